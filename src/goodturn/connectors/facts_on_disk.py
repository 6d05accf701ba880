"""Small facts by key that a connector looks up while it streams (who is an agent, which ticket was deleted).

They are kept in a temporary file that nobody else can open and that is gone when it is closed, so that memory does
not grow with the number of people or tickets.
"""

from __future__ import annotations

import sqlite3
from types import TracebackType
from typing import Generic, Self, TypeVar

import msgspec

T = TypeVar("T")
#: facts that are kept at hand, and KiB of the file that are
AT_HAND = 20_000
CACHE_KIB = 16_384


class FactsOnDisk(Generic[T]):
    """A mapping from text to values of one type."""

    def __init__(self, kind: type[T]) -> None:
        """Keep values of `kind`, which msgspec can encode."""
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(kind).decode
        self._at_hand: dict[str, T | None] = {}
        self._base = sqlite3.connect("", isolation_level=None)
        for command in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            f"PRAGMA cache_size = -{CACHE_KIB}",
            "CREATE TABLE facts (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
            "BEGIN",
        ):
            self._base.execute(command)

    def __enter__(self) -> Self:
        """Use it in a `with`, which closes the file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close and remove the file."""
        self._base.close()

    def put(self, key: str, value: T) -> None:
        """Keep a value under a key, in place of what was there."""
        self._base.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (key, self._encode(value)))
        self._remember(key, value)

    def get(self, key: str | None) -> T | None:
        """The value of that key."""
        if key is None:
            return None
        try:
            return self._at_hand[key]
        except KeyError:
            pass
        row = self._base.execute("SELECT value FROM facts WHERE key = ?", (key,)).fetchone()
        value = None if row is None else self._decode(row[0])
        self._remember(key, value)
        return value

    def _remember(self, key: str, value: T | None) -> None:
        if len(self._at_hand) >= AT_HAND:
            self._at_hand.clear()
        self._at_hand[key] = value
