"""Killed or failing at any named point, a study is absent or resumable, never half; and resumed it is the same."""

from __future__ import annotations

import errno
import io
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pytest

from goodturn import faults
from goodturn.errors import OutputError
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
from goodturn.study.run import DiskFullError, NotAllowedError, study
from goodturn.testing.crash_points import counted, failing
from study.conftest import KEY, RunStudy
from study.world import small_world, write_jsonl

Tables = Callable[[Path], dict[str, pa.Table]]


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it."""


@contextmanager
def killed(point: str, nth: int) -> Iterator[None]:
    seen = 0

    def act(reached: str) -> None:
        nonlocal seen
        seen += reached == point
        if reached == point and seen == nth:
            faults.arm(None)
            raise Killed

    faults.arm(act)
    try:
        yield
    finally:
        faults.arm(None)


def points_of(run_study: RunStudy, world: Path, out: Path) -> Counter[str]:
    with counted() as seen:
        run_study(world, out=out)
    return seen


def is_whole(folder: Path) -> bool:
    return (
        (folder / "run.json").exists() and (folder / "report.html").exists() and (folder / "rejects.parquet").exists()
    )


def some_of(count: int) -> list[int]:
    return sorted({1, count, *range(5, count, 11)})


def test_every_named_point_is_reached_in_a_run(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    run_study(world, out=tmp_path / "whole")
    with counted() as seen:
        run_study(world, out=tmp_path / "whole", replace=True)
    assert set(seen) == set(faults.POINTS)


@pytest.mark.parametrize("point", faults.POINTS)
def test_killed_at_a_point_a_study_is_absent_or_whole_and_can_be_resumed(
    point: str, world: Path, run_study: RunStudy, tables: Tables, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    if point == "old study moved aside":
        run_study(world, out=whole)
        with killed(point, 1), pytest.raises(Killed):
            run_study(world, out=whole, replace=True)
        run_study(world, out=whole, replace=True)
        assert is_whole(whole)
        return
    seen = points_of(run_study, world, whole)
    expected = tables(whole)
    for nth in some_of(seen[point]):
        out = tmp_path / f"out-{nth}"
        with killed(point, nth), pytest.raises(Killed):
            run_study(world, out=out)
        assert not out.exists() or is_whole(out)
        run_study(world, out=out, resume=True, replace=out.exists())
        found = tables(out)
        for name, table in expected.items():
            assert found[name].equals(table), (point, nth, name)
        assert list(tmp_path.glob(f".{out.name}*")) == []


@pytest.mark.parametrize("point", ["file opened", "file half written", "file written", "file synced", "task begun"])
@pytest.mark.parametrize("for_good", [False, True])
def test_a_full_disk_is_a_clear_error_and_the_study_can_go_on(
    point: str, for_good: bool, world: Path, run_study: RunStudy, tables: Tables, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    seen = points_of(run_study, world, whole)
    expected = tables(whole)
    for nth in some_of(seen[point])[:: 2 if for_good else 1]:
        out = tmp_path / f"out-{nth}"
        with (
            failing(point, nth, number=errno.ENOSPC, for_good=for_good),
            pytest.raises(DiskFullError, match="--resume"),
        ):
            run_study(world, out=out)
        assert not out.exists()
        try:
            run_study(world, out=out, resume=True)
        except OutputError:  # the failure came before there was anything to resume
            run_study(world, out=out, replace=True)
        for name, table in tables(out).items():
            assert table.equals(expected[name]), name


def test_no_permission_is_a_clear_error(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    with failing("file opened", number=errno.EACCES), pytest.raises(NotAllowedError, match="--out"):
        run_study(world)
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        run_study(world, out=tmp_path / "file" / "out")


def test_work_that_was_done_is_not_done_again(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    whole = points_of(run_study, world, tmp_path / "whole")
    with killed("task done", 8), pytest.raises(Killed):
        run_study(world)
    with counted() as seen:
        run_study(world, resume=True)
    assert seen["task done"] == whole["task done"] - 8


KILLED = """
import sys
from pathlib import Path
from goodturn.testing.crash_points import kill_at
from goodturn.study.request import StudyRequest
from goodturn.study.run import study
kill_at(sys.argv[3], int(sys.argv[4]))
study(StudyRequest(inputs=(Path(sys.argv[1]),), out=Path(sys.argv[2]), key=sys.argv[5].encode()))
"""


@pytest.mark.parametrize(
    "point",
    [
        pytest.param(point, marks=() if point in ("file half written", "result synced") else pytest.mark.long)
        for point in faults.POINTS
        if point != "old study moved aside"
    ],
)
def test_a_real_kill_leaves_nothing_half(
    point: str, world: Path, run_study: RunStudy, tables: Tables, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    given = [sys.executable, "-c", KILLED, str(world), str(out), point, "1", KEY.decode()]
    ended = subprocess.run(given, check=False, capture_output=True, timeout=120)
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
    assert not out.exists() or is_whole(out)
    run_study(world, resume=True, replace=out.exists())
    run_study(world, out=tmp_path / "whole")
    expected = tables(tmp_path / "whole")
    for name, table in tables(out).items():
        assert table.equals(expected[name]), name


@pytest.mark.long
def test_processes_killed_at_random_moments_leave_nothing_half(tables: Tables, tmp_path: Path) -> None:
    world = write_jsonl(tmp_path / "world.jsonl", small_world(3_000, 700))
    command = [sys.executable, "-c", "from goodturn.cli.app import main; main()", "study", str(world), "--jobs", "2"]
    (tmp_path / "key").write_bytes(KEY)
    command += ["--key-file", str(tmp_path / "key")]
    subprocess.run([*command, "--out", str(tmp_path / "whole")], check=True, capture_output=True)
    expected = tables(tmp_path / "whole")
    for delay in (0.4, 0.8, 1.2, 1.6, 2.0, 2.5, 3.0, 4.0):
        out = tmp_path / f"out-{delay}"
        running = subprocess.Popen([*command, "--out", str(out)], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        time.sleep(delay)
        running.kill()
        running.communicate()
        assert not out.exists() or is_whole(out)
        if not out.exists():
            subprocess.run([*command, "--out", str(out), "--resume"], check=True, capture_output=True)
        for name, table in tables(out).items():
            assert table.equals(expected[name]), (delay, name)
        shutil.rmtree(out)


def test_ctrl_c_says_how_to_go_on(world: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    program = (
        "import os, signal, sys\n"
        "from goodturn import faults\n"
        "from goodturn.cli.app import run\n"
        # tests may run in the background of a shell, where Ctrl-C is ignored
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "faults.arm(lambda point: os.kill(os.getpid(), signal.SIGINT) if point == 'customers joined' else None)\n"
        f"sys.exit(run(['study', {str(world)!r}, '--out', {str(out)!r}, '--jobs', '1']))\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 130
    assert "--resume" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert not out.exists()
    finished = study(StudyRequest(inputs=(world,), out=out, resume=True), Progress(io.StringIO()))
    assert finished.messages == 72
    assert os.listdir(tmp_path / "out")
