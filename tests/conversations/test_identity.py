from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from goodturn.batch.customers import join_customers
from goodturn.batch.ingest import CLAIMS, claim_rows
from goodturn.conversations.conversation import Conversation, CustomerKey, Strength
from goodturn.conversations.identity import HOUSEHOLD, claim, join, node

SECRET = b"a secret of the study"


def told(
    name: str,
    *,
    customer: str | None = None,
    email: str | None = None,
    account: str | None = None,
    phone: str | None = None,
    person: str | None = None,
    brand: str | None = None,
    parent: str | None = None,
) -> Conversation:
    keys = [
        CustomerKey(kind=kind, digest=value, strength=strength)
        for kind, value, strength in (
            ("email", email, Strength.STRONG),
            ("account", account, Strength.STRONG),
            ("phone", phone, Strength.WEAK),
            ("name", person, Strength.WEAK),
        )
        if value is not None
    ]
    return Conversation(
        conversation_id=name, source="t", customer_id=customer, customer_keys=tuple(keys), brand=brand, parent_id=parent
    )


def customers_of(conversations: Sequence[Conversation]) -> dict[str, int]:
    joined = join(claim(SECRET, conversation) for conversation in conversations)
    return {c.conversation_id: joined[node(SECRET, c.conversation_id)] for c in conversations}


def test_strong_keys_join_over_steps() -> None:
    found = customers_of(
        [told("1", customer="x"), told("2", customer="x", email="e"), told("3", email="e"), told("4", email="f")]
    )
    assert found["1"] == found["2"] == found["3"] != found["4"]


def test_weak_keys_never_join_alone() -> None:
    found = customers_of([told("1", phone="p"), told("2", phone="p"), told("3", person="n"), told("4", person="n")])
    assert len(set(found.values())) == 4


def test_a_name_with_a_phone_joins() -> None:
    found = customers_of(
        [told("1", phone="p", person="n"), told("2", phone="p", person="n"), told("3", phone="p", person="m")]
    )
    assert found["1"] == found["2"] != found["3"]


def test_a_key_of_more_people_than_a_household_joins_nobody() -> None:
    household = [told(str(n), customer=f"c{n}", email="family") for n in range(HOUSEHOLD)]
    assert len(set(customers_of(household).values())) == 1
    mailbox = [told(str(n), customer=f"c{n}", email="info") for n in range(HOUSEHOLD + 1)]
    assert len(set(customers_of(mailbox).values())) == HOUSEHOLD + 1
    twice = [told(f"{n}/{again}", customer=f"c{n}", email="info") for n in range(HOUSEHOLD + 1) for again in range(2)]
    assert len(set(customers_of(twice).values())) == HOUSEHOLD + 1


def test_the_account_of_a_firm_does_not_make_its_people_one() -> None:
    firm = [told(str(n), account="firm", email=f"e{n}") for n in range(HOUSEHOLD + 1)]
    assert len(set(customers_of(firm).values())) == HOUSEHOLD + 1


def test_brands_are_apart() -> None:
    found = customers_of([told("1", email="e", brand="A"), told("2", email="e", brand="B")])
    assert found["1"] != found["2"]


def test_a_conversation_without_keys_is_its_own_customer() -> None:
    found = customers_of([told("1"), told("2")])
    assert found["1"] == node(SECRET, "1")
    assert found["2"] == node(SECRET, "2")


def test_what_continues_a_conversation_is_of_the_same_customer() -> None:
    found = customers_of([told("leg 2", parent="leg 1"), told("leg 1", email="e"), told("later", email="e")])
    assert len(set(found.values())) == 1


def test_customers_cannot_be_told_without_the_secret() -> None:
    one = told("1", customer="x")
    assert join([claim(SECRET, one)]) != join([claim(b"another secret", one)])


FEW = st.sampled_from([None, None, "a", "b", "c", "d", "e", "f", "g", "h"])
CONVERSATIONS = st.lists(
    st.builds(
        told,
        st.integers(0, 30).map(str),
        customer=FEW,
        email=st.sampled_from([None, "shared", "x", "y"]),
        account=FEW,
        phone=st.sampled_from([None, "p"]),
        person=st.sampled_from([None, "n", "m"]),
        brand=st.sampled_from([None, "A", "B"]),
        parent=st.one_of(st.none(), st.none(), st.integers(0, 35).map(str)),
    ),
    min_size=1,
    max_size=40,
)


@given(conversations=CONVERSATIONS, order=st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_on_disk_and_in_memory_give_the_same_in_any_order(
    tmp_path_factory: object, conversations: list[Conversation], order: object
) -> None:
    expected = join(claim(SECRET, conversation) for conversation in conversations)
    shuffled = list(conversations)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert join(claim(SECRET, c) for c in shuffled) == expected
    path: Path = tmp_path_factory.mktemp("claims") / "claims.arrow"  # type: ignore[attr-defined]
    rows = [row for conversation in shuffled for row in claim_rows(SECRET, conversation)]
    columns = zip(*rows, strict=True) if rows else [()] * len(CLAIMS)
    table = pa.table(
        [pa.array(np.array(c, dtype=np.uint64)).cast(f.type) for c, f in zip(columns, CLAIMS, strict=True)],
        schema=CLAIMS,
    )
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, CLAIMS) as writer:
        writer.write_table(table)
    nodes, customers, *_ = join_customers([path])
    found = dict(zip(nodes.tolist(), customers.tolist(), strict=True))
    assert {number: found.get(number, number) for number in expected} == expected
