"""Which conversations are about the same trouble. Each join keeps its reason and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import timedelta

from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import MessageKind
from goodturn.episodes.book import Book
from goodturn.episodes.closings import is_courtesy, is_settling
from goodturn.episodes.contacts import REDIAL, was_dropped
from goodturn.episodes.phrase_book import sentences
from goodturn.episodes.record import Record, Thread
from goodturn.episodes.strand import Strand, customer_words, references_in
from goodturn.episodes.ties import ties_in
from goodturn.episodes.topic import stem
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Label

_SAYS_SO = (Label.REPEAT_EFFORT, Label.PROMISE_CHASE)
#: how many of a conversation's first customer messages may say that it goes on with an earlier one
OPENING = 3
#: share of rare words from which two conversations are about the same thing
SAME_TOPIC = 0.25
#: how long after its end an episode can be taken up again by saying so, or by its reference
REVIVED_WITHIN = timedelta(days=60)
#: how many of a customer's latest episodes a conversation may go on with
CANDIDATES = 40
#: days and months are said of any trouble
_WHEN = frozenset(
    stem(word)
    for word in (
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
        "september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar "
        "februar märz juni juli oktober dezember"
    ).split()
)
#: why a letter of the company joins; it begins no contact
ANSWERS = "the company answers what was unanswered"


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
    own_references = references_in(thread)
    words = customer_words(thread)
    says_so = _says_that_it_goes_on(thread, customer[:OPENING])
    closing_only = bool(customer) and all(is_courtesy(u) or is_settling(u) for u in customer)
    answering = _is_letter_of_the_company(thread, book)
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
        topic = strand.alike(words, book)
        if closing_only and gap <= book.repeat_window:
            found = (0.7 + topic / 10, "thanks or goodbye attaches to the last trouble")
        elif says_so and gap <= REVIVED_WITHIN:
            found = (0.75 + topic / 5 - (0.2 if strand.settled else 0.0), "its opening says that it goes on")
        elif topic >= SAME_TOPIC and _is_within(thread, strand, book) and not strand.settled:
            found = (0.5 + topic / 5, "the same topic within the window")
        elif answering and strand.unanswered:
            found = (0.6 + topic / 5, ANSWERS)
        elif _shares_a_word(words, strand.last_words, thread) and strand.waits and _is_within(thread, strand, book):
            found = (0.5, "a rare word of what is still unanswered or owed")
        else:
            continue
        if best is None or found[0] > best[0]:
            best = (found[0], found[1], strand)
    if best is None:
        return None
    best[2].add(thread, best[1], round(min(best[0], 0.95), 2), same_contact=best[1] is ANSWERS)
    return best[2]


def _says_that_it_goes_on(thread: Thread, opening: Sequence[Utterance]) -> bool:
    """The opening speaks of earlier tries or promises, or of what is unresolved before anything was answered here."""
    answered_at = next((at for at, u in enumerate(thread.said) if u.by_company), len(thread.said))
    unanswered = {u.message.message_id for u in thread.said[:answered_at]}
    return any(u.has(*_SAYS_SO) or (u.message.message_id in unanswered and u.has(Label.UNRESOLVED)) for u in opening)


def _is_within(thread: Thread, strand: Strand, book: Book) -> bool:
    """Whether a thread begins in the window after the end of a strand, or after what was promised in it."""
    started, effect = thread.started_at, strand.effect_at(book)
    return started is not None and effect is not None and started - effect <= book.repeat_window


def _is_letter_of_the_company(thread: Thread, book: Book) -> bool:
    """The company begins it, in writing that need not be answered at once, and not with what it writes to everybody."""
    first = thread.said[0]
    if thread.conversation.channel in (Channel.CHAT, Channel.VOICE) or not first.by_company:
        return False
    if first.message.kind is not MessageKind.TEXT:
        return False
    written = sentences(first.message.text, thread.conversation.brand or "")
    return any(not book.phrases.is_stock(sentence.key) for sentence in written)


def _shares_a_word(words: Set[str], other: Set[str], thread: Thread) -> bool:
    """One word that is rare tells enough; numbers, days and the company's own name tell nothing."""
    own = (thread.conversation.brand or "").lower()
    return any(word[0].isalpha() and word not in _WHEN and word not in own for word in words & other)


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
