"""One response of Deepgram for a recording, as a call.

Fields: Deepgram API reference, "Pre-recorded audio". Utterances are taken where they were asked for, else words are
put together, else paragraphs. The vendor's sentiments, topics, intents and summary are left aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from goodturn.connectors.json_values import id_in, object_in, text_in, texts_in
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, stem_of
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_names import NO_LABEL
from goodturn.connectors.voice_times import span
from goodturn.connectors.voice_turns import Word, stretches
from goodturn.conversations.record import NOTE


class _Word(Struct):
    word: str = ""
    punctuated_word: str | None = None
    start: float | None = None
    end: float | None = None
    speaker: int | None = None


class _Utterance(Struct):
    transcript: str = ""
    start: float | None = None
    end: float | None = None
    channel: int = 0
    speaker: int | None = None
    id: str | None = None
    words: Any = None


class _Sentence(Struct):
    text: str = ""
    start: float | None = None
    end: float | None = None


class _Paragraph(Struct):
    sentences: Any = None
    speaker: int | None = None


def response_call(document: Document, file_name: str) -> Call | Flaw:
    """The call of one response; a Flaw where there was no transcript."""
    value = document.value
    results = value.get("results")
    if not isinstance(results, dict):
        if "err_code" in value or "err_msg" in value:
            detail = f"{text_in(value.get('err_code')) or 'error'}: Deepgram answered with an error, not a transcript"
            return Flaw(number=document.line, reason="transcription failed", detail=detail)
        return Flaw(number=document.line, reason="no transcript", detail="no object `results`")
    metadata = object_in(value.get("metadata"))
    flaws: list[Flaw] = []
    segments = list(_utterances(results, flaws)) or list(_channels(results, flaws))
    if not segments and not flaws:
        flaws.append(Flaw(number=None, reason=f"{NOTE}nothing said", detail="the transcript holds no words"))
    return Call(
        call_id=id_in(metadata.get("request_id")) or stem_of(file_name, document.line),
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=segments,
        language=_language(results),
        tags=texts_in(metadata.get("tags")),
        flaws=tuple(flaws),
    )


def _utterances(results: Mapping[str, Any], flaws: list[Flaw]) -> Iterator[Segment]:
    found = list(fitting(results.get("utterances"), _Utterance, "/results/utterances", flaws))
    stereo = _is_stereo(results) or any(utterance.channel > 0 for _, utterance in found)
    for index, utterance in found:
        pointer = f"/results/utterances/{index}"
        if utterance.speaker is None and _has_speakers(utterance.words):
            words = _words(utterance.words, f"{pointer}/words", utterance.channel, stereo, flaws)
            yield from stretches(words, utterance.transcript)
            continue
        start, end = _span(utterance, pointer, index, flaws)
        if utterance.transcript.strip():
            yield Segment(
                text=utterance.transcript.strip(),
                labels=_labels(utterance.channel, utterance.speaker, stereo),
                segment_id=utterance.id,
                start_ms=start,
                end_ms=end,
                pointer=pointer,
            )


def _channels(results: Mapping[str, Any], flaws: list[Flaw]) -> Iterator[Segment]:
    stereo = _is_stereo(results)
    for channel, found in fitting(
        results.get("channels"), dict, "/results/channels", flaws, reason="unreadable channel"
    ):
        alternatives = found.get("alternatives")
        best = object_in(alternatives[0]) if isinstance(alternatives, list) and alternatives else {}
        pointer = f"/results/channels/{channel}/alternatives/0"
        given = best.get("transcript")
        whole = given if isinstance(given, str) else ""
        words = _words(best.get("words"), f"{pointer}/words", channel, stereo, flaws)
        if words:
            yield from stretches(words, whole)
            continue
        paragraphs = object_in(best.get("paragraphs")).get("paragraphs")
        sentences = list(_sentences(paragraphs, f"{pointer}/paragraphs/paragraphs", channel, stereo, flaws))
        if sentences:
            yield from stretches(sentences)
        elif whole.strip():
            labels = _labels(channel, None, stereo)
            yield Segment(text=whole.strip(), labels=labels, pointer=f"{pointer}/transcript")


def _words(items: object, pointer: str, channel: int, stereo: bool, flaws: list[Flaw]) -> list[Word]:
    return [
        Word(
            text=word.punctuated_word or word.word,
            labels=_labels(channel, word.speaker, stereo),
            start_ms=start,
            end_ms=end,
            pointer=f"{pointer}/{index}",
        )
        for index, word in fitting(items, _Word, pointer, flaws, reason="unreadable word")
        for start, end in (_span(word, f"{pointer}/{index}", index, flaws),)
        if word.punctuated_word or word.word
    ]


def _sentences(items: object, pointer: str, channel: int, stereo: bool, flaws: list[Flaw]) -> Iterator[Word]:
    for number, paragraph in fitting(items, _Paragraph, pointer, flaws):
        below = f"{pointer}/{number}/sentences"
        for index, sentence in fitting(paragraph.sentences, _Sentence, below, flaws):
            start, end = _span(sentence, f"{below}/{index}", index, flaws)
            if sentence.text.strip():
                yield Word(
                    text=sentence.text.strip(),
                    labels=_labels(channel, paragraph.speaker, stereo),
                    start_ms=start,
                    end_ms=end,
                    pointer=f"{below}/{index}",
                )


def _labels(channel: int, speaker: int | None, stereo: bool) -> tuple[str, ...]:
    """Of one channel alone, the channel says nothing of who speaks: both sides are on it."""
    if stereo:
        side = f"channel:{channel}"
        return (side,) if speaker is None else (f"{side} speaker:{speaker}", side)
    return (NO_LABEL,) if speaker is None else (f"speaker:{speaker}",)


def _is_stereo(results: Mapping[str, Any]) -> bool:
    channels = results.get("channels")
    return isinstance(channels, list) and len(channels) > 1


def _has_speakers(words: object) -> bool:
    return isinstance(words, list) and any(isinstance(w, dict) and w.get("speaker") is not None for w in words)


def _span(
    timed: _Word | _Utterance | _Sentence, pointer: str, index: int, flaws: list[Flaw]
) -> tuple[int | None, int | None]:
    try:
        return span(_ms(timed.start), _ms(timed.end))
    except ValueError as error:
        flaws.append(Flaw(number=index + 1, reason="unreadable time", detail=f"{pointer}: {error}; its words are kept"))
        return None, None


def _ms(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * 1000


def _language(results: Mapping[str, Any]) -> str | None:
    channels = results.get("channels")
    first = object_in(channels[0]) if isinstance(channels, list) and channels else {}
    return language_of(first.get("detected_language"))
