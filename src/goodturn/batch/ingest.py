"""First stage: the files of one connector become records, dealt out by conversation.

One task per connector, because files of one platform may join each other. What is left on disk:
messages-N and conversations-N (by conversation), accounts-N, claims-N (who says what about whose a conversation is),
rejects-N, and a summary.
"""

from __future__ import annotations

import lzma
import shutil
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import numpy as np
import pyarrow as pa
from msgspec import Struct, field

from goodturn.batch.doorway import SKEW, TOO_EARLY, TOO_LATE, as_it_stood, is_possible, mend, mend_conversation
from goodturn.batch.plan import Group, Plan
from goodturn.batch.shuffle import OPTIONS, blobs_table, partition_of, write_shuffled
from goodturn.batch.tables import REJECTS
from goodturn.batch.whole_files import whole_file, write_whole
from goodturn.connectors.connector import Connection, Connector
from goodturn.connectors.registry import load
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.identity import claim, joining_keys, node
from goodturn.conversations.instant import Instant
from goodturn.conversations.message import Message
from goodturn.conversations.record import NOTE, Record, Reject
from goodturn.errors import InputError
from goodturn.faults import reach
from goodturn.privacy.pseudonyms import Pseudonyms

#: a buffer is written out at so many records or bytes
BUFFER_RECORDS, BUFFER_BYTES = 25_000, 12 * 1024 * 1024
#: what a damaged file may raise in the middle of reading it
UNREADABLE = (OSError, EOFError, zlib.error, lzma.LZMAError, UnicodeError, InputError)
#: rejects beyond this many are counted by reason and no longer listed one by one
LISTED_REJECTS = 200_000

CLAIMS = pa.schema([("row", pa.uint8()), ("one", pa.uint64()), ("other", pa.uint64()), ("kind", pa.uint64())])
#: kinds of row in a claims file
EDGE, BESIDE, PLAIN = 0, 1, 2


class Ingested(Struct, kw_only=True):
    """What one connector's files held."""

    connector: str
    messages: int = 0
    conversations: int = 0
    account_events: int = 0
    #: messages later than the instant that was asked for
    after_as_of: int = 0
    latest: Instant | None = None
    rejects: dict[str, int] = field(default_factory=dict)
    account_kinds: set[str] = field(default_factory=set)
    channels: set[Channel] = field(default_factory=set)


