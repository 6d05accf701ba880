"""Which words troubles share: the heavy words of a stream of episodes, in bounded memory.

Words are counted in a fixed number of buckets by a stable hash; a word whose bucket is light is surely rare, and of
the others the exact counts are kept. While there are few distinct words, one pass does; where there are more, a
second pass counts the words of the heaviest buckets. The answer is the same, and does not depend on the order of rows.
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
#: up to so many distinct words are held in memory at once
HELD_WORDS = 150_000

Batches = Callable[[], Iterable[pa.RecordBatch]]


def heavy_words(episodes: Batches, least: int, *, tags: bool = False) -> Counter[str]:
    """Words of `topic` that occur in at least `least` episodes, with their counts; at most `MOST_WORDS`.

    With `tags`, the desk chose them: then even a day or a number may stand for a cause.

    `episodes` yields batches with a `topic` column and is called at most three times.
    """
    held = _held(episodes)
    found = _by_buckets(episodes, least, tags) if held is None else _of_held(held, least, tags)
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return Counter({word: number for word, number in ordered[:MOST_WORDS] if number >= least})


def _held(episodes: Batches) -> dict[str, int] | None:
    """Every word and how many lists hold it; None where there are too many words to hold."""
    held: dict[str, int] = {}
    for batch in episodes():
        words, counts = _counted(batch["topic"])
        for word, count in zip(words.to_pylist(), counts.tolist(), strict=True):
            held[word] = held.get(word, 0) + count
        if len(held) > HELD_WORDS:
            return None
    return held


def _of_held(held: dict[str, int], least: int, tags: bool) -> Counter[str]:
    """The words of the heaviest buckets, where every word is held."""
    array = pa.array(held, pa.string())
    words: list[str] = array.to_pylist() if tags else array.filter(may_name_a_cause(array)).to_pylist()
    if not words:
        return Counter()
    counts = np.fromiter((held[word] for word in words), np.int64, len(words))
    _, place = np.unique(_buckets(words), return_inverse=True)
    weights = np.bincount(place, counts).astype(np.int64)
    lightest = int(np.partition(weights, -MOST_WORDS)[-MOST_WORDS]) if len(weights) >= MOST_WORDS else 0
    heavy = np.flatnonzero(weights[place] >= max(least, lightest))
    return Counter({words[one]: int(counts[one]) for one in heavy})


def _by_buckets(episodes: Batches, least: int, tags: bool) -> Counter[str]:
    """The words of the heaviest buckets in two passes."""
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
    return found


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
