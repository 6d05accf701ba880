"""Cues that take others back: "sorry, which flight?" holds no apology."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.readers.rules.phrases import Family
from goodturn.readers.rules.scan import Found

_PREFIX = "not."


class Withdrawal:
    """Which families of a scanner take which others back: `not.<label>` takes back `<label>.<kind>`."""

    def __init__(self, families: Sequence[Family]) -> None:
        """Look the families up once."""
        numbers: dict[str, list[int]] = {}
        for number, family in enumerate(families):
            if not family.name.startswith(_PREFIX):
                numbers.setdefault(family.name.partition(".")[0], []).append(number)
        self._takes_back = {
            number: tuple(numbers.get(family.name[len(_PREFIX) :], ()))
            for number, family in enumerate(families)
            if family.name.startswith(_PREFIX)
        }

    def apply(self, found: Found) -> None:
        """Drop the hits that overlap a cue which takes them back; families left without hits are gone."""
        families = found.families
        for number in self._takes_back.keys() & families.keys():
            against = families[number]
            for other in self._takes_back[number]:
                hits = families.get(other)
                if hits is None:
                    continue
                kept = [
                    hit for hit in hits if not any(hit[1] < finish and begin < hit[2] for _, begin, finish in against)
                ]
                if kept:
                    families[other] = kept
                else:
                    del families[other]
