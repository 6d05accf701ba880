"""The promises of the core contract, held for any record: order, repetition and cuts do not matter."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Author, Message
from goodturn.episodes.book import Book, Visible
from goodturn.events.event import (
    AccountChanged,
    ConversationTold,
    Corrected,
    CorrectionKind,
    Event,
    MessageHeard,
    TimerDue,
)
from goodturn.signals.commitment import Commitment, CommitmentKind, Due
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Act
from goodturn.signals.reading import ActFound, Reading, Signal
from goodturn.states import Outcome, PromiseState
from goodturn.turn import State, Turn, begin, merge, take, take_all

START = datetime(2025, 3, 3, tzinfo=UTC)
BOOK = Book(visible=Visible(account_kinds=frozenset({"refunded", "called_back"}), channels=frozenset(Channel)))
TEXTS = (
    "My router drops every evening since the storm on the 14th",
    "thanks",
    "Any news about order KL-4471?",
    "I'll call you back tomorrow before noon about your router",
    "Please restart the router and hold the button for 10 seconds",
    "that worked, thank you so much",
    "mm-hm",
    "",
)
AUTHORS = (Author.CUSTOMER, Author.CUSTOMER, Author.AGENT, Author.AGENT, Author.SYSTEM)
CONVERSATIONS = ("chat-1", "mail-2", "call-3")


@st.composite
def readings(draw: st.DrawFn, author: Author, text: str) -> Reading:
    labels = CUSTOMER_LABELS if author is Author.CUSTOMER else AGENT_LABELS
    chosen = draw(st.lists(st.sampled_from(labels), max_size=3, unique=True))
    acts = draw(st.lists(st.sampled_from(list(Act)), max_size=2, unique=True)) if author is Author.AGENT else []
    commitments: tuple[Commitment, ...] = ()
    if author is Author.AGENT and text and draw(st.booleans()):
        commitments = (
            Commitment(
                kind=draw(st.sampled_from(list(CommitmentKind))),
                start=0,
                end=len(text),
                act=draw(st.sampled_from(("call back", "refund", "look into it"))),
                probability=0.9,
                due=draw(st.sampled_from((None, Due(form="elapsed", values=(0, 172_800))))),
            ),
        )
    return Reading(
        signals=tuple(Signal(label=label, probability=0.8, spans=((0, len(text)),)) for label in chosen),
        distress=draw(st.sampled_from((0.0, 1.0, 2.0, 3.0))) if author is Author.CUSTOMER else 0.0,
        acts=tuple(ActFound(act=act, probability=0.8) for act in acts),
        gives_up=draw(st.sampled_from((0.0, 0.0, 0.9))) if author is Author.CUSTOMER else 0.0,
        commitments=commitments,
    )


@st.composite
def event_lists(draw: st.DrawFn, prefix: str = "") -> list[Event]:
    events: list[Event] = []
    timed = draw(st.sampled_from((True, True, True, False)))
    for number, name in enumerate(CONVERSATIONS[: draw(st.integers(1, 3))]):
        told = Conversation(
            conversation_id=prefix + name,
            source="test",
            channel=draw(st.sampled_from((Channel.CHAT, Channel.EMAIL, Channel.VOICE))),
        )
        opened = START + timedelta(hours=draw(st.integers(0, 300))) if timed else None
        events.append(
            ConversationTold(
                event_id=f"{prefix}{name}/told", heard_at=START, order=number, conversation=told, happened_at=opened
            )
        )
        for position in range(draw(st.integers(1, 5))):
            author = draw(
                st.sampled_from((Author.CUSTOMER, Author.CUSTOMER, Author.AGENT, Author.AGENT, Author.SYSTEM))
            )
            text = draw(st.sampled_from(TEXTS))
            gap = draw(st.integers(0, 4000))
            at = opened + timedelta(minutes=gap) if opened is not None else None
            message = Message(
                conversation_id=prefix + name,
                message_id=f"{prefix}{name}-{position}",
                position=position,
                author=author,
                text=text,
                sent_at=at,
            )
            reading = draw(readings(author, text)) if author is not Author.SYSTEM else None
            events.append(
                MessageHeard(
                    event_id=message.message_id, heard_at=at or START, order=position, message=message, reading=reading
                )
            )
    if timed and draw(st.booleans()):
        at = START + timedelta(hours=draw(st.integers(0, 400)))
        kind = draw(st.sampled_from(("refunded", "called_back", "billed")))
        account = AccountEvent(account_event_id=f"{prefix}account", at=at, kind=kind)
        events.append(AccountChanged(event_id=account.account_event_id, heard_at=at, order=0, account_event=account))
    for number in range(draw(st.integers(0, 2))):
        kind = draw(st.sampled_from(list(CorrectionKind)))
        target = draw(st.sampled_from([e for e in events if isinstance(e, MessageHeard)])).message
        events.append(
            Corrected(
                event_id=f"{prefix}correction-{number}",
                heard_at=START + timedelta(days=20, minutes=number),
                order=number,
                correction=kind,
                by="analyst",
                message_id=target.message_id,
                label=draw(st.sampled_from(CUSTOMER_LABELS)),
                conversation_id=target.conversation_id,
                other_id=prefix + CONVERSATIONS[0],
                promise_state=PromiseState.RELEASED,
                outcome=Outcome.HEARD_HELPED,
            )
        )
    if timed:
        later = START + timedelta(days=draw(st.integers(10, 60)))
        events.append(TimerDue(event_id=f"{prefix}as-of", heard_at=later, order=0, happened_at=later))
    return events


def reloaded(state: State) -> State:
    return msgspec.json.decode(msgspec.json.encode(state), type=State)


@settings(max_examples=60, deadline=None)
@given(event_lists(), st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_with_repeats_and_reloads_equals_all_at_once(
    events: list[Event], dice: random.Random
) -> None:
    whole = take_all(begin("c"), events, BOOK)
    disordered = events + dice.sample(events, k=len(events) // 2)
    dice.shuffle(disordered)
    state, turn = begin("c"), None
    for event in disordered:
        if dice.random() < 0.3:
            state = reloaded(state)
        turn = take(state, event, BOOK)
        state = turn.state
    assert turn == whole


@settings(max_examples=30, deadline=None)
@given(event_lists("a:"), event_lists("b:"), st.randoms(use_true_random=False))
def test_customers_interleaved_do_not_touch_each_other(
    ones: list[Event], others: list[Event], dice: random.Random
) -> None:
    alone = take_all(begin("one"), ones, BOOK), take_all(begin("other"), others, BOOK)
    states = {"one": begin("one"), "other": begin("other")}
    queue = [("one", event) for event in ones] + [("other", event) for event in others]
    dice.shuffle(queue)
    turns: dict[str, Turn] = {}
    for who, event in queue:
        turns[who] = take(states[who], event, BOOK)
        states[who] = turns[who].state
    assert (turns["one"], turns["other"]) == alone


@settings(max_examples=30, deadline=None)
@given(event_lists("a:"), event_lists("b:"), st.integers(0, 20))
def test_two_customers_that_turn_out_to_be_one_are_told_as_one(
    ones: list[Event], others: list[Event], cut: int
) -> None:
    whole = take_all(begin("one"), ones + others, BOOK)
    early = take_all(begin("one"), ones[:cut], BOOK).state
    other = reloaded(take_all(begin("other"), others, BOOK).state)
    merged = merge(early, other, BOOK).state
    assert take_all(merged, ones, BOOK) == whole


@settings(max_examples=30, deadline=None)
@given(event_lists())
def test_firing_every_timer_on_the_way_changes_nothing_at_the_end(events: list[Event]) -> None:
    end = START + timedelta(days=90)
    last = TimerDue(event_id="end", heard_at=end, order=0, happened_at=end)
    turn = take_all(begin("c"), events, BOOK)
    at_once = take(turn.state, last, BOOK)
    fired = 0
    while turn.timers and turn.timers[0].due_at <= end and fired < 50:
        timer = turn.timers[0]
        event = TimerDue(
            event_id=timer.timer_id,
            heard_at=timer.due_at,
            order=0,
            happened_at=timer.due_at + timedelta(microseconds=1),
        )
        turn = take(turn.state, event, BOOK)
        fired += 1
    assert fired < 50, "a timer that has fired must not be set again"
    stepwise = take(turn.state, last, BOOK)
    assert stepwise.episodes == at_once.episodes


@settings(max_examples=60, deadline=None)
@given(event_lists())
def test_every_quote_is_in_the_record_and_every_conversation_in_one_episode(events: list[Event]) -> None:
    turn = take_all(begin("c"), events, BOOK)
    texts = {e.message.message_id: e.message.text for e in events if isinstance(e, MessageHeard)}
    seen: list[str] = []
    for episode in turn.episodes:
        seen += episode.conversation_ids
        links = (episode.felt, episode.understood, episode.owned, episode.done, episode.kept, episode.held)
        for quote in (q for link in links for q in link.quotes):
            assert 0 <= quote.start <= quote.end <= len(texts[quote.message_id])
        if episode.returned_at is not None and episode.held_state.value == "returned":
            assert not episode.helped
    assert len(seen) == len(set(seen))
