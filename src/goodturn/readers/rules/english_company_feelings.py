"""How the company meets what the customer feels, in English: feelings named, reactions called fair, apology, ownership.

A family named `<label>.not` takes its label back in the sentences where it stands (see `evidence.py`).
"""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

NAMES_FEELING = (
    Family(
        name="names_feeling.spares_you",
        patterns="""
        so [that] you (won't be|aren't|are not|don't have to be|needn't be|don't get) [left|kept] (hanging|sitting|waiting around|stranded|worrying|wondering|alone with|passed around|stuck with)
        so [that] (you're|you are) not (left|kept|sitting|standing|waiting|staring|hanging|worrying|wondering|stuck|alone)
        so [that] (it|that|this) doesn't (worry you|keep you|spoil|eat into|hang over)
        """,
    ),
    Family(
        name="names_feeling.mirrored",
        patterns="""
        (understand|know|see|imagine|appreciate|realize|realise|recognize|recognise) .. (frustrating|disappointing|upsetting|worrying|stressful|annoying|infuriating|irritating|distressing|unsettling|nerve-wracking|exhausting|disheartening|alarming)
        (understand|know|see|imagine|appreciate|realize|realise|recognize|recognise|hear) (why|how|that|you're|you are) .. {FEELING_STATE}
        (understand|appreciate|hear|acknowledge|recognise|recognize|sympathise with|sympathize with|share|feel|know|see|get) [and share|completely] your {FEELING_THING}
        how (frustrating|disappointing|upsetting|worrying|stressful|annoying|scary|distressing|frustrated|worried|upset|disappointed|stressed|concerned|anxious|unsettling|exhausting|nerve-wracking|infuriating|painful)
        """,
    ),
    Family(
        name="names_feeling.must_be",
        negatable=True,
        patterns="""
        (that|this|it|which|you) (must|can) (be|feel|have been|have felt) .. {FEELING}
        (that's|that is|this is|it's|it is|that was|sounds|that sounds|this sounds|it sounds|feels) [so|very|really|extremely|quite|incredibly|pretty|rather|genuinely|downright] (frustrating|disappointing|upsetting|worrying|stressful|annoying|scary|distressing|infuriating|irritating|unsettling|nerve-wracking|exhausting|disheartening|alarming|maddening)
        (must|can) [not] (be|have been) [so|very|really] (frustrating|disappointing|upsetting|worrying|stressful|scary|horrible for you|hard for you|awful for you|hard on you)
        you (must be|sound|seem|are clearly|must feel|must have felt|have every reason to be) [so|very|really|quite|understandably] {FEELING_STATE}
        you're clearly [so|very|really|quite|understandably] {FEELING_STATE}
        (i'd|i would|we'd|we would|anyone would|any of us would) [also|have] (be|feel|been) .. {FEELING_STATE}
        (don't|do not|no need to) be (sad|upset|worried|scared|afraid|nervous|anxious|cross|mad|disappointed)
        """,
    ),
    Family(
        name="names_feeling.your_state",
        negatable=True,
        patterns="""
        (you're|you are|you were|you've been|you have been|you remain|you feel|you felt|you left|left you|made you|leave you|keep you|has you|got you|leaving you|making you) [so|feeling|very|still|really|left|this|feel|all] {FEELING_STATE}
        (sorry|hear) .. {FEELING_STATE} (with|about|at|by|over)
        (never|don't|didn't) (mean|want|meant|wanted|intend|intended) to (frustrate|upset|worry|disappoint|annoy|stress)
        """,
    ),
    Family(
        name="names_feeling.your_feeling",
        negatable=True,
        patterns="""
        your (understandable|obvious|continued|real|clear) {FEELING_THING}
        (about|of|hear|for) your {FEELING_THING}
        your {FEELING_THING}
        """,
    ),
    Family(
        name="names_feeling.the_feeling",
        negatable=True,
        patterns="""
        (the|this|that) (frustration|frustrations|worry|stress|anger|anxiety|distress|upset|annoyance|heartache|confusion|irritation)
        """,
    ),
    Family(
        name="names_feeling.put_like_that",
        negatable=True,
        patterns="""
        (that|this|it) (must|will|can) (feel|have felt) (like|as if|as though)
        (i'd|i would|anyone would|anybody would) (feel|be) .. too
        (no wonder|small wonder) (you|it|that|they)
        (easy|hard not) to (imagine|worry|panic|fear)
        """,
    ),
    Family(
        name="names_feeling.what_a",
        negatable=True,
        patterns="""
        (that's|that is|that was|it's|it was|what) (a|an|such a) [really|very|truly] (horrid|rough|awful|rotten|miserable|nasty|dreadful|horrible|lousy|hard|wretched|poor|grim|sorry) (thing|week|day|night|morning|evening|weekend|welcome|shock|start|sight|surprise|way|letter|wait)
        (that's|that is|this is|it's) no way to (start|spend|live|treat|watch|end|begin|work|sleep|celebrate|greet)
        (bad luck and|rotten luck|rough luck|poor you|you poor)
        """,
    ),
    Family(
        name="not.refusal", patterns="no way to (start|spend|live|treat|watch|end|begin|work|sleep|celebrate|greet)"
    ),
    Family(name="names_feeling.not", patterns="(any|if) .. {FEELING_THING}\n any {FEELING_THING}"),
)

