"""The written world is whole: it parses, and its truth speaks of what is there."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from goodturn.connectors.connector import Connection
from goodturn.connectors.jsonl import Jsonl
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Author, Message
from goodturn.conversations.record import Record, Reject
from goodturn.privacy.pseudonyms import Pseudonyms
from goodturn.samples.larkfield import AS_OF, TrueEpisode, truth, world_files
from goodturn.states import Ending, Heard, Held, Helped, Outcome, PromiseState

START = datetime(2025, 3, 3, tzinfo=UTC)
#: account events reach back to what the first messages speak of
EVENTS_START = datetime(2025, 3, 1, tzinfo=UTC)
BRANDS = (
    "bt|virgin|sky|vodafone|ee|o2|three mobile|talktalk|plusnet|hyperoptic|british gas|octopus|edf|e\\.on|"
    "eon|ovo|scottish ?power|bulb|sse|npower|amazon|royal mail|an post|dpd|evri|hermes|yodel|ups|fedex|dhl|"
    "apple|iphone|ipad|google|alexa|facebook|instagram|twitter|whatsapp|netflix|youtube|zoom|skype|paypal|"
    "visa|mastercard|barclays|hsbc|lloyds|monzo|revolut|trustpilot|telekom|eir|nest|hive|spotify|tesco|"
    "argos|microsoft|samsung"
)


@pytest.fixture(scope="module")
def records() -> list[Record]:
    connection = Connection(name="larkfield", pseudonyms=Pseudonyms(b"written world"))
    inputs = [SourceFile(path=path, name=path.name) for path in world_files()]
    assert all(Jsonl().recognises(file) for file in inputs)
    read = list(Jsonl().read(inputs, connection))
    assert not [record for record in read if isinstance(record, Reject)]
    return [record for record in read if not isinstance(record, Reject)]


@pytest.fixture(scope="module")
def messages(records: list[Record]) -> list[Message]:
    return [record for record in records if isinstance(record, Message)]


@pytest.fixture(scope="module")
def conversations(records: list[Record]) -> list[Conversation]:
    return [record for record in records if isinstance(record, Conversation)]


@pytest.fixture(scope="module")
def episodes() -> tuple[TrueEpisode, ...]:
    return truth()


def test_a_conversation_is_told_before_its_messages(records: list[Record]) -> None:
    told: set[str] = set()
    for record in records:
        if isinstance(record, Conversation):
            told.add(record.conversation_id)
        elif isinstance(record, Message):
            assert record.conversation_id in told


def test_every_conversation_belongs_to_exactly_one_episode(
    conversations: list[Conversation], episodes: tuple[TrueEpisode, ...]
) -> None:
    counted = Counter(f"larkfield:{name}" for episode in episodes for name in episode.conversations)
    assert set(counted) == {conversation.conversation_id for conversation in conversations}
    assert set(counted.values()) == {1}


def test_promises_point_at_words_of_the_company_in_the_episode(
    messages: list[Message], episodes: tuple[TrueEpisode, ...]
) -> None:
    by_id = {message.message_id: message for message in messages}
    for episode in episodes:
        own = {f"larkfield:{name}" for name in episode.conversations}
        for promise in episode.promises:
            message = by_id[f"larkfield:{promise.message_id}"]
            assert message.conversation_id in own
            assert message.author.speaks_for_company
            assert promise.due_to is None or (message.sent_at and promise.due_to > message.sent_at)


def test_the_truth_is_consistent_with_itself(episodes: tuple[TrueEpisode, ...]) -> None:
    done = (Helped.CHANGED, Helped.EXPLAINED, Helped.GUIDED)
    for episode in episodes:
        helped = episode.outcome in (Outcome.HEARD_HELPED, Outcome.HELPED_NOT_ACKNOWLEDGED)
        assert episode.trouble == (episode.outcome is not Outcome.NO_TROUBLE)
        assert episode.returned == (episode.held is Held.RETURNED)
        if helped:
            assert episode.helped in done, episode.story
            assert episode.held in (Held.CONFIRMED, Held.QUIET, Held.OPEN, Held.CANNOT_TELL), episode.story
        if episode.outcome is Outcome.HEARD_NOT_HELPED:
            assert episode.heard in (Heard.YES, Heard.PARTLY), episode.story
        if episode.outcome is Outcome.NEITHER:
            assert episode.heard is Heard.NO, episode.story
        if episode.outcome is Outcome.HELPED_NOT_ACKNOWLEDGED:
            assert episode.heard is Heard.NO
            assert episode.warmth_owed
        for promise in episode.promises:
            assert (promise.kind == "holding") == (promise.state is PromiseState.HOLDING)
            if promise.state is PromiseState.OWED:
                assert promise.due_to is None or promise.due_to > AS_OF
            elif promise.due_to is not None and promise.state is not PromiseState.RELEASED:
                assert promise.due_to <= AS_OF


def test_what_is_quiet_has_outlived_its_window(messages: list[Message], episodes: tuple[TrueEpisode, ...]) -> None:
    last: dict[str, datetime] = {}
    for message in messages:
        if message.sent_at is not None:
            before = last.get(message.conversation_id, message.sent_at)
            last[message.conversation_id] = max(before, message.sent_at)
    for episode in episodes:
        if episode.held is Held.QUIET:
            moments = [last[f"larkfield:{name}"] for name in episode.conversations]
            moments += [promise.due_to for promise in episode.promises if promise.due_to is not None]
            assert max(moments) + timedelta(days=7) <= AS_OF, episode.story


def test_what_is_open_still_waits_at_the_end(episodes: tuple[TrueEpisode, ...]) -> None:
    waiting = [episode for episode in episodes if episode.outcome is Outcome.OPEN]
    for episode in waiting:
        assert episode.held is Held.OPEN
        assert any(promise.state is PromiseState.OWED for promise in episode.promises)


def test_every_state_of_the_contract_occurs(episodes: tuple[TrueEpisode, ...]) -> None:
    assert {episode.outcome for episode in episodes} == set(Outcome)
    assert {episode.heard for episode in episodes} == set(Heard)
    assert {episode.helped for episode in episodes} == set(Helped)
    assert {episode.held for episode in episodes} == set(Held)
    assert {episode.ending for episode in episodes} == set(Ending)
    states = {promise.state for episode in episodes for promise in episode.promises}
    assert states == set(PromiseState)


def test_the_world_is_large_and_mostly_fine(
    conversations: list[Conversation], episodes: tuple[TrueEpisode, ...]
) -> None:
    assert len({episode.customer for episode in episodes}) >= 64
    assert {conversation.channel for conversation in conversations} >= {
        Channel.CHAT,
        Channel.EMAIL,
        Channel.VOICE,
        Channel.SOCIAL,
        Channel.FORM,
    }
    fine = sum(episode.outcome in (Outcome.HEARD_HELPED, Outcome.NO_TROUBLE) for episode in episodes)
    assert 0.4 <= fine / len(episodes) <= 0.6
    assert any(conversation.csat is not None for conversation in conversations)


def test_times_lie_inside_the_eight_weeks(records: list[Record]) -> None:
    for record in records:
        moments = {
            Message: lambda value: [value.sent_at],
            Conversation: lambda value: [value.opened_at, value.closed_at, value.desk_solved_at],
            AccountEvent: lambda value: [value.at],
        }[type(record)](record)
        for moment in moments:
            start = EVENTS_START if isinstance(record, AccountEvent) else START
            assert moment is None or start <= moment < AS_OF


def test_messages_of_a_conversation_stand_in_order(messages: list[Message]) -> None:
    last: dict[str, Message] = {}
    for message in messages:
        before = last.get(message.conversation_id)
        if before is not None and before.message_id != message.message_id:
            assert message.position > before.position
            if before.sent_at and message.sent_at:
                assert message.sent_at >= before.sent_at
        last[message.conversation_id] = message


def test_one_message_arrives_twice_and_no_other_id_is_shared(messages: list[Message]) -> None:
    times = Counter(message.message_id for message in messages)
    repeated = [message_id for message_id, count in times.items() if count > 1]
    assert len(repeated) == 1
    first, second = (message for message in messages if message.message_id == repeated[0])
    assert (first.text, first.sent_at, first.position) == (second.text, second.sent_at, second.position)


def test_voice_carries_offsets(messages: list[Message], conversations: list[Conversation]) -> None:
    calls = {c.conversation_id for c in conversations if c.channel is Channel.VOICE}
    spoken = [m for m in messages if m.conversation_id in calls and m.author is not Author.SYSTEM]
    assert len(calls) >= 10
    for message in spoken:
        if message.visibility == "public":
            assert message.speech_start_ms is not None
            assert message.speech_end_ms is not None
            assert message.speech_start_ms < message.speech_end_ms


def test_names_to_be_masked_occur_in_the_text(messages: list[Message], conversations: list[Conversation]) -> None:
    text: dict[str, str] = {}
    for message in messages:
        text[message.conversation_id] = text.get(message.conversation_id, "") + message.text
    occurring = sum(
        any(name in text[conversation.conversation_id] for name in conversation.names) for conversation in conversations
    )
    assert occurring / len(conversations) > 0.6


def test_no_real_brand_is_named(messages: list[Message]) -> None:
    brand = re.compile(rf"\b(?:{BRANDS})\b", re.IGNORECASE)
    named = [(message.message_id, found[0]) for message in messages if (found := brand.search(message.text))]
    assert not named
