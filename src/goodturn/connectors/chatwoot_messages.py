"""Chatwoot's messages, as webhooks and as its API write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from goodturn.connectors.chatwoot_desk import ChatwootDesk
from goodturn.connectors.desk import ERASED, kind_of_file, with_attachments
from goodturn.connectors.html_text import html_to_text
from goodturn.connectors.json_values import id_in, object_in, objects_in, text_in
from goodturn.connectors.mail_text import own_words
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import Record, Reject

#: webhooks name the type, the API numbers it
TYPES = {0: "incoming", 1: "outgoing", 2: "activity", 3: "template"}
SENDERS = {"user": Author.AGENT, "agent_bot": Author.BOT, "captain_assistant": Author.BOT}
RESOLVED = re.compile(r"\bresolved\b")
UNKNOWN_WAY_OUT = "kept as unknown; name its sender with `--role ID=agent` or bot"


def message_records(
    desk: ChatwootDesk, value: dict[str, Any], raw_id: str, file: SourceFile, ref: str, number: int, **more: Any
) -> Iterator[Record | Reject]:
    """The records of one message: its words, and what it tells of the survey, the customer and the status."""
    message_id = id_in(value.get("id"))
    if message_id is None:
        yield desk.reject(file, number, "message without an id", f"conversation {raw_id}")
        return
    raw_ref = file.name + ref
    kind_number = value.get("message_type")
    kind = TYPES.get(kind_number, "") if isinstance(kind_number, int) else text_in(kind_number) or ""
    attributes = object_in(value.get("content_attributes"))
    sender = object_in(value.get("sender"))
    sent_at = from_any(value.get("created_at"))
    speaker = id_in(sender.get("id")) or id_in(value.get("sender_id"))
    name = text_in(sender.get("name"))
    author = _author(desk, value, kind, sender, speaker, file)
    if author is Author.CUSTOMER and desk.is_news(desk.connection.id(raw_id), "customer") and sender:
        yield desk.conversation(
            raw_id,
            raw_ref,
            customer_id=desk.customer(sender),
            customer_keys=desk.keys_of(sender, verified=False),
            names=(name,) if name else (),
        )
    yield from desk.introduced(raw_id, raw_ref, name, None)
    if desk.is_news(desk.connection.id(raw_id), "spoken"):
        desk.spoken.put(raw_id, True)
    text, what = _text_of(desk, value, attributes, message_id)
    if kind == "activity":
        what = MessageKind.EVENT
        if RESOLVED.search(text):
            yield desk.conversation(raw_id, raw_ref, desk_solved_at=sent_at)
    elif str(value.get("content_type")).startswith("input_"):
        what = MessageKind.EVENT
    yield desk.message(
        raw_id,
        message_id,
        author=author,
        text=text,
        raw_ref=raw_ref,
        sent_at=sent_at,
        speaker=speaker,
        internal=value.get("private") is True or kind == "activity",
        kind=what,
        **more,
    )
    submitted = attributes.get("submitted_values")
    answer = object_in(object_in(submitted).get("csat_survey_response"))
    if answer:
        yield from desk.answered(answer, raw_id, message_id, raw_ref, sent_at)
    chosen = "\n".join(text for item in objects_in(submitted) if (text := _chosen(item)))
    if chosen:
        yield desk.message(
            raw_id, f"{message_id}/answer", author=Author.CUSTOMER, text=chosen, raw_ref=raw_ref, sent_at=sent_at
        )


def _chosen(item: dict[str, Any]) -> str:
    return clean_text(item.get("title")) or clean_text(item.get("value"))


def _author(
    desk: ChatwootDesk,
    value: dict[str, Any],
    kind: str,
    sender: dict[str, Any],
    speaker: str | None,
    file: SourceFile,
) -> Author:
    attributes, more = object_in(value.get("content_attributes")), object_in(value.get("additional_attributes"))
    sender_type = text_in(sender.get("type")) or text_in(value.get("sender_type")) or ""
    stated = SENDERS.get(sender_type.lower(), Author.UNKNOWN)
    if sender_type == "AgentBot":
        stated = Author.BOT
    if kind == "incoming":
        mail = object_in(attributes.get("email"))
        # an out-of-office note is nothing that the customer said
        stated = Author.SYSTEM if mail.get("auto_reply") is True else Author.CUSTOMER
    elif kind in ("activity", "template"):
        stated = Author.SYSTEM
    elif kind != "outgoing":
        stated = Author.UNKNOWN
    elif more.get("campaign_id"):
        stated = Author.COMPANY
    elif attributes.get("automation_rule_id"):
        stated = Author.BOT
    elif stated is Author.UNKNOWN and attributes.get("external_echo"):
        stated = Author.AGENT
    # only those who speak for the company have an id that a role can name: contacts have ids of their own
    label = None if kind == "incoming" else speaker
    author = desk.author((label, sender_type or None, kind or None), stated)
    if author is Author.UNKNOWN:
        desk.leave_out(file, "role unknown", UNKNOWN_WAY_OUT)
    return author


def _text_of(
    desk: ChatwootDesk, value: dict[str, Any], attributes: dict[str, Any], message_id: str
) -> tuple[str, MessageKind]:
    if attributes.get("deleted") is True:
        desk.erased.put(message_id, True)
        desk.any_erased = True
        return ERASED, MessageKind.EVENT
    if desk.any_erased and desk.erased.get(message_id):
        return ERASED, MessageKind.EVENT
    mail = object_in(attributes.get("email"))
    # Chatwoot calls `quoted` what is left when the quotation is taken off
    text = clean_text(object_in(mail.get("text_content")).get("quoted"))
    text = text or html_to_text(object_in(mail.get("html_content")).get("quoted"))
    text = text or clean_text(value.get("content"))
    if mail:
        text = own_words(text)
    files = objects_in(value.get("attachments"))
    kinds = tuple(text_in(item.get("file_type")) or kind_of_file(item.get("content_type")) for item in files)
    heard = "\n".join(words for item in files if (words := clean_text(item.get("transcribed_text"))))
    whole = with_attachments("\n".join(part for part in (text, heard) if part), kinds)
    return (whole, MessageKind.TEXT) if whole else ("[empty]", MessageKind.EVENT)
