"""Files that are there whole or not at all: written under another name, synced, then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodturn.faults import reach


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a path to write to; when the block ends well, the file stands at `path`, whole and on disk.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    reach("file opened")
    try:
        yield draft
        reach("file written")
        sync(draft)
        reach("file synced")
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    reach("file renamed")


def write_whole(path: Path, content: bytes) -> None:
    """Write some bytes as a whole file."""
    with whole_file(path) as draft, draft.open("wb") as stream:
        half = len(content) // 2
        stream.write(content[:half])
        stream.flush()
        reach("file half written")
        stream.write(content[half:])


def sync(path: Path) -> None:
    """Make the disk keep a file or a folder's list of files."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
