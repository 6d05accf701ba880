from __future__ import annotations

import pytest

from goodturn.conversations.conversation import Channel, Continuation
from goodturn.episodes.book import Book
from goodturn.episodes.phrase_book import PhraseBook, sentences
from goodturn.episodes.record import unfold
from goodturn.episodes.stitching import stitch
from goodturn.events.event import CorrectionKind, Event
from goodturn.signals.labels import Act, Label
from telling import agent, corrected, customer, promised, talk

ROUTER = customer("My router flickers since the storm.", labels=[Label.CONFUSION])
ROUTER_AGAIN = customer("The router flickers again like in the storm.")
PARCEL = customer("My parcel with the lamp never came.", labels=[Label.WAITING])
SORRY = agent("Sorry.", labels=[Label.APOLOGY])
GUIDED = agent("Hold the button.", acts=[Act.GUIDED])
THANKS = customer("That did it, thank you!", labels=[Label.GRATITUDE])


def episodes(*talks: list[Event]) -> list[tuple[str, ...]]:
    record = unfold([event for each in talks for event in each])
    return [tuple(thread.conversation_id for thread in strand.threads) for strand in stitch(record, Book())]


def together(*talks: list[Event]) -> bool:
    return len(episodes(*talks)) == 1


def reasons(*talks: list[Event]) -> list[tuple[str, float]]:
    record = unfold([event for each in talks for event in each])
    return [(one.reason, one.confidence) for strand in stitch(record, Book()) for one in strand.stitches]


FIRST = talk("a", ROUTER, SORRY)


def test_another_trouble_is_another_episode() -> None:
    assert episodes(FIRST, talk("b", PARCEL, day=1)) == [("a",), ("b",)]


def test_a_transfer_joins_whatever_it_is_about() -> None:
    moved = talk("b", PARCEL, day=1, parent_id="a", continues=Continuation.TRANSFER)
    assert together(FIRST, moved)
    assert reasons(FIRST, moved) == [("the record says so: transfer", 1.0)]
    followed = talk("b", PARCEL, day=1, parent_id="a", continues=Continuation.FOLLOW_UP)
    assert reasons(FIRST, followed) == [("the record says so: follow up", 1.0)]
    assert not together(FIRST, talk("b", PARCEL, day=1, parent_id="z", continues=Continuation.TRANSFER))


def test_a_continuation_joins_whatever_order_the_two_stand_in() -> None:
    merged = talk("a", ROUTER, SORRY, parent_id="b", continues=Continuation.MERGE)
    assert together(merged, talk("b", PARCEL, day=1))


def test_two_that_were_merged_into_a_third_are_one_episode() -> None:
    merged = {"parent_id": "c", "continues": Continuation.MERGE}
    talks = talk("a", ROUTER, SORRY, **merged), talk("b", PARCEL, day=10, **merged), talk("c", PARCEL, day=90)
    assert episodes(*talks) == [("a", "b", "c")]
    assert reasons(*talks) == [("the record says so: merge", 1.0)] * 2
    apart = corrected(CorrectionKind.SPLIT, conversation_id="a")
    assert episodes(*talks, apart) == [("a",), ("b", "c")]


def test_a_continuation_joins_where_nothing_has_a_time() -> None:
    on = talk("a", ROUTER, SORRY, timed=False, parent_id="b", continues=Continuation.TRANSFER)
    assert together(on, talk("b", PARCEL, timed=False))


def test_a_conversation_cannot_continue_itself() -> None:
    assert episodes(talk("a", ROUTER, parent_id="a"), talk("b", PARCEL, day=1)) == [("a",), ("b",)]


def test_the_same_reference_joins() -> None:
    one = talk("a", customer("Order KL-4471 is late."), SORRY)
    assert together(one, talk("b", customer("It is KL-4471."), day=30))
    assert not together(one, talk("b", customer("It is KL-4472."), day=30))
    assert not together(one, talk("b", customer("It is KL-4471."), day=61))


def test_a_reference_joins_even_where_the_first_was_settled_or_nothing_has_a_time() -> None:
    settled = talk("a", customer("Order KL-4471 is late."), GUIDED, THANKS)
    assert together(settled, talk("b", customer("It is KL-4471."), day=30))
    untimed = talk("a", customer("Order KL-4471 is late."), SORRY, timed=False)
    assert together(untimed, talk("b", customer("It is KL-4471."), timed=False))


@pytest.mark.parametrize("label", [Label.REPEAT_EFFORT, Label.UNRESOLVED, Label.PROMISE_CHASE])
def test_an_opening_that_says_so_joins_within_sixty_days(label: Label) -> None:
    again = customer("This is the third time I write.", labels=[label])
    assert together(FIRST, talk("b", again, day=59))
    assert not together(FIRST, talk("b", again, day=61))


def test_what_is_unresolved_after_an_answer_here_speaks_of_this_conversation() -> None:
    hello, still = customer("Hello there."), customer("It does not go.", labels=[Label.UNRESOLVED])
    answer = agent("Turn it off and on.")
    assert together(FIRST, talk("b", hello, still, answer, day=2))
    assert not together(FIRST, talk("b", hello, answer, still, day=2))


