"""The labels, as `docs/reference/labels.md` defines them: 13 for customers, 15 for the company's side."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What one message expresses or does."""

    # customer
    FRUSTRATION = "frustration"
    ANXIETY = "anxiety"
    DISAPPOINTMENT = "disappointment"
    CONFUSION = "confusion"
    GRATITUDE = "gratitude"
    REPEAT_EFFORT = "repeat_effort"
    WAITING = "waiting"
    WANTS_HUMAN = "wants_human"
    LEAVING = "leaving"
    STAKES = "stakes"
    UNRESOLVED = "unresolved"
    RESOLVED = "resolved"
    PROMISE_CHASE = "promise_chase"
    # agent or bot, speaking for the company
    NAMES_FEELING = "names_feeling"
    GRASPS_SITUATION = "grasps_situation"
    VALIDATES = "validates"
    APOLOGY = "apology"
    STOCK_PHRASE = "stock_phrase"
    OWNERSHIP = "ownership"
    PROMISE = "promise"
    ACTION_DONE = "action_done"
    REMEDY_OFFER = "remedy_offer"
    GUIDANCE = "guidance"
    ASKS_INFO = "asks_info"
    REDIRECT = "redirect"
    REFUSAL = "refusal"
    DISMISSIVE = "dismissive"
    CHECKS_BACK = "checks_back"


_ALL = tuple(Label)
CUSTOMER_LABELS = _ALL[:13]
AGENT_LABELS = _ALL[13:]


class Act(StrEnum):
    """The kind of act in a company message. Only *changed*, *explained* and *guided* can count as done."""

    LOOKED_UP = "looked_up"
    PASSED_ON = "passed_on"
    CHANGED = "changed"
    EXPLAINED = "explained"
    GUIDED = "guided"
    PROMISED = "promised"
    REFUSED_WITH_REASON = "refused_with_reason"
    REFUSED = "refused"
