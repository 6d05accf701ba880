"""What people here made of a study: `review.json` beside its tables, as `goodturn review publish` writes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from goodturn.errors import InputError
from goodturn.report.agreement import NOT_VALIDATED

FILE = "review.json"
#: raised when a field changes its meaning or goes
FORMAT = 1


class ValidationRecordError(InputError):
    """review.json of the study cannot be read."""


class ValidatedQuestion(Struct, frozen=True, kw_only=True):
    """How far people here and the machine agree on one question."""

    #: outcome, heard, helped, ending, or a label
    question: str
    #: conversations or messages that people answered about
    n: int
    #: Cohen's kappa and Gwet's AC1 with their 95 % intervals; None where they are not defined or refused
    kappa: float | None
    kappa_low: float | None
    kappa_high: float | None
    ac1: float | None
    ac1_low: float | None
    ac1_high: float | None
    #: kappa of two people, and on how many
    between_people: float | None
    between_n: int | None
    #: why nothing is stated; None where it is
    refused: str | None
    #: why figures that rest on this question are not shown; None where they are
    hidden: str | None


class CorrectedFigure(Struct, frozen=True, kw_only=True):
    """A share that is corrected for reading error, with its 95 % interval, or a refusal."""

    #: of a measure, or "label." and the label
    key: str
    #: None where nothing was read, or the question it rests on is hidden
    as_read: float | None
    value: float | None
    low: float | None
    high: float | None
    n: int
    refused: str | None


class Validation(Struct, frozen=True, kw_only=True):
    """All of `review.json`."""

    format: int
    #: that people judged whole, in so many episodes
    conversations: int
    episodes: int
    messages: int
    people: int
    #: the least kappa with which figures are shown
    bar: float
    questions: tuple[ValidatedQuestion, ...]
    shares: tuple[CorrectedFigure, ...]

    @property
    def hidden(self) -> Mapping[str, str]:
        """Question → why figures that rest on it are not shown."""
        return {one.question: one.hidden for one in self.questions if one.hidden is not None}


def validated_words(validation: Validation | None) -> str:
    """What the first page says."""
    return NOT_VALIDATED if validation is None else f"validated on {validation.conversations:,} conversations here"


def load_validation(folder: Path) -> Validation | None:
    """What people made of a study; None where it has not been reviewed.

    Raises:
        ValidationRecordError: the file is there and is none of ours.
    """
    path = folder / FILE
    if not path.exists():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Validation)
    except msgspec.DecodeError as error:
        raise ValidationRecordError(f"{path}: {error}", way_out="Publish the review again") from None
