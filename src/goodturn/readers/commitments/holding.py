"""Holding words, in English: "one moment", "bear with me", "let me check", "I'm putting you through"."""

from __future__ import annotations

import re

from goodturn.readers.commitments.candidate import Candidate, Sentence, Timed
from goodturn.readers.commitments.cues import DOING, FUTURE, LET, WAIT
from goodturn.signals.commitment import CommitmentKind

_MOMENT = r"(?:moment|sec|second|tick|minute|min|mo|jiffy|secs|ticks|momento|while|bit)s?\b"
#: the customer is asked to wait
_WAIT = re.compile(
    r"\b(?:(?:one|just one|just a|just half a|half a) (?:little |quick |short |brief |teeny |tiny |wee )?(?:moment|"
    r"sec|second|tick|mo|minute|min|jiffy|momento)\b(?! of)|"
    r"(?:just|give me|give us|gimme|give (?:it|him|her|them|(?:the|our|my) \w+)|allow me|allow us|need|wait|"
    r"hold(?: on)? for|wait for|bear with me for|spare me|grant me|take me|take) (?:just |about |around |maybe |"
    r"only )?(?:a |an |one |another |another \w+ |half a |a couple of |two |three |four |five |ten |\d+ |a few |"
    r"some |two or three )"
    r"(?:little |quick |short |brief |more |extra )?" + _MOMENT + r"(?! (?:of your time|ago|late))|"
    r"bear with (?:me|us|it)|hang on|hang tight|hold on\b(?! to)|hold the line|hold (?:please|pls|plz|for|a)\b|"
    r"please hold|stay on the (?:line|phone|call)|"
    r"(?:please )?stay (?:connected|with me|with us|there|put)|keep the line open|don't (?:hang up|go away|"
    r"go anywhere|leave)|keep holding|(?:please|pls|could you|can you|would you mind|do you mind|you mind|"
    r"would you) (?:just )?(?:hold|wait|holding|waiting)\b|"
    r"^\W*(?:(?:ok|okay|sure|right|so|um|uh|oh|and)\W+)*(?:wait|a moment|a sec|a minute|just a)\b(?! for)|"
    r"be right (?:back|with you|there|over)|be back (?:with you )?(?:in a|in (?:two|one|five|\d+) (?:sec|min)|"
    r"in just)|be with you in (?:a|just|one|two|\d)|back in a (?:sec|moment|minute|jiffy|tick)|\bbrb\b|"
    r"put(?:ting)? you (?:on (?:a )?(?:brief |short |quick )?hold|through)|plac(?:e|ing) you on|(?:connect|patch|"
    r"transferr|switch|hand)ing (?:you|the call|your call)|"
    r"(?:'ll|will|me|going to|gonna|i|now) (?:now |just |quickly )?(?:connect|patch|transfer|switch) (?:you|"
    r"the call|your call)\b|mute you\b|hand you (?:over|to)\b|"
    r"while i (?:check|look|pull|find|get|verify|search|review|fetch|bring|open|load|take|see|have)|two (?:ticks|"
    r"secs)|loading (?:up )?(?:now|here)|thank you for holding while|"
    r"get(?:ting)? (?:my|a|the|our) (?:colleague|supervisor|manager|lead|team lead) (?:for you|on the line|over|"
    r"to join)|just one more|right with you|(?:two|three|four|five|ten|\d+|a few|a couple of|"
    r"couple of)(?: more)? (?:minutes|seconds|secs|mins)(?: more)?,? (?:please|pls))"
)
#: the speaker does something now
_LET_ME = re.compile(
    r"\b(?:let me|lemme|let us|let's(?= (?:just )?(?:see\b|check|have a|take a|look|pull|find))|allow me to|"
    r"if you(?:'ll)? let me)(?: just| quickly| first| go ahead and| also| then| please| see if i can| go and|"
    r" try and| real quick)* "
    r"(?!know|assure|say|tell|explain|start|begin|be\b|apolog|reassure|remind|put it|share|clarify|introduce|guess|"
    r"thank|add|help you with|assist|walk|offer|suggest|express|repeat that i)(?P<act>[a-z]+)"
)
_DOING_NOW = re.compile(
    r"\b(?:(?:i'm|im|i am|we're|we are|it's|my (?:screen|system|computer) is|the (?:system|page|file) is)(?: just|"
    r" now| still| currently| quickly| actually| already| right now)? |(?:^|, |\.\.\. ?|… ?)\W*(?:(?:ok|okay|sure|"
    r"alright|all right|right|yes|yep|thanks|thank you|no problem|of course|hm+|um|uh)\W+)*(?:just |now |currently )?)"
    r"(?P<act>looking|checking|pulling|loading|reading|searching|verifying|reviewing|going through|going over|"
    r"scanning|trying|waiting|typing|bringing up|fetching|grabbing|"
    r"having a (?:quick )?look|opening|entering|processing|digging|scrolling|running|getting (?:your|the|that|"
    r"it) (?:file|account|details|up|order|booking)|taking a (?:quick )?look|asking|finding|noting|logging|updating|"
    r"refreshing|comparing|calculating|seeing|double-checking|confirming|working out|walking over)\b"
    r"(?! forward| to (?:hear|see|welcom))"
)
_NOW = re.compile(
    r"\b(?:now|right now|as we speak|currently|at the moment|just now|still|this (?:second|minute)|while (?:you|we)|"
    r"for you|here)\b"
)
_OPENING_ACT = re.compile(
    r"^\W*(?:just |now |okay |ok |right |so )*(?P<act>\w{2,}ing) (?:up |into |over )?(?:your|the|that|it|this|a|an|"
    r"my|with|through|you)\b"
)
_TALKING = re.compile(r"\bas we (?:speak|talk|chat)\b|\bwhile (?:we|you)\b")
_CLAIMED = re.compile(r"\bi'm (?:in|on|at|with) ")
#: so few words that a bare "looking…" can mean nothing else
_SHORT = 3
_INTO = re.compile(r"^(?:looking into|trying|waiting|processing|working)")
_QUICK = re.compile(
    r"\b(?:i'll|i will|i'm (?:just )?going to|i'm (?:just )?gonna|i am (?:just )?going to|i just need to|i need to|"
    r"i have to|i'll need to)(?: just| quickly| quick| now| only| need to| have to| have)* ?"
    r"(?P<act>check|look|pull|see|grab|fetch|get|have a|take a|open|bring|find|verify|read|search|ask|finish|run|"
    r"review|go|put|load|confirm|do|pop|walk|step|speak|talk|consult|double-check|try|look up|make sure|close)\b"
)
_NOT_YET = re.compile(r"\b(?:just|quickly|now|right now|real quick|quick|first|this moment|while)\b")
#: what makes it more than holding: it goes on after the contact
_LATER = re.compile(
    r"\b(?:(?:and|then|i'll|we'll|&|will) (?:get|come|circle|report) (?:right )?back(?: to| with)? you|get back to|"
    r"come back to|and (?:then )?(?:i'll )?(?:call|email|ring|text|message|phone|write) you|"
    r"let you know|keep you|(?<!to )follow up|call you back|ring you back|email you|back to you)\b"
)
_NO_WAIT_FOR = re.compile(
    r"\b(?:can't wait|cannot wait|sorry (?:for|about) the|thank(?:s| you) for|the wait|long wait|no need to wait|"
    r"wait(?:ing)? (?:time|list|times)|worth the|hold your|hold music|(?:been|were|was|be) on hold|in a minute or|"
    r"last minute|any (?:minute|moment|second)|withhold|at the moment)\b"
)
_WAIT_QUESTION = re.compile(r"\b(?:hold|wait|moment|minute|sec|second|bear|hang|stay|line)")
_RIGHT_STOP = re.compile(
    r"[;:!?(…]|\.(?=\s|$)|\.\.\.|—| - | – |, (?:and|but|so|because|as|otherwise|since|big|the|then|you|your|it's|it|"
    r"there|they|he|she|that|sorry|sir|madam|ma'am|mr|mrs|ms|one code|thanks|thank|okay|ok|alright|um|uh)\b|"
    r" and (?:i see|then|you|see|it)\b| because | but |, i (?:see|think|only|just see|know)"
)
_LEFT_STOP = re.compile(
    r"[;:!?(…]\s*|\.(?=\s)\s*|—\s*| - | – |, so |, but |, and |, (?=let me|i'll|i'm|i am|please|bear|hold|"
    r"one moment|just a|give me|allow|stay|hang)| so (?=let me|i'm|i'll|bear|hold|one moment)|^\W*(?:ok|okay|sure|"
    r"right|so|um|uh|oh|and|yes|yeah|well|of course|certainly|thanks|thank you|no problem|no worries|absolutely|hi|"
    r"hello|alright|great|perfect|sorry|good question|hm+|ah)\W+"
)


