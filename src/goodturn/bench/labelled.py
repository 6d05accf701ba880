"""The labelled messages: their text with context, what people found in them, and which were used for tuning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from goodturn.conversations.message import Author
from goodturn.errors import InputError
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Label
from goodturn.signals.reader import CONTEXT, Passage, Said

DecideLanguage = Callable[[Sequence[str]], str | None]

Row = TypeVar("Row")
STRATA = ("random", "enriched", "rare")


class MissingDataError(InputError):
    """The data to measure on is not there."""


class Turn(Struct, frozen=True):
    """A message of the context."""

    text: str
    who: Author | None = None
    author: Author | None = None

    @property
    def said(self) -> Said:
        """As a reader sees it."""
        return Said(author=self.who or self.author or Author.UNKNOWN, text=self.text)


class Item(Struct, frozen=True):
    """One message as `items.jsonl` holds it."""

    id: str
    conversation: str
    role: Author
    stratum: str
    text: str
    context: tuple[Turn, ...] = ()


class Found(Struct, frozen=True):
    """What people found in one message; where they did not agree the label is disputed and not scored."""

    id: str
    labels: tuple[Label, ...]
    disputed: tuple[str, ...] = ()
    distress: float | None = None


class Labelled(Struct, frozen=True, kw_only=True):
    """A message with what people found in it."""

    item: Item
    found: Found

    @property
    def tuned_on(self) -> bool:
        """Whether the reader's authors looked at it: half of the conversations, by a hash of their id."""
        return int(sha256(self.item.conversation.encode()).hexdigest()[:8], 16) % 2 == 0

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels of this side."""
        return CUSTOMER_LABELS if self.item.role is Author.CUSTOMER else AGENT_LABELS


def rows(path: Path, kind: type[Row]) -> list[Row]:
    """The rows of a JSON-lines file.

    Raises:
        MissingDataError: there is no such file.
        InputError: a line cannot be read.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise MissingDataError(
            f"{path}: {error.strerror or error}", way_out="Point --data at the folder that holds it"
        ) from error
    decoder = msgspec.json.Decoder(kind)
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(decoder.decode(line))
            except ValueError as error:
                raise InputError(f"{path}, line {number}: {error}") from error
    return found


def load_labelled(folder: Path) -> list[Labelled]:
    """The labelled messages of a folder with `items.jsonl` and `labels.jsonl`, in the order of the items.

    Raises:
        MissingDataError: a file is not there.
        InputError: a line cannot be read, or no item has labels.
    """
    found = {row.id: row for row in rows(folder / "labels.jsonl", Found)}
    items = rows(folder / "items.jsonl", Item)
    labelled = [Labelled(item=item, found=found[item.id]) for item in items if item.id in found]
    if not labelled:
        raise InputError(f"{folder}: no message has labels")
    return labelled


def passage(author: Author, text: str, context: Sequence[Turn], decide_language: DecideLanguage) -> Passage:
    """A message as the reader gets it; the language is decided from this author's words, here and in the context."""
    said = tuple(turn.said for turn in context)[-CONTEXT:]
    own = [one.text for one in said if one.author is author]
    return Passage(author=author, text=text, language=decide_language([*own, text]), context=said)
