"""Phrases of words as one deterministic automaton: choices share their states, so that it stays small.

Every phrase that a table stands for would be hundreds of thousands; spelled out letter by letter they need a hundred
megabytes, which no cache holds, and most of the time goes to waiting for memory. Over words, with the states that
choices have in common kept once, it is a few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from goodturn.memo import Memo
from goodturn.readers.rules.phrases import GOES_ON, steps

#: what a phrase does; its meaning is the caller's
Row: TypeAlias = tuple[int, int, int]
#: class of a word → the state behind it; under `ROWS` what the phrases that end here do
State: TypeAlias = dict[int, "State"]
#: last word (exclusive), first word, and what the phrase does
Match: TypeAlias = tuple[int, int, tuple[Row, ...]]

#: under it stands, in a state, what the phrases that end there do
ROWS = -1
_UNKNOWN = 0


class Automaton:
    """Finds every phrase that begins at any word, in time linear in the words."""

    def __init__(self, parts: Mapping[str, Iterable[Row]], names: Mapping[str, str]) -> None:
        """Compile the parts of patterns; `parts` says what each does.

        Raises:
            KeyError: a part uses a `{NAME}` that is not defined.
            ValueError: a part is not well formed.
        """
        self._edges: list[dict[str, set[int]]] = [{}]
        self._free: list[list[int]] = [[]]
        self._done: dict[int, set[Row]] = {}
        for part, rows in parts.items():
            self._add(part, rows, names)
        self._classes: dict[str, int] = {}
        self._number_endings: tuple[tuple[str, int], ...] = ()
        self._beginnings: dict[str, tuple[str, ...]] = {}
        self._beginning_class: dict[str, int] = {}
        covers = self._cover()
        self._root = self._determine(covers)
        self._class_of = Memo(self._class_of_other, known=self._classes).__getitem__
        del self._edges, self._free, self._done

    def matches(self, tokens: list[str]) -> list[Match]:
        """Every phrase in these words, by its last word, the longest first."""
        classes = [*map(self._class_of, tokens), _UNKNOWN]
        found: list[Match] = []
        for first, state in enumerate(map(self._root.get, classes)):
            last = first
            while state is not None:
                last += 1
                rows = state.get(ROWS)
                if rows is not None:
                    found.append((last, first, rows))  # type: ignore[arg-type]
                state = state.get(classes[last])
        found.sort()  # no two have both their words in common
        return found

    def class_of(self, token: str) -> int:
        """The number of the class of a word; 0 for words that stand in no phrase."""
        return self._class_of(token)

    def states(self) -> tuple[list[State], dict[int, int]]:
        """Every state, the first one first, and the number of each by its identity."""
        found = [self._root]
        number = {id(self._root): 0}
        for state in found:  # grows while it is walked
            for following in (one for word, one in state.items() if word != ROWS):
                if id(following) not in number:
                    number[id(following)] = len(found)
                    found.append(following)
        return found, number

    def _class_of_other(self, token: str) -> int:
        """The class of a word that stands in no phrase as it is: a number, or a word with a known beginning."""
        first = token[0]
        if first == "0":
            for ending, number in self._number_endings:
                if token.endswith(ending):
                    return number
        beginnings = self._beginnings.get(first)
        if beginnings is not None and token.startswith(beginnings):
            return next(self._beginning_class[one] for one in beginnings if token.startswith(one))
        return _UNKNOWN

    def _state(self) -> int:
        self._edges.append({})
        self._free.append([])
        return len(self._edges) - 1

    def _add(self, part: str, rows: Iterable[Row], names: Mapping[str, str]) -> None:
        here = 0
        for options in steps(part, names):
            there = self._state()
            for option in options:
                if not option:
                    self._free[here].append(there)
                    continue
                at = here
                for number, word in enumerate(option, 1):
                    following = there if number == len(option) else self._state()
                    for spelling in word:
                        self._edges[at].setdefault(spelling, set()).add(following)
                    at = following
            here = there
        self._done.setdefault(here, set()).update(rows)

    def _cover(self) -> dict[str, list[int]]:
        """Number the classes of words; gives, for each label of an edge, the classes that it lets pass.

        A label is a word, "begin" and `GOES_ON` for words that begin so, or "0…" for numbers that end so.
        """
        labels = {label for edges in self._edges for label in edges}
        beginnings = sorted((label[:-1] for label in labels if label[-1] == GOES_ON), key=len, reverse=True)
        endings = sorted((label for label in labels if label[0] == "0" and label[-1] != GOES_ON), key=len, reverse=True)
        words = sorted(label for label in labels if label[0] != "0" and label[-1] != GOES_ON)
        self._classes = {word: number for number, word in enumerate(words, 1)}
        count = len(words)
        self._beginning_class = {one: count + number for number, one in enumerate(beginnings, 1)}
        count += len(beginnings)
        self._number_endings = tuple((ending, count + number) for number, ending in enumerate(endings, 1))
        for one in beginnings:
            self._beginnings[one[0]] = (*self._beginnings.get(one[0], ()), one)
        covers: dict[str, list[int]] = {word: [number] for word, number in self._classes.items()}
        for one in beginnings:
            covers[one + GOES_ON] = [
                *(number for word, number in self._classes.items() if word.startswith(one)),
                *(number for longer, number in self._beginning_class.items() if longer.startswith(one)),
                *(number for ending, number in self._number_endings if one == "0"),
            ]
        for ending in endings:
            covers[ending] = [number for longer, number in self._number_endings if longer.endswith(ending)]
        return covers

    def _determine(self, covers: Mapping[str, list[int]]) -> State:
        """Subset construction: one state for each set of places in the phrases that can be reached together."""
        start = self._with_free((0,))
        states: dict[frozenset[int], State] = {start: {}}
        waiting = [start]
        while waiting:
            places = waiting.pop()
            state = states[places]
            reached: defaultdict[int, set[int]] = defaultdict(set)
            for place in places:
                for label, following in self._edges[place].items():
                    for word in covers[label]:
                        reached[word] |= following
            known: dict[frozenset[int], State] = {}
            for word, following in reached.items():
                target = frozenset(following)
                if target not in known:
                    closed = self._with_free(target)
                    if closed not in states:
                        states[closed] = {}
                        waiting.append(closed)
                    known[target] = states[closed]
                state[word] = known[target]
            if places is not start and (rows := {row for place in places for row in self._done.get(place, ())}):
                state[ROWS] = tuple(sorted(rows))  # type: ignore[assignment]
        return states[start]

    def _with_free(self, places: Iterable[int]) -> frozenset[int]:
        found = set(places)
        waiting = list(found)
        while waiting:
            for following in self._free[waiting.pop()]:
                if following not in found:
                    found.add(following)
                    waiting.append(following)
        return frozenset(found)
