from __future__ import annotations

import re
from pathlib import Path

from goodturn.measures.definitions import DEFINITIONS
from goodturn.measures.measure import Measure
from goodturn.report import summary
from goodturn.report.agreement import Agreement
from goodturn.report.validation import CorrectedFigure, ValidatedQuestion, Validation

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "summary.md"
DOCUMENTED = {
    "summary.json": summary.Summary,
    "measure": Measure,
    "data": summary.DataFacts,
    "link": summary.LinkFacts,
    "feeling": summary.FeelingFacts,
    "stage": summary.StageFacts,
    "resolved by": summary.ResolvedBy,
    "cause": summary.CauseFacts,
    "phrase": summary.PhraseFacts,
    "agreement": Agreement,
    "review": Validation,
    "validated question": ValidatedQuestion,
    "corrected figure": CorrectedFigure,
}


def sections() -> dict[str, str]:
    parts = re.split(r"^## ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {part.split("\n", 1)[0].strip(): part for part in parts}


def test_the_docs_name_every_field_in_order() -> None:
    found = sections()
    for name, kind in DOCUMENTED.items():
        assert tuple(re.findall(r"^\| `(\w+)` \|", found[name], re.MULTILINE)) == kind.__struct_fields__, name


def test_the_docs_name_every_measure() -> None:
    keys = re.findall(r"^\| `([\w.]+)` \|", sections()["The measures"], re.MULTILINE)
    assert keys == list(DEFINITIONS)
    for key in keys:
        assert DEFINITIONS[key].words in sections()["The measures"], key
