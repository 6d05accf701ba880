"""Writes what an analyst reads beside the tables of a study: `report.html` and `summary.json`."""

from __future__ import annotations

from pathlib import Path

import msgspec

from goodturn.batch.whole_files import write_whole
from goodturn.errors import InputError
from goodturn.report.agreement import agreement_of
from goodturn.report.figures import gather_figures
from goodturn.report.gather_tales import gather_tales
from goodturn.report.hiding import hide
from goodturn.report.page import render
from goodturn.report.run_facts import RunFacts, run_facts
from goodturn.report.stories import COLUMNS, choose_stories
from goodturn.report.story_view import story_view
from goodturn.report.study_folder import StudyFolder
from goodturn.report.summary import summarise
from goodturn.report.validation import load_validation


class RunRecordError(InputError):
    """run.json of the study cannot be read."""


def write_report(folder: Path) -> None:
    """Read the tables in `folder` and write `report.html` and `summary.json` into it, each whole or not at all.

    Raises:
        StudyTableMissingError: there is no episodes table, so this is no study.
        RunRecordError: `run.json` is there and is no JSON object.
        ValidationRecordError: `review.json` is there and is none of ours.
        OSError: the disk is full, or the folder cannot be written.
    """
    study = StudyFolder(folder)
    facts = read_facts(folder)
    validation = load_validation(folder)
    figures = hide(gather_figures(study, facts), validation.hidden if validation is not None else {})
    chosen = choose_stories(study.batches("episodes", COLUMNS))
    wanted = [name for names in chosen.values() for name in names]
    tales = {tale.episode_id: tale for tale in gather_tales(study, wanted)}
    stories = {outcome: [story_view(tales[name]) for name in names] for outcome, names in chosen.items()}
    agreement = agreement_of(facts.reader)
    summary = summarise(figures, facts, agreement, validation)
    write_whole(folder / "report.html", render(figures, facts, stories, agreement, validation).encode())
    write_whole(folder / "summary.json", msgspec.json.format(msgspec.json.encode(summary), indent=2) + b"\n")


def read_facts(folder: Path) -> RunFacts:
    """What `run.json` says; where there is none, that nothing is recorded.

    Raises:
        RunRecordError: it is no JSON object.
    """
    path = folder / "run.json"
    if not path.exists():
        return run_facts({})
    try:
        return run_facts(msgspec.json.decode(path.read_bytes(), type=dict))
    except msgspec.DecodeError as error:
        raise RunRecordError(f"{path}: {error}", way_out="Run the study again with --replace") from None
