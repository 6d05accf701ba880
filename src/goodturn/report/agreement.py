"""How well the reader agrees with people's judgement, as `goodturn bench` measured it.

`agreement.json` beside this file is written by `benchmarks/record.py` from runs of `goodturn bench outcomes` and
`goodturn bench reading`; the command of each row prints it again. A row is shown only in studies that were read by the
very reader it was measured with.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

FILE = Path(__file__).with_name("agreement.json")

#: what stands on the first page until people have reviewed a sample of the user's own episodes
NOT_VALIDATED = "not yet validated on your data"


class Agreement(Struct, frozen=True, kw_only=True):
    """One figure of agreement with its data, its interval and the human ceiling where there is one."""

    #: what was judged: "outcome", "heard", "helped", "ending", "frustration", …
    judged: str
    #: "Cohen's kappa", "F1", "balanced accuracy"
    figure: str
    value: float
    low: float | None
    high: float | None
    #: how many conversations or messages people judged
    n: int
    #: the same figure between two people on the same data; None where only one judged
    between_people: float | None
    #: on which data, in words
    data: str
    #: name and version of the reader, as `run.json` names it ("rules 1")
    reader: str
    #: the command that prints it
    command: str


@cache
def measured() -> tuple[Agreement, ...]:
    """The figures on record."""
    return msgspec.json.decode(FILE.read_bytes(), type=tuple[Agreement, ...])


def agreement_of(reader: str | None, figures: tuple[Agreement, ...] | None = None) -> tuple[Agreement, ...]:
    """The figures that were measured with this reader."""
    known = measured() if figures is None else figures
    return tuple(figure for figure in known if reader is not None and figure.reader == reader)
