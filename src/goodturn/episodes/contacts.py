"""Contacts: bouts that the customer began. A transfer, a reply that we asked for and a thank-you are none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct

from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import MessageKind
from goodturn.episodes.closings import is_courtesy, is_settling
from goodturn.episodes.record import Thread
from goodturn.episodes.ties import SAME_CONTACT
from goodturn.events.utterance import Utterance
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label

#: a silence after which the customer's next words are a new bout, per channel
BOUT: dict[Channel, timedelta] = {
    Channel.CHAT: timedelta(hours=2),
    Channel.VOICE: timedelta(minutes=15),
    Channel.SMS: timedelta(hours=6),
    Channel.SOCIAL: timedelta(hours=6),
}
BOUT_ELSEWHERE = timedelta(hours=12)
REDIAL = timedelta(minutes=15)


class Begun(Struct, frozen=True, kw_only=True):
    """A contact's first message."""

    thread: int
    utterance: Utterance


def was_asked_for(utterance: Utterance, before: Sequence[Utterance]) -> bool:
    """Whether the company's last words asked the customer for this reply."""
    last = next((u for u in reversed(before) if u.by_company and u.message.kind is MessageKind.TEXT), None)
    if last is None:
        return False
    asked = last.has(Label.ASKS_INFO, Label.CHECKS_BACK) or "?" in last.message.text
    return asked and not utterance.has(Label.PROMISE_CHASE, Label.UNRESOLVED)


def contacts_of(threads: Sequence[Thread], same_contact: frozenset[str]) -> tuple[list[Begun], int]:
    """The contacts of an episode in order, and the number of replies that the company had asked for.

    Args:
        threads: the episode's threads in time order.
        same_contact: conversation ids that only go on with an earlier contact (transfers, redials).
    """
    begun: list[Begun] = []
    asked_for = 0
    for number, thread in enumerate(threads):
        goes_on = thread.conversation_id in same_contact or thread.conversation.continues in SAME_CONTACT
        silence = BOUT.get(thread.conversation.channel, BOUT_ELSEWHERE)
        before: list[Utterance] = []
        opened = goes_on and number > 0
        for utterance in thread.said:
            if utterance.by_customer and utterance.message.kind is MessageKind.TEXT:
                if not opened:
                    if before and was_asked_for(utterance, before):
                        asked_for += 1
                        opened = True
                    elif not (number > 0 and (is_courtesy(utterance) or _only_thanks(utterance))):
                        begun.append(Begun(thread=number, utterance=utterance))
                        opened = True
                elif _asks_again(utterance, before, silence):
                    begun.append(Begun(thread=number, utterance=utterance))
                elif before and before[-1].by_company and was_asked_for(utterance, before):
                    asked_for += 1
            before.append(utterance)
    return begun, asked_for


def _only_thanks(utterance: Utterance) -> bool:
    return is_settling(utterance)


def _asks_again(utterance: Utterance, before: Sequence[Utterance], silence: timedelta) -> bool:
    """Asking again inside an open ticket is another contact; answering a question or thanking is none."""
    last = before[-1] if before else None
    if last is None or last.at is None or utterance.at is None or utterance.at - last.at < silence:
        return False
    if is_courtesy(utterance) or is_settling(utterance):
        return False
    return not (last.by_company and was_asked_for(utterance, before))


def was_dropped(thread: Thread) -> bool:
    """Whether a call ended in the middle: its last words close nothing."""
    if thread.conversation.channel is not Channel.VOICE or not thread.said:
        return False
    words = [u for u in thread.said if u.message.kind is MessageKind.TEXT]
    if not words:
        return False
    last = words[-1]
    closed = any(is_courtesy(u) or is_settling(u) for u in words[-2:])
    return not closed and Act.PASSED_ON not in last.acts


def holds_only(utterance: Utterance) -> bool:
    """Only holding words: one moment, let me check."""
    return bool(utterance.commitments) and all(c.kind is CommitmentKind.HOLDING for c in utterance.commitments)
