from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import Read, read, write
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.subtitles import Subtitles
from goodturn.conversations.message import Author
from goodturn.study.request import parse_roles

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "transcripts.md"
OURS = SAMPLES / "subtitles"
REAL = SHARED / "data" / "formats" / "whisper"
AGENT, CUSTOMER, UNKNOWN = Author.AGENT, Author.CUSTOMER, Author.UNKNOWN
DIARISED = {"SPEAKER_00": AGENT, "SPEAKER_01": CUSTOMER}
PEOPLE = {"Sam Rivera": AGENT, "ines ferro": CUSTOMER, "Customer": CUSTOMER, "Sam Agent": AGENT}


class TestSubtitlesContract(ConnectorContract):
    cases: ClassVar = (
        Case("srt", connector="subtitles", files=(OURS / "diarised.srt",), word="recital", roles=DIARISED),
        Case("voices", connector="subtitles", files=(OURS / "voice_spans.vtt",), word="replied", roles=PEOPLE),
        Case("names", connector="subtitles", files=(OURS / "meeting.vtt",), word="parcel", roles=PEOPLE, rejects=1),
    )


@needs_shared
class TestRealSubtitles(ConnectorContract):
    # the subtitles beside a JSON file of one name belong to Whisper; here they stand for themselves
    cases: ClassVar = (
        Case("voices", connector="subtitles", files=(REAL / "voice_spans.vtt",), roles=PEOPLE),
        Case("whisperx vtt", connector="subtitles", files=(REAL / "whisperx.vtt",), roles=DIARISED, recognised=False),
        Case("whisperx srt", connector="subtitles", files=(REAL / "whisperx.srt",), roles=DIARISED, recognised=False),
    )


def sample(name: str, **settings: Any) -> Read:
    return read(Subtitles(), SourceFile(path=OURS / name, name=name), **settings)


def said(result: Read) -> list[tuple[Author, str, int | None, int | None]]:
    return [(m.author, m.text, m.speech_start_ms, m.speech_end_ms) for m in result.messages]


def of(tmp_path: Path, text: str, name: str = "call.vtt", **settings: Any) -> Read:
    file = write(tmp_path, name, text)
    assert Subtitles().recognises(file)
    return read(Subtitles(), file, **settings)


def test_voice_spans_name_the_speakers() -> None:
    result = sample("voice_spans.vtt", roles=PEOPLE)
    assert said(result) == [
        (CUSTOMER, "I was charged twice & nobody replied.", 30, 2384),
        (AGENT, "Let me refund one of those.", 3100, 5810),
        # two voices in one cue: when one ended and the other began is not known
        (CUSTOMER, "Thanks!", 3_600_000, None),
        (AGENT, "You're welcome.", None, 3_602_000),
    ]
    assert [m.raw_ref for m in result.messages][:2] == ["voice_spans.vtt:10", "voice_spans.vtt:13"]
    ids = {m.author: m.author_id for m in result.messages}
    assert ids[CUSTOMER] is None
    assert ids[AGENT] is not None
    assert result.conversations[0].names == ("Sam Agent",)


def test_without_roles_nobody_is_guessed_even_where_the_label_seems_to_say_it() -> None:
    result = sample("voice_spans.vtt")
    assert {m.author for m in result.messages} == {UNKNOWN}
    assert [note.detail for note in result.notes] == ["no role is set for: Customer; Sam Agent"]


def test_a_sentence_cut_over_two_cues_is_mended_and_talk_over_stays() -> None:
    result = sample("diarised.srt", roles=DIARISED)
    assert said(result) == [
        (AGENT, "River Line, good evening.", 200, 2000),
        (CUSTOMER, "The 17:40 never came and I missed my daughter's recital.", 2300, 6900),
        (AGENT, "I am so sorry, I will refund the ferry ticket.", 6500, 9000),
    ]


def test_a_name_before_a_colon_is_a_speaker_where_it_has_a_role() -> None:
    result = sample("meeting.vtt", roles=PEOPLE)
    assert [(m.author, m.text) for m in result.messages] == [
        (AGENT, "Good morning, what can I do?"),
        (CUSTOMER, "My parcel went to the wrong house."),
        (AGENT, "I am sending a new one today."),
        (UNKNOWN, "Note: line two."),
    ]
    assert {m.language for m in result.messages} == {"en"}


def test_a_name_before_a_colon_is_asked_for_and_the_words_kept_where_it_has_none() -> None:
    result = sample("meeting.vtt")
    assert {m.author for m in result.messages} == {UNKNOWN}
    assert result.messages[0].text == "Sam Rivera: Good morning, what can I do?"
    assert [note.detail for note in result.notes] == ["no role is set for: Sam Rivera; Ines Ferro; no label"]
    assert result.conversations[0].names == ("Sam Rivera", "Ines Ferro")


