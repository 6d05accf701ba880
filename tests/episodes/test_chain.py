from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.calendars.calendar import Calendar
from goodturn.episodes.book import Book, Visible
from goodturn.episodes.chain import Felt, feel, keep, own, promises_of, was_brushed_off
from goodturn.promises.promise import Promise
from goodturn.promises.settle import promise_from
from goodturn.signals.labels import Act, Label
from goodturn.states import Heard, Known, PromiseState
from telling import START, Line, agent, customer, promised, said, told

LOST = customer("Lost.", labels=[Label.CONFUSION], distress=1.0)
UPSET = customer("Upset.", labels=[Label.CONFUSION], distress=1.9)
TAKEN_IN = agent("…", labels=[Label.GRASPS_SITUATION])
HALF = agent("Sorry.", labels=[Label.APOLOGY, Label.GUIDANCE])
NOTHING = agent("Hello.")
UNREAD = agent("Pahoittelut.", abstained="language: fi")


def felt(*lines: Line) -> Felt:
    talk = told(*lines)
    return feel([one.utterance for one in talk], talk, Book(), "")


def test_without_a_need_there_is_nothing_to_be_heard() -> None:
    found = felt(customer("It is blue."), TAKEN_IN)
    assert (found.heard, found.needs, found.strongest, found.warmth_owed) == (Heard.NO_NEED, (), None, False)


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        ((UPSET, TAKEN_IN), Heard.YES),
        ((UPSET, TAKEN_IN, LOST, NOTHING, LOST, NOTHING), Heard.YES),
        ((UPSET, NOTHING, LOST, TAKEN_IN), Heard.YES),
        ((UPSET, NOTHING, LOST, NOTHING, LOST, TAKEN_IN), Heard.PARTLY),
        ((UPSET, HALF), Heard.PARTLY),
        ((UPSET, HALF, LOST, NOTHING, LOST, NOTHING), Heard.PARTLY),
        ((UPSET, NOTHING, LOST, HALF), Heard.PARTLY),
        ((UPSET, NOTHING, LOST, NOTHING, LOST, HALF), Heard.NO),
        ((UPSET, NOTHING), Heard.NO),
    ],
)
def test_heard_is_the_strongest_need_or_at_least_half_of_all(lines: tuple[Line, ...], heard: Heard) -> None:
    assert felt(*lines).heard is heard


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        ((UPSET, UNREAD), Heard.CANNOT_TELL),
        ((UPSET, UNREAD, LOST, NOTHING, LOST, NOTHING), Heard.CANNOT_TELL),
        ((UPSET, NOTHING, LOST, UNREAD, LOST, NOTHING), Heard.CANNOT_TELL),
        ((UPSET, UNREAD, LOST, TAKEN_IN), Heard.YES),
        ((UPSET, HALF, LOST, UNREAD, LOST, NOTHING), Heard.PARTLY),
    ],
)
def test_what_nobody_could_read_is_told_unless_it_could_not_tip_the_answer(
    lines: tuple[Line, ...], heard: Heard
) -> None:
    assert felt(*lines).heard is heard


def test_the_strongest_need_is_the_first_of_equals() -> None:
    assert felt(LOST, NOTHING, UPSET).strongest == 1
    assert felt(UPSET, NOTHING, UPSET).strongest == 0


@pytest.mark.parametrize(
    ("lines", "owed"),
    [
        ((customer("…", labels=[Label.WAITING], distress=1.9),), False),
        ((customer("…", labels=[Label.WAITING], distress=2.0),), True),
        ((customer("…", labels=[Label.STAKES]),), True),
        ((customer("…", labels=[Label.REPEAT_EFFORT]),), False),
        ((customer("…", labels=[Label.REPEAT_EFFORT]), customer("…", labels=[Label.PROMISE_CHASE])), True),
        ((customer("…", labels=[Label.WAITING]), customer("…", labels=[Label.WAITING])), False),
        ((LOST, agent("…", labels=[Label.UNRESOLVED]), agent("…", labels=[Label.UNRESOLVED])), False),
    ],
)
def test_warmth_is_owed_to_strong_distress_what_is_at_stake_and_repeated_failure(
    lines: tuple[Line, ...], owed: bool
) -> None:
    assert felt(*lines).warmth_owed is owed


def test_a_need_names_what_makes_it_one() -> None:
    (need,) = felt(customer("…", labels=[Label.WAITING, Label.GRATITUDE, Label.ANXIETY], distress=1)).needs
    assert need.labels == ("anxiety", "waiting", "distress")
    (calm,) = felt(customer("…", labels=[Label.WAITING])).needs
    assert calm.labels == ("waiting",)


