"""The story of goodturn, pure: one event in, one Turn out.

A customer's events are unfolded into threads; threads that are about one trouble are stitched into an episode; in
each episode the customer's needs are found and how each was answered; what was done, what was promised and whether it
held make the care chain; the chain gives the outcome.

Late, repeated and disordered events need no care here: each event counts once, and the record is told again from its
start. The answer depends on what happened, never on when it was heard.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec import Struct

from goodturn.conversations.account_event import AccountEvent
from goodturn.episodes.book import Book
from goodturn.episodes.episode import Episode
from goodturn.episodes.record import Record, unfold
from goodturn.episodes.stitching import stitch
from goodturn.episodes.strand import Strand
from goodturn.episodes.tell import tell
from goodturn.events.event import Event
from goodturn.signals.commitment import CommitmentKind
from goodturn.states import PromiseState

STATE_VERSION = 1


class State(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that is known of one customer: their record, each event once, in a stable order."""

    customer_id: str
    version: int = STATE_VERSION
    events: tuple[Event, ...] = ()


class Timer(Struct, frozen=True, kw_only=True):
    """When this customer's record should be told again although nothing was heard."""

    timer_id: str
    due_at: datetime
    #: promise_due or window_ends
    kind: str


class Turn(Struct, frozen=True, kw_only=True):
    """What follows from the record: the next state, the episodes with all that belongs to them, and timers."""

    state: State
    episodes: tuple[Episode, ...]
    timers: tuple[Timer, ...]
    #: the instant as of which this was told; None where nothing has a time
    now: datetime | None


def begin(customer_id: str) -> State:
    """The state of a customer of whom nothing is known yet."""
    return State(customer_id=customer_id)


def take(state: State, event: Event, book: Book) -> Turn:
    """Take one event and tell what follows."""
    return take_all(state, (event,), book)


def take_all(state: State, events: Iterable[Event], book: Book) -> Turn:
    """Take many events at once; the same as taking them one by one, in any order, however often each comes."""
    return _told(_remember(state, events), book)


def merge(state: State, other: State, book: Book) -> Turn:
    """Two customers turn out to be one: put their records together and tell the whole."""
    return _told(_remember(state, other.events), book)


def _remember(state: State, events: Iterable[Event]) -> State:
    """Add events to the record, each once: of two with one id, the one heard first stays."""
    known = {event.event_id: event for event in state.events}
    for event in events:
        before = known.get(event.event_id)
        if before is None or event.heard_at < before.heard_at:
            known[event.event_id] = event
    return State(customer_id=state.customer_id, events=tuple(known[key] for key in sorted(known)))


def _told(state: State, book: Book) -> Turn:
    record = unfold(state.events)
    strands = stitch(record, book)
    belonging = _share_out(record, strands)
    episodes = tuple(
        tell(strand, state.customer_id, belonging[number], record.corrections, record.now, book)
        for number, strand in enumerate(strands)
    )
    return Turn(state=state, episodes=episodes, timers=_timers(episodes, record.now), now=record.now)


def _share_out(record: Record, strands: Sequence[Strand]) -> list[list[AccountEvent]]:
    """Give each account event to the episode that it names, else to the last one begun before it."""
    number_of = {thread.conversation_id: number for number, strand in enumerate(strands) for thread in strand.threads}
    starts = [(start, number) for number, s in enumerate(strands) if (start := s.threads[0].started_at) is not None]
    shares: list[list[AccountEvent]] = [[] for _ in strands]
    for event in record.account_events:
        if event.conversation_id is not None:
            if event.conversation_id in number_of:
                shares[number_of[event.conversation_id]].append(event)
            continue
        before = bisect_right(starts, (event.at, len(strands)))
        if before:
            shares[starts[before - 1][1]].append(event)
    return shares


def _timers(episodes: Iterable[Episode], now: datetime | None) -> tuple[Timer, ...]:
    """What to wake up for: promises that come due and quiet windows that end after `now`."""
    if now is None:
        return ()
    timers = []
    for episode in episodes:
        for promise in episode.promises:
            owed = promise.kind is CommitmentKind.OWED and promise.state is PromiseState.OWED
            if owed and promise.due_to is not None and promise.due_to > now:
                timers.append(Timer(timer_id=promise.promise_id, due_at=promise.due_to, kind="promise_due"))
        if episode.window_to is not None and episode.window_to > now:
            timers.append(Timer(timer_id=f"{episode.episode_id}/w", due_at=episode.window_to, kind="window_ends"))
    return tuple(sorted(timers, key=lambda timer: (timer.due_at, timer.timer_id)))
