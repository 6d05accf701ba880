"""What was done about a trouble: the most that words and records bear out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.message import MessageKind
from goodturn.episodes.beyond_reach import is_beyond_reach
from goodturn.episodes.closings import is_settling
from goodturn.episodes.ending import EXPLANATION
from goodturn.episodes.episode import Quote
from goodturn.episodes.plain_answers import is_plain, plain_answer_before
from goodturn.episodes.receipts import is_receipt
from goodturn.episodes.verdict import last_verdict, settled_after
from goodturn.events.utterance import Utterance
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Helped, Known

#: account events by which a record shows that something was changed for the customer
REMEDIES = frozenset(
    "refunded credited replaced repaired restored rebooked waived compensated redelivered reshipped unlocked reset "
    "corrected reconnected delivered reimbursed upgraded cancelled_fee reversed paused activated service_restored "
    "supply_restored account_closed account_transferred cancellation_booked payment_plan debt_recalled "
    "priority_registered reading_received order_cancelled".split()
)
#: strongest first; what counts as done is in `COUNTS_AS_DONE`
_ORDER = (
    Helped.CHANGED,
    Helped.EXPLAINED,
    Helped.GUIDED,
    Helped.REFUSED,
    Helped.PASSED_ON,
    Helped.PROMISED,
)
COUNTS_AS_DONE = frozenset({Helped.CHANGED, Helped.EXPLAINED, Helped.GUIDED})
#: acts that give a cause; the label for guidance covers a cause too, so beside these it shows no further step
_GIVES_A_CAUSE = frozenset({Act.EXPLAINED, Act.REFUSED_WITH_REASON})


class Deeds(Struct, frozen=True, kw_only=True):
    """The most that was done, how well that is known, and the words or record behind it."""

    done: Helped
    known: Known
    reason: str
    quotes: tuple[Quote, ...]
    #: index of the last utterance that did it; None where a record shows it outside the talk
    at: int | None
    verified_by: AccountEvent | None
    reasoned_no: bool
    beyond_reach: bool


def _borne_by(utterance: Utterance) -> dict[Helped, tuple[int, int]]:
    """What one company utterance does, with the words that say so."""
    whole = (0, len(utterance.message.text))
    action = utterance.action
    if is_receipt(utterance):
        return {Helped.PROMISED: utterance.span_of(Label.PROMISE)} if utterance.commitments else {}
    if action is not None:
        if action.name == EXPLANATION:
            return {Helped.EXPLAINED: whole}
        return {Helped.CHANGED: whole} if action.changes and action.succeeded is not False else {}
    found: dict[Helped, tuple[int, int]] = {}
    acts = utterance.acts
    if Act.CHANGED in acts:
        found[Helped.CHANGED] = utterance.span_of_act(Act.CHANGED)
    if Act.EXPLAINED in acts:
        found[Helped.EXPLAINED] = utterance.span_of_act(Act.EXPLAINED)
    if Act.GUIDED in acts:
        found[Helped.GUIDED] = utterance.span_of_act(Act.GUIDED)
    elif Label.GUIDANCE in utterance.labels and acts.isdisjoint(_GIVES_A_CAUSE):
        found[Helped.GUIDED] = utterance.span_of(Label.GUIDANCE)
    if Act.REFUSED in acts or Act.REFUSED_WITH_REASON in acts or Label.REFUSAL in utterance.labels:
        found[Helped.REFUSED] = utterance.span_of(Label.REFUSAL)
        found.pop(Helped.EXPLAINED, None)  # why not is the reason of the no
    if Act.PASSED_ON in acts or utterance.has(Label.REDIRECT, Label.ASKS_INFO):
        found[Helped.PASSED_ON] = utterance.span_of(Label.REDIRECT, Label.ASKS_INFO)
    if any(c.kind is CommitmentKind.OWED for c in utterance.commitments) or Act.PROMISED in acts:
        found[Helped.PROMISED] = utterance.span_of(Label.PROMISE)
    return found


def deeds_in(said: Sequence[Utterance], account_events: Sequence[AccountEvent]) -> Deeds:
    """Find the most that was done in an episode and whether a record verifies it."""
    last: dict[Helped, int] = {}
    spans: dict[Helped, tuple[int, int]] = {}
    recorded: int | None = None
    sent_on = -1
    verdict = last_verdict(said)
    reasoned = beyond = False
    asked = False
    for at, utterance in enumerate(said):
        if utterance.by_customer:
            asked = "?" in utterance.message.text
        if utterance.action is None and not utterance.by_company:
            continue
        borne = _borne_by(utterance)
        if not borne and asked and is_plain(utterance):
            borne = {Helped.EXPLAINED: (0, len(utterance.message.text))}
        if Helped.PROMISED in borne and Helped.EXPLAINED in borne and not settled_after(verdict, at):
            del borne[Helped.EXPLAINED]  # what is still to come settles it, unless the customer says so before
        for state, span in borne.items():
            last[state], spans[state] = at, span
        if utterance.action is not None and Helped.CHANGED in borne:
            recorded = at
        if Act.REFUSED_WITH_REASON in utterance.acts or {Act.REFUSED, Act.EXPLAINED} <= utterance.acts:
            reasoned = True
        if Act.PASSED_ON in utterance.acts or Label.REDIRECT in utterance.labels:
            sent_on = at
        beyond = beyond or is_beyond_reach(utterance)
    verified_by = next((event for event in reversed(account_events) if event.kind in REMEDIES), None)

    def quote(state: Helped) -> tuple[Quote, ...]:
        utterance = said[last[state]]
        return (Quote(message_id=utterance.message.message_id, start=spans[state][0], end=spans[state][1]),)

    if recorded is not None or verified_by is not None:
        name = verified_by.kind if verified_by is not None else ""
        action = said[recorded].action if recorded is not None else None
        name = name or (action.name if action is not None else "changed")
        return Deeds(
            done=Helped.CHANGED,
            known=Known.VERIFIED,
            reason=f"a record shows it: {name}",
            quotes=quote(Helped.CHANGED) if Helped.CHANGED in last else (),
            at=last.get(Helped.CHANGED),
            verified_by=verified_by,
            reasoned_no=False,
            beyond_reach=False,
        )
    done = _most(said, last, sent_on)
    if done in (Helped.NOTHING, Helped.PASSED_ON, Helped.PROMISED) and verdict is not None and verdict.settled:
        shown = Helped.PROMISED not in last or Label.RESOLVED in said[verdict.at].labels
        answer = plain_answer_before(said, verdict.at) if shown else None
        if answer is not None:
            done = Helped.EXPLAINED
            last[done], spans[done] = answer, (0, len(said[answer].message.text))
    if done is Helped.NOTHING:
        unread = any(u.unread and u.by_company and u.message.kind is MessageKind.TEXT for u in said)
        reason = "nothing was done" if any(u.by_company for u in said) else "nobody answered"
        return Deeds(
            done=Helped.CANNOT_TELL if unread else done,
            known=Known.NOT_KNOWABLE if unread else Known.CLAIMED,
            reason="no reader knows the language of the answer" if unread else reason,
            quotes=(),
            at=None,
            verified_by=None,
            reasoned_no=False,
            beyond_reach=beyond,
        )
    confirmed = done in COUNTS_AS_DONE and settled_after(verdict, last[done])
    return Deeds(
        done=done,
        known=Known.CONFIRMED if confirmed else Known.CLAIMED,
        reason=f"{done.value.replace('_', ' ')}, " + ("as the customer confirms" if confirmed else "in words"),
        quotes=quote(done),
        at=last[done],
        verified_by=None,
        reasoned_no=reasoned and done in (Helped.REFUSED, Helped.EXPLAINED),
        beyond_reach=beyond and done not in COUNTS_AS_DONE,
    )


def _most(said: Sequence[Utterance], last: dict[Helped, int], sent_on: int) -> Helped:
    """The strongest deed; guidance that led to a no, or to others after it did not help, does not outweigh that."""
    for state in _ORDER:
        if state not in last:
            continue
        refused_later = last.get(Helped.REFUSED, -1) > last[state]
        if state is Helped.GUIDED and (refused_later or _was_given_up(said, last[state], sent_on)):
            continue
        return state
    return Helped.NOTHING


def _was_given_up(said: Sequence[Utterance], at: int, sent_on: int) -> bool:
    """The customer wrote back, and the company sent the matter on instead of guiding further."""
    if sent_on <= at:
        return False
    between = [u for u in said[at + 1 : sent_on] if u.by_customer]
    return bool(between) and not any(is_settling(u) for u in between)


def is_contested(said: Sequence[Utterance], deeds: Deeds) -> bool:
    """Whether the customer's later words contest an explanation or say that guidance did not work."""
    verdict = last_verdict(said)
    return deeds.at is not None and verdict is not None and verdict.at > deeds.at and not verdict.settled
