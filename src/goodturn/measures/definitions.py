"""Every measure, defined once, in words, with its source; report, `summary.json` and docs quote these."""

from __future__ import annotations

from msgspec import Struct

#: Below this many cases no share is shown. With fewer, a 95 % interval around one half is wider than
#: half of the scale: the number would say nothing, and the few people behind it could be guessed.
LEAST_CASES = 10
#: A cause, a phrase or a group of customers is named only from this many distinct customers on.
LEAST_CUSTOMERS = 5


class Definition(Struct, frozen=True, kw_only=True):
    """What a measure means."""

    key: str
    name: str
    words: str
    source: str
    unit: str = "share"
    #: what is counted below the line, in the plural and the singular
    base: str = "episodes"
    base_one: str = "episode"
    #: fewer cases than this and the measure refuses
    least: int = LEAST_CASES


_OURS = "goodturn"
_OUTCOME_SOURCE = "goodturn; perceived empathy kept apart from help: Xu & Jiang, EMNLP Findings 2024"
_NEED_SOURCE = "goodturn; empathic opportunities and answers to them: Hsu et al. 2012 (PMC3448439)"
_REPEAT_SOURCE = "Repeat-contact windows of 24 hours, 7, 14 and 30 days as practised in contact centres; 7 days leads"
_PROMISE_SOURCE = "goodturn; exceeding a promise earns no more than keeping it: Gneezy & Epley 2014"
_SURVIVAL_SOURCE = "Kaplan & Meier 1958; interval on the log-log scale, Brookmeyer & Crowley 1982"

_OUTCOMES = {
    "heard_helped": (
        "Heard and helped",
        (
            "The needs were understood, at least in part (or there was none, or no warmth was owed and nobody "
            "brushed the customer off), and something was done that the customer neither came back about nor "
            "contested."
        ),
    ),
    "heard_not_helped": (
        "Heard, not helped",
        (
            "The needs were understood, at least in part, or none was left unheard; and nothing was done that held: "
            "passed on, promised, refused, nothing, or the customer came back, gave up, or was left with an open "
            "question."
        ),
    ),
    "helped_not_acknowledged": (
        "Helped, not acknowledged",
        (
            "Something was done that held, warmth was plainly owed (clear distress, something at stake, or a "
            "repeated failure) or the customer was brushed off, and the feelings were passed over."
        ),
    ),
    "neither": ("Neither", "The needs were not understood, and nothing was done that held."),
    "open": ("Still open", "The time in which it could still come right or come back has not passed yet."),
    "cannot_tell": (
        "Cannot tell",
        (
            "The episode moved out of sight, or nothing in this data decides it. A value of its own, never "
            "counted as good or bad."
        ),
    ),
}


def _outcome_definitions() -> list[Definition]:
    found = [
        Definition(
            key=f"outcome.{outcome}",
            name=name,
            words=f"{words} Share of all episodes with a trouble, those that nobody could read among them.",
            source=_OUTCOME_SOURCE,
            base="episodes with a trouble",
            base_one="episode with a trouble",
        )
        for outcome, (name, words) in _OUTCOMES.items()
    ]
    found += [
        Definition(
            key=f"decided.{outcome}",
            name=f"{_OUTCOMES[outcome][0]}, of those decided",
            words=(
                f"{_OUTCOMES[outcome][1]} Share of the episodes with a trouble whose outcome could be "
                "told: those still open and those where the data cannot tell are left out of the base."
            ),
            source=_OUTCOME_SOURCE,
            base="decided episodes",
            base_one="decided episode",
        )
        for outcome in ("heard_helped", "heard_not_helped", "helped_not_acknowledged", "neither")
    ]
    return found


