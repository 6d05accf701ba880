"""Which words troubles share: the heavy words of a stream of episodes, in bounded memory.

Two passes. The first counts words in a fixed number of buckets by a stable hash; a word whose bucket is light
is surely rare. The second counts the words of the heaviest buckets exactly. The answer does not depend on the
order of the rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from goodturn.frictions.no_cause import may_name_a_cause

#: buckets of the first pass: 8 bytes each
BUCKETS = 1 << 20
#: how many words the second pass counts at most
MOST_WORDS = 2_000

Batches = Callable[[], Iterable[pa.RecordBatch]]


def heavy_words(episodes: Batches, least: int, *, tags: bool = False) -> Counter[str]:
    """Words of `topic` that occur in at least `least` episodes, with their counts; at most `MOST_WORDS`.

    With `tags`, the desk chose them: then even a day or a number may stand for a cause.

    `episodes` yields batches with a `topic` column and is called twice.
    """
    buckets = np.zeros(BUCKETS, dtype=np.int64)
    for batch in episodes():
        words, counts = _named(batch["topic"], tags)
        np.add.at(buckets, _buckets(words), counts)
    floor = max(least, int(np.partition(buckets, -MOST_WORDS)[-MOST_WORDS]))
    found: Counter[str] = Counter()
    for batch in episodes():
        words, counts = _named(batch["topic"], tags)
        for place in np.flatnonzero(buckets[_buckets(words)] >= floor):
            found[words[place]] += int(counts[place])
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return Counter({word: number for word, number in ordered[:MOST_WORDS] if number >= least})


def _counted(topics: pa.Array) -> tuple[pa.Array, npt.NDArray[np.int64]]:
    """The words of a batch, and how many lists hold each."""
    words = pc.list_flatten(topics)
    pairs = pc.value_counts(words.filter(pc.not_equal(words, "")))
    return pairs.field(0), pairs.field(1).to_numpy(zero_copy_only=False)


def _named(topics: pa.Array, tags: bool) -> tuple[list[str], npt.NDArray[np.int64]]:
    """As `_counted`, without the words that name no cause unless they are tags."""
    words, counts = _counted(topics)
    if tags:
        return words.to_pylist(), counts
    mask = may_name_a_cause(words)
    return words.filter(mask).to_pylist(), counts[mask.to_numpy(zero_copy_only=False)]


def _buckets(words: list[str]) -> npt.NDArray[np.int64]:
    return np.fromiter(map(crc32, map(str.encode, words)), np.int64, len(words)) % BUCKETS
