"""Where a customer's state asks to be understood. Needs in a row before any answer are one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from goodturn.conversations.back_channel import is_back_channel
from goodturn.conversations.message import MessageKind
from goodturn.events.utterance import Utterance
from goodturn.signals.labels import Label

NEED_LABELS = frozenset(
    {
        Label.CONFUSION,
        Label.REPEAT_EFFORT,
        Label.WAITING,
        Label.STAKES,
        Label.UNRESOLVED,
        Label.PROMISE_CHASE,
        Label.WANTS_HUMAN,
        Label.LEAVING,
    }
)
FEELINGS = frozenset({Label.FRUSTRATION, Label.ANXIETY, Label.DISAPPOINTMENT})
#: distress from which a message is a need, and from which warmth is owed
NEED_DISTRESS = 1.0
WARMTH_DISTRESS = 2.0
_WEIGHTY = frozenset({Label.STAKES, Label.ANXIETY})
#: what cannot wait: a time that runs, or somebody who is stuck, cold or in the dark
_PRESSES = re.compile(
    r"\b(?:(?:\d+|a few|one|two|three|five|ten|fifteen|twenty|thirty|an?|half an) ?"
    r"(?:min(?:ute)?s?|h(?:ou)?rs?|minuten?|stunden?)"
    r"|(?:right )?now|today|tonight|tomorrow|immediately|asap|urgent(?:ly)?|emergency|deadline|closes|boarding"
    r"|stuck|stranded|locked out|shut out|in the (?:dark|cold|rain)|freezing|can'?t (?:get in|wait)"
    r"|no (?:heat(?:ing)?|power|hot water|water|electric(?:ity)?|gas|light)"
    r"|by (?:noon|midnight|\d+)|at \d+(?::\d\d)?|\d+:\d\d|jetzt|heute|morgen|sofort|dringend|eilt|ausgesperrt)\b",
    re.IGNORECASE,
)


class Moment(Struct, frozen=True, kw_only=True):
    """One need: where it stands among the utterances of an episode, and how strong it is."""

    #: indexes of its first and last message in the episode
    first: int
    last: int
    #: index of the message that shows it most
    peak: int
    labels: frozenset[Label]
    distress: float
    #: whether its words press for time; asked only where something is at stake or feared
    pressing: bool
    #: index one past the last utterance that can answer it
    until: int

    @property
    def urgent(self) -> bool:
        """Something is at stake, or fear, and it cannot wait."""
        at_stake = Label.STAKES in self.labels or (Label.ANXIETY in self.labels and self.distress >= WARMTH_DISTRESS)
        return at_stake and self.pressing

    @property
    def owes_warmth(self) -> bool:
        """Passing over what is felt here would be cold: clear distress, or something at stake."""
        return self.distress >= WARMTH_DISTRESS or Label.STAKES in self.labels

    @property
    def strength(self) -> tuple[float, int]:
        """Order of needs: distress first, then how many things show it."""
        return (self.distress + (0.5 if Label.STAKES in self.labels else 0.0), len(self.labels))


def is_need(utterance: Utterance) -> bool:
    """Whether this customer message asks to be understood."""
    if not utterance.by_customer or utterance.unread:
        return False
    return utterance.distress >= NEED_DISTRESS or not utterance.labels.isdisjoint(NEED_LABELS)


def answers_something(utterance: Utterance, before: Utterance | None) -> bool:
    """Whether a company utterance can be an answer at all: "mm-hm" and talk-over are neutral."""
    if not utterance.by_company or utterance.message.kind is MessageKind.EVENT:
        return False
    message = utterance.message
    if message.speech_start_ms is None:
        return True
    if is_back_channel(message.text):
        return False
    if before is None or before.message.speech_end_ms is None:
        return True
    return not (message.speech_start_ms < before.message.speech_end_ms and len(message.text.split()) <= 3)


def needs_in(said: Sequence[Utterance]) -> list[Moment]:
    """Find the needs of an episode, in order."""
    runs: list[list[int]] = []
    answered = True
    before: Utterance | None = None
    for at, utterance in enumerate(said):
        if is_need(utterance):
            if answered:
                runs.append([])
            runs[-1].append(at)
            answered = False
        elif not answered and answers_something(utterance, before):
            answered = True
        if utterance.by_customer:
            before = utterance
    moments = []
    for number, run in enumerate(runs):
        until = runs[number + 1][0] if number + 1 < len(runs) else len(said)
        peak = max(run, key=lambda at: (said[at].distress, len(said[at].labels), -at))
        labels = frozenset().union(*(said[at].labels for at in run))
        moments.append(
            Moment(
                first=run[0],
                last=run[-1],
                peak=peak,
                labels=labels,
                # asked only where it matters
                pressing=not labels.isdisjoint(_WEIGHTY) and any(_PRESSES.search(said[at].message.text) for at in run),
                distress=max(said[at].distress for at in run),
                until=until,
            )
        )
    return moments
