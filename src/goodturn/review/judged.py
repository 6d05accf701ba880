"""People's answers beside the machine's, with the weight that each item stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from goodturn.review.answers import InForce, in_force, load_answers
from goodturn.review.drawn import Chosen, Item, Machine, Review, load_machine, load_review
from goodturn.review.questions import Sheet


class Judged(Struct, frozen=True, kw_only=True):
    """One item that people answered about: question → reviewer → answer."""

    item: Item
    people: dict[str, dict[str, str]]
    machine: dict[str, str]
    #: how many of its sheet it stands for: its stratum's size ÷ how many of that stratum were answered
    weight: float

    @property
    def cluster(self) -> str:
        """What is resampled as one: its conversation, or its episode."""
        return self.item.conversations[0] if self.item.conversations else self.item.of


class Reviewed(Struct, frozen=True, kw_only=True):
    """All that a review folder holds."""

    review: Review
    machine: Machine
    judged: dict[Sheet, tuple[Judged, ...]]
    #: sheet → stratum → its size; those that exist at all
    sizes: dict[Sheet, dict[Chosen, int]]

    @property
    def conversations(self) -> int:
        """Distinct conversations in the episodes that people judged."""
        return len({name for one in self.judged[Sheet.CONVERSATIONS] for name in one.item.conversations})

    @property
    def people(self) -> tuple[str, ...]:
        """Who answered."""
        return tuple(sorted({who for some in self.judged.values() for one in some for who in _who(one)}))


def _who(judged: Judged) -> Iterable[str]:
    return {who for answers in judged.people.values() for who in answers}


def load_reviewed(folder: Path) -> Reviewed:
    """Read a review folder with its answers.

    Raises:
        ReviewFolderError: it holds no review.
        AnswersDamagedError: an answer cannot be read.
    """
    review, machine = load_review(folder), load_machine(folder)
    return Reviewed(
        review=review,
        machine=machine,
        judged={sheet: _judged(sheet, review, machine, in_force(load_answers(folder))) for sheet in Sheet},
        sizes={sheet: {one.name: one.size for one in review.strata if one.sheet is sheet} for sheet in Sheet},
    )


def _judged(sheet: Sheet, review: Review, machine: Machine, answers: InForce) -> tuple[Judged, ...]:
    """The answered items of a sheet.

    Rows stand in random order, so whoever stops early has answered a random part of each stratum; it is weighed up to
    the whole stratum.
    """
    people: defaultdict[str, defaultdict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for (name, question, reviewer), answer in sorted(answers.items()):
        people[name][question][reviewer] = answer
    items = [item for item in review.items if item.sheet is sheet and item.id in people]
    answered = Counter(item.stratum for item in items)
    return tuple(
        Judged(
            item=item,
            people={question: dict(said) for question, said in people[item.id].items()},
            machine=machine.answers[item.id],
            weight=review.stratum(item).size / answered[item.stratum],
        )
        for item in items
    )
