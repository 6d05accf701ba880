from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.conversations.back_channel import is_back_channel


@pytest.mark.parametrize(
    "text",
    [
        "mm-hm",
        "Mm-hmm.",
        "Mhm.",
        "Uh-huh",
        "Okay.",
        "Okay, right, I see.",
        "Yeah, yeah, okay",
        "Hmmmm…",
        "Ah, okay",
        "Got it.",
        "Ja, genau.",
        "Ach so.",
        "Alles klar",
        "D’accord",
        "Oui, je vois.",
        "Sí, claro",
        "Ho capito",
        "mm",
    ],
)
def test_listening_words_are_back_channels(text: str) -> None:
    assert is_back_channel(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "Right?",
        "Okay, I will refund it.",
        "Oh no",
        "I'm sorry",
        "Thank you",
        "No",
        "Sure",
        "Okay 12",
        "I see what the problem is",
        "That is right",
        "Nein",
        "ok ok ok ok ok ok ok",
        "okay " * 20,
    ],
)
def test_words_that_say_something_are_none(text: str) -> None:
    assert not is_back_channel(text)


@given(st.lists(st.sampled_from(["mm-hm", "Okay", "right", "ja", "I see"]), min_size=1, max_size=3))
def test_any_few_of_them_in_a_row_are_one(words: list[str]) -> None:
    assert is_back_channel(", ".join(words) + ".")


@given(st.text(max_size=60))
def test_any_text_gives_an_answer_and_questions_never_count(text: str) -> None:
    assert is_back_channel(text) in (True, False)
    assert not is_back_channel(text + "?")
