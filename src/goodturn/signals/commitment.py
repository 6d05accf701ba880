"""A commitment as a reader finds it: words, and a time limit that is not resolved yet."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class CommitmentKind(StrEnum):
    """Holding words end with the contact; what is owed outlives it."""

    HOLDING = "holding"
    OWED = "owed"


class Due(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A time limit as said, parsed but not resolved: it takes a sending time and a calendar to place it.

    `form` names the rule; `values` are its numbers and words in order. The forms and what each means are
    documented in `docs/reference/due-times.md`; `goodturn.promises.window` resolves them.
    """

    form: str
    values: tuple[str | int, ...] = ()
    #: a zone named in the words ("3 p.m. PT"), as an IANA name, or "customer" / "brand"
    zone: str | None = None


class Commitment(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A commitment to a particular future act for this customer."""

    kind: CommitmentKind
    #: half-open offsets of the words that hold it
    start: int
    end: int
    #: what is to be done, a short verb phrase in the language of the message
    act: str
    #: 0–1
    probability: float
    #: half-open offsets of the words that state the time; None where there are none
    due_start: int | None = None
    due_end: int | None = None
    #: None where no time is stated or the words are vague ("shortly")
    due: Due | None = None
    #: True when it hangs on something else ("once you send the form I'll …")
    conditional: bool = False
