from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers.commitments.cues import cue_places, lowered
from goodturn.readers.commitments.find import find_commitments
from goodturn.readers.commitments.sentences import LONGEST_SENTENCE, sentences
from goodturn.signals.commitment import Commitment, CommitmentKind

from . import commitment_messages as messages

LANGUAGES = ("en", "de")


def only(text: str, language: str = "en") -> Commitment:
    found = find_commitments(text, language)
    assert len(found) == 1, found
    return found[0]


def kinds(text: str, language: str) -> set[CommitmentKind]:
    return {commitment.kind for commitment in find_commitments(text, language)}


@pytest.mark.parametrize("text", messages.ENGLISH_OWED)
def test_english_owed(text: str) -> None:
    assert CommitmentKind.OWED in kinds(text, "en")


@pytest.mark.parametrize("text", messages.ENGLISH_HOLDING)
def test_english_holding(text: str) -> None:
    assert kinds(text, "en") == {CommitmentKind.HOLDING}


@pytest.mark.parametrize("text", messages.ENGLISH_NONE)
def test_english_none(text: str) -> None:
    assert kinds(text, "en") == set()


@pytest.mark.parametrize("text", messages.GERMAN_OWED)
def test_german_owed(text: str) -> None:
    assert CommitmentKind.OWED in kinds(text, "de")


@pytest.mark.parametrize("text", messages.GERMAN_HOLDING)
def test_german_holding(text: str) -> None:
    assert kinds(text, "de") == {CommitmentKind.HOLDING}


@pytest.mark.parametrize("text", messages.GERMAN_NONE)
def test_german_none(text: str) -> None:
    assert kinds(text, "de") == set()


@pytest.mark.parametrize(
    ("text", "quote", "due_quote"),
    [
        ("Thanks, Ms. Fry. I'll ring you by 3 p.m. tomorrow, promise!",
         "I'll ring you by 3 p.m. tomorrow", "by 3 p.m. tomorrow"),
        ("Sorry! Our courier will bring it on Friday between 9 and 11, so stay in.",
         "Our courier will bring it on Friday between 9 and 11", "on Friday between 9 and 11"),
        ("Once we hear from them, we'll write to you.", "Once we hear from them, we'll write to you", ""),
        ("We'll call you on Tuesday, no, Wednesday.", "We'll call you on Tuesday, no, Wednesday", "Wednesday"),
        ("I'll send it, uh, by, um, Friday.", "I'll send it, uh, by, um, Friday", "by, um, Friday"),
        ("I'll ask whether it can be moved or not, and ring you by noon tomorrow.",
         "I'll ask whether it can be moved or not, and ring you by noon tomorrow", "by noon tomorrow"),
        ("Your May bill on the 3rd will show the old price.",
         "Your May bill on the 3rd will show the old price", "on the 3rd"),
        ("The parcel you sent on Monday will be checked.", "The parcel you sent on Monday will be checked", ""),
        ("Tomorrow morning I'll look at it.", "Tomorrow morning I'll look at it", "Tomorrow morning"),
    ],
)  # fmt: skip
def test_quotes(text: str, quote: str, due_quote: str) -> None:
    found = only(text)
    assert text[found.start : found.end] == quote
    assert text[found.due_start or 0 : found.due_end or 0] == due_quote


def test_a_length_from_a_condition_is_quoted_but_not_due() -> None:
    found = only("After receipt of the form we will pay within five days.")
    assert found.conditional
    assert found.due is None
    assert found.due_start is not None


def test_a_calendar_time_after_a_condition_is_due() -> None:
    found = only("If you leave the bike here, we'll have it fixed by 6 p.m. tomorrow.")
    assert found.conditional
    assert found.due is not None


def test_asking_when_is_no_condition() -> None:
    assert not only("I'll let you know if it changes by Friday.").conditional


def test_a_stated_wait_is_due_and_a_moment_is_not() -> None:
    stated, moment = only("Please hold for two minutes."), only("Just a moment, please.")
    assert stated.due is not None
    assert stated.due.values == (0, 120)
    assert moment.due is None
    assert moment.due_start is None


def test_act_is_short_and_leaves_the_time_out() -> None:
    assert only("I'll email you the corrected invoice by Friday.").act == "email you the corrected invoice"


def test_other_languages_are_not_read() -> None:
    assert find_commitments("Je vous rappelle demain à 10 heures, we'll call.", "fr") == ()


def test_language_may_carry_a_region_or_be_left_to_the_words() -> None:
    assert find_commitments("We'll call you tomorrow.", "en-GB")
    assert find_commitments("Wir rufen Sie morgen an und geben Ihnen Bescheid.", None)


@given(st.text(max_size=300))
def test_any_text_is_read_and_spans_lie_within(text: str) -> None:
    for language in LANGUAGES:
        for found in find_commitments(text, language):
            assert 0 <= found.start < found.end <= len(text)
            if found.due_start is not None and found.due_end is not None:
                assert 0 <= found.due_start < found.due_end <= len(text)


WORDS = (
    "I'll we'll you will by within at on Friday tomorrow 3 p.m. the call days business between and or no, if once "
    "hold moment let me check . ... ? ; next week end of 24 hours İ 😀 "
    "ich melde mich bis Ende Montag um halb vier"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_order_of_cue_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for language in LANGUAGES:
        for found in find_commitments(text, language):
            assert text[found.start : found.end].strip()


@given(st.text(alphabet="ab .!?;…\n😀", max_size=3000))
def test_sentences_cover_the_text_in_order_and_stay_short(text: str) -> None:
    place = 0
    for start, end in sentences(text):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        assert end - start <= LONGEST_SENTENCE + 2
        place = end


def test_a_message_without_cue_is_let_pass() -> None:
    assert cue_places(lowered("Thanks for your letter about the broken kettle!"), "en") == []


def test_special_letters_keep_offsets() -> None:
    text = "İİİ We'll call you tomorrow."
    found = only(text)
    assert text[found.start : found.end] == "We'll call you tomorrow"


def test_reading_is_repeatable() -> None:
    texts = messages.ENGLISH_OWED + messages.ENGLISH_HOLDING
    first = [find_commitments(text, "en") for text in texts]
    order = list(range(len(texts)))
    random.Random(1).shuffle(order)
    assert all(find_commitments(texts[index], "en") == first[index] for index in order)


@pytest.mark.parametrize("digit", ["¹", "²", "①", "፩", "٣", "௧"])
def test_digits_that_are_no_numbers_are_no_error(digit: str) -> None:
    find_commitments(f"I will call you on {digit} May at {digit}:{digit}{digit}, in {digit} days.")
