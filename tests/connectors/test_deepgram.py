from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import Read, read, write
from goodturn.connectors.deepgram import Deepgram
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author

OURS = SAMPLES / "deepgram"
AGENT, CUSTOMER, UNKNOWN = Author.AGENT, Author.CUSTOMER, Author.UNKNOWN
CHANNELS = {"channel:0": AGENT, "channel:1": CUSTOMER}


class TestDeepgramContract(ConnectorContract):
    cases: ClassVar = (
        Case(
            "two channels",
            connector="deepgram",
            files=(OURS / "two_channels.json",),
            word="house",
            roles=CHANNELS,
        ),
        Case("lines", connector="deepgram", files=(OURS / "requests.ndjson",), by_line=True, rejects=3),
        Case("one voice", connector="deepgram", files=(OURS / "prerecorded_response.json",), rejects=1),
    )


@needs_shared
class TestRealDeepgram(ConnectorContract):
    cases: ClassVar = (
        Case(
            "recorded",
            connector="deepgram",
            files=(SHARED / "data" / "formats" / "deepgram" / "prerecorded_response.json",),
            rejects=1,
        ),
    )


def sample(name: str, **settings: Any) -> Read:
    return read(Deepgram(), SourceFile(path=OURS / name, name=name), **settings)


def said(result: Read) -> list[tuple[Author, str, int | None, int | None]]:
    return [(m.author, m.text, m.speech_start_ms, m.speech_end_ms) for m in result.messages]


def response(*channels: dict[str, Any], **more: Any) -> str:
    results = {"channels": [{"alternatives": [channel]} for channel in channels], **more}
    return json.dumps({"metadata": {"request_id": "r", "model_info": {}}, "results": results})


def word(text: str, start: float, end: float, **more: Any) -> dict[str, Any]:
    return {"word": text.lower().strip(".,?!"), "punctuated_word": text, "start": start, "end": end, **more}


def test_each_channel_has_a_role_and_overlaps_stay() -> None:
    result = sample("two_channels.json", roles=CHANNELS)
    assert said(result) == [
        (AGENT, "Larkfield water, good morning.", 400, 1550),
        (CUSTOMER, "Good morning. You billed me for a house I left.", 2600, 5550),
        (AGENT, "I am so sorry, I will cancel it now.", 6000, 8650),
        (CUSTOMER, "In March!", 7200, 7750),
    ]
    (told,) = result.conversations
    assert told.channel is Channel.VOICE
    assert told.opened_at is None  # Deepgram knows when it was asked, not when the call was
    assert {m.sent_at for m in result.messages} == {None}
    assert {m.language for m in result.messages} == {"en"}
    assert not result.notes
    assert not result.rejects


def test_without_roles_nobody_is_guessed_and_the_labels_are_told() -> None:
    result = sample("two_channels.json")
    assert {m.author for m in result.messages} == {UNKNOWN}
    (note,) = result.notes
    assert note.detail == "no role is set for: channel:0; channel:1"


def test_words_of_one_speaker_are_one_message_up_to_a_pause() -> None:
    roles = {"requests.ndjson:1#speaker:0": AGENT, "requests.ndjson:1#speaker:1": CUSTOMER}
    result = sample("requests.ndjson", roles=roles)
    diarised = [m for m in result.messages if m.conversation_id == "desk:7f3a-diarised"]
    assert [(m.author, m.text, m.speech_start_ms, m.speech_end_ms) for m in diarised] == [
        (CUSTOMER, "Hello, my tap has been brown since Sunday.", 500, 2850),
        (AGENT, "Which street, please?", 3200, 4050),
        (CUSTOMER, "Mill Lane.", 4300, 4850),
        (CUSTOMER, "Nobody called me back.", 6200, 7350),
    ]
    assert diarised[0].raw_ref == "requests.ndjson:1#/results/channels/0/alternatives/0/words/0"


def test_a_role_for_one_line_says_nothing_of_the_next_call() -> None:
    result = sample("requests.ndjson", roles={"requests.ndjson:1#speaker:0": AGENT})
    authors = {(m.raw_ref or "").partition("#")[0]: set[Author]() for m in result.messages}
    for message in result.messages:
        authors[(message.raw_ref or "").partition("#")[0]].add(message.author)
    assert authors == {"requests.ndjson:1": {AGENT, UNKNOWN}, "requests.ndjson:2": {UNKNOWN}}


def test_paragraphs_are_read_where_words_are_not_there() -> None:
    result = sample("requests.ndjson")
    paragraphs = [m for m in result.messages if m.conversation_id == "desk:7f3a-paragraphs"]
    assert [(m.text, m.speech_start_ms, m.speech_end_ms) for m in paragraphs] == [
        ("Is the pier open?", 200, 1400),
        ("Yes, until six.", 2000, 3100),
        ("Bring a coat.", 4500, 5200),
    ]


def test_a_failed_request_is_a_reject_with_its_line() -> None:
    (reject,) = sample("requests.ndjson").rejects
    assert (reject.reason, reject.line) == ("transcription failed", 3)


