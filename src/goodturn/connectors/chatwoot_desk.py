"""What Chatwoot tells of its conversations: channel, customer, status, changes, and answers to its survey."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from goodturn.connectors.chatwoot_entries import account_of
from goodturn.connectors.connector import Connection
from goodturn.connectors.desk import Desk, Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in, texts_in
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.conversations.conversation import Channel, Conversation, CustomerKey
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import Record

CHANNELS = {
    "WebWidget": Channel.CHAT,
    "Email": Channel.EMAIL,
    "Whatsapp": Channel.CHAT,
    "Telegram": Channel.CHAT,
    "Line": Channel.CHAT,
    "TwilioSms": Channel.SMS,
    "Sms": Channel.SMS,
    "FacebookPage": Channel.SOCIAL,
    "Instagram": Channel.SOCIAL,
    "TwitterProfile": Channel.SOCIAL,
    "Tiktok": Channel.SOCIAL,
    "Voice": Channel.VOICE,
}
#: changes that are told, and how
CHANGES = ("status", "assignee_id", "team_id", "assignee_agent_bot_id")
_ACCOUNT = re.compile(rb'\\?"account_id\\?"\s*:\s*(\d+)|\\?"account\\?"\s*:\s*\{\s*\\?"id\\?"\s*:\s*(\d+)')


class ChatwootDesk(Desk):
    """The state of reading one Chatwoot."""

    def __init__(
        self,
        connection: Connection,
        people: FactsOnDisk[Person],
        spoken: FactsOnDisk[bool],
        erased: FactsOnDisk[bool],
        files: Sequence[SourceFile],
    ) -> None:
        """Keep which conversations have `spoken` messages, and which messages were `erased`."""
        super().__init__(connection, people)
        self.spoken = spoken
        self.erased = erased
        self.any_erased = False
        accounts = {int(a or b) for file in files for a, b in _ACCOUNT.findall(file.head)}
        # conversations are numbered by account, and many entries do not name theirs: then it is the lowest one
        self._home = str(min(accounts)) if accounts else None

    def conversation_of(self, value: dict[str, Any], account: str | None) -> str | None:
        """The id of a conversation by its number, with the account before it where that is not the usual one."""
        number = id_in(value.get("id"))
        account = account_of(value) or account
        return number if number is None or account in (None, self._home) else f"{account}-{number}"

    def told_of(self, value: dict[str, Any], raw_id: str, raw_ref: str, inbox: str | None = None) -> Conversation:
        """What a conversation object tells."""
        meta = object_in(value.get("meta"))
        contact = object_in(meta.get("sender"))
        channel = first_of((text_in(value.get("channel")), text_in(meta.get("channel")))) or ""
        more = object_in(value.get("additional_attributes"))
        verified = meta.get("hmac_verified") is True or channel == "Channel::Email"
        assignee = object_in(meta.get("assignee"))
        names = (text_in(person.get("name")) for person in (contact, assignee))
        return self.conversation(
            raw_id,
            raw_ref,
            channel=CHANNELS.get(channel.removeprefix("Channel::"), Channel.OTHER),
            customer_id=self.customer(contact),
            customer_keys=self.keys_of(contact, verified=verified),
            queue=text_in(object_in(meta.get("team")).get("name")) or inbox,
            subject=text_in(more.get("mail_subject")),
            opened_at=from_any(value.get("created_at")),
            desk_status=text_in(value.get("status")),
            tags=texts_in(value.get("labels")),
            names=tuple(name for name in names if name),
        )

    def customer(self, contact: dict[str, Any]) -> str | None:
        """The id of a contact."""
        raw_id = id_in(contact.get("id"))
        return None if raw_id is None else self.connection.id(f"contact-{raw_id}")

    def keys_of(self, contact: dict[str, Any], *, verified: bool) -> tuple[CustomerKey, ...]:
        """The keys of a contact. Who typed a mail address into a chat has not proved it: then it is weak."""
        strong = {"email": contact.get("email"), "account": contact.get("identifier")}
        weak = {"phone": contact.get("phone_number"), "name": contact.get("name")}
        return (*self.keys(strong, verified=verified), *self.keys(weak))

    def changed(self, value: dict[str, Any], raw_id: str, raw_ref: str, at: datetime | None) -> Iterator[Record]:
        """The changes that an update names."""
        for change in objects_in(value.get("changed_attributes")):
            for field in CHANGES:
                if field not in change:
                    continue
                news = object_in(change[field])
                before, after = id_in(news.get("previous_value")), id_in(news.get("current_value"))
                if field == "status":
                    text = f"status: {before or 'none'} → {after or 'none'}"
                    if after == "resolved":
                        yield self.conversation(raw_id, raw_ref, desk_solved_at=at)
                else:
                    whom = "team" if field == "team_id" else "bot" if "bot" in field else "agent"
                    change_of = f"{whom} changed" if before else f"{whom} assigned"
                    text = change_of if after else f"no {whom} assigned"
                yield self.happened(raw_id, f"{field}-{'' if at is None else at.isoformat()}", text, raw_ref, at)

    def answered(
        self, answer: dict[str, Any], raw_id: str, part: str, raw_ref: str, at: datetime | None
    ) -> Iterator[Record]:
        """The customer's answer to the survey, 1 to 5, and what they wrote with it."""
        rating = answer.get("rating")
        if isinstance(rating, int) and not isinstance(rating, bool) and 1 <= rating <= 5:
            yield self.conversation(raw_id, raw_ref, csat_raw=str(rating), csat=(rating - 1) / 4)
        words = clean_text(answer.get("feedback_message"))
        if words:
            yield self.message(
                raw_id,
                f"{part}/feedback",
                author=Author.CUSTOMER,
                text=words,
                raw_ref=raw_ref,
                sent_at=at,
                kind=MessageKind.EVENT,
            )
