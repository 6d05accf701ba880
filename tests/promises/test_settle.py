from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.calendars.calendar import Calendar
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel
from goodturn.promises.promise import Deed, Promise
from goodturn.promises.settle import Sight, Told, promise_from, settle
from goodturn.signals.labels import Act, Label
from goodturn.states import Known, PromiseState
from telling import START, account, action, agent, customer, promised, said, told

#: by act: what is promised, and the account event that keeps it
KEPT_BY = {
    "call you back": "called_back",
    "send you the refund": "refunded",
    "ship a replacement": "shipped",
    "fix the line": "repaired",
}
#: by act: the account event that shows an attempt at it
TRIED_BY = {
    "call you back": "call_attempted",
    "ship a replacement": "delivery_attempted",
    "fix the line": "visit_attempted",
}


def promise(act: str = "send you the refund", *, days: float | None = 10, holding: bool = False) -> Promise:
    commitment = promised(act, days=days, holding=holding)
    (made,) = told(agent("I promise.", commitments=[commitment]), conversation="made")
    return promise_from(made, 0, commitment, Calendar())


def seeing(*account_kinds: str, day: float = 30, moved: bool = False, channels: Sequence[Channel] = ()) -> Sight:
    return Sight(
        now=START + timedelta(days=day),
        account_kinds=frozenset(account_kinds),
        channels=frozenset(channels),
        moved=moved,
    )


def record(*events: tuple[str, float]) -> list[AccountEvent]:
    return [event.account_event for kind, day in events for event in account(kind, day=day)]


def settled(
    made: Promise, *, later: Sequence[Told] = (), events: Sequence[AccountEvent] = (), sight: Sight | None = None
) -> PromiseState:
    return settle(made, later, events, sight or seeing()).state


# what is promised


def test_a_window_is_placed_by_the_sending_time() -> None:
    assert promise(days=10).due_to == START + timedelta(days=10)
    assert promise(days=None).due_to is None


def test_a_time_limit_cannot_be_placed_without_a_sending_time() -> None:
    commitment = promised(days=2)
    (untimed,) = said(agent("I promise.", commitments=[commitment]), start=None)
    made = Told(utterance=untimed, conversation_id="chat", channel=Channel.CHAT)
    assert promise_from(made, 0, commitment, Calendar()).due_to is None


# holding words


@given(
    st.sampled_from([*KEPT_BY, "look into it"]),
    st.lists(st.tuples(st.sampled_from([*KEPT_BY.values(), *TRIED_BY.values()]), st.floats(0.01, 60)), max_size=3),
    st.floats(0, 60),
)
def test_holding_words_end_with_the_contact_and_are_never_owed(
    act: str, events: list[tuple[str, float]], day: float
) -> None:
    made = promise(act, holding=True)
    assert settled(made, events=record(*events), sight=seeing(*KEPT_BY.values(), day=day)) is PromiseState.HOLDING


# records


@pytest.mark.parametrize(("act", "kind"), KEPT_BY.items())
def test_a_record_in_time_keeps_it_and_verifies_it(act: str, kind: str) -> None:
    found = settle(promise(act), (), record((kind, 9)), seeing(kind))
    assert (found.state, found.known, found.settled_by) == (PromiseState.KEPT, Known.VERIFIED, f"{kind}@9")


@pytest.mark.parametrize(("act", "kind"), KEPT_BY.items())
def test_a_record_after_it_was_due_is_late(act: str, kind: str) -> None:
    assert settled(promise(act), events=record((kind, 10))) is PromiseState.KEPT
    assert settled(promise(act), events=record((kind, 10.01))) is PromiseState.LATE


@pytest.mark.parametrize(("kind", "other"), list(pairwise(KEPT_BY.values())))
def test_a_record_of_another_kind_of_deed_keeps_nothing(kind: str, other: str) -> None:
    act = next(act for act, keeps in KEPT_BY.items() if keeps == kind)
    assert settled(promise(act), events=record((other, 9)), sight=seeing(kind)) is PromiseState.BROKEN


def test_a_record_from_before_the_promise_keeps_nothing() -> None:
    made = promise()
    assert settled(made, events=record(("refunded", -1)), sight=seeing("refunded")) is PromiseState.BROKEN
    assert settled(made, events=record(("refunded", 0)), sight=seeing("refunded")) is PromiseState.BROKEN


