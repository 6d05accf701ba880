from __future__ import annotations

import pytest

from goodturn.readers.commitments.due_phrases import due_phrases
from goodturn.readers.commitments.tokens import Tokens


def read(text: str) -> tuple[str, tuple[str | int, ...], str | None] | None:
    """The first phrase of a text, which must span all of it."""
    tokens = Tokens(text, 0, len(text))
    phrases = due_phrases(tokens)
    assert phrases, text
    begin, end = tokens.spans[phrases[0].start][0], tokens.spans[phrases[0].end - 1][1]
    assert (begin, end) == (0, len(text)), text
    due = phrases[0].due
    return None if due is None else (due.form, due.values, due.zone)


PLACED = [
    ("within 24 hours", "elapsed", (0, 86_400)),
    ("in an hour or two", "elapsed", (3_600, 7_200)),
    ("in 30 to 45 minutes", "elapsed", (1_800, 2_700)),
    ("within an hour and a half", "elapsed", (0, 5_400)),
    ("in the next half hour", "elapsed", (0, 1_800)),
    ("within the hour", "elapsed", (0, 3_600)),
    ("in anderthalb Stunden", "elapsed", (0, 5_400)),
    ("within 4 working hours", "business_hours", (0, 240)),
    ("innerhalb von zwei Arbeitsstunden", "business_hours", (0, 120)),
    ("within three days", "by", ("day", 3)),
    ("in three days", "on", ("day", 3)),
    ("in a week's time", "on", ("day", 7)),
    ("three days from today", "on", ("day", 3)),
    ("in 2-3 weeks", "on", ("day", 14, "day", 21)),
    ("within 1 to 2 months", "on", ("months", 1, "months", 2)),
    ("within a fortnight", "by", ("day", 14)),
    ("in 14 Tagen", "on", ("day", 14)),
    ("within three working days", "by", ("business_day", 3)),
    ("in 5 business days", "on", ("business_day", 5)),
    ("in 3–5 business days", "on", ("business_day", 3, "business_day", 5)),
    ("by the next business day", "by", ("business_day", 1)),
    ("am nächsten Werktag", "on", ("business_day", 1)),
    ("by 3 p.m.", "by", ("clock", 900)),
    ("at half past nine", "on", ("clock", 570)),
    ("at half three", "on", ("clock", 870)),
    ("um halb vier", "on", ("clock", 930)),
    ("at quarter past five", "on", ("clock", 1_035)),
    ("um Viertel vor fünf", "on", ("clock", 1_005)),
    ("around 4", "about", ("clock", 960)),
    ("gegen 17 Uhr", "about", ("clock", 1_020)),
    ("between 9 and 11", "on", ("clocks", 540, 660)),
    ("between 8 and 10 pm", "on", ("clocks", 1_200, 1_320)),
    ("after 3 tomorrow", "after", ("day", 1, "clock", 900)),
    ("at 8 tonight", "on", ("day", 0, "clock", 1_200)),
    ("by 9 tomorrow morning", "by", ("day", 1, "clock", 540)),
    ("tomorrow afternoon", "on", ("day", 1, "part", "afternoon")),
    ("first thing Monday", "on", ("weekday", 0, "part", "morning")),
    ("overnight", "on", ("part", "night")),
    ("by tonight", "by", ("day", 0, "part", "evening")),
    ("übermorgen", "on", ("day", 2)),
    ("by Friday", "by", ("weekday", 4)),
    ("before Friday", "before", ("weekday", 4)),
    ("by next Friday", "by", ("next_weekday", 4)),
    ("Monday next week", "on", ("next_weekday", 0)),
    ("Monday week", "on", ("weekday_plus", 0, 7)),
    ("a week from Monday", "on", ("weekday_plus", 0, 7)),
    ("Montag in einer Woche", "on", ("weekday_plus", 0, 7)),
    ("Monday or Tuesday", "on", ("weekday", 0, "weekday", 1)),
    ("early next week", "on", ("week", 1, "early")),
    ("later this week", "on", ("later_this_week",)),
    ("over the weekend", "on", ("weekend", 0)),
    ("in early January", "on", ("named_month", 1, 0, "early")),
    ("Mitte Mai", "on", ("named_month", 5, 0, "middle")),
    ("by EOD", "close", ()),
    ("by COB Friday", "close", ("weekday", 4)),
    ("bis Dienstschluss", "close", ()),
    ("by the end of the week", "close", ("week", 0, "whole")),
    ("by the end of March", "close", ("named_month", 3, 0, "whole")),
    ("by the end of Q1", "close", ("named_quarter", 1)),
    ("bis Jahresende", "close", ("year", 0)),
    ("by the 14th", "by", ("ordinal", 14)),
    ("by 03/04", "by", ("numbers", 3, 4, 0)),
    ("bis zum 15.03.", "by", ("date", 0, 3, 15)),
    ("by 2026-01-02", "by", ("date", 2026, 1, 2)),
    ("on March 5th, 2027", "on", ("date", 2027, 3, 5)),
    ("on Friday the 20th of June", "on", ("date", 0, 6, 20)),
    ("bis spätestens 30. September", "by", ("date", 0, 9, 30)),
    ("by New Year's Eve", "by", ("date", 0, 12, 31)),
    ("on Friday at the latest", "by", ("weekday", 4)),
    ("Thursday 3ish", "about", ("weekday", 3, "clock", 900)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "form", "values"), PLACED, ids=[text for text, _, _ in PLACED])
def test_placed(text: str, form: str, values: tuple[str | int, ...]) -> None:
    assert read(text) == (form, values, None)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 2 p.m. ET", "America/New_York"),
        ("by 5pm Sydney time", "Australia/Sydney"),
        ("at 3pm your time", "customer"),
        ("at 10 tomorrow, our local time", "brand"),
    ],
)
def test_named_zones(text: str, zone: str) -> None:
    due = read(text)
    assert due is not None
    assert due[2] == zone


@pytest.mark.parametrize(
    "text",
    [
        "shortly",
        "as soon as possible",
        "any minute now",
        "in a few days",
        "in due course",
        "in Kürze",
        "in ein paar Tagen",
    ],
)
def test_vague_words_have_no_due(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    ["two days ago", "last Monday", "every Friday", "since Tuesday", "Guten Morgen", "good evening", "the march",
     "may I", "as soon as it rains", "at 4 branches", "yesterday morning"],
)  # fmt: skip
def test_no_time_limit(text: str) -> None:
    assert due_phrases(Tokens(text, 0, len(text))) == []


def test_absurd_lengths_are_no_limit() -> None:
    text = "within 99999999999999999999 days"
    assert all(phrase.due is None for phrase in due_phrases(Tokens(text, 0, len(text))))
