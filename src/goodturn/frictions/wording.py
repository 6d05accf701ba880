"""Customers' own words for a stem: a topic holds "deliveri", a reader wants "delivery"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from goodturn.episodes.topic import stem

#: what is read of a message
COLUMNS = ("conversation_id", "author", "text")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def words_for(stems: Sequence[str], messages: Iterable[pa.RecordBatch]) -> Mapping[str, str]:
    """The form in which customers most often write each stem; a stem never met stands for itself."""
    wanted = set(stems)
    found: dict[str, Counter[str]] = {one: Counter() for one in wanted}
    stems_of: dict[str, str] = {}
    for batch in messages if wanted else ():
        mask = pc.fill_null(pc.equal(batch["author"], "customer"), False)
        for text in batch["text"].filter(mask).to_pylist():
            for word in _WORD.findall(text.lower()) if text else ():
                known = stems_of.get(word)
                if known is None:
                    known = stems_of[word] = stem(word.replace("’", "'")) if len(word) >= 4 else ""
                if known in wanted:
                    found[known][word] += 1
        if len(stems_of) > 500_000:
            stems_of.clear()
    return {one: _commonest(counted) or one for one, counted in found.items()}


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda word: (-counted[word], word), default="")
