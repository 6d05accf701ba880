"""Which conversations are about the same trouble. Each join keeps its reason and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import MessageKind
from goodturn.episodes.book import Book
from goodturn.episodes.closings import is_courtesy, is_settling
from goodturn.episodes.contacts import REDIAL, was_dropped
from goodturn.episodes.ending import ending_of
from goodturn.episodes.episode import Stitch
from goodturn.episodes.record import Record, Thread
from goodturn.episodes.ties import ties_in
from goodturn.episodes.topic import alike, rare_words, references
from goodturn.signals.labels import Label
from goodturn.states import Ending

_SAYS_SO = (Label.REPEAT_EFFORT, Label.UNRESOLVED, Label.PROMISE_CHASE)
#: how many of a conversation's first customer messages may say that it goes on with an earlier one
OPENING = 3
#: share of rare words from which two conversations are about the same thing
SAME_TOPIC = 0.25
#: how long after its end an episode can be taken up again by saying so, or by its reference
REVIVED_WITHIN = timedelta(days=60)
#: how many of a customer's latest episodes a conversation may go on with
CANDIDATES = 40


class Strand:
    """An episode while it is being stitched: its threads, and what they are about."""

    def __init__(self, thread: Thread) -> None:
        """Begin with one thread."""
        self.threads = [thread]
        self.stitches: list[Stitch] = []
        self.same_contact: set[str] = set()
        self._settled: bool | None = None
        #: how many threads `_words` and `_references` know; most strands are never asked
        self._known = 0
        self._words: set[str] = set()
        self._references: set[str] = set()

    def add(self, thread: Thread, reason: str, confidence: float, *, same_contact: bool = False) -> None:
        """Join one more thread."""
        self.threads.append(thread)
        self._settled = None
        self.stitches.append(Stitch(conversation_id=thread.conversation_id, reason=reason, confidence=confidence))
        if same_contact:
            self.same_contact.add(thread.conversation_id)

    @property
    def words(self) -> set[str]:
        """Rare words of what the customer said."""
        self._look()
        return self._words

    @property
    def references(self) -> set[str]:
        """References named by either side."""
        self._look()
        return self._references

    def _look(self) -> None:
        for thread in self.threads[self._known :]:
            self._words |= _customer_words(thread)
            self._references |= _references(thread)
        self._known = len(self.threads)

    @property
    def settled(self) -> bool:
        """Whether its last thread ended with the customer saying so."""
        if self._settled is None:
            self._settled = ending_of(self.threads[-1].said).ending is Ending.CONFIRMED
        return self._settled


def _customer_words(thread: Thread) -> set[str]:
    words: set[str] = set(rare_words(thread.conversation.subject or ""))
    for utterance in thread.said:
        if utterance.by_customer:
            words |= rare_words(utterance.message.text)
    return words


def _references(thread: Thread) -> set[str]:
    return set().union(*(references(u.message.text) for u in thread.said if u.message.kind is MessageKind.TEXT))


def stitch(record: Record, book: Book) -> list[Strand]:
    """Join a customer's threads into episodes, in time order; people's splits and joins win."""
    ties = ties_in(record)
    strands: list[Strand] = []
    strand_of: dict[str, Strand] = {}
    for thread in record.threads:
        if not thread.said:
            continue
        name = thread.conversation_id
        group = ties.group.get(name, name)
        strand = None
        if name not in ties.splits:
            strand = strand_of.get(group)
            if strand is not None:
                tie = ties.tie[name]
                strand.add(thread, tie.reason, 1.0, same_contact=tie.same_contact)
            else:
                strand = _join(thread, strands, book)
        if strand is None:
            strand = Strand(thread)
            strands.append(strand)
        strand_of[group] = strand
    return strands


def _join(thread: Thread, strands: Sequence[Strand], book: Book) -> Strand | None:
    """Join a thread to the strand that it seems to belong to, or return None."""
    candidates = _candidates(thread, strands)
    if not candidates:
        return None
    customer = [u for u in thread.said if u.by_customer and u.message.kind is MessageKind.TEXT]
    own_references = _references(thread)
    words = _customer_words(thread)
    says_so = any(u.has(*_SAYS_SO) for u in customer[:OPENING])
    closing_only = bool(customer) and all(is_courtesy(u) or is_settling(u) for u in customer)
    best: tuple[float, str, Strand] | None = None
    for strand, gap in candidates:
        if _is_redial(thread, strand.threads[-1], gap):
            strand.add(thread, "called again within 15 minutes of a dropped line", 0.9, same_contact=True)
            return strand
        if own_references and own_references & strand.references:
            shared = sorted(own_references & strand.references)[0]
            strand.add(thread, f"the same reference ({shared})", 0.95)
            return strand
        if gap is None:
            continue
        topic = alike(words, strand.words)
        if closing_only and gap <= book.repeat_window:
            found = (0.7 + topic / 10, "thanks or goodbye attaches to the last trouble")
        elif says_so and gap <= REVIVED_WITHIN:
            found = (0.75 + topic / 5 - (0.2 if strand.settled else 0.0), "its opening says that it goes on")
        elif topic >= SAME_TOPIC and gap <= book.repeat_window and not strand.settled:
            found = (0.5 + topic / 5, "the same topic within the window")
        else:
            continue
        if best is None or found[0] > best[0]:
            best = (found[0], found[1], strand)
    if best is None:
        return None
    best[2].add(thread, best[1], round(min(best[0], 0.95), 2))
    return best[2]


def _candidates(thread: Thread, strands: Sequence[Strand]) -> list[tuple[Strand, timedelta | None]]:
    """The latest episodes with this brand that are not too old to be taken up, and how long ago each ended."""
    started = thread.started_at
    found = []
    for strand in strands[: -CANDIDATES - 1 : -1]:
        last = strand.threads[-1]
        if last.conversation.brand != thread.conversation.brand:
            continue
        ended = last.ended_at
        gap = started - ended if started is not None and ended is not None else None
        if gap is None or gap <= REVIVED_WITHIN:
            found.append((strand, gap))
    return found


def _is_redial(thread: Thread, before: Thread, gap: timedelta | None) -> bool:
    return gap is not None and thread.conversation.channel is Channel.VOICE and gap <= REDIAL and was_dropped(before)
