"""What customers say, in English: one family per kind of cue, grouped by label.

A family's trust (how often its label held where it was found) stands in `trust.py`, measured.
"""

from __future__ import annotations

from goodturn.readers.rules.english_customer_feelings import FAMILIES as FEELINGS
from goodturn.readers.rules.english_customer_plight import FAMILIES as PLIGHT
from goodturn.readers.rules.english_customer_stakes import FAMILIES as STAKES
from goodturn.readers.rules.english_customer_story import FAMILIES as STORY
from goodturn.readers.rules.english_customer_trouble import FAMILIES as TROUBLE
from goodturn.readers.rules.english_customer_wishes import FAMILIES as WISHES
from goodturn.readers.rules.phrases import Family

CUSTOMER_FAMILIES: tuple[Family, ...] = (
    *FEELINGS,
    *STORY,
    *WISHES,
    *STAKES,
    *PLIGHT,
    *TROUBLE,
)
