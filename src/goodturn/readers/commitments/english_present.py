"""What is owed, in English, without a future: "I'm calling them on Monday", "the card arrives in two weeks"."""

from __future__ import annotations

import re

from goodturn.readers.commitments import english_denials as denials
from goodturn.readers.commitments.candidate import Candidate, Sentence, Timed
from goodturn.readers.commitments.cues import DOING, FIXED, LET, PRESENT, TIME
from goodturn.readers.commitments.english_spans import candidate_at, clause_start, quoted, time_of
from goodturn.readers.commitments.vocabulary import NUMBERS

#: (who) is doing: acts that are promised in the present
_DOING = re.compile(
    r"\b(?:(?P<us>i'm|im|i am|we're|we are)|(?P<them>he's|she's|they're|it's|\w+ (?:is|are)|\w+'s))"
    r"(?: just| now| also| already| currently| personally| then)? "
    r"(?P<act>calling|phoning|ringing|sending|shipping|mailing|posting|emailing|passing|forwarding|escalating|raising|"
    r"arranging|organising|organizing|ordering|getting|having|delivering|coming|bringing|issuing|refunding|crediting|"
    r"booking|chasing|following|handing|moving|replacing|dispatching|contacting|reaching|submitting|filing|giving|"
    r"waiving|upgrading|adding|taking|making|putting|returning|dropping|visiting|picking|collecting|installing|fixing|"
    r"repairing|releasing|paying|transferring|arriving|being \w+|going (?:out|to the|into|back|in)|opening|setting|"
    r"speaking|meeting|checking|looking|reporting|rushing|expediting|asking)\b"
)
#: those that count without any time named
_UNTIMED = frozenset(
    "sending passing forwarding escalating raising arranging organising organizing ordering issuing chasing taking "
    "following getting having giving reporting asking expediting rushing coming".split()
)
_NOW = re.compile(r"\b(?:now|right now|as we speak|currently|at the moment|just now|already|this second)\b")
_TAKING = re.compile(r"taking (?:this|that|it|over|care|your case|ownership|the case)")
#: a simple present that tells the future when a time stands beside it
_PRESENT = re.compile(
    r"\b(?:arrives?|ships?(?! to\b)|comes|goes|reaches|gets|brings|delivers|calls|rings|phones|lands|leaves|follows|"
    r"posts|hits|starts work|drops|picks|collects|visits|returns|sends|hands|turns up|rolls out|gets back|fixes|"
    r"repairs|installs|replaces|refunds|credits|pays|takes care|"
    r"(?:i'm|we're|i am|we are) (?:on to|onto|back|in touch with|over|at yours|on the phone (?:to|with))|"
    r"(?:is|are|(?<=\w)'s)(?: all)? (?:due (?:at|with|there|to|in|on|tomorrow|by)|"
    r"on (?:its|their|the|my|his|her|our) way|on (?:the|a|our) (?:next )?(?:van|truck|lorry)|"
    r"back|ready|there|with you|at yours|yours|in your|on your|in the post|"
    r"coming|out|up and running|live|(?:being |to be )?(?:delivered|shipped|sent|collected|posted|mailed|refunded|"
    r"credited|replaced|fixed|repaired|called|released|issued|installed|paid|returned|dispatched|booked|scheduled|"
    r"arranged|confirmed|set|planned in|processed|moved|restored|picked up|handed|put))|gets? \w+ed)\b"
)
_PRESENT_YOU = re.compile(r"\byou(?:'re| are)? (?:get|have|receive|hear|getting|receiving|hearing)\b")
_PRESENT_US = re.compile(
    r"\b(?:i|we) (?:call|ring|send|ship|deliver|refund|pay|mail|email|post|replace|collect|pick|transfer|credit|get|"
    r"bring|come|fix|repair|return|install|hand|visit|release|move|issue|put|start|drop)\b"
)
_BOOKED = re.compile(
    r"\b(?:i've|we've|i have|we have) (?:\w+ )?(?:scheduled|arranged|booked|set up|put|lined up|pencilled|slotted)\b"
)
#: a subject that holds one of these is no subject of a promise
_UNSURE = re.compile(
    r"\b(?:please|kindly|can|could|may|might|should|would|must|to|do|does|did|if|when|once|whether|until|unless|was|"
    r"were|had|has|not|don't|doesn't|won't|never|that|which|who|ask|how|what|why|where)\b"
)
#: a word right before a verb form that makes a noun of it ("four calls")
_NO_SUBJECT = frozenset(
    "your the my our their his her of no any many few several phone some these those all a an last missed in for with "
    "by about to from".split()
)
_DETERMINED = re.compile(r"(?:your|the|my|our|his|her|their|both|these|those|two|three|all)\b")
_PRONOUN = re.compile(r"\s*(?:they|it|he|she)\s*$")
_FIXED = re.compile(
    r"\b(?:leave (?:it|this|that|the rest|everything|all that|these|them) (?:with|to) (?:me|us)\b|"
    r"(?:you can )?expect (?:my|our|an?|the|his|her|their) (?:\w+ )?(?:\w+ )?(?:call|callback|e-?mail|reply|response|"
    r"message|letter|refund|delivery|parcel|visit|update|answer|news|confirmation|text|replacement|quote|technician|"
    r"engineer|driver|courier)\b|you have my word\b|consider it (?:done|sorted)\b|"
    r"(?:more|news|details|updates?|an update|answer|refund|"
    r"confirmation|reply|replacement|invoice|receipt|"
    r"tracking(?: number)?|link) (?:to follow|to come|follows)\b|"
    r"(?:look out|watch out|watch|keep an eye out) for (?:my|our|an?|the) (?:\w+ )?(?:call|e-?mail|reply|message|"
    r"letter|"
    r"text|parcel)\b|(?:back to you|with you|in touch|back in touch) "
    r"(?=by|before|within|tomorrow|today|on|shortly|soon|asap)|(?:i|we) promise (?:you )?(?:to|a|an|the)\b|"
    r"(?:i'm|we're|i am|we are) on (?:it|the case)\b|you're getting\b)"
    r"|^\W*expect (?:it|them|to (?:see|have|receive|hear))\b"
)
#: "let me look into that and come back to you": not holding, it goes on after the contact
_LET_ME_RETURN = re.compile(
    r"\b(?:let me|allow me to|let us) (?=[^;:!?]{0,90}(?:(?:get|come|report|circle) back|call you|ring you|email you|"
    r"write (?:to )?you|text you|let you know|keep you|follow up|chase|raise|pass (?:it|this|that)|escalate|"
    r"by (?:to|mon|tue|wed|thu|fri|sat|sun|\d)))"
)


