"""What a record or a person ties together, in whichever order the two stand, and what a person keeps apart.

A tie is a fact, not a guess: all that is tied, directly or through others, is one episode. A person's word wins over
the record, and a later word over an earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from goodturn.conversations.conversation import Continuation
from goodturn.episodes.record import Record
from goodturn.events.event import Corrected, CorrectionKind

#: continuations that only go on with the contact that they continue
SAME_CONTACT = frozenset({Continuation.TRANSFER, Continuation.MERGE, Continuation.REDIAL})


class Tie(Struct, frozen=True, kw_only=True):
    """Why a conversation belongs to what stands before it, and whether it is the same contact."""

    reason: str
    same_contact: bool


class Ties(Struct, frozen=True, kw_only=True):
    """The ties of one customer's conversations, by conversation id."""

    #: the name of all that is tied together
    group: Mapping[str, str] = field(default_factory=dict)
    tie: Mapping[str, Tie] = field(default_factory=dict)
    #: conversations that begin an episode of their own because a person said so
    splits: frozenset[str] = frozenset()


_NONE = Ties()


def ties_in(record: Record) -> Ties:
    """Find what is tied by the record (a transfer, a merge, a redial, a continuation) and by people."""
    continuing = [thread.conversation for thread in record.threads if thread.conversation.parent_id is not None]
    if not continuing and not record.corrections:
        return _NONE
    order = {thread.conversation_id: at for at, thread in enumerate(record.threads)}
    splits, joins = _people_say(record.corrections, order)
    root: dict[str, str] = {}
    behind: dict[str, Tie] = {}
    before: dict[str, Tie] = {}

    def root_of(name: str) -> str:
        while root.setdefault(name, name) != name:
            root[name] = name = root[root[name]]
        return name

    def bind(one: str, other: str, found: Tie) -> None:
        earlier, later = sorted((one, other), key=order.__getitem__)
        behind.setdefault(later, found)
        before.setdefault(earlier, found)
        root[root_of(later)] = root_of(earlier)

    for child, other in joins.items():
        bind(child, other, Tie(reason="a person joined them", same_contact=False))
    for conversation in continuing:
        child, parent = conversation.conversation_id, conversation.parent_id
        if parent is None or parent == child or parent not in order or child in joins:
            continue
        if child in splits or max(child, parent, key=order.__getitem__) in splits:
            continue
        how = conversation.continues
        bind(
            child,
            parent,
            Tie(
                reason=f"the record says so: {how.value.replace('_', ' ') if how is not None else 'continues'}",
                same_contact=how in SAME_CONTACT,
            ),
        )
    # two that were merged into a third stand together before it comes
    return Ties(group={name: root_of(name) for name in root}, tie=before | behind, splits=frozenset(splits))


def _people_say(corrections: Sequence[Corrected], order: Mapping[str, int]) -> tuple[set[str], dict[str, str]]:
    """The splits and joins that stand: a split undoes what put a conversation behind another, a join that split."""
    splits: set[str] = set()
    joins: dict[str, str] = {}

    def later(one: str, other: str) -> str:
        return max(one, other, key=order.__getitem__)

    for event in corrections:
        name, other = event.conversation_id, event.other_id
        if name is None or name not in order:
            continue
        if event.correction is CorrectionKind.SPLIT:
            splits.add(name)
            joins = {one: two for one, two in joins.items() if name not in (one, later(one, two))}
        elif event.correction is CorrectionKind.JOIN and other is not None and other in order and other != name:
            joins[name] = other
            splits.discard(later(name, other))
    return splits, joins
