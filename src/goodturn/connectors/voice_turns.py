"""Words made stretches of speech, and sentences that a transcript cut in two made whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from goodturn.connectors.voice_call import Segment
from goodturn.connectors.voice_names import NO_LABEL, lasting_id

#: silence after which one speaker's words begin anew
PAUSE_MS = 800
_SENTENCE_ENDS = ".?!…。？！؟।"
_AFTER_END = "\"'”’»)]"
_WITHOUT_SPACES = "\u2e80"


class Word(Struct, frozen=True, kw_only=True):
    """A word, or a sentence, of one speaker."""

    text: str
    labels: tuple[str, ...]
    start_ms: int | None = None
    end_ms: int | None = None
    pointer: str = ""


def stretches(words: Sequence[Word], whole: str = "") -> Iterator[Segment]:
    """Stretches of one speaker without a pause; `whole` is the text that the words come from, with its spaces."""
    if not words:
        return
    begins = _places(words, whole)
    first = 0
    ended = words[0].end_ms
    for number, word in enumerate([*words[1:], None], 1):
        if word is not None and word.labels == words[first].labels and not _is_pause(ended, word.start_ms):
            ended = word.end_ms if word.end_ms is not None else ended
            continue
        text = whole[begins[first] : begins[number]] if begins else " ".join(w.text for w in words[first:number])
        yield _stretch(words[first:number], text.strip())
        if word is not None:
            first, ended = number, word.end_ms


def _stretch(words: Sequence[Word], text: str) -> Segment:
    starts = [word.start_ms for word in words if word.start_ms is not None]
    ends = [word.end_ms for word in words if word.end_ms is not None]
    labels = words[0].labels
    return Segment(
        text=text,
        labels=labels,
        speaker_id=lasting_id(labels[-1]),
        start_ms=min(starts, default=None),
        end_ms=max(ends, default=None),
        pointer=words[0].pointer,
    )


def _places(words: Sequence[Word], whole: str) -> list[int] | None:
    """Where each word begins in the whole text, and its end; None where the words are not those of the text."""
    begins = []
    place = 0
    for word in words:
        found = whole.find(word.text, place)
        if found < 0 or not word.text:
            return None
        begins.append(found)
        place = found + len(word.text)
    return [0, *begins[1:], len(whole)]


def _is_pause(ended: int | None, start: int | None) -> bool:
    return ended is not None and start is not None and start - ended >= PAUSE_MS


def mended(segments: Sequence[Segment]) -> list[Segment]:
    """Join what one named speaker says on and on, where a segment ends in the middle of a sentence.

    Segments without a label stay apart: two people may stand behind them.
    """
    done: list[Segment] = list(segments[:1])
    for _, segment in pairwise(segments):
        before = done[-1]
        if _goes_on(before, segment):
            done[-1] = replace(
                before,
                text=_glued(before.text, segment.text),
                end_ms=max(end for end in (before.end_ms, segment.end_ms) if end is not None),
            )
        else:
            done.append(segment)
    return done


def _goes_on(before: Segment, segment: Segment) -> bool:
    if before.labels != segment.labels or segment.labels in ((), (NO_LABEL,)):
        return False
    if before.end_ms is None or segment.start_ms is None or _is_pause(before.end_ms, segment.start_ms):
        return False
    return not before.text.rstrip(_AFTER_END).endswith(tuple(_SENTENCE_ENDS))


def _glued(text: str, more: str) -> str:
    between = "" if text[-1:] >= _WITHOUT_SPACES and more[:1] >= _WITHOUT_SPACES else " "
    return f"{text}{between}{more}"
