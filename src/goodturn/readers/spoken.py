"""In which language a message is read, and what is said of it where it is not."""

from __future__ import annotations

from goodturn.readers.language import readable_as_english
from goodturn.signals.reader import Passage
from goodturn.signals.reading import Reading

UNKNOWN = "unknown"


def language_of(passage: Passage) -> str:
    """ISO 639-1 of a message: as it was decided, English where nothing was and it reads so, or `UNKNOWN`."""
    if passage.language:
        return passage.language[:2].lower()
    return "en" if readable_as_english(passage.text) else UNKNOWN


def abstained(language: str) -> Reading:
    """The reading of a message in a language that is not read."""
    return Reading(abstained=f"language: {language}")
