from __future__ import annotations

import pytest

from goodturn.episodes.guesses import agreed_guess
from goodturn.signals.labels import Label
from telling import agent, customer, said

TROUBLE = customer("The line is down again.")


@pytest.mark.parametrize(
    ("guess", "answer"),
    [
        ("You've lost a whole morning to this.", "Yes, and my temper."),
        ("I'd bet nobody rang you to say so.", "Nobody. I sat and waited."),
        ("So once she is away you would be left in the dark.", "That's about the size of it."),
        ("Three buses with those bags of yours!", "It wasn't fun, no. Exactly that."),
        ("That is no way to start your day.", "It isn't, is it."),
    ],
)
def test_what_the_customer_agrees_with_was_understood(guess: str, answer: str) -> None:
    talk = said(TROUBLE, agent(guess), customer(answer))
    found = agreed_guess(talk, 0, 2)
    agrees = not answer.startswith("It wasn't fun")  # agreement that comes second is not looked for
    assert (found is talk[1]) is agrees


@pytest.mark.parametrize(
    ("guess", "answer"),
    [
        ("Have you tried the other socket?", "Yes"),
        ("You've lost a whole morning to this.", "No, it was fine."),
        ("I'd bet somebody rang you.", "Nobody. I sat and waited."),
        ("The tide comes in at six.", "That's about the size of it."),
        ("Is that your meter?", "Exactly"),
    ],
)
def test_an_answer_to_a_question_and_a_denial_are_no_agreement(guess: str, answer: str) -> None:
    assert agreed_guess(said(TROUBLE, agent(guess), customer(answer)), 0, 2) is None


GUESS = "You've had it off at the wall, pressed the little pin for ten seconds and waited, and done all of it twice?"


@pytest.mark.parametrize(
    ("guess", "answer", "agreed"),
    [
        (GUESS, "...three times", True),
        (GUESS, "No, three times nothing", False),
        ("You've restarted it?", "...three times", False),
    ],
)
def test_a_whole_story_that_was_guessed_is_agreed_to_by_telling_of_the_effort(
    guess: str, answer: str, agreed: bool
) -> None:
    talk = said(TROUBLE, agent(guess), customer(answer, labels=[Label.REPEAT_EFFORT]))
    assert (agreed_guess(talk, 2, 3) is talk[1]) is agreed
