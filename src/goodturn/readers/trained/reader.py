"""The trained reader: every label, distress, kinds of act and gives-up of a message in one pass over its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from goodturn.conversations.message import Author
from goodturn.readers.commitments.find import find_commitments
from goodturn.readers.spoken import abstained, language_of
from goodturn.readers.trained.model_file import COMPANY, CUSTOMER, Model, shipped_model
from goodturn.readers.trained.questions import DISTRESS, GIVES_UP, act_asked, label_asked
from goodturn.readers.trained.read_side import Scored, score
from goodturn.readers.trained.weights import Weights
from goodturn.signals.commitment import Commitment, CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.signals.reader import Passage, ReaderCard
from goodturn.signals.reading import ActFound, Reading, Signal, Span

Asked = TypeVar("Asked", Label, Act)
Columns: TypeAlias = NDArray[np.int64]

_SILENT = Reading()
#: messages that are scored together: their n-grams stay in the near caches
TOGETHER = 256
#: below this a label is not worth a signal
LEAST = 0.05
#: from here on a signal carries its words
SHOWN = 0.4
#: what the grammar's word on a promise counts for, beside what was learnt
_GRAMMAR = 0.7
#: what is left of a promise that was learnt to be there and that the grammar does not find
_UNFOUND = 0.5


class TrainedReader:
    """Reads with the weights of a model file; keeps nothing between two calls but its tables and single words."""

    def __init__(self, model: Model | None = None) -> None:
        """Take a model, or the one that goodturn comes with."""
        model = model or shipped_model()
        self._card = ReaderCard(
            name="trained",
            version=model.card.version,
            languages=model.card.languages,
            adds=("labels", "distress", "acts", "gives_up", "commitments"),
        )
        self._customer = _Customer(model)
        self._company = _Company(model)

    @property
    def card(self) -> ReaderCard:
        """What this reader is."""
        return self._card

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage; where the language is not read, the reading says so in `abstained`."""
        readings = [_SILENT] * len(passages)
        places: dict[tuple[_Customer | _Company, str], list[int]] = {}
        for place, passage in enumerate(passages):
            author = passage.author
            if author is not Author.CUSTOMER and not author.speaks_for_company:
                continue
            language = language_of(passage)
            if language not in self._card.languages:
                readings[place] = abstained(language)
                continue
            side = self._customer if author is Author.CUSTOMER else self._company
            places.setdefault((side, language), []).append(place)
        for (side, language), own in places.items():
            for start in range(0, len(own), TOGETHER):
                some = own[start : start + TOGETHER]
                for place, reading in zip(some, side.read([passages[one] for one in some], language), strict=True):
                    readings[place] = reading
        return readings


class _Side:
    """What both sides have in common: weights, and which of their questions are labels."""

    def __init__(self, model: Model, side: str) -> None:
        self._weights = Weights(model.sides[side])
        self._questions = model.card.questions[side]

    def _numbers(
        self, asked: Callable[[str], Asked | None], without: Asked | None = None
    ) -> tuple[Columns, list[Asked]]:
        """The questions of one kind: their columns, and what they ask for."""
        found = [(number, asked(name)) for number, name in enumerate(self._questions)]
        kept = [(number, what) for number, what in found if what is not None and what is not without]
        return np.array([number for number, _ in kept]), [what for _, what in kept]


def _answers(scored: Scored, columns: Columns, least: float) -> Iterator[tuple[int, int, float, tuple[Span, ...]]]:
    """Message, place among the columns, probability and words of each answer that is worth telling."""
    probability = scored.probability[:, columns]
    messages, places = np.nonzero(probability >= least)
    sure = probability[messages, places]
    spans: list[tuple[Span, ...]] = [()] * len(sure)
    shown = np.flatnonzero(sure >= SHOWN)
    for number, words in zip(shown.tolist(), scored.spans(messages[shown], columns[places[shown]]), strict=True):
        spans[number] = words
    return zip(messages.tolist(), places.tolist(), np.round(sure.astype(np.float64), 3).tolist(), spans, strict=True)


class _Customer(_Side):
    def __init__(self, model: Model) -> None:
        super().__init__(model, CUSTOMER)
        self._columns, self._labels = self._numbers(label_asked)
        self._distress = [self._questions.index(name) for name in DISTRESS]
        self._gives_up = np.array([self._questions.index(GIVES_UP)])

    def read(self, passages: Sequence[Passage], language: str) -> list[Reading]:
        scored = score(passages, CUSTOMER, language, self._weights)
        signals: list[list[Signal]] = [[] for _ in passages]
        for message, place, sure, spans in _answers(scored, self._columns, LEAST):
            signals[message].append(Signal(label=self._labels[place], probability=sure, spans=spans))
        resigns: dict[int, tuple[float, Span | None]] = {
            message: (sure, spans[0] if spans else None)
            for message, _, sure, spans in _answers(scored, self._gives_up, LEAST)
        }
        distress = np.round(scored.probability[:, self._distress].sum(axis=1, dtype=np.float64), 2).tolist()
        readings = []
        for message, (found, level) in enumerate(zip(signals, distress, strict=True)):
            gives_up, span = resigns.get(message, (0.0, None))
            readings.append(Reading(signals=tuple(found), distress=level, gives_up=gives_up, gives_up_span=span))
        return readings


class _Company(_Side):
    def __init__(self, model: Model) -> None:
        super().__init__(model, COMPANY)
        self._columns, self._labels = self._numbers(label_asked, Label.PROMISE)
        # what is promised, the grammar of commitments says
        self._act_columns, self._acts = self._numbers(act_asked, Act.PROMISED)
        self._promise = self._questions.index(Label.PROMISE)

    def read(self, passages: Sequence[Passage], language: str) -> list[Reading]:
        scored = score(passages, COMPANY, language, self._weights)
        signals: list[list[Signal]] = [[] for _ in passages]
        for message, place, sure, spans in _answers(scored, self._columns, LEAST):
            signals[message].append(Signal(label=self._labels[place], probability=sure, spans=spans))
        acts: list[list[ActFound]] = [[] for _ in passages]
        for message, place, sure, spans in _answers(scored, self._act_columns, SHOWN):
            acts[message].append(ActFound(act=self._acts[place], probability=sure, span=spans[0] if spans else None))
        promised = scored.probability[:, self._promise].tolist()
        return [_reading(*told, language) for told in zip(passages, signals, acts, promised, strict=True)]


def _reading(passage: Passage, signals: list[Signal], acts: list[ActFound], promised: float, language: str) -> Reading:
    commitments = find_commitments(passage.text, language)
    promise = _promise(commitments, promised)
    if promise is not None:
        signals.append(promise)
    owed = [one for one in commitments if one.kind is CommitmentKind.OWED]
    if owed:
        best = max(owed, key=lambda one: one.probability)
        acts.append(ActFound(act=Act.PROMISED, probability=best.probability, span=(best.start, best.end)))
    if len(acts) > 1:
        acts.sort(key=lambda act: -act.probability)
    return Reading(signals=tuple(signals), acts=tuple(acts), commitments=commitments)


def _promise(commitments: Sequence[Commitment], read: float) -> Signal | None:
    """The label for what is promised: what the grammar found, surer or less sure by what was learnt."""
    if not commitments:
        doubted = read * _UNFOUND
        return Signal(label=Label.PROMISE, probability=round(doubted, 3)) if doubted >= LEAST else None
    said = max(one.probability for one in commitments)
    spans = tuple((one.start, one.end) for one in commitments[:3])
    return Signal(label=Label.PROMISE, probability=round(said * _GRAMMAR + read * (1 - _GRAMMAR), 3), spans=spans)
