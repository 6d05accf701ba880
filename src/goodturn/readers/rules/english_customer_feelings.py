"""How customers feel, in English."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

FRUSTRATION = (
    Family(
        name="frustration.anger",
        negatable=True,
        patterns="""
        (angry|mad|cross|annoyed|upset|frustrated|irritated|furious) (at|with|about|that|by)
        (boiling|steaming|raging|rage|ranting|rant|hate this|hate that|hate how|hate when|hate it|loathe|detest|lose my mind|losing my mind|driving me|drives me|lost my patience|losing patience|losing my patience|run out of patience|out of patience|my patience|no patience left|last straw|final straw|i'm over it|so over it|just over it|totally over it|had enough|sick of this|i've had it)
        (furious|fuming|angry|angered|livid|irate|outraged|enraged|seething|infuriated|infuriating)
        (pissed|pissed off|mad at|mad as hell|so mad)
        (frustrated|frustrating|frustration|frustrates|annoyed|annoying|annoys|irritated|irritating|exasperated)
        (fed up|sick of|sick and tired|tired of|had enough|had it with|enough is enough|at my wits end)
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
        (ridic|rediculous|rediculus|unnacceptable|unexceptable|inacceptable|redic|disgracefull|dissapointing and|horrid|vile|gross|poor show|poor form|bad form|not on|no way to run|a con|con artists|crooks|crooked|corrupt|fraudsters|cheats|cheated|cheating|deceiv*|conned|evil|heartless|callous|arrogant|condescending|patronising|patronizing|dismissive|snotty|snarky|hostile|ignorant|lazy|sloppy|shameful|shameless|laughable|infantile|miserable|substandard|subpar|sub-par|third world|amateur*|unreliable|broken system|bunch of)
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
        (unhappy with|not happy with|not happy|very unhappy|so unhappy|dissatisfied|unsatisfied)
        treating .. like
        treating .. like
        (repulsive|unreal|unbelievable|unbelievably|beyond me|beyond belief|mind boggling|mind-boggling)
        (screwed|screwed over|ruined|waste of time|waste of money|wasted|what a waste|wasting my time)
        """,
    ),
    Family(
        name="frustration.reproach",
        patterns="""
        (how|why) (is it that|can it be|hard can it|is this still|are you still|do you keep|can't you|don't you|won't you|aren't you|haven't you|didn't you|doesn't your|can't your|won't your|doesn't anyone|has no one|has nobody|isn't anyone|do i even)
        (explain yourself|do something|get your shit|get your stuff|sort yourselves|sort your|fix your|learn to|stop wasting|answer your|pick up the|about time|what do i pay|what am i paying|paying for this|pay for this)
        get your .. together
        (false advertis*|bait and switch|excuses|excuse after|empty promises|run around|runaround|passing the buck|no sense of urgency|no one gives|don't give a|do not give a|doesn't give a|couldn't care|zero care|so called|so-called)
        (congratulations on|congrats on|well done for|bravo for|kudos for|love how you|love that you|love it when you|great way to treat|nice way to treat|lovely way to|thanks again for) .. (not|no|nothing|losing|lost|late|delay*|ruin*|cancel*|break*|never)
        (is that too much to ask|too much to ask|is it too much|not rocket science|isn't rocket science|any common sense|common sense|basic decency|bare minimum)
        (no excuse|no apology|no explanation|makes no sense|make no sense|makes zero sense)
        (get it together|get your act together|do better|step it up|do your job|fix your|fix it now|sort it out)
        (wake up|come on|c'mon|seriously|are you kidding|you kidding me|kidding me)
        are you (serious|joking|for real)
        (can't believe|cannot believe|so much for|what a way to|way to go|nice job|good job|great job) .. (not|late|losing|delay*|ruin*|losing)
        (is this how you|is that how you|how is it possible|how is this possible|how can you|how could you|how on earth)
        (why would you|why do you|why would|why board|why not just|why is it so|why does it take|why am i paying)
        (what is the point|what's the point|what is going on|what's going on|what kind of|what is wrong with|what's wrong with)
        (help at all|no help|nobody cares|no one cares|don't care|doesn't care|do not care|couldn't care less)
        (again with|how many times|every time|every single time|always late|always broken|never works|never on time)
        (lied to me|lied to us)
        stop .. (treating|calling|lying|charging|sending|being)
        stop (treating|calling|lying|charging|sending|being)
        (thanks for nothing|thanks a lot for|thank you for nothing|thanks for wasting|thanks for ruining|thanks for losing)
        (not acceptable|not ok|not okay|not cool|not fair|unfair|isn't fair|not good enough|not right|isn't right|not impressed)
        (should be ashamed|ought to be ashamed|embarrassing|embarrassment|ashamed)
        (hung up on|hangs up on|argue with|argued with)
        (you must think|you people|you lot)
        (the luxury of|for the privilege of|should be grateful)
        (charging me for|charged me for|charge me for|you want to charge|wants to charge|trying to charge)
        """,
    ),
    Family(
        name="frustration.blow",
        patterns="""
        (so much for|#somuchfor*|don't get me started|can't be bothered|cannot be bothered|couldn't be bothered|can not be bothered)
        (that's what you get|this is what i get|that's what i get|this is why i|this is exactly why|exactly why i|reason why i)
        (not what you want|the last thing i need|just what i needed|only to be told|only to find|only to have)
        (turning into|becoming like|as bad as|worse than|even worse|get worse|gets worse|gotten worse|going downhill|gone downhill)
        (apathetic|careless|inept|dishonest|misleading|misled|deceptive|predatory|unethical|ashamed|joke|jokes|laughable|mockery|bogus|sham)
        (harrass*|harras*|hassle|headache|torture|hell|hellish|chaos|chaotic|catastrophe|disaster|disastrous|carnage|drama|gross|filthy|vile)
        (made it so difficult|makes it so difficult|makes it impossible|impossible to|make it impossible|why is it so hard|how hard is it|how difficult is it)
        (#getittogether|#goodjob|#fail*|#sad*|#winning|#thanksfornothing|#boycott*|#dobetter|#neverflying*|#wasteof*|#scam*|#liar*)
        (is that it|is that all|am i supposed to|are we supposed to|why should i|why do i have to|why am i)
        (what good is|what use is|good for anymore|no longer any use)
        what are .. good for
        (by the way you|did nothing|do nothing|does nothing|did absolutely nothing|zero help|zero communication|no communication|lack of communication|poor communication|no accountability|no compassion|no empathy|no respect)
        """,
    ),
    Family(
        name="frustration.tiresome",
        patterns="""
        (late again|delayed again|down again|broken again|cancelled again|canceled again|once again|yet again|yet another|another delay|again and again)
        (still trapped|stuck on|stuck at|sitting on the tarmac|left to sleep|left us|left me|dumped|abandoned)
        (lost my luggage|lost our luggage|lost my bag|lost my bags|lost our bags|lost luggage|luggage was lost|my bag didn't|bags didn't)
        (no idea what|has no idea|have no idea|nobody knows|no one knows|no one seems|nobody seems|nothing they can do|nothing you can do|powerless)
        (basically told me|told me basically|claims that|claimed they|claimed that|claiming that|pretend*|insisted on|insists on|insist on)
        (should've taken|should have taken|should not take|shouldn't take|took over an hour|way too long|far too long|too long|so long|so slow|painfully slow)
        (overpriced|too expensive|freakin*|freaking|stupidly|insanely|ridic|wtf*|charging $0*|charge $0*|fee for|fees for|extra for)
        (gave my seat|gave away my|lost my seat|split up|separated us|downgraded|kicked off|kicked us|kicked me|bumped)
        """,
    ),
    Family(
        name="not.frustration",
        patterns="""
        (thank you|thanks|thank u|thankyou|appreciate you|appreciate it|thx) so much for
        (seriously|really) ? (thank*|thanks)
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

_AFTERWARDS = (
    Family(
        name="not.anxiety",
        patterns="(thank*|thanks|phew|relieved) .. (was|were) [so|properly|really|quite|getting|starting to|all|half] (panicking|worried|worrying|scared|terrified|stressed|anxious|nervous|frantic)",
    ),
    Family(name="not.disappointment", patterns="(stopped|stops|no longer) crying"),
)

ANXIETY = (
    *_AFTERWARDS,
    Family(
        name="anxiety.fear",
        negatable=True,
        patterns="""
        (worry|worries|worrying|apprehensive|frantic|freak out|freaks me|distraught|stress|stresses|stressful|nerve wracking|nerve-wracking|nerve racking|petrified|alarmed|alarming|paranoid|sweating|in a panic|so afraid|i'm afraid|im afraid|scares me|kind of scared|bit scared|really scared|heart is|can't breathe|sleepless|not slept|haven't slept)
        hope .. (okay|ok|safe|arrives|make it)
        (worried|worrying|worries me|worry that|worry about|nervous|anxious|anxiety|scared|scary|terrified|frightened)
        (panic|panicking|panicked|panicky|freaking out|freaked out|stressed|stressing|stressful|lot of stress|so much stress)
        (causing stress|causing us stress|stressed out|dread*|desperate|desperately|at a loss|losing sleep|can't sleep)
        (concerned|concerning|concerns me|my concern|fear|fearful|biggest fear|i fear|praying|fingers crossed they)
        (afraid that|afraid of|afraid i|afraid we|uneasy|unsettled|on edge|shaking|in tears|so lost)
        (feel|feeling|felt|makes me feel|made me feel) [a bit|a little|quite|really|so|honestly|physically] (sick|ill|faint|shaky|frightened|unsafe|helpless)
        (lying awake|lie awake|lay awake|awake worrying|imagining all sorts|imagining the worst|fearing the worst|beside myself|heart is racing|heart's racing|heart's going|heart is pounding|heart's pounding)
        """,
    ),
    Family(
        name="anxiety.pressure",
        patterns="""
        (time is running|running short|cutting it close|no time left|before it's too late|too late|last chance|will i make|will we make|won't make it|not going to make|not gonna make|i'm going to lose|i will lose|we will lose|i'll lose|lose everything|going to lose|what happens if|what will happen|what happens to|what do i do if|should i be worried|do i need to worry|is it safe|am i safe|please help me asap|need help now|need help asap|need this today|need it today|need it tomorrow|need it now|need an answer today|in less than 0*|boarding in 0*|flight in 0*|leaves in 0*|starts in 0*|due tomorrow|due today)
        is my .. safe
        if (they|you) (don't|can't|do not) .. (find|fix|arrive|get|send)
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
        (dissatisf*|underwhelm*|disillusion*|deflated|crushed|hurts|hurt by|hurtful|heart is broken|broke my heart|breaks my heart|makes me sad|make me sad|made me sad|really sad|feel sad|feeling sad|feeling let down|feel let|feels like you|not what i signed|not what i paid|not what was|not the service|not the experience|not as good|nothing like|thought better|thought better of|held you|trusted you|i trusted|we trusted|trust in you|faith in you|my trust|was looking forward|were looking forward|looked forward|had high hopes|high hopes|wish i had|wish i'd|wished|regret|regretting|what happened to|it's a shame|its a shame|shame that|such a let|anticlimax|ruined my|ruined our|spoiled our|spoilt our|spoiled my|missed out|don't value|not valued|don't feel valued|years of loyalty|my loyalty|your loyal|customer for over|customer for many|always been a|usually great|usually so good|always loved|normally love|normally great|love you but|loved you)
        so excited .. but
        (sad|sadly|saddened|so sad|upset|upsetting|hurt|hurtful|crying|cried|in tears|such a shame|what a shame|a pity)
        (expected better|expected more|expect better|expect more|deserve better|not what i expected|used to be|used to love)
        (lost faith|losing faith|lost trust|lost all|no longer trust|loyal customer|been loyal|loyal only|loyalty means)
        (never heard a sorry|an apology would|not the best way|hoped for|was hoping|were hoping|had hoped|i wish|wish you)
        (believe the hype|not as advertised|fallen|gone downhill|going downhill|downhill|not the same)
        (after all these years|for years and|customer for 0*|customer since|0 years of loyalty)
        """,
    ),
    Family(
        name="disappointment.ashamed",
        negatable=True,
        patterns="""
        (mortified|humiliated|humiliating|so embarrassed|so embarrassing|so ashamed|felt so small|made to feel small)
        (feel|feeling|felt|look|looked|made me feel|makes me feel) [like] (a mug|a fool|an idiot|a nuisance|a beggar|a criminal|a thief|stupid|foolish|small|unwanted|worthless|invisible)
        """,
    ),
    Family(name="disappointment.signs", patterns="(😞|😢|😭|😔|☹|💔|😩|🙁|😥|😿|😪)"),
)

CONFUSION = (
    Family(
        name="confusion.lost",
        patterns="""
        (makes me confused|confuse|confusingly|mixed messages|mixed up|mixed signals|which is right|which is correct|who is right|what's the difference|i'm stuck|im stuck|what next|what now|where do i start|don't get it|do not get it|dont get it|doesn't make sense|does not make sense|not making sense|makes no sense|don't see how|don't see why|can't see how|can't see where|can't find where|cannot find where|can't find how|where on earth|how on earth do|am i missing|what does it mean|what it means|what that means|what this means|not clear|isn't clear|wasn't clear|unclear|how am i meant|what am i meant|do i just|am i right in|have i understood|have i got this right|or am i|or is it|in plain english|over my head|can someone explain|can you explain|could you explain|please explain|explain why|explain how|explain what)
        (i'm confused|i am confused|so confused|very confused|bit confused|confused as|confused about|confused by|confused on|me confused|totally confused|confusing|confuses me|bit lost|kind of lost|#confused|baffled|baffling|puzzled|bewildered|perplexed|i'm lost|i am lost|none the wiser)
        (i|we|i'm|we're|i am) (don't|do not|didn't|can't|cannot|not able to|fail to|struggling to) (understand|follow|get why|get how|see how|see why|quite understand|really understand)
        (don't understand|do not understand|makes no sense to me|not sure i understand|what does that mean|what do you mean)
        (what does this mean)
        (i|we|i've|i'm|with) [have|got|had] [absolutely|really] (no idea what|no idea how|no idea where|no idea why|no clue|no idea which|no clue what|no clue how)
        (but with which|but which account|which one do i|which account|who do i even|where do i even|what do i even|what exactly do i)
        (i'm|i am|we're|im) not sure (what|how|why|where|which|if that means)
        (unsure what|unsure how|unsure why)
        (i|we) (don't|do not|really don't|dont) know (what to|how to|where to|which one|why it|what else|what i'm|who to)
        (don't know how|don't know which|do not know how)
        (what am i supposed|how am i supposed|how are we supposed|what are we supposed|what do i do now|where do i go now)
        (can't figure out|cannot figure out|can't work out|cannot work out|unable to work out|conflicting|contradict*|unclear)
        (got a different answer|different answers|different story|told something different|which is it|which one is it)
        """,
    ),
    Family(
        name="confusion.asked",
        asked=True,
        patterns="""
        (how do i get myself|how do i even|so do i|so which|so how|but how|but which|how exactly)
        (we're in the same|why does it say|why is it saying|how come|is that normal|is this normal|am i missing)
        """,
    ),
)

GRATITUDE = (
    Family(
        name="gratitude.warm",
        patterns="""
        (thank you|thanks|thankyou|cheers|thx) (you have been|you've been|you were|you guys|for real|for everything|for all|for your help|for the help|for being|for getting back|for sorting|for helping|for fixing|for the quick|for the fast|for the prompt|for such|for making|for taking|for going|for coming|for listening|for understanding|for the great|for the amazing|for the excellent|for the awesome|for a great|for an amazing|for caring)
        (so|very|really|truly|forever|eternally|extremely|beyond|most|super) (thankful|grateful|appreciative|glad|relieved)
        (you've been|you have been|you were|she was|he was|they were|was so|were so) [so|very|really|super|extremely|incredibly|absolutely|a great|such a] (helpful|kind|great|amazing|wonderful|patient|friendly|lovely|sweet|professional|awesome|brilliant|fantastic|a star|a great help|a big help|big help|great help|huge help)
        (appreciate your|appreciate the|appreciate all|appreciate you|appreciate it|appreciate this|appreciated the|appreciates)
        (you're|you are|ur|what) [such|truly|really] (a star|a legend|a gem|a treasure|an angel|a diamond|a hero|a tonic|a marvel|a wonder|a lifesaver)
        (you beauty|you star|you gem|you legend|you angel|fair play|nice one|good on you|well done|hats off)
        (very|so|really|awfully|too) (good|kind|decent|nice|thoughtful) of you
        (that was|that's|this was) [so|very|really] (clever|kind|quick|brilliant|lovely of you|thoughtful|fast) [of you|thank*|thanks]
        (more than|better than) (i|we) (hoped|hoped for|expected|dared|could have hoped|could have asked|asked for)
        (thank you|thanks) (dear|love|sir|madam|young man|kindly|indeed|truly|ever so|from the bottom|with all my|again for)
        (oh|ah|wow|aw|god|omg) (thank you|thanks|thank u|thankyou)
        (thank you thank you|thanks thanks|thank u thank u)
        (thank you|thanks) .. (truly|sincerely|from the heart|you're the best|that was clever|that was kind|that was quick)
        (i|we) can [finally|actually|at last|now] (breathe|sleep|relax)
        breathing again
        (phew|relief|what a relief|such a relief|relieved|weight off|made my week|made our day|made our trip|saved the day|saved us|a lifesaver|life savers|angel|hero|heroes|rockstar|rock star|legends|you legend)
        (thank you|thanks|thankyou|thank u|thx|ty) (so much|very much|a lot|a ton|a million|a bunch|heaps|again so much|guys|both|all)
        (many thanks|big thank*|huge thank*|massive thank*|much thanks|special thank*|thousand thanks|thanks a ton|thanks ever so)
        (really|much|greatly|truly|so) (appreciate|appreciated|grateful|thankful)
        (i|we) (appreciate|am grateful|are grateful|am thankful|are thankful)
        (i'm|we're) (grateful|thankful)
        (i'm grateful|so relieved|what a relief|big relief|life saver|lifesaver|saved my|you saved|made my day)
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
        (love|loved|loving|enjoyed|enjoying) (the|my|your|our|flying|this|how|that|it)
        (good|great|excellent|amazing|nice|lovely|solid|keep up the|fantastic) (customer care|job|work|people|guys|response|one|effort|stuff|flight crew|pilots|pilot|captain|ladies|folks|communication|to hear|to know)
        (best|favorite|favourite) (airline|company|service|app|customer service|flight|crew|store|brand|people|experience|support)
        (highly recommend|would recommend|happy customer|satisfied customer|very happy|very pleased|so pleased|really pleased|delighted|thrilled|pleasantly surprised|pleasant surprise|impressed|exceeded|5 stars|0 stars|nailed it|killing it|crushed it|on point|class act|world class|world-class|great success|smooth flight|on time and|arrived early|early arrival)
        (great|good|excellent|amazing|fantastic|awesome|outstanding|brilliant|exceptional|wonderful|superb|stellar|impeccable|top notch|fabulous|lovely|incredible|best|nice|perfect|pleasant) (service|customer service|job|flight|crew|experience|work|staff|team|flights|support|help|trip|employee|employees|agent|attendant)
        (well done|hats off|above and beyond|went out of|kudos|shout out|shout-out|shoutout*|props to|bravo|big up|round of applause)
        (you rock|you guys rock|you're the best|you are the best|you're amazing|you guys are|you are awesome|you're awesome|love you)
        (love your|love this|love the|loving the|love flying|i love|we love|in love with|big fan|huge fan|a fan of|#love*)
        (very|so|super|really|extremely|incredibly|most) (helpful|friendly|kind|nice|attentive|pleasant|efficient|accommodating|professional|sweet|easy)
        (impressed|impressive|amazing|awesome|fantastic|outstanding|brilliant|excellent|wonderful|superb|phenomenal|legend)
        (at its best|at their best|spot on|first class service|second to none|couldn't be happier|so happy|made the difference|all the difference)
        (best airline|best flight|best service|#best*|#greatservice|#customerservice|flawless|seamless|was quick|so quick)
        """,
    ),
    Family(name="gratitude.signs", patterns="(👏|🙌|❤|💕|😍|🥰|💙|💛|💚|🤗)"),
    Family(
        name="gratitude.not",
        patterns="""
        (thanks|thank you|thanks a lot|thanks so much|thx) (for nothing|for wasting|for ruining|for losing|for not|for the delay|for the wait|for the long|for making me|for making us|for keeping me|for leaving|for cancelling|for canceling|for charging|for stranding|for ignoring|in advance)
        (thanks|thank you) [@*] for .. (but not|but maybe|only to|worst|ruin*|delay*|losing|wasting|why we had to|why i had to|instead of)
        (should be grateful|be grateful if|would be grateful|would appreciate|i'd appreciate|would be appreciated|be appreciated if|appreciate it if|appreciate if|would have appreciated|appreciate a|appreciate an|appreciate your help with|thank god|used to love|don't love|would love|i'd love|love it if|love to know|love to hear|love you but|would be great|would be nice|would be good|be nice if|be great if|be good if|nice if|great if|better if)
        (not a great|not great|not a good|not good|isn't great|isn't good|wasn't great|wasn't good|no great|hardly great|how about you|great way to|good way to|nice way to|great job losing|way to go|nice try|good luck)
        (appreciate your help but|appreciate that but|thanks but|thank you but)
        appreciate the .. but
        love .. but
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
