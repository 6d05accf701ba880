"""What came of an episode: the outcomes, of all and of those decided."""

from __future__ import annotations

from goodturn.measures.definition import Definition

_OUTCOME_SOURCE = "goodturn; perceived empathy kept apart from help: Xu & Jiang, EMNLP Findings 2024"

_OUTCOMES = {
    "heard_helped": (
        "Heard and helped",
        (
            "The needs were understood, at least in part (or there was none, or no warmth was owed and nobody "
            "brushed the customer off), and something was done that the customer neither came back about nor "
            "contested."
        ),
    ),
    "heard_not_helped": (
        "Heard, not helped",
        (
            "The needs were understood, at least in part, or none was left unheard; and nothing was done that held: "
            "passed on, promised, refused, nothing, or the customer came back, gave up, or was left with an open "
            "question."
        ),
    ),
    "helped_not_acknowledged": (
        "Helped, not acknowledged",
        (
            "Something was done that held, warmth was plainly owed (clear distress, something at stake, or a "
            "repeated failure) or the customer was brushed off, and the feelings were passed over."
        ),
    ),
    "neither": ("Neither", "The needs were not understood, and nothing was done that held."),
    "open": ("Still open", "The time in which it could still come right or come back has not passed yet."),
    "cannot_tell": (
        "Cannot tell",
        (
            "The episode moved out of sight, or nothing in this data decides it. A value of its own, never "
            "counted as good or bad."
        ),
    ),
}


def _defined() -> list[Definition]:
    found = [
        Definition(
            key=f"outcome.{outcome}",
            name=name,
            words=f"{words} Share of all episodes with a trouble, those that nobody could read among them.",
            source=_OUTCOME_SOURCE,
            base="episodes with a trouble",
            base_one="episode with a trouble",
        )
        for outcome, (name, words) in _OUTCOMES.items()
    ]
    found += [
        Definition(
            key=f"decided.{outcome}",
            name=f"{_OUTCOMES[outcome][0]}, of those decided",
            words=(
                f"{_OUTCOMES[outcome][1]} Share of the episodes with a trouble whose outcome could be "
                "told: those still open and those where the data cannot tell are left out of the base."
            ),
            source=_OUTCOME_SOURCE,
            base="decided episodes",
            base_one="decided episode",
        )
        for outcome in ("heard_helped", "heard_not_helped", "helped_not_acknowledged", "neither")
    ]
    return found


OUTCOMES = _defined()