def test_a_record_weighs_more_than_words() -> None:
    words = told(agent("The refund is done.", acts=[Act.CHANGED]), day=2)
    found = settle(promise(), words, record(("refunded", 5)), seeing())
    assert (found.known, found.settled_by) == (Known.VERIFIED, "refunded@5")


@pytest.mark.parametrize(("act", "kind"), TRIED_BY.items())
def test_a_record_of_an_attempt_is_no_keeping(act: str, kind: str) -> None:
    found = settle(promise(act), (), record((kind, 2)), seeing())
    assert (found.state, found.known, found.settled_by) == (PromiseState.ATTEMPTED, Known.VERIFIED, f"{kind}@2")


@pytest.mark.parametrize("act", [*KEPT_BY, *TRIED_BY])
@pytest.mark.parametrize("kind", sorted(TRIED_BY.values()))
def test_an_attempt_counts_for_its_own_kind_of_deed_only(act: str, kind: str) -> None:
    found = settled(promise(act), events=record((kind, 2)))
    assert (found is PromiseState.ATTEMPTED) == (TRIED_BY.get(act) == kind)


def test_an_attempt_and_then_the_call_in_time_is_kept() -> None:
    events = record(("call_attempted", 1), ("called_back", 2))
    assert settled(promise("call you back"), events=events) is PromiseState.KEPT


def test_an_attempt_after_it_was_due_is_none_in_time() -> None:
    late = record(("call_attempted", 11))
    assert settled(promise("call you back"), events=late, sight=seeing("called_back")) is not PromiseState.ATTEMPTED


def test_an_attempted_delivery_is_no_attempt_to_call() -> None:
    found = settled(promise("call you back"), events=record(("delivery_attempted", 2)), sight=seeing("called_back"))
    assert found is PromiseState.BROKEN


# words of the company


def test_the_companys_words_that_it_is_done_keep_it_as_claimed() -> None:
    done = told(agent("Your refund has gone out.", acts=[Act.CHANGED]), day=3)
    found = settle(promise(), done, (), seeing())
    assert (found.state, found.known, found.settled_by) == (PromiseState.KEPT, Known.CLAIMED, "chat-0")


def test_words_that_something_else_is_done_keep_nothing() -> None:
    other = told(agent("Your line has been repaired.", acts=[Act.CHANGED]), day=3)
    assert settled(promise(), later=other, sight=seeing("refunded")) is PromiseState.BROKEN


def test_words_of_the_same_matter_without_a_deed_keep_nothing() -> None:
    talk = told(agent("About your refund, I understand."), day=3)
    assert settled(promise(), later=talk, sight=seeing("refunded")) is PromiseState.BROKEN


def test_the_customers_own_words_of_a_deed_keep_nothing() -> None:
    own = told(customer("I sent the refund form."), day=3)
    assert settled(promise(), later=own, sight=seeing("refunded")) is PromiseState.BROKEN


def test_words_that_it_is_done_after_it_was_due_are_late() -> None:
    done = told(agent("Your refund has gone out.", acts=[Act.CHANGED]), day=12)
    assert settled(promise(), later=done) is PromiseState.LATE


def test_a_structured_act_that_worked_keeps_it_one_that_failed_does_not() -> None:
    assert settled(promise(), later=told(action("refund"), day=2)) is PromiseState.KEPT
    for nothing in (action("refund", succeeded=False), action("get_order", changes=False)):
        assert settled(promise(), later=told(nothing, day=2), sight=seeing("refunded")) is PromiseState.BROKEN


def test_a_promised_word_is_kept_by_an_answer_even_by_a_no() -> None:
    made = promise("come back to you")
    for act in (Act.EXPLAINED, Act.GUIDED, Act.REFUSED, Act.CHANGED):
        assert settled(made, later=told(agent("…", acts=[act]), day=2)) is PromiseState.KEPT
    assert settled(made, later=told(agent("…", acts=[Act.LOOKED_UP]), day=2)) is PromiseState.BROKEN


