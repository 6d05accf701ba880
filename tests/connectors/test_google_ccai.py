from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import PSEUDONYMS, Read, read, write
from goodturn.connectors import registry
from goodturn.connectors.google_ccai import GoogleCcai
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author

OURS = SAMPLES / "google_ccai"
REAL = SHARED / "data" / "formats" / "google_ccai"
NAME = "projects/501/locations/europe-west3/conversations/"
MIDDAY = 1_772_442_000_000_000


class TestGoogleContract(ConnectorContract):
    cases: ClassVar = (
        Case(
            "imports",
            connector="google-ccai",
            files=(OURS / "imports",),
            secrets=("4107", "900"),
            word="nuisance",
            rejects=2,
        ),
        Case(
            "insights",
            connector="google-ccai",
            files=(OURS / "insights",),
            secrets=("sam.lee",),
            word="Nebel",
            rejects=2,
        ),
    )


@needs_shared
class TestRealGoogle(ConnectorContract):
    cases: ClassVar = (
        Case("minimum", connector="google-ccai", files=(REAL / "conversation_min_documented.json",), rejects=1),
        Case("import", connector="google-ccai", files=(REAL / "derived_conversation_import.json",), rejects=1),
        Case(
            "resource",
            connector="google-ccai",
            files=(REAL / "derived_insights_conversation_resource.json",),
            secrets=("sam",),
        ),
    )


def folder(name: str) -> Read:
    return read(GoogleCcai(), *(SourceFile(path=path, name=path.name) for path in sorted((OURS / name).iterdir())))


def entry(text: str, role: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, "role": role, "user_id": 500, "start_timestamp_usec": MIDDAY, **fields}


def resource(*segments: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"name": NAME + "c", "transcript": {"transcriptSegments": list(segments)}, **fields}


def segment(text: str, role: object = None, **fields: Any) -> dict[str, Any]:
    participant = {} if role is None else {"segmentParticipant": {"role": role}}
    return {"text": text, **participant, **fields}


def given(folder: Path, value: object, **settings: Any) -> Read:
    return read(GoogleCcai(), write(folder, "c.json", json.dumps(value)), **settings)


def test_an_imported_conversation_is_known_by_its_file() -> None:
    result = folder("imports")
    first, second = result.conversations
    assert (first.conversation_id, first.channel, first.tags) == ("desk:call-3001", Channel.OTHER, ("Season passes",))
    assert (first.customer_id, second.customer_id) == ("desk:73120", None)
    assert [m.author for m in result.messages] == [
        Author.BOT,
        Author.CUSTOMER,
        Author.AGENT,
        Author.CUSTOMER,
        Author.CUSTOMER,
        Author.AGENT,
        Author.UNKNOWN,
    ]
    assert result.messages[2].sent_at == datetime(2026, 3, 2, 9, 0, 14, 500_000, tzinfo=UTC)
    assert result.messages[2].speech_start_ms is None


def test_times_of_1970_count_from_the_start_and_no_date_is_invented() -> None:
    told = [m for m in folder("imports").messages if m.conversation_id == "desk:call-3002"]
    assert [(m.sent_at, m.speech_start_ms) for m in told] == [(None, 500), (None, 2500), (None, 7000)]


def test_numbers_within_a_conversation_join_nobody(tmp_path: Path) -> None:
    body = {"entries": [entry("hello", "CUSTOMER", user_id=1), entry("good morning", "AGENT", user_id=2)]}
    files = [write(tmp_path, name, json.dumps(body)) for name in ("a.json", "b.json")]
    result = read(GoogleCcai(), *files)
    assert [c.customer_id for c in result.conversations] == [None, None]
    assert len({m.author_id for m in result.messages if m.author is Author.AGENT}) == 2
    assert [(n.reason, n.file) for n in result.notes] == [("note: user ids count within a conversation", "a.json")]


