"""What the other labels of a message, and its marks, make likely: anger that is not said in words of anger."""

from __future__ import annotations

from collections.abc import Mapping

from goodturn.readers.rules.evidence import SAID, combine
from goodturn.readers.rules.trust import trust
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage
from goodturn.signals.reading import Signal

#: a message longer than this is a letter: its labels say less of one another
_LETTER = 600
_SOURCES = (
    (Label.LEAVING, "frustration.leaving"),
    (Label.PROMISE_CHASE, "frustration.chasing"),
    (Label.UNRESOLVED, "frustration.unresolved"),
    (Label.WAITING, "frustration.waiting"),
    (Label.REPEAT_EFFORT, "frustration.effort"),
    (Label.WANTS_HUMAN, "frustration.wants_human"),
)
_SOURCE_OF = {name: label for label, name in _SOURCES}
_UNWELL = (Label.FRUSTRATION, Label.WAITING, Label.REPEAT_EFFORT, Label.UNRESOLVED)
_WELL = (Label.GRATITUDE, Label.RESOLVED)


def is_loud(text: str) -> bool:
    """Whether marks are doubled."""
    return "!!" in text or "?!" in text or "??" in text or "!?" in text


def circumstances(passage: Passage, signals: Mapping[Label, Signal], trouble: bool) -> list[str]:
    """Names of the circumstances that speak for a label, as families are named."""
    text = passage.text
    if len(text) > _LETTER:
        return []
    said = {label for label, signal in signals.items() if signal.probability >= SAID}
    if not said.isdisjoint(_WELL):
        return []
    found = [name for label, name in _SOURCES if label in said]
    if len(found) > 1:
        found.append("frustration.several")
    if (found or trouble) and is_loud(text):
        found.append("frustration.loud")
    if Label.STAKES in signals and Label.STAKES not in said and (trouble or said):
        found.append("stakes.in_trouble")
    if passage.context and (trouble or not said.isdisjoint(_UNWELL)):
        before = passage.context[-1].author
        if before.speaks_for_company:
            found.append("unresolved.after_failure" if Label.UNRESOLVED in signals else "unresolved.after_answer")
    return found


def add(signals: dict[Label, Signal], name: str) -> None:
    """Add what a circumstance says to the signals; its words are those of the label that it comes from."""
    label = Label(name.partition(".")[0])
    before = signals.get(label)
    if before is None:
        source = signals.get(_SOURCE_OF[name]) if name in _SOURCE_OF else None
        signals[label] = Signal(label=label, probability=trust(name), spans=source.spans if source else ())
    else:
        probability = combine((before.probability, trust(name)))
        signals[label] = Signal(label=label, probability=probability, spans=before.spans)