def test_a_call_from_the_company_keeps_a_promised_call_a_mail_does_not() -> None:
    made = promise("call you back")
    call = told(agent("Hello, I'm calling as promised."), conversation="call", channel=Channel.VOICE, day=2)
    mail = told(agent("Hello, I'm writing as promised."), conversation="mail", channel=Channel.EMAIL, day=2)
    seen = seeing(channels=[Channel.VOICE])
    assert settled(made, later=call, sight=seen) is PromiseState.KEPT
    assert settled(made, later=mail, sight=seen) is PromiseState.BROKEN


def test_going_on_in_the_same_call_is_no_call_back() -> None:
    made = promise("call you back")
    same = told(agent("I promise."), agent("Now then."), conversation="made", channel=Channel.VOICE, day=2)
    assert settled(made, later=same[1:], sight=seeing(channels=[Channel.VOICE])) is PromiseState.BROKEN


def test_a_customer_who_calls_because_nobody_called_back_was_not_called_back() -> None:
    chase = told(
        agent("Thank you for calling, how can I help?"),
        customer("Nobody called me back as you said.", labels=[Label.PROMISE_CHASE]),
        conversation="call",
        channel=Channel.VOICE,
        day=12,
    )
    found = settled(promise("call you back"), later=chase, sight=seeing(channels=[Channel.VOICE]))
    assert found is PromiseState.BROKEN


def test_a_late_call_of_the_company_is_a_late_call_also_where_the_customer_complains() -> None:
    call = told(
        agent("Hello, I'm calling you back about your meter."),
        customer("You said last week.", labels=[Label.PROMISE_CHASE]),
        conversation="call",
        channel=Channel.VOICE,
        day=12,
    )
    assert settled(promise("call you back"), later=call) is PromiseState.LATE


def test_a_call_that_did_not_reach_the_customer_is_an_attempt() -> None:
    tried = told(agent("We tried to call you this morning."), day=2)
    found = settle(promise("call you back"), tried, (), seeing())
    assert (found.state, found.known) == (PromiseState.ATTEMPTED, Known.CLAIMED)


def test_asking_after_a_call_that_was_tried_in_time_does_not_break_it() -> None:
    tried = told(agent("We tried to call you this morning."), day=2)
    chase = told(customer("Where is my call?", labels=[Label.PROMISE_CHASE]), day=12)
    assert settled(promise("call you back"), later=tried + chase) is PromiseState.ATTEMPTED
    late = told(agent("We tried to call you this morning."), day=13)
    assert settled(promise("call you back"), later=chase + late) is PromiseState.BROKEN


def test_an_attempt_to_call_is_no_attempt_at_a_refund() -> None:
    tried = told(agent("We tried to call you this morning."), day=2)
    assert settled(promise(), later=tried, sight=seeing("refunded")) is PromiseState.BROKEN


# words of the customer


def test_a_customer_who_needs_it_no_longer_releases_it() -> None:
    later = told(customer("Never mind, it has come."), day=2)
    found = settle(promise(), later, (), seeing("refunded"))
    assert (found.state, found.known) == (PromiseState.RELEASED, Known.CONFIRMED)


def test_the_company_cannot_release_itself() -> None:
    later = told(agent("Never mind, it has come."), day=2)
    assert settled(promise(), later=later, sight=seeing("refunded")) is PromiseState.BROKEN


def test_no_need_to_call_does_not_release_the_refund() -> None:
    later = told(customer("No need to call me, just send the refund."), day=2)
    assert settled(promise(), later=later, sight=seeing("refunded")) is PromiseState.BROKEN
    assert settled(promise("call you back"), later=later) is PromiseState.RELEASED


def test_a_chase_after_it_was_due_says_that_it_is_broken() -> None:
    chase = [Label.PROMISE_CHASE]
    after = settle(promise(), told(customer("Where is it?", labels=chase), day=11), (), seeing())
    assert (after.state, after.known) == (PromiseState.BROKEN, Known.CONFIRMED)
    assert after.settled_at == START + timedelta(days=10)
    before = told(customer("Where is it?", labels=chase), day=9)
    assert settled(promise(), later=before, sight=seeing(day=9)) is PromiseState.OWED