def test_a_need_says_who_answered_it_and_when() -> None:
    (need,) = felt(LOST, TAKEN_IN).needs
    assert (need.message_id, need.answer_message_id) == ("chat-0", "chat-1")
    assert need.at == START
    (alone,) = felt(LOST).needs
    assert alone.answered_at is None


def test_words_are_grounded_only_in_what_the_customer_had_said_by_then() -> None:
    need = customer("My router flickers.", labels=[Label.CONFUSION])
    echo = agent("Your lamp shines, the glacier melts.", acts=[Act.GUIDED])
    later = customer("And the lamp by the glacier is broken.", labels=[Label.CONFUSION])
    assert felt(need, echo, later).needs[0].heard is Heard.NO
    assert felt(later, echo).needs[0].heard is Heard.YES


def test_brushed_off_is_the_strongest_need() -> None:
    off = agent("Whatever.", labels=[Label.DISMISSIVE])
    assert was_brushed_off(felt(UPSET, off, LOST, NOTHING))
    assert not was_brushed_off(felt(UPSET, NOTHING, LOST, off))
    assert not was_brushed_off(felt(NOTHING))


def promise(state: PromiseState = PromiseState.OWED, *, holding: bool = False) -> Promise:
    commitment = promised(days=1, holding=holding)
    (made,) = told(agent("I promise it.", commitments=[commitment]))
    return replace(promise_from(made, 0, commitment, Calendar()), state=state, known=Known.CLAIMED)


def test_owned_is_somebody_taking_it_on_or_something_owed_afterwards() -> None:
    assert own(said(agent("I'll see to it.", labels=[Label.OWNERSHIP])), ()).answer == "yes"
    assert own(said(NOTHING), [promise()]).answer == "yes"
    assert own(said(NOTHING), [promise(holding=True)]).answer == "no"
    assert own(said(customer("I'll see to it.", labels=[Label.OWNERSHIP])), ()).answer == "no"


@pytest.mark.parametrize("withdrawn", [(), (promise(holding=True),)])
def test_where_nothing_was_owed_nothing_is_kept_or_broken(withdrawn: tuple[Promise, ...]) -> None:
    assert keep(withdrawn) is None


OWED_STATES = [state for state in PromiseState if state is not PromiseState.HOLDING]


@given(st.lists(st.sampled_from(OWED_STATES), min_size=1, max_size=5))
def test_of_several_promises_the_worst_speaks_whatever_their_order(states: list[PromiseState]) -> None:
    link = keep([promise(state) for state in states])
    assert link is not None
    assert link == keep([promise(state) for state in reversed(states)])
    assert link.answer in [state.value for state in states]
    if PromiseState.BROKEN in states:
        assert link.answer == "broken"
    if link.answer == "kept":
        assert set(states) <= {PromiseState.KEPT, PromiseState.RELEASED}


def test_only_the_company_promises() -> None:
    words = promised(days=1)
    own_words = agent("I'll send it to you.", commitments=[words])
    mine = Line(author=LOST.author, text=own_words.text, reading=own_words.reading, minutes=None, more={})
    for line, count in ((own_words, 1), (mine, 0)):
        assert len(promises_of(told(LOST, line), (), Book(), START, moved=False)) == count


def test_each_commitment_of_a_message_is_a_promise_of_its_own() -> None:
    line = agent("I'll call, then refund.", commitments=[promised("call you", days=1), promised(days=3)])
    found = promises_of(told(LOST, line), (), Book(), START, moved=False)
    assert [one.promise_id for one in found] == ["chat-1/p0", "chat-1/p1"]
    assert [one.deed.value for one in found] == ["call", "money"]


def test_a_word_promised_along_with_a_request_to_write_elsewhere_is_looked_for_elsewhere() -> None:
    now = START + timedelta(days=5)
    for act, state in (("answer you", PromiseState.NOT_KNOWABLE), ("call you", PromiseState.BROKEN)):
        line = agent("Send us a private message.", labels=[Label.REDIRECT], commitments=[promised(act, days=1)])
        book = Book(visible=Visible(account_kinds=frozenset({"called_back"})))
        (found,) = promises_of(told(LOST, line), (), book, now, moved=False)
        assert found.state is state
    here = agent("I'll answer you here.", commitments=[promised("answer you", days=1)])
    (found,) = promises_of(told(LOST, here), (), Book(), now, moved=False)
    assert found.state is PromiseState.BROKEN
