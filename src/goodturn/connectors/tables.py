"""Tables by a column map: CSV, TSV, JSON lines, JSON documents and Parquet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any
from zlib import crc32

import msgspec

from goodturn.connectors.column_map import CONVERSATION_FIELDS, MESSAGE_FIELDS, ROW, ColumnMap
from goodturn.connectors.column_map_guess import guess_map
from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables_rows import Row, read_rows
from goodturn.connectors.tables_turns import Turn, splitter
from goodturn.connectors.tables_values import Clock, minor, rating
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Conversation, CustomerKey
from goodturn.conversations.message import Author, Message, MessageKind, Visibility
from goodturn.conversations.record import NOTE, Record, Reject
from goodturn.errors import SettingsError

CARD = ConnectorCard(
    name="table",
    title="Table with a column map",
    reads="*.csv, *.tsv, *.jsonl, *.json, *.parquet (docs/reference/column-map.md)",
)
KEYS = ("account", "email", "phone", "name", "handle")
#: how many told conversations are remembered; one that was pushed out is told again, which changes nothing
TOLD = 1 << 16
#: bits of the memory for ids of threads (16 MB)
SEEN_BITS = 1 << 27
AUTHORS = {author.value: author for author in Author}
CHANNELS = {channel.value: channel for channel in Channel}
KINDS = {kind.value: kind for kind in MessageKind}


class Tables:
    """Reads any table for which a column map is given."""

    card = CARD

    def recognises(self, file: SourceFile) -> bool:
        """Whether its header says enough for a map to be guessed."""
        return guess_map(file).column_map is not None

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream the records by the connection's column map.

        Raises:
            SettingsError: the connection has no usable column map.
        """
        column_map = ColumnMap.of(connection)
        if column_map is None:
            raise SettingsError(
                "a table needs a column map",
                way_out="Give one with --map FILE, or look at the guess and take it with --accept-guess",
            )
        yield from read_by_map(files, connection, column_map)


def read_by_map(
    files: Sequence[SourceFile], connection: Connection, column_map: ColumnMap
) -> Iterator[Record | Reject]:
    """Stream the records of these files by this map."""
    table = _Table(connection, column_map)
    for file in files:
        yield from table.read(file)


