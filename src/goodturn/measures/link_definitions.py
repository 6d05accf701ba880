"""The six links of the care chain, and the needs in them."""

from __future__ import annotations

from goodturn.measures.definition import Definition

_OURS = "goodturn"
_NEED_SOURCE = "goodturn; empathic opportunities and answers to them: Hsu et al. 2012 (PMC3448439)"
_PROMISE_SOURCE = "goodturn; exceeding a promise earns no more than keeping it: Gneezy & Epley 2014"

LINKS = [
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

NEEDS = [
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
