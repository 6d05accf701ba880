"""Takes out of the figures what people here do not agree with: each number becomes a refusal with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from goodturn.frictions.cause import Cause
from goodturn.measures.measure import Measure, refuse
from goodturn.outcomes.needs import Feeling
from goodturn.report.figures import Figures

#: how the key of a measure begins → the question that it rests on
RESTS_ON = {
    "outcome.": "outcome",
    "decided.": "outcome",
    "cause.": "outcome",
    "link.understood": "heard",
    "needs.understood": "heard",
    "csat.heard": "heard",
    "csat.partly_heard": "heard",
    "csat.not_heard": "heard",
    "link.done": "helped",
    "csat.helped": "helped",
    "csat.not_helped": "helped",
    "link.held": "ending",
    "resolution.": "ending",
    "desk.paper_gap": "ending",
}
#: link → the question that it rests on
LINKS_REST_ON = {"understood": "heard", "done": "helped", "held": "ending"}


def question_of(key: str) -> str | None:
    """The question that a measure rests on; None where people are not asked about it."""
    return next((question for start, question in RESTS_ON.items() if key.startswith(start)), None)


def hide(figures: Figures, hidden: Mapping[str, str]) -> Figures:
    """The figures without those that rest on a hidden question (question → why)."""
    if not hidden:
        return figures
    kept: Figures = _without(figures, hidden)
    curve: dict[str, Any] = {"curve": (), "marks": (), "desk_curve": ()} if "ending" in hidden else {}
    return replace(
        kept,
        links=tuple(
            replace(link, answers={}, known={}) if LINKS_REST_ON.get(link.key) in hidden else link
            for link in kept.links
        ),
        resolution=replace(kept.resolution, **curve),
        feelings=tuple(_feeling(feeling, hidden) for feeling in kept.feelings),
        causes=replace(kept.causes, causes=tuple(_cause(cause, hidden) for cause in kept.causes.causes)),
        tags=tuple(_cause(cause, hidden) for cause in kept.tags),
    )


def _without(value: Any, hidden: Mapping[str, str]) -> Any:
    """The same value with every measure in it that rests on a hidden question refused."""
    if isinstance(value, Measure):
        why = hidden.get(question_of(value.key) or "")
        return value if why is None or value.refused is not None else refuse(value.key, value.n, why)
    if isinstance(value, Struct):
        changed = {
            name: found
            for name in value.__struct_fields__
            if (found := _without(old := getattr(value, name), hidden)) is not old
        }
        return replace(value, **changed) if changed else value
    if isinstance(value, tuple):
        several = tuple(_without(one, hidden) for one in value)
        return several if any(new is not old for new, old in zip(several, value, strict=True)) else value
    return value


def _feeling(feeling: Feeling, hidden: Mapping[str, str]) -> Feeling:
    """How often needs carry a label rests on that label."""
    why = hidden.get(feeling.label)
    return feeling if why is None else replace(feeling, carried=refuse(feeling.carried.key, feeling.carried.n, why))


def _cause(cause: Cause, hidden: Mapping[str, str]) -> Cause:
    return replace(cause, theatre_candidate=False) if "outcome" in hidden else cause
