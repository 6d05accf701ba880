"""A reading as a person sees it: the message with its words marked, then what they bear."""

from __future__ import annotations

import re
from datetime import datetime

from msgspec import UNSET
from rich.console import Console
from rich.text import Text

from goodturn.study.message_line import GivenMessage, LinePromise, ReadMessage

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: as the docs and the bench say it
_SET_FROM = 0.5
_WRITTEN = "%a %Y-%m-%d %H:%M:%S %z"


def show_reading(given: GivenMessage, language: str | None, found: ReadMessage) -> None:
    """Print it: in colour on a terminal, with the words in «» elsewhere."""
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console = Console(highlight=False, markup=False, width=110, no_color=True)
    # control characters would act on the terminal; one sign for one keeps the offsets
    text = _CONTROLS.sub("�", given.text)
    console.print(Text(f"{given.author.value}, {language or 'language not decided'}", style="dim"))
    console.print(_marked(text, found, styled=console.is_terminal))
    console.print()
    if found.abstained is not UNSET:
        console.print(f"not read: {found.abstained}")
        return
    for line in _lines(text, found):
        console.print(line)


def _marked(text: str, found: ReadMessage, *, styled: bool) -> Text:
    """The text with every word marked that bears a label."""
    shown, end = Text(), 0
    for first, last in _joined(found):
        shown.append(text[end:first])
        shown.append(text[first:last] if styled else f"«{text[first:last]}»", style="bold underline")
        end = last
    shown.append(text[end:])
    return shown


def _joined(found: ReadMessage) -> list[tuple[int, int]]:
    """The spans of all labels, overlapping ones as one."""
    joined: list[tuple[int, int]] = []
    for span in found.spans:
        if joined and span.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span.end))
        else:
            joined.append((span.start, span.end))
    return joined


def _lines(text: str, found: ReadMessage) -> list[Text]:
    rows = []
    for label, probability in sorted(found.labels.items(), key=lambda item: -item[1]):
        words = ", ".join(f"“{text[span.start : span.end]}”" for span in found.spans if span.label == label)
        rows.append((label, f"{probability:.2f}", words if probability >= _SET_FROM else f"{words} (not set)".strip()))
    if found.distress:
        rows.append(("distress", f"{found.distress:.1f}", "of 3"))
    if found.act is not None:
        rows.append(("act", "", found.act))
    if found.promise is not None:
        rows.append(("promise", "", _told(found.promise)))
    if not rows:
        return [Text("nothing found")]
    width = max(len(name) for name, _, _ in rows)
    return [Text.assemble((f"{name:<{width}}", "bold"), f"  {number:>4}  {rest}") for name, number, rest in rows]


def _told(promise: LinePromise) -> str:
    told = f"{promise.kind}: “{promise.quote}”"
    if promise.act:
        told += f" ({promise.act})"
    if promise.due_from is not None and promise.due_to is not None:
        told += f", due {_moment(promise.due_from)}"
        if promise.due_to != promise.due_from:
            told += f" to {_moment(promise.due_to)}"
    elif promise.due_quote:
        told += f", due “{promise.due_quote}” (not placed in time)"
    return told


def _moment(moment: datetime) -> str:
    return moment.strftime(_WRITTEN)
