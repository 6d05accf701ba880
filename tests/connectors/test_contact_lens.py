from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract, merged
from connectors.reading import PSEUDONYMS, Read, read, write
from goodturn.connectors.contact_lens import ContactLens
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel, Continuation, Strength
from goodturn.conversations.message import Author, Message, MessageKind

OURS = SAMPLES / "contact_lens"
REAL = SHARED / "data" / "formats" / "amazon_connect"
FIRST, SECOND, CALLBACK, GONE, CHAT = (
    f"desk:{letter}f0c7d2-5b1e-4c0a-9d55-0e6f1c2b3a41" for letter in ("a1", "b2", "c3", "d4", "e5")
)
MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)
RECORDING = "s3://recordings/one_20260302T09:00_UTC.wav"
NAMED = "one_analysis_2026-03-02T09:00:42Z.json"


class TestContactLensContract(ConnectorContract):
    cases: ClassVar = (
        Case(
            "legs and chat",
            connector="contact-lens",
            files=(OURS / "legs",),
            secrets=("7f6a", "9d02", "clerk7", "4930555010", "5120"),
            word="afternoon",
            rejects=1,
        ),
        Case(
            "real time",
            connector="contact-lens",
            files=(OURS / "legs" / "realtime.ndjson",),
            word="lovely",
            by_line=True,
        ),
        Case("contacts", connector="contact-lens", files=(OURS / "legs" / "contacts.ndjson",), by_line=True),
        Case(
            "a real call",
            connector="contact-lens",
            files=(OURS / "contact_lens_voice_postcall_real.json",),
            word="Cool",
        ),
        Case(
            "a documented call", connector="contact-lens", files=(OURS / "contact_lens_voice_postcall_documented.json",)
        ),
        Case(
            "an utterance", connector="contact-lens", files=(OURS / "contact_lens_realtime_kinesis_utterance_0.json",)
        ),
    )


@needs_shared
class TestRealContactLens(ConnectorContract):
    cases: ClassVar = (
        Case("all", connector="contact-lens", files=tuple(sorted(REAL.glob("*.json"))), rejects=2),
        Case("chat", connector="contact-lens", files=(REAL / "doc_contact_lens_chat_original.json",)),
        Case("redacted chat", connector="contact-lens", files=(REAL / "doc_contact_lens_chat_redacted.json",)),
    )


def sources(folder: Path = OURS / "legs", but: str = "") -> list[SourceFile]:
    paths = (path for path in sorted(folder.iterdir()) if path.is_file() and path.name != but)
    return [SourceFile(path=path, name=path.name) for path in paths]


def of(result: Read, conversation_id: str) -> list[Message]:
    return sorted((m for m in result.messages if m.conversation_id == conversation_id), key=lambda m: m.position)


def record(**changes: Any) -> dict[str, Any]:
    return {
        "ContactId": "one",
        "Channel": "VOICE",
        "InitiationMethod": "INBOUND",
        "InitiationTimestamp": "2026-03-02T09:00:00Z",
        **changes,
    }


def analysis(*items: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "Version": "1.1.0",
        "Channel": "VOICE",
        "JobStatus": "COMPLETED",
        "LanguageCode": "en-GB",
        "CustomerMetadata": {"ContactId": "one"},
        "Participants": [{"ParticipantId": role, "ParticipantRole": role} for role in ("AGENT", "CUSTOMER")],
        "Transcript": list(items),
        **changes,
    }


def item(who: str | None, start: float, text: str = "Hello.", **changes: Any) -> dict[str, Any]:
    return {
        "Id": f"{who}{start}",
        "ParticipantId": who,
        "Content": text,
        "BeginOffsetMillis": start,
        "EndOffsetMillis": start + 900,
        **changes,
    }


def read_json(folder: Path, **values: Any) -> Read:
    return read(ContactLens(), *(write(folder, f"{name}.json", json.dumps(value)) for name, value in values.items()))


def test_the_legs_of_one_contact_are_chained() -> None:
    told = merged(read(ContactLens(), *sources()).records)
    assert (told[FIRST].parent_id, told[FIRST].continues) == (None, None)
    assert (told[SECOND].parent_id, told[SECOND].continues) == (FIRST, Continuation.TRANSFER)
    assert (told[CALLBACK].parent_id, told[CALLBACK].continues) == (SECOND, Continuation.FOLLOW_UP)


