"""The Connector protocol: how a platform's files become records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct, field

from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.message import Author
from goodturn.conversations.record import Record, Reject
from goodturn.privacy.pseudonyms import Pseudonyms


class Connection(Struct, frozen=True, kw_only=True):
    """One way in, as the administrator set it up. Every id that leaves a connector starts with `name:`."""

    #: short name of the connection, the prefix of its ids
    name: str
    pseudonyms: Pseudonyms
    #: raw speaker or role label (as the file writes it) → author; what is not named here stays `unknown`
    roles: Mapping[str, Author] = field(default_factory=dict)
    #: column map for tables: canonical field → column (or a constant written as "=value")
    columns: Mapping[str, str] = field(default_factory=dict)
    #: IANA zone of times that the source writes without one; without it such times stay unknown
    zone: str | None = None
    brand: str | None = None

    def id(self, raw_id: object) -> str:
        """The prefixed id of something that the source calls `raw_id`."""
        return f"{self.name}:{raw_id}"


class ConnectorCard(Struct, frozen=True, kw_only=True):
    """What a connector reads, for `goodturn connectors` and the docs."""

    #: the word used on the command line (`--as NAME`)
    name: str
    title: str
    #: which files of the platform it reads, one line
    reads: str
    #: what an export of this kind can never show, one line each ("no times", "no account events")
    cannot_show: tuple[str, ...] = ()


class Connector(Protocol):
    """Recognises its own files and streams their records. Stateless: everything comes in as an argument."""

    @property
    def card(self) -> ConnectorCard:
        """What it reads."""
        ...

    def recognises(self, file: SourceFile) -> bool:
        """Whether this file is one of the platform's, judged by its name and head alone."""
        ...

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream the records of these files, which all were recognised, read together so that they can join.

        Memory does not grow with the number of messages. A conversation is told before its messages where the
        format allows it. What cannot be read is yielded as a Reject with file, line and reason; nothing is
        raised for bad content, and nothing is dropped in silence.
        """
        ...
