"""Guesses that the customer agrees with: the company says what somebody went through, and they say that it was so.

What the customer had not said themselves cannot be read back to them; that they agree shows that it was understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Label

_START = r"(?:@\w+|[\s.!])*"
_VERB = r"(?:is|was|does|did|do|are|were|has|have)"
#: a bare yes may answer many things, so the guess must be plain
_AGREES = re.compile(_START + r"(?:yes|yeah|yep|yup|correct|that's (?:right|it|true)|ja|stimmt)\b")
#: nobody says these but to agree
_AGREES_PLAINLY = re.compile(
    _START + r"(?:exactly|precisely|spot on|indeed|too right|pretty much|tell me about it|you can say that again|"
    r"that(?:'s| is) (?:about it|about right|(?:about |just )?the size of it|how it (?:is|was|feels))|"
    rf"(?:it|they|she|he|there) {_VERB}n't,? {_VERB} (?:it|they|she|he|there)|genau|so ist es|sie sagen es)\b"
)
_DENIES = re.compile(_START + r"(?:no|nope|not? (?:really|quite|exactly)|wrong|nein|doch)\b")
#: the one who did not come, call or help, named again
_NAMED_AGAIN = re.compile(_START + r"(nobody|no one|never|neither|nothing|niemand|nie|nichts)\b")
_LIVED = (
    r"(?:had|been|done|gone|lost|spent|sent|told|paid|bought|seen|heard|got|made|taken|given|written|spoken|\w{2,}ed)"
)
#: the company says, and does not ask, what the customer has been through
_GUESS = re.compile(
    r"(?P<hedged>\bi(?:'d|'ll| would)? (?:bet|imagine|guess|suppose|expect) (?:you|nobody|no one|they)\b"
    rf"|\byou(?:'ve| have)? (?:probably|already|surely)\b|\byou must (?:have|be|feel)\b)"
    rf"|\byou(?:'ve| have) {_LIVED}\b|\bsie haben\b"
)
_ABOUT_YOU = re.compile(r"\b(?:you|your|you'd|you're|you've|sie|ihnen|ihre?[mnrs]?)\b")
#: words before a guess that make a condition or a question of it
_CONDITIONS = frozenset("if once when unless until after whether what wenn falls ob sobald nachdem".split())
#: words from which on a question tells a whole story ("you've had it off, counted to thirty, and all that twice?")
_DETAILED = 15
_SENTENCE_ENDS = re.compile(r"[.!?\n]")


def _plain(utterance: Utterance) -> str:
    return utterance.message.text.lower().replace("’", "'")


@lru_cache(maxsize=4_096)
def _guesses(said: str) -> bool:
    """Whether a text says what its reader has been through; a question counts only where it offers a guess."""
    for match in _GUESS.finditer(said):
        before = said[: match.start()].rsplit(None, 1)
        if before and before[-1] in _CONDITIONS:
            continue
        ends = _SENTENCE_ENDS.search(said, match.end())
        if match["hedged"] is not None or ends is None or ends[0] != "?":
            return True
        if len(said[match.start() : ends.start()].split()) >= _DETAILED:
            return True
    return False


def _agree(guess: Utterance, answer: Utterance) -> bool:
    said, answered = _plain(guess), _plain(answer)
    if _AGREES_PLAINLY.match(answered):
        return not said.rstrip().endswith("?") and _ABOUT_YOU.search(said) is not None
    named = _NAMED_AGAIN.match(answered)
    if named is None and _AGREES.match(answered) is None:
        return False
    return _guesses(said) and (named is None or named[1] in said)


def agreed_guess(said: Sequence[Utterance], first: int, until: int) -> Utterance | None:
    """A statement about what the customer went through that their next words agree with, or None.

    Args:
        said: the whole episode.
        first: where the need begins: its own words may tell of the very effort that was guessed.
        until: one past the last utterance that can answer it.
    """
    before = said[first - 1] if first else None
    if (
        before is not None
        and before.by_company
        and Label.REPEAT_EFFORT in said[first].labels
        and _guesses(_plain(before))
        and not _DENIES.match(_plain(said[first]))
    ):
        return before
    for at in range(first + 1, min(until, len(said) - 1)):
        if said[at].by_company and said[at + 1].by_customer and _agree(said[at], said[at + 1]):
            return said[at]
    return None
