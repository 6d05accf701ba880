from __future__ import annotations

from pathlib import Path

import pytest

from goodturn.review.questions import BY_KEY, QUESTIONS, Sheet, sheet_of
from goodturn.signals.labels import Label

ROOT = Path(__file__).parents[2]


def test_every_label_is_asked_once_in_the_words_of_the_docs() -> None:
    labels = [q.key for sheet in (Sheet.CUSTOMER, Sheet.COMPANY) for q in QUESTIONS[sheet]]
    assert labels == [label.value for label in Label]
    told = (ROOT / "docs" / "reference" / "labels.md").read_text(encoding="utf-8")
    for label in labels:
        (row,) = [line for line in told.splitlines() if line.startswith(f"| `{label}` |")]
        assert BY_KEY[label].words in row


def test_a_question_stands_on_one_sheet() -> None:
    assert len(BY_KEY) == sum(map(len, QUESTIONS.values()))
    for sheet, asked in QUESTIONS.items():
        for question in asked:
            assert sheet_of(question.key) is sheet
    with pytest.raises(KeyError):
        sheet_of("mood")
