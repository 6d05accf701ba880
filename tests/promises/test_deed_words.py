from __future__ import annotations

import pytest

from goodturn.promises.deed_words import deed_of, deeds_released, deeds_tried, hands_on
from goodturn.promises.promise import Deed


@pytest.mark.parametrize(
    ("act", "words", "deed"),
    [
        ("call back", "I'll call you back about the refund", Deed.CALL),
        ("refund", "I'll call it in", Deed.MONEY),
        ("", "wir erstatten den Betrag", Deed.MONEY),
        ("send", "we'll ship the missing part", Deed.GOODS),
        ("send", "ein Techniker kommt", Deed.CHANGE),
        ("look into it", "I'll look into it", Deed.WORD),
        ("see the £42", "you will see the £42 within 5 days", Deed.MONEY),
        ("be on your account", "it will be on your account by Friday", Deed.MONEY),
        ("come off your next bill", "the rest will come off your next bill", Deed.MONEY),
        ("arrive", "it will arrive by Friday", Deed.GOODS),
        ("show the new rate", "your next bill will show the new rate", Deed.BILL),
        ("look into your bill", "I'll look into your bill", Deed.WORD),
        ("put a note on your account", "I'll put a note on your account", Deed.WORD),
        ("bring it in", "during the day I'll prepare the form", Deed.WORD),
    ],
)
def test_the_verb_tells_the_kind_of_deed_and_then_the_words(act: str, words: str, deed: Deed) -> None:
    assert deed_of(act, words) is deed


@pytest.mark.parametrize(
    ("before", "deed"),
    [
        ("I'm sending you a new one, ", Deed.GOODS),
        ("The payment went out today. ", Deed.MONEY),
        ("The refund for the parcel was wrong. A courier has the replacement. ", Deed.GOODS),
        ("Our engineer has the report. I'm writing the answer now, ", Deed.WORD),
        ("I see. ", Deed.WORD),
    ],
)
def test_words_that_it_comes_speak_of_what_was_last_named_before(before: str, deed: Deed) -> None:
    assert deed_of("have it", "you'll have it by Friday", before) is deed
    assert deed_of("look at it", "I'll look at it by Friday", before) is Deed.WORD


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("pass it to the depot", True),
        ("forward your note", True),
        ("pass the answer on to you", False),
        ("hand you the keys", False),
        ("handle your request", False),
        ("look into it", False),
    ],
)
def test_what_is_handed_on_goes_to_others_than_the_customer(act: str, expected: bool) -> None:
    assert hands_on(act) is expected


@pytest.mark.parametrize(
    ("words", "released"),
    [
        ("The call is not necessary any more.", {Deed.CALL}),
        ("Please send the refund, no need to call", {Deed.CALL}),
        ("Don't worry about the refund or the voucher but do call", {Deed.MONEY}),
        ("Hat sich erledigt, danke", set(Deed)),
        ("I need that call", set()),
    ],
)
def test_what_is_no_longer_needed_is_what_the_clause_names(words: str, released: set[Deed]) -> None:
    assert deeds_released(words) == released


@pytest.mark.parametrize(
    ("words", "tried"),
    [
        ("We couldn’t reach you this morning", {Deed.CALL, Deed.WORD}),
        ("The courier tried to deliver on Monday", {Deed.GOODS}),
        ("Your refund has gone out", set()),
    ],
)
def test_words_of_an_attempt_speak_of_their_own_kind_of_deed(words: str, tried: set[Deed]) -> None:
    assert deeds_tried(words) == tried
