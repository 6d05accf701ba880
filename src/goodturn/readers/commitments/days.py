"""Days, weeks, weekends, months and dates as said, each as parts of a Due (`docs/reference/due-times.md`)."""

from __future__ import annotations

import re

from goodturn.readers.commitments.lengths import number_at
from goodturn.readers.commitments.tokens import Tokens
from goodturn.readers.commitments.vocabulary import (
    DOUBTFUL_MONTHS,
    DOUBTFUL_WEEKDAYS,
    MONTHS,
    NAMED_DAYS,
    ORDINALS,
    WEEKDAYS,
)

Values = tuple[str | int, ...]
Found = tuple[int, Values]

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2,4})?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_COMPOUND = re.compile(r"(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
                       r"(früh|morgen|vormittag|mittag|nachmittag|abend)s?")  # fmt: skip
_COMPOUND_PARTS: dict[str, Values] = {
    "früh": ("part", "morning"), "morgen": ("part", "morning"), "vormittag": ("part", "morning"),
    "mittag": ("clock", 720), "nachmittag": ("part", "afternoon"), "abend": ("part", "evening"),
}  # fmt: skip
_RELATIVE: dict[tuple[str, ...], Values] = {
    ("the", "day", "after", "tomorrow"): ("day", 2), ("day", "after", "tomorrow"): ("day", 2),
    ("a", "week", "today"): ("day", 7), ("today", "week"): ("day", 7), ("a", "week", "tomorrow"): ("day", 8),
    ("tomorrow", "week"): ("day", 8), ("a", "week", "from", "today"): ("day", 7),
    ("a", "week", "from", "tomorrow"): ("day", 8), ("a", "week", "from", "now"): ("day", 7),
    ("im", "laufe", "der", "woche"): ("week", 0, "whole"), ("im", "laufe", "dieser", "woche"): ("week", 0, "whole"),
    ("in", "the", "course", "of", "the", "week"): ("week", 0, "whole"), ("during", "the", "week"): ("week", 0, "whole"),
    ("heute", "noch"): ("day", 0), ("diese", "woche", "noch"): ("week", 0, "whole"),
    ("today",): ("day", 0), ("2day",): ("day", 0), ("heute",): ("day", 0), ("heutigen", "tages"): ("day", 0),
    ("des", "heutigen", "tages"): ("day", 0), ("heutigen", "tag"): ("day", 0), ("later", "today"): ("day", 0),
    ("in", "the", "course", "of", "the", "day"): ("day", 0), ("during", "the", "day"): ("day", 0),
    ("im", "laufe", "des", "tages"): ("day", 0), ("im", "laufe", "des", "heutigen", "tages"): ("day", 0),
    ("im", "laufe", "des", "vormittags"): ("day", 0, "part", "morning"),
    ("im", "laufe", "des", "nachmittags"): ("day", 0, "part", "afternoon"),
    ("im", "laufe", "des", "abends"): ("day", 0, "part", "evening"),
    ("tonight",): ("day", 0, "part", "evening"), ("tonite",): ("day", 0, "part", "evening"),
    ("this", "morning"): ("day", 0, "part", "morning"), ("this", "afternoon"): ("day", 0, "part", "afternoon"),
    ("this", "evening"): ("day", 0, "part", "evening"), ("this", "night"): ("day", 0, "part", "evening"),
    ("heute", "nacht"): ("day", 0, "part", "night"),
    ("tomorrow",): ("day", 1), ("tommorow",): ("day", 1), ("tommorrow",): ("day", 1), ("tomorow",): ("day", 1),
    ("tomorrow's",): ("day", 1), ("tmrw",): ("day", 1), ("tmr",): ("day", 1),
    ("tomoz",): ("day", 1), ("2moro",): ("day", 1), ("tmw",): ("day", 1), ("morgen",): ("day", 1),
    ("morgigen", "tages"): ("day", 1), ("im", "laufe", "des", "morgigen", "tages"): ("day", 1),
    ("morgigen", "tag"): ("day", 1), ("übermorgen",): ("day", 2), ("uebermorgen",): ("day", 2),
    ("the", "next", "day"): ("day", 1), ("the", "following", "day"): ("day", 1),
    ("am", "nächsten", "tag"): ("day", 1), ("am", "folgetag"): ("day", 1),
    ("later", "this", "week"): ("later_this_week",), ("later", "in", "the", "week"): ("later_this_week",),
    ("noch", "diese", "woche"): ("week", 0, "whole"), ("noch", "in", "dieser", "woche"): ("week", 0, "whole"),
    ("the", "week", "after", "next"): ("week", 2, "whole"), ("week", "after", "next"): ("week", 2, "whole"),
    ("übernächste", "woche"): ("week", 2, "whole"), ("übernächster", "woche"): ("week", 2, "whole"),
    ("midweek",): ("week", 0, "middle"), ("mid", "-", "week"): ("week", 0, "middle"),
    ("wochenmitte",): ("week", 0, "middle"), ("wochenanfang",): ("week", 0, "early"),
    ("wochenbeginn",): ("week", 0, "early"), ("monatsanfang",): ("month", 1, "early"),
    ("monatsmitte",): ("month", 0, "middle"),
}  # fmt: skip
_BY_FIRST_ALL = (*_RELATIVE, *NAMED_DAYS)
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(_BY_FIRST_ALL, key=len, reverse=True):
    _BY_FIRST.setdefault(_words[0], []).append(_words)

