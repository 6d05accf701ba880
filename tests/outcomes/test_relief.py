from __future__ import annotations

from goodturn.outcomes.episode_counts import COLUMNS, count_episodes
from goodturn.outcomes.relief import relief_shares
from made_up_tables import batch, episode


def test_silence_is_unknown_and_only_needs_can_be_relieved() -> None:
    words = ["better"] * 4 + ["worse"] + ["same"] * 2 + ["unknown"] * 5
    rows = [episode(n, needs=1, relief=relief) for n, relief in enumerate(words)]
    rows += [episode(20 + n, relief="better") for n in range(5)]
    rows += [episode(30 + n, needs=1, relief="better", outcome="no_trouble") for n in range(5)]
    found = relief_shares(count_episodes([batch("episodes", *rows, columns=COLUMNS)]))
    assert (found.better.numerator, found.better.n) == (4, 12)
    assert found.worse.numerator == 1
    assert found.unknown.numerator == 5
    assert found.same == 2


def test_a_no_with_its_reason_is_counted_once() -> None:
    rows = [episode(n, reasoned_no=n < 3, beyond_reach=n in (2, 3)) for n in range(12)]
    found = relief_shares(count_episodes([batch("episodes", *rows, columns=COLUMNS)]))
    assert (found.reasoned_no.numerator, found.reasoned_no.n) == (4, 12)
