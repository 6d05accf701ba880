"""What was drawn: `review.json`, and what the machine had read, kept apart in `machine.json`."""

from __future__ import annotations

from enum import StrEnum
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from goodturn.errors import InputError
from goodturn.review.questions import Sheet

#: raised when a field changes its meaning or goes
FORMAT = 1
REVIEW, MACHINE, ANSWERS = "review.json", "machine.json", "answers.jsonl"

T = TypeVar("T")


class ReviewFolderError(InputError):
    """This is no review folder."""


class Chosen(StrEnum):
    """Why something was drawn. Everything belongs to exactly one of these, and is drawn at random within it."""

    #: the outcome of an episode hangs on one message alone
    INFLUENTIAL = "influential"
    #: a probability near the cut
    UNCERTAIN = "uncertain"
    #: neither
    OTHERS = "others"


class Stratum(Struct, frozen=True, kw_only=True):
    """One part of what could be drawn."""

    sheet: Sheet
    name: Chosen
    size: int
    drawn: int
    #: of being drawn: drawn ÷ size
    probability: float


class Item(Struct, frozen=True, kw_only=True):
    """One thing that was drawn."""

    #: as it stands on the sheet
    id: str
    sheet: Sheet
    stratum: Chosen
    #: the message's id, or the episode's
    of: str
    #: its conversations: one for a message, all for an episode
    conversations: tuple[str, ...]


class StudyName(Struct, frozen=True, kw_only=True):
    """Which study it was drawn from."""

    #: of its `run.json`
    digest: str
    reader: str | None
    version: str
    as_of: str | None


class Review(Struct, frozen=True, kw_only=True):
    """All of `review.json`."""

    format: int
    study: StudyName
    seed: int
    strata: tuple[Stratum, ...]
    items: tuple[Item, ...]

    def stratum(self, item: Item) -> Stratum:
        """The stratum that an item was drawn from."""
        return next(one for one in self.strata if (one.sheet, one.name) == (item.sheet, item.stratum))


class EpisodesReadAs(Struct, frozen=True, kw_only=True):
    """How many episodes of the study were read as this."""

    outcome: str
    heard: str
    helped: str
    ending: str
    episodes: int


class Machine(Struct, frozen=True, kw_only=True):
    """All of `machine.json`: what the study says, of what was drawn and of everything."""

    #: item → question → answer
    answers: dict[str, dict[str, str]]
    #: item → label → probability, for messages; a label that is not there was not found
    probabilities: dict[str, dict[str, float]]
    #: label → messages of its side in which it is set
    labels: dict[str, int]
    #: sheet → how many could be drawn
    sizes: dict[Sheet, int]
    episodes: tuple[EpisodesReadAs, ...]


def study_digest(study: Path) -> str:
    """What tells one run of a study from any other: a digest of its run record; of nothing where there is none."""
    record = study / "run.json"
    return blake2b(record.read_bytes() if record.exists() else b"", digest_size=16).hexdigest()


def load_review(folder: Path) -> Review:
    """What was drawn into a folder. Raises `ReviewFolderError`."""
    return _load(folder / REVIEW, Review)


def load_machine(folder: Path) -> Machine:
    """What the machine had read. Raises `ReviewFolderError`."""
    return _load(folder / MACHINE, Machine)


def _load(path: Path, kind: type[T]) -> T:
    way_out = "Name the folder that `goodturn review draw` wrote"
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except OSError as error:
        raise ReviewFolderError(f"{path}: {error.strerror or error}", way_out=way_out) from None
    except msgspec.DecodeError as error:
        raise ReviewFolderError(f"{path}: {error}", way_out=way_out) from None
