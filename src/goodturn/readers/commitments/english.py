"""What is owed, in English: "I'll call you", "the part ships on Monday", "leave it with me"."""

from __future__ import annotations

import re

from goodturn.readers.commitments import english_words as words
from goodturn.readers.commitments.candidate import Candidate, Sentence, Timed
from goodturn.readers.commitments.vocabulary import NUMBERS
from goodturn.signals.commitment import CommitmentKind

_TAG_QUESTION = re.compile(r",? (?:alright|all right|ok|okay|right|yeah|yes|will you|deal|got it|if that's ok)(?: \w+)?\s*\?\W*$")
_QUESTION = re.compile(r"\?\W*$")
_FIRST_VERB = re.compile(r"[a-z][\w'-]*")
#: (who) is doing: acts that are promised in the present
_DOING = re.compile(
    r"\b(?:(?P<us>i'm|im|i am|we're|we are)|(?P<them>he's|she's|they're|it's|\w+ (?:is|are)|\w+'s))"
    r"(?: just| now| also| already| currently| personally| then)? (?:(?P<act>calling|phoning|ringing|sending|shipping|mailing|posting|emailing|passing|forwarding|"
    r"escalating|raising|arranging|organising|organizing|ordering|getting|having|delivering|coming|bringing|issuing|refunding|crediting|booking|chasing|following|"
    r"handing|moving|replacing|dispatching|contacting|reaching|submitting|filing|giving|waiving|upgrading|adding|taking|making|putting|returning|"
    r"dropping|visiting|picking|collecting|installing|fixing|repairing|releasing|paying|transferring|arriving|being \w+|going (?:out|to the|into|back|in)|"
    r"opening|setting|speaking|meeting|checking|looking|reporting|rushing|express|expediting|asking))\b"
)
#: those that count without any time named
_DOING_UNTIMED = frozenset(
    "sending passing forwarding escalating raising arranging organising organizing ordering issuing chasing taking "
    "following getting having giving reporting asking expediting rushing coming".split()
)
_NOW = re.compile(r"\b(?:now|right now|as we speak|currently|at the moment|just now|already|this second)\b")
#: a simple present that tells the future when a time stands beside it
_PRESENT = re.compile(
    r"\b(?:arrives?|ships?(?! to\b)|comes|goes|reaches|gets|brings|delivers|calls|rings|phones|lands|leaves|follows|posts|hits|starts work|drops|picks|collects|"
    r"visits|returns|sends|hands|turns up|rolls out|gets back|fixes|repairs|installs|replaces|refunds|credits|pays|takes care|"
    r"(?:i'm|we're|i am|we are) (?:on to|onto|back|in touch with|over|at yours|on the phone (?:to|with))|(?:is|are|(?<=\w)'s)(?: all)? (?:due (?:at|with|there|to|in|on|tomorrow|by)|on (?:its|their|the|my|his|her|our) way|back|ready|there|with you|at yours|yours|in your|on your|in the post|coming|out|up and running|live|"
    r"(?:being |to be )?(?:delivered|shipped|sent|collected|posted|mailed|refunded|credited|replaced|fixed|repaired|called|released|issued|installed|paid|returned|dispatched|"
    r"booked|scheduled|arranged|confirmed|set|planned in|processed|moved|restored|picked up|handed|put))|"
    r"(?:gets?|get) \w+ed)\b"
)
_PRESENT_YOU = re.compile(r"\byou(?:'re| are)? (?:get|have|receive|hear|getting|receiving|hearing)\b")
_PRESENT_US = re.compile(
    r"\b(?:i|we) (?:call|ring|send|ship|deliver|refund|pay|mail|email|post|replace|collect|pick|transfer|credit|get|bring|come|fix|repair|return|install|hand|"
    r"visit|release|move|issue|put|start|drop)\b"
)
_NOT_PRESENT = re.compile(
    r"\b(?:please|kindly|can|could|may|might|should|would|must|to|do|does|did|if|when|once|whether|until|unless|was|were|had|has|not|don't|doesn't|won't|never|that|which|who|"
    r"ask|how|what|why|where)\b"
)
_BOOKED = re.compile(r"\b(?:i've|we've|i have|we have) (?:\w+ )?(?:scheduled|arranged|booked|set up|put|lined up|pencilled|slotted)\b")
_FIXED = re.compile(
    r"\b(?:leave (?:it|this|that|the rest|everything|all that|these|them) (?:with|to) (?:me|us)\b|(?:you can )?expect (?:my|our|an?|the|his|her|their) "
    r"(?:\w+ ){0,2}?(?:call|callback|e-?mail|reply|response|message|letter|refund|delivery|parcel|visit|update|answer|news|confirmation|text|replacement|quote|technician|engineer|driver|courier)\b|"
    r"you have my word\b|consider it (?:done|sorted)\b|(?:more|news|details|updates?|an update|answer|refund|confirmation|reply|replacement|invoice|receipt|tracking(?: number)?|link) "
    r"(?:to follow|to come|follows)\b|(?:look out|watch out|watch|keep an eye out) for (?:my|our|an?|the) (?:\w+ )?(?:call|e-?mail|reply|message|letter|text|parcel)\b|"
    r"(?:back to you|with you|in touch|back in touch) (?=by|before|within|tomorrow|today|on|shortly|soon|asap)|(?:i|we) promise (?:you )?(?:to|a|an|the)\b|(?:i'm|we're|i am|we are) on (?:it|the case)\b|you're getting\b)"
)
#: "let me look into that and come back to you": not holding, it goes on after the contact
_LET_ME_RETURN = re.compile(
    r"\b(?:let me|allow me to|let us) (?=[^;:!?]{0,90}(?:(?:get|come|report|circle) back|call you|ring you|email you|write (?:to )?you|text you|let you know|keep you|follow up|chase|raise|"
    r"pass (?:it|this|that)|escalate|by (?:to|mon|tue|wed|thu|fri|sat|sun|\d)))"
)
_SUBJECTLESS = re.compile(
    r"^\W*(?:(?:ok|okay|sure|yes|thanks|thx|done|right|great|so|no problem|np|perfect|sorry|cheers|hi|hey|hello|got it|understood|noted|and|but|alright|all right)\W+)*"
    r"(?P<head>will|gonna|shall) (?!you\b|it\b|that\b|the\b|this\b|they\b|there\b|your\b|i\b|we\b)"
)
_THEY = re.compile(r"^(?:they|it|that|he|she)$")


