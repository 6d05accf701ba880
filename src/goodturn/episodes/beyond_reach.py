"""The company says that nobody there can do it."""

from __future__ import annotations

from goodturn.events.utterance import Utterance

_BEYOND_REACH = (
    "beyond our control",
    "outside our control",
    "outside of our control",
    "out of our control",
    "out of our hands",
    "not in our hands",
    "no control over",
    "don't control",
    "no influence on",
    "no influence over",
    "no access to their",
    "nicht in unserer hand",
    "keinen einfluss",
    "außerhalb unserer",
)


def is_beyond_reach(utterance: Utterance) -> bool:
    """Whether a message says so."""
    text = utterance.message.text.lower().replace("’", "'")
    return any(words in text for words in _BEYOND_REACH)
