from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.conversations.message import Author
from goodturn.readers.trained.model_file import CUSTOMER
from goodturn.readers.trained.questions import QUESTIONS
from goodturn.readers.trained.read_side import cutter
from goodturn.readers.trained.weights import Weights
from goodturn.signals.reader import Passage
from readers.trained.small_model import BIAS, SCALE, WEIGHTS, small_model

WORDS = st.lists(
    st.sampled_from(["furious", "thank", "you", "three", "weeks", "forget", "it", "the", "bag"]), max_size=12
)


@pytest.fixture(scope="module")
def weights() -> Weights:
    return Weights(small_model().sides["customer"])


def scores(weights: Weights, texts: list[str]) -> np.ndarray:
    passages = [Passage(author=Author.CUSTOMER, text=text, language="en") for text in texts]
    return weights.scores(weights.hits(*cutter(CUSTOMER, "en").cut(passages)), len(texts))


@given(words=WORDS)
def test_the_score_is_what_a_person_adds_up_over_the_different_n_grams(weights: Weights, words: list[str]) -> None:
    text = " ".join(words)
    there = {one for one in WEIGHTS["customer"] if f" {one} " in f" {text} "}
    (told,) = scores(weights, [text])
    for number, question in enumerate(QUESTIONS["customer"]):
        wanted = BIAS + sum(SCALE * WEIGHTS["customer"][one].get(question, 0) for one in there)
        assert told[number] == pytest.approx(wanted, abs=1e-4)


@given(texts=st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_a_message_scores_the_same_alone_and_among_others(weights: Weights, texts: list[str]) -> None:
    together = scores(weights, texts)
    for number, text in enumerate(texts):
        assert np.array_equal(together[number], scores(weights, [text])[0])


def test_saying_it_again_adds_nothing(weights: Weights) -> None:
    once, thrice = scores(weights, ["thank you", "thank you thank you thank you"])
    assert np.array_equal(once, thrice)
