from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Scanner
from goodturn.readers.trained.cues import CueTables, cue_word, denied_word
from goodturn.readers.trained.lines import Liner, word_key

FAMILIES = (
    Family(name="waiting.long", patterns="still .. waiting\n(two|0) weeks"),
    Family(name="anxiety.fear", patterns="worried\n[so|very] afraid", negatable=True),
    Family(name="asks.number", patterns="what is your number", asked=True),
    Family(name="guidance.link", patterns="your number\nsee .. here .. below", told=True),
    Family(name="disappointment.word", patterns="disappoint*"),
)
TABLES = CueTables(FAMILIES, {})
LINER = Liner(TABLES.class_of)
SCANNER = Scanner(FAMILIES, {})
NAMES = {word_key(word): word for one in FAMILIES for word in (cue_word(one.name), denied_word(one.name))}
WORDS = "still waiting two 3 weeks worried so very afraid not what is your number see here below disappointed . ? and"


def found(texts: list[str]) -> list[list[tuple[str, int, int]]]:
    """Per message: the cue, its first word, and the word behind the last."""
    lines = LINER.lines(texts, [[]] * len(texts))
    cues = TABLES.find(lines)
    told: list[list[tuple[str, int, int]]] = [[] for _ in texts]
    for first, end, key in zip(cues.first.tolist(), cues.end.tolist(), cues.key.tolist(), strict=True):
        message = int(lines.message[first])
        before = int(lines.words[message])
        told[message].append((NAMES[key], first - before, end - before))
    return told


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("I am still, after 12 weeks, waiting", {("‹waiting.long›", 2, 7), ("‹waiting.long›", 4, 6)}),
        ("still here. waiting", set()),
        ("very worried", {("‹anxiety.fear›", 1, 2)}),
        ("not very worried", {("‹not anxiety.fear›", 2, 3)}),
        ("no. worried", {("‹anxiety.fear›", 2, 3)}),
        ("so afraid", {("‹anxiety.fear›", 0, 2), ("‹anxiety.fear›", 1, 2)}),
        ("what is your number?", {("‹asks.number›", 0, 4)}),
        ("what is your number", {("‹guidance.link›", 2, 4)}),
        ("see it here and below", {("‹guidance.link›", 0, 5)}),
        ("disappointingly", {("‹disappointment.word›", 0, 1)}),
    ],
)
def test_a_cue_is_found_where_its_words_stand(text: str, cues: set[tuple[str, int, int]]) -> None:
    assert set(found([text])[0]) == cues


@given(st.lists(st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join), min_size=1, max_size=5))
def test_the_cues_are_those_that_the_rules_find_and_no_message_lends_another_words(texts: list[str]) -> None:
    for text, cues in zip(texts, found(texts), strict=True):
        there = {name for name, _, _ in cues if not name.startswith("‹not ")}
        denied_too = {name.replace("‹not ", "‹") for name, _, _ in cues}
        ruled = {cue_word(FAMILIES[number].name) for number in SCANNER.scan(text).families}
        # the rules leave out what is denied, where the family can be
        assert ruled <= denied_too
        assert there <= ruled
