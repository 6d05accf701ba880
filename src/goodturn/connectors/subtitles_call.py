"""One subtitle file as a call."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from goodturn.connectors.connector import Connection
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.subtitles_cues import Cue, Header, cues
from goodturn.connectors.subtitles_voices import likely_names, name_before, voices_in
from goodturn.connectors.voice_call import Call, Flaw, Segment, language_of, stem_of
from goodturn.connectors.voice_names import NO_LABEL, lasting_id, names_of
from goodturn.connectors.voice_turns import mended
from goodturn.conversations.record import NOTE

#: highlighted subtitles show one line again and again, at most so far apart
SHOWN_AGAIN_MS = 50
_HIGHLIGHT = "<u>"
NOTHING_SAID = Flaw(number=None, reason=f"{NOTE}nothing said", detail="the transcript holds no words")


def subtitle_call(file: SourceFile, connection: Connection) -> Call:
    """The call of a WebVTT or SubRip file."""
    flaws: list[Flaw] = []
    language: str | None = None
    is_vtt = file.suffix == ".vtt"
    shown: list[Cue] = []
    for found in cues(file):
        match found:
            case Cue():
                shown.append(found)
            case Header():
                is_vtt = True
                language = language_of(found.language) or language
            case Flaw():
                flaws.append(found)
    known = known_labels(connection, file.name)
    spoken = mended(list(_segments(_once(shown), known, file.name, is_vtt=is_vtt)))
    segments = _with_likely_names(spoken)
    if not segments and not flaws:
        flaws.append(NOTHING_SAID)
    return Call(
        call_id=stem_of(file.name, None),
        file=file.name,
        place="",
        segments=segments,
        names=names_of(segments),
        language=language,
        flaws=tuple(flaws),
    )


def known_labels(connection: Connection, file_name: str) -> frozenset[str]:
    """The labels, lower case, for which a role is set in this file or in all."""
    own = f"{file_name}#".casefold()
    return frozenset(label.casefold().removeprefix(own) for label in connection.roles)


def _segments(shown: Iterator[Cue], known: frozenset[str], file_name: str, *, is_vtt: bool) -> Iterator[Segment]:
    for cue in shown:
        voices = voices_in(cue.lines, known, is_vtt=is_vtt)
        for place, voice in enumerate(voices):
            # of several voices in one cue, only the first one's start and the last one's end are known
            yield Segment(
                text=voice.text,
                labels=(voice.label or NO_LABEL,),
                speaker_id=lasting_id(voice.label) if voice.label else None,
                start_ms=cue.start_ms if place == 0 else None,
                end_ms=cue.end_ms if place == len(voices) - 1 else None,
                ref=f"{file_name}:{cue.number}",
            )


def _once(shown: list[Cue]) -> Iterator[Cue]:
    """Cues that show the line before again, another word of it highlighted, lengthen that line."""
    held: Cue | None = None
    for cue in shown:
        if held is not None and _is_shown_again(held, cue):
            held.end_ms = cue.end_ms
            held.lines = cue.lines if _HIGHLIGHT in "".join(cue.lines) else held.lines
            continue
        if held is not None:
            yield held
        held = cue
    if held is not None:
        yield held


def _is_shown_again(held: Cue, cue: Cue) -> bool:
    before, now = "\n".join(held.lines), "\n".join(cue.lines)
    if _HIGHLIGHT not in before and _HIGHLIGHT not in now:
        return False
    if held.end_ms is None or cue.start_ms is None or not 0 <= cue.start_ms - held.end_ms <= SHOWN_AGAIN_MS:
        return False
    return _plain(before) == _plain(now)


def _plain(text: str) -> str:
    return text.replace("<u>", "").replace("</u>", "")


def _with_likely_names(segments: list[Segment]) -> list[Segment]:
    """Name what may be speakers, so that the note can ask for their roles; their words stay as they are."""
    unlabelled = [segment.text for segment in segments if segment.labels == (NO_LABEL,)]
    likely = likely_names(unlabelled)
    if not likely:
        return segments
    return [
        replace(segment, labels=(name,))
        if segment.labels == (NO_LABEL,) and (name := name_before(segment.text)) in likely and name is not None
        else segment
        for segment in segments
    ]
