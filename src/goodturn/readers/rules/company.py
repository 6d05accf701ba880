"""Reads a message of the company (a person or a bot) by the rules."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.readers.commitments.find import find_commitments
from goodturn.readers.rules.evidence import LEAST, LabelFamilies, combine, spans_of
from goodturn.readers.rules.grasp import grasps
from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Found, Scanner
from goodturn.readers.rules.trust import trust
from goodturn.signals.commitment import Commitment, CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.signals.reader import Passage
from goodturn.signals.reading import ActFound, Reading, Signal, Span

#: the name under which `grasps` is trusted
GRASPS = "grasps_situation.said_back"


class CompanyRules:
    """The tables of one language for the company's side."""

    def __init__(self, families: Sequence[Family], names: dict[str, str], language: str) -> None:
        """Compile the tables once."""
        self._scanner = Scanner(families, names)
        self._labels = LabelFamilies(families)
        self._language = language
        self._grasps = trust(GRASPS)

    def families_in(self, passage: Passage) -> list[str]:
        """Names of the families whose cues stand in a message."""
        found = self._scanner.scan(passage.text)
        self._labels.group(found)
        names = [self._scanner.families[number].name for number in found.families]
        return [*names, GRASPS] if grasps(passage.text, passage.context) else names

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Labels, acts and commitments, of each message."""
        scanned = [self._scanner.scan(passage.text) for passage in passages]
        committed = [find_commitments(passage.text, self._language) for passage in passages]
        grasped = [grasps(passage.text, passage.context) if passage.context else None for passage in passages]
        return list(map(self._reading, scanned, committed, grasped))

    def _reading(self, found: Found, commitments: tuple[Commitment, ...], grasped: Span | None) -> Reading:
        signals: list[Signal] = []
        for label, numbers in self._labels.group(found).items():
            if label is Label.PROMISE:
                continue
            signal = self._labels.signal(label, numbers, found)
            if signal.probability >= LEAST:
                signals.append(signal)
        if commitments:
            signals.append(_promise(commitments))
        if grasped is not None:
            signals.append(Signal(label=Label.GRASPS_SITUATION, probability=self._grasps, spans=(grasped,)))
        return Reading(signals=tuple(signals), acts=self._acts(found, commitments), commitments=commitments)

    def _acts(self, found: Found, commitments: Sequence[Commitment]) -> tuple[ActFound, ...]:
        by_act: dict[Act, list[int]] = {}
        for number in found.families:
            act = self._labels.act[number]
            if act is not None:
                by_act.setdefault(act, []).append(number)
        if Act.REFUSED_WITH_REASON in by_act:  # the reason is no explanation on top
            by_act.pop(Act.REFUSED, None)
            by_act.pop(Act.EXPLAINED, None)
        by_act.pop(Act.PROMISED, None)  # what is promised, the grammar of commitments says
        acts = [
            ActFound(
                act=act,
                probability=combine([self._labels.trust[number] for number in numbers]),
                span=spans_of(found, numbers[:1])[0],
            )
            for act, numbers in by_act.items()
        ]
        owed = [one for one in commitments if one.kind is CommitmentKind.OWED]
        if owed:
            best = max(owed, key=lambda one: one.probability)
            acts.append(ActFound(act=Act.PROMISED, probability=best.probability, span=(best.start, best.end)))
        if len(acts) > 1:
            acts.sort(key=lambda act: -act.probability)
        return tuple(acts)


def _promise(commitments: Sequence[Commitment]) -> Signal:
    """The label for what is promised: holding words count as well as what is owed."""
    return Signal(
        label=Label.PROMISE,
        probability=max(one.probability for one in commitments),
        spans=tuple((one.start, one.end) for one in commitments[:3]),
    )