def test_a_chase_of_an_undated_promise_is_believed() -> None:
    chase = told(customer("Where is it?", labels=[Label.PROMISE_CHASE]), day=3)
    assert settled(promise(days=None), later=chase) is PromiseState.BROKEN
    asked = told(customer("Where is it?", labels=[Label.WAITING]), day=3)
    assert settled(promise(days=None), later=asked, sight=seeing(day=4)) is PromiseState.OWED


def test_done_after_a_chase_is_late_and_not_broken_in_words_as_in_a_record() -> None:
    chase = told(customer("Where is it?", labels=[Label.PROMISE_CHASE]), day=11)
    done = told(agent("Your refund has gone out.", acts=[Act.CHANGED]), day=12)
    assert settled(promise(), later=chase, events=record(("refunded", 12))) is PromiseState.LATE
    assert settled(promise(), later=chase + done) is PromiseState.LATE


def test_done_after_a_chase_in_words_only_is_not_believed_where_a_record_would_show_it() -> None:
    chase = told(customer("Where is it?", labels=[Label.PROMISE_CHASE]), day=11)
    done = told(agent("Your refund has gone out.", acts=[Act.CHANGED]), day=12)
    assert settled(promise(), later=chase + done, sight=seeing("refunded")) is PromiseState.BROKEN
    assert settled(promise(), later=done, sight=seeing("refunded")) is PromiseState.LATE


def test_a_claim_that_it_is_done_does_not_outweigh_the_customer_who_has_not_got_it() -> None:
    claim = told(agent("Your refund has gone out.", acts=[Act.CHANGED]), conversation="claim", day=12)
    chase = told(customer("Where is it?", labels=[Label.PROMISE_CHASE]), day=11)
    still = told(customer("It has not gone out.", labels=[Label.UNRESOLVED]), conversation="still", day=13)
    found = settle(promise(), chase + claim + still, (), seeing())
    assert (found.state, found.known, found.settled_by) == (PromiseState.BROKEN, Known.CONFIRMED, "chat-0")
    early = told(agent("Your refund has gone out.", acts=[Act.CHANGED]), conversation="early", day=3)
    assert settled(promise(), later=early + chase) is PromiseState.BROKEN
    assert settled(promise(), later=early + still) is PromiseState.KEPT
    assert settled(promise(), later=told(action("refund"), conversation="act", day=3) + chase) is PromiseState.KEPT
    assert settled(promise(), later=chase, events=record(("refunded", 3))) is PromiseState.KEPT


def test_a_customer_who_says_that_it_came_confirms_it() -> None:
    here = told(customer("It's here, thank you!"), day=2)
    found = settle(promise("ship a replacement"), here, (), seeing("delivered"))
    assert (found.state, found.known, found.settled_by) == (PromiseState.KEPT, Known.CONFIRMED, "chat-0")
    assert settled(promise("look into it"), later=here) is PromiseState.BROKEN


def test_who_says_only_afterwards_that_it_came_does_not_say_that_it_was_late() -> None:
    here = told(customer("It's here, thank you!"), conversation="here", day=12)
    found = settle(promise("ship a replacement"), here, (), seeing("delivered"))
    assert (found.state, found.settled_at) == (PromiseState.KEPT, START + timedelta(days=10))
    chase = told(customer("Where is it?", labels=[Label.PROMISE_CHASE]), day=11)
    assert settled(promise("ship a replacement"), later=chase + here) is PromiseState.LATE


def test_a_customer_who_complains_does_not_say_that_it_came() -> None:
    wrong = told(customer("It came. Same trouble again.", labels=[Label.UNRESOLVED]), day=12)
    assert settled(promise("ship a replacement"), later=wrong, sight=seeing("delivered")) is PromiseState.BROKEN


@pytest.mark.parametrize("label", [Label.UNRESOLVED, Label.REPEAT_EFFORT])
def test_coming_back_with_the_same_trouble_breaks_what_was_promised_without_a_time(label: Label) -> None:
    again = told(customer("The same again.", labels=[label]), conversation="again", day=5)
    assert settled(promise(days=None), later=again) is PromiseState.BROKEN
    assert settled(promise(days=8), later=again, sight=seeing(day=6)) is PromiseState.OWED
    same = told(customer("The same again.", labels=[label]), conversation="made", day=5)
    assert settled(promise(days=None), later=same) is PromiseState.OWED
    assert settled(promise("look into it", days=None), later=again) is PromiseState.OWED


