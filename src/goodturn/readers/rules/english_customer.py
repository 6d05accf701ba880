"""What customers say, in English: one family per kind of cue, grouped by label.

A family's trust (how often its label held where it was found) stands in `trust.py`, measured.
"""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

FRUSTRATION = (
    Family(
        name="frustration.anger",
        negatable=True,
        patterns="""
        (furious|fuming|angry|angered|livid|irate|outraged|enraged|seething|infuriated|infuriating)
        (pissed|pissed off|mad at|mad as hell|so mad)
        (frustrated|frustrating|frustration|frustrates|annoyed|annoying|annoys|irritated|irritating|exasperated)
        (fed up|sick of|sick and tired|tired of|had enough|had it with|enough is enough|at my wits' end|at my wits end)
        (aggravated|aggravating|aggravation|maddening)
        """,
    ),
    Family(
        name="frustration.swearing",
        patterns="""
        (fuck*|f**k*|fck*|wtf|wth|ffs|bullshit|bs|shit|shitty|crap|crappy|dick|damn|dammit|goddamn|arse|asshole*|bloody)
        (what the hell|what the heck|what the actual|the hell|how the hell|how the heck|why the hell|sucks ass)
        (screw you|screw this|piss off|bastards|bitch*|lmfao|fml)
        """,
    ),
    Family(
        name="frustration.verdict",
        negatable=True,
        patterns="""
        (ridiculous|ridiculously|ludicrous|absurd|unacceptable|outrageous|disgrace|disgraceful|disgusting|disgusted)
        (appalling|appalled|shocking|shambles|shambolic|a joke|such a joke|pathetic|useless|incompetent|incompetence)
        (clueless|rude|rudest|rudeness|nasty|nastiest|insulting|insult|horrible|horrific|horrendous|terrible|awful)
        (atrocious|abysmal|dreadful|garbage|trash|rubbish|idiotic|idiots|stupid|dumb|moronic|asinine|lame|pitiful)
        (greedy|inexcusable|unprofessional|disrespectful|disrespected|hopeless|unhelpful|nonsense|silliness|repulsive)
        (nightmare|fiasco|farce|debacle|mess|clown show|circus|insane|insanity|crazy|madness|negligen*|deplorable)
        (rip off|rip-off|ripoff|ripped off|robbery|scam|scammed|scammers|thieves|theft by|liar|liars|lied|lies to)
        (stole from|steal from|stealing from|basically stole|stolen from me by you|daylight robbery|extortion|criminal)
        (harass*|mistreat*|discriminat*|bullied|threatening me|violating my|violation of my)
        """,
    ),
    Family(
        name="frustration.worst",
        patterns="""
        (worst|the worst|suck|sucks|sucked|sux|blows|hate you|i hate|we hate|hates|despise|shame on|how dare)
        (bad|poor|terrible|horrible|lousy|shoddy|crap|awful) (service|customer service|experience|communication|support)
        [customer] service is (bad|poor|terrible|horrible|a joke|awful|trash|lousy|nonexistent|non-existent)
        (bad at your job|badservice|fail|#fail|epicfail|#epicfail|#neveragain|#badservice|#poorservice|#worst*|#terrible*)
        (poorly|bad experience|badly treated|treat you like|treated like|treats you like|treat us like|treat me like)
        (treating .. like|unhappy with|not happy with|not happy|very unhappy|so unhappy|dissatisfied|unsatisfied)
        treating .. like
        (repulsive|unreal|unbelievable|unbelievably|beyond me|beyond belief|mind boggling|mind-boggling)
        (screwed|screwed over|ruined|waste of time|waste of money|wasted|what a waste|wasting my time)
        """,
    ),
    Family(
        name="frustration.reproach",
        patterns="""
        (no excuse|no apology|no explanation|no reason|no sense|makes no sense|make no sense|makes zero sense)
        (get it together|get your act together|do better|step it up|do your job|fix your|fix this|fix it now|sort it out)
        (figure this out|figure it out|wake up|come on|c'mon|seriously|are you kidding|you kidding me|kidding me|really)
        are you (serious|joking|for real)
        (can't believe|cannot believe|so much for|what a way to|way to go|nice job|good job|great job) .. (not|late|losing|delay*|ruin*|losing)
        (is this how you|is that how you|how is it possible|how is this possible|how can you|how could you|how on earth)
        (why would you|why do you|why would|why board|why not just|why is it so|why does it take|why am i paying)
        (what is the point|what's the point|what is going on|what's going on|what kind of|what is wrong with|what's wrong with)
        (get help|any help|help at all|no help|nobody cares|no one cares|don't care|doesn't care|do not care|couldn't care less)
        (again with|how many times|every time|every single time|always late|always broken|never works|never on time)
        (stop .. (treating|calling|lying|charging|sending|being)|lied to me|lied to us)
        stop (treating|calling|lying|charging|sending|being)
        (thanks for nothing|thanks a lot for|thank you for nothing|thanks for wasting|thanks for ruining|thanks for losing)
        (not acceptable|not ok|not okay|not cool|not fair|unfair|isn't fair|not good enough|not right|isn't right|not impressed)
        (should be ashamed|ought to be ashamed|embarrassing|embarrassment|ashamed)
        (hung up on|hangs up on|argue with|argued with|refused to|refuses to|refuse to)
        (you must think|you people|you guys don't|you lot|y'all)
        (the luxury of|for the privilege of|lucky to get|should be grateful)
        (charging me for|charged me for|charge me for|you want to charge|wants to charge|trying to charge)
        """,
    ),
    Family(
        name="frustration.signs",
        patterns="""
        (😡|🤬|😤|😠|🖕|🙄|😒|💩|🗑|🤦|👎|👿|😑|😾)
        (smh|ugh|argh|grr|grrr|sigh|geez|geesh|jeez|sheesh|eye roll|#unhappy*|#frustrat*|#annoy*|#ridiculous|#angry|#joke)
        (#rude|#incompeten*|#disgrace*|#appalling|#unacceptable|#disappoint*|#notimpressed|#crap*|#pathetic|#usuck|#shame*)
        """,
    ),
)

