from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.conversations.message import Author, Visibility
from goodturn.episodes.answers import Answered, answer_to
from goodturn.episodes.book import Book
from goodturn.episodes.needs import needs_in
from goodturn.episodes.phrase_book import PhraseBook, sentences
from goodturn.episodes.topic import rare_words
from goodturn.signals.labels import AGENT_LABELS, Act, Label
from goodturn.signals.reading import Reading, Signal
from goodturn.states import Answer, Heard
from telling import Line, action, agent, customer, promised, said

NEED = customer("My router flickers since the storm and I am lost.", labels=[Label.CONFUSION], distress=1.5)
URGENT = customer("My router flickers since the storm, I need it now.", labels=[Label.STAKES], distress=1.5)
ECHO = "Your router has been flickering since that storm."
FEELING = [Label.NAMES_FEELING]


def answered(*lines: Line, need: Line = NEED, book: Book | None = None, warmth_owed: bool = False) -> Answered:
    """The answer to the first need, with ten minutes of patience."""
    talk = said(need, *lines)
    moment = needs_in(talk)[0]
    words = set(rare_words(need.text))
    return answer_to(talk, moment, words, book or Book(), "", timedelta(minutes=10), warmth_owed)


def test_nobody_answered() -> None:
    assert answered().answers == (Answer.NONE,)
    assert answered().heard is Heard.NO
    assert answered(agent("A note.", visibility=Visibility.INTERNAL)).answers == (Answer.NONE,)


def test_only_what_comes_before_the_next_need_answers_it() -> None:
    good = agent(ECHO, acts=[Act.GUIDED])
    assert answered(good, NEED).heard is Heard.YES
    assert answered(agent("One moment."), NEED, good).heard is Heard.NO


@pytest.mark.parametrize(("minutes", "late"), [(10, False), (10.1, True)])
def test_an_answer_past_the_patience_is_late(minutes: float, late: bool) -> None:
    assert (Answer.LATE in answered(agent("Hello", minutes=minutes)).answers) is late


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (agent("…", labels=[Label.DISMISSIVE]), Answer.BRUSHED_OFF),
        (agent("…", labels=[Label.ASKS_INFO]), Answer.ASKED),
        (agent("…", labels=[Label.APOLOGY]), Answer.FORMULA),
        (agent("…", labels=[Label.STOCK_PHRASE]), Answer.FORMULA),
        (agent("…", labels=[Label.GUIDANCE]), Answer.STEPPED),
        (agent("…", acts=[Act.LOOKED_UP]), Answer.STEPPED),
        (agent("…", commitments=[promised()]), Answer.STEPPED),
        (agent("…", acts=[Act.CHANGED]), Answer.SOLVED),
        (action("refund"), Answer.SOLVED),
        (agent("…", labels=[Label.GRASPS_SITUATION]), Answer.UNDERSTOOD),
    ],
)
def test_what_a_need_met_with(line: Line, answer: Answer) -> None:
    assert answer in answered(line).answers
    assert answer not in answered(agent("…")).answers


def test_several_answers_stand_in_one_order() -> None:
    found = answered(
        agent("…", labels=[Label.ASKS_INFO, Label.APOLOGY, Label.DISMISSIVE], acts=[Act.CHANGED], minutes=30)
    ).answers
    assert found == tuple(answer for answer in Answer if answer in found)
    assert found == (
        Answer.LATE, Answer.BRUSHED_OFF, Answer.ASKED, Answer.FORMULA, Answer.STEPPED, Answer.SOLVED,
    )  # fmt: skip


def test_holding_words_and_conditions_are_no_step() -> None:
    for nothing in (promised("one moment", holding=True), promised("fix it", conditional=True)):
        assert Answer.STEPPED not in answered(agent("…", commitments=[nothing])).answers


