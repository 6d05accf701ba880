"""One message as a line of JSON, and its reading as a line of JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import msgspec
from msgspec import UNSET, Struct, UnsetType

from goodturn.calendars.calendar import Calendar, calendar_in_words, zone
from goodturn.conversations.message import Author
from goodturn.errors import InputError
from goodturn.promises.day_span import BUSINESS_TAGS
from goodturn.promises.main_commitment import main_commitment
from goodturn.promises.window import resolve
from goodturn.signals.commitment import Due
from goodturn.signals.reader import CONTEXT, Passage, Said
from goodturn.signals.reading import Reading

DecideLanguage = Callable[[Sequence[str]], str | None]

#: where no sending time is known it only decides which of several dated promises is due first
_SOME_MONDAY = datetime(2025, 1, 6, 12, tzinfo=UTC)
_DIGITS = 4


class MessageLineError(InputError):
    """A message cannot be read."""


class GivenTurn(Struct, frozen=True):
    """A message of the context."""

    author: Author
    text: str


class GivenHours(Struct, frozen=True):
    """The brand's days and hours: "Mon-Fri", "09:00", "17:00"."""

    days: str = "Mon-Fri"
    open: str = "09:00"
    close: str = "17:00"


class GivenMessage(Struct, frozen=True):
    """One message to be read. Unknown fields are passed over."""

    id: str | int
    author: Author
    text: str
    context: tuple[GivenTurn, ...] = ()
    sent_at: datetime | None = None
    customer_zone: str | None = None
    brand_zone: str | None = None
    business_hours: GivenHours | None = None
    holidays: tuple[str, ...] = ()
    #: ISO 639-1; decided from the words where it is not given
    language: str | None = None

    def __post_init__(self) -> None:
        """Refuse a time that could be any of many."""
        if self.sent_at is not None and self.sent_at.tzinfo is None:
            raise ValueError('sent_at has no zone; write it as "2026-03-31T18:00:00+02:00"')

    def passage(self, decide_language: DecideLanguage) -> Passage:
        """As a reader gets it; the language is decided from this author's words, here and in the context."""
        language = self.language
        if language is None:
            own = [turn.text for turn in self.context if turn.author is self.author]
            language = decide_language([*own, self.text])
        context = tuple(Said(author=turn.author, text=turn.text) for turn in self.context[-CONTEXT:])
        return Passage(author=self.author, text=self.text, language=language, context=context)

    @property
    def calendar(self) -> Calendar:
        """The calendar that places its time limits. Raises `CalendarError`."""
        hours = self.business_hours or GivenHours()
        return calendar_in_words(
            brand_zone=self.brand_zone or "UTC",
            customer_zone=self.customer_zone,
            days=hours.days,
            opens=hours.open,
            closes=hours.close,
            holidays=self.holidays,
        )


class LineSpan(Struct, frozen=True):
    """The words that bear a label: half-open offsets in characters (Unicode code points) of the text."""

    label: str
    start: int
    end: int


class LinePromise(Struct, frozen=True):
    """The promise of a message. The ends of its window are None where no time is stated or it cannot be placed."""

    quote: str
    act: str
    kind: str
    due_quote: str
    due_from: datetime | None
    due_to: datetime | None


class ReadMessage(Struct, frozen=True):
    """What was read in one message."""

    id: str | int
    labels: dict[str, float]
    spans: list[LineSpan]
    #: 0–3
    distress: float
    #: the strongest kind of act
    act: str | None
    promise: LinePromise | None
    #: why there is no reading; not there when there is one
    abstained: str | UnsetType = UNSET


_decoder = msgspec.json.Decoder(GivenMessage)


def message_from(line: bytes) -> tuple[GivenMessage, Calendar]:
    """The message that a line holds, with its calendar.

    Raises:
        MessageLineError: it is no JSON, or a field is missing or of the wrong kind.
        CalendarError: the zone, the hours or the holidays are none.
    """
    try:
        given = _decoder.decode(line)
    except (ValueError, RecursionError) as error:
        authors = f" (one of {', '.join(Author)})" if "Invalid enum value" in str(error) else ""
        raise MessageLineError(f"{error}{authors}") from error
    return given, given.calendar


def read_message(given: GivenMessage, calendar: Calendar, reading: Reading) -> ReadMessage:
    """The reading of a message as its line tells it."""
    spans = [LineSpan(signal.label.value, start, end) for signal in reading.signals for start, end in signal.spans]
    return ReadMessage(
        id=given.id,
        labels={signal.label.value: round(signal.probability, _DIGITS) for signal in reading.signals},
        spans=sorted(spans, key=lambda span: (span.start, span.end, span.label)),
        distress=round(reading.distress, _DIGITS),
        act=reading.acts[0].act.value if reading.acts else None,
        promise=_promise(given, calendar, reading),
        abstained=UNSET if reading.abstained is None else reading.abstained,
    )


def _promise(given: GivenMessage, calendar: Calendar, reading: Reading) -> LinePromise | None:
    main = main_commitment(reading.commitments, given.sent_at or _SOME_MONDAY, calendar)
    if main is None:
        return None
    due, sent_at = main.due, given.sent_at
    window = resolve(due, sent_at, calendar) if due is not None and sent_at is not None else None
    place = _shown_zone(due, calendar) if due is not None else calendar.brand_zone
    has_words = main.due_start is not None and main.due_end is not None
    return LinePromise(
        quote=given.text[main.start : main.end],
        act=main.act,
        kind=main.kind.value,
        due_quote=given.text[main.due_start : main.due_end] if has_words else "",
        due_from=window[0].astimezone(zone(place)) if window is not None else None,
        due_to=window[1].astimezone(zone(place)) if window is not None else None,
    )


def _shown_zone(due: Due, calendar: Calendar) -> str:
    """The zone whose offset the ends are written with; the instants are the same in any."""
    if due.zone not in (None, "customer", "brand"):
        return str(due.zone)
    by_business = due.form in ("close", "business_hours") or not BUSINESS_TAGS.isdisjoint(map(str, due.values))
    if due.zone == "brand" or by_business:
        return calendar.brand_zone
    return calendar.customer_zone or calendar.brand_zone
