"""The contract that every connector keeps. Subclass `ConnectorContract` and give it cases.

from .contract import Case, ConnectorContract

class TestZendesk(ConnectorContract):
    cases = (Case("pages", connector="zendesk", files=(SAMPLES / "zendesk/tickets.json",)),)
"""

from __future__ import annotations

import random
import re
import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest

from goodturn.connectors import registry
from goodturn.connectors.connector import Connection, Connector
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Author, Message, Visibility
from goodturn.conversations.record import Record, Reject
from goodturn.privacy.pseudonyms import Pseudonyms

SAMPLES = Path(__file__).parent / "samples"

PSEUDONYM = re.compile(r"[a-z]+-[0-9a-f]{8,}")
MAIL = re.compile(rb"[\w.+-]+@[\w-]+\.[\w.-]*\w")
GARBAGE = b'{"broken": [1, 2'


@dataclass(frozen=True)
class Case:
    """One sample: files that are read together by one connector."""

    name: str
    #: a name in the registry, or the connector itself
    connector: str | Connector
    #: files and folders (a folder stands for every file in it)
    files: Sequence[Path]
    #: what must not appear in any id or key: raw agent ids, phone numbers (e-mail is looked for anyway)
    secrets: Sequence[str] = ()
    #: a word of ASCII letters that stands in the files once and comes out in some message's text
    word: str | None = None
    #: the files hold one record a line, so that a broken line costs that line only
    by_line: bool = False
    #: order by position agrees with order by time
    in_order: bool = True
    #: rejects that the sample itself deserves
    rejects: int = 0
    #: False where some files of the case can only be read because others stand beside them
    recognised: bool = True
    roles: Mapping[str, Author] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    zone: str | None = None

    @property
    def reader(self) -> Connector:
        return registry.load(self.connector) if isinstance(self.connector, str) else self.connector

    @property
    def paths(self) -> tuple[tuple[Path, str], ...]:
        """(path, name below the input), in order."""
        found: list[tuple[Path, str]] = []
        for given in self.files:
            if given.is_dir():
                found += [(p, str(p.relative_to(given))) for p in sorted(given.rglob("*")) if p.is_file()]
            else:
                found.append((given, given.name))
        return tuple(found)

    @property
    def source_files(self) -> tuple[SourceFile, ...]:
        return tuple(SourceFile(path=path, name=name) for path, name in self.paths)

    @property
    def connection(self) -> Connection:
        return Connection(
            name="way-in",
            pseudonyms=Pseudonyms(b"contract key"),
            roles=self.roles,
            columns=self.columns,
            zone=self.zone,
        )

    def read(self, files: Sequence[SourceFile] | None = None) -> list[Record | Reject]:
        return list(self.reader.read(self.source_files if files is None else files, self.connection))

    def rewritten(self, folder: Path, change: Mapping[str, bytes]) -> tuple[SourceFile, ...]:
        """The files copied to `folder`, those named in `change` with other bytes."""
        files = []
        for path, name in self.paths:
            copy = folder / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            if name in change:
                copy.write_bytes(change[name])
            else:
                shutil.copyfile(path, copy)
            files.append(SourceFile(path=copy, name=name))
        return tuple(files)

    def is_text(self) -> bool:
        return all(path.suffix not in (".gz", ".bz2", ".xz", ".parquet", ".zip") for path, _ in self.paths)


def messages(records: Sequence[Record | Reject]) -> list[Message]:
    return [record for record in records if isinstance(record, Message)]


def conversations(records: Sequence[Record | Reject]) -> list[Conversation]:
    return [record for record in records if isinstance(record, Conversation)]


def rejects(records: Sequence[Record | Reject]) -> list[Reject]:
    return [record for record in records if isinstance(record, Reject)]


def last_told(records: Sequence[Record | Reject]) -> dict[str, Message]:
    """Each message as it was told last: a source may tell it again when it was changed or deleted."""
    return {message.message_id: message for message in messages(records)}


