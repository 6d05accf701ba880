"""Tell a customer's story in a few lines, and get the turn that goodturn takes on it.

story = Story(reader)
chat = story.conversation("chat", at="2025-03-03 10:00")
chat.customer("My bill doubled and nobody told me.")
chat.agent("I see the second line that was added on 1 March; I've removed it.", after_minutes=2)
episode = story.told().episodes[0]
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Continuation, Conversation
from goodturn.conversations.message import Action, Author, Message, MessageKind
from goodturn.episodes.book import Book
from goodturn.events.event import AccountChanged, ConversationTold, Event, MessageHeard, TimerDue
from goodturn.signals.reader import CONTEXT, Passage, Reader, Said
from goodturn.turn import Turn, begin, take_all


def moment(text: str) -> datetime:
    """An instant in UTC from "2025-03-03 10:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class Talk:
    """One conversation of a story; each line comes a minute after the last unless said otherwise."""

    def __init__(self, story: Story, conversation: Conversation, at: datetime | None) -> None:
        """Open it."""
        self._story = story
        self.conversation = conversation
        self._now = at
        self._position = 0
        self._context: list[Said] = []

    def customer(self, text: str, **options: object) -> Talk:
        """The customer says something."""
        return self._say(Author.CUSTOMER, text, **options)

    def agent(self, text: str, **options: object) -> Talk:
        """An agent says something."""
        return self._say(Author.AGENT, text, **options)

    def act(self, name: str, *, changes: bool = True, amount_minor: int | None = None) -> Talk:
        """A structured act stands in the record of the conversation."""
        self._tick(None, None)
        self._add(
            Author.AGENT,
            "",
            kind=MessageKind.ACTION,
            action=Action(name=name, changes=changes, amount_minor=amount_minor),
        )
        return self

    def _tick(self, at: object, after_minutes: object) -> None:
        if isinstance(at, str):
            self._now = moment(at)
        elif self._now is not None and self._position:
            self._now += timedelta(minutes=after_minutes if isinstance(after_minutes, int | float) else 1)

    def _say(
        self,
        author: Author,
        text: str,
        *,
        at: object = None,
        after_minutes: object = None,
        speech_ms: object = None,
    ) -> Talk:
        self._tick(at, after_minutes)
        start, end = speech_ms if isinstance(speech_ms, tuple) else (None, None)
        self._add(author, text, speech_start_ms=start, speech_end_ms=end)
        return self

    def _add(
        self,
        author: Author,
        text: str,
        *,
        kind: MessageKind = MessageKind.TEXT,
        action: Action | None = None,
        speech_start_ms: int | None = None,
        speech_end_ms: int | None = None,
    ) -> None:
        conversation_id = self.conversation.conversation_id
        message = Message(
            conversation_id=conversation_id,
            message_id=f"{conversation_id}-{self._position}",
            position=self._position,
            author=author,
            text=text,
            sent_at=self._now,
            kind=kind,
            action=action,
            speech_start_ms=speech_start_ms,
            speech_end_ms=speech_end_ms,
            language="en",
        )
        reading = None
        if kind is MessageKind.TEXT:
            passage = Passage(author=author, text=text, language="en", context=tuple(self._context[-CONTEXT:]))
            reading = self._story.reader.read([passage])[0]
            self._context.append(Said(author=author, text=text))
        self._position += 1
        self._story.add(
            MessageHeard(
                event_id=message.message_id,
                heard_at=self._now or self._story.heard_at,
                order=self._position,
                message=message,
                reading=reading,
            )
        )


class Story:
    """One customer's record in the making."""

    def __init__(self, reader: Reader, customer_id: str = "customer") -> None:
        """Begin with nothing said."""
        self.reader = reader
        self.customer_id = customer_id
        self.events: list[Event] = []
        self.heard_at = moment("2025-01-01 00:00")

    def add(self, event: Event) -> None:
        """Add any event."""
        self.events.append(event)

    def conversation(
        self,
        conversation_id: str,
        *,
        at: str | None = "2025-03-03 10:00",
        channel: Channel = Channel.CHAT,
        parent: str | None = None,
        continues: Continuation | None = None,
    ) -> Talk:
        """Open a conversation."""
        opened = moment(at) if at is not None else None
        told = Conversation(
            conversation_id=conversation_id,
            source="story",
            channel=channel,
            parent_id=parent,
            continues=continues,
            opened_at=opened,
        )
        self.add(
            ConversationTold(
                event_id=f"{conversation_id}/opened",
                heard_at=opened or self.heard_at,
                order=0,
                conversation=told,
                happened_at=opened,
            )
        )
        return Talk(self, told, opened)

    def account(self, kind: str, *, at: str, amount_minor: int | None = None) -> None:
        """Something happens on the customer's account."""
        number = len(self.events)
        event = AccountEvent(account_event_id=f"account-{number}", at=moment(at), kind=kind, amount_minor=amount_minor)
        self.add(AccountChanged(event_id=event.account_event_id, heard_at=event.at, order=number, account_event=event))

    def until(self, at: str) -> None:
        """Let time pass up to an instant."""
        instant = moment(at)
        self.add(TimerDue(event_id=f"timer-{at}", heard_at=instant, order=0, happened_at=instant))

    def told(self, book: Book | None = None) -> Turn:
        """The turn on everything so far."""
        return take_all(begin(self.customer_id), self.events, book or Book())
