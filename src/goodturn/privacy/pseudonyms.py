"""Pseudonyms at the door: an id goes in, a keyed digest comes out; only the key's holder could go back."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

from goodturn.conversations.conversation import CustomerKey, Strength

#: which kinds of key can stand alone as proof that two contacts are one customer
STRENGTHS = {
    "account": Strength.STRONG,
    "email": Strength.STRONG,
    "phone": Strength.WEAK,
    "name": Strength.WEAK,
    "handle": Strength.WEAK,
}


class Pseudonyms:
    """Turns agents' ids and customers' keys into pseudonyms under one secret key."""

    def __init__(self, key: bytes) -> None:
        """Keep the key (8 to 64 bytes); rotate it and every pseudonym changes."""
        self._key = key
        self._digest = lru_cache(maxsize=65_536)(self._digest_uncached)

    def _digest_uncached(self, kind: str, value: str) -> str:
        return blake2b(f"{kind}\x00{value}".encode(), digest_size=10, key=self._key).hexdigest()

    def agent(self, raw_id: object) -> str | None:
        """The pseudonym of an agent or bot id; None stays None."""
        if raw_id is None or raw_id == "":
            return None
        return "a-" + self._digest("agent", str(raw_id))

    def customer_key(self, kind: str, value: object, *, verified: bool = True) -> CustomerKey | None:
        """The hashed key of a customer; an unverified e-mail or account is weak. Empty values give None.

        E-mail addresses and handles are compared without case, phone numbers by their digits.
        """
        text = str(value).strip() if value is not None else ""
        if kind in ("email", "handle", "name"):
            text = text.casefold().removeprefix("@")
        elif kind == "phone":
            text = "".join(letter for letter in text if letter.isdigit()).lstrip("0")
        if not text:
            return None
        strength = STRENGTHS.get(kind, Strength.WEAK) if verified else Strength.WEAK
        return CustomerKey(kind=kind, digest=self._digest(kind, text), strength=strength)
