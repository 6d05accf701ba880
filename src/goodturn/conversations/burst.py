"""Bursts: what a caller says in several breaths while the other side only listens is one turn.

A caller's six utterances against six "mm-hm" are one burst, answered by the first company utterance that says
something. Transcripts cut speech at every breath, so a single utterance is no unit of meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from goodturn.conversations.back_channel import is_back_channel
from goodturn.conversations.message import Author, Message, MessageKind

#: how long after a burst an answer may take: twice the 3 s from which `readers/voice_timing` counts a pause.
#: A working choice, not a finding; pass another where the team has one.
ANSWER_WINDOW_MS = 6_000


class Burst(Struct, frozen=True, kw_only=True):
    """One turn of the customer, as indexes into the messages given."""

    #: the customer's utterances, in order
    utterances: tuple[int, ...]
    #: back-channels of the company within it
    back_channels: tuple[int, ...] = ()
    #: the company utterance that answers it; None where none came
    answered_by: int | None = None
    #: from the end of the burst to the start of the answer, negative where they overlap; None without offsets
    gap_ms: int | None = None

    def answered_within(self, window_ms: int = ANSWER_WINDOW_MS) -> bool | None:
        """Whether it was answered within the window; None where it was answered but offsets are missing."""
        if self.answered_by is None:
            return False
        return None if self.gap_ms is None else self.gap_ms <= window_ms


def bursts(messages: Sequence[Message]) -> tuple[Burst, ...]:
    """The customer's turns in one conversation, in order.

    System notices, internal notes and unknown speakers neither join nor answer. The messages must stand in
    their order of speech.
    """
    return tuple(_bursts(messages))


def burst_at(found: Sequence[Burst], index: int) -> Burst | None:
    """The burst that a customer's message belongs to."""
    return next((burst for burst in found if index in burst.utterances), None)


def _bursts(messages: Sequence[Message]) -> Iterator[Burst]:
    said: list[int] = []
    heard: list[int] = []
    for at, message in enumerate(messages):
        if message.kind is not MessageKind.TEXT or message.visibility.value == "internal":
            continue
        if message.author is Author.CUSTOMER:
            said.append(at)
        elif message.author.speaks_for_company and said:
            if is_back_channel(message.text):
                heard.append(at)
                continue
            gap = _gap(messages, said, message)
            yield Burst(utterances=tuple(said), back_channels=tuple(heard), answered_by=at, gap_ms=gap)
            said, heard = [], []
    if said:
        yield Burst(utterances=tuple(said), back_channels=tuple(heard))


def _gap(messages: Sequence[Message], said: Sequence[int], answer: Message) -> int | None:
    ends = [messages[at].speech_end_ms for at in said]
    known = [end for end in ends if end is not None]
    if answer.speech_start_ms is None or not known:
        return None
    return answer.speech_start_ms - max(known)
