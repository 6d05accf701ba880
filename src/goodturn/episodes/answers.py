"""How each need was answered, and whether it was heard.

Words alone count as understanding only when they are grounded in this case. A fitting feeling counts together with a
relevant step. Where it was urgent, solving it at once counts. A formula with a step is half of it; a formula alone
is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct

from goodturn.conversations.message import MessageKind
from goodturn.episodes.book import Book
from goodturn.episodes.episode import Quote
from goodturn.episodes.grounding import grounded_words
from goodturn.episodes.guesses import agreed_guess
from goodturn.episodes.needs import Moment, answers_something
from goodturn.episodes.receipts import is_receipt
from goodturn.episodes.topic import rare_words
from goodturn.events.utterance import Utterance
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Answer, Heard

_STEPS = frozenset({Act.LOOKED_UP, Act.CHANGED, Act.EXPLAINED, Act.GUIDED})
_STEP_LABELS = (Label.GUIDANCE, Label.REMEDY_OFFER, Label.OWNERSHIP)
_ONLY_LOOKS = frozenset({Act.LOOKED_UP, Act.PROMISED})
_WEIGHTY = frozenset({Label.STAKES, Label.ANXIETY})
_SENTENCE_ENDS = re.compile(r"[.!?\n](?=\s|$)")
#: acts that are none of the steps above: alone they move nothing on
_NO_STEPS = frozenset({Act.PASSED_ON, Act.LOOKED_UP})
_FEEDBACK = re.compile(r"\b(?:feedback|comments?|suggestions?|ihre? (?:rückmeldung|anregung|hinweise?))\b")


class Answered(Struct, frozen=True, kw_only=True):
    """What a need met with."""

    answers: tuple[Answer, ...]
    heard: Heard
    reason: str
    quotes: tuple[Quote, ...]
    by: Utterance | None


def _quote(utterance: Utterance, span: tuple[int, int]) -> Quote:
    return Quote(message_id=utterance.message.message_id, start=span[0], end=span[1])


def _steps(utterance: Utterance) -> bool:
    """Takes or announces a step that moves this customer's matter on.

    Feedback that is passed on is none, nor is what will be done once the customer has written elsewhere, nor a look-up
    of which only holding words tell: what it finds will be said, and be a step.
    """
    if utterance.message.kind is MessageKind.ACTION:
        return True
    holding = any(c.kind is CommitmentKind.HOLDING for c in utterance.commitments)
    if holding and Act.LOOKED_UP in utterance.acts and utterance.acts <= _ONLY_LOOKS:
        return False
    if not utterance.acts.isdisjoint(_STEPS) or utterance.has(*_STEP_LABELS):
        return True
    if Label.ACTION_DONE in utterance.labels:
        return not (utterance.acts <= _NO_STEPS and _FEEDBACK.search(utterance.message.text.lower()))
    if Label.REDIRECT in utterance.labels and Label.ASKS_INFO in utterance.labels:
        return False
    return any(c.kind is CommitmentKind.OWED and not c.conditional for c in utterance.commitments)


def _solves(utterance: Utterance) -> bool:
    action = utterance.action
    if action is not None:
        return action.changes and action.succeeded is not False
    return Act.CHANGED in utterance.acts


def _weighty_words(asked: Sequence[Utterance]) -> frozenset[str]:
    """Rare words of the sentences in which the customer says what is at stake or what they fear."""
    words: set[str] = set()
    for utterance in asked:
        text = utterance.message.text
        for signal in utterance.reading.signals:
            if signal.label in _WEIGHTY and signal.label in utterance.labels:
                for start, end in signal.spans:
                    words |= rare_words(_sentence_around(text, start, end))
    return frozenset(words)


def _sentence_around(text: str, start: int, end: int) -> str:
    begins = max((match.end() for match in _SENTENCE_ENDS.finditer(text, 0, start)), default=0)
    ends = _SENTENCE_ENDS.search(text, end)
    return text[begins : ends.start() if ends else len(text)]


def answer_to(
    said: Sequence[Utterance],
    need: Moment,
    customer_words: set[str],
    book: Book,
    brand: str,
    patience: timedelta,
    warmth_owed: bool = False,
) -> Answered:
    """Judge the company's words and acts between this need and the next.

    Args:
        said: the whole episode.
        need: the need to be answered.
        customer_words: rare words of what the customer had said up to the end of this need.
        book: the phrase book in force.
        brand: whose phrase book applies.
        patience: how soon an answer was due on this channel.
        warmth_owed: whether passing over what is felt would be cold anywhere in this episode.
    """
    window = said[need.last + 1 : need.until]
    replies = [u for u in window if answers_something(u, said[need.last]) and not is_receipt(u)]
    if not replies:
        return Answered(answers=(Answer.NONE,), heard=Heard.NO, reason="nobody answered", quotes=(), by=None)
    answers: set[Answer] = set()
    asked_at = said[need.first].at

    def is_late(reply: Utterance) -> bool:
        return asked_at is not None and reply.at is not None and reply.at - asked_at > patience

    if is_late(replies[0]):
        answers.add(Answer.LATE)
    weighty = _weighty_words(said[need.first : need.last + 1])
    unread = any(u.unread and u.message.kind is MessageKind.TEXT for u in replies)

    stepping = next((u for u in replies if _steps(u)), None)
    solving = next((u for u in replies if _solves(u)), None)
    feeling = next((u for u in replies if u.has(Label.NAMES_FEELING, Label.VALIDATES)), None)
    own_feeling = next(
        (u for u in replies if u.has(Label.NAMES_FEELING, Label.VALIDATES) and Label.STOCK_PHRASE not in u.labels),
        None,
    )
    warm = next((u for u in replies if u.has(Label.APOLOGY, Label.STOCK_PHRASE, Label.OWNERSHIP)), None)
    brushing = next((u for u in replies if Label.DISMISSIVE in u.labels), None)
    if stepping is not None:
        answers.add(Answer.STEPPED)
    if solving is not None:
        answers.add(Answer.SOLVED)
    if brushing is not None:
        answers.add(Answer.BRUSHED_OFF)
    if any(Label.ASKS_INFO in u.labels for u in replies):
        answers.add(Answer.ASKED)
    if warm is not None or (feeling is not None and own_feeling is None):
        answers.add(Answer.FORMULA)

    def result(heard: Heard, reason: str, by: Utterance | None, quotes: tuple[Quote, ...]) -> Answered:
        if heard is Heard.NO and unread:  # what nobody could read may hold all that seems to be missing
            heard, reason, quotes = Heard.CANNOT_TELL, "no reader knows the language of the answer", ()
        return Answered(
            answers=tuple(answer for answer in Answer if answer in answers),
            heard=heard,
            reason=reason,
            quotes=quotes,
            by=by,
        )

    for reply in replies:
        if Label.DISMISSIVE in reply.labels:
            continue
        found = grounded_words(reply.message.text, customer_words, book.phrases, brand, weighty)
        if found is not None and _fits(reply, stepping):
            answers.add(Answer.UNDERSTOOD)
            shared = ", ".join(found.shared[:4])
            return result(
                Heard.YES,
                f"the words fit only this case ({shared})",
                reply,
                (_quote(reply, (found.start, found.end)),),
            )
        if Label.GRASPS_SITUATION in reply.labels:
            answers.add(Answer.UNDERSTOOD)
            return result(
                Heard.YES,
                "the customer's own situation is taken in",
                reply,
                (_quote(reply, reply.span_of(Label.GRASPS_SITUATION)),),
            )
    guessed = agreed_guess(said, need.first, need.until)
    if guessed is not None:
        answers.add(Answer.UNDERSTOOD)
        return result(
            Heard.YES,
            "the customer agrees that this is how it was",
            guessed,
            (_quote(guessed, (0, len(guessed.message.text))),),
        )
    if own_feeling is not None and stepping is not None:
        answers.add(Answer.UNDERSTOOD)
        return result(
            Heard.YES,
            "a fitting feeling together with a relevant step",
            own_feeling,
            (_quote(own_feeling, own_feeling.span_of(Label.NAMES_FEELING, Label.VALIDATES)),),
        )
    if need.urgent and solving is not None and not is_late(solving):
        return result(
            Heard.YES,
            "it was urgent and was solved at once",
            solving,
            (_quote(solving, solving.span_of_act(Act.CHANGED)),),
        )
    last = next((u for u in reversed(replies) if Label.DISMISSIVE in u.labels or _steps(u)), None)
    if brushing is not None and solving is None and (last is None or Label.DISMISSIVE in last.labels):
        # only a step after it makes up for a brush-off
        return result(Heard.NO, "brushed off", brushing, (_quote(brushing, brushing.span_of(Label.DISMISSIVE)),))
    if stepping is not None and (warm is not None or feeling is not None):
        return result(
            Heard.PARTLY,
            "a formula with a relevant step",
            warm or feeling,
            (
                _quote(
                    warm or feeling or stepping,
                    (warm or feeling or stepping).span_of(Label.APOLOGY, Label.STOCK_PHRASE),
                ),
            ),
        )
    only_sent_on = solving is None and any(Label.REDIRECT in u.labels for u in replies)
    if warmth_owed and feeling is not None and only_sent_on:
        return result(Heard.NO, "a feeling named in passing, and sent elsewhere", feeling, ())
    if own_feeling is not None or (solving is not None and not warmth_owed):
        by = own_feeling or solving
        return result(Heard.PARTLY, "some of it was answered", by, ())
    if solving is not None:
        return result(Heard.NO, "it was solved without a word about what was felt", solving, ())
    if stepping is not None:
        return result(Heard.NO, "the matter was dealt with and the need passed over", stepping, ())
    reason = "only a formula" if Answer.FORMULA in answers else "beside the point"
    return result(Heard.NO, reason, replies[0], ())


def _fits(reply: Utterance, stepping: Utterance | None) -> bool:
    """Echoed words count where the reply is warm or moves the matter on, not when it merely reads back."""
    return stepping is not None or reply.has(
        Label.NAMES_FEELING, Label.VALIDATES, Label.APOLOGY, Label.OWNERSHIP, Label.GRASPS_SITUATION
    )
