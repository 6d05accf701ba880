from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.episodes.phrase_book import MIN_WORDS, PhraseBook, sentences

PLAIN = "Thank you for reaching out about your delivery problem today."
WORDS = st.lists(
    st.sampled_from("refund delivery parcel missing account network router password broken waiting".split()),
    min_size=MIN_WORDS,
    max_size=7,
    unique=True,
)


def key(text: str, brand: str = "") -> int:
    (sentence,) = sentences(text, brand)
    return sentence.key


@pytest.mark.parametrize(
    "near",
    [
        "THANK YOU for reaching out about your delivery problem today!",
        "Today thank you, about your delivery problem, for reaching out.",
        "So thank you very kindly for really reaching out about the delivery problem today.",
        "@pat_42 Thank you for reaching out about your delivery problem 4711 today.",
        "Thank you for reaching out about your delivery problem today, [name].",
        "Thank you for reaching out about your delivery problem today ^JB",
    ],
)
def test_near_copies_share_a_key(near: str) -> None:
    assert sentences(near)[0].key == key(PLAIN)


@pytest.mark.parametrize(
    "other",
    [
        "Thank you for reaching out about your billing problem today.",
        "Thank you for reaching out about your delivery problem yesterday.",
    ],
)
def test_one_content_word_makes_another_sentence(other: str) -> None:
    assert key(other) != key(PLAIN)


def test_brands_do_not_share_keys() -> None:
    assert key(PLAIN, "north") != key(PLAIN, "south")


def test_a_key_is_the_same_on_every_machine_and_every_day() -> None:
    assert key("Your parcel is on its way now.", "north") == -5273115606429668624


@given(WORDS, st.randoms(use_true_random=False))
def test_word_order_and_case_do_not_matter(words: list[str], dice) -> None:
    other = [dice.choice((word.upper(), word.title(), word)) for word in words]
    dice.shuffle(other)
    assert key(" ".join(other)) == key(" ".join(words))


@given(
    WORDS,
    st.sampled_from(["@agent_9", "[name]", "[email]", "4711", "12:30", "the", "please", "KL-4471"]),
    st.integers(0, 9),
)
def test_handles_placeholders_digits_and_filler_do_not_matter(words: list[str], extra: str, place: int) -> None:
    assert key(" ".join([*words[:place], extra, *words[place:]])) == key(" ".join(words))


@given(WORDS, WORDS)
def test_sentences_share_a_key_exactly_where_they_share_their_words(one: list[str], other: list[str]) -> None:
    assert (key(" ".join(one)) == key(" ".join(other))) == (set(one) == set(other))


def test_a_sentence_of_too_few_content_words_is_left_out() -> None:
    assert sentences("Parcel missing again.") == []
    assert len(sentences("Parcel missing since yesterday.")) == 1


@given(st.text(max_size=200))
def test_every_sentence_lies_in_the_text_and_none_overlaps(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert end <= sentence.start < sentence.end <= len(text)
        end = sentence.end


def test_a_line_break_ends_a_sentence() -> None:
    text = "Your parcel was delivered yesterday\nPlease restart your home router"
    assert [text[one.start : one.end] for one in sentences(text)] == text.split("\n")


def test_links_do_not_matter() -> None:
    one = "Read https://t.co/AbCdEf for every step of the password reset."
    other = "Read https://t.co/XyZuVw for every step of the password reset."
    assert [s.key for s in sentences(one)] == [s.key for s in sentences(other)]


def test_a_full_stop_after_a_link_ends_the_sentence() -> None:
    lines = [
        "Read every step at https://t.co/AbCdEf.",
        "Otherwise watch the whole film at http://h.example/a?b=c.",
        "Please restart your home router!",
    ]
    text = " ".join(lines)
    assert [text[one.start : one.end].strip() for one in sentences(text)] == lines


def test_a_sentence_is_stock_from_enough_distinct_customers_on() -> None:
    book = PhraseBook(customers={1: 3, 2: 4}, stock_from=4)
    assert [book.is_stock(number) for number in (1, 2, 3)] == [False, True, False]


def test_a_sentence_that_the_book_does_not_know_went_to_one_customer() -> None:
    assert PhraseBook(stock_from=2).is_stock(1) is False
    assert PhraseBook(stock_from=1).is_stock(1) is True