def test_an_act_that_failed_solves_nothing() -> None:
    assert Answer.SOLVED not in answered(action("refund", succeeded=False)).answers
    assert Answer.SOLVED not in answered(action("get_order", changes=False)).answers


# words that fit only this case


def test_grounded_words_with_a_step_are_understanding_without_one_they_only_read_back() -> None:
    found = answered(agent(ECHO, acts=[Act.GUIDED]))
    assert (found.heard, found.quotes[0].start, found.quotes[0].end) == (Heard.YES, 0, len(ECHO))
    assert answered(agent(ECHO)).heard is Heard.NO


@pytest.mark.parametrize("label", [Label.NAMES_FEELING, Label.VALIDATES, Label.APOLOGY])
def test_grounded_words_said_warmly_are_understanding(label: Label) -> None:
    assert answered(agent(ECHO, labels=[label])).heard is Heard.YES
    assert answered(agent("Something else.", labels=[label])).heard is not Heard.YES


def test_grounded_words_that_went_to_many_are_a_formula() -> None:
    stock = Book(phrases=PhraseBook(customers={one.key: 9 for one in sentences(ECHO)}))
    line = agent(ECHO, labels=[Label.APOLOGY])
    assert answered(line).heard is Heard.YES
    assert answered(line, book=stock).heard is Heard.NO


def test_grounded_words_in_a_brush_off_are_none() -> None:
    line = agent(ECHO, labels=[Label.DISMISSIVE, Label.APOLOGY])
    assert answered(line).heard is Heard.NO
    assert answered(line).reason == "brushed off"


# taken in, agreed to


def test_the_customers_own_situation_taken_in_is_understanding() -> None:
    assert answered(agent("…", labels=[Label.GRASPS_SITUATION])).heard is Heard.YES
    assert answered(agent("…", labels=[Label.GRASPS_SITUATION, Label.DISMISSIVE])).heard is Heard.NO


def test_a_guess_that_the_customer_agrees_with_is_understanding() -> None:
    guess = agent("You have had to reset it every night.")
    assert answered(guess, customer("Exactly.")).heard is Heard.YES
    assert answered(guess, customer("No, never.")).heard is Heard.NO
    assert answered(agent("It resets every night."), customer("Exactly.")).heard is Heard.NO


def test_a_guess_may_be_agreed_with_in_a_message_that_is_itself_a_need() -> None:
    assert answered(agent("You've had to reset it every night."), customer("Yes and I am lost", distress=2)).heard is (
        Heard.YES
    )


def test_a_question_with_a_plain_yes_is_no_understanding() -> None:
    asked = agent("Do you have your order number at hand?", labels=[Label.ASKS_INFO])
    assert answered(asked, customer("Yes, it is KL-4471.")).heard is Heard.NO


@pytest.mark.parametrize(
    "words",
    [
        "You have 30 days to send it back.",
        "If you have tried it, hold the button.",
        "You have received our mail?",
        "You must send the form.",
    ],
)
def test_a_rule_a_condition_and_a_question_are_no_guess(words: str) -> None:
    assert answered(agent(words), customer("Yes.")).heard is Heard.NO


@pytest.mark.parametrize("words", ["You've probably tried that already?", "I bet you waited for hours?"])
def test_a_guess_may_be_offered_as_a_question(words: str) -> None:
    assert answered(agent(words), customer("@shop yes")).heard is Heard.YES


@pytest.mark.parametrize("words", ["Yesterday nobody picked up.", "January was the last bill."])
def test_a_word_that_begins_like_a_yes_is_no_agreement(words: str) -> None:
    assert answered(agent("You have had to reset it every night."), customer(words)).heard is Heard.NO


# feeling and step


def test_a_fitting_feeling_needs_a_step_beside_it() -> None:
    assert answered(agent("…", labels=FEELING), agent("…", acts=[Act.GUIDED])).heard is Heard.YES
    assert answered(agent("…", labels=FEELING)).heard is Heard.PARTLY


