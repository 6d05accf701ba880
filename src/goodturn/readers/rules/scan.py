"""All cues of a message in one pass over its words, linear in its length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from goodturn.readers.rules.automaton import Automaton
from goodturn.readers.rules.phrases import GAP, Family, lines, parts
from goodturn.readers.rules.words import ENDS, Words

#: one cue found: sentence number, and begin and end in `Words.joined`
Hit = tuple[int, int, int]

_NEGATIONS = """
    not no never don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't hasn't haven't
    nothing without neither nor dont doesnt didnt isnt arent wasnt wont wouldnt cant couldnt hasnt havent hardly
    nicht kein keine keinen keiner nie ohne
"""
_NEGATORS = frozenset(_NEGATIONS.split())
#: letters before a cue in which a negation is looked for, and how many words
_BEFORE = 36
_REACH = 3
#: a gap of words is first held against this many letters, which is cheaper
_LETTERS = GAP * 12


class Found:
    """The cues of one message."""

    __slots__ = ("bounds", "families", "questions", "words")

    def __init__(self, words: Words) -> None:
        """Start with nothing found."""
        self.words = words
        #: family number → its hits, in order
        self.families: dict[int, list[Hit]] = {}
        #: begin and end of each sentence in `words.joined`
        self.bounds: list[tuple[int, int]] = []
        #: numbers of the sentences that end in a question mark
        self.questions: set[int] = set()

    def sentence_span(self, sentence: int) -> tuple[int, int]:
        """Offsets of a whole sentence in the original text."""
        begin, finish = self.bounds[sentence]
        return self.words.span_of(begin, finish)


class Scanner:
    """The compiled tables of one language and side."""

    def __init__(self, families: Sequence[Family], names: Mapping[str, str]) -> None:
        """Compile the tables once."""
        self.families = tuple(families)
        self.number = {family.name: number for number, family in enumerate(self.families)}
        if len(self.number) != len(self.families):
            raise ValueError("two families share a name")
        #: 0 as it is, 1 not in a question, 2 only in a question; and whether a negation takes it back
        self._where = tuple(1 if family.told else 2 if family.asked else 0 for family in self.families)
        self._negatable = tuple(family.negatable for family in self.families)
        openings: dict[tuple[int, str], int] = {}
        #: what each part does: (needs this opening or -1, gives this opening or -1, family or -1)
        table: dict[str, set[tuple[int, int, int]]] = {}
        for number, family in enumerate(self.families):
            for pattern in lines(family.patterns):
                before = -1
                pieces = parts(pattern)
                for place, piece in enumerate(pieces):
                    last = place == len(pieces) - 1
                    gives = -1 if last else openings.setdefault((before, piece), len(openings))
                    table.setdefault(piece, set()).add((before, gives, number if last else -1))
                    before = gives
        self._matches = Automaton(table, names).matches

    def scan(self, text: str) -> Found:
        """Find every cue; time is linear in the text and bounded by `READ_AT_MOST`."""
        words = Words(text)
        joined, tokens = words.joined, words.tokens
        found = Found(words)
        matches = self._matches(tokens)
        #: where the space before each word stands, and the last one
        places = list(accumulate([len(token) + 1 for token in tokens], initial=0))
        ends = _sentences(tokens, places, found)
        bounds, questions, families = found.bounds, found.questions, found.families
        opened: dict[int, tuple[int, int, int]] = {}
        for last, first, rows in matches:
            sentence = bisect_left(ends, first)
            start, finish = places[first], places[last]
            for needs, gives, family in rows:
                at = start
                if needs >= 0:
                    opening = opened.get(needs)
                    if opening is None or opening[0] != sentence or start - opening[2] > _LETTERS or start < opening[2]:
                        continue
                    if joined.count(" ", opening[2], start) > GAP:
                        continue
                    at = opening[1]
                if gives >= 0:
                    opened[gives] = (sentence, at, finish)
                if family >= 0:
                    where = self._where[family]
                    if where and (where == 2) != (sentence in questions):
                        continue
                    if self._negatable[family] and _negated(joined, at, bounds[sentence][0]):
                        continue
                    families.setdefault(family, []).append((sentence, at, finish))
        return found


def _sentences(tokens: list[str], places: list[int], found: Found) -> list[int]:
    """Tell the sentences; gives the number of the last word of each that ends in a mark."""
    ends: list[int] = []
    begin = 0
    for number, token in enumerate(tokens):
        if token[0] not in ENDS:
            continue
        finish = places[number + 1]
        if found.bounds and ends[-1] == number - 1:  # marks after marks belong to the sentence before
            ends[-1] = number
            found.bounds[-1] = (found.bounds[-1][0], finish)
        else:
            ends.append(number)
            found.bounds.append((begin, finish))
        if "?" in token:
            found.questions.add(len(ends) - 1)
        begin = finish
    if begin < places[-1]:
        found.bounds.append((begin, places[-1]))
    return ends


def _negated(joined: str, at: int, begin: int) -> bool:
    before = joined[max(begin, at - _BEFORE) : at].replace(" oh no", "").split()[-_REACH:]
    return not _NEGATORS.isdisjoint(before)
