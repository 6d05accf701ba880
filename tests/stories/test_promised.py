"""What was promised: when it is due, who asked in the meantime, and what can be seen of it."""

from goodturn.conversations.conversation import Channel
from goodturn.episodes.book import Book, Visible
from goodturn.states import Held, PromiseState
from goodturn.testing.story import Story

#: a company whose records show refunds and calls
RECORDS = Book(visible=Visible(account_kinds=frozenset({"refunded", "called_back"}), channels=frozenset(Channel)))


def refund_in_ten_days(story: Story) -> None:
    chat = story.conversation("chat", at="2025-03-03 10:00")
    chat.customer("The coat I sent back never turned into money. It's been weeks and I'm annoyed.")
    chat.agent("I can see the coat arrived on 12 February. You will have your refund within ten days.")
    chat.customer("All right.")


def test_a_refund_due_in_ten_days_is_not_judged_after_seven(story: Story) -> None:
    refund_in_ten_days(story)
    story.until("2025-03-11 10:00")
    (episode,) = story.told(RECORDS).episodes
    (promise,) = episode.promises
    assert promise.state is PromiseState.OWED
    assert promise.due_to is not None
    assert promise.due_to.date().isoformat() == "2025-03-13"
    assert episode.held_state is Held.OPEN


def test_the_same_refund_paid_on_day_nine_is_kept(story: Story) -> None:
    refund_in_ten_days(story)
    story.account("refunded", at="2025-03-12 08:00", amount_minor=8900)
    story.until("2025-03-30 10:00")
    (episode,) = story.told(RECORDS).episodes
    (promise,) = episode.promises
    assert promise.state is PromiseState.KEPT


def test_the_same_refund_never_paid_is_broken_where_it_would_show(story: Story) -> None:
    refund_in_ten_days(story)
    story.until("2025-03-30 10:00")
    (seen,) = story.told(RECORDS).episodes
    assert seen.promises[0].state is PromiseState.BROKEN
    (blind,) = story.told(Book()).episodes
    assert blind.promises[0].state is PromiseState.NOT_KNOWABLE


def test_any_news_on_day_two_of_ten_is_effort_and_no_return(story: Story) -> None:
    refund_in_ten_days(story)
    again = story.conversation("again", at="2025-03-05 09:00")
    again.customer("Any news about the refund for my coat?")
    again.agent("It is on its way; you will have it by the 13th, as promised.")
    story.until("2025-03-06 10:00")
    (episode,) = story.told(RECORDS).episodes
    assert episode.conversation_ids == ("chat", "again")
    assert [contact.status_enquiry for contact in episode.contacts] == [False, True]
    assert episode.returned_at is None


def test_the_same_question_on_day_twelve_is_a_return(story: Story) -> None:
    refund_in_ten_days(story)
    again = story.conversation("again", at="2025-03-15 09:00")
    again.customer("Any news about the refund for my coat? You promised it within ten days and it still isn't here.")
    story.until("2025-03-16 10:00")
    (episode,) = story.told(RECORDS).episodes
    assert [contact.status_enquiry for contact in episode.contacts] == [False, False]
    assert episode.promises[0].state is PromiseState.BROKEN


def test_a_call_back_that_nobody_answered_was_attempted(story: Story) -> None:
    chat = story.conversation("chat", at="2025-03-03 10:00")
    chat.customer("My meter spins even when everything is off, this worries me.")
    chat.agent("I'll call you back tomorrow afternoon about the meter.")
    story.account("call_attempted", at="2025-03-04 14:10")
    story.until("2025-03-12 10:00")
    (episode,) = story.told(RECORDS).episodes
    (promise,) = [promise for promise in episode.promises if promise.kind == "owed"]
    assert promise.state is PromiseState.ATTEMPTED


def test_the_same_call_back_that_was_never_tried_is_broken(story: Story) -> None:
    chat = story.conversation("chat", at="2025-03-03 10:00")
    chat.customer("My meter spins even when everything is off, this worries me.")
    chat.agent("I'll call you back tomorrow afternoon about the meter.")
    story.until("2025-03-12 10:00")
    (episode,) = story.told(RECORDS).episodes
    (promise,) = [promise for promise in episode.promises if promise.kind == "owed"]
    assert promise.state is PromiseState.BROKEN
