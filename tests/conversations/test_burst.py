from __future__ import annotations

from goodturn.conversations.burst import burst_at, bursts
from goodturn.conversations.message import Author, Message, MessageKind


def said(*lines: tuple[Author, str, int | None, int | None]) -> list[Message]:
    return [
        Message(
            conversation_id="c",
            message_id=f"m{at}",
            position=at,
            author=author,
            text=text,
            speech_start_ms=start,
            speech_end_ms=end,
        )
        for at, (author, text, start, end) in enumerate(lines)
    ]


CUSTOMER, AGENT = Author.CUSTOMER, Author.AGENT


def test_six_bursts_against_mm_hm_are_one_turn() -> None:
    lines: list[tuple[Author, str, int | None, int | None]] = []
    for at in range(6):
        lines.append((CUSTOMER, f"and then the {at}th thing broke", at * 4000, at * 4000 + 3000))
        lines.append((AGENT, "mm-hm", at * 4000 + 2500, at * 4000 + 2900))
    lines.append((AGENT, "I can see the three visits here, let me book it again.", 25_000, 29_000))
    (burst,) = bursts(said(*lines))
    assert burst.utterances == (0, 2, 4, 6, 8, 10)
    assert burst.back_channels == (1, 3, 5, 7, 9, 11)
    assert burst.answered_by == 12
    assert burst.gap_ms == 2000
    assert burst.answered_within(2000)
    assert burst.answered_within(1999) is False


def test_nothing_but_back_channel_is_no_answer() -> None:
    (burst,) = bursts(said((CUSTOMER, "I am stranded", 0, 900), (AGENT, "okay", 950, 1100)))
    assert burst.answered_by is None
    assert burst.answered_within() is False


def test_an_answer_that_talks_over_has_a_negative_gap() -> None:
    (burst,) = bursts(said((CUSTOMER, "so I waited and", 0, 3000), (AGENT, "What is your number?", 2000, 3500)))
    assert burst.gap_ms == -1000
    assert burst.answered_within(0)


def test_without_offsets_the_window_cannot_be_told() -> None:
    found = bursts(said((CUSTOMER, "hello", None, None), (AGENT, "How can I help?", None, None)))
    assert found[0].answered_by == 1
    assert found[0].answered_within() is None


def test_notices_and_unknown_speakers_neither_join_nor_answer() -> None:
    messages = said(
        (CUSTOMER, "my line is dead", 0, 1000),
        (Author.UNKNOWN, "something", 1100, 1200),
        (CUSTOMER, "again", 1300, 1500),
        (AGENT, "I am looking now.", 1600, 2000),
        (CUSTOMER, "thanks", 2100, 2300),
    )
    notice = Message(conversation_id="c", message_id="n", position=9, author=AGENT, text="left", kind=MessageKind.EVENT)
    found = bursts([*messages, notice])
    assert [burst.utterances for burst in found] == [(0, 2), (4,)]
    assert burst_at(found, 4) is found[1]
    assert burst_at(found, 3) is None
