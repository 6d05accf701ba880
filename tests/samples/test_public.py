"""The public slices are small, whole and attributed."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from pathlib import Path

PUBLIC = Path(str(files("goodturn.samples"))) / "public"


def test_every_slice_is_attributed() -> None:
    attribution = (PUBLIC / "ATTRIBUTION.md").read_text(encoding="utf-8")
    slices = [path for path in PUBLIC.rglob("*") if path.is_file() and path.name != "ATTRIBUTION.md"]
    assert len(slices) == 3
    for path in slices:
        assert f"`{path.relative_to(PUBLIC).as_posix()}`" in attribution
        assert path.stat().st_size < 64 * 1024


def test_ten_complaints_with_their_narratives() -> None:
    with (PUBLIC / "cfpb" / "complaints.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len({row["Complaint ID"] for row in rows}) == 10
    assert all(len(row["Consumer complaint narrative"]) > 300 for row in rows)


def test_three_trajectories_with_acts_and_reward() -> None:
    trajectories = json.loads((PUBLIC / "tau-bench" / "airline-trajectories.json").read_bytes())
    assert len(trajectories) == 3
    for trajectory in trajectories:
        assert trajectory["reward"] in (0.0, 1.0)
        assert any(message.get("tool_calls") for message in trajectory["traj"])


def test_three_chats_with_actions() -> None:
    chats = json.loads((PUBLIC / "abcd" / "abcd_sample.json").read_bytes())
    assert len(chats) == 3
    assert all({"agent", "customer", "action"} <= {turn[0] for turn in chat["original"]} for chat in chats)
