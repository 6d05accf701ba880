"""goodturn's own JSONL: one tagged record a line, keys and agent ids hashed already or still raw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Raw, Struct

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Continuation, Conversation, CustomerKey, Strength
from goodturn.conversations.instant import utc
from goodturn.conversations.message import Action, Author, Message, MessageKind, Visibility
from goodturn.conversations.record import NOTE, Record, Reject

CARD = ConnectorCard(
    name="jsonl",
    title="goodturn JSONL",
    reads="*.jsonl of records tagged message, conversation or account_event (docs/reference/jsonl.md)",
)

#: what `Pseudonyms.agent` gives; anything else in an author_id is taken for raw and hashed
PSEUDONYM = re.compile(r"a-[0-9a-f]{20}")
LONG_FIRST_LINE = re.compile(rb'"type"\s*:\s*"(?:message|conversation|account_event)"')
OWN_ID = re.compile(rb'"(?:conversation_id|account_event_id)"\s*:')

RawId = str | int


class GivenKey(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A customer's key: raw (`value`), or already hashed (`digest` and `strength`)."""

    kind: str
    value: RawId | None = None
    verified: bool = True
    digest: str | None = None
    strength: Strength | None = None


class Given(Struct, frozen=True, kw_only=True, tag_field="type", forbid_unknown_fields=True):
    """What every line may carry beside its record."""

    #: whatever the writer wants to keep there; not read
    extra: Raw = Raw()
    raw_ref: str | None = None


class GivenMessage(Given, frozen=True, kw_only=True, tag="message"):
    """A `Message` as a line writes it."""

    conversation_id: RawId
    author: Author
    message_id: RawId | None = None
    position: int | None = None
    text: str = ""
    sent_at: datetime | None = None
    author_id: RawId | None = None
    visibility: Visibility = Visibility.PUBLIC
    kind: MessageKind = MessageKind.TEXT
    language: str | None = None
    speech_start_ms: int | None = None
    speech_end_ms: int | None = None
    action: Action | None = None
    reply_to: RawId | None = None
    answers_unseen: bool = False
    answered_unseen: bool = False


class GivenConversation(Given, frozen=True, kw_only=True, tag="conversation"):
    """A `Conversation` as a line writes it."""

    conversation_id: RawId
    source: str | None = None
    channel: Channel = Channel.OTHER
    brand: str | None = None
    parent_id: RawId | None = None
    continues: Continuation | None = None
    recording_ref: str | None = None
    customer_id: RawId | None = None
    customer_keys: tuple[GivenKey, ...] = ()
    queue: str | None = None
    stage: str | None = None
    subject: str | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    desk_status: str | None = None
    desk_solved_at: datetime | None = None
    csat_raw: str | None = None
    csat: float | None = None
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    uncut: bool = False


class GivenAccountEvent(Given, frozen=True, kw_only=True, tag="account_event"):
    """An `AccountEvent` as a line writes it."""

    account_event_id: RawId
    at: datetime
    kind: str
    customer_id: RawId | None = None
    customer_keys: tuple[GivenKey, ...] = ()
    conversation_id: RawId | None = None
    amount_minor: int | None = None
    currency: str | None = None
    ref: str | None = None


class LineHead(Struct):
    """The least that tells our lines from other platforms' (Intercom also tags "conversation")."""

    type: str
    conversation_id: RawId | None = None
    account_event_id: RawId | None = None


DECODER = msgspec.json.Decoder(GivenMessage | GivenConversation | GivenAccountEvent)
HEAD_DECODER = msgspec.json.Decoder(LineHead)


