"""Tells one episode in the terminal: what was said, what it shows, and how the chain came out."""

from __future__ import annotations

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from goodturn.report.marked import pieces
from goodturn.report.number_words import day, minute
from goodturn.report.plain_words import (
    AUTHORS,
    CHANNELS,
    LINKS,
    OUTCOMES,
    RELIEF,
    answer_words,
    listed,
    mark_words,
    printable,
)
from goodturn.report.story_view import known_words, need_words, promise_words
from goodturn.report.tale import Tale, TaleConversation, TaleMessage

_STYLES = {"need": "bold yellow", "act": "underline cyan", "calm": "italic"}


def tell_episode(tale: Tale, console: Console) -> None:
    """Print a tale. Words of customers are never taken as markup, and control characters are left out."""
    for part in (_head(tale), *_talk(tale), *_chain(tale), *_list("What asked to be understood", _needs(tale))):
        console.print(part)
    for part in (*_list("What was promised", _promises(tale)), *_list("Times", _times(tale))):
        console.print(part)


def _head(tale: Tale) -> Text:
    contacts = "1 contact" if tale.contacts == 1 else f"{tale.contacts} contacts"
    channels = listed(CHANNELS.get(channel, channel) for channel in tale.channels) or "channel not said"
    text = Text()
    text.append(f"{OUTCOMES.get(tale.outcome, tale.outcome)}", style="bold")
    text.append(f": {printable(tale.outcome_reason)}\n")
    if tale.corrected:
        text.append("A person corrected this outcome; their word stands.\n")
    for held, words in (
        (tale.reasoned_no, "A no, with its reason: not helped, and nobody's fault in the conversation.\n"),
        (tale.beyond_reach, "Beyond the company's reach, and said so.\n"),
        (tale.warmth_owed, "Warmth was plainly owed.\n"),
    ):
        if held:
            text.append(words)
    text.append(f"{contacts} ({channels}), {day(tale.opened_at)} to {day(tale.last_at)}, as of {day(tale.as_of)}\n")
    text.append(f"episode {printable(tale.episode_id)}, customer {printable(tale.customer_id)}", style="dim")
    return text


def _talk(tale: Tale) -> list[RenderableType]:
    found: list[RenderableType] = []
    for told in tale.conversations:
        found.append(Rule(_title(told), align="left", style="dim"))
        if told.reason is not None:
            sure = "" if told.confidence is None else f" ({told.confidence:.0%} sure)"
            found.append(Text(printable(f"Belongs here because: {told.reason}{sure}"), style="dim"))
        found += [part for line in told.messages for part in _message(line)]
    return found


def _title(told: TaleConversation) -> Text:
    parts = [CHANNELS.get(told.channel, told.channel), told.conversation_id]
    parts += [f"“{told.subject}”"] if told.subject else []
    parts += [f"desk: {told.desk_status}"] if told.desk_status else []
    return Text(printable(", ".join(parts)))


def _message(line: TaleMessage) -> list[RenderableType]:
    who = AUTHORS.get(line.author, line.author) + (" (internal)" if line.internal else "")
    head = Text(f"{minute(line.at)}  {who}", style="bold" if line.author == "customer" else "")
    if line.distress:
        head.append(f"  distress {line.distress:.1f} of 3", style="dim")
    if line.labels:
        head.append(f"  reads as: {listed(mark_words(label) for label in line.labels)}", style="dim")
    words = Text()
    if line.action is not None:
        words.append(printable(line.action), style=_STYLES["act"])
        words.append(" ‹on record›", style="dim")
    else:
        for piece in pieces(line.text, line.marks):
            words.append(piece.text, style=_STYLES.get(piece.kind, ""))
            if piece.shows:
                words.append(f" ‹{piece.shows}›", style="dim")
    return [head, Padding(words, (0, 0, 1, 4), expand=False)]


def _chain(tale: Tale) -> list[RenderableType]:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for name in ("link", "answer", "reason"):
        table.add_column(name, overflow="fold")
    for link in tale.links:
        reason = Text(printable(link.reason))
        for quote in link.quotes:
            reason.append(f" “{printable(' '.join(quote.split()))}”", style="italic")
        known = known_words(link)
        answer = answer_words(link.link, link.answer) + (f"\n{known}" if known else "")
        table.add_row(Text(LINKS[link.link], style="bold"), Text(answer), reason)
    return [Rule(Text("The chain"), align="left", style="dim"), table]


def _list(title: str, lines: list[str]) -> list[RenderableType]:
    if not lines:
        return []
    return [Rule(Text(title), align="left", style="dim"), *(Text(f"- {line}") for line in lines)]


def _needs(tale: Tale) -> list[str]:
    return [need_words(need) for need in tale.needs]


def _promises(tale: Tale) -> list[str]:
    return [promise_words(promise) for promise in tale.promises]


def _times(tale: Tale) -> list[str]:
    found = [f"contact {number}: {minute(start)}" for number, start in enumerate(tale.contact_starts, 1)]
    if tale.resolved:
        found.append(f"meaningfully resolved: {minute(tale.resolved_at)}")
    else:
        found.append("not meaningfully resolved so far")
    if tale.desk_solved_at is not None:
        found.append(f"marked solved by the desk: {minute(tale.desk_solved_at)}")
    if tale.csat is not None:
        found.append(f"survey answer: {tale.csat:.2f} of 1")
    found.append(f"relief at the end: {RELIEF.get(tale.relief, tale.relief)}")
    return found
