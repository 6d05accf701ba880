"""The written world: eight weeks of a fictional supplier's conversations, and what a fair reader makes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from goodturn.calendars.calendar import calendar_in_words
from goodturn.conversations.instant import Instant
from goodturn.states import Ending, Heard, Held, Helped, Outcome, PromiseState

#: every outcome of the truth is as of this instant, the end of the eight weeks
AS_OF = datetime(2025, 4, 28, tzinfo=UTC)
#: the company's hours and holidays (Good Friday, Easter Monday); British summer time begins on 30 March
CALENDAR = calendar_in_words(
    brand_zone="Europe/London",
    customer_zone=None,
    days="Mon-Fri",
    opens="09:00",
    closes="17:30",
    holidays=("2025-04-18", "2025-04-21"),
)


class TruePromise(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One commitment of the company, and where it stands at `AS_OF`."""

    message_id: str
    kind: Literal["owed", "holding"]
    state: PromiseState
    #: the end of its window; None where the words name no time
    due_to: Instant | None


class TrueEpisode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One trouble (or a contact without one) as a fair, experienced person concludes it at `AS_OF`."""

    #: account number, or the handle of a customer who is known by nothing else
    customer: str
    conversations: tuple[str, ...]
    #: one sentence in words
    story: str
    trouble: bool
    outcome: Outcome
    heard: Heard
    helped: Helped
    held: Held
    #: at the last word of the last conversation
    ending: Ending
    warmth_owed: bool
    reasoned_no: bool
    #: came back for the same trouble after an answer, and nothing has settled it since
    returned: bool
    #: came back for the same trouble after an answer, whether or not it was settled then
    came_back: bool
    #: bouts that the customer began
    contacts: int
    #: all that is owed, and some holding words
    promises: tuple[TruePromise, ...]
    #: the rule behind it
    why: str


_SAMPLES = Path(str(files("goodturn.samples")))
#: the same hours as a settings file for `goodturn study --settings`
SETTINGS_FILE = _SAMPLES / "larkfield-settings.yaml"


def world_files() -> tuple[Path, ...]:
    """The record files of the world, one per channel and one of account events."""
    return tuple(sorted((_SAMPLES / "larkfield").glob("*.jsonl")))


def truth() -> tuple[TrueEpisode, ...]:
    """What is true of the world, one value per episode.

    Raises:
        msgspec.ValidationError: a line of the truth is not of this shape.
    """
    lines = (_SAMPLES / "larkfield-truth" / "truth.jsonl").read_bytes().splitlines()
    decoder = msgspec.json.Decoder(TrueEpisode)
    return tuple(decoder.decode(line) for line in lines if line)
