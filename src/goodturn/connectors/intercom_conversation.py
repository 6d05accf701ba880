"""One conversation of Intercom told: what it is, its first message, and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from typing import Any

from goodturn.connectors.desk import ERASED, NOBODY, Desk, kind_of_file, with_attachments
from goodturn.connectors.html_text import html_to_text
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in
from goodturn.connectors.mail_text import own_words
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_seconds
from goodturn.conversations.conversation import Channel, Conversation, CustomerKey
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import Record, Reject

AUTHORS = {
    "user": Author.CUSTOMER,
    "lead": Author.CUSTOMER,
    "contact": Author.CUSTOMER,
    "admin": Author.AGENT,
    "bot": Author.BOT,
    "team": Author.SYSTEM,
}
CHANNELS = {
    "conversation": Channel.CHAT,
    "conversation_message": Channel.CHAT,
    "email": Channel.EMAIL,
    "phone_call": Channel.VOICE,
    "phone_switch": Channel.VOICE,
    "sms": Channel.SMS,
    "whatsapp": Channel.CHAT,
    "facebook": Channel.SOCIAL,
    "instagram": Channel.SOCIAL,
    "twitter": Channel.SOCIAL,
}
#: how a first message that no person sent was delivered → who speaks
DELIVERED = {
    "campaigns_initiated": Author.COMPANY,
    "automated": Author.BOT,
    "operator_initiated": Author.BOT,
}
OPERATOR = re.compile(r"operator\+[^@]*@intercom\.io", re.IGNORECASE)
TAGGED = re.compile(r"</?[a-zA-Z][^<>]*>")
#: what Intercom writes in place of a deleted message
DELETED = "This message was deleted"


def conversation_records(
    desk: Desk, item: dict[str, Any], raw_id: str, file: SourceFile, ref: str, *, whole: bool, redacted: bool = False
) -> Iterator[Record | Reject]:
    """The records of a conversation; `whole` unless it shows only what an event is about.

    `redacted`: the parts shown are those whose words were deleted.
    """
    raw_ref = file.name + ref
    place = ref if "#" in ref else f"{ref}#"
    source = object_in(item.get("source")) or object_in(item.get("conversation_message"))
    channel = CHANNELS.get(text_in(source.get("type")) or "conversation", Channel.OTHER)
    holder = object_in(item.get("conversation_parts"))
    parts = [(index, part) for index, part in enumerate(objects_in(holder.get("conversation_parts")), 1)]
    parts.sort(key=lambda numbered: (_seconds(numbered[1]), numbered[0]))
    people = [object_in(source.get("author")), *(object_in(part.get("author")) for _, part in parts)]
    yield _told_of(desk, item, raw_id, raw_ref, channel, people, [part for _, part in parts])
    unseen = False
    if whole and "conversation_parts" not in item:
        desk.leave_out(file, "conversation without its parts", "retrieve each by /conversations/{id}; a list has none")
        unseen = True
    total = holder.get("total_count")
    if whole and isinstance(total, int) and total > len(parts):
        desk.leave_out(file, "conversation without its older parts", "Intercom shows the newest 500")
        unseen = True
    if source:
        yield _message(desk, source, raw_id, file, f"{place}/source", item, channel, first=True, answered_unseen=unseen)
    for index, part in parts:
        if id_in(part.get("id")) is None:
            yield desk.reject(file, index, "part without an id", f"conversation {raw_id}")
            continue
        shown = {**part, "redacted": True} if redacted else part
        yield _message(desk, shown, raw_id, file, f"{place}/conversation_parts/{index}", item, channel)
    yield from _rated(desk, object_in(item.get("conversation_rating")), raw_id, raw_ref)


def _told_of(
    desk: Desk,
    item: dict[str, Any],
    raw_id: str,
    raw_ref: str,
    channel: Channel,
    people: list[dict[str, Any]],
    parts: list[dict[str, Any]],
) -> Conversation:
    contact = next(iter(objects_in(object_in(item.get("contacts")).get("contacts"))), object_in(item.get("user")))
    customer = id_in(contact.get("id"))
    author = next((one for one in people if AUTHORS.get(str(one.get("type"))) is Author.CUSTOMER), {})
    if customer is None:
        customer = id_in(author.get("id"))
    source = object_in(item.get("source")) or object_in(item.get("conversation_message"))
    is_open = item.get("open")
    state = text_in(item.get("state"))
    if state is None and isinstance(is_open, bool):
        state = "open" if is_open else "closed"
    closed_at = _closed_at(item, parts) if state == "closed" else None
    team = id_in(item.get("team_assignee_id"))
    team_name = desk.people.get(f"team {team}") if team is not None else None
    names = (text_in(one.get("name")) for one in (contact, *people))
    person = desk.people.get(customer) or NOBODY
    return desk.conversation(
        raw_id,
        raw_ref,
        channel=channel,
        customer_id=None if customer is None else desk.connection.id(customer),
        customer_keys=tuple(dict.fromkeys((*person.keys, *contact_keys(desk, contact), *contact_keys(desk, author)))),
        queue=(team_name.name if team_name is not None else None) or (f"team {team}" if team else None),
        subject=first_of((clean_text(html_to_text(source.get("subject"))), text_in(item.get("title")))),
        opened_at=from_seconds(item.get("created_at")),
        closed_at=closed_at,
        desk_status=state,
        desk_solved_at=closed_at,
        tags=tuple(
            name for tag in objects_in(object_in(item.get("tags")).get("tags")) if (name := text_in(tag.get("name")))
        ),
        names=tuple(dict.fromkeys(name for name in (*names, person.name) if name)),
    )


def contact_keys(desk: Desk, contact: dict[str, Any]) -> tuple[CustomerKey, ...]:
    """The keys of a contact. A user's were given by the app; a lead typed a mail address that nobody has proved."""
    verified = (text_in(contact.get("role")) or text_in(contact.get("type"))) == "user"
    account = first_of((id_in(contact.get("external_id")), id_in(contact.get("user_id"))))
    strong = desk.keys({"account": account}) + desk.keys({"email": contact.get("email")}, verified=verified)
    return (*strong, *desk.keys({"phone": contact.get("phone"), "name": contact.get("name")}))


