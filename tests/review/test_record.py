from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodturn.review.answers import AnswersDamagedError, in_force, load_answers
from goodturn.review.filled_rows import FilledSheetError
from goodturn.review.questions import QUESTIONS, Sheet
from goodturn.review.record import UnknownColumnError, record
from review.made_up_study import World, fill, rows, write_rows

CUSTOMER = "messages-customer.csv"


def first_rows(folder: Path, name: str = CUSTOMER) -> list[dict[str, str]]:
    return rows(folder / name)


def lines(folder: Path) -> list[str]:
    return (folder / "answers.jsonl").read_text().splitlines()


def test_answers_are_recorded_once(folder: Path, world: World, tmp_path: Path) -> None:
    files = fill(folder, tmp_path / "filled", world.truth)
    done = record(folder, files, reviewer="ann")
    assert (done.rows, done.blank, done.rejected) == (120, 0, ())
    assert done.added == 40 * 13 + 40 * 15 + 40 * 4
    before = lines(folder)
    again = record(folder, files, reviewer="ann")
    assert (again.rows, again.added) == (120, 0)
    assert lines(folder) == before
    assert record(folder, files, reviewer="bob").added == done.added


def test_a_later_answer_stands_and_the_old_one_stays(folder: Path, tmp_path: Path) -> None:
    told = first_rows(folder)[:1]
    told[0]["all_others"] = "no"
    record(folder, [write_rows(tmp_path / "a.csv", told)], reviewer="ann")
    before = lines(folder)
    told[0]["frustration"] = "Yes"
    done = record(folder, [write_rows(tmp_path / "b.csv", told)], reviewer="ann")
    assert (done.added, done.superseding) == (1, 1)
    assert lines(folder)[:-1] == before
    assert in_force(load_answers(folder))[told[0]["id"], "frustration", "ann"] == "yes"
    assert json.loads(lines(folder)[-1])["file"] == "b.csv"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "cu9999", "all_others": "no"}, "id: 'cu9999' was not drawn"),
        ({"id": "", "all_others": "no"}, "id: blank"),
        ({"frustration": "yes no", "all_others": "no"}, "frustration: both yes and no"),
        ({"frustration": "maybe", "all_others": "no"}, "frustration: 'maybe'"),
        ({"frustration": "yes"}, "half filled in, blank: anxiety, disappointment, confusion and 9 more"),
        ({"all_others": "yes"}, "all_others: 'yes'"),
    ],
)
def test_a_row_that_cannot_be_used_is_told_and_the_rest_is_recorded(
    folder: Path, tmp_path: Path, change: dict[str, str], said: str
) -> None:
    told = first_rows(folder)
    told[0] |= change
    told[2]["all_others"] = "no"
    done = record(folder, [write_rows(tmp_path / "a.csv", told)], reviewer="ann")
    (bad,) = done.rejected
    assert bad.line == 2
    assert said in bad.reason
    assert str(bad).startswith(str(tmp_path / "a.csv"))
    assert (done.rows, done.blank, done.added) == (1, 38, 13)


def test_a_row_says_the_line_on_which_it_begins(folder: Path, tmp_path: Path) -> None:
    told = rows(folder / "conversations.csv")
    assert "\n" in told[0]["text"]
    told[1]["outcome"] = "good"
    (bad,) = record(folder, [write_rows(tmp_path / "a.csv", told)], reviewer="ann").rejected
    assert bad.line == 2 + told[0]["text"].count("\n") + 1
    assert "outcome: 'good'; it takes one of heard_helped" in bad.reason


def test_an_unknown_label_stops_it_before_anything_is_recorded(folder: Path, world: World, tmp_path: Path) -> None:
    good = fill(folder, tmp_path / "filled", world.truth)
    told = [{"frustated": "yes", **row} for row in first_rows(folder)]
    with pytest.raises(UnknownColumnError, match="Did you mean frustration"):
        record(folder, [*good, write_rows(tmp_path / "a.csv", told)], reviewer="ann")
    assert not (folder / "answers.jsonl").exists()


def test_the_same_row_twice_in_a_file_is_doubtful(folder: Path, tmp_path: Path) -> None:
    told = first_rows(folder)[:1]
    told[0]["all_others"] = "no"
    done = record(folder, [write_rows(tmp_path / "a.csv", told * 2)], reviewer="ann")
    assert [bad.line for bad in done.rejected] == [3]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_whatever_spreadsheet_wrote_it(folder: Path, tmp_path: Path, delimiter: str, encoding: str) -> None:
    told = first_rows(folder)[0]
    keys = [question.key for question in QUESTIONS[Sheet.CUSTOMER]]
    cells = [told["id"], "Grüße", *("YES" if key == "waiting" else "No" for key in keys)]
    text = delimiter.join(["ID", "text", *keys]) + "\r\n" + delimiter.join(cells) + "\r\n" + delimiter * 14 + "\r\n"
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    assert record(folder, [tmp_path / "a.csv"], reviewer="ann").added == 13
    assert in_force(load_answers(folder))[told["id"], "waiting", "ann"] == "yes"


def test_json_lines(folder: Path, tmp_path: Path) -> None:
    given = [json.loads(line) for line in (folder / "conversations.jsonl").read_text().splitlines()]
    given[0]["answers"] = {"outcome": "neither", "heard": "no", "helped": "nothing", "ending": "gave up"}
    given[1]["answers"] = {"frustration": "yes"}
    given[2]["answers"] = [1]
    text = "".join(json.dumps(line) + "\n" for line in given[:3]) + "{\n"
    (tmp_path / "a.jsonl").write_text(text)
    done = record(folder, [tmp_path / "a.jsonl"], reviewer="ann")
    assert done.added == 4
    assert [bad.line for bad in done.rejected] == [2, 3, 4]
    assert f"frustration: no question about {given[1]['id']}" in done.rejected[0].reason


def test_a_file_that_is_no_sheet(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04\x00\x00")
    (tmp_path / "quote.csv").write_text('id,text\ncu0001,"open\n')
    (tmp_path / "empty.csv").write_text("")
    for name in ("a.xlsx", "quote.csv", "empty.csv", "none.csv"):
        with pytest.raises(FilledSheetError, match=name):
            record(folder, [tmp_path / name], reviewer="ann")


def test_damaged_answers_are_never_built_upon(folder: Path, world: World, tmp_path: Path) -> None:
    (folder / "answers.jsonl").write_text('{"id": "cu0001"')
    with pytest.raises(AnswersDamagedError, match="line 1"):
        record(folder, fill(folder, tmp_path / "filled", world.truth), reviewer="ann")
    assert (folder / "answers.jsonl").read_text() == '{"id": "cu0001"'
