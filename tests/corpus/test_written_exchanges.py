"""The written corpus is well formed, large and varied enough, and its second labelling is of the same words."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from goodturn.signals.labels import CUSTOMER_LABELS

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("written_exchanges", CORPUS / "exchanges.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _all(corpus: ModuleType, folder: str):
    return {path.name: list(corpus.exchanges(path)) for path in sorted((CORPUS / folder).glob("*.txt"))}


def test_every_file_keeps_to_the_format_and_together_they_are_many_and_varied(corpus: ModuleType) -> None:
    found = [one for exchanges in _all(corpus, "exchanges").values() for one in exchanges]
    turns = [turn for one in found for turn in one.turns]
    assert len(turns) >= 12_000
    assert len({turn.text for turn in turns}) >= 0.98 * len(turns)
    assert sum(count >= 100 for count in Counter(one.trade for one in found for _ in one.turns).values()) >= 15
    assert sum(len(one.turns) for one in found if one.language == "de") >= len(turns) / 10


def test_a_tenth_was_labelled_twice_and_only_the_labels_differ(corpus: ModuleType) -> None:
    first, second = _all(corpus, "exchanges"), _all(corpus, "second")
    turns, every = 0, sum(len(one.turns) for exchanges in first.values() for one in exchanges)
    for name, exchanges in second.items():
        words = {(one.trade, one.style, one.title): [turn.text for turn in one.turns] for one in first[name]}
        for one in exchanges:
            assert words[one.trade, one.style, one.title] == [turn.text for turn in one.turns]
            turns += len(one.turns)
    assert turns >= every / 10


def test_the_real_messages_are_each_labelled_once_with_labels_that_there_are() -> None:
    texts = [json.loads(line) for line in (CORPUS / "real" / "pieces.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [line.split("\t") for line in (CORPUS / "real" / "labels.txt").read_text(encoding="utf-8").splitlines()]
    assert len(texts) >= 1_400
    assert sorted(row["id"] for row in texts) == sorted(name for name, _, _ in rows)
    known = {label.value for label in CUSTOMER_LABELS} | {"gives_up", "-"}
    assert all(known.issuperset(labels.split()) and distress in "0123" for _, labels, distress in rows)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("C: hello\n~ joy\n", "not a label of the customer's side: 'joy'"),
        ("C: hello\n~ apology\n", "not a label of the customer's side: 'apology'"),
        ("A: hello\n~ promise\n", "belong together"),
        ('A: hello\n~ promise; promise "I will" due ""\n', "does not hold 'I will'"),
        ("C: hello\n", "no line of labels"),
        ("C: hello\n~ -\n", "fewer than two turns"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(corpus: ModuleType, tmp_path: Path, lines: str, said: str) -> None:
    path = tmp_path / "hand.txt"
    path.write_text(f"## bank · chat · calm · en · a card\n{lines}", encoding="utf-8")
    with pytest.raises(corpus.FormatError, match=r"^hand\.txt:\d+: ") as told:
        list(corpus.exchanges(path))
    assert said in str(told.value)
