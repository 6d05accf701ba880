from __future__ import annotations

import pytest

from goodturn.outcomes.chain_links import LinkShare, chain_links
from goodturn.outcomes.episode_counts import COLUMNS, count_episodes
from made_up_tables import batch, episode


def links(*rows: dict[str, object]) -> dict[str, LinkShare]:
    found = chain_links(count_episodes([batch("episodes", *rows, columns=COLUMNS)]))
    return {link.key: link for link in found}


def world() -> list[dict[str, object]]:
    """20 troubles and 5 without."""
    needy = [
        episode(n, needs=1, felt="need", understood=answer, understood_known="claimed", outcome="heard_helped")
        for n, answer in enumerate(["yes"] * 6 + ["partly"] * 2 + ["no"] * 4)
    ]
    done = [
        episode(
            20 + n, done=done, done_known=known, held=held, held_known="confirmed", owned="yes", owned_known="claimed"
        )
        for n, (done, known, held) in enumerate(
            [("changed", "verified", "confirmed")] * 3
            + [("explained", "confirmed", "quiet")] * 3
            + [("guided", "claimed", "returned"), ("promised", "claimed", "open")]
        )
    ]
    calm = [episode(40 + n, outcome="no_trouble", trouble=False, done="changed", owned="yes") for n in range(5)]
    return [*needy, *done, *calm]


def test_the_links_stand_in_their_order() -> None:
    assert list(links(*world())) == ["felt", "understood", "owned", "done", "kept", "held"]


def test_each_link_has_its_own_base() -> None:
    found = links(*world())
    assert (found["felt"].measure.numerator, found["felt"].measure.n) == (12, 20)
    assert (found["understood"].measure.numerator, found["understood"].measure.n) == (6, 12)
    assert (found["owned"].measure.numerator, found["owned"].measure.n) == (8, 20)
    assert (found["done"].measure.numerator, found["done"].measure.n) == (7, 20)
    assert found["held"].measure.refused == (
        "too few: 7 of at least 10 episodes in which something was done and the window is over"
    )
    assert found["held"].answers == {"confirmed": 3, "quiet": 3, "returned": 1}


def test_how_well_it_is_known_is_counted_among_what_counts() -> None:
    found = links(*world())
    assert found["done"].known == {"confirmed": 3, "verified": 3, "claimed": 1, "not_knowable": 0}
    assert found["understood"].known["claimed"] == 6


def test_held_leaves_open_windows_out_of_its_base() -> None:
    rows = [episode(n, done="changed", held="open") for n in range(10)]
    rows += [episode(10 + n, done="changed", held="quiet" if n < 9 else "gave_up") for n in range(12)]
    held = links(*rows)["held"]
    assert held.measure.n == 12
    assert held.measure.value == pytest.approx(9 / 12)
    assert held.answered == 22


def test_without_times_kept_and_held_are_refused() -> None:
    rows = [episode(n, kept="kept", done="changed", held="confirmed") for n in range(12)]
    counts = count_episodes([batch("episodes", *rows, columns=COLUMNS)])
    refused = {link.key: link.measure.refused for link in chain_links(counts, timed=False)}
    assert refused["kept"] == refused["held"] == "the data has no times"
    assert refused["done"] is None


def test_kept_is_judged_only_where_it_can_be_known() -> None:
    states = ["kept"] * 5 + ["attempted"] * 2 + ["late", "broken", "broken"] + ["not_knowable"] * 6 + ["owed"] * 3
    rows = [episode(n, kept=state, kept_known="verified") for n, state in enumerate(states)]
    rows += [episode(50 + n) for n in range(4)]
    kept = links(*rows)["kept"]
    assert (kept.measure.numerator, kept.measure.n) == (7, 10)
    assert kept.answered == len(states)
    assert "nothing_owed" not in kept.answers
    assert kept.known["verified"] == 7


def test_what_cannot_be_told_stands_in_no_share() -> None:
    rows = [
        episode(n, needs=1, felt="need", understood=answer, done=done, outcome="neither")
        for n, (answer, done) in enumerate(
            [("yes", "changed")] * 9 + [("no", "nothing")] * 3 + [("cannot_tell",) * 2] * 8
        )
    ]
    found = links(*rows)
    assert (found["understood"].measure.numerator, found["understood"].measure.n) == (9, 12)
    assert (found["done"].measure.numerator, found["done"].measure.n) == (9, 12)
    assert found["understood"].answers["cannot_tell"] == found["done"].answers["cannot_tell"] == 8
