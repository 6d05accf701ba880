"""A whole thread in one row, taken apart into turns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from goodturn.connectors.column_map import Turns
from goodturn.connectors.plain_text import clean_text
from goodturn.conversations.message import Author


class Turn(NamedTuple):
    """One turn of a thread."""

    #: who, or the label that names them
    author: Author | str
    text: str
    sent_at: Any = None
    author_id: Any = None


Splitter = Callable[[Sequence[Any]], Iterator[Turn]]


def splitter(turns: Turns) -> Splitter:
    """A function from the cells of a row to its turns, in order. Words that are in no turn have author unknown."""
    if turns.marks:
        by_mark = {opening: (author, closing) for author, (opening, closing) in turns.marks.items()}
        pattern = re.compile(
            "|".join(f"({re.escape(o)})(.*?){re.escape(c)}" for o, (_, c) in by_mark.items()), re.DOTALL
        )
        return lambda cells: _marked(cells, pattern, by_mark, turns.replace)
    if turns.labels:
        beginning = re.compile(
            r"^[ \t]*(" + "|".join(sorted(map(re.escape, turns.labels), key=len, reverse=True)) + ")", re.MULTILINE
        )
        return lambda cells: _labelled(cells, beginning, turns)
    return lambda cells: _listed(cells, turns)


def _said(author: Author | str, text: str, replace: dict[str, str]) -> Iterator[Turn]:
    for old, new in replace.items():
        text = text.replace(old, new)
    text = clean_text(text)
    if text:
        yield Turn(author, text)


def _marked(
    cells: Sequence[Any],
    pattern: re.Pattern[str],
    by_mark: dict[str, tuple[Author, str]],
    replace: dict[str, str],
) -> Iterator[Turn]:
    for cell in cells:
        text = str(cell or "")
        end = 0
        for match in pattern.finditer(text):
            yield from _said(Author.UNKNOWN, text[end : match.start()], replace)
            opening, words = (group for group in match.groups() if group is not None)
            yield from _said(by_mark[opening][0], words, replace)
            end = match.end()
        yield from _said(Author.UNKNOWN, text[end:], replace)


def _labelled(cells: Sequence[Any], beginning: re.Pattern[str], turns: Turns) -> Iterator[Turn]:
    for cell in cells:
        text = str(cell or "")
        author: Author = Author.UNKNOWN
        end = 0
        for match in beginning.finditer(text):
            yield from _said(author, text[end : match.start()], turns.replace)
            author = turns.labels[match.group(1)]
            end = match.end()
        yield from _said(author, text[end:], turns.replace)


def _listed(cells: Sequence[Any], turns: Turns) -> Iterator[Turn]:
    for cell in cells:
        for item in cell if isinstance(cell, list) else [cell]:
            # a turn may be written as a list, such as ["agent", "Hello!"]: its keys are the places, from 0
            turn = {str(place): value for place, value in enumerate(item)} if isinstance(item, list) else item
            if isinstance(turn, dict):
                words = turn.get(turns.text or "text")
                text = "\n".join(str(part) for part in words) if isinstance(words, list) else str(words or "")
                author = str(turn.get(turns.author or "author") or "")
                sent_at = turn.get(turns.sent_at) if turns.sent_at else None
                author_id = turn.get(turns.author_id) if turns.author_id else None
                for said in _said(author, text, turns.replace):
                    yield said._replace(sent_at=sent_at, author_id=author_id)
            elif item:
                yield from _said(Author.UNKNOWN, str(item), turns.replace)
