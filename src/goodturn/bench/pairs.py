"""Minimal pairs and padding: two messages that differ in one thing, and warm words that must gain nothing.

Both sets are for measuring only; nothing is tuned on them. A pair is told right when the label is set in the message
that has it and not in the other. A padded reply is the plain one with formulas around it: what counts as understanding
must not rise, while the reply that takes in the customer's facts should beat the plain one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct, field

from goodturn.bench.judged import tell_turns
from goodturn.bench.label_scores import SET_FROM
from goodturn.bench.labelled import DecideLanguage, Turn, passage, rows
from goodturn.conversations.message import Author
from goodturn.signals.labels import Label
from goodturn.signals.reader import Reader
from goodturn.signals.reading import Reading
from goodturn.states import Heard

#: words of a reply that show understanding, unless they are a formula
_CREDIT = (Label.GRASPS_SITUATION, Label.VALIDATES, Label.NAMES_FEELING)
_HEARD = {Heard.NO: 0, Heard.PARTLY: 1, Heard.YES: 2}


class Pair(Struct, frozen=True):
    """Two messages after the same context; one has the label, the other looks like it and has not."""

    id: str
    label: Label
    author: Author
    having: str = field(name="with")
    lacking: str = field(name="without")
    family: str = ""
    context: tuple[Turn, ...] = ()


class Padding(Struct, frozen=True):
    """A plain reply, the same with formulas around it, and one that fits only this case."""

    id: str
    base: str
    padded: str
    specific: str
    context: tuple[Turn, ...] = ()


class PairScore(Struct, frozen=True, kw_only=True):
    """How pairs were told; shares are 0–1 of the pairs."""

    name: str
    pairs: int
    #: the label's probability is higher in the message that has it
    higher: float
    tied: float
    #: set in the one and not in the other
    told_right: float


class PaddingScore(Struct, frozen=True, kw_only=True):
    """What padding gains, and what the reply that fits the case gains, by one score; shares are 0–1 of the cases."""

    name: str
    definition: str
    cases: int
    #: padding raised the score: must be 0
    padding_gains: float
    specific_beats_base: float
    specific_beats_padded: float


ALL_PAIRS = "all pairs"
Probabilities = tuple[float, float]


def load_pairs(folder: Path) -> list[Pair]:
    """The pairs of a folder. Raises `MissingDataError` or `InputError`."""
    return rows(folder / "pairs.jsonl", Pair)


def load_padding(folder: Path) -> list[Padding]:
    """The padded replies of a folder. Raises `MissingDataError` or `InputError`."""
    return rows(folder / "padding.jsonl", Padding)


def measure_pairs(pairs: Sequence[Pair], reader: Reader, decide_language: DecideLanguage) -> list[PairScore]:
    """All pairs, then by family and by label."""
    texts = [
        passage(pair.author, text, pair.context, decide_language)
        for pair in pairs
        for text in (pair.having, pair.lacking)
    ]
    readings = reader.read(texts)
    told = [
        (_probability(readings[place], pair.label), _probability(readings[place + 1], pair.label))
        for pair, place in zip(pairs, range(0, len(readings), 2), strict=True)
    ]
    return score_pairs(pairs, told)


def score_pairs(pairs: Sequence[Pair], told: Sequence[Probabilities]) -> list[PairScore]:
    """Scores from the probabilities of the two messages of each pair."""
    groups: dict[str, list[Probabilities]] = defaultdict(list)
    for name_of in (_everything, _family, _label):
        for pair, probabilities in sorted(zip(pairs, told, strict=True), key=lambda one: name_of(one[0])):
            groups[name_of(pair)].append(probabilities)
    return [
        PairScore(
            name=name,
            pairs=len(group),
            higher=sum(having > lacking for having, lacking in group) / len(group),
            tied=sum(having == lacking for having, lacking in group) / len(group),
            told_right=sum(having >= SET_FROM > lacking for having, lacking in group) / len(group),
        )
        for name, group in groups.items()
    ]


def _everything(_: Pair) -> str:
    return ALL_PAIRS


def _family(pair: Pair) -> str:
    return pair.family


def _label(pair: Pair) -> str:
    return pair.label.value


def _probability(reading: Reading, label: Label) -> float:
    signal = reading.signal(label)
    return signal.probability if signal is not None else 0.0


def measure_padding(cases: Sequence[Padding], reader: Reader, decide_language: DecideLanguage) -> list[PaddingScore]:
    """By the reader's words of understanding, and by *heard* of the whole episode."""
    texts = [
        passage(Author.AGENT, text, case.context, decide_language)
        for case in cases
        for text in (case.base, case.padded, case.specific)
    ]
    credits = [_credit(reading) for reading in reader.read(texts)]
    by_words = [(credits[place], credits[place + 1], credits[place + 2]) for place in range(0, len(credits), 3)]
    by_episode = [
        (
            _heard(case, case.base, reader, decide_language),
            _heard(case, case.padded, reader, decide_language),
            _heard(case, case.specific, reader, decide_language),
        )
        for case in cases
    ]
    yes = _HEARD[Heard.YES]
    heard = [(float(base == yes), float(padded == yes), float(own == yes)) for base, padded, own in by_episode]
    return [
        score_padding(
            "words of understanding",
            "the highest of grasps_situation, validates and names_feeling, each less what is read as stock_phrase",
            by_words,
        ),
        score_padding("heard", "1 where the episode is told as heard, else 0", heard),
        score_padding(
            "heard or partly",
            "no need 0, no 0, partly 1, yes 2; a formula with a relevant step is partly, by the guide",
            by_episode,
        ),
    ]


def score_padding(name: str, definition: str, told: Sequence[tuple[float, float, float]]) -> PaddingScore:
    """Shares from (base, padded, specific) scores."""

    def share(holds: Callable[[float, float, float], bool]) -> float:
        return sum(holds(*scores) for scores in told) / len(told) if told else 0.0

    return PaddingScore(
        name=name,
        definition=definition,
        cases=len(told),
        padding_gains=share(lambda base, padded, specific: padded > base),
        specific_beats_base=share(lambda base, padded, specific: specific > base),
        specific_beats_padded=share(lambda base, padded, specific: specific > padded),
    )


def _credit(reading: Reading) -> float:
    best = max(_probability(reading, label) for label in _CREDIT)
    return max(0.0, best - _probability(reading, Label.STOCK_PHRASE))


def _heard(case: Padding, reply: str, reader: Reader, decide_language: DecideLanguage) -> float:
    turns = [turn.said for turn in case.context]
    language = decide_language([said.text for said in turns])
    told = [{"who": said.author.value, "text": said.text, "language": language} for said in turns]
    told.append({"who": Author.AGENT.value, "text": reply, "language": language})
    episode = tell_turns(told, case.id, reader)
    return _HEARD.get(episode.heard, 0) if episode is not None else 0
