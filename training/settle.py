"""Sets the probabilities of a model right on labelled real messages, by a straight line on log-odds (Platt 1999).

    python training/settle.py MODEL.npz --data DIR

Two numbers for each label, with a prior that holds them near to no change, measured on the half of the labelled
messages that readers are tuned on; the other half is not looked at. Labels that were found there less than `ENOUGH`
times stay as they are. No n-gram's weight is touched.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from goodturn.bench.labelled import Labelled, load_labelled, passage
from goodturn.conversations.message import Author
from goodturn.readers.language import decide_language
from goodturn.readers.trained.model_file import CUSTOMER, Model, Stored, read_model, write_model
from goodturn.readers.trained.questions import label_asked
from goodturn.readers.trained.read_side import score
from goodturn.readers.trained.weights import Weights

ENOUGH = 8
#: how far a slope (its logarithm) and an offset are let go, as standard deviations
SLOPE_PRIOR, OFFSET_PRIOR = 0.5, 2.0


def settled(model: Model, labelled: list[Labelled]) -> Model:
    """The model with its slopes and offsets set right."""
    sides: dict[str, Stored] = {}
    for side, questions in model.card.questions.items():
        own = [one for one in labelled if (one.item.role is Author.CUSTOMER) == (side == CUSTOMER)]
        passages = [passage(one.item.role, one.item.text, one.item.context, decide_language) for one in own]
        read = [place for place, one in enumerate(passages) if one.language == "en"]
        odds = log_odds(score([passages[place] for place in read], side, "en", Weights(model.sides[side])).probability)
        slope, offset = (np.array(model.sides[side][name], np.float32) for name in ("slope", "offset"))
        for number, name in enumerate(questions):
            label = label_asked(name)
            if label is None:
                continue
            scored = [row for row, place in enumerate(read) if label.value not in own[place].found.disputed]
            found = np.array([label in own[read[row]].found.labels for row in scored])
            if found.sum() >= ENOUGH:
                steeper, further = line(odds[scored, number], found)
                slope[number] *= steeper
                offset[number] = offset[number] * steeper + further
        sides[side] = model.sides[side] | {"slope": slope, "offset": offset}
    return Model(card=model.card, sides=sides)


def line(odds: np.ndarray, found: np.ndarray) -> tuple[float, float]:
    """Slope and offset that set log-odds right, with the prior."""

    def loss(values: np.ndarray) -> float:
        told = np.exp(values[0]) * odds + values[1]
        prior = 0.5 * (values[0] / SLOPE_PRIOR) ** 2 + 0.5 * (values[1] / OFFSET_PRIOR) ** 2
        return float((np.logaddexp(0, told) - found * told).sum() + prior)

    best = minimize(loss, [0.0, 0.0], method="BFGS").x
    return float(np.exp(best[0])), float(best[1])


def log_odds(probability: np.ndarray) -> np.ndarray:
    kept = np.clip(probability.astype(np.float64), 1e-9, 1 - 1e-9)
    return np.log(kept / (1 - kept))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled messages' folder `labels`")
    given = parser.parse_args()
    model = read_model(given.model.read_bytes())
    tuned_on = [one for one in load_labelled(given.data / "labels") if one.tuned_on]
    write_model(given.model, settled(model, tuned_on))


if __name__ == "__main__":
    main()
