from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.message import Author
from goodturn.episodes.deeds import COUNTS_AS_DONE, REMEDIES, Deeds, deeds_in, is_contested
from goodturn.signals.labels import Act, Label
from goodturn.states import Helped, Known
from telling import Line, account, action, agent, customer, promised, said

CHANGED = agent("I removed the fee.", acts=[Act.CHANGED])
EXPLAINED = agent("The fee is for the second line.", acts=[Act.EXPLAINED])
GUIDED = agent("Hold the button for ten seconds.", acts=[Act.GUIDED])
PASSED_ON = agent("I passed it to the team.", acts=[Act.PASSED_ON])
PROMISED = agent("I'll look into it.", commitments=[promised()])
REFUSED = agent("We cannot do that.", acts=[Act.REFUSED])
REASONED = agent("We cannot, because it was used.", acts=[Act.REFUSED_WITH_REASON])
THANKS = customer("That did it, thank you!", labels=[Label.GRATITUDE])
STILL = customer("Still not working.", labels=[Label.UNRESOLVED])
ASK = customer("What is this fee?")


def record(*kinds: str) -> list[AccountEvent]:
    return [event.account_event for day, kind in enumerate(kinds) for event in account(kind, day=day)]


def deeds(*lines: Line, events: list[AccountEvent] | None = None) -> Deeds:
    return deeds_in(said(*lines), events or [])


@pytest.mark.parametrize(
    ("line", "done"),
    [
        (CHANGED, Helped.CHANGED),
        (EXPLAINED, Helped.EXPLAINED),
        (GUIDED, Helped.GUIDED),
        (agent("…", labels=[Label.GUIDANCE]), Helped.GUIDED),
        (PASSED_ON, Helped.PASSED_ON),
        (agent("…", labels=[Label.REDIRECT]), Helped.PASSED_ON),
        (agent("…", labels=[Label.ASKS_INFO]), Helped.PASSED_ON),
        (PROMISED, Helped.PROMISED),
        (agent("…", acts=[Act.PROMISED]), Helped.PROMISED),
        (REFUSED, Helped.REFUSED),
        (REASONED, Helped.REFUSED),
        (agent("…", labels=[Label.REFUSAL]), Helped.REFUSED),
        (agent("…", acts=[Act.LOOKED_UP]), Helped.NOTHING),
        (agent("One moment.", commitments=[promised(holding=True)]), Helped.NOTHING),
        (agent("So sorry.", labels=[Label.APOLOGY]), Helped.NOTHING),
    ],
)
def test_what_one_message_of_the_company_does(line: Line, done: Helped) -> None:
    assert deeds(ASK, line).done is done


def test_the_customers_own_deeds_do_not_count() -> None:
    own = Line(author=ASK.author, text="I fixed it.", reading=CHANGED.reading, minutes=None, more={})
    assert deeds(own).done is Helped.NOTHING


def test_the_most_that_is_borne_out_counts_whatever_the_order() -> None:
    ranked = [CHANGED, EXPLAINED, GUIDED, PASSED_ON, PROMISED]
    for stronger, weaker in pairwise(ranked):
        assert deeds(stronger, weaker).done is deeds(weaker, stronger).done is deeds(stronger).done


def test_guidance_before_a_later_no_does_not_outweigh_the_no() -> None:
    assert deeds(GUIDED, REFUSED).done is Helped.REFUSED
    assert deeds(REFUSED, GUIDED).done is Helped.GUIDED
    assert deeds(EXPLAINED, REFUSED).done is Helped.EXPLAINED


def test_why_not_is_the_reason_of_a_no_and_no_explanation_beside_it() -> None:
    both = agent("We cannot, the seal was broken.", acts=[Act.REFUSED, Act.EXPLAINED])
    deeds = deeds_in(said(ASK, both), [])
    assert deeds.done is Helped.REFUSED
    assert deeds.reasoned_no
    assert deeds_in(said(ASK, EXPLAINED), []).done is Helped.EXPLAINED