def test_of_one_channel_alone_a_role_for_the_channel_says_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, "mono.json", response({"transcript": "Hi.", "words": [word("Hi.", 0, 0.4)]}))
    assert said(read(Deepgram(), file, roles=CHANNELS)) == [(UNKNOWN, "Hi.", 0, 400)]
    assert said(read(Deepgram(), file, roles={"no label": CUSTOMER})) == [(CUSTOMER, "Hi.", 0, 400)]


def test_two_speakers_on_one_of_two_channels(tmp_path: Path) -> None:
    left = {"transcript": "Hold on. Hello, duty lead.", "words": []}
    left["words"] = [word("Hold", 0, 0.3, speaker=0), word("on.", 0.3, 0.5, speaker=0)]
    left["words"] += [
        word("Hello,", 0.6, 1, speaker=1),
        word("duty", 1, 1.2, speaker=1),
        word("lead.", 1.2, 2, speaker=1),
    ]
    right = {"transcript": "Right.", "words": [word("Right.", 0.4, 0.7, speaker=0)]}
    file = write(tmp_path, "call.json", response(left, right))
    roles = {**CHANNELS, "channel:0 speaker:1": Author.BOT}
    assert said(read(Deepgram(), file, roles=roles)) == [
        (AGENT, "Hold on.", 0, 500),
        (CUSTOMER, "Right.", 400, 700),
        (Author.BOT, "Hello, duty lead.", 600, 2000),
    ]


def test_an_utterance_of_two_speakers_is_cut_at_its_words(tmp_path: Path) -> None:
    words = [word("Really?", 0, 0.4, speaker=0), word("Yes.", 0.5, 0.9, speaker=1)]
    utterance = {"start": 0, "end": 0.9, "channel": 0, "transcript": "Really? Yes.", "words": words, "id": "u"}
    file = write(tmp_path, "call.json", response({"transcript": "", "words": []}, utterances=[utterance]))
    roles = {"speaker:0": AGENT, "speaker:1": CUSTOMER}
    assert said(read(Deepgram(), file, roles=roles)) == [(AGENT, "Really?", 0, 400), (CUSTOMER, "Yes.", 500, 900)]


def test_words_keep_the_spaces_of_their_script(tmp_path: Path) -> None:
    words = [word("返金", 0, 0.4, speaker=0), word("します", 0.4, 0.8, speaker=0), word("はい", 0.9, 1.2, speaker=1)]
    file = write(tmp_path, "call.json", response({"transcript": "返金しますはい", "words": words}))
    assert [m.text for m in read(Deepgram(), file).messages] == ["返金します", "はい"]


def test_what_cannot_be_read_is_counted_and_the_rest_kept(tmp_path: Path) -> None:
    words = [word("Fine.", 0, 0.4), {"word": ["x"]}, word("Thanks.", -4, 1)]
    file = write(tmp_path, "call.json", response({"transcript": "", "words": words}))
    result = read(Deepgram(), file)
    assert [m.text for m in result.messages] == ["Fine. Thanks."]
    assert [r.reason for r in result.rejects] == ["unreadable word", "unreadable time"]


def test_one_recording_transcribed_twice_is_told_once(tmp_path: Path) -> None:
    whole = json.loads((OURS / "two_channels.json").read_text())
    again = {**whole, "metadata": {**whole["metadata"], "request_id": "other"}}
    files = [write(tmp_path, name, json.dumps(value)) for name, value in (("a.json", whole), ("b.json", again))]
    result = read(Deepgram(), *files, roles=CHANNELS)
    assert len(result.conversations) == 1
    assert [(n.file, n.reason) for n in result.notes] == [("b.json", "note: same call twice")]


def test_subtitles_beside_a_response_are_its_copy(tmp_path: Path) -> None:
    written = write(tmp_path, "call.json", (OURS / "two_channels.json").read_bytes())
    copy = write(tmp_path, "call.srt", "1\n00:00:00,400 --> 00:00:01,550\nLarkfield water, good morning.\n")
    assert Deepgram().recognises(copy)
    result = read(Deepgram(), copy, written, roles=CHANNELS)
    assert len(result.messages) == 4
    assert [(n.file, n.reason) for n in result.notes] == [("call.srt", "note: same call twice")]
    alone = read(Deepgram(), copy)
    assert [m.text for m in alone.messages] == ["Larkfield water, good morning."]


def test_a_recorded_live_stream_is_refused_in_words(tmp_path: Path) -> None:
    line = {"type": "Results", "channel_index": [0, 1], "is_final": True, "channel": {"alternatives": []}}
    file = write(tmp_path, "live.ndjson", f"{json.dumps(line)}\n" * 2)
    assert Deepgram().recognises(file)
    (reject,) = read(Deepgram(), file).rejects
    assert (reject.reason, reject.detail.split()[0]) == ("live stream not read", "2")


def test_silence_is_a_call_without_words(tmp_path: Path) -> None:
    file = write(tmp_path, "call.json", response({"transcript": "", "words": []}))
    result = read(Deepgram(), file)
    assert (len(result.conversations), result.messages) == (1, [])
    assert [note.reason for note in result.notes] == ["note: nothing said"]
