"""The company answers words that the data does not hold: what they were cannot be told, and so neither the outcome."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Author, Message, MessageKind
from goodturn.episodes.book import Book
from goodturn.events.event import ConversationTold, MessageHeard, TimerDue
from goodturn.signals.reading import Reading
from goodturn.states import Outcome
from goodturn.turn import begin, take_all

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def outcome(*messages: Message) -> Outcome:
    told = ConversationTold(
        event_id="c", heard_at=AT, order=0, conversation=Conversation(conversation_id="t", source="desk")
    )
    heard = [
        MessageHeard(event_id=m.message_id, heard_at=AT, order=n, message=m, reading=Reading())
        for n, m in enumerate(messages, 1)
    ]
    later = TimerDue(event_id="later", heard_at=AT, order=99, happened_at=AT + timedelta(days=30))
    (episode,) = take_all(begin("someone"), [told, *heard, later], Book()).episodes
    return episode.outcome


def said(number: int, author: Author, text: str, **more: Any) -> Message:
    return Message(
        conversation_id="t", message_id=f"t/{number}", position=number, author=author, text=text, sent_at=AT, **more
    )


def test_an_answer_to_words_that_are_missing_cannot_be_told() -> None:
    assert outcome(said(2, Author.AGENT, "Sorry! Which order was it?", answers_unseen=True)) is Outcome.CANNOT_TELL
    notice = said(0, Author.SYSTEM, "Complaint received", kind=MessageKind.EVENT)
    assert outcome(notice, said(1, Author.AGENT, "It is closed.", answers_unseen=True)) is Outcome.CANNOT_TELL


def test_a_word_that_nobody_asked_for_brings_no_trouble() -> None:
    assert outcome(said(2, Author.AGENT, "How do you like the new router?")) is Outcome.NO_TROUBLE


def test_a_question_that_was_answered_elsewhere_was_not_left_alone() -> None:
    asks = "Where is my order?"
    assert outcome(said(0, Author.CUSTOMER, asks)) is Outcome.NEITHER
    assert outcome(said(0, Author.CUSTOMER, asks, answered_unseen=True)) is Outcome.CANNOT_TELL
    assert outcome(said(0, Author.CUSTOMER, asks, answers_unseen=True)) is Outcome.CANNOT_TELL
