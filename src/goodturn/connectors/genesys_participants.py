"""Who spoke in a Genesys Cloud conversation: a phrase says inside or outside, the participants say who was there.

Fields: Genesys Cloud developer centre, "Transcript URL" (schema of the transcript).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from msgspec import Struct, field

from goodturn.connectors.voice_names import NO_LABEL
from goodturn.conversations.message import Author

#: what the label of a phrase says by itself
_LABELS = {
    "customer": Author.CUSTOMER,
    "external": Author.CUSTOMER,
    "agent": Author.AGENT,
    "user": Author.AGENT,
    "bot": Author.BOT,
    "acd": Author.SYSTEM,
    "ivr": Author.SYSTEM,
}
#: who a participant inside the company is; a machine that speaks to the customer is a bot
_INSIDE = {
    "agent": Author.AGENT,
    "user": Author.AGENT,
    "acd": Author.BOT,
    "bot": Author.BOT,
    "botflow": Author.BOT,
    "digitalbot": Author.BOT,
    "ivr": Author.BOT,
    "voicemail": Author.BOT,
    "workflow": Author.BOT,
}
_OUTSIDE = frozenset({"customer", "external"})
_URI = re.compile(r"(?:tel|sips?):([^@;]*)", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[\d ().-]{5,20}")


class Participant(Struct, rename="camel"):
    """One who took part, and when."""

    participant_purpose: str | None = None
    user_id: str | None = None
    flow_id: str | None = None
    queue_id: str | None = None
    initial_direction: str | None = None
    message_type: str | None = None
    ani: str | None = None
    dnis: str | None = None
    to: str | None = None
    sender: str | None = field(default=None, name="from")
    start_time_ms: float | None = None
    end_time_ms: float | None = None

    @property
    def purpose(self) -> str:
        """The purpose in lower case; "" where none is stated."""
        return (self.participant_purpose or "").lower()


class Speaker(Struct, frozen=True, kw_only=True):
    """Who said a phrase."""

    author: Author
    #: the most particular first
    labels: tuple[str, ...]
    speaker_id: str | None = None


def speaker_of(label: str | None, start: float | None, end: float | None, people: Sequence[Participant]) -> Speaker:
    """Who said the phrase with this label, from one instant to another (epoch milliseconds).

    Where several could have spoken and they are not of one kind, the author is unknown.
    """
    purpose = (label or "").lower()
    own = (label or NO_LABEL,)
    if purpose in _OUTSIDE:
        return Speaker(author=_outside(start, end, people), labels=own)
    if purpose == "internal":
        there = _there(start, end, [person for person in people if person.purpose not in _OUTSIDE])
        authors = {_INSIDE.get(person.purpose, Author.UNKNOWN) for person in there}
        if len(authors) != 1 or Author.UNKNOWN in authors:
            return Speaker(author=Author.UNKNOWN, labels=own)
        return _named(authors.pop(), there, ())
    there = _there(start, end, [person for person in people if person.purpose == purpose])
    return _named(_LABELS.get(purpose, Author.UNKNOWN), there, own)


def _named(author: Author, there: Sequence[Participant], own: tuple[str, ...]) -> Speaker:
    ids = {person.user_id or person.flow_id for person in there}
    speaker_id = ids.pop() if len(ids) == 1 else None
    purposes = {person.purpose for person in there}
    kind = own or (tuple(purposes) if len(purposes) == 1 else ())
    return Speaker(author=author, labels=(speaker_id, *kind) if speaker_id else kind, speaker_id=speaker_id)


def _outside(start: float | None, end: float | None, people: Sequence[Participant]) -> Author:
    """The customer, unless a third party outside the company was on the line as well."""
    customers = [person for person in people if person.purpose == "customer"]
    others = [person for person in people if person.purpose == "external"]
    if not customers or not others:
        return Author.CUSTOMER
    there = _there(start, end, [*customers, *others])
    return Author.CUSTOMER if all(person.purpose == "customer" for person in there) else Author.UNKNOWN


def _there(start: float | None, end: float | None, people: Sequence[Participant]) -> list[Participant]:
    """Those who were there for most of a phrase; all of them where times do not tell."""
    if start is None:
        return list(people)
    shares = [_share(start, start if end is None else end, person) for person in people]
    most = max(shares, default=-1.0)
    return [person for person, share in zip(people, shares, strict=True) if most < 0 or share == most]


def _share(start: float, end: float, person: Participant) -> float:
    came = -math.inf if person.start_time_ms is None else person.start_time_ms
    left = math.inf if person.end_time_ms is None else person.end_time_ms
    return min(end, left) - max(start, came)


def queue_of(people: Sequence[Participant]) -> str | None:
    """The queue of the last agent, else of anybody."""
    queues = [person.queue_id for person in people if person.queue_id]
    agents = [person.queue_id for person in people if person.queue_id and person.purpose in ("agent", "user")]
    found = agents or queues
    return found[-1] if found else None


def customer_keys_of(people: Sequence[Participant]) -> tuple[tuple[str, str], ...]:
    """What recognises the customer: the number or address that came in, or that was called."""
    customers = [person for person in people if person.purpose == "customer"]
    keys: dict[tuple[str, str], None] = {}
    for person in customers or [person for person in people if person.purpose == "external"]:
        direction = (person.initial_direction or "").lower()
        # without a direction nothing says which of the two is the customer's and which the company's
        both = {"inbound": (person.ani, person.sender), "outbound": (person.dnis, person.to)}.get(direction, ())
        for address in both:
            key = _key(address)
            if key is not None:
                keys[key] = None
    return tuple(keys)


def _key(address: str | None) -> tuple[str, str] | None:
    text = (address or "").strip()
    uri = _URI.match(text)
    text = uri[1] if uri else text
    if _NUMBER.fullmatch(text):
        return "phone", text
    if uri or not text:  # a withheld number, or an extension of the company's own exchange
        return None
    return ("email" if "@" in text else "handle"), text
