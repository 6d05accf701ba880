from __future__ import annotations

import pytest

from goodturn.promises.deed_words import deed_of, deeds_released, deeds_tried
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
        ("bring it in", "during the day I'll prepare the form", Deed.WORD),
    ],
)
def test_the_verb_tells_the_kind_of_deed_and_then_the_words(act: str, words: str, deed: Deed) -> None:
    assert deed_of(act, words) is deed


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
