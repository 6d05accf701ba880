"""The reader as a whole: customers, company, systems; languages; spans; cost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodturn.conversations.message import Author
from goodturn.readers.rules.evidence import SAID
from goodturn.readers.rules.words import READ_AT_MOST
from goodturn.readers.standard import StandardReader
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Act, Label
from goodturn.signals.reader import Passage, Said
from goodturn.signals.reading import Reading

READER = StandardReader()


def read(text: str, author: Author = Author.CUSTOMER, language: str | None = "en", *before: Said) -> Reading:
    (reading,) = READER.read([Passage(author=author, text=text, language=language, context=before)])
    return reading


def said(reading: Reading) -> set[str]:
    return {signal.label.value for signal in reading.signals if signal.probability >= SAID}


HITS = {
    "frustration": ("This is ridiculous, sort yourselves out!", "I am furious with your courier."),
    "anxiety": (
        "I'm worried that the visa won't come in time.",
        "So scared we will be turned away at the gate",
        "I lie awake over that letter",
    ),
    "disappointment": (
        "I feel really let down by all of you.",
        "What a disappointing end to our trip",
        "I was mortified at the till",
    ),
    "confusion": ("I don't understand what this letter means.", "I'm so confused by your bill"),
    "gratitude": ("Thank you so much for sorting this out, Mia!", "Excellent service from your night team"),
    "repeat_effort": ("I've called you four times about this lamp.", "I already sent the form twice"),
    "waiting": (
        "We have been waiting on the tarmac since noon",
        "Still waiting for a reply from you",
        "It is June and no refund yet",
    ),
    "wants_human": ("Can I please speak to a real person?", "Please transfer me to a manager"),
    "leaving": ("I will never fly with you again.", "Time to switch to another provider"),
    "stakes": (
        "My insulin is in that bag.",
        "We are stranded with two kids in Oslo",
        "I am deaf, please write",
        "I live on maternity pay",
    ),
    "unresolved": ("It is still not working after the update.", "That didn't help, same error"),
    "resolved": ("It works now!", "All sorted, that did the trick"),
    "promise_chase": (
        "You promised a call back by Friday.",
        "I was told the refund would arrive in March",
        "Nobody turned up on Monday",
    ),
}
NEAR_MISSES = (
    "What time does the store open on Sunday?",
    "Hello, I'd like to book a table for two.",
    "My order number is 20-331.",
    "No worries!",
    "I am not angry, and not worried either.",
    "ok thanks",
    "The parcel is blue.",
    "Can I bring a small bag?",
    "I was charged twice for one ticket.",
    "How long does it take to Oslo?",
    "Well, goodbye then.",
    "I hung a picture over it.",
)


@pytest.mark.parametrize(("label", "text"), [(label, text) for label, texts in HITS.items() for text in texts])
def test_customers_labels(label: str, text: str) -> None:
    assert label in said(read(text))


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses_carry_nothing(text: str) -> None:
    reading = read(text)
    assert said(reading) == set()
    assert reading.distress < 1


def test_thanks_for_nothing_are_no_thanks() -> None:
    assert "gratitude" not in said(read("Thanks for nothing, this is a joke!"))
    assert "gratitude" not in said(read("Thanks for losing my bags and ruining our trip."))


def test_distress_grows_with_what_is_said() -> None:
    levels = [
        read("What time do you open?").distress,
        read("A bit confusing, this page.").distress,
        read("I've been waiting for three weeks and nobody answers my emails.").distress,
        read("I am furious!! Three weeks of waiting, worst company ever, I'm never buying from you again").distress,
    ]
    assert levels == sorted(levels)
    assert levels[0] == 0
    assert levels[-1] >= 2.5


def test_giving_up_is_quoted() -> None:
    text = "Forget it, I'll fix it myself."
    reading = read(text)
    assert reading.gives_up >= SAID
    assert reading.gives_up_span is not None
    assert text[slice(*reading.gives_up_span)] == "Forget it"
    assert read("I will not forget it").gives_up < 1


def test_what_an_earlier_answer_makes_of_the_same_words() -> None:
    answer = Said(author=Author.AGENT, text="Please restart the box.")
    alone = read("It keeps freezing")
    after = read("It keeps freezing", Author.CUSTOMER, "en", answer)
    first, second = alone.signal(Label.UNRESOLVED), after.signal(Label.UNRESOLVED)
    assert second is not None
    assert second.probability > (first.probability if first else 0)


def test_the_company_side() -> None:
    text = "I'm so sorry about the burst pipe. I've refunded the deposit and I'll call you tomorrow at 5pm."
    reading = read(text, Author.AGENT)
    assert {"apology", "action_done", "promise"} <= said(reading)
    assert {act.act for act in reading.acts} >= {Act.CHANGED, Act.PROMISED}
    assert [act.probability for act in reading.acts] == sorted((a.probability for a in reading.acts), reverse=True)
    assert reading.commitments[0].kind is CommitmentKind.OWED
    promise = reading.signal(Label.PROMISE)
    assert promise is not None
    assert promise.spans[0] == (reading.commitments[0].start, reading.commitments[0].end)
    assert reading.distress == 0


def test_waiting_words_are_a_promise_too_but_nothing_is_owed() -> None:
    reading = read("One moment please while I check that.", Author.BOT)
    assert "promise" in said(reading)
    assert [one.kind for one in reading.commitments] == [CommitmentKind.HOLDING]


@pytest.mark.parametrize("author", [Author.SYSTEM, Author.COMPANY, Author.UNKNOWN])
def test_nobody_else_is_read(author: Author) -> None:
    assert read("I am furious and I'll call you tomorrow.", author) == Reading()


def test_each_side_has_its_own_labels() -> None:
    text = "I'm sorry, I am furious and I'll call you tomorrow at 5pm. Thank you so much!"
    customer, agent = read(text), read(text, Author.AGENT)
    assert {signal.label for signal in customer.signals} <= set(CUSTOMER_LABELS)
    assert {signal.label for signal in agent.signals} <= set(AGENT_LABELS)
    assert customer.commitments == ()
    assert customer.acts == ()


def test_german() -> None:
    text = "Ich habe schon dreimal angerufen und warte immer noch. Unverschämt!"
    assert {"repeat_effort", "waiting", "frustration"} <= said(read(text, language="de"))
    assert "resolved" in said(read("Danke, jetzt funktioniert alles wieder.", language="de"))
    agent = read("Es tut uns leid. Ich melde mich morgen bis 12 Uhr bei Ihnen.", Author.AGENT, "de")
    assert {"apology", "promise"} <= said(agent)
    assert said(read("Wann öffnet die Filiale am Samstag?", language="de")) == set()


@pytest.mark.parametrize(("language", "reason"), [("fi", "language: fi"), ("ja", "language: ja")])
def test_other_languages_are_left_alone(language: str, reason: str) -> None:
    reading = read("I am furious", language=language)
    assert reading.abstained == reason
    assert reading.signals == ()


def test_without_a_language_short_texts_are_english_and_foreign_ones_are_not_read() -> None:
    assert read("😡", language=None).abstained is None
    assert said(read("FURIOUS", language=None)) == {"frustration"}
    assert read("Proč se to pořád neotevírá?", language=None).abstained == "language: unknown"
    assert read("I am furious", language="en-GB").abstained is None


def test_one_reading_per_passage_in_order_and_nothing_is_kept() -> None:
    passages = [Passage(author=Author.CUSTOMER, text=text, language="en") for text in ("ok", "I am furious", "ok")]
    together = READER.read(passages)
    assert [len(reading.signals) for reading in together] == [0, 1, 0]
    assert together == [StandardReader().read([passage])[0] for passage in passages]
    assert READER.read([]) == []


def test_a_pasted_document_is_read_at_its_head() -> None:
    text = "it is a log line " * 6 * READ_AT_MOST
    assert read(text + " I am furious").signals == ()
    assert "frustration" in said(read("I am furious " + text))


@settings(max_examples=150)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(
                [
                    "I am furious!! ",
                    "still not working ",
                    "أنا غاضب ",
                    "😡👍🏽",
                    "\u202e",
                    "I'll call you tomorrow at 5. ",
                    "sorry for the delay ",
                    "thanks for nothing ",
                    "forget it",
                    "İ",
                    "<p>",
                    "...",
                    "?",
                    "\n\n",
                    "\x00",
                ]
            ),
        ),
        max_size=8,
    ).map("".join),
    st.sampled_from([Author.CUSTOMER, Author.AGENT]),
    st.sampled_from(["en", "de", None]),
)
def test_any_text_has_a_reading_with_spans_inside_it(text: str, author: Author, language: str | None) -> None:
    reading = read(text, author, language, Said(author=Author.CUSTOMER, text=text))
    spans = [span for signal in reading.signals for span in signal.spans]
    spans += [act.span for act in reading.acts if act.span is not None]
    spans += [reading.gives_up_span] if reading.gives_up_span is not None else []
    for start, end in spans:
        assert 0 <= start < end <= len(text)
    for signal in reading.signals:
        assert 0 < signal.probability < 1
    assert len({signal.label for signal in reading.signals}) == len(reading.signals)
    assert 0 <= reading.distress <= 3
