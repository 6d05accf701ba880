"""What could be drawn from a study: its messages by side and its episodes, each in its stratum, in a few passes.

Texts stream by; what stays in memory are the ids of uncertain and influential messages and the few that are drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.conversations.message import Author, MessageKind, Visibility
from goodturn.report.study_folder import StudyFolder
from goodturn.review.drawn import Chosen, EpisodesReadAs
from goodturn.review.questions import Sheet
from goodturn.review.read_as import EPISODE_COLUMNS, SET_FROM, episode_answers
from goodturn.review.sampling import Lots
from goodturn.signals.labels import Label

#: a probability this near to the cut is uncertain
NEAR = 0.1
_SIGNAL_COLUMNS = ("message_id", "label", "probability")
_MESSAGE_COLUMNS = ("conversation_id", "message_id", "author", "kind", "visibility", "text", "language")
_READ = (Author.CUSTOMER, Author.AGENT, Author.BOT)
_LABELS = frozenset(Label)

Row = dict[str, Any]


class Found(Struct, kw_only=True):
    """All that could be drawn, counted, with the first lots of each stratum."""

    lots: dict[Sheet, dict[Chosen, Lots[Row]]]
    #: label → messages in which it is set
    labels: dict[str, int]
    episodes: tuple[EpisodesReadAs, ...]

    def sizes(self, sheet: Sheet) -> dict[Chosen, int]:
        """Stratum → how many it has."""
        return {name: lots.size for name, lots in self.lots[sheet].items()}


def look_over(study: StudyFolder, seed: int, most: dict[Sheet, int], languages: Sequence[str] | None = None) -> Found:
    """Look over a study and keep, per sheet and stratum, at most so many lots.

    `languages` are those that the reader reads: words in any other were not read, so there is nothing to check.
    """
    lots: dict[Sheet, dict[Chosen, Lots[Row]]] = {
        sheet: {name: Lots(seed, most[sheet]) for name in Chosen} for sheet in Sheet
    }
    labels, near = _signals(study.batches("signals", _SIGNAL_COLUMNS))
    bearing: set[str] = set()
    read_as: Counter[tuple[str, ...]] = Counter()
    for row in _rows(study.batches("episodes", EPISODE_COLUMNS)):
        answers = episode_answers(row)
        read_as[tuple(answers.values())] += 1
        alone = _alone(row)
        bearing |= alone
        lots[Sheet.CONVERSATIONS][_stratum(bool(alone), not near.isdisjoint(_quoted(row)))].take(row["episode_id"], row)
    for row in _rows(_heard(batch, languages) for batch in study.batches("messages", _MESSAGE_COLUMNS)):
        name = row["message_id"]
        sheet = Sheet.CUSTOMER if row["author"] == Author.CUSTOMER else Sheet.COMPANY
        lots[sheet][_stratum(name in bearing, name in near)].take(name, row)
    return Found(
        lots=lots,
        labels=labels,
        episodes=tuple(
            EpisodesReadAs(outcome=outcome, heard=heard, helped=helped, ending=ending, episodes=number)
            for (outcome, heard, helped, ending), number in sorted(read_as.items())
        ),
    )


def _stratum(influential: bool, uncertain: bool) -> Chosen:
    if influential:
        return Chosen.INFLUENTIAL
    return Chosen.UNCERTAIN if uncertain else Chosen.OTHERS


def _rows(batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        yield from batch.to_pylist()


def _signals(batches: Iterable[pa.RecordBatch]) -> tuple[dict[str, int], set[str]]:
    """Label → messages in which it is set, and the messages with a probability near the cut.

    The rows of a message stand together, so a label with several spans is counted once by remembering one message.
    """
    counts, near = Counter({label.value: 0 for label in Label}), set[str]()
    message, counted = "", set[str]()
    for row in _rows(batches):
        label, probability = row["label"], row["probability"]
        if label not in _LABELS and not label.startswith("act:"):
            continue
        # seven places: probabilities are kept as 32-bit floats
        if abs(round(probability, 7) - SET_FROM) <= NEAR:
            near.add(row["message_id"])
        if row["message_id"] != message:
            message, counted = row["message_id"], set()
        if label in _LABELS and probability >= SET_FROM and label not in counted:
            counted.add(label)
            counts[label] += 1
    return dict(counts), near


def _quoted(row: Row) -> set[str]:
    return {quote["message_id"] for link in ("understood", "done") for quote in row[f"{link}_quotes"] or ()}


def _alone(row: Row) -> set[str]:
    """Messages on which alone an episode's outcome hangs.

    The one that bears both what was understood and what was done; and the one that shows the only need, where warmth
    is owed for it.
    """
    found = _quoted(row) if row["understood_quotes"] and row["done_quotes"] else set()
    felt = {quote["message_id"] for quote in row["felt_quotes"] or ()} if row["warmth_owed"] else set()
    return (found if len(found) == 1 else set()) | (felt if len(felt) == 1 and row["needs"] == 1 else set())


def _heard(batch: pa.RecordBatch, languages: Sequence[str] | None) -> pa.RecordBatch:
    """The messages that a reader reads: words that both sides can see, in a language that is read or not decided."""
    mask = pc.equal(batch["kind"], MessageKind.TEXT.value)
    mask = pc.and_(mask, pc.equal(batch["visibility"], Visibility.PUBLIC.value))
    mask = pc.and_(mask, pc.is_in(batch["author"], value_set=pa.array([author.value for author in _READ])))
    mask = pc.and_(mask, pc.greater(pc.utf8_length(batch["text"]), 0))
    if languages is not None:
        known = pc.is_in(batch["language"], value_set=pa.array(list(languages), pa.string()))
        mask = pc.and_(mask, pc.or_(known, pc.is_null(batch["language"])))
    return batch.filter(pc.fill_null(mask, False))
