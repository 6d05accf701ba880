"""What customers tell of their trouble so far, in English: effort, waiting, what failed, what works now."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

REPEAT_EFFORT = (
    Family(
        name="repeat_effort.tried",
        patterns="""
        (i|we|i've|we've) [already|also|even|have] (tried|attempted|reset|restarted|reinstalled|re-installed|rebooted|uninstalled|cleared|unplugged|deleted|logged out|signed out|updated|switched|changed|power cycled|followed the steps|followed all|followed your|gone through|went through|done that|done this|done all|checked everything|checked the)
        (tried|trying) (that|this|it|them|everything|both|all|calling|to call|to contact|to reach|to get|to speak|to cancel|to log|to book|to change|again|several|multiple|many|twice|resetting|logging|turning|switching|using|different|other|another|contacting|emailing|messaging|updating|deleting|clearing|rebooting|for days|for hours|for weeks|numerous)
        (have|i've|we've|has|had|ive|already) been (trying|attempting|struggling|fighting|battling) (to|with|for|since)
        (same steps|those steps|these steps|the steps|your steps|the instructions|your instructions) .. (didn't|don't|no|not|without|nothing|already|twice)
        (now|this is|that's|that is|been) [already] [my|the|our] (second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|0th) (time|attempt|call|email|request|message|chat|agent|rep|replacement|ticket|letter|complaint|dispute)
        (have|i've|we've|i have|we have|had) [already|also|now|just] (tried|attempted|been trying|been calling|reinstalled|restarted|uninstalled)
        (i|we) (tried|attempted|already tried|even tried|have tried)
        (tried that|tried this|tried both|tried it|tried everything|tried calling|tried again|tried reinstall*|tried restart*|tried logging|tried deleting|tried several|tried multiple|tried various|tried all|tried the|tried already|tried with|tried using|keep trying|trying to contact|trying to reach|trying to call|trying to get|kept trying)
        (already did|already done|did that|done that|did both|done both|just did|already have done|i did all|done all|did all that|did what you|did as you)
        (reinstalled|restarted|uninstalled|logged out and|rebooted|factory reset|cleared the cache|cleared my)
        (no luck|to no avail|without success|not been successful|been unsuccessful|several attempts|multiple attempts|many attempts|numerous attempts|various attempts|every attempt)
        """,
    ),
    Family(
        name="repeat_effort.contacted",
        patterns="""
        (i|we|i've|we've|i have|we have|my wife|my husband) [already|also|just|then|even|personally|previously|since|both|finally|now] (called|emailed|phoned|rang|contacted|wrote to|messaged|tweeted|dm'd|dmed|complained|disputed|faxed|texted|chatted|reached out|filed|submitted|raised|opened a|opened two|logged a|followed up|chased|visited|went to the|went into|went back|been to the|used the chat|escalated|returned it|re-sent|resent|sent it|sent you|sent them|sent in|sent my|sent all|sent the|sent a|gave you|gave them|given you|filled in|filled out|signed up again|paid again|re-applied|reapplied|re-submitted|resubmitted|disputed)
        (have|i've|we've|had|has) [been|already|now] (calling|emailing|writing|messaging|chasing|contacting|asking|begging|requesting|disputing|phoning|ringing|tweeting|following up|in touch|in contact|on to you|on to them|through this|back and forth|on the phone|on chat|on hold)
        (after|despite|following) [my|several|many|multiple|numerous|0|two|three|four|countless|repeated|all my|all these|all the] (calls|phone calls|emails|requests|attempts|complaints|contacts|conversations|letters|messages|visits|chats|tweets|tries|calling|contacting|emailing|speaking)
        (every time|each time|whenever|when|everytime) (i|we) (call|called|contact|ask|phone|ring|email|try|tried|chat|speak|reach out)
        (tell|told|telling|given|giving|gave|getting|got|get) [me|us] [me] (a different|different|conflicting|the same) (story|answer|answers|thing|information|stories|response|excuse|agent|person|department)
        (sent|transferred|passed|bounced|redirected|referred|shunted|pushed) [me|us|back|around|on|from|over] (from|to|between|around|back) .. (department|departments|agent|agents|team|number|line|one|person|place|them|you|bank|store)
        (i|we|i've|i have|we have|we've) [already|also|just|then|even] (called|emailed|e-mailed|phoned|rang|contacted|wrote|written|messaged|tweeted|dm'd|dmed|complained|disputed|mailed|faxed|texted)
        (i|we|i've|i have|we have) [already|also|just|then|even] (sent|send|filed|submitted|filled) .. (email|emails|letter|letters|dm|dms|message|messages|form|forms|complaint|claim|dispute|disputes|report|documents|request|ticket|inquiry|tweet)
        (i|we|i've|i have|we have) [already|also|just|then|even] (explained|told you|told them|told her|told him|provided|informed|requested|asked|notified|reported|followed up)
        (spoke|spoken|speaking|talked|talking|been on the phone) (to|with) .. (agent|agents|rep|reps|representative|representatives|person|people|manager|supervisor|someone|team|service|today|yesterday|times|said|told)
        (spoke to|spoke with|spoken to|spoken with|talked to|called customer service|called the|called them|called you|called today|called yesterday|call them|called back|called and|contacted them|contacted the|contacted you|emailed them|asked them|told them|informed them|wrote to|written to|sent them|sent a letter)
        (already|previously) (sent|called|emailed|told|asked|given|gave|contacted|explained|said|provided|paid|replied|dm*|submitted|reported|have)
        """,
    ),
    Family(
        name="repeat_effort.asks_after",
        patterns="(any|is there|is there any|heard any) (news|update|updates|word|progress) (about|on|regarding|with|for|concerning|yet)",
    ),
    Family(
        name="repeat_effort.told",
        patterns="""
        (i was told|we were told|was told|been told|being told|told by|told that|told me to|told to|told us|they said|she said|he said|rep said|agent said)
        """,
    ),
    Family(
        name="repeat_effort.counted",
        patterns="""
        (several|multiple|many|numerous|countless|repeated|0) (times|calls|emails|phone calls|letters|messages|attempts|occasions|agents|reps|requests|contacts|disputes|complaints)
        """,
    ),
    Family(
        name="repeat_effort.again",
        patterns="""
        (once more|one more time|yet another time|for the last time|as i said|as i've said|as i already|as i told|as i mentioned|as mentioned|like i said|i already|i've already|i have already|we already|we've already|we have already|have already|already have|already been|already gave|already provided|already did|told you already|asked already|said already|re-explain|explain myself|explaining again|explain it again|same questions|same information|same info|resend|re-send|again and again|for weeks now|for months now)
        (shouldn't|should not) have to (call|ask|chase|explain|repeat|keep|contact|do this|be)
        (countless|endless|hours) (hours|calls|emails|on the phone|of my time|trying|times|chats|attempts)
        (again and again|over and over|back and forth|time and again|time and time again|asking again|ask again|call again|called again|calling again|explain again|explain everything|repeat myself|repeating myself|repeat everything|keep repeating|having to repeat|start over|start again|all over again|from scratch)
        (second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|nth|umpteenth|0th) (time|call|email|attempt|request|agent|message|chat|person|contact|ticket)
        (twice|three times|four times|five times|a dozen times|dozens of times|repeatedly|how many times|how many more times|every day)
        (keep|kept|keeps) (asking|calling|telling|emailing|sending|having to|being told|getting told|getting transferred|being transferred|getting passed|being passed|passing|transferring|restarting)
        (transferred me|transferred us|been transferred|got transferred|transferred 0*|passed around|passed from|bounced from|bounced around|got bounced|sent me back|run around|runaround|run-around)
        (hung up on|hung up|got disconnected|was disconnected|cut off|hours on the phone|minutes on the phone|spent hours|spent 0*|spent the last|spent all|back on hold|hold again)
        put on hold .. again
        (for the past 0*|for the last 0*|been trying) .. (call*|contact*|email*|get|reach|resolve|book)
        """,
    ),
)

WAITING = (
    Family(
        name="waiting.wait",
        negatable=True,
        patterns="""
        (waiting|wait) (since|over|for over|for more|nearly|almost|on you|on the phone|on a|on my|so long|to hear|to get|to board|to be|too long|forever|patiently|here|in line|at the|my|all day|days|hours|weeks|months|and waiting)
        (is|was|been|be|are|were|got|getting|keeps getting|kept getting|already|now|again|further|still) [being|been|so|very|already|now|again] (delayed|late|overdue|held up|postponed|pushed back|behind schedule)
        (late|delayed) (by|0*|again|departure|departing|arrival|flight|delivery|due to|because|over|more|and|for|out|leaving|taking|on)
        (delayed|late) (an|a|two|three|four|five|six|several|over|about|almost|nearly|more) [than] (hour|hours|day|days|week|weeks|hrs|minutes|0*)
        (no|zero) (eta|end in sight|sign of|movement|progress)
        (slow|so slow|slowest|very slow|too slow|slow service|slow response|slow to|hurry up|speed up|taking its time|taking their time|taking your time|drag*|hold up|held up|backlog|in limbo|hanging on|left hanging|on hold|holding for|been holding|queue|queuing|queueing)
        (still waiting|been waiting|waiting on|waiting for|am waiting|are waiting|just waiting|keep waiting|kept waiting|left waiting|waiting over|waiting more|waiting 0*|waited|have to wait|had to wait|made us wait|made me wait|wait time|wait times|the wait|long wait|sit and wait|waiting|i wait)
        (delay|delayed|delays|delaying|#delayed|#delay|hours late|minutes late|hour late|an hour late|mins late|is late|was late|so late|running late|left late|late again|late arriv*|arrived late|overdue|past due)
        0 (hour|hours|hr|hrs|h|min|mins|minute|minutes|day|days) (delay|delays|late|wait|hold|on hold|behind|waiting|now|and counting)
        (on hold|hold for|hold music|in the queue|in a queue|long queue|the queue|in line|long line|long lines)
        (sitting on the|sitting at the|sat on the|sat at the|stuck on the|stuck at the|sitting here|tarmac|held on the|trapped)
        (takes forever|taking forever|taking so long|takes so long|taking ages|took ages|took forever|for ages|for hours|for weeks|for months|for days|how much longer|how long)
        """,
    ),
    Family(
        name="waiting.no_answer",
        patterns="""
        (no|not|without|never|zero) [one|a|any|even|yet|single|had|got|gotten|received|been given|heard] (reply|response|answer|replies|responses|answers|word|contact|callback|call back|acknowledgment|acknowledgement|email back|news|update)
        (doesn't|don't|won't|not|never|nobody|no one|noone|isn't|aren't|refuse to|refuses to|fail to|failed to|fails to|neglect to|yet to) [even|bother to|bothering to|ever|yet] (answer|answering|reply|replying|respond|responding|replied|responded|answered|return my|returned my|call me back|called me back|called back|pick up|picking up|picked up|get back to|got back to|gotten back to|come back to|acknowledge)
        (anyone there|anybody there|are you there|is anyone|is anybody|still there|you there|knock knock)
        (still|yet) .. (no|not|nothing|haven't|hasn't|waiting) .. (refund|reply|response|answer|email|call|package|parcel|order|money|confirmation|bag|luggage|update|card|check)
        (where is|where's|wheres) (my|our|the) (refund|order|package|parcel|bag|luggage|money|reply|response|delivery|driver|item|stuff|replacement|card|check|food|bags|suitcase|baggage)
        (no|zero|without a|without any|not a single|not one) [single|real|further] (response|reply|answer|word|update|updates|feedback|call|callback|confirmation|acknowledgement)
        (haven't|have not|hasn't|has not|never|not|didn't|did not|still not|yet to) [yet|even|still] (heard|received|receive|gotten|got|hear|replied|responded|answered|been contacted|been answered|arrived|come|shown|turned up|got back)
        (nobody|no one|noone|no-one|none of you) (has|have|is|answers|answered|replies|replied|responds|responded|called|calls|picks|got|came|ever|bothered)
        (when will i|when are you going to|waiting for your|if someone replied|please reply|please respond|answer my|reply to my|respond to my|responding to my|answer me)
        (unresponsive|ignored|ignoring|being ignored|no calls back|radio silence|gone quiet|silence|crickets)
        """,
    ),
    Family(
        name="waiting.age",
        patterns="""
        (been|for|already|took|taken|taking|after|nearly|almost|over|than) (0|two|three|four|five|six|several|many|a few) [full|whole|business] (hours|hrs|days|weeks|wks|months|mos|minutes|mins|hour|years)
        """,
    ),
    Family(
        name="waiting.asks",
        patterns="(any news|any update|any updates|any word|any progress|what's happening with|what is happening with|heard anything)\nhow is my .. going",
    ),
    Family(
        name="waiting.long",
        patterns="""
        0 [full|whole|business|working] (hours|hrs|days|weeks|wks|months|mos|minutes|mins|min|hour|hr) [later|now|ago|straight|already|and counting|and still]
        (over|more than|nearly|almost|about|another|extra|after) (0|a|an|one|two|three|four|five|six|half an) [full|whole|business] (hours|hour|hr|hrs|weeks|week|months|month|days|minutes|mins|year|years)
        (one|two|three|four|five|six|seven|ten|half an|an) (hour|hours|weeks|months|week|month) (now|later|ago|delay|late|wait|waiting)
        0 (hours|hrs|days|weeks|months|mins|minutes|hr|hour) .. (still|nothing|yet|waiting|no)
        (several weeks|several days|several months|several hours|weeks ago|months ago|since last week|since last month|since monday|since tuesday|since wednesday|since thursday|since friday|days ago|hours ago|weeks and)
        """,
    ),
)

UNRESOLVED = (
    Family(
        name="unresolved.still",
        patterns="""
        (it|that|this|they|he|she) (did it|did that|has done it|has done that|happened|failed|does it|is doing it) again
        still (a|an|the|on|in|at|being|no|not|nothing|get|gets|getting|got|have|having|has|can't|cannot|cant|unable|won't|wont|doesn't|doesnt|don't|isn't|isnt|wrong|broken|down|missing|waiting|says|saying|shows|showing|see|seeing|happening|happens|crashing|crashes|stuck|slow|locked|freezing|frozen|offline|out|owe|owed|charged|charging|charges|need|unresolved|pending|open|there|here|same|failing|fails|lost|without|unclear|trying|haven't|havent|hasn't|hasnt|wasn't|didn't|didnt|want)
        (remains|remain|remained|remaining) [still] (unresolved|unsolved|open|broken|the same|on my|wrong|inaccurate|incorrect|unpaid|unanswered|locked|down)
        (not|isn't|hasn't|hasnt|haven't|havent|never|nothing) [still|been|yet|being|getting] (resolved|fixed|solved|sorted|corrected|removed|refunded|credited|addressed|answered|delivered|arrived|shipped|rectified|updated|replaced|returned|restored) (yet|still|after|by|and|since|for|despite|even)
        still .. (not|no|doesn't|isn't|can't|cannot|haven't|hasn't|won't|unable|nothing|broken|same|down|wrong|missing|waiting|having|getting|showing|happening|there|stuck|an issue|issues|problem|problems|error|errors|being|says|charging|charged|listed|reporting|out|didn't|don't|scrambled|seeing)
        (still not|still no|still nothing|still waiting|still having|still getting|still the same|still doesn't|still isn't|still can't|still won't|still stuck|still an issue|still showing|still broken|still happening|still haven't|still hasn't|still unable|still on my|even after|yet to)
        """,
    ),
    Family(
        name="unresolved.not_worked",
        patterns="""
        (nope|no|nah) (still|it|that|not|same|doesn't|didn't|nothing|dice|luck|joy)
        (i'm|i am|im) telling you [that] (it|they|he|she) (isn't|is not|wasn't|aren't|weren't|didn't|doesn't)
        (it|they|parcel|package|delivery|letter) (isn't|is not|wasn't|was not|aren't|were not|weren't) (here|there|delivered)
        (that|this|it|which|restarting|reinstalling|rebooting|resetting|none of that|none of this|none of those|none of them|neither) (didn't|doesn't|did not|does not|didnt|doesnt|hasn't|has not|won't) [seem to|really|actually|even] (work|help|fix|solve|change|do anything|do it|make|stop|load|open|let)
        (did|done|tried|followed) (that|this|it|all|both|everything|as you said|what you said|all of that|all that) .. (still|no|not|nothing|same|but|doesn't|didn't|and it)
        (isn't|not|wasn't|aren't|never) [yet|actually|being|been] (fixed|resolved|solved|sorted|working|corrected|removed|updated|refunded|addressed)
        (keeps|keep|kept) (happening|crashing|freezing|saying|telling|showing|going|dropping|coming|cutting|buffering|stopping|failing|getting|logging|disconnecting|charging|sending|calling|reporting|popping|giving|asking|denying|pausing|skipping|doing|losing|changing|cancelling|canceling)
        (not|no|isn't|wasn't) [really|very|actually|been] (helpful|a help|any help|much help|a solution|an answer|the answer|good enough|resolved)
        (came|comes|went|goes) back (to|again|on|up with)
        (didn't|doesn't|does not|did not|don't|hasn't|has not|haven't|not|isn't|never|won't|wasn't|that's not|no it's not|hasn't been|not been|wasn't) [seem to|actually|really|even|been|quite|to] (work|help|helped|fix|fixed|solve|solved|resolve|resolved|sorted|sort it|sorted it|worked|make any difference|make a difference|change anything|removed|corrected|refunded|changed)
        (no luck|no change|no difference|no effect|no help|no resolution|no solution|no solutions|no success|no fix|no joy|no answer|no response|no reply|nothing works|nothing worked|nothing changed|nothing happened|nothing has|nothing happens|nothing helped|to no avail|without success|not successful|been successful|unsuccessful|only temporarily|goes back|went back to|comes back|came back|keeps coming|keeps happening|keep happening|keeps crashing|keep getting|keeps saying)
        (same thing|same issue|same problem|same error|same result|same message|same issues|same problems|the same again|happening again|happened again|problem is back|error is back|issue is back|bug is back|back again|broken again|down again|problem persists|issue persists|persists|continues to|continue to|getting worse|is worse)
        (no one|nobody|no-one|noone|none) .. (help*|able|resolve*|fix*|knows|answer*|reply*|replied|respond*|called)
        (never received|never got|never came|never arrived|never heard|never fixed|never refunded|haven't received|have not received|hasn't arrived|did not receive|didn't receive|haven't heard|have not heard|haven't released|never resolved)
        (refused|refuses to|refusing to|denied|rejected|declined to|won't help|would not|can't help|cannot help|couldn't help|nothing they can do|nothing we can do|said nothing|powerless|unable to help|not able to help|no help|offered no|neither of these|have failed|has failed|failed to)
        (that's not what|not what i asked|not what i'm looking|not what i meant|not what i need|doesn't answer|not answered|didn't answer|doesn't explain|wrong answer|you misunderst*|that doesn't|that did not|that didn't|that isn't|not the issue|not the problem|makes no sense)
        """,
    ),
    Family(
        name="unresolved.again",
        patterns="""
        (happening|happened|happens|broke|broken|down|charged|back|wrong|crashed|failed|stopped|cancelled|canceled|late|lost) (again|once more|another time|for the second|for the third|every|all over)
        (same|the same|this same|exact same) (old|exact|damn|stupid|again|problem|issue|error|thing|story|mistake|message|bug|trouble|account)
        (month|months|weeks|years|days) (later|now|after|on) .. (still|no|not|nothing|again|same)
        (again|once again|yet again) .. (not|no|wrong|same|didn't|doesn't|can't|won't|failed|down|broken)
        (once again|yet again|again today|again and again|another one|second flight|second time|third time|2nd time|3rd time|for the 0*|every time|continues|ongoing|months later|weeks later|days later|years later|on the past|in the past)
        (stop calling|haven't stopped|hasn't stopped|won't stop|keeps calling|keep calling|still call*|again requesting|again asking|to follow up|following up|follow up on)
        """,
    ),
)

RESOLVED = (
    Family(
        name="resolved.works",
        negatable=True,
        told=True,
        patterns="""
        (it|that|this|everything|app|account|browser|phone|internet|wifi|link|code|trick) [all|has|finally|seems|is] (worked|fixed|sorted|resolved|solved|helped|working again|works now|back now|did it|cleared up|good now)
        (no longer|not) (having|an issue|a problem|needed|necessary|happening)
        (issue|problem|it|everything|this|that) (is|was|has been|got|seems) [now|all|finally|been] (fixed|sorted|resolved|solved|cleared|corrected|taken care of|working|back|gone)
        (they|you|she|he|someone|agent|rep|team|guys) [have|has|just|finally|already] (fixed|sorted|resolved|solved|refunded|found|rebooked|replaced|helped me|helped us|took care|got it|got me|got us|gave me my)
        (got|received|have) (my|the|our|a) [full|new|money] (refund|money|bag|bags|luggage|package|parcel|order|replacement|card|answer|confirmation|email|code|seat|seats|voucher) (now|today|back|this|thanks|thank*|yesterday|just|and all|finally)
        (i see|ah ok|ah okay|oh ok|oh okay|ok got it|okay got it|got it|gotcha|understood|makes sense|fair enough|that clarifies|clear now|all clear|that's clear|that's great to know)
        (works|working|worked|fixed|sorted|resolved|solved) (now|again|fine|perfectly|great|well|like a charm|thanks|thank*|a treat|for me|out now|cheers|properly|smoothly)
        (it works|that works|that worked|this worked|it worked|it's working|its working|is working|seems to work|seems to be working|works like|link worked|browser worked|all working|working fine|got it working|got it to work|it is working|now works|now working|that's working)
        (all set|all sorted|it's all good|everything is good|all fixed|all resolved|it's sorted|is sorted|got it sorted|sorted it|have sorted|it's fixed|is fixed|got it fixed|that fixed|this fixed|fixed it|fixed the|been fixed|been resolved|got resolved|is resolved|been sorted|was resolved|#resolved|#sorted|problem solved|issue solved|issue resolved|issue fixed|case closed|subsided|went away)
        (it's|its|it is|they're|everything's|all) [all|now|finally|already] (back|back on|back up|back now|on again|here now|arrived|in now)
        (money|refund|parcel|package|replacement|delivery) [just|finally|has|have] (came|arrived|went through|came through|turned up|landed|showed up)
        it [just|finally|has] (went through|came through|turned up|landed|showed up)
        it [just|finally] (came|arrived) (today|this morning|this afternoon|yesterday|just now|!|.|thanks|thank*)
        (yes|yay|hooray|hurrah|wow|yep) [!|.] it (goes|does|works|is on|is back|worked|did)
        (it's|its) (here|arrived|come) [!|!!|!!!|today|this morning|now|thanks|thank*|safe*]
        (internet|wifi|wi-fi|line|phone|landline|heating|boiler|app|card|meter|tv|telly|camera|lights|light|reader|hot water|electric|electricity|power) (works|working|is on|are on|is back|are back|is working|came back|came on|is firing|running)
        (that's|thats) (sorted it|fixed it|solved it|done it|cured it|it going)
        (clear as a bell|like new|good as new)
        (with no|without a|without any|not one|not a single) (break|breaks|drop|drops|dropout|hitch|hiccup|hiccups|interruption|interruptions|glitch)
        works [now] (.|!)
        (did the trick|that helped|this helped|have helped|has helped|seems to have|solved it|solved the|up and running|back to normal|back up again|it's back and|back up and running|back working|good to go|good now|fine now|ok now|okay now|better now)
        (figured it out|figured out|worked it out|found it|found them|managed to|finally got my|i got it|just received|just arrived|has arrived|it arrived|been refunded|got the refund|been delivered|arrived this|delivered this|made my flight|won't miss|wont miss|we are boarding|rerouted)
        (that's perfect|thats perfect|that's all i needed|that's all i need|that is all|that answers|answers my question|answered my question|makes sense now|that makes sense|that clears|clears it up|clears that up|cleared it up|that explains|good to know|i see now|got it now|exactly what i|just what i|perfect thanks|perfect thank*)
        (i|we) (got it|was able to|were able to|am able to|have it) .. (working|fixed|sorted|done|now|through)
        (sorry|apologies|found|solved) .. (my mistake|my fault|my end|was me)
        (yes thanks|yes thank*|yep thanks|yes it did|yes it does|yes that|it did thanks)
        """,
    ),
)

PROMISE_CHASE = (
    Family(
        name="promise_chase.said",
        patterns="""
        (said|told|promised|assured|stated|confirmed|claimed|advised|informed) [me|us|that] [it|i|you|they|we|he|she|someone] (would|will|was going to|were going to|you'd|they'd|i'd|it'd|you'll|they'll|i'll|it'll|he'd|she'd)
        (you|they|he|she|agent|rep|company|your) [team|agent|rep] (agreed|offered|guaranteed|committed|pledged|undertook|vowed) (to|a|me|that|us|delivery)
        (promised|guaranteed|agreed|assured|advertised) [a|me|us|my|the|an|to|that|by|full|within] (refund|call|delivery|credit|replacement|response|reply|callback|date|arrival|shipping|discount|compensation|voucher|resolution|0*|today|yesterday|tomorrow|call back)
        (you|they|he|she|agent|rep|manager|company|team|attendants|crew|staff|supervisor|investigator|representative) {SAID_IT} .. (would|will|was going to|were going to|they'd|you'd|he'd|she'd|you'll|they'll|it'd|it'll|within|by the)
        (you|they|he|she|agent|manager) {SAID_IT} (i'd|i'll|i would|i will|it would|it will|you'd|they'd|you'll|he'd|she'd|you would|they would|we'd)
        (i|we) (was|were) (told|promised|assured|guaranteed) .. (would|will|within|by|be|refund|call|back)
        (was told|were told|been told) .. (would be|would call|would get|would receive|will be|will call|will get|they would|you would|i would|someone would|it would|within 0*)
        (promised|promises|promise|as promised|you promised|was promised|were promised|they promised|broken promise*|empty promise*|guaranteed delivery|guaranteed next)
        """,
    ),
    Family(
        name="promise_chase.supposed",
        patterns="""
        (was|were|is|are) supposed to .. (today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|ago|by|within|call|arrive|refund|deliver*|send|back)
        (hasn't|hasnt|haven't|havent|never|not|didn't|no one|nobody|still no) [yet|ever|even|been] (called me back|called back|rang back|followed up|got back|gotten back|come back|refunded|credited|processed|honored|honoured|kept|issued|delivered on|happened as)
        (promised|said|told|supposed|guaranteed|agreed) .. (never|didn't|hasn't|haven't|not|still|nothing|no|nobody|but)
        (was|were|is|are|you're|they're) supposed to (be|call|arrive|come|receive|send|have|get|ship|deliver|refund|reply|contact|update|fix|email)
        (supposed to be|supposed to have|supposed to arrive|supposed to call|meant to be|should have been|should have arrived|should have received|was due|were due|was scheduled|said it would)
        (never called|never rang|never phoned|never got back|never came back|never replied|didn't call|did not call|didn't ring|no call back|no callback|never got a call|still no call|nobody called|no one called|no one rang|nobody rang|haven't called|hasn't called|never did|didn't happen|did not happen)
        (where is my|where's my|still waiting for my|still waiting on my|still no sign|when will i get my) .. (refund|money|credit|replacement|parcel|package|order|call|voucher|delivery|compensation)
        (you said|they said|u said) .. (0|by|would|today|tomorrow|yesterday|week|hours|days)
        """,
    ),
)

NOT_EFFORT = (
    Family(
        name="not.repeat_effort",
        patterns="""
        (charged|billed|debited|deducted|taken|took|pay|paid|paying|charge|bill) [me|us|it|for it|for this|this|that|the same] (twice|three times|two times|double)
        (charged|billed|debited|deducted|taken|took|pay|paid|charge) .. twice
        (very well|all right|alright|okay|ok|done|right) (i have|i've|we have|we've) [just|now] (written|sent|emailed|e-mailed|called|rung|filled|signed|asked|contacted)
        (not|never|didn't|don't|doesn't|without) (need|needed|needing|have to|had to|having to) .. (twice|again|a second time)
        """,
    ),
)
NOT_RESOLVED = (
    Family(
        name="not.resolved",
        patterns="(it|that|this|they|he|she) (did it|did that|has done it|has done that|happened|stopped|failed) again",
    ),
)
NOT_WAITING = (
    Family(
        name="not.waiting",
        patterns="(how long) (till|until|does it take|does it usually take|does that take|does delivery take|is the contract|is the guarantee|is the warranty|do i have|have i got)",
    ),
)
NOT_UNRESOLVED = (
    Family(
        name="not.unresolved",
        patterns="""
        (are you|you|anyone|anybody|is anyone|is anybody) still (there|here)
        (did not|didn't) need (answering|explaining|chasing|asking|doing)
        """,
    ),
)
NOT_COME = (
    Family(
        name="waiting.not_come",
        patterns="""
        (no|still no|but no|and no|never any) (refund|delivery|parcel|invoice|engineer|technician|fitter|credit|replacement|confirmation|money|payment) (yet|so far|to date|in sight|still)
        (and|but|still) [there is|there's|there was|i have|i've had] nothing [has] (came|come|arrived|yet|happened|here|so far|on my account)
        (has not|hasn't|have not|haven't|not) [yet] (come|arrived|turned up|shown up|landed|reached me|reached my account) (yet|back|through|either)
        """,
    ),
)
DATE_PASSED = (
    Family(
        name="promise_chase.date_passed",
        patterns="""
        (the 0*|0*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|that date|the date|the deadline|the week|the end of the month) (is over|is past|has passed|has come and gone|came and went|is long past|has been and gone|is gone|was yesterday|was last week)
        (you|they|he|she|the girl|the man|the lady|your colleague|your agent|somebody|someone) said [by|before|within|end of|it'd be|it would be] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|march|april|0*|tomorrow|end|the end|a week|two weeks) .. (and it's|and it is|it's|it is|now|still|but)
        (two|three|four|second|third|another) (no-show|no-shows|missed appointment|missed appointments|missed visits|broken promises|failed visits)
        (nobody|no one|noone|he|she|they|engineer|the engineer|the fitter|technician) (never|didn't|did not) (came|come|turned up|turn up|showed up|show up|showed|show)
        (nobody|no one|noone) (came|turned up|showed up|showed|has come|has turned up)
        """,
    ),
)

FAMILIES = (
    *NOT_EFFORT,
    *NOT_WAITING,
    *NOT_RESOLVED,
    *NOT_UNRESOLVED,
    *NOT_COME,
    *DATE_PASSED,
    *REPEAT_EFFORT,
    *WAITING,
    *UNRESOLVED,
    *RESOLVED,
    *PROMISE_CHASE,
)
