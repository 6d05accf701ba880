"""What was given to a study: files found, hashed, and matched with who can read them."""

from __future__ import annotations

import lzma
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from goodturn.batch.plan import InputFile
from goodturn.connectors.column_map import ColumnMap
from goodturn.connectors.column_map_guess import guess_map
from goodturn.connectors.registry import load, recognise
from goodturn.connectors.source_file import SourceFile
from goodturn.errors import InputError

#: reasons that stand in the rejects table
NOT_RECOGNISED, SEVERAL, EMPTY, UNREADABLE, NO_MAP = (
    "file not recognised",
    "file recognised by several connectors",
    "empty file",
    "file cannot be opened",
    "table without a column map",
)
#: the connector that needs a column map
TABLE = "table"
#: kinds of file that a given map is tried on where no platform knows them
TABLE_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet")


class NoInputError(InputError):
    """There is nothing to read."""


def find_files(given: Sequence[Path]) -> list[tuple[Path, str]]:
    """Every file that was named or lies below a named folder, with its name for messages; hidden ones are left out.

    Raises:
        NoInputError: something that was named does not exist, or there is no file at all.
    """
    found: dict[Path, str] = {}
    for one in given:
        if one.is_dir():
            for path in _below(one):
                found.setdefault(path, path.relative_to(one).as_posix())
        elif one.exists():
            found.setdefault(one, one.name)
        else:
            raise NoInputError(f"{one} does not exist", way_out="Name a file or a folder of files")
    if not found:
        raise NoInputError(f"no files in {', '.join(str(one) for one in given)}")
    return sorted(found.items(), key=lambda item: (item[1], str(item[0])))


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and (path.is_file() or not path.exists()):
                yield path


def describe(
    path: Path, name: str, connector: str | None, column_map: ColumnMap | None, accept_guess: bool
) -> InputFile:
    """One input file: its size and hash, and who reads it (`connector`, or whoever knows it as their own)."""
    try:
        size = path.stat().st_size
        digest = _digest(path)
        found = InputFile(path=str(path), name=name, size=size, sha256=digest)
        if size == 0:
            return replace(found, reason=EMPTY)
        file = SourceFile(path=path, name=name)
        knows = _who_knows(file, connector, column_map)
        if knows == [TABLE]:
            return _table(found, file, column_map, accept_guess)
    except (OSError, EOFError, zlib.error, lzma.LZMAError, InputError) as error:
        detail = error.details if isinstance(error, InputError) else getattr(error, "strerror", None) or str(error)
        return InputFile(path=str(path), name=name, size=0, sha256=None, reason=UNREADABLE, detail=detail)
    if len(knows) == 1:
        return replace(found, connector=knows[0])
    if knows:
        return replace(found, reason=SEVERAL, detail=f"{', '.join(knows)}: choose with --as")
    way_out = "see `goodturn connectors`, or use --as"
    if file.suffix in TABLE_SUFFIXES:
        way_out += "; if it is a table, give its columns with --map FILE"
    return replace(found, reason=NOT_RECOGNISED, detail=way_out)


def _who_knows(file: SourceFile, connector: str | None, column_map: ColumnMap | None) -> list[str]:
    if connector is not None:
        return [load(connector).card.name]
    knows = [one.card.name for one in recognise(file)]
    return knows or ([TABLE] if column_map is not None and file.suffix in TABLE_SUFFIXES else [])


def _table(found: InputFile, file: SourceFile, column_map: ColumnMap | None, accept_guess: bool) -> InputFile:
    """A table with the map to read it by; without one, or leave to use the guess, the guess is only shown."""
    if column_map is not None:
        return replace(found, connector=TABLE, columns=column_map.settings())
    guess = guess_map(file)
    if guess.column_map is None:
        return replace(found, reason=NO_MAP, detail="; ".join(guess.doubts) or "give one with --map FILE")
    if accept_guess:
        return replace(found, connector=TABLE, columns=guess.column_map.settings())
    return replace(found, reason=NO_MAP, detail="give one with --map FILE, or take the guess with --accept-guess")


def guesses(files: Iterable[InputFile]) -> Iterator[str]:
    """The guessed column maps of tables without one, to be shown to whoever runs the study and never stored."""
    for file in files:
        if file.reason == NO_MAP:
            guess = guess_map(SourceFile(path=Path(file.path), name=file.name))
            if guess.column_map is not None:
                yield f"{file.name} could be read by this column map:\n{guess.told()}"


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
