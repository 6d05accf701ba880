"""The readers that goodturn comes with, by name."""

from __future__ import annotations

from enum import StrEnum

from goodturn.signals.reader import Reader


class ReaderName(StrEnum):
    """Which reader reads."""

    #: transparent rules
    RULES = "rules"
    #: n-grams and the rules' cues, weighed by training
    TRAINED = "trained"


def reader_named(name: ReaderName) -> Reader:
    """The reader of that name, ready to read; only what it needs is loaded."""
    if name is ReaderName.TRAINED:
        from goodturn.readers.trained.reader import TrainedReader

        return TrainedReader()
    from goodturn.readers.standard import StandardReader

    return StandardReader()
