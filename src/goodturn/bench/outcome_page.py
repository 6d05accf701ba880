"""The tables that `goodturn bench outcomes` prints."""

from __future__ import annotations

from goodturn.bench.judged import Agreement
from goodturn.bench.outcomes import OutcomeBench
from goodturn.bench.page import Table, interval, number

#: sets beside the judged conversations
_SETS = ("stc3", "tau-bench")
_JUDGES = (
    "Whole conversations, judged at their last word, without times or records. The judges are language models given "
    "one guide; between two of them, on other conversations: outcome 0.82 to 0.96, helped 0.92 to 0.94, heard 0.85, "
    "ending 0.93 to 0.98, relief 0.73 to 0.77. What they dispute is not scored. Not yet validated on your data."
)


def outcome_tables(bench: OutcomeBench) -> list[Table]:
    """Agreement, the other figures, and a confusion table per question."""
    return [
        Table(
            title="Agreement with judged conversations",
            note=_JUDGES,
            head=("question", "n", "Cohen's kappa", "same answer"),
            rows=tuple(
                (one.question, str(one.n), interval(one.kappa, one.low, one.high), number(one.accuracy))
                for one in bench.judged
            ),
        ),
        _others(bench),
        *(_confusion(one) for one in bench.judged),
    ]


def _others(bench: OutcomeBench) -> Table:
    absent = [name for name in _SETS if not any(one.name.startswith(name) for one in bench.figures)]
    notes = [f"{one.name}: {one.definition}." for one in bench.figures]
    return Table(
        title="Against ratings and rewards",
        note=" ".join([*notes, *(f"Not measured, since it is not in the folder: {name}." for name in absent)]),
        head=("figure", "n", "value"),
        rows=tuple((one.name, str(one.n), interval(one.value, one.low, one.high)) for one in bench.figures),
    )


def _confusion(one: Agreement) -> Table:
    answers = sorted({answer for row in one.confusion.values() for answer in row} | set(one.confusion))
    return Table(
        title=f"Confusion, {one.question}",
        note="Rows: as judged. Columns: as read.",
        head=("judged \\ read", *answers),
        rows=tuple(
            (truth, *(str(one.confusion.get(truth, {}).get(answer, 0) or "·") for answer in answers))
            for truth in sorted(one.confusion)
        ),
    )
