"""One transcribed conversation on its way in, and how it is told as records.

Each voice format is parsed into a `Call` that still carries the file's own speaker labels; `tell` turns a Call
into records and is the one place where a label becomes an author.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from goodturn.connectors.connector import Connection
from goodturn.connectors.voice_labels import author_of
from goodturn.connectors.voice_times import later
from goodturn.conversations.conversation import Channel, Continuation, Conversation, CustomerKey
from goodturn.conversations.message import Author, Message, MessageKind
from goodturn.conversations.record import NOTE, Record, Reject

T = TypeVar("T")
#: what the labels without a role are named after, in the note of a call
NO_ROLE = "no role is set for: "
SPEAKER_UNKNOWN = f"{NOTE}speaker unknown"
#: what stands between them
BETWEEN_LABELS = "; "
_SUFFIXES = re.compile(r"(\.(json|ndjson|jsonl|txt|vtt|srt|tsv))?(\.(gz|bz2|xz))?$", re.IGNORECASE)


class Segment(Struct, frozen=True, kw_only=True):
    """One stretch of speech by one speaker, as the file gives it."""

    text: str
    #: the file's labels for the speaker, the most particular first
    labels: tuple[str, ...] = ()
    #: who speaks, where the format itself says so
    author: Author = Author.UNKNOWN
    #: a lasting id or name of the speaker; becomes a pseudonym when the company speaks
    speaker_id: str | None = None
    segment_id: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    #: where the file gives an absolute time for this segment
    sent_at: datetime | None = None
    kind: MessageKind = MessageKind.TEXT
    #: JSON pointer or line within the file
    pointer: str = ""
    #: the whole reference, where the parts of one call stand in several files or lines
    ref: str | None = None


class Flaw(Struct, frozen=True, kw_only=True):
    """A part of a call that could not be read."""

    number: int | None
    reason: str
    detail: str


class Call(Struct, frozen=True, kw_only=True):
    """One transcribed conversation."""

    call_id: str
    file: str
    segments: Sequence[Segment]
    #: 1-based line of the document, where a file holds several
    line: int | None = None
    #: what stands after the file name for this document
    place: str = "#"
    channel: Channel = Channel.VOICE
    #: the instant at which the recording's offset 0 lies, only where the source states it
    started_at: datetime | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    parent_id: str | None = None
    continues: Continuation | None = None
    recording_ref: str | None = None
    #: raw kind and value of what recognises the customer
    customer_keys: tuple[tuple[str, str], ...] = ()
    customer_id: str | None = None
    queue: str | None = None
    subject: str | None = None
    status: str | None = None
    #: as the source writes it
    csat_raw: str | None = None
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    #: ISO 639-1
    language: str | None = None
    flaws: tuple[Flaw, ...] = ()

    def ref(self, pointer: str) -> str:
        """Where a part of this call stands: "file#/pointer" or "file:line#/pointer"."""
        place = self.place if "#" in self.place or not pointer else f"{self.place}#"
        return f"{self.file}{place}{pointer}"


def tell(call: Call, connection: Connection, told: set[str] | None = None) -> Iterator[Record | Reject]:
    """Tell a call as records: the conversation, then its messages in the order of speech, then its flaws.

    `told` holds the ids already told: a second transcript of the same call is noted and left aside.
    """
    if told is not None:
        if call.call_id in told:
            if not call.segments and not call.flaws:
                return  # a late notice that the call has ended: nothing is lost
            yield Reject(
                source=connection.name,
                file=call.file,
                line=call.line,
                reason=f"{NOTE}same call twice",
                detail=f"{call.call_id} was already read elsewhere; this copy was left aside",
            )
            return
        told.add(call.call_id)
    yield conversation_of(call, connection)
    unknown: dict[str, None] = {}
    for message, segment in zip(messages_of(call, connection), in_speech_order(call.segments), strict=True):
        if message.author is Author.UNKNOWN:
            unknown[segment.labels[-1] if segment.labels else "no label"] = None
        yield message
    if unknown:
        yield Reject(
            source=connection.name,
            file=call.file,
            line=call.line,
            reason=SPEAKER_UNKNOWN,
            detail=f"{NO_ROLE}{BETWEEN_LABELS.join(unknown)}",
        )
    for flaw in call.flaws:
        yield Reject(
            source=connection.name,
            file=call.file,
            line=flaw.number if call.line is None else call.line,
            reason=flaw.reason,
            detail=flaw.detail,
        )


def conversation_of(call: Call, connection: Connection) -> Conversation:
    """The conversation of a call."""
    keys = (connection.pseudonyms.customer_key(kind, value) for kind, value in call.customer_keys)
    customer_keys: tuple[CustomerKey, ...] = tuple(key for key in keys if key is not None)
    return Conversation(
        conversation_id=connection.id(call.call_id),
        source=connection.name,
        channel=call.channel,
        brand=connection.brand,
        parent_id=connection.id(call.parent_id) if call.parent_id else None,
        continues=call.continues,
        recording_ref=call.recording_ref,
        customer_id=connection.id(call.customer_id) if call.customer_id else None,
        customer_keys=customer_keys,
        queue=call.queue,
        subject=call.subject,
        opened_at=call.opened_at or call.started_at,
        closed_at=call.closed_at,
        desk_status=call.status,
        csat_raw=call.csat_raw,
        tags=call.tags,
        names=call.names,
        raw_ref=call.ref(""),
    )


def messages_of(call: Call, connection: Connection) -> Iterator[Message]:
    """The messages of a call, in the order in which people began to speak; overlaps stay as they are."""
    used: set[str] = set()
    authors: dict[tuple[tuple[str, ...], Author], Author] = {}
    for position, segment in enumerate(in_speech_order(call.segments)):
        raw_id = f"{call.call_id}/{segment.segment_id or position}"
        if raw_id in used:
            raw_id = f"{raw_id}~{position}"
        used.add(raw_id)
        voice = (segment.labels, segment.author)
        author = authors.get(voice)
        if author is None:
            author = authors[voice] = author_of(segment.labels, connection.roles, call.file, segment.author, call.line)
        yield Message(
            conversation_id=connection.id(call.call_id),
            message_id=connection.id(raw_id),
            position=position,
            author=author,
            text=segment.text,
            sent_at=segment.sent_at or later(call.started_at, segment.start_ms),
            author_id=connection.pseudonyms.agent(segment.speaker_id) if author.speaks_for_company else None,
            kind=segment.kind,
            language=call.language,
            speech_start_ms=segment.start_ms,
            speech_end_ms=segment.end_ms,
            raw_ref=segment.ref or call.ref(segment.pointer),
        )


def in_speech_order(segments: Iterable[Segment]) -> list[Segment]:
    """Sort by the start of speech; a segment without a start stays behind the one before it."""
    keyed: list[tuple[int, int, Segment]] = []
    latest = 0
    for number, segment in enumerate(segments):
        latest = segment.start_ms if segment.start_ms is not None else latest
        keyed.append((latest, number, segment))
    keyed.sort(key=lambda entry: entry[:2])
    return [segment for _, _, segment in keyed]


def fitting(
    items: object, kind: type[T], pointer: str, flaws: list[Flaw], *, reason: str = "unreadable segment"
) -> Iterator[tuple[int, T]]:
    """Yield (index, value) of each list item that fits the type; the others are added to the flaws."""
    if not isinstance(items, list):
        if items is not None:
            detail = f"{pointer} should be a list, found {type(items).__name__}"
            flaws.append(Flaw(number=None, reason=reason, detail=detail))
        return
    try:
        yield from enumerate(msgspec.convert(items, list[kind], strict=False))  # type: ignore[valid-type]
        return
    except msgspec.ValidationError:
        pass
    for index, item in enumerate(items):
        try:
            yield index, msgspec.convert(item, kind, strict=False)
        except msgspec.ValidationError as error:
            flaws.append(Flaw(number=index + 1, reason=reason, detail=f"{pointer}/{index}: {error}"))


def language_of(code: Any) -> str | None:
    """The ISO 639-1 code of "en-US", "EN" or "de"; None for names and three-letter codes."""
    if not isinstance(code, str):
        return None
    short = code.replace("_", "-").split("-", 1)[0].lower()
    return short if len(short) == 2 and short.isalpha() else None


def stem_of(file_name: str, line: int | None) -> str:
    """A call's id where its file gives none: the file's name without suffixes, and the line in it."""
    stem = _SUFFIXES.sub("", file_name)
    return stem if line is None else f"{stem}:{line}"
