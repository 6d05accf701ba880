"""A second, independent labelling of a tenth of the exchanges.

    python corpus/second.py draw FILE …     writes `second/FILE` with the same turns and `~ ?` for their labels
    python corpus/second.py agree           agreement of both labellings, per label

A tenth is drawn by a hash of each exchange's head, so that nobody chooses. Whoever fills the labels in sees no others.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import numpy as np
from exchanges import HERE, Exchange, Turn, exchanges
from sklearn.metrics import cohen_kappa_score

from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS

SECOND = HERE.parent / "second"


def drawn(path: Path) -> Iterator[Exchange]:
    for one in exchanges(path):
        if int(sha256(_head(one).encode()).hexdigest()[:8], 16) % 10 == 0:
            yield one


def _head(one: Exchange) -> str:
    return f"## {one.trade} · {one.channel} · {one.style} · {one.language} · {one.title}"


def draw(path: Path) -> None:
    SECOND.mkdir(exist_ok=True)
    with (SECOND / path.name).open("x", encoding="utf-8") as stream:
        for one in drawn(path):
            stream.write(f"{_head(one)}\n")
            for turn in one.turns:
                stream.write(f"{LETTERS[turn.author]}: {turn.text}\n~ ?\n")
            stream.write("\n")


LETTERS = {"customer": "C", "agent": "A", "bot": "B"}


def pairs() -> Iterator[tuple[Turn, Turn]]:
    """Turns with both labellings."""
    for path in sorted(SECOND.glob("*.txt")):
        first = {_head(one): one for one in exchanges(HERE / path.name)}
        for one in exchanges(path):
            before = first.get(_head(one))
            if before is not None and [t.text for t in before.turns] == [t.text for t in one.turns]:
                yield from zip(before.turns, one.turns, strict=True)


def agree() -> None:
    both = list(pairs())
    print("| label | turns | first | second | both | kappa |\n|---|---|---|---|---|---|")
    for side, labels in (("customer", CUSTOMER_LABELS), ("agent", AGENT_LABELS)):
        own = [pair for pair in both if (pair[0].author == "customer") == (side == "customer")]
        for label in labels:
            one, other = (np.array([label.value in pair[n].labels for pair in own]) for n in (0, 1))
            figures = f"{one.sum()} | {other.sum()} | {(one & other).sum()} | {cohen_kappa_score(one, other):.2f}"
            print(f"| {label.value} | {len(own)} | {figures} |")
    customers = [pair for pair in both if pair[0].author == "customer"]
    near = sum(abs(one.distress - other.distress) <= 1 for one, other in customers) / max(1, len(customers))
    same = sum(one.distress == other.distress for one, other in customers) / max(1, len(customers))
    print(f"\nDistress: the same in {same:.0%} of {len(customers):,} turns, at most one apart in {near:.0%}.")


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        for name in sys.argv[2:]:
            draw(Path(name))
    elif sys.argv[1:] == ["agree"]:
        agree()
    else:
        raise SystemExit(__doc__)
