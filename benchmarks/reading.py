"""What a message costs each reader beside VADER's polarity, in turns over the same messages, in one process.

    python benchmarks/reading.py [--messages N] [--texts FILE]

Messages are those of `study.py`: recombined, all different, in conversations of four. A turn is 1,024 messages. Shown
is CPU time over all turns, its share of VADER's, and the middle half of the shares turn by turn, since on a shared
machine a second of CPU time does not always buy the same work.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import numpy as np
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from goodturn.conversations.message import Author
from goodturn.readers.named import ReaderName, reader_named
from goodturn.signals.reader import Passage, Said
from study import REAL, conversations, sentences

TURN = 1_024


def passages(texts: Path | None, messages: int) -> list[Passage]:
    found: list[Passage] = []
    for rows in conversations(sentences(texts), messages, seed=1):
        said: list[Said] = []
        for row in rows[1:]:
            author, text = Author(str(row["author"])), str(row["text"])
            found.append(Passage(author=author, text=text, language="en", context=tuple(said)))
            said.append(Said(author=author, text=text))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=40_000)
    parser.add_argument("--texts", type=Path, default=REAL if REAL.exists() else None)
    given = parser.parse_args()
    asked = iter(passages(given.texts, given.messages))
    polarity = SentimentIntensityAnalyzer().polarity_scores
    readers: dict[str, Callable[[list[Passage]], object]] = {
        "VADER": lambda some: [polarity(one.text) for one in some],
        **{name.value: reader_named(name).read for name in ReaderName},
    }
    warm = list(islice(asked, TURN))
    for read in readers.values():
        read(warm)
    spent: dict[str, list[float]] = {name: [] for name in readers}
    while len(some := list(islice(asked, TURN))) == TURN:
        for name, read in readers.items():
            begun = time.process_time()
            read(some)
            spent[name].append((time.process_time() - begun) / TURN)
    peer = np.array(spent["VADER"])
    print(f"{len(peer) * TURN:,} messages in {len(peer)} turns")
    for name, each in spent.items():
        low, high = np.percentile(np.array(each) / peer, [25, 75])
        whole, cost = sum(each) / peer.sum(), sum(each) / len(each) * 1e6
        print(f"{name:<10}{cost:8.1f} µs CPU a message{whole:7.2f} × VADER ({low:.2f} to {high:.2f})")


if __name__ == "__main__":
    main()
