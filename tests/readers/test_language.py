"""Whose language it is: by their common words, by their script, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers import language
from goodturn.readers.language import decide_language, readable_as_english
from goodturn.readers.language_model import language_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My parcel has not arrived and I would like to know where it is.", "en"),
        ("MY PARCEL IS LATE AND YOU HAVE NOT TOLD ME WHY", "en"),
        ("It’s late and I’ve waited", "en"),
        ("Ich warte seit zwei Wochen auf mein Paket und niemand meldet sich.", "de"),
        ("Können Sie mir bitte sagen, wann die Lieferung kommt?", "de"),
        ("Bonjour, je suis toujours sans nouvelles de mon colis depuis lundi.", "fr"),
        ("Hola, todavía no tengo mi pedido y quiero saber por qué.", "es"),
        ("Ainda não recebi meu pedido, vocês podem ajudar?", "pt"),
        ("Buongiorno, non ho ancora ricevuto il pacco.", "it"),
        ("Ik heb het pakket nog steeds niet ontvangen", "nl"),
        ("荷物がまだ届いていません。", "ja"),
        ("택배가 아직 도착하지 않았습니다", "ko"),
        ("החבילה עדיין לא הגיעה אליי", "he"),
        ("Το δέμα δεν έχει φτάσει ακόμα", "el"),
        ("Посылка до сих пор не пришла, помогите пожалуйста разобраться", "ru"),
    ],
)
def test_tells_the_language(text: str, expected: str) -> None:
    assert decide_language([text]) == expected


@pytest.mark.parametrize(
    "text", ["", " ", "👍👍", "@shop https://example.org/x", "12345", "Anna", "ok", "BX-2231", "Maria Rodriguez"]
)
def test_abstains_where_there_is_nothing_to_tell_it_by(text: str) -> None:
    assert decide_language([text]) is None


def test_handles_and_links_do_not_count() -> None:
    assert decide_language(["@DieBahn @wir_sind_da https://example.org/und/der/die/das"]) is None


def test_all_words_of_one_author_count_together() -> None:
    assert decide_language(["Hamburg", "ok", "das ist nicht richtig"]) == "de"
    assert decide_language(["ok"]) is None


def test_one_loan_word_decides_nothing_against_many() -> None:
    assert decide_language(["Danke for that, but it is still not working and I am tired of it"]) == "en"


def test_the_model_is_not_asked_where_the_words_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path | None) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr(language, "language_model", refuse)
    assert decide_language(["I have been waiting for my refund for two weeks"]) == "en"
    assert decide_language(["Ich habe noch keine Antwort"]) == "de"
    assert decide_language(["荷物がまだ届いていません。"]) == "ja"
    assert decide_language(["ok"]) is None


def test_processes_share_one_unpacked_model(tmp_path: Path) -> None:
    undecided = [
        "Posso avere notizie sulla spedizione, grazie mille in anticipo",
        "Посылка до сих пор не пришла, помогите пожалуйста разобраться",
    ]
    alone = [language_model().rank(text) for text in undecided]
    language_model(tmp_path / "models")  # leaves it there
    language_model.cache_clear()
    shared = language_model(tmp_path / "models")
    assert [shared.rank(text) for text in undecided] == alone
    assert decide_language(undecided[1:], tmp_path / "models") == "ru"


def test_cost_is_bounded_however_much_was_written() -> None:
    class Once(list[str]):
        taken = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            for text in super().__iter__():
                self.taken += 1
                yield text

    texts = Once(["I have not had my refund and would like to know why."] * 10_000)
    assert decide_language(texts) == "en"
    assert texts.taken < 10


@pytest.mark.parametrize("text", ["ok", "👍", "DM sent", "BX-2231", "It works", ""])
def test_short_latin_texts_may_be_read_as_english(text: str) -> None:
    assert readable_as_english(text)


@pytest.mark.parametrize("text", ["Proč se to pořád neotevírá?", "ich warte", "荷物", "посылка", "gracias"])
def test_other_tongues_are_not(text: str) -> None:
    assert not readable_as_english(text)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_has_a_code_or_none(texts: list[str]) -> None:
    decided = decide_language(texts)
    assert decided is None or (len(decided) == 2 and decided.islower())
