"""The life of a promise: what would keep it, whether that would show in this data, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from goodturn.calendars.calendar import Calendar
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel
from goodturn.events.utterance import Utterance
from goodturn.promises.promise import Deed, Promise
from goodturn.promises.window import resolve
from goodturn.signals.commitment import Commitment, CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Known, PromiseState

_WORDS: tuple[tuple[Deed, tuple[str, ...]], ...] = (
    (Deed.CALL, ("call", "ring", "phone", "anruf", "rufe", "telefon", "zurückruf", "melden uns telefonisch")),
    (
        Deed.MONEY,
        (
            "refund",
            "credit",
            "reimburs",
            "money",
            "pay ",
            "paid",
            "compensat",
            "waive",
            "voucher",
            "erstatt",
            "gutschr",
            "überweis",
        ),
    ),
    (
        Deed.GOODS,
        (
            "ship",
            "deliver",
            "dispatch",
            "replacement",
            "courier",
            "parcel",
            "post ",
            "resend",
            "liefer",
            "versend",
            "ersatz",
            "schick",
        ),
    ),
    (
        Deed.CHANGE,
        (
            "fix",
            "reset",
            "repair",
            "restor",
            "activat",
            "unlock",
            "correct",
            "cancel",
            "technician",
            "engineer",
            "techniker",
            "repar",
        ),
    ),
)
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
ATTEMPTS = frozenset({"call_attempted", "visit_attempted", "delivery_attempted"})
_TRIED = (
    "tried to call",
    "tried calling",
    "tried to reach",
    "tried ringing",
    "tried phoning",
    "tried you",
    "no answer",
    "couldn't reach you",
    "could not reach you",
    "couldn't get hold",
    "missed you",
    "voicemail",
    "nicht erreicht",
    "nicht erreichen",
)
_NOT_NEEDED = (
    "no need",
    "don't bother",
    "don't worry about",
    "never mind",
    "nevermind",
    "not necessary any",
    "forget about the",
    "don't need to call",
    "nicht mehr nötig",
    "hat sich erledigt",
)


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


def deed_of(act: str, words: str) -> Deed:
    """Which kind of act a commitment speaks of, by its verb and then by its words."""
    for text in (act.lower(), words.lower()):
        for deed, parts in _WORDS:
            if any(part in text for part in parts):
                return deed
    return Deed.WORD


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
    for event in account_events:
        if promise.made_at is None or event.at <= promise.made_at:
            continue
        if event.kind in _KEPT_BY[promise.deed]:
            return _settled(
                promise, event.at, event.account_event_id, Known.VERIFIED, f"a record shows it: {event.kind}"
            )
        if event.kind in ATTEMPTS and promise.deed in (Deed.CALL, Deed.GOODS, Deed.CHANGE):
            return _attempted(promise, event.at, event.account_event_id, Known.VERIFIED)
    for told in later:
        found = _settled_by_words(promise, told)
        if found is not None:
            return found
    return _unsettled(promise, sight)


def _settled_by_words(promise: Promise, told: Told) -> Promise | None:
    utterance = told.utterance
    text = utterance.message.text.lower().replace("’", "'")
    message_id = utterance.message.message_id
    if utterance.by_customer:
        if any(words in text for words in _NOT_NEEDED):
            return replace(
                promise,
                state=PromiseState.RELEASED,
                known=Known.CONFIRMED,
                reason="the customer no longer needs it",
                settled_at=utterance.at,
                settled_by=message_id,
            )
        if Label.PROMISE_CHASE in utterance.labels and _is_past(promise, utterance.at):
            return replace(
                promise,
                state=PromiseState.BROKEN,
                known=Known.CONFIRMED,
                reason="the customer says that it did not come",
                settled_at=promise.due_to,
                settled_by=message_id,
            )
        return None
    if not utterance.by_company or told.utterance.message.message_id == promise.message_id:
        return None
    if any(words in text for words in _TRIED):
        return _attempted(promise, utterance.at, message_id, Known.CLAIMED)
    if _keeps(promise, told):
        return _settled(promise, utterance.at, message_id, Known.CLAIMED, "done, in the company's words")
    return None


def _keeps(promise: Promise, told: Told) -> bool:
    utterance = told.utterance
    did = Act.CHANGED in utterance.acts or Label.ACTION_DONE in utterance.labels
    match promise.deed:
        case Deed.CALL:
            return told.channel is Channel.VOICE and told.conversation_id != promise.conversation_id
        case Deed.MONEY | Deed.GOODS | Deed.CHANGE:
            if utterance.action is not None:
                return utterance.action.changes and utterance.action.succeeded is not False
            return did and deed_of("", utterance.message.text) is promise.deed
        case Deed.WORD:
            answers = did or not utterance.acts.isdisjoint(
                {Act.EXPLAINED, Act.GUIDED, Act.REFUSED_WITH_REASON, Act.REFUSED}
            )
            return answers or utterance.has(Label.GUIDANCE, Label.REMEDY_OFFER)


def _is_past(promise: Promise, at: datetime | None) -> bool:
    """Due, or undated (then a chase is believed)."""
    return promise.due_to is None or at is None or at > promise.due_to


def _settled(promise: Promise, at: datetime | None, by: str, known: Known, reason: str) -> Promise:
    late = promise.due_to is not None and at is not None and at > promise.due_to
    return replace(
        promise,
        state=PromiseState.LATE if late else PromiseState.KEPT,
        known=known,
        reason=f"{reason}, after it was due" if late else reason,
        settled_at=at,
        settled_by=by,
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
