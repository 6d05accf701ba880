from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract, merged
from connectors.reading import Read, read, write
from goodturn.connectors.chatwoot import Chatwoot
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel, Strength
from goodturn.conversations.message import Author, MessageKind, Visibility

OURS = SAMPLES / "chatwoot"
REAL = SHARED / "data" / "formats" / "chatwoot"
START = datetime.fromtimestamp(1_770_000_000, UTC)
PUBLIC, INTERNAL = Visibility.PUBLIC, Visibility.INTERNAL
TEXT, EVENT = MessageKind.TEXT, MessageKind.EVENT


class TestChatwootContract(ConnectorContract):
    cases: ClassVar = (
        Case(
            "api", connector="chatwoot", files=(OURS / "api",), secrets=("771",), word="gate", in_order=False, rejects=2
        ),
        Case(
            "webhooks",
            connector="chatwoot",
            files=(OURS / "webhooks" / "events.ndjson",),
            secrets=("771",),
            by_line=True,
            in_order=False,
            rejects=1,
        ),
        Case("deliveries", connector="chatwoot", files=(OURS / "webhooks" / "deliveries.ndjson",), by_line=True),
    )


@needs_shared
class TestRealChatwoot(ConnectorContract):
    cases: ClassVar = (
        Case("api", connector="chatwoot", files=(REAL / "derived" / "rest_messages_index.json",), in_order=False),
        Case(
            "deliveries",
            connector="chatwoot",
            files=(REAL / "derived" / "deliveries.ndjson",),
            by_line=True,
            in_order=False,
            rejects=2,
        ),
        Case("2021", connector="chatwoot", files=(REAL / "docs2021_message_created.json",)),
        Case("2021 update", connector="chatwoot", files=(REAL / "docs2021_message_updated.json",)),
    )


def folder(name: str) -> Read:
    paths = sorted((OURS / name).iterdir())
    return read(Chatwoot(), *(SourceFile(path=path, name=path.name) for path in paths))


def said(result: Read, conversation: int) -> list[tuple[Author, Visibility, MessageKind, str]]:
    found = {m.message_id: m for m in result.messages if m.conversation_id == f"desk:{conversation}"}
    ordered = sorted(found.values(), key=lambda m: (m.sent_at, m.position))
    return [(m.author, m.visibility, m.kind, m.text) for m in ordered]


def test_pages_of_the_api_become_threads() -> None:
    result = folder("api")
    assert said(result, 301) == [
        (Author.BOT, PUBLIC, EVENT, "Hello! Pick a topic."),
        (Author.CUSTOMER, PUBLIC, TEXT, "Passes"),
        (Author.CUSTOMER, PUBLIC, TEXT, "My pass stopped working at the gate this morning."),
        (Author.CUSTOMER, PUBLIC, TEXT, "[attached: image]"),
        (Author.SYSTEM, INTERNAL, EVENT, "Assigned to Priya Nandan by Automation"),
        (Author.AGENT, INTERNAL, TEXT, "Gate log shows the pass expired."),
        (Author.AGENT, PUBLIC, TEXT, "It had expired yesterday; I have extended it until the end of March."),
        (Author.BOT, PUBLIC, TEXT, "We usually answer within an hour."),
        (Author.UNKNOWN, PUBLIC, TEXT, "Sent from the phone app."),
        (Author.SYSTEM, INTERNAL, EVENT, "Conversation was marked resolved by Priya Nandan"),
        (Author.SYSTEM, PUBLIC, EVENT, "Please rate the conversation"),
        (Author.CUSTOMER, PUBLIC, EVENT, "Sorted in minutes"),
    ]
    told = merged(result.records)["desk:301"]
    assert (told.channel, told.desk_status, told.tags) == (Channel.CHAT, "resolved", ("ferry-pass",))
    assert (told.csat, told.csat_raw) == (0.75, "4")
    assert told.opened_at == START
    assert told.desk_solved_at == START + timedelta(seconds=400)
    assert told.customer_id == "desk:contact-21"
    assert [note.reason for note in result.notes] == ["note: role unknown", "note: conversation without its messages"]


