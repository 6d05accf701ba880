"""Cuts what a customer and a brand wrote in public into conversations: by reply links and by silence.

Public threads have no tickets. A message belongs to the piece of the message that it answers; without a link, to
the piece that was last spoken in, unless it was silent for longer than `SILENCE`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from goodturn.conversations.message import Message

#: a public thread that was silent for longer is over
SILENCE = timedelta(hours=24)


def in_order(messages: Iterable[Message]) -> list[Message]:
    """The messages by time where all have one, else by the source's position; ties by position, then id."""
    listed = list(messages)
    if all(message.sent_at is not None for message in listed):
        listed.sort(key=lambda message: (message.sent_at, message.position, message.message_id))
    else:
        listed.sort(key=lambda message: (message.position, message.message_id))
    return listed


def cut(messages: Sequence[Message], silence: timedelta = SILENCE) -> list[list[Message]]:
    """Cut messages that are in order into conversations, in the order of their first message.

    A message without a time stays with the one before it.
    """
    pieces: list[list[Message]] = []
    piece_of: dict[str, int] = {}
    current = -1
    for message in messages:
        answered = piece_of.get(message.reply_to) if message.reply_to is not None else None
        if answered is not None:
            current = answered
        elif current < 0 or _silent(pieces[current][-1], message, silence):
            current = len(pieces)
            pieces.append([])
        pieces[current].append(message)
        piece_of[message.message_id] = current
    return pieces


def _silent(last: Message, message: Message, silence: timedelta) -> bool:
    if last.sent_at is None or message.sent_at is None:
        return False
    return message.sent_at - last.sent_at > silence