def test_a_contact_record_says_when_whose_and_where() -> None:
    told = merged(read(ContactLens(), *sources()).records)
    first = told[FIRST]
    assert (first.opened_at, first.closed_at) == (MORNING, MORNING + timedelta(seconds=80))
    assert (first.queue, first.channel, first.tags) == ("Front desk", Channel.VOICE, ("Heating out",))
    assert {key.kind: key.strength for key in first.customer_keys} == {
        "phone": Strength.WEAK,
        "account": Strength.STRONG,
    }
    assert first.customer_keys[1] == told[CHAT].customer_keys[0] == PSEUDONYMS.customer_key("account", "tenant-5120")


def test_a_contact_without_words_is_told_all_the_same() -> None:
    result = read(ContactLens(), *sources())
    assert merged(result.records)[GONE].closed_at == datetime(2026, 3, 2, 8, 52, 30, tzinfo=UTC)
    assert not of(result, GONE)


@pytest.mark.parametrize("newest_first", [True, False])
def test_of_two_copies_of_a_contact_record_the_newer_counts(newest_first: bool, tmp_path: Path) -> None:
    new, old = (
        {**record(), "LastUpdateTimestamp": f"2026-03-02T10:0{n}:00Z", "Queue": {"Name": str(n)}} for n in (2, 1)
    )
    lines = [new, old] if newest_first else [old, new]
    result = read(ContactLens(), write(tmp_path, "contacts.ndjson", "\n".join(map(json.dumps, lines))))
    assert merged(result.records)["desk:one"].queue == "2"


def test_answers_of_the_contact_apis_are_contact_records(tmp_path: Path) -> None:
    described = {
        "Contact": {
            **record(PreviousContactId="zero", InitiationMethod="QUEUE_TRANSFER"),
            "ContactId": None,
            "Id": "one",
        }
    }
    found = {"Contacts": [{**record(), "ContactId": None, "Id": "two"}], "TotalCount": 1}
    result = read_json(tmp_path, described=described, found=found)
    told = merged(result.records)
    assert not result.rejects
    assert set(told) == {"desk:one", "desk:two"}
    assert (told["desk:one"].parent_id, told["desk:one"].continues) == ("desk:zero", Continuation.TRANSFER)


def test_an_agent_is_one_person_in_every_leg_and_api(tmp_path: Path) -> None:
    speakers = {
        m.conversation_id: m.author_id for m in read(ContactLens(), *sources()).messages if m.author is Author.AGENT
    }
    assert speakers[FIRST] == PSEUDONYMS.agent("7f6a")
    assert speakers[SECOND] == speakers[CALLBACK] == PSEUDONYMS.agent("9d02")
    described = {"Contact": record(AgentInfo={"Id": "7f6a", "ConnectedToAgentTimestamp": "2026-03-02T09:00:42Z"})}
    result = read_json(tmp_path, contact=described, call=analysis(item("AGENT", 0)))
    assert result.messages[0].author_id == speakers[FIRST]


def test_where_two_agents_spoke_the_record_does_not_say_who(tmp_path: Path) -> None:
    people = [{"ParticipantId": name, "ParticipantRole": "AGENT"} for name in ("p-1", "p-2")]
    call = analysis(item("p-1", 0), item("p-2", 1000), Participants=people)
    result = read_json(tmp_path, contact=record(Agent={"Username": "anna"}), call=call)
    assert [m.author_id for m in result.messages] == [PSEUDONYMS.agent("p-1"), PSEUDONYMS.agent("p-2")]


def test_offsets_are_kept_and_overlaps_stay() -> None:
    spoken = of(read(ContactLens(), *sources()), FIRST)
    assert [(m.speech_start_ms, m.speech_end_ms) for m in spoken[1:3]] == [(3600, 9900), (9100, 10400)]
    assert [m.author for m in spoken[1:3]] == [Author.CUSTOMER, Author.AGENT]
    assert {m.language for m in spoken} == {"en"}


