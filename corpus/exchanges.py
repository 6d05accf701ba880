"""The corpus' own text format: reads it, checks it, counts it.

    python corpus/exchanges.py [FILE …]      checks files (all if none are named) and prints what they hold

One exchange begins with a line `## trade · channel · style · language · title`. Then come turns: a line that begins
with `C: `, `A: ` or `B: ` (customer, agent, bot) and, for long messages, further lines; and after each turn one line of
labels that begins with `~ `:

    ## parcel · chat · careless · en · birthday present on the wrong porch
    C: hi my sons present got left on some porch that isnt ours, his party is at 3
    ~ anxiety stakes; distress 2
    A: A birthday at three and the parcel on a stranger's porch: I'm ringing the driver now. I'll write again by one.
    ~ grasps_situation action_done promise; act looked_up promised; promise "I'll write again by one" due "by one"

`~ -` says that the turn carries nothing. Customers may have `distress 1` to `distress 3` and `gives_up`; agents and
bots `act` with one or more kinds of act, and `promise "the shortest words that commit" due "the words of its time"`
(`due ""` where it has none), once for each promise.
"""

from __future__ import annotations

import re
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Act

HERE = Path(__file__).resolve().parent / "exchanges"
AUTHORS = {"C": "customer", "A": "agent", "B": "bot"}
CHANNELS = frozenset("chat mail voice social".split())
LANGUAGES = frozenset("en de".split())
_ALLOWED = {
    "customer": frozenset(label.value for label in CUSTOMER_LABELS),
    "agent": frozenset(label.value for label in AGENT_LABELS),
}
_ACTS = frozenset(act.value for act in Act)
_PROMISE = re.compile(r'promise "([^"]+)" due "([^"]*)"')


class FormatError(Exception):
    """A corpus file is not written as it should be: file, line, and what is wrong."""


class Promised(Struct, frozen=True, kw_only=True):
    """The words of a promise and of its time limit, both as they stand in the turn."""

    quote: str
    due: str


class Turn(Struct, frozen=True, kw_only=True):
    """One message and what it carries."""

    author: str
    text: str
    labels: frozenset[str]
    #: 0–3, customers only
    distress: int = 0
    gives_up: bool = False
    acts: tuple[str, ...] = ()
    promises: tuple[Promised, ...] = ()


class Exchange(Struct, frozen=True, kw_only=True):
    """One written conversation."""

    trade: str
    channel: str
    style: str
    language: str
    title: str
    turns: tuple[Turn, ...]
    #: file and line where it begins
    place: str


def exchanges(path: Path) -> Iterator[Exchange]:
    """The exchanges of one file.

    Raises:
        FormatError: a line is not as it should be.
    """
    head: list[str] | None = None
    begun = 0
    turns: list[Turn] = []
    author, text = "", []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "## "], 1):
        place = f"{path.name}:{number}"
        if line.startswith("## "):
            if author:
                raise FormatError(f"{place}: the turn before has no line of labels")
            if head is not None:
                if len(turns) < 2:
                    raise FormatError(f"{path.name}:{begun}: an exchange of fewer than two turns")
                trade, channel, style, language, title = head
                yield Exchange(
                    trade=trade,
                    channel=channel,
                    style=style,
                    language=language,
                    title=title,
                    turns=tuple(turns),
                    place=f"{path.name}:{begun}",
                )
            head, begun, turns = _head(line, place), number, []
        elif line.startswith("~"):
            if not author:
                raise FormatError(f"{place}: labels without a turn")
            turns.append(_turn(author, "\n".join(text).strip(), line[1:].strip(), place))
            author, text = "", []
        elif line[:3] in ("C: ", "A: ", "B: ") and not author:
            author, text = AUTHORS[line[0]], [line[3:]]
        elif author:
            text.append(line)
        elif line.strip():
            raise FormatError(f"{place}: neither a turn nor labels: {line[:40]!r}")


