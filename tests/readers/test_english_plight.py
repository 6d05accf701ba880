"""What customers tell of their lives when a trouble reaches into them, and what only looks like it."""

from __future__ import annotations

import pytest

from goodturn.conversations.message import Author
from goodturn.readers.standard import StandardReader
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage

FOUND = {
    Label.STAKES: (
        "The parcel was for my late aunt's grave.",
        "We buried my father on Monday and you send this.",
        "She is ninety-four and lives alone.",
        "There are three euros left on the meter.",
        "Our key has gone to emergency credit.",
        "We had to turn two customers away this morning.",
        "Guests can't pay with it, the whole terrace.",
        "The alarm woke the twins at midnight.",
        "My frail father sits there without light.",
        "Our baby is cold.",
    ),
    Label.ANXIETY: ("I've been lying awake over the letter.", "Nobody slept because of it."),
    Label.FRUSTRATION: (
        "It hums so loud that I can't hear the radio.",
        "Please stop reading that script.",
        "I'm telling you, there is no box here.",
        "I'm not in the mood for a survey.",
        "Must I beg for my own key?",
        "You can imagine the mood at breakfast.",
        "I want that paid back.",
        "That is all?",
    ),
    Label.UNRESOLVED: ("The bell, it did it again.", "And this happened again at noon."),
    Label.CONFUSION: ("I get so muddled with these menus.",),
}
LEFT_ALONE = {
    Label.STAKES: (
        "Do you sell kites? Asking for my daughter.",
        "My daughter knitted me a tea cosy.",
        "There are ninety seats left on it.",
        "I like the late show.",
        "My husband installed it himself.",
        "My sister and my father watch it too.",
    ),
    Label.ANXIETY: ("I slept well, thanks.",),
    Label.FRUSTRATION: (
        "It is so quiet that I can hear the sea.",
        "I'm telling my sister about you.",
        "Imagine a blue door.",
        "I want that in green.",
        "That is all.",
    ),
    Label.RESOLVED: ("The bell, it did it again.",),
    Label.CONFUSION: ("The colours got muddled in the print.",),
    Label.REPEAT_EFFORT: ("Very well, I have written to the maker.", "Done, I've signed it."),
}


def labels(text: str) -> set[Label]:
    (reading,) = StandardReader().read([Passage(author=Author.CUSTOMER, text=text, language="en")])
    return {signal.label for signal in reading.signals if signal.probability >= 0.5}


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in FOUND.items() for text in texts])
def test_what_a_trouble_does_is_found(label: Label, text: str) -> None:
    assert label in labels(text)


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in LEFT_ALONE.items() for text in texts])
def test_near_misses_are_left_alone(label: Label, text: str) -> None:
    assert label not in labels(text)


def test_what_was_not_asked_for_is_effort_all_the_same() -> None:
    assert Label.REPEAT_EFFORT in labels("I have already written to the maker twice.")