def _closed_at(item: dict[str, Any], parts: list[dict[str, Any]]) -> datetime | None:
    closed = [part.get("created_at") for part in parts if "close" in str(part.get("part_type"))]
    return from_seconds(object_in(item.get("statistics")).get("last_close_at")) or from_seconds(
        closed[-1] if closed else None
    )


def _message(
    desk: Desk,
    part: dict[str, Any],
    raw_id: str,
    file: SourceFile,
    ref: str,
    item: dict[str, Any],
    channel: Channel,
    *,
    first: bool = False,
    answered_unseen: bool = False,
) -> Record:
    part_id = id_in(part.get("id")) or "source"
    kind = text_in(part.get("part_type")) or "comment"
    author = _author(desk, part, file, has_words=bool(part.get("body") or part.get("attachments")))
    text, what = _text_of(part, channel)
    if not text:
        # a change without words: assigned, closed, snoozed
        return desk.happened(
            raw_id, part_id, kind.replace("_", " "), file.name + ref, from_seconds(part.get("created_at"))
        )
    return desk.message(
        raw_id,
        part_id,
        author=author,
        text=text,
        raw_ref=file.name + ref,
        sent_at=from_seconds(item.get("created_at") if first else part.get("created_at")),
        speaker=id_in(object_in(part.get("author")).get("id")),
        internal="note" in kind.split("_"),
        kind=what,
        position=0 if first else None,
        answered_unseen=answered_unseen,
    )


def _author(desk: Desk, part: dict[str, Any], file: SourceFile, *, has_words: bool) -> Author:
    author = object_in(part.get("author"))
    kind, raw_id = text_in(author.get("type")), id_in(author.get("id"))
    stated = AUTHORS.get(kind or "", Author.UNKNOWN)
    by_machine = author.get("from_ai_agent") is True or author.get("is_ai_answer") is True
    if by_machine or OPERATOR.fullmatch(text_in(author.get("email")) or ""):
        stated = Author.BOT
    if stated is Author.AGENT:
        stated = DELIVERED.get(text_in(part.get("delivered_as")) or "", stated)
    found = desk.author((raw_id, kind), stated)
    if found is Author.UNKNOWN and has_words:
        desk.leave_out(file, "role unknown", "kept as unknown; name the author with `--role ID=agent`, customer or bot")
    return found


def _text_of(part: dict[str, Any], channel: Channel) -> tuple[str, MessageKind]:
    body = part.get("body")
    text = ""
    if isinstance(body, str):
        text = html_to_text(body) if TAGGED.search(body) else clean_text(unescape(body))
    if part.get("redacted") is True or text == DELETED:
        return ERASED, MessageKind.EVENT
    if channel is Channel.EMAIL:
        text = own_words(text)
    kinds = tuple(kind_of_file(one.get("content_type")) for one in objects_in(part.get("attachments")))
    return with_attachments(text, kinds), MessageKind.TEXT


def _rated(desk: Desk, rating: dict[str, Any], raw_id: str, raw_ref: str) -> Iterator[Record]:
    stars = rating.get("rating")
    if isinstance(stars, bool) or not isinstance(stars, int) or not 1 <= stars <= 5:
        return
    yield desk.conversation(raw_id, raw_ref, csat_raw=str(stars), csat=(stars - 1) / 4)
    remark = clean_text(rating.get("remark"))
    if remark:
        yield desk.message(
            raw_id,
            "rating",
            author=Author.CUSTOMER,
            text=remark,
            raw_ref=raw_ref,
            sent_at=from_seconds(rating.get("updated_at")) or from_seconds(rating.get("created_at")),
            kind=MessageKind.EVENT,
        )


def _seconds(part: dict[str, Any]) -> float:
    at = from_seconds(part.get("created_at"))
    return 0.0 if at is None else at.timestamp()
