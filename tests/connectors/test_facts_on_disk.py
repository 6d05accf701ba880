from __future__ import annotations

import sqlite3

import pytest

from goodturn.connectors import facts_on_disk
from goodturn.connectors.desk import Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.conversations.message import Author


def test_the_last_value_of_a_key_stands() -> None:
    with FactsOnDisk(Person) as people:
        assert people.get("1") is None
        people.put("1", Person(author=Author.CUSTOMER, name="Ines"))
        people.put("1", Person(author=Author.AGENT))
        assert people.get("1") == Person(author=Author.AGENT)
        assert people.get(None) is None


def test_more_facts_than_are_kept_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts_on_disk, "AT_HAND", 10)
    with FactsOnDisk(int) as facts:
        for number in range(1_000):
            facts.put(str(number), number)
        assert [facts.get(str(number)) for number in range(1_000)] == list(range(1_000))
        assert facts.get("1000") is None


def test_it_is_gone_when_it_is_closed() -> None:
    with FactsOnDisk(int) as facts:
        facts.put("1", 1)
    with pytest.raises(sqlite3.ProgrammingError):
        facts.get("2")
