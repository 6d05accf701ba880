"""Lengths of time: "two days", "an hour or two", "3–5 business days", "anderthalb Stunden"."""

from __future__ import annotations

from msgspec import Struct

from goodturn.readers.commitments.tokens import Tokens
from goodturn.readers.commitments.vocabulary import ARTICLES, BUSINESS_WORDS, NUMBERS, TENS, UNITS

#: longer than this is no promise anybody could place (days, or the like in other units)
_LARGEST = {"second": 86_400, "minute": 86_400, "hour": 8_760}
_LARGEST_OTHERWISE = 1_000
_RANGE_WORDS = frozenset({"-", "–", "—", "to", "or", "bis", "oder", "and", "und", "/"})
UNCOUNTED = frozenset("few some several ein paar einige wenige wenigen einigen many mehrere mehreren".split())
BEFORE_UNITS = frozenset({"full", "calendar", "more", "whole", "ganze", "ganzen", "weiteren", "-"})
_SECONDS = {"second": 1, "minute": 60, "hour": 3_600}
_MOMENTS = frozenset({"second", "minute", "sekunde"})


class Length(Struct, frozen=True):
    """A length: `high` is None unless it is a range; `low` is None where no number is given."""

    unit: str
    low: float | None
    high: float | None = None


_QUANTITIES: dict[str, list[tuple[tuple[str, ...], float]]] = {
    "a": [(("a", "couple", "of"), 2.0), (("a", "couple"), 2.0), (("a", "half"), 0.5)],
    "couple": [(("couple", "of"), 2.0), (("couple",), 2.0)],
    "half": [(("half", "a"), 0.5), (("half", "an"), 0.5)],
    "einer": [(("einer", "halben"), 0.5)],
    "eine": [(("eine", "halbe"), 0.5)],
}
_SPECIAL: dict[str, list[tuple[tuple[str, ...], Length]]] = {
    "three": [(("three", "quarters", "of", "an", "hour"), Length("minute", 45.0))],
    "quarter": [(("quarter", "of", "an", "hour"), Length("minute", 15.0))],
    "a": [(("a", "quarter", "of", "an", "hour"), Length("minute", 15.0))],
    "the": [(("the", "hour"), Length("minute", 60.0))],
    "einer": [
        (("einer", "viertelstunde"), Length("minute", 15.0)),
        (("einer", "dreiviertelstunde"), Length("minute", 45.0)),
    ],
    "eine": [(("eine", "viertelstunde"), Length("minute", 15.0))],
    "der": [(("der", "nächsten", "stunde"), Length("minute", 60.0))],
}


def number_at(tokens: Tokens, at: int) -> tuple[int, float] | None:
    """A number in digits or words and the index after it."""
    word = tokens.word(at)
    if word in TENS:
        following = at + 2 if tokens.word(at + 1) == "-" else at + 1
        ones = NUMBERS.get(tokens.word(following), 0)
        if 0 < ones < 10:
            return following + 1, NUMBERS[word] + ones
    if word in NUMBERS:
        return at + 1, NUMBERS[word]
    if word[:1].isdigit():
        try:
            value = float(word.replace(",", "."))
        except ValueError:
            return None
        if tokens.starts_with(at + 1, ("½",)):
            return at + 2, value + 0.5
        return at + 1, value
    return None


def length_at(tokens: Tokens, at: int) -> tuple[int, Length] | None:
    """The length of time that begins at an index, and the index after it."""
    found = _special(tokens, at) or _counted(tokens, at) or _uncounted(tokens, at)
    if found is None:
        return None
    after, length = found
    largest = _LARGEST.get(length.unit, _LARGEST_OTHERWISE)
    if max(length.low or 0, length.high or 0) > largest:
        return None
    return after, length


def seconds(length: Length, value: float) -> int:
    """A value of a length in seconds, minutes or hours as whole seconds."""
    return round(value * _SECONDS[length.unit])


