"""Every measure, defined once, in words, with its source; report, `summary.json` and docs quote these."""

from __future__ import annotations

from goodturn.measures.cause_definitions import CAUSES
from goodturn.measures.contact_definitions import REPEATS, SATISFACTION, TIMES
from goodturn.measures.coverage_definitions import COVERAGE
from goodturn.measures.definition import Definition
from goodturn.measures.link_definitions import LINKS, NEEDS
from goodturn.measures.outcome_definitions import OUTCOMES
from goodturn.measures.promise_definitions import PROMISES

DEFINITIONS: dict[str, Definition] = {
    definition.key: definition
    for definition in (
        *OUTCOMES,
        *LINKS,
        *NEEDS,
        *PROMISES,
        *REPEATS,
        *TIMES,
        *SATISFACTION,
        *CAUSES,
        *COVERAGE,
    )
}
