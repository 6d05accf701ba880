"""English verbs: the future as it is said, what is idle after it, and what a customer is promised to receive."""

from __future__ import annotations

import re


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


#: will-heads: a pronoun with its future ("we'll", "they're going to"), or a future after a noun ("the part will")
FUTURE = re.compile(
    r"\b(?P<pronoun>i|we|you|u|ya|he|she|it|they|that|this|these|those|there|everything|somebody|someone|who|which)"
    r"(?:'ll| ll|(?:'m| am|'re| are|'s| is)(?: \w+ly| now| just| also| still)? (?:going to|gonna|about to)| gonna|"
    r" will| shall)\b"
    r"|\b(?P<joined>you|they|it|that|there)ll\b|\bill (?=call|send|get|let|make|check|ask|pass|email|look|follow|"
    r"chase|ring)"
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
    r"(?:all )?be (?:old|dead|a monkey)",
    r"be (?:happy|glad|delighted|pleased|more than happy|only too happy|thrilled|honoured)\b(?! to (?:pass|share|"
    r"let|forward|send|get))",
    r"be (?:open|closed|here|available|around|out|away|shut|off|unable|sad|sorry|honest|staffed|on holiday|on leave|"
    r"fine|ok|okay|"
    r"there for you|thinking|hosting|having|looking forward|grateful|charging|happier|damned)\b",
    r"look forward",
    r"see (?:what|if|whether|how|you)\b",
    r"do (?:my|our|everything|all|what|whatever|the best)",
    r"take (?:care|it|your word)\b(?! of)",
    r"have (?:to (?:charge|decline|refuse|disappoint|say|close|cancel|pass on)|no )",
    r"be able to (?:help|assist|answer)",
    r"continue\b",
    r"carry on\b",
    r"help\b(?! (?:you )?(?:get|move|fill|set))",
    r"lend a hand",
    r"come running",
    r"be (?:right |still |always )?(?:here|there|waiting|awaiting|listening|watching)\b",
    r"be\W*$",
    r"happily",
    r"await\b",
    r"keep (?:fighting|trying|doing|working)",
    r"work (?:hard|on improving)",
    r"use (?:this|it|your feedback)",
    r"stay\b",
    r"remain\b",
    r"run out",
    r"be seeing you",
    r"leave you to it",
    r"start by",
    r"explain\b",
    r"tell you (?:what|a secret)\b",
    r"give you (?:that|a hint)\b",
    r"owe\b",
    r"assume\b",
    r"hear from you",
    r"work to\b",
    r"strive",
)
#: "you will …" that promises something to the customer
RECEIVED = _pattern(
    r"(?:receive|become (?:your|the|a|an)|get|have|hear|see|find (?=[^.;]{0,50}\b(?:in|on|at|under) your (?:inbox|"
    r"account|mailbox|card|porch|door|doorstep|e-?mail|mail|portal|letterbox)\b(?! settings| menu| page))|hold|"
    r"be (?:able to (?:see|use|collect|pick|log|access|download|track|book)|(?:getting|receiving|hearing|contacted|"
    r"notified|"
    r"informed|told|refunded|reimbursed|credited|paid|sent|given|moved|rebooked|compensated|updated|emailed|"
    r"e-mailed|texted|called|"
    r"phoned|on your way|in the air|upgraded|transferred|met|collected|picked up|back online|reconnected|connected|"
    r"issued|"
    r"alerted|advised|served|seated|back)))\b"
)
NOT_RECEIVED = _pattern(
    r"have (?:to|until|till|access to the|the (?:option|choice|right)|a choice)\b",
    r"get used",
    r"see (?:a|the|that|an)? ?(?:charge|option|button|link|menu|page|form|"
    r"box|icon|message saying)",
    r"find out\b",
    r"see (?:why|how|what|it under)\b",
    r"have (?:noticed|seen|received|heard|got|\w+ed\b)",
    r"get (?:a|the) (?:message|error|prompt|warning)\b(?! from (?:us|me))",
    r"be able to (?:see|find) (?:the|a|this) (?:option|button|menu)",
    r"see from",
    r"see below",
    r"see above",
)
#: what a thing does that is news, not a promise
NEWS_VERBS = _pattern(
    r"be (?:out of (?:order|service)|under repair|a|an|the|good|\$|£|€|all|at least|only|open|closed|shut|delayed|"
    r"cancelled|canceled|increased|reduced|raised|renewed|charged|billed|debited|deducted|held|valid|down|offline|"
    r"unavailable|suspended|void|lost|required|asked|needed|"
    r"subject|limited|reduced to|different|worth|longer|shorter|cheaper|higher|lower|about|under|over|busy|crowded|"
    r"warm|cold|rainy|sunny|"
    r"fun|great|fine|ok|okay|enough|live music|no\b|a while|painful|hard|open again)\b",
    r"(?:open|close|start|begin|end|expire|renew|depart|board|cost|increase|decrease|rise|apply|remain|stay|"
    r"continue|last|run|need|require|have|must|contain|"
    r"include|lapse|auto-renew|vary|depend|mean|help|affect|work|be able|take place|take off|take (?:about|around|"
    r"up|a|some|more|longer|time)|"
    r"show you|look|sound|seem|feel|happen|be happening|change|survive|love|hate|be like|count|suffice|do|tell|"
    r"keep working|never|not|go up|go down|fall|blow|rain|snow|"
    r"be ready when|only|always|normally|usually)\b",
)
