"""A guess at the column map from a table's header and first rows: always shown, never used unasked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from msgspec import Struct

from goodturn.connectors.column_map import ColumnMap, Turns
from goodturn.connectors.connector import Connection
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables_rows import Row, columns_of, read_rows
from goodturn.conversations.message import Author
from goodturn.errors import InputError
from goodturn.privacy.pseudonyms import Pseudonyms

SAMPLE_ROWS = 200
#: field → names that its column goes by, best first, in lower case without separators
NAMES = {
    field: tuple(names.split())
    for field, names in {
        "conversation_id": (
            "conversationid ticketid threadid chatid caseid dialogueid dialogid callid sessionid contactid casenumber "
            "ticketnumber conversation ticket thread dialogue case"
        ),
        "message_id": "messageid commentid replyid utteranceid msgid turnid postid",
        "text": (
            "text body message content utterance messagetext comment plainbody messagebody transcript narrative turn"
        ),
        "author": (
            "author role sender authorrole authortype sendertype from speaker participant direction userrole who"
        ),
        "author_id": "authorid agentid senderid userid speakerid agent",
        "sent_at": (
            "sentat createdat timestamp created datetime time date senttime messagetime datecreated createdtime"
        ),
        "visibility": "visibility",
        "customer_id": ("customerid requesterid clientid contactid accountid consumerid memberid enduserid"),
        "email": "customeremail email requesteremail contactemail emailaddress",
        "phone": "customerphone phone phonenumber",
        "name": "customername requestername contactname",
        "agent_name": "agentname assigneename",
        "channel": "channel medium via",
        "brand": "brand company",
        "subject": "subject title",
        "queue": "queue team department group",
        "desk_status": "status ticketstatus",
        "csat": "csat rating satisfaction satisfactionscore csatscore",
        "tags": "tags labels",
        "language": "language lang locale",
    }.items()
}
LISTS = ("turns", "messages", "utterances", "dialogue", "dialog", "conversation", "comments", "parts", "log")
ROLE_WORDS = {
    Author.CUSTOMER: (
        "customer client user end-user enduser end_user requester visitor contact lead consumer caller incoming "
        "inbound buyer guest member patient"
    ).split(),
    Author.AGENT: (
        "agent support helpdesk rep representative staff employee admin operator advisor outgoing outbound "
        "seller wizard"
    ).split(),
    Author.BOT: "bot chatbot virtual_agent virtual-agent automated_agent".split(),
    Author.SYSTEM: "system automation".split(),
}
ROLES = {word: author for author, words in ROLE_WORDS.items() for word in words}
FORMATS = (
    "%a %b %d %H:%M:%S %z %Y",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y %I:%M %p",
    "%d/%m/%Y",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
)
#: seconds or milliseconds since 1970
EPOCH = re.compile(r"\d{9,13}(?:\.\d+)?")
LABEL = re.compile(r"^[ \t]*([A-Za-z][\w -]{1,20}:)", re.MULTILINE)


class Guess(Struct, frozen=True, kw_only=True):
    """What a table seems to be."""

    #: None where the words or the conversations could not be found
    column_map: ColumnMap | None
    #: why each entry was chosen, one line each
    reasons: tuple[str, ...]
    #: what a person must look at, one line each
    doubts: tuple[str, ...]

    def told(self) -> str:
        """The guess as a map file, reasons and doubts as comments."""
        lines = [f"# {line}" for line in self.reasons] + [f"# LOOK AT THIS: {line}" for line in self.doubts]
        return "\n".join([*lines, self.column_map.as_yaml() if self.column_map else "# no map could be guessed"])


def guess_map(file: SourceFile) -> Guess:
    """Guess the column map of one file.

    Raises:
        InputError: the file cannot be opened.
    """
    try:
        columns = columns_of(file)
    except (OSError, EOFError) as error:
        raise InputError(f"{file.name}: {error}") from error
    if not columns:
        return Guess(column_map=None, reasons=(), doubts=("no header was found",))
    sample = _sample(file, columns)
    reasons: list[str] = []
    doubts: list[str] = []
    fields = _fields(columns, reasons)
    listed = next((c for c in columns if c.lower() in LISTS and any(isinstance(r[c], list) for r in sample)), None)
    if listed is not None:
        return _of_list(listed, sample, fields, columns, reasons, doubts)
    if "text" not in fields:
        return Guess(column_map=None, reasons=tuple(reasons), doubts=("no column seems to hold the words",))
    labels = _labels([str(row[fields["text"]] or "") for row in sample])
    roles: dict[str, Author] = {}
    if len(set(labels.values())) > 1 and "author" not in fields:
        turns = Turns(columns=(fields.pop("text"),), labels=labels)
        reasons.append("one row is a whole conversation: its text holds lines that begin with " + ", ".join(labels))
        fields.setdefault("conversation_id", _first_id(columns) or "#row")
        for name in ("message_id", "sent_at", "author_id"):
            fields.pop(name, None)
        return Guess(
            column_map=ColumnMap(rows="conversations", fields=fields, turns=turns),
            reasons=tuple(reasons),
            doubts=tuple(doubts),
        )
    if "conversation_id" not in fields:
        return Guess(
            column_map=None, reasons=tuple(reasons), doubts=("no column seems to say which conversation a row is of",)
        )
    if "author" in fields:
        roles = _roles([row[fields["author"]] for row in sample], fields["author"], doubts)
    else:
        doubts.append("no column says who speaks: every author stays unknown until `author` is given")
    times = (
        _times([row[fields["sent_at"]] for row in sample], fields["sent_at"], doubts) if "sent_at" in fields else "iso"
    )
    return Guess(
        column_map=ColumnMap(fields=fields, roles=roles, times=times, csat_scale=_scale(sample, fields, doubts)),
        reasons=tuple(reasons),
        doubts=tuple(doubts),
    )


def _sample(file: SourceFile, columns: Sequence[str]) -> list[dict[str, Any]]:
    connection = Connection(name="guess", pseudonyms=Pseudonyms(b"used for nothing"))
    found = (row for row in read_rows(file, columns, connection) if isinstance(row, Row))
    return [dict(zip(columns, row.cells, strict=True)) for row in islice(found, SAMPLE_ROWS)]


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _fields(columns: Sequence[str], reasons: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    by_name = {_plain(column): column for column in reversed(columns)}
    for field, names in NAMES.items():
        for name in names:
            column = by_name.get(name)
            if column is not None and column not in fields.values():
                fields[field] = column
                reasons.append(f"{field}: the column is called {column!r}")
                break
    return fields


def _first_id(columns: Sequence[str]) -> str | None:
    return next(
        (column for column in columns if _plain(column) in ("id", "uid") or _plain(column).endswith("id")), None
    )


def _roles(values: Sequence[Any], column: str, doubts: list[str]) -> dict[str, Author]:
    roles: dict[str, Author] = {}
    strange = []
    for label in dict.fromkeys(str(value).strip() for value in values if value not in (None, "")):
        author = ROLES.get(label.casefold())
        if author is not None:
            roles[label] = author
        else:
            strange.append(label)
    if strange:
        shown = ", ".join(repr(label) for label in strange[:5])
        doubts.append(f"{column!r} holds {shown}: write under `roles` who that is, else it stays unknown")
    if Author.CUSTOMER not in roles.values():
        doubts.append(f"nobody in {column!r} is known to be a customer")
    return roles


def _times(values: Sequence[Any], column: str, doubts: list[str]) -> str:
    texts = [str(value).strip() for value in values if value not in (None, "")]
    if not texts or any(isinstance(value, datetime) for value in values):
        return "iso"
    if all(EPOCH.fullmatch(text) for text in texts):
        return "milliseconds" if len(texts[0].split(".")[0]) >= 12 else "seconds"
    if any(_reads(text, None) for text in texts[:20]):
        if not any(moment is not None and moment.tzinfo for moment in map(_iso, texts[:20])):
            doubts.append(f"the times in {column!r} carry no zone: give `zone`, else they stay unknown")
        return "iso"
    fitting = [form for form in FORMATS if all(_reads(text, form) for text in texts)]
    if not fitting:
        doubts.append(f"the times in {column!r} look like {texts[0]!r}: write their format under `times`")
        return "iso"
    if len(fitting) > 1:
        doubts.append(f"the times in {column!r} fit {' and '.join(fitting)}: check which is meant")
    if "%z" not in fitting[0]:
        doubts.append(f"the times in {column!r} carry no zone: give `zone`, else they stay unknown")
    return fitting[0]


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _reads(text: str, form: str | None) -> bool:
    if form is None:
        return _iso(text) is not None
    try:
        datetime.strptime(text, form)  # noqa: DTZ007  only whether it fits
    except ValueError:
        return False
    return True


def _scale(sample: Sequence[dict[str, Any]], fields: dict[str, str], doubts: list[str]) -> tuple[float, float] | None:
    if "csat" not in fields:
        return None
    numbers = []
    for row in sample:
        try:
            numbers.append(float(str(row[fields["csat"]])))
        except ValueError:
            continue
    if not numbers or max(numbers) <= 1:
        return None
    top = next((top for top in (5, 10, 100) if max(numbers) <= top), None)
    doubts.append(f"ratings in {fields['csat']!r} run to {max(numbers):g}: check `csat_scale`")
    return (1.0 if top == 5 else 0.0, float(top)) if top else None


def _labels(texts: Sequence[str]) -> dict[str, Author]:
    """Labels that begin lines in at least half of the texts, so far as they name a known role."""
    labels: dict[str, Author] = {}
    counts: dict[str, int] = {}
    for text in texts:
        for label in set(LABEL.findall(text)):
            counts[label] = counts.get(label, 0) + 1
    for label, count in counts.items():
        author = ROLES.get(label.rstrip(":").strip().casefold())
        if author is not None and count * 2 >= len([text for text in texts if text]):
            labels[label] = author
    return labels


def _of_list(
    column: str,
    sample: Sequence[dict[str, Any]],
    fields: dict[str, str],
    columns: Sequence[str],
    reasons: list[str],
    doubts: list[str],
) -> Guess:
    turns = [turn for row in sample for turn in row[column] or [] if isinstance(turn, dict)]
    keys = list(dict.fromkeys(key for turn in turns for key in turn))
    inner = _fields(keys, [])
    words = inner.get("text") or next((key for key in keys if _plain(key) in ("utterances", "texts")), None)
    if words is None:
        return Guess(column_map=None, reasons=tuple(reasons), doubts=(f"no key of {column!r} seems to hold the words",))
    reasons.append(f"one row is a whole conversation: {column!r} is a list of turns with {', '.join(keys)}")
    outer = {name: col for name, col in fields.items() if col != column and name not in inner}
    outer.setdefault("conversation_id", _first_id(columns) or "#row")
    author = inner.get("author")
    roles = _roles([turn.get(author) for turn in turns], author, doubts) if author else {}
    if author is None:
        doubts.append("no key says who speaks: every author stays unknown until `turns.author` is given")
    sent_at = inner.get("sent_at")
    return Guess(
        column_map=ColumnMap(
            rows="conversations",
            fields=outer,
            turns=Turns(
                columns=(column,), author=author, text=words, sent_at=sent_at, author_id=inner.get("author_id")
            ),
            roles=roles,
            times=_times([turn.get(sent_at) for turn in turns], sent_at, doubts) if sent_at else "iso",
            csat_scale=_scale(sample, outer, doubts),
        ),
        reasons=tuple(reasons),
        doubts=tuple(doubts),
    )
