from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from goodturn.batch.tables import TABLES
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
from goodturn.study.run import Studied, study
from study.world import small_world, write_jsonl

KEY = b"key of the tests"
RunStudy = Callable[..., Studied]


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A file of a small world."""
    return write_jsonl(tmp_path / "in" / "world.jsonl", small_world())


@pytest.fixture
def run_study(tmp_path: Path) -> RunStudy:
    """Run a study quietly; the target is `out` below the test's folder if not given."""

    def run(*inputs: Path, **settings: Any) -> Studied:
        settings = {"out": tmp_path / "out", "key": KEY, **settings}
        return study(StudyRequest(inputs=inputs, **settings), Progress(io.StringIO()))

    return run


@pytest.fixture
def tables() -> Callable[[Path], dict[str, pa.Table]]:
    """Read all tables of a study."""

    def read(folder: Path) -> dict[str, pa.Table]:
        return {name: pq.read_table(folder / f"{name}.parquet") for name in TABLES}

    return read
