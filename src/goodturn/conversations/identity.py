"""Who is one customer: which keys join conversations, and which join nobody.

Strong keys (the source's own customer id, an account, a verified e-mail) join. Weak keys (phone, name, handle)
never join alone; a name together with a phone or a handle does. A key that more people carry than a household
has (`HOUSEHOLD`) joins nobody: a switchboard, a care home, a shared mailbox, the account of a firm. Brands are
apart. A conversation without a key is its own customer. A conversation that continues another (transfer, merge)
has that one's customer.

These rules are pure; `join` applies them in memory, `goodturn.batch.customers` to any amount on disk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from msgspec import Struct

from goodturn.conversations.conversation import Conversation, CustomerKey, Strength

#: a key that more distinct people carry joins nobody
HOUSEHOLD = 5

#: a weak key that, together with a name, tells one person
_WITH_NAME = ("phone", "handle")
#: strong keys that several people can use; whoever is named beside them is a carrier
_SHARED_BY_NAMES = ("phone", "email")


class JoiningKey(Struct, frozen=True):
    """A key that can join: its kind, and one number for brand, kind and value."""

    kind: str
    number: int


class Claim(Struct, frozen=True, kw_only=True):
    """What one conversation says about whose it is."""

    #: the conversation
    node: int
    keys: tuple[JoiningKey, ...]
    #: keys that were seen beside each other and tell two carriers apart: (key, what was beside it)
    beside: tuple[tuple[JoiningKey, JoiningKey], ...] = ()
    #: the conversation that this one continues
    continues: int | None = None


def number(secret: bytes, *parts: str) -> int:
    """One number below 2**62 for some words under the study's secret; the same on every machine."""
    digest = blake2b("\x00".join(parts).encode("utf-8", "surrogatepass"), digest_size=8, key=secret).digest()
    return int.from_bytes(digest, "little") >> 2


def node(secret: bytes, conversation_id: str) -> int:
    """The number of a conversation, above every number of a key: a customer is named by a key where there is one."""
    return number(secret, "conversation", conversation_id) | 1 << 62


def joining_keys(
    secret: bytes, customer_id: str | None, keys: Sequence[CustomerKey], brand: str | None
) -> tuple[JoiningKey, ...]:
    """The keys that can join, for one brand."""
    scope = brand or ""
    found = []
    if customer_id is not None:
        found.append(JoiningKey("customer", number(secret, scope, "customer", customer_id)))
    names = [key.digest for key in keys if key.kind == "name"]
    for key in keys:
        if key.strength is Strength.STRONG:
            found.append(JoiningKey(key.kind, number(secret, scope, key.kind, key.digest)))
        elif key.kind in _WITH_NAME:
            found.extend(
                JoiningKey(f"name+{key.kind}", number(secret, scope, f"name+{key.kind}", name, key.digest))
                for name in names
            )
    return tuple(dict.fromkeys(found))


def claim(secret: bytes, conversation: Conversation) -> Claim:
    """What one telling of a conversation says about whose it is."""
    parent, scope = conversation.parent_id, conversation.brand or ""
    keys = joining_keys(secret, conversation.customer_id, conversation.customer_keys, conversation.brand)
    names = [
        JoiningKey("name", number(secret, scope, "name", key.digest))
        for key in conversation.customer_keys
        if key.kind == "name"
    ]
    return Claim(
        node=node(secret, conversation.conversation_id),
        keys=keys,
        beside=(
            *((one, other) for one in keys for other in keys if other.kind != one.kind),
            *((one, name) for one in keys if one.kind in _SHARED_BY_NAMES for name in names),
        ),
        continues=None if parent is None else node(secret, parent),
    )


def joins_nobody(carriers: int) -> bool:
    """Whether a key that so many distinct people carry is no key of one customer."""
    return carriers > HOUSEHOLD


def customer_name(customer: int) -> str:
    """The customer id that stands in the tables."""
    return f"c-{customer:016x}"


def join(claims: Iterable[Claim]) -> dict[int, int]:
    """Each conversation's customer: the smallest number among what its conversations are joined by.

    People who carry a key are counted by each other kind of key seen beside it, beside a telephone or a mailbox also
    by the names, and the largest count stands.
    """
    claims = list(claims)
    beside: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for told in claims:
        for key, other in told.beside:
            beside[key.number][other.kind].add(other.number)
    shared = {key for key, kinds in beside.items() if any(joins_nobody(len(others)) for others in kinds.values())}
    parents: dict[int, int] = {}

    def root(item: int) -> int:
        parents.setdefault(item, item)
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    def unite(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        parents[high] = low

    for told in claims:
        root(told.node)
        for key in told.keys:
            if key.number not in shared:
                unite(told.node, key.number)
        if told.continues is not None:
            unite(told.node, told.continues)
    return {told.node: root(told.node) for told in claims}
