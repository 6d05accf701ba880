from __future__ import annotations

import pytest

from goodturn.episodes.grounding import Grounded, grounded_words
from goodturn.episodes.phrase_book import PhraseBook, sentences
from goodturn.episodes.topic import rare_words, stem

TOLD = rare_words("My router flickers every evening since the storm, and the antenna is bent.")
ECHO = "Your router flickers since that storm broke things."


def found(text: str, *, stock: str | None = None, words: frozenset[str] = TOLD) -> Grounded | None:
    customers = {sentence.key: 9 for sentence in sentences(stock)} if stock is not None else {}
    return grounded_words(text, words, PhraseBook(customers=customers), "")


def test_two_of_the_customers_own_rare_words_ground_a_sentence_to_the_customer() -> None:
    grounded = found("Your router has been flickering all along.")
    assert grounded is not None
    assert grounded.shared == tuple(sorted((stem("router"), stem("flickers"))))


def test_one_shared_word_grounds_nothing() -> None:
    assert found("Your router has a button at the back.") is None


@pytest.mark.parametrize(("words", "holds"), [("storm router flickers", True), ("router flickers", False)])
def test_a_sentence_that_does_not_speak_to_the_customer_needs_three(words: str, holds: bool) -> None:
    assert (found(f"So the {words} I understand correctly.") is not None) is holds


def test_a_question_reads_back_and_grounds_nothing() -> None:
    assert found(ECHO) is not None
    assert found(ECHO.replace(".", "?")) is None


def test_a_sentence_that_went_to_many_is_stock_and_grounds_nothing() -> None:
    assert found(ECHO, stock="Something else went out to many.") is not None
    assert found(ECHO, stock=ECHO) is None


def test_the_customer_said_nothing_to_be_grounded_in() -> None:
    assert found(ECHO, words=frozenset()) is None
    assert found(ECHO, words=rare_words("parcel lost near glacier")) is None


def test_the_sentence_that_shares_most_is_the_one_shown() -> None:
    text = f"Hello and welcome to you all. {ECHO} Your router flickers as you wrote."
    grounded = found(text)
    assert grounded is not None
    assert text[grounded.start : grounded.end].strip() == ECHO


STAKE = frozenset({stem("violin")})


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("The violin, oh dear.", True),
        ("The violin?", False),
        ("A drum, oh dear.", False),
        ("As per our terms, the violin.", False),
    ],
)
def test_a_short_piece_may_echo_what_is_at_stake(words: str, holds: bool) -> None:
    told = TOLD | STAKE
    assert (grounded_words(f"{words} One moment.", told, PhraseBook(), "", STAKE) is not None) is holds
    assert grounded_words(f"{words} One moment.", told, PhraseBook(), "") is None


def test_a_number_is_no_echo() -> None:
    words = frozenset({"4711"})
    assert grounded_words("4711, thanks.", words, PhraseBook(), "", words) is None


@pytest.mark.parametrize("rule", ["As per section 4", "By our terms", "This is subject to weather, so"])
def test_what_is_read_out_of_the_rules_grounds_nothing(rule: str) -> None:
    assert found("Today your router flickers in that storm.") is not None
    assert found(f"{rule} your router flickers in that storm.") is None
