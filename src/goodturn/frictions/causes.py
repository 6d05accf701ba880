"""Find the causes over which customers are not helped, again and again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct, field

from goodturn.frictions.cause import Cause, CauseKind, Trend
from goodturn.frictions.topics import Batches, heavy_words
from goodturn.measures.definition import LEAST_CUSTOMERS
from goodturn.measures.fisher import fisher_exact
from goodturn.measures.measure import share
from goodturn.states import Outcome

#: what `find_causes` reads of an episode
COLUMNS = ("topic", "trouble", "outcome", "customer_id", "opened_at")
NOT_HELPED = (Outcome.HEARD_NOT_HELPED, Outcome.NEITHER)
_DECIDED = (*NOT_HELPED, Outcome.HEARD_HELPED, Outcome.HELPED_NOT_ACKNOWLEDGED)
_HEARD = _DECIDED.index(Outcome.HEARD_NOT_HELPED)
#: how many causes are looked at closely, and how many are shown
LOOKED_AT, SHOWN = 60, 12
#: a word whose episodes another cause already holds to this part is a companion of that cause
OVERLAP = 0.5
#: a word that stands in more than this part of all troubles names no cause
TOO_COMMON = 0.25
#: a trend is called only when chance alone would show it in fewer than one of a hundred causes
TREND_LEVEL = 0.01
LEAST_FOR_TREND = 20
_WEEK = 7 * 24 * 3_600_000_000


class _Rows(Struct, kw_only=True):
    """The episodes that carry one word or tag, gathered over batches."""

    numbers: list[npt.NDArray[np.int64]]
    customers: list[npt.NDArray[np.int64]]
    outcomes: list[npt.NDArray[np.int8]]
    weeks: list[npt.NDArray[np.int32]]


class _AllTroubles(Struct, kw_only=True):
    """What a cause is held against."""

    #: word → troubles that carry it
    carrying: dict[str, int]
    number: int = 0
    with_topic: int = 0
    decided: int = 0
    heard_not_helped: int = 0
    weeks: npt.NDArray[np.int32] = field(default_factory=lambda: np.zeros(0, np.int32))


class CauseBook(Struct, frozen=True, kw_only=True):
    """The causes found, most customers not helped first, and what the search could see."""

    causes: tuple[Cause, ...]
    troubles: int
    with_topic: int


def find_causes(episodes: Batches) -> CauseBook:
    """Group troubled episodes by the rare words they share.

    `episodes` yields batches with `COLUMNS`; it is called a few times, so that memory stays bounded.
    """
    words = heavy_words(lambda: (_not_helped(batch) for batch in episodes()), LEAST_CUSTOMERS)
    all_troubles = _all_troubles(episodes, words)
    most = max(TOO_COMMON * all_troubles.number, 2 * LEAST_CUSTOMERS)
    ranked = [word for word in words if all_troubles.carrying[word] <= most][:LOOKED_AT]
    causes = _merge(ranked, _gather(episodes, ranked), all_troubles)
    return CauseBook(causes=tuple(causes[:SHOWN]), troubles=all_troubles.number, with_topic=all_troubles.with_topic)


def tagged_causes(rows: Batches) -> tuple[Cause, ...]:
    """Group troubled episodes by tag: `rows` yields `COLUMNS`, the tags standing in `topic`, and is called as often."""
    tags = heavy_words(lambda: (_not_helped(batch) for batch in rows()), LEAST_CUSTOMERS, tags=True)
    ranked = list(tags)[:LOOKED_AT]
    if not ranked:
        return ()
    all_troubles = _all_troubles(rows, tags)
    gathered = _gather(rows, ranked)
    causes = [_cause(name, CauseKind.TAG, (), gathered[name], all_troubles) for name in ranked if name in gathered]
    return tuple(_ordered([cause for cause in causes if _worth_naming(cause)])[:SHOWN])


def _all_troubles(episodes: Batches, words: Iterable[str]) -> _AllTroubles:
    names = pa.array(words, pa.string())
    found = _AllTroubles(carrying=dict.fromkeys(names.to_pylist(), 0))
    weeks: list[npt.NDArray[np.int32]] = []
    for batch in episodes():
        troubled = _troubled(batch)
        flat = pc.list_flatten(troubled["topic"])
        for pair in pc.value_counts(flat.filter(pc.is_in(flat, value_set=names))).to_pylist():
            found.carrying[pair["values"]] += pair["counts"]
        outcomes = _outcomes(troubled)
        found.number += troubled.num_rows
        found.with_topic += int(pc.sum(pc.greater(pc.list_value_length(troubled["topic"]), 0)).as_py() or 0)
        found.decided += int(np.count_nonzero(outcomes >= 0))
        found.heard_not_helped += int(np.count_nonzero(outcomes == _HEARD))
        weeks.append(_weeks(troubled["opened_at"]))
    found.weeks = np.concatenate(weeks) if weeks else np.zeros(0, np.int32)
    return found


def _troubled(batch: pa.RecordBatch) -> pa.RecordBatch:
    return batch.filter(pc.fill_null(batch["trouble"], False))


def _not_helped(batch: pa.RecordBatch) -> pa.RecordBatch:
    mask = pc.is_in(batch["outcome"], value_set=pa.array([str(outcome) for outcome in NOT_HELPED]))
    return batch.filter(pc.fill_null(mask, False))


def _weeks(opened: pa.Array) -> npt.NDArray[np.int32]:
    """The week of each instant, counted from 1970; -1 where there is none."""
    numbers = pc.fill_null(opened.cast(pa.int64()), -_WEEK).to_numpy(zero_copy_only=False)
    return np.asarray(numbers // _WEEK, dtype=np.int32)


def _gather(episodes: Batches, ranked: Sequence[str]) -> dict[str, _Rows]:
    """The troubled episodes that carry each of some words."""
    names = pa.array(ranked, pa.string())
    gathered: dict[str, _Rows] = {}
    offset = 0
    for batch in episodes():
        troubled = _troubled(batch)
        index = pc.index_in(pc.list_flatten(troubled["topic"]), value_set=names)
        known = pc.is_valid(index)
        word_of = index.filter(known).to_numpy(zero_copy_only=False).astype(np.int64)
        row_of = pc.list_parent_indices(troubled["topic"]).filter(known).to_numpy(zero_copy_only=False)
        outcomes, weeks = _outcomes(troubled), _weeks(troubled["opened_at"])
        customers = _digests(troubled["customer_id"], np.unique(row_of), offset)
        order = np.argsort(word_of, kind="stable")
        starts = np.flatnonzero(np.diff(word_of[order], prepend=-1))
        for start, end in pairwise([*starts, len(order)]):
            rows = np.unique(row_of[order[start:end]])
            name = ranked[int(word_of[order[start]])]
            kept = gathered.setdefault(name, _Rows(numbers=[], customers=[], outcomes=[], weeks=[]))
            kept.numbers.append(rows + offset)
            kept.customers.append(customers[rows])
            kept.outcomes.append(outcomes[rows])
            kept.weeks.append(weeks[rows])
        offset += troubled.num_rows
    return gathered


def _outcomes(troubled: pa.RecordBatch) -> npt.NDArray[np.int8]:
    """The place of each outcome in `_DECIDED`; -1 where it is open or cannot be told."""
    places = pc.index_in(troubled["outcome"], value_set=pa.array([str(outcome) for outcome in _DECIDED]))
    return np.asarray(pc.fill_null(places, -1).to_numpy(zero_copy_only=False), dtype=np.int8)


def _digests(ids: pa.Array, rows: npt.NDArray[np.int64], offset: int) -> npt.NDArray[np.int64]:
    """Eight bytes per customer that stay the same across batches, for the rows that are needed."""
    found = np.zeros(len(ids), dtype=np.int64)
    for row, customer in zip(rows, ids.take(pa.array(rows)).to_pylist(), strict=True):
        digest = blake2b((customer or f"#{row + offset}").encode(), digest_size=8).digest()
        found[row] = int.from_bytes(digest, "little", signed=True)
    return found


def _merge(ranked: Sequence[str], gathered: dict[str, _Rows], all_troubles: _AllTroubles) -> list[Cause]:
    """One cause per group of words that stand together: the word with most episodes names it."""
    heads: list[str] = []
    members: dict[str, npt.NDArray[np.int64]] = {}
    companions: dict[str, list[str]] = {}
    for word in ranked:
        if word not in gathered:
            continue
        numbers = np.concatenate(gathered[word].numbers)
        home = next((head for head in heads if _shared(numbers, members[head]) >= OVERLAP * len(numbers)), None)
        if home is None:
            heads.append(word)
            members[word] = numbers
            companions[word] = []
        else:
            companions[home].append(word)
    causes = [
        _cause(head, CauseKind.WORDS, tuple(companions[head][:4]), gathered[head], all_troubles) for head in heads
    ]
    return _ordered([cause for cause in causes if _worth_naming(cause)])


def _shared(one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> int:
    """How many episodes stand in both; each holds an episode once."""
    return len(np.intersect1d(one, other, assume_unique=True))


def _worth_naming(cause: Cause) -> bool:
    return bool(cause.name) and cause.customers >= LEAST_CUSTOMERS and cause.not_helped >= LEAST_CUSTOMERS


def _ordered(causes: list[Cause]) -> list[Cause]:
    return sorted(causes, key=lambda cause: (-cause.not_helped, -cause.customers, cause.name))


def _cause(
    name: str,
    kind: CauseKind,
    companions: tuple[str, ...],
    rows: _Rows,
    all_troubles: _AllTroubles,
) -> Cause:
    customers = np.concatenate(rows.customers)
    outcomes = np.concatenate(rows.outcomes)
    weeks = np.concatenate(rows.weeks)
    heard = outcomes == _HEARD
    decided = int(np.count_nonzero(outcomes >= 0))
    not_helped = int(np.count_nonzero((outcomes >= 0) & (outcomes < len(NOT_HELPED))))
    heard_customers = len(np.unique(customers[heard]))
    heard_share = share("cause.heard_not_helped", int(np.count_nonzero(heard)), decided)
    everywhere = all_troubles.heard_not_helped / max(all_troubles.decided, 1)
    return Cause(
        name=name,
        kind=kind,
        companions=companions,
        episodes=len(outcomes),
        customers=len(np.unique(customers)),
        decided=decided,
        not_helped=not_helped,
        heard_not_helped=int(np.count_nonzero(heard)),
        heard_not_helped_customers=heard_customers,
        not_helped_share=share("cause.not_helped", not_helped, decided),
        heard_not_helped_share=heard_share,
        weeks=_per_week(weeks, all_troubles.weeks),
        trend=trend(weeks, all_troubles.weeks),
        theatre_candidate=heard_customers >= LEAST_CUSTOMERS and (heard_share.low or 0.0) > everywhere,
    )


def _per_week(weeks: npt.NDArray[np.int32], every_week: npt.NDArray[np.int32]) -> tuple[int, ...]:
    known = every_week[every_week >= 0]
    if not len(known):
        return ()
    first, last = int(known.min()), int(known.max())
    if last - first > 520:
        first = last - 520
    counts = np.bincount(weeks[weeks >= first] - first, minlength=last - first + 1)
    return tuple(int(number) for number in counts)


def trend(weeks: npt.NDArray[np.int32], every_week: npt.NDArray[np.int32]) -> Trend:
    """Compare a cause's share of all troubles in both halves of the time (Fisher's exact test, two-sided)."""
    known, mine = every_week[every_week >= 0], weeks[weeks >= 0]
    if len(mine) < LEAST_FOR_TREND or len(np.unique(known)) < 4:
        return Trend.CANNOT_TELL
    middle = (int(known.min()) + int(known.max()) + 1) / 2
    early, late = int((mine < middle).sum()), int((mine >= middle).sum())
    all_early, all_late = int((known < middle).sum()), int((known >= middle).sum())
    if not all_early or not all_late or fisher_exact(early, all_early - early, late, all_late - late) >= TREND_LEVEL:
        return Trend.NO_CLEAR_CHANGE
    return Trend.MORE if late / all_late > early / all_early else Trend.FEWER


def week_start(week: int) -> datetime:
    """The instant at which a week, counted from 1970, begins."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(weeks=week)
