"""Tells on stderr how far a study is: stage, messages, rate and time left."""

from __future__ import annotations

import sys
from typing import TextIO

from goodturn.clock import seconds

#: seconds between lines where nobody watches
QUIET_EVERY = 30.0
#: seconds between updates on a terminal
WATCHED_EVERY = 0.5


class Progress:
    """Counts messages of a stage and says so now and then."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Write to a stream, stderr by default; a terminal gets one line that moves, a file a line now and then."""
        self._stream = sys.stderr if stream is None else stream
        self._watched = self._stream.isatty()
        self._every = WATCHED_EVERY if self._watched else QUIET_EVERY
        self._stage = ""
        self._begun = self._said = seconds()
        self._counted = 0
        self._total: int | None = None

    def stage(self, name: str, total: int | None = None) -> None:
        """Begin a stage of so many messages, if that is known."""
        self._end_line()
        self._stage, self._total, self._counted = name, total, 0
        self._begun = self._said = seconds()
        if self._watched:
            self._say()

    def count(self, messages: int) -> None:
        """So many messages more are through."""
        self._counted += messages
        if seconds() - self._said >= self._every:
            self._say()

    def done(self, summary: str) -> None:
        """End with one line."""
        self._end_line()
        self._stream.write(f"{summary}\n")
        self._stream.flush()

    def _end_line(self) -> None:
        if self._watched and self._stage:
            self._say()
            self._stream.write("\n")

    def _say(self) -> None:
        self._said = seconds()
        line = self.line(self._said - self._begun)
        self._stream.write(f"\r\x1b[2K{line}" if self._watched else f"{line}\n")
        self._stream.flush()

    def line(self, elapsed: float) -> str:
        """The line after so many seconds in this stage."""
        parts = [self._stage]
        if self._counted:
            of = f" of {self._total:,}" if self._total else ""
            parts.append(f"{self._counted:,}{of} messages")
        rate = self._counted / elapsed if elapsed > 0 else 0.0
        if rate >= 1:
            parts.append(f"{rate:,.0f}/s")
            if self._total and self._total > self._counted:
                parts.append(f"{_span((self._total - self._counted) / rate)} left")
        return " · ".join(parts)


def _span(left: float) -> str:
    minutes, rest = divmod(round(left), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
