"""What counts as being understood: the case, not the warmth of the words."""

from goodturn.conversations.conversation import Channel
from goodturn.episodes.book import Book
from goodturn.episodes.phrase_book import PhraseBook, sentences
from goodturn.states import Answer, Heard, Outcome
from goodturn.testing.story import Story


def known_to_many(*texts: str) -> Book:
    """A book in which these texts went to forty customers each."""
    customers = {sentence.key: 40 for text in texts for sentence in sentences(text)}
    return Book(phrases=PhraseBook(customers=customers, digest="forty each"))


def test_a_right_guess_at_the_earlier_tries_is_understanding(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("My thermostat drops off the wifi every evening. I'm losing patience with this thing.")
    chat.agent("You've probably restarted the router and paired it again more than once by now.")
    chat.customer("Yes! Four times at least.")
    chat.agent("Then it's not you. I've moved the thermostat to the other band from here; it should stay on now.")
    chat.customer("It's back, and it shows the temperature. Thank you!")
    (episode,) = story.told().episodes
    assert episode.heard is Heard.YES
    assert episode.outcome is Outcome.HEARD_HELPED


def test_a_wrong_guess_at_the_earlier_tries_is_not(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("My thermostat drops off the wifi every evening. I'm losing patience with this thing.")
    chat.agent("You've probably restarted the router and paired it again more than once by now.")
    chat.customer("No. I haven't touched it, that's your job.")
    (episode,) = story.told().episodes
    assert episode.heard is not Heard.YES


def test_a_shared_feeling_with_a_look_up_at_once_is_understanding(story: Story) -> None:
    words = "Oh no, I'd be stressed too in your place."
    chat = story.conversation("chat")
    chat.customer("The ferry leaves at six and I still have no tickets, I'm getting really nervous here!")
    chat.agent(f"{words} I'm checking the booking for you right now.")
    chat.agent("They had been sent to an old address. I've just sent the tickets to this chat.")
    (episode,) = story.told(known_to_many(words)).episodes
    assert episode.needs[0].heard is Heard.YES


def test_the_same_feeling_without_any_step_is_not(story: Story) -> None:
    words = "Oh no, I'd be stressed too in your place."
    chat = story.conversation("chat")
    chat.customer("The ferry leaves at six and I still have no tickets, I'm getting really nervous here!")
    chat.agent(words)
    (episode,) = story.told(known_to_many(words)).episodes
    assert episode.needs[0].heard is not Heard.YES


def test_many_people_stumble_here_helps_the_unsure_though_it_is_often_said(story: Story) -> None:
    words = "Don't worry, a lot of people stumble over this screen the first time."
    chat = story.conversation("chat")
    chat.customer("I'm sorry, I feel a bit silly, I don't understand where I have to enter this code?")
    chat.agent(f"{words} Tap the small gear at the top, then Devices, and type it into the second box.")
    chat.customer("Found it, it works now. Thanks so much!")
    (episode,) = story.told(known_to_many(words)).episodes
    assert episode.needs[0].heard is Heard.YES
    assert episode.outcome is Outcome.HEARD_HELPED


def test_six_bursts_of_a_caller_are_one_need_and_mm_hm_is_no_answer(story: Story) -> None:
    call = story.conversation("call", channel=Channel.VOICE)
    bursts = [
        "So I rang on Monday",
        "and they told me it was on the van",
        "and nobody came",
        "then I rang on Wednesday and waited an hour",
        "and it still wasn't there",
        "and honestly I'm at the end of my tether with you people",
    ]
    at = 0
    for burst in bursts:
        call.customer(burst, speech_ms=(at, at + 2500), after_minutes=0.05)
        call.agent("mm-hm", speech_ms=(at + 2200, at + 2600), after_minutes=0.01)
        at += 2900
    (unanswered,) = story.told().episodes
    assert len(unanswered.needs) == 1
    assert unanswered.needs[0].answers == (Answer.NONE,)

    words = "You rang on Monday, you waited an hour on Wednesday, and the van still never came to you."
    call.agent(words, speech_ms=(at + 500, at + 6000), after_minutes=0.1)
    call.agent("I'm sending the driver to you first thing, it's loaded now.", speech_ms=(at + 6200, at + 9000))
    (answered,) = story.told().episodes
    assert len(answered.needs) == 1
    assert answered.needs[0].heard is Heard.YES


def test_locked_out_before_an_exam_and_let_in_within_forty_seconds_is_heard(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("HELP my exam starts in five minutes and it says my account is locked!!!")
    chat.agent("I've unlocked your account, log in now.", after_minutes=40 / 60)
    chat.customer("I'm in!! thank you")
    (episode,) = story.told().episodes
    assert Answer.SOLVED in episode.needs[0].answers
    assert episode.needs[0].heard is Heard.YES
    assert episode.outcome is Outcome.HEARD_HELPED


def test_the_same_unlocking_an_hour_later_was_too_late(story: Story) -> None:
    chat = story.conversation("chat")
    chat.customer("HELP my exam starts in five minutes and it says my account is locked!!!")
    chat.agent("I've unlocked your account, log in now.", after_minutes=60)
    (episode,) = story.told().episodes
    assert Answer.LATE in episode.needs[0].answers
    assert episode.needs[0].heard is not Heard.YES
