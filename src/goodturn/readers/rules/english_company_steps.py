"""What moves the matter on, in English: guidance, questions for details, sending elsewhere, checking back.

A family named `<label>.not` takes its label back in the sentences where it stands (see `evidence.py`).
"""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

_DEVICE_VERBS = (
    "turn|press|push|pull|plug|unplug|tick|untick|tap|click|type|enter|select|choose|pick|hold|open|close|put|take|"
    "carry|move|set|switch|connect|join|restart|reboot|refresh|remove|leave|keep|swap|slide|lift|twist"
)
_DEVICE_THINGS = "it|the|your|both|that one|this one|them|in the|on the|off the|off at|back in|back on|out of|down the"

GUIDANCE = (
    Family(
        name="guidance.you_can",
        told=True,
        patterns="""
        (you can|you could also|you could try|you could always|you could use|you could still|you may want|you may use|you may also|you may need|you'll be able to|you will be able to|you should be able to|you are able to|you're able to|you'll need to|you will need to|you need to|you'd need to|you would need to|you'd have to|you'll have to|you will have to|you have to|you should be able|you should see|you should receive|you should also|you should try|you should get|you should find|you should ask|you'll want to|you might want to|you may want to|you'll see|you'll find|you will receive|you'll receive|you should receive|you'll only|you'd only|you wouldn't get|you are not required|you're not required|you do not need|you don't need|you don't have to)
        (simply|all you need|the next step|next step is|the best way|best way to|best thing to|the easiest way|the quickest way|first step|step 0|steps below|following steps|follow these|the steps|follow the|instructions|here's how|here is how|this is how|how to)
        """,
    ),
    Family(
        name="guidance.try",
        patterns="""
        try (again|using|reinstalling|restarting|clearing|logging|turning|resetting|updating|deleting|removing|unplugging|the|this|a|another|an|switching|reinstall|it on|it with|rebooting|disabling|refreshing|uninstalling|signing|reconnecting|to reinstall|to restart|to reset|to clear|to log|to update)
        (let's try|please try|can you try|could you try|have you tried|did you try|i'd try|we'd suggest|we would suggest|i'd suggest|i would suggest|we suggest|we'd recommend|we would recommend|we recommend|i'd recommend|i recommend|i would recommend|i suggest|i'd advise|we'd advise|we would advise|i would advise|we advise|our advice|i'd start by|worth trying|worth checking)
        does .. (help|make any difference|any difference|work any better|work)
        (make sure|please ensure|please make sure|remember to|don't forget to|be sure) (you|your|you've|she|he|they)
        (please|just|and) [make|be] sure to
        (have you checked|double-check|double check|clear your|clear the|clearing your|restart your|restart the|reset your|log out|log back in|logging back|logging out|sign out|power cycle|unplug|uninstall|reinstall|update the app|update your|hold down|tap on|click on|click the|tap the|go to settings|head to|go to your|go to the|select the|scroll down|under settings|in settings|open the app|press and hold|keep the receipts|keep receipts|keep your receipts|bring your|bring a|dial|text 0*|enter your|type in|select|scan the|switch off|turn off|turn on|switch to)
        """,
    ),
    Family(
        name="guidance.link",
        patterns="""
        (check|see|read|find|visit|follow|view|use|learn|details|info|information|more|available|steps|instructions|article|page|guide|idea|here|through|using|tv|notifications|policy|options) [more|out|it|them|about] [info|information|details|here|at|on|this|via|the link|below] (<link>|https*)
        (info|information|details|steps|options|instructions|methods|help|content|about) .. <link>
        (check out|take a look at|have a look at|have a read|more info|more information|more details|find out more|learn more|read more|full details|here's a link|this link|link below|this article|this page|this guide|help page|our guide|faq|should help|might help|may help|this helps|hope this helps|hope that helps|hope this info helps|clears things up) .. <link>
        (more info|more information|more details) (on|about|here|at|in|can be|is|below)
        (this might help|might help too|this should help|maybe this will help|this will help|hope this helps|hope that helps|hope this info|hope this clears|clears things up|clears it up|for reference)
        """,
    ),
    Family(
        name="guidance.explains",
        told=True,
        patterns="""
        (because|due to|the reason|this is because|that's because|this means|that means|which means|as a result of|in order for|so that|since the|this happens|this happened|happens when|it happened because|owing to|what happened is|turns out|this was down to|was down to|based on|depending on|depends on|will depend|it depends|subject to|this allows|this helps|this lets)
        (unfortunately we had|we do oversell|has changed|have changed|will remain|remain on|will be valid|only be valid|is valid|are valid|be valid|is based on|are based on|applies to|apply to|does apply|doesn't apply|would still apply|is included|are included|not included|is required|are required|isn't required|not required|is available|are available|becomes available|available at|available from|available in|available for|available on|available until)
        (it takes|takes up to|take up to|can take|may take|usually takes|takes around|takes about|typically|within 0|up to 0|working days|business days) .. (hours|days|minutes|weeks)
        0-0 (working|business) days .. (hours|days|minutes|weeks)
        (takes up to|take up to|working days|business days)
        usually (means|comes from|comes down to|goes with|go together|goes together|caused by|happens)
        (currently|right now|at the moment) .. (limit|no|not|only|estimated|scheduled|showing|delayed|due)
        """,
    ),
    Family(
        name="guidance.facts",
        told=True,
        patterns="""
        (opens at|closes at|open from|open until|starts at|starts on|ends on|arrives at|departs at|departing at|leaves at|arriving at|estimated to|scheduled to|scheduled for|expected to|expected by|due to arrive|departure to be|delay til|delayed until|now showing|showing the|you on your way in|have you wheels up|is due in|is in transit|has left|has landed|boards at|boarding at|posted towards|will post)
        (costs|cost is|price is|fee is|fee of|total cost|cost of|rate is|per person|per passenger|per month|per bag|for free|free of charge) .. 0
        (here are the|here is the|here's the|here are your|following options|options are|the following|the available|available flights|there is an available flight|there is an available nonstop|following flights)
        (on|by|until|from|before|after|through) (january|february|march|april|may|june|july|august|september|october|november|december) 0
        (yes you can|yes that's|yes it|yes we do|yes you|sure you can|you sure can|you certainly can|you can still|that's right|that's correct|correct you|no you don't|no that won't|no it won't|yes there|definitely doing|not needed|still valid|still in place|still on|is confirmed|are confirmed|for security|by not)
        """,
    ),
    Family(
        name="guidance.if_then",
        told=True,
        patterns="""
        (if you|if your|if the|if it|if that|when you|once you|once your|once the|as long as|unless|in case you|should you|whenever you|until you|after you|before you) .. (you can|you can't|you could|you may|you'll|you will|you would|you wouldn't|should|please|then|simply|must|try|call|ask|be able)
        (be sure she|be sure he|keep your|keep an eye|keep checking|check back|keep in mind|bear in mind|note that|please note|just so you know|meanwhile|in the meantime|continue to check|be advised|check with|report it|file a|files a|ask for|ask the|ask your|ask an|speak to the|speak with the|see a gate|see an agent|show the)
        """,
    ),
    Family(
        name="guidance.steps",
        told=True,
        patterns=f"""
        ({_DEVICE_VERBS}) ({_DEVICE_THINGS}) .. (button|switch|valve|tap|box|plug|socket|lead|cable|screen|app|setting|settings|menu|page|device|router|reader|strip|battery|flap|panel|pipe|code|password|key|light|lights|network|wifi|wi-fi|web|browser|tablet|phone|card|cover|hook|reset|wall)
        (plug|press|hold|tap|click|type|turn|switch|pull|push|tick) (it|them|both|that) (in|on|off|down|out|again|so|until|till|for|twice|now)
        (wait for|wait until|wait till|hold it till|hold it until|until you see|till you see|then press|then tap|then click|then pick|then hold|then choose|then select)
        (settings|app|menu|options|account) (pick|tick|tap|choose|select|home|then)
        (put|take|go) .. (back on|back in|into the)
        """,
    ),
)

