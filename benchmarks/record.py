"""Puts the figures of both benches on record: in the docs, and in what every report prints of its reader's agreement.

    python benchmarks/record.py [--data DIR]

The tables behind the "printed by" marks of `docs/reference/reading-benchmark.md` and `outcome-benchmark.md` are
replaced, and `src/goodturn/report/agreement.json` is written anew.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from goodturn.bench.outcome_page import outcome_tables
from goodturn.bench.outcomes import OutcomeBench, bench_outcomes
from goodturn.bench.page import as_markdown
from goodturn.bench.reading import ReadingBench, ReadingFolders, bench_reading
from goodturn.bench.reading_page import reading_tables
from goodturn.readers.language import decide_language
from goodturn.readers.standard import StandardReader
from goodturn.report.agreement import FILE, Agreement

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent / "docs" / "reference"
MARK = "<!-- printed by `goodturn bench {} --markdown` -->"
#: questions of the judged conversations that the report shows
SHOWN = ("outcome", "heard", "helped", "ending")
JUDGED = (
    "Public support conversations, judged whole by language models given one guide; two of them agree with each other "
    "at 0.82 to 0.98, which is more than people do."
)
LABELLED = (
    "Public support messages drawn as they come, of which the rules had not seen this half; labelled by language "
    "models given one guide. Mean over the labels that occur at least 5 times."
)


def agreements(outcomes: OutcomeBench, reading: ReadingBench, reader: str) -> list[Agreement]:
    """What the report prints."""
    found = [
        Agreement(
            judged=one.question,
            figure="Cohen's kappa",
            value=round(one.kappa, 3),
            low=round(one.low, 3),
            high=round(one.high, 3),
            n=one.n,
            between_people=None,
            data=JUDGED,
            reader=reader,
            command="goodturn bench outcomes",
        )
        for one in outcomes.judged
        if one.question in SHOWN
    ]
    held_out = next(group for group in reading.groups if (group.stratum, group.part) == ("random", "held out"))
    for side, words in (("customer", "labels of customers' messages"), ("agent", "labels of the company's messages")):
        mean = held_out.mean_f1[side]
        found.append(
            Agreement(
                judged=words,
                figure="mean F1",
                value=round(mean.value, 3),
                low=round(mean.low, 3),
                high=round(mean.high, 3),
                n=held_out.messages,
                between_people=None,
                data=LABELLED,
                reader=reader,
                command="goodturn bench reading",
            )
        )
    return found


def replace_tables(page: Path, bench: str, tables: str) -> None:
    """Put printed tables behind their mark."""
    mark = MARK.format(bench)
    head, found, _ = page.read_text(encoding="utf-8").partition(mark)
    if not found:
        raise SystemExit(f"{page} has no line {mark}")
    page.write_text(f"{head}{mark}\n\n{tables.strip()}\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data")
    data: Path = parser.parse_args().data
    reader = StandardReader()
    folders = ReadingFolders(labels=data / "labels", pairs=data / "pairs", due=data / "due-windows")
    reading = bench_reading(folders, reader, decide_language)
    outcomes = bench_outcomes(data, reader)
    replace_tables(DOCS / "reading-benchmark.md", "reading", as_markdown(reading_tables(reading)))
    replace_tables(DOCS / "outcome-benchmark.md", "outcomes", as_markdown(outcome_tables(outcomes)))
    found = agreements(outcomes, reading, f"{reader.card.name} {reader.card.version}")
    FILE.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")
    for one in found:
        print(f"{one.judged}: {one.figure} {one.value} ({one.low} to {one.high}), n={one.n}")


if __name__ == "__main__":
    main()