def test_lasting_user_ids_join_customers_and_agents(tmp_path: Path) -> None:
    body = {"entries": [entry("hello", "CUSTOMER", user_id="73120"), entry("good morning", "AGENT", user_id=4107)]}
    files = [write(tmp_path, name, json.dumps(body)) for name in ("a.json", "b.json")]
    result = read(GoogleCcai(), *files)
    assert {c.customer_id for c in result.conversations} == {"desk:73120"}
    assert {m.author_id for m in result.messages} == {None, PSEUDONYMS.agent("4107")}
    assert not result.notes


def test_roles_that_are_not_known_stay_unknown_until_they_are_set(tmp_path: Path) -> None:
    body = {"entries": [entry("hello", "SUPERVISOR"), entry("hm", ""), entry("ok", "customer")]}
    plain = given(tmp_path, body)
    assert [m.author for m in plain.messages] == [Author.UNKNOWN, Author.UNKNOWN, Author.CUSTOMER]
    assert [n.detail for n in plain.notes] == ["no role is set for: SUPERVISOR; 500"]
    mapped = given(tmp_path, body, roles={"supervisor": Author.AGENT})
    assert [m.author for m in mapped.messages] == [Author.AGENT, Author.UNKNOWN, Author.CUSTOMER]


def test_a_call_of_the_api_keeps_its_offsets_and_its_agent() -> None:
    result = folder("insights")
    call = result.conversations[0]
    assert (call.conversation_id, call.channel) == (f"desk:{NAME}call-4001", Channel.VOICE)
    assert (call.customer_id, call.queue, call.desk_status) == ("desk:cust-88", "Refunds", "refunded")
    assert (call.csat_raw, call.csat) == ("9", None)
    assert call.tags == ("Double charge", "Thanks given")
    assert call.names == ("Sam Lee",)
    assert call.recording_ref == "gs://river-line-calls/4001.wav"
    assert call.closed_at == datetime(2026, 3, 2, 9, 0, 12, 500_000, tzinfo=UTC)
    told = result.messages[:4]
    assert [(m.author, m.speech_start_ms, m.speech_end_ms) for m in told] == [
        (Author.AGENT, 1000, 3000),
        (Author.CUSTOMER, 2600, 5600),
        (Author.AGENT, 6400, 9400),
        (Author.CUSTOMER, 10_100, None),
    ]
    assert told[0].author_id == told[2].author_id == PSEUDONYMS.agent("sam.lee")


def test_labels_of_the_user_are_not_carried_along() -> None:
    assert "7777" not in str(folder("insights").records)


def test_a_page_of_conversations_is_read_one_by_one() -> None:
    result = folder("insights")
    chat = result.conversations[1]
    assert (chat.channel, chat.customer_id) == (Channel.CHAT, "desk:o-51f3")
    assert chat.raw_ref == "page-1.json#conversations/1"
    assert [m.author for m in result.messages[4:]] == [Author.CUSTOMER, Author.BOT, Author.UNKNOWN]
    assert [(r.file, r.line, r.reason) for r in result.rejects] == [("page-1.json", 2, "no transcript")]


CHANNELS = [
    pytest.param({"customerChannel": 1, "agentChannel": 2}, [Author.CUSTOMER, Author.AGENT], id="two sides"),
    pytest.param({"customerChannel": 2, "agentChannel": 1}, [Author.AGENT, Author.CUSTOMER], id="the other way"),
    pytest.param({"customerChannel": 1, "agentChannel": 1}, [Author.UNKNOWN, Author.UNKNOWN], id="one channel"),
    pytest.param({"customerChannel": 1}, [Author.CUSTOMER, Author.UNKNOWN], id="one side stated"),
    pytest.param(None, [Author.UNKNOWN, Author.UNKNOWN], id="nothing stated"),
]


@pytest.mark.parametrize(("metadata", "authors"), CHANNELS)
def test_without_participants_the_channels_tell_the_sides(
    tmp_path: Path, metadata: dict[str, int] | None, authors: list[Author]
) -> None:
    value = resource(
        segment("hello", channelTag=1), segment("hi", "ROLE_UNSPECIFIED", channelTag=2), callMetadata=metadata
    )
    assert [m.author for m in given(tmp_path, value).messages] == authors


