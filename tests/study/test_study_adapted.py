from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from msgspec.structs import replace

from goodturn.batch.plan import Plan
from goodturn.clock import now
from goodturn.readers.adapted import Adaptation, AdaptationError, Recalibration
from goodturn.signals.labels import Label
from study.conftest import RunStudy

#: a reader that is sure of nothing any more
UNSURE = Adaptation(
    format=1, reader="rules 1", labels={label: Recalibration(slope=1.0, offset=-9.0) for label in Label}
)


def test_an_adapted_study_reads_by_what_was_learnt(
    world: Path, run_study: RunStudy, tables: Callable[[Path], dict[str, pa.Table]]
) -> None:
    out = run_study(world, adapted=UNSURE).out
    signals = tables(out)["signals"]
    labels = signals.filter(pc.is_in(signals["label"], value_set=pa.array([label.value for label in Label])))
    assert labels.num_rows
    assert pc.max(labels["probability"]).as_py() < 0.5
    record = json.loads((out / "run.json").read_text())
    assert record["reader"]["version"] == f"1+{UNSURE.digest}"
    assert record["settings"]["adapted"]["reader"] == "rules 1"
    assert set(signals["reader"].to_pylist()) == {f"rules 1+{UNSURE.digest}"}


def test_one_learnt_for_another_reader_is_refused_before_anything_is_read(
    world: Path, run_study: RunStudy, tmp_path: Path
) -> None:
    with pytest.raises(AdaptationError, match="learnt for other 3"):
        run_study(world, adapted=replace(UNSURE, reader="other 3"))
    assert not (tmp_path / "out").exists()


def test_work_done_without_it_is_not_gone_on_with() -> None:
    plain = Plan(version="0", inputs=(), partitions=4, started_at=now())
    assert plain.gives_the_same_as(replace(plain, started_at=now()))
    assert not plain.gives_the_same_as(replace(plain, adapted=UNSURE))
