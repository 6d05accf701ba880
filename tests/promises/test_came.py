from __future__ import annotations

import pytest

from goodturn.promises.came import has_come
from goodturn.promises.promise import Deed

THINGS = (Deed.GOODS, Deed.MONEY, Deed.CHANGE)


@pytest.mark.parametrize(
    "words", ["It's here!! Party on", "It came! Thank you.", "It has arrived this morning, thanks", "Es ist da, danke!"]
)
def test_bare_words_that_it_came_speak_of_whatever_was_promised_to_come(words: str) -> None:
    assert all(has_come(words, deed) for deed in THINGS)
    assert not any(has_come(words, deed) for deed in Deed if deed not in THINGS)


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("The parcel arrived on Friday", Deed.GOODS),
        ("my refund has arrived, thank you", Deed.MONEY),
        ("Your engineer came, all fine.", Deed.CHANGE),
    ],
)
def test_what_is_named_is_what_came(words: str, deed: Deed) -> None:
    assert [one for one in THINGS if has_come(words, one)] == [deed]


@pytest.mark.parametrize(
    "words",
    [
        "It hasn't come.",
        "It's still not here.",
        "Has it arrived?",
        "Tell me when it has arrived.",
        "It came broken.",
        "It came back.",
        "It came to £30.",
        "It arrived today, but the lid is cracked.",
        "They came. Nothing works, it is the wrong part.",
        "The April bill came today.",
        "A letter came this morning.",
        "Sie ist noch nicht da.",
    ],
)
def test_words_of_something_else_or_something_wrong_say_no_such_thing(words: str) -> None:
    assert not any(has_come(words, deed) for deed in Deed)
