"""All cues of a message in one pass: an Aho–Corasick automaton over its words, linear in its length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ahocorasick

from goodturn.readers.rules.phrases import GAP, Family, expand, lines, parts
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
        #: what each phrase does: (needs this opening or -1, gives this opening or -1, family or -1)
        table: dict[str, set[tuple[int, int, int]]] = {}
        for number, family in enumerate(self.families):
            for pattern in lines(family.patterns):
                before = -1
                pieces = parts(pattern)
                for place, piece in enumerate(pieces):
                    last = place == len(pieces) - 1
                    gives = -1 if last else openings.setdefault((before, piece), len(openings))
                    for phrase in expand(piece, names):
                        entry = (before, gives, number if last else -1)
                        table.setdefault(_key(phrase), set()).add(entry)
                    before = gives
        automaton: Any = ahocorasick.Automaton()
        for key, entries in table.items():
            rows = tuple(sorted(entries))
            # most phrases stand alone and mean one family
            needed, given, only = rows[0]
            alone = len(rows) == 1 and needed < 0 and given < 0 and not self._negatable[only]
            automaton.add_word(key, (len(key), key[-1] == " ", rows, only if alone else -1))
        for sign in ENDS:
            automaton.add_word(f" {sign}", sign)
        automaton.make_automaton()
        self._iter = automaton.iter

    def scan(self, text: str) -> Found:
        """Find every cue; time is linear in the text and bounded by `READ_AT_MOST`."""
        words = Words(text)
        joined = words.joined
        found = Found(words)
        bounds = found.bounds
        hits: list[tuple[int, Hit]] = []
        opened: dict[int, tuple[int, int, int]] = {}
        sentence = 0
        begin = 0
        where, negatable = self._where, self._negatable
        for end, value in self._iter(joined):
            if value.__class__ is str:
                # the run of marks may be longer than one sign: the sentence ends with its token
                finish = joined.find(" ", end)
                if end - 1 == begin and bounds:  # marks after marks belong to the sentence before
                    bounds[-1] = (bounds[-1][0], finish)
                    if value == "?":
                        found.questions.add(sentence - 1)
                else:
                    bounds.append((begin, finish))
                    if "?" in joined[end:finish]:
                        found.questions.add(sentence)
                    sentence += 1
                begin = finish
                continue
            length, whole, entries, alone = value
            start = end - length + 1
            if joined[start] != " ":  # a number: go back to its first digit
                start = joined.rfind(" ", 0, start)
            finish = end if whole else joined.find(" ", end + 1)
            if alone >= 0:
                hits.append((alone, (sentence, start, finish)))
                continue
            for needs, gives, family in entries:
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
                    if negatable[family] and _negated(joined, at, begin):
                        continue
                    hits.append((family, (sentence, at, finish)))
        if begin < len(joined) - 1:
            bounds.append((begin, len(joined) - 1))
        questions, families = found.questions, found.families
        for family, hit in hits:
            if where[family] and (where[family] == 2) != (hit[0] in questions):
                continue
            kept = families.get(family)
            if kept is None:
                families[family] = [hit]
            else:
                kept.append(hit)
        return found


def _key(phrase: str) -> str:
    front = "" if phrase[0] == "0" else " "
    if phrase.endswith("*"):
        return f"{front}{phrase[:-1]}"
    return f"{front}{phrase} "


def _negated(joined: str, at: int, begin: int) -> bool:
    before = joined[max(begin, at - _BEFORE) : at].replace(" oh no", "").split()[-_REACH:]
    return not _NEGATORS.isdisjoint(before)