def test_guidance_that_ended_in_being_sent_on_did_not_help() -> None:
    assert deeds_in(said(ASK, GUIDED, STILL, PASSED_ON), []).done is Helped.PASSED_ON
    assert deeds_in(said(ASK, GUIDED, PASSED_ON), []).done is Helped.GUIDED
    assert deeds_in(said(ASK, GUIDED, THANKS, PASSED_ON), []).done is Helped.GUIDED


def test_the_note_of_a_machine_that_it_came_in_does_nothing() -> None:
    words = "Thank you, we have received your message. It takes 2 days because many write."
    note = agent(words, labels=[Label.STOCK_PHRASE], acts=[Act.EXPLAINED])
    assert deeds_in(said(ASK, note), []).done is Helped.EXPLAINED
    assert deeds_in(said(ASK, replace(note, author=Author.BOT)), []).done is Helped.NOTHING


def test_an_explanation_beside_a_promise_settles_nothing_until_the_customer_says_so() -> None:
    both = agent("It is the storm. I'll look into it.", acts=[Act.EXPLAINED], commitments=[promised()])
    assert deeds_in(said(ASK, both), []).done is Helped.PROMISED
    assert deeds_in(said(ASK, both, STILL), []).done is Helped.PROMISED
    assert deeds_in(said(ASK, both, THANKS), []).done is Helped.EXPLAINED


def test_a_plain_answer_just_before_the_customer_says_that_it_is_settled_is_what_helped() -> None:
    cold = customer("The water is cold.")
    plain = agent("The little red tap sits crossways.")
    assert deeds_in(said(cold, plain, THANKS), []).done is Helped.EXPLAINED
    assert deeds_in(said(cold, plain), []).done is Helped.NOTHING
    assert deeds_in(said(cold, plain, STILL), []).done is Helped.NOTHING
    for no_answer in (
        agent("Which tap is it then?", labels=[Label.ASKS_INFO]),
        agent("Your feedback goes to the team.", acts=[Act.PASSED_ON]),
        agent("That is not our problem.", labels=[Label.DISMISSIVE]),
        agent("Hello there."),
        PROMISED,
    ):
        assert deeds_in(said(cold, no_answer, THANKS), []).done is not Helped.EXPLAINED


def test_a_plain_statement_after_a_question_answers_it() -> None:
    plain = agent("That line runs in the summer only.")
    assert deeds_in(said(ASK, plain), []).done is Helped.EXPLAINED
    assert deeds_in(said(customer("The line is closed."), plain), []).done is Helped.NOTHING
    for no_answer in ("I could not tell you that.", "Which line do you mean?", "Good morning Tom."):
        assert deeds_in(said(ASK, agent(no_answer)), []).done is Helped.NOTHING


def test_words_are_claimed_and_a_record_verifies() -> None:
    assert deeds(CHANGED).known is Known.CLAIMED
    assert deeds(CHANGED, events=record("refunded")).known is Known.VERIFIED
    assert deeds(action("refund")).known is Known.VERIFIED


@pytest.mark.parametrize("kind", ["billed", "charged", "login_failed", "ordered"])
def test_a_record_of_something_else_verifies_nothing(kind: str) -> None:
    assert kind not in REMEDIES
    assert deeds(CHANGED, events=record(kind)).known is Known.CLAIMED


def test_a_structured_act_verifies_only_what_it_changed() -> None:
    assert deeds(action("get_order", changes=False)).done is Helped.NOTHING
    assert deeds(action("refund", succeeded=False)).done is Helped.NOTHING
    assert deeds(action("refund", succeeded=None)).done is Helped.CHANGED
    assert deeds(action("explanation", changes=False)).done is Helped.EXPLAINED


def test_the_customer_confirms_what_was_done_afterwards_not_before() -> None:
    assert deeds(GUIDED, THANKS).known is Known.CONFIRMED
    assert deeds(THANKS, GUIDED).known is Known.CLAIMED
    assert deeds(GUIDED, THANKS, STILL).known is Known.CLAIMED


def test_thanks_for_nothing_confirm_nothing() -> None:
    for nothing in (PASSED_ON, PROMISED, REFUSED):
        assert deeds(nothing, THANKS).known is Known.CLAIMED