#: words that name a day by themselves or end a phrase that does, and all words of such phrases
DAY_WORDS = frozenset(words[-1] for words in _BY_FIRST_ALL)
DAY_PHRASES = frozenset(word for words in _BY_FIRST_ALL for word in words)

_EARLY = frozenset("early start beginning anfang beginn".split())
_MIDDLE = frozenset("middle mid mitte".split())
_LATE = frozenset("late".split())
LINKS = frozenset("in of the on des der dem - im am".split())
NEXT = frozenset("next following coming upcoming nächste nächster nächsten nächstes kommende kommender kommenden "
                  "kommendes folgende folgenden naechste naechster naechsten".split())  # fmt: skip
THIS = frozenset("this current the diese dieser diesen dieses der laufenden".split())
_NUMBER_SEPARATOR = frozenset({"st", "nd", "rd", "th", "of", "the", "."})


def day_at(tokens: Tokens, at: int, *, preceded: bool) -> Found | None:
    """The day, span of days or date that begins at an index, and the index after it.

    `preceded` says that a preposition of time stands before it: words that also mean something else ("may",
    "sun", "march") count only then.
    """
    word = tokens.word(at)
    for words in _BY_FIRST.get(word, ()):
        if tokens.starts_with(at, words):
            values = _RELATIVE.get(words) or ("date", 0, *NAMED_DAYS[words])
            return at + len(words), values
    if (compound := _COMPOUND.fullmatch(word)) is not None:
        return at + 1, ("weekday", WEEKDAYS[compound[1]], *_COMPOUND_PARTS[compound[2]])
    return (
        _business_day(tokens, at)
        or _weekday(tokens, at, preceded=preceded)
        or _phased(tokens, at, preceded=preceded)
        or _date(tokens, at, preceded=preceded)
    )


def _business_day(tokens: Tokens, at: int) -> Found | None:
    """ "The next business day", "nächster Werktag"."""
    start = at + 1 if tokens.word(at) in ("the", "den", "der", "dem", "our") else at
    if tokens.word(start) not in NEXT:
        return None
    word = tokens.word(start + 1)
    if word in ("business", "working", "bank", "banking") and tokens.word(start + 2) == "day":
        return start + 3, ("business_day", 1)
    return (start + 2, ("business_day", 1)) if word in ("werktag", "arbeitstag", "weekday", "workday") else None


def _weekday(tokens: Tokens, at: int, *, preceded: bool) -> Found | None:
    """ "Friday", "next Friday", "Friday next week", "a week from Monday", "Friday the 20th"."""
    word = tokens.word(at)
    ahead = _weeks_from(tokens, at)
    if ahead is not None:
        return ahead
    start, following = at, False
    if word == "the" and tokens.word(at + 1) in ("coming", "following"):
        start += 1
    if tokens.word(start) in NEXT | THIS and tokens.word(start) not in ("the", "der"):
        # "kommenden", "coming" and "following" mean the first to come, only "next" skips to the following week
        following = tokens.word(start).startswith(("next", "näch", "naech"))
        start += 1
    day = WEEKDAYS.get(tokens.word(start))
    if day is None or (tokens.word(start) in DOUBTFUL_WEEKDAYS and not (preceded or start > at)):
        return None
    after = start + 1
    if tokens.word(after) == "." and tokens.word(start) in DOUBTFUL_WEEKDAYS:
        after += 1
    if tokens.word(after) in ("next", "nächste", "nächster", "kommende", "kommender", "of", "in"):
        skip = after + 2 if tokens.starts_with(after, ("of", "next")) else after + 1
        if tokens.word(after) == "in" and tokens.starts_with(after, ("in", "einer", "woche")):
            return after + 3, ("weekday_plus", day, 7)
        if tokens.starts_with(after, ("in", "a", "week")):
            return after + 3, ("weekday_plus", day, 7)
        if tokens.word(skip) in ("week", "woche"):
            return skip + 1, ("next_weekday", day)
    if tokens.word(after) == "week" and not following:
        return after + 1, ("weekday_plus", day, 7)
    dated = after + 1 if tokens.word(after) in (",", "the", "den", "dem") else after
    if tokens.word(after) == "," and tokens.word(dated) in ("the", "den", "dem"):
        dated += 1
    if (date := _date(tokens, dated, preceded=False, after_weekday=True)) is not None:
        return date
    return after, ("next_weekday" if following else "weekday", day)


