"""The readers that goodturn comes with, by name."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from goodturn.signals.reader import Reader

if TYPE_CHECKING:
    from goodturn.readers.adapted import Adaptation


class ReaderName(StrEnum):
    """Which reader reads."""

    #: transparent rules
    RULES = "rules"
    #: n-grams and the rules' cues, weighed by training
    TRAINED = "trained"


def reader_named(name: ReaderName, adapted: Adaptation | None = None) -> Reader:
    """The reader of that name, adapted to a company where there is an adaptation; only what it needs is loaded.

    Raises:
        AdaptationError: the adaptation was learnt for another reader.
    """
    if adapted is not None:
        from goodturn.readers.adapted import AdaptedReader

        return AdaptedReader(reader_named(name), adapted)
    if name is ReaderName.TRAINED:
        from goodturn.readers.trained.reader import TrainedReader

        return TrainedReader()
    from goodturn.readers.standard import StandardReader

    return StandardReader()