def test_a_channel_can_be_given_a_role(tmp_path: Path) -> None:
    value = resource(segment("hello", channelTag=1), segment("hi", channelTag=2))
    result = given(tmp_path, value, roles={"channel:1": Author.CUSTOMER, "channel:2": Author.BOT})
    assert [m.author for m in result.messages] == [Author.CUSTOMER, Author.BOT]
    assert not result.notes


def test_any_agent_is_a_person_or_a_machine_until_a_role_is_set(tmp_path: Path) -> None:
    value = resource(segment("hello", "ANY_AGENT"))
    plain = given(tmp_path, value)
    assert [m.author for m in plain.messages] == [Author.UNKNOWN]
    assert [n.detail for n in plain.notes] == ["no role is set for: ANY_AGENT"]
    assert given(tmp_path, value, roles={"ANY_AGENT": Author.AGENT}).messages[0].author is Author.AGENT


def test_two_agents_are_told_apart_and_neither_is_given_the_conversations_agent(tmp_path: Path) -> None:
    value = resource(
        {"text": "hello", "segmentParticipant": {"role": "HUMAN_AGENT", "userId": "kim"}},
        {"text": "hello again", "segmentParticipant": {"role": "HUMAN_AGENT", "userId": "2"}},
        agentId="sam",
    )
    ids = [m.author_id for m in given(tmp_path, value).messages]
    assert ids[0] == PSEUDONYMS.agent("kim")
    assert ids[1] not in (None, ids[0], PSEUDONYMS.agent("sam"))


def test_names_of_fields_and_numbers_of_roles_as_other_clients_write_them(tmp_path: Path) -> None:
    value = {
        "name": NAME + "c",
        "start_time": "2026-03-02T09:00:00Z",
        "medium": 1,
        "transcript": {
            "transcript_segments": [
                {"text": "hello", "segment_participant": {"role": 3}, "words": [{"start_offset": "1.5s"}]},
                {"text": "hi", "segment_participant": {"role": 1, "user_id": "kim"}},
                {"text": "beep", "segment_participant": {"role": 2}},
            ]
        },
    }
    file = write(tmp_path, "c.json", json.dumps(value))
    assert [c.card.name for c in registry.recognise(file)] == ["google-ccai"]
    result = read(GoogleCcai(), file)
    assert [(m.author, m.speech_start_ms) for m in result.messages] == [
        (Author.CUSTOMER, 1500),
        (Author.AGENT, None),
        (Author.BOT, None),
    ]
    assert result.conversations[0].channel is Channel.VOICE


@pytest.mark.parametrize(
    ("medium", "channel"),
    [
        (None, Channel.VOICE),
        ("MEDIUM_UNSPECIFIED", Channel.VOICE),
        ("CHAT", Channel.CHAT),
        (2, Channel.CHAT),
        ("FAX", Channel.OTHER),
    ],
)
def test_a_medium_that_is_not_stated_is_a_phone_call(tmp_path: Path, medium: object, channel: Channel) -> None:
    value = resource(segment("hello", "END_USER"), medium=medium)
    assert given(tmp_path, value).conversations[0].channel is channel


def test_without_words_a_call_is_timed_by_its_messages(tmp_path: Path) -> None:
    value = resource(
        segment("two", "END_USER", messageTime="2026-03-02T09:00:07.123456789Z"),
        segment("one", "END_USER", messageTime="2026-03-02T09:00:05Z"),
        startTime="2026-03-02T09:00:00Z",
    )
    told = given(tmp_path, value).messages
    assert [(m.text, m.speech_start_ms) for m in told] == [("one", 5000), ("two", 7123)]
    del value["startTime"]
    told = given(tmp_path, value).messages
    assert [(m.text, m.speech_start_ms) for m in told] == [("one", None), ("two", None)]


