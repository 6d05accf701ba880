"""The rules' cues, found in many messages at once: what a person wrote down, which training then weighs.

The tables are those of `goodturn.readers.rules`. Each family of cues that stands in a message counts as one more
n-gram, and as another one where a negation stands shortly before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.readers.rules.automaton import ROWS, Automaton
from goodturn.readers.rules.phrases import GAP, Family
from goodturn.readers.rules.scan import REACH, parts_table
from goodturn.readers.trained.lines import ASKS, ENDS_SENTENCE, NEGATES, Lines, word_key
from goodturn.readers.trained.runs import runs
from goodturn.readers.trained.table import NONE, Table

Places = NDArray[np.int64]

_CLASSES = np.uint64(32)
_ANYWHERE, _TOLD, _ASKED = 0, 1, 2


class Cues(Struct, frozen=True):
    """Cues that were found: the first word, the word behind the last, and the number of the family."""

    first: Places
    end: Places
    key: NDArray[np.uint64]


class CueTables:
    """The tables of one language and side, laid out so that all words of a batch take each step together."""

    def __init__(self, families: Sequence[Family], names: Mapping[str, str]) -> None:
        """Compile the tables once."""
        self._automaton = Automaton(parts_table(families), names)
        states, number = self._automaton.states()
        steps = [
            (at << 32 | word, number[id(following)])
            for at, state in enumerate(states)
            for word, following in state.items()
            if word != ROWS
        ]
        self._steps = Table(np.array([step for step, _ in steps], np.uint64))
        self._next = np.array([following for _, following in steps], np.int64)
        rows = [state.get(ROWS, ()) for state in states]
        self._first_row = np.cumsum([0, *map(len, rows)])
        self._rows = np.array([row for some in rows for row in some], np.int64).reshape(-1, 3)
        self._where = np.array([_TOLD if one.told else _ASKED if one.asked else _ANYWHERE for one in families])
        self._keys = np.array([word_key(cue_word(one.name)) for one in families], np.uint64)
        self._denied = np.array([word_key(denied_word(one.name)) for one in families], np.uint64)

    def class_of(self, word: str) -> int:
        """The class of a word in these tables; 0 for one that stands in none."""
        return self._automaton.class_of(word)

    def find(self, lines: Lines) -> Cues:
        """Every cue, by its last word."""
        first, end, state = self._matches(lines)
        counts = self._first_row[state + 1] - self._first_row[state]
        first, end = np.repeat(first, counts), np.repeat(end, counts)
        rows = self._rows[runs(self._first_row[state], counts)]
        sentence = _sentences(lines.kind)
        whole = (rows[:, 0] < 0) & (rows[:, 1] < 0)
        begun, ended, family = _over_gaps(first[~whole], end[~whole], rows[~whole], sentence)
        first, end = np.concatenate([first[whole], begun]), np.concatenate([end[whole], ended])
        families = np.concatenate([rows[whole, 2], family])
        asked = _asked(lines.kind)[first]
        where = self._where[families]
        kept = (where == _ANYWHERE) | ((where == _ASKED) == asked)
        first, end, families = first[kept], end[kept], families[kept]
        denied = _denied(lines.kind, sentence)[first]
        return Cues(first, end, np.where(denied, self._denied[families], self._keys[families]))

    def _matches(self, lines: Lines) -> tuple[Places, Places, Places]:
        """First word, word behind the last, and state of every phrase, by the last word, then the first."""
        place = np.flatnonzero(lines.cue)
        state = np.zeros(len(place), np.int64)
        cue = np.append(lines.cue, np.uint32(0)).astype(np.uint64)
        found: list[tuple[Places, Places, Places]] = []
        length = 0
        while len(place):
            step = self._steps.rows(state.astype(np.uint64) << _CLASSES | cue[place + length])
            alive = step != NONE
            place, state = place[alive], self._next[step[alive]]
            length += 1
            done = self._first_row[state + 1] > self._first_row[state]
            found.append((place[done], place[done] + length, state[done]))
        if not found:
            return place, place, state
        first, end, at = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.lexsort((first, end))
        return first[order], end[order], at[order]


def cue_word(family: str) -> str:
    """What a family counts as, among the n-grams."""
    return f"‹{family}›"


def denied_word(family: str) -> str:
    """What a family counts as that stands behind a negation."""
    return f"‹not {family}›"


def _sentences(kind: NDArray[np.uint32]) -> Places:
    """Number of the sentence of each word; the marks that end one belong to it."""
    ends = (kind & ENDS_SENTENCE) != 0
    numbers: Places = np.cumsum(ends) - ends
    return numbers


def _asked(kind: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Whether each word stands in a question."""
    ends = np.flatnonzero(kind & ENDS_SENTENCE)
    asked: NDArray[np.bool_] = (kind[ends] & ASKS) != 0
    return asked[np.searchsorted(ends, np.arange(len(kind)))]


def _denied(kind: NDArray[np.uint32], sentence: Places) -> NDArray[np.bool_]:
    """Whether a negation stands among the last words before each word, in its sentence."""
    negates = (kind & NEGATES) != 0
    found = np.zeros(len(kind), np.bool_)
    for back in range(1, REACH + 1):
        found[back:] |= negates[:-back] & (sentence[:-back] == sentence[back:])
    return found


def _over_gaps(first: Places, end: Places, rows: NDArray[np.int64], sentence: Places) -> tuple[Places, Places, Places]:
    """Phrases with gaps: each part opens the way for the next one, which must come soon and in the same sentence."""
    opened: dict[int, tuple[int, int, int]] = {}
    found: list[tuple[int, int, int]] = []
    told = sentence[first].tolist()
    for begin, finish, (needs, gives, family), said in zip(
        first.tolist(), end.tolist(), rows.tolist(), told, strict=True
    ):
        at = begin
        if needs >= 0:
            opening = opened.get(needs)
            if opening is None or opening[0] != said or not 0 <= begin - opening[2] <= GAP:
                continue
            at = opening[1]
        if gives >= 0:
            opened[gives] = (said, at, finish)
        if family >= 0:
            found.append((at, finish, family))
    columns = np.array(found, np.int64).reshape(-1, 3)
    return columns[:, 0], columns[:, 1], columns[:, 2]
