"""Causes that keep coming back, and phrases that have become stock."""

from __future__ import annotations

from goodturn.measures.definition import LEAST_CUSTOMERS, Definition

_OURS = "goodturn"

CAUSES = [
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
