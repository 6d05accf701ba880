"""Words, talks and records with readings set by hand: each rule of the core is tested without a machine reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Action, Author, Message, MessageKind
from goodturn.episodes.book import Book, Visible
from goodturn.episodes.episode import Episode
from goodturn.events.event import (
    AccountChanged,
    ConversationTold,
    Corrected,
    CorrectionKind,
    Event,
    MessageHeard,
    TimerDue,
)
from goodturn.events.utterance import Utterance, utterance
from goodturn.promises.settle import Told
from goodturn.signals.commitment import Commitment, CommitmentKind, Due
from goodturn.signals.labels import Act, Label
from goodturn.signals.reading import ActFound, Reading, Signal
from goodturn.turn import Turn, begin, take_all

#: a Monday
START = datetime(2025, 3, 3, 10, tzinfo=UTC)
#: a company whose records show refunds and calls, and which is seen on every channel
SEEING = Book(visible=Visible(account_kinds=frozenset({"refunded", "called_back"}), channels=frozenset(Channel)))


class Line(Struct, frozen=True, kw_only=True):
    """One message to be said: who, the words, what is read in them, and when."""

    author: Author
    text: str
    reading: Reading | None
    #: minutes after the start of its talk; None: one after the line before
    minutes: float | None
    #: further fields of the message
    more: dict[str, Any]


def customer(
    text: str,
    *,
    labels: Iterable[Label] = (),
    distress: float = 0.0,
    gives_up: float = 0.0,
    minutes: float | None = None,
    abstained: str | None = None,
    **more: Any,
) -> Line:
    """The customer says something."""
    reading = Reading(signals=_signals(labels, text), distress=distress, gives_up=gives_up, abstained=abstained)
    return Line(author=Author.CUSTOMER, text=text, reading=reading, minutes=minutes, more=more)


def agent(
    text: str,
    *,
    labels: Iterable[Label] = (),
    acts: Iterable[Act] = (),
    commitments: Iterable[Commitment] = (),
    minutes: float | None = None,
    abstained: str | None = None,
    **more: Any,
) -> Line:
    """An agent says something."""
    reading = Reading(
        signals=_signals(labels, text),
        acts=tuple(ActFound(act=act, probability=0.9, span=(0, len(text))) for act in acts),
        commitments=tuple(commitments),
        abstained=abstained,
    )
    return Line(author=Author.AGENT, text=text, reading=reading, minutes=minutes, more=more)


def action(
    name: str = "refund", *, changes: bool = True, succeeded: bool | None = None, minutes: float | None = None
) -> Line:
    """A structured act stands in the record of the talk."""
    more = {"kind": MessageKind.ACTION, "action": Action(name=name, changes=changes, succeeded=succeeded)}
    return Line(author=Author.AGENT, text="", reading=None, minutes=minutes, more=more)


def promised(
    act: str = "send you the refund", *, days: float | None = None, holding: bool = False, conditional: bool = False
) -> Commitment:
    """A commitment, due within some days where they are given."""
    return Commitment(
        kind=CommitmentKind.HOLDING if holding else CommitmentKind.OWED,
        start=0,
        end=10,
        act=act,
        probability=0.9,
        due=None if days is None else Due(form="elapsed", values=(0, int(days * 86_400))),
        conditional=conditional,
    )


def _signals(labels: Iterable[Label], text: str) -> tuple[Signal, ...]:
    return tuple(Signal(label=label, probability=0.9, spans=((0, len(text)),)) for label in labels)


def messages(
    *lines: Line, conversation: str = "chat", start: datetime | None = START
) -> list[tuple[Message, Reading | None]]:
    """The messages of one talk with their readings, a minute apart unless a line says otherwise."""
    found = []
    minutes = -1.0
    for position, line in enumerate(lines):
        minutes = minutes + 1 if line.minutes is None else line.minutes
        message = Message(
            conversation_id=conversation,
            message_id=f"{conversation}-{position}",
            position=position,
            author=line.author,
            text=line.text,
            sent_at=None if start is None else start + timedelta(minutes=minutes),
            **line.more,
        )
        found.append((message, line.reading))
    return found


def said(*lines: Line, conversation: str = "chat", start: datetime | None = START) -> list[Utterance]:
    """The utterances of one talk."""
    return [
        utterance(message, reading, {}) for message, reading in messages(*lines, conversation=conversation, start=start)
    ]


def one(line: Line) -> Utterance:
    """A single utterance."""
    return said(line)[0]


def told(*lines: Line, conversation: str = "chat", channel: Channel = Channel.CHAT, day: float = 0) -> list[Told]:
    """What was said in one talk, with where."""
    start = START + timedelta(days=day)
    return [
        Told(utterance=each, conversation_id=conversation, channel=channel)
        for each in said(*lines, conversation=conversation, start=start)
    ]


def talk(
    name: str,
    *lines: Line,
    day: float = 0,
    timed: bool = True,
    channel: Channel = Channel.CHAT,
    **more: Any,
) -> list[Event]:
    """The events of one conversation that begins `day` days after the start."""
    start = START + timedelta(days=day) if timed else None
    conversation = Conversation(conversation_id=name, source="test", channel=channel, **more)
    events: list[Event] = [
        ConversationTold(
            event_id=f"{name}/told", heard_at=start or START, order=0, conversation=conversation, happened_at=start
        )
    ]
    for message, reading in messages(*lines, conversation=name, start=start):
        events.append(
            MessageHeard(
                event_id=message.message_id,
                heard_at=message.sent_at or START,
                order=message.position,
                message=message,
                reading=reading,
            )
        )
    return events


def account(kind: str, *, day: float, **more: Any) -> list[Event]:
    """Something happens on the customer's account."""
    at = START + timedelta(days=day)
    event = AccountEvent(account_event_id=f"{kind}@{day}", at=at, kind=kind, **more)
    return [AccountChanged(event_id=event.account_event_id, heard_at=at, order=0, account_event=event)]


def corrected(kind: CorrectionKind, *, number: int = 0, **more: Any) -> list[Event]:
    """A person corrects something; a higher number is later."""
    at = START + timedelta(days=100, minutes=number)
    return [
        Corrected(event_id=f"correction-{number}", heard_at=at, order=number, correction=kind, by="analyst", **more)
    ]


def until(day: float) -> list[Event]:
    """Time passes up to a day."""
    at = START + timedelta(days=day)
    return [TimerDue(event_id=f"until-{day}", heard_at=at, order=0, happened_at=at)]


def turn_on(*parts: Sequence[Event], book: Book | None = None) -> Turn:
    """The turn on all of these events."""
    return take_all(begin("customer"), [event for part in parts for event in part], book or Book())


def episode_of(*parts: Sequence[Event], book: Book | None = None) -> Episode:
    """The only episode of these events."""
    (episode,) = turn_on(*parts, book=book).episodes
    return episode
