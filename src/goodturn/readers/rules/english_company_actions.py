"""What the company has done, offers or will not do, in English: acts on the case, remedies, refusals, brushing off.

A family named `<label>.not` takes its label back in the sentences where it stands (see `evidence.py`).
"""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

ACTION_DONE = (
    Family(
        name="action_done.by_us",
        told=True,
        negatable=True,
        patterns="""
        {HAVE} [now|just|already|also|gone ahead and|successfully|personally|since|both|manually|today] {DONE_BY_US}
        (we|i) [just|also|already|now|personally|went ahead and] (refunded|cancelled|canceled|updated|changed|processed|issued|booked|rebooked|re-booked|reset|sent|credited|upgraded|removed|added|applied|fixed|resolved|submitted|replaced|waived|extended|reinstated|corrected|raised|reversed|unlocked|restored|escalated|forwarded|passed|reported|checked|logged|flagged|notified|took a look|took a peek|looked into|looked up|pulled up|spoke to|spoke with|called|contacted)
        """,
    ),
    Family(
        name="not.action_done",
        patterns="(booked|scheduled|arranged|organised|organized) [in] (him|her|them|someone|somebody|an engineer|an electrician|a technician|a fitter|a plumber|a visit|a callback|a call|a call back|the engineer|the technician|the fitter|our engineer|our fitter|a colleague|an appointment)",
    ),
    Family(
        name="action_done.checked",
        told=True,
        negatable=True,
        patterns="""
        {HAVE} [now|just|already|also|had a|taken a|quickly|since] (checked|looked|found|located|reviewed|verified|investigated|pulled up|read through|gone through|traced|tested|opened your|spoken to|spoken with|contacted|called|chased|asked|put in|put through|taken a look|had a look|received your|got your)
        (found|located|pulled up|retrieved) (your|the) [account|user|current|upcoming|flight] (reservation|reservations|booking|account|profile|user profile|order|details|file|ticket|record|case|parcel|refund|payment|claim)
        (i have|i've|we have) your .. (pulled up|open in front|in front of me|here now|up now|on my screen)
        (looking at|checking|looking over|reviewing) your (account|order|booking|reservation|file|case|records|tickets)
        (i was|we were|i've been|we've been|just) able to (locate|find|confirm|see|reverse|refund|rebook|process|get your|get it|fix|restore|add|remove|apply|cancel|change|update|retrieve|pull|reset|trace|unlock|recover|reinstate|secure|move)
        """,
    ),
    Family(
        name="action_done.is_done",
        told=True,
        negatable=True,
        patterns="""
        (has|have) [now|just|already|also|successfully] been [successfully|now|fully|manually|already|permanently] {DONE_BY_US}
        (is|are|was|were) [now|already|fully] (refunded|reinstated|unlocked|rebooked|fixed for you|back on your|on its way to you|restored|activated for)
        (successfully|all) (refunded|cancelled|canceled|updated|changed|booked|upgraded|processed|removed|added|rebooked|reset|issued|modified|applied|done)
        (it's|that's|this is|all) (done|been done|sorted for you|taken care of|been taken care of) [now|for you]
        (feedback|comments|concerns|details|suggestion) (has|have) been (noted|shared|passed|forwarded|logged|recorded|sent|relayed)
        (refund|credit|replacement|new card|voucher|reset link|code|email|confirmation) (is|has|was) (on its way|gone out|going out|been sent|issued|sent|gone through|left)
        """,
    ),
    Family(
        name="action_done.sent",
        told=True,
        negatable=True,
        patterns="""
        (we've|we have|i've|i have|we) [just|now|already] (replied|responded|sent|messaged|emailed|e-mailed|dm'd|shot|dropped|answered) .. (dm|dms|message|email|e-mail|link|info|reply|way|private|inbox|details)
        (and|&|amp|&amp) (have|also) [now|also|just|already] {DONE_BY_US}
        (we've|we have|i've|i have|we're|we are|i'm) just [now] (replied|replying|responded|responding|sent|sending|got back|answering|messaged|emailed)
        (replying|responding) to your (dm|message|email|dms)
        """,
    ),
    Family(
        name="action_done.right_now",
        told=True,
        patterns="""
        (looking into|looking it up|checking|pulling up|looking up|working on|processing|chasing|rebooking|escalating|investigating|looking at) .. (now|right now|as we speak|one moment|give me|bear with|hold on)
        (i'm|i am|we're|we are) [now|just|currently|already] (looking it up|looking that up|checking|processing|pulling up|looking up|looking at your|reading through|going through|chasing|rebooking|refunding|cancelling|escalating|transferring|putting you through|connecting you|working with|speaking with|speaking to|on the phone)
        (team|teams|agents|engineers|crew|staff|colleagues|mechanics|specialists|department) (is|are) (currently|now|already|actively|aware) [of this|of the] (and|working|looking|investigating|checking|on|on it|fixing)
        (we are|i am|we're|i'm) [currently|already|actively] (working with|aware of this|investigating this|investigating your)
        """,
    ),
    Family(
        name="action_done.we_see",
        told=True,
        negatable=True,
        patterns="""
        (i|we|i can|we can|we do|i do|i could|we could|also) (see|confirm|show) .. (has been|have been|arrived|was|were|shows|went through|cleared|left|is still in|posted|is confirmed|is booked|is on the way|is on its way)
        (my info|our records|our system|my records|your account|the tracking|the system|your file) (shows|show|indicates|confirms)
        (taken up with|taken this up|brought this up with|made a note|made a report|put a note|put in a request|put in a|opened a|raised a|logged a|filed a|started a|submitted a|created a|set up a) [new] (ticket|case|claim|report|request|refund|dispute|complaint|your|note|trace|search)
        """,
    ),
    Family(
        name="action_done.not",
        patterns="""
        (once|when|if|after|until|unless|before|as soon as|should|have|had) (it|they|you|we|i|we've|i've|you've|it's|we have|i have|the|your|this|that|you have) .. {DONE_BY_US}
        (would have|could have|should have|will have|might have|may have|ought to have|can be|could be|will be|would be|may be|must be|to be|to have|needs to be|need to be|should be) [been] {DONE_BY_US}
        (haven't|have not|hasn't|has not) [yet|been] {DONE_BY_US}
        (working on|looking into) ways
        {HAVE} (changed|updated|removed|added|extended|moved|made) (our|the way|how we|to our)
        """,
    ),
)

