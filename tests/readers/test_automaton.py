"""Patterns and the automaton of them, held to a plain reading of the phrase language."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers.rules import english_company, english_customer, german_company, german_customer
from goodturn.readers.rules.automaton import Automaton
from goodturn.readers.rules.english_names import NAMES
from goodturn.readers.rules.phrases import GOES_ON, Family, lines, parts, steps

Found = set[tuple[int, int, int]]


def found(patterns: list[str], words: str) -> Found:
    """(pattern number, first word, last word exclusive) of every match."""
    table = {pattern: {(-1, -1, number)} for number, pattern in enumerate(patterns)}
    return {(row[2], first, last) for last, first, rows in Automaton(table, {}).matches(words.split()) for row in rows}


def fits(label: str, word: str) -> bool:
    if label.endswith(GOES_ON):
        return word.startswith(label[:-1])
    return word[0] == "0" and word.endswith(label) if label[0] == "0" else word == label


def by_hand(patterns: list[str], words: str) -> Found:
    """The same, by spelling out every phrase."""
    given_words = words.split()
    result: Found = set()
    for number, pattern in enumerate(patterns):
        for options in product(*steps(pattern, {})):
            phrase = [spellings for option in options for spellings in option]
            for first in range(len(given_words) - len(phrase) + 1):
                stretch = given_words[first : first + len(phrase)]
                if phrase and all(
                    any(fits(spelling, word) for spelling in spellings)
                    for spellings, word in zip(phrase, stretch, strict=True)
                ):
                    result.add((number, first, first + len(phrase)))
    return result


@pytest.mark.parametrize(
    ("pattern", "words", "expected"),
    [
        ("call [me|us] (back|now)", "call back call me now call them back", {(0, 0, 2), (0, 2, 5)}),
        ("don't go", "don't go dont go do go", {(0, 0, 2), (0, 2, 4)}),
        ("we'll go", "well go we'll go", {(0, 2, 4)}),
        ("disappoint*", "disappoint disappointing appoint", {(0, 0, 1), (0, 1, 2)}),
        ("for 0 days", "for 00 days for 0.00 days for x0 days", {(0, 0, 3), (0, 3, 6)}),
        ("0*", "0am 00:00 a0", {(0, 0, 1), (0, 1, 2)}),
        ("owe me $0*", "owe me $ 00.00", {(0, 0, 4)}),
        ("@* place", "@handle place handle place", {(0, 0, 2)}),
        ("[so|very] sorry", "so sorry", {(0, 0, 2), (0, 1, 2)}),
    ],
)
def test_phrases(pattern: str, words: str, expected: Found) -> None:
    assert found([pattern], words) == expected == by_hand([pattern], words)


def test_the_last_word_decides_the_order_and_the_longest_comes_first() -> None:
    table = {"a b c": {(-1, -1, 0)}, "b": {(-1, -1, 1)}, "b c": {(-1, -1, 2)}}
    assert [row[2] for _, _, rows in Automaton(table, {}).matches(["a", "b", "c"]) for row in rows] == [1, 0, 2]


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("(a|b (c|d))", "brackets inside brackets"),
        ("(a|b", "not closed"),
        ("a|b", "choice outside brackets"),
        ("(a", "not closed"),
        ("a+", "no word of a message holds: 'a\\+'"),
        ("(we|they) 'll", "no word of a message holds"),
    ],
)
def test_a_pattern_that_could_never_match_is_refused(pattern: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        steps(pattern, {})


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        steps("{UNKNOWN}", {})


@pytest.mark.parametrize(
    "families",
    [
        english_company.COMPANY_FAMILIES,
        english_customer.CUSTOMER_FAMILIES,
        german_company.COMPANY_FAMILIES,
        german_customer.CUSTOMER_FAMILIES,
    ],
)
def test_every_pattern_of_the_tables_is_well_formed(families: tuple[Family, ...]) -> None:
    for family in families:
        for pattern in lines(family.patterns):
            for part in parts(pattern):
                assert steps(part, NAMES), (family.name, pattern)


word = st.sampled_from(["a", "b", "ab", "abc", "don't", "0", "0h", "a*", "ab*", "0*"])
option = st.lists(word, min_size=1, max_size=2).map(" ".join)
step = st.one_of(
    option,
    st.lists(option, min_size=1, max_size=3).map(lambda options: f"({'|'.join(options)})"),
    st.lists(option, min_size=1, max_size=3).map(lambda options: f"[{'|'.join(options)}]"),
)
pattern = st.lists(step, min_size=1, max_size=4).map(" ".join)
message = st.lists(st.sampled_from(["a", "b", "ab", "abc", "abx", "don't", "dont", "00", "00h", "z"]), max_size=8)


@given(patterns=st.lists(pattern, min_size=1, max_size=4, unique=True), words=message.map(" ".join))
def test_it_finds_what_spelling_out_every_phrase_finds(patterns: list[str], words: str) -> None:
    assert found(patterns, words) == by_hand(patterns, words)
