"""Zendesk's comments made messages, wherever they stand: on a page, in a ticket, in an audit, in a webhook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from goodturn.connectors.desk import ERASED, kind_of_file, with_attachments
from goodturn.connectors.html_text import html_to_text
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in
from goodturn.connectors.mail_text import own_words
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.connectors.zendesk_desk import NO_TICKET, ZendeskDesk, channel_of
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import Record, Reject

#: a line of a chat's transcript in one comment: "(10:02:13 AM) Sam: hello"
TRANSCRIPT_LINE = re.compile(r"^\(\d{1,2}:\d{2}:\d{2}(?: ?[AP]M)?\) ", re.MULTILINE)


def comment_records(
    desk: ZendeskDesk,
    comment: dict[str, Any],
    ticket_id: str | None,
    file: SourceFile,
    ref: str,
    number: int,
    *,
    author_id: object = None,
    at: datetime | None = None,
    via: dict[str, Any] | None = None,
    position: int | None = None,
) -> Iterator[Record | Reject]:
    """The message of a comment, and the telling of its ticket where that is new.

    `author_id`, `at` and `via` are the audit's, for comments that leave them to it; `position` is set for what came
    before all else.
    """
    ticket_id = id_in(comment.get("ticket_id")) or ticket_id
    if ticket_id is None:
        detail = "name the file by its ticket (ticket-123-comments.json), or put `ticket_id` into each comment"
        yield desk.reject(file, number, "comment without a ticket", detail)
        return
    comment_id = id_in(comment.get("id"))
    if comment_id is None:
        yield desk.reject(file, number, "comment without an id", f"ticket {ticket_id}")
        return
    ticket = desk.tickets.get(ticket_id) or NO_TICKET
    if ticket.deleted:
        desk.leave_out(file, "ticket deleted in the desk", "its comments were left out")
        return
    raw_ref = file.name + ref
    own_via = object_in(comment.get("via")) or via or {}
    speaker = id_in(comment.get("author_id")) or id_in(author_id)
    public = comment.get("public") is not False
    said_at = from_any(comment.get("created_at")) or at
    text, kind = _text_of(desk, comment, own_via, file)
    author = _author(desk, speaker, own_via, ticket_id, public, file)
    if object_in(own_via.get("source")).get("rel") == "merge" or "closed and merged into" in text:
        author, kind = Author.SYSTEM, MessageKind.EVENT
        yield from desk.merged(text, ticket_id, raw_ref)
    person = desk.people.get(speaker)
    yield from desk.introduced(ticket_id, raw_ref, person.name if person else None, channel_of(own_via))
    before = desk.heard.get(ticket_id)
    if said_at is not None and (before is None or said_at < before):
        desk.heard.put(ticket_id, said_at)
    yield desk.message(
        ticket_id,
        comment_id,
        author=author,
        text=text,
        raw_ref=raw_ref,
        sent_at=said_at,
        speaker=speaker,
        internal=not public,
        kind=kind,
        position=position,
    )


def _author(
    desk: ZendeskDesk, speaker: str | None, via: dict[str, Any], ticket_id: str, public: bool, file: SourceFile
) -> Author:
    channel = text_in(via.get("channel")) or ""
    if channel.lower() == "rule":
        return desk.author((speaker, "rule"), Author.SYSTEM)
    if "bot" in channel.lower():
        return desk.author((speaker, channel), Author.BOT)
    return desk.author_of(speaker, desk.tickets.get(ticket_id) or NO_TICKET, public, file)


def _text_of(
    desk: ZendeskDesk, comment: dict[str, Any], via: dict[str, Any], file: SourceFile
) -> tuple[str, MessageKind]:
    plain = first_of((text_in(comment.get("plain_body")), text_in(comment.get("body"))))
    text = clean_text(plain.replace("&nbsp;", " ")) if plain else html_to_text(comment.get("html_body"))
    channel = channel_of(via)
    if comment.get("type") == "VoiceComment":
        return text, MessageKind.EVENT
    if channel is Channel.CHAT:
        if len(TRANSCRIPT_LINE.findall(text)) > 1:
            desk.leave_out(file, "chat transcript in one comment", "kept, not read: it mixes what both sides said")
            return text, MessageKind.EVENT
    else:
        text = own_words(text)
    kinds = tuple(kind_of_file(item.get("content_type")) for item in objects_in(comment.get("attachments")))
    if not text and not kinds:
        return ERASED, MessageKind.EVENT
    return with_attachments(text, kinds), MessageKind.TEXT
