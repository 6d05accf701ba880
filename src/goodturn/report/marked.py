"""A message cut into pieces, so that each marked stretch of words stands with what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from goodturn.report.plain_words import mark_words, printable
from goodturn.report.tale import Mark

#: labels that another says better when both stand on the same words
_WEAKER = {"act:promised": "promise", "act:changed": "action_done", "act:guided": "guidance", "act:refused": "refusal"}


class Piece(Struct, frozen=True, kw_only=True):
    """A stretch of a message; without `shows` it is unmarked."""

    text: str
    kind: str
    shows: str


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Cut a text at its marks; marks that overlap become one stretch with all that it shows."""
    found: list[Piece] = []
    at = 0
    for start, end, kind, labels in _merged(marks, len(text)):
        if start > at:
            found.append(Piece(text=printable(text[at:start]), kind="", shows=""))
        words = dict.fromkeys(mark_words(label) for label in labels if _WEAKER.get(label) not in labels)
        found.append(Piece(text=printable(text[start:end]), kind=kind, shows=", ".join(words)))
        at = end
    if at < len(text):
        found.append(Piece(text=printable(text[at:]), kind="", shows=""))
    return tuple(found)


def _merged(marks: Sequence[Mark], length: int) -> list[tuple[int, int, str, list[str]]]:
    found: list[tuple[int, int, str, list[str]]] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.label)):
        start, end = max(0, mark.start), min(length, mark.end)
        if start >= end:
            continue
        if found and start < found[-1][1]:
            before = found[-1]
            found[-1] = (before[0], max(end, before[1]), before[2], [*before[3], mark.label])
        else:
            found.append((start, end, mark.kind, [mark.label]))
    return found
