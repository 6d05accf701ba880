"""Clock times in a time limit: "at 4", "between 2 and 4 pm", "15 Uhr", and the zone beside them."""

from __future__ import annotations

from goodturn.readers.commitments.clocks import Clock, clock_at, is_range_word, settle
from goodturn.readers.commitments.due_pieces import Pieces
from goodturn.readers.commitments.tokens import Tokens
from goodturn.readers.commitments.vocabulary import MONTHS, PARTS, PLACE_ZONES, WEEKDAYS, ZONES


def take_clock(tokens: Tokens, at: int, pieces: Pieces) -> int | None:
    """A clock time or a range of two from here on, and the index after it; else a zone beside one."""
    if pieces.clock is not None:
        return take_zone(tokens, at, pieces)
    found = clock_at(tokens, at)
    if found is None:
        return None
    if tokens.word(at) == "lunch" and not pieces.pending_clock:
        return None
    after, clock = found
    second = None
    if is_range_word(tokens.word(after)):
        start = after + 2 if tokens.word(after + 1) in ("at", "um", "around") else after + 1
        second = clock_at(tokens, start)
    if second is not None and _is_clock_range(clock, second[1], pieces):
        after, last = second
        first = clock
        if clock.loose and last.half is not None and settle(clock, last.half) < last.minute:
            first = Clock(settle(clock, last.half))
        elif clock.half is not None and last.loose:
            late = settle(last, clock.half)
            last = Clock(late if late > clock.minute else settle(last, "pm"))
        pieces.clock, pieces.clock_end = first, last
    elif (
        clock.plain
        or clock.half
        or ((pieces.pending_clock or pieces.days or pieces.part) and _bare_hour_ends(tokens, after))
    ):
        ish = tokens.word(after) == "ish" or tokens.starts_with(after, ("-", "ish"))
        if not (clock.plain or clock.half or pieces.pending_clock or ish or _uhr(tokens, after)):
            return None
        pieces.clock = clock
    else:
        return None
    pieces.settle_pending()
    return after


def _uhr(tokens: Tokens, after: int) -> bool:
    return tokens.word(after - 1) in ("uhr", "o'clock")


def _is_clock_range(first: Clock, last: Clock, pieces: Pieces) -> bool:
    sure = first.plain or last.plain or first.half or last.half
    return bool(sure or "between" in pieces.pending or "from" in pieces.pending or pieces.days)


_AFTER_BARE_HOUR = (
    frozenset(
        "today tonight tomorrow this in on at or and with so then but to for latest sharp your our the ish heute "
        "morgen "
        "am an bei und mit the if because as from when i we you he she they it next or before latest spätestens et est "
        "pt pst ct".split()
    )
    | frozenset(WEEKDAYS)
    | frozenset(ZONES)
)


def _bare_hour_ends(tokens: Tokens, after: int) -> bool:
    """Whether a bare number can be an hour: no counted thing follows ("at 4 branches")."""
    word = tokens.word(after)
    return not word or not word[0].isalnum() or word in _AFTER_BARE_HOUR or word in PARTS or word in MONTHS


def take_zone(tokens: Tokens, at: int, pieces: Pieces) -> int | None:
    """A zone beside a clock time: "ET", "UK time", "your time"."""
    if pieces.zone is not None:
        return None
    start = at + 1 if tokens.word(at) in ("local", "(") else at
    word = tokens.word(start)
    place = start + 1 if tokens.word(start + 1) == "local" else start
    if word in PLACE_ZONES and tokens.word(place + 1) in ("time", "zeit"):
        pieces.zone = PLACE_ZONES[word]
        return place + 2
    if word in ZONES and (tokens.raw(start).isupper() or word in ("eastern", "pacific")):
        pieces.zone = ZONES[word]
        return start + 2 if tokens.word(start + 1) in ("time", "zeit") else start + 1
    return None
