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
from goodturn.conversations.message import MessageKind
from goodturn.events.utterance import Utterance
from goodturn.promises.came import has_come
from goodturn.promises.deed_words import deed_of, deeds_released, deeds_tried, hands_on, plain_words
from goodturn.promises.kept_by import TRIED_BY, kept_by
from goodturn.promises.promise import Deed, Promise
from goodturn.promises.window import resolve
from goodturn.signals.commitment import Commitment, CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Known, PromiseState

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
#: and where no time was named, who comes back with the same trouble has not got it
_CAME_BACK = (Label.PROMISE_CHASE, Label.UNRESOLVED, Label.REPEAT_EFFORT)
#: deeds that a customer sees for themselves
_SHOWN = frozenset({Deed.MONEY, Deed.GOODS, Deed.CHANGE, Deed.BILL})
#: what asks for an answer, so that the next message of the company need not be the promised one
_ASKS = (Label.PROMISE_CHASE, Label.WAITING, Label.UNRESOLVED, Label.REPEAT_EFFORT, Label.CONFUSION, Label.WANTS_HUMAN)
#: after so long the company's next message is no longer part of the same exchange
_PAUSE = timedelta(hours=1)
#: a message that only says that it is being looked at or passed on brings nothing yet
_NO_NEWS = frozenset({Act.LOOKED_UP, Act.PASSED_ON, Act.PROMISED})
#: what is handed on shows nowhere; so long it may still be about to be
_HANDED_ON_WITHIN = timedelta(days=7)
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
        deed=deed_of(commitment.act, words, message.text[: commitment.start]),
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
    keeping = kept_by(promise.deed, promise.act)
    on_record = [e for e in account_events if promise.made_at is not None and e.at > promise.made_at]
    billed: Promise | None = None
    for event in on_record:
        if event.kind in keeping:
            by = event.account_event_id
            if promise.deed is Deed.BILL:
                billed = _settled(promise, event.at, by, Known.CLAIMED, "the bill came, and nobody says it is wrong")
                break
            return _settled(promise, event.at, by, Known.VERIFIED, f"a record shows it: {event.kind}")
    tried: Promise | None = None
    for event in on_record:
        if event.kind in TRIED_BY[promise.deed] and not _is_late(promise, event.at):
            tried = _attempted(promise, event.at, event.account_event_id, Known.VERIFIED)
            break
    chased: Promise | None = None
    #: claimed in words, until the customer says that it has not come all the same
    done: Promise | None = None
    #: the customer asked or complained since, so that a message may be an answer to that
    asked = False
    rang_us = _calls_of_the_customer(later) if promise.deed is Deed.CALL else frozenset()
    for told in later:
        utterance = told.utterance
        if utterance.by_company and utterance.message.message_id != promise.message_id:
            if done is None and (_keeps(promise, told, rang_us) or (not asked and _comes_back(promise, utterance))):
                by = utterance.message.message_id
                done = _settled(promise, utterance.at, by, Known.CLAIMED, "done, in the company's words")
                if utterance.action is not None or promise.deed in _SEEN_IN_THE_TALK:
                    return done
            elif tried is None and _tells_of_trying(promise, utterance):
                tried = _attempted(promise, utterance.at, utterance.message.message_id, Known.CLAIMED)
        elif utterance.by_customer:
            asked = asked or "?" in utterance.message.text or utterance.has(*_ASKS)
            if chased is None and done is None and promise.deed in deeds_released(utterance.message.text):
                return _released(promise, utterance)
            complains = utterance.has(*_CAME_BACK)
            if not complains and has_come(utterance.message.text, promise.deed) and (chased or not done):
                return _come(promise, utterance, chased=chased is not None)
            if _is_past(promise, utterance.at) and utterance.has(*_words_of_missing(promise, told, chased)):
                chased, done = chased or _missed(promise, utterance), None
                if billed is not None and _is_before(billed, utterance):
                    billed = None
    if done is not None and chased is not None and _would_show(promise, sight):
        done = (
            None  # the customer missed it, and a record that would show it is silent: words alone do not outweigh that
        )
    # asking after it does not break what was tried in time
    return done or billed or tried or chased or _unsettled(promise, sight)


def _words_of_missing(promise: Promise, told: Told, chased: Promise | None) -> tuple[Label, ...]:
    """What a customer says to tell that it did not come; of a promise without a time, coming back for it does."""
    came_back = promise.due_to is None and told.conversation_id != promise.conversation_id
    return _STILL_MISSING if chased is not None else _CAME_BACK if came_back and promise.deed in _SHOWN else _MISSING


def _is_before(settled: Promise, utterance: Utterance) -> bool:
    return settled.settled_at is None or utterance.at is None or settled.settled_at <= utterance.at


def _comes_back(promise: Promise, utterance: Utterance) -> bool:
    """Whether the company writes again of itself, in time and after a pause, and does not put it off once more."""
    if promise.deed is not Deed.WORD or promise.due_to is None or promise.made_at is None or utterance.at is None:
        return False
    if utterance.message.kind is not MessageKind.TEXT or utterance.at < promise.made_at + _PAUSE:
        return False
    put_off = bool(utterance.commitments) or not utterance.acts.isdisjoint(_NO_NEWS)
    return not put_off and utterance.at <= promise.due_to and not utterance.has(Label.ASKS_INFO, Label.CHECKS_BACK)


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
        case Deed.BILL:
            return False
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


def _by_their_word(promise: Promise, state: PromiseState, reason: str, at: datetime | None, by: Utterance) -> Promise:
    """Settled by the customer's own words."""
    return replace(
        promise,
        state=state,
        known=Known.CONFIRMED,
        reason=reason,
        settled_at=at,
        settled_by=by.message.message_id,
    )


def _released(promise: Promise, utterance: Utterance) -> Promise:
    return _by_their_word(promise, PromiseState.RELEASED, "the customer no longer needs it", utterance.at, utterance)


def _missed(promise: Promise, utterance: Utterance) -> Promise:
    return _by_their_word(
        promise, PromiseState.BROKEN, "the customer says that it did not come", promise.due_to, utterance
    )


def _come(promise: Promise, utterance: Utterance, *, chased: bool) -> Promise:
    """The customer has it: late where they had asked after it, else by when it was due."""
    if chased or not _is_late(promise, utterance.at):
        by = utterance.message.message_id
        return _settled(promise, utterance.at, by, Known.CONFIRMED, "the customer says that it came")
    return _by_their_word(promise, PromiseState.KEPT, "the customer says that it came", promise.due_to, utterance)


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
        if sight.moved:
            return unknown("it went on where this data does not reach")
        if hands_on(promise.act) and sight.now - promise.made_at > _HANDED_ON_WITHIN:
            return unknown("handing it on would not show in this data")
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
    return not kept_by(promise.deed, promise.act).isdisjoint(sight.account_kinds)
