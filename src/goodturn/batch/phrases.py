"""Fourth stage: to how many distinct customers each sentence was sent, counted by ranges of keys.

The book is two sorted arrays on disk. A fold looks keys up in them; the whole book is never a dictionary in memory.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pyarrow as pa

from goodturn.batch.numbers import NOTHING, Numbers, distinct, starts_of_runs
from goodturn.batch.shuffle import read_partition
from goodturn.batch.whole_files import whole_file
from goodturn.episodes.phrase_book import PhraseBook

#: keys sent to fewer customers are left out
LEAST_CUSTOMERS = 2


def phrase_table(keys: Sequence[int], customers: Sequence[int]) -> pa.Table:
    """Sentence keys with the customer each was sent to, each pair once."""
    pairs = np.column_stack([np.array(keys, dtype=np.int64).view(np.uint64), np.array(customers, dtype=np.uint64)])
    pairs = distinct(pairs)
    return pa.table({"key": pairs[:, 0], "customer": pairs[:, 1]})


def range_of(table: pa.Table, ranges: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Which range of keys each row belongs to; ranges are in the order of the keys."""
    keys: Numbers = table.column("key").to_numpy()
    return (((keys >> np.uint64(32)) * np.uint64(ranges)) >> np.uint64(32)).astype(np.int64)


def count_customers(paths: Sequence[Path], number: int, into: Path) -> int:
    """Count one range of keys; leaves (key, customers) for those sent to at least two."""
    batches = list(read_partition(paths, number))
    keys, counts = NOTHING, NOTHING
    if batches:
        table = pa.Table.from_batches(batches)
        pairs = distinct(np.column_stack([table.column(name).to_numpy() for name in ("key", "customer")]))
        starts = starts_of_runs(pairs[:, 0])
        counts = np.diff(np.r_[starts, len(pairs)]).astype(np.uint64)
        kept = counts >= LEAST_CUSTOMERS
        keys, counts = pairs[starts[kept], 0], counts[kept]
    with whole_file(into) as draft, draft.open("wb") as stream:
        np.save(stream, np.column_stack([keys, counts]))
    return len(keys)


def bind_book(ranges: Sequence[Path], folder: Path) -> str:
    """Put the ranges together into one book; gives its digest, the same on every machine."""
    rows = np.concatenate([np.load(path) for path in ranges])
    digest = blake2b(np.ascontiguousarray(rows).tobytes(), digest_size=16).hexdigest()
    for name, column in (("keys", rows[:, 0]), ("counts", rows[:, 1])):
        with whole_file(folder / f"{name}.npy") as draft, draft.open("wb") as stream:
            np.save(stream, np.ascontiguousarray(column))
    return digest


class StoredCounts(Mapping[int, int]):
    """Sentence key → distinct customers, looked up on disk."""

    def __init__(self, folder: Path) -> None:
        """Map the sorted arrays; only what is looked up is read."""
        keys, counts = (np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("keys", "counts"))
        self._keys, self._counts = memoryview(keys), memoryview(counts)

    def __getitem__(self, key: int) -> int:
        """How many distinct customers were sent this sentence.

        Raises:
            KeyError: fewer than two.
        """
        unsigned = key & 0xFFFF_FFFF_FFFF_FFFF
        place = bisect_left(self._keys, unsigned)
        if place == len(self._keys) or self._keys[place] != unsigned:
            raise KeyError(key)
        return int(self._counts[place])

    def __iter__(self) -> Iterator[int]:
        """All keys, signed as `goodturn.episodes.phrase_book` writes them."""
        return (key - (1 << 64) if key >> 63 else key for key in self._keys)

    def __len__(self) -> int:
        """How many sentences went to at least two customers."""
        return len(self._keys)


def stored_book(folder: Path, digest: str, stock_from: int) -> PhraseBook:
    """The phrase book of a study, as its folds use it."""
    return PhraseBook(customers=StoredCounts(folder), stock_from=stock_from, digest=digest)
