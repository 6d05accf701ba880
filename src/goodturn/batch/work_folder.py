"""The hidden folder beside the target in which a study grows, and the one rename that publishes it.

    .NAME.goodturn/
      plan.msgpack, key      what is done, and the study's own secret (gone before it is published)
      ingest/ customers/ read/ phrases/ fold/   what each stage leaves for the next
      result/                what becomes the target

A task's result stands there whole or not at all, so an interrupted study goes on where it was. Killed at any moment,
the target is absent (or still the old study); it is never half a study.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from goodturn.batch.plan import Plan
from goodturn.batch.whole_files import sync, write_whole
from goodturn.errors import OutputError
from goodturn.faults import reach

STAGES = ("ingest", "customers", "read", "phrases", "fold", "parts", "result")


class StudyExistsError(OutputError):
    """There is something at the target already."""


class UnfinishedStudyError(OutputError):
    """An unfinished study lies beside the target."""


class StudyBusyError(OutputError):
    """Another run is writing this study."""


class WorkFolder:
    """Paths of a growing study."""

    def __init__(self, target: Path) -> None:
        """Name the folders for a target; nothing is created yet."""
        self.target = target
        self.path = target.parent / f".{target.name}.goodturn"
        self._old = target.parent / f".{target.name}.goodturn-old"

    def stage(self, name: str) -> Path:
        """The folder of one stage."""
        return self.path / name

    @property
    def result(self) -> Path:
        """What becomes the target."""
        return self.path / "result"

    @contextmanager
    def claimed(self, plan: Plan, key: bytes, *, replace: bool, resume: bool) -> Iterator[tuple[Plan, bytes]]:
        """Hold the folder for this run; gives the plan and key to work with, which may be the interrupted run's.

        Raises:
            StudyExistsError: the target is there and is not to be replaced.
            UnfinishedStudyError: an interrupted run lies there and is neither resumed nor replaced, or does not fit.
            StudyBusyError: another run holds the folder.
            OSError: the folder cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._locked():
            self._put_back()
            before = self._read_plan()
            self._refuse_target(replace, begun=before is not None)
            if before is not None and resume:
                earlier, earlier_key = before
                if not plan.gives_the_same_as(earlier):
                    raise UnfinishedStudyError(
                        f"{self.path} was begun with other input, settings or version",
                        way_out="Start anew with --replace",
                    )
                plan, key = earlier, earlier_key
            elif before is not None and not replace:
                raise UnfinishedStudyError(str(self.path), way_out="Go on with --resume, or start anew with --replace")
            else:
                self._clear()
                reach("work folder made")
                write_whole(self.path / "key", key)
                (self.path / "key").chmod(0o600)
                write_whole(self.path / "plan.msgpack", msgspec.msgpack.encode(plan))
                reach("plan written")
            for name in STAGES:
                self.stage(name).mkdir(exist_ok=True)
            yield plan, key

    @contextmanager
    def made_anew(self) -> Iterator[Path]:
        """Hold a finished study while some of its files are made anew; gives a folder in which all of them stand.

        What is written there must be whole files that take the place of the old ones: those are the very files of the
        study (or copies, where the disk knows no second name for a file). When the block ends well, the folder becomes
        the study.

        Raises:
            UnfinishedStudyError: an interrupted run that replaces it lies beside it.
            StudyBusyError: another run holds it.
            OSError: the folder cannot be written.
        """
        with self._locked():
            self._put_back()
            if self._read_plan() is not None:
                raise UnfinishedStudyError(str(self.path), way_out="Finish that run with --resume first")
            self._clear()
            try:
                shutil.copytree(self.target, self.result, copy_function=_second_name)
                yield self.result
                self.publish()
            except BaseException:
                self._put_back()
                shutil.rmtree(self.path, ignore_errors=True)
                raise

    def restore(self) -> None:
        """Put the study back that a run left moved aside when it was cut short.

        Raises:
            StudyBusyError: that run is still at work.
        """
        if self._old.exists():
            with self._locked():
                self._put_back()

    def _refuse_target(self, replace: bool, *, begun: bool) -> None:
        """Only a study, or an empty folder, is ever replaced, and only when asked."""
        way_out = ""
        if not self.target.exists():
            return
        if not self.target.is_dir() or (any(self.target.iterdir()) and not (self.target / "run.json").exists()):
            way_out = "It is no study, so goodturn does not replace it. Choose another --out"
        elif not replace:
            way_out = "Choose another --out, or add --replace"
        if way_out:
            if not begun:
                shutil.rmtree(self.path)
            raise StudyExistsError(str(self.target), way_out=way_out)

    def _read_plan(self) -> tuple[Plan, bytes] | None:
        try:
            plan = msgspec.msgpack.decode((self.path / "plan.msgpack").read_bytes(), type=Plan)
            return plan, (self.path / "key").read_bytes()
        except (FileNotFoundError, NotADirectoryError, msgspec.DecodeError):
            return None

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.path.mkdir(exist_ok=True)
        handle = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise StudyBusyError(str(self.path), way_out="Wait for it, or choose another --out") from None
            yield
        finally:
            os.close(handle)

    def _clear(self) -> None:
        for item in self.path.iterdir():
            if item.name == "lock":
                continue
            if item.is_dir():
                shutil.rmtree(item)
            else:
                item.unlink()

    def publish(self) -> None:
        """Make the result the target with one rename, then remove the work folder."""
        for item in sorted(self.result.rglob("*")):
            sync(item)
        sync(self.result)
        reach("result synced")
        if self.target.exists():
            self.target.rename(self._old)
            reach("old study moved aside")
        self.result.rename(self.target)
        sync(self.target.parent)
        reach("published")
        self._forget()

    def _put_back(self) -> None:
        """Undo or finish a replacement that was cut short between its two renames."""
        if not self._old.exists():
            return
        if self.target.exists():
            shutil.rmtree(self._old)
        else:
            self._old.rename(self.target)

    def _forget(self) -> None:
        if self._old.exists():
            shutil.rmtree(self._old)
        (self.path / "plan.msgpack").unlink(missing_ok=True)
        shutil.rmtree(self.path)
        reach("work folder removed")


def _second_name(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
