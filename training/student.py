"""Makes the model file that goodturn ships: n-grams, weighed for every question, in eight bits.

    python training/student.py OUT.npz [--shares SHARES.json]

Steps: cut the examples as the reader will; weigh n-grams by logistic regression; keep those that matter; weigh those
again; calibrate on examples of hands that were left out; round to eight bits.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import blake2b
from itertools import repeat
from pathlib import Path

import numpy as np
from examples import Example, real, written
from features import among, count, cut, rarity
from fit import Floats, fit
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from goodturn.readers.rules.families import company_families, customer_families
from goodturn.readers.trained.cues import cue_word, denied_word
from goodturn.readers.trained.lines import word_key
from goodturn.readers.trained.model_file import CUSTOMER, SIDES, Model, ModelCard, Stored, write_model
from goodturn.readers.trained.questions import QUESTIONS
from goodturn.readers.trained.weights import DAMPING

#: n-grams kept for each side
KEPT = 48_000
PENALTY = 0.1
STEPS = 35
FOLDS = 3
RAREST = 1e-4
#: how much more a cue may weigh than another n-gram
CUES = 4.0
LANGUAGES = ("en", "de")
TRAINED_ON = "goodturn's written exchanges, and 1,400 real messages that may be shipped"
#: how far 0.5 is moved towards the cut with the best F1
TOWARDS_CUT = 0.5


def scaled(matrix: csr_matrix, rare: Floats, trusted: Floats) -> csr_matrix:
    """What an n-gram tells, made smaller the more of them there are; as `Weights.scores` does it."""
    told = (matrix @ diags(rare)).tocsr()
    size = np.maximum(np.asarray(told.multiply(told).sum(axis=1)).ravel(), 1)
    return (diags((size**-DAMPING).astype(np.float32)) @ told @ diags(trusted)).tocsr()


def fold_of(example: Example) -> int:
    """Examples of one hand are in one fold, so that calibration meets a stranger's words."""
    return int.from_bytes(blake2b(example.source.encode(), digest_size=4).digest()) % FOLDS


def kept(matrix: csr_matrix, weights: Floats, rare: Floats, most: int) -> NDArray[np.int64]:
    """The n-grams that matter most: by what they add at most to a question, and by how many examples they stand in."""
    within = np.asarray(matrix.sum(axis=0)).ravel()
    matters = np.abs(weights).max(axis=1) * rare * np.sqrt(within)
    return np.sort(np.argsort(-matters, kind="stable")[:most])


def calibrate(odds: Floats, answers: Floats) -> tuple[Floats, Floats]:
    """Slope and offset of each question (Platt 1999), on odds that were told without having learnt the answers."""
    slopes, offsets = np.ones(odds.shape[1], np.float32), np.zeros(odds.shape[1], np.float32)
    for question in range(odds.shape[1]):
        known = ~np.isnan(answers[:, question])
        told, true = odds[known, question], answers[known, question]

        def loss(line: NDArray[np.float64], told: Floats = told, true: Floats = true) -> float:
            x = line[0] * told + line[1]
            return float((np.logaddexp(0, x) - true * x).sum() + 0.5 * (line[0] - 1) ** 2)

        slopes[question], offsets[question] = minimize(loss, [1.0, 0.0], method="BFGS").x
    return slopes, offsets


def cue_keys(side: str, languages: Sequence[str]) -> NDArray[np.uint64]:
    """The numbers of all cues of a side."""
    families = customer_families if side == CUSTOMER else company_families
    names = {
        name(one.name) for language in languages for one in families(language)[0] for name in (cue_word, denied_word)
    }
    return np.array([word_key(name) for name in sorted(names)], np.uint64)


