"""Words that speak of a deed: which kind it is, that it was tried, that it is no longer needed.

The same few texts are asked about once for each promise before them, so the last answers are kept.
"""

from __future__ import annotations

import re
from functools import lru_cache

from goodturn.promises.promise import Deed

#: English words by their beginning, German ones anywhere (they join on to others); the first kind named speaks
_NAMED = re.compile(
    r"(?P<call>\b(?:call|ring|phone|telephon)|anruf|rufe|rückruf|telefon)"
    r"|(?P<money>\b(?:refund|credit|reimburs|money|pay\b|paid\b|compensat|waive|voucher)|erstatt|gutschr|überweis"
    r"|[£$€]\s?\d|\d\s?(?:£|€|(?:euros?|eur|pounds?|dollars?)\b)"
    r"|\b(?:have it|be|is|back|land\w*|arriv\w*|reach\w*) (?:on|in|into|to) your "
    r"(?:bank\b(?!')|card\b|(?:bank )?account\b)"
    r"|\b(?:off|from) (?:your|the) (?:\w+ )?(?:bill|invoice)\b)"
    r"|(?P<goods>\b(?:re)?(?:ship|deliver|dispatch)|\b(?:replacement|courier|parcel|post\b|resend)"
    r"|liefer|versend|ersatz|schick)"
    r"|(?P<change>\b(?:fix|reset|repair|restor|(?:re|de)?activat|unlock|correct|cancel|technician|engineer|repar|install)"
    r"|\bfitter|techniker|monteur)"
)
_BY_WEIGHT = (Deed.CALL, Deed.MONEY, Deed.GOODS, Deed.CHANGE)
#: "your next bill will show …": the bill itself keeps it
_BILL_TO_COME = re.compile(
    r"(?:your|the|this|ihre|die)\b[^.!?]{0,30}(?:\bbill|\binvoice|rechnung)\b.{0,40}\b(?:will|wird|shows?|zeigt)\b"
)
#: words by which something comes, which itself is named elsewhere ("you'll have it by Friday")
_COMES = re.compile(
    r"\b(?:have|get|receive|see|expect) (?:it|them|this|that|yours?|everything)\b"
    r"|\b(?:be|is|are) (?:with you|at yours)\b"
    r"|\b(?:arriv|reach|bring|land)|\bon (?:its|their|the) (?:way|van|truck|lorry)\b"
    r"|\bbekomm\w* (?:sie|es|ihn|das)\b|\b(?:sie|es|ihn) (?:bekommen|erhalten)\b|\bkomm(?:t|en) an\b|\bbei ihnen\b"
)
#: what such words can speak of: the nearest before them
_COMING = re.compile(
    r"(?P<word>\b(?:answer|reply|result|news|e-?mail|update|report|link|code|appointment|antwort|nachricht))"
    r"|(?P<change>\b(?:engineer|technician|fitter|electrician|plumber|techniker|monteur))"
    r"|(?P<money>[£$€]\s?\d|\b(?:refund|credit|payment|money|cash|transfer|compensat|reimburs)"
    r"|erstatt|gutschr|überweis|geld)"
    r"|(?P<goods>\b(?:new one|second one|another one|replacement|courier|parcel|package|order|box|kit|device|sending|"
    r"shipp|dispatch|deliver|van\b|warehouse|express)|paket|ersatz|lieferung|versand|unterwegs)"
)
#: where nothing before says what comes: only a thing is brought or arrives
_THING_COMES = re.compile(r"\b(?:arriv|bring)")
#: a deed of handing a matter on to others, which the customer never sees
_HANDS_ON = re.compile(
    r"(?:(?:pass|forward|hand|flag|feed|escalate|leite|gebe)(?:ing|ed)?|(?:raise|raising) (?:it|this|that))\b"
    r"(?! you\b| ihnen\b)(?!.*\b(?:to|an) (?:you|sie|ihnen)\b)"
)
#: how many characters before a commitment are searched for what it speaks of
_NEAR = 400
#: a call that was tried also tries to come back with a word
_REACHED_NOBODY = frozenset({Deed.CALL, Deed.WORD})
_TRIED = (
    ("tried to call", _REACHED_NOBODY),
    ("tried calling", _REACHED_NOBODY),
    ("tried to reach", _REACHED_NOBODY),
    ("tried ringing", _REACHED_NOBODY),
    ("tried to ring", _REACHED_NOBODY),
    ("tried phoning", _REACHED_NOBODY),
    ("tried to phone", _REACHED_NOBODY),
    ("tried you", _REACHED_NOBODY),
    ("no answer", _REACHED_NOBODY),
    ("couldn't reach you", _REACHED_NOBODY),
    ("could not reach you", _REACHED_NOBODY),
    ("couldn't get hold", _REACHED_NOBODY),
    ("voicemail", _REACHED_NOBODY),
    ("nicht erreicht", _REACHED_NOBODY),
    ("nicht erreichen", _REACHED_NOBODY),
    ("missed you", frozenset({Deed.CALL, Deed.GOODS, Deed.CHANGE, Deed.WORD})),
    ("tried to deliver", frozenset({Deed.GOODS})),
    ("attempted to deliver", frozenset({Deed.GOODS})),
    ("attempted delivery", frozenset({Deed.GOODS})),
    ("zustellversuch", frozenset({Deed.GOODS})),
    ("nobody was home", frozenset({Deed.GOODS, Deed.CHANGE})),
    ("nobody was at home", frozenset({Deed.GOODS, Deed.CHANGE})),
    ("nicht angetroffen", frozenset({Deed.GOODS, Deed.CHANGE})),
)
_NO_LONGER_NEEDED = re.compile(
    r"\b(?:no need|no longer need(?:ed)?|don't bother|don't worry about|never ?mind|not necessary any\s?(?:more|longer)"
    r"|forget about the|don't need to call|nicht mehr nötig|hat sich erledigt)\b"
)
#: where what is said of one thing ends
_CLAUSE_ENDS = re.compile(r"[.,;:!?\n]|\b(?:but|just|instead|aber|sondern|nur)\b")