def test_a_stock_feeling_with_a_step_is_half_of_it() -> None:
    stock = [*FEELING, Label.STOCK_PHRASE]
    assert answered(agent("…", labels=stock), agent("…", acts=[Act.GUIDED])).heard is Heard.PARTLY
    assert answered(agent("…", labels=stock)).heard is Heard.NO


def test_a_formula_with_a_step_is_half_of_it_and_alone_it_is_none() -> None:
    sorry = agent("Sorry!", labels=[Label.APOLOGY])
    assert answered(sorry, agent("…", acts=[Act.GUIDED])).heard is Heard.PARTLY
    alone = answered(sorry)
    assert (alone.heard, alone.reason) == (Heard.NO, "only a formula")
    assert answered(sorry, sorry, sorry).heard is Heard.NO


def test_a_step_alone_deals_with_the_matter_and_passes_the_need_over() -> None:
    found = answered(agent("…", acts=[Act.GUIDED]))
    assert (found.heard, found.reason) == (Heard.NO, "the matter was dealt with and the need passed over")


def test_a_brush_off_is_made_up_for_by_a_formula_with_a_step_only() -> None:
    brushed = agent("…", labels=[Label.DISMISSIVE, Label.APOLOGY])
    assert answered(brushed).reason == "brushed off"
    assert answered(brushed, agent("…", acts=[Act.GUIDED])).heard is Heard.PARTLY


# urgent


def test_an_urgent_need_that_is_solved_at_once_is_heard() -> None:
    solved = agent("Done.", acts=[Act.CHANGED])
    assert answered(solved, need=URGENT).heard is Heard.YES
    assert answered(solved).heard is Heard.PARTLY
    assert answered(agent("Done.", acts=[Act.GUIDED]), need=URGENT).heard is Heard.NO


def test_an_urgent_need_that_is_first_answered_too_late_was_not_solved_at_once() -> None:
    assert answered(agent("Done.", acts=[Act.CHANGED], minutes=11), need=URGENT).heard is Heard.PARTLY


def test_an_urgent_need_that_is_answered_at_once_and_solved_days_later_was_not_solved_at_once() -> None:
    lines = agent("One moment."), agent("Done.", acts=[Act.CHANGED], minutes=4000)
    assert answered(*lines, need=URGENT).heard is not Heard.YES


def test_who_was_owed_a_word_is_not_heard_by_solving_it_in_silence() -> None:
    solved = agent("Closed now.", acts=[Act.CHANGED])
    assert answered(solved).heard is Heard.PARTLY
    assert answered(solved, warmth_owed=True).heard is Heard.NO
    assert answered(solved, need=URGENT, warmth_owed=True).heard is Heard.YES
    with_words = agent("I am sorry. Closed now.", acts=[Act.CHANGED], labels=[Label.APOLOGY])
    assert answered(with_words, warmth_owed=True).heard is Heard.PARTLY


# what no reader knows


def test_an_answer_that_nobody_could_read_proves_nothing() -> None:
    assert answered(agent("Pahoittelut, korjasin sen.", abstained="language: fi")).heard is Heard.CANNOT_TELL


def test_what_was_read_counts_beside_what_could_not_be() -> None:
    unread = agent("Pahoittelut, korjasin sen.", abstained="language: fi")
    assert answered(unread, agent("…", labels=[Label.GRASPS_SITUATION])).heard is Heard.YES
    assert answered(unread, agent("…", labels=[Label.APOLOGY])).heard is Heard.CANNOT_TELL
    assert answered(action("get_order", changes=False)).heard is Heard.NO


# laws

REPLIES = st.lists(
    st.builds(
        lambda labels, acts, text: agent(text, labels=labels, acts=acts),
        st.lists(st.sampled_from(AGENT_LABELS), max_size=3, unique=True),
        st.lists(st.sampled_from(list(Act)), max_size=2, unique=True),
        st.sampled_from(("…", ECHO, "You have had to wait.")),
    ),
    max_size=3,
)


