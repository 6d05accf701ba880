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
import pyarrow as pa
import pyarrow.compute as pc

#: buckets of the first pass: 4 bytes each
BUCKETS = 1 << 20
#: how many words the second pass counts at most
MOST_WORDS = 2_000

Batches = Callable[[], Iterable[pa.RecordBatch]]


def heavy_words(episodes: Batches, least: int) -> Counter[str]:
    """Words of `topic` that occur in at least `least` episodes, with their counts; at most `MOST_WORDS`.

    `episodes` yields batches with a `topic` column and is called twice.
    """
    buckets = np.zeros(BUCKETS, dtype=np.int32)
    for batch in episodes():
        for word, number in word_counts(batch["topic"]).items():
            buckets[_bucket(word)] += number
    floor = max(least, int(np.partition(buckets, -MOST_WORDS)[-MOST_WORDS]))
    found: Counter[str] = Counter()
    for batch in episodes():
        for word, number in word_counts(batch["topic"]).items():
            if buckets[_bucket(word)] >= floor:
                found[word] += number
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return Counter({word: number for word, number in ordered[:MOST_WORDS] if number >= least})


def word_counts(topics: pa.Array) -> dict[str, int]:
    """How many lists of a batch hold each word."""
    pairs = pc.value_counts(pc.list_flatten(topics)).to_pylist()
    return {pair["values"]: pair["counts"] for pair in pairs if pair["values"]}


def _bucket(word: str) -> int:
    return crc32(word.encode()) % BUCKETS
