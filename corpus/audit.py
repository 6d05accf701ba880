"""How the written corpus compares with real text: variety, repetition, length, and how easily it is told from real.

    python corpus/audit.py --data DIR      DIR holds `labels/` and `twcs/`; their texts are measured against, never kept

Prints a page in Markdown; `corpus/README.md` keeps the last one.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from exchanges import HERE, Exchange, exchanges
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.model_selection import cross_val_predict

from goodturn.bench.labelled import load_labelled
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: tokens over which variety is compared, so that sizes do not matter
TOKENS = 20_000
SIDES = ("customer", "agent")
SEED = 4


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def variety(texts: Sequence[str], seed: int) -> dict[str, float]:
    """Share of different words, pairs and triples among the first `TOKENS` words of shuffled texts."""
    chance = random.Random(seed)
    shuffled = list(texts)
    chance.shuffle(shuffled)
    seen: dict[int, list[tuple[str, ...]]] = {1: [], 2: [], 3: []}
    for text in shuffled:
        said = words(text)
        for size, grams in seen.items():
            grams += zip(*(said[start:] for start in range(size)), strict=False)
        if len(seen[1]) >= TOKENS:
            break
    return {f"different {size}-grams": len(set(grams)) / max(1, len(grams)) for size, grams in seen.items()}


def said_again(groups: Sequence[Sequence[str]]) -> float:
    """Share of the runs of five words that stand in two groups (exchanges, conversations) or more."""
    owners: Counter[tuple[str, ...]] = Counter()
    for group in groups:
        own: set[tuple[str, ...]] = set()
        for text in group:
            said = words(text)
            own.update(zip(*(said[start:] for start in range(5)), strict=False))
        owners.update(own)
    return sum(count for count in owners.values() if count > 1) / max(1, sum(owners.values()))


def told_apart(written: Sequence[str], real: Sequence[str]) -> tuple[float, list[str], list[str]]:
    """How well words and pairs of words tell written from real (area under the curve, five folds), and by what."""
    size = min(len(written), len(real), 3_000)
    chance = random.Random(SEED)
    texts = [*chance.sample(list(written), size), *chance.sample(list(real), size)]
    truth = np.array([1] * size + [0] * size)
    vectors = TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True, token_pattern=r"(?u)\b\w+\b|[^\w\s]")
    found = vectors.fit_transform([re.sub(r"https?://\S+|[@#]\w+|\d+|<\w+>|\[\w+\]", " ", text) for text in texts])
    model = LogisticRegression(max_iter=400, C=1.0)
    probability = cross_val_predict(model, found, truth, cv=5, method="predict_proba")[:, 1]
    weights = model.fit(found, truth).coef_[0]
    names = vectors.get_feature_names_out()
    order = np.argsort(weights)
    return (
        float(roc_auc_score(truth, probability)),
        [str(names[n]) for n in order[:-16:-1]],
        [str(names[n]) for n in order[:15]],
    )


def lengths(texts: Sequence[str]) -> str:
    counted = sorted(len(text.split()) for text in texts)
    return "/".join(str(counted[len(counted) * tenth // 10]) for tenth in (1, 5, 9))


def labelled(data: Path) -> list[dict[str, Any]]:
    """The labelled messages of the half that readers are tuned on; the other half is kept for the end."""
    return [
        {
            "role": one.item.role.value,
            "text": one.item.text,
            "stratum": one.item.stratum,
            "conversation": one.item.conversation,
            "labels": [label.value for label in one.found.labels],
            "disputed": one.found.disputed,
        }
        for one in load_labelled(data / "labels")
        if one.tuned_on
    ]


def tweets(data: Path) -> dict[str, list[str]]:
    raw = gzip.decompress((data / "twcs" / "twcs.csv.gz").read_bytes()).decode()
    sides: dict[str, list[str]] = {"customer": [], "agent": []}
    for row in csv.DictReader(io.StringIO(raw)):
        sides["customer" if row["inbound"] == "True" else "agent"].append(row["text"])
    return sides


def carried_over(written: Sequence[Exchange], real: Sequence[dict[str, Any]], side: str) -> dict[str, float]:
    """F1 per label on real messages of what plain word counts learn from the written ones alone."""
    labels = CUSTOMER_LABELS if side == "customer" else AGENT_LABELS
    turns = [turn for one in written for turn in one.turns if (turn.author == "customer") == (side == "customer")]
    rows = [row for row in real if (row["role"] == "customer") == (side == "customer")]
    vectors = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=r"(?u)\b\w+\b|[^\w\s]")
    learnt, asked = vectors.fit_transform([turn.text for turn in turns]), vectors.transform([r["text"] for r in rows])
    scores: dict[str, float] = {}
    for label in labels:
        truth = np.array([label.value in turn.labels for turn in turns])
        there = np.array([label.value in row["labels"] for row in rows])
        counted = np.array([label.value not in row["disputed"] for row in rows])
        if truth.sum() < 10 or (there & counted).sum() < 10:
            continue
        model = LogisticRegression(max_iter=400, C=10.0, class_weight="balanced").fit(learnt, truth)
        scores[label.value] = float(f1_score(there[counted], model.predict(asked)[counted]))
    return scores


def is_side(author: str, side: str) -> bool:
    return (author == "customer") == (side == "customer")


def page(data: Path) -> None:
    written = [one for path in sorted(HERE.glob("*.txt")) for one in exchanges(path) if one.language == "en"]
    real, posts = labelled(data), tweets(data)
    for side in SIDES:
        own = [turn.text for one in written for turn in one.turns if is_side(turn.author, side)]
        judged = [row["text"] for row in real if is_side(row["role"], side)]
        print(f"\n## {side.capitalize()}\n\n| | written | labelled, real | tweets |\n|---|---|---|---|")
        columns = (own, judged, posts[side])
        print(f"| messages | {' | '.join(f'{len(texts):,}' for texts in columns)} |")
        print(f"| words, tenth/half/nine tenths | {' | '.join(map(lengths, columns))} |")
        spread = [variety(texts, SEED) for texts in columns]
        for name in spread[0]:
            print(f"| {name} | {' | '.join(f'{one[name]:.3f}' for one in spread)} |")
        groups = [[turn.text for turn in one.turns if is_side(turn.author, side)] for one in written]
        few = random.Random(SEED).sample(posts[side], min(len(posts[side]), len(groups) * 3))
        again = said_again(groups), said_again([[text] for text in few])
        print(f"| runs of five words said elsewhere too | {again[0]:.3f} | | {again[1]:.3f} |")
        for name, others in (("labelled", judged), ("tweets", posts[side])):
            area, ours, theirs = told_apart(own, others)
            marks = f"written by {', '.join(ours)}; real by {', '.join(theirs)}"
            print(f"\nTold from {name} by words: area {area:.3f}; {marks}.")
        print("\n| label | written | labelled, random | carried over, F1 |\n|---|---|---|---|")
        scores = carried_over(written, real, side)
        turns = [turn for one in written for turn in one.turns if is_side(turn.author, side)]
        drawn = [row for row in real if is_side(row["role"], side) and row["stratum"] == "random"]
        for label in CUSTOMER_LABELS if side == "customer" else AGENT_LABELS:
            share = sum(label.value in turn.labels for turn in turns) / len(turns)
            there = sum(label.value in row["labels"] for row in drawn) / len(drawn)
            score = f"{scores[label.value]:.2f}" if label.value in scores else ""
            print(f"| {label.value} | {share:.1%} | {there:.1%} | {score} |")
        if scores:
            print(f"| mean | | | {np.mean(list(scores.values())):.3f} |")
    print("\n## Files\n\n| file | turns | told from labelled, real |\n|---|---|---|")
    judged = [row["text"] for row in real]
    for path in sorted(HERE.glob("*.txt")):
        texts = [turn.text for one in exchanges(path) for turn in one.turns if one.language == "en"]
        if len(texts) > 100:
            print(f"| {path.stem} | {len(texts):,} | {told_apart(texts, judged)[0]:.3f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    page(parser.parse_args().data)
