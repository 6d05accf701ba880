"""Grounding: how much of the company's words fits only this case.

A sentence is grounded when it shares rare words or numbers with what this customer said earlier in the episode,
tells rather than asks, and was not sent to many others. Of the words in which the customer said what is at stake, one
is enough.
"""

from __future__ import annotations

import re
from collections.abc import Set

from msgspec import Struct

from goodturn.episodes.phrase_book import PhraseBook, sentences
from goodturn.episodes.topic import rare_words

#: what is read out of the rules is about everybody
_RECITES = re.compile(
    r"\b(?:terms|(?:our|the) polic(?:y|ies)|section \d+|clause|subject to|conditions of|geschäftsbedingungen|agb)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[^.!?\n]+[.!?]*")
#: letters up to which a piece that holds what is at stake only echoes it ("With the kettle, oh dear.")
_ECHO = 60
_TO_YOU = re.compile(r"\b(?:you|your|you've|you're|yours|sie|ihr|ihre|ihren|ihnen|du|dein|deine|dir)\b", re.IGNORECASE)


class Grounded(Struct, frozen=True, kw_only=True):
    """The words that fit only this case, and what they share with it."""

    start: int
    end: int
    shared: tuple[str, ...]


def grounded_words(
    text: str,
    customer_words: Set[str],
    phrases: PhraseBook,
    brand: str,
    weighty: Set[str] = frozenset(),
) -> Grounded | None:
    """The best grounded sentence of a company message, or None.

    Args:
        text: the company's message.
        customer_words: rare words of the customer's earlier messages in the episode.
        phrases: how often each sentence was sent to others.
        brand: whose phrase book applies.
        weighty: those of the words that say what is at stake.
    """
    if not customer_words or customer_words.isdisjoint(rare_words(text)):
        return None
    best: Grounded | None = None
    for sentence in sentences(text, brand):
        words = text[sentence.start : sentence.end]
        if words.rstrip().endswith("?") or phrases.is_stock(sentence.key) or _RECITES.search(words):
            continue
        shared = rare_words(words) & customer_words
        needed = 2 if _TO_YOU.search(words) else 3
        if (len(shared) >= needed or not shared.isdisjoint(weighty)) and (
            best is None or len(shared) > len(best.shared)
        ):
            best = Grounded(start=sentence.start, end=sentence.end, shared=tuple(sorted(shared)))
    return best or _echo(text, weighty)


def _echo(text: str, weighty: Set[str]) -> Grounded | None:
    """A piece too short to be a sentence of its own that says back what is at stake."""
    if weighty.isdisjoint(rare_words(text)):
        return None
    for piece in _PIECE.finditer(text):
        words = piece.group().strip()
        if len(words) > _ECHO or words.endswith("?") or _RECITES.search(words):
            continue
        shared = {word for word in rare_words(words) & weighty if not word[0].isdigit()}
        if shared:
            return Grounded(start=piece.start(), end=piece.end(), shared=tuple(sorted(shared)))
    return None
