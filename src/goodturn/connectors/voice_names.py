"""Which speaker labels are names of people, and which are mere marks that mean nothing beyond their file."""

from __future__ import annotations

import re

from goodturn.connectors.voice_call import Segment

#: stands for the label where the format names no speaker; a role may be set for it as for any label
NO_LABEL = "no label"
_MARK = re.compile(r"[\W\d_]*(?:speakers?|spk|channel|track|voice|part(?:icipant)?)?[\W\d_]*[a-z]?", re.IGNORECASE)
_SIDES = frozenset(
    "agent advisor adviser assistant bot caller client consumer contact customer guest host interviewee interviewer "
    "ivr member moderator narrator operator patient rep representative robot speaker staff support system unknown user "
    "visitor kunde kundin berater beraterin agentin anrufer anruferin klient cliente agente conseiller".split()
)


def is_name(label: str) -> bool:
    """Whether a label names a person: neither a mark ("SPEAKER_00", "A") nor a side ("Customer", "Agent 2")."""
    if label == NO_LABEL or _MARK.fullmatch(label):
        return False
    words = re.findall(r"[^\W\d_]+", label.casefold())
    return not set(words) <= _SIDES


def names_of(segments: list[Segment]) -> tuple[str, ...]:
    """The names among the labels, each once: they mask the words of the call."""
    return tuple(dict.fromkeys(label for segment in segments for label in segment.labels if is_name(label)))


def lasting_id(label: str) -> str | None:
    """What a speaker is known by beyond this file: a name, never a mark."""
    return label if is_name(label) else None


def holds_beyond_file(label: str) -> bool:
    """Whether a label means the same in every file: names, sides and channels do, marks of diarisation do not."""
    return label.casefold().startswith("channel:") or not _MARK.fullmatch(label)
