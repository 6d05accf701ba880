"""The pieces of one time limit while it is being read, and the Due that they make together."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from goodturn.readers.commitments.clocks import MIDNIGHT, Clock, settle
from goodturn.readers.commitments.days import Found, Values
from goodturn.readers.commitments.lengths import Length, seconds
from goodturn.signals.commitment import Due

Kind = Literal["length", "calendar", "vague"]
_HALF_OF_PART = {"morning": "am", "afternoon": "pm", "early_afternoon": "pm", "late_afternoon": "pm",
                 "evening": "night", "night": "night"}  # fmt: skip


class DuePhrase(Struct, frozen=True, kw_only=True):
    """A time limit in a sentence, by token indices (half-open)."""

    start: int
    end: int
    #: None where the words are vague, or no rule places them
    due: Due | None
    kind: Kind
    #: False for a bare length without a preposition ("two minutes"): it is a time limit only when waiting
    stated: bool

    def after_correction(self, earlier: DuePhrase) -> DuePhrase:
        """This phrase in place of the one it corrects; a deadline stays a deadline."""
        if self.due is not None and earlier.due is not None and self.due.form == "on" and earlier.due.form == "by":
            return msgspec.structs.replace(self, due=msgspec.structs.replace(self.due, form="by"))
        return self


class Pieces:
    """What has been read so far of one phrase."""

    __slots__ = ("clock", "clock_end", "close", "days", "length", "part", "pending", "relations", "zone")

    def __init__(self) -> None:
        self.relations: list[str] = []
        #: prepositions that wait for the piece they belong to
        self.pending: list[str] = []
        self.days: list[Values] = []
        self.clock: Clock | None = None
        self.clock_end: Clock | None = None
        self.part: str | None = None
        self.length: Length | None = None
        self.close: Values | None = None
        self.zone: str | None = None

    @property
    def valid(self) -> bool:
        """Whether anything in it is a time."""
        return bool(self.days or self.clock or self.part or self.length or self.close is not None)

    @property
    def on_calendar(self) -> bool:
        """Whether it names a day, a clock time or a part of the day."""
        return bool(self.days or self.clock or self.part or self.close is not None)

    @property
    def pending_clock(self) -> bool:
        """Whether a preposition waits that may stand before a bare hour."""
        return not {"by", "at", "about", "before", "after", "between", "from"}.isdisjoint(self.pending)

    def settle_pending(self) -> None:
        """The waiting prepositions belong to the piece just taken."""
        self.relations += self.pending
        self.pending = []

    def accepts_day(self, values: Values) -> bool:
        """Whether another day fits: only a weekday and a later week or date say the same day twice."""
        if self.length is not None or not self.days:
            return self.length is None or self.length.unit == "week"
        return False

    def accepts_range(self, values: Values) -> bool:
        """Whether a second day makes a range with the first."""
        return values[0] not in ("part", "clock") and (values[0] != "day" or self.days[0][0] == "day")

    def take_day(self, found: Found) -> int:
        """Take a day; a part of the day may come with it ("tonight")."""
        after, values = found
        if "part" in values:
            cut = values.index("part")
            self.part, values = str(values[cut + 1]), values[:cut]
        elif "clock" in values:
            cut = values.index("clock")
            self.clock, values = Clock(int(values[cut + 1])), values[:cut]
        self.days.append(values)
        self.settle_pending()
        return after

    def take_part(self, part: str, after: int) -> int:
        """Take a part of the day."""
        self.part = part
        self.settle_pending()
        return after

    def take_length(self, found: tuple[int, Length]) -> int:
        """Take a length of time."""
        self.length = found[1]
        self.settle_pending()
        return found[0]

    def take_close(self, found: Found) -> int:
        """Take a close of business."""
        self.close = found[1]
        self.settle_pending()
        return found[0]


def due_of(start: int, end: int, pieces: Pieces) -> DuePhrase | None:
    """The phrase that the pieces make."""
    if pieces.length is not None and not pieces.days:
        return _of_length(start, end, pieces, pieces.length)
    due = _of_close(pieces) if pieces.close is not None else _of_day(pieces)
    return DuePhrase(start=start, end=end, due=due, kind="calendar", stated=True)


def _of_close(pieces: Pieces) -> Due:
    days = pieces.days[0] if pieces.days else ()
    return Due(form="close", values=(pieces.close or ()) or days, zone=pieces.zone)


def _of_length(start: int, end: int, pieces: Pieces, length: Length) -> DuePhrase:
    relations = set(pieces.relations)
    due = None
    if length.low is not None and "after" not in relations and "from" not in relations:
        due = _counted(pieces, length, length.low, relations)
    stated = bool(relations & {"within", "in", "by", "over", "before", "after"}) or length.high is not None
    kind: Kind = "vague" if length.low is None else "length"
    return DuePhrase(start=start, end=end, due=due, kind=kind, stated=stated)


def _counted(pieces: Pieces, length: Length, low: float, relations: set[str]) -> Due:
    unit, high = length.unit, length.high
    if unit in ("second", "minute", "hour"):
        top = seconds(length, low if high is None else high)
        return Due(form="elapsed", values=(0 if high is None else seconds(length, low), top))
    if unit == "business_hour":
        top = round(60 * (low if high is None else high))
        return Due(form="business_hours", values=(0 if high is None else round(60 * low), top), zone=pieces.zone)
    tag = {"business_day": "business_day", "month": "months"}.get(unit, "day")
    times = 7 if unit == "week" else 1
    values: Values = (tag, round(low) * times)
    if high is not None:
        return Due(form="on", values=(*values, tag, round(high) * times), zone=pieces.zone)
    clock = _clock_values(pieces)
    form = "by" if relations & {"within", "by", "over"} else "on"
    return Due(form=form, values=values + clock, zone=pieces.zone)


def _of_day(pieces: Pieces) -> Due | None:
    relations = set(pieces.relations)
    days = tuple(value for values in pieces.days for value in values)
    clock = _clock_values(pieces)
    if not clock and relations & {"after", "from"} and len(pieces.days) == 1:
        return None
    form = next((name for name in ("by", "before", "after", "about") if name in relations), "on")
    if (form == "about" and (not clock or clock[0] == "part")) or (form == "after" and clock[:1] != ("clock",)):
        form = "on"
    return Due(form=form, values=days + clock, zone=pieces.zone)


def _clock_values(pieces: Pieces) -> Values:
    """The clock time, or else the part of the day."""
    if pieces.clock is None:
        return () if pieces.part is None else ("part", pieces.part)
    half = _HALF_OF_PART.get(pieces.part or "")
    first = settle(pieces.clock, half)
    if pieces.clock_end is None:
        return ("clock", first)
    last = settle(pieces.clock_end, half)
    return ("clocks", first, min(last, MIDNIGHT))