ANXIETY = (
    Family(
        name="anxiety.fear",
        negatable=True,
        patterns="""
        (worried|worrying|worries me|worry that|worry about|nervous|anxious|anxiety|scared|scary|terrified|frightened)
        (panic|panicking|panicked|panicky|freaking out|freaked out|stressed|stressing|stressful|lot of stress|so much stress)
        (causing stress|causing us stress|stressed out|dread*|desperate|desperately|at a loss|losing sleep|can't sleep)
        (concerned|concerning|concerns me|my concern|fear|fearful|biggest fear|i fear|praying|fingers crossed they)
        (afraid that|afraid of|afraid i|afraid we|uneasy|unsettled|on edge|shaking|in tears|so lost)
        """,
    ),
    Family(
        name="anxiety.pressure",
        patterns="""
        (what if|will i miss|will we miss|gonna miss|going to miss|about to miss|might miss|may miss|probably miss|i'll miss)
        (urgent|urgently|asap|as soon as possible|emergency|right away|immediately|time sensitive|running out of time)
        (hurry|please hurry|need it by|need this by|need to know|leaves in|departs in|flying tomorrow|leaving tomorrow)
        (rather not be|hope nothing|hopefully nothing|hoping you hold|hoping they hold|hoping nothing|could lose|might lose)
        (i believe they will|will commit fraud|at risk|risk of)
        """,
    ),
)

DISAPPOINTMENT = (
    Family(
        name="disappointment.word",
        negatable=True,
        patterns="""
        (disappoint*|dissapoint*|disapoint*|disappoin*|dissappoint*|#disappoint*|#sad*|#letdown|#heartbroken)
        (let down|letdown|let me down|let us down|gutted|heartbroken|heart broken|heartbreaking|devastated|bummed|bummer)
        """,
    ),
    Family(
        name="disappointment.loss",
        patterns="""
        (sad|sadly|saddened|so sad|upset|upsetting|hurt|hurtful|crying|cried|in tears|such a shame|what a shame|a pity)
        (expected better|expected more|expect better|expect more|deserve better|not what i expected|used to be|used to love)
        (lost faith|losing faith|lost trust|lost all|no longer trust|loyal customer|been loyal|loyal only|loyalty means)
        (never heard a sorry|an apology would|not the best way|hoped for|was hoping|were hoping|had hoped|i wish|wish you)
        (believe the hype|not as advertised|fallen|gone downhill|going downhill|downhill|not the same)
        (after all these years|for years and|customer for 0*|customer since|0 years of loyalty)
        """,
    ),
    Family(name="disappointment.signs", patterns="(😞|😢|😭|😔|☹|💔|😩|🙁|😥|😿|😪)"),
)

