"""A reader that knows a few words: small enough to compute by hand what must come of it."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.conversations.message import Author
from goodturn.readers.commitments.find import find_commitments
from goodturn.signals.labels import Act, Label
from goodturn.signals.reader import Passage, ReaderCard
from goodturn.signals.reading import ActFound, Reading, Signal

#: side → word → label and how sure
_WORDS = {
    True: {"angry": (Label.FRUSTRATION, 0.9), "cross": (Label.FRUSTRATION, 0.6), "thanks": (Label.GRATITUDE, 0.7)},
    False: {
        "sorry": (Label.APOLOGY, 0.8),
        "exactly": (Label.GRASPS_SITUATION, 0.9),
        "value": (Label.STOCK_PHRASE, 0.9),
    },
}


class WordReader:
    """Sets a label where its word stands; abstains from everything but English."""

    card = ReaderCard(name="words", version="1", languages=("en",), adds=("labels", "distress", "acts", "commitments"))

    def __init__(self) -> None:
        self.batches: list[int] = []

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        self.batches.append(len(passages))
        return [self._read(passage) for passage in passages]

    def _read(self, passage: Passage) -> Reading:
        if passage.language not in (None, "en"):
            return Reading(abstained=f"language: {passage.language}")
        text = passage.text.lower()
        is_customer = passage.author is Author.CUSTOMER
        found = [
            Signal(label=label, probability=sure, spans=((text.index(word), text.index(word) + len(word)),))
            for word, (label, sure) in _WORDS[is_customer].items()
            if word in text
        ]
        done = "refunded" in text
        return Reading(
            signals=tuple(found),
            distress=2.2 if is_customer and "angry" in text else 0.0,
            acts=(ActFound(act=Act.CHANGED, probability=0.9),) if done else (),
            commitments=() if is_customer else tuple(find_commitments(passage.text, "en")),
        )


def english(words: Sequence[str]) -> str | None:
    """German where it says "nicht", else English."""
    return "de" if any("nicht" in text for text in words) else "en"