def merged(records: Sequence[Record | Reject]) -> dict[str, Conversation]:
    """Each conversation with all that was told of it: later, non-empty fields win."""
    whole: dict[str, Conversation] = {}
    for told in conversations(records):
        before = whole.get(told.conversation_id)
        if before is None:
            whole[told.conversation_id] = told
            continue
        defaults = Conversation(conversation_id=told.conversation_id, source=told.source)
        news = {
            name: getattr(told, name)
            for name in told.__struct_fields__
            if getattr(told, name) != getattr(defaults, name)
        }
        whole[told.conversation_id] = msgspec.structs.replace(before, **news)
    return whole


def ids_of(record: Record) -> dict[str, str]:
    """Every id and key that the record carries, by field."""
    found: dict[str, str | None] = {}
    match record:
        case Message():
            found = {
                "conversation_id": record.conversation_id,
                "message_id": record.message_id,
                "author_id": record.author_id,
                "reply_to": record.reply_to,
            }
        case Conversation():
            found = {
                "conversation_id": record.conversation_id,
                "customer_id": record.customer_id,
                "parent_id": record.parent_id,
                **{f"key {key.kind}": key.digest for key in record.customer_keys},
            }
        case AccountEvent():
            found = {
                "account_event_id": record.account_event_id,
                "customer_id": record.customer_id,
                "conversation_id": record.conversation_id,
                **{f"key {key.kind}": key.digest for key in record.customer_keys},
            }
    return {name: value for name, value in found.items() if value is not None}


def times_of(record: Record) -> list[object]:
    match record:
        case Message():
            return [record.sent_at]
        case Conversation():
            return [record.opened_at, record.closed_at, record.desk_solved_at]
        case AccountEvent():
            return [record.at]