class SeenIds:
    """Tells a repeated id, in fixed memory: a repeat is always told, a first one almost never mistaken."""

    def __init__(self) -> None:
        self._bits = bytearray(SEEN_BITS // 8)

    def again(self, raw_id: str) -> bool:
        """Whether the id came before; from now on it has."""
        digest = blake2b(raw_id.encode("utf-8", "replace"), digest_size=16).digest()
        seen = True
        for part in (digest[:8], digest[8:]):
            place = int.from_bytes(part, "little") % SEEN_BITS
            bit = 1 << (place & 7)
            if not self._bits[place >> 3] & bit:
                seen = False
                self._bits[place >> 3] |= bit
        return seen


class _Table:
    """One reading of some files by one map."""

    def __init__(self, connection: Connection, column_map: ColumnMap) -> None:
        self.connection = connection
        self.map = column_map
        self.prefix = f"{connection.name}:"
        roles = {**column_map.roles, **connection.roles}
        self.roles = AUTHORS | {label.strip().casefold(): author for label, author in roles.items()}
        self.internal = frozenset(value.casefold() for value in column_map.internal)
        self.clock = Clock(column_map.times, connection.zone or column_map.zone)
        self.split = splitter(column_map.turns) if column_map.turns else None
        self.columns = column_map.columns
        self.told: list[tuple[Any, ...] | None] = [None] * TOLD
        self.seen = SeenIds() if column_map.rows == "conversations" else None
        self.unknown_roles: Counter[str] = Counter()
        self.order = 0
        self.constants = {f: c[1:] for f, c in column_map.fields.items() if c.startswith("=")}
        self.by_row = [f for f, column in column_map.fields.items() if column == ROW]
        self.places = {
            f: self.columns.index(column)
            for f, column in column_map.fields.items()
            if column != ROW and not column.startswith("=")
        }
        self.turn_places = [self.columns.index(c) for c in column_map.turns.columns] if column_map.turns else []
        self.conversation_fields = [f for f in self.map.fields if f in CONVERSATION_FIELDS]
        self.told_fields = [f for f in self.conversation_fields if f not in MESSAGE_FIELDS]

    def read(self, file: SourceFile) -> Iterator[Record | Reject]:
        self.clock.without_zone = self.clock.unreadable = 0
        self.unknown_roles.clear()
        tell = {
            "messages": self.message_row,
            "conversations": self.thread_row,
            "account_events": self.account_row,
        }[self.map.rows]
        for found in read_rows(file, self.columns, self.connection, self.map.delimiter, self.map.records):
            if isinstance(found, Reject):
                yield found
            elif isinstance(found, Row):
                self.order += 1
                values: dict[str, Any] = {f: found.cells[place] for f, place in self.places.items()}
                values.update(self.constants)
                for name in self.by_row:
                    values[name] = found.number
                yield from tell(file, found, values)
            else:
                yield self.reject(file, found.line, found.reason, found.detail)
        yield from self.notes(file)

    def reject(self, file: SourceFile, line: int | None, reason: str, detail: str) -> Reject:
        return Reject(source=self.connection.name, file=file.name, line=line or None, reason=reason, detail=detail)

    def message_row(self, file: SourceFile, row: Row, values: dict[str, Any]) -> Iterator[Record | Reject]:
        raw_ref = file.name + row.ref
        thread = self.thread_id(values, raw_ref)
        if thread is None:
            yield self.reject(file, row.number, "no conversation id", "its cell is empty")
            return
        text = clean_text(_text(values.get("text")))
        kind = _text(values.get("kind")).strip().lower()
        yield from self.conversation(thread, values, raw_ref)
        raw_id = _text(values.get("message_id"))
        position = values.get("position")
        author = self.author(values.get("author"))
        reply_to = _text(values.get("reply_to"))
        yield Message(
            conversation_id=thread,
            message_id=self.prefix + (raw_id or raw_ref),
            position=_whole(position, self.order - 1),
            author=author,
            text=text,
            sent_at=self.clock.read(values.get("sent_at")),
            author_id=self.author_id(author, values.get("author_id")),
            visibility=self.visibility(values.get("visibility")),
            kind=KINDS.get(kind, MessageKind.TEXT),
            language=_text(values.get("language"))[:2].lower() or None,
            reply_to=self.prefix + reply_to if reply_to else None,
            raw_ref=raw_ref,
        )

    def thread_row(self, file: SourceFile, row: Row, values: dict[str, Any]) -> Iterator[Record | Reject]:
        assert self.split is not None
        assert self.seen is not None
        raw_ref = file.name + row.ref
        thread = self.thread_id(values, raw_ref)
        turns = list(self.split([row.cells[place] for place in self.turn_places]))
        if thread is None or not turns:
            reason = "no conversation id" if thread is None else "no words"
            yield self.reject(file, row.number, reason, "its cell is empty")
            return
        if self.seen.again(thread):
            # the source uses the id twice: two threads, kept apart by where the later one stands
            thread = f"{thread}@{raw_ref}"
        yield from self.conversation(thread, values, raw_ref)
        for number, turn in enumerate(turns):
            yield self.turn(thread, number, turn, raw_ref)

    def turn(self, thread: str, number: int, turn: Turn, raw_ref: str) -> Message:
        author = turn.author if isinstance(turn.author, Author) else self.author(turn.author)
        return Message(
            conversation_id=thread,
            message_id=f"{thread}/{number}",
            position=number,
            author=author,
            text=turn.text,
            sent_at=self.clock.read(turn.sent_at),
            author_id=self.author_id(author, turn.author_id),
            raw_ref=raw_ref,
        )

    def account_row(self, file: SourceFile, row: Row, values: dict[str, Any]) -> Iterator[Record | Reject]:
        at = self.clock.read(values.get("at"))
        if at is None:
            detail = f"{_text(values.get('at'))!r:.40} cannot be placed; see `times` and `zone` of the map"
            yield self.reject(file, row.number, "no usable time", detail)
            return
        raw_ref = file.name + row.ref
        currency = _text(values.get("currency")).upper() or None
        yield AccountEvent(
            account_event_id=self.prefix + (_text(values.get("account_event_id")) or raw_ref),
            at=at,
            kind=_text(values.get("event")).strip(),
            customer_id=self.own(values.get("customer_id")),
            customer_keys=self.keys(values),
            conversation_id=self.own(values.get("conversation_id")),
            amount_minor=minor(values.get("amount"), currency),
            currency=currency,
            ref=_text(values.get("ref")) or None,
            raw_ref=raw_ref,
        )

    def thread_id(self, values: dict[str, Any], raw_ref: str) -> str | None:
        if "conversation_id" not in self.map.fields:
            return self.prefix + raw_ref
        return self.own(values.get("conversation_id"))

    def own(self, value: Any) -> str | None:
        text = _text(value).strip()
        return self.prefix + text if text else None

    def author(self, label: Any) -> Author:
        text = _text(label).strip()
        author = self.roles.get(text.casefold())
        if author is None:
            author = Author.UNKNOWN
            if len(self.unknown_roles) < 1_000:
                self.unknown_roles[text] += 1
        return author

    def author_id(self, author: Author, raw_id: Any) -> str | None:
        return None if author is Author.CUSTOMER else self.connection.pseudonyms.agent(_text(raw_id).strip())

    def visibility(self, value: Any) -> Visibility:
        hidden = _text(value).strip().casefold() in self.internal
        return Visibility.INTERNAL if hidden else Visibility.PUBLIC

    def keys(self, values: dict[str, Any]) -> tuple[CustomerKey, ...]:
        made = (self.connection.pseudonyms.customer_key(kind, _text(values[kind])) for kind in KEYS if kind in values)
        return tuple(key for key in made if key is not None)

    def conversation(self, thread: str, values: dict[str, Any], raw_ref: str) -> Iterator[Conversation]:
        """The conversation, unless the same was told of it last."""
        signature = (thread, *(_text(values[name]) for name in self.told_fields))
        place = crc32(thread.encode("utf-8", "replace")) % TOLD
        if self.told[place] == signature:
            return
        self.told[place] = signature
        channel = _text(values.get("channel")).strip().lower()
        names = (clean_text(_text(values[name])) for name in ("name", "agent_name") if name in values)
        score = values.get("csat")
        yield Conversation(
            conversation_id=thread,
            source=self.connection.name,
            channel=CHANNELS.get(channel, Channel.OTHER),
            brand=_text(values.get("brand")).strip() or self.connection.brand,
            parent_id=self.own(values.get("parent_id")),
            customer_id=self.own(values.get("customer_id")),
            customer_keys=self.keys(values),
            queue=_text(values.get("queue")) or None,
            stage=_text(values.get("stage")) or None,
            subject=clean_text(_text(values.get("subject"))) or None,
            opened_at=self.clock.read(values.get("opened_at")),
            closed_at=self.clock.read(values.get("closed_at")),
            desk_status=_text(values.get("desk_status")) or None,
            desk_solved_at=self.clock.read(values.get("desk_solved_at")),
            csat_raw=_text(score) or None,
            csat=rating(score, self.map.csat_scale),
            tags=_tags(values.get("tags")),
            names=tuple(name for name in names if name),
            raw_ref=raw_ref,
        )

    def notes(self, file: SourceFile) -> Iterator[Reject]:
        for label, count in self.unknown_roles.most_common(10):
            detail = f"{count} messages by {label!r:.60}; name it under `roles` in the map"
            yield self.reject(file, None, f"{NOTE}unknown role", detail)
        if self.clock.without_zone:
            detail = f"{self.clock.without_zone} times stay unknown; give the map a `zone`"
            yield self.reject(file, None, f"{NOTE}time without a zone", detail)
        if self.clock.unreadable:
            detail = f"{self.clock.unreadable} times stay unknown; see `times` in the map"
            yield self.reject(file, None, f"{NOTE}time not readable", detail)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return msgspec.json.encode(value).decode()
    return str(value)


def _whole(value: Any, otherwise: int) -> int:
    text = _text(value).strip()
    return int(text) if text.isdecimal() and len(text) < 10 else otherwise


def _tags(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(tag) for tag in value)
    text = _text(value)
    for separator in (";", "|"):
        text = text.replace(separator, ",")
    return tuple(tag.strip() for tag in text.split(",") if tag.strip())
