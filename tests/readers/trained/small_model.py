"""A model that a person can follow: a few n-grams with whole weights."""

from __future__ import annotations

import numpy as np

from goodturn.readers.trained.grams import grams
from goodturn.readers.trained.lines import word_key
from goodturn.readers.trained.model_file import Model, ModelCard, Stored
from goodturn.readers.trained.questions import QUESTIONS

#: side → n-gram (one or two words) → question → weight
WEIGHTS: dict[str, dict[str, dict[str, int]]] = {
    "customer": {
        "furious": {"frustration": 100, "distress_1": 100, "distress_2": 60},
        "thank": {"gratitude": 40},
        "thank you": {"gratitude": 60},
        "three weeks": {"waiting": 90},
        "forget it": {"gives_up": 110},
    },
    "company": {
        "sorry": {"apology": 80},
        "so sorry": {"apology": 30, "stock_phrase": 70},
        "reset": {"action_done": 90, "act:changed": 90},
    },
}
SCALE = 0.1
BIAS = -4.0


def key_of(words: str) -> int:
    """The number of a word or of two neighbours."""
    keys = [word_key(word) for word in words.split()]
    return int(grams(np.array(keys, np.uint64))[0, len(keys) - 1])


def small_model() -> Model:
    """The model of `WEIGHTS`: an n-gram that says nothing else weighs a tenth of what stands there, in log-odds."""
    sides: dict[str, Stored] = {}
    for side, learnt in WEIGHTS.items():
        questions = QUESTIONS[side]
        weights = np.zeros((len(learnt), len(questions)), np.int8)
        for row, told in enumerate(learnt.values()):
            for question, weight in told.items():
                weights[row, questions.index(question)] = weight
        ones = np.ones(len(questions), np.float32)
        sides[side] = {
            "keys": np.array([key_of(words) for words in learnt], np.uint64),
            "weights": weights,
            "sizes": np.full(len(learnt), 0.01, np.float16),
            "scale": ones * np.float32(SCALE),
            "bias": ones * np.float32(BIAS),
            "slope": ones,
            "offset": ones * 0,
        }
    card = ModelCard(version="small", languages=("en",), questions=dict(QUESTIONS), trained_on="nothing")
    return Model(card=card, sides=sides)
