"""At the door: a record that goodturn can keep, mended where it has to be, with a note of what was changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Message
from goodturn.conversations.record import NOTE

#: times before this are a clock that was never set
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
#: clocks may differ by so much
SKEW = timedelta(days=1)
#: characters; what follows in one message is cut off
LONGEST_TEXT = 100_000

TOO_EARLY = f"{NOTE}time before 1990: kept as unknown"
TOO_LATE = f"{NOTE}time in the future: kept as unknown"
TOO_LONG = f"{NOTE}text longer than {LONGEST_TEXT:,} characters: cut"
NOT_TEXT = f"{NOTE}characters that are no text: removed"


def mend(message: Message, latest: datetime) -> tuple[Message, str | None]:
    """The message as it can be kept, and why it was changed; None when it was not."""
    text, sent_at, note = message.text, message.sent_at, None
    if "\x00" in text:
        text, note = text.replace("\x00", ""), NOT_TEXT
    if not text.isascii() and not _is_text(text):
        text, note = text.encode("utf-8", "replace").decode(), NOT_TEXT
    if len(text) > LONGEST_TEXT:
        text, note = text[:LONGEST_TEXT], TOO_LONG
    if sent_at is not None and not EARLIEST <= sent_at <= latest:
        note = TOO_EARLY if sent_at < EARLIEST else TOO_LATE
        sent_at = None
    if note is None:
        return message, None
    return replace(message, text=text, sent_at=sent_at), note


def mend_conversation(told: Conversation, latest: datetime) -> tuple[Conversation, str | None]:
    """The same for what is told of a conversation: times that cannot be are unknown."""
    changes: dict[str, object] = {}
    note = None
    for name in ("opened_at", "closed_at", "desk_solved_at"):
        at = getattr(told, name)
        if at is not None and not EARLIEST <= at <= latest:
            changes[name] = None
            note = TOO_EARLY if at < EARLIEST else TOO_LATE
    return (replace(told, **changes), note) if changes else (told, None)


def as_it_stood(told: Conversation, as_of: datetime) -> Conversation | None:
    """What could be known of a conversation at an instant; None when it had not begun."""
    if told.opened_at is not None and told.opened_at > as_of:
        return None
    changes: dict[str, object] = {}
    if told.closed_at is not None and told.closed_at > as_of:
        changes |= {"closed_at": None, "desk_status": None, "csat": None, "csat_raw": None}
    if told.desk_solved_at is not None and told.desk_solved_at > as_of:
        changes |= {"desk_solved_at": None, "desk_status": None}
    return replace(told, **changes) if changes else told


def is_possible(event: AccountEvent, latest: datetime) -> bool:
    """Whether the event's time can be; an account event without a time says nothing."""
    return EARLIEST <= event.at <= latest


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