# a word, and a bill


def test_a_company_that_writes_again_of_itself_in_time_keeps_its_word() -> None:
    made = promise("write to you")
    word = told(agent("Your line was steady all night."), day=2)
    found = settle(made, word, (), seeing())
    assert (found.state, found.known, found.settled_by) == (PromiseState.KEPT, Known.CLAIMED, "chat-0")
    assert settled(made, later=told(agent("Your line was steady all night."), day=12)) is PromiseState.BROKEN
    assert settled(promise(), later=word, sight=seeing("refunded")) is PromiseState.BROKEN


def test_the_next_line_of_the_same_talk_keeps_no_promised_word() -> None:
    assert settled(promise("write to you"), later=told(agent("Have a nice day."), day=0.01)) is PromiseState.BROKEN


def test_an_answer_to_another_question_keeps_no_promised_word() -> None:
    talk = told(customer("And what does it cost?"), agent("Five pounds."), day=2)
    assert settled(promise("write to you"), later=talk) is PromiseState.BROKEN


def test_putting_it_off_keeps_no_promised_word() -> None:
    made = promise("write to you")
    for more in (
        agent("I'll write tomorrow.", commitments=[promised("write", days=1)]),
        agent("We are still looking.", acts=[Act.LOOKED_UP]),
        agent("What is your number?", labels=[Label.ASKS_INFO]),
    ):
        assert settled(made, later=told(more, day=2)) is PromiseState.BROKEN


def bill_promise() -> Promise:
    words = "Your next bill will show the new rate"
    commitment = replace(promised("show the new rate", days=None), end=len(words))
    (made,) = told(agent(words, commitments=[commitment]), conversation="made")
    return promise_from(made, 0, commitment, Calendar())


def test_a_bill_that_comes_and_is_not_complained_of_keeps_what_was_said_of_it() -> None:
    made = bill_promise()
    assert made.deed is Deed.BILL
    found = settle(made, (), record(("billed", 20)), seeing("billed"))
    assert (found.state, found.known, found.settled_by) == (PromiseState.KEPT, Known.CLAIMED, "billed@20")
    wrong = told(customer("Still the old rate.", labels=[Label.UNRESOLVED]), conversation="wrong", day=21)
    assert settled(made, later=wrong, events=record(("billed", 20))) is PromiseState.BROKEN
    before = told(customer("Thanks!", labels=[Label.GRATITUDE]), conversation="thanks", day=1)
    assert settled(made, later=before, events=record(("billed", 20))) is PromiseState.KEPT


# silence


def test_until_it_is_due_it_is_owed() -> None:
    assert settled(promise(), sight=seeing("refunded", day=10)) is PromiseState.OWED
    assert settled(promise(), sight=seeing("refunded", day=10.01)) is PromiseState.BROKEN


def test_silence_breaks_a_promise_only_where_keeping_it_would_show() -> None:
    assert settled(promise(), sight=seeing("refunded")) is PromiseState.BROKEN
    assert settled(promise(), sight=seeing("called_back")) is PromiseState.NOT_KNOWABLE
    assert settled(promise(), sight=seeing()) is PromiseState.NOT_KNOWABLE


def test_a_call_would_show_where_calls_are_seen() -> None:
    made = promise("call you back")
    assert settled(made, sight=seeing(channels=[Channel.VOICE])) is PromiseState.BROKEN
    assert settled(made, sight=seeing("called_back")) is PromiseState.BROKEN
    assert settled(made, sight=seeing(channels=[Channel.EMAIL])) is PromiseState.NOT_KNOWABLE


def test_a_promised_word_would_show_in_the_talk() -> None:
    found = settle(promise("come back to you"), (), (), seeing())
    assert (found.state, found.known) == (PromiseState.BROKEN, Known.CLAIMED)


def test_where_it_went_on_unseen_silence_proves_nothing() -> None:
    assert settled(promise(), sight=seeing("refunded", moved=True)) is PromiseState.NOT_KNOWABLE


