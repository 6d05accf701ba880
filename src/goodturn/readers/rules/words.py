"""A message as the phrase automaton sees it: lower-case words set apart by single spaces, offsets kept.

Everything that is found in the words can be traced back to exact offsets of the original text.
"""

from __future__ import annotations

import re
from itertools import chain

from goodturn.memo import Memo

#: a message is read up to here and no further, so that no text can cost more than a bounded time
READ_AT_MOST = 20_000

#: words (with inner apostrophes, dots, dashes, colons and slashes), handles, links, runs of sentence marks,
#: and single other signs (emoji)
TOKEN = re.compile(
    r"https?://[^\s<>]*|<(?:link|url)>"
    r"|[@#]?[^\W_]+(?:['.:/\-][^\W_]+)*"
    r"|[.!?\u2026]+|\n\n+"
    r"|[^\w\s,;:()\"'\[\]{}<>=+~`|\\_.!?\u2026-]"
)
#: what ends a sentence, as the first sign of a token
ENDS = ".!?\u2026\n"

#: ASCII in lower case, every digit as 0
_PLAIN = bytes(
    ord("0") if chr(code) in "123456789" else ord(chr(code).lower()) if code < 128 else code for code in range(256)
)
_DIGITS = re.compile("[1-9]")
_APOSTROPHES = {ord(sign): "'" for sign in "\u2018\u201b\u02bc\u2032\u00b4\uff07"}
_SPACES = {ord(sign): " " for sign in "\u00a0\u2007\u202f\u3000"}
_RICH = {**_APOSTROPHES, **_SPACES}
_HAS_RICH = re.compile("[\u2018\u201b\u02bc\u2032\u00b4\uff07\u00a0\u2007\u202f\u3000]")

#: characters that show nothing: zero-width, directional marks, soft hyphens, variation selectors, tags
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]")
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|table|tbody|tr|td|th|img|h[1-6]|blockquote|pre|code|font"
    r"|html|body|head|style|script|hr|center)\b[^<>]{0,1000}>"
)


def normalised(text: str) -> tuple[str, list[int] | None]:
    """A message in small letters, every digit 0, without what shows nothing, as far as it is read.

    With it come the places that were kept of the message, where some were not; None where all were.
    """
    if len(text) > READ_AT_MOST:
        text = text[:READ_AT_MOST]
    kept: list[int] | None = None
    if text.isascii():
        normal = text.encode("ascii").translate(_PLAIN).decode("ascii")
    else:
        normal = text.lower()
        if len(normal) != len(text):  # a few letters grow when lowered; keep those as they are
            normal = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
        if _INVISIBLE.search(normal):
            kept = [at for at, letter in enumerate(normal) if not _INVISIBLE.match(letter)]
            normal = "".join([normal[at] for at in kept])
        normal = _DIGITS.sub("0", normal).replace("\u2019", "'")
        if _HAS_RICH.search(normal):
            normal = normal.translate(_RICH)
    if "<" in normal:
        normal = _MARKUP.sub(lambda tag: " " * len(tag.group()), normal)
    return normal, kept


def _cut(written: str) -> tuple[str, ...]:
    """The words in what stands between two spaces."""
    return (written,) if written.isalpha() else tuple(TOKEN.findall(written))


_CUT = Memo(_cut).__getitem__


class Words:
    """The words of one message and the way back to its offsets."""

    __slots__ = ("_kept", "_normal", "_offsets", "joined", "tokens")

    def __init__(self, text: str) -> None:
        """Split a message into words; only the first `READ_AT_MOST` characters are read."""
        normal, self._kept = normalised(text)
        self._normal = normal
        self._offsets: list[tuple[int, int]] | None = None
        # no word but a paragraph's end holds a space
        self.tokens: list[str] = (
            TOKEN.findall(normal) if "\n\n" in normal else list(chain.from_iterable(map(_CUT, normal.split())))
        )
        #: the words, each set apart by one space, with one space before the first and after the last
        self.joined: str = f" {' '.join(self.tokens)} "

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the original text from the start of one token to the end of another (both included)."""
        if self._offsets is None:
            self._offsets = [match.span() for match in TOKEN.finditer(self._normal)]
        start, end = self._offsets[first][0], self._offsets[last][1]
        if self._kept is None:
            return start, end
        return self._kept[start], self._kept[end - 1] + 1

    def span_of(self, begin: int, finish: int) -> tuple[int, int]:
        """Offsets in the original text of a stretch of `joined` that begins and ends beside a space."""
        if self._kept is None and self._offsets is None:
            # words that stand in the text as they are, and once, need no counting
            normal = self._normal
            words = self.joined[begin + 1 : finish]
            start = normal.find(words)
            if start >= 0 and normal.find(words, start + 1) < 0:
                end = start + len(words)
                if not (start and normal[start - 1].isalnum()) and not (end < len(normal) and normal[end].isalnum()):
                    return start, end
        count = self.joined.count
        first = count(" ", 0, begin + 1) - 1
        return self.span(first, first + count(" ", begin + 1, finish))
