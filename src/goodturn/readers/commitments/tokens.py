"""The words, numbers and signs of a sentence, in lower case, with their offsets."""

from __future__ import annotations

import re
from functools import cached_property

from goodturn.readers.commitments.cues import lowered

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
    r"|[^\w\s]"
)


class Tokens:
    """A sentence as tokens: `words[i]` is lower case, `spans[i]` its offsets in the text."""

    def __init__(self, text: str, start: int, end: int, low: str | None = None) -> None:
        """Cut a sentence; `low` is the text as `lowered` gives it, where the caller has it."""
        self._text = text
        self._low = lowered(text) if low is None else low
        self._start, self._end = start, end
        self.words: list[str] = _TOKEN.findall(self._low, start, end)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Begin and end of each token."""
        return [match.span() for match in _TOKEN.finditer(self._low, self._start, self._end)]

    def raw(self, index: int) -> str:
        """A token as it is written."""
        start, end = self.spans[index]
        return self._text[start:end]

    def word(self, index: int) -> str:
        """The word at an index, or "" past the end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def starts_with(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether these words stand at an index."""
        return self.words[index : index + len(phrase)] == list(phrase)
