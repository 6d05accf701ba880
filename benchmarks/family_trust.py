"""How far each family of cues can be trusted, measured on the labelled messages that the rules were tuned on.

    python benchmarks/family_trust.py DATA/labels      prints the table for `goodturn/readers/rules/trust.py`

For each family: of the messages in which it was found and no surer family of its label was, how many carry that
label; smoothed by `PRIOR` messages at `UNMEASURED`, about the mean of all families. Families found in fewer than
`ENOUGH` messages are left out.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

from goodturn.bench.labelled import Labelled, load_labelled, passage
from goodturn.readers.rules.evidence import label_of
from goodturn.readers.rules.trust import UNMEASURED
from goodturn.readers.standard import rules_of
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage

#: weight of what is expected of any family, in messages
PRIOR = 3
#: messages in which a family must be found
ENOUGH = 4


def measure(labelled: list[Labelled]) -> dict[str, tuple[float, int]]:
    """Trust and number of messages for each family."""
    hits: dict[Label, dict[str, dict[int, bool]]] = defaultdict(lambda: defaultdict(dict))
    for place, one in enumerate(labelled):
        scored = [label for label in one.labels if label.value not in one.found.disputed]
        for family in rules_of(one.item.role, "en").families_in(_passage(one)):
            label = label_of(family)
            if label is not None and label in scored:
                hits[label][family][place] = label in one.found.labels
    found = {}
    for families in hits.values():
        left = dict(families)
        met: set[int] = set()
        while left:
            family = max(left, key=lambda name: _smoothed(left[name].values()))
            held = left.pop(family)
            alone = {place: held[place] for place in held.keys() - met}
            found[family] = (_smoothed((alone if len(alone) >= ENOUGH else held).values()), len(held))
            met |= held.keys()
    return found


def _smoothed(held: Collection[bool]) -> float:
    return (sum(held) + PRIOR * UNMEASURED) / (len(held) + PRIOR)


def _passage(one: Labelled) -> Passage:
    return passage(one.item.role, one.item.text, one.item.context, lambda _: "en")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    labelled = [one for one in load_labelled(parser.parse_args().labels) if one.tuned_on]
    for family, (trust, n) in sorted(measure(labelled).items()):
        if n >= ENOUGH:
            print(f'    "{family}": {trust:.2f},  # {n}')


if __name__ == "__main__":
    main()