@pytest.mark.parametrize(
    ("name", "recording", "contact", "seconds"),
    [
        ("x.json", None, None, None),
        ("x.json", RECORDING, None, 0),
        (NAMED, RECORDING, None, 42),
        (NAMED.replace(":", "_"), None, None, 42),
        ("one_analysis_2026-13-02T09:00:42Z.json", None, None, None),
        (NAMED, None, record(Agent={"ConnectedToAgentTimestamp": "2026-03-02T09:01:00Z"}), 60),
        ("x.json", None, record(Recordings=[{"StartTimestamp": "2026-03-02T09:01:00.500Z"}]), 60.5),
        ("x.json", None, record(), 0),
    ],
    ids=["nothing", "recording", "analysis", "without colons", "no month", "agent", "record", "no agent"],
)
def test_when_a_call_began_is_read_never_guessed(
    name: str, recording: str | None, contact: dict[str, Any] | None, seconds: float | None, tmp_path: Path
) -> None:
    call = analysis(item("CUSTOMER", 1000), CustomerMetadata={"ContactId": "one", "InputS3Uri": recording})
    files = [write(tmp_path, name, json.dumps(call))]
    if contact is not None:
        files.append(write(tmp_path, "contact.json", json.dumps(contact)))
    (message,) = read(ContactLens(), *files).messages
    assert message.sent_at == (None if seconds is None else MORNING + timedelta(seconds=seconds + 1))


def test_a_chat_has_events_choices_pictures_and_a_bot_by_its_name() -> None:
    said = [
        (m.author, m.kind, m.text)
        for m in of(read(ContactLens(), *sources(), roles={"SYSTEM_MESSAGE": Author.BOT}), CHAT)
    ]
    assert said == [
        (Author.SYSTEM, MessageKind.EVENT, "participant joined: customer"),
        (Author.BOT, MessageKind.TEXT, "What is it about?"),
        (Author.CUSTOMER, MessageKind.TEXT, "Heating"),
        (Author.SYSTEM, MessageKind.EVENT, "participant joined: agent"),
        (Author.AGENT, MessageKind.TEXT, "Hello Tomasz, is the hallway still warm?"),
        (Author.CUSTOMER, MessageKind.TEXT, "It is. But the fitter broke a tile."),
        (Author.CUSTOMER, MessageKind.TEXT, "[attached: image]"),
        (
            Author.AGENT,
            MessageKind.TEXT,
            "I am sorry about the tile. We will pay for it; I have booked the tiler for Thursday.",
        ),
        (Author.SYSTEM, MessageKind.EVENT, "chat ended"),
    ]


def test_names_of_people_mask_and_those_of_machines_do_not() -> None:
    assert merged(read(ContactLens(), *sources()).records)[CHAT].names == ("Priya", "Tomasz")


def test_of_two_copies_of_a_call_the_redacted_one_is_told() -> None:
    for files in (sources(), sources()[::-1]):
        result = read(ContactLens(), *files)
        assert of(result, FIRST)[1].text.endswith("This is [PII].")
        assert [(note.reason, note.file) for note in result.notes] == [
            ("note: same call twice", f"{FIRST[5:]}_analysis_2026-03-02T09_00_42Z.json")
        ]


def test_the_final_transcript_replaces_what_was_partial() -> None:
    assert [(m.author, m.text) for m in of(read(ContactLens(), *sources()), CALLBACK)] == [
        (Author.AGENT, "Hello, heating here, I promised to ring. Is it warm?"),
        (Author.CUSTOMER, "Warm since yesterday evening, the fitter was lovely."),
    ]


def test_real_time_records_may_come_in_any_order_and_twice(tmp_path: Path) -> None:
    lines = (OURS / "legs" / "realtime.ndjson").read_text().splitlines()
    once = read(ContactLens(), write(tmp_path, "a.ndjson", "\n".join(lines)))
    for mixed in (lines[::-1], lines + lines, lines[3:] + lines[:3]):
        again = read(ContactLens(), write(tmp_path, "a.ndjson", "\n".join(mixed)))
        assert [m.text for m in again.messages] == [m.text for m in once.messages]
        assert [c.tags for c in again.conversations] == [("Call back",)]
    halves = (write(tmp_path, "2.ndjson", "\n".join(lines[:3])), write(tmp_path, "1.ndjson", "\n".join(lines[3:])))
    assert [m.text for m in read(ContactLens(), *halves).messages] == [m.text for m in once.messages]


