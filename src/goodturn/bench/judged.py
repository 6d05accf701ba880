"""How far goodturn agrees with people's judgement of whole conversations.

Conversations are judged at their end, as the judges saw them: without times, without records, one at a time.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct

from goodturn.connectors.tau_bench import MARK
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.instant import Instant
from goodturn.conversations.message import Author, Message, MessageKind
from goodturn.episodes.book import Book
from goodturn.episodes.episode import Episode
from goodturn.errors import InputError
from goodturn.events.event import ConversationTold, Event, MessageHeard
from goodturn.signals.reader import CONTEXT, Passage, Reader, Said
from goodturn.states import Heard, Helped, Outcome
from goodturn.turn import begin, take_all

_HEARD_AT: Instant = datetime(2025, 1, 1, tzinfo=UTC)
#: questions that both the judges and goodturn answer
QUESTIONS = ("outcome", "heard", "helped", "ending", "trouble", "warmth_owed", "reasoned_no", "relief")


class Agreement(Struct, frozen=True, kw_only=True):
    """Agreement on one question: Cohen's kappa with a bootstrap 95 % interval, and the confusion behind it."""

    question: str
    n: int
    kappa: float
    low: float
    high: float
    accuracy: float
    #: (judged, read) → count
    confusion: dict[str, dict[str, int]]


def tell_turns(turns: Sequence[Mapping[str, Any]], conversation_id: str, reader: Reader) -> Episode | None:
    """Read one conversation given as turns of `who` and `text` (or `action`), and tell its episode."""
    turns = [turn for turn in map(_without_marks, turns) if "action" in turn or turn["text"]]
    said: list[Said] = []
    passages: list[Passage] = []
    for turn in turns:
        if "action" in turn:
            continue
        author = Author(turn["who"])
        passages.append(
            Passage(author=author, text=turn["text"], language=turn.get("language"), context=tuple(said[-CONTEXT:]))
        )
        said.append(Said(author=author, text=turn["text"]))
    readings = iter(reader.read(passages))
    told = Conversation(conversation_id=conversation_id, source="bench")
    events: list[Event] = [ConversationTold(event_id="told", heard_at=_HEARD_AT, order=0, conversation=told)]
    for position, turn in enumerate(turns):
        action = turn.get("action")
        message = Message(
            conversation_id=conversation_id,
            message_id=f"{conversation_id}/{position}",
            position=position,
            author=Author(turn["who"]),
            text=turn.get("text", ""),
            kind=MessageKind.TEXT if action is None else MessageKind.ACTION,
            action=action,
        )
        reading = next(readings) if action is None else None
        events.append(
            MessageHeard(
                event_id=message.message_id, heard_at=_HEARD_AT, order=position, message=message, reading=reading
            )
        )
    turn_taken = take_all(begin(conversation_id), events, Book())
    return turn_taken.episodes[0] if turn_taken.episodes else None


def _without_marks(turn: Mapping[str, Any]) -> Mapping[str, Any]:
    """The turn without the marks by which a simulated customer ends a tau-bench talk, as its connector reads it."""
    return turn if "action" in turn else {**turn, "text": MARK.sub("", turn["text"])}


def read_as(episode: Episode | None) -> dict[str, Any]:
    """The judges' questions as goodturn answers them."""
    if episode is None:
        return {
            "outcome": "no_trouble",
            "heard": "none",
            "helped": "nothing",
            "ending": "quiet",
            "trouble": False,
            "warmth_owed": False,
            "reasoned_no": False,
            "relief": "unknown",
        }
    helped = episode.done_state if episode.trouble else Helped.NOTHING
    outcome = episode.outcome
    return {
        "outcome": (Outcome.CANNOT_TELL if outcome is Outcome.OPEN else outcome).value,
        "heard": "none" if episode.heard is Heard.NO_NEED else episode.heard.value,
        "helped": helped.value,
        "ending": episode.ending.value,
        "trouble": episode.trouble,
        "warmth_owed": episode.warmth_owed,
        "reasoned_no": episode.reasoned_no,
        "relief": episode.relief.value,
    }


def kappa(one: Sequence[Any], other: Sequence[Any]) -> float:
    """Cohen's kappa (Cohen 1960); nan where chance agreement is complete."""
    n = len(one)
    observed = sum(a == b for a, b in zip(one, other, strict=True)) / n
    left, right = Counter(one), Counter(other)
    expected = sum(left[key] * right[key] for key in left) / n**2
    return float("nan") if expected == 1 else (observed - expected) / (1 - expected)


def agreement(question: str, judged: Sequence[Any], read: Sequence[Any], resamples: int = 1000) -> Agreement:
    """Agreement on one question with a percentile bootstrap over conversations (seed fixed)."""
    random = np.random.default_rng(0)
    n = len(judged)
    samples = []
    for _ in range(resamples):
        picks = random.integers(0, n, n)
        value = kappa([judged[i] for i in picks], [read[i] for i in picks])
        if not np.isnan(value):
            samples.append(value)
    low, high = np.percentile(samples, [2.5, 97.5]) if samples else (float("nan"), float("nan"))
    confusion: dict[str, dict[str, int]] = {}
    for truth, answer in zip(judged, read, strict=True):
        row = confusion.setdefault(str(truth), {})
        row[str(answer)] = row.get(str(answer), 0) + 1
    return Agreement(
        question=question,
        n=n,
        kappa=kappa(judged, read),
        low=float(low),
        high=float(high),
        accuracy=sum(a == b for a, b in zip(judged, read, strict=True)) / n,
        confusion=confusion,
    )


def load(folder: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Conversations with their judgements.

    Raises:
        InputError: the folder does not hold both files.
    """
    try:
        conversations = {
            line["id"]: line
            for line in map(json.loads, (folder / "conversations.jsonl").read_text("utf-8").splitlines())
        }
        judgements = list(map(json.loads, (folder / "judgements.jsonl").read_text("utf-8").splitlines()))
    except OSError as error:
        raise InputError(
            f"{error.filename}: {error.strerror}", way_out="Point --data at the folder with labels/"
        ) from error
    return [(conversations[judgement["id"]], judgement) for judgement in judgements]


def agree_with_judges(folder: Path, reader: Reader) -> list[Agreement]:
    """Judge every conversation and compare, leaving out the questions that the judges dispute."""
    pairs = [
        (judgement, read_as(tell_turns(conversation["turns"], judgement["id"], reader)))
        for conversation, judgement in load(folder)
    ]
    found = []
    for question in QUESTIONS:
        kept = [(j, r) for j, r in pairs if question not in j["disputed"] and question in j]
        found.append(agreement(question, [j[question] for j, _ in kept], [r[question] for _, r in kept]))
    return found
