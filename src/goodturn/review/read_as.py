"""What the study says, in the words in which people are asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from goodturn.review.questions import NO, QUESTIONS, YES, Sheet
from goodturn.signals.labels import Label
from goodturn.states import Heard, Helped, Outcome

#: a label counts as set from here on
SET_FROM = 0.5
EPISODE_COLUMNS = (
    "episode_id",
    "conversation_ids",
    "trouble",
    "outcome",
    "understood",
    "done",
    "ending",
    "needs",
    "warmth_owed",
    "felt_quotes",
    "understood_quotes",
    "done_quotes",
)


def episode_answers(row: Mapping[str, Any]) -> dict[str, str]:
    """An episode's row as answers to the four questions.

    People judge what is on the page, without a window that still runs: *open* is then *cannot tell*.
    """
    outcome = row["outcome"] or Outcome.CANNOT_TELL.value
    # where nobody could read what the customer wants, nobody knows whether it was done
    unknown = Helped.NOTHING if outcome == Outcome.NO_TROUBLE else Helped.CANNOT_TELL
    heard = row["understood"] or Heard.CANNOT_TELL.value
    return {
        "outcome": Outcome.CANNOT_TELL.value if outcome == Outcome.OPEN else outcome,
        "heard": "none" if heard == Heard.NO_NEED else heard,
        "helped": (row["done"] or Helped.NOTHING.value) if row["trouble"] else unknown.value,
        "ending": row["ending"] or "",
    }


def message_answers(sheet: Sheet, probabilities: Mapping[str, float]) -> dict[str, str]:
    """The labels of a message as answers."""
    return {
        question.key: YES if probabilities.get(question.key, 0.0) >= SET_FROM else NO for question in QUESTIONS[sheet]
    }


def label_probabilities(signals: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Label → probability from the signals of one message; of several spans the surest."""
    known, found = frozenset(Label), dict[str, float]()
    for signal in signals:
        if signal["label"] in known:
            # seven places: probabilities are kept as 32-bit floats
            found[signal["label"]] = max(found.get(signal["label"], 0.0), round(signal["probability"], 7))
    return found
