"""What the helpdesk connectors share while they read: people, order, what was told already, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from goodturn.connectors.connector import Connection
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel, Conversation, CustomerKey
from goodturn.conversations.message import Author, Message, MessageKind, Visibility
from goodturn.conversations.record import NOTE, Reject

#: what was told is remembered for so many; what was pushed out is told again, which changes nothing
REMEMBERED = 50_000
#: what a message says whose words the desk has erased
ERASED = "[deleted in the desk]"


class Person(Struct, frozen=True, kw_only=True, omit_defaults=True, array_like=True):
    """What a desk's own records say of a person."""

    author: Author = Author.UNKNOWN
    name: str | None = None
    keys: tuple[CustomerKey, ...] = ()


NOBODY = Person()


class Desk:
    """The state of one read."""

    def __init__(self, connection: Connection, people: FactsOnDisk[Person]) -> None:
        """Read for this connection; `people` are known by their raw id."""
        self.connection = connection
        self.people = people
        self._position = 0
        self._told: dict[tuple[str, str], None] = {}
        self._left: Counter[tuple[str, str, str]] = Counter()

    def author(self, labels: tuple[str | None, ...], stated: Author) -> Author:
        """The author: as the connection's roles name one of these labels (an id, a role), else as stated."""
        roles = self.connection.roles
        if roles:
            for label in labels:
                if label is not None and label in roles:
                    return roles[label]
        return stated

    def know(self, raw_id: str, stated: Author, name: str | None) -> None:
        """Take what an entry itself says of somebody whose own record is not there."""
        self.people.put(raw_id, Person(author=self.author((raw_id,), stated), name=name))

    def next_position(self) -> int:
        """A place after everything that was told; 0 is kept for what came before the first message of a file."""
        self._position += 1
        return self._position

    def is_news(self, conversation_id: str, what: str) -> bool:
        """Whether this was not told of the conversation before."""
        key = (conversation_id, what)
        if key in self._told:
            return False
        if len(self._told) >= REMEMBERED:
            self._told.clear()
        self._told[key] = None
        return True

    def conversation(self, raw_id: str, raw_ref: str, **told: Any) -> Conversation:
        """A telling of the conversation that the desk calls `raw_id`."""
        conversation_id = self.connection.id(raw_id)
        self.is_news(conversation_id, "")
        told.setdefault("brand", self.connection.brand)
        return Conversation(conversation_id=conversation_id, source=self.connection.name, raw_ref=raw_ref, **told)

    def introduced(
        self, raw_id: str, raw_ref: str, name: str | None, channel: Channel | None
    ) -> Iterator[Conversation]:
        """The conversation, where it was not told yet or not with this name."""
        conversation_id = self.connection.id(raw_id)
        if self.is_news(conversation_id, "") | (name is not None and self.is_news(conversation_id, name)):
            told: dict[str, Any] = {"channel": channel} if channel is not None else {}
            yield self.conversation(raw_id, raw_ref, names=(name,) if name else (), **told)

    def message(
        self,
        raw_id: str,
        part: str,
        *,
        author: Author,
        text: str,
        raw_ref: str,
        sent_at: datetime | None,
        speaker: str | None = None,
        internal: bool = False,
        kind: MessageKind = MessageKind.TEXT,
        position: int | None = None,
        **more: Any,
    ) -> Message:
        """A message of the conversation `raw_id`; `speaker` is the raw id of who speaks for the company.

        Only the company writes what the customer cannot see: an internal message that is marked as the customer's is
        kept as unknown.
        """
        if internal and author is Author.CUSTOMER:
            author = Author.UNKNOWN
        return Message(
            conversation_id=self.connection.id(raw_id),
            message_id=self.connection.id(f"{raw_id}/{part}"),
            position=self.next_position() if position is None else position,
            author=author,
            author_id=self.connection.pseudonyms.agent(speaker) if author.speaks_for_company else None,
            text=text,
            sent_at=sent_at,
            visibility=Visibility.INTERNAL if internal else Visibility.PUBLIC,
            kind=kind,
            raw_ref=raw_ref,
            **more,
        )

    def happened(self, raw_id: str, part: str, text: str, raw_ref: str, at: datetime | None) -> Message:
        """A change in the desk that the customer does not see as words: a status, an assignment."""
        return self.message(
            raw_id,
            part,
            author=Author.SYSTEM,
            text=text,
            raw_ref=raw_ref,
            sent_at=at,
            internal=True,
            kind=MessageKind.EVENT,
        )

    def keys(self, found: Mapping[str, Any], *, verified: bool = True) -> tuple[CustomerKey, ...]:
        """Hashed keys of a customer, by kind."""
        make = self.connection.pseudonyms.customer_key
        given = ((kind, value) for kind, value in found.items() if isinstance(value, str | int))
        keys = (make(kind, value, verified=verified) for kind, value in given if not isinstance(value, bool))
        return tuple(key for key in keys if key is not None)

    def reject(self, file: SourceFile, number: int | None, reason: str, detail: str = "") -> Reject:
        """A record that could not be read."""
        return Reject(source=self.connection.name, file=file.name, line=number or None, reason=reason, detail=detail)

    def leave_out(self, file: SourceFile, reason: str, way_out: str) -> None:
        """Count something that was left out or unknown, to be noted once for the file."""
        self._left[(file.name, reason, way_out)] += 1

    def notes(self) -> Iterator[Reject]:
        """What was counted, one note per file and reason."""
        for (name, reason, way_out), count in sorted(self._left.items()):
            detail = f"{count}: {way_out}"
            yield Reject(source=self.connection.name, file=name, line=None, reason=f"{NOTE}{reason}", detail=detail)
        self._left.clear()


def with_attachments(text: str, kinds: tuple[str, ...]) -> str:
    """The text with a mark for each attachment: what was attached, never its name."""
    marks = " ".join(f"[attached: {kind}]" for kind in kinds)
    return f"{text}\n{marks}" if text and marks else text or marks


def kind_of_file(content_type: object) -> str:
    """What a content type stands for, in a word: image, audio, video, pdf, text, file."""
    if not isinstance(content_type, str):
        return "file"
    main, _, more = content_type.partition("/")
    if main in ("image", "audio", "video", "text"):
        return main
    return "pdf" if more == "pdf" else "file"
