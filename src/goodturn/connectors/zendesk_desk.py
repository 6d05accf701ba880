"""The people, tickets and groups that Zendesk's files tell of, found before any comment is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct

from goodturn.connectors.connector import Connection
from goodturn.connectors.desk import NOBODY, Desk, Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_values import id_in, object_in, text_in, texts_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.connectors.zendesk_entries import Found
from goodturn.conversations.conversation import Channel, Continuation, Conversation
from goodturn.conversations.message import Author

ROLES = {"end-user": Author.CUSTOMER, "agent": Author.AGENT, "admin": Author.AGENT}
CHANNELS = {
    "email": Channel.EMAIL,
    "mail": Channel.EMAIL,
    "web": Channel.FORM,
    "web form": Channel.FORM,
    "web_form": Channel.FORM,
    "web_widget": Channel.FORM,
    "help_center": Channel.FORM,
    "helpcenter": Channel.FORM,
    "mobile": Channel.FORM,
    "mobile_sdk": Channel.FORM,
    "chat": Channel.CHAT,
    "messaging": Channel.CHAT,
    "native_messaging": Channel.CHAT,
    "whatsapp": Channel.CHAT,
    "line": Channel.CHAT,
    "telegram": Channel.CHAT,
    "voice": Channel.VOICE,
    "phone": Channel.VOICE,
    "phone_call_inbound": Channel.VOICE,
    "phone_call_outbound": Channel.VOICE,
    "voicemail": Channel.VOICE,
    "sms": Channel.SMS,
    "text": Channel.SMS,
    "facebook": Channel.SOCIAL,
    "twitter": Channel.SOCIAL,
    "twitter_dm": Channel.SOCIAL,
    "instagram_dm": Channel.SOCIAL,
}
#: score of a satisfaction rating → on 0–1; offered and unoffered say nothing
SCORES = {"good": 1.0, "bad": 0.0}
#: what merging writes into both tickets
MERGED_AWAY = re.compile(r"closed and merged into request #(\d+)", re.IGNORECASE)
MERGED_HERE = re.compile(r"request #(\d+) .{0,300}?was closed and merged into this request", re.IGNORECASE | re.DOTALL)


class Ticket(Struct, frozen=True, kw_only=True, omit_defaults=True, array_like=True):
    """What comments need to know of their ticket."""

    requester: str | None = None
    assignee: str | None = None
    deleted: bool = False


NO_TICKET = Ticket()


class ZendeskDesk(Desk):
    """The state of reading one Zendesk."""

    def __init__(
        self,
        connection: Connection,
        people: FactsOnDisk[Person],
        tickets: FactsOnDisk[Ticket],
        heard: FactsOnDisk[datetime],
    ) -> None:
        """Keep people, tickets, and when each ticket's first comment was written."""
        super().__init__(connection, people)
        self.tickets = tickets
        self.heard = heard
        self.names: dict[tuple[str, str], str] = {}

    def learn(self, found: Found) -> None:
        """Take what the entry tells of people, groups, brands and tickets."""
        value = found.value
        raw_id = id_in(value.get("id"))
        if found.kind == "webhook":
            value = object_in(value.get("detail"))
            raw_id = id_in(value.get("id"))
        if raw_id is None:
            return
        if found.kind == "user":
            self.people.put(raw_id, self._person(raw_id, value))
        elif found.kind in ("group", "brand"):
            name = text_in(value.get("name"))
            if name is not None:
                self.names[found.kind, raw_id] = name
        elif found.kind in ("ticket", "webhook"):
            self.tickets.put(
                raw_id,
                Ticket(
                    requester=id_in(value.get("requester_id")),
                    assignee=id_in(value.get("assignee_id")),
                    deleted=is_deleted(value),
                ),
            )

    def _person(self, raw_id: str, value: dict[str, Any]) -> Person:
        role = text_in(value.get("role"))
        author = self.author((raw_id, role), ROLES.get(role or "", Author.UNKNOWN))
        name = text_in(value.get("name"))
        if author not in (Author.CUSTOMER, Author.UNKNOWN):
            return Person(author=author, name=name)
        mail = self.keys({"email": value.get("email")}, verified=value.get("verified") is not False)
        return Person(
            author=author,
            name=name,
            keys=(*mail, *self.keys({"phone": value.get("phone"), "name": name})),
        )

    def author_of(self, author_id: str | None, ticket: Ticket, public: bool, file: SourceFile) -> Author:
        """Who an author is, by their record, the connection's roles, and last by their part in the ticket.

        Only staff can write what is not public, and only staff can be assigned; the requester is the customer. Where
        none of this tells, the author stays unknown.
        """
        person = self.people.get(author_id)
        stated = person.author if person is not None else Author.UNKNOWN
        stated = self.author((author_id,), stated)
        if stated is not Author.UNKNOWN:
            return stated
        if author_id == "-1":
            return Author.SYSTEM
        if author_id is not None and person is None:
            part = self._part(author_id, ticket, public)
            if part is not Author.UNKNOWN:
                way_out = "put the users beside the tickets (docs/how-to/zendesk.md) to know it for sure"
                self.leave_out(file, "role known from the ticket alone", way_out)
                return part
        self.leave_out(file, "role unknown", "kept as unknown; put the users beside the tickets, or set `roles`")
        return Author.UNKNOWN

    @staticmethod
    def _part(author_id: str, ticket: Ticket, public: bool) -> Author:
        if not public or (author_id == ticket.assignee and author_id != ticket.requester):
            return Author.AGENT
        if author_id == ticket.requester and author_id != ticket.assignee:
            return Author.CUSTOMER
        return Author.UNKNOWN

    def told_of(self, value: dict[str, Any], raw_id: str, raw_ref: str) -> Conversation:
        """What a ticket tells of its conversation."""
        requester = id_in(value.get("requester_id"))
        person = self.people.get(requester) or NOBODY
        is_customer = person.author in (Author.CUSTOMER, Author.UNKNOWN)
        via = object_in(value.get("via"))
        source = object_in(via.get("source"))
        rating = object_in(value.get("satisfaction_rating"))
        score = text_in(rating.get("score"))
        parent = id_in(object_in(source.get("from")).get("ticket_id")) if source.get("rel") == "follow_up" else None
        sender = text_in(object_in(source.get("from")).get("name"))
        assignee = self.people.get(id_in(value.get("assignee_id"))) or NOBODY
        status = text_in(value.get("status"))
        return self.conversation(
            raw_id,
            raw_ref,
            channel=channel_of(via) or Channel.OTHER,
            brand=self.names.get(("brand", id_in(value.get("brand_id")) or "")) or self.connection.brand,
            parent_id=None if parent is None else self.connection.id(parent),
            continues=None if parent is None else Continuation.FOLLOW_UP,
            customer_id=self.connection.id(requester) if requester is not None and is_customer else None,
            customer_keys=person.keys if is_customer else (),
            queue=self._queue(id_in(value.get("group_id"))),
            subject=text_in(value.get("raw_subject")) or text_in(value.get("subject")),
            opened_at=from_any(value.get("created_at")),
            desk_status=None if status is None else status.lower(),
            csat_raw=score if score in SCORES else None,
            csat=SCORES.get(score or ""),
            tags=texts_in(value.get("tags")),
            names=tuple(name for name in (person.name, sender, assignee.name) if name),
        )

    def _queue(self, group: str | None) -> str | None:
        return None if group is None else self.names.get(("group", group), f"group {group}")

    def merged(self, text: str, raw_id: str, raw_ref: str) -> Iterator[Conversation]:
        """The tellings of a merge that a comment reports, from either side."""
        if "merged into" not in text:
            return
        away = MERGED_AWAY.search(text)
        if away is not None and away[1] != raw_id:
            yield self.merge(raw_id, away[1], raw_ref)
        for here in MERGED_HERE.findall(text):
            if here != raw_id and self.tickets.get(here) is not None:
                yield self.merge(here, raw_id, raw_ref)

    def merge(self, raw_id: str, into: str, raw_ref: str) -> Conversation:
        """The telling that one ticket went on in another."""
        return self.conversation(raw_id, raw_ref, parent_id=self.connection.id(into), continues=Continuation.MERGE)


def is_deleted(value: dict[str, Any]) -> bool:
    """Whether a ticket was deleted or erased in the desk."""
    status = value.get("status")
    return isinstance(status, str) and status.lower() in ("deleted", "scrubbed")


def channel_of(via: dict[str, Any]) -> Channel | None:
    """The channel that `via` names, None where it does not."""
    channel = text_in(via.get("channel"))
    return None if channel is None else CHANNELS.get(channel.lower())