#: who does the step is not the customer
_STEPS_BY_OTHERS = Family(
    name="not.guidance",
    patterns=f"""
    (i|we|i've|we've|i'll|we'll|i'd|we'd|have|has|had|he|she|they|he's|she's|they've|who|just|also|now|already|then) [just|now|also|already|then|have] ({_DEVICE_VERBS}) [{_DEVICE_THINGS}]
    """,
)

_GUIDANCE_NOT = Family(
    name="guidance.not",
    patterns="""
    (if you need|if you have any|if you need anything|if we can)
    (you'll need to|you will need to|you would need to|you'd need to|you need to|you'd have to|you'll have to|you can|you may|you should|please) (contact|call|speak|reach out|reach us|follow up|talk|dm|send us|get in touch|email us|message us|send the)
    (if|where) you (could|can|would) [also] (tell|send|share|fire|provide|let)
    (as soon as you can|where you need to|you can expect us|able to relax|do our best to)
    """,
)

_THEIR_DETAILS = (
    "details|order|name|number|email|e-mail|address|account|username|version|device|date|booking|reference|ref|flight|"
    "reservation|id|code|postcode|zip|screenshot|photo|picture|more|tracking|phone|model|store|location|serial|"
    "ticket|confirmation|info|information|link|receipt|payment|dob|birth|happened|happening|issue|error|message"
)

