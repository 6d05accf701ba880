"""The outcome of an episode: heard and helped, told apart, never blended."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from goodturn.episodes.deeds import COUNTS_AS_DONE
from goodturn.states import Ending, Heard, Held, Helped, Outcome


class Judged(Struct, frozen=True, kw_only=True):
    """What an outcome rests on."""

    trouble: bool
    heard: Heard
    brushed_off: bool
    warmth_owed: bool
    done: Helped
    contested: bool
    ending: Ending
    held: Held
    #: something announced is not yet due, or an answer is still due in patience
    in_work: bool
    #: the company said anything at all
    answered: bool
    #: no reading in the languages of this episode
    unread: bool
    #: the company answers words that are not in this data, and the customer says nothing else
    unseen: bool = False
    #: somebody speaks, and of nobody is it known that they are the customer
    unnamed: bool = False


def was_helped(judged: Judged) -> bool:
    """Done, and neither returned nor given up nor left open by the customer's last words."""
    if judged.done not in COUNTS_AS_DONE or judged.contested:
        return False
    if judged.held in (Held.RETURNED, Held.GAVE_UP) or judged.ending is Ending.GAVE_UP:
        return False
    if judged.ending in (Ending.CONFIRMED, Ending.QUIET):
        return True
    if judged.done is Helped.GUIDED:
        return False
    return judged.ending is Ending.MOVED and judged.done is Helped.CHANGED


def outcome_of(judged: Judged) -> tuple[Outcome, str]:
    """The outcome, and the reason in words."""
    if judged.unread:
        return Outcome.CANNOT_TELL, "no reader knows the language"
    if judged.unseen:
        return Outcome.CANNOT_TELL, "what the customer wrote is not in this data"
    if judged.unnamed:
        return Outcome.CANNOT_TELL, "it is not known who of them is the customer"
    if not judged.trouble:
        return Outcome.NO_TROUBLE, "the customer brought nothing that wants an answer"
    if was_helped(judged):
        return _helped(judged)
    if judged.ending is Ending.MOVED:
        return Outcome.CANNOT_TELL, "it went on out of sight and nothing here decides it"
    if judged.in_work:
        return Outcome.OPEN, "still in work"
    came_to_nothing = judged.held in (Held.RETURNED, Held.GAVE_UP)
    if judged.heard is Heard.CANNOT_TELL or (judged.done is Helped.CANNOT_TELL and not came_to_nothing):
        return Outcome.CANNOT_TELL, "no reader knows the language of the answer"
    return _not_helped(judged)


def _helped(judged: Judged) -> tuple[Outcome, str]:
    done = judged.done.value
    if judged.heard is Heard.CANNOT_TELL and (judged.warmth_owed or judged.brushed_off):
        return Outcome.CANNOT_TELL, f"{done}, but no reader knows the language of the answer to what was felt"
    if judged.warmth_owed and judged.heard is Heard.NO:
        return Outcome.HELPED_NOT_ACKNOWLEDGED, f"{done}, but what was felt was passed over"
    if judged.brushed_off and judged.heard is Heard.NO:
        return Outcome.HELPED_NOT_ACKNOWLEDGED, f"{done}, but brushed off"
    if judged.heard in (Heard.YES, Heard.PARTLY):
        return Outcome.HEARD_HELPED, f"{done}, and the need was answered"
    return Outcome.HEARD_HELPED, f"{done}, and no warmth was owed"


def _not_helped(judged: Judged) -> tuple[Outcome, str]:
    why = {
        Held.RETURNED: "it came back",
        Held.GAVE_UP: "the customer gave up",
    }.get(judged.held, judged.ending.value.replace("_", " "))
    done = judged.done.value.replace("_", " ")
    if judged.heard in (Heard.YES, Heard.PARTLY):
        return Outcome.HEARD_NOT_HELPED, f"the need was answered in words; {done}, {why}"
    if judged.heard is Heard.NO:
        return Outcome.NEITHER, f"the need was not answered; {done}, {why}"
    if not judged.answered:
        return Outcome.NEITHER, "nobody answered"
    if judged.ending in (Ending.CONFIRMED, Ending.QUIET) and judged.done in (
        Helped.NOTHING,
        Helped.PASSED_ON,
    ):
        return Outcome.HEARD_NOT_HELPED, f"no need was left unheard; {done}, {why}"
    if judged.done in (Helped.REFUSED, Helped.PROMISED, Helped.NOTHING) or judged.contested:
        return Outcome.NEITHER, f"{done}, {why}"
    return Outcome.CANNOT_TELL, f"{done}, and nothing here says what came of it"


def is_in_work(ending: Ending, due_to: datetime | None, now: datetime | None) -> bool:
    """Whether the company still has time to do what it announced or to answer."""
    return ending is Ending.OPEN and now is not None and due_to is not None and now < due_to
