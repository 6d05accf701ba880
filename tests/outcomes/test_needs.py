from __future__ import annotations

import pytest

from goodturn.outcomes.needs import EPISODE_COLUMNS, NEED_COLUMNS, count_needs, feelings, understood_needs
from made_up_tables import batch, episode


def test_labels_are_counted_with_what_was_understood() -> None:
    rows = [{"labels": ["waiting", "distress"], "distress": 2.0, "heard": "yes" if n < 6 else "no"} for n in range(12)]
    rows += [{"labels": ["confusion"], "distress": 0.5, "heard": "partly"} for _ in range(3)]
    tally = count_needs(
        [batch("needs", *rows[:7], columns=NEED_COLUMNS), batch("needs", *rows[7:], columns=NEED_COLUMNS)]
    )
    assert (tally.needs, tally.clearly_distressed) == (15, 12)
    found = {feeling.label: feeling for feeling in feelings(tally)}
    assert list(found) == ["distress", "waiting", "confusion"]
    assert found["waiting"].carried.value == pytest.approx(12 / 15)
    assert found["waiting"].understood.value == pytest.approx(0.5)
    assert found["confusion"].understood.refused == "too few: 3 of at least 10 needs"


def test_tallies_do_not_share_their_counters() -> None:
    first = count_needs([batch("needs", {"labels": ["waiting"], "heard": "yes"}, columns=NEED_COLUMNS)])
    second = count_needs([])
    assert first.carried["waiting"] == 1
    assert not second.carried


def test_needs_of_one_episode_hang_together() -> None:
    # 10 episodes of 5 needs, all or none understood: the interval is that of 10 cases, not of 50
    rows = [episode(n, needs=5, needs_heard=5 if n < 4 else 0) for n in range(10)]
    clustered = understood_needs([batch("episodes", *rows, columns=EPISODE_COLUMNS)])
    alone = [episode(n, needs=1, needs_heard=1 if n < 20 else 0) for n in range(50)]
    single = understood_needs([batch("episodes", *alone, columns=EPISODE_COLUMNS)])
    assert clustered.value == single.value == pytest.approx(0.4)
    assert clustered.low is not None
    assert single.low is not None
    # design effect by hand: 5 · 10/9, so n is 9: (0.4 + 0.2134) / 1.4268 - 0.2696
    assert clustered.low == pytest.approx(0.1603, abs=2e-4)
    assert clustered.low < single.low


def test_no_needs_are_refused() -> None:
    assert understood_needs([]).refused == "too few: 0 of at least 10 needs"
