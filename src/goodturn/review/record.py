"""Takes filled-in sheets: what holds is recorded, what does not is told with its file, line and field."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct

from goodturn.clock import now
from goodturn.errors import InputError
from goodturn.review.answers import add_answers
from goodturn.review.drawn import Review, load_review
from goodturn.review.filled_rows import FilledRow, filled_rows
from goodturn.review.questions import BY_KEY, NO, QUESTIONS, YES, Question, Sheet
from goodturn.review.sheets import ALL_OTHERS, columns

#: what stands for yes and no besides
_YES, _NO = frozenset((YES, "y", "1", "x", "true", "ja")), frozenset((NO, "n", "0", "false", "nein"))


class UnknownColumnError(InputError):
    """A column is no question."""


class Rejected(Struct, frozen=True, kw_only=True):
    """A row that was not recorded."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        """File, line and reason, for a person."""
        return f"{self.file}, line {self.line}: {self.reason}"


class Recorded(Struct, frozen=True, kw_only=True):
    """What came of some sheets."""

    #: rows that hold, whether or not they were recorded before
    rows: int
    #: rows without any answer
    blank: int
    #: answers that are new, and how many of these stand in for an earlier one
    added: int
    superseding: int
    rejected: tuple[Rejected, ...]


class _NotUsableError(InputError):
    """A row cannot be used."""


def record(folder: Path, files: Sequence[Path], *, reviewer: str) -> Recorded:
    """Record the answers of one person from some sheets.

    Raises:
        ReviewFolderError: `folder` holds no review.
        FilledSheetError: a file cannot be read.
        UnknownColumnError: a file has a column that is no question; nothing of any file is recorded then.
    """
    review = load_review(folder)
    sheets = {item.id: item.sheet for item in review.items}
    usable: list[tuple[str, dict[str, dict[str, str]]]] = []
    rejected: list[Rejected] = []
    blank = 0
    for path in files:
        found: dict[str, dict[str, str]] = {}
        for row in filled_rows(path):
            try:
                answers = _answers(row, path, review, sheets, found)
            except _NotUsableError as error:
                rejected.append(Rejected(file=str(path), line=row.line, reason=error.details))
                continue
            if answers:
                found[row.cells["id"].strip()] = answers
            else:
                blank += 1
        usable.append((path.name, found))
    added = superseding = 0
    at = now()
    for name, found in usable:
        new, changed = add_answers(folder, found, reviewer=reviewer, file=name, at=at)
        added, superseding = added + new, superseding + changed
    return Recorded(
        rows=sum(len(found) for _, found in usable),
        blank=blank,
        added=added,
        superseding=superseding,
        rejected=tuple(rejected),
    )


def _answers(
    row: FilledRow, path: Path, review: Review, sheets: dict[str, Sheet], before: dict[str, dict[str, str]]
) -> dict[str, str]:
    """The answers of a row; empty where there are none."""
    if row.broken is not None:
        raise _NotUsableError(row.broken)
    _refuse_columns(row, path)
    name = row.cells.get("id", "").strip()
    if name not in sheets:
        raise _NotUsableError(f"id: {name!r} was not drawn" if name else "id: blank")
    if name in before:
        raise _NotUsableError(f"id: {name} stands in this file twice")
    sheet = sheets[name]
    own = {question.key for question in QUESTIONS[sheet]}
    given = {key: cell.strip().lower() for key, cell in row.cells.items() if key in BY_KEY and cell.strip()}
    if strange := sorted(given.keys() - own):
        raise _NotUsableError(f"{strange[0]}: no question about {name}")
    answers = {key: _one(BY_KEY[key], cell) for key, cell in given.items()}
    others = row.cells.get(ALL_OTHERS, "").strip().lower()
    if others and sheet is not Sheet.CONVERSATIONS:
        if others not in _NO:
            raise _NotUsableError(f'{ALL_OTHERS}: {others!r}; it takes "{NO}" only')
        answers = {key: answers.get(key, NO) for key in (question.key for question in QUESTIONS[sheet])}
    lacking = [question.key for question in QUESTIONS[sheet] if question.key not in answers]
    if answers and lacking:
        shown = ", ".join(lacking[:3]) + (f" and {len(lacking) - 3} more" if len(lacking) > 3 else "")
        hint = "" if sheet is Sheet.CONVERSATIONS else f'; write "{NO}" under {ALL_OTHERS} where they are no'
        raise _NotUsableError(f"half filled in, blank: {shown}{hint}")
    return answers


def _refuse_columns(row: FilledRow, path: Path) -> None:
    known = {name for sheet in Sheet for name in columns(sheet)}
    for name in row.cells:
        if name and name not in known:
            near = get_close_matches(name, known, 1)
            raise UnknownColumnError(
                f"{path}, line {row.line}: {name!r}",
                way_out=f"Did you mean {near[0]}?" if near else "Take the column out",
            )


def _one(question: Question, cell: str) -> str:
    """The answer that a cell holds."""
    if question.answers != (YES, NO):
        answer = cell.replace(" ", "_").replace("-", "_")
        if answer not in question.answers:
            raise _NotUsableError(f"{question.key}: {cell!r}; it takes one of {', '.join(question.answers)}")
        return answer
    said = set(cell.replace("/", " ").replace(",", " ").split())
    if said & _YES and said & _NO:
        raise _NotUsableError(f"{question.key}: both yes and no")
    if said and said <= _YES:
        return YES
    if said and said <= _NO:
        return NO
    raise _NotUsableError(f'{question.key}: {cell!r}; it takes "{YES}" or "{NO}"')
