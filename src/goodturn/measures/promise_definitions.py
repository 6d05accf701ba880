"""Commitments of the company, and what became of them."""

from __future__ import annotations

from goodturn.measures.definition import Definition

_OURS = "goodturn"
_PROMISE_SOURCE = "goodturn; exceeding a promise earns no more than keeping it: Gneezy & Epley 2014"

PROMISES = [
    Definition(
        key="promises.kept",
        name="Commitments kept in time",
        words=(
            "Commitments owed after the contact that were kept in time, of those kept, late or broken. "
            "Attempted, released, not yet due and not knowable ones are counted apart."
        ),
        source=_PROMISE_SOURCE,
        base="commitments that can be judged",
        base_one="commitment that can be judged",
    ),
    Definition(
        key="promises.coverage",
        name="Commitments whose keeping can be known",
        words=(
            "Of the commitments owed after the contact that are due and not released: those where this "
            "data can show whether they were kept."
        ),
        source=_OURS,
        base="commitments that are due",
        base_one="commitment that is due",
    ),
    Definition(
        key="promises.worst",
        name="Kept in time, at worst",
        words=("The same rate if every commitment that cannot be known had been broken. A bound, not an estimate."),
        source="Worst-case bounds: Manski 1989",
        base="commitments that are due",
        base_one="commitment that is due",
    ),
    Definition(
        key="promises.best",
        name="Kept in time, at best",
        words=("The same rate if every commitment that cannot be known had been kept. A bound, not an estimate."),
        source="Worst-case bounds: Manski 1989",
        base="commitments that are due",
        base_one="commitment that is due",
    ),
]
