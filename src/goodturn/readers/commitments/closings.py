""" "End of …" and the close of business, as parts of a Due of form "close"."""

from __future__ import annotations

from goodturn.readers.commitments.days import Found, Values, day_at
from goodturn.readers.commitments.tokens import Tokens
from goodturn.readers.commitments.vocabulary import MONTHS, NUMBERS

_WHOLE: dict[str, Values] = {
    "end of business day": (), "end of the business day": (), "end of working day": (),
    "end of the working day": (), "end of day": (), "end of the day": (), "end of business": (),
    "end of play": (), "end of shift": (), "end of the shift": (), "close of business": (), "close of play": (),
    "close of day": (), "end of trading": (), "closing time": (), "closing": (), "we close": (),
    "we close today": (), "we shut": (), "we shut up shop": (), "the office closes": (), "the shop closes": (),
    "the store closes": (), "the branch closes": (), "eod": (), "cob": (), "eob": (), "e.o.d": (),
    "day's end": (), "dienstschluss": (), "feierabend": (), "geschäftsschluss": (), "büroschluss": (),
    "ladenschluss": (), "schalterschluss": (), "betriebsschluss": (), "tagesende": (), "ende des tages": (),
    "ende des arbeitstages": (), "wir schließen": (),
    "eow": ("week", 0, "whole"), "week's end": ("week", 0, "whole"), "eom": ("month", 0, "whole"),
    "month end": ("month", 0, "whole"), "month's end": ("month", 0, "whole"), "month - end": ("month", 0, "whole"),
    "year end": ("year", 0), "year's end": ("year", 0), "year - end": ("year", 0),
    "quarter end": ("quarter", 0), "quarter's end": ("quarter", 0), "wochenende hin": ("week", 0, "whole"),
    "monatsende": ("month", 0, "whole"), "monatsultimo": ("month", 0, "whole"), "quartalsende": ("quarter", 0),
    "jahresende": ("year", 0), "ende der woche": ("week", 0, "whole"), "ende der arbeitswoche": ("week", 0, "whole"),
    "end of the working week": ("week", 0, "whole"), "end of the work week": ("week", 0, "whole"),
}  # fmt: skip
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], Values]]] = {}
for _phrase, _values in sorted(_WHOLE.items(), key=lambda item: -len(item[0].split())):
    _words = tuple(_phrase.split())
    _BY_FIRST.setdefault(_words[0], []).append((_words, _values))

#: words by which a close of business is told
CLOSING_WORDS = frozenset(words[-1] for phrases in _BY_FIRST.values() for words, _ in phrases) | {
    "end", "ende", "close", "quarter", "quartals", "year", "jahres", "q",
}  # fmt: skip
#: all words of such phrases
CLOSING_PHRASES = frozenset(word for phrases in _BY_FIRST.values() for words, _ in phrases for word in words)

_DETERMINERS = frozenset("the this that current des dieser dieses diesen der our".split())
_NEXT = frozenset("next following coming nächsten nächster kommenden kommender folgenden".split())
_SPANS = {"week": "week", "woche": "week", "month": "month", "monats": "month", "quarter": "quarter",
          "quartals": "quarter", "year": "year", "jahres": "year"}  # fmt: skip
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4}


def closing_at(tokens: Tokens, at: int) -> Found | None:
    """The close of business or "end of …" that begins at an index, and the index after it."""
    start = at + 1 if tokens.word(at) in ("the", "zum", "very") else at
    for words, values in _BY_FIRST.get(tokens.word(start), ()):
        if tokens.starts_with(start, words):
            return start + len(words), values
    word = tokens.word(start)
    if word in ("end", "close") and tokens.word(start + 1) == "of":
        return _ended(tokens, start + 2)
    if word == "ende":
        return _ended(tokens, start + 1)
    return None


def _ended(tokens: Tokens, at: int) -> Found | None:
    """What ends: a week, month, quarter, year, a named month or quarter, or a day."""
    after = at + 1 if tokens.word(at) in _DETERMINERS else at
    ahead = 0
    if tokens.word(after) in _NEXT:
        ahead, after = 1, after + 1
    word = tokens.word(after)
    if (span := _SPANS.get(word)) is not None:
        return after + 1, ((span, ahead, "whole") if span in ("week", "month") else (span, ahead))
    if (number := _QUARTERS.get(word)) is not None and tokens.word(after + 1) in ("quarter", "quartals"):
        return after + 2, ("named_quarter", number)
    if word == "q" and tokens.word(after + 1) in ("1", "2", "3", "4"):
        return after + 2, ("named_quarter", int(NUMBERS.get(tokens.word(after + 1)) or int(tokens.word(after + 1))))
    if word in MONTHS and not tokens.word(after + 1)[:1].isdigit():
        return after + 1, ("named_month", MONTHS[word], 0, "whole")
    return day_at(tokens, at, preceded=True)
