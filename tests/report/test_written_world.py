from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from goodturn.cli import app
from goodturn.samples.larkfield import AS_OF, world_files
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
from goodturn.study.run import study
from report.reading_html import Page

#: a place that bears the name of a customer; places are not masked
PLACE = "Trevanion Lane"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study of the written world."""
    out = tmp_path_factory.mktemp("world") / "out"
    request = StudyRequest(inputs=world_files(), out=out, as_of=AS_OF, jobs=1, key=b"key of the tests")
    study(request, Progress(io.StringIO()))
    return out


def told_names() -> tuple[set[str], set[str]]:
    """The names of people, and the ids of agents, that the source tells."""
    names: set[str] = set()
    agents: set[str] = set()
    for path in world_files():
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            names.update(row.get("names", ()))
            agents.update(filter(None, [row.get("author_id")]))
    return names, agents


def test_the_page_is_whole(world: Path) -> None:
    page = Page((world / "report.html").read_text(encoding="utf-8"))
    assert page.unbalanced == []
    assert sum(level == 2 for level, _ in page.headings) == 10
    assert "28 April 2025" in page.text


def test_nobody_is_named(world: Path) -> None:
    names, agents = told_names()
    assert len(names) > 50
    assert len(agents) > 5
    for file in ("report.html", "summary.json"):
        text = (world / file).read_text(encoding="utf-8").replace(PLACE, "")
        assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)], file
        assert not [agent for agent in agents if agent in text], file


def test_every_story_can_be_followed(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (world / "report.html").read_text(encoding="utf-8")
    ids = re.findall(r"goodturn episode (\S+) --study", page)
    stories = [name for name in ids if name != "ID"]
    assert len(stories) >= 8
    for name in stories:
        assert app.run(["episode", name, "--study", str(world)]) == 0
        assert f"episode {name}, customer" in capsys.readouterr().out
