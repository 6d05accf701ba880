"""How far a study of the written world equals its recorded truth, and every difference.

    python benchmarks/world.py [QUESTION ...]     with questions: their differences, one a line

The world was written together with its truth, and the rules have been written with it at hand: this shows that the
chain works as meant, not how right it is about anybody's customers.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from goodturn.samples.held_to_truth import GATE, hold_to_truth
from goodturn.samples.larkfield import AS_OF, SETTINGS_FILE, world_files
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
from goodturn.study.run import study
from goodturn.study.settings_file import read_settings


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "study"
        study(
            StudyRequest(inputs=world_files(), out=out, settings=read_settings(SETTINGS_FILE, None), as_of=AS_OF),
            Progress(io.StringIO()),
        )
        held = hold_to_truth(out)
    questions = [*GATE, *sorted({one.question for one in held.differences} - set(GATE))]
    for question in questions:
        right = held.right(question)
        print(f"{question:<12}{right:>4} of {held.episodes} episodes, {right / held.episodes:.1%}")
    right = held.right(*GATE)
    print(f"{'all of ' + ', '.join(GATE)}: {right} of {held.episodes} episodes, {right / held.episodes:.1%}")
    for one in held.differences:
        if one.question in sys.argv[1:]:
            print(f"{one.question}  {' '.join(one.conversations)}  true: {one.true}  found: {one.found}  {one.reason}")


if __name__ == "__main__":
    main()
