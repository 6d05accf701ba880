"""Which author a speaker label stands for: by the connection's roles, else as the format itself says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goodturn.conversations.message import Author


def author_of(
    labels: Sequence[str], roles: Mapping[str, Author], file: str, stated: Author, line: int | None = None
) -> Author:
    """The author of a label.

    Diarised labels mean nothing beyond their call, so that a role may be set for one file
    ("call-17.json#SPEAKER_00"), for one line of a file of several calls ("calls.ndjson:3#SPEAKER_00"), or for all
    ("SPEAKER_00", "channel:0", "Sam Agent"). The most particular wins, then exact spelling over other case.
    Without a role it is what the format states, which is `unknown` for mere labels.
    """
    if not roles:
        return stated
    folded = {key.casefold(): author for key, author in roles.items()}
    own = (f"{file}#",) if line is None else (f"{file}:{line}#", f"{file}#")
    for label in labels:
        for before in (*own, ""):
            key = f"{before}{label}"
            author = roles.get(key) or folded.get(key.casefold())
            if author is not None:
                return author
    return stated