def owed_in(sentence: Sentence, before: str, following: str) -> list[Candidate]:
    """What a sentence promises; `before` and `following` are the sentences beside it, in lower case."""
    low = sentence.low
    if _QUESTION.search(low) and not _TAG_QUESTION.search(low):
        return []
    if _refuted(low, following):
        return []
    found = _futures(sentence, before)
    if not found:
        found = _presents(sentence, before)
    if not found:
        found = _fixed(sentence)
    return found


def _refuted(low: str, following: str) -> bool:
    """Jest, an offer, or a disclaimer after it: no promise anywhere in the sentence."""
    return bool(words.JEST.search(low) or words.OFFER.search(low) or words.TAKEN_BACK.match(following))


def _futures(sentence: Sentence, before: str) -> list[Candidate]:
    """Heads with will, shall, going to."""
    low = sentence.low
    found: list[Candidate] = []
    heads = list(words.FUTURE.finditer(low))
    for index, head in enumerate(heads):
        limit = heads[index + 1].start() if index + 1 < len(heads) else len(low)
        who = head["pronoun"] or head["joined"] or ("" if head["noun"] else "i")
        clause = _clause_start(low, head.start(), joined=bool(head["noun"]))
        start = head.start() if who else clause
        who = who or low[start : head.start()].strip()
        if not who:
            subjectless = _SUBJECTLESS.match(low)
            if subjectless is None or subjectless.start("head") != head.start():
                continue
            start, who = head.start(), "we"
        verb_at = _skip_adverbs(low, head.end())
        if _idle(low, clause, head.start(), head.end(), verb_at, who, before):
            continue
        found.append(_candidate(sentence, start, head.end(), limit, verb_at))
    return found


