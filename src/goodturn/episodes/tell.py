"""Tell one episode: from the threads that were stitched to the chain, the outcome and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel
from goodturn.episodes.book import PATIENCE, Book
from goodturn.episodes.chain import feel, keep, own, promises_of, was_brushed_off
from goodturn.episodes.closings import is_settling
from goodturn.episodes.contacts import contacts_of
from goodturn.episodes.deeds import Deeds, deeds_in, is_contested
from goodturn.episodes.doubt import in_doubt, nobody_is_known, unheard_of
from goodturn.episodes.ending import Ended, came, ending_of
from goodturn.episodes.episode import Contact, Episode, Link
from goodturn.episodes.held import holding_of
from goodturn.episodes.needs import Moment
from goodturn.episodes.outcome import Judged, is_in_work, outcome_of, was_helped
from goodturn.episodes.strand import Strand
from goodturn.episodes.topic import topic_of
from goodturn.episodes.trouble import PRIVATE, has_trouble
from goodturn.events.event import Corrected, CorrectionKind
from goodturn.events.utterance import Utterance
from goodturn.promises.promise import Promise
from goodturn.promises.settle import Told
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Ending, Heard, Held, Known, Outcome, PromiseState, Relief

_ASKS_HOW_IT_STANDS = (Label.WAITING, Label.PROMISE_CHASE)
_DOING = frozenset({Act.CHANGED, Act.EXPLAINED, Act.GUIDED})
_BROUGHT = frozenset({PromiseState.KEPT, PromiseState.LATE})


def tell(
    strand: Strand,
    customer_id: str,
    account_events: Sequence[AccountEvent],
    corrections: Sequence[Corrected],
    now: datetime | None,
    book: Book,
) -> Episode:
    """Judge one stitched episode as of `now`.

    Args:
        strand: its threads, in time order.
        customer_id: whose it is.
        account_events: the customer's record from the episode's start on.
        corrections: what people corrected about this customer.
        now: as of when; None where the source has no times.
        book: calendar, settings and phrase book.
    """
    told = [
        Told(utterance=utterance, conversation_id=thread.conversation_id, channel=thread.conversation.channel)
        for thread in strand.threads
        for utterance in thread.said
    ]
    if all(thread.timed for thread in strand.threads) and len(strand.threads) > 1:
        told.sort(key=lambda one: (one.utterance.at or now, one.conversation_id, one.utterance.message.position))
    said = [one.utterance for one in told]
    conversations = [thread.conversation for thread in strand.threads]
    brand = next((c.brand for c in conversations if c.brand is not None), None)
    trouble = has_trouble(said, private=any(c.channel in PRIVATE for c in conversations))
    ended = ending_of(said, breaks_off=strand.threads[-1].breaks_off)
    moved = ended.ending is Ending.MOVED
    timed = now is not None and all(thread.timed for thread in strand.threads)
    as_of = now if timed else None
    promises = _corrected_promises(promises_of(told, account_events, book, as_of, moved), corrections)
    ended = came(ended, promises)
    felt = feel(said, told, book, brand or "")
    deeds = deeds_in(said, account_events)
    if strand.threads[-1].breaks_off and felt.heard in (Heard.NO_NEED, Heard.NO):
        felt = unheard_of(felt, "the record ends before the talk does")
    unnamed = nobody_is_known(said)
    if unnamed:
        felt, deeds = in_doubt(felt, deeds)
    contacts = _contacts(strand, said, promises)
    last_act_at = _last_act(said, deeds)
    last_done_at = _last_done(said, deeds, promises)
    holding = holding_of(ended, contacts[0], promises, last_act_at, last_done_at, as_of, book.repeat_window)
    due = _still_due(told, promises, as_of, book)
    judged = Judged(
        trouble=trouble,
        heard=felt.heard,
        brushed_off=was_brushed_off(felt),
        warmth_owed=felt.warmth_owed,
        done=deeds.done,
        contested=ended.ending is not Ending.CONFIRMED and is_contested(said, deeds),
        ending=ended.ending,
        held=holding.held,
        in_work=is_in_work(ended.ending, due, as_of),
        answered=any(u.by_company for u in said),
        unread=bool(said) and all(u.unread for u in said if u.by_customer) and any(u.by_customer for u in said),
        unseen=not any(u.by_customer for u in said) and any(u.message.answers_unseen for u in said),
        unnamed=unnamed,
    )
    outcome, reason = outcome_of(judged)
    person = _person_says(corrections, {c.conversation_id for c in conversations})
    if person is not None:
        outcome, reason = person, "a person set it"
    helped = was_helped(judged) and trouble
    kept = keep(promises)
    resolved_at, resolved = _resolution(said, deeds, ended, holding.held, helped, last_act_at, as_of)
    trouble_message = next((u.message.message_id for u in said if u.by_customer), None)
    strongest = felt.needs[felt.strongest].need_id if felt.strongest is not None else None
    customer_texts = [conversations[0].subject or "", *(u.message.text for u in said if u.by_customer)]
    return Episode(
        episode_id=f"{conversations[0].conversation_id}/e",
        customer_id=customer_id,
        conversation_ids=tuple(c.conversation_id for c in conversations),
        stitches=tuple(strand.stitches),
        as_of=as_of,
        opened_at=strand.threads[0].started_at,
        last_at=max((u.at for u in said if u.at is not None), default=None),
        brand=brand,
        stage=next((c.stage for c in conversations if c.stage is not None), None),
        channels=tuple(dict.fromkeys(c.channel.value for c in conversations)),
        languages=tuple(sorted({u.message.language for u in said if u.message.language})),
        topic=topic_of(customer_texts),
        messages=len(said),
        contacts=contacts[0],
        replies_asked_for=contacts[1],
        trouble=trouble,
        trouble_message_id=trouble_message if trouble else None,
        needs=felt.needs,
        strongest_need_id=strongest,
        warmth_owed=felt.warmth_owed,
        felt=felt.felt,
        understood=felt.understood,
        owned=own(said, promises) if trouble else Link(answer="no_trouble", known=Known.CLAIMED, reason="no trouble"),
        done=Link(answer=deeds.done.value, known=deeds.known, reason=deeds.reason, quotes=deeds.quotes),
        kept=kept or Link(answer="nothing_owed", known=Known.CLAIMED, reason="nothing was owed after the contact"),
        held=Link(answer=holding.held.value, known=holding.known, reason=holding.reason, quotes=holding.quotes),
        heard=felt.heard,
        done_state=deeds.done,
        held_state=holding.held,
        ending=ended.ending,
        helped=helped,
        reasoned_no=deeds.reasoned_no,
        beyond_reach=deeds.beyond_reach,
        relief=_relief(said, felt.moments, ended),
        outcome=outcome,
        outcome_reason=reason,
        corrected=person is not None,
        promises=promises,
        company_spoke_at=next((u.at for u in said if u.by_company), None),
        window_from=holding.window_from,
        window_to=holding.window_to,
        returned_at=holding.returned_at,
        resolved_at=resolved_at,
        resolved=resolved,
        desk_solved_at=next((c.desk_solved_at for c in reversed(conversations) if c.desk_solved_at), None),
        csat=next((c.csat for c in reversed(conversations) if c.csat is not None), None),
    )


def _contacts(
    strand: Strand, said: Sequence[Utterance], promises: Sequence[Promise]
) -> tuple[tuple[Contact, ...], int]:
    begun, asked_for = contacts_of(strand.threads, frozenset(strand.same_contact))
    answered_from = next((at for at, u in enumerate(said) if u.by_company or u.action is not None), len(said))
    earlier = {u.message.message_id for u in said[:answered_from]}
    found = []
    for number, one in enumerate(begun):
        utterance = one.utterance
        at = utterance.at
        enquiry = number > 0 and _is_status_enquiry(utterance, promises)
        after = number > 0 and utterance.message.message_id not in earlier
        found.append(
            Contact(
                conversation_id=strand.threads[one.thread].conversation_id,
                message_id=utterance.message.message_id,
                at=at,
                status_enquiry=enquiry,
                after_done=after,
            )
        )
    return tuple(found), asked_for


def _is_status_enquiry(utterance: Utterance, promises: Sequence[Promise]) -> bool:
    """Asks how something stands that was promised and is not yet due."""
    at = utterance.at
    if at is None or utterance.has(Label.UNRESOLVED):
        return False
    running = [
        p
        for p in promises
        if p.kind is CommitmentKind.OWED
        and p.made_at is not None
        and p.made_at < at
        and p.due_to is not None
        and at <= p.due_to
    ]
    return bool(running) and ("?" in utterance.message.text or utterance.has(*_ASKS_HOW_IT_STANDS))


def _last_act(said: Sequence[Utterance], deeds: Deeds) -> datetime | None:
    moments = [u.at for u in said if (u.by_company or u.action is not None) and u.at is not None]
    if deeds.verified_by is not None:
        moments.append(deeds.verified_by.at)
    return max(moments, default=None)


def _last_done(said: Sequence[Utterance], deeds: Deeds, promises: Sequence[Promise]) -> datetime | None:
    """When the company last did something about it, by its words, its acts, the record, or a promise kept."""
    moments = [u.at for u in said if u.at is not None and _does_something(u)]
    moments += [p.settled_at for p in promises if p.state in _BROUGHT and p.settled_at is not None]
    if deeds.verified_by is not None:
        moments.append(deeds.verified_by.at)
    return max(moments, default=None)


def _does_something(utterance: Utterance) -> bool:
    if utterance.action is not None:
        return utterance.action.succeeded is not False
    return utterance.by_company and (not utterance.acts.isdisjoint(_DOING) or Label.GUIDANCE in utterance.labels)


def _still_due(told: Sequence[Told], promises: Sequence[Promise], now: datetime | None, book: Book) -> datetime | None:
    """Until when the company still has time: a running promise, or the patience for an unanswered message."""
    if now is None or not told:
        return None
    ends = [p.due_to for p in promises if p.state is PromiseState.OWED and p.due_to is not None]
    undated = [
        p.made_at + timedelta(days=7)
        for p in promises
        if p.state is PromiseState.OWED and p.due_to is None and p.made_at is not None
    ]
    ends += undated
    last = told[-1]
    if last.utterance.by_customer and last.utterance.at is not None:
        ends.append(last.utterance.at + book.patience.get(last.channel, PATIENCE[Channel.OTHER]))
    return max(ends, default=None)


def _resolution(
    said: Sequence[Utterance],
    deeds: Deeds,
    ended: Ended,
    held: Held,
    helped: bool,
    last_act_at: datetime | None,
    now: datetime | None,
) -> tuple[datetime | None, bool]:
    """When it was meaningfully resolved (True), or until when it was watched without (False)."""
    if ended.ending is Ending.CONFIRMED and helped and ended.shown_by is not None:
        return ended.shown_by.at, True
    if helped and deeds.known is Known.VERIFIED and held is Held.QUIET:
        return last_act_at, True
    return now, False


def _relief(said: Sequence[Utterance], moments: Sequence[Moment], ended: Ended) -> Relief:
    """The last customer words after the strongest need: better, same, worse; silence is unknown."""
    if ended.ending is Ending.CONFIRMED:
        return Relief.BETTER
    if not moments:
        return Relief.UNKNOWN
    strongest = max(moments, key=lambda moment: moment.strength)
    later = [u for u in said[strongest.last + 1 :] if u.by_customer]
    if not later:
        return Relief.UNKNOWN
    last = later[-1]
    if is_settling(last):
        return Relief.BETTER
    if last.distress > strongest.distress:
        return Relief.WORSE
    return Relief.SAME if last.distress >= max(1.0, strongest.distress - 0.5) else Relief.UNKNOWN


def _person_says(corrections: Sequence[Corrected], conversation_ids: set[str]) -> Outcome | None:
    said = [
        event.outcome
        for event in corrections
        if event.correction is CorrectionKind.OUTCOME and event.conversation_id in conversation_ids
    ]
    return said[-1] if said else None


def _corrected_promises(promises: Sequence[Promise], corrections: Sequence[Corrected]) -> tuple[Promise, ...]:
    """Apply what people said about promises: withdrawn ones go, edited ones stand as edited."""
    result = list(promises)
    for event in corrections:
        if event.correction is CorrectionKind.PROMISE_WITHDRAWN:
            result = [p for p in result if p.message_id != event.message_id]
        elif event.correction is CorrectionKind.PROMISE:
            result = [_edited(p, event) if p.message_id == event.message_id else p for p in result]
    return tuple(result)


def _edited(promise: Promise, event: Corrected) -> Promise:
    return replace(
        promise,
        state=event.promise_state or promise.state,
        due_from=event.due_from or promise.due_from,
        due_to=event.due_to or promise.due_to,
        known=Known.CONFIRMED if event.promise_state is not None else promise.known,
        reason="a person corrected it",
    )
