"""How well commitments and due windows are read, measured on hand-made cases."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from msgspec import Struct

from goodturn.bench.due_window_cases import Case, Expected
from goodturn.promises.main_commitment import main_commitment
from goodturn.promises.window import Window, resolve
from goodturn.readers.commitments.find import find_commitments
from goodturn.signals.commitment import Commitment

_KINDS = ("owed", "holding", "none")
_RESAMPLES = 1000
_SEED = 20261124


class Miss(Struct, frozen=True, kw_only=True):
    """A case that was read otherwise than expected."""

    id: str
    language: str
    what: str
    expected: str
    found: str


class Interval(Struct, frozen=True, kw_only=True):
    """A figure and its 95 % bootstrap interval over cases."""

    value: float
    low: float
    high: float


class DueWindowScore(Struct, frozen=True, kw_only=True):
    """The figures of one set of cases; shares are 0–1, None where nothing could be counted."""

    cases: int
    kind_macro_f1: Interval
    kind_micro_f1: Interval
    f1_by_kind: dict[str, float]
    #: found or not found, whatever the kind
    commitment_f1: float
    #: among cases with an expected commitment
    quote_exact: float | None
    #: mean overlap of characters (intersection over union), 0 where nothing was found
    quote_overlap: float | None
    due_quote_exact: float | None
    #: among cases with an expected window: both ends equal to the second
    window_exact: float | None
    dated_cases: int
    #: among undated ones: no window was made up
    undated_kept_undated: float | None
    misses: tuple[Miss, ...] = ()


class DueWindowResult(Struct, frozen=True, kw_only=True):
    """All cases, and the same per language."""

    overall: DueWindowScore
    by_language: dict[str, DueWindowScore]


class _Outcome(Struct, frozen=True):
    case: Case
    commitment: Commitment | None
    window: Window | None

    @property
    def expected_kind(self) -> str:
        return self.case.expected.kind if self.case.expected else "none"

    @property
    def found_kind(self) -> str:
        return self.commitment.kind.value if self.commitment else "none"


def measure(cases: Sequence[Case]) -> DueWindowResult:
    """Read every case and score it, overall and per language."""
    outcomes = [_outcome(case) for case in cases]
    languages = sorted({case.language for case in cases})
    return DueWindowResult(
        overall=_score(outcomes),
        by_language={
            language: _score([outcome for outcome in outcomes if outcome.case.language == language])
            for language in languages
        },
    )


def _outcome(case: Case) -> _Outcome:
    calendar = case.calendar
    commitment = main_commitment(find_commitments(case.text, case.language), case.sent_at, calendar)
    due = commitment.due if commitment else None
    return _Outcome(case, commitment, resolve(due, case.sent_at, calendar) if due else None)


def _score(outcomes: Sequence[_Outcome]) -> DueWindowScore:
    held = [outcome for outcome in outcomes if outcome.case.expected]
    dated = [outcome for outcome in held if outcome.case.expected and outcome.case.expected.due_from]
    undated = [outcome for outcome in held if outcome.case.expected and not outcome.case.expected.due_from]
    return DueWindowScore(
        cases=len(outcomes),
        kind_macro_f1=_interval(outcomes, _macro_f1),
        kind_micro_f1=_interval(outcomes, _micro_f1),
        f1_by_kind={kind: _f1(outcomes, kind) for kind in _KINDS},
        commitment_f1=_commitment_f1(outcomes),
        quote_exact=_share(held, lambda outcome: _quote(outcome) == _expected(outcome).quote),
        quote_overlap=sum(map(_overlap, held)) / len(held) if held else None,
        due_quote_exact=_share(held, lambda outcome: _due_quote(outcome) == _expected(outcome).due_quote),
        window_exact=_share(dated, _window_right),
        dated_cases=len(dated),
        undated_kept_undated=_share(undated, lambda outcome: outcome.window is None),
        misses=tuple(miss for outcome in outcomes for miss in _misses(outcome)),
    )


def _share(outcomes: Sequence[_Outcome], right: Callable[[_Outcome], bool]) -> float | None:
    return sum(map(right, outcomes)) / len(outcomes) if outcomes else None


def _expected(outcome: _Outcome) -> Expected:
    expected = outcome.case.expected
    assert expected is not None
    return expected


def _quote(outcome: _Outcome) -> str:
    found = outcome.commitment
    return outcome.case.text[found.start : found.end] if found else ""


def _due_quote(outcome: _Outcome) -> str | None:
    found = outcome.commitment
    if found is None:
        return None
    if found.due_start is None or found.due_end is None:
        return ""
    return outcome.case.text[found.due_start : found.due_end]


def _overlap(outcome: _Outcome) -> float:
    """Characters in both quotes over characters in either."""
    found, quote = outcome.commitment, _expected(outcome).quote
    start = outcome.case.text.find(quote)
    if found is None or start < 0:
        return 0.0
    end = start + len(quote)
    both = max(0, min(end, found.end) - max(start, found.start))
    return both / (max(end, found.end) - min(start, found.start))


def _window_right(outcome: _Outcome) -> bool:
    expected = _expected(outcome)
    return outcome.window is not None and outcome.window == (expected.due_from, expected.due_to)


def _misses(outcome: _Outcome) -> Iterable[Miss]:
    case, expected = outcome.case, outcome.case.expected

    def miss(what: str, wanted: object, found: object) -> Miss:
        return Miss(id=case.id, language=case.language, what=what, expected=str(wanted), found=str(found))

    if outcome.expected_kind != outcome.found_kind:
        yield miss("kind", outcome.expected_kind, f"{outcome.found_kind}: {_quote(outcome)}")
        return
    if expected is None:
        return
    if _quote(outcome) != expected.quote:
        yield miss("quote", expected.quote, _quote(outcome))
    if _due_quote(outcome) != expected.due_quote:
        yield miss("due_quote", expected.due_quote, _due_quote(outcome))
    wanted = (expected.due_from, expected.due_to) if expected.due_from else None
    if outcome.window != wanted:
        yield miss("window", _written(wanted), _written(outcome.window))


def _written(window: tuple[datetime | None, datetime | None] | None) -> str:
    return "none" if window is None else " to ".join(str(end) for end in window)


def _f1(outcomes: Sequence[_Outcome], kind: str) -> float:
    right = sum(outcome.expected_kind == outcome.found_kind == kind for outcome in outcomes)
    either = sum((outcome.expected_kind == kind) + (outcome.found_kind == kind) for outcome in outcomes)
    return 2 * right / either if either else 0.0


def _macro_f1(outcomes: Sequence[_Outcome]) -> float:
    present = {outcome.expected_kind for outcome in outcomes}
    return sum(_f1(outcomes, kind) for kind in present) / len(present) if present else 0.0


def _micro_f1(outcomes: Sequence[_Outcome]) -> float:
    """Over owed and holding together; "none" counts through what is falsely found."""
    right = sum(outcome.expected_kind == outcome.found_kind != "none" for outcome in outcomes)
    either = sum((outcome.expected_kind != "none") + (outcome.found_kind != "none") for outcome in outcomes)
    return 2 * right / either if either else 0.0


def _commitment_f1(outcomes: Sequence[_Outcome]) -> float:
    right = sum("none" not in (outcome.expected_kind, outcome.found_kind) for outcome in outcomes)
    either = sum((outcome.expected_kind != "none") + (outcome.found_kind != "none") for outcome in outcomes)
    return 2 * right / either if either else 0.0


def _interval(outcomes: Sequence[_Outcome], figure: Callable[[Sequence[_Outcome]], float]) -> Interval:
    """The figure and its percentile interval over resampled cases; the seed is fixed, so it is repeatable."""
    if not outcomes:
        return Interval(value=0.0, low=0.0, high=0.0)
    # one draw per resample and figure: the outcomes are read only once
    chance = random.Random(_SEED)
    drawn = sorted(figure(chance.choices(outcomes, k=len(outcomes))) for _ in range(_RESAMPLES))
    return Interval(value=figure(outcomes), low=drawn[int(_RESAMPLES * 0.025)], high=drawn[int(_RESAMPLES * 0.975) - 1])
