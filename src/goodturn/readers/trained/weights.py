"""What was learnt for one side of the conversation: which n-grams and cues count for what, and the sums of a batch."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.readers.trained.cues import Cues
from goodturn.readers.trained.grams import SPAN, grams
from goodturn.readers.trained.lines import Lines
from goodturn.readers.trained.table import NONE, Rows, Table

Floats = NDArray[np.float32]

#: power of the summed squares of a message's n-grams by which what they add is divided: their length as a vector
DAMPING = np.float32(0.5)
_SPANS = np.array(SPAN)


class Hits(Struct, frozen=True):
    """What was learnt and stands in a batch, each once a message, message by message."""

    #: first word, and the word behind the last
    first: NDArray[np.int64]
    end: NDArray[np.int64]
    row: Rows
    message: NDArray[np.int32]


class Weights:
    """Logistic regression over n-grams and cues, all questions at once, in whole numbers of eight bits."""

    def __init__(self, stored: Mapping[str, NDArray[np.generic]]) -> None:
        """Take one side of a model file.

        `keys` (rows), `weights` (rows × questions, 8 bits), `sizes` (rows); `scale`, `bias`, `slope`, `offset`
        (questions).
        """
        self._table = Table(np.asarray(stored["keys"], np.uint64))
        self._weights = np.ascontiguousarray(stored["weights"], np.int8)
        self._sizes = np.asarray(stored["sizes"], np.float32)
        self._scale = np.asarray(stored["scale"], np.float32)
        self._bias = np.asarray(stored["bias"], np.float32)
        self._slope = np.asarray(stored["slope"], np.float32)
        self._offset = np.asarray(stored["offset"], np.float32)

    def hits(self, lines: Lines, cues: Cues) -> Hits:
        """What was learnt. What comes again in a message counts once: saying it twice adds nothing."""
        rows = self._table.rows(np.concatenate([grams(lines.key).ravel(), cues.key]))
        known = np.flatnonzero(rows != NONE)
        kinds = len(SPAN)
        words = len(lines.key) * kinds
        of_cue = known[np.searchsorted(known, words) :] - words
        of_gram = known[: len(known) - len(of_cue)]
        first = of_gram // kinds
        end = np.concatenate([first + _SPANS[of_gram % kinds], cues.end[of_cue]])
        first = np.concatenate([first, cues.first[of_cue]])
        row = rows[known]
        message = lines.message[first]
        once = np.unique(message * np.int64(len(self._sizes)) + row, return_index=True)[1]
        return Hits(first[once], end[once], row[once], message[once])

    def probability(self, hits: Hits, messages: int) -> Floats:
        """0–1 for every message and question, calibrated."""
        odds = np.clip(self.scores(hits, messages) * self._slope + self._offset, -30, 30)
        return np.asarray(1 / (1 + np.exp(-odds)), np.float32)

    def scores(self, hits: Hits, messages: int) -> Floats:
        """Log-odds of every question for each message, as learnt."""
        sums = np.zeros((messages, self._weights.shape[1]), np.int32)
        sizes = np.ones(messages, np.float32)
        present, starts = np.unique(hits.message, return_index=True)
        if len(present):
            sums[present] = np.add.reduceat(self._weights[hits.row], starts, axis=0, dtype=np.int32)
            sizes[present] = np.maximum(np.add.reduceat(self._sizes[hits.row], starts), 1)
        # a long message holds more of everything, so that each says less
        return np.asarray(sums * self._scale / sizes[:, None] ** DAMPING + self._bias, np.float32)

    def contributions(self, rows: Rows, questions: NDArray[np.int64]) -> Floats:
        """What each hit adds to its question, before the message's size is taken into account."""
        return np.asarray(self._weights[rows, questions] * self._scale[questions], np.float32)
