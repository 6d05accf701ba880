"""A study, from files to a published folder: ingest → customers → read → phrases → fold → tables → report → publish."""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from msgspec import Struct

import goodturn
from goodturn.batch.part_file import part_files
from goodturn.batch.plan import Plan, partitions_for
from goodturn.batch.pool import Pool, open_pool
from goodturn.batch.rows import batch_of
from goodturn.batch.tables import REJECTS, TABLES
from goodturn.batch.work_folder import WorkFolder
from goodturn.batch.workshop import Workshop
from goodturn.clock import now, seconds
from goodturn.errors import GoodturnError, OutputError
from goodturn.faults import reach
from goodturn.readers.named import reader_named
from goodturn.study.inputs import NO_MAP, NoInputError, describe, find_files, guesses
from goodturn.study.progress import Progress
from goodturn.study.request import KEY_BYTES, StudyRequest, key_digest
from goodturn.study.run_record import run_record, write_run_record
from goodturn.study.unknown_speakers import unknown_speakers

#: part number of rejects that concern whole files; below every partition's
WHOLE_FILES = 99_999
#: guessed column maps that are shown
GUESSES_SHOWN = 3


class DiskFullError(OutputError):
    """The disk is full."""


class NotAllowedError(OutputError):
    """Writing is not allowed there."""


class InterruptedStudyError(GoodturnError):
    """The study was interrupted."""


class NothingReadError(NoInputError):
    """No message could be read."""


class Studied(Struct, frozen=True, kw_only=True):
    """What a study came to, for the last line on the screen."""

    out: Path
    messages: int
    conversations: int
    customers: int
    episodes: int
    #: reason → how many records could not be read; notes are not among them
    rejects: dict[str, int]
    seconds: float


def study(request: StudyRequest, progress: Progress | None = None) -> Studied:
    """Run a study and publish it at `request.out`.

    Raises:
        InputError: there is nothing to read.
        OutputError: the target exists, the disk is full, or writing is not allowed.
        AdaptationError: the adaptation was learnt for another reader.
        InterruptedStudyError: Ctrl-C; the study can be resumed.
    """
    progress = progress or Progress()
    begun = seconds()
    folder = WorkFolder(request.out.absolute())
    if request.adapted is not None:
        reader_named(request.reader, request.adapted)  # refuses another reader's before anything is read
    try:
        with _explained(folder):
            progress.stage("looking at the input")
            plan = make_plan(request, progress)
            key = request.key or os.urandom(KEY_BYTES)
            with folder.claimed(plan, key, replace=request.replace, resume=request.resume) as (plan, key):
                return _run(request, folder, plan, key, progress, begun)
    except KeyboardInterrupt:
        raise InterruptedStudyError(way_out="Go on with the same command and --resume") from None


def make_plan(request: StudyRequest, progress: Progress) -> Plan:
    """Find, hash and recognise the input and settle everything that the result depends on.

    Raises:
        InputError: something that was named does not exist, or no file can be read by anybody.
    """
    files = find_files(request.inputs)
    inputs = tuple(
        describe(path, name, request.connector, request.column_map, request.accept_guess) for path, name in files
    )
    for guess in islice(guesses(inputs), GUESSES_SHOWN):
        progress.done(guess)
    if not any(file.connector for file in inputs):
        reasons = Counter(file.reason for file in inputs)
        counted = ", ".join(f"{reason} ({count})" for reason, count in sorted(reasons.items()))
        raise NothingReadError(counted, way_out=_way_out(reasons))
    return Plan(
        version=goodturn.__version__,
        inputs=inputs,
        partitions=partitions_for([(Path(file.path), file.size) for file in inputs]),
        roles=request.roles,
        zone=request.zone,
        brand=request.brand,
        settings=request.settings,
        as_of=request.as_of,
        keep_names=request.keep_names,
        reader=request.reader,
        adapted=request.adapted,
        key_digest=key_digest(request.key),
        started_at=now(),
    )


def _way_out(reasons: Counter[str]) -> str:
    if reasons.get(NO_MAP):
        return "Give the table's columns with --map FILE, or take the guess above with --accept-guess"
    return "See `goodturn connectors`, and choose with --as; a table needs its columns, with --map FILE"


