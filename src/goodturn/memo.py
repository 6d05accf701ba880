"""What was found out about a word, kept while there is room.

People write few different words, so most need to be looked into once only. Unlike `functools.lru_cache`, which puts its
entries in a new order at every look, a plain dictionary only answers; what came first stays, and comes often.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

T = TypeVar("T")

#: longer words are hardly met again
LONGEST = 40


class Memo(dict[str, T]):
    """Word → what `find` says of it; ask with `memo[word]`. At most so many words are kept, and none that is long."""

    def __init__(self, find: Callable[[str], T], most: int = 20_000, known: Mapping[str, T] | None = None) -> None:
        """Begin with what is known already, which does not count against `most`."""
        super().__init__(known or {})
        self._find = find
        self._most = len(self) + most

    def __missing__(self, word: str) -> T:
        found = self._find(word)
        if len(self) < self._most and len(word) <= LONGEST:
            self[word] = found
        return found
