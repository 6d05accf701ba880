"""How the talk ended, judged at its last words: settled, quiet, open, given up, or moved out of sight."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from goodturn.conversations.message import MessageKind
from goodturn.episodes.closings import (
    is_courtesy,
    is_settling,
    reopens_nothing,
    says_thanks,
    sounds_courteous,
    wants_nothing,
)
from goodturn.episodes.receipts import is_receipt
from goodturn.events.utterance import Utterance
from goodturn.promises.promise import Promise
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Ending, PromiseState

_DONE = frozenset({Act.CHANGED, Act.EXPLAINED, Act.GUIDED})
_DONE_NOW = frozenset({Act.CHANGED, Act.GUIDED})
#: the name of an act of which the record tells only that something was explained
EXPLANATION = "explanation"
#: the company takes thanks
_WELCOMES = re.compile(
    r"\b(?:(?:you are|you're|your|ur|most) welcome|my pleasure|no problem|no worries|any ?time|happy to help"
    r"|glad (?:to|we|i|that)|gerne?|gern geschehen|keine ursache)\b",
    re.IGNORECASE,
)
#: says that the customer went where the company sent them
_FOLLOWED = re.compile(
    r"^\W*(?:@\w+\s+)?done\W*$|\b(?:sent|dm'?e?d|pm'?e?d|messaged|replied there|check your (?:dms?|inbox)|in your inbox"
    r"|(?:have|i've|just) (?:replied|written|emailed|e-mailed|filled|submitted|contacted|called|asked)"
    r"|geschickt|gesendet|geschrieben)\b",
    re.IGNORECASE,
)


class Ended(Struct, frozen=True, kw_only=True):
    """How it ended, why, and the utterance that shows it."""

    ending: Ending
    reason: str
    shown_by: Utterance | None
    #: it stands open only for what was announced: once that has come, it is quiet
    awaits: bool = False


def ending_of(said: Sequence[Utterance], *, breaks_off: bool = False) -> Ended:
    """Judge the end of a talk by who had the last word and what it was.

    Args:
        said: the talk, in order.
        breaks_off: whether the record ends before the talk does.
    """
    words = [u for u in said if (u.by_customer or u.by_company) and u.message.kind is MessageKind.TEXT]
    if not words:
        return Ended(ending=Ending.QUIET, reason="nobody said anything", shown_by=None)
    customer_at = next((at for at in range(len(words) - 1, -1, -1) if words[at].by_customer), -1)
    if customer_at < 0:
        return Ended(ending=Ending.QUIET, reason="the customer said nothing", shown_by=words[-1])
    customer = words[customer_at]
    replies = words[customer_at + 1 :]
    if _resigns(customer):
        return Ended(ending=Ending.GAVE_UP, reason="the customer gave up or is leaving", shown_by=customer)
    ended = _company_last(words, customer_at, replies) if replies else _customer_last(words, customer_at)
    if ended.ending is Ending.OPEN and ended.shown_by is customer:
        ended = _acted_on(said, customer) or ended
    if ended.ending in (Ending.OPEN, Ending.QUIET) and breaks_off:
        return Ended(ending=Ending.MOVED, reason="the record breaks off before the end", shown_by=words[-1])
    if ended.ending in (Ending.OPEN, Ending.QUIET) and _goes_on_unseen(words):
        return Ended(ending=Ending.MOVED, reason="it was answered where this data does not reach", shown_by=words[-1])
    return ended


def _acted_on(said: Sequence[Utterance], customer: Utterance) -> Ended | None:
    """How it ends where the customer's last words were answered by an act in the record, not by words."""
    for utterance in reversed(said):
        if utterance is customer:
            break
        action = utterance.action
        if action is not None and action.changes and action.succeeded is not False:
            reason = "something was changed after the customer's last words"
            return Ended(ending=Ending.QUIET, reason=reason, shown_by=customer)
        if action is not None and action.name == EXPLANATION:
            reason = "it was explained where this data does not reach"
            return Ended(ending=Ending.MOVED, reason=reason, shown_by=customer)
    return None


def _goes_on_unseen(words: Sequence[Utterance]) -> bool:
    """The last word was answered by one that is not here; or the customer speaks with a company that is not."""
    if words[-1].message.answered_unseen:
        return True
    return not any(u.by_company for u in words) and any(u.message.answers_unseen for u in words)


def _resigns(customer: Utterance) -> bool:
    if Label.RESOLVED in customer.labels:
        return False
    return customer.gives_up or (Label.LEAVING in customer.labels and not sounds_courteous(customer.message.text))


