"""Somebody speaks, and of nobody is it known that they are the customer: then nothing of it can be told."""

from __future__ import annotations

import pytest

from goodturn.conversations.message import Author, MessageKind
from goodturn.states import Heard, Helped, Outcome
from telling import Line, agent, customer, episode_of, talk, until


def somebody(text: str) -> Line:
    return Line(author=Author.UNKNOWN, text=text, reading=None, minutes=None, more={})


ASKS = "The lighthouse has been dark since Sunday, what will you do?"


def test_where_no_speaker_is_known_nothing_can_be_told() -> None:
    episode = episode_of(talk("call", somebody(ASKS), somebody("I have lit it again.")), until(30))
    assert episode.outcome is Outcome.CANNOT_TELL
    assert episode.heard is Heard.CANNOT_TELL
    assert episode.done_state is Helped.CANNOT_TELL
    assert not episode.trouble


def test_nor_where_only_the_company_is_known() -> None:
    assert episode_of(talk("call", somebody(ASKS), agent("I see.")), until(30)).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize("other", [somebody("Hm."), agent("I see.")])
def test_a_known_customer_is_judged_by_their_words(other: Line) -> None:
    episode = episode_of(talk("call", customer(ASKS), other), until(30))
    assert episode.outcome is not Outcome.CANNOT_TELL
    assert episode.heard is Heard.NO_NEED


def test_a_word_of_the_company_alone_brings_no_trouble() -> None:
    assert episode_of(talk("call", agent("The light works."))).outcome is Outcome.NO_TROUBLE


def test_where_the_record_ends_too_soon_a_missing_answer_is_not_known() -> None:
    ends = Line(
        author=Author.SYSTEM,
        text="The recording breaks off here.",
        reading=None,
        minutes=None,
        more={"kind": MessageKind.EVENT},
    )
    told = talk("call", customer(ASKS), agent("Let me see."))
    cut = talk("call", customer(ASKS), agent("Let me see."), ends)
    assert episode_of(told, until(30)).heard is Heard.NO_NEED
    assert episode_of(cut, until(30)).heard is Heard.CANNOT_TELL
