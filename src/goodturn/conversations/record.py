"""What a connector yields, and how it is written down: one tagged JSON object a line."""

from __future__ import annotations

from msgspec import Struct

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Message

#: a Reject whose reason begins so tells of something changed or left unknown; no record was lost
NOTE = "note: "


class Reject(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="reject", tag_field="type"):
    """A record that could not be read: never dropped in silence."""

    source: str
    #: file name as given, without folders above the input
    file: str
    #: 1-based line or record number; None where the whole file is meant
    line: int | None
    #: a short, countable reason ("truncated JSON", "unknown role")
    reason: str
    #: what exactly, and what to do
    detail: str = ""

    @property
    def is_note(self) -> bool:
        """Whether the record itself was kept, so that this does not count among what could not be read."""
        return self.reason.startswith(NOTE)


Record = Message | Conversation | AccountEvent
