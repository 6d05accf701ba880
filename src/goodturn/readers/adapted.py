"""A reader adapted to a company: another reader whose probabilities are set right by what people answered there.

Per label a straight line on the log-odds scale (Platt 1999): slope × log-odds + offset. It changes how sure the reader
is of what it found, and so what is set; it finds nothing new, and every span stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from math import isfinite
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from goodturn.errors import SettingsError
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage, Reader, ReaderCard
from goodturn.signals.reading import Reading

#: raised when a field changes its meaning
FORMAT = 1
#: log-odds of nothing and of certainty are without end; nothing is taken to be surer than this
_SUREST = 0.99
#: decimals that are kept, so that no machine's rounding shows
_KEPT = 6

Floats = NDArray[np.float64]


class AdaptationError(SettingsError):
    """The adaptation is not usable."""


class Recalibration(Struct, frozen=True, kw_only=True):
    """The line of one label; slope 1 and offset 0 change nothing."""

    slope: float
    offset: float


class Adaptation(Struct, frozen=True, kw_only=True):
    """What `goodturn adapt` writes, as far as a reader needs it; the rest of the file says how it was measured."""

    format: int
    #: name and version of the reader that it was learnt for
    reader: str
    labels: dict[Label, Recalibration]

    def __post_init__(self) -> None:
        """Refuse what no reader could use."""
        if self.format != FORMAT:
            raise ValueError(f"format {self.format}; this version reads format {FORMAT}")
        for label, line in self.labels.items():
            if not (isfinite(line.slope) and isfinite(line.offset) and line.slope > 0):
                raise ValueError(f"{label}: slope {line.slope}, offset {line.offset}")

    @property
    def digest(self) -> str:
        """What tells it from any other, whatever else stands in its file."""
        lines = sorted((label.value, line.slope, line.offset) for label, line in self.labels.items())
        return blake2b(msgspec.json.encode((self.reader, lines)), digest_size=4).hexdigest()


def load_adaptation(path: Path) -> Adaptation:
    """Read the file that `goodturn adapt` wrote. Raises `AdaptationError`."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Adaptation)
    except OSError as error:
        raise AdaptationError(f"{path}: {error.strerror or error}") from None
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise AdaptationError(f"{path}: {error}", way_out="Write it anew with `goodturn adapt`") from None


class AdaptedReader:
    """A reader with its probabilities set right. Its version carries the adaptation's digest."""

    def __init__(self, reader: Reader, adaptation: Adaptation) -> None:
        """Adapt a reader.

        Raises:
            AdaptationError: it was learnt for another reader, or another version of it.
        """
        card = reader.card
        if f"{card.name} {card.version}" != adaptation.reader:
            raise AdaptationError(
                f"learnt for {adaptation.reader}, not for {card.name} {card.version}",
                way_out="Run a study without it, review that, and adapt anew",
            )
        self._reader, self._labels = reader, adaptation.labels
        self._card = replace(card, version=f"{card.version}+{adaptation.digest}")

    @property
    def card(self) -> ReaderCard:
        """The other reader's card under a version of its own."""
        return self._card

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Read as the other reader does, and set its probabilities right."""
        readings = self._reader.read(passages)
        lines = [self._labels.get(signal.label) for reading in readings for signal in reading.signals]
        places = np.flatnonzero([line is not None for line in lines])
        if not len(places):
            return readings
        known = [line for line in lines if line is not None]
        probabilities = np.array([signal.probability for reading in readings for signal in reading.signals])
        probabilities[places] = recalibrated(
            probabilities[places], np.array([one.slope for one in known]), np.array([one.offset for one in known])
        )
        told = iter(probabilities.tolist())
        return [
            replace(reading, signals=tuple(replace(signal, probability=next(told)) for signal in reading.signals))
            if reading.signals
            else reading
            for reading in readings
        ]


def log_odds(probabilities: Floats) -> Floats:
    """Log-odds, nothing surer than the surest."""
    kept = np.clip(probabilities, 1 - _SUREST, _SUREST)
    found: Floats = np.log(kept / (1 - kept))
    return found


def recalibrated(probabilities: Floats, slope: Floats | float, offset: Floats | float) -> Floats:
    """Probabilities set right, all at once."""
    found: Floats = np.round(1 / (1 + np.exp(-(slope * log_odds(probabilities) + offset))), _KEPT)
    return found
