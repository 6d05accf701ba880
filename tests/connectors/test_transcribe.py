from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import read, write
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.transcribe import Transcribe
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author

OURS = SAMPLES / "transcribe" / "tenants-0412.json"
REAL = SHARED / "data" / "formats" / "amazon_transcribe" / "call_analytics_output_cleaned.json"


class TestTranscribeContract(ConnectorContract):
    cases: ClassVar = (Case("a call", connector="transcribe", files=(OURS,), word="three"),)


@needs_shared
class TestRealTranscribe(ConnectorContract):
    cases: ClassVar = (Case("documented", connector="transcribe", files=(REAL,)),)


def test_a_call_is_read_with_its_roles_and_offsets() -> None:
    result = read(Transcribe(), SourceFile(path=OURS, name="2026/tenants-0412.json"))
    assert [(m.author, m.speech_start_ms, m.speech_end_ms) for m in result.messages] == [
        (Author.AGENT, 400, 2300),
        (Author.CUSTOMER, 2500, 7900),
        (Author.AGENT, 7400, 9000),
        (Author.CUSTOMER, 9300, 10100),
        (Author.AGENT, 13800, 19000),
        (Author.CUSTOMER, 19300, 20800),
    ]
    (told,) = result.conversations
    assert (told.conversation_id, told.channel, told.tags) == ("desk:tenants-0412", Channel.VOICE, ("Missed visit",))
    assert {m.sent_at for m in result.messages} == {None}
    assert result.messages[0].raw_ref == "2026/tenants-0412.json#/Transcript/0"


def test_a_job_without_a_name_is_called_by_its_file(tmp_path: Path) -> None:
    call = {key: value for key, value in json.loads(OURS.read_text()).items() if key != "JobName"}
    result = read(Transcribe(), write(tmp_path, "call-9.json", json.dumps(call)))
    assert result.conversations[0].conversation_id == "desk:call-9"


def test_of_two_copies_of_a_call_the_redacted_one_is_told(tmp_path: Path) -> None:
    text = OURS.read_text()
    whole = write(tmp_path, "analytics/tenants-0412.json", text)
    redacted = write(tmp_path, "redacted-analytics/tenants-0412.json", text.replace("Thursday", "[PII]"))
    for files in ((whole, redacted), (redacted, whole)):
        result = read(Transcribe(), *files)
        assert result.messages[1].text == "The tiler you booked for [PII] never came, and nobody told me."
        assert [(note.reason, note.file) for note in result.notes] == [("note: same call twice", whole.name)]


def test_a_role_that_is_not_stated_stays_unknown_and_is_noted(tmp_path: Path) -> None:
    call = json.loads(OURS.read_text())
    del call["Transcript"][3]["ParticipantRole"]
    result = read(Transcribe(), write(tmp_path, "call.json", json.dumps(call)))
    assert result.messages[3].author is Author.UNKNOWN
    assert [note.reason for note in result.notes] == ["note: speaker unknown"]


def test_a_job_that_failed_is_rejected(tmp_path: Path) -> None:
    failed = write(tmp_path, "call.json", json.dumps({"JobName": "x", "JobStatus": "FAILED"}))
    result = read(Transcribe(), failed)
    assert [found.reason for found in result.rejects] == ["analysis failed"]
    assert not result.conversations
