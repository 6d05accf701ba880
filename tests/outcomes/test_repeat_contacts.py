from __future__ import annotations

from datetime import timedelta

import pytest

from goodturn.outcomes import episode_counts, episode_times
from goodturn.outcomes.repeat_contacts import RepeatContacts, repeat_contacts
from made_up_tables import AS_OF, START, batch, episode, hours


def repeats(*rows: dict[str, object]) -> RepeatContacts:
    times = episode_times.episode_times([batch("episodes", *rows, columns=episode_times.COLUMNS)])
    counts = episode_counts.count_episodes([batch("episodes", *rows, columns=episode_counts.COLUMNS)])
    return repeat_contacts(times, counts)


def again(number: int, after: float, **given: object) -> dict[str, object]:
    return episode(number, contacts=2, contact_starts=[START, hours(after)], **given)


def test_each_window_counts_what_fell_into_it() -> None:
    rows = [again(0, 2), again(1, 23.5), again(2, 24.5), again(3, 6 * 24), again(4, 10 * 24), again(5, 29 * 24)]
    rows += [episode(10 + n) for n in range(6)]
    windows = {measure.key: measure for measure in repeats(*rows).windows}
    assert {measure.n for measure in windows.values()} == {12}
    assert [windows[f"repeat.{key}"].numerator for key in ("24h", "7d", "14d", "30d")] == [2, 4, 5, 6]


def test_a_window_that_was_not_seen_whole_is_left_out() -> None:
    late = AS_OF - timedelta(days=3)
    rows = [episode(n) for n in range(10)]
    rows += [episode(20 + n, opened_at=late, contact_starts=[late, late + timedelta(hours=5)]) for n in range(4)]
    windows = {measure.key: measure for measure in repeats(*rows).windows}
    assert (windows["repeat.24h"].numerator, windows["repeat.24h"].n) == (4, 14)
    assert (windows["repeat.7d"].numerator, windows["repeat.7d"].n) == (0, 10)
    assert windows["repeat.7d"].note == "4 further episodes began too late for the whole window to be seen."


def test_stages_are_shown_apart_and_refuse_when_small() -> None:
    rows = [again(n, 5, stage="billing") for n in range(4)] + [episode(10 + n, stage="billing") for n in range(8)]
    rows += [episode(30 + n, stage="delivery") for n in range(3)]
    found = {row.stage: row.repeated for row in repeats(*rows).by_stage}
    assert list(found) == ["billing", "delivery"]
    assert found["billing"].value == pytest.approx(4 / 12)
    assert found["delivery"].refused


def test_a_return_counts_from_where_the_window_begins() -> None:
    rows = [episode(n, done="changed", window_from=hours(48), returned_at=hours(48 + 24 * n)) for n in range(1, 13)]
    rows += [episode(30 + n, returned_at=hours(2)) for n in range(5)]
    returned = repeats(*rows).returned
    assert (returned.numerator, returned.n) == (7, 12)


def test_status_enquiries_are_effort_and_no_return() -> None:
    rows = [episode(n, status_enquiries=n % 2) for n in range(10)]
    found = repeats(*rows)
    assert (found.status_enquiries.numerator, found.status_enquiries.n) == (5, 10)


def test_without_times_the_reason_is_said() -> None:
    rows = [episode(n, opened_at=None, contact_starts=[]) for n in range(12)]
    found = repeats(*rows)
    assert {measure.refused for measure in (*found.windows, found.returned)} == {"the data has no times"}


def test_episodes_without_a_trouble_do_not_count() -> None:
    rows = [again(n, 2, trouble=False, outcome="no_trouble") for n in range(12)]
    assert all(measure.n == 0 for measure in repeats(*rows).windows)
