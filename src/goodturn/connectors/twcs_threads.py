"""Who speaks with which brand in a heap of public tweets: worked out from reply links, then from mentions.

Held as whole numbers in arrays, at most 16 bytes a tweet once resolved. A name is a number: a customer's own
(anonymised) number, or a negative one for a handle.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

#: no customer, or no brand
NOBODY = -(2**31)
CHUNK = 65_536
#: what is here beside a tweet
PARENT, ANSWER = np.uint8(1), np.uint8(2)
MENTION = re.compile(r"@(\w{1,40})")
HANDLE = re.compile(r"@(\d*[A-Za-z_]\w{0,40})")
#: a mention stands for the brand that answers it, when at least so many answers, and this share, say so
VOTES = 2
SHARE = 2 / 3


class Tweet(NamedTuple):
    """One row of the set."""

    line: int
    tweet_id: int
    author: str
    inbound: bool
    #: since 1970; 0 where it cannot be read
    second: int
    text: str
    #: the tweet that it answers, 0 for none
    parent: int
    #: the set says that it was answered
    answered: bool = False


class Threads:
    """Add every tweet, resolve once, then ask for the place of each by its order of adding."""

    def __init__(self) -> None:
        self._columns: dict[str, list[Numbers]] = {
            name: [] for name in ("tweet", "parent", "author", "mention", "second", "company")
        }
        self._waiting: list[tuple[int, int, int, int, int, bool]] = []
        self._codes: dict[str, int] = {}
        self._names: list[str] = []
        self._customer: Numbers = np.zeros(0, np.int32)
        self._brand: Numbers = np.zeros(0, np.int32)
        self._position: Numbers = np.zeros(0, np.int32)
        #: bits: its parent is here; an answer to it is here
        self._beside: Numbers = np.zeros(0, np.uint8)

    def add(self, tweet: Tweet) -> None:
        """Take in one tweet."""
        text = tweet.text
        found = None
        if "@" in text:
            found = (HANDLE.search(text) if tweet.inbound else None) or MENTION.search(text)
        mention = NOBODY if found is None else self._code(found.group(1))
        self._waiting.append(
            (tweet.tweet_id, tweet.parent, self._code(tweet.author), mention, tweet.second, not tweet.inbound)
        )
        if len(self._waiting) == CHUNK:
            self._pack()

    def _code(self, name: str) -> int:
        if name.isdecimal() and len(name) < 10:
            return int(name)
        key = name.casefold()
        code = self._codes.get(key)
        if code is None:
            self._names.append(name)
            code = self._codes[key] = -len(self._names)
        return code

    def name(self, code: int) -> str:
        """The name that a number stands for."""
        return str(code) if code >= 0 else self._names[-code - 1]

    def place(self, row: int) -> tuple[int, int, int]:
        """(customer, brand, position) of the row-th tweet; NOBODY where there is none."""
        return self._customer.item(row), self._brand.item(row), self._position.item(row)

    def parent_is_here(self, row: int) -> bool:
        """Whether the tweet that the row-th answers is in the set."""
        return bool(self._beside.item(row) & PARENT)

    def answer_is_here(self, row: int) -> bool:
        """Whether a tweet that answers the row-th is in the set."""
        return bool(self._beside.item(row) & ANSWER)

    def _pack(self) -> None:
        for (name, chunks), values in zip(self._columns.items(), zip(*self._waiting, strict=True), strict=True):
            wide = np.array(values, dtype=bool if name == "company" else np.int64)
            narrow = name != "company" and wide.size and np.abs(wide).max() <= 2**31
            chunks.append(wide.astype(np.int32) if narrow else wide)
        self._waiting.clear()

    def resolve(self) -> None:
        """Work out customer, brand and order of all tweets that were added."""
        if self._waiting:
            self._pack()
        if not self._columns["tweet"]:
            return
        tweet, parent, author, mention, second, company = (np.concatenate(chunks) for chunks in self._columns.values())
        self._columns.clear()
        above = _rows_of(tweet, parent)
        del parent
        self._position = _ranks(tweet, second, above)
        del tweet, second
        self._beside = (above >= 0).astype(np.uint8) * PARENT
        self._beside[above[above >= 0]] |= ANSWER

        customer = np.where(company, NOBODY, author).astype(np.int32)
        brand = np.where(company, author, NOBODY).astype(np.int32)
        linked = np.flatnonzero(above >= 0)
        # whom the brand answered says best which brand a tweet was for, next to whom it answers itself
        own = linked[~company[linked] & company[above[linked]]]
        brand[own] = author[above[own]]
        answers = linked[company[linked]][::-1]
        asked = above[answers]
        free = brand[asked] == NOBODY
        brand[asked[free]] = author[answers[free]]
        _inherit(brand, above)
        _inherit(customer, above)

        told = company & (customer == NOBODY) & (mention != NOBODY)
        customer[told] = mention[told]
        _inherit(customer, above)
        self._by_mention(brand, mention, author, company)
        for _ in range(4):
            lower = linked[(brand[linked] != NOBODY) & (brand[above[linked]] == NOBODY)]
            if not lower.size:
                break
            brand[above[lower]] = brand[lower]
        self._customer, self._brand = customer, brand

    def _by_mention(self, brand: Numbers, mention: Numbers, author: Numbers, company: Numbers) -> None:
        """Fill in brands from mentions: of a brand itself, or of an account that a brand answers for."""
        brands = np.unique(author[company])
        open_rows = np.flatnonzero((brand == NOBODY) & (mention != NOBODY))
        if not open_rows.size:
            return
        direct = np.isin(mention[open_rows], brands)
        brand[open_rows[direct]] = mention[open_rows[direct]]
        open_rows = open_rows[~direct]
        asked = np.flatnonzero(~company & (brand != NOBODY) & np.isin(mention, np.unique(mention[open_rows])))
        pairs, votes = np.unique(np.stack([mention[asked], brand[asked]]), axis=1, return_counts=True)
        totals: dict[int, int] = {}
        for name, count in zip(pairs[0].tolist(), votes.tolist(), strict=True):
            totals[name] = totals.get(name, 0) + count
        stands_for = {
            name: answering
            for name, answering, count in zip(*pairs.tolist(), votes.tolist(), strict=True)
            if count >= VOTES and count >= SHARE * totals[name]
        }
        for row in open_rows.tolist():
            name = mention.item(row)
            # a handle in clear is a company's: customers' are anonymised to numbers in this set
            brand[row] = stands_for.get(name, name if name < 0 else NOBODY)


def _rows_of(tweet: Numbers, parent: Numbers) -> Numbers:
    """For each tweet the row of the one that it answers, -1 where that is not here."""
    order = np.argsort(tweet, kind="stable").astype(np.int32)
    by_id = tweet[order]
    above = np.full(len(tweet), -1, np.int32)
    for start in range(0, len(tweet), CHUNK):
        wanted = parent[start : start + CHUNK]
        place = np.minimum(np.searchsorted(by_id, wanted), len(by_id) - 1)
        there = (by_id[place] == wanted) & (wanted != 0)
        above[start : start + CHUNK][there] = order[place[there]]
    return above


def _ranks(tweet: Numbers, second: Numbers, above: Numbers) -> Numbers:
    """The order of all tweets: by time, within a second by how deep they stand in their thread, then by id."""
    depth = (above >= 0).astype(np.int32)
    further = above.copy()
    for _ in range(32):
        going = np.flatnonzero(further >= 0)
        if not going.size:
            break
        depth[going] += depth[further[going]]
        further[going] = further[further[going]]
    ranks = np.empty(len(tweet), np.int32)
    ranks[np.lexsort((tweet, depth, second))] = np.arange(len(tweet), dtype=np.int32)
    return ranks


def _inherit(values: Numbers, above: Numbers) -> None:
    """Give each row without a value that of the nearest tweet above it which has one."""
    source = above.copy()
    for _ in range(32):
        waiting = np.flatnonzero((values == NOBODY) & (source >= 0))
        if not waiting.size:
            return
        found = values[source[waiting]]
        farther = source[source[waiting]]
        values[waiting] = found
        source[waiting] = np.where(found == NOBODY, farther, -1)
