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
from goodturn.connectors.genesys import Genesys
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.burst import bursts
from goodturn.conversations.conversation import Channel, Continuation
from goodturn.conversations.message import Author

OURS = SAMPLES / "genesys"
REAL = SHARED / "data" / "formats" / "genesys"
START = 1_772_442_000_000
CALL = "desk:5a1d7c1e-2b2f-4d0a-8a3e-77f0c2d41001"
FIRST, SECOND = (f"{CALL}/c0ffee0{n}-0000-4000-8000-00000000000{n}" for n in (1, 2))
PEOPLE = ("a9e00001-0000-4000-8000-000000000001", "a9e00002-0000-4000-8000-000000000002", "+493055501234")


class TestGenesysContract(ConnectorContract):
    cases: ClassVar = (
        Case("transfer", connector="genesys", files=(OURS / "transfer",), secrets=PEOPLE, word="machine"),
        Case(
            "digital",
            connector="genesys",
            files=(OURS / "digital" / "transcripts.ndjson",),
            secrets=(*PEOPLE, "guest-7f31"),
            word="lighthouse",
            by_line=True,
            rejects=1,
        ),
    )


@needs_shared
class TestRealGenesys(ConnectorContract):
    cases: ClassVar = (
        Case(
            "call",
            connector="genesys",
            files=(REAL / "transcript_voice.json",),
            secrets=("e8b5dcdd-cb3c-48af-b2fe-b73089f3e83b", "+15555550123"),
            word="treating",
        ),
    )


def folder(name: str) -> Read:
    return read(Genesys(), *(SourceFile(path=path, name=path.name) for path in sorted((OURS / name).iterdir())))


def transcript(phrases: list[dict[str, Any]], people: list[dict[str, Any]] | None = None, **fields: Any) -> str:
    return json.dumps(
        {
            "conversationId": "c",
            "communicationId": "k",
            "mediaType": "call",
            "startTime": START,
            "transcripts": [{"transcriptId": "t", "language": "en-US", "phrases": phrases}],
            "participants": people or [],
            **fields,
        }
    )


def phrase(text: str, who: str, at: int, length: int = 1000, **fields: Any) -> dict[str, Any]:
    return {
        "text": text,
        "participantPurpose": who,
        "startTimeMs": START + at,
        "duration": {"milliseconds": length},
        **fields,
    }


def person(purpose: str, came: int, left: int, **fields: Any) -> dict[str, Any]:
    return {
        "participantPurpose": purpose,
        "startTimeMs": START + came,
        "endTimeMs": START + left,
        **fields,
    }


def test_the_participants_tell_who_speaks_inside_the_company() -> None:
    result = folder("transfer")
    leg = [m for m in result.messages if m.conversation_id == FIRST]
    assert [m.author for m in leg] == [
        Author.BOT,
        Author.CUSTOMER,
        Author.BOT,
        Author.AGENT,
        Author.CUSTOMER,
        Author.AGENT,
        Author.AGENT,
        Author.CUSTOMER,
    ]
    agents = [PSEUDONYMS.agent(PEOPLE[0]), PSEUDONYMS.agent(PEOPLE[1])]
    assert {m.author_id for m in leg if m.author is Author.AGENT} == {agents[0]}
    others = [m for m in result.messages if m.conversation_id == SECOND and m.author is Author.AGENT]
    assert {m.author_id for m in others} == {agents[1]}


def test_a_later_communication_is_a_transfer_and_no_second_contact() -> None:
    first, second = folder("transfer").conversations
    assert (first.conversation_id, first.parent_id) == (FIRST, None)
    assert (second.conversation_id, second.parent_id, second.continues) == (SECOND, FIRST, Continuation.TRANSFER)
    assert first.opened_at == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert second.opened_at == datetime(2026, 3, 2, 9, 1, tzinfo=UTC)
    assert first.customer_keys == second.customer_keys != ()
    assert (first.queue, second.queue) == (
        "aaaaaaaa-0000-4000-8000-00000000a001",
        "bbbbbbbb-0000-4000-8000-00000000b002",
    )
    assert first.tags == ("Cancelled crossing",)


def test_legs_are_chained_in_whatever_order_their_files_come() -> None:
    paths = sorted((OURS / "transfer").iterdir(), reverse=True)
    told = read(Genesys(), *(SourceFile(path=path, name=path.name) for path in paths)).conversations
    assert {c.conversation_id: c.parent_id for c in told} == {SECOND: FIRST, FIRST: None}


def test_speech_keeps_its_offsets_so_that_talking_over_can_be_measured() -> None:
    leg = [m for m in folder("transfer").messages if m.conversation_id == FIRST]
    assert [(m.speech_start_ms, m.speech_end_ms) for m in leg[3:5]] == [(14_700, 17_700), (17_200, 21_400)]
    assert [burst.gap_ms for burst in bursts(leg)] == [1300, -300, None]
    assert leg[3].sent_at == datetime(2026, 3, 2, 9, 0, 15, 200_000, tzinfo=UTC)


