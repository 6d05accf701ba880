"""The Conversation resource of Google's Insights API as a call.

Fields: `google.cloud.contactcenterinsights.v1.Conversation` in its JSON mapping. The vendor's sentiment, entities and
summaries are left aside; its topics and matched phrases become tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from goodturn.connectors.google_ccai_people import ROLES, People, role_in
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in, texts_in
from goodturn.connectors.times import from_iso
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_names import NO_LABEL
from goodturn.connectors.voice_order import in_time_order
from goodturn.connectors.voice_times import later, offset_ms, span
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author
from goodturn.conversations.record import NOTE

#: a conversation whose medium is not stated is a phone call, says the API
_CHANNELS = {"": Channel.VOICE, "PHONE_CALL": Channel.VOICE, "CHAT": Channel.CHAT}
_NAME = re.compile(r"/conversations/[^/]+$")
_NUMBERED_MEDIA = ("", "PHONE_CALL", "CHAT")


class _Segment(Struct, rename="camel"):
    text: str | None = None
    message_time: str | None = None
    words: object = None
    channel_tag: int | None = None
    segment_participant: object = None


def is_resource(value: Mapping[str, Any]) -> bool:
    """Whether this is a Conversation of the API, in camelCase."""
    return isinstance(value.get("transcript"), dict) or bool(_NAME.search(str(value.get("name"))))


def resource_call(document: Document, file_name: str, people: People) -> Call | Flaw:
    """The call of one Conversation; a Flaw where it came without its transcript."""
    value = document.value
    listed = object_in(value.get("transcript")).get("transcriptSegments")
    if listed is None:
        detail = "a list gives conversations without their words: fetch each, or list with view=FULL"
        return Flaw(number=document.line, reason="no transcript", detail=detail)
    flaws: list[Flaw] = []
    channel = _channel(value.get("medium"))
    started_at = from_iso(value.get("startTime"))
    pointer = "/transcript/transcriptSegments"
    found = list(fitting(listed, _Segment, pointer, flaws))
    agents = _Agents(value, people, [one for _, one in found])
    segments: list[Segment] = []
    for index, one in found:
        text = text_in(one.text)
        if text is not None:
            timing = _timing(one, started_at, channel, f"{pointer}/{index}", flaws)
            segments.append(_segment(one, text, timing, f"{pointer}/{index}", agents, people))
    if all(segment.start_ms is None for segment in segments):
        segments = in_time_order(segments)
    if not segments and not flaws:
        flaws.append(Flaw(number=None, reason=f"{NOTE}no words", detail="the transcript holds no text"))
    if not people.has_customer:
        people.meet_customer(value.get("obfuscatedUserId"))
    customer_id, keys = people.customer
    source = object_in(value.get("dataSource"))
    recording = (object_in(source.get(kind)).get("audioUri") for kind in ("gcsSource", "dialogflowSource"))
    labels = object_in(value.get("labels"))
    quality = object_in(value.get("qualityMetadata"))
    infos = objects_in(quality.get("agentInfo"))
    times = [segment.sent_at for segment in segments if segment.sent_at is not None]
    return Call(
        call_id=people.call_id,
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=tuple(segments),
        channel=channel,
        started_at=started_at,
        opened_at=started_at or (times[0] if times else None),
        closed_at=later(started_at, _milliseconds(value.get("duration"))),
        recording_ref=first_of(text_in(uri) for uri in recording),
        customer_id=customer_id,
        customer_keys=keys,
        queue=first_of(text_in(text) for name, text in labels.items() if name.casefold() == "queue"),
        status=first_of(text_in(info.get("dispositionCode")) for info in reversed(infos)),
        tags=_tags(value),
        names=texts_in([info.get("displayName") for info in infos]),
        language=language_of(value.get("languageCode")),
        csat_raw=id_in(quality.get("customerSatisfactionRating")),
        flaws=tuple(flaws),
    )


class _Agents:
    """Which agent speaks, where the conversation names its agents rather than the segment."""

    def __init__(self, value: Mapping[str, Any], people: People, segments: Iterable[_Segment]) -> None:
        infos = objects_in(object_in(value.get("qualityMetadata")).get("agentInfo"))
        named = {agent_id for info in infos if (agent_id := id_in(info.get("agentId")))}
        stated = id_in(value.get("agentId"))
        if stated:
            named.add(stated)
        heard = {
            id_in(object_in(segment.segment_participant).get("userId"))
            for segment in segments
            if ROLES.get(role_in(object_in(segment.segment_participant).get("role"))) is Author.AGENT
        }
        self.only = named.pop() if len(named) == 1 and len(heard) <= 1 else None
        self._people = people
        call = object_in(value.get("callMetadata"))
        self._customer_channel = id_in(call.get("customerChannel"))
        self._agent_channel = id_in(call.get("agentChannel"))

    def author_by_channel(self, channel: int | None) -> Author:
        """Who is on that channel of the recording; unknown on a single channel, which carries both."""
        if not channel or self._customer_channel == self._agent_channel:
            return Author.UNKNOWN
        sides = {self._customer_channel: Author.CUSTOMER, self._agent_channel: Author.AGENT}
        return sides.get(str(channel), Author.UNKNOWN)


def _segment(
    one: _Segment,
    text: str,
    timing: tuple[datetime | None, int | None, int | None],
    pointer: str,
    agents: _Agents,
    people: People,
) -> Segment:
    participant = object_in(one.segment_participant)
    role = role_in(participant.get("role"))
    author = ROLES.get(role, Author.UNKNOWN) if role else agents.author_by_channel(one.channel_tag)
    user_id = participant.get("userId")
    if author is Author.CUSTOMER:
        people.meet_customer(user_id, participant.get("obfuscatedExternalUserId"))
    channel = f"channel:{one.channel_tag}" if one.channel_tag else None
    sent_at, start_ms, end_ms = timing
    return Segment(
        text=text,
        labels=tuple(label for label in (people.lasting(user_id), channel, role) if label) or (NO_LABEL,),
        author=author,
        speaker_id=(agents.only if author is Author.AGENT else None) or people.speaker_id(user_id),
        start_ms=start_ms,
        end_ms=end_ms,
        sent_at=sent_at,
        pointer=pointer,
    )


def _timing(
    one: _Segment, started_at: datetime | None, channel: Channel, pointer: str, flaws: list[Flaw]
) -> tuple[datetime | None, int | None, int | None]:
    """When a segment was said; offsets by its words, else by its time after the start of the call."""
    sent_at = from_iso(one.message_time)
    if channel is not Channel.VOICE:
        return sent_at, None, None
    words = objects_in(one.words)
    try:
        starts = [offset for word in words if (offset := _offset(word.get("startOffset"))) is not None]
        ends = [offset for word in words if (offset := _offset(word.get("endOffset"))) is not None]
        if starts:
            return sent_at, *span(min(starts), max(ends) if ends else None)
        if sent_at is not None and started_at is not None:
            return sent_at, *span((sent_at - started_at).total_seconds() * 1000, None)
    except ValueError as error:
        flaws.append(Flaw(number=None, reason=f"{NOTE}time unknown", detail=f"{pointer}: {error}"))
    return sent_at, None, None


def _offset(value: object) -> int | None:
    return offset_ms(value) if isinstance(value, str) else None


def _milliseconds(value: object) -> int | None:
    try:
        return _offset(value)
    except ValueError:
        return None


def _channel(medium: object) -> Channel:
    if isinstance(medium, int) and not isinstance(medium, bool):
        medium = _NUMBERED_MEDIA[medium] if 0 <= medium < len(_NUMBERED_MEDIA) else "OTHER"
    name = medium.upper() if isinstance(medium, str) else ""
    return _CHANNELS.get("" if name == "MEDIUM_UNSPECIFIED" else name, Channel.OTHER)


def _tags(value: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the vendor's topics, and of the phrase matchers that matched."""
    result = object_in(object_in(value.get("latestAnalysis")).get("analysisResult"))
    metadata = object_in(result.get("callAnalysisMetadata"))
    return tuple(dict.fromkeys(texts_in(list(_named(metadata)))))


def _named(metadata: Mapping[str, Any]) -> Iterator[Any]:
    for issue in objects_in(object_in(metadata.get("issueModelResult")).get("issues")):
        yield issue.get("displayName")
    for matcher in object_in(metadata.get("phraseMatchers")).values():
        yield object_in(matcher).get("displayName")
