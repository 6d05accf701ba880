"""What kind of act a company message is, in English: only changed, explained and guided can count as done.

Where a kind of act is told by the cues of a label, the act shares that family's patterns.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from goodturn.readers.rules.english_company_actions import ACTION_DONE, REFUSAL
from goodturn.readers.rules.english_company_steps import GUIDANCE
from goodturn.readers.rules.phrases import Family


def _shared(name: str, label_family: str, among: Sequence[Family]) -> Family:
    """A family for an act with the patterns of a label's family."""
    family = next(family for family in among if family.name == label_family)
    return msgspec.structs.replace(family, name=name)


_CHANGED = (
    Family(
        name="act.changed.by_us",
        told=True,
        negatable=True,
        patterns="""
        {HAVE} [now|just|already|also|gone ahead and|successfully|personally|since|both|manually] {CHANGED_BY_US}
        (we|i) [just|also|already|now|personally|went ahead and] (refunded|cancelled|canceled|rebooked|re-booked|reset|credited|upgraded|removed|fixed|resolved|replaced|waived|reinstated|corrected|reversed|unlocked|restored|reissued)
        {HAVE} [now|just|already|also|gone ahead and] (given you|sent out a replacement|sent you a replacement|put it right|put that right|put the money|put a credit|taken the charge|taken off|taken you off|turned it|turned off|turned on|switched|set it|set up your|sorted|dispatched|posted a new|sent a new|ordered you|found your bag|found your parcel|made the change|made that change|made those changes|reopened|written off|lifted|freed|secured|got you|moved you|put you on)
        {HAVE} [now|just|already|also|gone ahead and|since|both] (done it|done yours|done that|done this for|written it in|entered it|saved your|saved 0*|saved it|recorded your|registered you|registered your|put you on|put it in|put it through|put your|put the|put 0*|called off|called it off|got it back|loaded|topped up|topped it up|taken it off|taken that off|taken the|pinned the|fixed the|rewritten|re-written|re-done|let you back in|paid it|paid you|paid the|opened it up|opened it again)
        {HAVE} [now|just|already|also] (sent|posted|dispatched|ordered) [you|out|off] (a second|a new|another|a fresh|a replacement|one by courier|the right|the correct|a spare|a corrected)
        {HAVE} [now|just|already|also] (sent|posted) .. (again|by courier|by express|express)
        {HAVE} [now|just|already|also] (added|taken|knocked|put) .. (pounds|credit|off your|off the|to your account|on your account|onto your account)
        {HAVE} [now|just|already|also] started (the refund|your refund|a refund|the £0*|£0*|$0*|€0*|the payment|the transfer)
        (called the|told the) .. off
        {HAVE} .. and {CHANGED_BY_US} (your|you|the|that|it)
        (he's|she's|my colleague has|our engineer has|the engineer has|the team has|the team have|a colleague has) [now|just|already|also] {CHANGED_BY_US}
        (he's|she's|my colleague has|the engineer has|the team has) [now|just|already|also] (opened it|put it right|fixed it|got it|switched it)
        (was|were) able to (reverse|refund|rebook|fix|restore|add|remove|apply|cancel|change|update|reset|unlock|recover|reinstate|secure|move|waive|credit|correct|book|replace|get you)
        """,
    ),
    Family(
        name="act.changed.is_done",
        told=True,
        negatable=True,
        patterns="""
        (has|have) [now|just|already|also|successfully] been [successfully|now|fully|manually|already] {CHANGED_BY_US}
        (is|are) [now|already] (refunded|reinstated|unlocked|rebooked|fixed|resolved|restored|activated|back online|up and running|reset|corrected|cancelled|canceled|booked|live again|working again)
        successfully (refunded|cancelled|canceled|updated|changed|booked|upgraded|processed|removed|added|rebooked|reset|issued|modified|applied)
        (refund|credit|replacement|new card|voucher|certificate|new order) (is|has|was) [now|just|been|already] (on its way|on the way|gone out|going out|issued|been issued|gone through|dispatched|shipped)
        (it's|that's|this is|all|they're|both are|thats) [all|now|both|already] (done|been done|sorted for you|taken care of|been taken care of|fixed|sorted|updated|cancelled|canceled|changed|closed|set up|paused|stopped|switched off|switched on|moved over|removed|credited|refunded|in place|void)
        (done|changed|cancelled|canceled|closed|fixed|sorted|moved|updated|corrected|removed|reset|unlocked|paused|refunded|credited|rebooked|reconnected|activated|stopped|switched|forwarded) (it now|it for you|now|from today|from tomorrow|from midnight|as of|with effect from|both|for you|try again|try it|log in|please try)
        (moved it|fixed it|cancelled it|changed it|corrected it|reset it|removed it|sorted it) [now|for you|over|back]
        (sent|resent|re-sent|refunded|credited|posted|dispatched) again (today|now|just now|this morning|this afternoon)
        (credited|refunded|paid|reversed|corrected|cancelled|recalculated) (today|just now|this morning|this afternoon|yesterday)
        (letters|charges|payments|reminders|the bill|the fee|the charge|the old bill|the old one) (are|is) [now] (stopped|cancelled|void|removed|gone|dropped)
        (invoice|invoices|document|documents|statement|statements|letter|form|receipt|copy|copies|certificate|label) (attached|enclosed)
        (attached|enclosed) (are|is|you'll find|you will find) (the|your|a|both)
        please find (attached|enclosed)
        """,
    ),
    Family(
        name="act.changed.right_now",
        told=True,
        patterns="""
        (i'm|i am|we're|we are) [now|just|also] (refunding|crediting|waiving|reimbursing|replacing|upgrading|rebooking|cancelling|canceling|removing|resetting|reversing|unlocking|reissuing|moving you|putting you on|giving you|lifting|unblocking|loading|topping up|crediting|sending you a new|sending you a replacement|sending your|switching you)
        (lifting|moving|sending|removing|resetting|refunding|cancelling|switching|unlocking|unblocking|fixing) (it|that|this|you|yours) (now|right now|this minute|this second|right away)
        """,
    ),
)

