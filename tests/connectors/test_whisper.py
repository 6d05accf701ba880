from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import Read, read, write
from goodturn.connectors import registry
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.whisper import Whisper
from goodturn.conversations.message import Author

OURS = SAMPLES / "whisper"
REAL = SHARED / "data" / "formats" / "whisper"
AGENT, CUSTOMER, UNKNOWN = Author.AGENT, Author.CUSTOMER, Author.UNKNOWN
ROLES = {"hedge.json#SPEAKER_00": AGENT, "hedge.json#SPEAKER_01": CUSTOMER}


class TestWhisperContract(ConnectorContract):
    cases: ClassVar = (
        Case("whisperx", connector="whisper", files=(OURS / "hedge.json",), word="Monday", roles=ROLES),
        Case("whisper", connector="whisper", files=(OURS / "openai_whisper.json",), word="charged", rejects=1),
        Case("table", connector="whisper", files=(OURS / "whisper.tsv",), word="charged", rejects=1),
    )


@needs_shared
class TestRealWhisper(ConnectorContract):
    cases: ClassVar = (
        Case("whisperx", connector="whisper", files=(REAL / "whisperx.json",), rejects=1),
        Case("whisper", connector="whisper", files=(REAL / "openai_whisper.json",), rejects=1),
        Case("table", connector="whisper", files=(REAL / "whisper.tsv",), rejects=1),
    )


def files(*names: str) -> list[SourceFile]:
    return [SourceFile(path=OURS / name, name=name) for name in names]


def said(result: Read) -> list[tuple[Author, str, int | None, int | None]]:
    return [(m.author, m.text, m.speech_start_ms, m.speech_end_ms) for m in result.messages]


def of(tmp_path: Path, value: Any, **settings: Any) -> Read:
    file = write(tmp_path, "call.json", json.dumps(value))
    assert Whisper().recognises(file)
    return read(Whisper(), file, **settings)


def test_words_tell_the_speaker_and_cut_sentences_are_mended() -> None:
    result = read(Whisper(), *files("hedge.json"), roles=ROLES)
    assert said(result) == [
        (AGENT, "Larkfield gardens, how can I help?", 500, 2400),
        (CUSTOMER, "My hedge order was due on Monday,", 3000, 5050),
        (AGENT, "oh no.", 5100, 5650),
        (CUSTOMER, "and I have rung three times since.", 6000, 8300),
        (AGENT, "I will put it on the van today.", 8000, 10400),
    ]
    assert {m.language for m in result.messages} == {"en"}
    assert {m.author_id for m in result.messages} == {None}  # SPEAKER_00 is nobody beyond this file
    assert not result.notes


def test_a_label_means_nothing_beyond_its_file() -> None:
    result = read(Whisper(), *files("whisperx.json"), roles=ROLES)
    assert {m.author for m in result.messages} == {UNKNOWN}
    (note,) = result.notes
    assert note.detail == "no role is set for: SPEAKER_01; SPEAKER_00; no label"


def test_the_role_for_a_file_wins_over_the_role_for_all(tmp_path: Path) -> None:
    segments = [{"start": 0, "end": 1, "text": "Hi.", "speaker": "SPEAKER_00"}]
    roles = {"SPEAKER_00": AGENT, "call.json#SPEAKER_00": CUSTOMER}
    assert said(of(tmp_path, {"segments": segments}, roles=roles)) == [(CUSTOMER, "Hi.", 0, 1000)]


def test_without_speakers_nobody_is_told_apart_nor_joined() -> None:
    result = read(Whisper(), *files("openai_whisper.json", "whisper.tsv"))
    assert said(result) == [
        (UNKNOWN, "I was charged twice.", 0, 2400),
        (UNKNOWN, "Let me refund one of those.", 3100, 5800),
        (UNKNOWN, "I was charged twice.", 30, 2384),
        (UNKNOWN, "Let me refund one of those.", 3100, 5810),
    ]
    assert [note.detail for note in result.notes] == ["no role is set for: no label"] * 2


def test_where_one_side_alone_speaks_a_role_can_be_set_for_no_label() -> None:
    result = read(Whisper(), *files("whisper.tsv"), roles={"whisper.tsv#no label": CUSTOMER})
    assert {m.author for m in result.messages} == {CUSTOMER}
    assert [m.raw_ref for m in result.messages] == ["whisper.tsv:2", "whisper.tsv:3"]


def test_the_other_formats_of_a_call_are_its_copies() -> None:
    copies = files("hedge.txt", "hedge.srt", "hedge.json")
    for file in copies:
        assert [c.card.name for c in registry.recognise(file)] == ["whisper"], file.name
    result = read(Whisper(), *copies, roles=ROLES)
    assert len(result.conversations) == 1
    assert len(result.messages) == 5
    assert [(n.file, n.reason) for n in result.notes] == [
        ("hedge.srt", "note: same call twice"),
        ("hedge.txt", "note: same call twice"),
    ]


