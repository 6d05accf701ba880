"""The shares that are corrected for reading error: each outcome, heard, helped, and each label."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from goodturn.review.agreement import LEAST_ITEMS
from goodturn.review.judged import Judged, Reviewed
from goodturn.review.prevalence import Corrected, ReadEverywhere, Sampled, SampledStratum, corrected_share
from goodturn.review.questions import QUESTIONS, YES, Sheet
from goodturn.review.sampling import LEAST_PER_STRATUM
from goodturn.states import Heard, Helped, Outcome

Answers = Mapping[str, str]

_DECIDED = (Outcome.HEARD_HELPED, Outcome.HEARD_NOT_HELPED, Outcome.HELPED_NOT_ACKNOWLEDGED, Outcome.NEITHER)
_DONE = (Helped.CHANGED, Helped.EXPLAINED, Helped.GUIDED)
_TOLD = (Heard.YES, Heard.PARTLY, Heard.NO)


class Target(Struct, frozen=True, kw_only=True):
    """A share: what counts above and what below the line."""

    #: of a measure of the summary, or "label." and the label
    key: str
    sheet: Sheet
    #: the question whose agreement it rests on
    question: str
    above: Callable[[Answers], bool]
    below: Callable[[Answers], bool]


class CorrectedShare(Struct, frozen=True, kw_only=True):
    """A share as the machine reads it everywhere, and corrected by what people answered; or a refusal."""

    key: str
    question: str
    as_read: float | None
    corrected: Corrected | None
    refused: str | None


def _answered(question: str, *values: str) -> Callable[[Answers], bool]:
    return lambda answers: answers[question] in values


def _trouble(answers: Answers) -> bool:
    return answers["outcome"] != Outcome.NO_TROUBLE


def _known_done(answers: Answers) -> bool:
    return _trouble(answers) and answers["helped"] != Helped.CANNOT_TELL


def _something_done(answers: Answers) -> bool:
    return _known_done(answers) and answers["helped"] in _DONE


def _everything(_: Answers) -> bool:
    return True


_WHOLE = Sheet.CONVERSATIONS
TARGETS: tuple[Target, ...] = (
    *(
        Target(
            key=f"outcome.{outcome}",
            sheet=_WHOLE,
            question="outcome",
            above=_answered("outcome", outcome),
            below=_trouble,
        )
        # people judge what is on the page, so open stands under cannot tell
        for outcome in (*_DECIDED, Outcome.CANNOT_TELL)
    ),
    *(
        Target(
            key=f"decided.{outcome}",
            sheet=_WHOLE,
            question="outcome",
            above=_answered("outcome", outcome),
            below=_answered("outcome", *_DECIDED),
        )
        for outcome in _DECIDED
    ),
    Target(
        key="link.understood",
        sheet=_WHOLE,
        question="heard",
        above=_answered("heard", Heard.YES),
        below=_answered("heard", *_TOLD),
    ),
    Target(key="link.done", sheet=_WHOLE, question="helped", above=_something_done, below=_known_done),
    *(
        Target(
            key=f"label.{question.key}",
            sheet=sheet,
            question=question.key,
            above=_answered(question.key, YES),
            below=_everything,
        )
        for sheet in (Sheet.CUSTOMER, Sheet.COMPANY)
        for question in QUESTIONS[sheet]
    ),
)


def corrected_shares(reviewed: Reviewed) -> tuple[CorrectedShare, ...]:
    """Every share of a sheet on which anything was answered."""
    return tuple(_corrected(target, reviewed) for target in TARGETS if reviewed.judged[target.sheet])


def _corrected(target: Target, reviewed: Reviewed) -> CorrectedShare:
    judged, read = reviewed.judged[target.sheet], _read_everywhere(target, reviewed)
    refused = _why_not(judged, reviewed, target.sheet)
    found = None if refused else corrected_share(read, _strata(target, judged, reviewed))
    return CorrectedShare(
        key=target.key,
        question=target.question,
        as_read=read.above / read.below if read.below else None,
        corrected=found,
        refused=refused or (None if found else "nobody found any case that it is a share of"),
    )


def _why_not(judged: Sequence[Judged], reviewed: Reviewed, sheet: Sheet) -> str | None:
    if len(judged) < LEAST_ITEMS:
        return f"too few: {len(judged)} of at least {LEAST_ITEMS} answered"
    for name, size in reviewed.sizes[sheet].items():
        answered, least = sum(one.item.stratum is name for one in judged), min(LEAST_PER_STRATUM, size)
        if answered < least:
            return f"too few of the stratum {name}: {answered} of at least {least} answered"
    return None


def _read_everywhere(target: Target, reviewed: Reviewed) -> ReadEverywhere:
    machine = reviewed.machine
    if target.sheet is not Sheet.CONVERSATIONS:
        size = machine.sizes[target.sheet]
        return ReadEverywhere(items=size, below=size, above=machine.labels[target.question])
    counts = [
        ({"outcome": one.outcome, "heard": one.heard, "helped": one.helped, "ending": one.ending}, one.episodes)
        for one in machine.episodes
    ]
    return ReadEverywhere(
        items=sum(number for _, number in counts),
        below=sum(number for answers, number in counts if target.below(answers)),
        above=sum(number for answers, number in counts if target.above(answers)),
    )


def _strata(target: Target, judged: Sequence[Judged], reviewed: Reviewed) -> list[SampledStratum]:
    return [
        SampledStratum(size=size, items=[_sampled(target, one) for one in judged if one.item.stratum is name])
        for name, size in reviewed.sizes[target.sheet].items()
    ]


def _sampled(target: Target, one: Judged) -> Sampled:
    """An item by its people's mean and by the machine; a row is recorded whole, so each answered every question."""
    said = [{question: answers[who] for question, answers in one.people.items()} for who in one.people[target.question]]
    return Sampled(
        above=sum(map(target.above, said)) / len(said),
        below=sum(map(target.below, said)) / len(said),
        above_read=float(target.above(one.machine)),
        below_read=float(target.below(one.machine)),
    )