class Jsonl:
    """Reads goodturn's own records; see docs/reference/jsonl.md."""

    card = CARD

    def recognises(self, file: SourceFile) -> bool:
        """Whether one of the first lines is a tagged record with an id of ours."""
        lines = file.head.removeprefix(b"\xef\xbb\xbf").split(b"\n")
        for line in lines[:20]:
            if not line.lstrip().startswith(b"{"):
                continue
            try:
                head = HEAD_DECODER.decode(line)
            except (ValueError, RecursionError):
                continue
            return head.type in ("message", "conversation", "account_event") and (
                head.conversation_id is not None or head.account_event_id is not None
            )
        first = lines[0].lstrip()
        return first.startswith(b"{") and bool(LONG_FIRST_LINE.search(first) and OWN_ID.search(first))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream the records of all lines; a line that is none is a Reject."""
        line_before = 0
        for file in files:
            number = without_zone = mended = 0
            try:
                for number, line in file.lines():
                    if line is None:
                        yield _reject(connection, file, number, "line too long", "longer than 64 MiB")
                        continue
                    if not line or line.isspace():
                        continue
                    if number == 1:
                        line = line.removeprefix(b"\xef\xbb\xbf")
                    try:
                        try:
                            given = DECODER.decode(line)
                        except ValueError:
                            repaired = _repaired(line)
                            given = DECODER.decode(repaired)
                            mended += repaired != line
                        if connection.zone is None:
                            without_zone += _times_without_zone(given)
                        yield _record(given, connection, file.name, number, line_before + number)
                    except ValueError as error:
                        reason = _reason(error)
                        yield _reject(connection, file, number, reason, str(error))
                    except RecursionError:
                        yield _reject(connection, file, number, "not JSON", "nested too deeply")
            except (OSError, EOFError) as error:
                yield _reject(connection, file, number + 1, "file ends early", str(error))
            line_before += number
            if mended:
                yield mended_note(connection, file, mended)
            if without_zone:
                yield zone_note(connection, file, without_zone)


def _record(
    given: GivenMessage | GivenConversation | GivenAccountEvent,
    connection: Connection,
    file: str,
    line: int,
    order: int,
) -> Record:
    raw_ref = given.raw_ref or f"{file}:{line}"
    prefix = f"{connection.name}:"
    if isinstance(given, GivenMessage):
        return Message(
            conversation_id=_own(prefix, given.conversation_id),
            message_id=f"{prefix}{file}:{line}" if given.message_id is None else _own(prefix, given.message_id),
            position=order if given.position is None else given.position,
            author=given.author,
            text=given.text.replace("\x00", "") if "\x00" in given.text else given.text,
            sent_at=_instant(given.sent_at, connection),
            author_id=None if given.author_id is None else _pseudonym(given.author_id, connection),
            visibility=given.visibility,
            kind=given.kind,
            language=given.language,
            speech_start_ms=given.speech_start_ms,
            speech_end_ms=given.speech_end_ms,
            action=given.action,
            reply_to=_own_or_none(prefix, given.reply_to),
            answers_unseen=given.answers_unseen,
            answered_unseen=given.answered_unseen,
            raw_ref=raw_ref,
        )
    keys = _keys(given.customer_keys, connection)
    if isinstance(given, GivenAccountEvent):
        at = _instant(given.at, connection)
        if at is None:
            raise ValueError("the time has no zone - at `$.at`; write one, or give the connection a zone")
        return AccountEvent(
            account_event_id=_own(prefix, given.account_event_id),
            at=at,
            kind=given.kind,
            customer_id=_own_or_none(prefix, given.customer_id),
            customer_keys=keys,
            conversation_id=_own_or_none(prefix, given.conversation_id),
            amount_minor=given.amount_minor,
            currency=given.currency,
            ref=given.ref,
            raw_ref=raw_ref,
        )
    return Conversation(
        conversation_id=_own(prefix, given.conversation_id),
        source=connection.name,
        channel=given.channel,
        brand=given.brand or connection.brand,
        parent_id=_own_or_none(prefix, given.parent_id),
        continues=given.continues,
        recording_ref=given.recording_ref,
        customer_id=_own_or_none(prefix, given.customer_id),
        customer_keys=keys,
        queue=given.queue,
        stage=given.stage,
        subject=given.subject,
        opened_at=_instant(given.opened_at, connection),
        closed_at=_instant(given.closed_at, connection),
        desk_status=given.desk_status,
        desk_solved_at=_instant(given.desk_solved_at, connection),
        csat_raw=given.csat_raw,
        csat=given.csat,
        tags=given.tags,
        names=given.names,
        uncut=given.uncut,
        raw_ref=raw_ref,
    )


def _own(prefix: str, raw_id: RawId) -> str:
    """The id under the connection's prefix, which it may already carry."""
    text = str(raw_id)
    return text if text.startswith(prefix) else prefix + text


