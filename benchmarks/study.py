"""How fast a whole study is: CPU beside VADER's polarity over the same messages, and how it grows.

    python benchmarks/study.py                 one study, the ratio to VADER, and where the time goes
    python benchmarks/study.py --scale         1, 2 and 5 million messages: time exponent, peak memory, slope

Messages are recombined from real sentences (`--texts`, one message a row of a CSV with `text` and `inbound`), or from
the written world where none are given; every text is unique, so that no cache of texts can help.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import math
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
REAL = HERE.parent.parent / "shared" / "data" / "twcs" / "twcs.csv.gz"
WORLD = HERE.parent / "src" / "goodturn" / "samples" / "larkfield"
START = datetime(2026, 1, 5, tzinfo=UTC)


def sentences(texts: Path | None) -> tuple[list[str], list[str]]:
    """Distinct sentences of customers and of the company."""
    customer: dict[str, None] = {}
    company: dict[str, None] = {}
    if texts is not None:
        raw = gzip.decompress(texts.read_bytes()) if texts.suffix == ".gz" else texts.read_bytes()
        rows = ((row["inbound"] == "True", row["text"]) for row in csv.DictReader(io.StringIO(raw.decode())))
    else:
        lines = (json.loads(line) for path in sorted(WORLD.glob("*.jsonl")) for line in path.open())
        rows = ((one["author"] == "customer", one["text"]) for one in lines if one.get("text"))
    for by_customer, text in rows:
        for sentence in text.replace("\n", " ").replace("? ", "?\n").replace(". ", ".\n").split("\n"):
            if len(sentence) > 12:
                (customer if by_customer else company)[sentence.strip()] = None
    return list(customer), list(company)


def conversations(pools: tuple[list[str], list[str]], messages: int, seed: int) -> Iterator[list[dict[str, object]]]:
    """Conversations of four messages with unique texts of about a hundred characters."""
    chance = random.Random(seed)
    for number in range(-(-messages // 4)):
        name = f"t{number}"
        at = START + timedelta(seconds=17 * number)
        rows: list[dict[str, object]] = [
            {
                "type": "conversation",
                "conversation_id": name,
                "channel": "chat",
                "customer_id": f"p{chance.randrange(max(1, messages // 7))}",
                "opened_at": at.isoformat(),
            }
        ]
        for place in range(4):
            at += timedelta(minutes=chance.randrange(1, 30))
            pool = pools[place % 2]
            text = f"{chance.choice(pool)} {chance.choice(pool)[:80]} {mark(number * 4 + place)}"
            rows.append(
                {
                    "type": "message",
                    "conversation_id": name,
                    "message_id": f"{name}-{place}",
                    "author": ("customer", "agent")[place % 2],
                    "text": text,
                    "sent_at": at.isoformat(),
                }
            )
        yield rows


def mark(number: int) -> str:
    """A word that no other message has."""
    letters = ""
    while number or not letters:
        number, place = divmod(number, 26)
        letters += chr(ord("a") + place)
    return f"q{letters}"


def write_world(path: Path, pools: tuple[list[str], list[str]], messages: int, seed: int) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for rows in conversations(pools, messages, seed):
            for row in rows:
                stream.write(json.dumps(row) + "\n")


class Peak(threading.Thread):
    """Watches the resident memory of a process and all below it, summed; looking costs time, so not too often."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self.process, self.bytes, self.over = process, 0, threading.Event()

    def run(self) -> None:
        below: list[psutil.Process] = []
        looks = 0
        while not self.over.wait(0.2):
            total = 0
            try:
                if looks % 10 == 0:
                    below = self.process.children(recursive=True)
                looks += 1
                for one in (self.process, *below):
                    try:
                        total += one.memory_info().rss
                    except psutil.NoSuchProcess:
                        looks = 0
            except psutil.NoSuchProcess:
                return
            self.bytes = max(self.bytes, total)