CONFUSION = (
    Family(
        name="confusion.lost",
        patterns="""
        (confused|confusing|confuses me|baffled|baffling|puzzled|bewildered|perplexed|i'm lost|i am lost|none the wiser)
        (i|we) (don't|do not|didn't|can't|cannot) (understand|follow|get why|get how|see how|see why)
        (don't understand|do not understand|makes no sense to me|not sure i understand|what does that mean|what do you mean)
        (what does this mean|no idea what|no idea how|no idea where|no idea why|have no idea|no clue|haven't a clue|clueless as)
        (not sure what|not sure how|not sure why|not sure where|not sure which|unsure what|unsure how|unsure why)
        (don't know what|don't know how|don't know where|don't know which|don't know why|do not know what|do not know how)
        (what am i supposed|how am i supposed|how are we supposed|what are we supposed|what do i do now|where do i go now)
        (can't figure out|cannot figure out|can't work out|cannot work out|unable to work out|conflicting|contradict*|unclear)
        (got a different answer|different answers|different story|told something different|which is it|which one is it)
        """,
    ),
    Family(
        name="confusion.asked",
        asked=True,
        patterns="""
        (how do i get myself|how do i even|so do i|so what|so which|so when|so how|but how|but which|how exactly|what exactly)
        (we're in the same|why does it say|why is it saying|how come|is that normal|is this normal|am i missing)
        """,
    ),
)

GRATITUDE = (
    Family(
        name="gratitude.warm",
        patterns="""
        (thank you|thanks|thankyou|thank u|thx|ty) (so much|very much|a lot|a ton|a million|a bunch|heaps|again so much|guys|both|all)
        (many thanks|big thank*|huge thank*|massive thank*|much thanks|special thank*|thousand thanks|thanks a ton|thanks ever so)
        (really|much|greatly|truly|so) (appreciate|appreciated|grateful|thankful)
        (i|we) (appreciate|am grateful|are grateful|'m grateful|am thankful|are thankful)
        (grateful|thankful|i'm grateful|so relieved|what a relief|big relief|life saver|lifesaver|saved my|you saved|made my day)
        (thank god|bless you|#thankyou|#thanks|#grateful|#thankful|cheers guys|super thanks)
        """,
    ),
    Family(
        name="gratitude.thanks_for",
        patterns="""
        (thank you|thanks|thankyou|thank u|thx|tnx|ty|cheers|kudos|props) (for|to|goes to|@*)
        (thank you|thanks) .. (for|to) (the|your|all|letting|helping|getting|making|being|sorting|taking|fixing|doing|looking)
        """,
    ),
    Family(
        name="gratitude.praise",
        negatable=True,
        patterns="""
        (great|good|excellent|amazing|fantastic|awesome|outstanding|brilliant|exceptional|wonderful|superb|stellar|impeccable|top notch|fabulous|lovely|incredible|best|nice|perfect|pleasant) (service|customer service|job|flight|crew|experience|work|staff|team|flights|support|help|trip|start|employee|employees|agent|attendant|people)
        (well done|hats off|above and beyond|went out of|kudos|shout out|shout-out|shoutout*|props to|bravo|big up|round of applause)
        (you rock|you guys rock|you're the best|you are the best|you're amazing|you guys are|you are awesome|you're awesome|love you)
        (love your|love this|love the|loving the|love flying|i love|we love|in love with|big fan|huge fan|a fan of|#love*)
        (very|so|super|really|extremely|incredibly|most) (helpful|friendly|kind|nice|attentive|pleasant|efficient|accommodating|professional|sweet|easy)
        (impressed|impressive|amazing|awesome|fantastic|outstanding|brilliant|excellent|wonderful|superb|phenomenal|legend|star)
        (at its best|at their best|spot on|first class service|second to none|couldn't be happier|so happy|made the difference|all the difference)
        (the best|best airline|best flight|best service|#best*|#greatservice|#customerservice|flawless|seamless|cute|was quick|so quick)
        (👏|🙌|❤|💕|😍|🥰|💙|💛|💚|🙏|👍|🤗)
        """,
    ),
    Family(
        name="gratitude.bare",
        patterns="""
        (thank*|thx|tnx|ty|tysm|cheers|ta|appreciated)
        """,
    ),
)

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

