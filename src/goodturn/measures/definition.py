"""What a measure means, in words, with its source and the fewest cases from which it is shown."""

from __future__ import annotations

from msgspec import Struct

#: Below this many cases no share is shown. With fewer, a 95 % interval around one half is wider than
#: half of the scale: the number would say nothing, and the few people behind it could be guessed.
LEAST_CASES = 10
#: A cause, a phrase or a group of customers is named only from this many distinct customers on.
LEAST_CUSTOMERS = 5


class Definition(Struct, frozen=True, kw_only=True):
    """What a measure means."""

    key: str
    name: str
    words: str
    source: str
    unit: str = "share"
    #: what is counted below the line, in the plural and the singular
    base: str = "episodes"
    base_one: str = "episode"
    #: fewer cases than this and the measure refuses
    least: int = LEAST_CASES
