"""Logistic regression for many questions at once, with answers between 0 and 1 and answers that are not known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float32]


def fit(matrix: csr_matrix, answers: Floats, penalty: float, steps: int = 50) -> tuple[Floats, Floats]:
    """Weights (n-grams × questions) and biases (questions).

    `answers` is examples × questions, nan where one is not known.
    """
    known = (~np.isnan(answers)).astype(np.float32)
    told = np.nan_to_num(answers).astype(np.float32)
    transposed = matrix.T.tocsr()
    grams, questions = matrix.shape[1], answers.shape[1]
    share = np.clip((told * known).sum(axis=0) / np.maximum(known.sum(axis=0), 1), 1e-4, 1 - 1e-4)

    def loss(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = values[:-questions].reshape(grams, questions).astype(np.float32)
        odds = np.asarray(matrix @ weights) + values[-questions:].astype(np.float32)
        wrong = known * (1 / (1 + np.exp(-odds)) - told)
        total = float((known * (np.logaddexp(0, odds) - told * odds)).sum(dtype=np.float64))
        total += 0.5 * penalty * float((weights * weights).sum(dtype=np.float64))
        slope = np.asarray(transposed @ wrong.astype(np.float32)) + penalty * weights
        return total, np.concatenate([slope.ravel(), wrong.sum(axis=0)]).astype(np.float64)

    begin = np.concatenate([np.zeros(grams * questions), np.log(share / (1 - share))])
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 5}).x
    return found[:-questions].reshape(grams, questions).astype(np.float32), found[-questions:].astype(np.float32)
