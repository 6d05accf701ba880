from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.bench.judged import kappa as plain_kappa
from goodturn.review.kappa import codes, cohen, confusions, gwet, least_after_none

ANSWERS = ("a", "b", "c")
PAIRS = st.lists(st.tuples(st.sampled_from(ANSWERS), st.sampled_from(ANSWERS)), min_size=1, max_size=60)


def confusion_of(pairs: list[tuple[str, str]], weights: list[float] | None = None) -> np.ndarray:
    one, other = ([pair[side] for pair in pairs] for side in (0, 1))
    given_weights = np.array([weights if weights is not None else [1.0] * len(pairs)])
    return confusions(codes(one, ANSWERS), codes(other, ANSWERS), len(ANSWERS), given_weights)


def test_the_example_of_the_paradox() -> None:
    # Gwet 2008: 118 both say yes, 5 and 2 differ, nobody says no twice
    confusion = np.array([[[118.0, 5.0], [2.0, 0.0]]])
    chance = (123 * 120 + 2 * 5) / 125**2
    assert cohen(confusion)[0] == pytest.approx((118 / 125 - chance) / (1 - chance))
    assert cohen(confusion)[0] == pytest.approx(-0.0235, abs=1e-3)
    assert gwet(confusion)[0] == pytest.approx(0.9408, abs=1e-4)


@given(PAIRS)
def test_kappa_is_the_one_known(pairs: list[tuple[str, str]]) -> None:
    found = cohen(confusion_of(pairs))[0]
    assert found == pytest.approx(plain_kappa(*zip(*pairs, strict=True)), nan_ok=True)


@given(PAIRS, st.permutations(ANSWERS), st.floats(0.1, 50))
def test_names_sides_and_scale_do_not_matter(pairs: list[tuple[str, str]], names: list[str], scale: float) -> None:
    renamed = dict(zip(ANSWERS, names, strict=True))
    for figure in (cohen, gwet):
        found = figure(confusion_of(pairs))[0]
        assert found <= 1 + 1e-12 or np.isnan(found)
        for same in (
            confusion_of([(renamed[one], renamed[other]) for one, other in pairs]),
            confusion_of([(other, one) for one, other in pairs]),
            confusion_of(pairs, [scale] * len(pairs)),
        ):
            assert figure(same)[0] == pytest.approx(found, nan_ok=True)


@given(PAIRS, st.data())
def test_a_weight_of_two_is_two_of_it(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    weights = data.draw(st.lists(st.integers(1, 3), min_size=len(pairs), max_size=len(pairs)))
    written = [pair for pair, weight in zip(pairs, weights, strict=True) for _ in range(weight)]
    for figure in (cohen, gwet):
        weighed = figure(confusion_of(pairs, [float(weight) for weight in weights]))[0]
        assert weighed == pytest.approx(figure(confusion_of(written))[0], nan_ok=True)


@given(st.lists(st.sampled_from(ANSWERS), min_size=1))
def test_full_agreement_is_one_or_not_defined(answers: list[str]) -> None:
    confusion = confusion_of([(answer, answer) for answer in answers])
    assert gwet(confusion)[0] == pytest.approx(1)
    if len(set(answers)) == 1:
        assert np.isnan(cohen(confusion)[0])
    else:
        assert cohen(confusion)[0] == pytest.approx(1)


def test_answers_at_random_agree_by_chance_only() -> None:
    random = np.random.default_rng(1)
    one, other = random.choice(ANSWERS, (2, 20_000), p=[0.5, 0.3, 0.2])
    assert cohen(confusion_of(list(zip(one, other, strict=True))))[0] == pytest.approx(0, abs=0.03)


def test_no_disagreement_seen_is_no_certainty() -> None:
    # 3.69 % of disagreement would show in 97.5 of 100 samples of 98
    assert least_after_none(98, 0.5) == pytest.approx(1 - 0.03694 / 0.5, abs=1e-4)
    assert least_after_none(30, 0.5) < least_after_none(300, 0.5) < 1
    assert least_after_none(1, 0.9) == -1
