"""The items of `Transcript`, as Contact Lens (calls, chats, real time) and Transcribe Call Analytics write them.

Sentiment, loudness and summaries of the vendor are left aside; matched categories become tags.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from goodturn.connectors.desk import kind_of_file, with_attachments
from goodturn.connectors.json_stream import decode
from goodturn.connectors.json_values import object_in, text_in, texts_in
from goodturn.connectors.times import from_iso
from goodturn.connectors.voice_call import Flaw, Segment
from goodturn.connectors.voice_times import span
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import NOTE

ROLES = {
    "CUSTOMER": Author.CUSTOMER,
    "AGENT": Author.AGENT,
    "SUPERVISOR": Author.AGENT,
    "CUSTOM_BOT": Author.BOT,
    "SYSTEM": Author.SYSTEM,
}
#: roles whose display name says what speaks, not who
_MACHINES = ("CUSTOM_BOT", "SYSTEM")
_REDACTED = re.compile(r"(?<!un)redacted", re.IGNORECASE)


class Attachment(Struct, rename="pascal"):
    """A file that was sent in a chat."""

    content_type: str | None = None


class Item(Struct, rename="pascal"):
    """One item: something said, or an event of a chat."""

    id: str | None = None
    participant_id: str | None = None
    participant_role: str | None = None
    display_name: str | None = None
    content: str | None = None
    content_type: str | None = None
    type: str | None = None
    absolute_time: str | None = None
    begin_offset_millis: float | None = None
    end_offset_millis: float | None = None
    attachments: list[Attachment] | None = None


def segment_of(
    item: Item, role: str | None, agent_id: str | None, pointer: str, flaws: list[Flaw], ref: str | None = None
) -> Segment | None:
    """What an item says; None where it says nothing.

    `agent_id` is who the contact record names; without it an agent is known by the participant's id, where that
    is more than the role again.
    """
    author = ROLES.get(role or "", Author.UNKNOWN)
    text, kind = _words(item, role)
    if not text:
        return None
    if kind is MessageKind.EVENT and item.type == "EVENT":
        author = Author.SYSTEM
    try:
        start, end = span(item.begin_offset_millis, item.end_offset_millis)
    except ValueError as error:
        flaws.append(Flaw(number=None, reason=f"{NOTE}unreadable time", detail=f"{ref or pointer}: {error}"))
        start = end = None
    participant = item.participant_id if item.participant_id not in ROLES else None
    machine = item.display_name if role in _MACHINES else None
    return Segment(
        text=text,
        labels=tuple(label for label in (machine, item.participant_id, role) if label),
        author=author,
        speaker_id=(agent_id if role == "AGENT" else None) or participant,
        segment_id=item.id,
        start_ms=start,
        end_ms=end,
        sent_at=from_iso(item.absolute_time),
        kind=kind,
        pointer=pointer,
        ref=ref,
    )


def _words(item: Item, role: str | None) -> tuple[str, MessageKind]:
    content, kind = item.content or "", item.content_type or ""
    if item.type == "EVENT":
        happened = (kind or "event").rsplit("event.", 1)[-1].replace(".", " ")
        return f"{happened}: {role.lower()}" if role else happened, MessageKind.EVENT
    if item.attachments:
        kinds = tuple(kind_of_file(attachment.content_type) for attachment in item.attachments)
        return with_attachments(content, kinds), MessageKind.TEXT
    if content and kind and not kind.startswith("text/"):
        title = _title(content)
        return (title, MessageKind.TEXT) if title else (content, MessageKind.EVENT)
    return content, MessageKind.TEXT


def _title(content: str) -> str | None:
    """What an interactive message (a list, a panel, times to choose from) asks."""
    try:
        value = object_in(decode(content.encode("utf-8", "replace")))
    except ValueError:
        return None
    return text_in(object_in(object_in(value.get("data")).get("content")).get("title"))


def categories(value: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the rules that matched, as tags."""
    return texts_in(object_in(value.get("Categories")).get("MatchedCategories"))


def is_redacted(file_name: str) -> bool:
    """Whether this is the copy of a transcript that Amazon has redacted, by where it lies or how it is called."""
    return _REDACTED.search(file_name) is not None


def refusal(value: Mapping[str, Any], line: int | None) -> Flaw:
    """Why a file of an analysis holds no transcript."""
    status = value.get("JobStatus")
    reason = "analysis failed" if status == "FAILED" else "no transcript"
    return Flaw(number=line, reason=reason, detail=f"JobStatus {status}, no field Transcript")
