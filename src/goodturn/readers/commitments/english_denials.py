"""English words that take a promise away: jest, offers, hope, policy, reports, other parties, disclaimers."""

from __future__ import annotations

import re

from goodturn.readers.commitments.word_group import WordGroup

JEST = WordGroup(
    1 << 8,
    "eat my|just for you|magic wand|time machine|santa|in my next life|world peace|the moon|be damned|grey hair|"
    "old and grey|old and gray|monkey's uncle|money tree|sell my|crystal ball|red carpet|hell freezes|hell will|"
    "bet my|bet you my|bet a|survive|survives|my hat|my headset|my socks|my boots|my shoe|my grandchildren|statue|"
    "parade|carrier pigeon|grow wings|name our first|name my first|by the year 3000|hold my breath",
    ("absolutely|sure|yeah|right|great|yes|yep|because|definitely|certainly|totally",
     (r"^\W*(?:oh|ah|haha|lol|yeah|sure|right|of course)\b[ ,]+"
     r"(?:absolutely|sure|yeah|right|great|yes|yep|of course|because|definitely|certainly|totally)\b")),
    ("pigs", r"\bpigs (?:fly|will|can|might)\b"),
    ("ever", r"\bif [^,;.]{0,40}\bever\b"),
    ("beer|drink", r"\bbuy (?:you|the|everyone|everybody) (?:[a-z]+ ){0,3}(?:beer|drink)s?\b"),
    ("teleport", r"\bteleport"),
    ("unicorn", r"\bunicorn"),
    ("dragon", r"\bdragon"),
    ("knight", r"\bknight"),
    ("whole", r"\bwhole (?:airport|terminal|internet|city|moon|fleet)\b"),
    ("personally", r"\bpersonally (?:flap|push|row|carry the|fly the)"),
)  # fmt: skip

OFFER = WordGroup(
    1 << 9,
    "just say the word|say the word|up to you|if preferred|if desired|if you agree|if wanted|would you like|"
    "would you prefer|do you want|if you wish|if you so wish|at your request",
    ("if you", (r"\bif you(?:'d| would| should)? (?:like|want|wish|prefer|fancy|care|rather|so wish|are interested|"
     r"feel like|need it sooner)\b")),
    ("should you", r"\bshould you (?:want|wish|like|prefer|need|feel|so)\b"),
    ("in case you", r"\bin case you(?:'d| would)? (?:like|want|prefer)"),
    ("whenever you", r"\bwhenever you (?:like|want|wish)"),
    ("if that|if it|if this", (r"\bif (?:that|it|this)(?:'s| is| would be)? ?(?:ok|okay|all right|alright|of interest|"
     r"helps|works|suits|better|easier|convenient|fine)\b")),
    ("happy to|glad to|pleased to|delighted to",
     (r"(?:would|'d|i'm|we're|i am|we are|more than|always) (?:be )?(?:more than |very |only too )?"
     r"(?:happy|glad|pleased|delighted) to\b(?! (?:say|tell|report|confirm|inform|share))")),
)  # fmt: skip

HOPE = WordGroup(
    1 << 10,
    "hope|hopes|hoping|hopefully|aim|aims|aiming|try|tries|trying|strive|strives|striving|expect|expects|expecting|"
    "expected|probably|likely|maybe|perhaps|possibly|i think|we think|i guess|i suppose|i'd say|i imagine|i reckon|"
    "fingers crossed|luck|ideally|chances are|my guess|i believe|we believe|in theory|if all goes|all being well|"
    "presumably|apparently|supposedly|i doubt|not sure|not certain|no idea|don't know|can't say|cannot say|"
    "can't guarantee|cannot guarantee|can't promise|cannot promise|can't confirm|cannot confirm|no guarantee|"
    "not promise|estimated|estimate|fairly confident|optimistic|confident|love to say|wish i could|should mean|"
    "might mean|could mean|wish|dream|would love|unlikely|doubtful|supposed to|meant to|intend|intends|no way|"
    "doesn't mean|does not mean|nobody|don't think|do not think|can't see|wouldn't say|if i said|seems|looks like|"
    "looks as if|on course|on track|all the signs",
    ("goal|target|idea|ambition|intention|plan|thinking",
     r"\b(?:goal|target|idea|ambition|intention|plan|thinking) (?:is|was)\b"),
    ("to say|to tell|to promise", r"(?:'d|would) (?:love|like) to (?:say|tell|promise)\b"),
)  # fmt: skip

POLICY = WordGroup(
    1 << 11,
    "usually|normally|typically|generally|as a rule|in general|as standard|ordinarily|in most cases|on average|"
    "standard delivery|standard processing|standard turnaround|customarily|our policy|policy is|always|each order|"
    "each claim|each request|each case|each application|everyone|everybody|of this kind|of this type|whoever|"
    "anyone who|per policy|per our policy|per our terms|under our terms|under our policy|as a matter of course|"
    "by default|routinely",
    ("every|all |any |most ", (r"\b(?:every|all|any|most) (?:our |of our |unused )?(?:orders?|requests?|messages?|"
     r"customers?|claims?|parcels?|returns?|applications?|tickets?|refunds?|guests?|members?|cases?|people|flights|"
     r"complaints?|deliveries|delivery|passengers|e-?mails?|calls)\b")),
    ("placed|received|made|sent|submitted|like this|over|under|cancelled|dropped|booked|ordered",
     (r"\b(?:orders|parcels|items|refunds|returns|claims|applications|requests|tickets|packages|payments|letters|"
     r"messages) "
     r"(?:placed|received|made|sent|submitted|like this|over|under|for cancelled|dropped|booked|ordered)\b")),
    ("customers|guests|members|passengers", r"\b(?:customers|guests|members|passengers) (?:who|with|get|will|on|in)\b"),
)  # fmt: skip