def test_of_a_mere_list_the_last_message_is_told_as_such() -> None:
    result = folder("api")
    whole, last = (next(m for m in result.messages if m.conversation_id == f"desk:{n}") for n in (302, 303))
    assert (whole.text, whole.answers_unseen) == ("Is the pier open on Sunday?", False)
    assert (last.text, last.answers_unseen) == ("It will be there tomorrow.", True)


def test_webhooks_become_threads_and_repeats_change_nothing() -> None:
    result = folder("webhooks")
    assert said(result, 401) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "The refund you promised on Monday is not there."),
        (Author.AGENT, PUBLIC, TEXT, "Sorry Ines, the bank sent it back. I have sent it again just now."),
        (Author.CUSTOMER, PUBLIC, EVENT, "[deleted in the desk]"),
        (Author.SYSTEM, INTERNAL, EVENT, "status: open → resolved"),
        (Author.SYSTEM, PUBLIC, EVENT, "Rate us"),
        (Author.CUSTOMER, PUBLIC, EVENT, "twice!"),
    ]
    assert merged(result.records)["desk:401"].csat == 0.0
    assert said(result, 402) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "Still nothing here."),
        (Author.SYSTEM, PUBLIC, TEXT, "I am out of the office."),
    ]
    assert merged(result.records)["desk:402"].channel is Channel.EMAIL
    assert said(result, 403) == [(Author.CUSTOMER, PUBLIC, TEXT, "Do dogs travel free?")]


def test_what_was_deleted_stays_deleted_when_it_is_delivered_again(tmp_path: Path) -> None:
    lines = (OURS / "webhooks" / "events.ndjson").read_text().splitlines()
    file = write(tmp_path, "events.ndjson", "\n".join([*lines, lines[4]]))
    result = read(Chatwoot(), file)
    assert [m.text for m in result.messages if m.message_id == "desk:401/9403"][-1] == "[deleted in the desk]"


def test_a_mail_address_typed_into_a_chat_is_weak_and_a_senders_is_strong() -> None:
    told = {c.conversation_id: c for c in folder("webhooks").conversations if c.customer_keys and c.channel != "other"}
    strengths = {n: {k.kind: k.strength for k in told[f"desk:{n}"].customer_keys} for n in (401, 402)}
    assert (strengths[401]["email"], strengths[402]["email"]) == (Strength.WEAK, Strength.STRONG)


def test_conversations_of_two_accounts_stay_apart(tmp_path: Path) -> None:
    def message(number: int, account: int) -> str:
        return json.dumps(
            {
                "event": "message_created",
                "id": number,
                "content": "Hi",
                "message_type": "incoming",
                "created_at": "2026-01-01T00:00:00.000Z",
                "account": {"id": account, "name": "x"},
                "conversation": {"id": 1, "inbox_id": 1, "status": "open"},
            }
        )

    files = [write(tmp_path, f"{n}.ndjson", message(n, account)) for n, account in ((1, 7), (2, 3))]
    for ordered in (files, files[::-1]):
        result = read(Chatwoot(), *ordered)
        assert {m.conversation_id for m in result.messages} == {"desk:1", "desk:7-1"}


def test_an_event_that_belongs_nowhere_is_no_event_of_chatwoot(tmp_path: Path) -> None:
    event = {"event": "message_created", "id": 71, "content": "The gate squeaks."}
    case = [{"scheme": "chatwoot", "secret": "only for tests", "body": json.dumps(event)}]
    assert not Chatwoot().recognises(write(tmp_path, "signed.json", json.dumps(case)))
    case = [{"headers": {}, "body": json.dumps({**event, "conversation": {"id": 7}})}]
    assert Chatwoot().recognises(write(tmp_path, "delivered.json", json.dumps(case)))


@needs_shared
def test_vectors_for_signatures_are_no_conversations() -> None:
    path = SHARED / "data" / "formats" / "signatures" / "vectors.json"
    assert not Chatwoot().recognises(SourceFile(path=path, name=path.name))
