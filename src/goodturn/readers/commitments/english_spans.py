"""How much of an English sentence belongs to a commitment: its clause, its time, its condition."""

from __future__ import annotations

import re

from goodturn.readers.commitments import english_clauses as clauses
from goodturn.readers.commitments.candidate import Candidate, Sentence, Timed
from goodturn.signals.commitment import CommitmentKind

_OPENING, _CLOSING = re.compile('["“„«]'), re.compile('["”“»]')
_OWN_SUBJECT = re.compile(r"\s*(?:the|your|our|my|a|an|someone|somebody|that|this|i|we|you|it|they|he|she)\b", re.ASCII)
_FAR = re.compile(r"[;:!?]|\.\s")
_FARTHER = re.compile(r"[;:!?]|\.\s|, (?:and|but|so)\b")
#: what has its day in its name: "your April bill on the 5th will", "the visit on Monday will"
_PLANNED = re.compile(
    r"(?:your|the|our) (?:\w+ )?(?:bill|invoice|statement|payment|delivery|visit|appointment|call)(?: on| of)?"
)
#: a noun with its time before it ("By Tuesday evening the water will") is no longer than this many words
_LONGEST_LEAD = 9


def candidate_at(sentence: Sentence, start: int, after: int, limit: int, act: int) -> Candidate:
    """The candidate of a head from `start` to `after`, with its time, its condition and its quote."""
    low, base = sentence.low, sentence.start
    timed = time_of(sentence, start, after, limit)
    begin, conditional = start, False
    condition = _condition(low, start, after, timed.start - base if timed else None)
    stop = max(timed.end - base, act) if timed and timed.start - base >= after else _clause_stop(low, act)
    if timed and timed.start - base < start:
        begin = timed.start - base
    if condition is not None:
        conditional = True
        if condition < start:
            begin = min(begin, condition)
        elif condition <= stop + 2:
            stop = max(stop, _clause_stop(low, condition))
    return Candidate(
        kind=CommitmentKind.OWED,
        start=base + begin,
        end=base + _trimmed(low, stop),
        act_start=base + act,
        probability=0.9 if timed else 0.85,
        timed=timed,
        conditional=conditional,
    )


def clause_start(low: str, head: int, *, joined: bool) -> int:
    """Where the clause of a head begins; with `joined` a subject of its own after "and" begins one."""
    start = 0
    for match in clauses.CLAUSE_START.finditer(low, 0, head):
        if low[match.end() : head].strip():
            start = match.end()
    position = low.rfind(" and ", start, head)
    if joined and position >= 0 and _OWN_SUBJECT.match(low, position + 5, head):
        start = position + 5
    if not low[start:head].strip():
        return start
    leading = clauses.LEADING.match(low, start, head)
    if leading and low[leading.end() : head].strip():
        start = leading.end()
    return start


def time_of(sentence: Sentence, start: int, after: int, limit: int) -> Timed | None:
    """The time that belongs to a head: the first after it in its clause, else one right before it."""
    low, base = sentence.low, sentence.start
    vague = None
    for timed in sentence.times:
        at = timed.start - base
        if not after - 1 <= at < limit or not timed.phrase.stated:
            continue
        if clauses.APART.search(low, after, at):
            break
        if timed.phrase.due is not None:
            return timed
        vague = vague or timed
    return vague or _leading_time(sentence, start, after)


def _leading_time(sentence: Sentence, start: int, after: int) -> Timed | None:
    """A time that opens the clause: "Tomorrow, I'll …", "By Tuesday evening the water will …", "Your bill on the …"."""
    low, base = sentence.low, sentence.start
    for timed in reversed(sentence.times):
        at, stop = timed.start - base, timed.end - base
        if not timed.phrase.stated or stop > after:
            continue
        opening = low[clause_start(low, at, joined=False) : at].strip(" ,")
        if stop <= start and len(low[stop:start].split()) <= 1 and len(opening) <= 4:
            return timed
        if start <= at and len(low[stop:after].split()) <= 1 and _PLANNED.fullmatch(low[start:at].strip()):
            return timed
        if at <= start < stop and len(low[stop:after].split()) <= _LONGEST_LEAD:
            return timed
    return None


def quoted(low: str, at: int) -> bool:
    """Whether a place lies between quotation marks: somebody else's words."""
    return len(_OPENING.findall(low, 0, at)) % 2 == 1 and _CLOSING.search(low, at) is not None


def _condition(low: str, start: int, after: int, time_at: int | None) -> int | None:
    """Where a condition begins that the act hangs on, before the head or after it."""
    for match in clauses.CONDITION.finditer(low):
        asked = match.group() in ("if", "when", "once") and clauses.ASKED_INSIDE.search(low, 0, match.start())
        if asked or match.start() == time_at:
            continue
        if match.start() < start:
            if not _FAR.search(low, match.start(), start):
                return match.start()
        elif match.start() >= after and not _FARTHER.search(low, after, match.start()):
            return match.start()
    return None


def _clause_stop(low: str, at: int) -> int:
    match = clauses.CLAUSE_END.search(low, at)
    return match.start() if match else len(low)


def _trimmed(low: str, stop: int) -> int:
    """The end without signs, but with the full stop of "p.m."."""
    while stop and not low[stop - 1].isalnum() and low[stop - 1] not in "€$£%)":
        stop -= 1
    return stop + 1 if low[max(0, stop - 3) : stop + 1] in ("a.m.", "p.m.") else stop