def measure(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds of the process and all below it, and peak memory in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = Peak(psutil.Process(running.pid))
    peak.start()
    code = running.wait()
    wall = time.monotonic() - begun
    peak.over.set()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if code:
        raise SystemExit(f"the study ended with {code}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, peak.bytes / 1e6


def study_command(world: Path, out: Path, jobs: int) -> list[str]:
    program = "from goodturn.cli.app import main; main()"
    return [sys.executable, "-c", program, "study", str(world), "--out", str(out), "--jobs", str(jobs)]


#: the whole study in one process, in which VADER scores as many messages as a stage has handled, in turns of 500
IN_TURNS = """
import io, json, sys, time
from itertools import cycle, islice
from pathlib import Path
clock = time.process_time
begun = clock()
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
polarity = SentimentIntensityAnalyzer().polarity_scores
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = cycle([one["text"] for one in map(json.loads, lines) if one["type"] == "message"])
setting_up = clock() - begun
import goodturn.batch.fold as fold
import goodturn.study.run as run
from goodturn.readers.standard import StandardReader
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
parts = {"reader": 0.0, "core": 0.0, "report": 0.0}
def timed(name, call):
    def timing(*given, **named):
        begun = clock()
        try:
            return call(*given, **named)
        finally:
            parts[name] += clock() - begun
    return timing
StandardReader.read = timed("reader", StandardReader.read)
fold.take_all = timed("core", fold.take_all)
run._write_report = timed("report", run._write_report)
class Turns(Progress):
    handled = scored = 0
    spent = 0.0
    def count(self, number):
        super().count(number)
        self.handled += number
        begun = clock()
        while self.handled > self.scored:
            for text in islice(texts, 500):
                polarity(text)
            self.scored += 500
        self.spent += clock() - begun
turns = Turns(io.StringIO())
done = run.study(StudyRequest(inputs=(Path(sys.argv[1]),), out=Path(sys.argv[2])), turns)
whole = clock() - setting_up - turns.spent
parts["everything else"] = whole - sum(parts.values())
each = {"whole": whole, **parts}
print(json.dumps({name: spent / done.messages for name, spent in each.items()} | {"VADER": turns.spent / turns.scored}))
"""


def in_turns(world: Path, out: Path) -> dict[str, float]:
    """CPU seconds per message of the whole study, start and imports with it, of its parts, and of VADER.

    On a shared machine a second of CPU time buys less work the busier the machine is, so that only what is done in
    turns, in one process, can be compared. A turn comes by work, not by time: time would choose the slow moments.
    """
    command = [sys.executable, "-c", IN_TURNS, str(world), str(out)]
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def once(folder: Path, pools: tuple[list[str], list[str]], messages: int, jobs: int) -> None:
    world = folder / "world.jsonl"
    write_world(world, pools, messages, seed=1)
    lengths = [len(row["text"]) for row in map(json.loads, world.open()) if row["type"] == "message"]
    count = len(lengths)
    print(f"{count:,} messages of {sum(lengths) / count:.0f} characters, all different")
    told = in_turns(world, folder / "in-turns")
    peer = told["VADER"]
    for name, spent in told.items():
        print(f"  {name:<24}{spent * 1e6:8.1f} µs CPU per message {spent / peer:8.2f} × VADER")
    wall, cpu, peak = measure(study_command(world, folder / "out", jobs))
    print(
        f"  whole, {jobs} jobs           {cpu / count * 1e6:8.1f} µs CPU per message, {wall:.1f} s, peak {peak:.0f} MB"
    )


def scale(folder: Path, pools: tuple[list[str], list[str]], sizes: list[int], jobs: int) -> None:
    rows = []
    for number, messages in enumerate(sizes):
        world = folder / "world.jsonl"
        write_world(world, pools, messages, seed=number)
        wall, cpu, peak = measure(study_command(world, folder / f"out-{messages}", jobs))
        shutil.rmtree(folder / f"out-{messages}")
        rows.append((messages, wall, cpu, peak))
        print(f"{messages:>10,} messages {wall:8.1f} s wall {cpu:8.1f} s CPU peak {peak:6.0f} MB", flush=True)
    if len(rows) > 1:
        first, last = rows[0], rows[-1]
        for name, place in (("wall", 1), ("CPU", 2)):
            exponent = math.log(last[place] / first[place]) / math.log(last[0] / first[0])
            print(f"{name} time exponent {exponent:.3f}")
        before = rows[-2]
        slope = (last[3] - before[3]) / ((last[0] - before[0]) / 1e6)
        print(f"memory slope {slope:.0f} MB per million messages from {before[0]:,} to {last[0]:,}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=200_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--texts", type=Path, default=REAL if REAL.exists() else None)
    parser.add_argument("--scale", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000_000, 2_000_000, 5_000_000])
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder if not given")
    given = parser.parse_args()
    pools = sentences(given.texts)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        if given.scale:
            scale(Path(folder), pools, given.sizes, given.jobs)
        else:
            once(Path(folder), pools, given.messages, given.jobs)


if __name__ == "__main__":
    main()
