"""What was found out about a word is kept, within bounds."""

from __future__ import annotations

from goodturn.memo import LONGEST, Memo


def test_a_word_is_looked_into_once_while_there_is_room() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length, most=2, known={"of": 2})
    assert [memo[word] for word in ("of", "one", "three", "one", "seven", "seven")] == [2, 3, 5, 3, 5, 5]
    assert asked == ["one", "three", "seven", "seven"]


def test_long_words_are_answered_and_not_kept() -> None:
    memo = Memo(len)
    assert memo["x" * LONGEST] == LONGEST
    assert memo["x" * (LONGEST + 1)] == LONGEST + 1
    assert list(memo) == ["x" * LONGEST]
