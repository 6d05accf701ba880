"""What this data can and cannot show, link by link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct, field

from goodturn.measures.measure import Measure, share

MESSAGE_COLUMNS = ("author", "language", "kind", "sent_at")
CONVERSATION_COLUMNS = ("channel", "source", "customer_id", "desk_solved_at", "csat")
ACCOUNT_EVENT_COLUMNS = ("kind",)
REJECT_COLUMNS = ("reason",)
#: below this share something is said to be known only in part
NEARLY_ALL = 0.95


class Evidence(Struct, kw_only=True):
    """What is in the data, counted."""

    authors: Counter[str] = field(default_factory=Counter)
    #: customers' messages by language; "" where it is not known
    languages: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    timed: int = 0
    actions: int = 0
    first: datetime | None = None
    last: datetime | None = None
    channels: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    conversations: int = 0
    with_customer: int = 0
    with_desk_solved: int = 0
    with_csat: int = 0
    account_events: Counter[str] = field(default_factory=Counter)
    rejects: Counter[str] = field(default_factory=Counter)


class Knowable(StrEnum):
    """How far a link can be known from this data at all."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class LinkCoverage(Struct, frozen=True, kw_only=True):
    """One link and what this data can show of it, in words."""

    link: str
    knowable: Knowable
    reasons: tuple[str, ...]


class Coverage(Struct, frozen=True, kw_only=True):
    """Coverage per link, and the three shares that decide it."""

    links: tuple[LinkCoverage, ...]
    times: Measure
    read: Measure
    customers: Measure
    #: languages that no reader reads → customers' messages
    unread: dict[str, int]


def gather_evidence(
    messages: Iterable[pa.RecordBatch],
    conversations: Iterable[pa.RecordBatch],
    account_events: Iterable[pa.RecordBatch],
    rejects: Iterable[pa.RecordBatch],
) -> Evidence:
    """Fold the four tables (with the columns named above) into counts."""
    found = Evidence()
    for batch in messages:
        found.messages += batch.num_rows
        found.timed += batch.num_rows - batch["sent_at"].null_count
        found.actions += _count(batch, "kind").get("action", 0)
        found.authors.update(_count(batch, "author"))
        customers = batch.filter(pc.fill_null(pc.equal(batch["author"], "customer"), False))
        found.languages.update(_count(customers, "language"))
        span = pc.min_max(batch["sent_at"]).as_py()
        if span["min"] is not None:
            found.first = min(found.first or span["min"], span["min"])
            found.last = max(found.last or span["max"], span["max"])
    for batch in conversations:
        found.conversations += batch.num_rows
        found.channels.update(_count(batch, "channel"))
        found.sources.update(_count(batch, "source"))
        found.with_customer += batch.num_rows - batch["customer_id"].null_count
        found.with_desk_solved += batch.num_rows - batch["desk_solved_at"].null_count
        found.with_csat += batch.num_rows - batch["csat"].null_count
    for batch in account_events:
        found.account_events.update(_count(batch, "kind"))
    for batch in rejects:
        found.rejects.update(_count(batch, "reason"))
    return found


def _count(batch: pa.RecordBatch, column: str) -> dict[str, int]:
    pairs = pc.value_counts(batch[column]).to_pylist()
    return {pair["values"] or "": pair["counts"] for pair in pairs}


def coverage(evidence: Evidence, read_languages: tuple[str, ...] | None) -> Coverage:
    """Judge each link. `read_languages` are those that the reader reads; None where that was not recorded."""
    customers = evidence.authors.get("customer", 0)
    unread = {
        language: number
        for language, number in evidence.languages.most_common()
        if read_languages is not None and language not in read_languages
    }
    read = customers - sum(unread.values())
    return Coverage(
        links=(
            _felt(customers, read, evidence),
            _understood(customers, read, evidence),
            _owned(customers, read, evidence),
            _done(evidence),
            _kept(evidence),
            _held(evidence),
        ),
        times=share("coverage.times", evidence.timed, evidence.messages),
        read=share("coverage.read", read, customers),
        customers=share("coverage.customers", evidence.with_customer, evidence.conversations),
        unread=unread,
    )


