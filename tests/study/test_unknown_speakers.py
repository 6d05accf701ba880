from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path

from goodturn.conversations.message import Author
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
from goodturn.study.run import study
from study.conftest import KEY

MEETING = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Rivera, Sam>My bill came twice!\n"


def result(*speakers: str | None) -> str:
    segments = [
        {"start": n, "end": n + 0.5, "text": "My bill came twice!", **({"speaker": s} if s else {})}
        for n, s in enumerate(speakers)
    ]
    return json.dumps({"segments": segments, "language": "en"})


def closing_words(tmp_path: Path, files: Mapping[str, str], **settings: object) -> str:
    for name, text in files.items():
        path = tmp_path / "calls" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    screen = io.StringIO()
    request = StudyRequest(inputs=(tmp_path / "calls",), out=tmp_path / "out", key=KEY, **settings)  # type: ignore[arg-type]
    study(request, Progress(screen))
    return screen.getvalue()


def test_marks_are_asked_for_by_file_and_names_once_for_all(tmp_path: Path) -> None:
    files = {"a/one.json": result("SPEAKER_00"), "two.json": result("SPEAKER_00"), "b.vtt": MEETING, "c.vtt": MEETING}
    said = closing_words(tmp_path, files)
    assert "It is not known who speaks in 4 calls." in said
    assert [line for line in said.splitlines() if line.startswith("  --role")] == [
        '  --role "Rivera, Sam=WHO"',
        '  --role "a/one.json#SPEAKER_00=WHO"',
        '  --role "two.json#SPEAKER_00=WHO"',
    ]
    assert "customer, agent, bot or system" in said


def test_what_is_asked_for_is_what_helps(tmp_path: Path) -> None:
    files = {"a/one.json": result("SPEAKER_00"), "b.vtt": MEETING}
    roles = {"a/one.json#SPEAKER_00": Author.AGENT, "Rivera, Sam": Author.CUSTOMER}
    assert "not known who speaks" not in closing_words(tmp_path, files, roles=roles)


def test_words_without_labels_get_another_way_out(tmp_path: Path) -> None:
    said = closing_words(tmp_path, {"one.json": result(None)})
    assert "It is not known who speaks in 1 call." in said
    assert "in the place of WHO" not in said
    assert '--role "FILE#no label=WHO"' in said


def test_many_labels_are_counted_and_not_all_shown(tmp_path: Path) -> None:
    said = closing_words(tmp_path, {"one.json": result(*(f"SPEAKER_{n:02}" for n in range(9)))})
    assert len([line for line in said.splitlines() if line.startswith("  --role")]) == 6
    assert "and 3 more labels, in rejects.parquet" in said


def test_calls_in_lines_of_one_file_are_asked_for_by_line(tmp_path: Path) -> None:
    line = result("SPEAKER_00")
    said = closing_words(tmp_path, {"calls.ndjson": f"{line}\n{line}\n"})
    assert '  --role "calls.ndjson:1#SPEAKER_00=WHO"\n  --role "calls.ndjson:2#SPEAKER_00=WHO"' in said
