"""Reads a customer's message by the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from goodturn.readers.rules.circumstances import add, circumstances, is_loud
from goodturn.readers.rules.distress import distress
from goodturn.readers.rules.evidence import LEAST, SAID, LabelFamilies, spans_of
from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Found, Scanner
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage
from goodturn.signals.reading import Reading, Signal, Span

#: what is left of a label that another speaks against
_TEMPERED = 0.5


class CustomerRules:
    """The tables of one language for the customer's side."""

    def __init__(self, families: Sequence[Family], names: Mapping[str, str]) -> None:
        """Compile the tables once."""
        self._scanner = Scanner(families, names)
        self._labels = LabelFamilies(families)
        self._gives_up = self._scanner.number["gives_up"]
        self._strong = self._scanner.number["strong"]
        self._trouble = self._scanner.number["trouble"]

    def families_in(self, passage: Passage) -> list[str]:
        """Names of the families whose cues stand in a message, and of what the other labels make likely."""
        found = self._scanner.scan(passage.text)
        labels = self._labels
        signals = {label: labels.signal(label, numbers, found) for label, numbers in labels.group(found).items()}
        names = [self._scanner.families[number].name for number in found.families]
        return names + circumstances(passage, signals, self._trouble in found.families)

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Labels, distress and whether the customer gives up, of each message."""
        scanned = [self._scanner.scan(passage.text) for passage in passages]
        return [self._reading(passage, found) for passage, found in zip(passages, scanned, strict=True)]

    def _reading(self, passage: Passage, found: Found) -> Reading:
        text = passage.text
        labels = self._labels
        families = found.families
        signals = {label: labels.signal(label, numbers, found) for label, numbers in labels.group(found).items()}
        for name in circumstances(passage, signals, self._trouble in families):
            add(signals, name)
        _temper(signals)
        gives_up = 0.0
        span: Span | None = None
        if self._gives_up in families:
            gives_up = labels.trust[self._gives_up]
            span = spans_of(found, (self._gives_up,))[0]
        kept = tuple([signal for signal in signals.values() if signal.probability >= LEAST])
        return Reading(
            signals=kept,
            distress=distress(kept, self._strong in families, is_loud(text)) if kept else 0.0,
            gives_up=gives_up,
            gives_up_span=span,
        )


def _temper(signals: dict[Label, Signal]) -> None:
    """Thanks beside anger are mostly sarcasm or manners."""
    thanks, anger = signals.get(Label.GRATITUDE), signals.get(Label.FRUSTRATION)
    if thanks is None or anger is None or anger.probability < SAID:
        return
    if anger.probability >= thanks.probability - 0.1:
        signals[Label.GRATITUDE] = replace(thanks, probability=round(thanks.probability * _TEMPERED, 3))