REMEDY_OFFER = (
    Family(
        name="remedy_offer.offered",
        told=True,
        patterns="""
        (we'd like to|i'd like to|we would like to|i would like to|let me|let us|we can|i can|i could|we could|we'll|we will|i'll|i will|happy to|glad to|allow me to|i'm able to|we're able to|i am able to|we are able to|would be able to) .. (refund|refund your|refund you|refund the|a refund|credit|voucher*|compensat*|waive*|reimburse*|replacement|replace it|replace your|replace the|rebook you|rebook your|re-book you|get you rebooked|upgrade you|upgrade your|discount*|certificate*|goodwill|exception|gift card|bonus points|priority|free month|months free|month free|new one|new unit|fee back|charge back|money back|free shipping)
        (waive|waived|waiving) (the|your|that|this|it|any|all|both|these) [change|late|cancellation|booking|delivery|service|overdraft|fee|bag|baggage] (fee|fees|charge|charges|cost|penalty|difference|costs|fine)
        (get|have|see about getting) (a|your|the) refund (started|processed|underway|for you|arranged|issued|sent)
        (free of charge|at no cost|at no charge|at no extra cost|at no extra charge|no charge to you|on us|on the house|without charge|for no extra|with our compliments|complimentary)
        (as a|by way of|a) [small|one-time|token|gesture] (gesture of goodwill|goodwill gesture|gesture|apology for this|way of apology|token|courtesy credit|courtesy|exception)
        (make this up to you|make up for|to apologise for this we|to apologize for this we|in return we|to put this right we|make amends)
        (entitled to|eligible for|qualify for|due) [a|an|the|full|some] (compensation|refund|certificate|voucher|reimbursement|credit|replacement)
        """,
    ),
    Family(
        name="remedy_offer.granted",
        told=True,
        negatable=True,
        patterns="""
        {HAVE} [now|just|also|already|gone ahead and|today] (refunded|credited|waived|compensated|upgraded|reimbursed|issued you|applied a|rebooked|re-booked|replaced|given you a free|given you 0|sent you a replacement|sent you a new|sent you a voucher|sent out a replacement|sent out a new|added a credit|added a voucher|made an exception|arranged a|put a credit|knocked|taken off|ordered you)
        (certificate|voucher|credit|gift card|goodwill payment|compensation|discount) .. (has been|have been|was|is|are) [also] (issued|added|applied|credited|sent|on its way|granted)
        (compensation amount is|fee waiver|waiver in place|able to offer some compensation|full refund for your|offer you 0|as compensation)
        (we're|we are|i'm|i am) [now|also|gladly] (refunding|crediting|waiving|compensating|reimbursing|replacing|upgrading|rebooking|sending you a replacement|sending you a new|sending you a voucher|sending out a replacement|sending out a new|making an exception|offering you)
        (able to|can|will) reimburse
        (replacement|replacement is|new one is) (on its way|on the way)
        {WILL} rebook you
        """,
    ),
    Family(
        name="remedy_offer.asked",
        asked=True,
        patterns="""
        (would you like|how about|shall we|shall i|may i offer|can i offer|could we offer|can we offer|can i send you|would you accept|would you take|would you prefer|would you rather have) .. (refund|credit|voucher|replacement|new one|discount|free month|upgrade|goodwill|certificate)
        would you like me to .. (refund|issue|compensat*|waive|replace|credit|rebook)
        would you prefer .. (refund|replacement|credit|voucher)
        """,
    ),
    Family(
        name="remedy_offer.not",
        patterns="""
        (cannot|can't|unable to|not able to|won't|don't|do not|isn't|not|wouldn't|never|wasn't|aren't) .. (refund*|credit*|voucher*|compensat*|waive*|reimburs*|replacement|replac*|rebook*|upgrade*|discount*|exception*|certificate*)
        no (refund*|credit*|voucher*|compensat*|waive*|reimburs*|replacement|rebook*|upgrade*|discount*|exception*|certificate*)
        (if you decide|will depend|depends on|terms) .. (refund|credit)
        (travel insurance|fare|fares|policy|tickets|plan) .. (allows for|include|includes|refundable)
        """,
    ),
)

