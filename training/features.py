"""Examples as a sparse matrix of the very n-grams that the reader will look up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from examples import Example
from msgspec import Struct
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from goodturn.readers.trained.grams import SPAN, grams
from goodturn.readers.trained.read_side import cutter
from goodturn.readers.trained.table import NONE, Table

_TOGETHER = 2048


class Counted(Struct, frozen=True):
    """Which n-grams stand in which example, each once."""

    #: number of each n-gram
    keys: NDArray[np.uint64]
    #: examples × n-grams, ones
    matrix: csr_matrix


def cut(examples: Sequence[Example]) -> list[NDArray[np.uint64]]:
    """The different n-grams and cues of each example."""
    found: list[NDArray[np.uint64]] = [np.zeros(0, np.uint64)] * len(examples)
    alike: dict[tuple[str, str], list[int]] = {}
    for place, one in enumerate(examples):
        alike.setdefault((one.side, one.passage.language or "en"), []).append(place)
    for (side, language), places in alike.items():
        for start in range(0, len(places), _TOGETHER):
            some = places[start : start + _TOGETHER]
            lines, cues = cutter(side, language).cut([examples[place].passage for place in some])
            keys = grams(lines.key)
            of_cue = lines.message[cues.first]
            for number, place in enumerate(some):
                own = keys[lines.starts[number] : lines.starts[number + 1]]
                # those that would reach over the end of the message are none
                inside = [own[: max(0, len(own) - words + 1), kind] for kind, words in enumerate(SPAN)]
                found[place] = np.unique(np.concatenate([*inside, cues.key[of_cue == number]]))
    return found


def count(cut_: Sequence[NDArray[np.uint64]], least: int) -> Counted:
    """The n-grams that stand in at least so many examples."""
    every, counts = np.unique(np.concatenate(cut_), return_counts=True)
    keys = every[counts >= least]
    return Counted(keys, among(cut_, keys))


def among(cut_: Sequence[NDArray[np.uint64]], keys: NDArray[np.uint64]) -> csr_matrix:
    """Examples × the given n-grams."""
    rows = Table(keys).rows(np.concatenate(cut_))
    where = np.repeat(np.arange(len(cut_)), [len(one) for one in cut_])
    known = rows != NONE
    ones = np.ones(int(known.sum()), np.float32)
    return csr_matrix((ones, (where[known], rows[known])), shape=(len(cut_), len(keys)))


def rarity(matrix: csr_matrix) -> NDArray[np.float32]:
    """How much an n-gram tells by being there: the logarithm of how seldom it is (inverse document frequency)."""
    within = np.asarray(matrix.sum(axis=0)).ravel()
    return (np.log(matrix.shape[0] / np.maximum(within, 1)) + 1).astype(np.float32)
