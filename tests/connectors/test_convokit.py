from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import PSEUDONYMS, Read, read, write
from goodturn.connectors import registry
from goodturn.connectors.convokit import ConvoKit
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author

CORPUS = SAMPLES / "convokit" / "river-line"
REAL = SHARED / "data" / "formats" / "convokit"


class TestConvoKitContract(ConnectorContract):
    cases: ClassVar = (
        Case("folder", connector="convokit", files=(CORPUS,), secrets=("fern", "desk-2"), word="Hull"),
        Case("legacy", connector="convokit", files=(SAMPLES / "convokit" / "legacy",), secrets=("fern",), word="noon"),
    )


def corpus(folder: Path) -> Read:
    files = [SourceFile(path=p, name=str(p.relative_to(folder))) for p in sorted(folder.rglob("*.json*"))]
    return read(ConvoKit(), *(file for file in files if ConvoKit().recognises(file)))


def test_utterances_arrive_with_roles_times_and_links() -> None:
    result = corpus(CORPUS)
    assert not result.rejects
    assert not result.notes
    first, second, *_ = result.messages
    assert (first.author, second.author) == (Author.CUSTOMER, Author.AGENT)
    assert first.sent_at == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert second.reply_to == "desk:q1"
    assert first.author_id is None
    assert second.author_id == PSEUDONYMS.agent("desk-2")
    assert result.conversations[0].channel is Channel.CHAT
    assert (result.conversations[0].subject, result.conversations[0].csat_raw) == ("Lost parcel", "5")


def test_the_customer_of_two_conversations_is_one_whoever_spoke_first() -> None:
    told = [(c.conversation_id, c.customer_id) for c in corpus(CORPUS).conversations]
    customer = told[0][1]
    assert customer is not None
    assert "fern" not in customer
    assert told == [("desk:q1", customer), ("desk:r1", None), ("desk:r1", customer)]


def test_two_corpora_in_one_run_are_kept_apart() -> None:
    both = corpus(CORPUS.parent)
    assert len(both.messages) == len({message.message_id for message in both.messages}) == 7
    assert {c.conversation_id for c in both.conversations} == {
        "desk:legacy/q1",
        "desk:river-line/q1",
        "desk:river-line/r1",
    }
    assert len({c.customer_id for c in both.conversations if c.customer_id}) == 2


def test_speakers_without_a_role_stay_unknown_until_they_are_named(tmp_path: Path) -> None:
    said = {"id": "a", "conversation_id": "a", "speaker": "u7", "text": "Hello?", "timestamp": None}
    file = write(tmp_path, "utterances.jsonl", json.dumps(said))
    plain = read(ConvoKit(), file)
    assert [m.author for m in plain.messages] == [Author.UNKNOWN]
    assert [(n.reason, "--role" in n.detail) for n in plain.notes] == [("note: unknown role", True)]
    named = read(ConvoKit(), file, roles={"U7": Author.CUSTOMER})
    assert [m.author for m in named.messages] == [Author.CUSTOMER]
    assert not named.notes


class Trap:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (pytest.fail, ("a pickle was opened",))


def test_pickles_are_nobodys(tmp_path: Path) -> None:
    write(tmp_path, "utterances.jsonl", (CORPUS / "utterances.jsonl").read_bytes())
    trap = write(tmp_path, "tree-bin.p", pickle.dumps(Trap()))
    named = write(tmp_path, "speakers.json", pickle.dumps(Trap()))
    assert registry.recognise(trap) == ()
    result = read(ConvoKit(), SourceFile(path=tmp_path / "utterances.jsonl", name="utterances.jsonl"), trap, named)
    assert len(result.messages) == 5
    assert [(r.file, r.reason) for r in result.rejects] == [
        ("tree-bin.p", "not a file of a corpus"),
        ("speakers.json", "not a JSON object"),
    ]


@pytest.mark.parametrize("line", ['{"id": "x", "text": 4}', '{"text": "no id"}', "[7]", '"words"', "{"])
def test_what_is_no_utterance_costs_its_line_alone(tmp_path: Path, line: str) -> None:
    whole = (CORPUS / "utterances.jsonl").read_text()
    result = read(ConvoKit(), write(tmp_path, "utterances.jsonl", whole.replace("\n", f"\n{line}\n", 1)))
    assert len(result.messages) == 5
    assert [reject.line for reject in result.rejects if reject.line] == [2]


@needs_shared
def test_both_layouts_give_the_same_three_messages() -> None:
    new, old = (corpus(REAL / name) for name in ("mini-corpus", "mini-corpus-legacy"))
    assert len(new.messages) == 3
    assert new.messages == old.messages
    assert [c.csat_raw for c in new.conversations] == [c.csat_raw for c in old.conversations] == ["5"]
    assert len(new.rejects) == len(old.rejects) == 0
