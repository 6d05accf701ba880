"""What customers want or threaten, in English: a person, to leave, to give up."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

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

FAMILIES = (
    *WANTS_HUMAN,
    *LEAVING,
    *GIVES_UP,
)
