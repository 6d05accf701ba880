from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from goodturn.frictions.cause import CauseKind, Trend
from goodturn.frictions.causes import COLUMNS, CauseBook, find_causes, tagged_causes, trend, week_start
from made_up_tables import START, batch, episode


def found(rows: list[dict[str, object]], cut: int | None = None) -> CauseBook:
    size = cut or len(rows) or 1
    return find_causes(
        lambda: [batch("episodes", *rows[at : at + size], columns=COLUMNS) for at in range(0, len(rows), size)]
    )


def world() -> list[dict[str, object]]:
    """Forty calm troubles, and twelve customers over one meter: nine heard and not helped, two neither, one helped."""
    calm = [episode(n, topic=[f"word{n}"], outcome="heard_helped") for n in range(40)]
    outcomes = ["heard_not_helped"] * 9 + ["neither"] * 2 + ["heard_helped"]
    meter = [
        episode(100 + n, topic=["meter", "read"], outcome=outcome, opened_at=START + timedelta(weeks=n))
        for n, outcome in enumerate(outcomes)
    ]
    return [*calm, *meter]


def test_a_cause_is_found_with_what_came_of_it() -> None:
    book = found(world())
    assert (book.troubles, book.with_topic) == (52, 52)
    (cause,) = book.causes
    assert cause.name == "meter"
    assert cause.kind is CauseKind.WORDS
    assert cause.companions == ("read",)
    assert (cause.episodes, cause.customers, cause.decided) == (12, 12, 12)
    assert (cause.not_helped, cause.heard_not_helped) == (11, 9)
    assert cause.heard_not_helped_customers == 9
    assert cause.theatre_candidate
    assert sum(cause.weeks) == 12
    assert cause.weeks == (1,) * 12


def test_the_order_and_the_cut_of_rows_do_not_matter() -> None:
    rows = world()
    assert found(rows) == found(rows, cut=7)
    assert found(list(reversed(rows)), cut=5) == found(rows)


def test_one_customer_who_comes_often_is_no_cause() -> None:
    rows = [episode(n, topic=["fence"], outcome="neither", customer_id="c1") for n in range(20)]
    assert found([*rows, *world()[:40]]).causes == ()


def test_a_word_that_stands_everywhere_names_no_cause() -> None:
    rows = [episode(n, topic=["hello"], outcome="neither") for n in range(30)]
    rows += [episode(100 + n, topic=[], outcome="neither") for n in range(30)]
    assert found(rows).causes == ()


def test_four_customers_are_too_few_and_fewer_than_five_heard_are_no_theatre() -> None:
    calm = world()[:40]
    assert found([*calm, *(episode(200 + n, topic=["crane"], outcome="neither") for n in range(4))]).causes == ()
    (cause,) = found([*calm, *(episode(200 + n, topic=["crane"], outcome="neither") for n in range(5))]).causes
    assert not cause.theatre_candidate
    assert cause.not_helped_share.refused == "too few: 5 of at least 10 decided episodes"


def test_theatre_is_more_than_what_happens_everywhere() -> None:
    everywhere = [episode(n, topic=[f"word{n}"], outcome="heard_not_helped") for n in range(40)]
    meter = [episode(100 + n, topic=["meter"], outcome="heard_not_helped") for n in range(12)]
    (cause,) = found([*everywhere, *meter]).causes
    assert cause.heard_not_helped_customers == 12
    assert not cause.theatre_candidate


def test_a_tag_on_every_conversation_costs_no_memory_and_names_nothing() -> None:
    rows = [episode(n, topic=[f"ticket {n}", "2026"], outcome="neither") for n in range(300)]
    assert [cause.name for cause in tagged_causes(lambda: [batch("episodes", *rows, columns=COLUMNS)])] == ["2026"]


def test_what_is_open_is_not_decided() -> None:
    rows = [*world(), *(episode(300 + n, topic=["meter"], outcome="open") for n in range(3))]
    rows += [episode(400 + n, topic=[], outcome="heard_helped") for n in range(20)]
    (cause,) = found(rows).causes
    assert (cause.episodes, cause.decided) == (15, 12)


def test_no_troubles_no_causes() -> None:
    assert found([]).causes == ()
    assert found([episode(n, trouble=False, topic=["praise"]) for n in range(9)]).troubles == 0


def test_tags_of_the_desk_name_causes_too() -> None:
    rows = [episode(n, topic=["late parcel", "vip"], outcome="neither") for n in range(6)]
    rows += [episode(20 + n, topic=["praise"], outcome="heard_helped") for n in range(6)]
    causes = tagged_causes(lambda: [batch("episodes", *rows, columns=COLUMNS)])
    assert [(cause.name, cause.kind, cause.not_helped) for cause in causes] == [
        ("late parcel", CauseKind.TAG, 6),
        ("vip", CauseKind.TAG, 6),
    ]


def test_a_trend_is_called_only_when_it_is_clear() -> None:
    every = np.repeat(np.arange(10, dtype=np.int32), 40)
    rising = np.repeat(np.arange(10, dtype=np.int32), [1, 1, 1, 1, 1, 8, 8, 8, 8, 8])
    assert trend(rising, every) is Trend.MORE
    assert trend(9 - rising, every) is Trend.FEWER
    assert trend(np.repeat(np.arange(10, dtype=np.int32), 4), every) is Trend.NO_CLEAR_CHANGE
    assert trend(rising[:10], every) is Trend.CANNOT_TELL
    # without times there is nothing to compare
    assert trend(np.full(40, -1, np.int32), np.full(400, -1, np.int32)) is Trend.CANNOT_TELL


def test_weeks_count_from_1970() -> None:
    assert week_start(0).year == 1970
    assert week_start(1) - week_start(0) == timedelta(days=7)


def test_a_cause_carries_no_person() -> None:
    (cause,) = found(world()).causes
    assert not [name for name in cause.__struct_fields__ if "agent" in name or "author" in name or "queue" in name]


@pytest.mark.parametrize("opened", [None, START])
def test_causes_are_found_with_and_without_times(opened: object) -> None:
    rows = [{**row, "opened_at": opened} for row in world()]
    (cause,) = found(rows).causes
    assert cause.episodes == 12
    assert cause.weeks == (() if opened is None else (12,))
