"""Reading text or bytes as if they were files, for the connectors' tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from goodturn.connectors.connector import Connection, Connector
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Message
from goodturn.conversations.record import Record, Reject
from goodturn.privacy.pseudonyms import Pseudonyms

PSEUDONYMS = Pseudonyms(b"a key for the tests")


def connection(**settings: Any) -> Connection:
    return Connection(**{"name": "desk", "pseudonyms": PSEUDONYMS, **settings})


def write(folder: Path, name: str, content: str | bytes) -> SourceFile:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return SourceFile(path=path, name=name)


class Read:
    """What a connector gave, by kind."""

    def __init__(self, records: list[Record | Reject]) -> None:
        self.records = records
        self.messages = [record for record in records if isinstance(record, Message)]
        self.conversations = [record for record in records if isinstance(record, Conversation)]
        self.account_events = [record for record in records if isinstance(record, AccountEvent)]
        self.notes = [record for record in records if isinstance(record, Reject) and record.is_note]
        self.rejects = [record for record in records if isinstance(record, Reject) and not record.is_note]


def read(connector: Connector, *files: SourceFile, **settings: Any) -> Read:
    return Read(list(connector.read(files, connection(**settings))))
