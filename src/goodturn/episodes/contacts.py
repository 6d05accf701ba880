"""Contacts: bouts that the customer began. A transfer, a reply that we asked for and a thank-you are none."""

from __future__ import annotations

import re
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
#: in letters, an answer to the company's own words within this is part of the same contact
ANSWERED_WITHIN = timedelta(hours=24)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]?")
#: questions that only open the door: whoever tells their trouble then began by themselves
_OFFER = re.compile(
    r"\b(?:(?:how|what|which|where) (?:can|may|could|should|do) (?:i|we|you)\b.{0,30}\b(?:help|do for|assist|need)"
    r"|(?:can|may|could) (?:i|we) (?:help|assist|be of)|what(?:'s| is) (?:up|the (?:matter|problem|trouble))"
    r"|how are you|how(?:'s| is) it going|who am i (?:speaking|talking|chatting)|what brings you"
    r"|(?:wie|womit|was) (?:kann|können|darf|dürfen) (?:ich|wir)\b.{0,30}\b(?:helfen|tun|dienen)|wie geht es)"
)


class Begun(Struct, frozen=True, kw_only=True):
    """A contact's first message."""

    thread: int
    utterance: Utterance


def was_asked_for(utterance: Utterance, before: Sequence[Utterance]) -> bool:
    """Whether the company's last words asked the customer for this reply."""
    last = next((u for u in reversed(before) if u.by_company and u.message.kind is MessageKind.TEXT), None)
    if last is None or utterance.has(Label.PROMISE_CHASE, Label.UNRESOLVED):
        return False
    if not any(u.by_customer for u in before) and _only_offers(last.message.text):
        return False
    return last.has(Label.ASKS_INFO, Label.CHECKS_BACK) or "?" in last.message.text


def _only_offers(text: str) -> bool:
    """Whether every question in a greeting only offers help."""
    questions = [said for said in _SENTENCE.findall(text.lower().replace("’", "'")) if said[-1] == "?"]
    return bool(questions) and all(_OFFER.search(question) for question in questions)


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
        answered_within = silence if thread.conversation.channel in BOUT else ANSWERED_WITHIN
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
                elif _asks_again(utterance, before, silence, answered_within):
                    begun.append(Begun(thread=number, utterance=utterance))
                elif before and before[-1].by_company and was_asked_for(utterance, before):
                    asked_for += 1
            before.append(utterance)
    return begun, asked_for


def _only_thanks(utterance: Utterance) -> bool:
    return is_settling(utterance)


def _asks_again(
    utterance: Utterance, before: Sequence[Utterance], silence: timedelta, answered_within: timedelta
) -> bool:
    """Asking again inside an open ticket is another contact; answering a question or thanking is none."""
    last = before[-1] if before else None
    if last is None or last.at is None or utterance.at is None:
        return False
    if utterance.at - last.at < (answered_within if last.by_company else silence):
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
