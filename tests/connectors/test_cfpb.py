from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import Read, read, write
from goodturn.connectors.cfpb import Cfpb
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author, MessageKind

SAMPLE = SAMPLES / "cfpb"
REAL = SHARED / "data" / "cfpb"


class TestCfpbContract(ConnectorContract):
    cases: ClassVar = (
        Case("complaints", connector="cfpb", files=(SAMPLE / "complaints.csv",), word="workplace", by_line=True),
        Case("narratives", connector="cfpb", files=(SAMPLE / "narratives.csv",), word="declined", by_line=True),
        Case("search", connector="cfpb", files=(SAMPLE / "search.json",), word="application"),
        Case("export", connector="cfpb", files=(SAMPLE / "export.json",), word="twice"),
    )


def complaints(name: str) -> Read:
    return read(Cfpb(), SourceFile(path=SAMPLE / name, name=name))


def test_a_complaint_is_a_form_and_the_response_an_act() -> None:
    result = complaints("complaints.csv")
    first, second, third = result.conversations
    assert first.channel is Channel.FORM
    assert (first.brand, first.queue) == ("EXAMPLE BANK", "Mortgage")
    assert first.opened_at == datetime(2021, 2, 3, tzinfo=UTC)
    assert first.tags == ("timely", "Older American", "Servicemember")
    assert second.tags == ("untimely", "disputed")
    words, relief = (m for m in result.messages if m.conversation_id == "desk:9000001")
    assert words.author is Author.CUSTOMER
    assert words.text.endswith("\nNobody ever called back.")
    assert relief.action is not None
    assert (relief.author, relief.kind) == (Author.AGENT, MessageKind.ACTION)
    assert (relief.action.name, relief.action.changes) == ("monetary_relief", True)
    assert relief.sent_at is None, "its day is not published"
    silent = [m for m in result.messages if m.conversation_id == "desk:9000002"]
    assert [(m.author, m.kind) for m in silent] == [
        (Author.SYSTEM, MessageKind.EVENT),
        (Author.AGENT, MessageKind.ACTION),
        (Author.COMPANY, MessageKind.EVENT),
    ]
    assert third.desk_status == "In progress"
    assert not any(m.action for m in result.messages if m.conversation_id == "desk:9000003")


def test_json_of_a_search_and_of_an_export_give_the_same_fields() -> None:
    found, exported = complaints("search.json"), complaints("export.json")
    assert [c.conversation_id for c in found.conversations] == ["desk:9000004", "desk:9000005"]
    assert found.conversations[0].opened_at == datetime(2021, 3, 1, tzinfo=UTC)
    assert found.messages[1].action is not None
    assert found.messages[1].action.name == "non_monetary_relief"
    assert found.conversations[1].tags == ("untimely",)
    assert [(m.author, m.text) for m in exported.messages] == [
        (Author.CUSTOMER, "They charged a late fee twice."),
        (Author.AGENT, "Closed with monetary relief"),
    ]
    assert not found.rejects + exported.rejects + found.notes + exported.notes


def test_a_narrower_export_is_read_for_what_it_has(tmp_path: Path) -> None:
    table = "Complaint ID,Date received,Consumer complaint narrative\n1,13/13/2020,They lost it.\n,2020-01-01,x\n"
    result = read(Cfpb(), write(tmp_path, "some.csv", table))
    assert [(m.conversation_id, m.text, m.sent_at) for m in result.messages] == [("desk:1", "They lost it.", None)]
    assert [(r.line, r.reason) for r in result.rejects] == [(3, "no complaint id")]
    assert [n.reason for n in result.notes] == ["note: time not readable"]


@needs_shared
def test_the_real_files_are_read_whole() -> None:
    files = [SourceFile(path=path, name=path.name) for path in sorted(REAL.glob("*.csv.gz"))]
    result = read(Cfpb(), *files)
    assert len({c.conversation_id for c in result.conversations}) == 6_563 + 3_947
    assert not result.rejects
    assert Counter(m.action.name for m in result.messages if m.action) == {
        "explanation": 5_514,
        "non_monetary_relief": 765,
        "monetary_relief": 208,
        "closed": 4,
    }
    assert sum(m.author is Author.CUSTOMER for m in result.messages) == 1_472 + 3_947
