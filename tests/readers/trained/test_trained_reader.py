from __future__ import annotations

import pytest

from goodturn.conversations.message import Author
from goodturn.readers.trained.model_file import Model, read_model, write_model
from goodturn.readers.trained.reader import TrainedReader
from goodturn.signals.labels import Act, Label
from goodturn.signals.reader import Passage, Said
from goodturn.signals.reading import Reading
from readers.trained.small_model import small_model


@pytest.fixture(scope="module")
def reader() -> TrainedReader:
    return TrainedReader(small_model())


def read(reader: TrainedReader, text: str, author: Author = Author.CUSTOMER, language: str | None = "en") -> Reading:
    (reading,) = reader.read([Passage(author=author, text=text, language=language)])
    return reading


def test_a_label_comes_with_how_sure_it_is_and_the_words_that_bear_it(reader: TrainedReader) -> None:
    text = "Honestly, I am furious."
    reading = read(reader, text)
    signal = reading.signal(Label.FRUSTRATION)
    assert signal is not None
    assert signal.probability > 0.9
    assert [text[start:end] for start, end in signal.spans] == ["furious"]
    assert 1.5 < reading.distress < 2.2
    assert reading.signal(Label.GRATITUDE) is None


def test_a_label_that_is_borne_by_two_words_shows_both(reader: TrainedReader) -> None:
    text = "No answer for three weeks"
    signal = read(reader, text).signal(Label.WAITING)
    assert signal is not None
    assert [text[start:end] for start, end in signal.spans] == ["three weeks"]


def test_resigning_shows_its_words(reader: TrainedReader) -> None:
    reading = read(reader, "oh forget it")
    assert reading.gives_up > 0.9
    assert reading.gives_up_span == (3, 12)


def test_the_company_side_has_its_own_labels_acts_and_promises(reader: TrainedReader) -> None:
    text = "So sorry! I have reset it and I will call you tomorrow."
    reading = read(reader, text, Author.AGENT)
    assert {signal.label for signal in reading.signals if signal.probability > 0.5} >= {
        Label.APOLOGY,
        Label.STOCK_PHRASE,
        Label.ACTION_DONE,
        Label.PROMISE,
    }
    assert {act.act for act in reading.acts} == {Act.CHANGED, Act.PROMISED}
    (commitment,) = reading.commitments
    assert text[commitment.due_start : commitment.due_end] == "tomorrow"
    assert reading.distress == 0


def test_a_language_that_is_not_declared_is_not_read(reader: TrainedReader) -> None:
    assert read(reader, "Olen raivoissani", language="fi").abstained == "language: fi"
    assert read(reader, "Ich bin furious", language="de").abstained == "language: de"
    assert read(reader, "furious", language="en-GB").abstained is None


def test_whoever_speaks_for_nobody_is_not_read(reader: TrainedReader) -> None:
    assert read(reader, "furious", Author.SYSTEM) == Reading()


def test_one_by_one_and_together_read_alike(reader: TrainedReader) -> None:
    said = (Said(author=Author.CUSTOMER, text="my bag"),)
    passages = [
        Passage(author=author, text=text, language="en", context=context)
        for author in (Author.CUSTOMER, Author.AGENT, Author.BOT)
        for text in ("", "furious", "thank you so much, three weeks", "so sorry, we reset it " * 40, "😀" * 9)
        for context in ((), said)
    ]
    assert reader.read(passages) == [reader.read([passage])[0] for passage in passages]


def test_a_model_is_read_from_its_file_as_it_was_written(tmp_path) -> None:
    before = small_model()
    write_model(tmp_path / "reader.npz", before)
    after: Model = read_model((tmp_path / "reader.npz").read_bytes())
    assert after.card == before.card
    assert TrainedReader(after).read(
        [Passage(author=Author.CUSTOMER, text="I am furious", language="en")]
    ) == TrainedReader(before).read([Passage(author=Author.CUSTOMER, text="I am furious", language="en")])
