"""Where sentences begin and end, with the full stops of abbreviations, dates and clock times left alone."""

from __future__ import annotations

import re

from goodturn.readers.commitments.vocabulary import MONTHS, WEEKDAYS, ZONES

_PICTURES = "\U0001f300-\U0001faff☀-➿️"
# one set of signs comes first, for which a text is searched fast; the second lookbehinds keep long runs of stops or
# pictures from being tried at every sign
_END = re.compile(
    rf"[;.!?…\n{_PICTURES}](?:(?<=;)(?=\s)|(?<=[.!?…])(?<![.!?…].)[.!?…]*[\"'”’)\]]*(?=\s|$)|(?<=\n)\n*"
    rf"|(?<=[{_PICTURES}])(?<![{_PICTURES}].)[{_PICTURES}]*(?=\s|$))"
)
#: a longer stretch without an end (a transcript without stops) is read in pieces, so that the cost stays linear
LONGEST_SENTENCE = 600
_LAST_WORD = re.compile(r"([\w.]{1,12})$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no nr ca approx max min e.g i.e z.b bzw evtl inkl usw etc hr fr tel std ggf vs dept ref "
    "jan feb mar apr jun jul aug sep sept oct okt nov dec dez mon tue wed thu fri sat sun d.h".split()
)
_MERIDIEM = frozenset({"a.m", "p.m", "am", "pm"})
_NEXT_WORD = re.compile(r"\s*(\w+)")


def sentences(text: str) -> list[tuple[int, int]]:
    """The half-open offsets of each sentence, with the signs that end it."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and match.end() - match.start() == 1 and _goes_on(text, match.start()):
            continue
        if match.group() in ("...", "…") and text[match.end() : match.end() + 2].strip()[:1].islower():
            continue
        if match.end() > start:
            _add(text, found, start, match.end())
        start = match.end()
    if text[start:].strip():
        _add(text, found, start, len(text))
    return found


def _add(text: str, found: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a sentence, in pieces cut between words where it is very long."""
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        found.append((start, cut))
        start = cut
    found.append((start, end))


def _goes_on(text: str, stop: int) -> bool:
    """Whether a full stop belongs to an abbreviation, a date or a clock time."""
    match = _LAST_WORD.search(text, max(0, stop - 12), stop)
    if match is None:
        return False
    word = match[1].lower()
    following = _NEXT_WORD.match(text, stop + 1)
    if following is None:
        return False
    after = following[1]
    if word in _MERIDIEM:
        return after[0].islower() or after.lower() in ZONES or after.lower() in WEEKDAYS or after.lower() in MONTHS
    if word.isdecimal() and len(word) <= 2:
        return after[0].islower() or after.lower() in MONTHS
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i")