VALIDATES = (
    Family(
        name="validates.concedes",
        patterns="""
        (then|so) (it|that|this) (doesn't|does not|won't|will not|isn't|is not) (help|any help|much help|work for|any use|of any use|much use|good enough) [to|for] you
        (that's|that is|it's|it is) (no|little|cold|small) (help|use|comfort) to you
        """,
    ),
    Family(
        name="validates.fair",
        negatable=True,
        patterns="""
        (that's|that is|it's|it is|this is|that was|you raise|you make|you have|you've) [a|an] [completely|totally|perfectly|entirely|absolutely|very|more than|only|quite|such a] (fair|reasonable|understandable|legitimate|valid|justified|natural|good point|fair point|great point|fair question|right to ask)
        (good|great|excellent|fair|reasonable|valid|smart|sensible|very good) (question|point|catch|thinking|call|observation|concern)
        (you're|you are|you were) [absolutely|completely|totally|quite|entirely|perfectly|so|100%|certainly] (right|correct|justified|within your rights|right to)
        (every|good|all the|full) (right|reason) to (be|feel|ask|complain|expect|want|question|wonder|raise|say|worry)
        (your|the) (frustration|anger|concern|concerns|complaint|question|reaction|worry|disappointment|annoyance|feelings) (is|are) [completely|totally|perfectly|entirely|absolutely|more than|very|quite] (fair|understandable|valid|justified|reasonable|legitimate|warranted)
        (i|we|i'd|we'd|anyone|anybody) [would|completely|fully|totally|can only|have to|do|couldn't|could not] (agree with you|agree that|agree more|share your view|expect the same|feel the same|be the same|ask the same|do the same|have done the same|want the same|want to know too|want that too)
        """,
    ),
    Family(
        name="validates.no_blame",
        patterns="""
        (a lot of|lots of|many|plenty of|most|so many) (people|customers|users|folks|callers) [also|do] (stumble|struggle|ask|miss this|get stuck|trip|overlook|find this|find it|have asked|get confused|run into|wonder)
        (you're|you are) (not alone|not the only one|not the first|in good company)
        (it's not you|this isn't you|that's not on you|nothing you did)
        (not|wasn't|isn't|was not|is not|none of this is|nothing to do with|in no way) [at all|in any way] your (fault|doing|mistake|error|responsibility)
        (you|you've|you have) (did|didn't do|haven't done|have done|done|did not do) (nothing|anything|everything|exactly|all) [exactly] (wrong|right|you should|you could|what you should|that was asked)
        you did (nothing wrong|everything right|the right thing|exactly the right thing|right to|well to|all you could)
        (right|wise) to (check|query|chase)
        (right|glad|good|wise) (of you to|you asked|that you asked|you told us|you raised|to question|to flag|to push back)
        (no need to apologise|no need to apologize|no need to be sorry|don't apologise|don't apologize|nothing to apologise for|nothing to apologize for|you have nothing to)
        (doesn't|does not|don't|didn't|isn't|not|hardly) .. (overreaction|overreacting|unreasonable|silly question|stupid question|dumb question|too much to ask|asking too much|a lot to ask|being difficult)
        no (such thing as a|silly|stupid) (silly question|stupid question|questions|question)
        (you're|you are|you were|you've been) not [at all|being|been] (stupid|silly|daft|foolish|imagining it|imagining things|mad|crazy|paranoid|a nuisance|difficult|overreacting)
        you (signed|pressed|clicked|entered|sent|paid|read|typed|chose|installed) nothing wrong
        (that's|it's|it is|that is|so it's|so that's) not (you|anything you did|something you did)
        (makes|make|made) no sense to (me|us) either
        """,
    ),
    Family(
        name="validates.too_often",
        patterns="""
        (once|twice|0 times|three times|four times) is (once|twice|0 times|one|once|three times|four times|already) too (often|many)
        (is|was|that's|it's) [a] long (time|while) (for|to) (wait|be without|go without|ask|be asking|0*|a)
        (that's|that is|it's) too long
        """,
    ),
    Family(
        name="validates.should_not",
        patterns="""
        (you shouldn't|you should not|you should never|customers shouldn't|customers should never|nobody should|no one should|no customer should|none of our customers should) (have|be|need|had) [to] (had to|have to|to chase|been left|been kept|been treated|been told|been charged|kept|to ask|to wait|treated|told|wait|chase)
        (you|we) (deserve|deserved|deserves|expect more|should expect|rightly expect|should be able to) [a|better|more|an] (better|more|answer|straight|than this|than that|service|us to)
        (not|isn't|wasn't|is not|was not|far from|below|nowhere near) (good enough|acceptable|what you should|the service you|the experience you|okay|ok|the standard you)
        (can see|see|understand|get) [exactly|totally|completely] (how that'd be|how that would be|why you'd|why you would|why you asked|why you ask|why you want|why you expected|why you thought|why that looks|why this looks|why it looks|how it looks|how that looks|how you'd)
        """,
    ),
)

