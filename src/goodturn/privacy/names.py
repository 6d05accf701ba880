"""Names of people as conversations give them away: greetings, sign-offs, introductions.

No model: a name that nobody greets, signs or introduces, and that the source does not tell, is not found. The docs
say so.
"""

from __future__ import annotations

import re

_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)?"
_GREETED = re.compile(
    r"\W*(?:@\w+[\s,:]+)*(?:[Hh](?:i|ello|ey|iya)|HI|HELLO|HEY|[Dd]ear|[Tt]hanks|[Tt]hank [Yy]ou|THANKS|[Cc]heers"
    r"|[Ss]orry|[Gg]ood (?:morning|afternoon|evening|day|Morning|Afternoon|Evening)|[Hh]allo|[Hh]ola|[Bb]onjour"
    r"|[Ll]iebe[r]?|[Cc]iao|[Oo]l[áa])"
    rf",?\s+(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Hh]err|[Ff]rau)\.?\s+)?({_NAME}(?:\s{_NAME})?)(?!\w)"
)
_INTRODUCED = re.compile(
    rf"(?:[Mm]y name(?:'s| is|’s)\s+({_NAME}(?:\s{_NAME})?)(?!\w)"
    r"|(?:[Tt]his is|[Ii]t(?:'s|’s| is)|I(?:'m| am|’m)|[Yy]ou(?:'re| are) (?:speaking|chatting) (?:with|to))"
    rf"\s+({_NAME}(?:\s{_NAME})?)(?!\w)\s+(?:from|here|with|at|speaking|and I))"
)
_SIGNED = re.compile(
    r"(?:[Bb]est|[Rr]egards|[Ww]ishes|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Cc]heers|[Yy]ours|[Ll]ove|[Tt]ruly"
    r"|[Gg]r(?:ü|ue)(?:ß|ss)en?|[Gg]racias|[Mm]erci|[Ss]aludos)"
    rf"\s*[,.!\n-]\s*[-–—~]?\s*({_NAME}(?:\s(?:{_NAME}|[A-Z]\.?))?)\s*[.!]?\s*$"
)
_CAPITAL_AT_END = re.compile(r"[A-ZÀ-ÖØ-Þ][^\s,]*[\s.!]*\Z")

#: capitalised words that follow a greeting and are no name
NOT_NAMES = frozenset(
    "a again all also am an and any anybody anyone are as at agent be been but by can could customer did do does "
    "everybody everyone everything folks for from good guys had has have having he hello her here hey hi his how i "
    "id if im in is it its just ladies let madam mate may me might morning much my need no not now of off ok okay on "
    "once only or our please quick really ref regarding see she should since sir sirs so some somebody someone sorry "
    "still such support sure team that thanks thank the their them then there these they this those to today tomorrow "
    "too tried trying very was we well were what when where which while who why will with would yes yesterday yet you "
    "your monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december english german french spanish mr mrs ms miss dr sincerely regards best "
    "unfortunately currently after before because both case chat order account issue help happy glad afternoon evening "
    "day lot alot advance bye goodbye welcome love kind warm many yours truly wishes cheers hope hoping".split()
)

#: names that are everyday words as well: masked where someone is greeted or signs, nowhere else
_ALSO_WORDS = frozenset(
    "amber angel art autumn bill bob brook chance chase china christian cliff crystal dawn daisy drew earnest faith "
    "frank gene glen grace grant guy harmony heath holly hope hunter iris ivy jack jade jasmine jean jewel joy june "
    "kitty lance laurel lily mark may melody mercy miles misty nick olive page pat pearl penny ray rich rob robin "
    "rose ruby rusty sandy scarlet sky skip star sue summer sunny terry trinity victor violet wade ward will win "
    "wood young price rush short long small little king page post bank best black brown green white".split()
)


def names_in(text: str) -> tuple[str, ...]:
    """Names that this text gives away, each part on its own."""
    found: list[str] = []
    greeted = _GREETED.match(text)
    if greeted is not None:
        found += _parts(greeted.group(1))
    if _may_introduce(text):
        for introduced in _INTRODUCED.finditer(text):
            found += _parts(introduced.group(1) or introduced.group(2))
    if _CAPITAL_AT_END.search(text, max(0, len(text) - 24)) is not None:
        signed = _SIGNED.search(text[-72:])
        if signed is not None:
            found += _parts(signed.group(1))
    return tuple(dict.fromkeys(found)) if found else ()


def _may_introduce(text: str) -> bool:
    """Whether any words of `_INTRODUCED` stand there: the cheap question before the dear one."""
    return (
        "his is" in text
        or "t is " in text
        or "I am " in text
        or "y name" in text
        or ("'" in text and ("t's " in text or "I'm " in text))
        or ("’" in text and ("t’s " in text or "I’m " in text))
        or ("ing " in text and ("speaking " in text or "chatting " in text))
    )


def _parts(name: str) -> list[str]:
    parts = []
    for word in name.split():
        part = word.removesuffix("'s").removesuffix("’s")
        if part.rstrip(".").lower() in NOT_NAMES:
            break
        if len(part.rstrip(".")) > 1:
            parts.append(part)
    return parts


def name_parts(full_name: str) -> tuple[str, ...]:
    """The parts of a name that a source tells ("Dr. Anna-Lena de Vries" → Anna-Lena, Vries)."""
    parts = (part.strip(".,;()\"'<>@") for part in full_name.split())
    return tuple(part for part in parts if len(part) > 2 and part[0].isalpha() and part.lower() not in NOT_NAMES)


def is_also_a_word(name: str) -> bool:
    """Whether the name is an everyday word too ("Bill"), so that it tells nobody without a greeting."""
    return name.lower() in _ALSO_WORDS