def test_two_labels_in_one_cue(tmp_path: Path) -> None:
    text = "1\n00:00:01,000 --> 00:00:04,000\n[SPEAKER_00]: Is it on?\n[SPEAKER_01]: No,\nstill dead.\n"
    assert said(of(tmp_path, text, "call.srt", roles=DIARISED)) == [
        (AGENT, "Is it on?", 1000, None),
        (CUSTOMER, "No, still dead.", None, 4000),
    ]


@pytest.mark.parametrize("name", ["call.srt", "call.vtt"])
def test_broken_cues_are_counted_with_their_line_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    cues = (
        "00:00:01,000 --> 00:00:02,000\nFirst.\n\n"
        "00:00:xx,000 --> 00:00:04,000\nLost in time.\n\n"
        "words without any times\n\n"
        "00:00:05,000 --> 00:00:06,000\nLast.\n"
    )
    result = of(tmp_path, f"WEBVTT\n\n{cues}" if name.endswith("vtt") else cues, name)
    shift = 2 if name.endswith("vtt") else 0
    assert [m.text for m in result.messages] == ["First.", "Last."]
    assert [(r.reason, r.line) for r in result.rejects] == [
        ("unreadable cue time", 4 + shift),
        ("cue without times", 7 + shift),
    ]


def test_notes_styles_and_settings_are_no_words(tmp_path: Path) -> None:
    text = (
        "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\nREGION\nid:low\n\nNOTE a --> b is no cue\nnor this\n\n"
        "00:01.000 --> 00:02.000 align:start line:0\n<00:01.200><c.loud>Hello</c> <lang de>Welt</lang>\n"
    )
    result = of(tmp_path, text)
    assert said(result) == [(UNKNOWN, "Hello Welt", 1000, 2000)]
    assert not result.rejects


def test_words_highlighted_one_by_one_are_one_message(tmp_path: Path) -> None:
    shown = ("It is late.", "<u>It</u> is late.", "It <u>is</u> late.", "It is <u>late.</u>")
    cues = [f"00:0{n}.000 --> 00:0{n + 1}.000\n{text}\n" for n, text in enumerate(shown)]
    assert said(of(tmp_path, "WEBVTT\n\n" + "\n".join(cues))) == [(UNKNOWN, "It is late.", 0, 4000)]


def test_what_is_said_twice_stays_twice(tmp_path: Path) -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\nNo.\n\n00:01.000 --> 00:02.000\nNo.\n"
    assert [m.text for m in of(tmp_path, text).messages] == ["No.", "No."]


def test_cues_without_empty_lines_between_them(tmp_path: Path) -> None:
    text = "1\n00:00:00,000 --> 00:00:01,000\nOne.\n2\n00:00:01,000 --> 00:00:02,000\nTwo.\n"
    assert [m.text for m in of(tmp_path, text, "call.srt").messages] == ["One.", "Two."]


def test_of_two_subtitle_files_of_one_call_one_is_read(tmp_path: Path) -> None:
    cue = "00:00:00.000 --> 00:00:01.000\nOne.\n"
    files = [write(tmp_path, "call.srt", f"1\n{cue}"), write(tmp_path, "call.vtt", f"WEBVTT\n\n{cue}")]
    result = read(Subtitles(), *files)
    assert [c.raw_ref for c in result.conversations] == ["call.vtt"]
    assert ("call.srt", "note: same call twice") in {(n.file, n.reason) for n in result.notes}


def test_a_missing_header_is_told_and_the_cues_are_read(tmp_path: Path) -> None:
    result = of(tmp_path, "00:00.000 --> 00:01.000\nOne.\n")
    assert [m.text for m in result.messages] == ["One."]
    assert [r.reason for r in result.rejects] == ["no WEBVTT header"]


def test_a_transcript_in_utf_16_is_read(tmp_path: Path) -> None:
    text = "1\r\n00:00:00,000 --> 00:00:01,000\r\nGrüße\r\n"
    file = write(tmp_path, "call.srt", text.encode("utf-16"))
    assert Subtitles().recognises(file)
    assert [m.text for m in read(Subtitles(), file).messages] == ["Grüße"]


def test_plain_text_is_no_subtitle(tmp_path: Path) -> None:
    assert not Subtitles().recognises(write(tmp_path, "notes.txt", "See a --> b at 10:00.\n"))


def test_the_example_of_the_page_is_read_with_the_roles_that_the_page_sets(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    transcript = re.search(r"^```text\n(WEBVTT.*?)^```$", page, re.MULTILINE | re.DOTALL)
    command = re.search(r"^    goodturn study calls --out study (--role .*)$", page, re.MULTILINE)
    assert transcript is not None
    assert command is not None
    roles = parse_roles(re.findall(r'--role "([^"]+)"', command[1]))
    result = of(tmp_path, transcript[1], "call-17.vtt", roles=roles)
    assert [m.author for m in result.messages] == [AGENT, CUSTOMER, AGENT]
    assert result.messages[2].speech_start_ms < result.messages[1].speech_end_ms
    assert not result.rejects
    assert not result.notes
