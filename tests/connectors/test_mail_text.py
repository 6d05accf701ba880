from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.connectors.mail_text import own_words

OWN = "Still nothing here.\n\nInes"
HISTORIES = [
    "On Mon, 2 Mar 2026 at 09:45, Tidemark <help@tidemark.example> wrote:\n> We have sent it.\n> Priya",
    "On Mon, 2 Mar 2026 at 09:45,\nTidemark <help@tidemark.example> wrote:\n> We have sent it.",
    "On Mon, 2 Mar 2026 at 09:45, Tidemark wrote:\n\nWe have sent it.\nPriya",
    "Am Mo., 2. März 2026 um 09:45 Uhr schrieb Tidemark <help@tidemark.example>:\n\n> Es ist unterwegs.",
    "Le lun. 2 mars 2026 à 09:45, Tidemark <help@tidemark.example> a écrit :\n> C'est en route.",
    "-----Original Message-----\nFrom: Tidemark\nWe have sent it.",
    "-----Ursprüngliche Nachricht-----\nVon: Tidemark\nEs ist unterwegs.",
    "From: Tidemark <help@tidemark.example>\nSent: Monday\nTo: Ines\nSubject: Pass\n\nWe have sent it.",
    "*Von:* Tidemark\n*Gesendet:* Montag\n*An:* Ines\n*Betreff:* Karte\n\nEs ist unterwegs.",
    "##- Please type your reply above this line -##\nWe have sent it.",
    "-- \nInes Marlow\nPier Road 3\n+44 113 496 0001",
    "Sent from my phone",
    "Gesendet von meinem Telefon",
]


@pytest.mark.parametrize("history", HISTORIES)
def test_history_and_signature_are_taken_off(history: str) -> None:
    assert own_words(f"{OWN}\n\n{history}") == OWN


@pytest.mark.parametrize("history", HISTORIES[:8])
def test_a_text_that_is_history_alone_stays_whole(history: str) -> None:
    assert own_words(history)


def test_answers_below_and_between_quoted_lines_stay() -> None:
    text = "On Monday, Priya <p@tidemark.example> wrote:\n> Which pass?\nThe blue one.\n> And since when?\nSunday."
    assert own_words(text) == "The blue one.\nSunday."


@pytest.mark.parametrize(
    "text",
    [
        "From: Hull to: Goole, is that one zone?",
        "On Sunday I wrote: nothing. On Monday nothing.",
        "My friend wrote: it is free. Is it?\nPlease tell me.",
        "a -- b -- c",
        "On the ferry I lost my bag.\nCan you help?",
        "5 > 3, is it not?",
    ],
)
def test_words_that_only_look_like_history_stay(text: str) -> None:
    assert own_words(text) == text


@given(st.text(alphabet="On wrote:>-\nFrm<@.> ", max_size=200))
def test_never_more_than_was_there_and_never_nothing(text: str) -> None:
    own = own_words(text)
    assert bool(own) == bool(text)
    assert len(own) <= len(text)
