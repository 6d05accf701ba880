"""Which language someone writes in, decided from all their words, with abstention.

A vote of common words decides most; py3langid (Lui and Baldwin 2012) is asked only where the vote does not, with
its languages restricted and never for less than `LEAST` letters, below which it guesses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from goodturn.memo import Memo
from goodturn.readers.language_model import language_model
from goodturn.readers.language_words import COMMON_WORDS

#: letters that py3langid needs
LEAST = 24
#: how sure it must be
_SURE = 0.9
#: letters of one person that are looked at
_LOOKED_AT = 2000
#: a lead in the vote that ends it
_LEAD = 6
_NO_WORDS = re.compile(r"https?://\S+|<\w+>|[@#]\S+|\S+@\S+|[^\w\s']|[\d_]+")
#: scripts that one language alone uses, or nearly so; Arabic, Cyrillic and Han are left to py3langid
_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff\uff66-\uff9d]"), "ja"),
    (re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"), "ko"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), "el"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
)


def decide_language(texts: Sequence[str], models: Path | None = None) -> str | None:
    """The language (ISO 639-1) of one person's texts; None where it cannot be told.

    Called once per author or conversation; the cost is bounded, however much was written. `models` is a folder in
    which several processes share the unpacked model; without one, each unpacks it for itself.
    """
    votes = _vote(texts)
    first, lead = _leader(votes)
    if first and lead >= 2:
        return first
    joined = _NO_WORDS.sub(" ", " ".join(texts)[:_LOOKED_AT])
    if not joined.isascii():
        letters = sum(map(str.isalpha, joined))
        for script, language in _SCRIPTS:
            if len(script.findall(joined)) * 4 >= letters > 0:
                return language
    plain = " ".join(joined.split()).lower()
    if len(plain) < LEAST and (plain.isascii() or len(plain.encode()) < LEAST):
        return first if first and lead >= 1 and len(votes) == 1 else None
    language, sure = language_model(models).classify(plain)
    if sure < _SURE or (first and first != language):
        return None
    return "no" if language == "nb" else str(language)


def readable_as_english(text: str) -> bool:
    """Whether a text of no decided language may be read as English: short, or with English words, in Latin letters."""
    votes = _vote((text,))
    english = votes.get("en", 0)
    if votes and english < max(votes.values()):
        return False
    letters = [letter for letter in _NO_WORDS.sub("", text[:_LOOKED_AT]) if letter.isalpha()]
    if english == 0 and len(letters) >= 2 * LEAST:
        return False
    return english > 2 or sum(not letter.isascii() for letter in letters) * 10 <= len(letters) + 9


def _vote_of(word: str) -> tuple[str, int] | None:
    """The language that a word as it is typed votes for, and how often."""
    return COMMON_WORDS.get(word) or COMMON_WORDS.get(word.strip('.,!?:;()"\u2026'))


_VOTE_OF = Memo(_vote_of).__getitem__


def _vote(texts: Sequence[str]) -> dict[str, int]:
    votes: dict[str, int] = {}
    looked_at = 0
    for text in texts:
        words = text[:_LOOKED_AT].lower().replace("\u2019", "'").split()
        for language, count in filter(None, map(_VOTE_OF, words)):
            votes[language] = votes.get(language, 0) + count
        looked_at += len(text)
        if looked_at > _LOOKED_AT or _leader(votes)[1] >= _LEAD:
            break
    return votes


def _leader(votes: dict[str, int]) -> tuple[str | None, int]:
    """Who leads, and by how much after every vote for another language is counted twice."""
    if not votes:
        return None, 0
    if len(votes) == 1:
        return next(iter(votes.items()))
    first = max(votes, key=lambda language: votes[language])
    others = sum(votes.values()) - votes[first]
    return first, votes[first] - 2 * others
