"""Contact Lens real-time records: partial utterances until the final transcript replaces them.

Fields: Amazon Connect administrator guide, "Data model for real-time contact analysis segment streams".
A contact is told when its stream says COMPLETED or FAILED, or when the input ends.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from goodturn.connectors.contact_lens_analysis import ROLES, categories
from goodturn.connectors.contact_lens_legs import Leg, chained
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, text_or_none
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_times import span
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author

#: contacts held open at once; beyond it, the one heard from longest ago is told as it stands
OPEN_LIMIT = 4096
#: a final transcript may begin or end this much inside the partial that it replaces
_SLACK_MS = 250


class _Spoken(Struct, rename="pascal"):
    """An Utterance (partial) or a Transcript (final)."""

    id: str | None = None
    transcript_id: str | None = None
    participant_id: str | None = None
    participant_role: str | None = None
    partial_content: str | None = None
    content: str | None = None
    begin_offset_millis: float | None = None
    end_offset_millis: float | None = None


class _Entry(Struct, rename="pascal"):
    utterance: _Spoken | None = None
    transcript: _Spoken | None = None
    categories: dict[str, Any] | None = None


class _Contact(Struct):
    """What has been heard of one contact so far."""

    file: str
    line: int | None
    channel: str | None
    language: str | None
    finals: dict[tuple[str | None, str | None, float | None], tuple[_Spoken, str]]
    partials: dict[str, tuple[_Spoken, str]]
    tags: dict[str, None]
    flaws: list[Flaw]


def kinesis_bodies(document: Document) -> Iterator[Document | Flaw]:
    """The records inside a Kinesis envelope (a Lambda event or a GetRecords answer); else the document itself."""
    records = document.value.get("Records")
    if not isinstance(records, list):
        yield document
        return
    for place, record in enumerate(records, start=1):
        data = _data(record)
        try:
            body = msgspec.json.decode(base64.b64decode(data or "", validate=True))
        except (binascii.Error, ValueError, RecursionError) as error:
            yield Flaw(number=place, reason="unreadable Kinesis record", detail=f"/Records/{place - 1}: {error}")
            continue
        if isinstance(body, dict):
            ref = document.place(f"/Records/{place - 1}")
            yield Document(value=body, line=document.line if document.line is not None else place, ref=ref)
        else:
            yield Flaw(number=place, reason="not an object", detail=f"/Records/{place - 1}")


def _data(record: object) -> str | None:
    if not isinstance(record, dict):
        return None
    inner = record.get("kinesis")
    return text_or_none(inner.get("data")) if isinstance(inner, dict) else text_or_none(record.get("Data"))


def is_realtime(value: Mapping[str, Any]) -> bool:
    """Whether this is a real-time record, or an answer of ListRealtimeContactAnalysisSegments."""
    return "Segments" in value or ("EventType" in value and "ContactId" in value)


class RealtimeBoard:
    """Collects real-time records by contact and gives each contact back as a call, once, when it has ended."""

    def __init__(self, legs: Mapping[str, Leg], *, open_limit: int = OPEN_LIMIT) -> None:
        """Start empty; `legs` are the contact records supplied beside."""
        self._legs = legs
        self._open_limit = open_limit
        self._contacts: dict[str, _Contact] = {}

    def hear(self, document: Document, contact_id: str, file: str) -> Iterator[Call]:
        """Take one record; yields the contact's call where the record ends it."""
        value = document.value
        contact = self._contacts.pop(contact_id, None) or _Contact(
            file=file, line=document.line, channel=None, language=None, finals={}, partials={}, tags={}, flaws=[]
        )
        self._contacts[contact_id] = contact
        contact.channel = text_or_none(value.get("Channel")) or contact.channel
        contact.language = text_or_none(value.get("LanguageCode")) or contact.language
        self._take_segments(contact, document, file)
        ended = value.get("EventType")
        if ended == "FAILED":
            detail = f"the analysis of contact {contact_id} broke off; its transcript may be incomplete"
            contact.flaws.append(Flaw(number=document.line, reason="analysis failed", detail=detail))
        if ended in ("COMPLETED", "FAILED"):
            yield self._close(contact_id)
        elif len(self._contacts) > self._open_limit:
            yield self._close(next(iter(self._contacts)))

    def rest(self) -> Iterator[Call]:
        """The contacts whose end was not in the input."""
        while self._contacts:
            yield self._close(next(iter(self._contacts)))

    def _take_segments(self, contact: _Contact, document: Document, file: str) -> None:
        for index, entry in fitting(document.value.get("Segments"), _Entry, "/Segments", contact.flaws):
            pointer = f"{file}{document.place(f'/Segments/{index}')}"
            if entry.utterance is not None:
                key = entry.utterance.id or f"{entry.utterance.begin_offset_millis}"
                contact.partials[key] = (entry.utterance, pointer)
            if entry.transcript is not None:
                final = entry.transcript
                contact.finals[final.id, final.participant_id, final.begin_offset_millis] = (final, pointer)
                replaced = [
                    key
                    for key, (partial, _) in contact.partials.items()
                    if final.id is not None and final.id in (partial.transcript_id, partial.id)
                ]
                for key in replaced:
                    del contact.partials[key]
            if entry.categories is not None:
                contact.tags |= dict.fromkeys(categories({"Categories": entry.categories}))

    def _close(self, contact_id: str) -> Call:
        contact = self._contacts.pop(contact_id)
        leg = self._legs.get(contact_id, Leg(contact_id=contact_id))
        spoken = list(contact.finals.values())
        finals = [final for final, _ in spoken]
        # a partial that no final names: it stays unless a final of the same speaker covers its time
        spoken += [entry for entry in contact.partials.values() if not _is_covered(entry[0], finals)]
        segments = [_segment(entry, pointer, leg.agent_id, contact.flaws) for entry, pointer in spoken]
        call = Call(
            call_id=contact_id,
            file=contact.file,
            segments=tuple(segment for segment in segments if segment.text),
            channel=Channel.CHAT if contact.channel == "CHAT" else Channel.VOICE,
            started_at=leg.recorded_at,
            language=language_of(contact.language),
            tags=tuple(contact.tags),
            flaws=tuple(contact.flaws),
        )
        return chained(call, leg)


def _is_covered(partial: _Spoken, finals: list[_Spoken]) -> bool:
    begin, end = partial.begin_offset_millis, partial.end_offset_millis
    if begin is None or end is None:
        return False
    return any(
        final.participant_id == partial.participant_id
        and final.begin_offset_millis is not None
        and final.end_offset_millis is not None
        and final.begin_offset_millis - _SLACK_MS <= begin
        and end <= final.end_offset_millis + _SLACK_MS
        for final in finals
    )


def _segment(spoken: _Spoken, pointer: str, agent_id: str | None, flaws: list[Flaw]) -> Segment:
    try:
        start, end = span(spoken.begin_offset_millis, spoken.end_offset_millis)
    except ValueError as error:
        flaws.append(Flaw(number=None, reason="unreadable time", detail=f"{pointer}: {error}"))
        start = end = None
    role = spoken.participant_role
    author = ROLES.get(role or "", Author.UNKNOWN)
    speaker = agent_id or (spoken.participant_id if spoken.participant_id not in ROLES else None)
    return Segment(
        text=spoken.content or spoken.partial_content or "",
        labels=tuple(label for label in (role, spoken.participant_id) if label),
        author=author,
        speaker_id=speaker if author is Author.AGENT else None,
        segment_id=spoken.id,
        start_ms=start,
        end_ms=end,
        ref=pointer,
    )
