"""The words of time limits: which begin one, which may lead to it, and which stand at its end."""

from __future__ import annotations

import re

from goodturn.readers.commitments.closings import CLOSING_PHRASES, CLOSING_WORDS
from goodturn.readers.commitments.days import DAY_PHRASES, DAY_WORDS, LINKS, NEXT, THIS
from goodturn.readers.commitments.lengths import BEFORE_UNITS, UNCOUNTED
from goodturn.readers.commitments.relations import RELATIONS, by_first_word
from goodturn.readers.commitments.vocabulary import (
    ARTICLES,
    BUSINESS_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    UNITS,
    VAGUE_PHRASES,
    WEEKDAYS,
)

BY_FIRST = by_first_word(RELATIONS)
VAGUE = by_first_word({" ".join(words): "" for words in VAGUE_PHRASES})
TAILS = by_first_word(
    dict.fromkeys(
        ("at the very latest", "at the latest", "at latest", "latest", "the latest", "spätestens", "tops", "max",
         "maximum", "at most", "or sooner", "or earlier", "or less"),
        "by",
    )
    | dict.fromkeys(("from now", "from today", "'s time", "time", "or so", "sharp", "on the dot", "ab heute",
                     "ab jetzt", "from then", "or thereabouts", "punkt"), "")
    | dict.fromkeys(("ish", "- ish"), "about")
)  # fmt: skip
#: these take no second preposition: "switched on by Friday" is "by Friday"
ALONE = (["at"], ["over"], ["in"], ["after"], ["from"])
PAST = frozenset("last since ago seit letzten letzte letzter vergangenen yesterday gestern previous past every each "
                  "jeden jede jedes".split())  # fmt: skip
FILLERS = frozenset("uh um er erm ähm äh hm like oh well also so".split())
GREETINGS = frozenset("good guten schönen gute schöne lovely nice great".split())
RANGE_DAYS = frozenset("or oder and und to bis until till - –".split())
CORRECTIONS = frozenset("no sorry rather actually mean wait nein quatsch pardon scratch correction make vielmehr "
                         "meine besser nope apologies".split())  # fmt: skip


#: "Montagabend", "Mittwochmorgen"
is_compound_day = re.compile(r"(?:mon|diens|donners|frei|sams|sonn)tag\w|mittwoch\w").match
TIMELY = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | frozenset(UNITS)
    | frozenset(PARTS)
    | frozenset(NUMBERS)
    | frozenset(ORDINALS)
    | frozenset(words[-1] for words in VAGUE_PHRASES)
    | DAY_WORDS
    | CLOSING_WORDS
    | frozenset(
        "noon midday midnight mittag mittags mitternacht lunchtime lunch noontime weekend wochenende hour quarter half "
        "halb viertel viertelstunde dreiviertelstunde stunde couple first thing erstes week's month's day's".split()
    )
)
STARTERS = (
    TIMELY
    | frozenset(BY_FIRST)
    | frozenset(VAGUE)
    | ARTICLES
    | frozenset(
        "the this that next following coming upcoming current late mid early middle start beginning anfang mitte ende "
        "end beginn als der den dem des die diese dieser diesen dieses nächste nächster nächsten nächstes kommende "
        "kommender kommenden kommendes folgende folgenden very good few some several paar einige later".split()
    )
)
#: what may stand in a phrase before its first word of time
LEADING = (
    STARTERS
    | FILLERS
    | DAY_PHRASES
    | CLOSING_PHRASES
    | NEXT
    | THIS
    | LINKS
    | UNCOUNTED
    | BEFORE_UNITS
    | BUSINESS_WORDS
    | frozenset(word for phrase in RELATIONS for word in phrase.split())
    | frozenset(word for words in VAGUE_PHRASES for word in words)
    | frozenset("our frühen späten short halben halbe in the local . , ( )".split())
)
#: no piece of time begins with these
NO_PIECE = frozenset("by until till within on at before after from or and to".split())