APOLOGY = (
    Family(
        name="apology.sorry",
        patterns="""
        (we're|we are|i'm|i am|so|very|really|truly|deeply|terribly|extremely|sincerely|awfully|most|genuinely|incredibly) sorry
        sorry (to hear|about|for|that|this|your|to see|to learn|to read|to keep|to have|we|it|they|there|to know|our|the|it's|its|hear|to find|to let)
        sorry .. (inconvenience|trouble|delay|wait|experience|confusion|mistake|mix-up|mix up)
        """,
    ),
    Family(
        name="apology.apologies",
        negatable=True,
        patterns="""
        (apologise|apologize|apologies|apology|apologises|apologizes|apologised|apologized|apologising|apologizing|appologies|apologise*|#apologies)
        (we|i|do|certainly|sincerely|deeply|really|truly) [do|certainly|sincerely|deeply|really|truly|very much] regret
        (forgive us|forgive me|please forgive|beg your pardon|pardon the|pardon our|please excuse the|mea culpa|excuse the)
        """,
    ),
    Family(
        name="apology.without_sorry",
        patterns="""
        (we|i|we've|i've|we have|i have) [really|clearly|certainly|badly|plainly|well and truly] (let you down|failed you|messed up|dropped the ball|fell short|missed the mark|got this wrong|got that wrong|got it wrong|should have done better|should have told you|should have caught)
        (that's|that is|this is|that was|this was|it was) [entirely|completely|all|purely] (on us|our mistake|our fault|our error|our bad|my mistake|my fault|my error)
        (that|this) (should not have|shouldn't have|should never have|ought not to have) (happened|happen|been)
        (my bad|our bad|oops our)
        (i|we) (had|have had|got) (it|this|that) wrong
        (i|we) (should have|should've|ought to have) (asked|said|told|checked|seen|called|rung|written|known|noticed|listened)
        """,
    ),
    Family(name="apology.bare", patterns="sorry"),
    Family(
        name="apology.not",
        patterns="""
        sorry but [unfortunately] (we|i|that|this|there|it|at|the|your|those|no|if|because|as|our|these)
        sorry (i|we) [do|am|are|currently|just|simply|really|still] (can't|cannot|am unable|are unable|don't|do not|couldn't|won't|unable|am not able|are not able|am not allowed|have no|didn't catch|did not catch|missed that|didn't get|didn't quite|did not quite|misread|misunderstood|mean)
        sorry (which|what|who|could you|can you|can i|may i|did you|do you|was that|is that|come again|where|when|how|again|one more|another question|to ask|to bother|to interrupt|to disappoint|to jump|to trouble you)
        sorry (for|about) (your loss|the loss of|the passing|asking|the question|the questions|another question|being)
        (sorry|sorry that|sorry to hear|sorry to hear that|sorry to see) (you feel|you're feeling|you are feeling|you felt|you see it|you think|you won't|this is how you|you remain|that's how you feel|you have decided)
        (sorry|apologies) if (you|that|this|it|we|i|anything) .. (feel|felt|misunderstood|offended|unclear|clear)
        (better safe than sorry|feel sorry|say sorry|said sorry|no need to apologise|no need to apologize|don't apologise|don't apologize|nothing to apologise|nothing to apologize|never apologise|no need to be sorry)
        """,
    ),
)

