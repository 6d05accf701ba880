"""The file that training writes and the reader reads: NumPy arrays and what they were made from."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Stored = dict[str, NDArray[np.generic]]

#: what stands in the package
NAME = "reader.npz"
CUSTOMER, COMPANY = "customer", "company"
SIDES = (CUSTOMER, COMPANY)


class ModelCard(Struct, frozen=True, kw_only=True):
    """What a model file says of itself."""

    version: str
    languages: tuple[str, ...]
    #: side → names of its questions: labels, `distress_1` to `distress_3`, `gives_up`, kinds of act as `act:…`
    questions: dict[str, tuple[str, ...]]
    #: what it was trained on, in words
    trained_on: str


class Model(Struct, frozen=True, kw_only=True):
    """A model file, read: the arrays that `goodturn.readers.trained.weights.Weights` takes, by side."""

    card: ModelCard
    sides: dict[str, Stored]


def write_model(path: Path, model: Model) -> None:
    """Write a model file."""
    arrays: Stored = {"card": np.frombuffer(msgspec.json.encode(model.card), np.uint8)}
    for side, stored in model.sides.items():
        arrays |= {f"{side}.{name}": array for name, array in stored.items()}
    with path.open("wb") as stream:
        np.savez_compressed(stream, allow_pickle=False, **arrays)


def read_model(content: bytes) -> Model:
    """Read a model file.

    Raises:
        ValueError: the content is no model file.
    """
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        card = msgspec.json.decode(arrays["card"].tobytes(), type=ModelCard)
        sides: dict[str, Stored] = {side: {} for side in card.questions}
        for name in arrays.files:
            side, _, array = name.partition(".")
            if array:
                sides[side][array] = arrays[name]
    return Model(card=card, sides=sides)


@cache
def shipped_model() -> Model:
    """The model in the package, read once."""
    return read_model(files(__package__).joinpath(NAME).read_bytes())
