from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from goodturn.cli import app
from goodturn.report.tale import Tale
from made_up_tables import episode, write_tables
from report.hostile_study import hostile_study

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(hostile_study(tmp_path_factory.mktemp("told")))


def said(arguments: list[str], capsys: Captured) -> str:
    assert app.run(["episode", *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_an_episode_is_told_with_its_evidence(study: str, capsys: Captured) -> None:
    told = said(["e13", "--study", study], capsys)
    for words in (
        "Heard, not helped: because",
        "episode e13, customer c13",
        "My meter is wrong",
        "‹not solved",
        "distress 1.5 of 3",
        "Company (internal)",
        "12.50",
        "‹on record›",
        "The chain",
        "What asked to be understood",
        "the strongest need",
        "What was promised",
        "due from",
        "survey answer: 0.50 of 1",
        "not meaningfully resolved so far",
    ):
        assert words in told, words
    for link in ("Felt", "Understood", "Owned", "Done", "Kept", "Held"):
        assert f"\n{link}" in told, link


def test_it_is_plain_where_nobody_looks(study: str, capsys: Captured) -> None:
    told = said(["e13", "--study", study], capsys)
    assert "\x1b" not in told
    assert "\x00" not in told
    assert "\u202e" not in told
    assert all(len(line) <= 110 for line in told.splitlines())


def test_agents_are_not_named(study: str, capsys: Captured) -> None:
    told = said(["e13", "--study", study], capsys) + said(["e13", "--study", study, "--json"], capsys)
    assert "pseudonym-" not in told
    assert "night shift" not in told


def test_json_holds_everything(study: str, capsys: Captured) -> None:
    tale = msgspec.json.decode(said(["e13", "--study", study, "--json"], capsys), type=Tale)
    assert (tale.episode_id, tale.outcome) == ("e13", "heard_not_helped")
    assert [link.link for link in tale.links] == ["felt", "understood", "owned", "done", "kept", "held"]
    (told,) = tale.conversations
    assert [line.author for line in told.messages] == ["customer", "agent", "agent", "agent", "customer"]
    assert told.messages[0].distress == 1.5
    first = told.messages[0]
    assert {first.text[mark.start : mark.end] for mark in first.marks if mark.label == "unresolved"} == {
        first.text[3:30]
    }
    assert [mark.label for mark in told.messages[4].marks] == ["gratitude"]
    assert tale.needs[0].strongest
    assert tale.promises[0].due_to is not None


def test_a_part_of_the_id_is_enough_where_it_fits_one(tmp_path: Path, capsys: Captured) -> None:
    rows = [
        episode(1, episode_id="desk:4711/e", conversation_ids=["desk:4711", "desk:9000"]),
        episode(2, episode_id="desk:4712/e", conversation_ids=["desk:4712"]),
    ]
    write_tables(tmp_path, episodes=rows)
    assert "episode desk:4711/e" in said(["4711", "--study", str(tmp_path)], capsys)
    # a conversation that joined later leads to its episode
    assert "episode desk:4711/e" in said(["9000", "--study", str(tmp_path)], capsys)
    assert app.run(["episode", "471", "--study", str(tmp_path)]) == app.EXPLAINED
    error = capsys.readouterr().err
    assert "desk:4711/e, desk:4712/e" in error
    assert "Give more of the id" in error


def test_a_whole_id_wins_over_longer_ones(study: str, capsys: Captured) -> None:
    # e1 is also the beginning of e10 … e19
    assert "episode e1," in said(["e1", "--study", study], capsys)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("e1O", "Near it: "), ("[red]x[/red]", "The ids stand in episodes.parquet"), ("", "Several episodes fit")],
)
def test_an_unknown_id_names_those_near_it(study: str, asked: str, answer: str, capsys: Captured) -> None:
    assert app.run(["episode", asked, "--study", study]) == app.EXPLAINED
    captured = capsys.readouterr()
    assert captured.out == ""
    assert answer in captured.err
    assert captured.err.count("\n") == 1


def test_a_folder_that_is_no_study(tmp_path: Path, capsys: Captured) -> None:
    assert app.run(["episode", "e1", "--study", str(tmp_path)]) == app.EXPLAINED
    assert "goodturn study" in capsys.readouterr().err


def test_an_episode_whose_conversations_are_missing_is_still_told(tmp_path: Path, capsys: Captured) -> None:
    write_tables(tmp_path, episodes=[episode(1)])
    assert "Neither: nobody answered" in said(["e1", "--study", str(tmp_path)], capsys)