_SIGNS = " ,.!?;:…-–—\n\"'🙏👀🔍😊🙂"
_BROKEN_OFF = re.compile(r"\.\.\.|…|[;:!]")


def holding_in(sentence: Sentence) -> Candidate | None:
    """The words of a sentence that hold the customer, or None."""
    low = sentence.low
    cues = sentence.cues
    # the cues spare the long looks; "wait", "leave" and "-ing" are too common to be cues
    wait = _WAIT.search(low) if cues & WAIT or "wait" in low or "leave" in low else None
    if wait and _NO_WAIT_FOR.search(low[max(0, wait.start() - 16) : wait.end() + 8]):
        wait = None
    acting = _acting(low) if cues & (LET | DOING | FUTURE) or "ing " in low or "let" in low else None
    asked = low.rstrip(" \"')").endswith("?")
    if (
        asked
        and not (wait and _WAIT_QUESTION.search(wait.group()))
        and not (acting and _LET_ME.search(low) and "," in low)
    ):
        return None
    if wait is None and acting is None:
        return None
    if _LATER.search(low):
        return None
    anchor = min(match.start() for match in (wait, acting) if match)
    last = max((match for match in (wait, acting) if match), key=lambda match: match.start())
    if wait and acting and wait.end() <= acting.start() and _BROKEN_OFF.search(low, wait.end(), acting.start()):
        last, acting = wait, None
    act = acting.start("act") if acting else anchor
    start = max((match.end() for match in _LEFT_STOP.finditer(low, 0, anchor)), default=0)
    if low[start:anchor].strip() and not re.match(
        r"(?:please|just|i'll|i will|we'll|i'm|i am|i|we|could you|can you|would you|kindly|if you)\b",
        low[start:anchor].strip(),
    ):
        start = anchor
    stop_match = _RIGHT_STOP.search(low, last.end())
    stop = stop_match.start() if stop_match else len(low)
    timed = _length(sentence)
    if timed is not None:
        stop = max(stop, timed.end - sentence.start)
    base = sentence.start
    if any(_beyond(one) for one in sentence.times if start <= one.start - base < stop):
        return None
    start += len(low[start:stop]) - len(low[start:stop].lstrip())
    return Candidate(
        kind=CommitmentKind.HOLDING,
        start=base + start,
        end=base + len(low[:stop].rstrip(_SIGNS)),
        act_start=base + act,
        probability=0.9 if acting or len(low[start:stop].split()) > 2 else 0.7,
        timed=timed,
    )


