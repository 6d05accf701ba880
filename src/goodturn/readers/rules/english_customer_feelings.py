"""How customers feel, in English."""

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

FAMILIES = (
    *FRUSTRATION,
    *ANXIETY,
    *DISAPPOINTMENT,
    *CONFUSION,
    *GRATITUDE,
)
