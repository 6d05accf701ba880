"""What the company's cues find in English, and what they leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.conversations.message import Author
from goodturn.readers.rules import grasp
from goodturn.readers.rules.grasp import grasps
from goodturn.readers.standard import company_rules
from goodturn.signals.labels import Act, Label
from goodturn.signals.reader import Passage, Said

HITS = {
    Label.NAMES_FEELING: (
        "That must have been a worrying hour for you.",
        "I'd be upset too if my parcel went missing.",
        "I can see why you're frustrated with us.",
        "Gosh, how stressful, right before the exam!",
        "It sounds like you're really anxious about the transfer.",
        "We understand your frustration.",
        "That's no way to spend a Sunday, out in the yard.",
        "It must feel as though nobody here listens.",
        "I'll stay on the line so you won't be left hanging.",
        "He rings first, so that you're not stuck at home.",
    ),
    Label.VALIDATES: (
        "You're right to question that bill.",
        "That's a perfectly fair complaint, Ada.",
        "You did nothing wrong; the form is badly laid out.",
        "None of this is your fault.",
        "Good question! The pass is good for both zones.",
        "You shouldn't have had to chase us for it.",
        "You're not silly, that letter fooled my own aunt.",
        "Three times is twice too often.",
        "Then it doesn't help you.",
        "That's cold comfort to you.",
    ),
    Label.APOLOGY: (
        "So sorry about the cold food, Jo.",
        "We apologise for the burst pipe in your room.",
        "Apologies - the driver went to the wrong door.",
        "We let you down here.",
        "That should never have happened.",
        "My apologies, Mr Lund.",
    ),
    Label.STOCK_PHRASE: (
        "We apologise for any inconvenience caused.",
        "Thank you for reaching out to us today!",
        "Your feedback is important to us.",
        "We truly appreciate your patience.",
        "Please don't hesitate to contact us.",
        "We're sorry to hear that.",
    ),
    Label.OWNERSHIP: (
        "I'll look after this until it's solved.",
        "I'm on it.",
        "That was our mistake and we'll put it right.",
        "Leave it with me, Priya.",
        "We take full responsibility for the lost frame.",
    ),
    Label.ACTION_DONE: (
        "I've refunded both nights to your card.",
        "Your seat has been moved to the aisle.",
        "I have checked your account and the payment went through.",
        "We've passed this to the workshop.",
        "I'm looking it up now, one moment.",
        "I was able to reverse the charge.",
    ),
    Label.REMEDY_OFFER: (
        "We'd like to offer you a voucher for the trouble.",
        "I can send out a replacement today.",
        "We've waived the late fee for you.",
        "Would you like a full refund instead?",
        "Dinner is on the house tonight.",
    ),
    Label.GUIDANCE: (
        "You can change the date under Settings.",
        "Try restarting the router, then join again.",
        "This is because the bank holds transfers at the weekend.",
        "The shop opens at 9 on Sundays.",
        "Make sure you keep the receipts.",
    ),
    Label.ASKS_INFO: (
        "Could you send me your order number?",
        "Which device are you using?",
        "Please provide the date of birth of the traveller.",
        "What happens exactly when you press play?",
        "I'll need your postcode to find the parcel.",
    ),
    Label.REDIRECT: (
        "DM us and we'll go from there.",
        "Please call our billing team on 0800 123 456.",
        "Kindly fill in the claim form.",
        "You'll need to contact your bank directly.",
        "Let's carry on there, in private.",
    ),
    Label.REFUSAL: (
        "Unfortunately, we can't refund a used ticket.",
        "I'm sorry, but I cannot add a name now.",
        "That isn't possible on this fare.",
        "We're unable to extend the warranty.",
        "There's nothing we can do about the fee.",
    ),
    Label.DISMISSIVE: (
        "As I said, read the terms.",
        "It is the customer's responsibility to check the screens.",
        "You should have checked before you ordered.",
        "Calm down, it's not a big deal.",
        "We're sorry you feel that way.",
    ),
    Label.CHECKS_BACK: (
        "Let us know how it goes.",
        "Is it working now?",
        "I'll check back tomorrow to see how you got on.",
        "If it still isn't sorted by then, come back to me.",
        "Any better?",
    ),
}

NEAR_MISSES = {
    Label.NAMES_FEELING: (
        "I understand that you want to cancel.",
        "Sorry about the late bus.",
        "Sorry for any disappointment.",
        "I understand.",
        "The film is sad.",
    ),
    Label.VALIDATES: (
        "Thanks for reaching out.",
        "Turn right at the desk.",
        "You're not entitled to a seat upgrade.",
        "What is your question?",
    ),
    Label.APOLOGY: (
        "Sorry, which flight was it?",
        "I'm sorry, but we cannot change the name.",
        "Sorry, could you repeat that?",
        "We're sorry you feel that way.",
        "Sorry for your loss.",
    ),
    Label.STOCK_PHRASE: (
        "Your cot is on the 7.40 van.",
        "Which zip code is it for?",
        "The lamp is back in stock on Friday.",
        "Sorry that Leo's name was misspelt on his own birthday cake.",
    ),
    Label.OWNERSHIP: (
        "Please contact us so that we can help.",
        "The lift is on the left.",
        "Who is handling this on your side?",
        "You will have to sort this with the bank.",
    ),
    Label.ACTION_DONE: (
        "We haven't refunded it yet.",
        "Once it has been refunded you'll get an email.",
        "We're looking into ways to improve.",
        "Have you cancelled the order?",
        "It should have been updated last week.",
    ),
    Label.REMEDY_OFFER: (
        "We cannot offer a refund.",
        "There is no compensation for this.",
        "Your order was shipped on Monday.",
        "Did you ask the shop for a voucher?",
    ),
    Label.GUIDANCE: (
        "Hello Maya!",
        "Thanks so much for the lovely note.",
        "We're so sorry about that.",
        "Have a great day.",
    ),
    Label.ASKS_INFO: (
        "Is there anything else I can help with?",
        "Let us know how it goes.",
        "Your order number is 4711.",
        "Thank you for the details.",
    ),
    Label.REDIRECT: (
        "I've moved your booking to Friday.",
        "Your number is in our file.",
        "Sorry that nobody called.",
        "The form arrived, thank you.",
    ),
    Label.REFUSAL: (
        "We can't wait to see you!",
        "Let me see what I can do.",
        "Sorry to hear you couldn't log in.",
        "Yes, that is possible.",
        "We can't thank you enough.",
    ),
    Label.DISMISSIVE: (
        "I'm afraid the fare can't be changed because it was bought at the sale price.",
        "You're right, the sign is hard to read.",
        "The refund takes three days.",
        "Let me look into it for you.",
    ),
    Label.CHECKS_BACK: (
        "Anything else I can help with?",
        "Let me know your order number.",
        "Have a lovely evening.",
        "The plumber comes at ten.",
    ),
}


def _labels(text: str) -> set[str]:
    return {
        name.partition(".")[0]
        for name in company_rules("en").families_in(Passage(author=Author.AGENT, text=text, language="en"))
    }


def _acts(text: str) -> set[str]:
    families = company_rules("en").families_in(Passage(author=Author.AGENT, text=text, language="en"))
    return {name.split(".")[1] for name in families if name.startswith("act.")}


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in HITS.items() for text in texts])
def test_found(label: Label, text: str) -> None:
    assert label in _labels(text)


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in NEAR_MISSES.items() for text in texts])
def test_left_alone(label: Label, text: str) -> None:
    assert label not in _labels(text)


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (Act.CHANGED, "I've cancelled the second order."),
        (Act.CHANGED, "Your card has been unlocked."),
        (Act.CHANGED, "I'm rebooking you onto the noon train."),
        (Act.LOOKED_UP, "I've checked your account."),
        (Act.LOOKED_UP, "I have found your booking."),
        (Act.PASSED_ON, "I've escalated this to our senior team."),
        (Act.PASSED_ON, "Your complaint has been forwarded."),
        (Act.EXPLAINED, "The fee is due to the late return."),
        (Act.EXPLAINED, "The museum opens at 10."),
        (Act.GUIDED, "Try clearing your cache."),
        (Act.GUIDED, "You can print the label at home."),
        (Act.PROMISED, "I'll call you tomorrow."),
        (Act.PROMISED, "Let me check with the depot."),
        (Act.REFUSED, "We're unable to waive it."),
        (Act.REFUSED_WITH_REASON, "We can't refund it because the ticket was used."),
        (Act.REFUSED_WITH_REASON, "As the sale has ended, we cannot honour that price due to our policy."),
    ],
)
def test_act(act: Act, text: str) -> None:
    assert act in _acts(text)


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (Act.CHANGED, "We haven't cancelled it."),
        (Act.CHANGED, "Has it been refunded?"),
        (Act.CHANGED, "I've passed it to billing."),
        (Act.PASSED_ON, "We never forwarded it."),
        (Act.REFUSED, "We can't wait to meet you."),
        (Act.REFUSED_WITH_REASON, "Unfortunately not."),
        (Act.PROMISED, "I called you yesterday."),
    ],
)
def test_no_act(act: Act, text: str) -> None:
    assert act not in _acts(text)


def _heard(*texts: str) -> tuple[Said, ...]:
    return tuple(Said(author=Author.CUSTOMER, text=text) for text in texts)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("My son's inhaler was in the suitcase you lost.", "I'm sorry the inhaler went missing with the suitcase."),
        ("The oven died the night before the christening.", "An oven dying before a christening must be awful."),
        ("I was charged twice for the violin strings.", "You were charged twice for those strings. I see both now."),
        ("We waited in the rain in Leeds until midnight.", "Standing in the rain until midnight sounds miserable."),
        ("My passport arrived torn!", "What a start to a trip: a torn passport."),
        ("That money was for the claim on my insurance.", "It ate into your insurance money, I know."),
        ("We burn 3,200 kWh a winter.", "Sorry, 3,200 in one winter is a shock."),
    ],
)
def test_grasps(said: str, reply: str) -> None:
    span = grasps(reply, _heard(said))
    assert span is not None
    begin, finish = span
    assert 0 <= begin < finish <= len(reply)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("My order 4711 has not come.", "Could you send me the email for order 4711?"),
        ("My order has not come.", "Sorry about the trouble with your order."),
        ("My insurance has not come.", "Sorry about the trouble with your insurance."),
        ("The toaster does not heat.", "Please send us a picture of the toaster."),
        ("The toaster does not heat.", "We're sorry for the inconvenience."),
        ("Can I change the toaster?", "Unfortunately, we cannot change a toaster."),
    ],
)
def test_does_not_grasp(said: str, reply: str) -> None:
    assert grasps(reply, _heard(said)) is None


def test_only_the_customers_words_count() -> None:
    context = (Said(author=Author.AGENT, text="The inhaler was in the suitcase."),)
    assert grasps("I'm sorry about the inhaler.", context) is None
    assert grasps("I'm sorry about the inhaler.", ()) is None


@given(st.text(max_size=300), st.text(max_size=300))
def test_a_span_lies_in_the_text(reply: str, said: str) -> None:
    span = grasps(reply, _heard(said))
    assert span is None or 0 <= span[0] < span[1] <= len(reply)


@given(st.text(st.sampled_from("adegilnrsy.!'-"), min_size=1, max_size=12))
def test_a_plain_word_has_the_stem_that_the_pattern_finds(piece: str) -> None:
    assert list(grasp._stems_in(piece)) == [one for one in grasp._STEM.findall(piece) if one not in grasp._SMALL_CHANGE]


def test_half_a_character_in_a_message_does_no_harm() -> None:
    span = grasps("I'm sorry \ud800 about the inhaler", _heard("The inhaler is lost."))
    assert span == (0, 29)


def test_offsets_hold_where_letters_grow_when_lowered() -> None:
    reply = "\u0130\u0130\u0130\u0130. I'm sorry about the inhaler"
    span = grasps(reply, _heard("The inhaler is lost."))
    assert span is not None
    assert reply[span[0] : span[1]] == "I'm sorry about the inhaler"
