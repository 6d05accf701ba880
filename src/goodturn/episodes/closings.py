"""The customer's closing words: thanks, a goodbye, "it works now", or a word that wants nothing more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from goodturn.episodes.needs import FEELINGS, NEED_LABELS
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Label

#: a closing courtesy has at most so many words, and so many characters
CLOSING_WORDS = 8
CLOSING_LENGTH = 80
_WORD = re.compile(r"@\w+|[^\W_]+(?:'[^\W_]+)*")
#: these close a message whatever stands beside them, unless it asks or objects
_THANKS = frozenset(
    "thank thanks thankyou thx tnx ty tysm cheers bye goodbye goodnight ta danke dank merci tschüss tschüß ciao".split()
)
#: these close a message that says nothing else
_ASSENT = frozenset(
    "ok okay k kk great perfect brilliant lovely cool fine welcome super prima klar gut good night day yes yeah yep no "
    "problem worries pleasure sure alright awesome amazing excellent wonderful nice noted "
    "understood will got perf brill grand deal".split()
)
_BESIDE = frozenset(
    "a about again all also am an and any appreciate appreciated are at be been do does everything evening for "
    "from fun give go guys have having help helping here hey hi how i i'll i'm in is it it's its just keep know "
    "later let lot lots luck me much my now of oh on one out prob probs really reply response right rush see so "
    "soon support take team that that's the then there this time to today tomorrow too try u up very wait was we "
    "well weekend what with you you're you've your yours auch das dem den der die dir du es euch für hilfe ich "
    "ihnen ihre ihren mir noch schön schönen sehr sie tag und viel vielen wünsche abend alles".split()
)
#: beside thanks these ask or object ("please cancel it, thanks")
_ASKS_MORE = frozenset(
    "please pls plz but still need needs want wants not never nothing nobody bitte aber immer kein keine nicht".split()
)
#: "no" closes at the beginning and before these
_NO_IS_KIND_BEFORE = frozenset("problem problems prob probs worries rush thank thanks".split())
_UNKIND = re.compile("[😡😠🤬😤😢😭😞😔🙄👎💔😩😫🙁😒😣😖☹]")
#: whoever says one of these objects or asks on
_OBJECTS = _ASKS_MORE | frozenset(
    "no none without why wrong useless broken instead keinen nichts nie niemand warum trotzdem falsch".split()
)
#: after "it works" these alone object to nothing ("you never pay for a coffee here")
_REOPENS = _OBJECTS - frozenset("never nothing nobody no none without niemand nie nichts".split())
#: "so you say it is done" throws an answer back; "oh right, so it is on its way" takes it up
_RETORT = re.compile(
    r"(?:^|(?<!\bright)(?<!\bsee)(?<!\boh)(?<!\bok)(?<!\bokay)(?<!\bah)[.!,…]\s*)so (?:i|you|we|they|that|it)\b"
)
#: takes an offer
_TAKEN = re.compile(r"^(?:yes|yeah|yep|ok|okay|sure|ja)\b[\s.,!]*(?:yes |ja )?(?:please|bitte)\b", re.IGNORECASE)
#: takes up what was said: "still" beside it is no complaint
_UPTAKE = re.compile(r"^\W*(?:oh|ah|aha|ok|okay)\b[\s,.!]*(?:right|ok|okay|i see|got it|good|so)\b", re.IGNORECASE)
#: asks nothing, though it has the sign
_WONDERS = re.compile(r"\b(?:seriously|really|for real|echt|wirklich)\s*\?+", re.IGNORECASE)
#: a longer message tells something new
STATEMENT_LENGTH = 160
_WANTS = frozenset(
    {
        Label.UNRESOLVED,
        Label.PROMISE_CHASE,
        Label.WAITING,
        Label.REPEAT_EFFORT,
        Label.CONFUSION,
        Label.WANTS_HUMAN,
    }
)
_NEEDS = NEED_LABELS | FEELINGS


def is_courtesy(utterance: Utterance) -> bool:
    """A bare thanks, goodbye, OK or kind sign: it closes, it never opens or reopens anything."""
    if utterance.distress >= 1 or not utterance.labels.isdisjoint(_WANTS):
        return False
    return len(utterance.message.text) <= CLOSING_LENGTH and sounds_courteous(utterance.message.text)


@lru_cache(maxsize=4_096)
def sounds_courteous(text: str) -> bool:
    """Whether a text is nothing but thanks, a goodbye or an OK."""
    if "?" in text or _UNKIND.search(text):
        return False
    words = [word for word in _WORD.findall(text.lower().replace("’", "'")) if word[0] != "@"]
    if not words:
        return True
    if len(words) > CLOSING_WORDS:
        return False
    if all(word in _THANKS or word in _ASSENT or word in _BESIDE for word in words):
        return not (_THANKS | _ASSENT).isdisjoint(words)
    return not _THANKS.isdisjoint(words) and not _asks_more(words)


def _asks_more(words: Sequence[str]) -> bool:
    if any(word in _ASKS_MORE or word.endswith("n't") for word in words):
        return True
    following = zip(words[1:], (*words[2:], ""), strict=True)
    return any(word == "no" and after not in _NO_IS_KIND_BEFORE for word, after in following)


def is_settling(utterance: Utterance) -> bool:
    """The customer says that it is settled, or gives real thanks, and wants nothing more in the same breath."""
    if utterance.labels.isdisjoint((Label.RESOLVED, Label.GRATITUDE)):
        return False
    if Label.RESOLVED in utterance.labels:
        return utterance.labels.isdisjoint((Label.UNRESOLVED, Label.PROMISE_CHASE))
    asks = "?" in _WONDERS.sub("", utterance.message.text)
    return utterance.distress < 1 and utterance.labels.isdisjoint(_WANTS) and not asks


def wants_nothing(utterance: Utterance) -> bool:
    """The customer takes what was said as it is: no question, no objection, no need in it."""
    taken_up = _UPTAKE.search(utterance.message.text) is not None
    return _is_calm(utterance, _OBJECTS - {"still"} if taken_up else _OBJECTS)


def objects(text: str) -> bool:
    """A word of objection or of need stands in it: "not", "but", "please", "still" …"""
    return _objects(text, _OBJECTS)


def reopens_nothing(utterance: Utterance) -> bool:
    """What the customer says after having said that it is settled leaves it so: no question, no need, no "but"."""
    return _is_calm(utterance, _REOPENS)


def _is_calm(utterance: Utterance, words_that_object: frozenset[str]) -> bool:
    text = utterance.message.text
    if utterance.distress >= 1 or utterance.gives_up or not utterance.labels.isdisjoint(_NEEDS):
        return False
    if "?" in text or len(text) > STATEMENT_LENGTH or _UNKIND.search(text) or _throws_back(text):
        return False
    if _TAKEN.search(text):
        return True
    return not _objects(text, words_that_object)


def _throws_back(text: str) -> bool:
    low = text.lower()
    return "so " in low and _RETORT.search(low) is not None


def _objects(text: str, words_that_object: frozenset[str]) -> bool:
    words = (word for word in _WORD.findall(text.lower().replace("’", "'")) if word[0] != "@")
    return any(word in words_that_object or word.endswith("n't") for word in words)


def says_thanks(utterance: Utterance) -> bool:
    """A word of thanks or goodbye stands in it."""
    return not _THANKS.isdisjoint(_WORD.findall(utterance.message.text.lower()))
