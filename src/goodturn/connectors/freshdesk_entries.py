"""What stands in Freshdesk's files: lists of its API, single records, and its exports, entry by entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import entries, is_by_line
from goodturn.connectors.json_values import objects_in
from goodturn.connectors.source_file import SourceFile

LISTS = frozenset({"results", "tickets", "contacts", "agents", "groups", "satisfaction_ratings", "activities_data"})
#: what older exports wrap a record in
WRAPPERS = ("helpdesk_ticket", "helpdesk_note", "ticket", "conversation", "note", "contact", "agent", "user")


class Found(NamedTuple):
    """One entry: ticket, conversation, agent, contact, group, rating or activity; "" where it is none."""

    kind: str
    value: dict[str, Any]
    #: what stands after the file name in a raw_ref
    ref: str
    #: 1-based line, or number within its list
    number: int


def found_in(file: SourceFile, cue: re.Pattern[bytes] | None = None) -> Iterator[Found | Broken]:
    """The entries of a file, in order; with a `cue` those that hold it."""
    for entry in entries(file, frozenset() if is_by_line(file) else LISTS, cue):
        if isinstance(entry, Broken):
            yield entry
        elif not entry.begun:
            yield from _unfolded(entry.value, entry.ref, entry.number)


def kind_of(value: dict[str, Any]) -> str:
    """What a bare object is, judged by its fields."""
    for kind, fields in (
        ("agent", ("ticket_scope",)),
        ("rating", ("survey_id", "ratings")),
        ("activity", ("activity", "ticket_id")),
        ("conversation", ("incoming", "user_id")),
        ("conversation", ("private", "user_id")),
        ("ticket", ("requester_id",)),
        ("group", ("escalate_to",)),
        ("contact", ("helpdesk_agent",)),
        ("contact", ("email", "mobile")),
        ("contact", ("email", "phone")),
    ):
        if all(field in value for field in fields):
            return kind
    return ""


def _unfolded(value: dict[str, Any], ref: str, number: int) -> Iterator[Found]:
    kind = kind_of(value)
    if kind:
        yield Found(kind, value, ref, number)
        return
    for name in WRAPPERS:
        inner = value.get(name)
        if isinstance(inner, dict) and kind_of(inner):
            yield Found(kind_of(inner), inner, ref, number)
            return
    lists = [name for name in sorted(LISTS) if isinstance(value.get(name), list)]
    place = ref if "#" in ref else f"{ref}#"
    for name in lists:
        for index, item in enumerate(objects_in(value[name]), 1):
            yield from _unfolded(item, f"{place}/{name}/{index}", number)
    if not lists:
        yield Found("", value, ref, number)
