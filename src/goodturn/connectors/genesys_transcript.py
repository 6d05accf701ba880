"""A Genesys Cloud transcript (one communication of one conversation) as a call.

Times are epoch milliseconds throughout; offsets are counted from the start of the communication. The vendor's
sentiment, words and acoustic events are left aside; topics become tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from goodturn.connectors.genesys_participants import Participant, customer_keys_of, queue_of, speaker_of
from goodturn.connectors.json_values import id_in, object_in, objects_in, text_in, texts_in
from goodturn.connectors.times import LATEST_SECOND, from_seconds
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, stem_of
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_order import in_time_order
from goodturn.connectors.voice_times import later, span
from goodturn.conversations.conversation import Channel
from goodturn.conversations.record import NOTE

_LATEST_MS = LATEST_SECOND * 1000
_CHANNELS = {
    "call": Channel.VOICE,
    "callback": Channel.VOICE,
    "chat": Channel.CHAT,
    "email": Channel.EMAIL,
    "message": Channel.CHAT,
}
_MESSAGES = {
    "sms": Channel.SMS,
    "facebook": Channel.SOCIAL,
    "instagram": Channel.SOCIAL,
    "twitter": Channel.SOCIAL,
    "apple": Channel.CHAT,
    "line": Channel.CHAT,
    "open": Channel.CHAT,
    "webmessaging": Channel.CHAT,
    "whatsapp": Channel.CHAT,
}


class _Duration(Struct):
    milliseconds: float | None = None


class _Phrase(Struct, rename="camel"):
    text: str | None = None
    #: with punctuation and numbers written as numbers
    decorated_text: str | None = None
    participant_purpose: str | None = None
    start_time_ms: float | None = None
    duration: _Duration | None = None


class _Transcript(Struct, rename="camel"):
    transcript_id: str | None = None
    language: str | None = None
    subject: str | None = None
    message_type: str | None = None
    start_time: float | None = None
    phrases: object = None
    analytics: object = None


def call_id_of(conversation_id: str, communication_id: str | None) -> str:
    """The id of one leg: a conversation that is transferred may have several communications."""
    return f"{conversation_id}/{communication_id}" if communication_id else conversation_id


def transcript_call(document: Document, file_name: str) -> Call | Flaw:
    """The call of one transcript; a Flaw where it is none."""
    value = document.value
    if "transcripts" not in value:
        detail = "it has no field `transcripts`"
        if "url" in value:
            detail = "this is the address of a transcript, which expires after minutes: download what it points to"
        return Flaw(number=document.line, reason="not a Genesys transcript", detail=detail)
    flaws: list[Flaw] = []
    people = [
        person
        for _, person in fitting(
            value.get("participants"), Participant, "/participants", flaws, reason="unreadable participant"
        )
    ]
    transcripts = list(
        fitting(value["transcripts"], _Transcript, "/transcripts", flaws, reason="unreadable transcript")
    )
    channel = _channel(value.get("mediaType"), people, [transcript for _, transcript in transcripts])
    timed = _Timing(value.get("startTime"), [transcript for _, transcript in transcripts], channel)
    segments: list[Segment] = []
    for index, transcript in transcripts:
        segments += _segments(transcript, f"/transcripts/{index}/phrases", people, timed, flaws)
    segments = _once(in_time_order(segments), flaws)
    if timed.unreadable:
        detail = f"{timed.unreadable} phrases came without a usable time; they keep their place"
        flaws.append(Flaw(number=None, reason=f"{NOTE}time unknown", detail=detail))
    if not segments and not flaws:
        flaws.append(Flaw(number=None, reason=f"{NOTE}no words", detail="nothing was transcribed"))
    conversation_id = id_in(value.get("conversationId"))
    communication_id = id_in(value.get("communicationId"))
    languages = {language_of(transcript.language) for _, transcript in transcripts}
    duration = object_in(value.get("duration")).get("milliseconds")
    left = [person.end_time_ms for person in people if person.end_time_ms is not None]
    return Call(
        call_id=call_id_of(conversation_id, communication_id) if conversation_id else stem_of(file_name, document.line),
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=tuple(segments),
        channel=channel,
        started_at=timed.base,
        opened_at=_moment(value.get("conversationStartTime")) or timed.base,
        closed_at=_moment(max(left)) if left else timed.end(duration),
        customer_keys=customer_keys_of(people),
        queue=queue_of(people),
        subject=next((transcript.subject for _, transcript in transcripts if text_in(transcript.subject)), None),
        tags=_topics(transcript for _, transcript in transcripts),
        language=languages.pop() if len(languages) == 1 else None,
        flaws=tuple(flaws),
    )


class _Timing:
    """Times of phrases, and how many could not be read."""

    def __init__(self, start: object, transcripts: list[_Transcript], channel: Channel) -> None:
        starts = [known for transcript in transcripts if (known := _moment(transcript.start_time))]
        #: the instant of offset 0
        self.base = _moment(start) or (min(starts) if starts else None)
        self.unreadable = 0
        self._is_voice = channel is Channel.VOICE

    def of(self, phrase: _Phrase) -> tuple[datetime | None, int | None, int | None]:
        """The instant of a phrase, and where speech begins and ends, in milliseconds from offset 0."""
        moment = _moment(phrase.start_time_ms)
        if moment is None:
            self.unreadable += 1
            return None, None, None
        if not self._is_voice or self.base is None:
            return moment, None, None
        start = (moment - self.base).total_seconds() * 1000
        length = phrase.duration.milliseconds if phrase.duration else None
        try:
            return moment, *span(start, None if length is None else start + length)
        except ValueError:
            self.unreadable += 1
            return moment, None, None

    def end(self, duration: object) -> datetime | None:
        """The instant so many milliseconds after offset 0."""
        if isinstance(duration, bool) or not isinstance(duration, int | float):
            return None
        return later(self.base, duration)


def _segments(
    transcript: _Transcript, pointer: str, people: list[Participant], timed: _Timing, flaws: list[Flaw]
) -> Iterator[Segment]:
    for index, phrase in fitting(transcript.phrases, _Phrase, pointer, flaws):
        text = text_in(phrase.decorated_text) or text_in(phrase.text)
        if text is None:
            continue  # a stretch in which nothing was said
        begin = phrase.start_time_ms if _moment(phrase.start_time_ms) else None
        length = phrase.duration.milliseconds if phrase.duration else None
        end = None if begin is None or length is None else begin + max(length, 0)
        speaker = speaker_of(phrase.participant_purpose, begin, end, people)
        moment, start_ms, end_ms = timed.of(phrase)
        yield Segment(
            text=text,
            labels=speaker.labels,
            author=speaker.author,
            speaker_id=speaker.speaker_id,
            segment_id=f"{transcript.transcript_id}:{index}" if transcript.transcript_id else None,
            start_ms=start_ms,
            end_ms=end_ms,
            sent_at=moment,
            pointer=f"{pointer}/{index}",
        )


def _once(segments: list[Segment], flaws: list[Flaw]) -> list[Segment]:
    """What two transcripts of one recording both hold (two languages, two programs) is told once."""
    seen: set[tuple[object, ...]] = set()
    kept: list[Segment] = []
    for segment in segments:
        mark = (segment.sent_at, segment.author, segment.text)
        if segment.sent_at is None or mark not in seen:
            seen.add(mark)
            kept.append(segment)
    if len(kept) < len(segments):
        detail = f"{len(segments) - len(kept)} phrases stand in two transcripts of one recording; each was told once"
        flaws.append(Flaw(number=None, reason=f"{NOTE}same phrase twice", detail=detail))
    return kept


def _channel(media: object, people: list[Participant], transcripts: list[_Transcript]) -> Channel:
    kind = media.lower() if isinstance(media, str) else ""
    if kind == "message":
        stated = [one.message_type for one in transcripts] + [person.message_type for person in people]
        kinds = [_MESSAGES[one.lower()] for one in stated if one and one.lower() in _MESSAGES]
        if kinds:
            return kinds[0]
    return _CHANNELS.get(kind, Channel.OTHER)


def _topics(transcripts: Iterator[_Transcript]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for transcript in transcripts:
        for topic in objects_in(object_in(transcript.analytics).get("topics")):
            names.update(dict.fromkeys(texts_in([topic.get("topicName")])))
    return tuple(names)


def _moment(milliseconds: object) -> datetime | None:
    # integers of JSON have no bound, and dividing a huge one fails
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float) or abs(milliseconds) > _LATEST_MS:
        return None
    return from_seconds(milliseconds / 1000)
