"""What a text is about: its rare words, its numbers and the references in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from goodturn.episodes.common_words import COMMON_WORDS

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_MASKED = re.compile(r"\[[a-z]+\]|<\w+>|__\w+__|https?://\S+|@\w+|[\^*][A-Za-z]{1,4}\b|&\w+;")
_MARK = re.compile(r"[\[@<^*_&]|http")
#: an order, case or invoice reference: letters with digits, or five digits and more
_REFERENCE = re.compile(r"\b(?=[A-Z0-9-]*\d)(?:[A-Z]{1,5}-?\d{3,}|[A-Z0-9]{6,}|\d{5,})[A-Z0-9-]*\b")
#: how many words of a topic are kept
TOPIC_WORDS = 8


def stem(word: str) -> str:
    """Cut the commonest endings, so that "routers", "router's" and "router" meet."""
    for ending in ("'s", "ings", "ing", "edly", "ies", "ied", "ed", "es", "en", "er", "ly", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=65_536)
def _rare(token: str) -> str:
    """The stem of a token, or "" where it is too short or too common to tell troubles apart."""
    if len(token) >= 4:
        return "" if token in COMMON_WORDS else stem(token.replace("’", "'"))
    return token if len(token) >= 2 and token.isdigit() else ""


def rare_words(text: str) -> set[str]:
    """The stems of a text's uncommon words, and its numbers of two digits and more."""
    if _MARK.search(text):
        text = _MASKED.sub(" ", text)
    found = {_rare(token) for token in _TOKEN.findall(text.lower())}
    found.discard("")
    return found


def references(texts: Iterable[str]) -> set[str]:
    """The order, case and invoice references named in some texts."""
    found: set[str] = set()
    for text in texts:
        if any(letter.isdigit() for letter in text):
            found.update(match for match in _REFERENCE.findall(text) if not match.isdigit() or len(match) < 13)
    return found


def topic_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The words that a trouble is about: those said most often, then alphabetically."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(word for word in rare_words(text) if not word.isdigit())
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(word for word, _ in ranked[:TOPIC_WORDS])


def alike(one: set[str], other: set[str]) -> float:
    """How much two sets of rare words share, 0–1: shared words over the smaller set, 0 below two shared."""
    shared = len(one & other)
    if shared < 2:
        return 0.0
    return shared / min(len(one), len(other))
