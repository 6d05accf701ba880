"""The phrase language of the tables, and how a table becomes plain phrases.

One pattern a line. `(a|b)` is a choice, `[a|b]` a choice that may be missing, `{NAME}` a named choice defined once
for all tables, and ` .. ` a gap of up to `GAP` words inside one sentence. A leading `0` stands for any number, a
`0` at another place for one digit; a word that ends in `*` may go on (`disappoint*`). What follows ` # ` is a
comment. Apostrophes may be missing in what people type, so `don't` also matches `dont`, except where that makes
another word (`we'll`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

#: most words that a ` .. ` may stand for
GAP = 8
#: without their apostrophe these are other words
_OTHER_WORDS = frozenset(
    ("we'll", "i'll", "we're", "she'll", "he'll", "she'd", "he'd", "we'd", "i'd", "it's", "who're", "let's")
)
_PIECE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|([^()\[\]]+)")


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


def expand(part: str, names: Mapping[str, str]) -> list[str]:
    """Every plain phrase that one part of a pattern stands for.

    Raises:
        KeyError: the part uses a `{NAME}` that is not defined.
    """
    part = re.sub(r"\{(\w+)\}", lambda name: f"({names[name.group(1)]})", part)
    phrases = [""]
    for choice, optional, plain in _PIECE.findall(part):
        if choice:
            options = choice.split("|")
        elif optional:
            options = ["", *optional.split("|")]
        else:
            options = [plain]
        phrases = [f"{phrase} {option}" for phrase in phrases for option in options]
    tidy = {" ".join(phrase.split()) for phrase in phrases}
    for phrase in list(tidy):
        if "'" in phrase:
            tidy.add(" ".join(word if word in _OTHER_WORDS else word.replace("'", "") for word in phrase.split(" ")))
    return sorted(tidy - {""})
