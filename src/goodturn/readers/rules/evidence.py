"""From cues found to a label with a probability and the words that bear it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Found
from goodturn.readers.rules.trust import trust
from goodturn.signals.labels import Act, Label
from goodturn.signals.reading import Signal, Span

#: a second kind of cue adds this share of what it would say alone: cues of one label are not independent
_MORE = 0.5
#: no rule is surer than this
_MOST = 0.97
#: below this a label is not worth a signal
LEAST = 0.05
#: spans of one signal
_SPANS = 3


def label_of(family: str) -> Label | None:
    """The label that a family speaks for; None for one that only feeds other rules."""
    name = family.partition(".")[0]
    return Label(name) if name in Label._value2member_map_ else None


def act_of(family: str) -> Act | None:
    """The act that a family named "act.<act>.<kind>" speaks for."""
    parts = family.split(".")
    return Act(parts[1]) if parts[0] == "act" and parts[1] in Act._value2member_map_ else None


def combine(trusts: Iterable[float]) -> float:
    """The probability that several kinds of cue give together: the strongest, and a share of each other."""
    doubt = 1.0
    for place, value in enumerate(sorted(trusts, reverse=True)):
        doubt *= 1.0 - (value if place == 0 else value * _MORE)
    return min(_MOST, 1.0 - doubt)


def spans_of(found: Found, families: Sequence[int]) -> tuple[Span, ...]:
    """Where the cues of some families stand, those of the first family first, at most `_SPANS`."""
    spans: list[Span] = []
    for family in families:
        for _, begin, finish in found.families[family]:
            span = found.words.span_of(begin, finish)
            if all(span[1] <= other[0] or span[0] >= other[1] for other in spans):
                spans.append(span)
            if len(spans) == _SPANS:
                return tuple(spans)
    return tuple(spans)


class LabelFamilies:
    """The families of a scanner that speak for each label, and how far each is trusted."""

    def __init__(self, families: Sequence[Family]) -> None:
        """Look the trust up once."""
        self.label: list[Label | None] = [label_of(family.name) for family in families]
        self.act: list[Act | None] = [act_of(family.name) for family in families]
        self.trust: list[float] = [trust(family.name) for family in families]

    def group(self, found: Mapping[int, object]) -> dict[Label, list[int]]:
        """The families found, by label, the most trusted first."""
        groups: dict[Label, list[int]] = {}
        for number in found:
            label = self.label[number]
            if label is not None:
                groups.setdefault(label, []).append(number)
        for numbers in groups.values():
            if len(numbers) > 1:
                numbers.sort(key=lambda number: -self.trust[number])
        return groups

    def signal(self, label: Label, numbers: Sequence[int], found: Found) -> Signal:
        """One label from its families."""
        probability = combine(self.trust[number] for number in numbers)
        return Signal(label=label, probability=round(probability, 3), spans=spans_of(found, numbers))