def test_a_deed_shows_its_words() -> None:
    (quote,) = deeds(ASK, CHANGED).quotes
    assert (quote.message_id, quote.start, quote.end) == ("chat-1", 0, len(CHANGED.text))


def test_nothing_done_tells_an_empty_answer_from_none() -> None:
    assert deeds(ASK).reason == "nobody answered"
    assert deeds(ASK, agent("Hello.")).reason == "nothing was done"


def test_what_nobody_could_read_may_have_done_anything() -> None:
    unread = agent("Pahoittelut, korjasin sen.", abstained="language: fi")
    found = deeds(ASK, unread)
    assert (found.done, found.known) == (Helped.CANNOT_TELL, Known.NOT_KNOWABLE)
    assert deeds(ASK, unread, PROMISED).done is Helped.PROMISED


def test_a_no_with_its_reason_is_said_as_such() -> None:
    assert deeds(REASONED).reasoned_no
    assert not deeds(REFUSED).reasoned_no
    assert not deeds(REASONED, CHANGED).reasoned_no


def test_the_reason_of_a_no_is_no_guidance_a_step_beside_it_is() -> None:
    reason = agent("We cannot, because it was used.", labels=[Label.GUIDANCE], acts=[Act.REFUSED_WITH_REASON])
    assert deeds(reason).done is Helped.REFUSED
    step = agent("We cannot, but hold the button.", acts=[Act.REFUSED_WITH_REASON, Act.GUIDED])
    assert deeds(step).done is Helped.GUIDED


def test_what_is_beyond_reach_is_said_as_such_unless_it_was_done() -> None:
    beyond = agent("The weather is beyond our control, sorry.", acts=[Act.REFUSED])
    assert deeds(beyond).beyond_reach
    assert not deeds(REFUSED).beyond_reach
    assert not deeds(beyond, CHANGED).beyond_reach


def test_what_is_beyond_reach_is_said_even_where_no_act_was_read() -> None:
    assert deeds(ASK, agent("Sadly the weather is beyond our control.")).beyond_reach


def contested(*lines: Line) -> bool:
    talk = said(*lines)
    return is_contested(talk, deeds_in(talk, []))


@pytest.mark.parametrize("label", [Label.UNRESOLVED, Label.FRUSTRATION, Label.PROMISE_CHASE])
def test_words_against_it_afterwards_contest_it(label: Label) -> None:
    against = customer("…", labels=[label])
    assert contested(EXPLAINED, against)
    assert not contested(against, EXPLAINED)
    assert not contested(EXPLAINED, customer("Oh."))


def test_a_dispute_that_ends_in_thanks_is_over() -> None:
    assert not contested(GUIDED, STILL, THANKS)


def test_a_dispute_that_ends_in_a_new_deed_is_over() -> None:
    assert not contested(GUIDED, STILL, GUIDED)


def test_thanks_first_and_trouble_later_contest_it() -> None:
    assert contested(GUIDED, THANKS, STILL)


def test_nothing_done_is_nothing_to_contest() -> None:
    assert not contested(ASK, STILL)


LINES = st.lists(
    st.sampled_from((CHANGED, EXPLAINED, GUIDED, PASSED_ON, PROMISED, REFUSED, REASONED, THANKS, STILL, ASK)),
    max_size=6,
)


@given(LINES, st.lists(st.sampled_from(["billed", "refunded", "shipped"]), max_size=2))
def test_nothing_is_known_better_than_a_record_or_the_customer_bears_out(lines: list[Line], kinds: list[str]) -> None:
    found = deeds(*lines, events=record(*kinds))
    if found.known is Known.VERIFIED:
        assert not REMEDIES.isdisjoint(kinds)
    elif found.known is Known.CONFIRMED:
        assert THANKS in lines
        assert found.done in COUNTS_AS_DONE
    else:
        assert found.known is Known.CLAIMED
    assert found.verified_by is None or found.verified_by.kind in REMEDIES
    assert not found.reasoned_no or REASONED in lines


@given(LINES)
def test_a_record_of_a_remedy_never_makes_it_less(lines: list[Line]) -> None:
    assert deeds(*lines, events=record("refunded")).done is Helped.CHANGED
