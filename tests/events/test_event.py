from datetime import timedelta

import msgspec
import pytest

from goodturn.events.event import Corrected, CorrectionKind, Event
from goodturn.signals.labels import Act, Label
from goodturn.states import PromiseState
from telling import START, account, agent, corrected, customer, promised, talk, until

RECORD = [
    *talk(
        "chat",
        customer("Where is it?", labels=[Label.WAITING], distress=1.5),
        agent("I'll send it.", acts=[Act.PROMISED], commitments=[promised(days=2)]),
    ),
    *account("refunded", day=1, amount_minor=8900, currency="EUR"),
    *corrected(
        CorrectionKind.PROMISE, message_id="chat-1", promise_state=PromiseState.RELEASED, due_to=START + timedelta(9)
    ),
    *until(3),
]


@pytest.mark.parametrize("event", RECORD, ids=lambda event: type(event).__name__)
def test_an_event_is_the_same_after_a_journey_through_json(event: Event) -> None:
    assert msgspec.json.decode(msgspec.json.encode(event), type=Event) == event


def test_a_message_and_an_account_event_happened_when_their_record_says() -> None:
    asked, answered = RECORD[1], RECORD[2]
    assert asked.happened_at == START
    assert answered.happened_at == START + timedelta(minutes=1)
    assert account("refunded", day=1)[0].happened_at == START + timedelta(days=1)


def test_a_message_without_a_time_happened_at_no_known_time() -> None:
    assert talk("chat", customer("Hello"), timed=False)[1].happened_at is None


def test_an_event_without_an_id_is_refused() -> None:
    whole = msgspec.to_builtins(corrected(CorrectionKind.SPLIT, conversation_id="chat")[0])
    assert isinstance(msgspec.convert(whole, type=Event), Corrected)
    del whole["event_id"]
    with pytest.raises(msgspec.ValidationError, match="event_id"):
        msgspec.convert(whole, type=Event)


def test_a_time_without_a_zone_is_refused() -> None:
    whole = msgspec.to_builtins(until(1)[0])
    whole["happened_at"] = "2025-03-04T10:00:00"
    with pytest.raises(msgspec.ValidationError, match="happened_at"):
        msgspec.convert(whole, type=Event)
