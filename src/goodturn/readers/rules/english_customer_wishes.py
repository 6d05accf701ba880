"""What customers want or threaten, in English: a person, to leave, to give up."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

WANTS_HUMAN = (
    Family(
        name="wants_human.person",
        patterns="""
        (real|actual|live|human|proper) (person|human|agent|representative|rep|people|support|being|advisor|adviser|operator)
        (speak|talk|chat|talking|speaking|connected|transferred|put through) (to|with) (a|an|your|someone|somebody|another) [real|live|actual|human|proper|different|senior] (human|person|agent|manager|supervisor|representative|rep|advisor|adviser|else|who|in|at|there|operator|about|boss)
        (call|phone|ring|contact|telephone) (number|line) .. (speak|talk|call|human|person|someone)
        (phone number|telephone number|customer service number|contact number|number) [i|we|to|for|that] [can|could] (call|ring|phone|speak)
        (stop sending|not talking to|tired of|hate) .. (bot|bots|robot|automated|machine)
        (are you|is this|am i talking to|am i chatting with|you're) [even|just] (a|an) (bot|robot|human|person|machine|automated|real)
        (speak|talk|spoke|chat) (to|with) (in person|directly)
        (speak|talk|spoke|chat) (to|with) {PERSON} (in person|directly)
        (want to|need to|like to|can i|could i|may i|let me|how do i|how can i|wanna|trying to|able to|possible to|way to|rather|prefer to) [just] (speak|talk|chat) (to|with) {PERSON}
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
        (escalate|escalating|escalated) (this|it|my|to|the|further|that)
        (manager|supervisor|boss|ceo|superior|complaints department|complaint department|complaints team|head office|corporate|management) .. (please|now|asap|immediately|call me|contact me|speak|email|number)
        (want|need|demand|like|get|give|send|ask|asked|asking|request|requested|requesting|speak|talk|contact|reach) .. (manager|supervisor|your boss|ceo|corporate|management|head office|someone senior|someone higher)
        (escalate|escalated|escalation|speak to a supervisor|get a manager|need a manager|want a manager|manager to call|your ceo|higher up|higher-up|someone in charge|someone higher|upper management|formal complaint|file a complaint|make a complaint|lodge a complaint|complaints department)
        """,
    ),
)

LEAVING = (
    Family(
        name="leaving.never",
        patterns="""
        (will|i'll|we'll|would|am|i'm|we're) (never|not|no longer) [ever|be|going to|gonna] (fly|flying|book|booking|buy|buying|use|using|shop|order|ordering|travel|travelling|traveling|bank|return|renew|recommend|purchase|purchasing|do business|doing business|rent|renting|stay|subscribe|trust|give you|go back|come back|spend|spending|visit|support|supporting|recommending)
        (last|final) (time|flight|purchase|order|trip|booking|month|year|payment) (i|we|with|you|flying|using|on|ever|from|i'll|for)
        (avoid|avoiding|boycott|boycotting) [this|your|the|@*|flying|using|like] (company|airline|place|like|at all|store|brand|app|bank|them|@*|plague)
        (don't|do not|dont|never|not) [ever|waste your time|waste your money] (fly|book|buy|use|shop|order from|choose|go with|trust|sign up|deal with|bother with) (with|from|this|these|them|at|@*|here|your|american|delta|united|southwest)
        (reconsider|rethink|reconsidering|rethinking|think twice) [about|my|our|flying|using|before|whether] (flying|using|booking|loyalty|business|membership|subscription|my|buying|choosing|future|about)
        (never|not|won't|will not|wont|don't think i'll|unlikely i'll|no longer|doubt i'll|not ever|won't ever|will never|would never|never ever|not gonna|not going to) [ever|be] (fly|flying|book|booking|buy|buying|use|using|shop|shopping|order|ordering|travel|travelling|traveling|deal|dealing|bank|banking|return|returning|renew|renewing|come back|coming back|be back|going back|recommend|choose|choosing|pay|paying|stay|staying|be using|be flying|be back|be returning|be renewing|be buying) .. (again|you|ever|with|from|your|anymore|back|period)
        (never again|not again|last time i fly|last time i'll|last time we'll|last time i use|last flight with|last time flying|last order|last purchase|first and last)
        (never|will never|won't|not) (fly|flying|book|booking|buy|buying|use|using|shop|shopping|order|ordering|stay|travel)
        (avoid flying|avoid using|try to avoid|stay away|steer clear|don't fly|do not fly|don't book|never fly|don't use|boycott*|#boycott*|#neveragain)
        """,
    ),
    Family(
        name="leaving.switch",
        patterns="""
        (switch|switching|move|moving|change|changing|going|go back|jump|jumping|defecting|leave you for|leaving for|left for) [over|ship] (to|for) [a|an|the] (competitor*|rival|different|new provider|new bank|another|at&t|verizon|t-mobile|tmobile|sprint|delta|united|southwest|american|jetblue|alaska|emirates|virgin|easyjet|ryanair|lyft|uber|netflix|hulu|android|tidal|vodafone|comcast|xfinity)
        (considering|thinking about|thinking of|consider|time for|might|may|about|ready|want|going|plan|planning|looking) [to|of|about|on] (leaving|leave|switching|switch|changing provider|changing providers|changing bank|changing banks|cancelling my|canceling my|cancel my|close my|closing my|moving to|taking my|ditch|ditching|dump|dumping|quit|quitting|move on|moving on|jump ship)
        (losing|lose|lost|loses) [a|an|my|our|another|many|yourself|yourselves] [long time|long term|loyal|good|valued|paying|potential] (customer|customers|business|client|custom|subscriber|member|passenger|clients)
        (goodbye|bye bye|good bye|so long|adios|see ya|bye) (@*|sprint|delta|american|amazon|spotify|comcast|to you|forever|for good)
        (#goodbye*|#switch*|#leaving|good riddance|parting ways)
        (switch|switching|switched|moving|move|going|going back|defect*|change|changing) [over|back] to .. (delta|united|southwest|american|jetblue|another|a different|a new|competitor*|lyft|android|verizon|t-mobile|virgin|ryanair|apple music|other|someone else|your competitor*)
        (switch|switching|switched|moving|move|going|going back|defect*|change|changing) my .. to .. (delta|united|southwest|american|jetblue|another|a different|a new|competitor*|lyft|android|verizon|t-mobile|virgin|ryanair|apple music|other|someone else|your competitor*)
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
        (cancelled|canceled|cancelling|canceling|closing|closed|close|cancel|terminated|ended) (my|our|your) [entire|whole|credit|bank|premium|prime] (subscription|membership|account|accounts|contract|service|services|card|policy|plan|premium|prime|order) .. (because|due|and going|and switch*|and mov*|as|since|if|unless|today|now|tomorrow|immediately|over this|after)
        (want|wants) (out|out of) [of|this|my] (contract|this|agreement|plan)
        (i want a refund and|refund and cancel|money back and|unsubscribed|unsubscribe me|uninstalling|returning it|returning this|sending it back|return it and|going to return|taking it back)
        uninstalled .. (bye|never|done)
        deleting (your|the|my) (app|account)
        (cancel|cancelling|canceling|close|closing|terminate|terminating|end|ending|drop|dropping) (my|our|the|this) [entire|whole] (subscription|membership|account|accounts|contract|service|card|policy|plan|premium|services)
        (cancelling|canceling|cancel) .. (if|unless|because|card|membership|subscription|account)
        (delete|deleting|deleted) (my account|the app|your app)
        (want to leave|about to leave|going to leave|i'm leaving|im leaving|unsubscribe|unsubscribing)
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
        (i'll|i will|we'll|i'm going to|guess i'll) [just|have to|now] (ask|try|look for|find|go to|go with|call) (somebody else|someone else|next door|somewhere else|another company|the neighbours|elsewhere)
        (sort it out myself|do it myself|fix it myself|figure it out myself|deal with it myself|find it myself|manage without)
        (i'll just|guess i'll|i guess i'll|i'll have to|i will just|we'll just) (pay|live with|eat the|go without|buy another|buy a new|cancel|do without|accept|take the loss|walk|get a taxi)
        (that opportunity has passed|too late now|it's too late|too late for|opportunity has passed|ship has sailed)
        (whatever|forget you|keep your|keep the money|you win|have it your way)
        (will hold off|i'll hold off|hold off on)
        """,
    ),
)

FAMILIES = (
    *WANTS_HUMAN,
    *LEAVING,
    *GIVES_UP,
)
