"""A cause: what troubles have in common, and what came of them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from goodturn.measures.measure import Measure


class CauseKind(StrEnum):
    """What the troubles share."""

    WORDS = "words"
    TAG = "tag"


class Trend(StrEnum):
    """Whether a cause takes a larger share of the troubles in the second half of the time."""

    MORE = "more"
    FEWER = "fewer"
    NO_CLEAR_CHANGE = "no_clear_change"
    CANNOT_TELL = "cannot_tell"


class Cause(Struct, frozen=True, kw_only=True):
    """One cause with its episodes. It names no person and no group of staff."""

    name: str
    kind: CauseKind
    #: words that go with it in at least half of its episodes
    companions: tuple[str, ...]
    episodes: int
    customers: int
    decided: int
    not_helped: int
    heard_not_helped: int
    #: distinct customers who were heard and not helped over it
    heard_not_helped_customers: int
    not_helped_share: Measure
    heard_not_helped_share: Measure
    #: episodes per week, oldest first; empty without times
    weeks: tuple[int, ...]
    trend: Trend
    #: heard and not helped more often than all troubles are, by more than chance, and by customers enough
    theatre_candidate: bool
