"""`goodturn bench reading`: how well single messages are read, whole."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from goodturn.bench.due_window_cases import read_cases
from goodturn.bench.due_windows import DueWindowResult, measure
from goodturn.bench.label_scores import GroupScore, measure_groups, read_labelled
from goodturn.bench.labelled import DecideLanguage, MissingDataError
from goodturn.bench.pairs import PaddingScore, PairScore, load_padding, load_pairs, measure_padding, measure_pairs
from goodturn.bench.promise_labels import PromiseScore, measure_labels
from goodturn.bench.sentiment_peer import PeerScore, measure_peer, vader
from goodturn.signals.reader import Reader


class ReadingFolders(Struct, frozen=True, kw_only=True):
    """Where the data to measure on lies."""

    labels: Path
    pairs: Path
    due: Path


class ReadingBench(Struct, frozen=True, kw_only=True):
    """All that `goodturn bench reading` prints."""

    reader: str
    reader_version: str
    groups: list[GroupScore]
    pairs: list[PairScore]
    padding: list[PaddingScore]
    due_windows: DueWindowResult
    #: in the labelled messages, all strata
    promises: PromiseScore
    #: None where the peer is not installed
    peer: PeerScore | None


def bench_reading(folders: ReadingFolders, reader: Reader, decide_language: DecideLanguage) -> ReadingBench:
    """Measure a reader on labels, pairs, padding and due windows, beside a peer.

    Raises:
        MissingDataError: a folder is not there.
        InputError: a line of it cannot be read.
    """
    missing = [str(folder) for folder in (folders.labels, folders.pairs, folders.due) if not folder.is_dir()]
    if missing:
        raise MissingDataError(
            f"no folder {', '.join(missing)}",
            way_out="Point --data at the folder with labels/, pairs/ and due-windows/, or name each of them",
        )
    cases_path = folders.due / "cases.jsonl"
    if not cases_path.is_file():
        raise MissingDataError(f"no file {cases_path}", way_out="Point --due at the folder with cases.jsonl")
    judged = read_labelled(folders.labels, reader, decide_language)
    pairs, padding = load_pairs(folders.pairs), load_padding(folders.pairs)
    compound = vader()
    return ReadingBench(
        reader=reader.card.name,
        reader_version=reader.card.version,
        groups=measure_groups(judged),
        pairs=measure_pairs(pairs, reader, decide_language),
        padding=measure_padding(padding, reader, decide_language),
        due_windows=measure(read_cases(cases_path)),
        promises=measure_labels(folders.labels),
        peer=measure_peer(judged.labelled, pairs, padding, compound) if compound is not None else None,
    )
