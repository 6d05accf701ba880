"""A group of phrases that mean the same thing for a commitment, with a quick look that spares the long one."""

from __future__ import annotations

import re


class WordGroup:
    """Phrases and patterns; `cues` are strings one of which stands wherever the group matches.

    The cues of all groups are looked for in one pass over a message, and a group's own pattern is searched only in
    sentences where one of them was found.
    """

    __slots__ = ("bit", "cues", "pattern")

    def __init__(self, bit: int, phrases: str, *patterns: tuple[str, str]) -> None:
        """Phrases are parted by "|"; each pattern comes with its cues, parted by "|" as well."""
        plain = [phrase.strip() for phrase in phrases.split("|") if phrase.strip()]
        self.bit = bit
        self.cues = frozenset([*plain, *(cue for cues, _ in patterns for cue in cues.split("|"))])
        alternatives = [pattern for _, pattern in patterns]
        if plain:
            whole = "|".join(re.escape(phrase) for phrase in sorted(plain, key=len, reverse=True))
            alternatives.insert(0, rf"\b(?:{whole})\b")
        self.pattern = re.compile("|".join(alternatives))

    def search(self, low: str, mask: int, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in a part of a sentence whose cues are `mask`, in lower case."""
        if not mask & self.bit:
            return None
        return self.pattern.search(low, start, len(low) if end is None else end)