def _customer_last(words: Sequence[Utterance], at: int) -> Ended:
    customer = words[at]
    before = [u for u in words[:at] if u.by_company]
    if not before:
        reason = "the customer closes politely" if is_courtesy(customer) else "nobody answered"
        ending = Ending.QUIET if is_courtesy(customer) else Ending.OPEN
        return Ended(ending=ending, reason=reason, shown_by=customer)
    settled = _settled_by(words, at)
    if settled is not None:
        return Ended(ending=Ending.CONFIRMED, reason="the customer says that it is settled", shown_by=settled)
    last = before[-1]
    if Label.REDIRECT in last.labels and last.acts.isdisjoint(_DONE) and _FOLLOWED.search(customer.message.text):
        return Ended(ending=Ending.MOVED, reason="the customer went where the company sent them", shown_by=customer)
    courtesy = is_courtesy(customer)
    if courtesy or (wants_nothing(customer) and not _asks(last) and any(_answers(u) for u in before)):
        if _waits_for_something(last):
            return _awaiting(last)
        if courtesy and any(_does(u) for u in before):
            return Ended(ending=Ending.CONFIRMED, reason="the customer closes with thanks", shown_by=customer)
        reason = "the customer closes politely" if courtesy else "the customer wants nothing more"
        return Ended(ending=Ending.QUIET, reason=reason, shown_by=customer)
    return Ended(ending=Ending.OPEN, reason="the customer's last words have no answer", shown_by=customer)


def _awaiting(last: Utterance) -> Ended:
    return Ended(ending=Ending.OPEN, reason="something announced is still to come", shown_by=last, awaits=True)


def came(ended: Ended, promises: Sequence[Promise]) -> Ended:
    """The ending once it is known what became of the promises: what was awaited and has come leaves it quiet."""
    owed = [promise for promise in promises if promise.kind is CommitmentKind.OWED]
    if ended.awaits and owed and all(promise.state is PromiseState.KEPT for promise in owed):
        return replace(ended, ending=Ending.QUIET, reason="what was announced has come", awaits=False)
    return ended


def _settled_by(words: Sequence[Utterance], at: int) -> Utterance | None:
    """The customer's word that settles it: the last one, or an earlier one that all later ones leave standing."""
    later = False
    for place in range(at, 0, -1):
        one = words[place]
        if not one.by_customer:
            if later and (one.has(Label.ASKS_INFO, Label.REDIRECT, Label.REFUSAL) or one.commitments):
                return None
            continue
        answered = any(u.by_company for u in words[:place])
        if answered and is_settling(one) and (not later or Label.RESOLVED in one.labels):
            return one
        if not (is_courtesy(one) or reopens_nothing(one)):
            return None
        later = True
    return None


def _company_last(words: Sequence[Utterance], customer_at: int, replies: Sequence[Utterance]) -> Ended:
    settled = _settled_by(words, customer_at)
    if settled is not None:
        return Ended(ending=Ending.CONFIRMED, reason="the customer says that it is settled", shown_by=settled)
    customer = words[customer_at]
    last = replies[-1]
    done_here = any(_does(u) or u.has(Label.GUIDANCE, Label.REMEDY_OFFER) for u in replies)
    moves = next((u for u in replies if Label.REDIRECT in u.labels), None)
    if moves is not None and not done_here:
        return Ended(ending=Ending.MOVED, reason="it was moved to where this data does not reach", shown_by=moves)
    if _waits_for_something(last):
        return _awaiting(last)
    if Label.ASKS_INFO in last.labels and Label.CHECKS_BACK not in last.labels:
        return Ended(ending=Ending.OPEN, reason="the company's question is unanswered", shown_by=last)
    thanked = is_courtesy(customer) and says_thanks(customer)
    before = [u for u in words[:customer_at] if u.by_company]
    if thanked and (any(_does(u) for u in before) or (before and _WELCOMES.search(last.message.text))):
        return Ended(ending=Ending.CONFIRMED, reason="the customer closes with thanks", shown_by=customer)
    return Ended(ending=Ending.QUIET, reason="the company had the last word", shown_by=last)


def _does(utterance: Utterance) -> bool:
    return utterance.by_company and (not utterance.acts.isdisjoint(_DONE) or Label.ACTION_DONE in utterance.labels)


def _answers(utterance: Utterance) -> bool:
    """It does, grants, advises, declines or announces something."""
    return (
        _does(utterance)
        or utterance.has(Label.GUIDANCE, Label.REMEDY_OFFER, Label.REFUSAL)
        or bool(utterance.commitments)
        or not utterance.acts.isdisjoint((Act.PASSED_ON, Act.REFUSED, Act.REFUSED_WITH_REASON))
    )


def _asks(utterance: Utterance) -> bool:
    return Label.ASKS_INFO in utterance.labels and Label.CHECKS_BACK not in utterance.labels


def _waits_for_something(utterance: Utterance) -> bool:
    """Its last word announces something and nothing in it is done yet; why it is so, is nothing done."""
    if not is_receipt(utterance) and not utterance.acts.isdisjoint(_DONE_NOW):
        return False
    return any(c.kind is CommitmentKind.HOLDING or c.probability >= 0.5 for c in utterance.commitments)
