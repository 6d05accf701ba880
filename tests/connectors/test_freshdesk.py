from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract, merged
from connectors.reading import Read, read, write
from goodturn.connectors.freshdesk import Freshdesk
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel, Continuation
from goodturn.conversations.message import Author, MessageKind, Visibility

OURS = SAMPLES / "freshdesk"
REAL = SHARED / "data" / "formats" / "freshdesk"
PUBLIC, INTERNAL = Visibility.PUBLIC, Visibility.INTERNAL
TEXT, EVENT = MessageKind.TEXT, MessageKind.EVENT


class TestFreshdeskContract(ConnectorContract):
    cases: ClassVar = (
        Case(
            "api",
            connector="freshdesk",
            files=(OURS / "api",),
            secrets=("77001", "77002"),
            word="kiosk",
            in_order=False,
            rejects=5,
        ),
        Case(
            "export",
            connector="freshdesk",
            files=(OURS / "export" / "tickets.ndjson",),
            secrets=("77001",),
            by_line=True,
        ),
    )


@needs_shared
class TestRealFreshdesk(ConnectorContract):
    cases: ClassVar = (
        Case("tickets", connector="freshdesk", files=(REAL / "all_tickets.json",), rejects=1),
        Case("ticket", connector="freshdesk", files=(REAL / "ticket_1.json",), rejects=1),
        Case("conversations", connector="freshdesk", files=(REAL / "conversations.json",), rejects=1),
        Case("with agents", connector="freshdesk", files=(REAL / "agent_1.json", REAL / "conversations.json")),
    )


def folder(name: str) -> Read:
    paths = sorted((OURS / name).iterdir())
    return read(Freshdesk(), *(SourceFile(path=path, name=path.name) for path in paths))


def said(result: Read, ticket: int) -> list[tuple[Author, Visibility, MessageKind, str]]:
    found = {m.message_id: m for m in result.messages if m.conversation_id == f"desk:{ticket}"}
    ordered = sorted(found.values(), key=lambda m: (m.sent_at, m.position))
    return [(m.author, m.visibility, m.kind, m.text) for m in ordered]


def test_pages_of_the_api_become_a_thread() -> None:
    result = folder("api")
    assert said(result, 901) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "I left a blue bag on the 9:15.\n[attached: image]"),
        (Author.SYSTEM, INTERNAL, EVENT, "agent changed"),
        (Author.AGENT, INTERNAL, TEXT, "Check pier B first."),
        (Author.AGENT, PUBLIC, TEXT, "I have asked both piers and will write to you tonight."),
        (Author.CUSTOMER, PUBLIC, TEXT, "Any luck?"),
        (Author.AGENT, PUBLIC, TEXT, "It is here, at pier B, until six."),
        (Author.AGENT, INTERNAL, TEXT, "Please hold it for her."),
        (Author.CUSTOMER, PUBLIC, TEXT, "Found it, thank you!"),
        (Author.SYSTEM, INTERNAL, EVENT, "status: resolved"),
        (Author.UNKNOWN, PUBLIC, TEXT, "Your ticket was resolved."),
        (Author.CUSTOMER, PUBLIC, EVENT, "Kind and quick"),
    ]
    told = merged(result.records)["desk:901"]
    assert (told.channel, told.queue, told.desk_status, told.tags) == (
        Channel.EMAIL,
        "Lost and found",
        "resolved",
        ("bag",),
    )
    assert told.desk_solved_at == datetime(2026, 6, 2, 10, tzinfo=UTC)
    assert (told.csat, told.csat_raw) == (1.0, "103")
    assert {key.kind for key in told.customer_keys} == {"email", "account", "phone", "name"}


def test_what_is_not_known_is_noted() -> None:
    result = folder("api")
    assert sorted(note.reason for note in result.notes) == [
        "note: role known from the direction alone",
        "note: role unknown",
        "note: ticket deleted in the desk, or spam",
        "note: ticket without its conversations",
        "note: writer of a phone ticket unknown",
    ]
    first = {m.conversation_id: m for m in result.messages if m.position == 0}
    assert {name: m.answered_unseen for name, m in first.items()} == {
        "desk:901": False,
        "desk:902": False,
        "desk:903": True,
        "desk:905": False,
    }
    assert first["desk:905"].author is Author.UNKNOWN
    assert merged(result.records)["desk:903"].desk_status == "waiting for harbour"


def test_tickets_with_their_conversations_inside_and_a_merge() -> None:
    result = folder("export")
    assert said(result, 911) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "The gate ate my ticket."),
        (Author.AGENT, PUBLIC, TEXT, "Sorry! I have refunded 12.50 EUR."),
        (Author.SYSTEM, INTERNAL, EVENT, "This ticket is closed and merged into ticket 912"),
    ]
    told = merged(result.records)["desk:911"]
    assert (told.parent_id, told.continues) == ("desk:912", Continuation.MERGE)
    assert [author for author, *_ in said(result, 912)] == [Author.CUSTOMER, Author.CUSTOMER, Author.AGENT]
    assert said(result, 913) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "How do I park?"),
        (Author.AGENT, PUBLIC, TEXT, "Behind the kiosk."),
        (Author.AGENT, PUBLIC, EVENT, "[deleted in the desk]"),
    ]
    assert result.messages[-1].sent_at == datetime(2026, 5, 1, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answer", "csat"), [(-103, 0.0), (-101, 1 / 3), (100, 0.5), (102, 5 / 6), (103, 1.0), (7, None), (-100, None)]
)
def test_answers_to_the_survey_run_from_0_to_1(tmp_path: Path, answer: int, csat: float | None) -> None:
    rating = {"id": 1, "survey_id": 2, "ticket_id": 3, "ratings": {"default_question": answer}, "created_at": "x"}
    result = read(Freshdesk(), write(tmp_path, "r.json", json.dumps([rating])))
    assert [c.csat for c in result.conversations] == ([] if csat is None else [pytest.approx(csat)])


def test_a_role_names_an_automation(tmp_path: Path) -> None:
    page = json.loads((OURS / "api" / "ticket-901-conversations.json").read_text())
    result = read(Freshdesk(), write(tmp_path, "c.json", json.dumps(page[1:2])), roles={"77001": Author.BOT})
    assert [m.author for m in result.messages] == [Author.BOT]
