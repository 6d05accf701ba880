from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec import Struct

from connectors.reading import PSEUDONYMS, Read, connection
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, in_speech_order, language_of, stem_of, tell
from goodturn.conversations.message import Author

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
AGENT, CUSTOMER, UNKNOWN = Author.AGENT, Author.CUSTOMER, Author.UNKNOWN


def call(*segments: Segment, **changes: Any) -> Call:
    return Call(**{"call_id": "17", "file": "17.json", "segments": segments, **changes})


def said(text: str, start: int | None = None, end: int | None = None, **changes: Any) -> Segment:
    return Segment(**{"text": text, "start_ms": start, "end_ms": end, "author": CUSTOMER, **changes})


def told(*calls: Call, known: set[str] | None = None, **settings: Any) -> Read:
    way_in = connection(**settings)
    return Read([record for one in calls for record in tell(one, way_in, known)])


def test_a_call_is_its_conversation_and_then_its_words_in_the_order_of_speech() -> None:
    result = told(call(said("second", 2000, 3000), said("first", 0, 2500), said("third", 2000, 2100)))
    assert result.records[0] is result.conversations[0]
    assert [(m.position, m.text, m.speech_start_ms, m.speech_end_ms) for m in result.messages] == [
        (0, "first", 0, 2500),
        (1, "second", 2000, 3000),
        (2, "third", 2000, 2100),
    ]
    assert (result.rejects, result.notes) == ([], [])


def test_words_without_an_offset_stay_behind_those_before_them() -> None:
    segments = [said("a", 5000), said("b"), said("c", 1000), said("d")]
    assert [segment.text for segment in in_speech_order(segments)] == ["c", "d", "a", "b"]


def test_times_of_day_are_known_only_where_the_source_states_one() -> None:
    started = told(call(said("a", 1500), said("b"), said("c", 0, sent_at=NOON), started_at=NOON - timedelta(hours=1)))
    assert [m.sent_at for m in started.messages] == [
        NOON,
        NOON - timedelta(hours=1) + timedelta(seconds=1.5),
        None,
    ]
    assert started.conversations[0].opened_at == NOON - timedelta(hours=1)
    silent = told(call(said("a", 1500)))
    assert (silent.messages[0].sent_at, silent.conversations[0].opened_at) == (None, None)


def test_ids_are_of_the_call_and_never_alike() -> None:
    segments = (said("a", segment_id="x"), said("b", segment_id="x"), said("c"), said("d", segment_id="2"))
    ids = [m.message_id for m in told(call(*segments)).messages]
    assert ids == ["desk:17/x", "desk:17/x~1", "desk:17/2", "desk:17/2~3"]


def test_only_who_speaks_for_the_company_has_an_id_and_it_is_a_pseudonym() -> None:
    result = told(call(said("a", speaker_id="kim"), said("b", speaker_id="kim", author=AGENT)))
    assert [m.author_id for m in result.messages] == [None, PSEUDONYMS.agent("kim")]


def test_labels_without_a_role_are_noted_once_and_those_with_one_are_not() -> None:
    labels = ("SPEAKER_00", "SPEAKER_01", "SPEAKER_00")
    segments = [said("x", labels=(label,), author=UNKNOWN) for label in labels]
    without = told(call(*segments, line=3))
    assert {m.author for m in without.messages} == {UNKNOWN}
    (note,) = without.notes
    assert (note.reason, note.detail, note.line) == (
        "note: speaker unknown",
        "no role is set for: SPEAKER_00; SPEAKER_01",
        3,
    )
    half = told(call(*segments), roles={"17.json#SPEAKER_00": AGENT})
    assert [m.author for m in half.messages] == [AGENT, UNKNOWN, AGENT]
    assert half.notes[0].detail == "no role is set for: SPEAKER_01"
    assert told(call(said("x", author=UNKNOWN))).notes[0].detail == "no role is set for: no label"


def test_a_second_copy_of_a_call_is_noted_and_left_aside() -> None:
    result = told(call(said("a")), call(said("b"), file="copy.json"), known=set())
    assert [m.text for m in result.messages] == ["a"]
    assert [(note.file, note.reason) for note in result.notes] == [("copy.json", "note: same call twice")]
    assert len(told(call(said("a")), call(said("b"))).messages) == 2, "without a record of what was told, all is"


def test_a_second_copy_that_says_nothing_is_no_loss() -> None:
    result = told(call(said("a")), call(), known=set())
    assert (len(result.messages), result.notes) == (1, [])


def test_flaws_come_as_rejects_with_their_place() -> None:
    flaw = Flaw(number=2, reason="unreadable segment", detail="…")
    (in_document,) = told(call(flaws=(flaw,))).rejects
    (in_line,) = told(call(flaws=(flaw,), line=9)).rejects
    assert (in_document.file, in_document.line, in_line.line) == ("17.json", 2, 9)


@pytest.mark.parametrize(
    ("place", "pointer", "expected"),
    [
        ("#", "", "17.json#"),
        ("#", "/Transcript/0", "17.json#/Transcript/0"),
        (":12", "", "17.json:12"),
        (":12", "/segments/3", "17.json:12#/segments/3"),
        ("#2", "/segments/3", "17.json#2/segments/3"),
    ],
)
def test_where_a_part_stands(place: str, pointer: str, expected: str) -> None:
    assert call(place=place).ref(pointer) == expected


def test_a_reference_into_another_file_is_kept() -> None:
    assert told(call(said("a", ref="18.json#/Segments/0"))).messages[0].raw_ref == "18.json#/Segments/0"


def test_keys_and_ids_of_customers_are_never_raw() -> None:
    (conversation,) = told(call(customer_keys=(("phone", "+49 30 555"), ("email", " ")), customer_id="9")).conversations
    assert conversation.customer_keys == (PSEUDONYMS.customer_key("phone", "+49 30 555"),)
    assert conversation.customer_id == "desk:9"


class Word(Struct):
    text: str
    start: float | None = None


def test_items_that_do_not_fit_are_flaws_and_cost_only_themselves() -> None:
    flaws: list[Flaw] = []
    items = [{"text": "a", "start": "1.5"}, {"text": 7}, "b", {"start": 1}, {"text": "c", "more": []}]
    assert list(fitting(items, Word, "/words", flaws)) == [(0, Word("a", 1.5)), (4, Word("c"))]
    assert [(flaw.number, flaw.reason) for flaw in flaws] == [(n, "unreadable segment") for n in (2, 3, 4)]
    assert flaws[0].detail.startswith("/words/1: ")


@pytest.mark.parametrize(("items", "count"), [(None, 0), ([], 0), ({}, 1), ("x", 1)])
def test_what_is_no_list_is_one_flaw(items: object, count: int) -> None:
    flaws: list[Flaw] = []
    assert list(fitting(items, Word, "/words", flaws)) == []
    assert len(flaws) == count


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en-US", "en"), ("DE", "de"), ("pt_BR", "pt"), ("cmn-Hans", None), ("english", None), ("", None), (7, None)],
)
def test_languages(code: object, expected: str | None) -> None:
    assert language_of(code) == expected


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("calls/17.json", None, "calls/17"),
        ("17.JSON.gz", None, "17"),
        ("17.vtt", None, "17"),
        ("a.b.ndjson", 4, "a.b:4"),
        ("17.wav", None, "17.wav"),
    ],
)
def test_a_call_without_an_id_is_called_by_its_file(name: str, line: int | None, expected: str) -> None:
    assert stem_of(name, line) == expected
