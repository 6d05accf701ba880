from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract, merged
from connectors.reading import Read, read, write
from goodturn.connectors import registry
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.zendesk import Zendesk
from goodturn.conversations.conversation import Channel, Continuation
from goodturn.conversations.message import Author, MessageKind, Visibility

OURS = SAMPLES / "zendesk"
REAL = SHARED / "data" / "formats" / "zendesk"
IDS = ("7001", "7002")


class TestZendeskContract(ConnectorContract):
    cases: ClassVar = (
        Case("pages", connector="zendesk", files=(OURS / "pages",), secrets=IDS, in_order=False, rejects=1),
        Case(
            "export",
            connector="zendesk",
            files=(OURS / "export" / "tickets.ndjson",),
            secrets=IDS,
            word="harbour",
            by_line=True,
            rejects=2,
        ),
        Case(
            "webhooks",
            connector="zendesk",
            files=(OURS / "webhooks" / "events.ndjson",),
            secrets=IDS,
            by_line=True,
            rejects=1,
        ),
    )


@needs_shared
class TestRealZendesk(ConnectorContract):
    cases: ClassVar = (
        Case("tickets", connector="zendesk", files=(REAL / "gozendesk_tickets.json",), rejects=1, in_order=False),
        Case("audits", connector="zendesk", files=(REAL / "gozendesk_ticket_audits.json",), rejects=1),
        Case("cursor", connector="zendesk", files=(REAL / "oas_incremental_tickets_cursor.json",), rejects=1),
        Case("ratings", connector="zendesk", files=(REAL / "oas_satisfaction_ratings.json",)),
        Case("events", connector="zendesk", files=(REAL / "derived_incremental_ticket_events.json",), rejects=1),
        Case("webhook", connector="zendesk", files=(REAL / "webhook_event_ticket_comment_added.json",), rejects=1),
        Case("messaging", connector="zendesk", files=(REAL / "webhook_event_messaging_message_added.json",)),
    )


def folder(name: str) -> Read:
    paths = sorted((OURS / name).iterdir())
    return read(Zendesk(), *(SourceFile(path=path, name=path.name) for path in paths))


def said(result: Read, ticket: int) -> list[tuple[Author, Visibility, MessageKind, str]]:
    found = {m.message_id: m for m in result.messages if m.conversation_id == f"desk:{ticket}"}
    ordered = sorted(found.values(), key=lambda m: (m.sent_at, m.position))
    return [(m.author, m.visibility, m.kind, m.text) for m in ordered]


PUBLIC, INTERNAL = Visibility.PUBLIC, Visibility.INTERNAL
TEXT, EVENT = MessageKind.TEXT, MessageKind.EVENT


def test_pages_of_one_ticket_become_one_thread() -> None:
    result = folder("pages")
    assert said(result, 5001) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "I was charged twice for my March pass.\n[attached: image]"),
        (Author.SYSTEM, INTERNAL, EVENT, "assigned"),
        (Author.SYSTEM, INTERNAL, EVENT, "group: another group → Passes and fares"),
        (Author.AGENT, INTERNAL, TEXT, "Checked: two charges, one to reverse."),
        (Author.AGENT, PUBLIC, TEXT, "That should not have happened. I have reversed the second charge."),
        (Author.CUSTOMER, PUBLIC, TEXT, "Thank you!"),
        (Author.SYSTEM, PUBLIC, TEXT, "This ticket will be solved in two days."),
        (Author.SYSTEM, INTERNAL, EVENT, "status: pending → solved"),
        (Author.CUSTOMER, PUBLIC, EVENT, "Quick and clear."),
    ]
    told = merged(result.records)["desk:5001"]
    assert (told.channel, told.queue, told.desk_status) == (Channel.EMAIL, "Passes and fares", "solved")
    assert told.desk_solved_at == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert (told.csat_raw, told.csat, told.tags) == ("good", 1.0, ("billing", "pass"))
    assert told.customer_id == "desk:9001"
    assert {key.kind for key in told.customer_keys} == {"email", "phone", "name"}


def test_a_ticket_without_comments_speaks_by_its_description() -> None:
    result = folder("pages")
    assert said(result, 5002) == [(Author.AGENT, PUBLIC, TEXT, "Called about a lost pass; asked for a new one.")]
    assert sum(m.text.startswith("I was charged twice") for m in result.messages) == 1
    follow_up = merged(result.records)["desk:5004"]
    assert (follow_up.parent_id, follow_up.continues) == ("desk:5001", Continuation.FOLLOW_UP)


def test_ticket_events_carry_comments_and_changes() -> None:
    assert said(folder("pages"), 5003) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "Where is my new pass? You said Thursday."),
        (Author.SYSTEM, INTERNAL, EVENT, "status: new → open"),
        (Author.AGENT, PUBLIC, TEXT, "It was posted this morning."),
        (Author.SYSTEM, INTERNAL, EVENT, "status: open → solved"),
    ]


def test_deleted_tickets_are_left_out_and_noted() -> None:
    for name, ticket in (("pages", "desk:5009"), ("export", "desk:6003")):
        result = folder(name)
        assert ticket not in {c.conversation_id for c in result.conversations}
        assert any("deleted" in note.reason for note in result.notes)


