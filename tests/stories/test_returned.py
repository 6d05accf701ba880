"""A customer who comes back: only what is done after that deals with it, not what is said."""

from __future__ import annotations

import pytest

from goodturn.conversations.conversation import Channel
from goodturn.signals.labels import Act, Label
from goodturn.states import Held
from telling import SEEING, Line, account, action, agent, customer, episode_of, promised, talk, until

CLOCK = talk(
    "a",
    customer("The cuckoo in my clock is hoarse."),
    agent("I have oiled its bellows.", acts=[Act.CHANGED]),
    channel=Channel.EMAIL,
)
AGAIN = customer("The cuckoo is hoarse again.", labels=[Label.UNRESOLVED])


def held_after(*answer: Line, more: tuple[str, ...] = ()) -> Held:
    events = [event for kind in more for event in account(kind, day=4)]
    again = talk("b", AGAIN, *answer, day=3, channel=Channel.EMAIL)
    return episode_of(CLOCK, again, events, until(60), book=SEEING).held_state


@pytest.mark.parametrize(
    "words",
    [
        agent("How sad for the poor bird.", labels=[Label.NAMES_FEELING]),
        agent("I have told the workshop once more.", acts=[Act.PASSED_ON], labels=[Label.ACTION_DONE]),
        agent("We will see to it.", commitments=[promised("see to it")]),
    ],
)
def test_words_leave_it_returned(words: Line) -> None:
    assert held_after(words) is Held.RETURNED


@pytest.mark.parametrize(
    "deed",
    [
        agent("I have put in new bellows.", acts=[Act.CHANGED]),
        agent("Blow gently into the little door.", acts=[Act.GUIDED]),
    ],
)
def test_a_deed_deals_with_it(deed: Line) -> None:
    assert held_after(deed) is Held.QUIET


def test_an_act_that_stands_in_the_record_of_the_talk_deals_with_it() -> None:
    assert held_after(action("bellows_replaced"), agent("There.")) is Held.QUIET
    assert held_after(action("bellows_replaced", succeeded=False), agent("There.")) is Held.RETURNED


def test_a_record_of_a_remedy_deals_with_it() -> None:
    assert held_after(agent("Leave it with us.")) is Held.RETURNED
    assert held_after(agent("Leave it with us."), more=("refunded",)) is Held.QUIET
