"""The n-grams of many messages at once, as numbers: single words, neighbours, and pairs with one word between."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]

#: kinds of n-gram, in the order in which they stand for each word: how many words they span
SPAN = (1, 2, 3, 3)
_ONE = np.uint64(0x9E3779B97F4A7C15)
_TWO = np.uint64(0xC2B2AE3D27D4EB4F)
_APART = np.uint64(0xFF51AFD7ED558CCD)


def grams(words: Keys) -> Keys:
    """places × kinds: the number of each n-gram that begins at a place of `Lines.key`.

    One that reaches over the end of a message is none that was ever learnt: no message goes on behind its end.
    """
    keys = np.zeros((len(words), len(SPAN)), np.uint64)
    keys[:, 0] = words
    with np.errstate(over="ignore"):
        keys[:-1, 1] = words[:-1] * _ONE + words[1:]
        keys[:-2, 2] = keys[:-2, 1] * _TWO + words[2:]
        keys[:-2, 3] = words[:-2] * _APART + words[2:]
    return keys
