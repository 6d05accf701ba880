from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.calendars.calendar import Calendar
from goodturn.episodes.ending import Ended
from goodturn.episodes.episode import Contact
from goodturn.episodes.held import Holding, holding_of
from goodturn.promises.promise import Promise
from goodturn.promises.settle import promise_from
from goodturn.states import Ending, Held, Known
from telling import START, agent, one, promised, told

WEEK = timedelta(days=7)
LAST_ACT = START


def day(number: float | None) -> datetime | None:
    return None if number is None else START + timedelta(days=number)


def contact(number: float | None, *, after_done: bool = True, status_enquiry: bool = False) -> Contact:
    return Contact(
        conversation_id="chat", message_id="m", at=day(number), status_enquiry=status_enquiry, after_done=after_done
    )


def due(days: float | None, *, holding: bool = False) -> Promise:
    commitment = promised(days=days, holding=holding)
    (made,) = told(agent("I promise.", commitments=[commitment]))
    return promise_from(made, 0, commitment, Calendar())


def holding(
    ending: Ending = Ending.QUIET,
    *,
    contacts: tuple[Contact, ...] = (),
    promises: tuple[Promise, ...] = (),
    act: float | None = 0,
    done: float | None = 0,
    now: float | None = 30,
    window: timedelta = WEEK,
) -> Holding:
    shown = Ended(ending=ending, reason="so", shown_by=one(agent("Bye.")))
    return holding_of(shown, contacts, promises, day(act), day(done), day(now), window)


@pytest.mark.parametrize(
    ("ending", "held"),
    [
        (Ending.CONFIRMED, Held.CONFIRMED),
        (Ending.GAVE_UP, Held.GAVE_UP),
        (Ending.MOVED, Held.MOVED),
        (Ending.OPEN, Held.OPEN),
        (Ending.QUIET, Held.QUIET),
    ],
)
def test_how_it_ended_holds_after_the_window(ending: Ending, held: Held) -> None:
    assert holding(ending).held is held


def test_quiet_counts_only_when_the_whole_window_has_passed() -> None:
    assert holding(now=6.99).held is Held.OPEN
    assert holding(now=7).held is Held.QUIET


def test_the_window_begins_at_the_last_act() -> None:
    found = holding(act=2)
    assert (found.window_from, found.window_to) == (day(2), day(9))


def test_the_window_begins_at_the_promised_effect_where_that_is_later() -> None:
    assert holding(promises=(due(10),)).window_from == day(10)
    assert holding(promises=(due(10),), act=12).window_from == day(12)
    assert holding(promises=(due(10),), now=16).held is Held.OPEN
    assert holding(promises=(due(10),), now=17).held is Held.QUIET


def test_holding_words_and_undated_promises_move_no_window() -> None:
    assert holding(promises=(due(10, holding=True), due(None))).window_from == day(0)


def test_a_customer_who_came_back_and_was_not_dealt_with_returned() -> None:
    found = holding(contacts=(contact(0, after_done=False), contact(3)), act=0)
    assert (found.held, found.returned_at) == (Held.RETURNED, day(3))
    assert holding(contacts=(contact(0, after_done=False),), act=0).held is Held.QUIET


def test_asking_how_it_stands_before_it_is_due_is_no_return() -> None:
    found = holding(contacts=(contact(0, after_done=False), contact(3, status_enquiry=True)), act=0)
    assert (found.held, found.returned_at) == (Held.QUIET, None)


def test_a_return_that_was_dealt_with_and_is_quiet_since_holds() -> None:
    back = (contact(0, after_done=False), contact(3))
    assert holding(contacts=back, act=4, done=4).held is Held.QUIET
    assert holding(Ending.OPEN, contacts=back, act=4, done=4).held is Held.RETURNED
    assert holding(contacts=(*back, contact(5)), act=4, done=4).held is Held.RETURNED


@pytest.mark.parametrize("done", [None, 0, 3])
def test_words_after_a_return_deal_with_nothing(done: float | None) -> None:
    back = (contact(0, after_done=False), contact(3))
    assert holding(contacts=back, act=4, done=done).held is Held.RETURNED
    assert holding(contacts=back, act=4, done=3.5).held is Held.QUIET


def test_the_first_return_is_the_one_that_is_dated() -> None:
    assert holding(contacts=(contact(3), contact(5)), act=0).returned_at == day(3)


def test_without_times_only_the_customer_can_tell() -> None:
    for ending in (Ending.QUIET, Ending.OPEN):
        assert holding(ending, now=None).held is Held.CANNOT_TELL
    assert holding(Ending.CONFIRMED, now=None).held is Held.CONFIRMED


def test_where_the_company_did_nothing_there_is_nothing_that_could_hold() -> None:
    assert holding(act=None).held is Held.CANNOT_TELL


def test_a_window_of_half_a_day_is_said_as_such() -> None:
    assert holding(window=timedelta(hours=12)).reason == "no word for 12 hours"
    assert holding(window=timedelta(days=1)).reason == "no word for 1 day"
    assert holding().reason == "no word for 7 days"


@given(
    st.sampled_from(Ending),
    st.lists(st.builds(contact, st.none() | st.floats(0, 40), after_done=st.booleans(), status_enquiry=st.booleans())),
    st.none() | st.floats(0, 20),
    st.none() | st.floats(0, 60),
)
def test_quiet_is_never_claimed_early_and_confirmed_only_by_the_customer(
    ending: Ending, contacts: list[Contact], act: float | None, now: float | None
) -> None:
    found = holding(ending, contacts=tuple(contacts), act=act, now=now)
    if found.held is Held.QUIET:
        assert found.window_to is not None
        assert found.window_to <= day(now)
        assert found.known is Known.CLAIMED
    assert (found.held is Held.CONFIRMED) == (ending is Ending.CONFIRMED)
    assert found.known is not Known.VERIFIED
    if found.held is Held.RETURNED:
        assert any(each.after_done and not each.status_enquiry for each in contacts)
