"""The prepositions of time in English and German, and which relation to a time each states."""

from __future__ import annotations

RELATIONS: dict[str, str] = {
    "by": "by", "until": "by", "untill": "by", "untl": "by", "till": "by", "til": "by", "no later than": "by",
    "not later than": "by",
    "at the very latest by": "by", "at the latest by": "by", "latest by": "by", "latest": "by", "bis": "by",
    "bis zum": "by", "bis spätestens": "by", "spätestens": "by", "spätestens bis": "by", "bis zur": "by",
    "spätestens am": "by", "bis spätestens zum": "by", "spätestens bis zum": "by", "bis einschließlich": "by",
    "bis längstens": "by", "up until": "by", "not after": "by", "no later then": "by", "spätestens um": "by",
    "bis um": "by", "bis gegen": "by about", "bis etwa": "by about", "bis ca": "by",
    "before": "before", "prior to": "before", "ahead of": "before", "noch vor": "before", "vor": "before",
    "vor dem": "before", "noch vor dem": "before",
    "after": "after", "any time after": "after", "anytime after": "after", "nach": "after", "ab": "after",
    "from": "from", "starting": "from", "as of": "from", "von": "from", "vom": "from", "zwischen": "between",
    "between": "between", "anywhere between": "between", "sometime between": "between",
    "within": "within", "within the next": "within", "within a maximum of": "within", "inside": "within",
    "within about": "within", "in the next": "within", "over the next": "within", "during the next": "within",
    "in under": "within", "in less than": "within", "in at most": "within", "within at most": "within",
    "at most": "within", "in no more than": "within", "in no longer than": "within", "inside of": "within",
    "no more than": "within", "within the following": "within", "for the next": "within", "the next": "within",
    "innerhalb": "within", "innerhalb von": "within", "innerhalb der nächsten": "within", "binnen": "within",
    "innerhalb der kommenden": "within", "in den nächsten": "within", "in den kommenden": "within",
    "innerhalb des nächsten": "within", "in der nächsten": "within", "in spätestens": "within",
    "spätestens in": "within", "in maximal": "within", "spätestens innerhalb von": "within",
    "in weniger als": "within", "in höchstens": "within", "in längstens": "within", "die nächsten": "within",
    "spätestens nach": "within", "in no more then": "within", "in max": "within", "within max": "within",
    "in": "in", "im": "in", "at": "at", "on": "at", "am": "at", "um": "at", "zum": "at", "den": "at",
    "in about": "in", "in around": "in", "in roughly": "in", "in approximately": "in", "in approx": "in",
    "in etwa": "in", "on or before": "by", "an oder vor": "by", "in ca": "in", "in circa": "in",
    "in ungefähr": "in", "in rund": "in", "in another": "in",
    "around": "about", "about": "about", "approximately": "about", "approx": "about", "roughly": "about",
    "circa": "about", "ca": "about", "at around": "about", "at about": "about", "at roughly": "about",
    "at approximately": "about", "gegen": "about", "so gegen": "about", "etwa": "about", "ungefähr": "about",
    "at or around": "about", "um circa": "about", "um ca": "about", "um etwa": "about", "zirka": "about",
    "around about": "about", "somewhere around": "about", "um ungefähr": "about", "ungefähr um": "about",
    "by around": "by", "by about": "by", "by roughly": "by", "by approximately": "by", "somewhere between": "between",
    "over the": "over", "over this": "over", "during": "over", "sometime during": "over",
    "over the course of": "over",
    "in the course of": "over", "throughout": "over", "übers": "over", "über das": "over", "im laufe": "over",
    "im laufe der": "over", "im laufe des": "over", "sometime": "", "some time": "", "noch": "", "gleich": "",
    "noch im": "in", "noch am": "at", "schon": "", "bereits": "", "first thing on": "first", "direkt": "",
    "latest on": "by", "later": "", "early": "", "any time": "", "anytime": "", "at some point": "",
    "irgendwann": "", "sometime in": "in", "sometime on": "at", "some time on": "at", "at the latest on": "by",
    "up to": "within", "bis zu": "within", "at the latest": "by", "at latest": "by", "at the very latest": "by",
    "toward": "about", "towards": "about",
}  # fmt: skip

PhraseTable = dict[str, list[tuple[tuple[str, ...], str]]]


def by_first_word(phrases: dict[str, str]) -> PhraseTable:
    """Phrases as tuples of words under their first word, the longest first."""
    table: PhraseTable = {}
    for phrase, value in sorted(phrases.items(), key=lambda item: -len(item[0].split())):
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, value))
    return table
