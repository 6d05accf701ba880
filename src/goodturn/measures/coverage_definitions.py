"""How much of the data each figure could rest on."""

from __future__ import annotations

from goodturn.measures.definition import Definition

_OURS = "goodturn"

COVERAGE = [
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