@given(REPLIES, st.sampled_from((NEED, URGENT)))
def test_understanding_always_has_words_that_prove_it(replies: list[Line], need: Line) -> None:
    found = answered(*replies, need=need)
    if found.heard is Heard.YES:
        assert found.quotes
        assert Answer.UNDERSTOOD in found.answers or Answer.SOLVED in found.answers
    assert (found.answers == (Answer.NONE,)) == (not replies)
    assert found.reason


@given(st.lists(st.sampled_from([Label.APOLOGY, Label.STOCK_PHRASE, Label.ASKS_INFO, Label.REDIRECT]), unique=True))
def test_formulas_and_questions_earn_nothing_however_many(labels: list[Label]) -> None:
    lines = [agent("We are so sorry.", labels=[label]) for label in labels] * 3
    assert answered(*lines).heard is Heard.NO


# steps that are none


def test_feedback_that_is_passed_on_and_a_look_up_that_never_comes_back_are_no_steps() -> None:
    noted = agent("Your comments have been shared.", labels=[Label.ACTION_DONE, Label.APOLOGY], acts=[Act.PASSED_ON])
    assert answered(noted).heard is Heard.NO
    reported = agent(
        "I have reported it to our engineers.", labels=[Label.ACTION_DONE, Label.APOLOGY], acts=[Act.PASSED_ON]
    )
    assert answered(reported).heard is Heard.PARTLY
    looking = agent(
        "Sorry! Looking it up now.", labels=[Label.APOLOGY], acts=[Act.LOOKED_UP], commitments=[promised(holding=True)]
    )
    assert answered(looking).heard is Heard.NO
    assert answered(looking, agent("It is at the depot.", acts=[Act.LOOKED_UP])).heard is Heard.PARTLY


def test_what_is_promised_for_when_the_customer_has_written_elsewhere_is_no_step_yet() -> None:
    elsewhere = [Label.APOLOGY, Label.REDIRECT, Label.ASKS_INFO]
    assert answered(agent("Sorry, write to us there.", labels=elsewhere, commitments=[promised()])).heard is Heard.NO
    assert answered(agent("Sorry.", labels=[Label.APOLOGY], commitments=[promised()])).heard is Heard.PARTLY


def test_a_machines_receipt_is_no_answer() -> None:
    text = "Thank you. A colleague will reply within 2 working days."
    by_hand = agent(text, labels=[Label.STOCK_PHRASE], commitments=[promised()])
    assert answered(replace(by_hand, author=Author.BOT)).answers == (Answer.NONE,)
    assert answered(by_hand).heard is Heard.PARTLY


def test_of_the_words_that_say_what_is_at_stake_one_is_enough() -> None:
    text = "The line is dead. My baby needs her nebuliser tonight."
    spans = ((text.index("My baby"), text.index(" needs")),)
    stated = replace(
        customer(text),
        reading=Reading(signals=(Signal(label=Label.STAKES, probability=0.9, spans=spans),), distress=1.5),
    )
    close = agent("For a nebuliser that is far too late.", acts=[Act.PROMISED], commitments=[promised()])
    assert answered(close, need=stated).heard is Heard.YES
    beside = agent("For a dead line that is far too late.", acts=[Act.PROMISED], commitments=[promised()])
    assert answered(beside, need=stated).heard is not Heard.YES


def test_a_feeling_named_on_the_way_elsewhere_is_not_enough_where_warmth_was_owed() -> None:
    feeling = agent("How sad.", labels=FEELING)
    elsewhere = agent("How sad. Write to us privately.", labels=[*FEELING, Label.REDIRECT])
    assert answered(feeling, warmth_owed=True).heard is Heard.PARTLY
    assert answered(elsewhere).heard is Heard.PARTLY
    assert answered(elsewhere, warmth_owed=True).heard is Heard.NO
