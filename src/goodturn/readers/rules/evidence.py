"""From cues found to a label with a probability and the words that bear it."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Found, Hit
from goodturn.readers.rules.trust import trust
from goodturn.signals.labels import Act, Label
from goodturn.signals.reading import Signal, Span

#: a second kind of cue adds this share of what it would say alone: cues of one label are not independent
_MORE = 0.25
#: no rule is surer than this
_MOST = 0.97
#: below this a label is not worth a signal
LEAST = 0.05
#: from here on a label counts as set
SAID = 0.5
#: from here on a signal carries its words
SHOWN = 0.4
#: spans of one signal
_SPANS = 3


_NO_ACTS: frozenset[Act] = frozenset()
#: acts that are told by the cues of a label, or by the same words: what denies the label denies them
_WITH: dict[Label, frozenset[Act]] = {
    Label.GUIDANCE: frozenset({Act.GUIDED, Act.EXPLAINED}),
    Label.REFUSAL: frozenset({Act.REFUSED}),
    Label.ACTION_DONE: frozenset({Act.CHANGED, Act.LOOKED_UP}),
}


def label_of(family: str) -> Label | None:
    """The label that a family speaks for; None for one that only feeds other rules."""
    name = family.partition(".")[0]
    return Label(name) if name in Label._value2member_map_ else None


def act_of(family: str) -> Act | None:
    """The act that a family named "act.<act>.<kind>" speaks for."""
    parts = family.split(".")
    return Act(parts[1]) if parts[0] == "act" and parts[1] in Act._value2member_map_ else None


def combine(trusts: Sequence[float]) -> float:
    """The probability that several kinds of cue give together: the strongest, and a share of each other."""
    if len(trusts) == 1:
        return trusts[0]
    first = max(trusts)
    doubt = 1.0 - first
    for value in trusts:
        doubt *= 1.0 - value * _MORE
    return round(min(_MOST, 1.0 - doubt / (1.0 - first * _MORE)), 3)


def spans_of(found: Found, families: Sequence[int]) -> tuple[Span, ...]:
    """Where the cues of some families stand, those of the first family first, at most `_SPANS`."""
    span_of = found.words.span_of
    if len(families) == 1 and len(found.families[families[0]]) == 1:
        ((_, begin, finish),) = found.families[families[0]]
        return (span_of(begin, finish),)
    spans: list[Span] = []
    for family in families:
        for _, begin, finish in found.families[family]:
            span = span_of(begin, finish)
            for other in spans:
                if span[0] < other[1] and other[0] < span[1]:
                    break
            else:
                spans.append(span)
                if len(spans) == _SPANS:
                    return tuple(spans)
    return tuple(spans)


def _meets(hit: Hit, other: Hit, sentence: bool) -> bool:
    if sentence:
        return hit[0] == other[0]
    return hit[1] < other[2] and other[1] < hit[2]


class LabelFamilies:
    """The families of a scanner that speak for each label, and how far each is trusted."""

    def __init__(self, families: Sequence[Family]) -> None:
        """Look the trust up once."""
        self.label: list[Label | None] = [label_of(family.name) for family in families]
        self.act: list[Act | None] = [act_of(family.name) for family in families]
        self.trust: list[float] = [trust(family.name) for family in families]
        self._doubt = [-value for value in self.trust].__getitem__
        #: families named "label.not" take their label back in the whole sentence, "not.label" where they overlap
        self._against: dict[int, tuple[Label, bool]] = {}
        for number, family in enumerate(families):
            first, _, last = family.name.partition(".")
            if last == "not":
                self._against[number] = (Label(first), True)
                self.label[number] = None
            elif first == "not":
                self._against[number] = (Label(last), False)

    def group(self, found: Found) -> dict[Label, list[int]]:
        """The families found, by label, the most trusted first; those taken back are removed from `found`."""
        families = found.families
        against = self._against
        if not against.keys().isdisjoint(families):
            for number in [number for number in families if number in against]:
                self._take_back(families, number, *against[number])
        groups: dict[Label, list[int]] = {}
        labels = self.label
        for number in families:
            label = labels[number]
            if label is None:
                continue
            if label in groups:
                groups[label].append(number)
            else:
                groups[label] = [number]
        for numbers in groups.values():
            if len(numbers) > 1:
                numbers.sort(key=self._doubt)
        return groups

    def _take_back(self, families: dict[int, list[Hit]], denial: int, label: Label, sentence: bool) -> None:
        denied = families.pop(denial)
        acts = _WITH.get(label, _NO_ACTS)
        for number in [n for n in families if self.label[n] is label or self.act[n] in acts]:
            kept = [hit for hit in families[number] if not any(_meets(hit, other, sentence) for other in denied)]
            if kept:
                families[number] = kept
            else:
                del families[number]

    def signal(self, label: Label, numbers: Sequence[int], found: Found) -> Signal:
        """One label from its families."""
        probability = combine([self.trust[number] for number in numbers])
        spans = spans_of(found, numbers) if probability >= SHOWN else ()
        return Signal(label=label, probability=probability, spans=spans)
