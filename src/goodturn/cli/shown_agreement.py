"""Agreement and corrected shares as tables in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.bench.page import Table, as_text, interval
from goodturn.bench.scores import Figure
from goodturn.review.agreement import QuestionAgreement
from goodturn.review.corrected import CorrectedShare
from goodturn.review.questions import BY_KEY, NO, YES


def show_agreement(found: Sequence[QuestionAgreement], shares: Sequence[CorrectedShare]) -> None:
    """Print one table of questions and one of shares."""
    if not found:
        print("Nobody has answered yet: see `goodturn review record`.")
        return
    print(as_text([_questions(found), _shares(shares)]), end="")


def _questions(found: Sequence[QuestionAgreement]) -> Table:
    return Table(
        title="Agreement of people and machine",
        note="Items weigh what they stand for in the study. 95% intervals by bootstrap over conversations. A dash: "
        "not defined, since all answers are one and the same.",
        head=("question", "n", "kappa", "AC1", "yes, people", "yes, machine", "two people: kappa"),
        rows=tuple(
            (one.question, str(one.n), one.refused, "", "", "", "")
            if one.refused
            else (
                one.question,
                str(one.n),
                _figure(one.kappa),
                _figure(one.ac1),
                _yes(one, one.people),
                _yes(one, one.machine),
                "" if one.between_people is None else f"{_figure(one.between_people.kappa)}, n {one.between_people.n}",
            )
            for one in found
        ),
    )


def _shares(shares: Sequence[CorrectedShare]) -> Table:
    return Table(
        title="Shares, corrected for reading error",
        note="Prediction-powered (Angelopoulos et al. 2023), 95% intervals that hold chance and reading error. The "
        "labels are shares of the messages of their side.",
        head=("share", "as read", "corrected", "n"),
        rows=tuple((one.key, "–" if one.as_read is None else f"{one.as_read:.1%}", *_corrected(one)) for one in shares),
    )


def _corrected(one: CorrectedShare) -> tuple[str, str]:
    found = one.corrected
    if found is None:
        return one.refused or "", ""
    return f"{found.value:.1%} ({found.low:.1%} to {found.high:.1%})", str(found.n)


def _figure(figure: Figure) -> str:
    return interval(figure.value, figure.low, figure.high)


def _yes(one: QuestionAgreement, shares: dict[str, float]) -> str:
    return f"{shares[YES]:.0%}" if BY_KEY[one.question].answers == (YES, NO) else ""
