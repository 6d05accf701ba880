"""How each need was answered, and whether it was heard.

Words alone count as understanding only when they are grounded in this case. A fitting feeling counts together with a
relevant step. Where it was urgent, solving it at once counts. A formula with a step is half of it; a formula alone
is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from msgspec import Struct

from goodturn.conversations.message import MessageKind
from goodturn.episodes.book import Book
from goodturn.episodes.episode import Quote
from goodturn.episodes.grounding import grounded_words
from goodturn.episodes.needs import Moment, answers_something
from goodturn.events.utterance import Utterance
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import Act, Label
from goodturn.states import Answer, Heard

_STEPS = frozenset({Act.LOOKED_UP, Act.CHANGED, Act.EXPLAINED, Act.GUIDED})
_STEP_LABELS = (Label.ACTION_DONE, Label.GUIDANCE, Label.REMEDY_OFFER, Label.OWNERSHIP)
_AGREES = re.compile(
    r"(?:@\w+|[\s.!])*(?:yes|yeah|yep|yup|exactly|correct|spot on|that's (?:right|it|true)|indeed|genau|ja)\b"
)
_LIVED = (
    r"(?:had|been|done|gone|lost|spent|sent|told|paid|bought|seen|heard|got|made|taken|given|written|spoken|\w{2,}ed)"
)
#: the company says, and does not ask, what the customer has been through
_GUESS = re.compile(
    r"(?P<hedged>\bi (?:bet|imagine|guess|suppose|expect) you\b"
    rf"|\byou(?:'ve| have)? (?:probably|already|surely)\b|\byou must (?:have|be|feel)\b)"
    rf"|\byou(?:'ve| have) {_LIVED}\b|\bsie haben\b"
)
#: words before a guess that make a condition or a question of it
_CONDITIONS = frozenset("if once when unless until after whether what wenn falls ob sobald nachdem".split())
_SENTENCE_ENDS = re.compile(r"[.!?\n]")


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
    """Takes or announces a step that moves this customer's matter on."""
    if utterance.message.kind is MessageKind.ACTION:
        return True
    if not utterance.acts.isdisjoint(_STEPS) or utterance.has(*_STEP_LABELS):
        return True
    return any(c.kind is CommitmentKind.OWED and not c.conditional for c in utterance.commitments)


def _solves(utterance: Utterance) -> bool:
    action = utterance.action
    if action is not None:
        return action.changes and action.succeeded is not False
    return Act.CHANGED in utterance.acts


@lru_cache(maxsize=4_096)
def _guesses(text: str) -> bool:
    """Whether a text says what its reader has been through; a question counts only where it offers a guess."""
    said = text.lower().replace("’", "'")
    for match in _GUESS.finditer(said):
        before = said[: match.start()].rsplit(None, 1)
        if before and before[-1] in _CONDITIONS:
            continue
        ends = _SENTENCE_ENDS.search(said, match.end())
        if match["hedged"] is not None or ends is None or ends[0] != "?":
            return True
    return False


def _confirmed_guess(replies: Sequence[Utterance], after: Sequence[Utterance]) -> Utterance | None:
    """A statement about what the customer went through that the customer's next words agree with."""
    for number, reply in enumerate(replies):
        following = replies[number + 1] if number + 1 < len(replies) else (after[0] if after else None)
        if following is None or not following.by_customer or not reply.by_company:
            continue
        if _AGREES.match(following.message.text.lower().replace("’", "'")) and _guesses(reply.message.text):
            return reply
    return None


def answer_to(
    said: Sequence[Utterance],
    need: Moment,
    customer_words: set[str],
    book: Book,
    brand: str,
    patience: timedelta,
) -> Answered:
    """Judge the company's words and acts between this need and the next.

    Args:
        said: the whole episode.
        need: the need to be answered.
        customer_words: rare words of what the customer had said up to the end of this need.
        book: the phrase book in force.
        brand: whose phrase book applies.
        patience: how soon an answer was due on this channel.
    """
    window = said[need.last + 1 : need.until]
    replies = [u for u in window if answers_something(u, said[need.last])]
    if not replies:
        return Answered(answers=(Answer.NONE,), heard=Heard.NO, reason="nobody answered", quotes=(), by=None)
    answers: set[Answer] = set()
    asked_at = said[need.first].at

    def is_late(reply: Utterance) -> bool:
        return asked_at is not None and reply.at is not None and reply.at - asked_at > patience

    if is_late(replies[0]):
        answers.add(Answer.LATE)
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
        found = grounded_words(reply.message.text, customer_words, book.phrases, brand)
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
    guessed = _confirmed_guess(window, said[need.until : need.until + 1])
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
    if brushing is not None and stepping is None:
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
    if own_feeling is not None or solving is not None:
        by = own_feeling or solving
        return result(Heard.PARTLY, "some of it was answered", by, ())
    if stepping is not None:
        return result(Heard.NO, "the matter was dealt with and the need passed over", stepping, ())
    reason = "only a formula" if Answer.FORMULA in answers else "beside the point"
    return result(Heard.NO, reason, replies[0], ())


def _fits(reply: Utterance, stepping: Utterance | None) -> bool:
    """Echoed words count where the reply is warm or moves the matter on, not when it merely reads back."""
    return stepping is not None or reply.has(
        Label.NAMES_FEELING, Label.VALIDATES, Label.APOLOGY, Label.OWNERSHIP, Label.GRASPS_SITUATION
    )
