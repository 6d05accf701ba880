from __future__ import annotations

from pathlib import Path

import pytest

from goodturn.review.draw import draw
from review.made_up_study import World


@pytest.fixture(scope="session")
def world() -> World:
    return World()


@pytest.fixture
def study(world: World, tmp_path: Path) -> Path:
    return world.write(tmp_path / "study")


@pytest.fixture
def folder(study: Path, tmp_path: Path) -> Path:
    """A review of everything in the study but a third."""
    draw(study, tmp_path / "review", messages=80, conversations=40, seed=1)
    return tmp_path / "review"
