"""How the cost of reading grows with the length of a message, on texts written to defeat a careless pattern.

    python benchmarks/growth.py

Each row gives seconds for a text and for one eight times as long. A factor near 8 is in proportion; 64 would be
quadratic. A hostile sender must not be able to make one message cost more than its length.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from goodturn.connectors.mail_text import own_words
from goodturn.conversations.message import Author
from goodturn.privacy.masking import mask
from goodturn.readers.standard import StandardReader
from goodturn.signals.reader import Passage, Said

LONG = 400_000
UNITS = (
    "i'll call you by friday, ",
    "i'll ",
    "......x",
    "?",
    "😀",
    '"',
    "1 ",
    "no, ",
    "a" * 50,
    "within 2 days or ",
    "hold on ",
    "(",
    "- ",
    "On a day\n",
    "On " + "x" * 299 + "\n",
    "<a@b>" * 60 + "\n",
    "> > > >\n",
    "From: x\n",
    "the inhaler I lost on the ferry ",
)


def seconds(work: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work(text)
        best = min(best, time.process_time() - begun)
    return best


def main() -> None:
    reader = StandardReader()

    def customer(text: str) -> object:
        return reader.read([Passage(author=Author.CUSTOMER, text=text, language="en")])

    def company(text: str) -> object:
        context = (Said(author=Author.CUSTOMER, text=text),)
        return reader.read([Passage(author=Author.AGENT, text=text, language="en", context=context)])

    works: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("customer read", customer),
        ("company read", company),
        ("mail history", own_words),
        ("masking", mask),
    )
    print(f"{'work':<15}{'text':<30}{LONG // 8:>10,}{LONG:>10,}   factor")
    for name, work in works:
        for unit in UNITS:
            short, long = (seconds(work, (unit * (size // len(unit) + 1))[:size]) for size in (LONG // 8, LONG))
            print(f"{name:<15}{unit[:26]!r:<30}{short:>9.3f}s{long:>9.3f}s {long / max(short, 1e-4):>8.1f}")


if __name__ == "__main__":
    main()
