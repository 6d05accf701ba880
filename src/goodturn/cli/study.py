"""`goodturn study`."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from goodturn.batch.settings import Settings
from goodturn.connectors.column_map import load_map
from goodturn.errors import SettingsError
from goodturn.readers.adapted import load_adaptation
from goodturn.readers.named import ReaderName
from goodturn.study.request import StudyRequest, all_processors, parse_roles, read_key
from goodturn.study.run import study as run_study
from goodturn.study.settings_file import read_settings


class AsOfError(SettingsError):
    """--as-of is no time."""


def study(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT…", help="Files or folders of conversations.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the report and the tables go.")],
    connector: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Read everything with this connector.")
    ] = None,
    columns: Annotated[Path | None, typer.Option("--map", metavar="FILE", help="Column map for tables (YAML).")] = None,
    role: Annotated[
        list[str] | None, typer.Option(metavar="LABEL=AUTHOR", help="Who a speaker or role label is; may be repeated.")
    ] = None,
    zone: Annotated[str | None, typer.Option(help="Zone of times without one, e.g. Europe/Berlin.")] = None,
    brand: Annotated[str | None, typer.Option(help="Brand of conversations that name none.")] = None,
    settings: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Hours, holidays, patience and windows (YAML).")
    ] = None,
    adapted: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What `goodturn adapt` learnt from your answers.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Judge as of this instant; the last one in the data if not given."),
    ] = None,
    jobs: Annotated[int | None, typer.Option(help="Processes; all processors if not given.")] = None,
    keep_names: Annotated[bool, typer.Option("--keep-names", help="Do not mask personal data; recorded.")] = False,
    reader: Annotated[
        ReaderName, typer.Option(help="Who reads: rules, or the trained reader, which is being tried.")
    ] = ReaderName.RULES,
    accept_guess: Annotated[
        bool, typer.Option("--accept-guess", help="Use the guessed column map of a table as shown.")
    ] = False,
    key_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Key for pseudonyms; a new one is made and forgotten if not given."),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace the study at DIR.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an interrupted study.")] = False,
) -> None:
    """Read conversations and write a report: who was heard, who was helped, and whether it held."""
    request = StudyRequest(
        inputs=tuple(inputs),
        out=out,
        connector=connector,
        roles=parse_roles(role or []),
        column_map=load_map(columns) if columns is not None else None,
        zone=zone,
        brand=brand,
        settings=read_settings(settings, zone) if settings is not None else Settings(),
        as_of=parse_instant(as_of, zone) if as_of is not None else None,
        jobs=all_processors() if jobs is None else jobs,
        keep_names=keep_names,
        reader=reader,
        adapted=load_adaptation(adapted) if adapted is not None else None,
        accept_guess=accept_guess,
        key=read_key(key_file) if key_file is not None else None,
        replace=replace,
        resume=resume,
    )
    studied = run_study(request)
    print(studied.out / "report.html")


def parse_instant(text: str, zone: str | None) -> datetime:
    """An instant from ISO 8601; a date alone means its end, a time without a zone is in `zone` or UTC.

    Raises:
        AsOfError: it is no time.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise AsOfError(repr(text), way_out="Write 2026-03-31 or 2026-03-31T18:00:00+02:00") from None
    if len(text) == len("2026-03-31"):
        moment = datetime.combine(moment, time.max)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone) if zone is not None else UTC)
    return moment.astimezone(UTC)
