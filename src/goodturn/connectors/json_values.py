"""Values out of somebody else's JSON: what is not of the expected kind counts as absent, never as an error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: ids with more letters, or more bits, than this are no ids
LONGEST_ID = 200
LONGEST_NUMBER = 256


def object_in(value: Any) -> dict[str, Any]:
    """The object, or an empty one."""
    return value if isinstance(value, dict) else {}


def objects_in(value: Any) -> list[dict[str, Any]]:
    """The objects of a list, or an empty one."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_in(value: Any) -> str | None:
    """The text without what is around it, or None where it says nothing."""
    return (value.strip() or None) if isinstance(value, str) else None


def texts_in(value: Any) -> tuple[str, ...]:
    """The texts of a list that say something."""
    return tuple(text for item in value if (text := text_in(item))) if isinstance(value, list) else ()


def id_in(value: Any) -> str | None:
    """An id as text, whether it was written as a number or as text."""
    if type(value) is int:
        return str(value) if value.bit_length() < LONGEST_NUMBER else None
    return value if isinstance(value, str) and 0 < len(value) <= LONGEST_ID and not value.isspace() else None


def first_of(values: Iterable[str | None]) -> str | None:
    """The first that says something."""
    return next((value for value in values if value), None)
