"""The words, numbers and signs of a sentence, in lower case, with their offsets."""

from __future__ import annotations

import re

# every alternative is a run that cannot be read two ways, so matching is linear in the text
_TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?(?![\d/])"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)"
    r"|\d{1,2}[:.]\d{2}(?!\d)"
    r"|\d{1,2}(?:st|nd|rd|th)\b"
    r"|\d{1,6}(?:[.,]\d{1,2})?(?!\d)"
    r"|\d+"
    r"|[ap]\.m\b\.?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|[^\w\s]",
    re.IGNORECASE,
)


class Tokens:
    """A sentence as tokens: `words[i]` is lower case, `starts[i]` and `ends[i]` are offsets in the text."""

    __slots__ = ("ends", "raw", "starts", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.raw: list[str] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in _TOKEN.finditer(text, start, end):
            self.raw.append(match.group())
            self.starts.append(match.start())
            self.ends.append(match.end())
        self.words = [word.lower().replace("’", "'") for word in self.raw]

    def word(self, index: int) -> str:
        """The word at an index, or "" past the end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def starts_with(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether these words stand at an index."""
        return self.words[index : index + len(phrase)] == list(phrase)