def _link(link: str, problems: list[tuple[Knowable, str]], fine: str) -> LinkCoverage:
    if not problems:
        return LinkCoverage(link=link, knowable=Knowable.YES, reasons=(fine,))
    worst = Knowable.NO if any(level is Knowable.NO for level, _ in problems) else Knowable.PARTLY
    return LinkCoverage(link=link, knowable=worst, reasons=tuple(reason for _, reason in problems))


def _unread(customers: int, read: int) -> list[tuple[Knowable, str]]:
    if not customers:
        return [(Knowable.NO, "No message is known to come from a customer.")]
    if not read:
        return [(Knowable.NO, "No customer wrote in a language that the reader reads.")]
    if read < NEARLY_ALL * customers:
        return [
            (
                Knowable.PARTLY,
                (
                    f"{customers - read:,} of {customers:,} customers' messages are in a language that was not "
                    "recognised or is not read; there the reader is silent."
                ),
            )
        ]
    return []


def _speaks(evidence: Evidence) -> list[tuple[Knowable, str]]:
    if evidence.authors.get("agent", 0) + evidence.authors.get("bot", 0) == 0:
        return [(Knowable.NO, "The company's side of the conversations is missing.")]
    return []


def _felt(customers: int, read: int, evidence: Evidence) -> LinkCoverage:
    problems = _unread(customers, read)
    if evidence.channels.get("voice", 0):
        problems.append((Knowable.PARTLY, "On calls only the words are read, never the tone of a voice."))
    return _link("felt", problems, "Customers' words are there, in languages that are read.")


def _understood(customers: int, read: int, evidence: Evidence) -> LinkCoverage:
    problems = _speaks(evidence) + _unread(customers, read)
    if not evidence.timed:
        problems.append((Knowable.PARTLY, "Without times a late answer cannot be told from a timely one."))
    return _link("understood", problems, "Both sides of the conversations are there.")


def _owned(customers: int, read: int, evidence: Evidence) -> LinkCoverage:
    return _link(
        "owned",
        _speaks(evidence) + _unread(customers, read),
        "The company's words are there. Taking it on is known from words only.",
    )


def _done(evidence: Evidence) -> LinkCoverage:
    problems = _speaks(evidence)
    if not evidence.account_events and not evidence.actions:
        problems.append(
            (
                Knowable.PARTLY,
                (
                    "No account events and no acts on record: nothing can be verified. What was done is claimed "
                    "in words, or confirmed by the customer."
                ),
            )
        )
    return _link("done", problems, "Account events or acts on record are there to verify words against.")


def _kept(evidence: Evidence) -> LinkCoverage:
    if not evidence.timed:
        return _link("kept", [(Knowable.NO, "The data has no times: nothing is due, late or kept.")], "")
    problems = _speaks(evidence)
    if not evidence.account_events:
        problems.append(
            (
                Knowable.PARTLY,
                "No account events: a refund, a delivery or a call back shows only where somebody writes of it.",
            )
        )
    return _link("kept", problems, "Times and account events are there.")


def _held(evidence: Evidence) -> LinkCoverage:
    if not evidence.timed:
        reason = "The data has no times: only what a customer confirmed is known to have held."
        return _link("held", [(Knowable.NO, reason)], "")
    problems: list[tuple[Knowable, str]] = []
    if len(evidence.channels) < 2:
        name = next(iter(evidence.channels), "")
        only = f"Only one channel ({name})" if name else "Only one channel"
        problems.append((Knowable.PARTLY, f"{only}: who came back on another one is not seen."))
    if evidence.with_customer < NEARLY_ALL * evidence.conversations:
        missing = evidence.conversations - evidence.with_customer
        problems.append(
            (
                Knowable.PARTLY,
                (
                    f"{missing:,} of {evidence.conversations:,} conversations have no known customer: a return in "
                    "another conversation cannot be seen."
                ),
            )
        )
    return _link("held", problems, "Times, known customers and more than one channel are there.")
