from __future__ import annotations

import json
from pathlib import Path

import pytest

from connectors.contract import SAMPLES
from connectors.reading import connection, write
from goodturn.connectors.column_map import ColumnMap, ColumnMapError, Turns, load_map
from goodturn.connectors.column_map_guess import guess_map
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.message import Author

FULL = """
rows: conversations
fields: {conversation_id: id, channel: =chat}
turns:
  in: [log]
  labels: {"Customer:": customer, "Agent:": agent}
roles: {yes: customer, 2: agent}
times: "%d.%m.%Y"
zone: Europe/Berlin
csat_scale: [1, 5]
delimiter: ";"
"""


def test_a_file_becomes_a_map_and_travels_with_the_connection(tmp_path: Path) -> None:
    column_map = load_map(write(tmp_path, "map.yaml", FULL).path)
    assert column_map.turns == Turns(columns=("log",), labels={"Customer:": Author.CUSTOMER, "Agent:": Author.AGENT})
    assert column_map.roles == {"true": Author.CUSTOMER, "2": Author.AGENT}
    assert column_map.csat_scale == (1.0, 5.0)
    there = column_map.applied_to(connection())
    assert ColumnMap.of(there) == column_map
    assert there.zone == "Europe/Berlin"
    assert there.roles == column_map.roles


def test_what_a_map_writes_it_reads_again(tmp_path: Path) -> None:
    column_map = load_map(write(tmp_path, "map.yaml", FULL).path)
    assert load_map(write(tmp_path, "again.yaml", column_map.as_yaml()).path) == column_map


def test_what_the_connection_says_stands() -> None:
    column_map = ColumnMap(fields={"text": "body"}, roles={"x": Author.AGENT}, zone="Europe/Berlin")
    there = column_map.applied_to(connection(roles={"x": Author.BOT}, zone="UTC"))
    assert there.roles == {"x": Author.BOT}
    assert there.zone == "UTC"


def test_plain_columns_are_a_map_too() -> None:
    column_map = ColumnMap.of(connection(columns={"conversation_id": "id", "text": "body"}))
    assert column_map is not None
    assert column_map.columns == ("id", "body")
    assert ColumnMap.of(connection()) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty or a list"),
        ("- a\n- b", "empty or a list"),
        ("fields: {text: [", "not YAML"),
        ("fields: {txt: body}", "no such field: txt"),
        ("fields: {conversation_id: id}", "need the field `text`"),
        ("rows: conversations\nfields: {conversation_id: id}", "need `turns`"),
        ("rows: account_events\nfields: {at: date}", "`at` and `event`"),
        ("fields: {text: body}\nroles: {x: boss}", "boss"),
        ("fields: {text: body}\ntimez: iso", "timez"),
        ("rows: tickets\nfields: {text: body}", "tickets"),
    ],
)
def test_a_map_that_cannot_be_used_says_why(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(ColumnMapError, match=said):
        load_map(write(tmp_path, "map.yaml", content).path)


def test_a_map_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ColumnMapError, match=r"none\.yaml"):
        load_map(tmp_path / "none.yaml")


def test_a_guess_says_its_reasons_and_its_doubts() -> None:
    guess = guess_map(SourceFile(path=SAMPLES / "tables" / "tickets.csv", name="tickets.csv"))
    assert guess.column_map is not None
    assert guess.column_map.fields == {
        "conversation_id": "Ticket ID",
        "message_id": "Comment ID",
        "text": "Body",
        "author": "From",
        "author_id": "Agent ID",
        "sent_at": "Created at",
        "email": "Requester email",
        "desk_status": "Status",
        "csat": "CSAT",
        "tags": "Tags",
    }
    assert guess.column_map.roles == {"Requester": Author.CUSTOMER, "Support": Author.AGENT}
    assert guess.column_map.times == "%d.%m.%Y %H:%M"
    assert guess.column_map.csat_scale == (1.0, 5.0)
    assert any("no zone" in doubt for doubt in guess.doubts)
    assert "LOOK AT THIS" in guess.told()


def test_day_and_month_are_not_guessed_in_silence(tmp_path: Path) -> None:
    guess = guess_map(write(tmp_path, "a.csv", "ticket_id,role,body,date\n1,user,hi,01/02/2024 10:00\n"))
    assert any("check which is meant" in doubt for doubt in guess.doubts)


def test_who_speaks_is_not_guessed(tmp_path: Path) -> None:
    guess = guess_map(write(tmp_path, "a.csv", "ticket_id,role,body\n1,alpha,hi\n1,beta,hello\n"))
    assert guess.column_map is not None
    assert guess.column_map.roles == {}
    assert any("'alpha', 'beta'" in doubt for doubt in guess.doubts)
    silent = guess_map(write(tmp_path, "b.csv", "ticket_id,body\n1,hi\n"))
    assert any("no column says who speaks" in doubt for doubt in silent.doubts)


def test_threads_in_one_row_are_guessed(tmp_path: Path) -> None:
    labelled = guess_map(
        write(tmp_path, "a.csv", 'case_id,transcript\n1,"Customer: hi\nAgent: hello"\n2,"Customer: x\nAgent: y"\n')
    ).column_map
    assert labelled is not None
    assert labelled.turns is not None
    assert labelled.turns.labels == {"Customer:": Author.CUSTOMER, "Agent:": Author.AGENT}
    chats = [{"chat_id": 1, "messages": [{"sender": "visitor", "text": "hi"}, {"sender": "operator", "text": "yes"}]}]
    nested = guess_map(write(tmp_path, "a.json", json.dumps(chats))).column_map
    assert nested is not None
    assert nested.turns is not None
    assert (nested.turns.columns, nested.turns.author, nested.turns.text) == (("messages",), "sender", "text")
    assert nested.roles == {"visitor": Author.CUSTOMER, "operator": Author.AGENT}


@pytest.mark.parametrize("content", ["", "\n", "one column\nonly\n", "a,b\n1,2\n", "\x00\x01\x02"])
def test_what_is_no_table_gives_no_map(tmp_path: Path, content: str) -> None:
    assert guess_map(write(tmp_path, "a.csv", content)).column_map is None
