"""People's answers, a line each in `answers.jsonl`, only ever added to; a later one of the same person is in force."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from goodturn.batch.whole_files import write_whole
from goodturn.errors import InputError
from goodturn.review.drawn import ANSWERS

#: the person who answers where no name is given
FIRST = "first"


class AnswersDamagedError(InputError):
    """A line of the answers cannot be read."""


class Answered(Struct, frozen=True, kw_only=True):
    """One answer of one person to one question about one item."""

    id: str
    question: str
    answer: str
    reviewer: str
    #: the sheet it was read from
    file: str
    recorded_at: datetime


#: (item, question, reviewer) → answer
InForce = dict[tuple[str, str, str], str]


def load_answers(folder: Path) -> list[Answered]:
    """Every answer that was ever recorded, in its order.

    Raises:
        AnswersDamagedError: a line is no answer.
    """
    path, decoder, found = folder / ANSWERS, msgspec.json.Decoder(Answered), []
    for number, line in enumerate(path.read_bytes().splitlines() if path.exists() else (), 1):
        try:
            found.append(decoder.decode(line))
        except msgspec.DecodeError as error:
            raise AnswersDamagedError(
                f"{path}, line {number}: {error}", way_out="Put back what stood there, or take the line out"
            ) from None
    return found


def in_force(answers: Iterable[Answered]) -> InForce:
    """The last answer of each person to each question about each item."""
    return {(one.id, one.question, one.reviewer): one.answer for one in answers}


def add_answers(
    folder: Path, given: Mapping[str, Mapping[str, str]], *, reviewer: str, file: str, at: datetime
) -> tuple[int, int]:
    """Add the answers (item → question → answer) of one person; what is in force already is not added again.

    Gives how many were added, and how many of those stand in for an earlier answer of theirs. The file is written anew
    with the old lines first, whole or not at all.

    Raises:
        AnswersDamagedError: what was recorded before cannot be read.
        OSError: the disk is full, or the folder cannot be written.
    """
    with _alone(folder):
        known = in_force(load_answers(folder))
        new = [
            Answered(id=item, question=question, answer=answer, reviewer=reviewer, file=file, recorded_at=at)
            for item, answers in given.items()
            for question, answer in answers.items()
            if known.get((item, question, reviewer)) != answer
        ]
        if new:
            path = folder / ANSWERS
            before = path.read_bytes() if path.exists() else b""
            write_whole(path, before + msgspec.json.Encoder().encode_lines(new))
    return len(new), sum((one.id, one.question, reviewer) in known for one in new)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else writes answers meanwhile."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
