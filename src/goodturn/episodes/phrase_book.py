"""The phrase book: to how many distinct customers near copies of a sentence were sent.

A sentence is normalised (case, digits, handles, names in brackets, punctuation, filler words and word order are
dropped) and hashed with a stable hash, so near copies share a key. A book is a dated snapshot with a hash of its
own; two studies with the same events and the same book give the same answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

from msgspec import Struct, field

from goodturn.memo import Memo

#: a sentence ends at these, or at a line break; those inside a link end nothing
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_SENTENCE_WITH_LINK = re.compile(r"(?:[^.!?\nh]+|https?://\S*[^\s.!?]|h)+[.!?]*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_NOT_WORDS = re.compile(r"https?://\S+|@\w+|\[[a-z ]+\]|<\w+>|\S*\d\S*|[\^*]\w{1,4}\b")
#: words that come and go between near copies without changing what the sentence is
_FILLER = frozenset(
    "a an the and or but so very really truly deeply extremely sincerely just please kindly again hi hello hey dear "
    "this that these those is are was were be been am i'm we're it's of for to in on at "
    "with our my your you we i us".split()
)
#: a sentence of fewer content words than this carries nothing that could be stock
MIN_WORDS = 3


class Sentence(Struct, frozen=True, kw_only=True):
    """One sentence of a company message: its place and the key that near copies share."""

    start: int
    end: int
    key: int


#: keys are numbers of 64 bits, with a sign, as tables hold them
_BITS = 64


def _number(words: str) -> int:
    """A number that stands for words, evenly spread; the same on every machine."""
    return int.from_bytes(blake2b(words.encode(), digest_size=_BITS // 8).digest(), "little")


def _key(brand: str, numbers: set[int]) -> int:
    """The key of a sentence: its words in any order, each once, add up to it."""
    key = (sum(numbers) + _BRAND_NUMBER(brand)) % (1 << _BITS)
    return key - (1 << _BITS) if key >> (_BITS - 1) else key


def _plain(piece: str) -> str:
    """A piece of text between spaces as near copies share it; "" where it is none of their words."""
    word = piece.strip(".,!?")
    if word.isalpha():  # most are, and need no looking for words in them
        word = word.lower()
        return "" if word in _FILLER else word
    words = _WORD.findall(_NOT_WORDS.sub(" ", piece.lower().replace("’", "'")))
    return " ".join(word for word in words if word not in _FILLER)


def _plain_number(piece: str) -> int:
    """The same as a number; 0 where it is none of their words."""
    words = _plain(piece)
    return _number(words) if words else 0


_BRAND_NUMBER = Memo(lambda brand: _number(f"\x00{brand}")).__getitem__
_PLAIN_NUMBER = Memo(_plain_number, most=65_536).__getitem__


def sentences(text: str, brand: str = "") -> list[Sentence]:
    """Cut a company message into sentences that can be looked up; short ones are left out."""
    found = []
    for match in (_SENTENCE_WITH_LINK if "://" in text else _SENTENCE).finditer(text):
        numbers = set(map(_PLAIN_NUMBER, match.group().split()))
        numbers.discard(0)
        if len(numbers) >= MIN_WORDS:
            found.append(Sentence(start=match.start(), end=match.end(), key=_key(brand, numbers)))
    return found


class PhraseBook(Struct, frozen=True, kw_only=True):
    """A snapshot: sentence key → distinct customers. Keys sent to one customer only may be left out."""

    customers: Mapping[int, int] = field(default_factory=dict)
    #: from how many distinct customers on a sentence is stock
    stock_from: int = 4
    #: stable hash of the snapshot, for `run.json`
    digest: str = "empty"

    def is_stock(self, key: int) -> bool:
        """Whether near copies of this sentence went to enough distinct customers."""
        return self.customers.get(key, 1) >= self.stock_from
