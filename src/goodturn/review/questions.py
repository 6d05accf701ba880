"""What people are asked, and what they may answer: the labels of one message, four questions about an episode."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Label

YES, NO = "yes", "no"


class Sheet(StrEnum):
    """A sheet to be filled in: messages of one side, or whole conversations."""

    CUSTOMER = "customer"
    COMPANY = "company"
    CONVERSATIONS = "conversations"


class Question(Struct, frozen=True, kw_only=True):
    """One question with every answer that it takes."""

    key: str
    #: what a person is asked, as it stands in `how-to-answer.txt`
    words: str
    answers: tuple[str, ...] = (YES, NO)


#: "set it where the message …", as `docs/reference/labels.md` says it
_LABELS = {
    Label.FRUSTRATION: "shows irritation, anger or exasperation at what happened or at how they were treated",
    Label.ANXIETY: "shows worry, fear, panic or felt pressure of time about what may happen",
    Label.DISAPPOINTMENT: "shows being let down, sad, hurt or losing faith, without heat",
    Label.CONFUSION: "shows not understanding, or not knowing what to do or what comes next",
    Label.GRATITUDE: "shows real thanks, relief or praise",
    Label.REPEAT_EFFORT: "says that they tried, asked, called, sent or explained before, or must do so again",
    Label.WAITING: "complains of or reports a long wait, a delay or no answer",
    Label.WANTS_HUMAN: "asks for a person, a manager, a call back, to escalate",
    Label.LEAVING: "says or threatens to leave, cancel, switch, return, never buy again",
    Label.STAKES: "names a hardship or deadline that makes this matter: health, money trouble, death, safety, "
    "being stranded, a child, a wedding, lost work",
    Label.UNRESOLVED: "says that the trouble persists, or that a remedy or answer did not work or did not come",
    Label.RESOLVED: "says that it works, was sorted out, or that the question is answered",
    Label.PROMISE_CHASE: "points to something that the company said it would do and did not",
    Label.NAMES_FEELING: "names or mirrors what the customer feels",
    Label.GRASPS_SITUATION: "shows that this customer's own situation was taken in: a specific fact, cause or "
    "consequence in a way that fits only this case",
    Label.VALIDATES: "says that the reaction, question or complaint is fair, or that they did nothing wrong",
    Label.APOLOGY: "apologises for something that the customer met",
    Label.STOCK_PHRASE: "has warm words that could be sent unchanged to anybody",
    Label.OWNERSHIP: "takes responsibility for getting it sorted, personally or plainly for the company",
    Label.PROMISE: "commits to a particular future act for this customer, with or without a time",
    Label.ACTION_DONE: "states that a concrete act on this case was done, or is being done right now",
    Label.REMEDY_OFFER: "offers or grants what makes it good: refund, credit, voucher, waiver, replacement, "
    "rebooking, priority, an exception",
    Label.GUIDANCE: "gives information, an instruction or a next step that moves the matter on",
    Label.ASKS_INFO: "asks for details that are needed",
    Label.REDIRECT: "mainly sends the customer elsewhere: private messages, a number, a form, a link, another team",
    Label.REFUSAL: "says no to what was asked, or that it cannot be done",
    Label.DISMISSIVE: "blames the customer, plays the matter down, is defensive, curt or beside the point",
    Label.CHECKS_BACK: "asks whether it is sorted, commits to see how it went, or invites them back if it is not",
}
#: as the guide for whole conversations says it
_WHOLE = (
    Question(
        key="outcome",
        words="what came of it: was the customer's need answered as this person's need, and was something done about "
        "the trouble that they neither contest nor come back about? cannot_tell where it goes on elsewhere or nothing "
        "on the page decides it; no_trouble where they bring nothing that wants an answer",
        answers=(
            "heard_helped",
            "heard_not_helped",
            "helped_not_acknowledged",
            "neither",
            "no_trouble",
            "cannot_tell",
        ),
    ),
    Question(
        key="heard",
        words="was the strongest need answered as this person's need: words that fit only this case, a fitting feeling "
        "with a relevant step, or, where it was urgent, solved at once? partly: some of it, or a formula with a "
        "relevant step; none: there was no need",
        answers=("yes", "partly", "no", "none"),
    ),
    Question(
        key="helped",
        words="the most that was done about the trouble, as far as the page bears it out",
        answers=("changed", "explained", "guided", "passed_on", "promised", "refused", "nothing"),
    ),
    Question(
        key="ending",
        words="how it ended: the customer says that it is settled (confirmed), the company had the last word and it "
        "could well be settled (quiet), the last words still want something (open), the customer resigns (gave_up), "
        "or it went on out of sight (moved)",
        answers=("confirmed", "quiet", "open", "gave_up", "moved"),
    ),
)


def _of_labels(labels: tuple[Label, ...]) -> tuple[Question, ...]:
    return tuple(Question(key=label.value, words=_LABELS[label]) for label in labels)


QUESTIONS: dict[Sheet, tuple[Question, ...]] = {
    Sheet.CUSTOMER: _of_labels(CUSTOMER_LABELS),
    Sheet.COMPANY: _of_labels(AGENT_LABELS),
    Sheet.CONVERSATIONS: _WHOLE,
}
#: every question under its key; a key belongs to one sheet only
BY_KEY: dict[str, Question] = {question.key: question for asked in QUESTIONS.values() for question in asked}


def sheet_of(key: str) -> Sheet:
    """The sheet on which a question stands.

    Raises:
        KeyError: there is no such question.
    """
    for sheet, asked in QUESTIONS.items():
        if any(question.key == key for question in asked):
            return sheet
    raise KeyError(key)
