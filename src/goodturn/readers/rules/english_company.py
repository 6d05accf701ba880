"""All cues of the company's side in English: `COMPANY_FAMILIES`."""

from __future__ import annotations

from goodturn.readers.rules.english_company_actions import COMPANY_ACTIONS
from goodturn.readers.rules.english_company_acts import COMPANY_ACTS
from goodturn.readers.rules.english_company_feelings import COMPANY_FEELINGS
from goodturn.readers.rules.english_company_formulas import STOCK_PHRASE
from goodturn.readers.rules.english_company_steps import COMPANY_STEPS
from goodturn.readers.rules.phrases import Family

COMPANY_FAMILIES: tuple[Family, ...] = COMPANY_FEELINGS + STOCK_PHRASE + COMPANY_ACTIONS + COMPANY_STEPS + COMPANY_ACTS
