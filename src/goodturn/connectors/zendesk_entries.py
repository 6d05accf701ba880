"""What stands in Zendesk's files: pages of the API, lines of an export, and event webhooks, entry by entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import entries, is_by_line
from goodturn.connectors.json_values import id_in, object_in, objects_in
from goodturn.connectors.source_file import SourceFile

#: list of a page → what its items are
KINDS = {
    "users": "user",
    "groups": "group",
    "brands": "brand",
    "tickets": "ticket",
    "comments": "comment",
    "audits": "audit",
    "ticket_events": "ticket_event",
    "satisfaction_ratings": "rating",
    "ticket_metrics": "metric",
    "metric_sets": "metric",
    "results": "",
}
#: what a page of one thing calls it
SINGLE = {"user", "group", "brand", "ticket", "comment", "audit", "satisfaction_rating", "ticket_metric"}
LISTS = frozenset(KINDS)
WEBHOOK = "zen:event-type:"
_IN_ADDRESS = re.compile(rb"tickets/(\d+)/(?:comments|audits)")
_NUMBERS = re.compile(r"\d+")


class Found(NamedTuple):
    """One entry."""

    kind: str
    value: dict[str, Any]
    #: what stands after the file name in a raw_ref
    ref: str
    #: 1-based line, or number within its list
    number: int
    #: the ticket that the entry stands in or beside, where it does not say so itself
    ticket: str | None = None


def found_in(file: SourceFile, cue: re.Pattern[bytes] | None = None) -> Iterator[Found | Broken]:
    """The entries of a file, in order, with a `cue` those that hold it; none of Zendesk's kinds is the kind ""."""
    of_page = _ticket_of_page(file)
    beside: str | None = None
    for entry in entries(file, frozenset() if is_by_line(file) else LISTS, cue):
        if isinstance(entry, Broken):
            yield entry
        elif entry.begun:
            beside = _ticket_of(entry.value) or of_page
        elif entry.path:
            kind = KINDS[entry.path] or kind_of(entry.value)
            yield Found(kind, entry.value, entry.ref, entry.number, beside)
        else:
            yield from _unfolded(entry.value, entry.ref, entry.number, of_page)


def kind_of(value: dict[str, Any]) -> str:
    """What a bare object is, judged by its fields; "" where it is nothing that is read."""
    if isinstance(value.get("type"), str) and value["type"].startswith(WEBHOOK):
        return "webhook"
    if "child_events" in value:
        return "ticket_event"
    if "ticket_id" in value:
        if "events" in value:
            return "audit"
        if "author_id" in value:
            return "comment"
        if "score" in value:
            return "rating"
        return "metric" if "reply_time_in_minutes" in value or "solved_at" in value else ""
    if "requester_id" in value or "submitter_id" in value:
        return "ticket"
    if "role" in value:
        return "user"
    return "comment" if "author_id" in value and ("body" in value or "html_body" in value) else ""


def _unfolded(value: dict[str, Any], ref: str, number: int, of_page: str | None) -> Iterator[Found]:
    kind = kind_of(value)
    if kind:
        yield Found(kind, value, ref, number, None if "ticket_id" in value else of_page)
        return
    beside = _ticket_of(value)
    place = ref if "#" in ref else f"{ref}#"
    known = "count" in value or "next_page" in value or "end_of_stream" in value or "links" in value
    for name in SINGLE:
        if isinstance(value.get(name), dict):
            known = True
            yield Found({"satisfaction_rating": "rating"}.get(name, name), value[name], f"{place}/{name}", number)
    for name, kind in KINDS.items():
        if isinstance(value.get(name), list):
            known = True
            for index, item in enumerate(objects_in(value[name]), 1):
                yield Found(kind or kind_of(item), item, f"{place}/{name}/{index}", number, beside or of_page)
    if not known:
        yield Found("", value, ref, number)


def _ticket_of(value: dict[str, Any]) -> str | None:
    """The ticket that a page is about: itself, or one that stands in it."""
    if "requester_id" in value or "submitter_id" in value:
        return id_in(value.get("id"))
    return id_in(object_in(value.get("ticket")).get("id"))


def _ticket_of_page(file: SourceFile) -> str | None:
    """The ticket of a page that names none: by an address in it, else by the one number in the file's name."""
    match = _IN_ADDRESS.search(file.head)
    if match is not None:
        return match[1].decode()
    parts = file.name.replace("\\", "/").split("/")
    for part in reversed(parts[-3:]):
        numbers = _NUMBERS.findall(part)
        if len(numbers) == 1:
            return str(numbers[0])
        if numbers:
            return None
    return None