ASKS_INFO = (
    Family(
        name="asks_info.please_give",
        patterns=f"""
        (can you|could you|would you|will you|can u|could u|may i|can i|could i|may we|can we|could we|might i|can't you|would you mind) .. (tell|provide|send|confirm|share|give|let us know|let me know|have|get|fire|dm|specify|describe|clarify|verify|pop|state|list|advise|forward|attach|upload|email|supply|explain|fill|private message|pm|direct message|inbox|shoot|drop|take|telling|sending|giving|sharing|confirming) .. ({_THEIR_DETAILS})
        (please|pls|kindly|just) (tell|provide|send|confirm|share|give|let us know|let me know|dm|specify|advise|reply|verify|include|forward|pm|direct message|message|attach|email|supply|drop|have) [us|me|over|with|your|the|a|this|back] .. ({_THEIR_DETAILS})
        (tell us|send us|give us|dm us|pm us|message us|drop us|shoot us|fire over|fire across|email us|tell me|send me|give me|send over|send along|dm me|pass us) .. (your|the) .. ({_THEIR_DETAILS})
        (i'll|we'll|i will|we will|i'd|i would|we would|we'd|i just|we just|i|we|still|i do) need .. ({_THEIR_DETAILS})
        (need|require) (your|a few|some more|more|the following|a little more|a bit more)
        us your [booking|order|account] (ref|reference|email|number|details|name)
        """,
    ),
    Family(
        name="asks_info.question",
        asked=True,
        patterns="""
        (what's|what is|what are|what was|whats|what were) (your|the|ur)
        (what|which) (device|version|store|flight|browser|phone|model|country|product|order|date|day|time|error|city|airport|app|account|email|name|number|page|payment|route|station|train|seat|item|plan|team|branch|card|operating|os|are you|did you|happens|happened|exactly|do you|would you|type|kind|in particular|else|service|size|colour|color|address|area|postcode|zip|one|tracks|part|message)
        (when|where|how|who) (did|do|does|was|were|are|is|have|has|many|much|long|often|would|will|old|exactly)
        (are you|did you|do you|have you|was it|was this|is this|is it|does it|does this|was there|were you|is there|is your|was your|are there|has it|has this|do they|were there|did it|does the|is the|did they|has the|are they|had you|can you see|is that|did the|does that|do all|how many)
        (what's|what|whats) (happening|going on|happened|going wrong|up|wrong|the matter|the issue|the problem|the trouble|you need help|can we help|are you trying|seems to be)
        (to confirm|just to check|just to confirm|just to clarify|to clarify|can you confirm|could you confirm|to be sure|just checking)
        (would you like|do you want|would you prefer|shall i|shall we|should i|like me to|like us to|is that correct|is everything correct|correct)
        (tell us|tell me|let us know|let me know|share|describe|explain|confirm|provide|send|walk us) [more|us|me|with|what|which|how|if|whether|a bit|your|the|that]
        """,
    ),
    Family(
        name="asks_info.let_us_know",
        patterns="""
        (let us know|let me know|tell us|tell me|please advise|please confirm|confirm) [exactly|a bit|us|if|whether|more|about] (what|which|where|when|how|if|whether|who|your|the|more|a bit more|the exact|you'd like|you would like|you're|you are|everything|a little more)
        (any specific|more details|a little more|bit more detail|more information from you|a few details|some details|more info from you|the details of|following details|following information|details please|could you elaborate|screenshot would|would be handy|would help us|would help if|would be helpful|appreciate it if you could|be great if you could|if you could tell|if you could send|if you can send|if you could share|feel free to send us|we'd need|what else can you tell)
        (please provide|please supply|please send|please share|please dm|please confirm|please specify|please tell|please include|please state|please enter)
        (reply|respond|back|us|me) .. with your .. (number|email|address|name|details|username|account|reference|order|id)
        """,
    ),
    Family(
        name="asks_info.not",
        patterns="""
        (anything|something) else
        let us know if you (need|have|require|want|would|run|still)
        let me know if you (need|have|require|want|run|still)
        (let us know|let me know|tell us|tell me) (how it|how that|how this|how you get|how things|if that|if this|if it|if there|if the issue|if we can|if you need|if you have|if we|if i|how we|if error)
        (isn't it|doesn't it|aren't we|don't you|aren't you|hasn't it|didn't it|isn't he|isn't she|wasn't it|can you believe|who doesn't|who could|how cool|what more|what could|how about that|any better|is it working now|did that help|does that help|did this help|has that helped|is it sorted)
        (does logging|does restarting|does reinstalling|does clearing|does turning|have you tried|can you try|could you try|have you checked|did you try)
        """,
    ),
)

