"""How distressed a customer is, 0 to 3, from the labels and the strength of the words."""

from __future__ import annotations

from collections.abc import Sequence

from goodturn.signals.labels import Label
from goodturn.signals.reading import Signal

#: how much each label, when it is sure, says of distress (0–3); tuned on half of the labelled messages
_WEIGHT = {
    Label.FRUSTRATION: 1.71,
    Label.ANXIETY: 1.53,
    Label.DISAPPOINTMENT: 1.53,
    Label.LEAVING: 1.71,
    Label.STAKES: 1.44,
    Label.UNRESOLVED: 1.08,
    Label.REPEAT_EFFORT: 0.99,
    Label.WAITING: 1.08,
    Label.PROMISE_CHASE: 1.17,
    Label.CONFUSION: 0.9,
    Label.WANTS_HUMAN: 0.81,
}
#: each further label adds this share of its own weight
_MORE = 0.3
_STRONG = 0.15
_LOUD = 0.2
#: what real thanks, or trouble that is over, leave of it
_RELIEVED = 0.5
MOST = 3.0


def distress(signals: Sequence[Signal], strong: bool, loud: bool) -> float:
    """The strongest label, a share of each other, more where words are strong or loud, less where all is well."""
    parts = []
    relieved = False
    for signal in signals:
        weight = _WEIGHT.get(signal.label)
        if weight is not None:
            parts.append(weight * signal.probability)
        elif signal.probability >= 0.6:
            relieved = True
    if not parts:
        return 0.0
    first = max(parts)
    level = first + _MORE * (sum(parts) - first)
    if level > 0.5:
        level += _STRONG * strong + _LOUD * loud
    if relieved:
        level *= _RELIEVED
    return round(min(MOST, level), 2)