def test_a_copy_alone_is_read_where_it_can_be() -> None:
    roles = {"SPEAKER_00": AGENT, "SPEAKER_01": CUSTOMER}
    assert [m.author for m in read(Whisper(), *files("hedge.srt"), roles=roles).messages] == [AGENT, CUSTOMER]
    assert [r.reason for r in read(Whisper(), *files("hedge.txt")).rejects] == ["plain text of a transcript"]


def test_where_the_json_is_broken_the_copy_is_read(tmp_path: Path) -> None:
    broken = write(tmp_path, "hedge.json", (OURS / "hedge.json").read_bytes()[:900])
    copy = write(tmp_path, "hedge.srt", (OURS / "hedge.srt").read_bytes())
    result = read(Whisper(), broken, copy)
    assert [r.reason for r in result.rejects] == ["truncated JSON"]
    assert len(result.messages) == 2


def test_a_speaker_with_a_name_is_a_pseudonym_and_masked(tmp_path: Path) -> None:
    segments = [{"start": 0, "end": 1, "text": " Hello.", "speaker": "Priya Nandan"}]
    result = of(tmp_path, {"segments": segments}, roles={"priya nandan": AGENT})
    (message,) = result.messages
    assert message.author is AGENT
    assert message.author_id is not None
    assert "Priya" not in message.author_id
    assert result.conversations[0].names == ("Priya Nandan",)


def test_whisper_cpp_and_the_api_of_openai(tmp_path: Path) -> None:
    offsets = {"timestamps": {"from": "00:00:00,000", "to": "00:00:01,200"}, "offsets": {"from": 0, "to": 1200}}
    result = of(
        tmp_path,
        {
            "model": {"type": "base"},
            "result": {"language": "de"},
            "transcription": [
                {**offsets, "text": " Hallo.", "speaker": "0"},
                {**offsets, "text": " Ja?", "speaker": "?"},
            ],
        },
        roles={"0": AGENT},
    )
    assert said(result) == [(AGENT, "Hallo.", 0, 1200), (UNKNOWN, "Ja?", 0, 1200)]
    assert result.messages[0].language == "de"
    segments = [
        {"id": "seg_1", "start": 0.0, "end": 0.8, "text": "Yes.", "speaker": "A", "type": "transcript.text.segment"}
    ]
    assert said(of(tmp_path, {"text": "Yes.", "segments": segments}, roles={"A": CUSTOMER})) == [
        (CUSTOMER, "Yes.", 0, 800)
    ]


def test_results_one_a_line_are_calls_of_their_own(tmp_path: Path) -> None:
    line = json.dumps({"segments": [{"start": 0, "end": 1, "text": "Hi."}], "language": "en"})
    result = read(Whisper(), write(tmp_path, "calls.jsonl", f"{line}\n{line}\n"))
    assert [c.conversation_id for c in result.conversations] == ["desk:calls:1", "desk:calls:2"]


def test_what_cannot_be_read_is_counted_and_the_rest_kept(tmp_path: Path) -> None:
    segments = [{"start": 0, "end": 1, "text": "Hi."}, "stray", {"start": -9, "end": 1, "text": "Bye."}]
    result = of(tmp_path, {"segments": segments})
    assert said(result) == [(UNKNOWN, "Hi.", 0, 1000), (UNKNOWN, "Bye.", None, None)]
    assert [(r.reason, r.line) for r in result.rejects] == [("unreadable segment", 2), ("unreadable time", 3)]


def test_broken_rows_of_a_table_are_counted_with_their_line(tmp_path: Path) -> None:
    file = write(tmp_path, "call.tsv", "start\tend\ttext\n0\t900\tHi.\nsoon\t900\tLost.\n900\n")
    result = read(Whisper(), file)
    assert [m.text for m in result.messages] == ["Hi."]
    assert [(r.reason, r.line) for r in result.rejects] == [("unreadable time", 3), ("unreadable row", 4)]


def test_a_text_longer_than_the_head_is_recognised(tmp_path: Path) -> None:
    text = "It rained all day. " * 4_000
    value = {"text": text, "segments": [{"start": 0, "end": 1, "text": text}], "language": "en"}
    assert [m.text for m in of(tmp_path, value).messages] == [text.strip()]


def test_silence_is_a_call_without_words(tmp_path: Path) -> None:
    result = of(tmp_path, {"text": "", "segments": [], "language": "en"})
    assert (len(result.conversations), result.messages) == (1, [])
    assert [note.reason for note in result.notes] == ["note: nothing said"]