_OPENING, _CLOSING = re.compile("[\"“„«]"), re.compile("[\"”“»]")


def _quoted(low: str, at: int) -> bool:
    """Whether a place lies between quotation marks: somebody else's words."""
    opened = len(_OPENING.findall(low, 0, at))
    return opened % 2 == 1 and _CLOSING.search(low, at) is not None


def _skip_adverbs(low: str, at: int) -> int:
    match = words.ADVERBS.match(low, at)
    return match.end() if match else at


def _idle(low: str, clause: int, head: int, after: int, verb_at: int, who: str, before: str) -> bool:
    """Whether a future head promises nothing: refusal, hope, policy, report, duty, news, another's act."""
    rest = low[verb_at : verb_at + 60]
    verb = _FIRST_VERB.match(rest)
    if verb is None or words.NEGATION.match(low, after) or words.NEGATION.match(rest):
        return True
    if _quoted(low, head) or words.HEDGE_ADVERB.search(low, after, min(len(low), verb_at + 18)) or _governed(low, clause, head):
        return True
    if words.DISCLAIMER.search(low, verb_at):
        return True
    if who in ("you", "u", "ya"):
        return bool(_DUTY.match(low, after)) or not words.RECEIVED.match(rest) or bool(words.NOT_RECEIVED.match(rest))
    subject = low[clause:head] if who not in ("i", "we") else who
    if _NOBODY.match(subject):
        return True
    if words.OTHERS.search(subject) or (_THEY.match(who) and words.OTHERS.search(before)):
        return True
    if who in ("i", "we"):
        idle = verb.group() in words.IDLE_VERBS and not rest.startswith(("see to", "see that"))
        return idle or bool(words.IDLE_AFTER.match(rest))
    if who in ("who", "which", "there"):
        return True
    if who in ("this", "that", "these", "those"):
        return not _SERVED.match(rest) or bool(words.NEWS_VERBS.match(rest))
    return _news(subject, rest, who)


_DUTY = re.compile(r"\s*(?:\w+ly |just |only |also |still |then |now )?(?:need|have to|must|want to|be required)\b")


def _news(subject: str, rest: str, who: str) -> bool:
    """Information about a thing: opening times, departures, prices."""
    if words.NEWS_VERBS.match(rest) and not (who in ("he", "she", "they") and not rest.startswith(("be ", "need", "have "))):
        return not re.match(r"(?:be (?:able|fine)|start|begin|change) (?:to |on |work)|have (?:it|your|the|this|that|somebody|someone|a )", rest)
    if who in ("he", "she", "they", "it") or re.search(r"\byour?\b", rest) or _SERVED.match(rest):
        return False
    return bool(words.NEWS_SUBJECTS.search(subject))


_NOBODY = re.compile(r"\W*(?:no|nobody|none|nothing|neither|hardly|no one)\b")
_SERVED = re.compile(
    r"be (?:\w+ed|live|active|ready|back|up|there|with|on your|in your|done|sent|set|put|cut|paid|built|made)\b"
)


def _governed(low: str, clause: int, head: int) -> bool:
    """Whether hope, policy or a report stands over the head."""
    strong = max((match.end() for match in _STRONG.finditer(low, 0, head)), default=0)
    over = low[strong:head]
    return bool(words.HOPE.search(over) or words.POLICY.search(over) or words.REPORTED.search(low[:head]))


_STRONG = re.compile(r"[;:!?(—]|\.(?=\s)| - | – |,? but |, and |, so | so (?=i|we|you|they|the|your|our)|, then ")


