"""A message as the core sees it: who said it, when, and what a reader and people found in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from goodturn.conversations.message import Action, Author, Message, MessageKind, Visibility
from goodturn.signals.commitment import Commitment
from goodturn.signals.labels import Act, Label
from goodturn.signals.reading import Reading, Span

#: from this probability on a label counts as said
SAID_FROM = 0.5
_NOTHING = Reading()


class Utterance(Struct, frozen=True, kw_only=True):
    """One message with its labels settled: a person's correction wins over the reader."""

    message: Message
    at: datetime | None
    labels: frozenset[Label]
    #: 0–3, customer messages only
    distress: float
    acts: frozenset[Act]
    gives_up: bool
    commitments: tuple[Commitment, ...]
    reading: Reading
    #: the reader could not read it (language), and no person did
    unread: bool
    #: said by the customer, where the company could see it
    by_customer: bool
    #: said to the customer for the company, by a person or a bot
    by_company: bool

    @property
    def action(self) -> Action | None:
        """The structured act, where the message is one."""
        return self.message.action

    def has(self, *labels: Label) -> bool:
        """Whether any of these labels is said."""
        return not self.labels.isdisjoint(labels)

    def span_of(self, *labels: Label) -> Span:
        """The first span that bears one of these labels, else the whole text."""
        for signal in self.reading.signals:
            if signal.label in labels and signal.spans:
                return signal.spans[0]
        return (0, len(self.message.text))

    def span_of_act(self, act: Act) -> Span:
        """The span of an act, else the whole text."""
        for found in self.reading.acts:
            if found.act is act and found.span is not None:
                return found.span
        return (0, len(self.message.text))


def utterance(message: Message, reading: Reading | None, corrections: Mapping[Label, bool]) -> Utterance:
    """Settle one message: labels that the reader is sure enough of, with people's corrections on top."""
    found = reading if reading is not None else _NOTHING
    labels = {signal.label for signal in found.signals if signal.probability >= SAID_FROM}
    for label, on in corrections.items():
        (labels.add if on else labels.discard)(label)
    return Utterance(
        message=message,
        at=message.sent_at,
        labels=frozenset(labels),
        distress=found.distress,
        acts=frozenset(act.act for act in found.acts if act.probability >= SAID_FROM),
        gives_up=found.gives_up >= SAID_FROM,
        commitments=found.commitments,
        reading=found,
        unread=(reading is None or found.abstained is not None) and not corrections,
        by_customer=message.author is Author.CUSTOMER,
        by_company=message.author.speaks_for_company and message.visibility is Visibility.PUBLIC,
    )


def is_said(utterance: Utterance) -> bool:
    """Whether it is part of the dialogue: words or acts of either side that the customer could see or feel."""
    message = utterance.message
    if message.kind is MessageKind.ACTION:
        return True
    return message.kind is MessageKind.TEXT and message.visibility is Visibility.PUBLIC
