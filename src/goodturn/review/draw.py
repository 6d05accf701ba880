"""Draws what people are to check out of a study, and writes the folder that they work in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from goodturn.batch.whole_files import sync
from goodturn.errors import OutputError, SettingsError
from goodturn.report.gather_tales import gather_tales
from goodturn.report.study_folder import StudyFolder
from goodturn.report.write import read_facts
from goodturn.review.drawn import (
    FORMAT,
    MACHINE,
    REVIEW,
    Chosen,
    Item,
    Machine,
    Review,
    Stratum,
    StudyName,
    study_digest,
)
from goodturn.review.population import Found, Row, look_over
from goodturn.review.questions import Sheet
from goodturn.review.read_as import episode_answers, label_probabilities, message_answers
from goodturn.review.sampling import allot
from goodturn.review.sheets import HOW_TO, SheetRow, how_to, write_sheet
from goodturn.review.transcript import context_lines, transcript
from goodturn.signals.reader import CONTEXT

#: how the ids on a sheet begin
_PREFIX = {Sheet.CUSTOMER: "cu", Sheet.COMPANY: "co", Sheet.CONVERSATIONS: "w"}
_RECORD_COLUMNS = ("customer_id", "at", "kind", "amount_minor", "currency")


class FolderTakenError(OutputError):
    """There is something at the target already."""


class NothingToDrawError(SettingsError):
    """Nothing can be drawn."""


class DrawnCounts(Struct, frozen=True, kw_only=True):
    """What was drawn, for the last line on the screen."""

    messages: int
    episodes: int


def draw(study: Path, out: Path, *, messages: int, conversations: int, seed: int) -> DrawnCounts:
    """Draw so many messages (half of each side) and episodes, and write the review folder, whole or not at all.

    Raises:
        StudyTableMissingError: `study` is no study.
        FolderTakenError: there is something at `out`, or it lies in the study.
        NothingToDrawError: nothing was asked for, or the study holds none of it.
    """
    _refuse(study, out)
    if min(messages, conversations) < 0 or seed < 0 or not messages + conversations:
        raise NothingToDrawError(
            f"{messages} messages, {conversations} conversations, seed {seed}", way_out="Ask for 1 or more"
        )
    folder, facts = StudyFolder(study), read_facts(study)
    wanted = {Sheet.CUSTOMER: -(-messages // 2), Sheet.COMPANY: messages // 2, Sheet.CONVERSATIONS: conversations}
    found = look_over(folder, seed, {sheet: number + 4 for sheet, number in wanted.items()}, facts.languages)
    strata, items, rows = _choose(found, wanted)
    if not items:
        raise NothingToDrawError(f"{study} holds nothing that was read", way_out="Draw from another study")
    review = Review(
        format=FORMAT,
        study=StudyName(digest=study_digest(study), reader=facts.reader, version=facts.version, as_of=facts.as_of),
        seed=seed,
        strata=strata,
        items=items,
    )
    read = _read_as(folder, found, items, rows)
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    draft.mkdir(parents=True)
    try:
        _write(draft, folder, review, read, rows)
        draft.rename(out)
        sync(out.parent)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    episodes = sum(item.sheet is Sheet.CONVERSATIONS for item in items)
    return DrawnCounts(messages=len(items) - episodes, episodes=episodes)


def _refuse(study: Path, out: Path) -> None:
    if out.exists():
        raise FolderTakenError(str(out), way_out="Choose another --out: answers may lie there")
    if out.resolve().is_relative_to(study.resolve()):
        raise FolderTakenError(
            f"{out} lies in the study", way_out="Choose another --out: a study is replaced whole, answers must last"
        )


def _choose(found: Found, wanted: Mapping[Sheet, int]) -> tuple[tuple[Stratum, ...], tuple[Item, ...], dict[str, Row]]:
    """The strata, what is drawn in the order in which it stands on the sheets, and the row of each."""
    strata: list[Stratum] = []
    items: list[Item] = []
    rows: dict[str, Row] = {}
    for sheet in Sheet:
        sizes = found.sizes(sheet)
        given = allot(sizes, wanted[sheet]) if wanted[sheet] else dict.fromkeys(Chosen, 0)
        lots = [(*lot, name) for name in Chosen for lot in found.lots[sheet][name].first(given[name])]
        strata += [
            Stratum(sheet=sheet, name=name, size=size, drawn=given[name], probability=given[name] / size)
            for name, size in sizes.items()
            if size
        ]
        # in scrambled order over all strata, so that nobody can tell them apart and the first rows are a fair sample
        for number, (_, row, name) in enumerate(sorted(lots, key=lambda lot: lot[0]), 1):
            conversations = row["conversation_ids"] if sheet is Sheet.CONVERSATIONS else [row["conversation_id"]]
            item = Item(
                id=f"{_PREFIX[sheet]}{number:04}",
                sheet=sheet,
                stratum=name,
                of=row["episode_id"] if sheet is Sheet.CONVERSATIONS else row["message_id"],
                conversations=tuple(conversations or ()),
            )
            items.append(item)
            rows[item.id] = row
    return tuple(strata), tuple(items), rows


def _read_as(study: StudyFolder, found: Found, items: Sequence[Item], rows: Mapping[str, Row]) -> Machine:
    messages = [item for item in items if item.sheet is not Sheet.CONVERSATIONS]
    signals: dict[str, list[dict[str, Any]]] = {}
    for signal in study.rows(
        "signals", "message_id", [item.of for item in messages], ("message_id", "label", "probability")
    ):
        signals.setdefault(signal["message_id"], []).append(signal)
    probabilities = {item.id: label_probabilities(signals.get(item.of, ())) for item in messages}
    answers = {item.id: message_answers(item.sheet, probabilities[item.id]) for item in messages}
    answers |= {item.id: episode_answers(rows[item.id]) for item in items if item.sheet is Sheet.CONVERSATIONS}
    return Machine(
        answers=answers,
        probabilities=probabilities,
        labels=found.labels,
        sizes={sheet: sum(found.sizes(sheet).values()) for sheet in Sheet},
        episodes=found.episodes,
    )


def _write(draft: Path, study: StudyFolder, review: Review, read: Machine, rows: Mapping[str, Row]) -> None:
    by_sheet = {sheet: [item for item in review.items if item.sheet is sheet] for sheet in Sheet}
    for sheet, items in by_sheet.items():
        if items:
            told = _episode_rows(study, items) if sheet is Sheet.CONVERSATIONS else _message_rows(study, items, rows)
            write_sheet(draft, sheet, told)
    (draft / HOW_TO).write_text(how_to([sheet for sheet, items in by_sheet.items() if items]), encoding="utf-8")
    for name, value in ((REVIEW, review), (MACHINE, read)):
        (draft / name).write_bytes(msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")
    for path in draft.iterdir():
        sync(path)


def _message_rows(study: StudyFolder, items: Sequence[Item], rows: Mapping[str, Row]) -> list[SheetRow]:
    columns = ("conversation_id", "message_id", "position", "author", "kind", "visibility", "text")
    talks: dict[str, list[dict[str, Any]]] = {}
    wanted = [item.conversations[0] for item in items]
    for row in study.rows("messages", "conversation_id", wanted, columns):
        if row["kind"] == "text" and row["visibility"] == "public" and row["text"]:
            talks.setdefault(row["conversation_id"], []).append(row)
    told = []
    for item in items:
        talk = sorted(talks[item.conversations[0]], key=lambda row: row["position"])
        place = next(place for place, row in enumerate(talk) if row["message_id"] == item.of)
        context = context_lines(talk[max(0, place - CONTEXT) : place])
        told.append(SheetRow(id=item.id, context=context, text=context_lines([rows[item.id]])))
    return told


def _episode_rows(study: StudyFolder, items: Sequence[Item]) -> list[SheetRow]:
    tales = {tale.episode_id: tale for tale in gather_tales(study, [item.of for item in items])}
    customers = [tale.customer_id for tale in tales.values()]
    records = study.rows("account_events", "customer_id", customers, _RECORD_COLUMNS)
    records.sort(key=lambda row: (row["at"] is None, row["at"]))
    return [SheetRow(id=item.id, context=None, text=transcript(tales[item.of], records)) for item in items]
