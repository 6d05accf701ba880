"""All text that goodturn's reader learns from, as passages with what is known of them.

Written exchanges, and real messages that may be shipped (`corpus/`). Nothing that may only be measured on is read here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "corpus"))
from exchanges import HERE, Turn, exchanges  # noqa: E402

from goodturn.conversations.message import Author  # noqa: E402
from goodturn.readers.trained.model_file import COMPANY, CUSTOMER  # noqa: E402
from goodturn.readers.trained.questions import DISTRESS, GIVES_UP, QUESTIONS, act_asked  # noqa: E402
from goodturn.signals.reader import CONTEXT, Passage, Said  # noqa: E402

_WHO = {"customer": Author.CUSTOMER, "agent": Author.AGENT, "bot": Author.BOT}


class Example(Struct, frozen=True, kw_only=True):
    """One message to learn from."""

    side: str
    passage: Passage
    #: question → 0–1; a question that is not there is not known
    answers: dict[str, float]
    #: file or data set
    source: str


def written() -> Iterator[Example]:
    """The turns of the written exchanges."""
    for path in sorted(HERE.glob("*.txt")):
        for exchange in exchanges(path):
            said: list[Said] = []
            for turn in exchange.turns:
                author = _WHO[turn.author]
                side = CUSTOMER if author is Author.CUSTOMER else COMPANY
                yield Example(
                    side=side,
                    passage=Passage(
                        author=author, text=turn.text, language=exchange.language, context=tuple(said[-CONTEXT:])
                    ),
                    answers=_answers(side, turn),
                    source=path.stem,
                )
                said.append(Said(author=author, text=turn.text))


def _answers(side: str, turn: Turn) -> dict[str, float]:
    set_ = {*turn.labels, *(name for level, name in enumerate(DISTRESS, 1) if turn.distress >= level)}
    if turn.gives_up:
        set_.add(GIVES_UP)
    found = {}
    for name in QUESTIONS[side]:
        act = act_asked(name)
        found[name] = float(act.value in turn.acts if act is not None else name in set_)
    return found


def real() -> Iterator[Example]:
    """Real messages of customers that may be shipped, labelled by hand."""
    folder = ROOT / "corpus" / "real"
    with (folder / "pieces.jsonl").open(encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    for line in (folder / "labels.txt").read_text(encoding="utf-8").splitlines():
        name, labels, distress = line.split("\t")
        said = {*labels.split(), *DISTRESS[: int(distress)]}
        yield Example(
            side=CUSTOMER,
            passage=Passage(author=Author.CUSTOMER, text=texts[name], language="en"),
            answers={question: float(question in said) for question in QUESTIONS[CUSTOMER]},
            source=name.partition(":")[0],
        )
