"""The English words by which commitments are told from policy, hope, offers, duties and information."""

from __future__ import annotations

import re


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


#: will-heads: a pronoun with its future ("we'll", "they're going to"), or a future after a noun ("the part will")
FUTURE = re.compile(
    r"\b(?P<pronoun>i|we|you|u|ya|he|she|it|they|that|this|these|those|there|everything|somebody|someone|who|which)"
    r"(?:'ll| ll|(?:'m| am|'re| are|'s| is)(?: \w+ly| now| just| also| still)? (?:going to|gonna|about to)| gonna| will| shall)\b"
    r"|\b(?P<joined>you|they|it|that|there)ll\b|\bill (?=call|send|get|let|make|check|ask|pass|email|look|follow|chase|ring)"
    r"|(?P<noun>\b(?:will|shall|gonna|(?:is|are)(?: now| also)? (?:going to|gonna))\b|(?<=\w)'ll\b)"
)
ADVERBS = re.compile(
    r"(?:\s+(?:also|then|just|now|personally|definitely|certainly|gladly|happily|again|all|both|actually|absolutely|"
    r"surely|first|simply|immediately|shortly|soon|quickly|obviously|of course|be sure to|be certain to|make sure to|"
    r"make sure that|make sure|for sure|in turn|get to|go ahead and|please|kindly|therefore|instead|only|even|still|"
    r"myself|ourselves|directly|today|tomorrow|tonight|um|uh|,|be able to|have to|need to|automatically|finally|"
    r"right away|straight away|asap|promptly|always|go and|try and))*\s*"
)
NEGATION = re.compile(r"\s*(?:\w+ly )?(?:not|never|n't|no longer|neither|be unable|be no )\b")
HEDGE_ADVERB = re.compile(
    r"\b(?:probably|likely|hopefully|maybe|possibly|perhaps|usually|normally|typically|generally|ideally|most likely|"
    r"in all likelihood|presumably|potentially|tentatively)\b"
)
#: verbs after I/we that promise no act of ours
IDLE_VERBS = frozenset(
    "need want love like miss see try aim strive hope appreciate understand assume say admit guess bet require "
    "eat expect endeavour endeavor attempt consider wish welcome never always agree regret die explode cry remember "
    "think prefer value assist take-note seek".split()
)
IDLE_AFTER = _pattern(
    r"(?:all )?be (?:old|dead|a monkey)", r"be (?:happy|glad|delighted|pleased|more than happy|only too happy|thrilled|honoured)\b(?! to (?:pass|share|let|forward|send|get))",
    r"be (?:open|closed|here|available|around|out|away|shut|off|unable|sad|sorry|honest|staffed|on holiday|on leave|fine|ok|okay|"
    r"there for you|thinking|hosting|having|looking forward|grateful|charging|happier|damned)\b",
    r"look forward", r"see (?:what|if|whether|how|you)\b", r"do (?:my|our|everything|all|what|whatever|the best)",
    r"take (?:care|it|your word)\b(?! of)", r"have (?:to (?:charge|decline|refuse|disappoint|say|close|cancel|pass on)|no )",
    r"be able to (?:help|assist|answer)", r"continue\b", r"carry on\b", r"help\b(?! (?:you )?(?:get|move|fill|set))", r"lend a hand", r"come running", r"be (?:right |still |always )?(?:here|there|waiting|awaiting|listening|watching)\b", r"be\W*$", r"happily", r"await\b", r"keep (?:fighting|trying|doing|working)", r"work (?:hard|on improving)",
    r"use (?:this|it|your feedback)", r"stay\b", r"remain\b", r"run out", r"be seeing you", r"leave you to it", r"start by", r"explain\b",
    r"tell you (?:what|a secret)\b", r"give you (?:that|a hint)\b", r"owe\b", r"assume\b", r"hear from you", r"work to\b", r"strive",
)
#: "you will …" that promises something to the customer
RECEIVED = _pattern(
    r"(?:receive|become (?:your|the|a|an)|get|have|hear|see|find (?=[^.;]{0,50}\b(?:in|on|at|under) your (?:inbox|account|mailbox|card|porch|door|doorstep|e-?mail|mail|portal|letterbox)\b(?! settings| menu| page))|hold|be (?:able to (?:see|use|collect|pick|log|access|download|track|book)|(?:getting|receiving|hearing|contacted|notified|"
    r"informed|told|refunded|reimbursed|credited|paid|sent|given|moved|rebooked|compensated|updated|emailed|e-mailed|texted|called|"
    r"phoned|on your way|in the air|upgraded|transferred|met|collected|picked up|back online|reconnected|connected|issued|"
    r"alerted|advised|served|seated|back)))\b"
)
NOT_RECEIVED = _pattern(
    r"have (?:to|until|till|access to the|the (?:option|choice|right)|a choice)\b", r"get used", r"see (?:a|the|that|an)? ?(?:charge|option|button|link|menu|page|form|"
    r"box|icon|message saying)", r"find out\b",
    r"see (?:why|how|what|it under)\b", r"have (?:noticed|seen|received|heard|got|\w+ed\b)", r"get (?:a|the) (?:message|error|prompt|warning)\b(?! from (?:us|me))",
    r"be able to (?:see|find) (?:the|a|this) (?:option|button|menu)", r"see from", r"see below", r"see above",
)
#: what a thing does that is news, not a promise
NEWS_VERBS = _pattern(
    r"be (?:out of (?:order|service)|under repair|a|an|the|good|\$|£|€|all|at least|only|open|closed|shut|delayed|cancelled|canceled|increased|reduced|raised|renewed|charged|billed|debited|deducted|held|valid|down|offline|unavailable|suspended|void|lost|required|asked|needed|"
    r"subject|limited|reduced to|different|worth|longer|shorter|cheaper|higher|lower|about|under|over|busy|crowded|warm|cold|rainy|sunny|"
    r"fun|great|fine|ok|okay|enough|live music|no\b|a while|painful|hard|open again)\b",
    r"(?:open|close|start|begin|end|expire|renew|depart|board|cost|increase|decrease|rise|apply|remain|stay|continue|last|run|need|require|have|must|contain|"
    r"include|lapse|auto-renew|vary|depend|mean|help|affect|work|be able|take place|take off|take (?:about|around|up|a|some|more|longer|time)|"
    r"show you|look|sound|seem|feel|happen|be happening|change|survive|love|hate|be like|count|suffice|do|tell|keep working|never|not|go up|go down|fall|blow|rain|snow|"
    r"be ready when|only|always|normally|usually)\b",
)
NEWS_SUBJECTS = _pattern(
    r"\b(?:office|offices|branch|branches|store|stores|shop|shops|desk|counter|hotline|helpline|lobby|pool|breakfast|check-in|checkin|check-out|"
    r"checkout|sale|offer|event|webinar|flight|flights|train|bus|ferry|plane|boat|tram|departure|boarding|subscription|contract|membership|trial|price|"
    r"prices|rate|rates|fee|fees|downtime|gate|doors|fare|fares|tariff|warranty|deadline|season|instalment|installment|premium|interest|"
    r"restaurant|spa|gym|bar|concert|show|game|match|museum|gallery|library|chat|phone lines|maintenance|promotion|discount code|voucher code|coupon|"
    r"application (?:period|window)|registration|bank holiday|weather|plan|auto-renewal|renewal|charge for)\b(?! (?:manager|team|staff|agent|clerk|card|label|number|colleague))"
)
#: those for whom the brand does not answer
OTHERS = _pattern(
    r"\byour (?:own )?(?:bank|card (?:issuer|company|provider)|issuer|employer|landlord|doctor|gp|solicitor|lawyer|(?:old|previous|former|new|current) "
    r"(?:bank|insurer|provider|supplier|employer)|home insurer|travel insurer|insurer|network provider|school|neighbour|neighbor|accountant|university|tax adviser|estate agent)\b",
    r"\b(?:the|a) (?:manufacturer|maker|court|judge|police|authorities|tax office|city council|city|airline|merchant|seller|retailer|publisher|developer|bank|council|embassy|consulate|government|issuing bank|"
    r"card issuer|other (?:bank|airline|insurer|party|company|carrier|side)|tax authority|ministry|mint|customs office|landlord|app store|registry|water company|seller's bank)\b",
    r"\b(?:customs|visa|mastercard|paypal|apple|google|the irs|hmrc|amazon|the manufacturer's)\b(?= (?:will|says|say|is|are|has|expects))",
)
#: how things work for everybody
#: the same, opening the sentence after it
TAKEN_BACK = re.compile(
    r"\W*(?:but |though |then again,? ?|please )*(?:don't hold me|do not hold me|don't quote me|no promises|not a promise|(?:i |we )?(?:can't|cannot) (?:promise|guarantee)|no guarantee|"
    r"fingers crossed|touch wood|knock on wood|weather permitting|with (?:any|a bit of) luck|hopefully|at least that's|that's (?:just )?the plan|only joking|just kidding|kidding|joking)"
)
POLICY = _pattern(
    r"\b(?:usually|normally|typically|generally|as a rule|in general|as standard|ordinarily|in most cases|on average|standard (?:delivery|processing|turnaround)|"
    r"customarily|our policy|policy is|always|every (?:order|request|message|customer|claim|parcel|return|application|ticket|refund|guest|member|case)|"
    r"all (?:orders|requests|messages|customers|claims|parcels|returns|applications|refunds|guests|members|our (?:customers|guests|members|parcels|flights|orders))|any (?:order|request|claim|refund|return|unused)|"
    r"most (?:orders|requests|claims|refunds|parcels|customers|people|cases)|each (?:order|claim|request|case|application)|everyone|everybody|"
    r"(?:orders|parcels|items|refunds|returns|claims|applications|requests|tickets|packages|payments|letters|messages) (?:placed|received|made|sent|submitted|of this kind|like this|over|under|for cancelled|dropped|booked|ordered)|"
    r"of this kind|customers (?:who|with|get|will)|guests (?:who|with|get|will)|per (?:our )?(?:terms|policy)|under our (?:terms|policy)|whoever|anyone who)\b"
)
#: with a present tense beside it, how things always go
GENERIC = re.compile(
    r"\W*(?:our |the )?(?:refunds|returns|orders|exchanges|credits|parcels|packages|deliveries|applications|requests|replacements|payments|claims|letters|complaints|disputes|transfers|repairs|withdrawals|"
    r"tickets|emails|e-mails|messages|delivery|shipping|processing)\b"
)
#: hope, aim, likelihood, standing before a head in its clause
HOPE = _pattern(
    r"\b(?:(?:goal|target|idea|ambition|intention|plan|hope|wish|aim|thinking) (?:is|was)|hope|hopes|hoping|hopefully|aim|aims|aiming|try|tries|trying|strive|strives|striving|expect|expects|expecting|expected|probably|likely|maybe|perhaps|"
    r"possibly|i think|we think|i guess|i suppose|i'd say|i imagine|i reckon|fingers crossed|luck|ideally|chances are|my guess|i believe|we believe|in theory|"
    r"if all goes|all being well|presumably|apparently|supposedly|i doubt|not sure|not certain|no idea|don't know|can't say|cannot say|can't guarantee|"
    r"cannot guarantee|can't promise|cannot promise|can't confirm|cannot confirm|no guarantee|not promise|the plan is|estimated|estimate|fairly confident|optimistic|confident|"
    r"love to say|(?:'d|would) (?:love|like) to (?:say|tell|promise)|wish i could|should mean|might mean|could mean|wish|dream|would love|unlikely|with any luck|aiming|doubtful|supposed to|meant to|intend|intends|no way|doesn't mean|does not mean|nobody|don't think|do not think|can't see|wouldn't say|if i said|seems|looks like|looks as if)\b"
)
#: a disclaimer after it, in the same sentence or at the beginning of the next
DISCLAIMER = _pattern(
    r"\b(?:don't hold me to|do not hold me to|don't quote me|no promises|not a promise|can't promise|cannot promise|no guarantee|can't guarantee|cannot guarantee|fingers crossed|touch wood|"
    r"knock on wood|if all goes|all being well|weather permitting|in most cases|as a rule|on average|for every(?:one|body)|with a bit of luck|with any luck|that's the plan|i hope$|i hope[.!,]|hopefully|i guess|i suppose|god willing|if we're lucky|"
    r"but i may be wrong|not set in stone|subject to change|probably|i reckon)\b"
)
REPORTED = _pattern(
    r"\b(?:told|promised|assured|informed|advised|guaranteed|given to understand) (?:you|you both|your \w+|him|her)\b",
    r"\b(?:said|wrote|claimed|stated|mentioned|confirmed|noted|reads|read)\b(?: to you| in (?:the|his|her) \w+)?(?: that)? ?[:\"“']? ?(?:you'll|you will|we'll|we will|you would|it would|it will)?$",
    r"\byou (?:say|said|write|wrote|mention|mentioned|claim|quote|quoted|believe|assume|think|were under)\b",
    r"\b(?:earlier|previous|old|original|first|last|yesterday's) (?:promise|e-?mail|letter|message|note|agent|reply|colleague|estimate)\b",
    r"\b(?:the promise|a promise|was promised|were promised|were told|you were|was told you|promise (?:was|of|that)|it says|text said|message said|wording)\b",
)
OFFER = _pattern(
    r"\bif you(?:'d| would| should)? (?:like|want|wish|prefer|fancy|care|rather|so wish|are interested|feel like|need it sooner|want me|want us)\b",
    r"\bshould you (?:want|wish|like|prefer|need|feel|so)\b", r"\bin case you(?:'d| would)? (?:like|want|prefer)", r"\bwhenever you (?:like|want)",
    r"\bif (?:that|it|this)(?:'s| is| would be| works| suits)? ?(?:ok|okay|all right|alright|of interest|helps|works|suits|better|easier|convenient|fine)\b",
    r"\bjust say the word", r"\bup to you\b", r"\bif (?:preferred|desired|you agree|wanted)\b", r"\bwould you (?:like|prefer)\b", r"\bdo you want\b", r"(?:would|'d|i'm|we're|i am|we are|more than|always) (?:be )?(?:more than |very |only too )?(?:happy|glad|pleased|delighted) to\b(?! (?:say|tell|report|confirm|inform|share))",
)
JEST = _pattern(
    r"^\W*(?:oh|ah|haha|lol|yeah|sure|right|of course)\b[ ,]+(?:absolutely|sure|yeah|right|great|yes|yep|of course|because|definitely|certainly|totally)\b",
    r"\bold and gr[ea]y\b", r"\bmonkey's uncle\b", r"\beat my\b", r"\bpigs (?:fly|will|can|might)\b", r"\bhell (?:freezes|will)", r"\bjust for you\b", r"\bmagic wand\b", r"\bteleport", r"\btime machine\b", r"\bunicorn",
    r"\bbet (?:you )?(?:my|a)\b", r"\bsanta\b", r"\bin my next life\b", r"\bworld peace\b", r"\bdragon", r"\bname (?:my|our) (?:first|next|cat|dog)", r"\bwhole (?:airport|terminal|internet|city|moon)\b",
    r"\bthe moon\b", r"\bpersonally (?:flap|push|row|carry the plane)", r"\bsurvive", r"\bbe damned\b", r"\bgrow (?:wings|old)", r"\bgrey hair", r"\bstatue\b", r"\bcarrier pigeon", r"\bmoney tree\b",
    r"\bsell my\b", r"\bmy (?:grandchildren|great-grandchildren|hat|headset|socks|shoe|boots)\b", r"\bgolden?\b (?:throne|statue|crown)", r"\bby the year \d", r"\bcrystal ball\b", r"\bknight", r"\bparade\b", r"\bred carpet\b",
)
CONDITION = re.compile(
    r"\b(?:if|once|provided(?: that)?|providing|assuming|unless|pending|upon|on receipt of|after receipt of|after (?:receiving|you|your|we|the|they|he|she|that|i|it|checking)|"
    r"as soon as(?! (?:i|we|they|he|she)(?: possibly)? can\b| possible| practicable)|when(?!ever you like| (?:we|you|i) (?:spoke|called|talked|wrote|rang)| i can| we can)|the moment(?! i can)|"
    r"the minute(?! i can)|subject to|as long as|in case|should (?:the|your|it|that|there|they|he|she|anything|we|you)|depending on|whenever|until we|following (?:receipt|your|the)|"
    r"(?:of|from) (?:receiving|receipt|getting|when)|otherwise)\b"
)
#: "let you know if …": a question inside the act, no condition
ASKED_INSIDE = re.compile(r"(?:know|see|check|find out|ask|tell you|confirm|update you|inform you|verify|sure|hear) $")
#: between a head and a time that no longer belongs to it
APART = re.compile(
    r"[;:!?(]|, (?:and|but|so|which|because|as|while|when|if|once|you|it|the|please|just|since|that|we|i|they|he|she|there|your|our|not)\b|"
    r"\b(?:because|cause|so that|although|though|unless|if|once|when|whether|until you|while|please|since|"
    r"before you|after you|as you|that (?:you|was|were|we|is|has|had)|you (?:had|were|have|ordered|booked|sent|asked|wanted)|(?:scheduled|planned|booked) for (?!you|me|us)|dated|from your)\b| [-–—] | and (?:you|it|they|the|your|until|we|i|then you)\b| so (?:you|it|the|we|i|there)\b| but "
)
#: where a clause ends to the right
CLAUSE_END = re.compile(
    r"[,;:!?(…]|\.(?=\s|$)|\.\.\.| [-–—]|—| & | but | so (?!that we|soon)| because | cause | since |(?<!soon)(?<!quickly)(?<!fast)(?<!well)(?<!much)(?<!long) as (?!soon|quick|fast|well|a\b|part|agreed|promised|normal|usual|possible)|"
    r" and (?!get back|let (?:you|u)|call|come back|ring|keep|follow|email|have (?:it|them)|make sure|both|find|sort|fix|report|then (?:get|call|let|come)|someone|one)"
)
#: where a clause begins to the left
CLAUSE_START = re.compile(
    r"[,;:!?(…]\s*|\.(?=\s)\s*| [-–—] |—| but | so | because | cause | since | as (?=we|i|the|your)| (?:promise|confirm|guarantee|assure you|is|means|know|sure|see|say|hear|tell you|told|happy to say|news|believe|rest assured|certain|pleased to say)(?: you)? that "
    r"| & | plus | however | (?:tell you|confirm|promise|assure you|see|guarantee|understand|hear|agreed) (?=your|the|our|my|a |an |someone|somebody|that )"
)
LEADING = re.compile(
    r"(?:@\w+|\W|(?:and|so|but|okay|ok|well|um|uh|er|then|also|yes|yeah|yep|no(?= problem| worries|,)|sure|right|now|alright|great|perfect|thanks|thank you|hi|hey|hello|good news|oh|ah|plus|meanwhile|as agreed|"
    r"rest assured|of course|sorry|absolutely|certainly|don't worry|no worries|no problem|done|again|in the meantime|that said|either way)\b)+"
)
"""Words that open a sentence and are no part of a commitment."""
