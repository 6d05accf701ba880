"""Whose trouble it is: a telephone that many share joins nobody."""

from goodturn.conversations.conversation import Channel, Conversation, CustomerKey, Strength
from goodturn.conversations.identity import claim, join

RESIDENTS = ("Ada", "Bert", "Cem", "Dora", "Emil", "Fay", "Gus", "Hilde")


def call(number: int, resident: str, *, shown: str, strength: Strength = Strength.WEAK) -> Conversation:
    """A call from the telephone `shown`, in which the resident gives a name."""
    keys = (
        CustomerKey(kind="phone", digest=shown, strength=strength),
        CustomerKey(kind="name", digest=resident, strength=Strength.WEAK),
    )
    return Conversation(conversation_id=f"call-{number}", source="calls", channel=Channel.VOICE, customer_keys=keys)


def customers(calls: list[Conversation]) -> list[int]:
    found = join(claim(b"key of the story", one) for one in calls)
    return [found[claim(b"key of the story", one).node] for one in calls]


def test_the_shared_phone_of_a_care_home_makes_nobody_one_customer() -> None:
    calls = [call(number, resident, shown="the phone in the hall") for number, resident in enumerate(RESIDENTS)]
    assert len(set(customers(calls))) == len(RESIDENTS)


def test_nor_does_it_where_the_desk_takes_a_telephone_for_proof() -> None:
    calls = [
        call(number, resident, shown="the phone in the hall", strength=Strength.STRONG)
        for number, resident in enumerate(RESIDENTS)
    ]
    assert len(set(customers(calls))) == len(RESIDENTS)


def test_one_resident_who_calls_twice_from_it_is_one_customer() -> None:
    calls = [call(number, resident, shown="the phone in the hall") for number, resident in enumerate(RESIDENTS)]
    calls.append(call(99, "Dora", shown="the phone in the hall"))
    found = customers(calls)
    assert found[3] == found[-1]
    assert len(set(found)) == len(RESIDENTS)


def test_the_same_phone_in_a_family_joins_where_it_is_proof() -> None:
    calls = [call(number, "Ada", shown="at home", strength=Strength.STRONG) for number in range(3)]
    assert len(set(customers(calls))) == 1