_LINKS = [
    Definition(
        key="link.felt",
        name="Felt: the customer showed a need",
        words=(
            "Episodes in which the customer showed distress, confusion, effort, waiting, something at "
            "stake, a broken promise, or asked for a person. Share of episodes with a trouble. No "
            "verdict on anybody: it says where understanding was called for."
        ),
        source=_NEED_SOURCE,
        base="episodes with a trouble",
        base_one="episode with a trouble",
    ),
    Definition(
        key="link.understood",
        name="Understood: the need was answered as this person's need",
        words=(
            "The strongest need, or at least half of all needs, was met with words that fit only this "
            "case, with a fitting feeling and a relevant step, or, where it was urgent, with the "
            "solution at once. Stock phrases alone earn nothing. Share of episodes with a need whose answer "
            "can be told."
        ),
        source=_NEED_SOURCE,
        base="episodes with a need that can be told",
        base_one="episode with a need that can be told",
    ),
    Definition(
        key="link.owned",
        name="Owned: somebody took it on",
        words=(
            "Somebody took responsibility in words, or made a promise that outlives the contact. Share "
            "of episodes with a trouble."
        ),
        source=_OURS,
        base="episodes with a trouble",
        base_one="episode with a trouble",
    ),
    Definition(
        key="link.done",
        name="Done: something was changed, explained or guided",
        words=(
            "Something was changed for this customer, or an explanation or guidance was given that was "
            "not contested. Words alone are only claimed; a record makes it verified; the customer "
            "makes it confirmed. Share of episodes with a trouble where it can be told."
        ),
        source=_OURS,
        base="episodes with a trouble where it can be told",
        base_one="episode with a trouble where it can be told",
    ),
    Definition(
        key="link.kept",
        name="Kept: what was owed afterwards was kept",
        words=(
            "Of the episodes in which something was owed after the contact and it can be known whether "
            "it was done: all of it was kept in time, or tried in time."
        ),
        source=_PROMISE_SOURCE,
        base="episodes in which it can be known",
        base_one="episode in which it can be known",
    ),
    Definition(
        key="link.held",
        name="Held: it stayed settled",
        words=(
            "Something was done, and the customer confirmed it or stayed quiet for the whole window "
            "after it. Share of the episodes in which something was done and the window is over. Quiet "
            "is not the same as content: what the customer confirmed is counted apart."
        ),
        source=_OURS,
        base="episodes in which something was done and the window is over",
        base_one="episode in which something was done and the window is over",
    ),
]

_NEEDS = [
    Definition(
        key="needs.understood",
        name="Needs understood",
        words=(
            "Single needs that were understood (see the link). Several needs of one episode hang "
            "together, so the interval is widened for that."
        ),
        source=_NEED_SOURCE,
        base="needs",
        base_one="need",
    ),
    Definition(
        key="needs.label",
        name="What the needs were about",
        words=(
            "Needs in which a reader found this. A need may carry several. The rate beside it says how "
            "many of these needs were understood."
        ),
        source="Labels: docs/reference/labels.md",
        base="needs",
        base_one="need",
    ),
    Definition(
        key="relief.better",
        name="Relief: better at the end",
        words=(
            "The customer says or plainly shows at the end that they are better off than at their "
            "strongest need. Silence is unknown, never relief. Share of episodes with a need."
        ),
        source=_OURS,
        base="episodes with a need",
        base_one="episode with a need",
    ),
    Definition(
        key="relief.worse",
        name="Relief: worse at the end",
        words=(
            "The customer says or plainly shows at the end that it has become worse. Share of episodes with a need."
        ),
        source=_OURS,
        base="episodes with a need",
        base_one="episode with a need",
    ),
    Definition(
        key="relief.unknown",
        name="Relief: unknown",
        words="The customer's last words show neither better nor worse. Share of episodes with a need.",
        source=_OURS,
        base="episodes with a need",
        base_one="episode with a need",
    ),
    Definition(
        key="done.reasoned_no",
        name="A no with its reason",
        words=(
            "Refused, or beyond the company's reach, with the reason given plainly. Not helped, and "
            "not a fault of anyone in the conversation. Share of episodes with a trouble."
        ),
        source=_OURS,
        base="episodes with a trouble",
        base_one="episode with a trouble",
    ),
]