def presents_in(sentence: Sentence, before: str) -> list[Candidate]:
    """The present that tells the future; all but a few acts need a time beside them."""
    if sentence.cues & DOING and (doing := _doing(sentence, before)) is not None:
        return [doing]
    if not (sentence.cues & PRESENT and sentence.cues & TIME):
        return []
    low = sentence.low
    for pattern in (_PRESENT_YOU, _PRESENT_US, _BOOKED, _PRESENT):
        for match in pattern.finditer(low):
            start = clause_start(low, match.start(), joined=True)
            timed = time_of(sentence, start, match.end(), len(low))
            if timed is None or (timed.phrase.due is None and pattern is not _PRESENT):
                continue
            if pattern is _PRESENT and _no_subject(match, low[start : match.start()].split(), timed):
                continue
            if not _denied(sentence, start, match.start(), before):
                return [candidate_at(sentence, start, match.end(), len(low), match.start())]
    return []


def _doing(sentence: Sentence, before: str) -> Candidate | None:
    """ "I'm sending …", "a manager is calling you within the hour"."""
    low = sentence.low
    for match in _DOING.finditer(low):
        start = match.start() if match["us"] else clause_start(low, match.start(), joined=True)
        timed = time_of(sentence, start, match.end("act"), len(low))
        act = match["act"].split()[0]
        if timed is None and (match["them"] or act not in _UNTIMED or _NOW.search(low)):
            continue
        if act == "taking" and not timed and not _TAKING.search(low):
            continue
        if not _denied(sentence, start, match.start(), before):
            return candidate_at(sentence, start, match.end(), len(low), match.start("act"))
    return None


def _no_subject(match: re.Match[str], subject: list[str], timed: Timed) -> bool:
    """Whether the verb form has no subject, is a noun, or tells of all things of a kind with a length."""
    if match.group().startswith(("i'm", "i am", "we")):
        return False
    if not subject or subject[-1] in _NO_SUBJECT or (subject[-1] in NUMBERS and subject[-1] != "one"):
        return True
    plural = subject[-1].endswith("s") and not subject[-1].endswith(("ss", "'s"))
    return timed.phrase.kind == "length" and plural and not _DETERMINED.match(subject[0])


def _denied(sentence: Sentence, start: int, head: int, before: str) -> bool:
    """Whether words over or after a present head take the promise away."""
    low, cues = sentence.low, sentence.cues
    subject = low[start:head]
    return bool(
        _UNSURE.search(subject)
        or denials.GENERIC.match(subject)
        or denials.NEWS_SUBJECTS.search(subject)
        or denials.OTHERS.search(subject, cues)
        or (_PRONOUN.match(subject) and denials.OTHERS.pattern.search(before))
        or denials.HOPE.search(low, cues, 0, head)
        or denials.POLICY.search(low, cues)
        or denials.REPORTED.search(low, cues, 0, head)
        or denials.DISCLAIMER.search(low, cues, head)
        or quoted(low, head)
    )


def fixed_in(sentence: Sentence) -> list[Candidate]:
    """Set phrases: "leave it with me", "expect my call", "let me ask and call you back"."""
    if not sentence.cues & (FIXED | LET):
        return []
    low, cues = sentence.low, sentence.cues
    match = _LET_ME_RETURN.search(low) or _FIXED.search(low)
    if match is None or _UNSURE.search(low, 0, match.start()):
        return []
    if denials.HOPE.search(low, cues, 0, match.start()) or denials.POLICY.search(low, cues):
        return []
    if denials.DISCLAIMER.search(low, cues):
        return []
    return [candidate_at(sentence, match.start(), match.end(), len(low), match.start())]