def _weeks_from(tokens: Tokens, at: int) -> Found | None:
    """ "A week from Monday", "two weeks on Friday", "three days from today"."""
    number = (at + 1, 1.0) if tokens.word(at) in ("a", "one") else number_at(tokens, at)
    if number is None or tokens.word(number[0]) not in ("week", "weeks", "day", "days"):
        return None
    days = int(number[1]) * (7 if tokens.word(number[0]).startswith("week") else 1)
    link = number[0] + 1
    if tokens.word(link) not in ("from", "on", "after") or not 0 < days <= 1000:
        return None
    target = link + 2 if tokens.word(link + 1) in ("this", "next", "coming") else link + 1
    if (day := WEEKDAYS.get(tokens.word(target))) is not None:
        return target + 1, ("weekday_plus", day, days)
    if tokens.word(link) != "on" and tokens.word(target) in ("today", "tomorrow", "now"):
        return target + 1, ("day", days + (tokens.word(target) == "tomorrow"))
    return None


def _phased(tokens: Tokens, at: int, *, preceded: bool) -> Found | None:
    """ "Early next week", "mid-March", "Anfang nächster Woche", "this month", "the weekend"."""
    phase, after = "whole", at
    if tokens.word(after) == "the" and tokens.word(after + 1) in _EARLY | _MIDDLE:
        after += 1
    word = tokens.word(after)
    if word in _EARLY | _MIDDLE | _LATE:
        phase = "early" if word in _EARLY else "middle" if word in _MIDDLE else "late"
        after += 1
        while tokens.word(after) in LINKS:
            after += 1
        # "in the middle of the week": "the" was taken for a link
        word = tokens.word(after)
    ahead = 0
    started = phase != "whole"
    if word in THIS and not started:
        after, started = after + 1, True
        if (
            word in ("the", "der")
            and tokens.word(after) not in NEXT
            and not tokens.word(after).startswith(("weekend", "wochenende"))
        ):
            return None
    elif word in THIS:
        after += 1
    if tokens.word(after) in NEXT:
        ahead, after, started = 1, after + 1, True
        if tokens.word(at) in ("the", "der") and tokens.word(after - 1) in ("coming", "kommenden") and phase != "whole":
            ahead = 1
    return _span_word(tokens, after, ahead, phase, started=started, preceded=preceded)


def _span_word(tokens: Tokens, at: int, ahead: int, phase: str, *, started: bool, preceded: bool) -> Found | None:
    word = tokens.word(at)
    if word in ("weekend", "wochenende"):
        # "the coming weekend" is the first to come, "next weekend" the one of the following week
        coming = tokens.word(at - 1).startswith(("coming", "komm", "upcoming"))
        return (at + 1, ("weekend", 0 if coming else ahead)) if started or preceded else None
    if word in ("week", "woche") and started:
        if tokens.word(at + 1) in WEEKDAYS and phase == "whole" and ahead:
            return at + 2, ("next_weekday", WEEKDAYS[tokens.word(at + 1)])
        if tokens.starts_with(at + 1, ("on",)) and tokens.word(at + 2) in WEEKDAYS and ahead:
            return at + 3, ("next_weekday", WEEKDAYS[tokens.word(at + 2)])
        return at + 1, ("week", ahead, phase)
    if word in ("month", "monat", "monats") and started:
        return at + 1, ("month", ahead, phase)
    month = MONTHS.get(word)
    if month is None or not (started or preceded) or (phase == "whole" and started and word in DOUBTFUL_MONTHS):
        return None
    year_at = at + 1
    year = int(tokens.word(year_at)) if _is_year(tokens.word(year_at)) else 0
    if phase == "whole" and not year and _starts_day_number(tokens, year_at):
        return None
    return (year_at + 1 if year else year_at), ("named_month", month, year, phase)