_PROMISES = [
    Definition(
        key="promises.kept",
        name="Commitments kept in time",
        words=(
            "Commitments owed after the contact that were kept in time, of those kept, late or broken. "
            "Attempted, released, not yet due and not knowable ones are counted apart."
        ),
        source=_PROMISE_SOURCE,
        base="commitments that can be judged",
        base_one="commitment that can be judged",
    ),
    Definition(
        key="promises.coverage",
        name="Commitments whose keeping can be known",
        words=(
            "Of the commitments owed after the contact that are due and not released: those where this "
            "data can show whether they were kept."
        ),
        source=_OURS,
        base="commitments that are due",
        base_one="commitment that is due",
    ),
    Definition(
        key="promises.worst",
        name="Kept in time, at worst",
        words=("The same rate if every commitment that cannot be known had been broken. A bound, not an estimate."),
        source="Worst-case bounds: Manski 1989",
        base="commitments that are due",
        base_one="commitment that is due",
    ),
    Definition(
        key="promises.best",
        name="Kept in time, at best",
        words=("The same rate if every commitment that cannot be known had been kept. A bound, not an estimate."),
        source="Worst-case bounds: Manski 1989",
        base="commitments that are due",
        base_one="commitment that is due",
    ),
]

_WINDOWS = {"24h": "24 hours", "7d": "7 days", "14d": "14 days", "30d": "30 days"}
_REPEATS = [
    Definition(
        key=f"repeat.{key}",
        name=f"Contacted again within {window}",
        words=(
            f"The customer began another contact about the same trouble within {window} of the first "
            "contact of the episode. Replies that were asked for and calls cut off and redialled are "
            "no further contact. Base: episodes with a trouble whose first contact lies at least "
            f"{window} before the end of the data, so that the whole window was seen."
        ),
        source=_REPEAT_SOURCE,
        base="episodes whose window was seen whole",
        base_one="episode whose window was seen whole",
    )
    for key, window in _WINDOWS.items()
] + [
    Definition(
        key="returned.7d",
        name="Came back within 7 days of what was done",
        words=(
            "After something was done, the customer returned for the same trouble within 7 days of "
            "when the window began. Base: episodes in which something was done at least 7 days before "
            "the end of the data."
        ),
        source="goodturn; 7 days lead among the windows in use",
        base="episodes whose window was seen whole",
        base_one="episode whose window was seen whole",
    ),
    Definition(
        key="status_enquiries",
        name="Had to ask where it stands",
        words=(
            "Episodes in which the customer asked for news before the promised time was over. Effort, "
            "but no return. Share of episodes with a trouble."
        ),
        source="goodturn; high-effort markers: CEB/Gartner",
        base="episodes with a trouble",
        base_one="episode with a trouble",
    ),
]

_TIMES = [
    Definition(
        key="resolution.median",
        name="Time to meaningful resolution, median",
        words=(
            "From the first contact of the episode until the customer confirms, or until what was done "
            "is verified by a record and the window passed quietly. A return voids it. Episodes not "
            "resolved by the end of the data are censored: they count as not yet resolved for as long "
            "as they were seen."
        ),
        source=_SURVIVAL_SOURCE,
        unit="hours",
        base="episodes with a trouble and with times",
        base_one="episode with a trouble and with times",
    ),
    Definition(
        key="resolution.quarter",
        name="Time to meaningful resolution, first quarter",
        words=("The time by which a quarter of the episodes were meaningfully resolved; otherwise as the median."),
        source=_SURVIVAL_SOURCE,
        unit="hours",
        base="episodes with a trouble and with times",
        base_one="episode with a trouble and with times",
    ),
    Definition(
        key="resolution.three_quarters",
        name="Time to meaningful resolution, third quarter",
        words=("The time by which three quarters of the episodes were meaningfully resolved; otherwise as the median."),
        source=_SURVIVAL_SOURCE,
        unit="hours",
        base="episodes with a trouble and with times",
        base_one="episode with a trouble and with times",
    ),
    Definition(
        key="desk.median",
        name="Time to the desk's own “solved”, median",
        words=(
            "From the first contact of the episode until the helpdesk's own mark “solved”, of the "
            "episodes that carry such a mark. Shown beside the time above so that the gap can be seen."
        ),
        source="First and full resolution time as helpdesks report it (Zendesk)",
        unit="hours",
        base="episodes that the desk marked solved",
        base_one="episode that the desk marked solved",
    ),
    Definition(
        key="desk.paper_gap",
        name="Paper gap",
        words=(
            "Episodes that the desk marked solved and that were not meaningfully resolved at that "
            "moment: resolved later, or not at all so far. Share of the episodes with a trouble that "
            "the desk marked solved."
        ),
        source=_OURS,
        base="episodes that the desk marked solved",
        base_one="episode that the desk marked solved",
    ),
]