REPORTED = WordGroup(
    1 << 12,
    "given to understand|the promise|a promise|was promised|were promised|were told|you were|it says|text said|"
    "message said|letter said|mail said|the wording",
    ("told|promised|assured|informed|advised|guaranteed",
     r"\b(?:told|promised|assured|informed|advised|guaranteed) (?:you|you both|your \w+|him|her)\b"),
    ("said|wrote|claimed|stated|mentioned|confirmed|noted|reads|read",
     (r"\b(?:said|wrote|claimed|stated|mentioned|confirmed|noted|reads|read)\b"
     r"(?: to you| in (?:the|his|her) \w+)?(?: that)? ?[:\"“']? ?(?:you'll|you will|we'll|we will|you would|"
     r"it would|it will)?$")),
    ("you ", r"\byou (?:say|said|write|wrote|mention|mentioned|claim|quote|quoted|believe|assume|think)\b"),
    ("promise|mail|letter|message|note|agent|reply|colleague|estimate",
     (r"\b(?:earlier|previous|old|original|first|last|yesterday's) "
     r"(?:promise|e-?mail|letter|message|note|agent|reply|colleague|estimate)\b")),
    ("promise", r"\bpromise (?:was|of|that)\b"),
)  # fmt: skip

DISCLAIMER = WordGroup(
    1 << 13,
    "don't hold me to|do not hold me to|don't quote me|don't pin me|no promises|not a promise|can't promise|"
    "cannot promise|no guarantee|can't guarantee|cannot guarantee|fingers crossed|touch wood|knock on wood|"
    "if all goes|all being well|weather permitting|in most cases|as a rule|on average|for everyone|for everybody|"
    "with a bit of luck|with any luck|that's the plan|hopefully|i guess|i suppose|god willing|if we're lucky|"
    "if i'm lucky|not set in stone|subject to change|probably|i reckon|or so they say|or so he says",
    ("i hope", r"\bi hope(?:$|[.!,])"),
)  # fmt: skip
#: the same, opening the sentence after it
TAKEN_BACK = re.compile(
    r"\W*(?:but |though |then again,? ?|please )?(?:don't hold me|do not hold me|don't quote me|don't pin me|"
    r"no promises|"
    r"not a promise|(?:i |we )?(?:can't|cannot) (?:promise|guarantee)|no guarantee|fingers crossed|touch wood|"
    r"knock on wood|weather permitting|with (?:any|a bit of) luck|hopefully|at least that's|that's (?:just )?the plan|"
    r"only joking|just kidding|kidding|joking)"
)

OTHERS = WordGroup(
    1 << 14,
    "",
    # "in your bank" is where the money comes, not who sends it
    ("your ", (r"\b(?<!\bin )(?<!\binto )your (?:own )?(?:bank|card (?:issuer|company|provider)|issuer|employer|"
     r"landlord|doctor|gp|solicitor|lawyer|"
     r"(?:old|previous|former|new|current) (?:bank|insurer|provider|supplier|employer)|home insurer|travel insurer|"
     r"insurer|"
     r"network provider|school|neighbour|neighbor|accountant|university|tax adviser|estate agent)\b")),
    ("the |a ", (r"\b(?:the|a) (?:manufacturer|maker|court|judge|police|authorities|tax office|city council|city|"
        r"council|"
     r"embassy|consulate|government|issuing bank|card issuer|other (?:bank|airline|insurer|party|company|carrier|side)|"
     r"tax authority|ministry|mint|customs office|landlord|app store|registry|water company|seller's bank|airline|"
     r"merchant|seller|retailer|publisher|developer|bank)\b")),
    ("customs|visa|mastercard|paypal|apple|google|irs|hmrc|amazon",
     (r"\b(?:customs|visa|mastercard|paypal|apple|google|the irs|hmrc|amazon)\b(?= (?:will|says|say|is|are|has|"
     r"expects))")),
)  # fmt: skip
#: with a present tense beside it, how things always go
GENERIC = re.compile(
    r"\W*(?:our |the )?(?:refunds|returns|orders|exchanges|credits|parcels|packages|deliveries|applications|requests|"
    r"replacements|payments|claims|letters|complaints|disputes|transfers|repairs|withdrawals|tickets|emails|e-mails|"
    r"messages|delivery|shipping|processing)\b"
)
#: things of which people are told when they open, leave, cost or end
NEWS_SUBJECTS = re.compile(
    r"\b(?:office|offices|branch|branches|store|stores|shop|shops|desk|counter|hotline|helpline|lobby|pool|breakfast|"
    r"check-in|checkin|check-out|checkout|sale|offer|event|webinar|flight|flights|train|bus|ferry|plane|boat|tram|"
    r"departure|boarding|subscription|contract|membership|trial|price|prices|rate|rates|fee|fees|downtime|gate|doors|"
    r"fare|fares|tariff|warranty|deadline|season|instalment|installment|premium|interest|restaurant|spa|gym|bar|"
    r"concert|"
    r"show|game|match|museum|gallery|library|chat|phone lines|maintenance|promotion|discount code|voucher code|coupon|"
    r"application (?:period|window)|registration|bank holiday|weather|plan|auto-renewal|renewal|charge for)\b"
    r"(?! (?:manager|team|staff|agent|clerk|card|label|number|colleague))"
)
GROUPS = (JEST, OFFER, HOPE, POLICY, REPORTED, DISCLAIMER, OTHERS)
