"""What to do about speakers without a role, as closing words of a study: which labels, and which option."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from goodturn.connectors.voice_call import BETWEEN_LABELS, NO_ROLE, SPEAKER_UNKNOWN
from goodturn.connectors.voice_names import NO_LABEL, holds_beyond_file

#: labels that are named on the screen
SHOWN = 6


def unknown_speakers(study: Path) -> str | None:
    """Which labels of calls have no role, and how to give them one; None where every speaker is known."""
    table = pq.read_table(study / "rejects.parquet", columns=["file", "line", "reason", "detail"])
    rows = table.filter(pc.equal(table["reason"], SPEAKER_UNKNOWN)).to_pylist()
    if not rows:
        return None
    labels: Counter[str] = Counter()
    unlabelled = 0
    for row in rows:
        call = row["file"] if row["line"] is None else f"{row['file']}:{row['line']}"
        for label in row["detail"].removeprefix(NO_ROLE).split(BETWEEN_LABELS):
            if label == NO_LABEL:
                unlabelled += 1
            else:
                labels[label if holds_beyond_file(label) else f"{call}#{label}"] += 1
    lines = [f"It is not known who speaks in {_calls(len(rows))}. Words of unknown speakers count for nobody."]
    if labels:
        lines.append(
            "Say who each speaker is, customer, agent, bot or system in the place of WHO, and run again with --replace:"
        )
        shown = sorted(labels.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
        lines += [f'  --role "{label}=WHO"' for label, _ in shown]
        if len(labels) > SHOWN:
            lines.append(f"  and {len(labels) - SHOWN:,} more labels, in rejects.parquet")
    if unlabelled:
        lines.append(
            f"In {_calls(unlabelled)} there are words without any speaker label. Transcribe with speakers told apart; "
            f'where one side alone speaks, --role "FILE#{NO_LABEL}=WHO" says which.'
        )
    return "\n".join(lines)


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count:,} calls"
