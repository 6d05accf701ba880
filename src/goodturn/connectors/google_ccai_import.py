"""Google's conversation data format (what is imported into Conversational Insights) as calls.

Fields: Google Cloud, "Conversation data format". The format does not say whether a conversation was spoken or typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from goodturn.connectors.google_ccai_people import ROLES, People, role_in
from goodturn.connectors.json_values import object_in, objects_in, text_in, texts_in
from goodturn.connectors.times import from_seconds
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_names import NO_LABEL
from goodturn.connectors.voice_order import in_time_order
from goodturn.connectors.voice_times import OFFSET_LIMIT_MS, whole_ms
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author
from goodturn.conversations.record import NOTE


class _Entry(Struct):
    text: str | None = None
    role: str | None = None
    user_id: int | str | None = None
    start_timestamp_usec: float | None = None


def is_import(value: dict[str, Any]) -> bool:
    """Whether this is a conversation as it is imported."""
    return "entries" in value


def import_call(document: Document, file_name: str, people: People) -> Call:
    """The call of one imported conversation."""
    value = document.value
    flaws: list[Flaw] = []
    segments = in_time_order(_segments(value["entries"], people, flaws))
    if not segments and not flaws:
        flaws.append(Flaw(number=None, reason=f"{NOTE}no words", detail="`entries` holds no text"))
    customer_id, keys = people.customer
    times = [segment.sent_at for segment in segments if segment.sent_at is not None]
    categories = objects_in(object_in(value.get("conversation_info")).get("categories"))
    return Call(
        call_id=people.call_id,
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=tuple(segments),
        channel=Channel.OTHER,
        opened_at=times[0] if times else None,
        customer_id=customer_id,
        customer_keys=keys,
        tags=texts_in([category.get("display_name") for category in categories]),
        flaws=tuple(flaws),
    )


def _segments(entries: object, people: People, flaws: list[Flaw]) -> Iterator[Segment]:
    unreadable = 0
    for index, entry in fitting(entries, _Entry, "/entries", flaws, reason="unreadable entry"):
        text = text_in(entry.text)
        if text is None:
            continue  # nothing was said
        role = role_in(entry.role)
        author = ROLES.get(role, Author.UNKNOWN)
        if author is Author.CUSTOMER:
            people.meet_customer(entry.user_id)
        microseconds = entry.start_timestamp_usec
        sent_at = None if microseconds is None else from_seconds(microseconds / 1_000_000)
        start_ms = None
        if sent_at is None and microseconds is not None and 0 <= microseconds / 1000 <= OFFSET_LIMIT_MS:
            # a conversation of January 1970: the times count from its start
            start_ms = whole_ms(microseconds / 1000)
        elif sent_at is None:
            unreadable += 1
        lasting = people.lasting(entry.user_id)
        yield Segment(
            text=text,
            labels=tuple(label for label in (lasting, role) if label) or (NO_LABEL,),
            author=author,
            speaker_id=people.speaker_id(entry.user_id),
            start_ms=start_ms,
            sent_at=sent_at,
            pointer=f"/entries/{index}",
        )
    if unreadable:
        detail = f"{unreadable} entries came without a usable time; they keep their place"
        flaws.append(Flaw(number=None, reason=f"{NOTE}time unknown", detail=detail))
