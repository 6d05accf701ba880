"""How the talk ended, judged at its last words: settled, quiet, open, given up, or moved out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from goodturn.conversations.message import MessageKind
from goodturn.events.utterance import Utterance
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Ending

#: a closing courtesy is at most this long
CLOSING_WORDS = 8
_COURTESY = frozenset(
    "thanks thank thx ty cheers ok okay k great perfect brilliant lovely cool fine bye goodbye welcome "
    "danke super prima tschüss alles klar gut good night day yes no problem worries pleasure".split()
)
_DONE = frozenset({Act.CHANGED, Act.EXPLAINED, Act.GUIDED})
_WANTS = frozenset(
    {
        Label.UNRESOLVED,
        Label.PROMISE_CHASE,
        Label.WAITING,
        Label.REPEAT_EFFORT,
        Label.CONFUSION,
        Label.WANTS_HUMAN,
    }
)


class Ended(Struct, frozen=True, kw_only=True):
    """How it ended, why, and the utterance that shows it."""

    ending: Ending
    reason: str
    shown_by: Utterance | None


def is_courtesy(utterance: Utterance) -> bool:
    """A bare thanks, goodbye or OK: it closes, it never opens or reopens anything."""
    text = utterance.message.text
    if len(text) > 80 or "?" in text or utterance.distress >= 1 or not utterance.labels.isdisjoint(_WANTS):
        return False
    words = [word.strip("!.,;:()'\"*^-–—").lower() for word in text.split() if not word.startswith("@")]
    words = [word for word in words if word]
    if not words:
        return True
    return len(words) <= CLOSING_WORDS and not _COURTESY.isdisjoint(words)


def is_settling(utterance: Utterance) -> bool:
    """The customer says that it is settled, or gives real thanks, and wants nothing more in the same breath."""
    if utterance.labels.isdisjoint((Label.RESOLVED, Label.GRATITUDE)):
        return False
    if Label.RESOLVED in utterance.labels:
        return utterance.labels.isdisjoint((Label.UNRESOLVED, Label.PROMISE_CHASE))
    return utterance.distress < 1 and utterance.labels.isdisjoint(_WANTS) and "?" not in utterance.message.text


def ending_of(said: Sequence[Utterance]) -> Ended:
    """Judge the end of a talk by who had the last word and what it was."""
    words = [u for u in said if (u.by_customer or u.by_company) and u.message.kind is MessageKind.TEXT]
    if not words:
        return Ended(ending=Ending.QUIET, reason="nobody said anything", shown_by=None)
    customer_at = next((at for at in range(len(words) - 1, -1, -1) if words[at].by_customer), -1)
    if customer_at < 0:
        return Ended(ending=Ending.QUIET, reason="the customer said nothing", shown_by=words[-1])
    customer = words[customer_at]
    replies = words[customer_at + 1 :]
    if (customer.gives_up or Label.LEAVING in customer.labels) and Label.RESOLVED not in customer.labels:
        return Ended(ending=Ending.GAVE_UP, reason="the customer gave up or is leaving", shown_by=customer)
    ended = _company_last(words, customer_at, replies) if replies else _customer_last(words, customer_at)
    if ended.ending in (Ending.OPEN, Ending.QUIET) and _goes_on_unseen(words):
        return Ended(ending=Ending.MOVED, reason="it was answered where this data does not reach", shown_by=words[-1])
    return ended


def _goes_on_unseen(words: Sequence[Utterance]) -> bool:
    """The last word was answered by one that is not here; or the customer speaks with a company that is not."""
    if words[-1].message.answered_unseen:
        return True
    return not any(u.by_company for u in words) and any(u.message.answers_unseen for u in words)


def _customer_last(words: Sequence[Utterance], at: int) -> Ended:
    customer = words[at]
    answered = any(u.by_company for u in words[:at])
    if answered and is_settling(customer):
        return Ended(ending=Ending.CONFIRMED, reason="the customer says that it is settled", shown_by=customer)
    if is_courtesy(customer):
        before = [u for u in words[:at] if u.by_company]
        if before and _waits_for_something(before[-1]):
            return Ended(ending=Ending.OPEN, reason="something announced is still to come", shown_by=before[-1])
        if before and any(not u.acts.isdisjoint(_DONE) or Label.ACTION_DONE in u.labels for u in before):
            return Ended(ending=Ending.CONFIRMED, reason="the customer closes with thanks", shown_by=customer)
        return Ended(ending=Ending.QUIET, reason="the customer closes politely", shown_by=customer)
    return Ended(ending=Ending.OPEN, reason="the customer's last words have no answer", shown_by=customer)


def _company_last(words: Sequence[Utterance], customer_at: int, replies: Sequence[Utterance]) -> Ended:
    customer = words[customer_at]
    if any(u.by_company for u in words[:customer_at]) and is_settling(customer):
        return Ended(ending=Ending.CONFIRMED, reason="the customer says that it is settled", shown_by=customer)
    last = replies[-1]
    done_here = any(
        not u.acts.isdisjoint(_DONE) or u.has(Label.ACTION_DONE, Label.GUIDANCE, Label.REMEDY_OFFER) for u in replies
    )
    moves = next((u for u in replies if Label.REDIRECT in u.labels), None)
    if moves is not None and not done_here:
        return Ended(ending=Ending.MOVED, reason="it was moved to where this data does not reach", shown_by=moves)
    if _waits_for_something(last):
        return Ended(ending=Ending.OPEN, reason="something announced is still to come", shown_by=last)
    if Label.ASKS_INFO in last.labels and Label.CHECKS_BACK not in last.labels:
        return Ended(ending=Ending.OPEN, reason="the company's question is unanswered", shown_by=last)
    return Ended(ending=Ending.QUIET, reason="the company had the last word", shown_by=last)


def _waits_for_something(utterance: Utterance) -> bool:
    """Its last word announces something and nothing in it is done yet."""
    if not utterance.acts.isdisjoint(_DONE):
        return False
    return any(c.kind is CommitmentKind.HOLDING or c.probability >= 0.5 for c in utterance.commitments)
