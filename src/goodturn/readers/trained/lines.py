"""Messages as lines of numbered words, many at once: what n-grams and cues are found in.

A word counts as `goodturn.readers.rules.words` cuts it: small letters, every digit as 0. Its number is a hash of its
letters, the same on every machine, so that no table of all words is needed; all handles have one number, and so have
all links.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from struct import Struct as Packing

import msgspec
import numpy as np
from numpy.typing import NDArray

from goodturn.memo import Memo
from goodturn.readers.rules.scan import NEGATORS
from goodturn.readers.rules.words import ENDS, TOKEN, normalised

#: one word: its number, its class in the tables of cues, and what kind of word it is
WORD = np.dtype([("key", "<u8"), ("cue", "<u4"), ("kind", "<u4")])
_PACK = Packing("<QII").pack
NEGATES, ENDS_SENTENCE, ASKS = 1, 2, 4

HANDLE, LINK = "@", "http"
BEGIN, END = "‹", "›"


def word_key(word: str) -> int:
    """The number of a word."""
    if word[0] == HANDLE:
        word = HANDLE
    elif word.startswith(LINK):
        word = LINK
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class Lines(msgspec.Struct, frozen=True):
    """The words of a batch. The places of a message are its marks, its begin, its words, and its end."""

    key: NDArray[np.uint64]
    cue: NDArray[np.uint32]
    kind: NDArray[np.uint32]
    #: message of each place
    message: NDArray[np.int32]
    #: first place of each message, and behind them where the last one ends
    starts: NDArray[np.int64]
    #: place of the first word of each message
    words: NDArray[np.int64]


class Liner:
    """Makes lines; keeps what it found out about single words."""

    def __init__(self, class_of: Callable[[str], int]) -> None:
        """`class_of` gives a word's class in the tables of cues, 0 for one that stands in none."""
        self._class_of = class_of
        self._words_in = Memo(self._find).__getitem__
        self._mark = Memo(lambda mark: _PACK(word_key(mark), 0, 0)).__getitem__

    def lines(self, texts: Sequence[str], marks: Sequence[Sequence[str]]) -> Lines:
        """The lines of messages; `marks` are words told about each, which stand before its begin."""
        made = [
            b"".join([*map(self._mark, told), _BEGIN, *map(self._words_in, normalised(text)[0].split()), _END])
            for text, told in zip(texts, marks, strict=True)
        ]
        words = np.frombuffer(b"".join(made), WORD)
        counts = np.fromiter(map(len, made), np.int64, len(made)) // WORD.itemsize
        starts = np.zeros(len(made) + 1, np.int64)
        np.cumsum(counts, out=starts[1:])
        return Lines(
            key=np.ascontiguousarray(words["key"]),
            cue=np.ascontiguousarray(words["cue"]),
            kind=np.ascontiguousarray(words["kind"]),
            message=np.repeat(np.arange(len(made), dtype=np.int32), counts),
            starts=starts,
            words=starts[:-1] + np.fromiter(map(len, marks), np.int64, len(marks)) + 1,
        )

    def _find(self, piece: str) -> bytes:
        """The words in what stands between two spaces."""
        words = (piece,) if piece.isalpha() else TOKEN.findall(piece)
        return b"".join([_PACK(word_key(word), self._class_of(word), _kind(word)) for word in words])


def _kind(word: str) -> int:
    if word[0] in ENDS:
        return ENDS_SENTENCE | ASKS if "?" in word else ENDS_SENTENCE
    return NEGATES if word in NEGATORS else 0


_BEGIN, _END = (_PACK(word_key(word), 0, ENDS_SENTENCE) for word in (BEGIN, END))
