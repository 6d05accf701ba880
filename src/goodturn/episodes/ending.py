"""How the talk ended, judged at its last words: settled, quiet, open, given up, or moved out of sight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from goodturn.conversations.message import MessageKind
from goodturn.events.utterance import Utterance
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Ending

#: a closing courtesy has at most so many words, and so many characters
CLOSING_WORDS = 8
CLOSING_LENGTH = 80
_WORD = re.compile(r"@\w+|[^\W_]+(?:'[^\W_]+)*")
#: these close a message whatever stands beside them, unless it asks or objects
_THANKS = frozenset(
    "thank thanks thankyou thx tnx ty tysm cheers bye goodbye goodnight ta danke dank merci tschüss tschüß ciao".split()
)
#: these close a message that says nothing else
_ASSENT = frozenset(
    "ok okay k kk great perfect brilliant lovely cool fine welcome super prima klar gut good night day yes yeah yep no "
    "problem worries pleasure sure alright awesome amazing excellent wonderful nice noted understood will got".split()
)
_BESIDE = frozenset(
    "a about again all also am an and any appreciate appreciated are at be been do does everything evening for "
    "from fun give go guys have having help helping here hey hi how i i'll i'm in is it it's its just keep know "
    "later let lot lots luck me much my now of oh on one out prob probs really reply response right rush see so "
    "soon support take team that that's the then there this time to today tomorrow too try u up very wait was we "
    "well weekend what with you you're you've your yours auch das dem den der die dir du es euch für hilfe ich "
    "ihnen ihre ihren mir noch schön schönen sehr sie tag und viel vielen wünsche abend alles".split()
)
#: beside thanks these ask or object ("please cancel it, thanks")
_ASKS_MORE = frozenset(
    "please pls plz but still need needs want wants not never nothing nobody bitte aber immer kein keine nicht".split()
)
#: "no" closes at the beginning and before these
_NO_IS_KIND_BEFORE = frozenset("problem problems prob probs worries rush thank thanks".split())
_UNKIND = re.compile("[😡😠🤬😤😢😭😞😔🙄👎💔😩😫🙁😒😣😖☹]")
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
    """A bare thanks, goodbye, OK or kind sign: it closes, it never opens or reopens anything."""
    if utterance.distress >= 1 or not utterance.labels.isdisjoint(_WANTS):
        return False
    return len(utterance.message.text) <= CLOSING_LENGTH and _is_courteous(utterance.message.text)


@lru_cache(maxsize=4_096)
def _is_courteous(text: str) -> bool:
    if "?" in text or _UNKIND.search(text):
        return False
    words = [word for word in _WORD.findall(text.lower().replace("’", "'")) if word[0] != "@"]
    if not words:
        return True
    if len(words) > CLOSING_WORDS:
        return False
    if all(word in _THANKS or word in _ASSENT or word in _BESIDE for word in words):
        return not (_THANKS | _ASSENT).isdisjoint(words)
    return not _THANKS.isdisjoint(words) and not _asks_more(words)


def _asks_more(words: Sequence[str]) -> bool:
    if any(word in _ASKS_MORE or word.endswith("n't") for word in words):
        return True
    following = zip(words[1:], (*words[2:], ""), strict=True)
    return any(word == "no" and after not in _NO_IS_KIND_BEFORE for word, after in following)


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