def test_the_written_out_text_is_preferred_and_silence_is_no_message() -> None:
    texts = [m.text for m in folder("transfer").messages]
    assert "Yes. €42 go back to your card by Friday." in texts
    assert "" not in texts


def test_written_channels_have_times_and_no_offsets() -> None:
    result = folder("digital")
    assert [c.channel for c in result.conversations] == [Channel.CHAT, Channel.EMAIL, Channel.CHAT]
    assert [c.subject for c in result.conversations] == [None, "Season pass", None]
    assert [[key.kind for key in c.customer_keys] for c in result.conversations] == [["handle"], ["email"], []]
    assert all(m.speech_start_ms is None and m.sent_at is not None for m in result.messages)
    assert [m.author for m in result.messages[:4]] == [Author.CUSTOMER, Author.BOT, Author.AGENT, Author.CUSTOMER]


def test_without_participants_nobody_inside_is_guessed() -> None:
    path = OURS / "digital" / "transcripts.ndjson"
    plain = read(Genesys(), SourceFile(path=path, name=path.name))
    assert plain.messages[-1].author is Author.UNKNOWN
    assert [(note.reason, note.line) for note in plain.notes] == [("note: speaker unknown", 3)]
    mapped = read(Genesys(), SourceFile(path=path, name=path.name), roles={"internal": Author.AGENT})
    assert mapped.messages[-1].author is Author.AGENT
    assert mapped.messages[1].author is Author.BOT, "what the participants say stays"
    assert not mapped.notes


INSIDE = [
    pytest.param([person("agent", 0, 9000)], Author.AGENT, id="one agent"),
    pytest.param([person("user", 5000, 9000)], Author.AGENT, id="an agent is all there is, whatever the times"),
    pytest.param([person("ivr", 0, 900), person("agent", 901, 9000)], Author.AGENT, id="who was there longer"),
    pytest.param([person("ivr", 0, 9000), person("agent", 0, 9000)], Author.UNKNOWN, id="a machine and an agent"),
    pytest.param([person("agent", 0, 9000), person("agent", 0, 9000)], Author.AGENT, id="two agents"),
    pytest.param([person("ivr", 3000, 4000), person("agent", 4000, 9000)], Author.UNKNOWN, id="outside all times"),
    pytest.param([person("group", 0, 9000)], Author.UNKNOWN, id="of no known kind"),
    pytest.param([{"participantPurpose": "acd"}], Author.BOT, id="without times"),
]


@pytest.mark.parametrize(("people", "author"), INSIDE)
def test_a_voice_inside_is_known_where_one_kind_could_speak(
    tmp_path: Path, people: list[dict[str, Any]], author: Author
) -> None:
    result = read(Genesys(), write(tmp_path, "t.json", transcript([phrase("hello", "internal", 500)], people)))
    assert [m.author for m in result.messages] == [author]
    assert len(result.notes) == (author is Author.UNKNOWN)


def test_of_two_agents_at_once_none_is_named(tmp_path: Path) -> None:
    people = [person("agent", 0, 9000, userId="u1"), person("agent", 2000, 9000, userId="u2")]
    phrases = [phrase("alone", "internal", 500), phrase("both", "internal", 3000)]
    result = read(Genesys(), write(tmp_path, "t.json", transcript(phrases, people)))
    assert [m.author_id for m in result.messages] == [PSEUDONYMS.agent("u1"), None]


def test_a_third_party_outside_is_not_taken_for_the_customer(tmp_path: Path) -> None:
    people = [person("customer", 0, 9000), person("external", 5000, 9000), person("agent", 0, 9000)]
    phrases = [phrase("before", "external", 500), phrase("after", "external", 6000)]
    result = read(Genesys(), write(tmp_path, "t.json", transcript(phrases, people)))
    assert [m.author for m in result.messages] == [Author.CUSTOMER, Author.UNKNOWN]
    alone = transcript(phrases, [person("external", 0, 9000)])
    assert {m.author for m in read(Genesys(), write(tmp_path, "u.json", alone)).messages} == {Author.CUSTOMER}


@pytest.mark.parametrize(
    ("label", "author"),
    [
        ("customer", Author.CUSTOMER),
        ("agent", Author.AGENT),
        ("bot", Author.BOT),
        ("acd", Author.SYSTEM),
        ("ivr", Author.SYSTEM),
        ("Supervisor", Author.UNKNOWN),
        (None, Author.UNKNOWN),
    ],
)
def test_a_label_that_says_more_than_inside_is_taken_at_its_word(
    tmp_path: Path, label: str | None, author: Author
) -> None:
    body = transcript([{**phrase("hello", "", 0), "participantPurpose": label}])
    assert [m.author for m in read(Genesys(), write(tmp_path, "t.json", body)).messages] == [author]


def test_a_role_can_be_set_for_one_user(tmp_path: Path) -> None:
    body = transcript([phrase("hello", "internal", 500)], [person("user", 0, 9000, userId="u-bot")])
    result = read(Genesys(), write(tmp_path, "t.json", body), roles={"u-bot": Author.BOT})
    assert [m.author for m in result.messages] == [Author.BOT]