def test_saying_so_counts_in_the_opening_only() -> None:
    again = customer("This is the third time I write.", labels=[Label.REPEAT_EFFORT])
    hello = customer("Hello there.")
    assert together(FIRST, talk("b", hello, hello, again, day=2))
    assert not together(FIRST, talk("b", hello, hello, hello, again, day=2))


def test_the_same_topic_joins_within_the_window_unless_the_first_ended_settled() -> None:
    assert together(FIRST, talk("b", ROUTER_AGAIN, day=6.9))
    assert not together(FIRST, talk("b", ROUTER_AGAIN, day=7.1))
    assert not together(talk("a", ROUTER, GUIDED, THANKS), talk("b", ROUTER_AGAIN, day=2))


def test_thanks_attach_and_open_nothing() -> None:
    assert together(FIRST, talk("b", THANKS, day=2))
    assert together(FIRST, talk("b", customer("Bye"), customer("Thanks"), day=2))
    assert not together(FIRST, talk("b", THANKS, PARCEL, day=2))


def test_brands_are_apart() -> None:
    north = talk("a", ROUTER, SORRY, brand="north")
    assert together(north, talk("b", ROUTER_AGAIN, day=1, brand="north"))
    assert not together(north, talk("b", ROUTER_AGAIN, day=1, brand="south"))


def test_a_redial_within_15_minutes_of_a_dropped_line_joins() -> None:
    dropped = talk("a", ROUTER, agent("Let me see what"), channel=Channel.VOICE)
    soon, late = 16 / 1440, 17 / 1440
    assert together(dropped, talk("b", PARCEL, day=soon, channel=Channel.VOICE))
    assert not together(dropped, talk("b", PARCEL, day=late, channel=Channel.VOICE))
    assert not together(dropped, talk("b", PARCEL, day=soon, channel=Channel.CHAT))
    closed = talk("a", ROUTER, agent("Let me see."), customer("Thanks, bye"), channel=Channel.VOICE)
    assert not together(closed, talk("b", PARCEL, day=soon, channel=Channel.VOICE))


def test_of_several_troubles_the_one_that_shares_most_is_taken_up() -> None:
    other = talk("p", PARCEL, SORRY, day=1)
    again = customer("Still that router that flickers.", labels=[Label.UNRESOLVED])
    assert episodes(FIRST, other, talk("b", again, day=2)) == [("a", "b"), ("p",)]


def test_a_conversation_without_a_word_belongs_to_no_episode() -> None:
    assert episodes(FIRST, talk("b", day=1)) == [("a",)]


def test_every_join_says_why_and_how_sure() -> None:
    for reason, confidence in reasons(FIRST, talk("b", ROUTER_AGAIN, day=1), talk("c", THANKS, day=2)):
        assert reason
        assert 0 < confidence <= 1


# what the company said and left open


LAMP = customer("The chandelier in the hall hums at night.", labels=[Label.CONFUSION])
TRAFO = agent("Then its transformer is loose, have you a screwdriver?", labels=[Label.ASKS_INFO])


def test_the_words_of_the_company_tell_what_an_episode_is_about() -> None:
    later = customer("A screwdriver on the transformer made it worse.")
    assert together(talk("a", LAMP, TRAFO), talk("b", later, day=2))
    assert not together(talk("a", LAMP, SORRY), talk("b", later, day=2))


def test_the_words_of_the_company_count_in_the_last_thread_only() -> None:
    first = talk("a", LAMP, TRAFO)
    again = talk("b", customer("The chandelier hums."), SORRY, day=1)
    later = talk("c", customer("A screwdriver on the transformer made it worse."), day=2)
    assert episodes(first, again) == [("a", "b")]
    assert together(first, later)
    assert not together(first, again, later)


def test_what_the_company_writes_to_everybody_tells_nothing() -> None:
    later = customer("A screwdriver on the transformer made it worse.")
    written = sentences(TRAFO.text)
    book = Book(phrases=PhraseBook(customers={sentence.key: 9 for sentence in written}))
    record = unfold([*talk("a", LAMP, TRAFO), *talk("b", later, day=2)])
    assert len(stitch(record, book)) == 2


def test_one_rare_word_is_enough_where_the_first_is_unanswered() -> None:
    later = customer("About the chandelier: it is worse.")
    assert together(talk("a", LAMP), talk("b", later, day=2))
    assert not together(talk("a", LAMP, SORRY), talk("b", later, day=2))
    assert not together(talk("a", LAMP, customer("Thanks, bye")), talk("b", later, day=2))
    assert not together(talk("a", LAMP), talk("b", later, day=8))


def test_one_rare_word_is_enough_where_something_is_owed() -> None:
    later = customer("About the chandelier: it is worse.")
    owed = agent("We will write.", commitments=[promised("write")])
    held = agent("One moment.", commitments=[promised("look", holding=True)])
    assert together(talk("a", LAMP, owed), talk("b", later, day=2))
    assert not together(talk("a", LAMP, held), talk("b", later, day=2))


