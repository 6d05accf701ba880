"""What a reader found in one message."""

from __future__ import annotations

from msgspec import Struct

from goodturn.signals.commitment import Commitment
from goodturn.signals.labels import Act, Label

#: half-open character offsets into the message's text
Span = tuple[int, int]


class Signal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One label that a reader sets, how sure it is, and the words that bear it."""

    label: Label
    #: 0–1
    probability: float
    spans: tuple[Span, ...] = ()


class ActFound(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One act in a company message and the words that bear it."""

    act: Act
    probability: float
    span: Span | None = None


class Reading(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that one reader found in one message. Silence (`abstained`) is not absence."""

    signals: tuple[Signal, ...] = ()
    #: 0–3 for the customer's whole state; 0 for company messages
    distress: float = 0.0
    #: acts in a company message, strongest first
    acts: tuple[ActFound, ...] = ()
    #: 0–1: the customer resigns ("forget it, I'll sort it out myself")
    gives_up: float = 0.0
    gives_up_span: Span | None = None
    commitments: tuple[Commitment, ...] = ()
    #: why there is no reading ("language: fi"), None when there is one
    abstained: str | None = None

    def signal(self, label: Label) -> Signal | None:
        """The signal for one label, or None."""
        for signal in self.signals:
            if signal.label is label:
                return signal
        return None
