from __future__ import annotations

from typing import Any

import pytest

from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in, texts_in


@pytest.mark.parametrize(
    ("value", "expected"),
    [(7, "7"), ("7", "7"), (-1, "-1"), (True, None), ("", None), (" ", None), (None, None), (1.5, None)],
)
def test_ids_are_numbers_or_texts(value: Any, expected: str | None) -> None:
    assert id_in(value) == expected


@pytest.mark.parametrize("value", [10**400, "x" * 201, [], {}])
def test_what_is_no_id_is_none(value: Any) -> None:
    assert id_in(value) is None


def test_what_is_of_another_kind_is_absent() -> None:
    assert object_in([1]) == {}
    assert objects_in([{"a": 1}, 2, None]) == [{"a": 1}]
    assert objects_in({"a": 1}) == []
    assert (text_in(" a "), text_in("  "), text_in(3)) == ("a", None, None)
    assert texts_in(["a", "", 3]) == ("a",)
    assert first_of([None, "", "b"]) == "b"
