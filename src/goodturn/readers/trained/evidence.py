"""The words that bear a label: those whose n-grams and cues add most to its score, exactly as the score was summed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from goodturn.readers.rules.words import TOKEN, normalised
from goodturn.readers.trained.lines import Lines
from goodturn.readers.trained.runs import runs
from goodturn.readers.trained.weights import Hits, Weights
from goodturn.signals.reader import Passage
from goodturn.signals.reading import Span

#: words are shown that add at least this share of what the strongest add
_SHARE = 0.4
#: spans of one label at most
_SPANS = 3


def evidence(
    passages: Sequence[Passage],
    lines: Lines,
    hits: Hits,
    weights: Weights,
    messages: NDArray[np.int64],
    questions: NDArray[np.int64],
) -> list[tuple[Span, ...]]:
    """For each pair of a message and a question: where the words stand that speak most for it, the strongest first."""
    bounds = np.searchsorted(hits.message, np.arange(len(passages) + 1))
    begin, count = bounds[messages], bounds[messages + 1] - bounds[messages]
    pair = np.repeat(np.arange(len(messages)), count)
    at = runs(begin, count)
    added = weights.contributions(hits.row[at], questions[pair])
    first = hits.first[at] - lines.words[messages[pair]]
    added[first < 0] = 0  # a mark is no word that could be shown
    most = np.zeros(len(messages), np.float32)
    np.maximum.at(most, pair, added)
    strong = np.flatnonzero((added > 0) & (added >= _SHARE * most[pair]))
    strong = strong[np.lexsort((first[strong], pair[strong]))]
    stretches: list[list[Stretch]] = [[] for _ in range(len(messages))]
    end = first + (hits.end[at] - hits.first[at])
    for one, start, stop, weight in zip(
        pair[strong].tolist(), first[strong].tolist(), end[strong].tolist(), added[strong].tolist(), strict=True
    ):
        stretches[one].append((start, stop, weight))
    offsets: dict[int, Offsets] = {}
    found: list[tuple[Span, ...]] = []
    for message, told in zip(messages.tolist(), stretches, strict=True):
        words = offsets.get(message)
        if words is None:
            words = offsets[message] = Offsets(passages[message].text)
        spans = [words.span(start, stop) for start, stop in strongest(told)]
        found.append(tuple([span for span in spans if span is not None]))
    return found


#: first word, word behind the last, and what it adds
Stretch = tuple[int, int, float]


def strongest(stretches: Sequence[Stretch]) -> list[tuple[int, int]]:
    """Stretches of words in the order of their first word, those that overlap as one; the ones that add most first."""
    if len(stretches) == 1:
        return [stretches[0][:2]]
    joined: list[Stretch] = []
    for first, end, added in stretches:
        if joined and first < joined[-1][1]:
            before = joined[-1]
            joined[-1] = (before[0], max(before[1], end), before[2] + added)
        else:
            joined.append((first, end, added))
    if len(joined) > 1:
        joined.sort(key=_weight, reverse=True)
    return [one[:2] for one in joined[:_SPANS]]


def _weight(stretch: Stretch) -> float:
    return stretch[2]


class Offsets:
    """Where the words of one message stand in it."""

    __slots__ = ("_kept", "_places")

    def __init__(self, text: str) -> None:
        """Look the words up."""
        normal, self._kept = normalised(text)
        self._places = [word.span() for word in TOKEN.finditer(normal)]
        if "\n\n" in normal:  # the end of a paragraph is no word of a line
            self._places = [place for place in self._places if normal[place[0]] != "\n"]

    def span(self, first: int, end: int) -> Span | None:
        """Offsets of the words from `first` up to `end`; None where that is no word of the message."""
        end = min(end, len(self._places))
        if first >= end:
            return None
        start, stop = self._places[first][0], self._places[end - 1][1]
        return (start, stop) if self._kept is None else (self._kept[start], self._kept[stop - 1] + 1)