def _clause_start(low: str, head: int, *, joined: bool) -> int:
    """Where the clause of a head begins; a noun may stand before a comma and after another."""
    start = 0
    for match in words.CLAUSE_START.finditer(low, 0, head):
        if low[match.end() : head].strip():
            start = match.end()
    position = low.rfind(" and ", start, head)
    if joined and position >= 0 and _own_subject(low[position + 5 : head]):
        start = position + 5
    if not low[start:head].strip():
        return start
    leading = words.LEADING.match(low, start, head)
    if leading and low[leading.end() : head].strip():
        start = leading.end()
    return start


def _own_subject(between: str) -> bool:
    """Whether words after "and" are a subject of their own and not a second noun of a pair."""
    return bool(re.match(r"(?:the|your|our|my|a|an|someone|somebody|that|this|i|we|you|it|they|he|she)\b", between.strip()))


def _candidate(sentence: Sentence, start: int, after: int, limit: int, act: int) -> Candidate:
    """The candidate of a head, with its time, its condition and its quote."""
    low, base = sentence.low, sentence.start
    timed = _time_of(sentence, start, after, limit)
    begin, conditional = start, False
    condition = _condition(low, start, after, timed.start - base if timed else None)
    clause_stop = _clause_stop(low, act)
    stop = max(timed.end - base, act) if timed and timed.start - base >= after else clause_stop
    if timed and timed.start - base < start:
        begin = timed.start - base
    if condition is not None:
        conditional = True
        if condition < start:
            begin = min(begin, condition)
        elif condition <= stop + 2:
            stop = max(stop, _clause_stop(low, condition))
    return Candidate(
        kind=CommitmentKind.OWED,
        start=base + begin,
        end=base + _trimmed(low, stop),
        act_start=base + act,
        probability=0.9 if timed else 0.85,
        timed=timed,
        conditional=conditional,
    )


def _trimmed(low: str, stop: int) -> int:
    while stop and not low[stop - 1].isalnum() and low[stop - 1] not in "€$£%)":
        stop -= 1
        if low[stop - 2 : stop + 1] in ("a.m", "p.m") or low[max(0, stop - 3) : stop + 1] in ("a.m.", "p.m."):
            return stop + 1
    return stop


def _clause_stop(low: str, at: int) -> int:
    match = words.CLAUSE_END.search(low, at)
    return match.start() if match else len(low)


def _time_of(sentence: Sentence, start: int, after: int, limit: int) -> Timed | None:
    """The time that belongs to a head: the first after it in its clause, else one right before it."""
    low, base = sentence.low, sentence.start
    vague = None
    for timed in sentence.times:
        at = timed.start - base
        if not after - 1 <= at < limit or not timed.phrase.stated:
            continue
        if words.APART.search(low, after, at):
            break
        if timed.phrase.due is not None:
            return timed
        vague = vague or timed
    if vague is not None:
        return vague
    for timed in reversed(sentence.times):
        stop = timed.end - base
        if not timed.phrase.stated or stop > after:
            continue
        if stop <= start and _leads(low, timed.start - base, stop, start):
            return timed
        if timed.start - base <= start < stop and len(low[stop:after].split()) <= 9:
            # "By Tuesday evening the water will …": the clause of a noun begins with its time
            return timed
    return None


def _leads(low: str, at: int, stop: int, start: int) -> bool:
    """Whether a time opens the clause of a head that follows at once ("Tomorrow, I'll …")."""
    opening = low[_clause_start(low, at, joined=False) : at].strip(" ,")
    return len(low[stop:start].split()) <= 1 and len(opening) <= 4


