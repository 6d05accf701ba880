from __future__ import annotations

import numpy as np

from goodturn.readers.trained.grams import SPAN, grams
from goodturn.readers.trained.lines import word_key


def keys(text: str) -> np.ndarray:
    return grams(np.array([word_key(word) for word in text.split()], np.uint64))


def test_words_neighbours_and_words_with_one_between_are_told_apart() -> None:
    found = keys("not so happy")
    complete = [found[place, kind] for place in range(3) for kind in range(len(SPAN)) if place + SPAN[kind] <= 3]
    assert len(set(complete)) == len(complete)


def test_what_stands_between_counts_for_the_neighbours_alone() -> None:
    so, very = keys("not so happy"), keys("not very happy")
    assert so[0, 3] == very[0, 3]
    assert so[0, 2] != very[0, 2]
    assert so[0, 1] != very[0, 1]


def test_the_order_of_words_counts() -> None:
    assert keys("please help")[0, 1] != keys("help please")[0, 1]
