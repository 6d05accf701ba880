"""Which language people write, decided over all that one of them said, never over one short message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

#: letters of text that are looked at, at most
LOOKED_AT = 600
#: fewer letters than this tell nothing by their shapes
SHORTEST = 24
#: where letters are not plain ones, each tells more
SHORTEST_ELSEWHERE = 8
#: how sure the library must be
SURE = 0.7

_NOISE = re.compile(r"https?://\S+|[@#]\w+|\[\w+\]|<[^<>]{0,80}>|&\w+;|\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

#: words that are frequent in one language and rare in the other ones that customers write
_WORDS_OF = {
    "en": frozenset(
        "the and you your my is are was have has had this that what when why how not but with for please thanks thank "
        "i'm i've it's don't can't we our they been would could will just still get there here from about me of to it "
        "sorry hi hello hey yes need know help order any did do does".split()
    ),
    "de": frozenset(
        "der die das und ich ist nicht sie mein meine ihr ihre wir uns mit für auf ein eine einen habe haben wurde "
        "werden kann können bitte danke warum wann wie aber noch schon auch sehr bei zum zur dass sind hallo guten "
        "leider gerne immer mir mich euch von zu dem den des es im wird".split()
    ),
}
#: a language that goodturn reads must have so many of its words, and so many times those of the other
FEWEST, TIMES = 2, 3

#: what the library may answer; short texts make it see rare languages everywhere
_CANDIDATES = (
    "en de fr es it pt nl pl sv da no nb fi cs sk hu ro tr el ru uk bg hr sr sl et lv lt ar he fa hi ur bn ta te th vi id ms "
    "tl ja ko zh ca eu gl sw"
)


def decide_language(texts: Sequence[str]) -> str | None:
    """ISO 639-1 code of the language that one author writes, or None where it cannot be told.

    Common words decide where they speak clearly; where they do not, the shapes of the words do (py3langid), and only
    when there is enough of them.
    """
    text = " ".join(texts) if len(texts) > 1 else texts[0] if texts else ""
    if len(text) > 2 * LOOKED_AT:
        text = text[: 2 * LOOKED_AT]
    words = _WORD.findall(_NOISE.sub(" ", text).replace("’", "'").lower()[:LOOKED_AT])
    if not words:
        return None
    counts = {language: sum(word in common for word in words) for language, common in _WORDS_OF.items()}
    best = max(counts, key=lambda language: counts[language])
    others = max((count for language, count in counts.items() if language != best), default=0)
    if counts[best] >= max(FEWEST, TIMES * others) and counts[best] * 8 >= len(words):
        return best
    plain = " ".join(words)
    if len(plain) < (SHORTEST if plain.isascii() else SHORTEST_ELSEWHERE):
        return best if counts[best] and counts[best] * 4 >= len(words) and not others else None
    language, sure = _identifier().classify(plain)
    return str(language) if sure >= SURE else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.nb_classes)
    identifier.set_languages([language for language in _CANDIDATES.split() if language in known])
    return identifier
