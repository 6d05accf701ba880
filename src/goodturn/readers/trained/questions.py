"""What a model is asked about a message: the names of its questions."""

from __future__ import annotations

from goodturn.readers.trained.model_file import COMPANY, CUSTOMER
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Act, Label

#: whether distress reaches each level; their probabilities add up to the expected level
DISTRESS = ("distress_1", "distress_2", "distress_3")
GIVES_UP = "gives_up"
_ACT = "act:"

QUESTIONS: dict[str, tuple[str, ...]] = {
    CUSTOMER: (*(label.value for label in CUSTOMER_LABELS), *DISTRESS, GIVES_UP),
    COMPANY: (*(label.value for label in AGENT_LABELS), *(_ACT + act.value for act in Act)),
}


def label_asked(question: str) -> Label | None:
    """The label that a question asks for, if it is one."""
    return Label(question) if question in Label._value2member_map_ else None


def act_asked(question: str) -> Act | None:
    """The kind of act that a question asks for, if it is one."""
    return Act(question.removeprefix(_ACT)) if question.startswith(_ACT) else None
