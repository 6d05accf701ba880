"""What customers tell of their trouble so far, in English: effort, waiting, what failed, what works now."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

REPEAT_EFFORT = (
    Family(
        name="repeat_effort.tried",
        patterns="""
        (have|i've|we've|i have|we have|had) [already|also|now|just] (tried|attempted|been trying|been calling|reinstalled|restarted|uninstalled)
        (i|we) (tried|attempted|already tried|even tried|have tried)
        (tried that|tried this|tried both|tried it|tried everything|tried calling|tried again|tried to|tried reinstall*|tried restart*|tried logging|tried deleting|tried several|tried multiple|tried various|tried all|tried the|tried already|tried with|tried using|keep trying|trying to contact|trying to reach|trying to call|trying to get|kept trying)
        (already did|already done|did that|done that|did both|done both|just did|already have done|i did all|done all|did all that|did what you|did as you)
        (reinstalled|restarted|uninstalled|logged out and|rebooted|factory reset|cleared the cache|cleared my)
        (no luck|to no avail|without success|not been successful|been unsuccessful|several attempts|multiple attempts|many attempts|numerous attempts|various attempts|every attempt)
        """,
    ),
    Family(
        name="repeat_effort.contacted",
        patterns="""
        (i|we|i've|i have|we have|we've) [already|also|just|then|even] (called|emailed|e-mailed|phoned|rang|contacted|wrote|written|messaged|tweeted|dm'd|dmed|complained|disputed|mailed|faxed|texted)
        (i|we|i've|i have|we have) [already|also|just|then|even] (sent|send|filed|submitted|filled) .. (email|emails|letter|letters|dm|dms|message|messages|form|forms|complaint|claim|dispute|disputes|report|documents|request|ticket|inquiry|tweet)
        (i|we|i've|i have|we have) [already|also|just|then|even] (explained|told you|told them|told her|told him|provided|informed|requested|asked|notified|reported|followed up)
        (spoke|spoken|speaking|talked|talking|been on the phone) (to|with) .. (agent|agents|rep|reps|representative|representatives|person|people|manager|supervisor|someone|team|service|today|yesterday|times|said|told)
        (spoke to|spoke with|spoken to|spoken with|talked to|called customer service|called the|called them|called you|called today|called yesterday|call them|called back|called and|contacted them|contacted the|contacted you|emailed them|asked them|told them|informed them|wrote to|written to|sent them|sent a letter)
        (already|previously) (sent|called|emailed|told|asked|given|gave|contacted|explained|said|provided|paid|replied|dm*|submitted|reported|have)
        """,
    ),
    Family(
        name="repeat_effort.again",
        patterns="""
        (again and again|over and over|back and forth|time and again|time and time again|once again|yet again|asking again|ask again|call again|called again|calling again|explain again|explain everything|repeat myself|repeating myself|repeat everything|keep repeating|having to repeat|start over|start again|all over again|from scratch)
        (second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|nth|umpteenth|0th) (time|call|email|attempt|request|agent|message|chat|person|contact|ticket)
        (several|multiple|many|numerous|countless|repeated|0) (times|calls|emails|phone calls|letters|messages|attempts|occasions|agents|reps|people|requests|contacts|tickets|disputes|complaints)
        (twice|three times|four times|five times|a dozen times|dozens of times|repeatedly|how many times|how many more times|every day)
        (keep|kept|keeps) (asking|calling|telling|emailing|sending|having to|being told|getting told|getting transferred|being transferred|getting passed|being passed|passing|transferring|restarting)
        (i was told|we were told|was told|been told|being told|told by|told that|told me to|told to|told us|they said|she said|he said|rep said|agent said|transferred me|transferred us|been transferred|got transferred|transferred 0*|passed around|passed from|bounced from|bounced around|got bounced|sent me back|run around|runaround|run-around)
        (hung up on|hung up|got disconnected|was disconnected|cut off|hours on the phone|minutes on the phone|spent hours|spent 0*|spent the last|spent all|put on hold .. again|back on hold|hold again)
        (for the past 0*|for the last 0*|been trying) .. (call*|contact*|email*|get|reach|resolve|book)
        """,
    ),
)

WAITING = (
    Family(
        name="waiting.wait",
        negatable=True,
        patterns="""
        (still waiting|been waiting|waiting on|waiting for|am waiting|are waiting|just waiting|keep waiting|kept waiting|left waiting|waiting over|waiting more|waiting 0*|waited|have to wait|had to wait|made us wait|made me wait|wait time|wait times|the wait|long wait|sit and wait|waiting|i wait)
        (delay|delayed|delays|delaying|#delayed|#delay|hours late|minutes late|hour late|an hour late|mins late|is late|was late|so late|running late|left late|late again|late arriv*|arrived late|overdue|past due)
        0 (hour|hours|hr|hrs|h|min|mins|minute|minutes|day|days) (delay|delays|late|wait|hold|on hold|behind|waiting|now|and counting)
        (on hold|hold for|hold music|in the queue|in a queue|long queue|the queue|in line|long line|long lines)
        (sitting on|sitting in|sat on|sat at|sat in|sitting at|stuck on|stuck at|stuck in|sitting here|tarmac|held on the|trapped)
        (takes forever|taking forever|taking so long|takes so long|taking ages|took ages|took forever|for ages|for hours|for weeks|for months|for days|how much longer|how long)
        """,
    ),
    Family(
        name="waiting.no_answer",
        patterns="""
        (no|zero|without a|without any|not a single|not one) [single|real|further] (response|reply|answer|word|update|updates|feedback|call|callback|confirmation|acknowledgement)
        (haven't|have not|hasn't|has not|never|not|didn't|did not|still not|yet to) [yet|even|still] (heard|received|receive|gotten|got|hear|replied|responded|answered|been contacted|been answered|arrived|come|shown|turned up|got back)
        (nobody|no one|noone|no-one|none of you) (has|have|is|answers|answered|replies|replied|responds|responded|called|calls|picks|got|came|ever|bothered)
        (any news|any update|any updates|any word|when will i|when are you going to|waiting for your|if someone replied|please reply|please respond|answer my|reply to my|respond to my|responding to my|answer me)
        (unresponsive|ignored|ignoring|being ignored|no calls back|radio silence|gone quiet|silence|crickets)
        """,
    ),
    Family(
        name="waiting.long",
        patterns="""
        0 [full|whole|business|working] (hours|hrs|hours'|days|weeks|wks|months|mos|minutes|mins|min|hour|hr) [later|now|ago|straight|already|and counting|and still]
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
        still .. (not|no|doesn't|isn't|can't|cannot|haven't|hasn't|won't|unable|nothing|broken|same|down|wrong|missing|waiting|having|getting|showing|happening|there|stuck|an issue|issues|problem|problems|error|errors|being|says|charging|charged|listed|reporting|out|didn't|don't|scrambled|seeing)
        (still not|still no|still nothing|still waiting|still having|still getting|still the same|still doesn't|still isn't|still can't|still won't|still stuck|still an issue|still showing|still broken|still happening|still haven't|still hasn't|still unable|still on my|even after|yet to)
        """,
    ),
    Family(
        name="unresolved.not_worked",
        patterns="""
        (didn't|doesn't|does not|did not|don't|hasn't|has not|haven't|not|isn't|never|won't|wasn't|that's not|no it's not|hasn't been|not been|wasn't) [seem to|actually|really|even|been|quite|to] (work|help|helped|fix|fixed|solve|solved|resolve|resolved|sorted|sort it|sorted it|worked|make any difference|make a difference|change anything|removed|corrected|refunded|changed)
        (no luck|no change|no difference|no effect|no help|no resolution|no solution|no solutions|no success|no fix|no joy|no answer|no response|no reply|nothing works|nothing worked|nothing changed|nothing happened|nothing has|nothing happens|nothing helped|to no avail|without success|not successful|been successful|unsuccessful|only temporarily|goes back|went back to|comes back|came back|keeps coming|keeps happening|keep happening|keeps crashing|keep getting|keeps saying)
        (same thing|same issue|same problem|same error|same result|same message|same issues|same problems|the same again|happening again|happened again|it's back|is back|back again|broken again|down again|problem persists|issue persists|persists|continues to|continue to|getting worse|is worse)
        (no one|nobody|no-one|noone|none) .. (help*|able|resolve*|fix*|knows|answer*|reply*|replied|respond*|called)
        (never received|never got|never came|never arrived|never heard|never fixed|never refunded|haven't received|have not received|hasn't arrived|did not receive|didn't receive|haven't heard|have not heard|haven't released|never resolved)
        (refused|refuses to|refusing to|denied|rejected|declined to|won't help|would not|can't help|cannot help|couldn't help|nothing they can do|nothing we can do|said nothing|powerless|unable to help|not able to help|no help|offered no|neither of these|have failed|has failed|failed to)
        (that's not what|not what i asked|not what i'm looking|not what i meant|not what i need|doesn't answer|not answered|didn't answer|doesn't explain|wrong answer|you misunderst*|that doesn't|that did not|that didn't|that isn't|not the issue|not the problem|makes no sense)
        """,
    ),
    Family(
        name="unresolved.again",
        patterns="""
        (once again|yet again|again today|again and again|another one|second flight|second time|third time|2nd time|3rd time|for the 0*|every time|continues|ongoing|months later|weeks later|days later|years later|on the past|in the past)
        (stop calling|haven't stopped|hasn't stopped|won't stop|keeps calling|keep calling|still call*|again requesting|again asking|to follow up|following up|follow up on|any update|any news)
        """,
    ),
)

RESOLVED = (
    Family(
        name="resolved.works",
        negatable=True,
        told=True,
        patterns="""
        (works|working|worked|fixed|sorted|resolved|solved) (now|again|fine|perfectly|great|well|like a charm|thanks|thank*|a treat|for me|out now|cheers|properly|smoothly)
        (it works|that works|that worked|this worked|it worked|it's working|its working|is working|seems to work|seems to be working|works like|link worked|browser worked|all working|working fine|got it working|got it to work|it is working|now works|now working|that's working)
        (all set|all sorted|all good|all fixed|all resolved|it's sorted|is sorted|got it sorted|sorted it|have sorted|it's fixed|is fixed|got it fixed|that fixed|this fixed|fixed it|fixed the|been fixed|been resolved|got resolved|is resolved|been sorted|was resolved|#resolved|#sorted|problem solved|issue solved|issue resolved|issue fixed|case closed|subsided|went away|gone away|has gone|disappeared)
        (did the trick|that helped|this helped|have helped|has helped|seems to have|solved it|solved the|up and running|back to normal|back up|back on|good to go|good now|fine now|ok now|okay now|better now)
        (figured it out|figured out|worked it out|found it|found them|found some|got through|managed to|finally got|got my|i got it|i received|just received|just arrived|has arrived|have arrived|it arrived|have now|have received|been refunded|got the refund|been delivered|arrived this|delivered this|made my flight|won't miss|wont miss|we boarded|we're boarding|we are boarding|rerouted)
        (that's perfect|thats perfect|that's all i needed|that's all i need|that is all|that answers|answers my question|answered my question|makes sense now|that makes sense|that clears|clears it up|clears that up|cleared it up|that explains|good to know|i see now|got it now|exactly what i|just what i|perfect thanks|perfect thank*)
        (yes thanks|yes thank*|yep thanks|yes it did|yes it does|yes that|it did thanks)
        """,
    ),
)

PROMISE_CHASE = (
    Family(
        name="promise_chase.said",
        patterns="""
        (you|they|he|she|agent|rep|manager|company|team|attendants|crew|staff|supervisor|investigator|representative) {SAID_IT} .. (would|will|'ll|'d|was going to|were going to|they'd|you'd|he'd|she'd|you'll|they'll|it'd|it'll|within|by the)
        (you|they|he|she|agent|manager) {SAID_IT} (i'd|i'll|i would|i will|it would|it will|you'd|they'd|you'll|he'd|she'd|you would|they would|we'd)
        (i|we) (was|were) (told|promised|assured|guaranteed) .. (would|will|within|by|'d|be|refund|call|back)
        (was told|were told|been told) .. (would be|would call|would get|would receive|will be|will call|will get|they would|you would|i would|someone would|it would|within 0*)
        (promised|promises|promise|as promised|you promised|was promised|were promised|they promised|broken promise*|empty promise*|guaranteed delivery|guaranteed next)
        """,
    ),
    Family(
        name="promise_chase.supposed",
        patterns="""
        (was|were|is|are|you're|they're) supposed to (be|call|arrive|come|receive|send|have|get|ship|deliver|refund|reply|contact|update|fix|email)
        (supposed to be|supposed to have|supposed to arrive|supposed to call|meant to be|should have been|should have arrived|should have received|was due|were due|was scheduled|said it would)
        (never called|never rang|never phoned|never got back|never came back|never replied|didn't call|did not call|didn't ring|no call back|no callback|never got a call|still no call|nobody called|no one called|no one rang|nobody rang|haven't called|hasn't called|never did|didn't happen|did not happen)
        (where is my|where's my|still waiting for my|still waiting on my|still no sign|when will i get my) .. (refund|money|credit|replacement|parcel|package|order|call|voucher|delivery|compensation)
        (you said|they said|u said) .. (0|by|would|today|tomorrow|yesterday|week|hours|days)
        """,
    ),
)

FAMILIES = (
    *REPEAT_EFFORT,
    *WAITING,
    *UNRESOLVED,
    *RESOLVED,
    *PROMISE_CHASE,
)
