"""Words of a customer that what was promised has come: "It's here!", "the refund arrived this morning"."""

from __future__ import annotations

import re
from functools import lru_cache

from goodturn.promises.deed_words import deeds_named, plain_words
from goodturn.promises.promise import Deed

#: what comes to a customer, so that bare "it came" can speak of it; a call or an answer does not "come"
_COMES = frozenset({Deed.MONEY, Deed.GOODS, Deed.CHANGE})
_SAYS_SO = re.compile(
    r"\b(?:it|they|he|she|everything|(?:the|my|your|our|both|all) (?:\w+ ){0,2}?\w+)"
    r"(?:(?:'s|'ve| is| are| has| have)(?: now| just| all| both| finally)? "
    r"(?:here|arrived|come|in my account|turned up)"
    r"|(?: just| now| finally| both| all)? (?:came|arrived|turned up))\b"
    r"|\b(?:sie|er|es|alles|(?:das|die|der) \w+) (?:sind|ist)(?: heute| gerade| jetzt| endlich)? "
    r"(?:da|angekommen|eingetroffen)\b"
)
#: "it came" says so only where the clause ends with it or with a time, not in "it came back" or "it came broken"
_ENDS = re.compile(
    r"\W*$|\s*[.!,;:)\n]|\s+(?:today|yesterday|this|last|on|at|in time|early|safely?|safe and sound|now|already|"
    r"thanks?|thank you|and|und|heute|gestern|danke)\b"
)
_DENIED = re.compile(
    r"\b(?:if|when|until|once|before|unless|not|never|nothing|still|wenn|falls|bis|sobald|nicht|noch)\b|n't\b"
)
_WRONG = re.compile(
    r"\b(?:but|wrong|broken|damaged|cracked|faulty|missing|dead|empty|again|aber|falsch|kaputt|beschädigt|defekt|fehlt)\b"
)
#: what comes by itself
_NO_DEED = re.compile(r"\b(?:bill|invoice|letter|e?-?mail|message|text|day|time|rechnung|brief)\b")
#: a subject that names nothing speaks of what was promised; money is no other thing that came
_BARE = re.compile(r"(?:it|everything|es|alles)\b")
_SENTENCE = re.compile(r"(?<=[.!?\n])\s*")


@lru_cache(maxsize=4_096)
def has_come(text: str, deed: Deed) -> bool:
    """Whether a customer says that a promised deed of this kind has come, and says nothing against it."""
    if deed not in _COMES:
        return False
    plain = plain_words(text)
    for sentence in _SENTENCE.split(plain):
        found = _SAYS_SO.search(sentence)
        if found is None or sentence.rstrip().endswith("?") or not _ENDS.match(sentence, found.end()):
            continue
        if _DENIED.search(sentence, 0, found.end()) or _WRONG.search(plain):
            continue
        if _NO_DEED.search(found.group()):
            continue
        named = deeds_named(found.group())
        if deed in named or (not named and (deed is not Deed.MONEY or _BARE.match(found.group()))):
            return True
    return False
