"""One result of Whisper, WhisperX or whisper.cpp as a call.

Fields: what the writers of openai-whisper, WhisperX and whisper.cpp, and the transcription API of OpenAI, put out.
Whisper itself names no speakers; WhisperX names them per segment and per word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from goodturn.connectors.json_values import object_in
from goodturn.connectors.subtitles_voices import labelled
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, stem_of
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_names import NO_LABEL, lasting_id, names_of
from goodturn.connectors.voice_times import span
from goodturn.connectors.voice_turns import Word, mended, stretches
from goodturn.conversations.record import NOTE

#: whisper.cpp writes it where neither channel is clearly the louder
_UNSURE = "?"


class _Word(Struct):
    word: str = ""
    start: float | None = None
    end: float | None = None
    speaker: str | int | None = None


class _Offsets(Struct, rename={"start": "from", "end": "to"}):
    start: float | None = None
    end: float | None = None


class _Segment(Struct):
    text: str = ""
    start: float | None = None
    end: float | None = None
    speaker: str | int | None = None
    words: Any = None
    #: whisper.cpp: milliseconds
    offsets: _Offsets | None = None


def result_call(document: Document, file_name: str, known: frozenset[str]) -> Call | Flaw:
    """The call of one result; a Flaw where it holds no segments. `known` are the labels that have a role."""
    value = document.value
    where = "transcription" if "transcription" in value else "segments"
    if where not in value:
        return Flaw(number=document.line, reason="no transcript", detail="no list `segments`")
    flaws: list[Flaw] = []
    segments: list[Segment] = []
    for index, item in fitting(value[where], _Segment, f"/{where}", flaws):
        segments += _spoken(item, f"/{where}/{index}", index, known, flaws)
    segments = mended(segments)
    if not segments and not flaws:
        flaws.append(Flaw(number=None, reason=f"{NOTE}nothing said", detail="the transcript holds no words"))
    return Call(
        call_id=stem_of(file_name, document.line),
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=segments,
        names=names_of(segments),
        language=language_of(value.get("language") or object_in(value.get("result")).get("language")),
        flaws=tuple(flaws),
    )


def _spoken(item: _Segment, pointer: str, index: int, known: frozenset[str], flaws: list[Flaw]) -> Iterator[Segment]:
    label = _label(item.speaker)
    words = _words(item.words, label, f"{pointer}/words", flaws)
    if len({word.labels for word in words}) > 1:
        yield from stretches(words, item.text)
        return
    text = item.text.strip()
    if label is None and words:
        label = words[0].labels[0] if words[0].labels != (NO_LABEL,) else None
    if label is None:
        label, text = labelled(text, known)
    if not text.strip():
        return
    start, end = _span(item, pointer, index, flaws)
    yield Segment(
        text=text.strip(),
        labels=(label or NO_LABEL,),
        speaker_id=lasting_id(label) if label else None,
        start_ms=start,
        end_ms=end,
        pointer=pointer,
    )


def _words(items: object, label: str | None, pointer: str, flaws: list[Flaw]) -> list[Word]:
    """The words, where they name other speakers than the segment; one without goes with the word before it."""
    if not isinstance(items, list):
        return []
    speakers = {str(item["speaker"]) for item in items if isinstance(item, dict) and item.get("speaker") is not None}
    if not speakers or speakers == {label}:
        return []
    words: list[Word] = []
    found = list(fitting(items, _Word, pointer, flaws, reason="unreadable word"))
    speaker = next((_label(word.speaker) for _, word in found if word.speaker is not None), label)
    for index, word in found:
        speaker = _label(word.speaker) or speaker
        start, end = _span(word, f"{pointer}/{index}", index, flaws)
        text = word.word.strip()
        if text:
            labels = (speaker or NO_LABEL,)
            words.append(Word(text=text, labels=labels, start_ms=start, end_ms=end, pointer=f"{pointer}/{index}"))
    return words


def _label(speaker: str | int | None) -> str | None:
    label = "" if speaker is None else str(speaker).strip()
    return label if label and label != _UNSURE else None


def _span(timed: _Word | _Segment, pointer: str, index: int, flaws: list[Flaw]) -> tuple[int | None, int | None]:
    offsets = timed.offsets if isinstance(timed, _Segment) else None
    try:
        if offsets is not None:
            return span(offsets.start, offsets.end)
        return span(_ms(timed.start), _ms(timed.end))
    except ValueError as error:
        flaws.append(Flaw(number=index + 1, reason="unreadable time", detail=f"{pointer}: {error}; its words are kept"))
        return None, None


def _ms(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * 1000