def learn(
    side: str,
    examples: Sequence[Example],
    questions: Sequence[str],
    shares: dict[str, float],
) -> Stored:
    """The arrays of one side; `shares` says how often a yes is true in the field."""
    answers = np.array([[one.answers.get(name, np.nan) for name in questions] for one in examples], np.float32)
    pieces = cut(examples)
    counted = count(pieces, least=2)
    rare = rarity(counted.matrix)
    # what a person wrote down deserves more trust than any one n-gram: it may weigh more before it is held back
    trusted = np.where(np.isin(counted.keys, cue_keys(side, LANGUAGES)), np.float32(CUES), np.float32(1))
    weights, _ = fit(scaled(counted.matrix, rare, trusted), answers, PENALTY, STEPS)
    chosen = kept(counted.matrix, weights, rare * trusted, KEPT)
    keys, rare, trusted = counted.keys[chosen], rare[chosen], trusted[chosen]
    matrix = scaled(among(pieces, keys), rare, trusted)
    folds = np.array([fold_of(one) for one in examples])
    apart = np.zeros_like(answers)
    for fold in range(FOLDS):
        out = folds == fold
        some, bias = fit(matrix[~out], answers[~out], PENALTY, STEPS)
        apart[out] = matrix[out] @ some + bias
    slope, offset = calibrate(apart, answers)
    share = np.nanmean(answers, axis=0)
    offset = shifted(offset, questions, share, shares)
    field = [shares.get(name, float(one)) for name, one in zip(questions, share, strict=True)]
    cuts = [best_cut(apart[:, n] * slope[n] + offset[n], answers[:, n], field[n]) for n in range(len(questions))]
    # half of the way: a label is set from 0.5 on, and a probability should still be worth something
    offset -= np.clip(np.array(cuts, np.float32), -2, 2) * TOWARDS_CUT
    weights, bias = fit(matrix, answers, PENALTY, STEPS)
    weights *= (rare * trusted)[:, None]
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-6) / 127
    stored: Stored = {
        "keys": keys,
        "weights": np.round(weights / scale).astype(np.int8),
        "sizes": (rare**2).astype(np.float16),
        "scale": scale.astype(np.float32),
        "bias": bias,
        "slope": slope,
        "offset": offset,
    }
    return stored


def shifted(offset: Floats, questions: Sequence[str], written_: Floats, shares: dict[str, float]) -> Floats:
    """Offsets for a field in which a question is answered yes as often as `shares` says (Saerens and others 2002)."""
    field = np.array([shares.get(name, share) for name, share in zip(questions, written_.tolist(), strict=True)])
    # never and always are not believed
    field, here = np.clip(field, RAREST, 1 - RAREST), np.clip(written_, RAREST, 1 - RAREST)
    return (offset + np.log(field / (1 - field)) - np.log(here / (1 - here))).astype(np.float32)


def best_cut(odds: Floats, answers: Floats, share: float) -> float:
    """Log-odds from which on a yes gives the best F1, where the answer is yes as often as `share` says."""
    known = ~np.isnan(answers)
    told, true = odds[known], answers[known] > 0.5
    order = np.argsort(-told, kind="stable")
    caught = np.cumsum(true[order]) / max(1, int(true.sum())) * share
    false = np.cumsum(~true[order]) / max(1, int((~true).sum())) * (1 - share)
    best = int(np.argmax(2 * caught / (caught + false + share)))
    return float(told[order][best])


def learn_side(side: str, shares: Path | None) -> Stored:
    """The arrays of one side, from all examples."""
    own = [one for one in (*written(), *real()) if one.side == side]
    stored = learn(side, own, QUESTIONS[side], json.loads(shares.read_text()) if shares else {})
    print(f"{side}: {len(own):,} examples, {len(stored['keys']):,} n-grams and cues", flush=True)
    return stored


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shares", type=Path, help="how often each question is answered yes in the field")
    given = parser.parse_args()
    with ProcessPoolExecutor(len(SIDES)) as processes:
        sides = dict(zip(SIDES, processes.map(learn_side, SIDES, repeat(given.shares)), strict=True))
    card = ModelCard(version="1", languages=LANGUAGES, questions=dict(QUESTIONS), trained_on=TRAINED_ON)
    write_model(given.out, Model(card=card, sides=sides))
    print(f"{given.out}: {given.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
