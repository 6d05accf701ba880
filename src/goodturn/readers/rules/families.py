"""The tables of cues of each side in each language that the rules read; a language is loaded when it is first asked for."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

#: families of cues, and the named choices that they use
Tables = tuple[tuple[Family, ...], dict[str, str]]


def customer_families(language: str) -> Tables:
    """The customer's side."""
    if language == "de":
        from goodturn.readers.rules import german_customer

        return german_customer.CUSTOMER_FAMILIES, {}
    from goodturn.readers.rules.english_customer import CUSTOMER_FAMILIES
    from goodturn.readers.rules.english_names import NAMES

    return CUSTOMER_FAMILIES, NAMES


def company_families(language: str) -> Tables:
    """The company's side."""
    if language == "de":
        from goodturn.readers.rules import german_company

        return german_company.COMPANY_FAMILIES, {}
    from goodturn.readers.rules.english_company import COMPANY_FAMILIES
    from goodturn.readers.rules.english_names import NAMES

    return COMPANY_FAMILIES, NAMES