def test_a_partial_is_dropped_where_a_final_covers_its_time(tmp_path: Path) -> None:
    def spoken(kind: str, who: str, start: int, text: str) -> dict[str, Any]:
        content = {"Transcript": "Content", "Utterance": "PartialContent"}[kind]
        return {
            kind: {
                "Id": f"{kind}{who}{start}",
                "ParticipantId": who,
                "ParticipantRole": who,
                content: text,
                "BeginOffsetMillis": start,
                "EndOffsetMillis": start + 1000,
            }
        }

    segments = [
        spoken("Utterance", "AGENT", 0, "Good mor"),
        spoken("Utterance", "CUSTOMER", 0, "Hi"),
        spoken("Utterance", "AGENT", 5000, "Goodbye"),
        spoken("Transcript", "AGENT", 0, "Good morning."),
    ]
    result = read_json(tmp_path, contact_17={"Segments": segments, "NextToken": None})
    assert [m.text for m in result.messages] == ["Good morning.", "Hi", "Goodbye"]
    assert {c.conversation_id for c in result.conversations} == {"desk:contact_17"}


def test_an_analysis_wins_over_real_time_records_of_the_same_call(tmp_path: Path) -> None:
    live = (OURS / "legs" / "realtime.ndjson").read_text()
    call = analysis(item("CUSTOMER", 0, "From the file."), CustomerMetadata={"ContactId": CALLBACK[5:]})
    result = read(ContactLens(), write(tmp_path, "a.ndjson", live), write(tmp_path, "b.json", json.dumps(call)))
    assert [m.text for m in result.messages] == ["From the file."]
    assert [note.reason for note in result.notes] == ["note: same call twice"]


@pytest.mark.parametrize(("words", "reason"), [(True, "note: analysis failed"), (False, "analysis failed")])
def test_a_real_time_analysis_that_broke_off_is_told(words: bool, reason: str, tmp_path: Path) -> None:
    lines = (OURS / "legs" / "realtime.ndjson").read_text().splitlines()
    broken = {**json.loads(lines[0]), "EventType": "FAILED"}
    content = "\n".join([json.dumps(broken), *(lines[1:] if words else [])])
    result = read(ContactLens(), write(tmp_path, "a.ndjson", content))
    assert [found.reason for found in (*result.rejects, *result.notes)] == [reason]


@pytest.mark.parametrize(("status", "reason"), [("FAILED", "analysis failed"), ("IN_PROGRESS", "no transcript")])
def test_an_analysis_without_a_transcript_is_rejected(status: str, reason: str, tmp_path: Path) -> None:
    call = analysis(JobStatus=status)
    del call["Transcript"]
    result = read_json(tmp_path, call=call)
    assert [found.reason for found in result.rejects] == [reason]
    assert not result.conversations


def test_a_role_that_is_not_stated_stays_unknown_until_it_is_named(tmp_path: Path) -> None:
    call = analysis(item("p-9", 0), item("CUSTOMER", 1000))
    result = read_json(tmp_path, call=call)
    assert [m.author for m in result.messages] == [Author.UNKNOWN, Author.CUSTOMER]
    assert [(note.reason, note.detail) for note in result.notes] == [
        ("note: speaker unknown", "no role is set for: p-9")
    ]
    file = write(tmp_path, "call.json", json.dumps(call))
    named = read(ContactLens(), file, roles={"p-9": Author.AGENT})
    assert (named.messages[0].author, named.notes) == (Author.AGENT, [])


@pytest.mark.parametrize("start", [-5000, 1e15])
def test_an_offset_that_cannot_be_is_unknown_and_noted(start: float, tmp_path: Path) -> None:
    result = read_json(tmp_path, call=analysis(item("AGENT", start)))
    assert [(m.text, m.speech_start_ms) for m in result.messages] == [("Hello.", None)]
    assert [note.reason for note in result.notes] == ["note: unreadable time"]


def test_an_item_of_another_kind_costs_that_item_only(tmp_path: Path) -> None:
    result = read_json(tmp_path, call=analysis(item("AGENT", 0), {"Content": ["no"]}, item("CUSTOMER", 1000)))
    assert len(result.messages) == 2
    assert [(found.reason, found.line) for found in result.rejects] == [("unreadable segment", 2)]


def test_what_is_none_of_its_records_is_rejected(tmp_path: Path) -> None:
    result = read(ContactLens(), write(tmp_path, "a.ndjson", f"{json.dumps(record())}\n{{}}\n"))
    assert [(found.line, found.reason) for found in result.rejects] == [(2, "not a Contact Lens record")]
    nameless = read_json(tmp_path, b=record(ContactId=None))
    assert [found.reason for found in nameless.rejects] == ["not a Contact Lens record"]
