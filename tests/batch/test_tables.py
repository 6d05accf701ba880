from __future__ import annotations

import re
from pathlib import Path

from goodturn.batch.tables import TABLES

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"


def documented() -> dict[str, list[str]]:
    sections = re.split(r"^## ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {
        section.split("\n", 1)[0].strip(): re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) for section in sections
    }


def test_the_docs_name_every_table_and_field_in_order() -> None:
    assert documented() == {name: schema.names for name, schema in TABLES.items()}