REDIRECT = (
    Family(
        name="redirect.private",
        patterns="""
        (dm us|dm me|pm us|private message us|direct message us|message us privately|send us a dm|send a dm|drop us a dm|shoot us a dm|send us a direct|send us a private|send us a pm|send me a dm|send us another|slide into our|inbox us|private message|via dm|via direct message|by dm|through dm|in a dm|via pm|via private|over dm|over in dm|to dm|follow and dm|follow & dm|follow us and|in your dms|check your dm|check your dms|dm your|dm with|dm the|dm so|a dm if|a dm and|a dm way|a dm to|us a dm|dm back|dm over|pls dm|please dm|dm)
        (we've|we have|i've|i have) [just] (sent|replied|responded|dm'd|messaged|shot|dropped) .. (dm|dms|private message|direct message|message|way)
        (carry on|continue|let's carry on|let's continue|carry things on|pick this up|take this|move this|keep) .. (there|in dm|over dm|via dm|privately|offline|in private|over there|in dms)
        (click|use|tap|hit) [on] (the|this) (link|button) .. (dm|message|private)
        """,
    ),
    Family(
        name="redirect.contact",
        patterns="""
        (please|pls|kindly|just|you can|you could|you'd need to|you'll need to|you need to|you will need to|you may|you should|best to|have to|need to|we recommend|i suggest|we'd suggest|i'd recommend|be sure to|try|feel free to|could you|can you|ask you to|advise you to|to) (contact|call|phone|ring|email|e-mail|write to|reach out to|reaching out to|get in touch with|speak to|speak with|talk to|talk with|work with|visit|go through|check with|contacting|calling|report this to|get hold of) .. (team|agent|agents|department|number|line|office|centre|center|desk|bank|agency|provider|helpline|support|service|services|relations|reservations|care|partner|customer|0*|directly|issuer|seller|manufacturer|carrier|operator|airline)
        (call|phone|ring|contact|telephone|dial|reach) [us|them|our team|our|the team|reservations|customer|centre|center|support|online|the] [at|on|team|care|service|reservations|desk|here|via|directly] 0*
        (give|giving) .. a (call|ring|shout|bell) (at|on) 0*
        (our friends|our friends in|our friends at|right folks to|right team to|right people to|best people to|best placed to|best team to|best folks to|our colleagues in|our colleagues at|our experts|the experts at|our specialists in|another department|other department|different team|different department|a different channel|separate team|not the right team)
        (in touch with them|reach out to them|contact them|call them|reach them|get in touch with our|please reach out to|suggest reaching out to|try reaching out to|recommend reaching out to|need to speak with|talk to them|email them|tweet them|tweet to|write to them|take this up with|ask them|get hold of them|chat with them|follow up with them)
        """,
    ),
    Family(
        name="redirect.form",
        patterns="""
        (fill|fill in|fill out|complete|submit|filling out|filling in|completing|submitting|lodge|file|raise) [a|the|our|this|your] [online|short|web|claim|contact|refund|complaint] (form|forms|claim|ticket|request|report)
        (via|through|visit) (our|the|this) [online|web|contact|support|help|customer|complaints] (form|website|site|page|portal|app|chat|live chat|help centre|help center|phone line|helpline)
        (contact us|reach us|get in touch|reach out|chat with us|email us|call us|write to us|message us|tell us more|contact our|connect with us) .. (<link>|https*|0*)
        (transfer|transferring|transferred|connecting|putting|put) (you|your call|you over) [over|through|now|directly] (to|with) [a|an|our|the|another] 
        (send|drop|shoot|leave|write|fire) (us|them) a (note|message|line|pm|email) .. (<link>|https*|here)
        (please|pls|kindly) (contact|connect with|click here|log|email|message|reach) .. (<link>|https*)
        (connect with them|have your friend|email support|support request|support ticket|request a call back|requesting a call back|submit feedback|report it here|report this here|looping in|in the right direction|point you to|direct you to|right place to|best place to|mind dming|dming)
        (contact a human|human agent|another agent|a different agent|live agent|live chat)
        """,
    ),
    Family(
        name="redirect.staff",
        patterns="""
        (a|an|the|our|your|any|one of our) [gate|airport|ticket|local|in-store|check-in|nearest|travel|baggage|store|station] (agent|agents|desk|counter|office|branch|agency) .. (can help|can assist|will be able to|for assistance|for help|for any|who can|directly)
        (see|ask|check with|speak to|speak with|reach out to|reaching out to|talk to|approach|contact|try) (a|an|the|our|your|any|one of our) [gate|airport|ticket|local|in-store|check-in|nearest|travel|baggage|store|station] (agent|agents|desk|counter|crew|staff|attendant|office|branch|agency|bank|manager)
        (must|has to|needs to|need to) .. (at the airport|in store|in branch|by phone|over the phone|in person)
        (speak to|speak with) the manager
        """,
    ),
)

