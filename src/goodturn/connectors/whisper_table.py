"""Whisper's TSV, whole milliseconds and words, as a call."""

from __future__ import annotations

from goodturn.connectors.plain_text import to_text
from goodturn.connectors.source_file import LINE_LIMIT, SourceFile
from goodturn.connectors.subtitles_voices import labelled
from goodturn.connectors.voice_call import Call, Flaw, Segment, stem_of
from goodturn.connectors.voice_names import NO_LABEL, lasting_id, names_of
from goodturn.connectors.voice_times import span
from goodturn.connectors.voice_turns import mended
from goodturn.conversations.record import NOTE

HEADER = ("start", "end", "text")


def table_call(file: SourceFile, known: frozenset[str]) -> Call:
    """The call of a TSV file. `known` are the labels that have a role."""
    segments: list[Segment] = []
    flaws: list[Flaw] = []
    for number, raw in file.lines():
        if raw is None:
            detail = f"longer than {LINE_LIMIT >> 20} MiB"
            flaws.append(Flaw(number=number, reason="line too long", detail=detail))
            continue
        line = to_text(raw).replace("\x00", "").lstrip("\ufeff")
        if not line.strip():
            continue
        cells = line.split("\t", 2)
        if number == 1 and tuple(cell.strip() for cell in cells) == HEADER:
            continue
        if len(cells) < len(HEADER):
            flaws.append(Flaw(number=number, reason="unreadable row", detail="not start, end and text"))
            continue
        try:
            start, end = span(float(cells[0]), float(cells[1]))
        except ValueError:
            detail = "start and end should be whole milliseconds"
            flaws.append(Flaw(number=number, reason="unreadable time", detail=detail))
            continue
        label, text = labelled(cells[2].strip(), known)
        if text.strip():
            segments.append(
                Segment(
                    text=text.strip(),
                    labels=(label or NO_LABEL,),
                    speaker_id=lasting_id(label) if label else None,
                    start_ms=start,
                    end_ms=end,
                    ref=f"{file.name}:{number}",
                )
            )
    segments = mended(segments)
    if not segments and not flaws:
        flaws.append(Flaw(number=None, reason=f"{NOTE}nothing said", detail="the transcript holds no words"))
    return Call(
        call_id=stem_of(file.name, None),
        file=file.name,
        place="",
        segments=segments,
        names=names_of(segments),
        flaws=tuple(flaws),
    )
