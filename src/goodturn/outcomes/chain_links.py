"""The six links of the care chain, each with its own base, share and evidence. They are not nested."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.measures.measure import NO_TIMES, Measure, refuse, share
from goodturn.outcomes.episode_counts import how_many, split
from goodturn.states import Heard, Held, Helped, Known, PromiseState

_DONE = (Helped.CHANGED, Helped.EXPLAINED, Helped.GUIDED)
_HELD = (Held.CONFIRMED, Held.QUIET)
_OVER = (*_HELD, Held.RETURNED, Held.GAVE_UP)
_KEPT = (PromiseState.KEPT, PromiseState.ATTEMPTED)
_JUDGED = (*_KEPT, PromiseState.LATE, PromiseState.BROKEN)
#: what a link holds where nothing was asked of it
NOT_ASKED = ("", "none", "no_promise", "nothing_owed", "no_need", "not_owed")


class LinkShare(Struct, frozen=True, kw_only=True):
    """One link: the share that leads, every answer with its count, and how well those are known."""

    key: str
    #: what the link asks of an episode
    question: str
    measure: Measure
    #: answer → episodes, over `answered` episodes
    answers: dict[str, int]
    answered: int
    #: what `answers` counts
    answers_of: str
    #: which answers the leading share counts
    counted: tuple[str, ...]
    #: how well known → episodes, among those that the leading share counts; empty where no level is kept
    known: dict[str, int]


def _among(column: str, values: tuple[str, ...]) -> Any:
    return pc.field(column).isin(pa.array([str(value) for value in values], pa.string()))


def _known(counts: pa.Table, column: str, mask: Any) -> dict[str, int]:
    found = split(counts, column, mask)
    return {level: found.get(level, 0) for level in [str(known) for known in Known]}


def chain_links(counts: pa.Table, *, timed: bool = True) -> tuple[LinkShare, ...]:
    """The six links of `count_episodes`' table, in the order of the chain.

    Without times what was broken or came back does not show, so the shares of *kept* and *held* are refused.
    """
    # what was not read, or is not in the data, is known of no link
    troubles = counts.filter(pc.field("trouble") & (pc.field("outcome") != "no_trouble"))
    return (
        _felt(troubles),
        _understood(troubles),
        _owned(troubles),
        _done(troubles),
        _kept(troubles, timed),
        _held(troubles, timed),
    )


def _felt(troubles: pa.Table) -> LinkShare:
    total, needed = how_many(troubles), how_many(troubles, pc.field("has_need"))
    return LinkShare(
        key="felt",
        question="Did the customer show a need to be understood?",
        measure=share("link.felt", needed, total),
        answers={"need": needed, "no_need": total - needed},
        answered=total,
        answers_of="episodes with a trouble",
        counted=("need",),
        known={},
    )


def _understood(troubles: pa.Table) -> LinkShare:
    needed = troubles.filter(pc.field("has_need"))
    answers = split(needed, "understood")
    total = sum(answers.values())
    mask = _among("understood", (Heard.YES,))
    return LinkShare(
        key="understood",
        question="Was the need answered as this person's need?",
        measure=share("link.understood", answers.get(Heard.YES, 0), total - answers.get(Heard.CANNOT_TELL, 0)),
        answers=answers,
        answered=total,
        answers_of="episodes with a need",
        counted=(str(Heard.YES),),
        known=_known(needed, "understood_known", mask),
    )


def _owned(troubles: pa.Table) -> LinkShare:
    answers = split(troubles, "owned")
    total = sum(answers.values())
    not_owned = ("no", "cannot_tell", *NOT_ASKED)
    counted = tuple(answer for answer in answers if answer not in not_owned)
    return LinkShare(
        key="owned",
        question="Did somebody take it on?",
        measure=share("link.owned", sum(answers[answer] for answer in counted), total),
        answers=answers,
        answered=total,
        answers_of="episodes with a trouble",
        counted=counted,
        known=_known(troubles, "owned_known", _among("owned", counted)),
    )


def _done(troubles: pa.Table) -> LinkShare:
    answers = split(troubles, "done")
    total = sum(answers.values())
    done = sum(answers.get(answer, 0) for answer in _DONE)
    return LinkShare(
        key="done",
        question="Was something done about it?",
        measure=share("link.done", done, total - answers.get(Helped.CANNOT_TELL, 0)),
        answers=answers,
        answered=total,
        answers_of="episodes with a trouble",
        counted=tuple(str(answer) for answer in _DONE),
        known=_known(troubles, "done_known", _among("done", _DONE)),
    )


def _kept(troubles: pa.Table, timed: bool) -> LinkShare:
    answers = {answer: number for answer, number in split(troubles, "kept").items() if answer not in NOT_ASKED}
    judged = sum(answers.get(answer, 0) for answer in _JUDGED)
    kept = sum(answers.get(answer, 0) for answer in _KEPT)
    return LinkShare(
        key="kept",
        question="Was what was owed afterwards kept?",
        measure=share("link.kept", kept, judged) if timed else refuse("link.kept", judged, NO_TIMES),
        answers=answers,
        answered=sum(answers.values()),
        answers_of="episodes in which something was owed afterwards",
        counted=tuple(str(answer) for answer in _KEPT),
        known=_known(troubles, "kept_known", _among("kept", _KEPT)),
    )


def _held(troubles: pa.Table, timed: bool) -> LinkShare:
    done = troubles.filter(_among("done", _DONE))
    answers = split(done, "held")
    over = sum(answers.get(answer, 0) for answer in _OVER)
    held = sum(answers.get(answer, 0) for answer in _HELD)
    return LinkShare(
        key="held",
        question="Did it stay settled?",
        measure=share("link.held", held, over) if timed else refuse("link.held", over, NO_TIMES),
        answers=answers,
        answered=sum(answers.values()),
        answers_of="episodes in which something was done",
        counted=tuple(str(answer) for answer in _HELD),
        known=_known(done, "held_known", _among("held", _HELD)),
    )