def test_lines_with_comments_inside_and_merges() -> None:
    result = folder("export")
    whole = merged(result.records)
    assert (whole["desk:6001"].parent_id, whole["desk:6001"].continues) == ("desk:6002", Continuation.MERGE)
    assert whole["desk:6002"].parent_id is None
    assert (whole["desk:6002"].csat, whole["desk:6002"].csat_raw) == (0.0, "bad")
    assert whole["desk:6002"].desk_solved_at == datetime(2026, 4, 2, 9, tzinfo=UTC)
    assert [author for author, *_ in said(result, 6001)] == [
        Author.CUSTOMER,
        Author.AGENT,
        Author.UNKNOWN,
        Author.SYSTEM,
    ]
    assert said(result, 6002)[1][:3] == (Author.SYSTEM, INTERNAL, EVENT)
    assert said(result, 6002)[2][3] == "The lock is being replaced today."
    assert whole["desk:6004"].channel is Channel.CHAT
    assert said(result, 6004) == [(Author.CUSTOMER, PUBLIC, TEXT, "Is the early crossing on this Sunday?")]


def test_a_last_line_that_is_cut_short_is_a_reject_with_its_place(tmp_path: Path) -> None:
    whole = (OURS / "export" / "tickets.ndjson").read_bytes()
    result = read(Zendesk(), write(tmp_path, "tickets.ndjson", whole.rstrip()[:-40]))
    assert [(r.file, r.line) for r in result.rejects] == [("tickets.ndjson", len(whole.splitlines()))]
    assert said(result, 6001) == said(folder("export"), 6001)


def test_webhooks_say_who_is_staff_and_take_back_what_was_erased() -> None:
    result = folder("webhooks")
    assert said(result, 7101) == [
        (Author.CUSTOMER, PUBLIC, TEXT, "Can I park overnight?"),
        (Author.AGENT, PUBLIC, TEXT, "Overnight is fine from Friday to Sunday."),
        (Author.AGENT, INTERNAL, TEXT, "Pier B only."),
        (Author.UNKNOWN, PUBLIC, EVENT, "[deleted in the desk]"),
        (Author.SYSTEM, INTERNAL, EVENT, "status: open → solved"),
    ]
    assert said(result, 7102)[0][0] is Author.BOT
    assert merged(result.records)["desk:7101"].desk_status == "solved"


def ticket(**fields: Any) -> dict[str, Any]:
    return {
        "id": 1,
        "requester_id": 5,
        "submitter_id": 5,
        "assignee_id": 6,
        "created_at": "2026-01-01T00:00:00Z",
        **fields,
    }


def comment(number: int, author: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": number,
        "author_id": author,
        "body": f"words {number}",
        "created_at": "2026-01-01T00:00:00Z",
        **fields,
    }


def test_without_user_records_the_ticket_tells_and_it_is_noted(tmp_path: Path) -> None:
    lines = ticket(comments=[comment(1, 5), comment(2, 6), comment(3, 7), comment(4, 8, public=False)])
    result = read(Zendesk(), write(tmp_path, "t.ndjson", json.dumps(lines)))
    assert [m.author for m in result.messages] == [Author.CUSTOMER, Author.AGENT, Author.UNKNOWN, Author.AGENT]
    assert [note.reason for note in result.notes] == ["note: role known from the ticket alone", "note: role unknown"]


def test_roles_name_bots_by_their_id(tmp_path: Path) -> None:
    lines = ticket(comments=[comment(1, 5), comment(2, 7)])
    file = write(tmp_path, "t.ndjson", json.dumps(lines))
    result = read(Zendesk(), file, roles={"7": Author.BOT})
    assert [m.author for m in result.messages] == [Author.CUSTOMER, Author.BOT]
    assert result.messages[1].author_id is not None


@pytest.mark.parametrize(
    ("name", "ticket_id"),
    [("ticket-77-comments.json", "desk:77"), ("tickets/77/comments.json", "desk:77"), ("comments.json", None)],
)
def test_a_page_of_comments_needs_its_ticket(tmp_path: Path, name: str, ticket_id: str | None) -> None:
    page = {"comments": [comment(1, 5, public=True, html_body="")], "next_page": None, "count": 1}
    result = read(Zendesk(), write(tmp_path, name, json.dumps(page)))
    if ticket_id is None:
        assert [r.reason for r in result.rejects] == ["comment without a ticket"]
    else:
        assert [m.conversation_id for m in result.messages] == [ticket_id]


def test_a_transcript_of_a_chat_is_kept_and_not_read_as_one_voice(tmp_path: Path) -> None:
    body = "(10:02:13 AM) Ines: hello\n(10:02:40 AM) Priya: hi, how can I help?"
    lines = ticket(comments=[comment(1, 5, body=body, via={"channel": "chat"})])
    result = read(Zendesk(), write(tmp_path, "t.ndjson", json.dumps(lines)))
    assert [m.kind for m in result.messages] == [MessageKind.EVENT]
    assert any("transcript" in note.reason for note in result.notes)


@needs_shared
def test_files_that_are_not_read_are_not_taken() -> None:
    for name in ("gozendesk_macros.json", "gozendesk_tags.json", "oas_ticket_update.json", "gozendesk_webhook.json"):
        file = SourceFile(path=REAL / name, name=name)
        assert registry.recognise(file) == (), name
