"""A machine's note that a message came in: it answers nothing and does nothing."""

from __future__ import annotations

import re

from goodturn.conversations.message import Author
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Label

#: how a machine says that a message came in
_RECEIPT = re.compile(
    r"\b(?:will (?:reply|respond|answer|be in touch|get back|come back)|"
    r"(?:we|i)'ll (?:reply|respond|be in touch|get back)|have received your|"
    r"werden (?:ihnen |uns )?.{0,40}\b(?:antworten|melden)|ist bei uns eingegangen)\b"
)


def is_receipt(utterance: Utterance) -> bool:
    """A machine's note that the message came in: nobody has answered yet."""
    return (
        utterance.message.author is Author.BOT
        and utterance.has(Label.STOCK_PHRASE)
        and _RECEIPT.search(utterance.message.text.lower()) is not None
    )
