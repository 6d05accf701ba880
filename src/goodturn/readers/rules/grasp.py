"""Whether a company message says this customer's own situation back to them.

It does where one of its statements meets the customer (regrets, is glad, mirrors, names what befell them) and holds
words or numbers that the customer used and that are not the small change of every service conversation. Naming the
order or the product while asking, giving steps or saying no is not enough. Linear in the texts, which are read up to
a bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import re2

from goodturn.conversations.message import Author
from goodturn.memo import Memo
from goodturn.signals.reader import Said
from goodturn.signals.reading import Span

#: letters of the company's message and of each customer message that are looked at
_READ_AT_MOST = 3_000
#: how many of the customer's last messages are looked at
_LAST = 3

_ENDINGS = frozenset("s es e ed d ing ly er".split())
#: letters of a stem at least
_SHORTEST = 3
#: a word without its commonest endings, or a number
_STEM = re.compile(r"(?<![a-z0-9'])[a-z]{3,}?(?=(?:s|es|e|ed|d|ing|ly|er)?(?![a-z0-9']))|(?<![a-z0-9'])\d[\d.,:]*\d")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=[^\s])[^.!?\n]+)*[.!?]*")
_NOISE = re.compile(r"@\w+|https?://\S+|<\w+>")
_SIGNS = re.compile(r"[\^*/]")
_SIGNATURE = re.compile(r"[\^*/]\s?\w{1,12}\s*$")

#: the company meets what befell the customer: one own word in the same statement is enough
_MEETS = re.compile(
    r"\b(?:sorry|apologi[sz]e|apologies|regret|glad|pleased|delighted|happy (?:that|to hear|you)|congrat\w*|"
    r"sounds?|must (?:be|have|feel)|can (?:only )?imagine|what a|love (?:that|how|hearing|having)|impressive|"
    r"worth|enjoy\w*|no wonder|don't want you|get (?:you|it|that|them|him|her) back to|got your|disappointing|"
    r"frustrating|worrying|stressful|upsetting|you (?:said|mentioned|told|spent|paid|waited|asked|wrote|described|"
    r"explained|were (?:told|promised|charged|left|sent|given|quoted|asked)|had to|shouldn't|should (?:not|never)|"
    r"missed|lost|bought|still)|you've (?:been|had|spent|waited|already|paid|lost|missed|tried|called)|"
    r"you have (?:been|had|spent|waited|already|paid|lost|missed|tried|called)|so (?:that )?you|before your|"
    r"in time for|especially|your (?:mum|mom|mother|dad|father|son|daughter|wife|husband|partner|child|kids?|baby|"
    r"toddler|family|parents|sister|brother|friend|wedding|birthday|funeral|anniversary|honeymoon|interview|exam|"
    r"surgery|operation|medication|holiday|landlord|boss|dog|cat)|on top of|instead of|leaves you|left you|with (?:you|two|three|a) )\b"
)
#: the company tells what it took in: more own words are needed
_TOOK_IN = re.compile(
    r"\b(?:(?:i|we) (?:can |do |now |also )?(?:see|hear|understand|get|gather|realise|realize|read|know|note)|"
    r"(?:i've|we've|i have|we have) read|given that|seeing as|because you|since you|as you|now that|which means|"
    r"that (?:is|was) why|even though|without|until|twice|three times|straight|in a row)\b"
)
#: the company says what it cost: here even the name of a topic is the customer's own
_COST = re.compile(
    r"\b(?:(?:cut|ate|eats?|dug) into|left you (?:short|without|sitting|standing|waiting)|set you back|cost you|"
    r"kept you (?:from|up|awake|waiting|off)|came out of your|took you away from|put you out of pocket)\b"
)
#: the quick look, in time linear in the text: three of four messages say nothing of the kind
_ANY_OF_THESE = re2.compile("|".join(one.pattern for one in (_MEETS, _TOOK_IN, _COST)).encode())
_FEW = 2
#: statements that only move the matter on
_MOVES_ON = re.compile(
    r"\b(?:can you|could you|would you|will you|please (?:provide|send|confirm|share|dm|tell|give|let)|"
    r"(?:dm|tell|send|give) us|let (?:us|me) know|would you like|do you want|to confirm|thanks for (?:the|your|letting|"
    r"reaching)|thank you for (?:the|your|letting|reaching)|user id|here are the|you can|you could|you'll need|"
    r"you will need|you need to|cannot|can't|unable|not able|in order to|successfully|reservation id|would cost|wouldn't get|we don't|we do not|not required|there is|in total|must (?!have|feel|be (?:\w+ing|so|very|really|awful|hard|horrible|terrible|tough|rough|sore|a |such))|per passenger|if you|please (?:try|visit|contact|call|note|see))\b"
)
#: words of every service conversation, without endings: they show no grasp
_SMALL_CHANGE = frozenset(
    _STEM.findall(
        """
    the and for you your are was were that this with have has had not but can could will would from they them their
    our out all any one get got just now when what why how who where which there here been being than then too very
    about after again also back before because did does done don down even ever every few first going good great hav
    hello help her him his home how i'm i've into it's its know last let like lik long look made mak make mad more mor most
    much need never new next nothing off once only other over own per pleas please plea really right said same sam say see
    seem she should since some som someon still such sur sure take tak tell thank that's their then ther these thes
    thing think thos thos those through till tim time today told tomorrow tonight two under until upon use us via want
    way well went while whil without work wow yes yet you're you've yourself yesterday hour minut day week month year
    morning afternoon evening
    custom customer servic service agent team compan company support staff flight flights airlin airline plan plane
    account order number numb email app issu issue problem question answer ticket book booking reservat reservation
    reservation seat website web site phon phone call message messag tweet dm detail info information contact
    system websit updat update chang change check card payment pay paid money price cost fare fee charg refund cancel
    delay wait experienc experience trip travel fly flew airport gat gate board crew passeng passenger pilot attendant
    appl apple iphon iphone android music song playlist
    user name id link screenshot version devic device address pleasant happy sorry sad bad worst best nic nice better
    bett love lov hate hat thanks anyth anything someth something everyth everything people peopl guy guys person
    hope hop feel felt start stop ask answer respon respond reply repl repli reason mean least option offer polic policy
    glad perfect wonderful amazing awesome fantastic excellent enjoy enjoyed disappoint disappointed disappointing
        disappointment frustrated keep late lately quick quickly slow slowly cause caused inconvenience provide provided
        providing difference different sent end ended due online forward looking communication save saved leave leaving
        deal deals employee employees manager rude attentive easy early later soon soonest yet always often experiences
        show getting boarding boarded compensation waiting hearing cancelled problems delayed board arrive arriv arrival depart weather response gate lost report free fre open clos close available availabl possible possibl able abl unabl enough many maybe mayb
    """
    )
)


#: what many conversations are about: to name it alone is to name the topic
_TOPICS = frozenset(
    _STEM.findall(
        """
        bag bags baggage luggage suitcase wifi upgrade upgraded schedule queue miss missed missing screen safety lounge
        meal family vacation holiday connection purchase purchased repair credit balance gift code password login
        parcel package delivery deliver delivered item product subscription invoice bill contract internet router
        update document claim insurance hotel room driver shop store
        """
    )
)


def grasps(text: str, context: Sequence[Said]) -> Span | None:
    """Where a company message says the customer's own situation back, or None.

    `context` is what was said before, both sides; the customer's last messages in it are looked at.
    """
    low = _lowered(text)
    if _ANY_OF_THESE.search(low.encode("utf-8", "replace")) is None:
        return None
    stems_here = _stems(low)
    said: set[str] = set()
    seen = 0
    for one in reversed(context):
        if one.author is Author.CUSTOMER:
            stems = _own_words(one.text)
            if not stems.isdisjoint(stems_here):
                said |= stems
            seen += 1
            if seen == _LAST:
                break
    if not said:
        return None
    for sentence in _SENTENCE.finditer(low):
        words = sentence.group()
        shared = said & _stems(words)
        if not shared or words.rstrip().endswith("?") or _MOVES_ON.search(words):
            continue
        meets = not shared <= _TOPICS and _MEETS.search(words)
        if meets or _COST.search(words) or (len(shared) >= _FEW and _TOOK_IN.search(words)):
            start = sentence.start() + len(words) - len(words.lstrip())
            return start, sentence.end()
    return None


def _lowered(text: str) -> str:
    """In small letters, every one at the place where it was."""
    text = text[:_READ_AT_MOST]
    low = text.lower()
    if len(low) != len(text):
        low = "".join([small if len(small := letter.lower()) == 1 else letter for letter in text])
    return low.replace("\u2019", "'")


@lru_cache(maxsize=4096)
def _own_words(text: str) -> frozenset[str]:
    """What a customer said that fits not every case, without endings."""
    return _stems(_lowered(text))


def _stems(low: str) -> frozenset[str]:
    """The words of a text in small letters, without endings, and its numbers; not those that show no grasp."""
    if _SIGNS.search(low):
        low = _SIGNATURE.sub(" ", low)
    return frozenset(chain.from_iterable(map(_STEMS_IN, low.split())))


def _stems_in(piece: str) -> tuple[str, ...]:
    word = piece.strip(".,!?")
    if word.isascii() and word.isalpha():  # most are, and need no looking for words in them
        stem = _stem(word)
        return () if len(word) < _SHORTEST or stem in _SMALL_CHANGE else (stem,)
    return tuple([stem for stem in _STEM.findall(_NOISE.sub(" ", piece)) if stem not in _SMALL_CHANGE])


def _stem(word: str) -> str:
    """What `_STEM` finds in a word of small letters."""
    for length in (3, 2, 1):
        if word[-length:] in _ENDINGS and len(word) >= _SHORTEST + length:
            return word[:-length]
    return word


#: what stands between two spaces → the stems in it
_STEMS_IN = Memo(_stems_in).__getitem__