def ingest(
    group: Group,
    plan: Plan,
    key: bytes,
    folder: Path,
    progress: Callable[[int], None],
) -> Ingested:
    """Read the files of one group into `folder`, all or nothing.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    draft = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    spill = _Spill(group.connector, draft, plan, key, progress)
    connection = Connection(
        name=group.connector,
        pseudonyms=Pseudonyms(key),
        roles=plan.roles,
        columns=group.columns,
        zone=plan.zone,
        brand=plan.brand,
    )
    sources = [SourceFile(path=Path(file.path), name=file.name) for file in group.files]
    for record in _records(load(group.connector), sources, connection):
        spill.take(record)
    spill.flush()
    write_whole(draft / "ingested.msgpack", msgspec.msgpack.encode(spill.ingested))
    draft.rename(folder)
    reach("group ingested")
    return spill.ingested


def _records(connector: Connector, sources: list[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
    try:
        yield from connector.read(sources, connection)
    except UNREADABLE as error:
        yield Reject(
            source=connection.name,
            file=sources[0].name if len(sources) == 1 else f"{sources[0].name} and {len(sources) - 1} more",
            line=None,
            reason="file ends early",
            detail=f"{error}; what stood before it was read",
        )


class _Spill:
    """Buffers records and writes them out."""

    def __init__(self, connector: str, folder: Path, plan: Plan, key: bytes, progress: Callable[[int], None]) -> None:
        self.ingested = Ingested(connector=connector)
        self._folder, self._plan, self._key, self._progress = folder, plan, key, progress
        self._believed = plan.started_at + SKEW
        self._encoder = msgspec.msgpack.Encoder()
        self._files = 0
        self._listed = 0
        self._node_of = ("", 0)
        self._empty()

    def _empty(self) -> None:
        self._bytes = 0
        self._messages: tuple[list[int], list[bytes]] = ([], [])
        self._conversations: tuple[list[int], list[bytes]] = ([], [])
        self._accounts: list[bytes] = []
        self._claims: list[tuple[int, int, int, int]] = []
        self._rejects: list[Reject] = []

    def take(self, record: Record | Reject) -> None:
        if type(record) is Message:
            self._take_message(record)
        elif isinstance(record, Conversation):
            self._take_conversation(record)
        elif isinstance(record, AccountEvent):
            self._take_account_event(record)
        elif isinstance(record, Reject):
            self._take_reject(record)
        if len(self._messages[0]) >= BUFFER_RECORDS or self._bytes >= BUFFER_BYTES:
            self.flush()

    def _take_message(self, message: Message) -> None:
        message, note = mend(message, self._believed)
        if note is not None:
            self._note(note, message.raw_ref)
        sent_at = message.sent_at
        if sent_at is not None and not self._is_in_time(sent_at):
            self.ingested.after_as_of += 1
            return
        blob = self._encoder.encode(message)
        if self._node_of[0] != message.conversation_id:
            self._node_of = (message.conversation_id, node(self._key, message.conversation_id))
        self._messages[0].append(self._node_of[1])
        self._messages[1].append(blob)
        self._bytes += len(blob)
        self.ingested.messages += 1

    def _is_in_time(self, at: datetime) -> bool:
        if self._plan.as_of is not None and at > self._plan.as_of:
            return False
        if self.ingested.latest is None or at > self.ingested.latest:
            self.ingested.latest = at
        return True

    def _take_conversation(self, told: Conversation) -> None:
        told, note = mend_conversation(told, self._believed)
        if note is not None:
            self._note(note, told.raw_ref)
        if self._plan.as_of is not None:
            stood = as_it_stood(told, self._plan.as_of)
            if stood is None:
                return
            told = stood
        for at in (told.closed_at, told.opened_at):
            if at is not None:
                self._is_in_time(at)
        claims = claim_rows(self._key, told)
        self._claims += claims
        self.ingested.channels.add(told.channel)
        blob = self._encoder.encode(told)
        self._conversations[0].append(node(self._key, told.conversation_id))
        self._conversations[1].append(blob)
        self._bytes += len(blob) + 32 * len(claims)
        self.ingested.conversations += 1

    def _take_account_event(self, event: AccountEvent) -> None:
        if not is_possible(event, self._believed):
            reason = TOO_LATE if event.at > self._believed else TOO_EARLY
            reason = reason.removeprefix(NOTE).partition(":")[0]
            self._take_reject(_reject(self.ingested.connector, event.raw_ref, reason, event.at.isoformat()))
            return
        if not self._is_in_time(event.at):
            self.ingested.after_as_of += 1
            return
        self.ingested.account_kinds.add(event.kind)
        blob = self._encoder.encode(event)
        self._accounts.append(blob)
        self._bytes += len(blob)
        self.ingested.account_events += 1

    def _note(self, reason: str, raw_ref: str | None) -> None:
        self._take_reject(_reject(self.ingested.connector, raw_ref, reason))

    def _take_reject(self, reject: Reject) -> None:
        counted = self.ingested.rejects
        counted[reject.reason] = counted.get(reject.reason, 0) + 1
        self._listed += 1
        if self._listed <= LISTED_REJECTS:
            self._rejects.append(reject)
            self._bytes += 200

    def flush(self) -> None:
        """Write the buffers out."""
        number = self._files
        self._files += 1
        partitions = self._plan.partitions
        for name, (numbers, blobs) in (("messages", self._messages), ("conversations", self._conversations)):
            if numbers:
                belongs_to = partition_of(np.array(numbers, dtype=np.uint64), partitions)
                write_shuffled(
                    self._folder / f"{name}-{number:05}.arrow", blobs_table(numbers, blobs), belongs_to, partitions
                )
        if self._accounts:
            self._write("accounts", number, pa.table({"blob": pa.array(self._accounts, pa.large_binary())}))
        if self._claims:
            columns = zip(*set(self._claims), strict=True)
            arrays = [pa.array(np.array(c, dtype=np.uint64)).cast(f.type) for c, f in zip(columns, CLAIMS, strict=True)]
            self._write("claims", number, pa.Table.from_arrays(arrays, schema=CLAIMS))
        if self._rejects:
            rows = [msgspec.structs.asdict(reject) for reject in self._rejects]
            self._write("rejects", number, pa.Table.from_pylist(rows, schema=REJECTS))
        self._progress(len(self._messages[0]))
        self._empty()

    def _write(self, name: str, number: int, table: pa.Table) -> None:
        with (
            whole_file(self._folder / f"{name}-{number:05}.arrow") as draft,
            pa.OSFile(str(draft), "wb") as sink,
            pa.ipc.new_file(sink, table.schema, options=OPTIONS) as writer,
        ):
            writer.write_table(table)


def claim_rows(key: bytes, told: Conversation) -> list[tuple[int, int, int, int]]:
    """What one telling of a conversation says about whose it is, as rows of a claims file."""
    claimed = claim(key, told)
    rows = [(EDGE, claimed.node, joining.number, 0) for joining in claimed.keys]
    rows += [(BESIDE, one.number, other.number, _kind(other.kind)) for one, other in claimed.beside]
    if claimed.continues is not None:
        rows += [(EDGE, claimed.node, claimed.continues, 0), (EDGE, claimed.continues, claimed.continues, 0)]
    plain = claimed.keys if told.brand is None else joining_keys(key, told.customer_id, told.customer_keys, None)
    rows += [(PLAIN, one.number, scoped.number, 0) for one, scoped in zip(plain, claimed.keys, strict=True)]
    return rows


def _reject(source: str, raw_ref: str | None, reason: str, detail: str = "") -> Reject:
    file, _, line = (raw_ref or "").rpartition(":")
    if file and line.isdecimal():
        return Reject(source=source, file=file, line=int(line), reason=reason, detail=detail)
    return Reject(source=source, file=raw_ref or "", line=None, reason=reason, detail=detail)


def _kind(kind: str) -> int:
    """A kind of key as a number; kinds are few, so that their first bytes tell them apart."""
    return int.from_bytes(kind.encode()[:8].ljust(8, b"\0"), "little")
