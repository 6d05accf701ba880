"""The cues of a subtitle file, WebVTT or SubRip, line by line; what is no cue comes out as a flaw."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from goodturn.connectors.plain_text import to_text
from goodturn.connectors.source_file import LINE_LIMIT, SourceFile
from goodturn.connectors.voice_call import Flaw
from goodturn.connectors.voice_times import clock_ms, span

_ARROW = "-->"
_TIMING = re.compile(r"\s*[\d:.,]+\s*-->")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_LANGUAGE = re.compile(r"Language:\s*(\S+)", re.IGNORECASE)
HEADER = re.compile(r"WEBVTT(?:\s|$)")


class Cue(Struct, kw_only=True):
    """What is shown from one moment to another."""

    #: 1-based line of its times
    number: int
    start_ms: int | None
    end_ms: int | None
    lines: list[str] = field(default_factory=list)
    #: its times could not be read
    broken: bool = False


class Header(Struct, frozen=True, kw_only=True):
    """What a WebVTT file says of itself."""

    language: str | None = None


def cues(file: SourceFile) -> Iterator[Cue | Header | Flaw]:
    """Stream the header if there is one, then the cues; notes and styles are passed over."""
    is_vtt = file.suffix == ".vtt"
    #: passing over a header, a note or a style, up to the next empty line
    aside = False
    cue: Cue | None = None
    stray: int | None = None
    begun = False
    for number, line in _lines(file):
        if line is None:
            yield Flaw(number=number, reason="line too long", detail=f"longer than {LINE_LIMIT >> 20} MiB")
            continue
        if not begun and line.strip():
            begun = True
            if HEADER.match(line):
                is_vtt = aside = True
                yield Header()
                continue
            if is_vtt:
                yield Flaw(number=number, reason="no WEBVTT header", detail="the first line should begin with WEBVTT")
        if not line.strip():
            if cue is not None and not cue.broken:
                yield cue
            if stray is not None:
                yield _stray(stray)
            cue, stray, aside = None, None, False
        elif _ARROW in line and (_TIMING.match(line) or (cue is None and not aside)):
            if cue is not None and not cue.broken:
                if cue.lines and cue.lines[-1].strip().isdecimal():
                    cue.lines.pop()  # the next cue's number, where no empty line divides them
                yield cue
            cue, stray, aside = _begun(number, line), None, False
            if cue.broken:
                yield Flaw(
                    number=number,
                    reason="unreadable cue time",
                    detail=f"no two times around {_ARROW}: its words are lost",
                )
        elif cue is not None:
            cue.lines.append(line)
        elif aside:
            language = _LANGUAGE.match(line)
            if language:
                yield Header(language=language[1])
        elif is_vtt and _ASIDE.match(line):
            aside = True
        elif stray is None:
            stray = number
    if cue is not None and not cue.broken:
        yield cue
    if stray is not None:
        yield _stray(stray)


def _lines(file: SourceFile) -> Iterator[tuple[int, str | None]]:
    for number, raw in file.lines():
        if raw is None:
            yield number, None
            continue
        text = to_text(raw).replace("\x00", "")
        if number == 1:
            text = text.lstrip("\ufeff")
        for line in text.split("\r"):
            yield number, line


def _begun(number: int, line: str) -> Cue:
    before, _, after = line.partition(_ARROW)
    try:
        start, end = span(clock_ms(before), clock_ms((after.split() or [""])[0]))
    except ValueError:
        return Cue(number=number, start_ms=None, end_ms=None, broken=True)
    return Cue(number=number, start_ms=start, end_ms=end)


def _stray(number: int) -> Flaw:
    return Flaw(
        number=number, reason="cue without times", detail="a block of text with no times before it was left out"
    )