def _starts_day_number(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at + 1) if tokens.word(at) == "the" else tokens.word(at)
    return _ORDINAL.fullmatch(word) is not None or (word.isdecimal() and 1 <= int(word[:3]) <= 31)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word.startswith("20")


def _date(tokens: Tokens, at: int, *, preceded: bool, after_weekday: bool = False) -> Found | None:
    """A date in any of its forms; a bare ordinal only after a preposition or a weekday."""
    word = tokens.word(at)
    if (match := _ISO.fullmatch(word)) is not None:
        return at + 1, ("date", int(match[1]), int(match[2]), int(match[3]))
    if (match := _DOTTED.fullmatch(word)) is not None:
        return at + 1, ("date", _year(match[3]), int(match[2]), int(match[1]))
    if (match := _SLASHED.fullmatch(word)) is not None:
        return (
            (at + 1, ("numbers", int(match[1]), int(match[2]), _year(match[3]))) if preceded or after_weekday else None
        )
    if word in MONTHS:
        return _month_first(tokens, at)
    start = at + 1 if word in ("the", "den", "dem") else at
    word = tokens.word(start)
    if (match := _ORDINAL.fullmatch(word)) is not None:
        number = int(match[1])
    elif word in ORDINALS:
        number = ORDINALS[word]
        if number <= 3 and tokens.word(start + 1) != "of" and tokens.word(start + 1) not in MONTHS:
            return None
        # "twenty-third", "twenty first" end in an ordinal and are read from their first word
    elif word in ("twenty", "thirty") and _ones(tokens, start) is not None:
        number = (20 if word == "twenty" else 30) + (_ones(tokens, start) or 0)
        start += 2 if tokens.word(start + 1) == "-" else 1
    elif word.isdecimal() and 1 <= int(word[:3]) <= 31:
        number = int(word)
        return _day_number(tokens, start, number, ordinal=start > at or preceded)
    else:
        return None
    if not 1 <= number <= 31:
        return None
    return _with_month(tokens, start + 1, number) or (
        (start + 1, ("ordinal", number)) if preceded or after_weekday or start > at else None
    )


def _ones(tokens: Tokens, at: int) -> int | None:
    """The ones of "twenty-third"."""
    word = tokens.word(at + 2) if tokens.word(at + 1) == "-" else tokens.word(at + 1)
    number = ORDINALS.get(word)
    return number if number is not None and number < 10 else None


def _day_number(tokens: Tokens, at: int, number: int, *, ordinal: bool) -> Found | None:
    """ "5 March", "30. September", and "20." after a German preposition or article."""
    dotted = tokens.word(at + 1) == "."
    found = _with_month(tokens, at + 2 if dotted else at + 1, number)
    if found is not None or not (
        dotted and ordinal and tokens.word(at - 1) in ("zum", "am", "den", "dem", "vom", "der")
    ):
        return found
    return at + 2, ("ordinal", number)


def _with_month(tokens: Tokens, at: int, number: int) -> Found | None:
    at = at + 1 if tokens.word(at) == "of" else at
    month = MONTHS.get(tokens.word(at))
    if month is None:
        return None
    after = at + 1
    year = tokens.word(after + 1) if tokens.word(after) == "," else tokens.word(after)
    if _is_year(year):
        after += 2 if tokens.word(after) == "," else 1
        return after, ("date", int(year), month, number)
    return after, ("date", 0, month, number)


def _month_first(tokens: Tokens, at: int) -> Found | None:
    """ "March 5th", "June 20, 2026", "the month, then the 3rd"."""
    day_place = at + 2 if tokens.word(at + 1) in ("the", ".") else at + 1
    word = tokens.word(day_place)
    match = _ORDINAL.fullmatch(word)
    number = int(match[1]) if match else int(word) if word.isdecimal() and len(word) <= 2 else ORDINALS.get(word, 0)
    if not 1 <= number <= 31:
        return None
    after = day_place + 1
    year = tokens.word(after + 1) if tokens.word(after) == "," else tokens.word(after)
    if _is_year(year):
        return (after + 2 if tokens.word(after) == "," else after + 1), (
            "date",
            int(year),
            MONTHS[tokens.word(at)],
            number,
        )
    return after, ("date", 0, MONTHS[tokens.word(at)], number)


def _year(digits: str | None) -> int:
    """The year of "26" or "2026"; 0 where there is none."""
    if not digits:
        return 0
    return int(digits) + 2000 if len(digits) == 2 else int(digits)
