"""Contact Lens files written after a contact (voice and chat) as calls.

Fields: Amazon Connect administrator guide, "Example Contact Lens output files for a call" and "… for a chat".
The vendor's sentiment, loudness and summaries are left aside; categories become tags.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct

from goodturn.connectors.contact_lens_legs import Leg, chained
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, stem_of, text_or_none
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_times import instant, span
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author, MessageKind

ROLES = {
    "CUSTOMER": Author.CUSTOMER,
    "AGENT": Author.AGENT,
    "SUPERVISOR": Author.AGENT,
    "CUSTOM_BOT": Author.BOT,
    "SYSTEM": Author.SYSTEM,
}
_RECORDED_AT = re.compile(r"_(\d{8})T(\d{2}):?(\d{2})_UTC\.\w+$")
_NAMED = re.compile(r"(?:^|/)([0-9A-Za-z-]{8,})_analysis(?:_redacted)?_")


class _Item(Struct, rename="pascal"):
    """One item of `Transcript`, of a call or a chat."""

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


class _Participant(Struct, rename="pascal"):
    participant_id: str | None = None
    participant_role: str | None = None
    display_name: str | None = None


def contact_id_of(document: Document, file_name: str) -> str:
    """The contact's id, from the file's content, else from its name."""
    metadata = document.value.get("CustomerMetadata")
    stated = text_or_none(metadata.get("ContactId")) if isinstance(metadata, dict) else None
    if stated:
        return stated
    named = _NAMED.search(file_name)
    return named[1] if named else stem_of(file_name, document.line)


def analysis_call(document: Document, file_name: str, legs: Mapping[str, Leg]) -> Call | Flaw:
    """The call of one analysis file; a Flaw where it holds no transcript."""
    value = document.value
    if "Transcript" not in value:
        status = value.get("JobStatus")
        reason = "analysis failed" if status == "FAILED" else "no transcript"
        return Flaw(number=document.line, reason=reason, detail=f"JobStatus {status}, no field Transcript")
    contact_id = contact_id_of(document, file_name)
    leg = legs.get(contact_id, Leg(contact_id=contact_id))
    flaws: list[Flaw] = []
    people = {
        person.participant_id: person
        for _, person in fitting(
            value.get("Participants"), _Participant, "/Participants", flaws, reason="unreadable participant"
        )
    }
    is_chat = value.get("Channel") == "CHAT" or "ChatTranscriptVersion" in value
    agents = {person.participant_id for person in people.values() if person.participant_role == "AGENT"}
    # the contact record names one agent; where several took part it cannot say which line is whose
    agent_id = leg.agent_id if len(agents) <= 1 else None
    segments: list[Segment] = []
    for index, item in fitting(value["Transcript"], _Item, "/Transcript", flaws):
        person = people.get(item.participant_id)
        role = item.participant_role or (person.participant_role if person else None)
        segment = _segment(item, role, index, agent_id, flaws)
        if segment is not None:
            segments.append(segment)
    names = {person.display_name for person in people.values() if person.participant_role != "SYSTEM"}
    recording = _recording(value)
    times = [segment.sent_at for segment in segments if segment.sent_at is not None]
    call = Call(
        call_id=contact_id,
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=tuple(segments),
        channel=Channel.CHAT if is_chat else Channel.VOICE,
        started_at=None if is_chat else leg.recorded_at or _named_start(recording),
        opened_at=leg.opened_at or (min(times) if times else None),
        closed_at=leg.closed_at or (max(times) if times else None),
        recording_ref=recording,
        language=language_of(value.get("LanguageCode")),
        tags=categories(value),
        names=tuple(sorted(name for name in names if name)),
        flaws=tuple(flaws),
    )
    return chained(call, leg)


def _segment(item: _Item, role: str | None, index: int, agent_id: str | None, flaws: list[Flaw]) -> Segment | None:
    author = ROLES.get(role or "", Author.UNKNOWN)
    speaker = agent_id or (item.participant_id if item.participant_id not in ROLES else None)
    pointer = f"/Transcript/{index}"
    if item.type == "EVENT":
        return Segment(
            text=(item.content_type or "event").rsplit("event.", 1)[-1].replace(".", " "),
            author=Author.SYSTEM,
            segment_id=item.id,
            sent_at=instant(item.absolute_time),
            kind=MessageKind.EVENT,
            pointer=pointer,
        )
    if not item.content and item.type is None:
        return None  # a stretch in which nothing was said
    try:
        start, end = span(item.begin_offset_millis, item.end_offset_millis)
    except ValueError as error:
        flaws.append(Flaw(number=index + 1, reason="unreadable time", detail=f"{pointer}: {error}"))
        start = end = None
    return Segment(
        text=item.content or "",
        labels=tuple(label for label in (role, item.participant_id) if label),
        author=author,
        speaker_id=speaker if author is Author.AGENT else None,
        segment_id=item.id,
        start_ms=start,
        end_ms=end,
        sent_at=instant(item.absolute_time),
        pointer=pointer,
    )


def categories(value: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the rules that matched, as tags."""
    found = value.get("Categories")
    matched = found.get("MatchedCategories") if isinstance(found, dict) else None
    return tuple(name for name in matched if isinstance(name, str)) if isinstance(matched, list) else ()


def _recording(value: Mapping[str, Any]) -> str | None:
    metadata = value.get("CustomerMetadata")
    return text_or_none(metadata.get("InputS3Uri")) if isinstance(metadata, dict) else None


def _named_start(recording: str | None) -> datetime | None:
    """The start that a recording's name states to the minute ("…_20220622T16:55_UTC.wav")."""
    match = _RECORDED_AT.search(recording or "")
    if match is None:
        return None
    try:
        day = datetime.strptime(match[1], "%Y%m%d").replace(tzinfo=UTC)
    except ValueError:
        return None
    return day + timedelta(hours=int(match[2]), minutes=int(match[3]))


def is_redacted(document: Document) -> bool:
    """Whether the vendor has redacted this copy."""
    try:
        return bool(document.value["ContentMetadata"]["Output"] == "Redacted")
    except (KeyError, TypeError):
        return False
