"""Whether it held: settled by the customer, quiet for the whole window, taken up again, given up, or still open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from goodturn.episodes.ending import Ended
from goodturn.episodes.episode import Contact, Quote
from goodturn.promises.promise import Promise
from goodturn.signals.commitment import CommitmentKind
from goodturn.states import Ending, Held, Known


class Holding(Struct, frozen=True, kw_only=True):
    """How it held, how well that is known, and the window that was watched."""

    held: Held
    known: Known
    reason: str
    quotes: tuple[Quote, ...]
    window_from: datetime | None
    window_to: datetime | None
    returned_at: datetime | None


def holding_of(
    ended: Ended,
    contacts: Sequence[Contact],
    promises: Sequence[Promise],
    last_act_at: datetime | None,
    last_done_at: datetime | None,
    now: datetime | None,
    window: timedelta,
) -> Holding:
    """Judge as of `now`. The window starts at the promised effect, else at the last act of the company.

    Args:
        ended: how the talk ended at its last words.
        contacts: the customer's contacts, in order.
        promises: what was owed in the episode.
        last_act_at: when the company last acted or spoke.
        last_done_at: when it last did something about it: changed, explained, guided, or brought what was promised.
        now: the instant as of which it is judged; None where the source has no times.
        window: how long quiet must last.
    """
    returns = [contact for contact in contacts if contact.after_done and not contact.status_enquiry]
    returned_at = returns[0].at if returns else None
    effects = [p.due_to for p in promises if p.kind is CommitmentKind.OWED and p.due_to is not None]
    starts = [moment for moment in (*effects, last_act_at) if moment is not None]
    window_from = max(starts) if starts else None
    window_to = window_from + window if window_from is not None else None
    quotes: tuple[Quote, ...] = ()
    if ended.shown_by is not None:
        message = ended.shown_by.message
        quotes = (Quote(message_id=message.message_id, start=0, end=len(message.text)),)

    def result(held: Held, known: Known, reason: str) -> Holding:
        return Holding(
            held=held,
            known=known,
            reason=reason,
            quotes=quotes,
            window_from=window_from,
            window_to=window_to,
            returned_at=returned_at,
        )

    if ended.ending is Ending.CONFIRMED:
        return result(Held.CONFIRMED, Known.CONFIRMED, ended.reason)
    if ended.ending is Ending.GAVE_UP:
        return result(Held.GAVE_UP, Known.CONFIRMED, ended.reason)
    if returns and _still_back(returns, last_done_at, ended):
        return result(Held.RETURNED, Known.CONFIRMED, "the customer came back with the same trouble")
    if ended.ending is Ending.MOVED:
        return result(Held.MOVED, Known.NOT_KNOWABLE, ended.reason)
    if now is None or window_to is None:
        why = "this data has no times" if now is None else "the company did and said nothing that could hold"
        return result(Held.CANNOT_TELL, Known.NOT_KNOWABLE, why)
    if ended.ending is Ending.OPEN:
        return result(Held.OPEN, Known.CLAIMED, ended.reason)
    if now < window_to:
        return result(Held.OPEN, Known.NOT_KNOWABLE, f"the window runs until {window_to:%Y-%m-%d %H:%M} UTC")
    return result(Held.QUIET, Known.CLAIMED, f"no word for {_in_words(window)}")


def _in_words(window: timedelta) -> str:
    """A length of time in the largest unit that it is a whole number of."""
    seconds = int(window.total_seconds())
    count, unit = next(
        (seconds // length, unit)
        for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))
        if seconds % length == 0
    )
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _still_back(returns: Sequence[Contact], last_done_at: datetime | None, ended: Ended) -> bool:
    """The last return has not been dealt with: nothing done after it, only said, or it is still open."""
    last = returns[-1]
    if ended.ending is Ending.OPEN or last.at is None or last_done_at is None:
        return True
    return last_done_at <= last.at
