"""Who is who in a Google conversation: roles, and which user ids mean a person beyond the conversation."""

from __future__ import annotations

import re

from goodturn.connectors.json_values import first_of, id_in
from goodturn.conversations.message import Author

ROLES = {
    "AGENT": Author.AGENT,
    "HUMAN_AGENT": Author.AGENT,
    "AUTOMATED_AGENT": Author.BOT,
    "CUSTOMER": Author.CUSTOMER,
    "END_USER": Author.CUSTOMER,
}
#: the roles of the API by their numbers, as some clients write them
NUMBERED = ("", "HUMAN_AGENT", "AUTOMATED_AGENT", "END_USER", "ANY_AGENT")
#: smaller numbers count the people of one conversation. Google asks for lasting ids, but many imports write
#: 1 for every customer and 2 for every agent, and that must not make one person of them
FIRST_LASTING = 100
_PHONE = re.compile(r"\+\d[\d ().-]{5,20}")


def role_in(value: object) -> str:
    """The role's name in upper case; "" where none is stated."""
    if isinstance(value, int) and not isinstance(value, bool):
        return NUMBERED[value] if 0 <= value < len(NUMBERED) else str(value)
    role = value.upper() if isinstance(value, str) else ""
    return "" if role == "ROLE_UNSPECIFIED" else role


class People:
    """The people of one conversation by their user ids."""

    def __init__(self, call_id: str) -> None:
        """Begin with none; the id of the call tells apart those who are only numbered within it."""
        self.call_id = call_id
        self._customers: dict[str, None] = {}
        #: somebody is known only by a number that counts within the conversation
        self.are_numbered = False

    @staticmethod
    def lasting(user_id: object) -> str | None:
        """The id, where it means the same person in every conversation."""
        stated = id_in(user_id)
        if stated is None or not (stated.isascii() and stated.isdigit() and int(stated) < FIRST_LASTING):
            return stated
        return None

    def speaker_id(self, user_id: object) -> str | None:
        """What tells this speaker from the others: a lasting id, else the number within the conversation."""
        stated = id_in(user_id)
        if stated is None:
            return None
        lasting = self.lasting(stated)
        self.are_numbered |= lasting is None
        return lasting or f"{self.call_id}/{stated}"

    def meet_customer(self, *user_ids: object) -> None:
        """Note the first lasting id of one who speaks as the customer."""
        lasting = first_of(self.lasting(user_id) for user_id in user_ids)
        if lasting:
            self._customers[lasting] = None
        elif any(id_in(user_id) for user_id in user_ids):
            self.are_numbered = True

    @property
    def has_customer(self) -> bool:
        """Whether a customer with a lasting id was met."""
        return bool(self._customers)

    @property
    def customer(self) -> tuple[str | None, tuple[tuple[str, str], ...]]:
        """The customer's id and keys, where one customer speaks: an address or a number is a key, not an id."""
        if len(self._customers) != 1:
            return None, ()
        (customer,) = self._customers
        if "@" in customer:
            return None, (("email", customer),)
        return (None, (("phone", customer),)) if _PHONE.fullmatch(customer) else (customer, ())
