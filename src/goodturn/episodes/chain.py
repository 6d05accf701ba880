"""The care chain of one episode: felt, understood, owned, done, kept, held. Six answers, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import MessageKind
from goodturn.episodes.answers import Answered, answer_to
from goodturn.episodes.book import PATIENCE, Book
from goodturn.episodes.episode import Link, Need, Quote
from goodturn.episodes.needs import FEELINGS, NEED_LABELS, Moment, needs_in
from goodturn.episodes.topic import rare_words
from goodturn.events.utterance import Utterance
from goodturn.promises.promise import Deed, Promise
from goodturn.promises.settle import Sight, Told, promise_from, settle
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Label
from goodturn.states import Answer, Heard, Known, PromiseState

#: labels that speak of the company having failed before
_FAILED_BEFORE = frozenset({Label.REPEAT_EFFORT, Label.PROMISE_CHASE, Label.UNRESOLVED})
#: how often such a failure must be spoken of to be a repeated one
REPEATED_FAILURE = 2
#: how many utterances after a promise are searched for what became of it
FORESIGHT = 200
#: of several promises, the one that speaks for the episode, worst first
_WORST_FIRST = (
    PromiseState.BROKEN,
    PromiseState.LATE,
    PromiseState.ATTEMPTED,
    PromiseState.NOT_KNOWABLE,
    PromiseState.OWED,
    PromiseState.KEPT,
    PromiseState.RELEASED,
)


class Felt(Struct, frozen=True, kw_only=True):
    """The needs of an episode, how each was answered, and whether they were heard on the whole."""

    moments: tuple[Moment, ...]
    answered: tuple[Answered, ...]
    needs: tuple[Need, ...]
    strongest: int | None
    warmth_owed: bool
    heard: Heard
    felt: Link
    understood: Link


def _need_labels(moment: Moment) -> tuple[str, ...]:
    named = sorted(label.value for label in moment.labels & (NEED_LABELS | FEELINGS))
    return (*named, "distress") if moment.distress >= 1 else tuple(named)


def feel(said: Sequence[Utterance], told: Sequence[Told], book: Book, brand: str) -> Felt:
    """Find the needs and judge how each was answered."""
    moments = needs_in(said)
    if not moments:
        nothing = Link(answer=Heard.NO_NEED.value, known=Known.CLAIMED, reason="nothing here asked to be understood")
        return Felt(
            moments=(),
            answered=(),
            needs=(),
            strongest=None,
            warmth_owed=False,
            heard=Heard.NO_NEED,
            felt=Link(answer="no_need", known=Known.CLAIMED, reason="no cue of a need"),
            understood=nothing,
        )
    words: set[str] = set()
    reached = 0
    answered: list[Answered] = []
    needs: list[Need] = []
    warmth_owed = _owes_warmth(said, moments)
    for moment in moments:
        while reached <= moment.last:
            if said[reached].by_customer:
                words |= rare_words(said[reached].message.text)
            reached += 1
        channel = told[moment.first].channel
        patience = book.patience.get(channel, PATIENCE[Channel.OTHER])
        answer = answer_to(said, moment, words, book, brand, patience, warmth_owed)
        answered.append(answer)
        peak = said[moment.peak]
        needs.append(
            Need(
                need_id=f"{said[moment.first].message.message_id}/n",
                conversation_id=told[moment.peak].conversation_id,
                message_id=peak.message.message_id,
                at=said[moment.first].at,
                labels=_need_labels(moment),
                distress=moment.distress,
                urgent=moment.urgent,
                answers=answer.answers,
                heard=answer.heard,
                reason=answer.reason,
                quotes=answer.quotes,
                answered_at=answer.by.at if answer.by is not None else None,
                answer_message_id=answer.by.message.message_id if answer.by is not None else None,
            )
        )
    strongest = max(range(len(moments)), key=lambda n: (moments[n].strength, -n))
    heard = _heard([answer.heard for answer in answered], answered[strongest].heard)
    peak = said[moments[strongest].peak]
    span = peak.span_of(*(moments[strongest].labels or (Label.FRUSTRATION,)))
    return Felt(
        moments=tuple(moments),
        answered=tuple(answered),
        needs=tuple(needs),
        strongest=strongest,
        warmth_owed=warmth_owed,
        heard=heard,
        felt=Link(
            answer="need",
            known=Known.CLAIMED,
            reason=", ".join(needs[strongest].labels).replace("_", " "),
            quotes=(Quote(message_id=peak.message.message_id, start=span[0], end=span[1]),),
        ),
        understood=Link(
            answer=heard.value,
            known=Known.CLAIMED,
            reason=answered[strongest].reason,
            quotes=answered[strongest].quotes,
        ),
    )


def _heard(each: Sequence[Heard], strongest: Heard) -> Heard:
    """Heard: the strongest need was understood, or at least half of all were.

    What nobody could read counts for nothing, unless it could tip the answer: then that cannot be told.
    """
    borne_out = _heard_of(each, strongest)
    if borne_out is not Heard.NO or Heard.CANNOT_TELL not in each:
        return borne_out
    best = [Heard.YES if heard is Heard.CANNOT_TELL else heard for heard in each]
    at_best = _heard_of(best, Heard.YES if strongest is Heard.CANNOT_TELL else strongest)
    return Heard.NO if at_best is Heard.NO else Heard.CANNOT_TELL


def _heard_of(each: Sequence[Heard], strongest: Heard) -> Heard:
    understood = sum(heard is Heard.YES for heard in each)
    if strongest is Heard.YES or 2 * understood >= len(each):
        return Heard.YES
    if strongest is Heard.PARTLY or understood or 2 * sum(h is Heard.PARTLY for h in each) >= len(each):
        return Heard.PARTLY
    return Heard.NO


def _owes_warmth(said: Sequence[Utterance], moments: Sequence[Moment]) -> bool:
    """Distress of 2 and more, something at stake, or a repeated failure of the company."""
    if any(moment.owes_warmth for moment in moments):
        return True
    failures = sum(1 for u in said if u.by_customer and not u.labels.isdisjoint(_FAILED_BEFORE))
    return failures >= REPEATED_FAILURE


def own(said: Sequence[Utterance], promises: Sequence[Promise]) -> Link:
    """Owned: somebody takes responsibility, or something is promised beyond this exchange."""
    for utterance in said:
        if utterance.by_company and Label.OWNERSHIP in utterance.labels:
            span = utterance.span_of(Label.OWNERSHIP)
            quote = Quote(message_id=utterance.message.message_id, start=span[0], end=span[1])
            return Link(answer="yes", known=Known.CLAIMED, reason="somebody takes it on", quotes=(quote,))
    for promise in promises:
        if promise.kind is CommitmentKind.OWED:
            quote = Quote(message_id=promise.message_id, start=promise.start, end=promise.end)
            return Link(answer="yes", known=Known.CLAIMED, reason="something is promised", quotes=(quote,))
    return Link(answer="no", known=Known.CLAIMED, reason="nobody takes it on and nothing is promised")


def promises_of(
    told: Sequence[Told],
    account_events: Sequence[AccountEvent],
    book: Book,
    now: datetime | None,
    moved: bool,
) -> tuple[Promise, ...]:
    """Every commitment of the company in an episode, and where each stands as of `now`."""
    sight = Sight(
        now=now,
        account_kinds=book.visible.account_kinds,
        channels=book.visible.channels,
        moved=moved,
        undated_after=book.undated_after,
    )
    found: list[Promise] = []
    for at, one in enumerate(told):
        utterance = one.utterance
        if not utterance.commitments or not utterance.by_company or utterance.message.kind is not MessageKind.TEXT:
            continue
        for number, commitment in enumerate(utterance.commitments):
            promise = promise_from(one, number, commitment, book.calendar)
            # a word promised along with "send us a private message" comes where this data does not reach
            elsewhere = promise.deed is Deed.WORD and utterance.has(Label.REDIRECT)
            seen = replace(sight, moved=True) if elsewhere else sight
            found.append(settle(promise, told[at + 1 : at + 1 + FORESIGHT], account_events, seen))
    return tuple(found)


def keep(promises: Sequence[Promise]) -> Link | None:
    """Kept: of what was owed, the state that weighs most; None where nothing was owed."""
    owed = [promise for promise in promises if promise.kind is CommitmentKind.OWED]
    if not owed:
        return None
    worst = min(owed, key=lambda promise: _WORST_FIRST.index(promise.state))
    quote = Quote(message_id=worst.message_id, start=worst.start, end=worst.end)
    return Link(answer=worst.state.value, known=worst.known, reason=worst.reason, quotes=(quote,))


def was_brushed_off(felt: Felt) -> bool:
    """Whether the strongest need was brushed off and nothing made up for it."""
    if felt.strongest is None:
        return False
    return Answer.BRUSHED_OFF in felt.answered[felt.strongest].answers
