"""A commitment while it is being weighed: offsets into the message, and the time limit it was found with."""

from __future__ import annotations

from msgspec import Struct

from goodturn.readers.commitments.due_phrases import due_phrases
from goodturn.readers.commitments.due_pieces import DuePhrase
from goodturn.readers.commitments.tokens import Tokens
from goodturn.signals.commitment import Commitment, CommitmentKind, Due


class Timed(Struct, frozen=True):
    """A time limit with its offsets in the message."""

    start: int
    end: int
    phrase: DuePhrase


class Candidate(Struct, frozen=True, kw_only=True):
    """One commitment as found; `act_start` is where the words of the act begin."""

    kind: CommitmentKind
    start: int
    end: int
    act_start: int
    probability: float
    timed: Timed | None = None
    conditional: bool = False


class Sentence:
    """One sentence of a message: its offsets, its words in lower case, and its time limits when asked for."""

    __slots__ = ("_timed", "cues", "end", "low", "start", "text", "whole")

    def __init__(self, text: str, whole: str, start: int, end: int, cues: int) -> None:
        #: the message as it is, and in lower case
        self.text, self.whole = text, whole
        self.start, self.end = start, end
        #: the bits of all cues that stand in it
        self.cues = cues
        self.low = whole[start:end]
        self._timed: list[Timed] | None = None

    @property
    def times(self) -> list[Timed]:
        """The time limits in the sentence, in order."""
        if self._timed is None:
            tokens = Tokens(self.text, self.start, self.end, self.whole)
            self._timed = [
                Timed(tokens.spans[phrase.start][0], tokens.spans[phrase.end - 1][1], phrase)
                for phrase in due_phrases(tokens)
            ]
        return self._timed


def commitment_of(candidate: Candidate, text: str) -> Commitment:
    """The commitment as a reader returns it."""
    timed = candidate.timed
    return Commitment(
        kind=candidate.kind,
        start=candidate.start,
        end=candidate.end,
        act=_act(candidate, text),
        probability=candidate.probability,
        due_start=timed.start if timed else None,
        due_end=timed.end if timed else None,
        due=_due(candidate),
        conditional=candidate.conditional,
    )


def _due(candidate: Candidate) -> Due | None:
    """A length that counts from a condition cannot be placed (2.4b)."""
    if candidate.timed is None or (candidate.conditional and candidate.timed.phrase.kind == "length"):
        return None
    return candidate.timed.phrase.due


_LONGEST_ACT = 8


def _act(candidate: Candidate, text: str) -> str:
    """The words of the act without those of the time."""
    start, end = max(candidate.act_start, candidate.start), candidate.end
    timed = candidate.timed
    if timed is not None and start <= timed.start < end:
        words = f"{text[start : timed.start]} {text[timed.end : end]}".split()
    else:
        words = text[start:end].split()
    return " ".join(words[:_LONGEST_ACT]).strip(" ,;:.!?-–—")
