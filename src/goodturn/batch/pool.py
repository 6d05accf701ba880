"""Tasks spread over processes, each of which dies with its parent and stops when told to."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from goodturn.batch.plan import Plan
from goodturn.batch.workshop import Workshop
from goodturn.errors import GoodturnError

#: how often the parent looks in on its workers, seconds
LOOK_IN = 0.25
#: our values hold no cycles, so looking for them seldom costs no memory
GARBAGE_AFTER = 1_000_000


class WorkerDiedError(GoodturnError):
    """A worker process was ended from outside, perhaps because memory ran out."""


class Stopped(Exception):  # noqa: N818 - no error: the parent asked for it
    """The parent has asked the workers to stop."""


class Pool:
    """Does the tasks of a stage, in this process (one job) or in several."""

    def __init__(self, workshop: Workshop, jobs: int, on_progress: Callable[[int], None]) -> None:
        """Use `open_pool`, which also closes it."""
        spare_memory_and_time()
        self.workshop, self.jobs, self._on_progress = workshop, jobs, on_progress
        self._executor: ProcessPoolExecutor | None = None
        context = multiprocessing.get_context("spawn")
        self._counted: Any = context.Value("q", 0)
        self._stop: Any = context.Value("b", 0)
        self._context = context

    def run(self, stage: str) -> None:
        """Do all tasks of a stage that are not done yet.

        Raises:
            WorkerDiedError: a process was killed from outside.
            OSError: the disk is full, or the folder cannot be written.
        """
        numbers = [n for n in range(self.workshop.tasks(stage)) if not self.workshop.is_done(stage, n)]
        self.run_each("do", [(stage, number) for number in numbers])

    def run_each(self, method: str, arguments: list[tuple[Any, ...]]) -> list[Any]:
        """Call one of the workshop's methods with each of these arguments; results in the same order."""
        if self.jobs == 1:
            return [getattr(self.workshop, method)(*given) for given in arguments]
        before = self._counted.value
        futures: list[Future[Any]] = []
        try:
            # a worker that has died since the last call is told of here already
            with _ctrl_c_ignored():
                futures.extend(self._processes().submit(_call, method, given) for given in arguments)
            self._watch(futures, before)
            return [future.result() for future in futures]
        except BrokenProcessPool:
            raise WorkerDiedError(way_out="Run again with --resume, and with --jobs 1 if memory is short") from None
        finally:
            for future in futures:
                future.cancel()

    def _watch(self, futures: list[Future[Any]], before: int) -> None:
        waiting = set(futures)
        while waiting:
            done, waiting = wait(waiting, timeout=LOOK_IN, return_when=FIRST_COMPLETED)
            counted = self._counted.value
            self._on_progress(counted - before)
            before = counted
            for future in done:
                future.result()

    def _processes(self) -> ProcessPoolExecutor:
        if self._executor is None:
            shop = self.workshop
            self._executor = ProcessPoolExecutor(
                self.jobs,
                mp_context=self._context,
                initializer=_begin,
                initargs=(str(shop.work), shop.plan, shop.key, self._counted, self._stop, os.getpid()),
            )
        return self._executor

    def processes(self) -> list[int]:
        """Process ids of the workers, for measuring."""
        return [] if self._executor is None else list(self._executor._processes)

    def close(self, *, at_once: bool) -> None:
        """Let the workers go; at once means in the middle of what they do."""
        if self._executor is not None:
            self._stop.value = at_once
            self._executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def open_pool(workshop: Workshop, jobs: int, on_progress: Callable[[int], None]) -> Iterator[Pool]:
    """A pool that is closed at the end, at once when something went wrong."""
    pool = Pool(workshop, jobs, on_progress)
    try:
        yield pool
    except BaseException:
        pool.close(at_once=True)
        raise
    pool.close(at_once=False)


@contextmanager
def _ctrl_c_ignored() -> Iterator[None]:
    """Processes begun in here leave Ctrl-C to their parent from their first moment on."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def spare_memory_and_time() -> None:
    """Give memory back as soon as it is free, use no threads beside the processes, and seldom look for cycles."""
    gc.set_threshold(GARBAGE_AFTER, 20, 20)
    pa.set_memory_pool(pa.system_memory_pool())
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)


_workshop: Workshop | None = None


def _begin(work: str, plan: Plan, key: bytes, counted: Any, stop: Any, parent: int) -> None:
    """Set a worker process up: it leaves Ctrl-C to its parent and does not outlive it."""
    global _workshop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    spare_memory_and_time()
    threading.Thread(target=_die_with, args=(parent,), daemon=True).start()

    def progress(count: int) -> None:
        if stop.value:
            raise Stopped
        with counted.get_lock():
            counted.value += count

    _workshop = Workshop(Path(work), plan, key, progress)


def _die_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_IN)
    os._exit(1)


def _call(method: str, arguments: tuple[Any, ...]) -> Any:
    assert _workshop is not None
    try:
        return getattr(_workshop, method)(*arguments)
    finally:
        pa.default_memory_pool().release_unused()
