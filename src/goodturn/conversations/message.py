"""One thing said or done in a conversation."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from goodturn.conversations.instant import Instant


class Author(StrEnum):
    """Who speaks."""

    CUSTOMER = "customer"
    AGENT = "agent"
    BOT = "bot"
    SYSTEM = "system"
    COMPANY = "company"  # one text to many: a broadcast
    UNKNOWN = "unknown"

    @property
    def speaks_for_company(self) -> bool:
        """Whether this is the company's side of a dialogue (a person or a bot)."""
        return self in (Author.AGENT, Author.BOT)


class Visibility(StrEnum):
    """Whether the customer could see it."""

    PUBLIC = "public"
    INTERNAL = "internal"


class MessageKind(StrEnum):
    """Words, a structured act, or a notice of the system."""

    TEXT = "text"
    ACTION = "action"
    EVENT = "event"


class Action(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A structured act that stands in a record: a tool call, a refund line, a rebooking."""

    #: what was done, in the words of the source ("refund", "update_reservation_flights")
    name: str
    #: True when it changed something for the customer; False for a look-up
    changes: bool
    #: None where the source does not say whether it worked
    succeeded: bool | None = None
    #: in minor units of `currency` (cents)
    amount_minor: int | None = None
    currency: str | None = None
    ref: str | None = None


class Message(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="message", tag_field="type"):
    """One message. Times are UTC; what the source does not say stays None."""

    conversation_id: str
    message_id: str
    #: order within the conversation as the source gives it, from 0
    position: int
    author: Author
    text: str = ""
    sent_at: Instant | None = None
    #: a pseudonym under the connection's key, never the source's id
    author_id: str | None = None
    visibility: Visibility = Visibility.PUBLIC
    kind: MessageKind = MessageKind.TEXT
    #: ISO 639-1, None until decided
    language: str | None = None
    #: offsets from the start of the recording, milliseconds
    speech_start_ms: int | None = None
    speech_end_ms: int | None = None
    action: Action | None = None
    #: message_id that this one answers, where the source says so (public threads, mail)
    reply_to: str | None = None
    #: the source shows that it answers a message that is not in the data
    answers_unseen: bool = False
    #: the source shows that it was answered by a message that is not in the data
    answered_unseen: bool = False
    #: where it came from: "file:line" or "file#pointer"
    raw_ref: str | None = None