def _acting(low: str) -> re.Match[str] | None:
    """The words by which the speaker does something now."""
    if (let_me := _LET_ME.search(low)) is not None:
        return let_me
    doing = _DOING_NOW.search(low)
    if (
        doing is not None
        and (_NOW.search(low) or doing.group().lstrip().startswith(("i", "my", "it")))
        and not _INTO.match(doing["act"] + low[doing.end() : doing.end() + 6])
    ):
        return doing
    if doing is not None and (_NOW.search(low, doing.end()) or len(low.split()) <= _SHORT or _CLAIMED.search(low)):
        return doing
    opening = _OPENING_ACT.match(low)
    if opening is not None and (_NOW.search(low) or _TALKING.search(low) or _WAIT.search(low)):
        return opening
    quick = _QUICK.search(low)
    if quick is not None and (
        _NOT_YET.search(low, quick.start(), min(len(low), quick.end() + 40)) or _WAIT.search(low)
    ):
        return quick
    return None


def _beyond(timed: Timed) -> bool:
    """Whether a time lies past the contact: a day, a clock time, hours or more."""
    due = timed.phrase.due
    if due is None:
        return False
    return due.form != "elapsed" or int(due.values[1]) > 1800


def _length(sentence: Sentence) -> Timed | None:
    """The stated length of the wait; "a moment", "a second" and "a minute" state none."""
    for timed in sentence.times:
        due = timed.phrase.due
        if due is not None and due.form == "elapsed":
            said = sentence.whole[timed.start : timed.end]
            if said.split()[-2:] not in (
                ["a", "minute"],
                ["a", "second"],
                ["a", "sec"],
                ["one", "second"],
                ["one", "sec"],
                ["a", "min"],
            ):
                return timed
    return None
