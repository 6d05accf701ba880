"""Contact Lens real-time records, put together by contact: partial utterances give way to the final transcript.

Fields: Amazon Connect administrator guide, "Data model for real-time contact analysis segment streams". The records
of one contact come scattered over files and in any order, so they wait on disk until all were read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from goodturn.connectors.amazon_transcript import Item, categories, segment_of
from goodturn.connectors.contact_lens_contacts import CHANNELS, Contact
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_values import text_in
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of
from goodturn.connectors.voice_documents import Document
from goodturn.conversations.conversation import Channel
from goodturn.conversations.record import NOTE

#: a final transcript may begin or end this much inside the partial that it replaces
_SLACK_MS = 250


class _Spoken(Item, rename="pascal"):
    """An Utterance (partial) or a Transcript (final)."""

    transcript_id: str | None = None
    partial_content: str | None = None


class _Entry(Struct, rename="pascal"):
    utterance: _Spoken | None = None
    transcript: _Spoken | None = None
    categories: dict[str, Any] | None = None


class Part(Struct):
    """One record of a contact."""

    file: str
    line: int | None
    place: str
    channel: str | None
    language: str | None
    failed: bool
    tags: tuple[str, ...]
    finals: list[tuple[_Spoken, str]]
    partials: list[tuple[_Spoken, str]]


def is_realtime(value: Mapping[str, Any]) -> bool:
    """Whether this is a real-time record, or an answer of ListRealtimeContactAnalysisSegments."""
    return "Segments" in value or ("EventType" in value and "ContactId" in value)


class RealtimeRecords:
    """The records read so far, by contact."""

    def __init__(self, parts: FactsOnDisk[Part]) -> None:
        """Begin with none; they wait in `parts`."""
        self._parts = parts
        self._counts: dict[str, int] = {}

    def hear(self, document: Document, contact_id: str, file: str) -> list[Flaw]:
        """Keep one record; what of it cannot be read comes back."""
        value = document.value
        part = Part(
            file=file,
            line=document.line,
            place=document.ref,
            channel=text_in(value.get("Channel")),
            language=text_in(value.get("LanguageCode")),
            failed=value.get("EventType") == "FAILED",
            tags=(),
            finals=[],
            partials=[],
        )
        flaws: list[Flaw] = []
        for index, entry in fitting(value.get("Segments"), _Entry, "/Segments", flaws):
            ref = f"{file}{document.place(f'/Segments/{index}')}"
            if entry.utterance is not None:
                part.partials.append((entry.utterance, ref))
            if entry.transcript is not None:
                part.finals.append((entry.transcript, ref))
            if entry.categories is not None:
                part.tags += categories({"Categories": entry.categories})
        number = self._counts.get(contact_id, 0)
        self._counts[contact_id] = number + 1
        self._parts.put(f"{contact_id}\n{number}", part)
        return flaws

    def calls(self, contacts: FactsOnDisk[Contact]) -> Iterator[Call]:
        """Every contact as a call."""
        for contact_id, count in self._counts.items():
            found = (self._parts.get(f"{contact_id}\n{number}") for number in range(count))
            yield _call(contact_id, [part for part in found if part is not None], contacts.get(contact_id))


def _call(contact_id: str, parts: Sequence[Part], contact: Contact | None) -> Call:
    flaws: list[Flaw] = []
    agent_id = contact.agent_id if contact is not None else None
    segments: list[Segment] = []
    for spoken, ref in _lasting(parts):
        segment = segment_of(spoken, spoken.participant_role, agent_id, "", flaws, ref)
        if segment is not None:
            segments.append(segment)
    broken = next((part for part in parts if part.failed), None)
    if broken is not None:
        place = f"{broken.file}{broken.place}"
        detail = f"{place}: the analysis of contact {contact_id} broke off; its transcript may be incomplete"
        flaws.append(Flaw(number=None, reason=f"{NOTE if segments else ''}analysis failed", detail=detail))
    channel = next((part.channel for part in parts if part.channel), None)
    return Call(
        call_id=contact_id,
        file=parts[0].file,
        line=parts[0].line,
        place=parts[0].place,
        segments=segments,
        channel=CHANNELS.get(channel or "", Channel.VOICE),
        started_at=contact.recorded_at if contact is not None else None,
        opened_at=contact.opened_at if contact is not None else None,
        language=language_of(next((part.language for part in parts if part.language), None)),
        tags=tuple(dict.fromkeys(tag for part in parts for tag in part.tags)),
        flaws=tuple(flaws),
    )


def _lasting(parts: Sequence[Part]) -> Iterator[tuple[_Spoken, str]]:
    """The final transcripts, and of the partial ones the newest of each that no final replaced."""
    finals = {(s.id, s.participant_id, s.begin_offset_millis): (s, ref) for part in parts for s, ref in part.finals}
    yield from finals.values()
    done = {spoken.id for spoken, _ in finals.values() if spoken.id is not None}
    partials = {
        s.id or (s.participant_id, s.begin_offset_millis): (s, ref) for part in parts for s, ref in part.partials
    }
    for spoken, ref in partials.values():
        if spoken.transcript_id in done or spoken.id in done:
            continue
        if not any(_covers(final, spoken) for final, _ in finals.values()):
            spoken.content = spoken.content or spoken.partial_content
            yield spoken, ref


def _covers(final: _Spoken, partial: _Spoken) -> bool:
    if final.participant_id != partial.participant_id or final.begin_offset_millis is None:
        return False
    if final.end_offset_millis is None or partial.begin_offset_millis is None or partial.end_offset_millis is None:
        return False
    begins_within = final.begin_offset_millis - _SLACK_MS <= partial.begin_offset_millis
    return begins_within and partial.end_offset_millis <= final.end_offset_millis + _SLACK_MS