class ConnectorContract:
    """What holds for every connector and every sample."""

    cases: ClassVar[Sequence[Case]] = ()

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        if "case" in metafunc.fixturenames:
            metafunc.parametrize("case", self.cases, ids=[case.name for case in self.cases])

    def test_the_card_names_it(self, case: Case) -> None:
        card = case.reader.card
        assert card.name
        assert card.title
        assert card.reads

    def test_only_its_own_connector_recognises_the_files(self, case: Case) -> None:
        if not case.recognised:
            pytest.skip("these files are named, not recognised")
        for file in case.source_files:
            assert [c.card.name for c in registry.recognise(file)] == [case.reader.card.name], file.name

    def test_reading_yields_records_and_the_rejects_that_are_due(self, case: Case) -> None:
        records = case.read()
        assert any(not isinstance(record, Reject) for record in records)
        found = rejects(records)
        assert len(found) == case.rejects, [(r.file, r.line, r.reason, r.detail) for r in found]
        names = {name for _, name in case.paths}
        for reject in found:
            assert reject.file in names
            assert reject.source == "way-in"
            assert reject.reason

    def test_reading_twice_gives_equal_records(self, case: Case) -> None:
        assert case.read() == case.read()

    def test_ids_carry_the_connection(self, case: Case) -> None:
        for record in case.read():
            if isinstance(record, Reject):
                continue
            for name, value in ids_of(record).items():
                if name != "author_id" and not name.startswith("key "):
                    assert value.startswith("way-in:"), (name, value)

    def test_times_are_instants_in_utc(self, case: Case) -> None:
        for record in case.read():
            if isinstance(record, Reject):
                continue
            for time in times_of(record):
                assert time is None or time.utcoffset() == timedelta(0), record  # type: ignore[attr-defined]

    def test_people_appear_as_pseudonyms_only(self, case: Case) -> None:
        mails = {m.decode() for path, _ in case.paths for m in MAIL.findall(path.read_bytes())}
        for record in case.read():
            if isinstance(record, Reject):
                continue
            carried = ids_of(record)
            author_id = carried.get("author_id")
            assert author_id is None or PSEUDONYM.fullmatch(author_id), author_id
            for name, value in carried.items():
                for secret in mails:
                    assert secret.casefold() not in value.casefold(), name
                for secret in case.secrets:
                    assert secret not in re.split(r"[^\w+]", value), name

    def test_every_message_has_a_told_conversation(self, case: Case) -> None:
        records = case.read()
        told = {conversation.conversation_id for conversation in conversations(records)}
        assert {message.conversation_id for message in messages(records)} <= told
        assert all(conversation.source == "way-in" for conversation in conversations(records))

    def test_positions_order_a_conversation(self, case: Case) -> None:
        threads: dict[str, list[Message]] = defaultdict(list)
        for message in last_told(case.read()).values():
            assert 0 <= message.position < 2**31
            threads[message.conversation_id].append(message)
        for thread in threads.values():
            thread.sort(key=lambda message: message.position)
            assert len({message.position for message in thread}) == len(thread)
            if case.in_order:
                times = [message.sent_at for message in thread if message.sent_at is not None]
                assert times == sorted(times)

    def test_every_record_says_where_it_came_from(self, case: Case) -> None:
        names = tuple(name for _, name in case.paths)
        for record in case.read():
            if not isinstance(record, Reject):
                assert record.raw_ref is not None
                assert record.raw_ref.startswith(names), record.raw_ref

    def test_notes_are_for_the_company_only(self, case: Case) -> None:
        for message in messages(case.read()):
            assert not (message.visibility is Visibility.INTERNAL and message.author is Author.CUSTOMER)

    def test_a_file_cut_at_any_byte_never_raises(self, case: Case, tmp_path: Path) -> None:
        chance = random.Random(case.name)
        for path, name in case.paths:
            whole = path.read_bytes()
            cuts = {0, 1, max(0, len(whole) - 1), *(chance.randrange(len(whole) + 1) for _ in range(6))}
            for cut in sorted(cuts):
                folder = tmp_path / f"{name.replace('/', '_')}.{cut}"
                for record in case.read(case.rewritten(folder, {name: whole[:cut]})):
                    assert isinstance(record, Message | Conversation | AccountEvent | Reject)

    def test_garbage_is_rejected_with_its_place(self, case: Case, tmp_path: Path) -> None:
        if not case.is_text():
            pytest.skip("not a text format")
        for path, name in case.paths:
            whole = path.read_bytes()
            if not case.by_line:
                found = rejects(case.read(case.rewritten(tmp_path / name, {name: b"\x8f\x01}" + whole[9:]})))
                assert any(reject.file == name for reject in found), name
                continue
            lines = whole.splitlines(keepends=True)
            place = min(1, len(lines))
            changed = b"".join([*lines[:place], GARBAGE + b"\n", *lines[place:]])
            found = rejects(case.read(case.rewritten(tmp_path / name, {name: changed})))
            assert (name, place + 1) in {(reject.file, reject.line) for reject in found}
            assert len(found) == case.rejects + 1

    def test_a_byte_order_mark_changes_nothing(self, case: Case, tmp_path: Path) -> None:
        if not case.is_text():
            pytest.skip("not a text format")
        changed = {name: b"\xef\xbb\xbf" + path.read_bytes() for path, name in case.paths}
        files = case.rewritten(tmp_path, changed)
        if case.recognised:
            assert all(case.reader.recognises(file) for file in files)
        assert case.read(files) == case.read()

    @pytest.mark.parametrize(
        ("strange", "expected"),
        [(b"caf\xe9", "café"), (b"a\x00b", "ab"), ("a\u202eb😀".encode(), "a\u202eb😀")],
        ids=["latin-1", "NUL", "emoji and direction"],
    )
    def test_strange_bytes_survive(self, case: Case, tmp_path: Path, strange: bytes, expected: str) -> None:
        if case.word is None:
            pytest.skip("the case names no word")
        word = case.word.encode()
        name, whole = next((name, p.read_bytes()) for p, name in case.paths if word in p.read_bytes())
        before = case.read()
        after = case.read(case.rewritten(tmp_path, {name: whole.replace(word, strange)}))
        assert len(messages(after)) == len(messages(before))
        assert any(expected in message.text for message in messages(after))
