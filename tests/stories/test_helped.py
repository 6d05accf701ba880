"""What counts as help: something that changes, explains or guides, and that the customer does not come back about."""

from goodturn.conversations.conversation import Channel, Continuation
from goodturn.states import Ending, Heard, Held, Helped, Outcome
from goodturn.testing.story import Story

APOLOGY = (
    "I'm truly sorry, Ms Brandt. Being charged for the second line that you cancelled in January, and having to "
    "write to us about it three times, is really frustrating, and it should not have happened."
)


def test_a_beautiful_apology_and_the_same_bill_next_month_is_no_help(story: Story) -> None:
    march = story.conversation("march", at="2025-03-03 10:00", channel=Channel.EMAIL)
    march.customer(
        "You've charged me again for the second line that I cancelled in January. This is the third time I write, "
        "and I'm fed up."
    )
    march.agent(f"{APOLOGY} I've removed the second line from your bill.", after_minutes=90)
    story.until("2025-03-09 12:00")
    april = story.conversation("april", at="2025-04-02 09:00", channel=Channel.EMAIL)
    april.customer("The second line is on the bill again! You said that it was removed. This is still not fixed.")
    story.until("2025-04-20 12:00")
    (episode,) = story.told().episodes
    assert episode.conversation_ids == ("march", "april")
    assert episode.held_state is Held.RETURNED
    assert not episode.helped
    assert episode.outcome is Outcome.HEARD_NOT_HELPED


def test_the_same_apology_and_quiet_afterwards_is_help(story: Story) -> None:
    march = story.conversation("march", at="2025-03-03 10:00", channel=Channel.EMAIL)
    march.customer(
        "You've charged me again for the second line that I cancelled in January. This is the third time I write, "
        "and I'm fed up."
    )
    march.agent(f"{APOLOGY} I've removed the second line from your bill.", after_minutes=90)
    story.until("2025-04-20 12:00")
    (episode,) = story.told().episodes
    assert episode.held_state is Held.QUIET
    assert episode.outcome is Outcome.HEARD_HELPED


def test_an_explanation_that_the_customer_accepts_is_help(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("Why is my bill 14 euros higher than last month? I don't get it.")
    chat.agent(
        "The 14 euros are there because you moved on the 12th: the bill has the last days of the old tariff and the "
        "first ones of the new. From April it goes back to 31."
    )
    chat.customer("Ah ok, that makes sense. Thanks!")
    (episode,) = story.told().episodes
    assert episode.done_state is Helped.EXPLAINED
    assert episode.ending is Ending.CONFIRMED
    assert episode.outcome is Outcome.HEARD_HELPED


def test_the_same_explanation_contested_is_not(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("Why is my bill 14 euros higher than last month? I don't get it.")
    chat.agent(
        "The 14 euros are there because you moved on the 12th: the bill has the last days of the old tariff and the "
        "first ones of the new. From April it goes back to 31."
    )
    chat.customer("That's wrong, I did not move at all. You still haven't fixed my bill!")
    (episode,) = story.told().episodes
    assert not episode.helped


def test_a_correct_kind_reasoned_no_is_told_as_such(story: Story) -> None:
    mail = story.conversation("mail", channel=Channel.EMAIL)
    mail.customer(
        "I missed my flight because my father was taken to hospital that morning. I'd like the fare back, please, "
        "it is a lot of money for me."
    )
    mail.agent(
        "I'm so sorry to hear about your father being taken to hospital that morning; of course you stayed with him. "
        "I can't refund the fare, because the ticket was the saver kind, which excludes it after departure.",
        after_minutes=120,
    )
    story.until("2025-03-20 10:00")
    (episode,) = story.told().episodes
    assert episode.heard is Heard.YES
    assert episode.done_state is Helped.REFUSED
    assert episode.reasoned_no
    assert episode.outcome is Outcome.HEARD_NOT_HELPED


def test_looking_it_up_now_and_then_silence_is_nothing_done(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("My parcel was marked delivered and it isn't here. Could you find out where it is?")
    chat.agent("I'm looking it up now, one moment please.")
    chat.customer("Hello?", after_minutes=15)
    story.until("2025-03-12 10:00")
    (episode,) = story.told().episodes
    assert episode.done_state is Helped.NOTHING
    assert not episode.helped
    assert all(promise.kind == "holding" for promise in episode.promises)


def test_a_transfer_is_no_second_contact(story: Story) -> None:
    first = story.conversation("front", channel=Channel.VOICE)
    first.customer("There's water coming through the ceiling and nobody answers the emergency line.")
    first.agent("I'm putting you through to the emergency desk right away.")
    second = story.conversation(
        "desk", at="2025-03-03 10:03", channel=Channel.VOICE, parent="front", continues=Continuation.TRANSFER
    )
    second.agent("Emergency desk, my colleague told me about the water coming through your ceiling.")
    second.customer("Yes, please hurry.")
    second.agent("I've turned the supply off from here and a plumber is on the way to you.")
    (episode,) = story.told().episodes
    assert episode.conversation_ids == ("front", "desk")
    assert len(episode.contacts) == 1


def test_a_thread_that_moves_to_private_messages_cannot_be_told(story: Story) -> None:
    thread = story.conversation("thread", channel=Channel.SOCIAL)
    thread.customer("@larkfield two weeks without a lamp and nobody answers, this is a joke")
    thread.agent("@mossandtea Please send us a DM with your order number so we can take a look. ^HG", after_minutes=30)
    story.until("2025-04-20 12:00")
    (episode,) = story.told().episodes
    assert episode.ending is Ending.MOVED
    assert episode.outcome is Outcome.CANNOT_TELL


def test_a_thread_that_stays_in_the_open_can(story: Story) -> None:
    thread = story.conversation("thread", channel=Channel.SOCIAL)
    thread.customer("@larkfield two weeks without a lamp and nobody answers, this is a joke")
    thread.agent("@mossandtea Please tell us your order number here and we'll take a look. ^HG", after_minutes=30)
    story.until("2025-04-20 12:00")
    (episode,) = story.told().episodes
    assert episode.ending is not Ending.MOVED
    assert episode.outcome is not Outcome.CANNOT_TELL