_SATISFACTION = [
    Definition(
        key=f"csat.{key}",
        name=f"Survey score where the customer was {who}",
        words=(
            "Mean of the customers' own survey answers (0 worst, 1 best) over the episodes whose "
            f"customer was {who} and answered. Few answer, and those who do differ from those who do "
            "not; a difference between rows is an association, not an effect."
        ),
        source="Survey score as the desk recorded it",
        unit="score",
        base="answered surveys",
        base_one="answered survey",
    )
    for key, who in {
        "heard": "heard",
        "partly_heard": "partly heard",
        "not_heard": "not heard",
        "helped": "helped",
        "not_helped": "not helped",
    }.items()
]

_CAUSES = [
    Definition(
        key="cause.not_helped",
        name="Not helped, by cause",
        words=(
            "Episodes about this cause in which the customer was not helped (heard or not), of the "
            "decided episodes about this cause. A cause is a rare word that the troubles share, or a "
            "tag of the desk, named from 5 distinct customers on."
        ),
        source=_OURS,
        base="decided episodes",
        base_one="decided episode",
    ),
    Definition(
        key="cause.heard_not_helped",
        name="Heard and not helped, by cause",
        words=(
            "Episodes about this cause that ended heard, not helped, of the decided episodes about it. "
            "A cause is a candidate for theatre when at least 5 customers met this and the whole "
            "interval lies above the share of all decided troubles: kind words went out again and again, and "
            "nothing held. It is a pattern of causes and policies, never of "
            "people."
        ),
        source="goodturn; apologies without help: STC-3 dialogues, Marinova, Singh & Singh, JMR 2018",
        base="decided episodes",
        base_one="decided episode",
    ),
    Definition(
        key="phrase.customers",
        name="Phrases that have become stock",
        words=(
            "Near copies of one sentence (names, numbers, case and word order put aside) that went to "
            "many customers: to how many distinct ones. Such a sentence earns no credit for "
            "understanding, however warm."
        ),
        source=_OURS,
        unit="customers",
        base="customers",
        base_one="customer",
        least=LEAST_CUSTOMERS,
    ),
]

_COVERAGE = [
    Definition(
        key="coverage.times",
        name="Messages with a time",
        words=(
            "Messages whose sending time the source states. Without times nothing can be said about "
            "waiting, keeping and holding."
        ),
        source=_OURS,
        base="messages",
        base_one="message",
        least=1,
    ),
    Definition(
        key="coverage.read",
        name="Messages in a language that was read",
        words=(
            "Customers' messages whose language is known and is one that the reader reads. In any "
            "other the reader is silent, and silence is not “no need”."
        ),
        source=_OURS,
        base="customers' messages",
        base_one="customer's message",
        least=1,
    ),
    Definition(
        key="coverage.customers",
        name="Conversations with a known customer",
        words=(
            "Conversations that the source ties to a customer. Where it does not, a return in another "
            "conversation cannot be seen."
        ),
        source=_OURS,
        base="conversations",
        base_one="conversation",
        least=1,
    ),
]

DEFINITIONS: dict[str, Definition] = {
    definition.key: definition
    for definition in (
        *_outcome_definitions(),
        *_LINKS,
        *_NEEDS,
        *_PROMISES,
        *_REPEATS,
        *_TIMES,
        *_SATISFACTION,
        *_CAUSES,
        *_COVERAGE,
    )
}
