from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers.trained.lines import ASKS, ENDS_SENTENCE, NEGATES, Liner, word_key

TEXTS = st.lists(st.text(max_size=60), min_size=1, max_size=6)
LINER = Liner(lambda word: len(word) % 3)


@given(TEXTS)
def test_a_message_has_the_same_words_alone_and_among_others(texts: list[str]) -> None:
    together = LINER.lines(texts, [["‹first›"]] * len(texts))
    for number, text in enumerate(texts):
        alone = LINER.lines([text], [["‹first›"]])
        own = slice(together.starts[number], together.starts[number + 1])
        for column in ("key", "cue", "kind"):
            assert np.array_equal(getattr(together, column)[own], getattr(alone, column))
        assert set(together.message[own].tolist()) == {number}
        assert together.words[number] - together.starts[number] == alone.words[0] == 2


def test_handles_links_digits_and_capitals_do_not_tell_messages_apart() -> None:
    one = LINER.lines(["@Fernway flight 417 is late https://t.co/abc"], [[]])
    other = LINER.lines(["@kittiwing Flight 802 IS late https://t.co/xyz"], [[]])
    assert np.array_equal(one.key, other.key)


def test_words_have_the_same_number_on_every_machine() -> None:
    assert word_key("sorry") == 6481248932899876704


def test_marks_and_negations_are_told_from_other_words() -> None:
    kinds = LINER.lines(["not here?! no."], [[]]).kind
    assert kinds.tolist() == [ENDS_SENTENCE, NEGATES, 0, ENDS_SENTENCE | ASKS, NEGATES, ENDS_SENTENCE, ENDS_SENTENCE]
