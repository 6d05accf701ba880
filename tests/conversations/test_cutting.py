from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goodturn.conversations.cutting import SILENCE, cut, in_order
from goodturn.conversations.message import Author, Message

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def said(name: str, hours: float | None, reply_to: str | None = None, position: int = 0) -> Message:
    at = None if hours is None else START + timedelta(hours=hours)
    return Message(
        conversation_id="c",
        message_id=name,
        position=position,
        author=Author.CUSTOMER,
        sent_at=at,
        reply_to=reply_to,
    )


def names(pieces: list[list[Message]]) -> list[str]:
    return ["".join(message.message_id for message in piece) for piece in pieces]


def test_a_day_of_silence_begins_a_new_conversation() -> None:
    assert names(cut([said("a", 0), said("b", 24), said("c", 48.1), said("d", 49)])) == ["ab", "cd"]


def test_an_answer_belongs_to_what_it_answers_however_late() -> None:
    assert names(cut([said("a", 0), said("b", 30), said("c", 80, "a"), said("d", 81)])) == ["acd", "b"]


def test_a_link_to_something_unknown_is_no_link() -> None:
    assert names(cut([said("a", 0, "lost"), said("b", 1, "lost"), said("c", 99, "lost")])) == ["ab", "c"]


def test_messages_without_times_stay_together_in_the_order_of_the_source() -> None:
    messages = in_order([said("b", None, position=1), said("a", 5, position=0), said("c", 900, position=2)])
    assert names(cut(messages)) == ["abc"]


def test_time_decides_the_order_then_position_then_id() -> None:
    messages = [said("d", 2), said("c", 1, position=1), said("b", 1, position=0), said("a", 1, position=1)]
    assert [message.message_id for message in in_order(messages)] == ["b", "a", "c", "d"]


@given(st.lists(st.tuples(st.floats(0, 400), st.one_of(st.none(), st.integers(0, 40))), max_size=40))
def test_every_message_is_in_one_piece_and_unlinked_gaps_are_short(steps: list[tuple[float, int | None]]) -> None:
    messages = in_order(said(str(n), hours, None if to is None else str(to)) for n, (hours, to) in enumerate(steps))
    pieces = cut(messages)
    assert sorted(m.message_id for piece in pieces for m in piece) == sorted(m.message_id for m in messages)
    for piece in pieces:
        inside = {message.message_id for message in piece}
        for before, message in pairwise(piece):
            assert before.sent_at is not None
            assert message.sent_at is not None
            assert message.sent_at - before.sent_at <= SILENCE or message.reply_to in inside
