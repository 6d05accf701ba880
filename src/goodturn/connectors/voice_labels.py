"""Which author a speaker label stands for: by the connection's roles, else as the format itself says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goodturn.conversations.message import Author


def author_of(labels: Sequence[str], roles: Mapping[str, Author], file: str, stated: Author) -> Author:
    """The author of a label.

    A role may be set for one file ("call-17.json#SPEAKER_00", since diarised labels mean nothing beyond their
    file) or for all ("SPEAKER_00", "channel:0", "Sam Agent"); the file's own wins, exact spelling wins over
    other case. Without a role it is what the format states, which is `unknown` for mere labels.
    """
    if not roles:
        return stated
    for label in labels:
        for key in (f"{file}#{label}", label):
            if key in roles:
                return roles[key]
    folded = {key.casefold(): author for key, author in roles.items()}
    for label in labels:
        for key in (f"{file}#{label}".casefold(), label.casefold()):
            if key in folded:
                return folded[key]
    return stated
