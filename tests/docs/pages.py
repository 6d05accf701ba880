"""The pages of the documentation, and what stands in them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def name(page: Path) -> str:
    """A page as its test is called."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return [body for kind, body in _FENCE.findall(page.read_text(encoding="utf-8")) if kind == language]


def commands(page: Path) -> list[str]:
    """Every goodturn command line on a page: fenced as sh, or indented; a trailing backslash goes on."""
    text = page.read_text(encoding="utf-8").replace("\\\n", " ")
    fenced = [line for _, body in _FENCE.findall(text) for line in body.splitlines()]
    indented = [line for line in _FENCE.sub("", text).splitlines() if line.startswith("    ")]
    lines = [line.strip().removeprefix("$ ") for line in (*fenced, *indented)]
    return [" ".join(line.split(" #")[0].split()) for line in lines if line.startswith("goodturn ")]
