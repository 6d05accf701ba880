from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.episodes.topic import TOPIC_WORDS, alike, rare_words, references, stem, topic_of

SETS = st.frozensets(st.sampled_from("abcdefgh"), max_size=6)


def test_one_router_and_several_meet() -> None:
    assert len({stem(word) for word in ("router", "routers", "router's")}) == 1


def test_the_forms_of_a_word_meet() -> None:
    assert len({stem(word) for word in ("lamp", "lamps", "lamp's")}) == 1
    assert len({stem(word) for word in ("battery", "batteries")}) == 1
    assert len({stem(word) for word in ("deliver", "delivers", "delivered", "delivery", "deliveries")}) == 1
    assert len({stem(word) for word in ("reconnect", "reconnects", "reconnected", "reconnecting")}) == 1


def test_a_stem_keeps_four_letters() -> None:
    assert stem("used") == "used"
    assert stem("wires") == "wire"


@given(st.text(alphabet="abcdeinrsgly'", min_size=1, max_size=12))
def test_a_stem_is_the_beginning_of_its_word(word: str) -> None:
    assert word.startswith(stem(word))
    assert len(stem(word)) >= min(len(word), 4)


@given(st.text(alphabet="abcdeinrsgly'", min_size=1, max_size=12))
def test_nothing_more_is_cut_from_a_stem(word: str) -> None:
    assert stem(stem(word)) == stem(word)


def test_rare_words_are_long_uncommon_words_and_numbers() -> None:
    assert rare_words("The router drops every evening since the 14th, at 22 or 9") == {
        stem("router"),
        stem("drops"),
        "14th",
        "22",
    }


def test_a_common_word_tells_nothing() -> None:
    assert rare_words("please help with this account problem") == frozenset()


@pytest.mark.parametrize("mark", ["[name]", "@routershop", "https://router.example/x", "<router>", "__router__", "^RB"])
def test_handles_links_and_placeholders_tell_nothing(mark: str) -> None:
    assert rare_words(f"{mark} flickers") == rare_words("flickers")


@pytest.mark.parametrize("text", ["order KL-4471", "case 00812345", "ABC123 please", "invoice R2025-03"])
def test_a_reference_is_letters_with_digits_or_five_digits_and_more(text: str) -> None:
    assert len(references(text)) == 1


@pytest.mark.parametrize(
    "text", ["order kl", "room 4471", "12:30", "2025-03-03", "REFUND NOW", "4929123412341234", "@AB12345"]
)
def test_words_short_numbers_dates_cards_and_handles_are_no_reference(text: str) -> None:
    assert references(text) == frozenset()


def test_a_reference_reads_the_same_in_every_sentence() -> None:
    assert references("My order KL-4471.") == references("(KL-4471) is late") == {"KL-4471"}


def test_a_topic_is_what_is_said_most_often_then_by_the_alphabet() -> None:
    assert topic_of(["router flickers", "router zebra", "router amber"])[0] == stem("router")
    assert topic_of(["zebra amber"]) == (stem("amber"), "zebra")


def test_a_topic_holds_few_words_and_no_numbers() -> None:
    many = "alpaca badger cormorant dolphin egret flamingo gorilla hyena iguana jackal 4711 4712"
    found = topic_of([many])
    assert len(found) == TOPIC_WORDS
    assert not any(word.isdigit() for word in found)


def test_one_shared_word_is_chance_two_are_alike() -> None:
    assert alike({"a", "b"}, {"a", "c"}) == 0.0
    assert alike({"a", "b", "c", "d"}, {"a", "b", "x", "y"}) == 0.5


@given(SETS, SETS)
def test_likeness_is_symmetric_and_between_nothing_and_all(one: frozenset[str], other: frozenset[str]) -> None:
    found = alike(one, other)
    assert found == alike(other, one)
    assert 0 <= found <= 1
    assert (found == 0) == (len(one & other) < 2)
    assert (found == 1) == (len(one & other) >= 2 and (one <= other or other <= one))


def test_a_number_is_one_word_with_all_its_figures() -> None:
    assert rare_words("89,90 € und £412.60, 49,020 units") >= {"89.90", "412.60", "49020"}
    assert rare_words("89") & rare_words("89,90") == set()


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("8,990", "8990"),
        ("1,234,567", "1234567"),
        ("1,234.50", "1234.50"),
        ("12,5", "12.5"),
        ("1.234,50", "1234.50"),
        ("0,125,5", "0125.5"),
        ("3.1.2", "3.1.2"),
    ],
)
def test_only_the_commas_of_thousands_fall_away(written: str, number: str) -> None:
    assert rare_words(f"It was {written} then") == {number}


def test_a_decimal_comma_makes_no_other_number() -> None:
    assert rare_words("89,90") & rare_words("8990") == set()
    assert rare_words("89,90") == rare_words("89.90")


@pytest.mark.parametrize("word", ["you'll", "that’s", "she'd", "doesn't"])
def test_a_contraction_is_as_common_as_its_first_word(word: str) -> None:
    assert rare_words(f"{word} flickering") == rare_words("flickering")


def test_a_number_in_words_tells_no_trouble_apart() -> None:
    assert rare_words("thirty lanterns for eleven gnomes") == rare_words("lanterns gnomes")
