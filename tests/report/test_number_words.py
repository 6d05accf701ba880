from __future__ import annotations

import pytest

from goodturn.measures.measure import quantity, refuse, share
from goodturn.report.number_words import interval_words, percent, span, value_words


@pytest.mark.parametrize(
    ("value", "n", "said"),
    [
        (0.0, 50, "0%"),
        (0.004, 250, "<1%"),
        (0.126, 50, "13%"),
        (0.998, 500, ">99%"),
        (1.0, 50, "100%"),
        (0.126, 5_000, "12.6%"),
        (0.0004, 5_000, "<0.1%"),
        (0.9998, 5_000, ">99.9%"),
    ],
)
def test_a_share_is_never_rounded_to_nothing_or_to_all(value: float, n: int, said: str) -> None:
    assert percent(value, n) == said


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0.005, "18 seconds"),
        (0.5, "30 minutes"),
        (1.0, "1 hour"),
        (1.5, "1.5 hours"),
        (36, "36 hours"),
        (72, "3 days"),
        (60, "2.5 days"),
        (24 * 400, "400 days"),
    ],
)
def test_times_have_the_unit_that_people_use(hours: float, said: str) -> None:
    assert span(hours) == said


def test_measures_in_words() -> None:
    measure = share("outcome.neither", 8, 20)
    assert (value_words(measure), interval_words(measure)) == ("40%", "22% to 61%")
    median = quantity("resolution.median", 5.0, 20, 2.0, None)
    assert (value_words(median), interval_words(median)) == ("5 hours", "2 hours to not reached")
    assert value_words(refuse("outcome.neither", 3)) == ""
