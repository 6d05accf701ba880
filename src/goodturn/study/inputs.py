"""What was given to a study: files found, hashed, and matched with who can read them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from goodturn.batch.plan import InputFile
from goodturn.connectors.connector import Connector
from goodturn.connectors.registry import load, recognise
from goodturn.connectors.source_file import SourceFile
from goodturn.errors import GoodturnError, InputError

#: reasons that stand in the rejects table
NOT_RECOGNISED, SEVERAL, EMPTY, UNREADABLE = (
    "file not recognised",
    "file recognised by several connectors",
    "empty file",
    "file cannot be opened",
)


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


def describe(path: Path, name: str, connector: str | None) -> InputFile:
    """One input file: its size and hash, and who reads it (`connector`, or whoever knows it as their own)."""
    try:
        size = path.stat().st_size
        digest = _digest(path)
        if size == 0:
            return InputFile(path=str(path), name=name, size=0, sha256=digest, reason=EMPTY)
        file = SourceFile(path=path, name=name)
        knows: tuple[Connector, ...] = (load(connector),) if connector is not None else recognise(file)
    except (OSError, GoodturnError) as error:
        detail = (error.strerror or str(error)) if isinstance(error, OSError) else error.details
        return InputFile(path=str(path), name=name, size=0, sha256=None, reason=UNREADABLE, detail=detail)
    names = [one.card.name for one in knows]
    if len(names) == 1:
        return InputFile(path=str(path), name=name, size=size, sha256=digest, connector=names[0])
    reason = SEVERAL if names else NOT_RECOGNISED
    detail = f"{', '.join(names)}: choose with --as" if names else "see `goodturn connectors`, or use --as"
    return InputFile(path=str(path), name=name, size=size, sha256=digest, reason=reason, detail=detail)


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
