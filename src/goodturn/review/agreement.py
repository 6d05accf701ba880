"""How far people and the machine agree on each question, and two people with each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from msgspec import Struct

from goodturn.bench.scores import Figure, draw, figure
from goodturn.review.judged import Judged, Reviewed
from goodturn.review.kappa import codes, cohen, cohen_chance, confusions, gwet, gwet_chance, least_after_none
from goodturn.review.questions import QUESTIONS, Question, Sheet

#: fewer items than this and no agreement is stated: the interval of a kappa would be wider than half of its scale
LEAST_ITEMS = 30


class BetweenPeople(Struct, frozen=True, kw_only=True):
    """How far two people agree, on what both of them answered."""

    n: int
    kappa: Figure
    ac1: Figure


class QuestionAgreement(Struct, frozen=True, kw_only=True):
    """Agreement on one question. Items weigh what they stand for in the study."""

    question: str
    sheet: Sheet
    #: items that people answered
    n: int
    #: answer → share, by people and by the machine
    people: dict[str, float]
    machine: dict[str, float]
    kappa: Figure
    ac1: Figure
    #: people's answer → machine's answer → items, unweighted; an item that several answered counts for each
    confusion: dict[str, dict[str, int]]
    #: None where no two people answered about as many items as are needed
    between_people: BetweenPeople | None
    #: why nothing is stated; None where it is
    refused: str | None


#: (item, one answer, the other answer, weight)
_Pair = tuple[Judged, str, str, float]


def agreements(reviewed: Reviewed) -> tuple[QuestionAgreement, ...]:
    """Every question that was answered at all, in the order of the sheets."""
    return tuple(
        _agreement(sheet, question, some)
        for sheet in Sheet
        for question in QUESTIONS[sheet]
        if (some := [one for one in reviewed.judged[sheet] if question.key in one.people])
    )


def _agreement(sheet: Sheet, question: Question, judged: Sequence[Judged]) -> QuestionAgreement:
    key = question.key
    pairs = [
        (one, said, one.machine[key], one.weight / len(one.people[key]))
        for one in judged
        for said in one.people[key].values()
    ]
    none = Figure(value=None)
    n = len(judged)
    refused = None if n >= LEAST_ITEMS else f"too few: {n} of at least {LEAST_ITEMS} answered"
    kappa, ac1 = (none, none) if refused else _figures(question, pairs)
    between = [pair for one in judged for pair in _two_people(key, one)]
    both = len({one.item.id for one, _, _, _ in between})
    found = _figures(question, between) if both >= LEAST_ITEMS else None
    return QuestionAgreement(
        question=key,
        sheet=sheet,
        n=n,
        people={} if refused else _shares(question, [(said, weight) for _, said, _, weight in pairs]),
        machine={} if refused else _shares(question, [(read, weight) for _, _, read, weight in pairs]),
        kappa=kappa,
        ac1=ac1,
        confusion=_confusion(pairs),
        between_people=BetweenPeople(n=both, kappa=found[0], ac1=found[1]) if found else None,
        refused=refused,
    )


def _two_people(key: str, one: Judged) -> list[_Pair]:
    """Every two people who answered about an item; together they weigh what it does."""
    twos = list(combinations(sorted(one.people[key].items()), 2))
    return [(one, first, second, one.weight / len(twos)) for (_, first), (_, second) in twos]


def _figures(question: Question, pairs: Sequence[_Pair]) -> tuple[Figure, Figure]:
    """Kappa and AC1 with a percentile bootstrap over conversations (Efron 1979), the seed fixed."""
    # what the machine cannot tell is an answer that people do not give
    known = sorted({*question.answers, *(read for _, _, read, _ in pairs)})
    clusters = [one.cluster for one, _, _, _ in pairs]
    drawn = draw(clusters) * np.array([weight for _, _, _, weight in pairs])
    confusion = confusions(
        codes([said for _, said, _, _ in pairs], known),
        codes([read for _, _, read, _ in pairs], known),
        len(known),
        drawn,
    )
    if any(said != read for _, said, read, _ in pairs):
        return figure(cohen(confusion)), figure(gwet(confusion))
    kappa, ac1 = (chance(confusion[:1])[0] for chance in (cohen_chance, gwet_chance))
    several = len(set(clusters))
    return _without_disagreement(float(kappa), several), _without_disagreement(float(ac1), several)


def _without_disagreement(chance: float, clusters: int) -> Figure:
    """Full agreement; not defined where it could not have been otherwise."""
    if chance >= 1 - 1e-12:
        return Figure(value=None)
    return Figure(value=1.0, low=least_after_none(clusters, chance), high=1.0)


def _shares(question: Question, answers: Sequence[tuple[str, float]]) -> dict[str, float]:
    total = sum(weight for _, weight in answers)
    names = [*question.answers, *sorted({answer for answer, _ in answers} - {*question.answers})]
    return {name: sum(weight for answer, weight in answers if answer == name) / total for name in names}


def _confusion(pairs: Sequence[_Pair]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for _, said, read, _ in pairs:
        row = found.setdefault(said, {})
        row[read] = row.get(read, 0) + 1
    return found