def test_an_offset_that_is_none_is_noted_and_the_words_are_kept(tmp_path: Path) -> None:
    value = resource(segment("hello", "END_USER", words=[{"startOffset": "-3s"}]))
    result = given(tmp_path, value)
    assert [(m.text, m.speech_start_ms) for m in result.messages] == [("hello", None)]
    assert [n.reason for n in result.notes] == ["note: time unknown"]


def test_a_customer_named_by_an_address_becomes_a_key(tmp_path: Path) -> None:
    for user_id, kind in (("ines@example.com", "email"), ("+49 30 5550 123", "phone")):
        value = resource({"text": "hello", "segmentParticipant": {"role": "END_USER", "userId": user_id}})
        (told,) = given(tmp_path, value).conversations
        assert told.customer_id is None
        assert told.customer_keys == (PSEUDONYMS.customer_key(kind, user_id),)


def test_two_customers_in_one_conversation_are_nobodys(tmp_path: Path) -> None:
    body = {"entries": [entry("hello", "CUSTOMER", user_id=501), entry("hi", "CUSTOMER", user_id=502)]}
    assert [c.customer_id for c in given(tmp_path, body).conversations] == [None]


def test_what_does_not_fit_is_rejected_with_its_place_and_the_rest_is_kept(tmp_path: Path) -> None:
    good = entry("hello", "CUSTOMER")
    lines = [
        json.dumps({"entries": [good, {**good, "text": 5}, 7]}),
        json.dumps({"entries": {"a": 1}}),
        json.dumps({"name": NAME + "c/analyses/9", "analysisResult": {}}),
        json.dumps({"name": NAME + "c", "turnCount": 2}),
        json.dumps({"entries": []}),
        json.dumps({"entries": [entry("later", "CUSTOMER", start_timestamp_usec=-1)]}),
    ]
    result = read(GoogleCcai(), write(tmp_path, "c.ndjson", "\n".join(lines)))
    assert [(m.conversation_id, m.text) for m in result.messages] == [("desk:c:1", "hello"), ("desk:c:6", "later")]
    assert [(r.line, r.reason) for r in result.rejects] == [
        (1, "unreadable entry"),
        (1, "unreadable entry"),
        (2, "unreadable entry"),
        (3, "not a conversation"),
        (4, "no transcript"),
    ]
    assert [(n.line, n.reason) for n in result.notes] == [(5, "note: no words"), (6, "note: time unknown")]


ODD = (None, True, -1, 10**400, float("1e18"), "", "x", [], [[]], {}, {"a": 1})
AROUND = (
    "startTime",
    "duration",
    "callMetadata",
    "labels",
    "qualityMetadata",
    "dataSource",
    "latestAnalysis",
    "medium",
)


@pytest.mark.parametrize("name", AROUND)
def test_odd_values_around_the_transcript_cost_no_words(tmp_path: Path, name: str) -> None:
    for odd in ODD:
        value = resource(segment("hello", channelTag=1), **{name: odd})
        assert [m.text for m in given(tmp_path, value).messages] == ["hello"], odd


@pytest.mark.parametrize("name", ["customerChannel", "agentChannel"])
def test_odd_channels_are_nobodys(tmp_path: Path, name: str) -> None:
    for odd in ODD:
        value = resource(segment("hello", channelTag=1), callMetadata={name: odd})
        assert [m.author for m in given(tmp_path, value).messages] == [Author.UNKNOWN], odd


def test_a_conversation_that_comes_again_is_noted(tmp_path: Path) -> None:
    body = json.dumps(resource(segment("hello", "END_USER")))
    result = read(GoogleCcai(), write(tmp_path, "a.json", body), write(tmp_path, "b.json", body))
    assert len(result.messages) == 1
    assert [(n.file, n.reason) for n in result.notes] == [("b.json", "note: same call twice")]


@needs_shared
def test_the_schema_is_not_taken_for_a_conversation() -> None:
    path = REAL / "conversation.schema.json"
    assert registry.recognise(SourceFile(path=path, name=path.name)) == ()
