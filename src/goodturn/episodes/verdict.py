"""What the customer says last of what was done: that it settled the matter, or that it did not."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from goodturn.episodes.closings import is_settling
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Label

_CONTESTING = (Label.UNRESOLVED, Label.FRUSTRATION, Label.PROMISE_CHASE)


class Verdict(Struct, frozen=True, kw_only=True):
    """The last word of the customer that settles or contests anything."""

    at: int
    settled: bool


def last_verdict(said: Sequence[Utterance]) -> Verdict | None:
    """The last verdict in a talk; None where there is none."""
    for at in range(len(said) - 1, -1, -1):
        if said[at].by_customer:
            if is_settling(said[at]):
                return Verdict(at=at, settled=True)
            if said[at].has(*_CONTESTING):
                return Verdict(at=at, settled=False)
    return None


def settled_after(verdict: Verdict | None, at: int) -> bool:
    """Whether the customer says, after this utterance, that it is settled."""
    return verdict is not None and verdict.at > at and verdict.settled
