"""Finds the row of an n-gram by its number, for many at once: a hash table with open addressing, in plain arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from goodturn.readers.trained.grams import Keys

Rows = NDArray[np.int32]

_SPREAD = np.uint64(0xD6E8FEB86659FD93)
#: slots for each n-gram at least; a third that are taken keep most looks to one slot
_ROOM = 3
NONE = -1


class Table:
    """Number of an n-gram → its row, exactly: another n-gram is never taken for it."""

    def __init__(self, keys: Keys) -> None:
        """Lay the numbers out; row r is `keys[r]`.

        Raises:
            ValueError: a number comes twice.
        """
        if len(np.unique(keys)) != len(keys):
            raise ValueError("an n-gram stands twice in the table")
        bits = max(8, int(np.ceil(np.log2(max(1, len(keys)) * _ROOM))))
        self._shift = np.uint64(64 - bits)
        self._last = (1 << bits) - 1
        self._slots: Rows = np.full(1 << bits, NONE, np.int32)
        self._keys = keys
        waiting = np.arange(len(keys), dtype=np.int32)
        at = self._home(keys)
        while len(waiting):
            free = np.flatnonzero(self._slots[at] == NONE)
            slots, first = np.unique(at[free], return_index=True)
            self._slots[slots] = waiting[free[first]]
            rest = np.ones(len(waiting), np.bool_)
            rest[free[first]] = False
            waiting, at = waiting[rest], (at[rest] + 1) & self._last

    def _home(self, keys: Keys) -> NDArray[np.int64]:
        with np.errstate(over="ignore"):
            return ((keys * _SPREAD) >> self._shift).astype(np.int64)

    def rows(self, keys: Keys) -> Rows:
        """The row of each n-gram, -1 where it has none."""
        at = self._home(keys)
        found = self._slots[at]
        open_ = np.flatnonzero(found != NONE)
        open_ = open_[self._keys[found[open_]] != keys[open_]]
        while len(open_):  # another stands where it would stand: look one slot further
            at[open_] = (at[open_] + 1) & self._last
            found[open_] = self._slots[at[open_]]
            open_ = open_[found[open_] != NONE]
            open_ = open_[self._keys[found[open_]] != keys[open_]]
        return found
