from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import PSEUDONYMS, Read, connection, read, write
from goodturn.connectors.airlines_threads import AirlinesThreads
from goodturn.connectors.column_map import ColumnMap, Turns
from goodturn.connectors.dialogues_helpdesk import HelpdeskDialogues
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables import SeenIds, Tables
from goodturn.connectors.tables_text import BadRow, TextLines, rows
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author, Visibility
from goodturn.errors import SettingsError

TICKETS = SAMPLES / "tables" / "tickets.csv"
MAP = ColumnMap(
    fields={
        "conversation_id": "Ticket ID",
        "message_id": "Comment ID",
        "author": "From",
        "author_id": "Agent ID",
        "text": "Body",
        "sent_at": "Created at",
        "email": "Requester email",
        "desk_status": "Status",
        "csat": "CSAT",
        "tags": "Tags",
        "channel": "=email",
    },
    roles={"requester": Author.CUSTOMER, "Support": Author.AGENT},
    times="%d.%m.%Y %H:%M",
    zone="Europe/Berlin",
    csat_scale=(1, 5),
)
SIMPLE = ColumnMap(fields={"conversation_id": "id", "author": "who", "text": "text", "sent_at": "at"})


class TestTablesContract(ConnectorContract):
    cases: ClassVar = (
        Case(
            "tickets",
            connector="table",
            files=(TICKETS,),
            secrets=("smith", "a.smith"),
            word="Guten",
            by_line=True,
            columns=MAP.settings(),
            roles=MAP.roles,
            zone=MAP.zone,
        ),
        Case("airlines", connector="airlines", files=(SAMPLES / "tables/threads.csv",), word="flight", by_line=True),
        Case("stc3", connector="stc3", files=(SAMPLES / "tables/dialogues.json",), word="Monday"),
    )


def by_map(column_map: ColumnMap, *files: SourceFile, **settings: object) -> Read:
    there = column_map.applied_to(connection(**settings))
    return Read(list(Tables().read(files, there)))


def test_every_field_of_the_map_arrives() -> None:
    result = by_map(MAP, SourceFile(path=TICKETS, name="tickets.csv"))
    assert not result.rejects
    assert not result.notes
    first, second, _, last = result.messages
    assert first.text == "Guten Morgen, my router is dead again.\nSecond time this month."
    assert first.sent_at == datetime(2024, 3, 1, 8, 15, tzinfo=UTC)
    assert (first.author, second.author) == (Author.CUSTOMER, Author.AGENT)
    assert second.author_id == PSEUDONYMS.agent("a.smith")
    assert first.raw_ref == "tickets.csv:2"
    assert second.raw_ref == "tickets.csv:4"
    assert last.message_id == "desk:9004"
    told = [(c.conversation_id, c.desk_status, c.csat, c.tags) for c in result.conversations]
    assert told == [
        ("desk:501", "open", None, ("router",)),
        ("desk:502", "pending", None, ("billing", "refund")),
        ("desk:501", "solved", 1.0, ("router",)),
    ]
    assert {c.channel for c in result.conversations} == {Channel.EMAIL}
    assert b"ana@" not in msgspec.json.encode(result.conversations)


def test_an_unknown_role_stays_unknown_and_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, "a.csv", "id,who,text,at\n1,boss,hello,2024-01-01T10:00:00Z\n1,agent,hi,\n")
    result = by_map(SIMPLE, file)
    assert [message.author for message in result.messages] == [Author.UNKNOWN, Author.AGENT]
    (note,) = result.notes
    assert note.reason == "note: unknown role"
    assert "'boss'" in note.detail
    settled = by_map(SIMPLE, file, roles={"Boss": Author.AGENT})
    assert [message.author for message in settled.messages] == [Author.AGENT, Author.AGENT]


def test_a_missing_column_is_told_with_the_way_out(tmp_path: Path) -> None:
    result = by_map(SIMPLE, write(tmp_path, "a.csv", "id,who,body\n1,agent,hi\n"))
    (reject,) = result.rejects
    assert (reject.line, reject.reason) == (1, "missing column")
    assert "'text', 'at'" in reject.detail
    assert "id, who, body" in reject.detail
    assert "--map" in reject.detail


