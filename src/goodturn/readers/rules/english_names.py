"""Named choices that the English tables share."""

from __future__ import annotations

NAMES = {
    # the speaker commits
    "WILL": "we'll|we will|i'll|i will|we shall|i shall|i'm going to|we're going to|we are going to|i am going to",
    "HAVE": "i've|i have|we've|we have",
    "BE": "is|are|was|were|been|be|being",
    # "could you …"
    "COULD_YOU": "can you|could you|would you|will you|can u|could u|may i|could we|can we|can i|could i|might i",
    "VERY": "so|very|really|truly|extremely|super|deeply|terribly|sincerely|awfully|incredibly",
    "PERSON": (
        "someone|somebody|a person|a human|a real person|a real human|human being|a human being|a live person|"
        "a live agent|an agent|a manager|your manager|the manager|a supervisor|your supervisor|the supervisor|"
        "a representative|a rep|an actual person|an actual human|a live representative|customer service|"
        "an operator|a person in charge|a real agent|a human agent|anyone|anybody"
    ),
    "SAID_IT": "said|promised|told me|told us|assured me|assured us|guaranteed|confirmed|agreed",
    "FEELING": (
        "frustrat*|disappoint*|upset*|worr*|stress*|annoy*|concern*|anger*|angry|anxi*|sad*|unhapp*|"
        "irritat*|confus*|nervous*|exhaust*|scary|scared|frighten*|heartbreak*|painful|distress*|unsettling|"
        "nerve-wracking|nerve-racking|infuriat*|unnerving|disheartening|overwhelm*|panic*|alarming|shock*"
    ),
    "FEELING_THING": (
        "frustration*|disappointment|worry|worries|stress|annoyance|anger|anxiety|upset|sadness|irritation|"
        "confusion|distress|unhappiness|displeasure|dissatisfaction|impatience"
    ),
    "FEELING_STATE": (
        "frustrated|disappointed|upset|worried|stressed|annoyed|concerned|angry|anxious|sad|unhappy|irritated|"
        "confused|nervous|exhausted|scared|frightened|distressed|overwhelmed|displeased|dissatisfied|cross|mad|"
        "disheartened|let down|fed up"
    ),
    "DAYS": "seconds|secs|minutes|minute|mins|min|hours|hour|hrs|hr|h|days|day|weeks|week|months|month|years",
    "DONE_BY_US": (
        "refunded|cancelled|canceled|updated|changed|processed|issued|booked|rebooked|re-booked|reset|sent|replied|"
        "credited|upgraded|removed|added|applied|fixed|resolved|submitted|requested|opened|replaced|shipped|waived|"
        "extended|reinstated|corrected|confirmed|raised|reversed|unlocked|activated|deactivated|restored|arranged|"
        "cleared|moved|reported|escalated|forwarded|passed|relayed|shared|logged|noted|notified|alerted|informed|"
        "flagged|adjusted|amended|completed|approved|reissued|resent|re-sent|enabled|disabled|switched|blocked|"
        "stopped|closed|linked|merged|transferred|scheduled|rescheduled|ordered|organised|organized|sorted|deleted"
    ),
    "CHANGED_BY_US": (
        "refunded|cancelled|canceled|updated|changed|processed|issued|booked|rebooked|re-booked|reset|"
        "credited|upgraded|removed|added|applied|fixed|resolved|replaced|shipped|waived|"
        "extended|reinstated|corrected|reversed|unlocked|activated|deactivated|restored|arranged|"
        "cleared|moved|adjusted|amended|approved|reissued|resent|re-sent|enabled|disabled|switched|blocked|"
        "stopped|linked|merged|scheduled|rescheduled|ordered|organised|organized|sorted|deleted|downgraded|modified|"
        "re-issued|locked|paused|unblocked|reconnected|rerouted|re-routed|redone|redirected|re-sent|closed|reactivated"
    ),
    "PASSED_BY_US": (
        "reported|escalated|forwarded|passed|relayed|shared|logged|noted|notified|alerted|informed|flagged|"
        "raised|submitted|transferred|let|fed|made"
    ),
    "REMEDY": (
        "refund*|credit*|voucher*|compensat*|waive*|waiver|reimburs*|replacement|replac*|rebook*|re-book*|upgrade*|"
        "discount*|certificate*|goodwill|free of charge|complimentary|exception|at no cost|no charge|for free|"
        "gift card|travel funds|bonus points|priority|make this right|make it right|make it up to you"
    ),
    "TEAM": (
        "team|teams|agent|agents|department|colleague|colleagues|specialist|specialists|manager|supervisor|someone|"
        "engineer|engineers|technician|advisor|adviser|experts|office|staff|representative|folks|crew|developers|"
        "devs|leadership|desk|warehouse|driver|courier|mechanics"
    ),
}
