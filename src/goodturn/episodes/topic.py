"""What a text is about: its rare words, its numbers and the references in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from functools import lru_cache
from itertools import chain

from goodturn.episodes.common_words import COMMON_WORDS
from goodturn.memo import Memo

#: a word, or a number with all its figures: "89,90" is one number
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+(?:['’][^\W\d_]+)?")
_MASKED = re.compile(r"\[[a-z]+\]|<\w+>|__\w+__|https?://\S+|@\w+|[\^*][A-Za-z]{1,4}\b|&\w+;")
_MARK = re.compile(r"[\[@<^*_&]|http")
#: an order, case or invoice reference: letters with digits, or five digits and more
_DIGIT = re.compile(r"[0-9]")
#: shortest piece of text between spaces that holds a reference, as in "A123"
_SHORTEST_REFERENCE = 4
_REFERENCE = re.compile(r"(?<![@\w])(?=[A-Z0-9-]*\d)(?:[A-Z]{1,5}-?\d{3,}|[A-Z0-9]{6,}|\d{5,})[A-Z0-9-]*\b")
#: commas before each three figures, and points only behind them
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)*")
#: how many words of a topic are kept
TOPIC_WORDS = 8


#: longest first where one ends in the other
_ENDINGS = ("'s", "ings", "ing", "edly", "ies", "ied", "ed", "es", "en", "er", "ly", "s", "e", "y")


def stem(word: str) -> str:
    """Cut the commonest endings as long as there are any, so that "routers", "router's" and "router" meet."""
    while word.endswith(_ENDINGS):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                word = word[: -len(ending)]
                break
        else:
            break
    return word


def _rare(piece: str) -> tuple[str, ...]:
    """The stems of the words in a piece of text between spaces that are long and uncommon enough to tell by."""
    word = piece.strip(".,!?")
    if word.isalpha():  # most are, and need no looking for words in them
        word = word.lower()
        return (stem(word),) if len(word) >= 4 and word not in COMMON_WORDS else ()
    if _MARK.search(piece):
        piece = _MASKED.sub(" ", piece)
    found = []
    for token in _TOKEN.findall(piece.lower()):
        if token[0].isdigit() and token[-1].isdigit() and len(token) >= 2:
            found.append(_number(token))
        elif len(token) >= 4 and token not in COMMON_WORDS:
            word = token.replace("’", "'")
            # "you'll" and "that's" are as common as "you" and "that"
            head = word.partition("'")[0]
            if head == word or (len(head) >= 4 and head not in COMMON_WORDS):
                found.append(stem(word))
    return tuple(found)


def _number(token: str) -> str:
    """A number without the commas of its thousands, and with a point for a decimal comma."""
    if "," not in token or _THOUSANDS.fullmatch(token):
        return token.replace(",", "")
    whole, _, rest = token.rpartition(",")
    return f"{whole.replace('.', '').replace(',', '')}.{rest}"


_RARE = Memo(_rare, most=65_536).__getitem__


@lru_cache(maxsize=4_096)
def rare_words(text: str) -> frozenset[str]:
    """The stems of a text's uncommon words, and its numbers of two digits and more.

    One telling asks two or three times for each text, so the last ones are kept.
    """
    return frozenset(chain.from_iterable(map(_RARE, text.split())))


@lru_cache(maxsize=4_096)
def references(text: str) -> frozenset[str]:
    """The order, case and invoice references named in a text."""
    if not _DIGIT.search(text):
        return frozenset()
    found = [
        match
        for piece in text.split()
        if len(piece) >= _SHORTEST_REFERENCE and _DIGIT.search(piece)
        for match in _REFERENCE.findall(piece)
        if not match.isdigit() or len(match) < 13
    ]
    return frozenset(found)


def topic_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The words that a trouble is about: those said most often, then alphabetically."""
    counted = Counter(chain.from_iterable(map(rare_words, texts)))
    ranked = sorted((-count, word) for word, count in counted.items() if not word[0].isdigit())
    return tuple(word for _, word in ranked[:TOPIC_WORDS])


def alike(one: Set[str], other: Set[str]) -> float:
    """How much two sets of rare words share, 0–1: shared words over the smaller set, 0 below two shared."""
    shared = len(one & other)
    if shared < 2:
        return 0.0
    return shared / min(len(one), len(other))
