"""The how-to pages of the ways in, held to the code: maps can be used, fields are named, cards are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from connectors.reading import read, write
from goodturn.connectors.column_map import FIELDS, ColumnMap, parse_map
from goodturn.connectors.jsonl import Jsonl

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [DOCS / "reference" / "column-map.md", *sorted((DOCS / "how-to").glob("*.md"))]
BLOCK = re.compile(r"^```(yaml|json)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]


MAPS = [
    pytest.param(body, id=f"{page.stem} {number}")
    for page in PAGES
    for number, body in enumerate(blocks(page, "yaml"))
    if "fields:" in body
]


@pytest.mark.parametrize("body", MAPS)
def test_a_map_on_a_page_can_be_used(body: str) -> None:
    assert parse_map(yaml.safe_load(body), "the page").columns


def test_every_entry_and_field_of_a_map_is_described() -> None:
    page = PAGES[0].read_text(encoding="utf-8")
    assert not [name for name in FIELDS if f"`{name}`" not in page]
    assert not [name for name in ColumnMap.__struct_fields__ if f"`{name}`" not in page]


def test_the_records_of_the_page_are_read(tmp_path: Path) -> None:
    (body,) = blocks(DOCS / "how-to" / "jsonl.md", "json")
    result = read(Jsonl(), write(tmp_path, "page.jsonl", body))
    assert not result.rejects
    assert (len(result.messages), len(result.conversations), len(result.account_events)) == (2, 1, 1)
