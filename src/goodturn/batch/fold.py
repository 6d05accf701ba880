"""Fifth stage: each customer's record becomes a turn, and the turn becomes rows.

Customers come one at a time. After the last thing that happened, time goes on to the instant of the study: one timer
event at that instant stands for all timers due before it, because a record is always told again from its start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pyarrow as pa
from msgspec import Struct

from goodturn.batch.part_file import part_files
from goodturn.batch.read import ReadConversation
from goodturn.batch.rows import account_event_rows, episode_rows, need_rows, promise_rows, signal_rows
from goodturn.batch.shuffle import read_blobs
from goodturn.batch.whole_files import write_whole
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.identity import customer_name
from goodturn.conversations.message import Message
from goodturn.episodes.book import Book
from goodturn.episodes.episode import Episode
from goodturn.events.event import AccountChanged, ConversationTold, Event, MessageHeard, TimerDue
from goodturn.signals.reading import Reading
from goodturn.turn import begin, take_all

#: rows are written after so many messages
SLAB = 4_096
#: the order among events of a source without times is their position; nothing was heard before this
HEARD_AT = datetime(1970, 1, 1, tzinfo=UTC)
TABLES = ("episodes", "needs", "promises", "signals", "account_events")


class FoldPart(Struct, kw_only=True):
    """What folding one partition came to."""

    customers: int = 0
    episodes: int = 0
    account_events: int = 0


def fold_customers(
    number: int,
    conversations: Sequence[Path],
    accounts: Sequence[Path],
    book: Book,
    as_of: datetime | None,
    reader: str,
    work: Path,
    progress: Callable[[int], None],
) -> FoldPart:
    """Fold partition `number` of the customers; leaves parts of five tables below `work`.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    done = FoldPart()
    whole = msgspec.msgpack.Decoder(ReadConversation)
    account = msgspec.msgpack.Decoder(AccountEvent)
    happened = dict(read_blobs(accounts, number))
    with part_files(work / "parts", number, TABLES) as parts:
        out = _Out(parts, reader)
        for customer, blobs in read_blobs(conversations, number):
            name = customer_name(customer)
            read = [whole.decode(blob) for blob in blobs]
            changed = [account.decode(blob) for blob in happened.pop(customer, ())]
            turn = take_all(begin(name), events_of(read, changed, as_of), book)
            done.customers += 1
            done.episodes += len(turn.episodes)
            done.account_events += len(changed)
            out.take(turn.episodes, read, changed, name)
            progress(sum(len(one.messages) for one in read))
        for customer, blobs in happened.items():
            out.take((), (), [account.decode(blob) for blob in blobs], customer_name(customer) if customer else None)
            done.account_events += len(blobs)
        out.write()
    write_whole(work / "fold" / f"done-{number:05}.msgpack", msgspec.msgpack.encode(done))
    return done


def events_of(
    conversations: Sequence[ReadConversation], account_events: Sequence[AccountEvent], as_of: datetime | None
) -> Iterator[Event]:
    """One customer's record as events, ending with the instant of the study."""
    for one in conversations:
        told = one.conversation
        name = told.conversation_id
        yield ConversationTold(
            event_id=f"c/{name}", heard_at=HEARD_AT, order=0, conversation=told, happened_at=told.opened_at
        )
        for message, reading in zip(one.messages, one.readings, strict=True):
            yield MessageHeard(
                event_id=f"m/{name}/{message.message_id}",
                heard_at=HEARD_AT,
                order=message.position,
                message=message,
                reading=reading,
            )
    for event in account_events:
        yield AccountChanged(event_id=f"a/{event.account_event_id}", heard_at=HEARD_AT, order=0, account_event=event)
    if as_of is not None:
        yield TimerDue(event_id="t/as-of", heard_at=HEARD_AT, order=0, happened_at=as_of)


class _Out:
    """Collects what customers come to and writes it as rows."""

    def __init__(self, parts: dict[str, pa.ipc.RecordBatchFileWriter], reader: str) -> None:
        self._parts, self._reader = parts, reader
        self._empty()

    def _empty(self) -> None:
        self._messages = 0
        self._episodes: list[Episode] = []
        self._readings: list[tuple[Message, Reading, str]] = []
        self._changed: list[AccountEvent] = []
        self._whose: list[str | None] = []

    def take(
        self,
        episodes: Sequence[Episode],
        conversations: Sequence[ReadConversation],
        changed: Sequence[AccountEvent],
        name: str | None,
    ) -> None:
        episode_of = {
            conversation: episode.episode_id for episode in episodes for conversation in episode.conversation_ids
        }
        for one in conversations:
            self._messages += len(one.messages)
            episode_id = episode_of.get(one.conversation.conversation_id, "")
            self._readings += [
                (message, reading, episode_id)
                for message, reading in zip(one.messages, one.readings, strict=True)
                if reading is not None
            ]
        self._episodes += episodes
        self._changed += changed
        self._whose += [name] * len(changed)
        if self._messages >= SLAB or len(self._changed) >= SLAB:
            self.write()

    def write(self) -> None:
        self._parts["episodes"].write_batch(episode_rows(self._episodes))
        self._parts["needs"].write_batch(need_rows(self._episodes))
        self._parts["promises"].write_batch(promise_rows(self._episodes))
        self._parts["signals"].write_batch(signal_rows(self._readings, self._reader))
        self._parts["account_events"].write_batch(account_event_rows(self._changed, self._whose))
        self._empty()
