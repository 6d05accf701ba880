from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodturn.report.marked import pieces
from goodturn.report.plain_words import printable
from goodturn.report.tale import Mark

MARKS = st.lists(
    st.builds(
        Mark,
        start=st.integers(-2, 30),
        end=st.integers(-2, 40),
        kind=st.just("need"),
        label=st.sampled_from(["waiting", "stakes", "act:changed"]),
    ),
    max_size=6,
)


@given(text=st.text(max_size=30), marks=MARKS)
def test_pieces_are_the_whole_text(text: str, marks: list[Mark]) -> None:
    cut = pieces(text, marks)
    assert "".join(piece.text for piece in cut) == printable(text)


def test_marks_that_overlap_become_one_with_all_that_they_show() -> None:
    marks = [
        Mark(start=2, end=12, kind="act", label="promise"),
        Mark(start=6, end=14, kind="act", label="act:promised"),
        Mark(start=8, end=10, kind="act", label="apology"),
    ]
    shown = [(piece.text, piece.shows) for piece in pieces("0123456789abcdefgh", marks)]
    assert shown == [("01", ""), ("23456789abcd", "promise, apology"), ("efgh", "")]


def test_marks_side_by_side_stay_apart() -> None:
    marks = [
        Mark(start=0, end=3, kind="need", label="waiting"),
        Mark(start=3, end=6, kind="need", label="stakes"),
    ]
    assert [piece.text for piece in pieces("abcdef", marks)] == ["abc", "def"]
