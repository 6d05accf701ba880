"""All cues of a message in one pass over its words, linear in its length."""

from __future__ import annotations

import re
from bisect import bisect_right
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
NEGATORS = frozenset(_NEGATIONS.split())
#: letters before a cue in which a negation is looked for, and how many words
_BEFORE = 36
REACH = 3
#: a gap of words is first held against this many letters, which is cheaper
_LETTERS = GAP * 12
#: marks that end a sentence; marks after marks belong to the same
_MARKS = re.compile(rf"[{ENDS}](?<= [{ENDS}])[{ENDS} ]*(?= )")


class Found:
    """The cues of one message."""

    __slots__ = ("families", "words")

    def __init__(self, words: Words) -> None:
        """Start with nothing found."""
        self.words = words
        #: family number → its hits, in order
        self.families: dict[int, list[Hit]] = {}

    def sentence_span(self, sentence: int) -> tuple[int, int]:
        """Offsets of a whole sentence in the original text."""
        joined = self.words.joined
        ends = [0, *_sentences(joined)[0], len(joined) - 1]
        return self.words.span_of(ends[sentence], ends[sentence + 1])


def parts_table(families: Sequence[Family]) -> dict[str, set[tuple[int, int, int]]]:
    """What each part of the patterns does: (needs this opening or -1, gives this opening or -1, family or -1)."""
    openings: dict[tuple[int, str], int] = {}
    table: dict[str, set[tuple[int, int, int]]] = {}
    for number, family in enumerate(families):
        for pattern in lines(family.patterns):
            before = -1
            pieces = parts(pattern)
            for place, piece in enumerate(pieces):
                last = place == len(pieces) - 1
                gives = -1 if last else openings.setdefault((before, piece), len(openings))
                table.setdefault(piece, set()).add((before, gives, number if last else -1))
                before = gives
    return table


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
        table = parts_table(self.families)
        self._matches = Automaton(table, names).matches

    def scan(self, text: str) -> Found:
        """Find every cue; time is linear in the text and bounded by `READ_AT_MOST`."""
        words = Words(text)
        found = Found(words)
        matches = self._matches(words.tokens)
        if not matches:
            return found
        joined = words.joined
        # in `joined`, a space stands before each word
        before = list(accumulate(map(len, words.tokens), initial=0))
        ends, questions = _sentences(joined)
        families = found.families
        wheres, negatable = self._where, self._negatable
        opened: dict[int, tuple[int, int, int]] = {}
        for last, first, rows in matches:
            start, finish = before[first] + first, before[last] + last
            sentence = bisect_right(ends, start)
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
                    where = wheres[family]
                    if where and (where == 2) != (sentence in questions):
                        continue
                    if negatable[family] and _negated(joined, at, ends[sentence - 1] if sentence else 0):
                        continue
                    hits = families.get(family)
                    if hits is None:
                        families[family] = [(sentence, at, finish)]
                    else:
                        hits.append((sentence, at, finish))
        return found


def _sentences(joined: str) -> tuple[list[int], set[int]]:
    """Where each sentence that ends in a mark ends in `Words.joined`, and the numbers of the questions."""
    ends: list[int] = []
    questions: set[int] = set()
    for marks in _MARKS.finditer(joined):
        if "?" in marks[0]:
            questions.add(len(ends))
        ends.append(marks.end())
    return ends, questions


def _negated(joined: str, at: int, begin: int) -> bool:
    before = joined[max(begin, at - _BEFORE) : at].replace(" oh no", "").split()[-REACH:]
    return not NEGATORS.isdisjoint(before)
