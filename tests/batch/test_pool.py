from __future__ import annotations

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodturn.batch.plan import Plan
from goodturn.batch.pool import WorkerDiedError, open_pool
from goodturn.batch.workshop import Workshop
from goodturn.errors import GoodturnError, SettingsError


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    plan = Plan(version="0", inputs=(), partitions=4, started_at=datetime(2026, 3, 2, tzinfo=UTC))
    return Workshop(tmp_path, plan, b"key", lambda _: None)


def test_results_come_in_the_order_of_their_arguments(shop: Workshop) -> None:
    (shop.work / "read").mkdir()
    (shop.work / "read" / "done-00002.msgpack").touch()
    for jobs in (1, 2):
        with open_pool(shop, jobs, lambda _: None) as pool:
            done = pool.run_each("is_done", [("read", number) for number in range(4)])
        assert done == [False, False, True, False]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_a_worker_reaches_the_parent(shop: Workshop, jobs: int) -> None:
    with open_pool(shop, jobs, lambda _: None) as pool, pytest.raises(FileNotFoundError, match="result"):
        pool.run_each("bind", [("rejects",), ("rejects",)])


def test_a_worker_that_is_killed_is_told(shop: Workshop) -> None:
    calls = [("read", 0), ("read", 1)]
    with open_pool(shop, 2, lambda _: None) as pool:
        pool.run_each("is_done", calls)
        for process in pool.processes():
            os.kill(process, signal.SIGKILL)
        with pytest.raises(WorkerDiedError, match="--resume"):
            pool.run_each("is_done", calls)


def test_errors_travel_whole() -> None:
    import pickle

    error = SettingsError("here", way_out="Do this")
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, GoodturnError)
    assert (str(again), again.details, again.way_out) == (str(error), "here", "Do this")
