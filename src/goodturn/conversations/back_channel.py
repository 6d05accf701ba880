"""Back-channels: the small words by which a listener says "I am listening" without taking the floor.

The notion is Yngve's ("On getting a word in edgewise", 1970). The reading is by form alone: a lone "yes" after a
question is an answer all the same, and whoever asks here must know what came before. Words that show a feeling
("oh no"), thank, apologise, refuse or accept a request ("sure", "no problem") are none.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: longer utterances are never back-channels
_LONGEST = 48
_MOST_WORDS = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: drawn-out hums in any spelling: hm, hmm, mm, mhm, mm-hm, uh-huh, aha, ah, oh, hã-hã
_HUM = re.compile(
    r"h+m+|m+|m+-?h+m+|m+-?h+u+h+|u+h+-?h+u+h+|a+h+|o+h+|a+h+a+|e+h+m*|ä+h*m*|u+h*m*|huh|tja|hein|hã-hã|aham"
)

_SINGLE = frozenset(
    # English
    "okay ok k okey alright right yeah yep yup yes ya gotcha understood indeed exactly "
    # German
    "ja jaja jawohl jo jup genau gut richtig verstehe verstanden achso aso stimmt eben klar "
    # French
    "oui ouais mouais voilà voila d'accord daccord bon bien exactement compris "
    # Spanish, Italian, Portuguese
    "sí si claro vale bueno ajá aja entiendo ya certo capito capisco esatto giusto sim certo entendi isso exato "
    # Dutch, Scandinavian, Polish
    "jaha precies juist begrijp snap tak jasne dobrze aha jo nå jaså mhm".split()
)
_PHRASES = frozenset(
    {
        ("i", "see"),
        ("got", "it"),
        ("all", "right"),
        ("uh", "huh"),
        ("mm", "hm"),
        ("mm", "hmm"),
        ("mhm", "mhm"),
        ("go", "on"),
        ("go", "ahead"),
        ("ach", "so"),
        ("ah", "ja"),
        ("alles", "klar"),
        ("ich", "verstehe"),
        ("je", "vois"),
        ("je", "comprends"),
        ("très", "bien"),
        ("de", "acuerdo"),
        ("ya", "veo"),
        ("va", "bene"),
        ("ho", "capito"),
        ("tá", "bom"),
        ("está", "bem"),
        ("ik", "snap", "het"),
    }
)
_LONGEST_PHRASE = max(len(phrase) for phrase in _PHRASES)


def is_back_channel(text: str) -> bool:
    """Whether an utterance is nothing but back-channel: "mm-hm", "okay, right, I see", "ja genau".

    Anything with a question mark is none: "right?" asks. An empty text is none either: nothing was said.
    """
    return len(text) <= _LONGEST and _is_back_channel(text)


@lru_cache(maxsize=4096)
def _is_back_channel(text: str) -> bool:
    if "?" in text or any(letter.isdigit() for letter in text):
        return False
    words = _WORD.findall(text.casefold().replace("’", "'"))
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    at = 0
    while at < len(words):
        taken = _taken(words, at)
        if taken == 0:
            return False
        at += taken
    return True


def _taken(words: list[str], at: int) -> int:
    """How many words from here are one back-channel; 0 where they are none."""
    for length in range(min(_LONGEST_PHRASE, len(words) - at), 1, -1):
        if tuple(words[at : at + length]) in _PHRASES:
            return length
    word = words[at]
    return 1 if word in _SINGLE or _HUM.fullmatch(word) else 0