@pytest.mark.parametrize("word", ["Friday", "4711", "Lumen"])
def test_a_day_a_number_or_the_company_are_no_rare_word(word: str) -> None:
    first = talk("a", customer(f"{word}: the chandelier hums."), brand="Lumen")
    assert not together(first, talk("b", customer(f"{word}: no parcel."), day=2, brand="Lumen"))
    assert together(first, talk("b", customer(f"{word}: the chandelier!"), day=2, brand="Lumen"))


def test_a_greeting_names_nobodys_trouble() -> None:
    hello = talk("a", customer("Dear Petronella, the chandelier hums."))
    assert not together(hello, talk("b", customer("Dear Petronella, no parcel."), day=2))
    cat = talk("a", customer("The tabby Petronella, the chandelier hums."))
    assert together(cat, talk("b", customer("My tabby Petronella, no parcel."), day=2))


def test_the_window_begins_when_what_was_promised_is_due() -> None:
    owed = talk("a", ROUTER, agent("We will write.", commitments=[promised("write", days=20)]))
    assert together(owed, talk("b", ROUTER_AGAIN, day=26))
    assert not together(owed, talk("b", ROUTER_AGAIN, day=28))


def test_a_letter_of_the_company_answers_what_was_unanswered_and_begins_no_contact() -> None:
    letter = agent("We have looked into the wiring of your street.")
    answer = talk("b", letter, day=12, channel=Channel.EMAIL)
    assert together(talk("a", LAMP), answer)
    assert not together(talk("a", LAMP, SORRY), answer)
    assert not together(talk("a", LAMP), talk("b", letter, day=61, channel=Channel.EMAIL))
    record = unfold([*talk("a", LAMP), *answer])
    assert stitch(record, Book())[0].same_contact == {"b"}


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.VOICE])
def test_a_greeting_in_a_chat_or_a_call_answers_nothing(channel: Channel) -> None:
    hello = talk("b", agent("Welcome to the lighting workshop of Lumen."), PARCEL, day=2, channel=channel)
    assert not together(talk("a", LAMP, channel=channel), hello)


def test_a_letter_to_everybody_answers_nobody() -> None:
    letter = agent("Discover the summer lights of Lumen.")
    record = unfold([*talk("a", LAMP), *talk("b", letter, day=2, channel=Channel.EMAIL)])
    sent = {sentence.key: 9 for sentence in sentences(letter.text)}
    assert len(stitch(record, Book())) == 1
    assert len(stitch(record, Book(phrases=PhraseBook(customers=sent)))) == 2


# what people say


def test_a_person_splits_what_was_joined_and_the_later_word_wins() -> None:
    again = talk("b", ROUTER_AGAIN, day=1)
    split = corrected(CorrectionKind.SPLIT, number=1, conversation_id="b")
    join = corrected(CorrectionKind.JOIN, number=2, conversation_id="b", other_id="a")
    assert together(FIRST, again)
    assert not together(FIRST, again, split)
    assert together(FIRST, again, split, join)
    resplit = corrected(CorrectionKind.SPLIT, number=3, conversation_id="b")
    assert not together(FIRST, again, split, join, resplit)


def test_a_person_splits_even_a_transfer() -> None:
    moved = talk("b", PARCEL, day=1, parent_id="a", continues=Continuation.TRANSFER)
    assert not together(FIRST, moved, corrected(CorrectionKind.SPLIT, conversation_id="b"))


def test_a_split_keeps_a_conversation_from_what_stands_before_it_not_from_what_comes_after() -> None:
    again = talk("b", ROUTER_AGAIN, day=1)
    moved = talk("c", PARCEL, day=2, parent_id="b", continues=Continuation.TRANSFER)
    split = corrected(CorrectionKind.SPLIT, conversation_id="b")
    assert episodes(FIRST, again, moved, split) == [("a",), ("b", "c")]


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("b", "a")])
def test_of_a_split_and_a_join_of_the_same_two_the_later_word_wins(one: str, other: str) -> None:
    far = talk("b", PARCEL, day=90)
    join = {"kind": CorrectionKind.JOIN, "conversation_id": one, "other_id": other}
    split = {"kind": CorrectionKind.SPLIT, "conversation_id": "b"}
    assert not together(FIRST, far, corrected(number=1, **join), corrected(number=2, **split))
    assert together(FIRST, far, corrected(number=1, **split), corrected(number=2, **join))


def test_a_join_to_a_conversation_that_nobody_knows_changes_nothing() -> None:
    join = corrected(CorrectionKind.JOIN, conversation_id="a", other_id="z")
    assert episodes(FIRST, join) == [("a",)]


def test_a_person_joins_what_nothing_else_would() -> None:
    other = talk("b", PARCEL, day=90)
    assert not together(FIRST, other)
    join = corrected(CorrectionKind.JOIN, conversation_id="b", other_id="a")
    assert reasons(FIRST, other, join) == [("a person joined them", 1.0)]


def test_a_person_may_name_the_two_in_either_order() -> None:
    other = talk("b", PARCEL, day=90)
    assert together(FIRST, other, corrected(CorrectionKind.JOIN, conversation_id="a", other_id="b"))
