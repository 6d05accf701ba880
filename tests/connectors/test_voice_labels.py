from __future__ import annotations

import pytest

from goodturn.connectors.voice_labels import author_of
from goodturn.conversations.message import Author

FILE = "calls/17.json"


@pytest.mark.parametrize("stated", [Author.UNKNOWN, Author.CUSTOMER])
def test_without_roles_the_author_is_as_the_format_states(stated: Author) -> None:
    assert author_of(("SPEAKER_00",), {}, FILE, stated) is stated
    assert author_of((), {"SPEAKER_00": Author.AGENT}, FILE, stated) is stated
    assert author_of(("SPEAKER_01",), {"SPEAKER_00": Author.AGENT}, FILE, stated) is stated


def test_a_role_overrules_what_the_format_states() -> None:
    assert author_of(("SYSTEM",), {"SYSTEM": Author.BOT}, FILE, Author.SYSTEM) is Author.BOT


def test_a_role_of_one_file_wins_over_that_of_all() -> None:
    roles = {"SPEAKER_00": Author.AGENT, f"{FILE}#SPEAKER_00": Author.CUSTOMER}
    assert author_of(("SPEAKER_00",), roles, FILE, Author.UNKNOWN) is Author.CUSTOMER
    assert author_of(("SPEAKER_00",), roles, "calls/18.json", Author.UNKNOWN) is Author.AGENT


def test_the_first_label_wins() -> None:
    roles = {"channel:0": Author.AGENT, "channel:0 speaker:1": Author.CUSTOMER}
    assert author_of(("channel:0 speaker:1", "channel:0"), roles, FILE, Author.UNKNOWN) is Author.CUSTOMER
    assert author_of(("channel:0 speaker:2", "channel:0"), roles, FILE, Author.UNKNOWN) is Author.AGENT


def test_case_is_overlooked_but_exact_spelling_wins() -> None:
    roles = {"sam": Author.CUSTOMER, "Sam": Author.AGENT}
    assert author_of(("Sam",), roles, FILE, Author.UNKNOWN) is Author.AGENT
    assert author_of(("SPEAKER_00",), {"speaker_00": Author.BOT}, FILE, Author.UNKNOWN) is Author.BOT
    assert author_of(("Kim", "SAM"), {"Sam": Author.AGENT}, FILE, Author.UNKNOWN) is Author.AGENT


def test_a_role_for_a_line_wins_over_the_file_and_a_role_for_the_file_in_other_case_over_all() -> None:
    roles = {
        "Calls/17.json:2#speaker_00": Author.BOT,
        "Calls/17.json#speaker_00": Author.AGENT,
        "SPEAKER_00": Author.CUSTOMER,
    }
    found = [author_of(("SPEAKER_00",), roles, "calls/17.json", Author.UNKNOWN, line) for line in (2, 3, None)]
    assert found == [Author.BOT, Author.AGENT, Author.AGENT]
    assert author_of(("SPEAKER_00",), roles, "calls/18.json", Author.UNKNOWN, 2) is Author.CUSTOMER
