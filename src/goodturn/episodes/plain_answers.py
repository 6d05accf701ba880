"""Answers that no cue tells: a plain statement of the company's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goodturn.conversations.message import MessageKind
from goodturn.episodes.beyond_reach import is_beyond_reach
from goodturn.episodes.receipts import is_receipt
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Act, Label

#: words with these in them are no plain answer
_NO_ANSWER = (Label.ASKS_INFO, Label.REDIRECT, Label.REFUSAL, Label.DISMISSIVE, Label.STOCK_PHRASE)
_NO_ANSWER_ACTS = frozenset({Act.PASSED_ON, Act.REFUSED, Act.REFUSED_WITH_REASON})
_KNOWS_NOT = re.compile(
    r"\b(?:(?:couldn't|could not|can't|cannot) (?:say|tell)|(?:don't|do not) know|no idea|not sure|keine ahnung"
    r"|(?:weiß|weiss) (?:ich |es )?nicht)\b",
    re.IGNORECASE,
)
#: a plain answer has at least so many words
ANSWER_WORDS = 4


def plain_answer_before(said: Sequence[Utterance], at: int) -> int | None:
    """The company's last words before the customer says that it is settled, where they answer in any plain way."""
    place = next((n for n in range(at - 1, -1, -1) if said[n].by_company or said[n].by_customer), None)
    if place is None or not said[place].by_company or said[place].message.kind is not MessageKind.TEXT:
        return None
    return place if is_plain(said[place]) else None


def is_plain(utterance: Utterance) -> bool:
    """Says something of its own: no question, formula, refusal, announcement or handing on, and no mere greeting."""
    if utterance.message.kind is not MessageKind.TEXT or "?" in utterance.message.text:
        return False
    if (
        is_receipt(utterance)
        or is_beyond_reach(utterance)
        or utterance.commitments
        or utterance.has(*_NO_ANSWER)
        or utterance.acts & _NO_ANSWER_ACTS
    ):
        return False
    text = utterance.message.text
    return len(text.split()) >= ANSWER_WORDS and _KNOWS_NOT.search(text.replace("’", "'")) is None
