"""The Reader protocol: what every machine that reads must offer, and all that it may do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from goodturn.conversations.message import Author
from goodturn.signals.reading import Reading

#: how many messages before the one to be read a reader may see, both sides
CONTEXT = 6


class Said(Struct, frozen=True, kw_only=True):
    """A message of the context: who, and the words."""

    author: Author
    text: str


class Passage(Struct, frozen=True, kw_only=True):
    """One message to be read, with up to `CONTEXT` messages before it in the same conversation."""

    author: Author
    text: str
    #: ISO 639-1 of the conversation or author; None when it is not known
    language: str | None = None
    context: tuple[Said, ...] = ()


class ReaderCard(Struct, frozen=True, kw_only=True):
    """What a reader is and what it declares."""

    name: str
    version: str
    #: languages that it reads, ISO 639-1; in any other it abstains
    languages: tuple[str, ...]
    #: what it adds to a message ("labels", "distress", "acts", "gives_up", "commitments")
    adds: tuple[str, ...]


class Reader(Protocol):
    """Reads messages in batches; one message is a batch of one."""

    @property
    def card(self) -> ReaderCard:
        """What this reader is."""
        ...

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage; the result has one reading per passage, in order."""
        ...
