"""How far the outcomes agree with what people say: judged conversations, satisfaction ratings, graded tasks.

No public set joins text, time, repeat customers and resolution, so outcome code is tested on halves: the judged
conversations have no times, the rated dialogues have no needs marked, the graded tasks reward a correct refusal.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.bench.judged import Agreement, agree_with_judges, tell_turns
from goodturn.conversations.message import Action
from goodturn.episodes.episode import Episode
from goodturn.errors import InputError
from goodturn.signals.reader import Reader
from goodturn.states import Outcome

#: tau-bench tools that change a booking; the others only look something up
_CHANGING = ("book_", "cancel_", "update_", "send_certificate", "transfer_")
_SENDERS = {"customer": "customer", "helpdesk": "agent"}


class Figure(Struct, frozen=True, kw_only=True):
    """One figure with its percentile bootstrap 95 % interval."""

    name: str
    definition: str
    value: float
    low: float
    high: float
    n: int


class OutcomeBench(Struct, frozen=True, kw_only=True):
    """All that `goodturn bench outcomes` prints."""

    judged: list[Agreement]
    figures: list[Figure]


def _figure(
    name: str, definition: str, n: int, measure: Callable[[NDArray[np.int64]], float], resamples: int = 1000
) -> Figure:
    random = np.random.default_rng(0)
    drawn = [measure(random.integers(0, n, n)) for _ in range(resamples)]
    kept = [value for value in drawn if not np.isnan(value)]
    low, high = np.percentile(kept, [2.5, 97.5]) if kept else (float("nan"), float("nan"))
    return Figure(name=name, definition=definition, value=measure(np.arange(n)), low=float(low), high=float(high), n=n)


def _balanced_accuracy(truth: NDArray[np.bool_], answer: NDArray[np.bool_]) -> float:
    if truth.all() or not truth.any():
        return float("nan")
    return float((answer[truth].mean() + (~answer[~truth]).mean()) / 2)


def _load(path: Path) -> Any:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            return json.load(stream)
    except (OSError, ValueError) as error:
        raise InputError(f"{path.name}: {error}", way_out="Point --data at the folder with the public sets") from error


def rated_dialogues(path: Path, reader: Reader) -> list[Figure]:
    """STC-3: *helped* against the raters' mean "task accomplished" (A), and what *heard, not helped* goes with."""
    helped, accomplished, rated_low, heard_only, known = [], [], [], [], []
    for dialogue in _load(path):
        turns = [
            {"who": _SENDERS[turn["sender"]], "text": text} for turn in dialogue["turns"] for text in turn["utterances"]
        ]
        episode = tell_turns(turns, str(dialogue["id"]), reader)
        rating = mean(annotation["quality"]["A"] for annotation in dialogue["annotations"])
        accomplished.append(rating > 0)
        rated_low.append(rating < 0)
        helped.append(episode is not None and episode.helped)
        outcome = episode.outcome if episode is not None else Outcome.CANNOT_TELL
        heard_only.append(outcome is Outcome.HEARD_NOT_HELPED)
        known.append(outcome is not Outcome.CANNOT_TELL)
    truth, answer = np.array(accomplished), np.array(helped)
    low, only, told = np.array(rated_low), np.array(heard_only), np.array(known)
    n = len(truth)
    return [
        _figure(
            "stc3 helped, balanced accuracy",
            "mean of the shares told right among dialogues rated accomplished (mean A > 0) and the others",
            n,
            lambda picks: _balanced_accuracy(truth[picks], answer[picks]),
        ),
        _figure(
            "stc3 heard not helped, lift",
            "share rated not accomplished (mean A < 0) among heard-not-helped, minus the share among all",
            n,
            lambda picks: _share(low[picks], only[picks]) - float(low[picks].mean()),
        ),
        _figure(
            "stc3 heard not helped, share",
            "share of dialogues told as heard, not helped",
            n,
            lambda picks: float(only[picks].mean()),
        ),
        _figure(
            "stc3 coverage",
            "share of dialogues whose outcome could be told",
            n,
            lambda picks: float(told[picks].mean()),
        ),
    ]


def _share(of: NDArray[np.bool_], among: NDArray[np.bool_]) -> float:
    return float(of[among].mean()) if among.any() else float("nan")


def _turns_of(trajectory: Iterable[dict[str, Any]], *, with_acts: bool) -> list[dict[str, Any]]:
    turns: list[dict[str, Any]] = []
    for step in trajectory:
        match step["role"]:
            case "user":
                turns.append({"who": "customer", "text": step["content"] or ""})
            case "assistant":
                if step.get("content"):
                    turns.append({"who": "agent", "text": step["content"]})
                for call in (step.get("tool_calls") or []) if with_acts else []:
                    name = call["function"]["name"]
                    turns.append({"who": "agent", "action": Action(name=name, changes=name.startswith(_CHANGING[:4]))})
            case "tool" if with_acts and turns and "action" in turns[-1]:
                action: Action = turns[-1]["action"]
                failed = str(step.get("content", "")).startswith("Error")
                turns[-1]["action"] = Action(name=action.name, changes=action.changes, succeeded=not failed)
            case _:
                pass
    return turns


def graded_tasks(path: Path, reader: Reader) -> list[Figure]:
    """tau-bench: *helped* from words alone and with acts, against the task's reward."""
    tasks = _load(path)
    reward = np.array([task["reward"] == 1 for task in tasks])
    figures = []
    for name, with_acts in (("words alone", False), ("words and acts", True)):
        episodes: Sequence[Episode | None] = [
            tell_turns(_turns_of(task["traj"], with_acts=with_acts), f"task-{number}", reader)
            for number, task in enumerate(tasks)
        ]
        helped = np.array([episode is not None and episode.helped for episode in episodes])
        figures.append(
            _figure(
                f"tau-bench helped, {name}, balanced accuracy",
                "mean of the shares told right among tasks rewarded and not; a correct refusal is rewarded too",
                len(tasks),
                lambda picks, helped=helped: _balanced_accuracy(reward[picks], helped[picks]),  # type: ignore[misc]
            )
        )
        figures.append(
            _figure(
                f"tau-bench helped, {name}, share",
                "share of tasks told as helped (rewarded: the share below)",
                len(tasks),
                lambda picks, helped=helped: float(helped[picks].mean()),  # type: ignore[misc]
            )
        )
    figures.append(
        _figure(
            "tau-bench rewarded, share", "share of tasks with reward 1", len(tasks), lambda p: float(reward[p].mean())
        )
    )
    return figures


def bench_outcomes(data: Path, reader: Reader) -> OutcomeBench:
    """Measure the outcomes on every set that `data` holds.

    Raises:
        InputError: the judged conversations are not there.
    """
    figures: list[Figure] = []
    stc3 = data / "stc3" / "train_en.dev-half.json.gz"
    if stc3.exists():
        figures += rated_dialogues(stc3, reader)
    tau = data / "tau-bench" / "gpt-4o-airline.even-tasks.json.gz"
    if tau.exists():
        figures += graded_tasks(tau, reader)
    return OutcomeBench(judged=agree_with_judges(data / "labels", reader), figures=figures)