ADDRESSES = [
    pytest.param({"initialDirection": "inbound", "ani": "tel:+4930555", "dnis": "tel:+4999999"}, "+4930555", id="in"),
    pytest.param({"initialDirection": "outbound", "ani": "tel:+4999999", "dnis": "tel:+4930555"}, "+4930555", id="out"),
    pytest.param({"initialDirection": "inbound", "ani": "sip:+4930555@192.0.2.1;user=phone"}, "+4930555", id="sip"),
    pytest.param({"initialDirection": "inbound", "ani": "sip:anonymous@anonymous.invalid"}, None, id="withheld"),
    pytest.param({"ani": "tel:+4930555", "dnis": "tel:+4999999"}, None, id="no direction"),
]


@pytest.mark.parametrize(("fields", "number"), ADDRESSES)
def test_the_customer_is_recognised_by_the_number_on_their_side(
    tmp_path: Path, fields: dict[str, Any], number: str | None
) -> None:
    body = transcript([phrase("hello", "external", 0)], [person("customer", 0, 9000, **fields)])
    (told,) = read(Genesys(), write(tmp_path, "t.json", body)).conversations
    expected = PSEUDONYMS.customer_key("phone", number)
    assert told.customer_keys == ((expected,) if expected else ())


def test_two_transcripts_of_one_recording_are_told_once(tmp_path: Path) -> None:
    phrases = [phrase("hello", "external", 0), phrase("good morning", "external", 2000)]
    value = json.loads(transcript(phrases))
    value["transcripts"].append({"transcriptId": "u", "language": "de-DE", "phrases": [*phrases[:1]]})
    result = read(Genesys(), write(tmp_path, "t.json", json.dumps(value)))
    assert [m.text for m in result.messages] == ["hello", "good morning"]
    assert [m.language for m in result.messages] == [None, None], "two languages are stated: neither is taken"
    assert [note.reason for note in result.notes] == ["note: same phrase twice"]


def test_times_that_are_none_are_noted_and_the_words_keep_their_place(tmp_path: Path) -> None:
    phrases = [phrase("one", "external", 0), {**phrase("two", "external", 0), "startTimeMs": 12}]
    phrases.append(phrase("three", "external", 5000, -4))
    result = read(Genesys(), write(tmp_path, "t.json", transcript(phrases)))
    assert [(m.text, m.speech_start_ms, m.speech_end_ms) for m in result.messages] == [
        ("one", 0, 1000),
        ("two", None, None),
        ("three", 5000, None),
    ]
    assert result.messages[1].sent_at is None
    assert [note.reason for note in result.notes] == ["note: time unknown"]


def test_a_call_without_words_is_told_and_noted(tmp_path: Path) -> None:
    result = read(Genesys(), write(tmp_path, "t.json", transcript([])))
    assert len(result.conversations) == 1
    assert [note.reason for note in result.notes] == ["note: no words"]


def test_what_does_not_fit_is_rejected_with_its_place_and_the_rest_is_kept(tmp_path: Path) -> None:
    good = phrase("hello", "external", 0)
    lines = [
        transcript([good, {**good, "text": 5}, "x"]),
        transcript([], communicationId="k2", transcripts={"a": 1}),
        json.dumps({"conversationId": "c", "communicationId": "k3", "url": "https://example.com/t"}),
        transcript([good]),
    ]
    result = read(Genesys(), write(tmp_path, "t.ndjson", "\n".join(lines)))
    assert [m.text for m in result.messages] == ["hello"]
    assert [(r.line, r.reason) for r in result.rejects] == [
        (1, "unreadable segment"),
        (1, "unreadable segment"),
        (2, "unreadable transcript"),
        (3, "not a Genesys transcript"),
    ]
    assert "expires" in result.rejects[-1].detail
    assert [(n.line, n.reason) for n in result.notes] == [(4, "note: same call twice")]


ODD = (None, True, -1, 10**400, float("1e18"), "", "x", [], [[]], {}, {"a": 1})


@pytest.mark.parametrize("name", ["startTime", "conversationStartTime", "duration", "conversationId", "mediaType"])
def test_odd_values_around_the_transcripts_cost_no_words(tmp_path: Path, name: str) -> None:
    for odd in ODD:
        body = transcript([phrase("hello", "external", 0)], [person("customer", 0, 9000)], **{name: odd})
        assert [m.text for m in read(Genesys(), write(tmp_path, "t.json", body)).messages] == ["hello"], odd


def test_a_list_of_transcripts_is_read_one_by_one(tmp_path: Path) -> None:
    body = f"[{transcript([phrase('a', 'external', 0)])},{transcript([], communicationId='k2', startTime=START + 9)}]"
    file = write(tmp_path, "t.json", body)
    assert Genesys().recognises(file)
    told = read(Genesys(), file).conversations
    assert [(c.conversation_id, c.parent_id) for c in told] == [("desk:c/k", None), ("desk:c/k2", "desk:c/k")]


@needs_shared
def test_the_schema_is_not_taken_for_a_transcript() -> None:
    path = REAL / "transcript.schema.json"
    assert registry.recognise(SourceFile(path=path, name=path.name)) == ()
