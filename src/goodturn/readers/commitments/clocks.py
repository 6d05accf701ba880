"""Clock times: "3 p.m.", "half three", "quarter past five", "15 Uhr", "between 9 and 11"."""

from __future__ import annotations

import re

from msgspec import Struct

from goodturn.readers.commitments.lengths import number_at
from goodturn.readers.commitments.tokens import Tokens
from goodturn.readers.commitments.vocabulary import NUMBERS

NOON, MIDNIGHT = 720, 1440
_HALF_DAY = 720
_COLON = re.compile(r"(\d{1,2})[:.](\d{2})")
_WORDS = {"noon": NOON, "midday": NOON, "mittag": NOON, "mittags": NOON, "midnight": MIDNIGHT,
          "mitternacht": MIDNIGHT, "lunchtime": NOON, "lunch": NOON, "noontime": NOON}  # fmt: skip
_FRACTIONS = {"quarter": 15, "viertel": 15}
_PAST = {"past": 1, "after": 1, "nach": 1, "to": -1, "before": -1, "vor": -1, "till": -1, "of": -1}
_RANGE_WORDS = frozenset({"-", "–", "—", "to", "and", "und", "bis", "till", "until", "or", "oder"})


class Clock(Struct, frozen=True):
    """A time of day in minutes; `loose` where before or after noon is still open (conventions 5.6)."""

    minute: int
    loose: bool = False
    #: it cannot be read as anything but a clock time ("3 p.m.", "15:00", "noon")
    plain: bool = True
    #: "am" or "pm" where one was said
    half: str | None = None


def clock_at(tokens: Tokens, at: int) -> tuple[int, Clock] | None:
    """The clock time that begins at an index, and the index after it."""
    word = tokens.word(at)
    if word == "12" and tokens.word(at + 1) in ("noon", "midnight"):
        return at + 2, Clock(_WORDS[tokens.word(at + 1)])
    if word in _WORDS:
        return at + 1, Clock(_WORDS[word])
    found = _fraction(tokens, at) or _digits(tokens, at) or _hour(tokens, at)
    return None if found is None else _suffix(tokens, *found)


def settle(clock: Clock, half: str | None) -> int:
    """Minutes after midnight, by the half of the day that words beside it name, else by rule 5.6."""
    if not clock.loose:
        return clock.minute
    hour = clock.minute // 60 % 12
    within = clock.minute % 60
    if half == "am":
        return hour * 60 + within
    if half == "pm":
        return _HALF_DAY + hour * 60 + within
    if half == "night":
        return MIDNIGHT if clock.minute == NOON else hour * 60 + within + (_HALF_DAY if hour >= 6 else 0)
    return clock.minute if hour >= 7 or hour == 0 else _HALF_DAY + hour * 60 + within


def is_range_word(word: str) -> bool:
    """Whether a word can stand between the two ends of a range of clock times."""
    return word in _RANGE_WORDS


def _fraction(tokens: Tokens, at: int) -> tuple[int, Clock] | None:
    """ "Half three", "half past two", "quarter to five", "halb vier", "ten past nine"."""
    word = tokens.word(at)
    if word in ("a", "ein") and tokens.word(at + 1) in _FRACTIONS:
        at, word = at + 1, tokens.word(at + 1)
    if word in ("half", "halb"):
        past = tokens.word(at + 1) == "past"
        after = at + 2 if past else at + 1
        hour = _hour(tokens, after)
        if hour is None:
            return None
        # the conventions (5.9) read a bare "half three" like "halb drei": half past two
        back = 0 if past else -60
        return hour[0], Clock((hour[1].minute + 30 + back) or NOON, loose=True)
    minutes = _FRACTIONS.get(word)
    after = at + 1
    if minutes is None and (number := number_at(tokens, at)) is not None and number[1] in (5, 10, 15, 20, 25):
        after, minutes = number[0], int(number[1])
        if tokens.word(after) in ("minutes", "minuten"):
            after += 1
    if minutes is None or (sign := _PAST.get(tokens.word(after))) is None:
        return None
    if (sign < 0 and word not in _FRACTIONS and tokens.word(after) in ("to", "till")) or (
        (hour := _hour(tokens, after + 1)) is None
    ):
        return None
    total = hour[1].minute + sign * minutes
    return hour[0], Clock(total if total >= 60 else total + NOON, loose=hour[1].loose)


def _digits(tokens: Tokens, at: int) -> tuple[int, Clock] | None:
    """ "9:30", "15:00", "4.30"."""
    match = _COLON.fullmatch(tokens.word(at))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    loose = 1 <= hour <= 12 and not match[1].startswith("0")
    return at + 1, Clock(hour * 60 + minute, loose=loose, plain=":" in match[0])


def _hour(tokens: Tokens, at: int) -> tuple[int, Clock] | None:
    """A bare hour: "4", "four", and in words with minutes: "four thirty"."""
    word = tokens.word(at)
    value = float(word) if word.isdecimal() and len(word) <= 2 else NUMBERS.get(word, -1)
    if value != value // 1 or not 0 <= value <= 24:
        return None
    minute, after = 0, at + 1
    if not word.isdecimal() and 1 <= value <= 12 and tokens.word(at + 1) in ("thirty", "fifteen"):
        minute, after = int(NUMBERS[tokens.word(at + 1)]), at + 2
    elif not word.isdecimal() and 1 <= value <= 12 and tokens.word(at + 1) == "forty":
        following = at + 3 if tokens.word(at + 2) == "-" else at + 2
        if tokens.word(following) == "five":
            minute, after = 45, following + 1
    total = int(value) * 60 + minute
    return after, Clock(total, loose=1 <= value <= 12 and not word.startswith("0"), plain=minute > 0)


def _suffix(tokens: Tokens, after: int, clock: Clock) -> tuple[int, Clock]:
    """ "a.m.", "o'clock", "Uhr 30", "-ish"."""
    word = tokens.word(after)
    if word == "uhr":
        minutes = tokens.word(after + 1)
        if minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60 and clock.minute % 60 == 0:
            return after + 2, Clock(clock.minute + int(minutes))
        return after + 1, Clock(clock.minute, loose=clock.loose)
    if word in ("o'clock", "oclock"):
        clock, after = Clock(clock.minute, loose=clock.loose), after + 1
        word = tokens.word(after)
    if word == "sharp":
        clock, after = Clock(clock.minute, loose=clock.loose), after + 1
        word = tokens.word(after)
    german = word == "am" and tokens.word(after + 1).endswith(("tag", "mittwoch", "abend", "."))
    if word.replace(".", "") in ("am", "pm") and clock.loose and not german:
        half = word.replace(".", "")
        return after + 1, Clock(settle(clock, half), half=half)
    return after, clock
