"""Where English clauses begin and end, and where a condition stands over one."""

from __future__ import annotations

import re

CONDITION = re.compile(
    r"\b(?:if|once|provided(?: that)?|providing|assuming|unless|pending|upon|on receipt of|after receipt of|"
    r"after (?:receiving|you|your|we|the|they|he|she|that|i|it|checking)|"
    r"as soon as(?! (?:i|we|they|he|she)(?: possibly)? can\b| possible| practicable)|when(?!ever you like| (?:we|"
    r"you|i) (?:spoke|called|talked|wrote|rang)| i can| we can)|the moment(?! i can)|"
    r"the minute(?! i can)|subject to|as long as|in case|should (?:the|your|it|that|there|they|he|she|anything|we|"
    r"you)|depending on|whenever|until we|following (?:receipt|your|the)|"
    r"(?:of|from) (?:receiving|receipt|getting|when)|otherwise)\b"
)
#: "let you know if …": a question inside the act, no condition
ASKED_INSIDE = re.compile(r"(?:know|see|check|find out|ask|tell you|confirm|update you|inform you|verify|sure|hear) $")
#: between a head and a time that no longer belongs to it
APART = re.compile(
    r"[;:!?(]|, (?:and|but|so|which|because|as|while|when|if|once|you|it|the|please|just|since|that|we|i|they|he|"
    r"she|there|your|our|not)\b|"
    r"\b(?:because|cause|so that|although|though|unless|if|once|when|whether|until you|while|please|since|"
    r"before you|after you|as you|that (?:you|was|were|we|is|has|had)|you (?:had|were|have|ordered|booked|sent|"
    r"asked|wanted)|(?:scheduled|planned|booked) for (?!you|me|us)|dated|from your)\b| [-–—] | and (?:you|it|they|"
    r"the|your|until|we|i|then you)\b| so (?:you|it|the|we|i|there)\b| but "
)
#: where a clause ends to the right
CLAUSE_END = re.compile(
    r"[,;:!?(…]|\.(?=\s|$)|\.\.\.| [-–—]|—| & | but | so (?!that we|soon)| because | cause | since |"
    r"(?<!soon)(?<!quickly)(?<!fast)(?<!well)(?<!much)(?<!long) as (?!soon|quick|fast|well|a\b|part|agreed|promised|"
    r"normal|usual|possible)|"
    r" and (?!get back|let (?:you|u)|call|come back|ring|keep|follow|email|have (?:it|them)|make sure|both|find|"
    r"sort|fix|report|then (?:get|call|let|come)|someone|one)"
)
#: where a clause begins to the left
CLAUSE_START = re.compile(
    r"[,;:!?(…]\s*|\.(?=\s)\s*| [-–—] |—| but | so | because | cause | since | as (?=we|i|the|your)| (?:promise|"
    r"confirm|guarantee|assure you|is|means|know|sure|see|say|hear|tell you|told|happy to say|news|believe|"
    r"rest assured|certain|pleased to say)(?: you)? that "
    r"| & | plus | however | (?:tell you|confirm|promise|assure you|see|guarantee|understand|hear|agreed) (?=your|"
    r"the|our|my|a |an |someone|somebody|that )"
)
LEADING = re.compile(
    r"(?:@\w+|\W|(?:and|so|but|okay|ok|well|um|uh|er|then|also|yes|yeah|yep|no(?= problem| worries|,)|sure|right|"
    r"now|alright|great|perfect|thanks|thank you|hi|hey|hello|good news|oh|ah|plus|meanwhile|as agreed|"
    r"rest assured|of course|sorry|absolutely|certainly|don't worry|no worries|no problem|done|again|"
    r"in the meantime|that said|either way)\b)+"
)
