from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract, merged
from connectors.reading import Read, read, write
from goodturn.connectors.intercom import Intercom
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel, Strength
from goodturn.conversations.message import Author, MessageKind, Visibility

OURS = SAMPLES / "intercom"
REAL = SHARED / "data" / "formats" / "intercom"
START = datetime.fromtimestamp(1_771_000_000, UTC)
PUBLIC, INTERNAL = Visibility.PUBLIC, Visibility.INTERNAL
TEXT, EVENT = MessageKind.TEXT, MessageKind.EVENT


class TestIntercomContract(ConnectorContract):
    cases: ClassVar = (
        Case("api", connector="intercom", files=(OURS / "api",), secrets=("88001",), word="crossing", rejects=2),
        Case(
            "webhooks",
            connector="intercom",
            files=(OURS / "webhooks" / "events.ndjson",),
            secrets=("88001",),
            by_line=True,
            rejects=2,
        ),
    )


@needs_shared
class TestRealIntercom(ConnectorContract):
    cases: ClassVar = (
        Case(
            "retrieved", connector="intercom", files=(REAL / "openapi215_conversation_retrieve.json",), in_order=False
        ),
        Case("search", connector="intercom", files=(REAL / "openapi215_conversation_search.json",), rejects=1),
        Case("note", connector="intercom", files=(REAL / "openapi215_reply_admin_reply_with_a_note.json",)),
        Case("closed", connector="intercom", files=(REAL / "openapi215_manage_close_a_conversation.json",)),
        Case("operator", connector="intercom", files=(REAL / "derived_webhook_conversation_operator_replied.json",)),
        Case("first version", connector="intercom", files=(REAL / "webhook_v1_conversation_part_redacted.json",)),
    )


def folder(name: str) -> Read:
    paths = sorted((OURS / name).iterdir())
    return read(Intercom(), *(SourceFile(path=path, name=path.name) for path in paths))


def said(result: Read, conversation: int) -> list[tuple[Author, Visibility, MessageKind, str]]:
    found = {m.message_id: m for m in result.messages if m.conversation_id == f"desk:{conversation}"}
    ordered = sorted(found.values(), key=lambda m: (m.sent_at, m.position))
    return [(m.author, m.visibility, m.kind, m.text) for m in ordered]


def test_a_retrieved_conversation_becomes_a_thread() -> None:
    result = folder("api")
    assert said(result, 801) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "The app says my pass is not valid.\n[attached: image]"),
        (Author.BOT, PUBLIC, TEXT, "Passes renew at midnight. Did that help?"),
        (Author.CUSTOMER, PUBLIC, TEXT, "No, I need a person"),
        (Author.SYSTEM, INTERNAL, EVENT, "assignment"),
        (Author.AGENT, INTERNAL, TEXT, "Renewal failed on our side."),
        (
            Author.AGENT,
            PUBLIC,
            TEXT,
            "Sorry, our renewal failed. I have renewed it; please reopen the app.\n\n- Pass A\n- Pass B",
        ),
        (Author.CUSTOMER, PUBLIC, TEXT, "Works now!\n[attached: image]"),
        (Author.AGENT, PUBLIC, TEXT, "Have a good crossing."),
        (Author.SYSTEM, INTERNAL, EVENT, "conversation attribute updated by workflow"),
        (Author.CUSTOMER, PUBLIC, EVENT, "Fast"),
    ]
    told = merged(result.records)["desk:801"]
    assert (told.channel, told.queue, told.desk_status, told.tags) == (Channel.CHAT, "Passes", "closed", ("renewal",))
    assert told.desk_solved_at == START + timedelta(seconds=420)
    assert (told.csat, told.csat_raw) == (1.0, "5")
    assert told.customer_id == "desk:66c1"
    assert {key.kind: key.strength for key in told.customer_keys} == {
        "account": Strength.STRONG,
        "email": Strength.STRONG,
        "phone": Strength.WEAK,
        "name": Strength.WEAK,
    }


def test_a_mail_is_read_without_its_history_and_a_deleted_part_without_words() -> None:
    result = folder("api")
    assert [text for *_, text in said(result, 802)] == [
        "Where is my refund?",
        "It is on its way.",
        "[deleted in the desk]",
    ]
    told = merged(result.records)["desk:802"]
    assert (told.channel, told.subject, told.desk_solved_at) == (Channel.EMAIL, "Refund", None)
    assert {key.kind: key.strength for key in told.customer_keys}["email"] is Strength.WEAK


def test_what_a_list_does_not_show_is_said() -> None:
    result = folder("api")
    assert [(note.file, note.reason) for note in result.notes] == [
        ("conversation-802.json", "note: conversation without its older parts"),
        ("conversations-1.json", "note: conversation without its parts"),
    ]
    unseen = {m.conversation_id: m.answered_unseen for m in result.messages if m.position == 0}
    assert unseen == {"desk:801": False, "desk:802": True, "desk:803": True, "desk:804": True}
    assert said(result, 804)[0][0] is Author.COMPANY


def test_notifications_add_up_to_a_thread() -> None:
    result = folder("webhooks")
    assert said(result, 811) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "I lost my bag on the 9:15."),
        (Author.CUSTOMER, PUBLIC, TEXT, "Any news on the lost bag?"),
        (Author.AGENT, PUBLIC, TEXT, "It was handed in at pier B."),
        (Author.CUSTOMER, PUBLIC, EVENT, "[deleted in the desk]"),
        (Author.SYSTEM, INTERNAL, EVENT, "close"),
    ]
    told = merged(result.records)["desk:811"]
    assert (told.desk_status, told.desk_solved_at) == ("closed", datetime.fromtimestamp(1_771_501_000, UTC))


def test_an_author_of_no_known_type_stays_unknown_unless_a_role_names_them(tmp_path: Path) -> None:
    whole = json.loads((OURS / "api" / "conversation-801.json").read_text())
    whole["source"]["author"] = {"type": "gremlin", "id": "5"}
    file = write(tmp_path, "c.json", json.dumps(whole))
    result = read(Intercom(), file)
    assert (result.messages[0].author, result.notes[0].reason) == (Author.UNKNOWN, "note: role unknown")
    assert read(Intercom(), file, roles={"5": Author.CUSTOMER}).messages[0].author is Author.CUSTOMER