def test_what_moved_out_of_sight_without_a_time_cannot_be_known() -> None:
    assert settled(promise(days=None), sight=seeing("refunded", day=1, moved=True)) is PromiseState.NOT_KNOWABLE
    assert settled(promise(), sight=seeing("refunded", day=1, moved=True)) is PromiseState.OWED


def test_what_is_handed_on_shows_nowhere() -> None:
    made = promise("pass it to the depot", days=None)
    assert settled(made, sight=seeing(day=7)) is PromiseState.OWED
    assert settled(made, sight=seeing(day=7.01)) is PromiseState.NOT_KNOWABLE


def test_an_undated_promise_is_owed_for_a_while_and_then_not_knowable() -> None:
    made = promise(days=None)
    assert settled(made, sight=seeing("refunded", day=30)) is PromiseState.OWED
    assert settled(made, sight=seeing("refunded", day=30.01)) is PromiseState.NOT_KNOWABLE


def test_without_times_nothing_is_owed_and_nothing_broken() -> None:
    assert settled(promise(), sight=Sight(now=None, account_kinds=frozenset({"refunded"}))) is PromiseState.NOT_KNOWABLE


# laws

LATER = st.lists(
    st.tuples(
        st.sampled_from(
            (
                agent("Your refund has gone out.", acts=[Act.CHANGED]),
                agent("We shipped it; the call is done.", labels=[Label.ACTION_DONE]),
                agent("We tried to call you."),
                agent("Hello."),
                action("refund"),
                customer("Where is it?", labels=[Label.PROMISE_CHASE]),
                customer("No need any more."),
                customer("Thanks!", labels=[Label.GRATITUDE]),
            )
        ),
        st.floats(0.01, 60),
        st.sampled_from((Channel.CHAT, Channel.VOICE)),
    ),
    max_size=4,
)


@given(
    st.sampled_from([*KEPT_BY, "look into it"]),
    st.none() | st.floats(0.1, 20),
    LATER,
    st.lists(st.tuples(st.sampled_from([*KEPT_BY.values(), *TRIED_BY.values()]), st.floats(0.01, 60)), max_size=3),
    st.booleans(),
    st.booleans(),
)
def test_whatever_happens_a_promise_stands_where_its_evidence_lets_it(
    act: str,
    days: float | None,
    later: list[tuple],
    events: list[tuple[str, float]],
    moved: bool,
    visible: bool,
) -> None:
    made = promise(act, days=days)
    after = [
        each
        for line, day, channel in sorted(later, key=lambda part: part[1])
        for each in told(line, conversation="later", channel=channel, day=day)
    ]
    happened = record(*sorted(events, key=lambda event: event[1]))
    sight = seeing(*(KEPT_BY.values() if visible else ()), day=60, moved=moved)
    found = settle(made, after, happened, sight)
    assert found.state is not PromiseState.HOLDING
    if found.state is PromiseState.KEPT:
        assert found.due_to is None or found.settled_at <= found.due_to
    if found.state is PromiseState.LATE:
        assert found.settled_at > found.due_to
    if found.state is PromiseState.OWED:
        assert found.due_to is None or sight.now <= found.due_to
    if found.state in (PromiseState.KEPT, PromiseState.LATE, PromiseState.ATTEMPTED, PromiseState.RELEASED):
        assert found.settled_by is not None
    if found.known is Known.VERIFIED and found.state is not PromiseState.BROKEN:
        assert found.settled_by in {event.account_event_id for event in happened}
    if found.known is Known.CONFIRMED:
        assert found.settled_by in {each.utterance.message.message_id for each in after if each.utterance.by_customer}
    same = ("promise_id", "made_at", "due_from", "due_to", "deed", "act", "kind")
    assert all(getattr(found, name) == getattr(made, name) for name in same)


@given(st.floats(0, 60), st.floats(0, 60), st.floats(0.1, 20))
def test_time_alone_moves_a_promise_from_owed_to_broken_and_never_back(one: float, other: float, days: float) -> None:
    made = promise(days=days)
    earlier, later = sorted((one, other))
    states = [settled(made, sight=seeing("refunded", day=day)) for day in (earlier, later)]
    assert states in (
        [PromiseState.OWED, PromiseState.OWED],
        [PromiseState.OWED, PromiseState.BROKEN],
        [PromiseState.BROKEN, PromiseState.BROKEN],
    )
