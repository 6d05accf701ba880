"""The tasks of a study: each leaves whole files, says when it is done, and is skipped when it was done before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct, field

from goodturn.batch.customers import Customers, settle_customers
from goodturn.batch.fold import fold_customers
from goodturn.batch.ingest import Ingested, ingest
from goodturn.batch.part_file import bind_parts
from goodturn.batch.phrases import bind_book, count_customers, stored_book
from goodturn.batch.plan import Plan
from goodturn.batch.read import ReadPart, read_conversations
from goodturn.batch.whole_files import write_whole
from goodturn.conversations.instant import Instant
from goodturn.episodes.book import Book, Visible
from goodturn.faults import reach
from goodturn.signals.reader import Reader

T = TypeVar("T")


class Settled(Struct, frozen=True, kw_only=True):
    """What is known once everything was ingested and counted, and every fold needs."""

    as_of: Instant | None = None
    phrase_book: str = "empty"
    visible: Visible = field(default_factory=Visible)


class Workshop:
    """One process's view of a growing study: it does tasks, given by stage and number."""

    def __init__(self, work: Path, plan: Plan, key: bytes, progress: Callable[[int], None]) -> None:
        """Look at the work folder; nothing is read until a task needs it."""
        self.work, self.plan, self.key, self._progress = work, plan, key, progress

    def do(self, stage: str, number: int) -> None:
        """Do one task unless it was done before.

        Raises:
            OSError: the disk is full, or the folder cannot be written.
        """
        if self.is_done(stage, number):
            return
        reach("task begun")
        {
            "ingest": self._ingest,
            "customers": self._join,
            "read": self._read,
            "phrases": self._count,
            "fold": self._fold,
        }[stage](number)
        reach("task done")

    def is_done(self, stage: str, number: int) -> bool:
        """Whether a task's result stands there whole."""
        return self._done_file(stage, number).exists()

    def results(self, stage: str, kind: type[T]) -> list[T]:
        """What the tasks of a stage came to, by number."""
        decoder = msgspec.msgpack.Decoder(kind)
        return [decoder.decode(self._done_file(stage, n).read_bytes()) for n in range(self.tasks(stage))]

    def tasks(self, stage: str) -> int:
        """How many tasks a stage has."""
        match stage:
            case "ingest":
                return len(self.plan.groups())
            case "customers":
                return 1
            case _:
                return self.plan.partitions

    def _done_file(self, stage: str, number: int) -> Path:
        match stage:
            case "ingest":
                return self._group(number) / "ingested.msgpack"
            case "customers":
                return self.work / "customers" / "joined.msgpack"
            case _:
                return self.work / stage / f"done-{number:05}.msgpack"

    def _group(self, number: int) -> Path:
        return self.work / "ingest" / f"group-{number:05}"

    def _groups(self) -> list[Path]:
        return [self._group(number) for number in range(self.tasks("ingest"))]

    def _files(self, folders: Iterable[Path], kind: str) -> list[Path]:
        return [path for folder in folders for path in sorted(folder.glob(f"{kind}-*.arrow"))]

    def _ingest(self, number: int) -> None:
        ingest(self.plan.groups()[number], self.plan, self.key, self._group(number), self._progress)

    def _join(self, _number: int) -> None:
        settle_customers(
            self._files(self._groups(), "claims"),
            self._files(self._groups(), "accounts"),
            self.work / "customers",
            self.key,
            self.plan.partitions,
            self._progress,
        )

    @cached_property
    def reader(self) -> Reader:
        """The reader of this study; only the processes that read pay for loading it."""
        from goodturn.readers.named import reader_named

        return reader_named(self.plan.reader, self.plan.adapted)

    @cached_property
    def _customers(self) -> Customers:
        return Customers(self.work / "customers")

    def _read(self, number: int) -> None:
        from goodturn.readers.language import decide_language

        decide = partial(decide_language, models=self.work / "languages")
        read_conversations(
            number, self._groups(), self._customers, self.plan, self.reader, decide, self.work, self._progress
        )

    def _count(self, number: int) -> None:
        kept = count_customers(
            self._files([self.work / "read"], "phrases"), number, self.work / "phrases" / f"range-{number:05}.npy"
        )
        write_whole(self._done_file("phrases", number), msgspec.msgpack.encode(kept))

    def settle(self) -> Settled:
        """Bind the phrase book and write down what every fold needs."""
        ranges = sorted((self.work / "phrases").glob("range-*.npy"))
        groups = self.results("ingest", Ingested)
        moments = [group.latest for group in groups if group.latest is not None]
        settled = Settled(
            as_of=self.plan.as_of or max(moments, default=None),
            phrase_book=bind_book(ranges, self.work / "phrases"),
            visible=Visible(
                account_kinds=frozenset().union(*(group.account_kinds for group in groups)),
                channels=frozenset().union(*(group.channels for group in groups)),
            ),
        )
        write_whole(self.work / "phrases" / "settled.msgpack", msgspec.msgpack.encode(settled))
        return settled

    @cached_property
    def settled(self) -> Settled:
        """What every fold needs, once it is written down."""
        return msgspec.msgpack.decode((self.work / "phrases" / "settled.msgpack").read_bytes(), type=Settled)

    def messages(self) -> int:
        """How many messages were ingested."""
        return sum(group.messages for group in self.results("ingest", Ingested))

    def rejects(self) -> dict[str, int]:
        """Reason → how many records were rejected or noted so far, most first."""
        counted = Counter(file.reason for file in self.plan.inputs if file.connector is None)
        for group in self.results("ingest", Ingested):
            counted.update(group.rejects)
        for number in range(self.tasks("read")):
            if self.is_done("read", number):
                counted.update(
                    msgspec.msgpack.decode(self._done_file("read", number).read_bytes(), type=ReadPart).rejects
                )
        return dict(counted.most_common())

    @cached_property
    def _book(self) -> Book:
        settled, given = self.settled, self.plan.settings
        return Book(
            phrases=stored_book(self.work / "phrases", settled.phrase_book, given.stock_from),
            calendar=given.hours.calendar(self.plan.zone),
            patience=given.patience,
            repeat_window=timedelta(days=given.repeat_window_days),
            undated_after=timedelta(days=given.undated_promise_days),
            visible=settled.visible,
        )

    def _fold(self, number: int) -> None:
        card = self.reader.card
        fold_customers(
            number,
            self._files([self.work / "read"], "conversations"),
            self._files([self.work / "customers"], "accounts"),
            self._book,
            self.settled.as_of,
            f"{card.name} {card.version}",
            self.work,
            self._progress,
        )

    def bind(self, table: str) -> int:
        """Put the parts of one table together; gives its rows."""
        folders = [self.work / "parts", *(self._groups() if table == "rejects" else ())]
        return bind_parts(self._files(folders, table), table, self.work / "result" / f"{table}.parquet")
