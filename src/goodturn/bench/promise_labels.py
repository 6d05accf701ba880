"""How many labelled promises of company messages are found."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from goodturn.bench.due_window_cases import CaseError
from goodturn.readers.commitments.find import find_commitments
from goodturn.signals.commitment import Commitment


class PromiseScore(Struct, frozen=True, kw_only=True):
    """How many labelled company messages with a promise were found."""

    messages: int
    promises: int
    found: int
    falsely_found: int
    #: among found ones with a labelled quote: spans that touch it
    quote_touched: int
    #: among labelled time words: spans that are exactly the same
    due_labelled: int
    due_exact: int

    @property
    def precision(self) -> float:
        """Found and labelled among found; 0 where nothing was found."""
        return self.found / total if (total := self.found + self.falsely_found) else 0.0

    @property
    def recall(self) -> float:
        """Found among labelled; 0 where nothing was labelled."""
        return self.found / self.promises if self.promises else 0.0


def measure_labels(folder: Path) -> PromiseScore:
    """Compare with the label *promise* in a folder with items.jsonl and labels.jsonl; disputed ones are left out."""
    texts = {row["id"]: row["text"] for row in _rows(folder / "items.jsonl")}
    counts: Counter[str] = Counter()
    for row in _rows(folder / "labels.jsonl"):
        if row["role"] == "agent" and "promise" not in row["disputed"]:
            _count(row, find_commitments(texts[row["id"]]), counts)
    return PromiseScore(
        messages=counts["messages"],
        promises=counts["promises"],
        found=counts["found"],
        falsely_found=counts["false"],
        quote_touched=counts["touched"],
        due_labelled=counts["due"],
        due_exact=counts["due_exact"],
    )


def _count(row: dict[str, Any], found: Sequence[Commitment], counts: Counter[str]) -> None:
    counts["messages"] += 1
    if "promise" not in row["labels"]:
        counts["false"] += bool(found)
        return
    counts["promises"] += 1
    counts["found"] += bool(found)
    if (span := row.get("promise_span")) is not None:
        counts["touched"] += any(one.start < span[1] and span[0] < one.end for one in found)
    if (due := row.get("due_span")) is not None:
        counts["due"] += 1
        counts["due_exact"] += any([one.due_start, one.due_end] == due for one in found)


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield json.loads(line)
        except json.JSONDecodeError as wrong:
            raise CaseError(f"{path.name}, line {number}: {wrong}") from wrong
