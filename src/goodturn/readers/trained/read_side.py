"""The questions of one side of the conversation, put to many messages at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.readers.rules.families import company_families, customer_families
from goodturn.readers.trained.cues import Cues, CueTables
from goodturn.readers.trained.evidence import evidence
from goodturn.readers.trained.lines import Liner, Lines
from goodturn.readers.trained.marks import marks
from goodturn.readers.trained.model_file import CUSTOMER
from goodturn.readers.trained.weights import Hits, Weights
from goodturn.signals.reader import Passage
from goodturn.signals.reading import Span


class Cutter:
    """Cuts messages of one side and language into words, and finds the cues in them."""

    def __init__(self, tables: CueTables) -> None:
        """Take the tables of cues."""
        self._tables = tables
        self._liner = Liner(tables.class_of)

    def cut(self, passages: Sequence[Passage]) -> tuple[Lines, Cues]:
        """The words of each message and its cues."""
        lines = self._liner.lines([one.text for one in passages], [marks(one) for one in passages])
        return lines, self._tables.find(lines)


@cache
def cutter(side: str, language: str) -> Cutter:
    """The cutter of one side in one language, compiled when it is first needed."""
    return Cutter(CueTables(*(customer_families if side == CUSTOMER else company_families)(language)))


class Scored(Struct, frozen=True):
    """Messages with what was found in them, and the way back to the words."""

    passages: Sequence[Passage]
    lines: Lines
    hits: Hits
    weights: Weights
    #: messages × questions, 0–1
    probability: NDArray[np.float32]

    def spans(self, messages: NDArray[np.int64], questions: NDArray[np.int64]) -> list[tuple[Span, ...]]:
        """For each pair of a message and a question: the words that speak most for it, the strongest first."""
        return evidence(self.passages, self.lines, self.hits, self.weights, messages, questions)


def score(passages: Sequence[Passage], side: str, language: str, weights: Weights) -> Scored:
    """Put all questions of a side to messages of one language."""
    lines, cues = cutter(side, language).cut(passages)
    hits = weights.hits(lines, cues)
    return Scored(passages, lines, hits, weights, weights.probability(hits, len(passages)))