def test_bad_rows_cost_themselves_alone(tmp_path: Path) -> None:
    rows = ["id,who,text,at", "1,agent,hi,", "1,agent", ",agent,no id,", "", '2,agent,"a ""quote""",', "3,agent,a,b,c"]
    result = by_map(SIMPLE, write(tmp_path, "a.csv", "\n".join(rows)))
    assert [(r.line, r.reason) for r in result.rejects] == [
        (3, "wrong number of columns"),
        (4, "no conversation id"),
        (7, "wrong number of columns"),
    ]
    assert [message.text for message in result.messages] == ["hi", 'a "quote"']


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_quote_never_closed_swallows_no_other_row(tmp_path: Path, separator: str) -> None:
    rows = [
        "id,who,text,at",
        "1,agent,hi,",
        '2,agent,"open,',
        "3,agent,b,",
        '4,agent,"5"" screen" is it,',
        '5,agent,a "q",',
    ]
    result = by_map(
        SIMPLE, write(tmp_path, "a.tsv" if separator == "\t" else "a.csv", "\n".join(rows).replace(",", separator))
    )
    assert [message.text for message in result.messages][:3] == ["hi", '"open', "b"]
    assert len(result.messages) + len(result.rejects) == 5
    assert result.messages[-1].text == 'a "q"'


def test_a_quote_opened_in_one_row_and_closed_in_another_joins_nothing(tmp_path: Path) -> None:
    rows = [
        "id\twho\ttext\tat",
        '1\tagent\t"open \t',
        "2\tagent\tb\t",
        '3\tagent\tshut"\t',
        '4\tagent\t"on two\nlines"\t',
    ]
    result = by_map(SIMPLE, write(tmp_path, "a.tsv", "\n".join(rows)))
    assert [message.text for message in result.messages] == ['"open', "b", 'shut"', "on two\nlines"]
    assert [message.raw_ref for message in result.messages][-1] == "a.tsv:5"
    assert not result.rejects


CELLS = st.text(st.sampled_from('ab",;\n\r \x00é'), max_size=12)


@given(
    table=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=8), separator=st.sampled_from(",;\t")
)
@example(table=[["a", 'x",y', "b"], ['"', "\n", '",\n"']], separator=",")
def test_what_a_writer_of_tables_wrote_is_read_back(table: list[list[str]], separator: str) -> None:
    written = io.StringIO()
    table = [["1", "2", "3"], *([cell.replace("\r", "").replace("\x00", "") for cell in row] for row in table)]
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows(table)
    with TemporaryDirectory() as folder:
        file = write(Path(folder), "a.csv", written.getvalue())
        read_back = [row if isinstance(row, BadRow) else row[1] for row in rows(TextLines(file), separator)]
    assert read_back == table


@pytest.mark.parametrize(
    ("encoding", "notes"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", ["note: read as UTF-16"]),
        ("utf-16-le", ["note: read as UTF-16-LE"]),
        ("cp1252", ["note: not clean UTF-8"]),
    ],
)
def test_encodings_are_found_out(tmp_path: Path, encoding: str, notes: list[str]) -> None:
    text = "id,who,text,at\n" + "1,agent,Grüße – café,\n" * 20
    result = by_map(SIMPLE, write(tmp_path, "a.csv", text.encode(encoding)))
    assert {message.text for message in result.messages} == {"Grüße – café"}
    assert [note.reason for note in result.notes] == notes


def test_signs_of_a_wrong_conversion_are_told(tmp_path: Path) -> None:
    result = by_map(SIMPLE, write(tmp_path, "a.csv", "id,who,text,at\n1,agent,It isnâ€™t here,\n"))
    assert [note.reason for note in result.notes] == ["note: garbled letters"]


