"""A made-up study for the tests of a review: some conversations, with readings that err at a known rate."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from goodturn.review.drawn import load_review
from goodturn.review.questions import QUESTIONS, Sheet
from goodturn.review.sheets import ALL_OTHERS, FILES
from made_up_tables import START, episode, hours, write_tables

RUN = {"version": "0.1.0", "reader": {"name": "rules", "version": "1", "languages": ["en"]}, "as_of": "2026-05-01"}
#: what a fair reader finds, per customer message: part of them
FRUSTRATED, SORRY = 0.4, 0.5


class World:
    """The tables of a study, and what is true of it."""

    def __init__(
        self, conversations: int = 60, seed: int = 3, wrong: float = 0.15, sure: float = 0.9, near: float = 0.2
    ) -> None:
        """Make so many conversations of two messages; a part of the readings is wrong."""
        chance = random.Random(seed)
        self.tables: dict[str, list[dict[str, Any]]] = {
            name: [] for name in ("messages", "conversations", "signals", "episodes")
        }
        #: message or episode → question → true answer
        self.truth: dict[str, dict[str, str]] = {}
        for number in range(conversations):
            self._add(number, chance, wrong, sure, near)

    def _add(self, number: int, chance: random.Random, wrong: float, sure: float, near: float) -> None:
        name = f"t{number}"
        self.tables["conversations"].append({"conversation_id": name, "channel": "chat", "opened_at": START})
        for place, (author, label, part) in enumerate(
            (("customer", "frustration", FRUSTRATED), ("agent", "apology", SORRY))
        ):
            message = f"{name}-{place}"
            self.tables["messages"].append(
                {
                    "conversation_id": name,
                    "message_id": message,
                    "position": place,
                    "author": author,
                    "kind": "text",
                    "visibility": "public",
                    "language": "en",
                    "text": f"words {number} of the {author}",
                    "sent_at": hours(place),
                }
            )
            true = chance.random() < part
            read = true != (chance.random() < wrong)
            sheet = Sheet.CUSTOMER if author == "customer" else Sheet.COMPANY
            self.truth[message] = {q.key: "no" for q in QUESTIONS[sheet]} | {label: "yes" if true else "no"}
            if read:
                probability = 0.55 if chance.random() < near else sure
                self.tables["signals"].append(
                    {"message_id": message, "conversation_id": name, "author": author, "label": label}
                    | {"probability": probability, "start": 0, "end": 5, "reader": "rules 1"}
                )
        helped, heard = chance.random() < 0.6, chance.random() < 0.7
        self.truth[f"e{number}"] = _whole(helped, heard)
        helped, heard = (value != (chance.random() < wrong) for value in (helped, heard))
        found = _whole(helped, heard)
        quote = [{"message_id": f"{name}-1", "start": 0, "end": 5}]
        self.tables["episodes"].append(
            episode(
                number,
                needs=1,
                understood=found["heard"],
                understood_quotes=quote if heard else [],
                done=found["helped"],
                done_quotes=quote if helped else [],
                helped=helped,
                held="quiet" if helped else "open",
                ending=found["ending"],
                outcome=found["outcome"],
            )
        )

    def write(self, folder: Path) -> Path:
        """Write the study."""
        write_tables(folder, **self.tables)
        (folder / "run.json").write_text(json.dumps(RUN))
        return folder


def _whole(helped: bool, heard: bool) -> dict[str, str]:
    outcome = {
        (True, True): "heard_helped",
        (False, True): "heard_not_helped",
        (True, False): "helped_not_acknowledged",
        (False, False): "neither",
    }[helped, heard]
    return {
        "outcome": outcome,
        "heard": "yes" if heard else "no",
        "helped": "changed" if helped else "nothing",
        "ending": "quiet" if helped else "open",
    }


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a sheet."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def write_rows(path: Path, told: list[dict[str, str]]) -> Path:
    """Write rows as a spreadsheet would."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(told[0]))
        writer.writeheader()
        writer.writerows(told)
    return path


def fill(
    folder: Path,
    out: Path,
    truth: Mapping[str, Mapping[str, str]],
    answer: Callable[[str, str, str], str] = lambda item, question, true: true,
    most: int | None = None,
) -> list[Path]:
    """Answer the sheets of a review by the truth, as one person would; `answer` may differ from it."""
    of = {item.id: item.of for item in load_review(folder).items}
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for sheet in Sheet:
        place = folder / f"{FILES[sheet]}.csv"
        if not place.exists():
            continue
        told = rows(place)
        for row in told[:most]:
            for key, true in truth[of[row["id"]]].items():
                said = answer(row["id"], key, true)
                row[key] = "" if sheet is not Sheet.CONVERSATIONS and said == "no" else said
            if ALL_OTHERS in row:
                row[ALL_OTHERS] = "no"
        files.append(write_rows(out / place.name, told))
    return files
