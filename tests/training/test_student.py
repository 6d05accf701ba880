"""Training, small: what is learnt from a few dozen made-up messages is what the reader then reads."""

from __future__ import annotations

import numpy as np
import pytest
import settle
import student
from examples import Example
from features import among, count, cut
from fit import fit
from scipy.sparse import csr_matrix

from goodturn.conversations.message import Author
from goodturn.readers.trained.model_file import COMPANY, CUSTOMER, Model, ModelCard
from goodturn.readers.trained.questions import QUESTIONS
from goodturn.readers.trained.read_side import cutter
from goodturn.readers.trained.reader import TrainedReader
from goodturn.readers.trained.weights import Weights
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage

ANGRY = ("this is a blorptastic thing", "what a blorptastic thing that is", "blorptastic, really blorptastic")
CALM = (
    "where is my parcel",
    "thanks, that is all",
    "my number is 4711",
    "is the shop open today",
    "what a thing of wool",
)


def example(text: str, number: int, side: str, **answers: float) -> Example:
    author = Author.CUSTOMER if side == CUSTOMER else Author.AGENT
    return Example(
        side=side,
        passage=Passage(author=author, text=f"{text} {'abc'[number % 3]}", language="en"),
        answers={name: answers.get(name, 0.0) for name in QUESTIONS[side]},
        source=f"hand {number % 7}",
    )


@pytest.fixture(scope="module")
def told() -> list[Example]:
    told = [example(text, number, CUSTOMER, frustration=1.0) for number in range(20) for text in ANGRY]
    return told + [example(text, number, CUSTOMER) for number in range(20) for text in CALM]


def test_a_word_that_only_angry_people_use_is_learnt_and_shown(told: list[Example]) -> None:
    stored = student.learn(CUSTOMER, told, QUESTIONS[CUSTOMER], {})
    company = [example(text, number, COMPANY) for number in range(3) for text in CALM]
    model = Model(
        card=ModelCard(version="small", languages=("en",), questions=dict(QUESTIONS), trained_on="made up"),
        sides={CUSTOMER: stored, COMPANY: student.learn(COMPANY, company, QUESTIONS[COMPANY], {})},
    )
    text = "What a really blorptastic thing"
    angry, calm = TrainedReader(model).read(
        [Passage(author=Author.CUSTOMER, text=one, language="en") for one in (text, "where is my thing of wool")]
    )
    signal = angry.signal(Label.FRUSTRATION)
    assert signal is not None
    assert signal.probability > 0.3
    assert any("blorptastic" in text[start:end] for start, end in signal.spans)
    assert calm.signal(Label.FRUSTRATION) is None or calm.signal(Label.FRUSTRATION).probability < 0.1


def test_eight_bits_keep_the_scores_and_training_cuts_as_reading_does(told: list[Example]) -> None:
    stored = student.learn(CUSTOMER, told, QUESTIONS[CUSTOMER], {})
    weights = Weights(stored)
    read = weights.scores(weights.hits(*cutter(CUSTOMER, "en").cut([one.passage for one in told])), len(told))
    rare = np.sqrt(stored["sizes"].astype(np.float32))
    matrix = student.scaled(among(cut(told), stored["keys"]), rare, np.ones_like(rare))
    exact = stored["weights"] * stored["scale"] / rare[:, None]
    assert np.abs(read - (matrix @ exact + stored["bias"])).max() < 0.05


def test_only_n_grams_of_several_examples_are_counted(told: list[Example]) -> None:
    counted = count(cut(told), least=20)
    assert (np.asarray(counted.matrix.sum(axis=0)) >= 20).all()
    assert counted.matrix.max() == 1


def test_answers_that_are_not_known_teach_nothing_and_half_answers_half() -> None:
    matrix = csr_matrix(np.eye(3, dtype=np.float32).repeat(30, axis=0))
    answers = np.array([[1.0, np.nan], [0.5, np.nan], [0.0, 1.0]], np.float32).repeat(30, axis=0)
    weights, bias = fit(matrix, answers, penalty=0.01)
    sure = 1 / (1 + np.exp(-(weights + bias)))
    assert sure[:, 0] == pytest.approx([1, 0.5, 0], abs=0.03)
    assert weights[0, 1] == pytest.approx(0, abs=1e-6)


def test_a_field_where_a_label_is_seldom_lowers_its_odds_by_as_much() -> None:
    offset = student.shifted(np.zeros(2, np.float32), ("a", "b"), np.array([0.5, 0.2], np.float32), {"a": 0.1})
    assert offset == pytest.approx([np.log(1 / 9), 0.0], abs=1e-5)


def test_the_best_cut_is_lower_where_a_label_is_frequent() -> None:
    odds = np.array([3, 2, 1, 0, -1, -2], np.float32)
    answers = np.array([1, 1, 0, 1, 0, 0], np.float32)
    assert student.best_cut(odds, answers, 0.5) == 0
    assert student.best_cut(odds, answers, 0.05) == 2


def test_probabilities_that_are_too_sure_are_brought_down_and_right_ones_left() -> None:
    chance = np.random.default_rng(3)
    odds = chance.normal(0, 2, 4_000)
    found = chance.random(4_000) < 1 / (1 + np.exp(-(odds - 1)))
    steeper, further = settle.line(odds, found)
    assert (steeper, further) == (pytest.approx(1, abs=0.1), pytest.approx(-1, abs=0.15))
    steeper, further = settle.line(odds * 2, found)
    assert (steeper, further) == (pytest.approx(0.5, abs=0.05), pytest.approx(-1, abs=0.15))
    assert settle.line(odds[:0], found[:0]) == (pytest.approx(1), pytest.approx(0, abs=1e-3))
