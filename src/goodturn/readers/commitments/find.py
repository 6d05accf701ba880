"""Find the commitments in a message of the company."""

from __future__ import annotations

from goodturn.readers.commitments.candidate import Candidate, Sentence, commitment_of
from goodturn.readers.commitments.cues import can_commit, cue_places, language_of, lowered
from goodturn.readers.commitments.english import owed_in
from goodturn.readers.commitments.german import holding_in as german_holding_in
from goodturn.readers.commitments.german import owed_in as german_owed_in
from goodturn.readers.commitments.holding import holding_in
from goodturn.readers.commitments.sentences import sentences
from goodturn.signals.commitment import Commitment

#: how much of a message is read; a longer one is a pasted document, and its head is read
LONGEST = 20_000


def find_commitments(text: str, language: str | None = None) -> tuple[Commitment, ...]:
    """The commitments of one message, in order; empty where there are none or the language is not read.

    `language` is ISO 639-1 or longer ("en-GB"); None lets the words decide between English and German.
    Spans are offsets into `text`. Times stay unresolved: `goodturn.promises.window.resolve` places them.
    """
    text = text[:LONGEST]
    low = lowered(text)
    tongue = language_of(low, language)
    if tongue is None:
        return ()
    places = cue_places(low, tongue)
    if not places:
        return ()
    found: list[Candidate] = []
    cue = 0
    spans = sentences(text)
    for index, (start, end) in enumerate(spans):
        mask = 0
        while cue < len(places) and places[cue][0] < end:
            mask |= places[cue][1]
            cue += 1
        if can_commit(mask):
            sentence = Sentence(text, low, start, end, mask)
            before = low[spans[index - 1][0] : start] if index else ""
            following = low[end : spans[index + 1][1]] if index + 1 < len(spans) else ""
            found += _in_sentence(sentence, tongue, before, following)
    return tuple(commitment_of(candidate, text) for candidate in found)


def _in_sentence(sentence: Sentence, tongue: str, before: str, following: str) -> list[Candidate]:
    """What is owed and what holds; where both are said in one breath, a time past the contact decides."""
    if tongue == "de":
        holding = german_holding_in(sentence)
        owed = german_owed_in(sentence, before, following) if holding is None else []
    else:
        holding = holding_in(sentence)
        owed = owed_in(sentence, before, following) if holding is None else []
    return [*owed, *([holding] if holding else [])]
