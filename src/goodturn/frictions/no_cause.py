"""Words that may be rare and still name no cause: days, months, numbers, greetings, and shortened words."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from goodturn.episodes.topic import stem

_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday weekend january february march april june july august
    september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar maerz
    märz april juni juli oktober dezember
    four five seven eight nine eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred hundreds thousand
    first second third fourth fifth dozen half quarter pound pounds euro euros dollar dollars
    that what this there here whats thats nobody somebody anybody everybody cannot dear goodbye hello regards sincerely
    madam sirs evening morning afternoon tonight minute minutes hour hours days weeks month months year years
"""
_NO_CAUSE = pa.array(sorted({form for word in _WORDS.split() for form in (word, stem(word))}), pa.string())


def may_name_a_cause(words: pa.Array) -> pa.Array:
    """Which of some words may name a cause; a word with an apostrophe ("couldn't") never does."""
    named = pc.or_(pc.is_in(words, value_set=_NO_CAUSE), pc.match_substring(words, "'"))
    # "12th", "5pm": a number with letters is a date, a time or a size; "xxxx" is what somebody blacked out
    return pc.invert(pc.or_(named, pc.match_substring_regex(words, r"^([0-9]|x+$)")))
