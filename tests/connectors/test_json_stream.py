from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.connectors import json_cutter
from goodturn.connectors.json_cutter import Broken, Cutter, Piece
from goodturn.connectors.json_stream import Entry, decode, entries, is_by_line
from goodturn.connectors.source_file import SourceFile

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.text(max_size=5), VALUES, max_size=4)


def given_file(folder: Path, content: bytes, name: str = "page.json") -> SourceFile:
    path = folder / name
    path.write_bytes(content)
    return SourceFile(path=path, name=name)


def cut(content: bytes, lists: frozenset[str]) -> list[Piece | Broken]:
    return list(Cutter(io.BytesIO(content), lists).pieces())


@given(st.lists(OBJECTS, max_size=4), OBJECTS, st.sampled_from([None, 1]))
def test_a_documents_list_is_cut_into_the_items_that_were_put_in(items, more, indent):
    document = {**more, "tickets": items, "tail": more}
    content = json.dumps(document, ensure_ascii=False, indent=indent).encode("utf-8", "surrogatepass")
    found = cut(content, frozenset({"tickets"}))
    pieces = [piece for piece in found if isinstance(piece, Piece)]
    assert len(pieces) == len(found)
    assert [json.loads(p.raw) for p in pieces if p.path == "tickets" and not p.begun] == [
        json.loads(json.dumps(item)) for item in items
    ]
    assert json.loads(pieces[-1].raw) == json.loads(json.dumps({**document, "tickets": []}))
    assert json.loads(pieces[0].raw)["tickets"] == []


@given(st.lists(OBJECTS, max_size=5), st.integers(min_value=1, max_value=7))
def test_a_list_at_the_top_is_cut_whatever_the_size_of_a_read(items, chunk):
    whole = json_cutter.CHUNK
    json_cutter.CHUNK = chunk
    try:
        found = cut(json.dumps(items).encode(), frozenset())
    finally:
        json_cutter.CHUNK = whole
    assert [json.loads(piece.raw) for piece in found] == items
    assert [piece.number for piece in found] == list(range(1, len(items) + 1))


@given(st.lists(OBJECTS, min_size=1, max_size=4), st.data())
def test_a_document_cut_short_gives_its_whole_items_and_says_so(items, data):
    content = json.dumps({"a": 1, "tickets": items}).encode()
    end = data.draw(st.integers(min_value=1, max_value=len(content) - 1))
    found = cut(content[:end], frozenset({"tickets"}))
    assert isinstance(found[-1], Broken)
    assert found[-1].reason == "truncated JSON"
    whole = [json.loads(p.raw) for p in found[:-1] if isinstance(p, Piece) and not p.begun]
    assert whole == items[: len(whole)]


def test_lists_below_the_first_level_and_several_documents_in_one_file(tmp_path):
    page = b'{"data": {"meta": {"all": 2}, "payload": [{"id": 1}, {"id": 2}]}}'
    found = list(entries(given_file(tmp_path, page + b"\n\n" + page.replace(b": ", b":\n")), {"data.payload"}))
    items = [entry for entry in found if isinstance(entry, Entry) and entry.path and not entry.begun]
    assert [(entry.value["id"], entry.ref) for entry in items][:2] == [
        (1, ":1#data.payload/1"),
        (2, ":1#data.payload/2"),
    ]


def test_several_documents_keep_counting(tmp_path):
    page = b'{\n"tickets": [\n{"id": 1},\n{"id": 2}]\n}\n'
    found = list(entries(given_file(tmp_path, page + page), {"tickets"}))
    refs = [entry.ref for entry in found if isinstance(entry, Entry)]
    assert refs == ["#1", "#tickets/1", "#tickets/2", "#1", "#2", "#tickets/3", "#tickets/4", "#2"]


def test_lines_are_read_one_by_one_and_a_broken_one_costs_only_itself(tmp_path):
    file = given_file(tmp_path, b'\xef\xbb\xbf{"id": 1}\n\n{"id": \n[{"id": 3}]\n5\n', "events.ndjson")
    found = list(entries(file))
    assert [entry.value["id"] for entry in found if isinstance(entry, Entry)] == [1, 3]
    broken = [(entry.number, entry.reason) for entry in found if isinstance(entry, Broken)]
    assert broken == [(3, "not JSON"), (5, "not an object")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"a": 1}\n{"a": 2}\n', True),
        (b'garbage\n{"a": 2}\n', True),
        (b'{"a": 1}\n', False),
        (b'{\n"a": {}\n}', False),
    ],
)
def test_lines_are_known_from_a_document_by_the_head(tmp_path, content, expected):
    assert is_by_line(given_file(tmp_path, content)) is expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'{"t": "caf\xe9 \xc3\xa9"}', "café é"),
        (b'{"t": "a\x00b"}', "ab"),
        (b'{"t": "a\nb"}', "a\nb"),
        (b'{"t": "\\ud83d!"}', "\ufffd!"),
        (b'{"t": "\\ud83d\\ude00"}', "😀"),
    ],
)
def test_strange_bytes_are_repaired(raw, expected):
    assert decode(raw)["t"] == expected


def test_what_is_no_json_is_a_value_error():
    for raw in (b"", b"{", b"nonsense", b"[" * 200_000):
        with pytest.raises(ValueError):
            decode(raw)


def test_an_item_beyond_the_limit_is_said_to_be_too_large(monkeypatch):
    monkeypatch.setattr(json_cutter, "LINE_LIMIT", 100)
    monkeypatch.setattr(json_cutter, "CHUNK", 64)
    found = cut(b'{"tickets": [{"id": 1}, {"t": "' + b"x" * 500 + b'"}]}', frozenset({"tickets"}))
    assert [piece.raw for piece in found if isinstance(piece, Piece) and not piece.begun] == [b'{"id": 1}']
    assert found[-1].reason == "item too large"


def test_a_damaged_archive_is_said_to_be_so(tmp_path):
    import gzip

    content = gzip.compress(json.dumps([{"id": n} for n in range(20_000)]).encode())
    file = given_file(tmp_path, content[: len(content) // 2], "page.json.gz")
    with file.open() as stream:
        assert list(Cutter(stream, frozenset()).pieces())[-1].reason == "damaged archive"