def _head(line: str, place: str) -> list[str] | None:
    parts = [part.strip() for part in line[3:].split("·")]
    if parts == [""]:
        return None
    if len(parts) != 5 or not all(parts):
        raise FormatError(f"{place}: want `## trade · channel · style · language · title`")
    if parts[1] not in CHANNELS or parts[3] not in LANGUAGES:
        raise FormatError(f"{place}: channel {parts[1]!r} or language {parts[3]!r} is none of those allowed")
    return parts


def _turn(author: str, text: str, written: str, place: str) -> Turn:
    side = "customer" if author == "customer" else "agent"
    labels: set[str] = set()
    distress, gives_up = 0, False
    acts: list[str] = []
    promises = tuple(Promised(quote=quote, due=due) for quote, due in _PROMISE.findall(written))
    for field in _PROMISE.sub("", written).split(";"):
        words = field.split()
        if not words or words == ["-"]:
            continue
        if words[0] == "distress" and side == "customer" and words[1:] in (["1"], ["2"], ["3"], ["0"]):
            distress = int(words[1])
        elif words == ["gives_up"] and side == "customer":
            gives_up = True
        elif words[0] == "act" and side == "agent" and words[1:] and _ACTS.issuperset(words[1:]):
            acts = words[1:]
        elif _ALLOWED[side].issuperset(words):
            labels.update(words)
        else:
            raise FormatError(f"{place}: not a label of the {side}'s side: {field.strip()!r}")
    if not text:
        raise FormatError(f"{place}: an empty turn")
    for promise in promises:
        if promise.quote not in text or promise.due not in text:
            raise FormatError(f"{place}: the turn does not hold {promise.quote!r} or {promise.due!r}")
    if bool(promises) != ("promise" in labels):
        raise FormatError(f"{place}: `promise` as a label and a quoted promise belong together")
    return Turn(
        author=author,
        text=text,
        labels=frozenset(labels),
        distress=distress,
        gives_up=gives_up,
        acts=tuple(acts),
        promises=promises,
    )


def main(paths: Sequence[Path]) -> None:
    found = [exchange for path in paths for exchange in exchanges(path)]
    turns = [turn for exchange in found for turn in exchange.turns]
    print(f"{len(found):,} exchanges, {len(turns):,} turns, {len({turn.text for turn in turns}):,} different texts")
    for name in ("trade", "channel", "language"):
        print(f"{name}: {dict(Counter(getattr(one, name) for one in found for _ in one.turns).most_common())}")
    for side, labels in (("customer", CUSTOMER_LABELS), ("agent", AGENT_LABELS)):
        own = [turn for turn in turns if (turn.author == "customer") == (side == "customer")]
        words = sorted(len(turn.text.split()) for turn in own)
        if not own:
            continue
        print(
            f"{side}: {len(own):,} turns, words p10/50/90 {words[len(words) // 10]}/{words[len(words) // 2]}/"
            f"{words[len(words) * 9 // 10]}, without a label {sum(not turn.labels for turn in own) / len(own):.0%}"
        )
        counts = Counter(label for turn in own for label in turn.labels)
        print("  " + ", ".join(f"{label.value} {counts[label.value]}" for label in labels))
    print(f"distress {dict(sorted(Counter(t.distress for t in turns if t.author == 'customer').items()))}", end=", ")
    print(f"gives_up {sum(turn.gives_up for turn in turns)}, acts {dict(Counter(a for t in turns for a in t.acts))}")
    sentences = Counter(s.strip().lower() for t in turns for s in re.split(r"(?<=[.!?])\s+", t.text) if len(s) > 25)
    print("said again:", ", ".join(f"{count}× {said[:60]!r}" for said, count in sentences.most_common(8) if count > 2))


if __name__ == "__main__":
    # what is piped into `head` may end early
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        main([Path(name) for name in sys.argv[1:]] or sorted(HERE.glob("*.txt")))
    except FormatError as error:
        raise SystemExit(str(error)) from None