REFUSAL = (
    Family(
        name="refusal.cannot",
        told=True,
        patterns="""
        (cannot|can't|can not|won't be able to|will not be able to|am unable to|are unable to|aren't able to|am not able to|are not able to|couldn't|could not|are not allowed to|am not allowed to|don't have the ability|do not have the ability to|have no way|have no way to|won't|will not) [currently|just|simply|directly] (offer|refund|change|add|remove|make|process|issue|provide|do|help|assist|book|cancel|modify|give|waive|accept|reimburse|compensate|extend|replace|allow|grant|intervene|share|honor|honour|match|transfer|return|upgrade|guarantee|combine|reopen|open|override|reverse|release|send|take|search|comment|advise on|approve|credit|unlock|exchange|move|disclose|amend|hold|go beyond|adjust|backdate)
        (we're|i'm) [really|simply|just|also|currently|unfortunately|still] (unable|not able|not allowed|not permitted) to
        unable to (offer|refund|change|add|remove|make|process|issue|provide|assist|help|book|cancel|modify|give|waive|accept|reimburse|compensate|extend|replace|allow|grant|intervene|share|honor|honour|match)
        """,
    ),
    Family(
        name="refusal.not_possible",
        told=True,
        patterns="""
        (isn't|is not|not|won't be|will not be|wasn't|aren't|are not) [currently|yet|something that is|going to be|actually|something that's] possible
        (isn't|is not|aren't|are not|not|no longer) [currently|yet|something we|something that we|something i] (available in|available for|available through|available on|available at this|available to|eligible|able to offer|offer|offered|supported|allowed|permitted|can do|can offer|refundable|transferable|covered|entitled|valid for)
        (cannot|can't|can not) be (changed|modified|refunded|cancelled|canceled|transferred|combined|purchased|used|added|removed|done|made|extended|reversed|exchanged|returned|waived|issued|applied|redeemed|booked|replaced|reopened|upgraded|altered|undone|restored|guaranteed|moved)
        (won't|will not|would not|wouldn't) be (able to|eligible|refunded|entitled|possible|changed|a refund)
        (doesn't|does not|don't|do not|didn't) [currently|yet] (allow|permit|offer|support|have a way|cover|qualify|refund|accept|include|serve|provide|have any availability|have an option|have the option|have an escalation)
        (non-refundable|nonrefundable|non refundable|non-transferable|not refundable|no exceptions|no way to|no way for us|no option to|beyond our control to|out of our hands|against our policy|not in our power|there are no more|there is no more|there's no more|no longer possible|our position won't change|our decision is final|decision stands|decision remains|that's final)
        """,
    ),
    Family(
        name="refusal.unfortunately",
        told=True,
        patterns="""
        (unfortunately|we're afraid|i'm afraid|i am afraid|we are afraid|regrettably|sadly|alas) [that|at this time|for now|this time] .. (can't|cannot|unable|isn't|not|no|don't|doesn't|won't|must|only|aren't|wasn't|expired|too late|declined|nothing)
        (sorry but|sorry) (we|i|we're|i'm) [are|am|do] (can't|cannot|unable|not able|won't|don't|not|only|no longer)
        (sorry but no|the answer is no|it's a no|it has to be no|i have to say no|we have to say no|have to decline|must decline|had to decline|has been declined|was declined|been denied|request was refused|not going to be able|not going to happen|there's nothing|there is nothing|nothing we can do|nothing i can do|nothing more we can|nothing further we can|nothing else we can)
        (no can do|not on this|no i can't|no we can't|no we cannot|no unfortunately|unfortunately no|unfortunately not|afraid not|no that's not|no this isn't|no that isn't)
        """,
    ),
    Family(
        name="refusal.too_late",
        told=True,
        patterns="""
        (must|can only) be (done|made|requested|returned|submitted|changed|purchased|processed|handled|used) (at|by|in|within|through|before|via|with)
        (window|deadline|period|offer|warranty|time limit|promo) (has|is|was|had) [already|now] (closed|passed|expired|ended|over|lapsed)
        (not sending out|no plans to|not planning to|not in a position|isn't something|not something|outside our|outside of our|outside the) [we|i|that|policy|return|warranty|can]
        you will not be able to
        (you'd|you will|you would|you'll) [still] need to [pay|cancel] [the] [additional|entire|extra|full] (cost|reservation|fee|difference)
        """,
    ),
    Family(
        name="refusal.not",
        patterns="""
        (that's|that is|it's|this is|what a|is) no way to (start|watch|spend|treat|live|end|begin|greet|run|welcome|be|find|learn|hear)
        (there's|there is) nothing (for you|for her|for him|for them|more you|you need|else you need) to
        (won't|will not|can't|cannot) [take|make|do|add|offer|open|send|release] (a|the|any|her|his|your) (top-up|top up|payment|code|card|key|more steps)
        (i|we) (won't|will not) (make it|make you|tell you|do that to|put you|take up|write you|send you round|pretend)
        (can't|cannot|couldn't|could not) (wait|thank|apologise|apologize|be happier|agree more|imagine|believe|seem to|find|see your|see a|see any|see an|locate|promise|make any promises|guess|be sure|say when|stress|help but)
        (we|i) (can't|cannot|won't|will not) (wait|let|leave|make any promises|promise|be sure|rest|stop|forget|give up|keep you|drop)
        (if|in case|when|why|that|sorry|sorry to hear) (you|you're|they|they're|it|you are|they are|they were|you were|it's) [are|still|currently] (can't|cannot|unable|not able|weren't able|aren't able|couldn't)
        you (can't|cannot|couldn't|weren't able|aren't able|are unable|were unable)
        you're unable
        (unable to|can't|couldn't|cannot) (log in|login|check in|check-in|connect|access|open|sign in|get through)
        (unfortunately|afraid) [that] (we had|there was|there were|a number|a lot|due to|this happens|it happens|some|many|most|delays|you'd|you'll|you need|it looks)
        unable to (determine|find|locate|see|view|access your|verify|check-in|check|reply|dm|message|connect)
        """,
    ),
)