def _own_or_none(prefix: str, raw_id: RawId | None) -> str | None:
    return None if raw_id is None else _own(prefix, raw_id)


def _pseudonym(raw_id: RawId, connection: Connection) -> str | None:
    if isinstance(raw_id, str) and PSEUDONYM.fullmatch(raw_id):
        return raw_id
    return connection.pseudonyms.agent(raw_id)


def _instant(moment: datetime | None, connection: Connection) -> datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        if connection.zone is None:
            return None
        moment = moment.replace(tzinfo=ZoneInfo(connection.zone))
    return utc(moment)


def _times_without_zone(given: GivenMessage | GivenConversation | GivenAccountEvent) -> int:
    if isinstance(given, GivenMessage):
        return given.sent_at is not None and given.sent_at.tzinfo is None
    if isinstance(given, GivenConversation):
        times = (given.opened_at, given.closed_at, given.desk_solved_at)
        return sum(moment is not None and moment.tzinfo is None for moment in times)
    return 0


def mended_note(connection: Connection, file: SourceFile, lines: int) -> Reject:
    """The note that this many lines were read after their bytes were put right."""
    return Reject(
        source=connection.name,
        file=file.name,
        line=None,
        reason=f"{NOTE}not clean UTF-8",
        detail=f"{lines} lines were read as Windows-1252 or freed from NUL bytes; write the export as UTF-8",
    )


def _repaired(line: bytes) -> bytes:
    try:
        text = line.decode()
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.replace("\x00", "").encode()


def zone_note(connection: Connection, file: SourceFile, times: int) -> Reject:
    """The note that this many times of the file stay unknown because they carry no zone."""
    return Reject(
        source=connection.name,
        file=file.name,
        line=None,
        reason=f"{NOTE}time without a zone",
        detail=f"{times} times stay unknown; the records were kept. Give the connection a zone",
    )


def _keys(given: Sequence[GivenKey], connection: Connection) -> tuple[CustomerKey, ...]:
    keys = []
    for key in given:
        if key.digest is not None and key.strength is not None:
            keys.append(CustomerKey(kind=key.kind, digest=key.digest, strength=key.strength))
            continue
        if key.value is None:
            raise ValueError("a key needs `value`, or `digest` and `strength` - at `$.customer_keys`")
        hashed = connection.pseudonyms.customer_key(key.kind, key.value, verified=key.verified)
        if hashed is not None:
            keys.append(hashed)
    return tuple(keys)


def _reject(connection: Connection, file: SourceFile, line: int, reason: str, detail: str) -> Reject:
    return Reject(source=connection.name, file=file.name, line=line, reason=reason, detail=detail)


def _reason(error: ValueError) -> str:
    if not isinstance(error, msgspec.ValidationError):
        if not isinstance(error, msgspec.DecodeError):
            return "not a usable value"
        return "truncated JSON" if "truncated" in str(error) else "not JSON"
    message = str(error)
    if "`$.type`" in message or "missing required field `type`" in message:
        return "unknown record type"
    if "unknown field" in message:
        return "unknown field"
    if "missing required field" in message:
        return "missing field"
    return "unknown role" if "`$.author`" in message else "not a usable value"