def plain_words(text: str) -> str:
    """A text in small letters with straight apostrophes."""
    return text.lower().replace("’", "'")


@lru_cache(maxsize=4_096)
def deeds_named(text: str) -> frozenset[Deed]:
    """Every kind of deed that a text names; none of them is a promised word."""
    return frozenset(Deed(str(match.lastgroup)) for match in _NAMED.finditer(plain_words(text)))


def deed_of(act: str, words: str, before: str = "") -> Deed:
    """Which kind of act a commitment speaks of, by its verb, then by its words, then by what stands before them.

    Words that something comes ("you'll have it by Friday") speak of what was last named before.
    """
    for text in (act, words):
        named = deeds_named(text)
        for deed in _BY_WEIGHT:
            if deed in named:
                return deed
    plain = plain_words(words)
    if _BILL_TO_COME.match(plain):
        return Deed.BILL
    if _COMES.search(plain):
        spoken_of = [match.lastgroup for match in _COMING.finditer(plain_words(before[-_NEAR:]))]
        if spoken_of:
            return Deed(str(spoken_of[-1]))
        if _THING_COMES.search(plain):
            return Deed.GOODS
    return Deed.WORD


def hands_on(act: str) -> bool:
    """Whether an act hands the matter on to others, where the customer does not see what becomes of it."""
    return _HANDS_ON.match(plain_words(act)) is not None


@lru_cache(maxsize=4_096)
def deeds_tried(text: str) -> frozenset[Deed]:
    """The kinds of deed that were tried without reaching the customer, as the company tells it."""
    plain = plain_words(text)
    return frozenset().union(*(deeds for words, deeds in _TRIED if words in plain))


@lru_cache(maxsize=4_096)
def deeds_released(text: str) -> frozenset[Deed]:
    """The kinds of deed that a customer says are no longer needed; all of them where none is named."""
    plain = plain_words(text)
    released: frozenset[Deed] = frozenset()
    for match in _NO_LONGER_NEEDED.finditer(plain):
        ends = _CLAUSE_ENDS.search(plain, match.end())
        named = deeds_named(plain[match.end() : ends.start() if ends else len(plain)])
        # "a call is not necessary any more": the deed may also stand before
        named = named or deeds_named(_CLAUSE_ENDS.split(plain[: match.start()])[-1])
        released |= named or frozenset(Deed)
    return released
