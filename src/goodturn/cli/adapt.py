"""`goodturn adapt`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goodturn.errors import OutputError

if TYPE_CHECKING:
    from goodturn.review.adapt import LabelAdaptation
    from goodturn.review.learning import ReadingFigures

#: exit code when nothing could be bettered
NOTHING_BETTER = 1


class FileTakenError(OutputError):
    """There is a file at the target already."""


def adapt(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A review folder with recorded answers.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where the adaptation goes (JSON).")],
) -> int:
    """Learn from people's answers how sure the reader should be, and show it on answers held out."""
    import msgspec

    from goodturn.batch.whole_files import write_whole
    from goodturn.bench.page import Table, as_text
    from goodturn.review.adapt import adapt as learn
    from goodturn.review.judged import load_reviewed

    if out.exists():
        raise FileTakenError(str(out), way_out="Choose another --out")
    adapted = learn(load_reviewed(folder))
    who = "1 person" if adapted.people == 1 else f"{adapted.people} people"
    seldom = [one.label.value for one in adapted.measured if one.after is None]
    table = Table(
        title=f"Before and after, on answers held out ({adapted.messages} messages, {who})",
        note="A label is adapted only where the whole 95% interval of the change of its Brier score lies below 0 and "
        "F1 is no lower." + (f" Found too seldom to be adapted: {', '.join(seldom)}." if seldom else ""),
        head=("label", "n", "Brier before", "after", "F1 before", "after", "precision", "recall", ""),
        rows=tuple(_row(one) for one in adapted.measured if one.after is not None),
    )
    print(as_text([table]), end="")
    if not adapted.labels:
        print("No label is read better beyond chance, so nothing is written.")
        return NOTHING_BETTER
    try:
        write_whole(out, msgspec.json.format(msgspec.json.encode(adapted), indent=1) + b"\n")
    except OSError as error:
        raise OutputError(f"{out}: {error.strerror or error}") from error
    print(f"{len(adapted.labels)} labels are read better: use {out} with `goodturn study --adapted`.")
    return 0


def _row(one: LabelAdaptation) -> tuple[str, ...]:
    from goodturn.bench.page import number

    def shown(name: str) -> tuple[str, str]:
        return _with_interval(one.before, name), _with_interval(one.after, name)

    def both(name: str) -> str:
        return " → ".join(number(getattr(side, name).value) for side in (one.before, one.after))

    said = "adapted" if one.kept else one.why or ""
    return (one.label.value, str(one.n), *shown("brier"), *shown("f1"), both("precision"), both("recall"), said)


def _with_interval(figures: ReadingFigures | None, name: str) -> str:
    from goodturn.bench.page import interval

    figure = getattr(figures, name)
    return interval(figure.value, figure.low, figure.high)
