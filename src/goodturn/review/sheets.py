"""The sheets that people fill in: CSV for any spreadsheet, the same as JSON lines, and how to answer."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from goodturn.review.questions import NO, QUESTIONS, YES, Sheet

#: what a cell of a spreadsheet holds at most is 32,767
LONGEST_CELL = 30_000
#: writing "no" here answers every blank label of the row with no
ALL_OTHERS = "all_others"
FILES = {
    Sheet.CUSTOMER: "messages-customer",
    Sheet.COMPANY: "messages-company",
    Sheet.CONVERSATIONS: "conversations",
}
HOW_TO = "how-to-answer.txt"
_IN_GENERAL = (
    "Read the text as a fair person would, in the light of what stands before it. Judge what is on the page. Handles, "
    "links and signatures carry nothing, and sarcasm counts for what it means.\n"
    "Rows stand in random order: begin at the top and stop where you like. Leave a row that you do not judge blank. Do "
    "not look into machine.json before you are done, and do not ask one another."
)
#: a cell that begins with one of these would be run as a formula
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class SheetRow(Struct, frozen=True, kw_only=True):
    """One thing to be judged."""

    id: str
    #: messages before it; None for a conversation
    context: str | None
    text: str


def columns(sheet: Sheet) -> list[str]:
    """The columns of a sheet in order."""
    keys = [question.key for question in QUESTIONS[sheet]]
    if sheet is Sheet.CONVERSATIONS:
        return ["id", "text", *keys]
    return ["id", "context", "text", ALL_OTHERS, *keys]


def write_sheet(folder: Path, sheet: Sheet, rows: Sequence[SheetRow]) -> None:
    """Write a sheet as CSV and as JSON lines; a text too long for a cell is whole in the JSON lines.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    name = FILES[sheet]
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, columns(sheet), restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        context = {} if row.context is None else {"context": _cell(row.context, name)}
        writer.writerow({"id": row.id, "text": _cell(row.text, name), **context})
    # with a byte-order mark, without which some spreadsheets take UTF-8 for something else
    (folder / f"{name}.csv").write_bytes(table.getvalue().encode("utf-8-sig"))
    blank = {question.key: None for question in QUESTIONS[sheet]}
    lines = [
        {"id": row.id, **({} if row.context is None else {"context": row.context}), "text": row.text, "answers": blank}
        for row in rows
    ]
    (folder / f"{name}.jsonl").write_bytes(msgspec.json.Encoder().encode_lines(lines))


def _cell(text: str, name: str) -> str:
    """A text that no spreadsheet runs or refuses. Customers' words are hostile input here too."""
    if len(text) > LONGEST_CELL:
        text = f"{text[:LONGEST_CELL]}\n[cut here; all of it stands in {name}.jsonl]"
    return f"'{text}" if text.startswith(_FORMULA) else text


def how_to(sheets: Sequence[Sheet]) -> str:
    """What the people who answer need to know."""
    parts = [f"How to answer\n\n{_IN_GENERAL}"]
    messages = [sheet for sheet in sheets if sheet is not Sheet.CONVERSATIONS]
    if messages:
        parts.append(
            f"Messages ({', '.join(f'{FILES[sheet]}.csv' for sheet in messages)})\n"
            f'Write "{YES}" under every label that a fair reader would agree is there; when in doubt, leave it out. '
            f'Often none is. Then write "{NO}" under {ALL_OTHERS}: it answers all that you left blank. '
            f'(Or write "{YES}" or "{NO}" under every label.)'
        )
    for sheet in messages:
        asked = "\n".join(f"- {question.key}: it {question.words}" for question in QUESTIONS[sheet])
        whose = "customers" if sheet is Sheet.CUSTOMER else "the company"
        parts.append(f"Labels of messages of {whose}: set it where the message …\n{asked}")
    if Sheet.CONVERSATIONS in sheets:
        asked = "\n".join(
            f"- {question.key}: {question.words}\n  one of: {', '.join(question.answers)}"
            for question in QUESTIONS[Sheet.CONVERSATIONS]
        )
        parts.append(
            f"Conversations ({FILES[Sheet.CONVERSATIONS]}.csv)\n"
            f"One row is one trouble of one customer, with all conversations about it. Answer all four.\n{asked}"
        )
    return "\n\n".join(parts) + "\n"
