"""The life of a promise: what would keep it, whether that would show in this data, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from goodturn.calendars.calendar import Calendar
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel
from goodturn.events.utterance import Utterance
from goodturn.promises.deed_words import deed_of, deeds_released, deeds_tried, plain_words
from goodturn.promises.promise import Deed, Promise
from goodturn.promises.window import resolve
from goodturn.signals.commitment import Commitment, CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Known, PromiseState

#: account events that keep a promise of each kind
_KEPT_BY: dict[Deed, frozenset[str]] = {
    Deed.CALL: frozenset({"called_back"}),
    Deed.MONEY: frozenset({"refunded", "credited", "reimbursed", "compensated", "waived"}),
    Deed.GOODS: frozenset({"shipped", "delivered", "replaced", "redelivered", "reshipped"}),
    Deed.CHANGE: frozenset(
        {
            "repaired",
            "restored",
            "reset",
            "unlocked",
            "corrected",
            "reconnected",
            "activated",
            "cancelled",
            "visited",
        }
    ),
    Deed.WORD: frozenset(),
}
#: account events that show that keeping it was tried without reaching the customer
_TRIED_BY: dict[Deed, frozenset[str]] = {
    Deed.CALL: frozenset({"call_attempted"}),
    Deed.MONEY: frozenset(),
    Deed.GOODS: frozenset({"delivery_attempted"}),
    Deed.CHANGE: frozenset({"visit_attempted"}),
    Deed.WORD: frozenset({"call_attempted"}),
}
#: how many utterances of a call tell who began it
_OPENING = 4
_GREETS_A_CALLER = re.compile(
    r"\b(?:(?:thank you|thanks) for (?:calling|ringing)|how (?:can|may) i help|for your call|ihren anruf"
    r"|wie kann ich (?:ihnen )?(?:weiter)?helfen)\b"
)
_CALLS_THE_CUSTOMER = re.compile(
    r"\b(?:(?:i'm|i am|we're|we are|just) (?:calling|ringing|phoning)|(?:calling|ringing|phoning) you"
    r"|as (?:i )?promised|wie versprochen|rufe (?:sie )?(?:zurück|an))\b"
)
#: deeds that the talk itself shows, so that words of them are more than a claim
_SEEN_IN_THE_TALK = frozenset({Deed.CALL, Deed.WORD})
#: the customer says that it has not come; once that is said, that it still has not
_MISSING = (Label.PROMISE_CHASE,)
_STILL_MISSING = (Label.PROMISE_CHASE, Label.UNRESOLVED)
#: what a customer says who calls because nothing came
_CHASES = (Label.PROMISE_CHASE, Label.REPEAT_EFFORT, Label.UNRESOLVED, Label.WAITING)


class Told(Struct, frozen=True, kw_only=True):
    """One utterance of an episode, with where it was said."""

    utterance: Utterance
    conversation_id: str
    channel: Channel


class Sight(Struct, frozen=True, kw_only=True):
    """What could be seen at all, and up to when."""

    now: datetime | None
    account_kinds: frozenset[str] = frozenset()
    channels: frozenset[Channel] = frozenset()
    #: the talk went on where this data does not reach
    moved: bool = False
    undated_after: timedelta = field(default_factory=lambda: timedelta(days=30))


def promise_from(told: Told, number: int, commitment: Commitment, calendar: Calendar) -> Promise:
    """The promise that one commitment makes, its window resolved against when it was said."""
    message = told.utterance.message
    window = None
    if commitment.due is not None and told.utterance.at is not None:
        window = resolve(commitment.due, told.utterance.at, calendar)
    words = message.text[commitment.start : commitment.end]
    holding = commitment.kind is CommitmentKind.HOLDING
    return Promise(
        promise_id=f"{message.message_id}/p{number}",
        conversation_id=told.conversation_id,
        message_id=message.message_id,
        made_at=told.utterance.at,
        kind=commitment.kind,
        deed=deed_of(commitment.act, words),
        act=commitment.act,
        start=commitment.start,
        end=commitment.end,
        due_start=commitment.due_start,
        due_end=commitment.due_end,
        due_from=window[0] if window else None,
        due_to=window[1] if window else None,
        state=PromiseState.HOLDING if holding else PromiseState.OWED,
        known=Known.CLAIMED,
        reason="ends with the contact" if holding else "",
    )


def settle(promise: Promise, later: Sequence[Told], account_events: Sequence[AccountEvent], sight: Sight) -> Promise:
    """Say where a promise stands: keep it by a record, by words, or by the customer; or say that it cannot be known.

    Args:
        promise: as it was made.
        later: what was said in the episode after it, in order.
        account_events: the customer's record, in order.
        sight: what could be seen, and until when.
    """
    if promise.kind is CommitmentKind.HOLDING:
        return promise
    on_record = [e for e in account_events if promise.made_at is not None and e.at > promise.made_at]
    for event in on_record:
        if event.kind in _KEPT_BY[promise.deed]:
            by = event.account_event_id
            return _settled(promise, event.at, by, Known.VERIFIED, f"a record shows it: {event.kind}")
    tried: Promise | None = None
    for event in on_record:
        if event.kind in _TRIED_BY[promise.deed] and not _is_late(promise, event.at):
            tried = _attempted(promise, event.at, event.account_event_id, Known.VERIFIED)
            break
    chased: Promise | None = None
    #: claimed in words, until the customer says that it has not come all the same
    done: Promise | None = None
    rang_us = _calls_of_the_customer(later) if promise.deed is Deed.CALL else frozenset()
    for told in later:
        utterance = told.utterance
        if utterance.by_company and utterance.message.message_id != promise.message_id:
            if done is None and _keeps(promise, told, rang_us):
                by = utterance.message.message_id
                done = _settled(promise, utterance.at, by, Known.CLAIMED, "done, in the company's words")
                if utterance.action is not None or promise.deed in _SEEN_IN_THE_TALK:
                    return done
            elif tried is None and _tells_of_trying(promise, utterance):
                tried = _attempted(promise, utterance.at, utterance.message.message_id, Known.CLAIMED)
        elif utterance.by_customer:
            if chased is None and done is None and promise.deed in deeds_released(utterance.message.text):
                return _released(promise, utterance)
            if _is_past(promise, utterance.at) and utterance.has(*(_STILL_MISSING if chased else _MISSING)):
                chased, done = chased or _missed(promise, utterance), None
    if done is not None and chased is not None and _would_show(promise, sight):
        done = (
            None  # the customer missed it, and a record that would show it is silent: words alone do not outweigh that
        )
    # asking after it does not break what was tried in time
    return done or tried or chased or _unsettled(promise, sight)


def _tells_of_trying(promise: Promise, utterance: Utterance) -> bool:
    """Words of an attempt at this kind of deed, said while it was in time."""
    return not _is_late(promise, utterance.at) and promise.deed in deeds_tried(utterance.message.text)


def _keeps(promise: Promise, told: Told, rang_us: frozenset[str]) -> bool:
    utterance = told.utterance
    did = Act.CHANGED in utterance.acts or Label.ACTION_DONE in utterance.labels
    match promise.deed:
        case Deed.CALL:
            return (
                told.channel is Channel.VOICE
                and told.conversation_id != promise.conversation_id
                and told.conversation_id not in rang_us
            )
        case Deed.MONEY | Deed.GOODS | Deed.CHANGE:
            if utterance.action is not None:
                return utterance.action.changes and utterance.action.succeeded is not False
            return did and deed_of("", utterance.message.text) is promise.deed
        case Deed.WORD:
            answers = did or not utterance.acts.isdisjoint(
                {Act.EXPLAINED, Act.GUIDED, Act.REFUSED_WITH_REASON, Act.REFUSED}
            )
            return answers or utterance.has(Label.GUIDANCE, Label.REMEDY_OFFER)


def _calls_of_the_customer(later: Sequence[Told]) -> frozenset[str]:
    """The calls whose first words show that it was the customer who rang."""
    openings: dict[str, list[Utterance]] = {}
    for told in later:
        if told.channel is Channel.VOICE:
            opening = openings.setdefault(told.conversation_id, [])
            if len(opening) < _OPENING:
                opening.append(told.utterance)
    return frozenset(name for name, opening in openings.items() if _began_by_customer(opening))


def _began_by_customer(opening: Sequence[Utterance]) -> bool:
    ours = [plain_words(u.message.text) for u in opening if u.by_company]
    if any(_CALLS_THE_CUSTOMER.search(words) for words in ours):
        return False
    if any(_GREETS_A_CALLER.search(words) for words in ours):
        return True
    first = next((u for u in opening if u.by_customer), None)
    return first is not None and first.has(*_CHASES)


def _is_past(promise: Promise, at: datetime | None) -> bool:
    """Due, or undated (then a chase is believed)."""
    return promise.due_to is None or at is None or at > promise.due_to


def _settled(promise: Promise, at: datetime | None, by: str, known: Known, reason: str) -> Promise:
    late = _is_late(promise, at)
    return replace(
        promise,
        state=PromiseState.LATE if late else PromiseState.KEPT,
        known=known,
        reason=f"{reason}, after it was due" if late else reason,
        settled_at=at,
        settled_by=by,
    )


def _is_late(promise: Promise, at: datetime | None) -> bool:
    return promise.due_to is not None and at is not None and at > promise.due_to


def _released(promise: Promise, utterance: Utterance) -> Promise:
    return replace(
        promise,
        state=PromiseState.RELEASED,
        known=Known.CONFIRMED,
        reason="the customer no longer needs it",
        settled_at=utterance.at,
        settled_by=utterance.message.message_id,
    )


def _missed(promise: Promise, utterance: Utterance) -> Promise:
    return replace(
        promise,
        state=PromiseState.BROKEN,
        known=Known.CONFIRMED,
        reason="the customer says that it did not come",
        settled_at=promise.due_to,
        settled_by=utterance.message.message_id,
    )


def _attempted(promise: Promise, at: datetime | None, by: str, known: Known) -> Promise:
    return replace(
        promise,
        state=PromiseState.ATTEMPTED,
        known=known,
        reason="tried, and did not reach the customer",
        settled_at=at,
        settled_by=by,
    )


def _unsettled(promise: Promise, sight: Sight) -> Promise:
    """Nothing settled it: not yet due, broken where it would have shown, or not knowable."""

    def unknown(reason: str) -> Promise:
        return replace(promise, state=PromiseState.NOT_KNOWABLE, known=Known.NOT_KNOWABLE, reason=reason)

    if sight.now is None or promise.made_at is None:
        return unknown("this data has no times")
    if promise.due_to is None:
        if sight.now - promise.made_at > sight.undated_after:
            return unknown("no time was named and no trace of it is left")
        return replace(promise, state=PromiseState.OWED, reason="no time was named")
    if sight.now <= promise.due_to:
        return replace(promise, state=PromiseState.OWED, reason="not yet due")
    if sight.moved:
        return unknown("it went on where this data does not reach")
    if _would_show(promise, sight):
        return replace(
            promise,
            state=PromiseState.BROKEN,
            known=Known.VERIFIED if promise.deed is not Deed.WORD else Known.CLAIMED,
            reason="it was due, it would have shown, and it did not come",
            settled_at=promise.due_to,
        )
    return unknown("keeping it would not show in this data")


def _would_show(promise: Promise, sight: Sight) -> bool:
    if promise.deed is Deed.WORD:
        return True
    if promise.deed is Deed.CALL and Channel.VOICE in sight.channels:
        return True
    return not _KEPT_BY[promise.deed].isdisjoint(sight.account_kinds)
