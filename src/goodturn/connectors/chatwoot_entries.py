"""What stands in Chatwoot's files: pages of its API, lines of webhook bodies, and recorded deliveries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import decode, entries, is_by_line
from goodturn.connectors.json_values import id_in, object_in, objects_in
from goodturn.connectors.source_file import SourceFile

LISTS = frozenset({"payload", "data.payload"})


class Found(NamedTuple):
    """One entry: an event, a conversation, a message, an answer to a survey, a contact; "" where it is none."""

    kind: str
    value: dict[str, Any]
    #: what stands after the file name in a raw_ref
    ref: str
    #: 1-based line, or number within its list
    number: int


def found_in(file: SourceFile) -> Iterator[Found | Broken]:
    """The entries of a file, in order."""
    for entry in entries(file, frozenset() if is_by_line(file) else LISTS):
        if isinstance(entry, Broken):
            yield entry
        elif entry.path:
            if not entry.begun:
                yield Found(kind_of(entry.value), entry.value, entry.ref, entry.number)
        else:
            yield from _unfolded(entry.value, entry.ref, entry.number)


def kind_of(value: dict[str, Any]) -> str:
    """What a bare object is, judged by its fields."""
    if isinstance(value.get("event"), str):
        return "event"
    if "message_type" in value and "conversation_id" in value:
        return "message"
    if "rating" in value and "message_id" in value:
        return "answer"
    if "inbox_id" in value and ("status" in value or "meta" in value):
        return "conversation"
    if "phone_number" in value or "identifier" in value or "availability_status" in value:
        return "contact"
    return ""


def _unfolded(value: dict[str, Any], ref: str, number: int) -> Iterator[Found | Broken]:
    kind = kind_of(value)
    if kind:
        yield Found(kind, value, ref, number)
        return
    if "headers" in value or "body" in value:
        yield from _delivered(value.get("body"), ref, number)
        return
    place = ref if "#" in ref else f"{ref}#"
    for path, holder in (("payload", value), ("data/payload", object_in(value.get("data")))):
        if isinstance(holder.get("payload"), list):
            for index, item in enumerate(objects_in(holder["payload"]), 1):
                yield Found(kind_of(item), item, f"{place}/{path}/{index}", number)
            return
    single = object_in(value.get("payload")) or object_in(value.get("data"))
    if kind_of(single):
        yield Found(kind_of(single), single, ref, number)
    elif "payload" not in value and "data" not in value:
        yield Found("", value, ref, number)


def _delivered(body: object, ref: str, number: int) -> Iterator[Found | Broken]:
    """The event inside a recorded delivery, whose body may still be text."""
    if isinstance(body, str):
        try:
            body = decode(body.encode("utf-8", "surrogatepass"))
        except ValueError as error:
            yield Broken(number, "not JSON", f"body: {error}")
            return
    value = object_in(body)
    yield Found(kind_of(value), value, f"{ref}#/body" if "#" not in ref else f"{ref}/body", number)


def account_of(value: dict[str, Any]) -> str | None:
    """The account that an entry belongs to, where it says so."""
    return id_in(object_in(value.get("account")).get("id")) or id_in(value.get("account_id"))
