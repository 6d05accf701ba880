"""Writes what people made of a study into it: how far they agree, what is corrected, and what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from goodturn.batch.whole_files import write_whole
from goodturn.batch.work_folder import WorkFolder
from goodturn.errors import InputError, SettingsError
from goodturn.report.study_folder import StudyFolder
from goodturn.report.validation import FILE, FORMAT, CorrectedFigure, ValidatedQuestion, Validation
from goodturn.report.write import write_report
from goodturn.review.agreement import LEAST_ITEMS, QuestionAgreement, agreements
from goodturn.review.corrected import CorrectedShare, corrected_shares
from goodturn.review.drawn import study_digest
from goodturn.review.judged import Reviewed, load_reviewed
from goodturn.review.questions import Sheet

#: Below 0.40 agreement beyond chance is "fair" at best in the scale that is in use (Landis & Koch 1977); two people who
#: are given one guide reach more.
BAR = 0.40
#: where people and machine said anything but the commonest answer on fewer than this, kappa is mostly chance
LEAST_RARER = 5


class OtherStudyError(InputError):
    """The review was drawn from another study."""


class TooFewJudgedError(InputError):
    """Too few conversations were judged."""


class BarError(SettingsError):
    """The bar is no kappa."""


def publish(folder: Path, study: Path, *, bar: float = BAR) -> Validation:
    """Write `review.json`, `report.html` and `summary.json` of a study anew; every other file of it stays as it is.

    Raises:
        OtherStudyError: the review was drawn from another study, or from an earlier run of this one.
        TooFewJudgedError: fewer than `LEAST_ITEMS` conversations were judged.
        UnfinishedStudyError: a run that replaces this study was interrupted.
        StudyBusyError: another run holds it.
    """
    if not 0 <= bar <= 1:
        raise BarError(f"--bar {bar}", way_out="Use 0 to 1")
    work = WorkFolder(study.resolve())
    work.restore()
    StudyFolder(study)
    reviewed = load_reviewed(folder)
    if study_digest(study) != reviewed.review.study.digest:
        raise OtherStudyError(f"{folder} does not belong to {study}", way_out="Draw again from this study")
    validation = validation_of(reviewed, bar)
    if validation.episodes < LEAST_ITEMS:
        raise TooFewJudgedError(
            f"{validation.episodes} of at least {LEAST_ITEMS}", way_out="Have more answered, and record them"
        )
    with work.made_anew() as result:
        write_whole(result / FILE, msgspec.json.format(msgspec.json.encode(validation), indent=1) + b"\n")
        write_report(result)
    return validation


def validation_of(reviewed: Reviewed, bar: float) -> Validation:
    """What stands in a study's `review.json`."""
    questions = tuple(_question(one, bar) for one in agreements(reviewed))
    hidden = {one.question for one in questions if one.hidden is not None}
    return Validation(
        format=FORMAT,
        conversations=reviewed.conversations,
        episodes=len(reviewed.judged[Sheet.CONVERSATIONS]),
        messages=sum(len(reviewed.judged[sheet]) for sheet in (Sheet.CUSTOMER, Sheet.COMPANY)),
        people=len(reviewed.people),
        bar=bar,
        questions=questions,
        shares=tuple(_share(one, hidden=one.question in hidden) for one in corrected_shares(reviewed)),
    )


def _question(one: QuestionAgreement, bar: float) -> ValidatedQuestion:
    kappa, between = one.kappa.value, one.between_people
    hidden = None
    if kappa is not None and kappa < bar and rarer(one.confusion) >= LEAST_RARER:
        hidden = f"people here agree with this reading too little: kappa {kappa:.2f} on {one.n}, below {bar:.2f}"
    return ValidatedQuestion(
        question=one.question,
        n=one.n,
        kappa=kappa,
        kappa_low=one.kappa.low,
        kappa_high=one.kappa.high,
        ac1=one.ac1.value,
        ac1_low=one.ac1.low,
        ac1_high=one.ac1.high,
        between_people=between.kappa.value if between is not None else None,
        between_n=between.n if between is not None else None,
        refused=one.refused,
        hidden=hidden,
    )


def rarer(confusion: Mapping[str, Mapping[str, int]]) -> int:
    """Answers on which people or machine said anything but what people say most often."""
    said = {answer: sum(row.values()) for answer, row in confusion.items()}
    commonest = max(said, key=lambda answer: said[answer])
    return sum(said.values()) - confusion[commonest].get(commonest, 0)


def _share(one: CorrectedShare, *, hidden: bool) -> CorrectedFigure:
    """A corrected share; what the machine read stands beside it only where it may be shown."""
    found = one.corrected
    return CorrectedFigure(
        key=one.key,
        as_read=None if hidden else one.as_read,
        value=found.value if found else None,
        low=found.low if found else None,
        high=found.high if found else None,
        n=found.n if found else 0,
        refused=one.refused,
    )
