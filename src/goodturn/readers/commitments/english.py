"""What is owed, in English: "I'll call you", "the part will ship on Monday"."""

from __future__ import annotations

import re
from itertools import islice

from goodturn.readers.commitments import english_denials as denials
from goodturn.readers.commitments import english_verbs as verbs
from goodturn.readers.commitments.candidate import Candidate, Sentence
from goodturn.readers.commitments.cues import FUTURE
from goodturn.readers.commitments.english_present import fixed_in, presents_in
from goodturn.readers.commitments.english_spans import candidate_at, clause_start, quoted

_TAG_QUESTION = re.compile(
    r",? (?:alright|all right|ok|okay|right|yeah|yes|will you|deal|got it|if that's ok)(?: \w+)?\s*\?\W*$"
)
#: a request is asked, and what follows it is promised: "could you send us the number, and we'll check the line?"
_ASKED_FIRST = re.compile(r"\b(?:can|could) you\b[^?]{8,}(?:,? and|,? then) (?:i|we)(?:'ll| will)\b")
#: a second act of the same promise, with its own time: "I'll find out whether they can, and ring you by noon"
_AND_THEN = re.compile(
    r",? and (?:then |i'll |we'll )?(?P<act>(?:call|ring|phone|e-?mail|text|message|write(?: to)?|update|tell) you\b|"
    r"let you know\b|(?:get|come|report) back to you\b)"
)
_FIRST_VERB = re.compile(r"[a-z][\w'-]*")
#: words before a head without a subject ("ok thanks, will call you")
_SUBJECTLESS = re.compile(
    r"^\W*(?:(?:ok|okay|sure|yes|thanks|thx|done|right|great|so|no problem|np|perfect|sorry|cheers|hi|hey|hello|got it|"
    r"understood|noted|and|but|alright|all right)\W+){0,4}"
    r"(?P<head>will|gonna|shall) (?!you\b|it\b|that\b|the\b|this\b|they\b|there\b|your\b|i\b|we\b)"
)
_STRONG = re.compile(r"[;:!?(—]|\.(?=\s)| - | – |,? but |, and |, so | so (?=i|we|you|they|the|your|our)|, then ")
_DUTY = re.compile(r"\s*(?:\w+ly |just |only |also |still |then |now )?(?:need|have to|must|want to|be required)\b")
_NOBODY = re.compile(r"\W*(?:no|nobody|none|nothing|neither|hardly|no one)\b")
_SERVED = re.compile(
    r"be (?:\w+ed|live|active|ready|back|up|there|with|on your|in your|done|sent|set|put|cut|paid|built|made)\b"
)
_NEWS_AFTER_ALL = re.compile(
    r"(?:be (?:able|fine)|start|begin|change) (?:to |on |work)|have (?:it|your|the|this|that|somebody|someone|a |"
    r"been|come|gone|got|\w+ed\b)"
)
_ACTED = re.compile(r"see (?:to|that)\b|try (?:them|him|her|the|it|you|again)\b")
#: what costs: only when it is taken away is it a promise
_COST = re.compile(r"\b(?:fees?|charges?|prices?|rates?|interest|premium|surcharge|fine|penalty|fares?)\s*$")
_TAKEN_AWAY = re.compile(
    r"be (?:\w+ly )?(?:waived|refunded|removed|credited|reversed|returned|dropped|cancelled|"
    r"canceled|taken)"
)
_YOURS = re.compile(r"\byour?\b")
#: how far after a head the words are looked at that decide what it is
_AHEAD = 60
#: more heads than this in one sentence are no prose
_MOST_HEADS = 12


def owed_in(sentence: Sentence, before: str, following: str) -> list[Candidate]:
    """What a sentence promises; `before` and `following` are the sentences beside it, in lower case."""
    low, cues = sentence.low, sentence.cues
    if is_question(low) and not _TAG_QUESTION.search(low) and not _ASKED_FIRST.search(low):
        return []
    if denials.JEST.search(low, cues) or denials.OFFER.search(low, cues) or denials.TAKEN_BACK.match(following):
        return []
    return _futures(sentence, before) or presents_in(sentence, before) or fixed_in(sentence)


def is_question(low: str) -> bool:
    """Whether a sentence ends in a question mark, whatever signs follow it."""
    last = len(low) - 1
    while last >= 0 and not low[last].isalnum():
        if low[last] == "?":
            return True
        last -= 1
    return False


