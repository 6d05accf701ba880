"""A tale made ready to be read on the page: who said what when, and the chain in words."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from goodturn.report.marked import Piece, pieces
from goodturn.report.number_words import day, minute
from goodturn.report.plain_words import (
    ANSWERED,
    AUTHORS,
    CHANNELS,
    HEARD,
    KNOWN,
    LINKS,
    answer_words,
    listed,
    mark_words,
    printable,
)
from goodturn.report.tale import Tale, TaleConversation, TaleLink, TaleMessage, TaleNeed, TalePromise
from goodturn.states import PromiseState

#: answers that need no word on how well they are known
_SAY_THEMSELVES = ("no_need", "nothing_owed", "no_trouble", "not_knowable", "cannot_tell", "owed")
#: characters of the customer's words that open a story, and of a message or quote that are shown
_OPENING, _SHOWN, _QUOTED = 110, 1_200, 240


class StoryLine(Struct, frozen=True, kw_only=True):
    """One message as it stands on the page."""

    #: words between this message and the one before: another conversation begins
    between: str
    side: str
    who: str
    at: str
    pieces: tuple[Piece, ...]
    #: what it reads as without a place in the words
    also: str


class StoryLink(Struct, frozen=True, kw_only=True):
    """One link in words."""

    link: str
    answer: str
    known: str
    reason: str
    quotes: tuple[str, ...]


class StoryView(Struct, frozen=True, kw_only=True):
    """A story in words."""

    episode_id: str
    opening: str
    reason: str
    #: the chain in one line
    why: str
    where: str
    lines: tuple[StoryLine, ...]
    links: tuple[StoryLink, ...]
    needs: tuple[str, ...]
    promises: tuple[str, ...]


def story_view(tale: Tale) -> StoryView:
    """Make a tale ready for the page; internal notes stay out of it."""
    lines = [line for told in tale.conversations for line in _lines(told)]
    contacts = "one contact" if tale.contacts == 1 else f"{tale.contacts} contacts"
    channels = listed(CHANNELS.get(channel, channel) for channel in tale.channels) or "channel not said"
    return StoryView(
        episode_id=tale.episode_id,
        opening=opening(tale),
        reason=printable(tale.outcome_reason),
        why=chain_words(tale),
        where=f"{contacts[0].upper()}{contacts[1:]} ({channels}), from {day(tale.opened_at)} on.",
        lines=tuple(lines),
        links=tuple(
            StoryLink(
                link=link.link,
                answer=answer_words(link.link, link.answer),
                known=known_words(link),
                reason=printable(link.reason),
                quotes=tuple(printable(shortened(quote, _QUOTED)) for quote in link.quotes[:3]),
            )
            for link in tale.links
        ),
        needs=tuple(need_words(need) for need in tale.needs),
        promises=tuple(promise_words(promise) for promise in tale.promises),
    )


def chain_words(tale: Tale) -> str:
    """The links that decide the outcome, in one line."""
    said = {link.link: answer_words(link.link, link.answer) for link in tale.links}
    return " · ".join(f"{LINKS[link]}: {said[link]}" for link in ("understood", "done", "held") if link in said)


def known_words(link: TaleLink) -> str:
    """How well a link is known, unless its answer says so already."""
    known = KNOWN.get(link.known or "", "")
    return "" if known == answer_words(link.link, link.answer) or link.answer in _SAY_THEMSELVES else known


def opening(tale: Tale) -> str:
    """The customer's first words, shortened; of the message with the strongest need where there is one."""
    strongest = next((need.message_id for need in tale.needs if need.strongest), None)
    said = [line for told in tale.conversations for line in told.messages if line.author == "customer" and line.text]
    chosen = next((line for line in said if line.message_id == strongest), said[0] if said else None)
    return printable(shortened(" ".join(chosen.text.split()), _OPENING)) if chosen else "(no words of the customer)"


def need_words(need: TaleNeed) -> str:
    """A need and what it met with, as one sentence."""
    shown = listed(mark_words(label) for label in need.labels) or "a need"
    met = listed(ANSWERED.get(answer, answer) for answer in need.answers) or "no answer"
    strongest = " (the strongest need)" if need.strongest else ""
    verdict = HEARD.get(need.heard, need.heard)
    return printable(f"{_begin(shown)}{strongest}: met with {met}; {verdict}, because {need.reason}.")


def promise_words(promise: TalePromise) -> str:
    """A commitment, its window and how it ended, as one sentence."""
    said = shortened(" ".join((promise.words or promise.act).split()), _QUOTED)
    if promise.state == PromiseState.HOLDING:
        return printable(f"“{said}”: ends with the contact.")
    ended = answer_words("kept", promise.state)
    known = KNOWN.get(promise.known, promise.known)
    # "cannot be known, not knowable here" would say it twice
    known = "" if promise.state in (PromiseState.NOT_KNOWABLE, PromiseState.OWED) else f", {known}"
    return printable(f"“{said}”, {due_words(promise)}: {ended}{known} ({promise.reason}).")


def due_words(promise: TalePromise) -> str:
    """The window of a commitment in words."""
    if promise.due_to is None:
        return "no time named"
    if promise.due_from is None or _same_day(promise.due_from, promise.due_to):
        return f"due by {minute(promise.due_to)}"
    return f"due from {minute(promise.due_from)} to {minute(promise.due_to)}"


def _lines(told: TaleConversation) -> list[StoryLine]:
    found: list[StoryLine] = []
    for line in told.messages:
        if line.internal or not (line.text or line.action):
            continue
        between = ""
        if not found and told.reason is not None:
            channel = CHANNELS.get(told.channel, told.channel)
            between = f"Another conversation ({channel}), joined because: {told.reason}"
        found.append(_line(line, printable(between)))
    return found


def _line(line: TaleMessage, between: str) -> StoryLine:
    if line.action is not None:
        shown: tuple[Piece, ...] = (Piece(text=line.action, kind="act", shows="on record"),)
    else:
        shown = pieces(shortened(line.text, _SHOWN), line.marks)
    return StoryLine(
        between=between,
        side=line.author if line.author in ("customer", "system") else "company",
        who=AUTHORS.get(line.author, line.author),
        at=minute(line.at),
        pieces=shown,
        also=listed(mark_words(label) for label in line.labels),
    )


def shortened(text: str, most: int) -> str:
    """A text cut at a word, with a mark that it was cut."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]}\u00a0…"


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]


def _same_day(one: datetime, other: datetime) -> bool:
    return one.date() == other.date()
