from __future__ import annotations

import pytest

from goodturn.conversations.conversation import Channel
from goodturn.episodes.book import Book
from goodturn.episodes.record import unfold
from goodturn.episodes.stitching import stitch
from goodturn.episodes.tell import tell
from goodturn.episodes.trouble import PRIVATE, has_trouble
from goodturn.signals.labels import Act, Label
from telling import Line, agent, customer, said, talk

ROUTER = customer("My router flickers since the storm.", labels=[Label.CONFUSION])
THANKS = customer("That did it, thank you!", labels=[Label.GRATITUDE])
LAUGHS = customer("😂 knew it")


@pytest.mark.parametrize(
    ("lines", "trouble"),
    [
        ((), False),
        ((customer("Thanks!", labels=[Label.GRATITUDE]),), False),
        ((ROUTER,), True),
        ((customer("Meh.", labels=[Label.DISAPPOINTMENT]),), True),
        ((customer("What does it cost?"),), True),
        ((customer("Kindly check your DM"),), True),
        ((customer("Could you open a shop in Turin"),), True),
        ((customer("Nice new shop."),), False),
        ((customer("Please send the form."), agent("Here you are.", labels=[Label.ACTION_DONE])), True),
        ((customer("Nice new shop."), agent("We love it too.")), False),
        ((THANKS, agent("Sorry again.", labels=[Label.APOLOGY])), False),
        ((agent("Sorry.", labels=[Label.APOLOGY]),), False),
    ],
)
def test_trouble_is_what_wants_an_answer(lines: tuple[Line, ...], trouble: bool) -> None:
    assert has_trouble(said(*lines)) is trouble


@pytest.mark.parametrize("act", [Act.EXPLAINED, Act.PASSED_ON, Act.CHANGED])
def test_a_request_that_the_company_worked_on_is_trouble(act: Act) -> None:
    assert has_trouble(said(customer("I want a copy of the invoice."), agent("…", acts=[act])))


def test_who_comes_in_private_wants_something_unless_it_is_thanks_or_a_mistake() -> None:
    reading = customer("meter reading 20114")
    assert has_trouble(said(reading), private=True)
    assert not has_trouble(said(reading))
    assert not has_trouble(said(THANKS, customer("Bye")), private=True)
    assert not has_trouble(said(customer("sorry, wrong number")), private=True)
    assert has_trouble(said(customer("You have my wrong number."), agent("Mended.", acts=[Act.CHANGED])), private=True)


def test_a_letter_that_objects_is_trouble_though_it_ends_with_thanks() -> None:
    letter = customer("I never ordered this. Thank you so much.", labels=[Label.GRATITUDE])
    praise = customer("A lovely flight. Thank you so much.", labels=[Label.GRATITUDE])
    assert has_trouble(said(letter), private=True)
    assert not has_trouble(said(praise), private=True)
    assert not has_trouble(said(agent("Here you are."), letter), private=True)


@pytest.mark.parametrize("channel", Channel)
def test_an_episode_knows_where_it_was_said(channel: Channel) -> None:
    record = unfold(talk("a", customer("meter reading 20114"), channel=channel))
    (strand,) = stitch(record, Book())
    assert tell(strand, "one", (), (), record.now, Book()).trouble is (channel in PRIVATE)


def test_an_answer_to_what_stands_outside_this_data_shows_that_there_was_a_trouble() -> None:
    assert has_trouble(said(agent("Which browser is it?", labels=[Label.ASKS_INFO]), customer("Thanks!")))
    assert not has_trouble(said(agent("Welcome aboard!"), customer("Thanks!")))
    assert not has_trouble(said(customer("Lovely day"), agent("Bye.")))


def test_banter_brings_no_trouble_unless_something_hurt_or_was_worked_on() -> None:
    joke = customer("Is it true that your wifi is made of wind?", labels=[Label.STAKES])
    assert not has_trouble(said(joke, agent("It is indeed."), LAUGHS))
    assert has_trouble(said(joke, agent("It is indeed.")))
    assert has_trouble(said(joke, agent("It is not.", labels=[Label.GUIDANCE]), LAUGHS))
    assert has_trouble(said(customer("And now?", labels=[Label.FRUSTRATION]), agent("Now not."), LAUGHS))
    assert has_trouble(said(joke, agent("It is indeed."), customer("lol but it has been down since Monday")))
    assert has_trouble(said(joke, agent("It is indeed."), LAUGHS), private=True)