WANTS_HUMAN = (
    Family(
        name="wants_human.person",
        patterns="""
        (speak|talk|spoke|chat) (to|with) [{PERSON}] (in person|directly)
        (want to|need to|like to|can i|could i|may i|let me|how do i|how can i|please let me|i'd like to|wanna|gonna|trying to|wish to|able to|possible to|way to|rather|prefer to) [please|actually|just] (speak|talk|chat) (to|with) {PERSON}
        (want|need|get me|give me|connect me to|connect me with|transfer me to|put me through to|pass me to|hand me over to|send me to|escalate to|put me on to|get hold of|reach) [please] (a human|a person|a real person|a manager|the manager|a supervisor|your supervisor|an agent|a live agent|a representative|a rep|a live person|someone real|an actual person|a human being|a real human|somebody real|a human agent|your manager|someone in charge|someone senior)
        (impossible to|can't|cannot|unable to|no way to) .. (speak|talk|reach|get) .. (human|person|human being|someone|anyone|agent|representative|manager)
        (unable to reach a human|real human|actual human|live person|live agent|human being please|not a bot|stop the bot|no more bots)
        (who can i|who do i|who should i) (speak|talk|contact|call|complain|write)
        (is there|isn't there) (someone|anyone|somebody|anybody) .. (speak|talk|contact|call|help|else)
        (someone else|somebody else|anyone else|another agent|another person|different agent) .. (speak|talk|help)
        (agent please|human please|manager please|representative please|operator please|supervisor please)
        """,
    ),
    Family(
        name="wants_human.call_me",
        patterns="""
        (please|pls|can you|could you|can someone|could someone|can somebody|would someone|someone|somebody|have someone|have somebody|get someone|want you to|need you to|need someone|need a|want a|like a) [to|please] (call me|call us|phone me|ring me|ring us|call back|call me back|phone call|telephone me|contact me by phone|give me a call|give us a call|callback|call from)
        (call me please|call me back|ring me back|give me a call|phone me back)
        """,
    ),
    Family(
        name="wants_human.escalate",
        patterns="""
        (escalate|escalated|escalation|supervisor|a manager|the manager|your manager|your ceo|higher up|higher-up|someone in charge|someone higher|upper management|formal complaint|file a complaint|make a complaint|lodge a complaint|complaints department)
        """,
    ),
)

LEAVING = (
    Family(
        name="leaving.never",
        patterns="""
        (never|not|won't|will not|wont|don't think i'll|unlikely i'll|no longer|doubt i'll|not ever|won't ever|will never|would never|never ever|not gonna|not going to) [ever|be] (fly|flying|book|booking|buy|buying|use|using|shop|shopping|order|ordering|travel|travelling|traveling|deal|dealing|bank|banking|return|returning|renew|renewing|come back|coming back|be back|going back|recommend|choose|choosing|pay|paying|stay|staying|be using|be flying|be back|be returning|be renewing|be buying) .. (again|you|ever|with|from|your|anymore|back|period)
        (never again|not again|last time i|last time we|my last|our last|the last time|last flight with|last order|last purchase|first and last)
        (never|will never|won't) (fly|book|buy|use|shop|order|stay|travel)
        (avoid flying|avoid using|try to avoid|stay away|steer clear|don't fly|do not fly|don't book|never fly|don't use|boycott*|#boycott*|#neveragain)
        """,
    ),
    Family(
        name="leaving.switch",
        patterns="""
        (switch|switching|switched|moving|move|going|going back|defect*|change|changing) [over|back|my .. ] to .. (delta|united|southwest|american|jetblue|another|a different|a new|competitor*|lyft|android|verizon|t-mobile|virgin|ryanair|apple music|other|someone else|your competitor*)
        (time to switch|ready to switch|will switch|i'll switch|gonna switch|going to switch|considering switching|thinking of switching|thinking about switching|can't wait to switch|switching to|switch to|switch my|switching my)
        (taking my|take my|took my) (business|money|custom|account) .. (elsewhere|else|somewhere|other)
        (take my business|taking my business|business elsewhere|go elsewhere|look elsewhere|looking elsewhere|somewhere else|find another|another airline|another provider|another bank|other airlines|different airline|different provider|different company|another company)
        (you lost|you've lost|you have lost|just lost|lost a|losing a|lose a|lost me as a|losing me as a) .. (customer|customers|business)
        (i'm done|im done|i am done|done with|we're done|i'm out|i quit|leaving you|leaving for|will be leaving|happy to have my business|shred the|tear up my|cut up my)
        """,
    ),
    Family(
        name="leaving.cancel",
        patterns="""
        (cancel|cancelling|canceling|close|closing|terminate|terminating|end|ending|drop|dropping) (my|our|the|this) [entire|whole] (subscription|membership|account|accounts|contract|service|card|policy|plan|premium|services)
        (cancelling|canceling|cancel) .. (if|unless|because|card|membership|subscription|account)
        (delete|deleting|deleted) (my account|the app|your app)
        (want to leave|about to leave|going to leave|i'm leaving|im leaving|unsubscribe|unsubscribing)
        """,
    ),
)

