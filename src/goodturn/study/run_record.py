"""`run.json`: how a study came about, so that anyone can run it again and get the same."""

from __future__ import annotations

import platform
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

from goodturn.batch.customers import Joined
from goodturn.batch.fold import FoldPart
from goodturn.batch.ingest import Ingested
from goodturn.batch.read import ReadPart
from goodturn.batch.whole_files import write_whole
from goodturn.batch.workshop import Workshop
from goodturn.conversations.record import NOTE

#: libraries whose version can change a result
_LIBRARIES = ("msgspec", "numpy", "phonenumbers", "py3langid", "pyarrow", "python-stdnum", "tzdata")


def run_record(shop: Workshop, rows: dict[str, int], timings: dict[str, float]) -> dict[str, Any]:
    """Everything worth knowing about a finished run. Timings are seconds per stage of this session."""
    plan, settled, card = shop.plan, shop.settled, shop.reader.card
    groups = shop.results("ingest", Ingested)
    read = shop.results("read", ReadPart)
    folded = shop.results("fold", FoldPart)
    (joined,) = shop.results("customers", Joined)
    languages: Counter[str] = Counter()
    for part in read:
        languages.update(part.languages)
    every = shop.rejects()
    return {
        "version": plan.version,
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "reader": msgspec.to_builtins(card),
        "started_at": plan.started_at,
        "as_of": settled.as_of,
        "phrase_book": {"digest": settled.phrase_book},
        "settings": {
            "adapted": None if plan.adapted is None else msgspec.to_builtins(plan.adapted),
            "as_of_given": plan.as_of is not None,
            "brand": plan.brand,
            "keep_names": plan.keep_names,
            "key_given": plan.key_digest is not None,
            "roles": msgspec.to_builtins(plan.roles),
            "zone": plan.zone,
            **msgspec.to_builtins(plan.settings),
            "partitions": plan.partitions,
        },
        "inputs": [
            {
                "name": file.name,
                "bytes": file.size,
                "sha256": file.sha256,
                "connector": file.connector,
                "columns": file.columns or None,
                "not_read": f"{file.reason}: {file.detail}".rstrip(": ") or None,
            }
            for file in sorted(plan.inputs, key=lambda file: file.name)
        ],
        "counts": {
            "messages": sum(part.messages for part in read),
            "messages_told_again": sum(part.repeated for part in read),
            "messages_after_as_of": sum(group.after_as_of for group in groups),
            "conversations": sum(part.conversations for part in read),
            "customers": sum(part.customers for part in folded),
            "episodes": sum(part.episodes for part in folded),
            "account_events": joined.account_events + joined.account_events_of_nobody,
            "account_events_of_nobody": joined.account_events_of_nobody,
            "conversations_joined_by_keys": joined.joined_conversations,
            "keys_that_join_nobody": joined.keys_that_join_nobody,
            "messages_by_language": dict(languages.most_common()),
            "rejects": {reason: count for reason, count in every.items() if not reason.startswith(NOTE)},
            "notes": {reason: count for reason, count in every.items() if reason.startswith(NOTE)},
            "rows": rows,
        },
        "timings": timings,
    }


def write_run_record(folder: Path, record: dict[str, Any]) -> None:
    """Write `run.json`.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    write_whole(folder / "run.json", msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n")