def _run(
    request: StudyRequest, folder: WorkFolder, plan: Plan, key: bytes, progress: Progress, begun: float
) -> Studied:
    shop = Workshop(folder.path, plan, key, progress.count)
    timings: dict[str, float] = {}

    @contextmanager
    def stage(name: str, title: str, total: int | None = None) -> Iterator[None]:
        progress.stage(title, total)
        started = seconds()
        yield
        timings[name] = round(seconds() - started, 3)
        reach("stage done")

    with open_pool(shop, request.jobs, progress.count) as pool:
        with stage("ingest", "reading the files"):
            pool.run("ingest")
            _reject_whole_files(folder, plan)
        total = shop.messages()
        if not total:
            raise NothingReadError(_reasons(shop.rejects()), way_out="See `goodturn connectors`, and choose with --as")
        with stage("customers", "telling customers apart"):
            pool.run("customers")
        with stage("read", "reading the messages", total):
            pool.run("read")
        with stage("phrases", "counting phrases"):
            pool.run("phrases")
            shop.settle()
        with stage("fold", "following the customers", total):
            pool.run("fold")
        with stage("tables", "writing the tables"):
            rows = _bind_tables(pool)
    record = run_record(shop, rows, timings)
    write_run_record(folder.result, record)
    with stage("report", "writing the report"):
        _write_report(folder.result)
    write_run_record(folder.result, run_record(shop, rows, timings))
    reach("report written")
    folder.publish()
    counts = record["counts"]
    studied = Studied(
        out=request.out,
        messages=counts["messages"],
        conversations=counts["conversations"],
        customers=counts["customers"],
        episodes=counts["episodes"],
        rejects=counts["rejects"],
        seconds=seconds() - begun,
    )
    progress.done(_summary(studied))
    if (ask := unknown_speakers(request.out)) is not None:
        progress.done(ask)
    return studied


def _bind_tables(pool: Pool) -> dict[str, int]:
    names = list(TABLES)
    return dict(zip(names, pool.run_each("bind", [(name,) for name in names]), strict=True))


def _write_report(result: Path) -> None:
    from goodturn.report import write_report

    write_report(result)


def _reject_whole_files(folder: WorkFolder, plan: Plan) -> None:
    unread = [file for file in plan.inputs if file.connector is None]
    columns: dict[str, Sequence[Any]] = {
        "source": ["" for _ in unread],
        "file": [file.name for file in unread],
        "line": [None for _ in unread],
        "reason": [file.reason for file in unread],
        "detail": [file.detail for file in unread],
    }
    with part_files(folder.stage("parts"), WHOLE_FILES, ("rejects",)) as parts:
        parts["rejects"].write_batch(batch_of(columns, REJECTS))


@contextmanager
def _explained(folder: WorkFolder) -> Iterator[None]:
    """Turn what the disk says into words."""
    try:
        yield
    except OSError as error:
        way_out = "Go on with the same command and --resume"
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT:
                raise DiskFullError(str(folder.path.parent), way_out=f"Make room. {way_out}") from error
            case errno.EACCES | errno.EPERM | errno.EROFS:
                raise NotAllowedError(
                    str(error.filename or folder.path.parent), way_out="Choose another --out"
                ) from error
            case _:
                raise OutputError(str(error), way_out=way_out) from error


def _reasons(rejects: dict[str, int]) -> str:
    return ", ".join(f"{reason} ({count:,})" for reason, count in sorted(rejects.items(), key=lambda item: -item[1]))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _summary(studied: Studied) -> str:
    rate = studied.messages / studied.seconds if studied.seconds else 0.0
    told = (
        _counted(studied.messages, "message"),
        _counted(studied.conversations, "conversation"),
        _counted(studied.customers, "customer"),
        _counted(studied.episodes, "episode"),
    )
    summary = f"{', '.join(told)} in {studied.seconds:,.1f} s ({rate:,.0f} messages/s)"
    if not studied.rejects:
        return summary
    total = _counted(sum(studied.rejects.values()), "record")
    return f"{summary}\n{total} could not be read: {_reasons(studied.rejects)} (see rejects.parquet)"