@pytest.mark.parametrize(
    ("times", "cell", "zone", "expected"),
    [
        ("iso", "2024-05-01T12:00:00+02:00", None, datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("iso", "2024-05-01 12:00:00", "Europe/Berlin", datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("iso", "2024-05-01 12:00:00", None, "note: time without a zone"),
        ("iso", "soon", None, "note: time not readable"),
        ("seconds", "1714557600", None, datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("milliseconds", "1714557600000", None, datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("%m/%d/%Y %I:%M %p", "05/01/2024 06:00 AM", "America/New_York", datetime(2024, 5, 1, 10, tzinfo=UTC)),
    ],
)
def test_times(tmp_path: Path, times: str, cell: str, zone: str | None, expected: datetime | str) -> None:
    column_map = msgspec.structs.replace(SIMPLE, times=times, zone=zone)
    result = by_map(column_map, write(tmp_path, "a.csv", f"id,who,text,at\n1,agent,hi,{cell}\n"))
    if isinstance(expected, datetime):
        assert result.messages[0].sent_at == expected
    else:
        assert result.messages[0].sent_at is None
        assert [note.reason for note in result.notes] == [expected]


def test_json_lines_documents_and_parquet_give_what_csv_gives(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "who": "customer", "text": "Hello?", "at": "2024-05-01T10:00:00Z"},
        {"id": "1", "who": "agent", "text": "Hi!", "at": "2024-05-01T10:01:00Z"},
    ]
    header = ",".join(rows[0])
    files = {
        "a.csv": "\n".join([header, *(",".join(row.values()) for row in rows)]).encode(),
        "a.tsv": "\n".join([header.replace(",", "\t"), *("\t".join(row.values()) for row in rows)]).encode(),
        "a.csv.gz": gzip.compress("\n".join([header, *(",".join(row.values()) for row in rows)]).encode()),
        "a.jsonl": "\n".join(map(json.dumps, rows)).encode(),
        "a.json": json.dumps(rows).encode(),
    }
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    read_all = [by_map(SIMPLE, write(tmp_path, name, content)) for name, content in files.items()]
    read_all.append(by_map(SIMPLE, SourceFile(path=tmp_path / "a.parquet", name="a.parquet")))
    inner = msgspec.structs.replace(SIMPLE, records="data.rows")
    read_all.append(by_map(inner, write(tmp_path, "b.json", json.dumps({"data": {"rows": rows}, "count": 2}))))
    expected = [(m.conversation_id, m.author, m.text, m.sent_at) for m in read_all[0].messages]
    assert len(expected) == 2
    for result in read_all[1:]:
        assert not result.rejects
        assert [(m.conversation_id, m.author, m.text, m.sent_at) for m in result.messages] == expected


def test_nested_turns_and_dotted_paths(tmp_path: Path) -> None:
    chat = {
        "ticket": {"id": 9, "customer": {"mail": "ana@example.org"}},
        "events": [
            {"by": "visitor", "said": "Hello?", "when": "2024-05-01T10:00:00Z"},
            {"by": "staff", "said": ["Hi!", "How can I help?"], "when": "2024-05-01T10:01:00Z", "staff_id": 3},
            {"by": "visitor", "said": ""},
        ],
    }
    column_map = ColumnMap(
        rows="conversations",
        fields={"conversation_id": "ticket.id", "email": "ticket.customer.mail", "channel": "=chat"},
        turns=Turns(columns=("events",), author="by", text="said", sent_at="when", author_id="staff_id"),
        roles={"visitor": Author.CUSTOMER, "staff": Author.AGENT},
    )
    result = by_map(column_map, write(tmp_path, "a.jsonl", json.dumps(chat)))
    assert [(m.author, m.text) for m in result.messages] == [
        (Author.CUSTOMER, "Hello?"),
        (Author.AGENT, "Hi!\nHow can I help?"),
    ]
    assert result.messages[1].sent_at == datetime(2024, 5, 1, 10, 1, tzinfo=UTC)
    assert result.messages[1].author_id == PSEUDONYMS.agent(3)
    assert result.conversations[0].customer_keys == (PSEUDONYMS.customer_key("email", "ana@example.org"),)


def test_turns_written_as_pairs(tmp_path: Path) -> None:
    column_map = ColumnMap(
        rows="conversations",
        fields={"conversation_id": "convo"},
        turns=Turns(columns=("log",), author="0", text="1"),
        roles={"shopper": Author.CUSTOMER, "clerk": Author.AGENT},
    )
    chats = [{"convo": 4, "log": [["shopper", "Is it open?"], ["clerk", "Until six."], [], ["clerk"], 7]}]
    result = by_map(column_map, write(tmp_path, "a.json", json.dumps(chats)))
    assert [(m.author, m.text) for m in result.messages] == [
        (Author.CUSTOMER, "Is it open?"),
        (Author.AGENT, "Until six."),
        (Author.UNKNOWN, "7"),
    ]


def test_labelled_lines_in_one_cell(tmp_path: Path) -> None:
    column_map = ColumnMap(
        rows="conversations",
        fields={"conversation_id": "#row"},
        turns=Turns(columns=("log",), labels={"Customer:": Author.CUSTOMER, "Agent:": Author.AGENT}),
    )
    log = "(chat begins)\nCustomer: Hello?\nstill there?\nAgent: Yes: I am."
    result = by_map(column_map, write(tmp_path, "a.csv", f'log,x\n"{log}",1\n'))
    assert [(m.author, m.text) for m in result.messages] == [
        (Author.UNKNOWN, "(chat begins)"),
        (Author.CUSTOMER, "Hello?\nstill there?"),
        (Author.AGENT, "Yes: I am."),
    ]


def test_words_outside_the_marks_are_kept_and_repeated_ids_stay_apart(tmp_path: Path) -> None:
    file = SourceFile(path=SAMPLES / "tables" / "threads.csv", name="threads.csv")
    result = read(AirlinesThreads(), file)
    assert [c.conversation_id for c in result.conversations] == ["desk:11", "desk:12", "desk:11@threads.csv:4"]
    assert [(m.author, m.text) for m in result.messages[:3]] == [
        (Author.CUSTOMER, "@company  my bag did not arrive, third call today"),
        (Author.AGENT, "@customer  I'm sorry. Which flight was it? *AB"),
        (Author.CUSTOMER, "EX 12 from Oslo"),
    ]
    assert len({message.message_id for message in result.messages}) == len(result.messages)
    odd = write(tmp_path, "odd.csv", "first_tweet_id,tag,first_utterance,context\n1,,<cust__ hi __cust> loose,\n")
    assert [(m.author, m.text) for m in read(AirlinesThreads(), odd).messages] == [
        (Author.CUSTOMER, "hi"),
        (Author.UNKNOWN, "loose"),
    ]


def test_what_the_helpdesk_writes_in_a_row_is_one_message() -> None:
    result = read(HelpdeskDialogues(), SourceFile(path=SAMPLES / "tables/dialogues.json", name="d.json"))
    assert [c.conversation_id for c in result.conversations] == ["desk:3610", "desk:3611"]
    assert result.messages[0].text == "My line has been down since Monday.\nNobody picks up."
    assert [m.author for m in result.messages[:2]] == [Author.CUSTOMER, Author.AGENT]
    assert [m.position for m in result.messages] == [0, 1, 0, 1, 2]


def test_account_events_become_what_verifies_words(tmp_path: Path) -> None:
    column_map = ColumnMap(
        rows="account_events",
        fields={
            "account_event_id": "id",
            "at": "date",
            "event": "=refunded",
            "customer_id": "customer",
            "amount": "sum",
            "currency": "currency",
        },
        zone="UTC",
    )
    table = "id,date,customer,sum,currency\n1,2024-05-01,u1,19.90,eur\n2,2024-05-02,u2,500,JPY\n3,never,u3,1,EUR\n"
    result = by_map(column_map, write(tmp_path, "refunds.csv", table))
    assert [(e.customer_id, e.kind, e.amount_minor, e.currency) for e in result.account_events] == [
        ("desk:u1", "refunded", 1990, "EUR"),
        ("desk:u2", "refunded", 500, "JPY"),
    ]
    assert [(r.line, r.reason) for r in result.rejects] == [(4, "no usable time")]


def test_internal_notes(tmp_path: Path) -> None:
    column_map = ColumnMap(
        fields={"conversation_id": "id", "author": "who", "text": "text", "visibility": "public"},
        internal=("false",),
    )
    file = write(tmp_path, "a.csv", "id,who,text,public\n1,agent,hi,True\n1,agent,he is angry,False\n")
    assert [m.visibility for m in by_map(column_map, file).messages] == [Visibility.PUBLIC, Visibility.INTERNAL]


def test_without_a_map_nothing_is_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--map"):
        list(Tables().read([write(tmp_path, "a.csv", "id,text\n")], connection()))


def test_a_broken_parquet_file_is_rejected(tmp_path: Path) -> None:
    result = by_map(SIMPLE, write(tmp_path, "a.parquet", b"PAR1 nothing"))
    assert [reject.reason for reject in result.rejects] == ["not Parquet"]


def test_a_repeated_id_is_always_told() -> None:
    seen = SeenIds()
    assert not any(seen.again(str(number)) for number in range(2_000))
    assert all(seen.again(str(number)) for number in range(2_000))
