from __future__ import annotations

import pytest

from goodturn.outcomes.episode_counts import COLUMNS, count_episodes, how_many, split
from goodturn.outcomes.outcome_shares import outcome_shares
from made_up_tables import batch, episode

OUTCOMES = ["heard_helped"] * 9 + ["heard_not_helped"] * 4 + ["helped_not_acknowledged"] + ["neither"] * 2
OUTCOMES += ["open"] * 3 + ["cannot_tell"] + ["no_trouble"] * 5


def counted(*rows: dict[str, object]) -> object:
    return count_episodes([batch("episodes", *rows, columns=COLUMNS)])


def test_shares_of_troubles_and_of_those_decided() -> None:
    rows = [episode(n, outcome=outcome, trouble=outcome != "no_trouble") for n, outcome in enumerate(OUTCOMES)]
    found = outcome_shares(counted(*rows))
    assert (found.episodes, found.no_trouble, found.troubles, found.decided) == (25, 5, 20, 16)
    of_troubles = {measure.key: measure for measure in found.of_troubles}
    assert of_troubles["outcome.heard_helped"].value == pytest.approx(9 / 20)
    assert of_troubles["outcome.open"].numerator == 3
    assert sum(measure.numerator or 0 for measure in found.of_troubles) == 20
    assert [measure.numerator for measure in found.of_decided] == [9, 4, 1, 2]
    assert {measure.n for measure in found.of_decided} == {16}


def test_few_episodes_are_refused_and_still_counted() -> None:
    found = outcome_shares(counted(*(episode(n) for n in range(9))))
    assert found.troubles == 9
    assert all(measure.refused for measure in found.of_troubles)


def test_what_nobody_could_read_is_told_apart() -> None:
    rows = [episode(n) for n in range(10)] + [episode(20 + n, trouble=False, outcome="cannot_tell") for n in range(3)]
    found = outcome_shares(counted(*rows))
    assert (found.troubles, found.unread, found.decided) == (13, 3, 10)


def test_corrections_are_counted() -> None:
    found = outcome_shares(counted(*(episode(n, corrected=n < 3) for n in range(12))))
    assert found.corrected == 3


def test_batches_add_up_whatever_their_cut() -> None:
    rows = [episode(n, outcome=outcome) for n, outcome in enumerate(OUTCOMES)]
    whole = counted(*rows)
    cut = count_episodes(batch("episodes", row, columns=COLUMNS) for row in reversed(rows))
    assert split(whole, "outcome") == split(cut, "outcome")
    assert how_many(cut) == len(rows)


def test_no_rows_make_an_empty_count() -> None:
    found = outcome_shares(count_episodes([]))
    assert found.episodes == 0
    assert all(measure.refused for measure in found.of_troubles)
