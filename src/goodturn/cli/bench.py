"""`goodturn bench`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from goodturn.bench.outcome_page import outcome_tables
from goodturn.bench.outcomes import bench_outcomes
from goodturn.bench.page import Table, as_markdown, as_text
from goodturn.bench.reading import ReadingFolders, bench_reading
from goodturn.bench.reading_page import reading_tables
from goodturn.readers.named import ReaderName

#: the reference data beside the repository
_DATA = Path("..") / "shared" / "data"

Data = Annotated[Path, typer.Option(metavar="DIR", help="Folder with the data to measure on.")]
Who = Annotated[ReaderName, typer.Option(help="The reader to measure.")]
AsJson = Annotated[bool, typer.Option("--json", help="Everything as JSON.")]
AsMarkdown = Annotated[bool, typer.Option("--markdown", help="Tables as they stand in the documentation.")]

bench = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Measure how well goodturn reads and judges, on data with human or agreed truth.",
)


@bench.command()
def reading(
    data: Data = _DATA,
    labels: Annotated[Path | None, typer.Option(metavar="DIR", help="Labelled messages; DATA/labels.")] = None,
    pairs: Annotated[Path | None, typer.Option(metavar="DIR", help="Minimal pairs and padding; DATA/pairs.")] = None,
    due: Annotated[Path | None, typer.Option(metavar="DIR", help="Promises; DATA/due-windows.")] = None,
    reader: Who = ReaderName.RULES,
    as_json: AsJson = False,
    as_markdown_tables: AsMarkdown = False,
) -> None:
    """Labels, distress, acts, promises, minimal pairs and padding, beside a peer."""
    from goodturn.readers.language import decide_language
    from goodturn.readers.named import reader_named

    folders = ReadingFolders(
        labels=labels or data / "labels", pairs=pairs or data / "pairs", due=due or data / "due-windows"
    )
    result = bench_reading(folders, reader_named(reader), decide_language)
    _show(result, reading_tables(result), as_json, as_markdown_tables)


@bench.command()
def outcomes(
    data: Data = _DATA,
    reader: Who = ReaderName.RULES,
    as_json: AsJson = False,
    as_markdown_tables: AsMarkdown = False,
) -> None:
    """Outcomes against judged conversations, satisfaction ratings and graded tasks."""
    from goodturn.readers.named import reader_named

    result = bench_outcomes(data, reader_named(reader))
    _show(result, outcome_tables(result), as_json, as_markdown_tables)


def _show(result: object, tables: list[Table], as_json: bool, markdown: bool) -> None:
    if as_json:
        print(msgspec.json.encode(result).decode())
    else:
        print(as_markdown(tables) if markdown else as_text(tables), end="")
