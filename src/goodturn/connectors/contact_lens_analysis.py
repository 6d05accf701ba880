"""Contact Lens files written after a contact (voice and chat) as calls.

Fields: Amazon Connect administrator guide, "Example Contact Lens output files for a call" and "… for a chat".
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from goodturn.connectors.amazon_transcript import Item, categories, refusal, segment_of
from goodturn.connectors.contact_lens_contacts import CHANNELS, Contact
from goodturn.connectors.json_values import first_of, object_in, text_in
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, stem_of
from goodturn.connectors.voice_documents import Document
from goodturn.conversations.conversation import Channel

#: roles of people, whose display names are names
_PEOPLE = ("CUSTOMER", "AGENT", "SUPERVISOR")
_NAMED = re.compile(r"(?:^|/)([0-9A-Za-z-]{8,})_analysis(?:_redacted)?_")
#: when the agent was connected, which is when the recording begins: to the second in the name of an analysis
#: ("…_analysis_2020-02-04T21:14:16Z.json", colons perhaps replaced), to the minute in that of a recording
#: ("…_20220622T16:55_UTC.wav")
_BEGAN = re.compile(r"_(\d{4})-?(\d\d)-?(\d\d)T(\d\d)[:_-]?(\d\d)(?:[:_-](\d\d)Z|_UTC)\.\w+$")


class _Participant(Struct, rename="pascal"):
    participant_id: str | None = None
    participant_role: str | None = None
    display_name: str | None = None


def contact_id_of(document: Document, file_name: str) -> str:
    """The contact's id, from the file's content, else from its name."""
    metadata = object_in(document.value.get("CustomerMetadata"))
    stated = first_of((text_in(metadata.get("ContactId")), text_in(document.value.get("ContactId"))))
    if stated:
        return stated
    named = _NAMED.search(file_name)
    return named[1] if named else stem_of(file_name, document.line)


def analysis_call(document: Document, file_name: str, contact_id: str, contact: Contact | None) -> Call | Flaw:
    """The call of one analysis file; a Flaw where it holds no transcript.

    `contact` is what a contact record told of it; the conversation was then told as well, and better.
    """
    value = document.value
    if "Transcript" not in value:
        return refusal(value, document.line)
    flaws: list[Flaw] = []
    people = {
        person.participant_id: person
        for _, person in fitting(
            value.get("Participants"), _Participant, "/Participants", flaws, reason="unreadable participant"
        )
    }
    agents = {person.participant_id for person in people.values() if person.participant_role == "AGENT"}
    # a contact record names one agent; where several took part it cannot say which line is whose
    agent_id = contact.agent_id if contact is not None and len(agents) <= 1 else None
    segments: list[Segment] = []
    for index, item in fitting(value["Transcript"], Item, "/Transcript", flaws):
        person = people.get(item.participant_id)
        role = item.participant_role or (person.participant_role if person else None)
        segment = segment_of(item, role, agent_id, f"/Transcript/{index}", flaws)
        if segment is not None:
            segments.append(segment)
    recording = text_in(object_in(value.get("CustomerMetadata")).get("InputS3Uri"))
    times = [segment.sent_at for segment in segments if segment.sent_at is not None]
    channel = CHANNELS.get(str(value.get("Channel")), Channel.CHAT if times else Channel.VOICE)
    if channel is Channel.VOICE:
        recorded = contact.recorded_at if contact is not None else None
        started_at = recorded or _began(file_name) or _began(recording)
    else:
        started_at = None
    return Call(
        call_id=contact_id,
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=segments,
        channel=channel,
        started_at=started_at,
        opened_at=contact.opened_at if contact is not None else min(times, default=None),
        closed_at=None if contact is not None else max(times, default=None),
        recording_ref=recording,
        language=language_of(value.get("LanguageCode")),
        tags=categories(value),
        names=tuple(
            sorted({p.display_name for p in people.values() if p.display_name and p.participant_role in _PEOPLE})
        ),
        flaws=tuple(flaws),
    )


def _began(name: str | None) -> datetime | None:
    match = _BEGAN.search(name or "")
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        return datetime(year, month, day, tzinfo=UTC) + timedelta(hours=hour, minutes=minute, seconds=second)
    except (ValueError, OverflowError):
        return None
