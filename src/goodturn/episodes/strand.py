"""A strand: an episode while it is being stitched, its threads and what they are about."""

from __future__ import annotations

import re
from datetime import datetime

from goodturn.conversations.message import MessageKind
from goodturn.episodes.book import Book
from goodturn.episodes.closings import is_courtesy, is_settling
from goodturn.episodes.ending import ending_of
from goodturn.episodes.episode import Stitch
from goodturn.episodes.phrase_book import sentences
from goodturn.episodes.record import Thread
from goodturn.episodes.topic import alike, rare_words, references
from goodturn.events.utterance import Utterance
from goodturn.promises.window import resolve
from goodturn.signals.commitment import CommitmentKind
from goodturn.states import Ending

#: "Hi Carys," and "Dear Larkin Team," name whom it is for, not what it is about
_GREETING = re.compile(
    r"\s*(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?)"
    r"(?: [A-ZÄÖÜ][\w'’-]*){0,3}\s*[,.!\n]"
)


class Strand:
    """An episode while it is being stitched: its threads, and what they are about."""

    def __init__(self, thread: Thread) -> None:
        """Begin with one thread."""
        self.threads = [thread]
        self.stitches: list[Stitch] = []
        self.same_contact: set[str] = set()
        self._settled: bool | None = None
        self._waits: bool | None = None
        #: how many threads the words below know; most strands are never asked
        self._known = 0
        self._words: set[str] = set()
        #: of its last thread alone, so that a long episode does not draw in whatever follows
        self._last_words: set[str] = set()
        self._last_said: set[str] | None = None
        self._last_heard: set[str] | None = None
        #: how many threads the references and the date below know
        self._referred = 0
        self._references: set[str] = set()
        self._dated = 0
        self._effect_at: datetime | None = None

    def add(self, thread: Thread, reason: str, confidence: float, *, same_contact: bool = False) -> None:
        """Join one more thread."""
        self.threads.append(thread)
        self._settled = self._waits = self._last_said = self._last_heard = None
        self.stitches.append(Stitch(conversation_id=thread.conversation_id, reason=reason, confidence=confidence))
        if same_contact:
            self.same_contact.add(thread.conversation_id)

    @property
    def words(self) -> set[str]:
        """Rare words of what the customer said."""
        self._look()
        return self._words

    @property
    def last_words(self) -> set[str]:
        """Rare words of what the customer said in its last thread."""
        self._look()
        return self._last_words

    @property
    def references(self) -> set[str]:
        """References named by either side."""
        for thread in self.threads[self._referred :]:
            self._references |= references_in(thread)
        self._referred = len(self.threads)
        return self._references

    def alike(self, words: set[str], book: Book) -> float:
        """How much a thread's words share with this one, 0-1: with all its customer said, or with its last thread.

        Of the last thread what the company said counts too, without what it says to many others. That is dear to find
        out, so it is asked only where the words could share enough with it.
        """
        own = alike(words, self.words)
        if len(words & (self._last_words | self._heard())) < 2:
            return own
        return max(own, alike(words, self._said(book)))

    def effect_at(self, book: Book) -> datetime | None:
        """When it was last spoken of, or when what was promised is to have come, whichever is later."""
        for thread in self.threads[self._dated :]:
            for utterance in thread.said:
                if utterance.commitments and utterance.by_company and utterance.message.kind is MessageKind.TEXT:
                    self._date(utterance, book)
        self._dated = len(self.threads)
        ended = self.threads[-1].ended_at
        return max((at for at in (ended, self._effect_at) if at is not None), default=None)

    def _look(self) -> None:
        for thread in self.threads[self._known :]:
            self._last_words = customer_words(thread)
            self._words |= self._last_words
        self._known = len(self.threads)

    def _heard(self) -> set[str]:
        """Rare words of all that the company said in the last thread."""
        if self._last_heard is None:
            self._last_heard = set().union(*(rare_words(u.message.text) for u in _said_by_company(self.threads[-1])))
        return self._last_heard

    def _said(self, book: Book) -> set[str]:
        """Rare words of what both said in the last thread, without what the company says to many others."""
        if self._last_said is None:
            self._last_said = set(self._last_words)
            brand = self.threads[-1].conversation.brand or ""
            for utterance in _said_by_company(self.threads[-1]):
                text = utterance.message.text
                for sentence in sentences(text, brand):
                    if not book.phrases.is_stock(sentence.key):
                        self._last_said |= rare_words(_without_greeting(text[sentence.start : sentence.end]))
        return self._last_said

    def _date(self, utterance: Utterance, book: Book) -> None:
        for commitment in utterance.commitments:
            if commitment.kind is not CommitmentKind.OWED or commitment.due is None or utterance.at is None:
                continue
            window = resolve(commitment.due, utterance.at, book.calendar)
            if window is not None and (self._effect_at is None or window[1] > self._effect_at):
                self._effect_at = window[1]

    @property
    def settled(self) -> bool:
        """Whether its last thread ended with the customer saying so."""
        if self._settled is None:
            self._settled = ending_of(self.threads[-1].said).ending is Ending.CONFIRMED
        return self._settled

    @property
    def unanswered(self) -> bool:
        """Whether the customer had the last word and it was no goodbye."""
        last = next((u for u in reversed(self.threads[-1].said) if u.by_customer or u.by_company), None)
        return last is not None and last.by_customer and not is_courtesy(last) and not is_settling(last)

    @property
    def waits(self) -> bool:
        """Whether the customer waits for an answer, or for something promised in the last thread."""
        if self._waits is None:
            self._waits = self.unanswered or self._owed()
        return self._waits

    def _owed(self) -> bool:
        return any(
            commitment.kind is CommitmentKind.OWED and not commitment.conditional
            for utterance in self.threads[-1].said
            if utterance.by_company
            for commitment in utterance.commitments
        )


def _said_by_company(thread: Thread) -> list[Utterance]:
    return [u for u in thread.said if u.by_company and u.message.kind is MessageKind.TEXT]


def customer_words(thread: Thread) -> set[str]:
    """Rare words of what the customer said in a thread."""
    words: set[str] = set(rare_words(thread.conversation.subject or ""))
    for utterance in thread.said:
        if utterance.by_customer:
            words |= rare_words(_without_greeting(utterance.message.text))
    return words


def references_in(thread: Thread) -> set[str]:
    """References named by either side of a thread."""
    return set().union(*(references(u.message.text) for u in thread.said if u.message.kind is MessageKind.TEXT))


def _without_greeting(text: str) -> str:
    match = _GREETING.match(text)
    return text[match.end() :] if match else text