def _unit_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    word = tokens.word(at)
    if word in BEFORE_UNITS:
        at, word = at + 1, tokens.word(at + 1)
    if word in BUSINESS_WORDS:
        unit = UNITS.get(tokens.word(at + 1))
        return (at + 2, f"business_{unit}") if unit in ("day", "hour") else None
    if word.endswith("'s") and tokens.word(at + 1) == "time":
        word = word[:-2]
    unit = UNITS.get(word)
    return None if unit is None else (at + 1, unit)


def _counted(tokens: Tokens, at: int) -> tuple[int, Length] | None:
    """A number (or a range) and a unit; also "an hour or two" and "an hour and a half"."""
    if tokens.word(at) == "between":
        at += 1
    first = _quantity(tokens, at)
    if first is None:
        return None
    after, low = first
    if (unit := _unit_at(tokens, after)) is not None:
        return _with_tail(tokens, unit[0], Length(unit[1], low))
    between = tokens.word(after)
    if (between in _RANGE_WORDS or between == ",") and (second := _quantity(tokens, after + 1)) is not None:
        unit = _unit_at(tokens, second[0])
        if unit is not None and second[1] > low:
            return unit[0], _in_days(Length(unit[1], low, second[1]))
    return None


def _quantity(tokens: Tokens, at: int) -> tuple[int, float] | None:
    word = tokens.word(at)
    for words, value in _QUANTITIES.get(word, ()):
        if tokens.starts_with(at, words):
            return at + len(words), value
    if word == "half" and tokens.word(at + 1) == "hour":
        return at + 1, 0.5
    number = number_at(tokens, at)
    if number is not None:
        after, value = number
        if tokens.word(after) == "(" and tokens.word(after + 2) == ")":
            after += 3
        if tokens.starts_with(after, ("and", "a", "half")):
            return after + 3, value + 0.5
        return after, value
    return (at + 1, 1.0) if word in ARTICLES else None


def _with_tail(tokens: Tokens, after: int, length: Length) -> tuple[int, Length] | None:
    """What may follow the unit: "and a half", "or two", "to two hours"."""
    low = length.low or 0
    if tokens.starts_with(after, ("and", "a", "half")):
        return after + 3, _in_days(Length(length.unit, low + 0.5))
    if tokens.starts_with(after, ("or", "so")):
        return after + 2, _in_days(length)
    if tokens.word(after) in _RANGE_WORDS and (second := number_at(tokens, after + 1)) is not None:
        unit = _unit_at(tokens, second[0])
        if unit is not None and unit[1] == length.unit and second[1] > low:
            return unit[0], _in_days(Length(length.unit, low, second[1]))
        if unit is None and second[1] > low and tokens.word(after) in ("or", "oder", "to", "bis"):
            return second[0], _in_days(Length(length.unit, low, second[1]))
    return after, _in_days(length)


def _special(tokens: Tokens, at: int) -> tuple[int, Length] | None:
    for words, length in _SPECIAL.get(tokens.word(at), ()):
        if tokens.starts_with(at, words):
            return at + len(words), length
    return None


def _uncounted(tokens: Tokens, at: int) -> tuple[int, Length] | None:
    """ "A few days", "ein paar Tage": no number, so no window."""
    after = at
    if tokens.word(after) in ("a", "the"):
        after += 1
    if tokens.word(after) in ("very", "good", "short"):
        after += 1
    if tokens.word(after) not in UNCOUNTED:
        return None
    while tokens.word(after) in UNCOUNTED or tokens.word(after) in ("more", "short"):
        after += 1
    unit = _unit_at(tokens, after)
    return None if unit is None else (unit[0], Length(unit[1], None))


def _in_days(length: Length) -> Length:
    """Fortnights and halves of days, weeks and months in whole days or months."""
    unit, low, high = length.unit, length.low or 0, length.high
    if unit == "fortnight":
        return Length("day", low * 14, None if high is None else high * 14)
    if unit == "week" and (low % 1 or (high or 0) % 1):
        return Length("day", low * 7 // 1, None if high is None else high * 7 // 1)
    if unit == "day" and low == 0.5:
        return Length("hour", 12.0, high)
    return Length(unit, low, high)
