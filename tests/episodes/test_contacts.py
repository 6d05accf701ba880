from __future__ import annotations

import pytest

from goodturn.conversations.conversation import Channel, Continuation
from goodturn.episodes.contacts import BOUT, contacts_of, was_asked_for, was_dropped
from goodturn.episodes.record import Thread, unfold
from goodturn.events.event import Event
from goodturn.signals.labels import Act, Label
from telling import Line, agent, customer, said, talk

ASK = customer("Where is my parcel?")
AGAIN = customer("And where is it now?")
ANSWER = agent("It is on its way.")
QUESTION = agent("What is the number?", labels=[Label.ASKS_INFO])


def contacts(*talks: list[Event], same: frozenset[str] = frozenset()) -> tuple[list[str], int]:
    threads = unfold([event for each in talks for event in each]).threads
    begun, asked_for = contacts_of(threads, same)
    return [one.utterance.message.message_id for one in begun], asked_for


def at(line: Line, hours: float) -> Line:
    return Line(author=line.author, text=line.text, reading=line.reading, minutes=hours * 60, more=line.more)


def test_one_bout_is_one_contact() -> None:
    assert contacts(talk("chat", ASK, ANSWER, AGAIN)) == (["chat-0"], 0)


@pytest.mark.parametrize("channel", Channel)
def test_asking_again_after_a_silence_in_an_open_ticket_is_another(channel: Channel) -> None:
    silence = BOUT[channel].total_seconds() / 3600 if channel in BOUT else 24
    long, short = silence + 0.1, silence - 0.1
    assert contacts(talk("c", ASK, at(ANSWER, 0.0), at(AGAIN, long), channel=channel)) == (["c-0", "c-2"], 0)
    assert contacts(talk("c", ASK, at(ANSWER, 0.0), at(AGAIN, short), channel=channel)) == (["c-0"], 0)


def test_asking_again_unanswered_in_a_letter_is_another_sooner_than_an_answer_to_the_company() -> None:
    def begun(first: Line, hours: float) -> list[str]:
        return contacts(talk("m", ASK, at(first, 0.0), at(AGAIN, hours), channel=Channel.EMAIL))[0]

    assert begun(AGAIN, 12.1) == ["m-0", "m-2"]
    assert begun(AGAIN, 11.9) == ["m-0"]
    assert begun(ANSWER, 23.9) == ["m-0"]
    assert begun(ANSWER, 24.1) == ["m-0", "m-2"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Hello, Elva from lighting. How may I help you?",
        "What can we do for you today?",
        "Hi! How are you? Can I help?",
        "Was kann ich für Sie tun?",
    ],
)
def test_an_offer_of_help_asks_for_no_reply(greeting: str) -> None:
    assert contacts(talk("chat", agent(greeting, labels=[Label.ASKS_INFO]), ASK)) == (["chat-1"], 0)


@pytest.mark.parametrize("question", ["What does your meter show?", "How can I help? And what is your order number?"])
def test_a_question_about_the_case_asks_for_one(question: str) -> None:
    assert contacts(talk("mail", agent(question), ASK)) == ([], 1)


def test_an_offer_of_help_later_on_is_a_question_like_any_other() -> None:
    offer = agent("How can I help you then?")
    assert was_asked_for(said(ASK)[0], said(ASK, offer))
    assert not was_asked_for(said(ASK)[0], said(offer))


def test_a_reply_that_we_asked_for_is_none_and_is_counted_apart() -> None:
    assert contacts(talk("chat", ASK, QUESTION, at(AGAIN, 30))) == (["chat-0"], 1)
    assert contacts(talk("chat", ASK, ANSWER, at(AGAIN, 30))) == (["chat-0", "chat-2"], 0)


def test_a_chase_is_a_contact_even_after_a_question() -> None:
    chase = customer("You never called.", labels=[Label.PROMISE_CHASE])
    assert contacts(talk("chat", ASK, QUESTION, at(chase, 30))) == (["chat-0", "chat-2"], 0)


def test_thanks_are_no_contact_later_or_in_a_talk_of_their_own() -> None:
    thanks = customer("Thank you!", labels=[Label.GRATITUDE])
    assert contacts(talk("chat", ASK, ANSWER, at(thanks, 30)))[0] == ["chat-0"]
    assert contacts(talk("chat", ASK, ANSWER), talk("mail", thanks, day=1))[0] == ["chat-0"]
    assert contacts(talk("chat", ASK, ANSWER), talk("mail", AGAIN, day=1))[0] == ["chat-0", "mail-0"]


@pytest.mark.parametrize("how", Continuation)
def test_a_transfer_a_merge_and_a_redial_are_the_same_contact(how: Continuation) -> None:
    begun, _ = contacts(talk("one", ASK), talk("two", AGAIN, day=1, continues=how))
    assert begun == (["one-0", "two-0"] if how is Continuation.FOLLOW_UP else ["one-0"])


def test_what_was_stitched_as_the_same_contact_begins_none() -> None:
    talks = talk("one", ASK), talk("two", AGAIN, day=1)
    assert contacts(*talks, same=frozenset({"two"}))[0] == ["one-0"]
    assert contacts(*talks, same=frozenset({"one"}))[0] == ["one-0", "two-0"]


def test_a_talk_that_the_company_begins_with_a_question_is_no_contact_of_the_customer() -> None:
    assert contacts(talk("mail", QUESTION, ASK)) == ([], 1)
    assert contacts(talk("mail", ANSWER, ASK)) == (["mail-1"], 0)


def test_the_companys_last_words_ask_for_a_reply() -> None:
    reply = said(ASK)[0]
    assert not was_asked_for(reply, [])
    assert was_asked_for(reply, said(agent("Which one?")))
    assert was_asked_for(reply, said(agent("Tell me if that helped.", labels=[Label.CHECKS_BACK]), customer("Hm.")))
    assert not was_asked_for(reply, said(QUESTION, ANSWER))


def dropped(*lines: Line, channel: Channel = Channel.VOICE) -> bool:
    thread: Thread
    (thread,) = unfold(talk("call", *lines, channel=channel)).threads
    return was_dropped(thread)


def test_a_call_that_ends_in_the_middle_was_dropped() -> None:
    assert dropped(ASK, ANSWER, customer("And then it said that"))
    assert not dropped(ASK, ANSWER, customer("Thanks, bye"))
    assert not dropped(ASK, customer("Thanks, bye"), agent("Goodbye!"))
    assert not dropped(ASK, ANSWER, customer("And then it said that"), channel=Channel.CHAT)
    assert not dropped()


def test_a_call_that_was_put_through_was_not_dropped() -> None:
    assert not dropped(ASK, agent("I'll put you through.", acts=[Act.PASSED_ON]))
    assert dropped(ASK, agent("I'll see about that.", acts=[Act.LOOKED_UP]))
