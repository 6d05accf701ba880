"""Who is drawn: at random within each stratum, by a scrambled number, so that a seed always draws the same."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from hashlib import blake2b
from typing import Generic, TypeVar

from goodturn.review.drawn import Chosen

T = TypeVar("T")

#: what part of a sheet each stratum gets, as far as it has so many
_PARTS = {Chosen.OTHERS: 0.5, Chosen.UNCERTAIN: 0.25, Chosen.INFLUENTIAL: 0.25}
#: fewer from a stratum and nothing can be said of its spread
LEAST_PER_STRATUM = 2


def scrambled(seed: int, name: str) -> bytes:
    """A number made of a name, in whose order things are drawn."""
    return blake2b(name.encode(), digest_size=12, key=seed.to_bytes(8, "big")).digest()


class Lots(Generic[T]):
    """Counts everything that comes by and keeps the first few in scrambled order: a sample without replacement.

    What is kept does not depend on the order in which things come by, and memory not on how many do.
    """

    def __init__(self, seed: int, most: int) -> None:
        """Keep at most so many."""
        self._seed, self._most = seed, most
        self._kept: list[tuple[bytes, str, T]] = []
        self.size = 0

    def take(self, name: str, value: T) -> None:
        """One more comes by; names are distinct."""
        self.size += 1
        lot = (scrambled(self._seed, name), name, value)
        if len(self._kept) < self._most:
            insort(self._kept, lot, key=lambda one: one[0])
        elif self._kept and lot[0] < self._kept[-1][0]:
            self._kept.pop()
            insort(self._kept, lot, key=lambda one: one[0])

    def first(self, number: int) -> list[tuple[bytes, T]]:
        """The first few, each with its scrambled number."""
        return [(number, value) for number, _, value in self._kept[:number]]


def allot(sizes: Mapping[Chosen, int], wanted: int) -> dict[Chosen, int]:
    """How many to draw from each stratum: half from the others, a quarter from each of the sought-out ones.

    A stratum that has too few gives all it has, and the rest goes to the others; none that has any gets fewer than
    `LEAST_PER_STRATUM`, for what is never drawn cannot be spoken for.
    """
    given = {
        name: min(sizes.get(name, 0), max(LEAST_PER_STRATUM, round(wanted * part))) for name, part in _PARTS.items()
    }
    for name in given:
        room = min(wanted, sum(sizes.values())) - sum(given.values())
        if room > 0:
            given[name] += min(room, sizes.get(name, 0) - given[name])
    return given