def _futures(sentence: Sentence, before: str) -> list[Candidate]:
    """Heads with will, shall, going to."""
    if not sentence.cues & FUTURE:
        return []
    low = sentence.low
    found: list[Candidate] = []
    heads = list(islice(verbs.FUTURE.finditer(low), _MOST_HEADS))
    for index, head in enumerate(heads):
        limit = heads[index + 1].start() if index + 1 < len(heads) else len(low)
        who = head["pronoun"] or head["joined"] or ("" if head["noun"] else "i")
        clause = clause_start(low, head.start(), joined=bool(head["noun"]))
        start = head.start() if who else clause
        who = who or low[start : head.start()].strip()
        if not who:
            subjectless = _SUBJECTLESS.match(low)
            if subjectless is None or subjectless.start("head") != head.start():
                continue
            start, who = head.start(), "we"
        adverbs = verbs.ADVERBS.match(low, head.end())
        verb_at = adverbs.end() if adverbs else head.end()
        if not _idle(sentence, clause, head, verb_at, who, before):
            found.append(_with_second_act(sentence, candidate_at(sentence, start, head.end(), limit, verb_at), limit))
    return found


def _with_second_act(sentence: Sentence, candidate: Candidate, limit: int) -> Candidate:
    """The same promise as far as its second act, where only that names a time."""
    if candidate.timed is not None:
        return candidate
    start = candidate.start - sentence.start
    second = _AND_THEN.search(sentence.low, start, limit)
    if second is None:
        return candidate
    whole = candidate_at(sentence, start, second.end("act"), limit, second.start("act"))
    return whole if whole.timed is not None else candidate


def _idle(sentence: Sentence, clause: int, head: re.Match[str], verb_at: int, who: str, before: str) -> bool:
    """Whether a future head promises nothing: refusal, hope, policy, report, duty, news, another's act."""
    low, cues = sentence.low, sentence.cues
    rest = low[verb_at : verb_at + _AHEAD]
    verb = _FIRST_VERB.match(rest)
    if verb is None or verbs.NEGATION.match(low, head.end()) or verbs.NEGATION.match(rest):
        return True
    if verbs.HEDGE_ADVERB.search(low, head.end(), min(len(low), verb_at + 18)):
        return True
    if quoted(low, head.start()) or _governed(sentence, head.start()):
        return True
    if denials.DISCLAIMER.search(low, cues, verb_at):
        return True
    if who in ("you", "u", "ya"):
        received = verbs.RECEIVED.match(rest) and not verbs.NOT_RECEIVED.match(rest)
        return bool(_DUTY.match(low, head.end())) or not received
    if who in ("i", "we"):
        idle = verb.group() in verbs.IDLE_VERBS and not _ACTED.match(rest)
        return idle or bool(verbs.IDLE_AFTER.match(rest))
    return _not_ours(sentence, low[clause : head.start()], rest, who, before)


def _governed(sentence: Sentence, head: int) -> bool:
    """Whether hope, policy or a report stands over the head."""
    low, cues = sentence.low, sentence.cues
    if not cues & (denials.HOPE.bit | denials.POLICY.bit | denials.REPORTED.bit):
        return False
    strong = max((match.end() for match in _STRONG.finditer(low, 0, head)), default=0)
    return bool(
        denials.HOPE.search(low, cues, strong, head)
        or denials.POLICY.search(low, cues, strong, head)
        or denials.REPORTED.search(low, cues, 0, head)
    )


def _not_ours(sentence: Sentence, subject: str, rest: str, who: str, before: str) -> bool:
    """Whether a thing or a third person does what the brand does not answer for, or is only news."""
    if _NOBODY.match(subject) or denials.OTHERS.search(subject, sentence.cues):
        return True
    pronoun = who in ("he", "she", "they", "it")
    if pronoun and (denials.OTHERS.pattern.search(before) or denials.OTHERS.search(sentence.low, sentence.cues)):
        return True
    if _COST.search(subject) and not _TAKEN_AWAY.match(rest):
        return True
    if who in ("who", "which", "there"):
        return True
    news = bool(verbs.NEWS_VERBS.match(rest)) and not _NEWS_AFTER_ALL.match(rest)
    if who in ("this", "that", "these", "those"):
        return news or not _SERVED.match(rest)
    if pronoun:
        return news and (who == "it" or rest.startswith(("be ", "need", "have ")))
    if news or _YOURS.search(rest) or _SERVED.match(rest):
        return news
    return bool(denials.NEWS_SUBJECTS.search(subject))
