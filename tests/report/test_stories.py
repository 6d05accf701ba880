from __future__ import annotations

from goodturn.report.stories import COLUMNS, HOW_MANY, choose_stories
from goodturn.states import Outcome
from made_up_tables import batch, episode


def chosen(rows: list[dict[str, object]], size: int = 100) -> dict[Outcome, tuple[str, ...]]:
    return choose_stories(batch("episodes", *rows[at : at + size], columns=COLUMNS) for at in range(0, len(rows), size))


def test_a_few_per_outcome_those_with_a_need_first() -> None:
    rows = [episode(n, needs=1 if n in (3, 8) else 0) for n in range(20)]
    found = chosen(rows)[Outcome.NEITHER]
    assert len(found) == HOW_MANY[Outcome.NEITHER]
    assert set(found[:2]) == {"e3", "e8"}


def test_the_choice_does_not_hang_on_the_order_of_rows() -> None:
    rows = [episode(n, needs=n % 2) for n in range(60)]
    assert chosen(rows) == chosen(list(reversed(rows)), size=7)


def test_one_story_per_customer() -> None:
    rows = [episode(n, customer_id="c1") for n in range(9)] + [episode(20, customer_id="c2")]
    found = chosen(rows)[Outcome.NEITHER]
    assert len(found) == 2
    assert "e20" in found


def test_what_is_too_short_or_too_long_is_no_story() -> None:
    rows = [episode(1, messages=2), episode(2, messages=17), episode(3, messages=None)]
    assert chosen(rows)[Outcome.NEITHER] == ()
    assert Outcome.NO_TROUBLE not in chosen(rows)
