from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.episodes.deeds import COUNTS_AS_DONE
from goodturn.episodes.outcome import Judged, is_in_work, outcome_of, was_helped
from goodturn.states import Ending, Heard, Held, Helped, Outcome
from telling import START

GOOD = Judged(
    trouble=True,
    heard=Heard.YES,
    brushed_off=False,
    warmth_owed=True,
    done=Helped.CHANGED,
    contested=False,
    ending=Ending.QUIET,
    held=Held.QUIET,
    in_work=False,
    answered=True,
    unread=False,
)


def outcome(**changes: object) -> Outcome:
    return outcome_of(replace(GOOD, **changes))[0]


def test_heard_and_helped() -> None:
    assert outcome() is Outcome.HEARD_HELPED


@pytest.mark.parametrize("done", Helped)
def test_only_a_change_an_explanation_or_guidance_helps(done: Helped) -> None:
    assert was_helped(replace(GOOD, done=done)) is (done in {Helped.CHANGED, Helped.EXPLAINED, Helped.GUIDED})


@pytest.mark.parametrize(
    "changes",
    [
        {"contested": True},
        {"held": Held.RETURNED},
        {"held": Held.GAVE_UP},
        {"ending": Ending.GAVE_UP},
        {"ending": Ending.OPEN},
    ],
    ids=str,
)
def test_what_voids_help(changes: dict[str, object]) -> None:
    assert was_helped(GOOD)
    assert not was_helped(replace(GOOD, **changes))
    assert outcome(**changes) is Outcome.HEARD_NOT_HELPED


def test_a_change_outlasts_moving_out_of_sight_words_do_not() -> None:
    assert was_helped(replace(GOOD, ending=Ending.MOVED))
    for words in (Helped.EXPLAINED, Helped.GUIDED):
        assert not was_helped(replace(GOOD, ending=Ending.MOVED, done=words))


def test_helped_without_acknowledgement_counts_only_where_warmth_was_owed() -> None:
    assert outcome(heard=Heard.NO) is Outcome.HELPED_NOT_ACKNOWLEDGED
    assert outcome(heard=Heard.NO, warmth_owed=False) is Outcome.HEARD_HELPED
    assert outcome(heard=Heard.PARTLY) is Outcome.HEARD_HELPED


def test_a_brush_off_is_passed_over_even_where_no_warmth_was_owed() -> None:
    assert outcome(heard=Heard.NO, warmth_owed=False, brushed_off=True) is Outcome.HELPED_NOT_ACKNOWLEDGED
    assert outcome(heard=Heard.YES, warmth_owed=False, brushed_off=True) is Outcome.HEARD_HELPED


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"heard": Heard.YES}, Outcome.HEARD_NOT_HELPED),
        ({"heard": Heard.PARTLY}, Outcome.HEARD_NOT_HELPED),
        ({"heard": Heard.NO}, Outcome.NEITHER),
        ({"heard": Heard.NO_NEED, "answered": False}, Outcome.NEITHER),
        ({"heard": Heard.NO_NEED, "done": Helped.REFUSED}, Outcome.NEITHER),
        ({"heard": Heard.NO_NEED, "done": Helped.NOTHING}, Outcome.HEARD_NOT_HELPED),
        ({"heard": Heard.NO_NEED, "done": Helped.PASSED_ON}, Outcome.HEARD_NOT_HELPED),
        ({"heard": Heard.NO_NEED, "done": Helped.NOTHING, "ending": Ending.OPEN}, Outcome.NEITHER),
        ({"heard": Heard.NO_NEED, "done": Helped.PASSED_ON, "ending": Ending.OPEN}, Outcome.CANNOT_TELL),
    ],
    ids=str,
)
def test_not_helped_is_told_by_whether_the_need_was_answered(changes: dict[str, object], expected: Outcome) -> None:
    assert outcome(**{"done": Helped.PROMISED, **changes}) is expected


def test_what_moved_out_of_sight_undecided_cannot_be_told() -> None:
    assert outcome(done=Helped.PASSED_ON, ending=Ending.MOVED) is Outcome.CANNOT_TELL
    assert outcome(done=Helped.PASSED_ON, ending=Ending.QUIET) is not Outcome.CANNOT_TELL


def test_where_the_answer_could_not_be_read_only_help_that_owed_no_warmth_can_be_told() -> None:
    unread = {"heard": Heard.CANNOT_TELL}
    assert outcome(**unread) is Outcome.CANNOT_TELL
    assert outcome(**unread, warmth_owed=False) is Outcome.HEARD_HELPED
    assert outcome(**unread, done=Helped.PROMISED) is Outcome.CANNOT_TELL
    for heard in (Heard.NO, Heard.NO_NEED):
        assert outcome(heard=heard, done=Helped.CANNOT_TELL) is Outcome.CANNOT_TELL
    assert outcome(heard=Heard.NO, done=Helped.CANNOT_TELL, held=Held.RETURNED) is Outcome.NEITHER


def test_what_is_still_in_work_is_open() -> None:
    assert outcome(done=Helped.PROMISED, ending=Ending.OPEN, in_work=True) is Outcome.OPEN
    assert outcome(done=Helped.PROMISED, ending=Ending.OPEN, in_work=False) is Outcome.HEARD_NOT_HELPED


def test_no_trouble_unread_and_unseen_come_before_all_else() -> None:
    assert outcome(trouble=False) is Outcome.NO_TROUBLE
    assert outcome(trouble=False, unread=True) is Outcome.CANNOT_TELL
    assert outcome(trouble=False, unseen=True) is Outcome.CANNOT_TELL


def test_the_company_has_time_until_it_is_due_and_only_while_it_is_open() -> None:
    due = START + timedelta(days=1)
    assert is_in_work(Ending.OPEN, due, START)
    assert not is_in_work(Ending.OPEN, due, due)
    assert not is_in_work(Ending.QUIET, due, START)
    assert not is_in_work(Ending.OPEN, None, START)
    assert not is_in_work(Ending.OPEN, due, None)


FLAGS = ("trouble", "brushed_off", "warmth_owed", "contested", "in_work", "answered", "unread", "unseen")


@given(st.fixed_dictionaries({name: st.booleans() for name in FLAGS}))
def test_every_combination_has_one_consistent_outcome_with_a_reason(flags: dict[str, bool]) -> None:
    for heard, done, ending, held in product(Heard, Helped, Ending, Held):
        judged = replace(GOOD, heard=heard, done=done, ending=ending, held=held, **flags)
        found, reason = outcome_of(judged)
        assert reason
        told = (found, judged)
        if found in (Outcome.HEARD_HELPED, Outcome.HELPED_NOT_ACKNOWLEDGED):
            assert done in COUNTS_AS_DONE, told
            assert held not in (Held.RETURNED, Held.GAVE_UP), told
            assert ending not in (Ending.GAVE_UP, Ending.OPEN), told
            assert not judged.contested, told
        if found is Outcome.HELPED_NOT_ACKNOWLEDGED:
            assert heard is Heard.NO, told
            assert judged.warmth_owed or judged.brushed_off, told
        if found is Outcome.HEARD_NOT_HELPED:
            assert heard is not Heard.NO, told
        if found is Outcome.OPEN:
            assert judged.in_work, told
        assert (found is Outcome.NO_TROUBLE) == (not judged.trouble and not judged.unread and not judged.unseen), told
