"""The phrase language of the tables, and how a table becomes plain phrases.

One pattern a line. `(a|b)` is a choice, `[a|b]` a choice that may be missing, `{NAME}` a named choice defined once
for all tables, and ` .. ` a gap of up to `GAP` words inside one sentence, outside brackets. A word that begins with
`0` stands for any number that ends so; a word that ends in `*` may go on (`disappoint*`). What follows ` # ` is a
comment. Apostrophes may be missing in what people type, so `don't` also matches `dont`, except where that makes
another word (`we'll`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from goodturn.readers.rules.words import TOKEN

#: most words that a ` .. ` may stand for
GAP = 8
#: without their apostrophe these are other words
_OTHER_WORDS = frozenset(
    ("we'll", "i'll", "we're", "she'll", "he'll", "she'd", "he'd", "we'd", "i'd", "it's", "who're", "let's")
)
_PIECE = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]|([^()\[\]]+)")
_NAMED = re.compile(r"\{(\w+)\}")


class Family(Struct, frozen=True, kw_only=True):
    """Cues of one kind, which are trusted alike."""

    #: unique name, "label.kind"
    name: str
    patterns: str
    #: a negation shortly before it takes it back ("not worried")
    negatable: bool = False
    #: counts only in a sentence that is no question
    told: bool = False
    #: counts only in a sentence that is a question
    asked: bool = False


def lines(patterns: str) -> Iterator[str]:
    """The patterns of a table, without comments and empty lines."""
    for line in patterns.splitlines():
        pattern = line.split(" # ", 1)[0].strip()
        if pattern and not pattern.startswith("# "):
            yield pattern


def parts(pattern: str) -> list[str]:
    """The parts of a pattern between its gaps."""
    return [part.strip() for part in pattern.split(" .. ")]


#: stands behind a word that may go on; no message holds it
GOES_ON = "\0"
#: one word as it may be spelled; an option of several words (none: it may be missing); the options of one step
Spellings: TypeAlias = tuple[str, ...]
Option: TypeAlias = tuple[Spellings, ...]
Step: TypeAlias = tuple[Option, ...]


def steps(part: str, names: Mapping[str, str]) -> list[Step]:
    """One part of a pattern as steps, each with its options.

    Raises:
        KeyError: the part uses a `{NAME}` that is not defined.
        ValueError: choices that are nested, not closed, or stand outside brackets.
    """
    spelled = _NAMED.sub(lambda name: f"({names[name.group(1)]})", part)
    if _PIECE.sub("", spelled):
        raise ValueError(f"brackets inside brackets, or not closed: {part!r}")
    found: list[Step] = []
    for choice, optional, plain in _PIECE.findall(spelled):
        if "|" in plain:
            raise ValueError(f"a choice outside brackets: {part!r}")
        options = [plain] if plain else choice.split("|") if choice else ["", *optional.split("|")]
        found.append(tuple(_option(option) for option in options))
    return found


def _option(option: str) -> Option:
    return tuple(_spellings(word) for written in option.split() for word in _words(written))


def _words(written: str) -> list[str]:
    """A word of a pattern as the words of a message are cut: "$0*" is a sign and a number."""
    stem = written.removesuffix("*")
    words: list[str] = TOKEN.findall(stem)
    if "".join(words) != stem:
        raise ValueError(f"signs that no word of a message holds: {written!r}")
    if stem != written:
        words[-1] += GOES_ON
    return words


def _spellings(word: str) -> Spellings:
    return (word,) if word in _OTHER_WORDS or "'" not in word else (word, word.replace("'", ""))
