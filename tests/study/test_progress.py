from __future__ import annotations

import io

from goodturn.study.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_line_tells_stage_count_rate_and_time_left() -> None:
    progress = Progress(io.StringIO())
    progress.stage("reading", 10_000)
    progress.count(2_500)
    assert progress.line(5.0) == "reading · 2,500 of 10,000 messages · 500/s · 15 s left"
    assert progress.line(0.5 * 2_500) == "reading · 2,500 of 10,000 messages · 2/s · 1 h 02 min left"
    progress.stage("joining")
    assert progress.line(3.0) == "joining"


def test_nobody_watching_hears_little() -> None:
    stream = io.StringIO()
    progress = Progress(stream)
    for stage in ("one", "two"):
        progress.stage(stage, 10)
        progress.count(5)
    progress.done("done")
    assert stream.getvalue() == "done\n"


def test_a_terminal_sees_each_stage_once_per_line() -> None:
    stream = Terminal()
    progress = Progress(stream)
    progress.stage("one", 10)
    progress.count(10)
    progress.done("done")
    assert stream.getvalue().count("\n") == 2
    assert "10 of 10 messages" in stream.getvalue()
