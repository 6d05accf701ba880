"""Whether a customer brings a trouble at all: what wants an answer or a remedy. Praise and banter bring none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import MessageKind
from goodturn.episodes.closings import is_courtesy, is_settling, objects
from goodturn.episodes.needs import FEELINGS, is_need
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Act, Label

#: who writes or speaks to a company here wants something of it; in public, people also chat
PRIVATE = frozenset({Channel.CHAT, Channel.VOICE, Channel.EMAIL, Channel.SMS, Channel.FORM})
#: acts by which the company shows that it took what was said for a trouble; praise too is met with "we will pass it on"
_WORK = frozenset(Act) - {Act.LOOKED_UP, Act.PROMISED}
_WORK_LABELS = (
    Label.ASKS_INFO,
    Label.APOLOGY,
    Label.ACTION_DONE,
    Label.GUIDANCE,
    Label.REFUSAL,
    Label.REDIRECT,
    Label.REMEDY_OFFER,
)
#: whoever opens with one of these answers something that stands outside this data
_ANSWERS_UNSEEN = (Label.ASKS_INFO, Label.APOLOGY, Label.GUIDANCE, Label.REFUSAL)
#: somebody who did not mean to come here
_STRAYED = re.compile(
    r"\b(?:wrong (?:number|window|tab|chat|extension)|misdial(?:l?ed)?|verwählt|falsch verbunden"
    r"|falsche nummer|falsches fenster|falscher chat)\b",
    re.IGNORECASE,
)
#: a longer message says more than that somebody strayed here
_STRAYED_WORDS = 14
#: asks for something, with or without the sign of a question
_ASKS = re.compile(
    r"\?|\b(?:please|pls|plz|kindly|(?:can|could|would|will) (?:you|u|i|we|someone|anyone|somebody)|help (?:me|us)"
    r"|need (?:help|assistance|to (?:know|speak|talk))|remind me why|check (?:my |your |the )?dms?|bitte)\b",
    re.IGNORECASE,
)
_LAUGHS = re.compile(r"(?:[😂🤣😹😆]|\b(?:(?:ha){2,}h?|hehe(?:he)*|l(?:o+l)+|lmao|rofl)\b)", re.IGNORECASE)
#: a longer message says more than that somebody laughs
_LAUGHING_WORDS = 5


def has_trouble(said: Sequence[Utterance], *, private: bool = False) -> bool:
    """Whether the customer brings anything that wants an answer or a remedy.

    Args:
        said: an episode, in order.
        private: whether any of it stands in a channel in which nobody but the company listens.
    """
    words = [u for u in said if u.by_customer and u.message.kind is MessageKind.TEXT]
    if not words:
        return False
    worked = any(_works(u) for u in said)
    if not worked and not private and _is_banter(words):
        return False
    if _opens_with_an_answer(said):
        return True
    answered_from = next((at for at, u in enumerate(said) if u.by_company), len(said))
    unanswered = {u.message.message_id for u in said[:answered_from]}
    for utterance in words:
        if is_need(utterance) or utterance.has(*FEELINGS):
            return True
        # who thanks at the end of a letter that objects or asks for something has not said that it is settled
        asks = private and utterance.message.message_id in unanswered and objects(utterance.message.text)
        if is_courtesy(utterance) or (is_settling(utterance) and not asks):
            continue
        if worked or _ASKS.search(utterance.message.text) or (private and not _strayed(utterance)):
            return True
    return False


def _works(utterance: Utterance) -> bool:
    if utterance.action is not None:
        return True
    return utterance.by_company and (not utterance.acts.isdisjoint(_WORK) or utterance.has(*_WORK_LABELS))


def _opens_with_an_answer(said: Sequence[Utterance]) -> bool:
    """The first words are the company's and answer something: the question stands where this data does not reach."""
    first = next((u for u in said if (u.by_customer or u.by_company) and u.message.kind is MessageKind.TEXT), None)
    return first is not None and first.by_company and first.has(*_ANSWERS_UNSEEN)


def _is_banter(words: Sequence[Utterance]) -> bool:
    """The customer laughs at the end, and nothing before it hurt."""
    last = words[-1].message.text
    return (
        _LAUGHS.search(last) is not None
        and len(last.split()) <= _LAUGHING_WORDS
        and not any(u.distress >= 1 or u.has(*FEELINGS) for u in words)
    )


def _strayed(utterance: Utterance) -> bool:
    text = utterance.message.text
    return _STRAYED.search(text) is not None and len(text.split()) <= _STRAYED_WORDS
