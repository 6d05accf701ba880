from __future__ import annotations

import pytest

from goodturn.outcomes.satisfaction import COLUMNS, satisfaction
from made_up_tables import batch, episode


def test_means_per_answer_with_t_intervals() -> None:
    rows = [episode(n, csat=1.0 if n < 8 else 0.5, understood="yes", helped=True) for n in range(10)]
    rows += [episode(20 + n, csat=0.0, understood="no") for n in range(3)]
    rows += [episode(30 + n) for n in range(4)] + [episode(40, csat=1.0, trouble=False)]
    found = satisfaction([batch("episodes", *rows[:5], columns=COLUMNS), batch("episodes", *rows[5:], columns=COLUMNS)])
    assert (found.answered, found.episodes) == (13, 17)
    heard = found.by_heard[0]
    # mean 0.9, sample deviation 0.2108, t(9) = 2.2622: half width 0.1508
    assert heard.value == pytest.approx(0.9)
    assert heard.low == pytest.approx(0.9 - 0.1508, abs=1e-4)
    assert heard.high == 1.0
    assert found.by_heard[2].refused == "too few: 3 of at least 10 answered surveys"
    assert found.by_helped[0].n == 10


def test_equal_answers_have_no_width() -> None:
    rows = [episode(n, csat=0.75, helped=True, understood="yes") for n in range(10)]
    found = satisfaction([batch("episodes", *rows, columns=COLUMNS)])
    assert found.by_helped[0].low == found.by_helped[0].high == pytest.approx(0.75)
