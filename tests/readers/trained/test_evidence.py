from __future__ import annotations

from goodturn.readers.trained.evidence import Offsets, strongest


def test_what_overlaps_is_one_stretch() -> None:
    assert strongest([(0, 1, 2.0), (0, 2, 1.0), (5, 6, 1.5)]) == [(0, 2), (5, 6)]


def test_the_stretch_that_adds_most_comes_first_and_three_are_enough() -> None:
    assert strongest([(0, 1, 1.0), (3, 4, 4.0), (6, 7, 3.0), (9, 10, 2.0)]) == [(3, 4), (6, 7), (9, 10)]


def test_nothing_that_adds_gives_no_words() -> None:
    assert strongest([]) == []


def test_offsets_lead_back_to_the_message_as_it_was_written() -> None:
    text = "Well\u200b,\n\nI'm FURIOUS \u2014 3 weeks!!"
    offsets = Offsets(text)
    span = offsets.span(2, 3)
    assert span is not None
    assert text[slice(*span)] == "FURIOUS"
    assert offsets.span(40, 41) is None
