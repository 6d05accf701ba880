"""Draw the real messages that are labelled in labels.txt: pieces of complaints and turns of role-played chats.

    python corpus/real/draw.py --data DIR

DIR is the folder of development data. It must hold cfpb/narratives.csv.gz, multidogo/customer_turns.tsv.gz,
labels/items.jsonl and labels/conversations.jsonl. The pieces are written to pieces.jsonl beside this file, one JSON
object a line: id, source, text. The draw is seeded: the same data give the same pieces.

No narrative that stands among the labelled development messages is drawn from: one is left out when any run of 60
characters of such a message occurs in it, or when it has the same number.
"""

import argparse
import csv
import gzip
import json
import random
import re
from pathlib import Path

SEED = 20261128
NARRATIVES = 900
TURNS = 500
RUN = 60
# people playing customers typed made-up card and social security numbers; their shape is enough
DIGIT = re.compile(r"\d")

SENTENCE_END = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(]?[A-Z0-9{])|\n\s*\n")
TROUBLE = re.compile(
    r"\b(?:problems?|issues?|not work(?:s|ed|ing)?|errors?|charged|refund(?:s|ed)?|late|wrong|stolen|lost|damaged"
    r"|worried|please help|urgent|asap|sorry|frustrated|thank you so much|still|again|waiting|cancel\w*)\b",
    re.IGNORECASE,
)


def squeeze(text):
    return " ".join(text.split())


def held_out(folder):
    """The numbers of the labelled complaints, and all runs of characters of their texts."""
    numbers, runs = set(), set()
    for name in ("items.jsonl", "conversations.jsonl"):
        with open(folder / "labels" / name, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                source, _, number = record["conversation"].partition(":")
                if source != "cfpb":
                    continue
                numbers.add(number)
                texts = [record["text"]] if "text" in record else []
                texts += [turn["text"] for turn in record.get("context", []) + record.get("turns", [])]
                for text in map(squeeze, texts):
                    runs.update(text[at : at + RUN] for at in range(max(1, len(text) - RUN + 1)))
    return numbers, runs


def is_held_out(text, runs):
    text = squeeze(text)
    if any(text[at : at + RUN] in runs for at in range(max(1, len(text) - RUN + 1))):
        return True
    return any(run in text for run in runs if len(run) < RUN)


def piece_of(narrative, rng):
    """One run of one to four sentences with 8 to 70 words, from anywhere in the narrative; None if it has none."""
    sentences = [squeeze(part) for part in SENTENCE_END.split(narrative) if part.strip()]
    runs = {count: [] for count in range(1, 5)}
    for count, found in runs.items():
        for start in range(len(sentences) - count + 1):
            text = " ".join(sentences[start : start + count])
            if 8 <= len(text.split()) <= 70:
                found.append(text)
    counts = [count for count, found in runs.items() if found]
    return rng.choice(runs[rng.choice(counts)]) if counts else None


def complaints(folder, rng):
    numbers, runs = held_out(folder)
    with gzip.open(folder / "cfpb" / "narratives.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        rows = [(row[""], row["Consumer complaint narrative"]) for row in csv.DictReader(lines)]
    rng.shuffle(rows)
    drawn, seen = [], set()
    for number, narrative in rows:
        if len(drawn) == NARRATIVES:
            break
        if number in numbers or is_held_out(narrative, runs):
            continue
        text = piece_of(narrative, rng)
        if text is None or text.lower() in seen:
            continue
        seen.add(text.lower())
        drawn.append({"id": f"cfpb:{number}", "source": "cfpb", "text": text})
    return drawn


def chat_turns(folder, rng):
    with gzip.open(folder / "multidogo" / "customer_turns.tsv.gz", "rt", encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = [(f"multidogo:{row['conversationId']}:{row['turnNumber']}", row["utterance"]) for row in table]
    rng.shuffle(rows)
    drawn, seen = {}, set()

    def take(wanted, fits):
        for key, raw in rows:
            text = squeeze(raw)
            if len(drawn) == wanted:
                return
            if key not in drawn and text.lower() not in seen and fits(text):
                seen.add(text.lower())
                drawn[key] = {"id": key, "source": "multidogo", "text": DIGIT.sub("0", text)}

    take(TURNS // 2, lambda text: len(text.split()) >= 4)
    take(TURNS, TROUBLE.search)
    mixed = list(drawn.values())
    rng.shuffle(mixed)
    return mixed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder of development data")
    folder = parser.parse_args().data
    pieces = complaints(folder, random.Random(SEED)) + chat_turns(folder, random.Random(SEED + 1))
    with open(Path(__file__).with_name("pieces.jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for piece in pieces:
            out.write(json.dumps(piece, ensure_ascii=False) + "\n")
    for source in ("cfpb", "multidogo"):
        print(source, sum(piece["source"] == source for piece in pieces))


if __name__ == "__main__":
    main()
