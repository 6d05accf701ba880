"""Figures as tables, for a terminal and for the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan
from textwrap import fill
from unicodedata import east_asian_width

from msgspec import Struct

_WIDTH = 118


class Table(Struct, frozen=True, kw_only=True):
    """A table with its heading and what must be known to read it."""

    title: str
    note: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def number(value: float | None) -> str:
    """A share or a coefficient with two digits; a dash where it is not defined."""
    if value is None or isnan(value):
        return "–"
    # adding 0 turns −0.00 into 0.00
    return f"{round(value, 2) + 0:.2f}".replace("-", "−")


def interval(value: float | None, low: float | None, high: float | None) -> str:
    """A figure and its interval: "0.71 (0.62 to 0.79)"."""
    if low is None or high is None or value is None or isnan(value):
        return number(value)
    return f"{number(value)} ({number(low)} to {number(high)})"


def as_text(tables: Iterable[Table]) -> str:
    """For a terminal: columns aligned, the first to the left, the others to the right."""
    return "\n\n".join("\n".join(_text_lines(table)) for table in tables) + "\n"


def _text_lines(table: Table) -> Iterable[str]:
    yield table.title
    if table.note:
        yield fill(table.note, _WIDTH)
    if not table.rows:
        return
    widths = [max(map(_columns, column)) for column in zip(table.head, *table.rows, strict=True)]
    yield _aligned(table.head, widths)
    yield "  ".join("─" * width for width in widths)
    for row in table.rows:
        yield _aligned(row, widths)


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    gaps = [" " * (width - _columns(cell)) for cell, width in zip(cells, widths, strict=True)]
    return "  ".join(
        [cells[0] + gaps[0], *(gap + cell for cell, gap in zip(cells[1:], gaps[1:], strict=True))]
    ).rstrip()


def as_markdown(tables: Iterable[Table]) -> str:
    """For the documentation."""
    return "\n\n".join("\n".join(_markdown_lines(table)) for table in tables) + "\n"


def _markdown_lines(table: Table) -> Iterable[str]:
    yield f"### {table.title}"
    yield ""
    if table.note:
        yield fill(table.note, _WIDTH)
        yield ""
    if table.rows:
        yield f"| {' | '.join(table.head)} |"
        yield "|---" + "|---:" * (len(table.head) - 1) + "|"
        for row in table.rows:
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
