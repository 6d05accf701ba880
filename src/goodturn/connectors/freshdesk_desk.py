"""The people, tickets and groups that Freshdesk's files tell of, and what they tell of a conversation."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from goodturn.connectors.connector import Connection
from goodturn.connectors.desk import NOBODY, Desk, Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.freshdesk_entries import Found
from goodturn.connectors.json_values import first_of, id_in, object_in, text_in, texts_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_iso
from goodturn.conversations.conversation import Channel, Conversation, CustomerKey
from goodturn.conversations.message import Author

CHANNELS = {
    1: Channel.EMAIL,
    2: Channel.FORM,
    3: Channel.VOICE,
    5: Channel.SOCIAL,
    6: Channel.SOCIAL,
    7: Channel.CHAT,
    8: Channel.CHAT,
    9: Channel.FORM,
    10: Channel.EMAIL,
    12: Channel.CHAT,
    13: Channel.CHAT,
}
PHONE, OUTBOUND = 3, 10
STATUSES = {2: "open", 3: "pending", 4: "resolved", 5: "closed"}
SOLVED = ("resolved", "closed")


class Ticket(Struct, frozen=True, kw_only=True, omit_defaults=True, array_like=True):
    """What conversations need to know of their ticket."""

    requester: str | None = None
    #: deleted in the desk, or spam
    gone: bool = False


NO_TICKET = Ticket()


class FreshdeskDesk(Desk):
    """The state of reading one Freshdesk."""

    def __init__(
        self,
        connection: Connection,
        people: FactsOnDisk[Person],
        tickets: FactsOnDisk[Ticket],
        spoken: FactsOnDisk[bool],
    ) -> None:
        """Keep people, tickets, and which tickets have conversations in the data."""
        super().__init__(connection, people)
        self.tickets = tickets
        self.spoken = spoken
        self._groups: dict[str, str] = {}

    def learn(self, found: Found) -> None:
        """Take what the entry tells of people, groups and tickets."""
        value = found.value
        raw_id = id_in(value.get("id"))
        if raw_id is None:
            return
        match found.kind:
            case "agent":
                name = text_in(object_in(value.get("contact")).get("name"))
                self.people.put(raw_id, Person(author=self.author((raw_id, "agent"), Author.AGENT), name=name))
            case "contact":
                stated = Author.AGENT if value.get("helpdesk_agent") is True else Author.CUSTOMER
                author = self.author((raw_id,), stated)
                known = self.people.get(raw_id)
                if known is None or known.author is not Author.AGENT:
                    keys = self.keys_of(value, verified=value.get("active") is True)
                    name = text_in(value.get("name"))
                    self.people.put(raw_id, Person(author=author, name=name, keys=keys))
            case "group":
                name = text_in(value.get("name"))
                if name is not None:
                    self._groups[raw_id] = name
            case "ticket":
                requester = id_in(value.get("requester_id"))
                self.tickets.put(raw_id, Ticket(requester=requester, gone=is_gone(value)))

    def keys_of(self, contact: dict[str, Any], *, verified: bool) -> tuple[CustomerKey, ...]:
        """The keys of a contact."""
        strong = self.keys({"email": contact.get("email")}, verified=verified)
        account = self.keys({"account": id_in(contact.get("unique_external_id"))})
        phone = first_of((id_in(contact.get("phone")), id_in(contact.get("mobile"))))
        handle = contact.get("twitter_id")
        return (*strong, *account, *self.keys({"phone": phone, "handle": handle, "name": contact.get("name")}))

    def told_of(self, value: dict[str, Any], raw_id: str, raw_ref: str) -> Conversation:
        """What a ticket tells of its conversation."""
        requester = id_in(value.get("requester_id"))
        person = self.people.get(requester) or NOBODY
        shown = object_in(value.get("requester"))
        is_customer = person.author is not Author.AGENT
        source = value.get("source")
        keys = (*person.keys, *self.keys_of(shown, verified=source == 1)) if is_customer else ()
        stats = object_in(value.get("stats"))
        status = status_of(value.get("status"), value.get("status_name"))
        solved_at = from_iso(stats.get("resolved_at")) or from_iso(stats.get("closed_at"))
        group = id_in(value.get("group_id"))
        names = (person.name, text_in(shown.get("name")), text_in(value.get("requester_name")))
        agent = self.people.get(id_in(value.get("responder_id"))) or NOBODY
        return self.conversation(
            raw_id,
            raw_ref,
            channel=CHANNELS.get(source, Channel.OTHER) if isinstance(source, int) else Channel.OTHER,
            customer_id=self.connection.id(requester) if requester is not None and is_customer else None,
            customer_keys=tuple(dict.fromkeys(keys)),
            queue=None if group is None else self._groups.get(group, f"group {group}"),
            subject=text_in(value.get("subject")),
            opened_at=from_iso(value.get("created_at")),
            closed_at=from_iso(stats.get("closed_at")),
            desk_status=status,
            desk_solved_at=solved_at if status in SOLVED else None,
            tags=texts_in(value.get("tags")),
            names=tuple(
                name for name in (*names, agent.name, text_in(value.get("responder_name"))) if name is not None
            ),
        )

    def author_of(
        self, value: dict[str, Any], speaker: str | None, ticket: Ticket, internal: bool, file: SourceFile
    ) -> Author:
        """Who wrote a conversation: by its direction and by the record of its user, which have to agree."""
        person = self.people.get(speaker)
        known = person.author if person is not None else Author.UNKNOWN
        incoming = value.get("incoming")
        if incoming is True and (known is not Author.AGENT or speaker == ticket.requester):
            return self.author((speaker,), Author.CUSTOMER)
        if internal and known is Author.CUSTOMER:
            known = Author.UNKNOWN
        if known is not Author.UNKNOWN:
            return self.author((speaker,), known)
        found = self.author((speaker,), Author.UNKNOWN)
        if found is Author.UNKNOWN and speaker is not None and (internal or incoming is False):
            self.leave_out(file, "role known from the direction alone", "put the agents beside the tickets to be sure")
            return Author.AGENT
        if found is Author.UNKNOWN:
            self.leave_out(file, "role unknown", "kept as unknown; put agents and contacts beside the tickets")
        return found


def status_of(number: object, name: object) -> str | None:
    """The status in words; custom ones by the name that the record gives, else by their number."""
    if isinstance(number, int) and not isinstance(number, bool) and number in STATUSES:
        return STATUSES[number]
    words = text_in(name) or (number if isinstance(number, str) else None)
    return words.lower() if words else (f"status {raw}" if (raw := id_in(number)) else None)


def is_gone(value: dict[str, Any]) -> bool:
    """Whether the desk deleted the ticket or took it for spam."""
    return value.get("deleted") is True or value.get("spam") is True