def _condition(low: str, start: int, after: int, time_at: int | None) -> int | None:
    """Where a condition begins that the act hangs on, before the head or after it."""
    for match in words.CONDITION.finditer(low):
        asked = match.group() in ("if", "when", "once") and words.ASKED_INSIDE.search(low, 0, match.start())
        if asked or match.start() == time_at:
            continue
        if match.start() < start:
            if words.CLAUSE_START.search(low[match.start() : start]) is None and "," not in low[match.start() : start]:
                # a condition without a comma runs straight into its head
                return match.start()
            if not re.search(r"[;:!?]|\.\s", low[match.start() : start]):
                return match.start()
        elif match.start() >= after and not re.search(r"[;:!?]|\.\s|, (?:and|but|so)\b", low[after : match.start()]):
            return match.start()
    return None


def _presents(sentence: Sentence, before: str) -> list[Candidate]:
    """A present that tells the future: "I'm calling the depot on Monday", "the card arrives in two weeks"."""
    low, base = sentence.low, sentence.start
    for match in _DOING.finditer(low):
        start = match.start() if match["us"] else _clause_start(low, match.start(), joined=True)
        timed = _time_of(sentence, start, match.end("act"), len(low))
        act = match["act"].split()[0]
        if match["them"] and not (timed and timed.phrase.stated):
            continue
        if timed is None and (act not in _DOING_UNTIMED or _NOW.search(low)):
            continue
        if _over_present(low, start, match.start(), before) or (act == "taking" and not timed and not _TAKING.search(low)):
            continue
        return [_candidate(sentence, start, match.end(), len(low), match.start("act"))]
    for pattern in (_PRESENT_YOU, _PRESENT_US, _BOOKED, _PRESENT):
        for match in pattern.finditer(low):
            start = _clause_start(low, match.start(), joined=True)
            timed = _time_of(sentence, start, match.end(), len(low))
            if timed is None or (timed.phrase.due is None and pattern is not _PRESENT):
                continue
            subject = low[start : match.start()].split()
            if pattern is _PRESENT and not match.group().startswith(("i", "we")) and (not subject or subject[-1] in _NO_SUBJECT or subject[-1] in NUMBERS):
                continue
            if pattern is _PRESENT and timed.phrase.kind == "length" and _bare_plural(subject):
                continue
            if _over_present(low, start, match.start(), before):
                continue
            return [_candidate(sentence, start, match.end(), len(low), match.start())]
    return []


_NO_SUBJECT = frozenset(
    "your the my our their his her of no any many few several phone some these those all a an last missed in for with "
    "by about to from".split()
)
_DETERMINED = re.compile(r"(?:your|the|my|our|his|her|their|both|these|those|two|three|all)\b")


def _bare_plural(subject: list[str]) -> bool:
    """Whether a subject speaks of all things of a kind: "international transfers arrive in two days"."""
    return subject[-1].endswith("s") and not subject[-1].endswith(("ss", "'s")) and not _DETERMINED.match(subject[0])


_TAKING = re.compile(r"taking (?:this|that|it|over|care|your case|ownership|the case)")


def _over_present(low: str, start: int, head: int, before: str) -> bool:
    """Whether words over a present head take the promise away."""
    subject = low[start:head]
    return bool(
        _NOT_PRESENT.search(subject)
        or words.GENERIC.match(subject)
        or words.NEWS_SUBJECTS.search(subject)
        or words.OTHERS.search(subject)
        or (_THEY.match(subject.strip()) and words.OTHERS.search(before))
        or words.HOPE.search(low[:head])
        or words.POLICY.search(low)
        or words.REPORTED.search(low[:head])
        or words.DISCLAIMER.search(low, head)
    )


def _fixed(sentence: Sentence) -> list[Candidate]:
    """Set phrases: "leave it with me", "expect my call"."""
    low = sentence.low
    match = _LET_ME_RETURN.search(low) or _FIXED.search(low)
    if match is None or words.HOPE.search(low, 0, match.start()) or _NOT_PRESENT.search(low, 0, match.start()):
        return []
    if words.POLICY.search(low) or words.DISCLAIMER.search(low):
        return []
    return [_candidate(sentence, match.start(), match.end(), len(low), match.start())]