OWNERSHIP = (
    Family(
        name="ownership.mine",
        patterns="""
        (i'll|i will|i'm going to|i am going to|we'll|we will|let me) [personally|now|gladly] (look after|take care of|own this|own it|handle this|handle it|see to this|see to it that it's|sort out|stay on|stay with|see this through|see it through|take ownership|take charge|follow this through|follow it through|be your point|be handling|make this right|make it right|put this right|put it right|set this right|fix this for you|get this fixed|get this sorted|get it sorted|get that sorted|get this resolved|get it resolved|get to the bottom|sort this|sort it|sort that|chase this|keep on top|make sure it's corrected|make sure this is fixed|make sure this is resolved|make sure this is put right|make sure this is sorted|make sure it's fixed|get this put right|put that right|oversee)
        (i'm|i am|we're|we are) [personally|already|now|all|fully] (on it|on this|on the case|taking this|taking ownership|taking charge|taking responsibility|handling this|looking after this|dealing with this|responsible|accountable|owning|seeing this through)
        (leave it|leave this|leave that|leave everything) (with me|with us|to me|to us)
        (i've got|we've got|i have got|we have|i got|i have) (this|it from here|this from here|it covered|this covered|your back on this)
        (you can hold me to|hold me to|count on me to|you have my word|my personal|until it's solved|until this is solved|until it is solved|until it's sorted|until it's fixed|until this is sorted|until this is resolved|until it is resolved|until it's resolved|won't rest until|won't stop until|won't let this drop|won't let go of)
        """,
    ),
    Family(
        name="ownership.ours",
        patterns="""
        (that was|this was|it was|that is|this is|it is|that's|it's) [entirely|completely|all|purely|squarely] (our mistake|our fault|our error|on us|our responsibility|our doing|our failure|my mistake|my fault|my error|my responsibility)
        (that's|it's) [entirely|completely|all|purely|squarely] (our mistake|our fault|our error|on us|our responsibility|our doing|our failure|my mistake|my fault|my error|my responsibility|ours to fix|ours to put right)
        (we|i|we'll|i'll) [fully|completely|personally|do|will] (take responsibility|take full responsibility|take ownership|take full ownership|accept responsibility|accept full responsibility|own this|own that|own the mistake|take the blame|hold our hands up)
        (i'm|i am) (keeping|taking) (this|it|that) [on] (myself|on myself|personally)
        (the mistake|the error|the fault|the mix-up|the mix up|the slip|the failure) (was|is|lies|sits) (ours|mine|with us|on our|entirely ours|on us)
        (we|i) (made|have made) (a|this|that|the) (mistake|error)
        (our|the) [it|tech|technical|ops|web|engineering] (team|teams|engineers) (are|is) [currently|actively|already|urgently] working to (rectify|fix|resolve|restore|sort)
        """,
    ),
)

LEAVES_ALONE = (
    Family(
        name="dismissive.leaves_alone",
        patterns="""
        (nothing|not much|not a lot) (more|else|further|that) (i|we) can (do|say|add|tell you)
        there (is|is simply|isn't) (nothing|anything) (more|else|further) (i|we) can do
        nothing [further|more] to add [to]
        (it's|it is|that's|that is) just (the process|the policy|our process|our policy|procedure|the procedure|how it is|how it works|the way it is|the rules)
        (it is what it is|it's what it is|back when it's back|when it's back it's back|that's all i've got|that's all i have|all i've got on)
        (not my department|not our department|not my problem|not our problem|that's your problem)
        (you'd|you would|you will|you'll) (need|have) to (speak|talk) (to|with) your (bank|courier|landlord|provider|neighbour|neighbours)
        (take|taking) (it|that|this) up with (your|the|them)
        (this is|that is|that's) our final (position|answer|word|response)
        (if you think|if you believe) .. (stolen|fraud|unfair) .. (that's|that is|it's) (one|a matter) for
        (as per|according to|under|per) [our|the] (terms|terms and conditions|t&cs|policy|small print)
        (manager|supervisor|anybody|anyone|colleague|everyone|everybody) (would|will|can only) (tell you|say) [exactly] the same
        we (class|classify|treat|count|regard) (it|that|this|them) as (delivered|done|closed|resolved|settled|complete|received)
        """,
    ),
)

COMPANY_FEELINGS = LEAVES_ALONE + NAMES_FEELING + VALIDATES + APOLOGY + OWNERSHIP
