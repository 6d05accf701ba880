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
    walk = _Walk(is_vtt=file.suffix == ".vtt")
    for number, line in _lines(file):
        if line is None:
            yield Flaw(number=number, reason="line too long", detail=f"longer than {LINE_LIMIT >> 20} MiB")
        else:
            yield from walk.take(number, line)
    yield from walk.close()


class _Walk:
    """Where a reading of the lines stands."""

    def __init__(self, *, is_vtt: bool) -> None:
        self.is_vtt = is_vtt
        self.begun = False
        self.in_header = False
        #: inside a note or a style, up to the next empty line
        self.aside = False
        self.cue: Cue | None = None
        #: the first line of a block in which no times have come so far
        self.stray: int | None = None

    def take(self, number: int, line: str) -> Iterator[Cue | Header | Flaw]:
        if not line.strip():
            yield from self.close()
            return
        if not self.begun:
            self.begun = True
            if HEADER.match(line):
                self.is_vtt = self.in_header = True
                yield Header()
                return
            if self.is_vtt:
                yield Flaw(number=number, reason="no WEBVTT header", detail="the first line should begin with WEBVTT")
        if self.cue is None and self.stray is None and self.is_vtt and _ASIDE.match(line):
            self.aside = True
        if self.aside:
            return
        if _TIMING.match(line) or (_ARROW in line and self.cue is None and not self.in_header):
            yield from self._begin(number, line)
        elif self.cue is not None:
            self.cue.lines.append(line)
        elif self.in_header:
            language = _LANGUAGE.match(line)
            if language:
                yield Header(language=language[1])
        elif self.stray is None:
            self.stray = number

    def _begin(self, number: int, line: str) -> Iterator[Cue | Flaw]:
        if self.cue is not None and self.cue.lines and self.cue.lines[-1].strip().isdecimal():
            self.cue.lines.pop()  # the number of the next cue, where no empty line divides them
        self.stray = None  # it was the cue's name or number
        yield from self.close()
        self.cue = _begun(number, line)
        if self.cue.broken:
            detail = f"no two times around {_ARROW}: its words are lost"
            yield Flaw(number=number, reason="unreadable cue time", detail=detail)

    def close(self) -> Iterator[Cue | Flaw]:
        """End the block."""
        if self.cue is not None and not self.cue.broken:
            yield self.cue
        if self.stray is not None:
            detail = "a block of text with no times before it was left out"
            yield Flaw(number=self.stray, reason="cue without times", detail=detail)
        self.cue, self.stray = None, None
        self.in_header = self.aside = False


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
