"""Account events that keep a promise, and those that show that keeping it was tried."""

from __future__ import annotations

import re

from goodturn.promises.deed_words import plain_words
from goodturn.promises.promise import Deed

KEPT_BY: dict[Deed, frozenset[str]] = {
    Deed.CALL: frozenset({"called_back"}),
    Deed.MONEY: frozenset({"refunded", "credited", "reimbursed", "compensated", "waived"}),
    Deed.GOODS: frozenset({"shipped", "delivered", "replaced", "redelivered", "reshipped"}),
    Deed.CHANGE: frozenset(
        {
            "repaired",
            "restored",
            "service_restored",
            "supply_restored",
            "reset",
            "unlocked",
            "corrected",
            "reconnected",
            "activated",
            "installed",
            "cancelled",
            "visited",
            "engineer_visit",
            "technician_visit",
        }
    ),
    Deed.BILL: frozenset({"billed"}),
    Deed.WORD: frozenset(),
}
#: account events that show that keeping it was tried without reaching the customer
TRIED_BY: dict[Deed, frozenset[str]] = {
    Deed.CALL: frozenset({"call_attempted"}),
    Deed.MONEY: frozenset(),
    Deed.GOODS: frozenset({"delivery_attempted"}),
    Deed.CHANGE: frozenset({"visit_attempted"}),
    Deed.BILL: frozenset(),
    Deed.WORD: frozenset({"call_attempted"}),
}
#: when a thing that is said to come has only left, it is not there yet
_ARRIVES = re.compile(
    r"\b(?:have|get|receive|reach|arriv|bring|deliver|be with|be at|be on|bekomm|erhalt|ankomm|da sein)"
)
_LEAVES = frozenset({"shipped", "reshipped"})
#: paper that is promised by post
_PAPER = re.compile(r"\b(?:letter|page|paper|form|cop(?:y|ies)|certificate|statement|post|brief|formular|kopie)")
_PAPER_SENT = frozenset({"letter_sent", "letter_posted", "document_sent"})


def kept_by(deed: Deed, act: str) -> frozenset[str]:
    """The kinds of account event that keep a promise of this deed."""
    kinds, plain = KEPT_BY[deed], plain_words(act)
    if deed in (Deed.GOODS, Deed.WORD) and _PAPER.search(plain):
        return kinds | _PAPER_SENT
    if deed is Deed.GOODS and _ARRIVES.match(plain):
        return kinds - _LEAVES
    return kinds
