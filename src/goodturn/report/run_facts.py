"""What `run.json` says about a study, as the report needs it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

import goodturn


class RunFacts(Struct, frozen=True, kw_only=True):
    """How the numbers came about. What a run does not record stays None and is said to be unrecorded."""

    version: str
    as_of: str | None
    reader: str | None
    #: languages that the reader reads; None where the run does not say
    languages: tuple[str, ...] | None
    phrase_book: str | None
    masking: str | None
    inputs: tuple[str, ...]


def run_facts(run: Mapping[str, Any]) -> RunFacts:
    """Pick the facts out of a run record."""
    reader = _mapping(run.get("reader"))
    book = run.get("phrase_book")
    settings = _mapping(run.get("settings"))
    languages = reader.get("languages")
    name = " ".join(str(part) for part in (reader.get("name"), reader.get("version")) if part)
    return RunFacts(
        version=str(run.get("version") or run.get("goodturn") or goodturn.__version__),
        as_of=_text(run.get("as_of")),
        reader=name or _text(run.get("reader") if not reader else None),
        languages=tuple(str(language) for language in languages) if languages else None,
        phrase_book=_text(_mapping(book).get("digest") if isinstance(book, Mapping) else book)
        or _text(run.get("phrase_book_hash")),
        masking=_masking(run, settings),
        inputs=tuple(_input(item) for item in run.get("inputs") or ()),
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def _masking(run: Mapping[str, Any], settings: Mapping[str, Any]) -> str | None:
    said = _text(run.get("masking") if not isinstance(run.get("masking"), Mapping) else None)
    keep = settings.get("keep_names", run.get("keep_names"))
    if keep is True:
        return "names were kept at the request of whoever ran this study"
    if keep is False:
        return said or "names, signatures, cards, account numbers, telephone numbers and addresses were masked"
    return said


def _input(item: object) -> str:
    if isinstance(item, Mapping):
        name = item.get("name") or item.get("file") or item.get("path") or ""
        return str(name).replace("\\", "/").rsplit("/", 1)[-1]
    return str(item)
