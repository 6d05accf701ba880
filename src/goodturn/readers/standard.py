"""The reader that goodturn comes with: transparent rules, in time linear in the text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodturn.conversations.message import Author
from goodturn.readers.rules.company import CompanyRules
from goodturn.readers.rules.customer import CustomerRules
from goodturn.readers.rules.families import company_families, customer_families
from goodturn.readers.spoken import abstained, language_of
from goodturn.signals.reader import Passage, ReaderCard
from goodturn.signals.reading import Reading

_CARD = ReaderCard(
    name="rules",
    version="1",
    languages=("en", "de"),
    adds=("labels", "distress", "acts", "gives_up", "commitments"),
)
_SILENT = Reading()
#: passages that go through each step of the rules together: what a step looks things up in stays near while it is used
TOGETHER = 256


class StandardReader:
    """Labels, distress, acts, gives-up and commitments by rules over phrases.

    It keeps nothing between two calls but its tables, which are compiled when a language is first met, and single words
    that it need not cut and look up again.
    """

    @property
    def card(self) -> ReaderCard:
        """What this reader is."""
        return _CARD

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage; where the language is not read, the reading says so in `abstained`."""
        readings = [_SILENT] * len(passages)
        alike: dict[CustomerRules | CompanyRules, list[int]] = {}
        for place, passage in enumerate(passages):
            rules = _rules_for(passage)
            if isinstance(rules, Reading):
                readings[place] = rules
            else:
                alike.setdefault(rules, []).append(place)
        for rules, places in alike.items():
            for start in range(0, len(places), TOGETHER):
                some = places[start : start + TOGETHER]
                for place, reading in zip(some, rules.read([passages[one] for one in some]), strict=True):
                    readings[place] = reading
        return readings


def _rules_for(passage: Passage) -> CustomerRules | CompanyRules | Reading:
    """The rules that read a passage, or what is said of it where none does."""
    author = passage.author
    if author is not Author.CUSTOMER and not author.speaks_for_company:
        return _SILENT
    language = language_of(passage)
    if language not in _CARD.languages:
        return abstained(language)
    return rules_of(author, language)


def rules_of(author: Author, language: str) -> CustomerRules | CompanyRules:
    """The rules for what this author writes in this language."""
    return customer_rules(language) if author is Author.CUSTOMER else company_rules(language)


@cache
def customer_rules(language: str) -> CustomerRules:
    """The customer's side in one language, compiled once."""
    return CustomerRules(*customer_families(language))


@cache
def company_rules(language: str) -> CompanyRules:
    """The company's side in one language, compiled once."""
    return CompanyRules(*company_families(language), language)