_LOOKED_UP = (
    _shared("act.looked_up.checked", "action_done.checked", ACTION_DONE),
    _shared("act.looked_up.we_see", "action_done.we_see", ACTION_DONE),
    _shared("act.looked_up.right_now", "action_done.right_now", ACTION_DONE),
)

_PASSED_ON = (
    Family(
        name="act.passed_on.by_us",
        told=True,
        negatable=True,
        patterns="""
        {HAVE} [now|just|already|also|gone ahead and|personally|since] {PASSED_BY_US}
        {HAVE} [now|just|already|also] (sent|taken|handed|brought|put|given|asked|let|made) .. (to|with|by) [our|the|my|a] [relevant|right|senior|technical|product|billing] {TEAM}
        (has|have) [now|just|already|also] been (reported|escalated|forwarded|passed|relayed|shared|logged|noted|raised|submitted|transferred|flagged|sent to)
        (i'm|i am|we're|we are) [now|just] (escalating|forwarding|passing|raising|reporting|transferring|putting you through|connecting you|handing you)
        (we|i) [just|also|already] (escalated|forwarded|passed|reported|flagged|raised|relayed|logged|notified|alerted|handed)
        (opened a|raised a|logged a|filed a|submitted a|created a) [new] (ticket|case|claim|report|request|trace|complaint)
        {TEAM} (is|are) [currently|now|already|actively] (investigating|looking|working|checking|aware)
        """,
    ),
    Family(
        name="act.passed_on.sent",
        told=True,
        patterns="""
        (we've|we have|i've|i have|we) [just|now|already] (replied|responded|sent|messaged|dm'd) .. (dm|dms|message|way|private|inbox)
        (replying|responding) to your (dm|message|dms)
        (carry on|continue|let's continue|let's carry on) .. (there|in dm|over dm|via dm|privately)
        """,
    ),
)

_EXPLAINED = (
    _shared("act.explained.cause", "guidance.explains", GUIDANCE),
    _shared("act.explained.facts", "guidance.facts", GUIDANCE),
)

_GUIDED = (
    _shared("act.guided.you_can", "guidance.you_can", GUIDANCE),
    _shared("act.guided.try", "guidance.try", GUIDANCE),
    _shared("act.guided.link", "guidance.link", GUIDANCE),
    _shared("act.guided.if_then", "guidance.if_then", GUIDANCE),
    _shared("act.guided.steps", "guidance.steps", GUIDANCE),
)

_PROMISED = (
    Family(
        name="act.promised.will",
        told=True,
        negatable=True,
        patterns="""
        {WILL} [also|personally|then|certainly|definitely|gladly|be sure to|make sure to|make sure|now] (call|phone|ring|email|write|reply|refund|send|check|look into|look at|take a look|take a closer look|pass|forward|share|let|update|get back|follow up|escalate|investigate|find out|raise|report|credit|process|issue|arrange|contact|reach out|be in touch|keep you|have a look|chase|confirm|notify|inform|ask|speak|sort|fix|add|cancel|book|replace|waive|ship|resend|transfer|proceed|search|feed this|get this)
        (let me|let us|let's) (check|look|see what|find out|pull up|take a look|get you|look into|look that up|search|verify|confirm|review|chase|ask|speak)
        (you'll|you will) (hear from|receive|get|have) [a|an|your|our|us|me|the] [call|email|refund|reply|update|answer|from]
        """,
    ),
)

_REASON = (
    "because|because of|due to|as the|as your|as this|as it|as we|as they|since|the reason|owing to|this is because|"
    "our policy|the policy|policies|per our|regulations|by law|legally|for security|security reasons|safety|under the|"
    "terms|conditions|rules|requires|require|required|fare|basic economy|as a result|in order to|for privacy|gdpr|"
    "data protection|licensing|the deadline|expired|has passed|was purchased|was bought|booked through|sold out|"
    "out of stock|no longer in|after the|within 0|past the|older than|no more|non-refundable|only valid|only available"
)

_REFUSED_WITH_REASON = (
    Family(
        name="act.refused_with_reason.because",
        told=True,
        patterns=f"""
        (cannot|can't|unable to|not able to|won't|isn't possible|is not possible|not possible|not available|not eligible|isn't available|doesn't allow|does not allow|don't allow|no longer|not allowed|not permitted) .. ({_REASON})
        ({_REASON}) .. (we cannot|we can't|i cannot|i can't|we are unable|i am unable|we're unable|i'm unable|we do not|we don't|cannot be|can't be|it cannot|not possible|isn't possible|not available|you cannot|you can't|not eligible|which cannot|won't be able|cannot be modified|had to decline|have to decline|must decline)
        (non-refundable|nonrefundable|non refundable|basic economy class which cannot)
        must be done at .. because
        (not|doesn't|does not) (cover|include|apply to|offer|allow) .. ({_REASON})
        """,
    ),
)

_REFUSED = tuple(
    _shared(f"act.refused.{family.name.partition('.')[2]}", family.name, REFUSAL)
    for family in REFUSAL
    if not family.name.endswith(".not")
)

COMPANY_ACTS: tuple[Family, ...] = (
    *_LOOKED_UP,
    *_PASSED_ON,
    *_CHANGED,
    *_EXPLAINED,
    *_GUIDED,
    *_PROMISED,
    *_REFUSED_WITH_REASON,
    *_REFUSED,
)