DISMISSIVE = (
    Family(
        name="dismissive.blame",
        patterns="""
        (your|customer's|customers|the customer's|passenger's) responsibility
        (you should have read|you should have checked|you should have booked|you should have asked|you should have called|you should have known|you should have told|you should have kept|you should have looked|you should've read|you should've checked|you should've booked|you should've asked|you should've called|you should've known|you should've told|you could have checked|you could have read|you could have avoided|you ought to have|you were supposed to|you failed to|you didn't read|you did not read|you must have misread|you must have missed|you must have clicked|you must have forgotten|you chose to|you agreed to|you're the one|had you read|had you checked|if you had read|if you'd read|if you had checked|if you'd checked|if you had followed|if you'd followed|if you'd called|as you were told|you were told|you were informed|you were warned|you are advised|as i already|as we already|as i said|as we said|as stated|as previously stated|as already stated|as already explained|as previously explained|like i said|i already told you|we already told you|read the terms|it clearly says|clearly stated|it is clearly|clearly states|user error|not our fault|not our problem|not my problem|not our issue|isn't our fault|isn't our problem|is not our problem|nothing to do with us|your own fault|it's your fault|that's your fault|is your fault|your own mistake|not our problem but yours|that's your problem|that's on you|maybe next time you|next time you should|next time read)
        (please|just|simply) read (the|our|your) (terms|policy|t&cs|email|contract|small print|instructions|faq)
        you (should|could) always .. (read|check|book|plan)
        """,
    ),
    Family(
        name="dismissive.plays_down",
        patterns="""
        (calm down|please relax|just relax|no big deal|not a big deal|isn't a big deal|not that bad|not the end of the world|only a few minutes|it's just a few|just a small|happens to everyone|happens all the time|these things happen|things happen|it happens|everyone has|everybody has to|nobody else|no one else has|other customers|you're the only one|first i've heard|first we've heard|not that serious|overreacting|over-reacting|exaggerating|dramatic|there's no need to|no need to shout|no need to be rude|it's only|get over it|move on|deal with it|so what|live with it|that's life|whatever|lucky to|be grateful|just wait|just be patient|you need to be patient|learn to be patient|you'll have to wait|can't please everyone|not sure what you expect|what do you expect|what did you expect|it is what it is|that's just how|that's how it works|that's the way|those are the rules|that's our policy|it's our policy|policy is policy|rules are rules)
        (sorry|sorry that|sorry to hear) you (feel|felt|see it|think) [this|that] [way|that]
        (sorry|regret) that's how you feel
        our position (won't|will not) change
        """,
    ),
    Family(
        name="dismissive.defensive",
        patterns="""
        (our|the) (team|staff|crew|employees|agents|drivers|crews|people|colleagues) (would never|always|does their best|did their best|never|followed|did nothing wrong|are trained|wouldn't)
        (we've done|we have done) .. (research|everything right|nothing wrong)
        (proven to work|works for everyone else|works fine for|works for most|nobody else complain*|no other complaints|working fine on our end|working as intended|works as designed|nothing wrong with our|nothing wrong with the|there is no issue|there's no issue|no issue on our|doesn't look wrong)
        (we're sure|i'm sure) (our friends|our partner|our credit|they'd|they'll|the bank) .. (happy to|will|soon|address)
        (why are you so|why so|what is it now|what now|is that all|next please|can we move on)
        (we're always making improvements|always making improvements|for your information|with all due respect|in our defence|in our defense)
        """,
    ),
)

COMPANY_ACTIONS = ACTION_DONE + REMEDY_OFFER + REFUSAL + DISMISSIVE
