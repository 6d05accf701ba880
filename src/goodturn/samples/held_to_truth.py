"""What a study found in the written world, held against its recorded truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from msgspec import Struct

from goodturn.samples.larkfield import TrueEpisode, TruePromise, truth
from goodturn.states import Held

#: the questions of the gate: they must be right together
GATE = ("stitched", "outcome", "promises", "returned")
#: question → column of the table of episodes, for those that are answered there as they stand in the truth
_COLUMNS = {
    "outcome": "outcome",
    "heard": "understood",
    "helped": "done",
    "held": "held",
    "contacts": "contacts",
    "trouble": "trouble",
    "warmth_owed": "warmth_owed",
    "reasoned_no": "reasoned_no",
}


class Difference(Struct, frozen=True, kw_only=True):
    """One question on which the study and the truth differ."""

    conversations: tuple[str, ...]
    question: str
    true: str
    found: str
    #: why the study says so
    reason: str


class HeldToTruth(Struct, frozen=True, kw_only=True):
    """How many episodes of the truth there are, and every difference."""

    episodes: int
    differences: tuple[Difference, ...]

    def right(self, *questions: str) -> int:
        """Episodes in which the study is right on all of these questions."""
        wrong = {one.conversations for one in self.differences if one.question in questions}
        return self.episodes - len(wrong)


def hold_to_truth(study: Path) -> HeldToTruth:
    """Compare the tables of a study of the written world with its truth.

    An episode is looked up by its conversations; where they are not together, by its first.

    Raises:
        FileNotFoundError: the folder holds no study.
    """
    episodes = pq.read_table(study / "episodes.parquet").to_pylist()
    by_conversation = {_own(name): one for one in episodes for name in one["conversation_ids"]}
    states = _main_states(pq.read_table(study / "promises.parquet").to_pylist())
    differences: list[Difference] = []
    told = truth()
    for true in told:
        found = by_conversation.get(true.conversations[0])
        for question, (expected, answer, reason) in _questions(true, found, states).items():
            if expected != answer:
                differences.append(
                    Difference(
                        conversations=true.conversations,
                        question=question,
                        true=expected,
                        found=answer,
                        reason=reason,
                    )
                )
    return HeldToTruth(episodes=len(told), differences=tuple(differences))


def _questions(
    true: TrueEpisode, found: Mapping[str, Any] | None, states: Mapping[tuple[str, str], str]
) -> dict[str, tuple[str, str, str]]:
    """Question → (what is true, what was found, why)."""
    together = [] if found is None else sorted(_own(name) for name in found["conversation_ids"])
    answers = {"stitched": (" ".join(sorted(true.conversations)), " ".join(together), "")}
    for question, column in _COLUMNS.items():
        value = getattr(true, question)
        answer = "nothing" if found is None else str(found[column])
        reason = "" if found is None else str(found.get(f"{column}_reason") or "")
        answers[question] = (str(getattr(value, "value", value)), answer, reason)
    held = "" if found is None else found["held"]
    answers["returned"] = (str(true.returned), str(held == Held.RETURNED.value), "" if found is None else held)
    promised = [_state(promise, states) for promise in true.promises]
    answers["promises"] = (
        " ".join(f"{one.message_id}:{one.state.value}" for one in true.promises),
        " ".join(f"{one.message_id}:{state}" for one, state in zip(true.promises, promised, strict=True)),
        "",
    )
    return answers


def _main_states(promises: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], str]:
    """(message, kind) → the state of its main promise: the dated one that is due first, else the first."""
    first: dict[tuple[str, str], Mapping[str, Any]] = {}
    for one in promises:
        place = (_own(one["message_id"]), one["kind"])
        due, before = one.get("due_to"), first.get(place)
        if before is None or (due is not None and (before.get("due_to") is None or due < before["due_to"])):
            first[place] = one
    return {place: one["state"] for place, one in first.items()}


def _state(promise: TruePromise, states: Mapping[tuple[str, str], str]) -> str:
    return states.get((promise.message_id, promise.kind), "not found")


def _own(prefixed: str) -> str:
    """An id as the world writes it, without the connection's name."""
    return prefixed.partition(":")[2] or prefixed
