"""An episode as a person reads it to judge it: what was said and done, when, and nothing of what was read in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from goodturn.report.number_words import day, minute
from goodturn.report.plain_words import AUTHORS, CHANNELS, printable
from goodturn.report.tale import Tale, TaleMessage


def transcript(tale: Tale, records: Sequence[Mapping[str, Any]] = ()) -> str:
    """All conversations of an episode, with what records show in its time. Internal notes stay out."""
    parts = []
    for told in tale.conversations:
        channel = CHANNELS.get(told.channel, told.channel)
        lines = [f"[{channel}, {day(told.opened_at)}]"] if told.opened_at else [f"[{channel}]"]
        lines += [_line(message) for message in told.messages if not message.internal]
        parts.append("\n".join(lines))
    shown = [_record(row) for row in records if _belongs(row, tale)]
    if shown:
        parts.append("\n".join(["[on record]", *shown]))
    if tale.as_of is not None:
        parts.append(f"[seen until {day(tale.as_of)}]")
    return printable("\n\n".join(parts))


def context_lines(before: Iterable[Mapping[str, Any]]) -> str:
    """The messages before one, as lines."""
    return printable("\n".join(f"{_who(row['author'])}: {row['text']}" for row in before))


def _who(author: str) -> str:
    return AUTHORS.get(author, author).lower()


def _line(message: TaleMessage) -> str:
    said = f"({message.action}, on record)" if message.action is not None else message.text
    when = f"{minute(message.at)} " if message.at is not None else ""
    return f"{when}{_who(message.author)}: {said}"


def _record(row: Mapping[str, Any]) -> str:
    amount = (
        "" if row["amount_minor"] is None else f", {row['amount_minor'] / 100:.2f} {row['currency'] or ''}".rstrip()
    )
    return f"{minute(row['at'])} {row['kind'].replace('_', ' ')}{amount}"


def _belongs(row: Mapping[str, Any], tale: Tale) -> bool:
    """Whether it is of this customer, from the day the episode began on."""
    if row["customer_id"] != tale.customer_id or row["at"] is None or tale.opened_at is None:
        return False
    return bool(row["at"] >= tale.opened_at and (tale.as_of is None or row["at"] <= tale.as_of))