STAKES = (
    Family(
        name="stakes.health",
        patterns="""
        (hospital|hospitalised|hospitalized|cancer|surgery|operation|chemo|insulin|medication|medications|medicine|meds|inhaler|epipen|oxygen|wheelchair|disabled|disability|pregnant|pregnancy|ambulance|paramedics|emergency room|doctor's appointment|seizure|stroke|heart attack|diabetic|diabetes|epilep*|dialysis|asthma|allerg*|coeliac|celiac|gluten free|gluten-free|sick child|sick kid|broken leg|crutches|injured|injury|bleeding|unsafe|not safe|dangerous|safety|carbon monoxide|gas leak|no heating|no heat|without heating|hungry child|hungry baby|senior citizen|elderly)
        (died|dying|death|dead|passed away|funeral|bereave*|widow*|deceased|suicid*|terminal|life threatening|life-threatening|car accident|an accident|assault*|attacked|raped|police|kidnap*|missing person)
        """,
    ),
    Family(
        name="stakes.money",
        patterns="""
        (credit score|credit rating|credit report .. hurt*|hurting my credit|harming my credit|ruin* my credit|ruining my credit|my credit is|damaging my credit|home loan|mortgage|foreclos*|evict*|rent|homeless|bankrupt*|overdraft|overdrawn|negative balance|can't afford|cannot afford|can not afford|couldn't afford|unable to pay|pay my bills|pay my rent|pay rent|feed my|food on|last money|life savings|my savings|retirement|wages|paycheck|pay check|salary|garnish*|living paycheck|fixed income|social security|hardship|unemployed|lost my job|lose my job|losing my job|get a job|better job|legal action|sued|lawsuit|repossess*|collections|high interest|personal loan|acquiring new credit|get credit|get a loan|obtain credit)
        (identity theft|identity fraud|stolen identity|stole my identity|stolen my identity|someone stole|hacked|fraudulent|victim of|fraud|drained|scammed out|stolen)
        """,
    ),
    Family(
        name="stakes.stranded",
        patterns="""
        (stranded|stuck in|stuck at|stuck on a train|trapped|sleep in the airport|sleep at the airport|sleeping in|sleep on the|overnight at|nowhere to stay|nowhere to sleep|no place to stay|no way home|get home|can't get home|get back to|locked out|no hotel|no hotels|left behind|alone at night|in the dark|no power|no water|without power|without water|without electricity|flood*)
        """,
    ),
    Family(
        name="stakes.moment",
        patterns="""
        (wedding|funeral|honeymoon|graduation|interview|exam|exams|meeting|meetings|surgery|court|deadline|tax deadline|conference|presentation|concert|cruise|anniversary|birthday|birthday party|christmas|thanksgiving|tickets for|the event|an event|my event|first day|christening|baptism|recital|tournament|competition|visa appointment|appointment)
        (miss*|missing|missed|will miss|going to miss|gonna miss|be late for|late for|late to|need .. for|in time for|have .. to go to) .. (wedding|funeral|meeting|work|exam|interview|event|graduation|party|cruise|birthday|christmas|thanksgiving|concert|appointment|surgery|court|school|connection|show|game)
        (miss work|missed work|off work|lose a day|lost a day|day of work|day's pay|losing work|lost work|need for work|at work tomorrow|be at work|my business|my livelihood|work from home)
        """,
    ),
    Family(
        name="stakes.family",
        patterns="""
        (my|our|his|her|a|with) [little|young|newborn|sick|elderly|old|0-year-old|autistic|disabled|hungry|tiny] (baby|babies|newborn|toddler|toddler's|infant|child|children|kid|kids|son|daughter|kiddo|mom|mum|mother|dad|father|grandmother|grandma|grandfather|wife|husband|family)
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

GIVES_UP = (
    Family(
        name="gives_up",
        patterns="""
        (forget it|forget about it|never mind|nevermind|nvm|i give up|i gave up|giving up|we give up|gave up|given up)
        (don't bother|do not bother|not worth it|not worth my|not worth the|no point|what's the point|there's no point|can't be bothered|lost the will|leave it|let's leave it|drop it)
        (i'll|i will|we'll|guess i'll|i'd rather|i'll just) [just] (sort|do|fix|handle|figure|deal with|find|solve) (it|this|that) [out] (myself|ourselves|on my own|elsewhere|alone)
        (sort it out myself|do it myself|fix it myself|figure it out myself|deal with it myself|find it myself|manage without)
        (i'll just|guess i'll|i guess i'll|i'll have to|i will just|we'll just) (pay|live with|eat the|go without|buy another|buy a new|cancel|do without|accept|take the loss|walk|get a taxi)
        (that opportunity has passed|too late now|it's too late|too late for|opportunity has passed|ship has sailed)
        (whatever|forget you|keep your|keep the money|you win|have it your way)
        (will hold off|i'll hold off|hold off on)
        """,
    ),
)

#: not labels of their own: they feed distress and the rules of others
TROUBLE = (
    Family(
        name="trouble",
        patterns="""
        (problem|problems|issue|issues|error|errors|glitch|glitches|glitch*|bug|bugs|crash*|broken|fault|faulty|damaged|defective|failed|failing|fails|failure|wrong|incorrect|inaccurate|mistake|missing|lost|stolen|hacked|locked|blocked|denied|declined|cancelled|canceled|cancellation|stuck|stop*|dispute|disputed|unauthorized|fraudulent|complaint|charged|overcharged|double|fee|fees|penalty|penalized)
        (doesn't|does not|don't|do not|didn't|did not|won't|will not|can't|cannot|can not|couldn't|could not|isn't|is not|aren't|wasn't|weren't|hasn't|haven't|unable|no longer|not working|not able|not letting|won't let|keeps|nothing)
        (:(|:/|☹*|😕|😩|help*|pls help|please help|need help|lame|unfortunate|unfortunately|why|down)
        """,
    ),
    Family(
        name="negative",
        patterns="""
        (never|no|not|nobody|none|zero|without|despite|although|however|but|yet|late|slow|expensive|dirty|cold|hot|old|cramped|long|overpriced|oversold|overbooked|smell*|uncomfortable|discomfort|hard|difficult)
        """,
    ),
    Family(
        name="calm",
        patterns="""
        (can you help|could you help|i would like to|i'd like to|is it possible|how do i|how can i|just wondering|wondering if|quick question|question|please advise|i want to|can i|do you|sure|yes|ok|okay|my user id|reservation id)
        """,
    ),
    Family(name="hypothetical", patterns="(if|unless|hopefully|hope|hoping|would be|if only)"),
    Family(
        name="strong",
        patterns="""
        (absolutely|completely|totally|so|extremely|beyond|utterly|furious|livid|fuck*|worst|never again|disgusting|disgrace*|horrible|hate|desperate|crying|in tears|terrified|panic*|die|stranded|lawsuit|legal action|incompetent|sick and tired|harass*|asinine)
        """,
    ),
)

FAMILIES = (
    *FRUSTRATION,
    *ANXIETY,
    *DISAPPOINTMENT,
    *CONFUSION,
    *GRATITUDE,
    *REPEAT_EFFORT,
    *WAITING,
    *WANTS_HUMAN,
    *LEAVING,
    *STAKES,
    *UNRESOLVED,
    *RESOLVED,
    *PROMISE_CHASE,
    *GIVES_UP,
    *TROUBLE,
)
