from __future__ import annotations

import msgspec
import pytest

from goodturn.calendars.calendar import Calendar
from goodturn.promises.promise import Promise
from goodturn.promises.settle import promise_from
from goodturn.signals.commitment import CommitmentKind
from goodturn.states import Known, PromiseState
from telling import agent, promised, told


def made(number: int = 0, *, holding: bool = False) -> Promise:
    commitment = promised(days=3, holding=holding)
    (one,) = told(agent("I'll send it to you.", commitments=[commitment]))
    return promise_from(one, number, commitment, Calendar())


def test_a_promise_names_the_message_and_the_words_that_made_it() -> None:
    promise = made()
    assert (promise.message_id, promise.start, promise.end) == ("chat-0", 0, 10)
    assert (promise.kind, promise.state, promise.known) == (CommitmentKind.OWED, PromiseState.OWED, Known.CLAIMED)


def test_two_promises_of_one_message_have_ids_of_their_own() -> None:
    assert made(0).promise_id != made(1).promise_id


def test_holding_words_hold_from_the_start() -> None:
    assert made(holding=True).state is PromiseState.HOLDING


def test_a_promise_is_the_same_after_a_journey_through_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(made()), type=Promise) == made()


def test_a_promise_does_not_change_under_the_reader() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        made().state = PromiseState.KEPT
