"""The phrase language and the scanner: what is found, where it stands, and that no text costs more than its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers.rules.phrases import GAP, Family, lines
from goodturn.readers.rules.scan import Scanner
from goodturn.readers.rules.words import READ_AT_MOST, Words

NAMES = {"PERSON": "a person|an agent"}
FAMILIES = (
    Family(name="anger", patterns="(angry|disappoint*|😡)", negatable=True),
    Family(name="person", patterns="speak to {PERSON}\ncall [me|us] back  # both ways of saying it"),
    Family(name="still", patterns="still .. (broken|not working)"),
    Family(name="count", patterns="0 times\nfor 0 (days|weeks)"),
    Family(name="works", patterns="it works", told=True),
    Family(name="asks", patterns="how long", asked=True),
    Family(name="no", patterns="don't care"),
)
SCANNER = Scanner(FAMILIES, NAMES)


def quoted(text: str) -> dict[str, list[str]]:
    """Each family found, with the words of the original text that its spans cover."""
    found = SCANNER.scan(text)
    result = {}
    for number, hits in found.families.items():
        spans = [found.words.span_of(begin, finish) for _, begin, finish in hits]
        result[SCANNER.families[number].name] = [text[start:end] for start, end in spans]
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am ANGRY.", {"anger": ["ANGRY"]}),
        ("Such a disappointment, really", {"anger": ["disappointment"]}),
        ("I am not angry at all", {}),
        ("No, I was very angry", {"anger": ["angry"]}),
        ("Oh no, I'm angry", {"anger": ["angry"]}),
        ("so cross 😡😡", {"anger": ["😡", "😡"]}),
        ("Let me speak to an agent", {"person": ["speak to an agent"]}),
        ("please call back, or call me   back", {"person": ["call back", "call me   back"]}),
        ("The lamp is still, after all that, broken!", {"still": ["still, after all that, broken"]}),
        ("It sat still. The lamp is broken.", {}),
        ("I rang 25 times for 3 weeks", {"count": ["25 times", "for 3 weeks"]}),
        ("sometimes", {}),
        ("it works", {"works": ["it works"]}),
        ("do you know if it works?", {}),
        ("How long?? I said how long.", {"asks": ["How long"]}),
        ("dont care", {"no": ["dont care"]}),
        ("I don’t care", {"no": ["don’t care"]}),
    ],
)
def test_finds_phrases_and_quotes_them(text: str, expected: dict[str, list[str]]) -> None:
    assert quoted(text) == expected


def test_a_gap_holds_only_so_many_words() -> None:
    near = "still " + "so " * (GAP - 1) + "broken"
    far = "still " + "so " * (GAP + 2) + "broken"
    assert "still" in quoted(near)
    assert "still" not in quoted(far)


def test_invisible_signs_do_not_hide_words_nor_shift_spans() -> None:
    text = "I am an\u200bgry \u202eand so\u00ad on"
    assert quoted(text) == {"anger": ["an\u200bgry"]}


def test_markup_is_no_words() -> None:
    assert quoted("<p>speak to</p> <b>a person</b>") == {"person": ["speak to</p> <b>a person"]}
    assert quoted('<a href="angry">fine</a>') == {}


def test_letters_that_grow_when_lowered_keep_offsets() -> None:
    assert quoted("İstanbul: I am angry") == {"anger": ["angry"]}


def test_the_same_words_inside_another_word_are_not_quoted() -> None:
    assert quoted("hungry, sangry! angry") == {"anger": ["angry"]}
    assert SCANNER.scan("sangry and angry").words.span_of(11, 17) == (11, 16)


def test_comments_are_no_patterns() -> None:
    assert list(lines("# nothing\none # two\n\n")) == ["one"]


def test_two_families_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="share a name"):
        Scanner((FAMILIES[0], FAMILIES[0]), NAMES)


def test_the_automaton_meets_each_phrase_once_however_long_the_text() -> None:
    once = len(SCANNER.scan("still broken. ").families[SCANNER.number["still"]])
    many = SCANNER.scan("still broken. " * 500).families[SCANNER.number["still"]]
    assert len(many) == 500 * once
    # openings that never close are kept one per pattern, not one per place
    assert SCANNER.scan("still " * 2000).families == {}


def test_only_the_head_of_a_pasted_document_is_read() -> None:
    text = "a " * READ_AT_MOST + "angry"
    assert quoted(text) == {}
    assert len(Words(text).joined) <= READ_AT_MOST + 3


@given(st.text(max_size=300))
def test_spans_lie_in_any_text(text: str) -> None:
    found = SCANNER.scan(text + " not working 😡 call me back, it is still 7 times broken " + text)
    whole = len(text) * 2 + 60
    for hits in found.families.values():
        for sentence, begin, finish in hits:
            start, end = found.words.span_of(begin, finish)
            assert 0 <= start < end <= whole
            first, last = found.sentence_span(sentence)
            assert first <= start < end <= last


@given(st.text(alphabet="angry sotilbke.!?😡\u200b\u00a0’İ<>/p7", max_size=200))
def test_what_is_quoted_holds_the_words_that_were_found(text: str) -> None:
    found = SCANNER.scan(text)
    for hits in found.families.values():
        for _, begin, finish in hits:
            start, end = found.words.span_of(begin, finish)
            assert Words(text[start:end]).joined.strip() == found.words.joined[begin:finish].strip()
