from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.conversations.conversation import Channel, Conversation, CustomerKey, Strength
from goodturn.conversations.message import Author, MessageKind, Visibility
from goodturn.episodes.needs import is_need
from goodturn.episodes.record import unfold
from goodturn.events.event import ConversationTold, CorrectionKind, Event
from goodturn.signals.labels import Label
from telling import START, account, agent, corrected, customer, talk, until

HELLO = customer("Hello")


def record(*parts: list[Event]):
    return unfold([event for part in parts for event in part])


def heard_again(number: int, **fields: object) -> list[Event]:
    conversation = Conversation(conversation_id="chat", source="test", **fields)
    at = START + timedelta(days=number)
    return [ConversationTold(event_id=f"t{number}", heard_at=at, order=0, conversation=conversation, happened_at=at)]


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_events_arrive_does_not_matter(dice: random.Random) -> None:
    events = [
        *talk("a", HELLO, agent("Hi"), day=2),
        *talk("b", HELLO, agent("Hi"), timed=False),
        *heard_again(1, brand="north"),
        *account("refunded", day=1),
        *account("billed", day=3),
        *corrected(CorrectionKind.LABEL_ON, number=1, message_id="a-0", label=Label.WAITING),
        *corrected(CorrectionKind.LABEL_OFF, number=2, message_id="a-0", label=Label.WAITING),
    ]
    whole = unfold(events)
    dice.shuffle(events)
    assert unfold(events) == whole


def test_threads_stand_in_time_and_lines_in_time_within_them() -> None:
    late, early = customer("second", minutes=9), customer("first", minutes=1)
    found = record(talk("b", HELLO, day=1), talk("a", late, early))
    assert [thread.conversation_id for thread in found.threads] == ["a", "b"]
    assert [one.message.text for one in found.threads[0].said] == ["first", "second"]


def test_where_one_line_has_no_time_the_order_of_the_source_stands() -> None:
    late, early = customer("second", minutes=9), customer("first", minutes=1)
    some = [*talk("a", late, early), talk("a", late, early, customer("third"), timed=False)[-1]]
    for events in (some, talk("a", late, early, timed=False)):
        (thread,) = record(events).threads
        assert not thread.timed
        assert [one.message.text for one in thread.said][:2] == ["second", "first"]
        assert (thread.started_at, thread.ended_at) == (None, None)


def test_a_thread_lasts_from_its_first_to_its_last_word() -> None:
    (thread,) = record(talk("a", HELLO, agent("Hi", minutes=7))).threads
    assert (thread.started_at, thread.ended_at) == (START, START + timedelta(minutes=7))


def test_notes_are_no_part_of_what_was_said() -> None:
    (thread,) = record(talk("a", HELLO, agent("He is angry", visibility=Visibility.INTERNAL))).threads
    assert len(thread.said) == 1


@pytest.mark.parametrize(
    ("note", "breaks_off"),
    [
        ("[recording ends here: storage fault, 11 minutes missing]", True),
        ("Call transferred to an external number.", True),
        ("Die Aufzeichnung bricht ab.", True),
        ("Recording stopped.", False),
        ("The call ended.", False),
    ],
)
def test_a_last_note_that_the_record_ends_before_the_talk_is_kept_in_mind(note: str, breaks_off: bool) -> None:
    event = replace(agent(note), more={"kind": MessageKind.EVENT}, author=Author.SYSTEM)
    (thread,) = record(talk("a", HELLO, event)).threads
    assert thread.breaks_off is breaks_off
    (thread,) = record(talk("a", event, HELLO)).threads
    assert not thread.breaks_off


def test_of_a_conversation_told_twice_later_fields_win_and_empty_ones_do_not() -> None:
    (thread,) = record(
        heard_again(1, brand="north", stage="use", channel=Channel.EMAIL), heard_again(2, brand="south")
    ).threads
    told = thread.conversation
    assert (told.brand, told.stage, told.channel) == ("south", "use", Channel.EMAIL)


def test_a_message_of_a_conversation_that_nobody_told_of_still_counts() -> None:
    (thread,) = record(talk("a", HELLO)[1:]).threads
    assert (thread.conversation_id, len(thread.said)) == ("a", 1)


def test_it_is_as_late_as_the_last_thing_that_happened() -> None:
    assert record(talk("a", HELLO)).now == START
    assert record(talk("a", HELLO), account("billed", day=4)).now == START + timedelta(days=4)
    assert record(talk("a", HELLO), until(9)).now == START + timedelta(days=9)
    assert record(talk("a", HELLO, timed=False)).now is None


def test_a_correction_is_no_news_of_the_customer_and_moves_no_clock() -> None:
    late = corrected(CorrectionKind.SPLIT, conversation_id="a", happened_at=START + timedelta(days=50))
    assert record(talk("a", HELLO), late).now == START


def test_the_latest_correction_of_a_label_wins() -> None:
    on = corrected(CorrectionKind.LABEL_ON, number=1, message_id="a-0", label=Label.WAITING)
    off = corrected(CorrectionKind.LABEL_OFF, number=2, message_id="a-0", label=Label.WAITING)
    on_again = corrected(CorrectionKind.LABEL_ON, number=3, message_id="a-0", label=Label.WAITING)
    for corrections, labels in (((on,), {Label.WAITING}), ((on, off), set()), ((off, on_again, on), {Label.WAITING})):
        (thread,) = record(talk("a", HELLO), *corrections).threads
        assert thread.said[0].labels == labels


def test_a_correction_touches_its_message_only() -> None:
    on = corrected(CorrectionKind.LABEL_ON, message_id="a-0", label=Label.WAITING)
    (thread,) = record(talk("a", HELLO, HELLO), on).threads
    assert [one.labels for one in thread.said] == [{Label.WAITING}, frozenset()]


def test_a_person_can_read_what_no_reader_could() -> None:
    on = corrected(CorrectionKind.LABEL_ON, message_id="a-0", label=Label.WAITING)
    for unread in (customer("Odotan.", abstained="language: fi"), HELLO):
        (thread,) = record(talk("a", unread), on).threads
        assert is_need(thread.said[0])


def test_keys_and_tags_of_several_tellings_add_up_as_they_do_in_conversations() -> None:
    key, other = (CustomerKey(kind="email", digest=name, strength=Strength.STRONG) for name in ("x", "y"))
    (thread,) = record(
        heard_again(1, customer_keys=(key,), tags=("a",)), heard_again(2, customer_keys=(other,), tags=("b",))
    ).threads
    assert set(thread.conversation.customer_keys) == {key, other}
    assert set(thread.conversation.tags) == {"a", "b"}
