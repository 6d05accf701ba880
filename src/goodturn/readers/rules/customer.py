"""Reads a customer's message by the rules."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.readers.rules.evidence import LEAST, LabelFamilies, spans_of
from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Scanner
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage
from goodturn.signals.reading import Reading, Signal, Span

#: how much each label, when it is sure, says of distress (0–3)
_DISTRESS = {
    Label.FRUSTRATION: 1.9,
    Label.ANXIETY: 1.6,
    Label.DISAPPOINTMENT: 1.5,
    Label.LEAVING: 1.9,
    Label.STAKES: 1.6,
    Label.UNRESOLVED: 1.0,
    Label.REPEAT_EFFORT: 1.1,
    Label.WAITING: 1.2,
    Label.PROMISE_CHASE: 1.3,
    Label.CONFUSION: 0.9,
    Label.WANTS_HUMAN: 0.9,
}


class CustomerRules:
    """The tables of one language for the customer's side."""

    def __init__(self, families: Sequence[Family], names: dict[str, str]) -> None:
        """Compile the tables once."""
        self._scanner = Scanner(families, names)
        self._labels = LabelFamilies(families)
        self._gives_up = self._scanner.number["gives_up"]
        self._strong = self._scanner.number["strong"]

    def read(self, passage: Passage) -> Reading:
        """Labels, distress and whether the customer gives up."""
        found = self._scanner.scan(passage.text)
        families = found.families
        signals: list[Signal] = []
        for label, numbers in self._labels.group(families).items():
            signal = self._labels.signal(label, numbers, found)
            if signal.probability >= LEAST:
                signals.append(signal)
        gives_up = 0.0
        span: Span | None = None
        if self._gives_up in families:
            gives_up = self._labels.trust[self._gives_up]
            span = spans_of(found, (self._gives_up,))[0]
        return Reading(
            signals=tuple(signals),
            distress=self._distress(signals, self._strong in families),
            gives_up=gives_up,
            gives_up_span=span,
        )

    def _distress(self, signals: Sequence[Signal], strong: bool) -> float:
        parts = sorted((_DISTRESS.get(signal.label, 0.0) * signal.probability for signal in signals), reverse=True)
        if not parts or parts[0] <= 0:
            return 0.0
        level = parts[0] + 0.3 * sum(parts[1:])
        if strong:
            level += 0.3
        return round(min(3.0, level), 2)