CHECKS_BACK = (
    Family(
        name="checks_back.how_it_goes",
        patterns="""
        (let us know|let me know|tell us|tell me|hear) [please] (if|how|whether|when) (it|that|this|things|those|these|you|they|the fix|the issue|the problem|everything|any of that|doing so|doing that|error message|all) .. (goes|go|went|helps|help|helped|works|work|worked|does the trick|do the trick|fixes|fix|fixed|solves|solved|get on|got on|makes a difference|make a difference|persists|persist|continues|keeps|keep|is sorted|is resolved|happens again|arrives|arrived|turns up|came through|comes through|sorts it|sorted|resolves|resolved)
        (keep us posted|keep me posted|keep us updated|keep us in the loop|let us know either way|let me know either way)
        (let us know|let me know|tell us|tell me) how (it|that|this|you|things|those|these) (go|goes|went|get on|got on|works|worked|turn out|turns out|work out|look)
        (let us know if|let me know if) .. (helps|works|persists|keep occurring|keeps happening|continues|happens again|does the trick|does not arrive|doesn't arrive|hasn't arrived|fails|doesn't work|still)
        """,
    ),
    Family(
        name="checks_back.asks",
        asked=True,
        patterns="""
        (is it|is that|is this|is everything|are things|are you|has it|has that|has this|have you|did it|did that|did this|does it|does that|was that|was it|is the issue|is the problem|has the issue|has the problem|did the fix|has the refund|has your order|did your order|did you) .. (sorted|sorted out|working|resolved|fixed|better|solved|helped|worked|do the trick|back to normal|up and running|back up|sort it|solve it|arrived|come through|came through|reached you|turned up|answer your|answered your)
        (did|does|has|have) (it|that|this|those|these|restarting|the reset|the steps|the link) [all] (help|helped|work|worked|arrive|fix it|solve it|sort it)
        (any better|any luck|all good now|all sorted|how did it go|how did that go|how's it looking|how is it looking|how's it going|how are things|how are you getting on|how did you get on|did that do it|did you get through|working now|better now|everything okay now|all okay now|still having|still seeing|still happening|any improvement|any joy|any change|make any difference)
        """,
    ),
    Family(
        name="checks_back.will_check",
        told=True,
        patterns="""
        {WILL} [also|personally|then|be] (check back|check in with you|check in again|check in on|check on you|checking back|checking in|follow up with you to|follow up to see|come back to you to see|look in again|ring back to see|call back to see|call to see|call to make sure|call you to make sure|touch base|see how it went|see how you|make sure it arrived|make sure it reached|make sure it worked|ask how)
        (check that it|see whether it|see that it|make sure it|confirm it) (arrived|worked|reached|went through|came through|held|has held|is still working|landed|got there|stuck)
        """,
    ),
    Family(
        name="checks_back.come_back",
        patterns="""
        (if|should|in case) .. (still isn't|still not|still doesn't|still hasn't|still happening|still happens|still having|still broken|still no|persists|persist|happens again|comes back|continues|doesn't work|doesn't help|doesn't arrive|hasn't arrived|isn't sorted|isn't fixed|isn't working|doesn't fix|not working|keeps happening|returns|reappears|hasn't come|doesn't come|hasn't reached|not sorted|having trouble|having any issues|having issues|having problems|goes wrong|hasn't shown|doesn't show|stuck|no luck) .. (let us know|let me know|tell us|tell me|come back|reply|message us|give us a shout|dm us|write|shout|call me|call us|reach out|get back|just dm|drop us|ping|contact us|back to)
        (give us a shout|let us know|let me know|come back to us|come back to me|shout|reply here|get back to us|tell me|tell us|write back|come straight back|message me|drop me a line|ping me) (if|should|in case) .. (persists|persist|happens again|comes back|come back|continues|doesn't|does not|hasn't|isn't|keeps|goes wrong|returns|occurs|acts up|plays up)
        (if error|if the error|if the issue|if the problem|if it) .. (keep occurring|keeps occurring|persists)
        """,
    ),
)

COMPANY_STEPS = (*GUIDANCE, _GUIDANCE_NOT, _STEPS_BY_OTHERS, *ASKS_INFO, *REDIRECT, *CHECKS_BACK)
