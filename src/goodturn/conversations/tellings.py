"""One conversation from all that a source told of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import fields, replace

from goodturn.conversations.conversation import Conversation

_TOLD = tuple((field.name, field.default) for field in fields(Conversation) if not field.required)
#: what adds up over tellings instead of being replaced
_ADDS_UP = ("customer_keys", "tags", "names")


def together(tellings: Sequence[Conversation]) -> Conversation:
    """Put tellings of one conversation together: later, non-empty fields win; keys, tags and names add up."""
    whole = tellings[0]
    for news in tellings[1:]:
        changes: dict[str, Any] = {}
        for name, unknown in _TOLD:
            value = getattr(news, name)
            if value in (None, (), "", unknown):
                continue
            before = getattr(whole, name)
            if name in _ADDS_UP:
                value = tuple(dict.fromkeys((*before, *value)))
            if value != before:
                changes[name] = value
        if changes:
            whole = replace(whole, **changes)
    return whole
