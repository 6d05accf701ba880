"""Customer Support on Twitter (the Kaggle layout): public tweets between customers and brands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html import unescape

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables_text import BadRow, TextLines, head_text, rows
from goodturn.connectors.twcs_threads import NOBODY, Threads, Tweet
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Author, Message
from goodturn.conversations.record import NOTE, Record, Reject

HEADER = ["tweet_id", "author_id", "inbound", "created_at", "text", "response_tweet_id", "in_response_to_tweet_id"]
CARD = ConnectorCard(
    name="twcs",
    title="Customer Support on Twitter (Kaggle)",
    reads="twcs.csv with the columns " + ", ".join(HEADER),
    cannot_show=(
        "no account events: nothing can be verified",
        "no direct messages: threads that move to private are lost from sight",
        "no other channel: returns are undercounted",
        "no agents: a brand speaks under one handle",
    ),
)
MONTHS = dict(zip("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), range(1, 13), strict=True))
#: how many told conversations are remembered; one that was pushed out is told again, which changes nothing
TOLD = 1 << 16


class Twcs:
    """Reads the set in two passes: the first learns who speaks with which brand, the second tells the records."""

    card = CARD

    def recognises(self, file: SourceFile) -> bool:
        """Whether the first line is the set's header."""
        header = head_text(file).split("\n", 1)[0].strip().replace('"', "")
        return header.split(",") == HEADER

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream one uncut conversation per customer and brand, and its tweets in the order of the file."""
        threads = Threads()
        days: dict[str, int] = {}
        for file in files:
            for found in _tweets(TextLines(file), days):
                if isinstance(found, Tweet):
                    threads.add(found)
        threads.resolve()
        yield from _records(files, connection, threads, days)


def _records(
    files: Sequence[SourceFile], connection: Connection, threads: Threads, days: dict[str, int]
) -> Iterator[Record | Reject]:
    prefix = f"{connection.name}:"
    told = [-1] * TOLD
    row = 0
    for file in files:
        lines = TextLines(file)
        timeless = 0
        for found in _tweets(lines, days):
            if isinstance(found, BadRow):
                yield Reject(
                    source=connection.name,
                    file=file.name,
                    line=found.line,
                    reason=found.reason,
                    detail=found.detail,
                )
                continue
            customer, brand, position = threads.place(row)
            parent_is_here, answer_is_here = threads.parent_is_here(row), threads.answer_is_here(row)
            row += 1
            raw_ref = f"{file.name}:{found.line}"
            brand_name = threads.name(brand) if brand != NOBODY else None
            author = Author.CUSTOMER if found.inbound else Author.AGENT
            if not found.inbound and (customer == NOBODY or not found.parent) and not _addressed(found.text):
                author, customer = Author.COMPANY, NOBODY
            if customer == NOBODY:
                conversation_id = f"{prefix}{brand_name}/{found.tweet_id}"
                yield Conversation(
                    conversation_id=conversation_id,
                    source=connection.name,
                    channel=Channel.SOCIAL,
                    brand=brand_name,
                    raw_ref=raw_ref,
                )
            else:
                # a number is anonymous already; a handle is hashed
                key = connection.pseudonyms.customer_key("handle", threads.name(customer)) if customer < 0 else None
                person = str(customer) if key is None else key.digest
                conversation_id = f"{prefix}{brand_name or '?'}/{person}"
                pair = (customer << 32) ^ (brand & 0xFFFFFFFF)
                place = (pair * 0x9E3779B1 >> 13) % TOLD
                if told[place] != pair:
                    told[place] = pair
                    key = key or connection.pseudonyms.customer_key("handle", person)
                    yield Conversation(
                        conversation_id=conversation_id,
                        source=connection.name,
                        channel=Channel.SOCIAL,
                        brand=brand_name,
                        customer_id=prefix + person,
                        customer_keys=() if key is None else (key,),
                        uncut=True,
                        raw_ref=raw_ref,
                    )
            if not found.second:
                timeless += 1
            text = found.text
            yield Message(
                conversation_id=conversation_id,
                message_id=f"{prefix}{found.tweet_id}",
                position=position,
                author=author,
                text=clean_text(unescape(text) if "&" in text else text),
                sent_at=datetime.fromtimestamp(found.second, UTC) if found.second else None,
                reply_to=f"{prefix}{found.parent}" if found.parent else None,
                answers_unseen=found.parent != 0 and not parent_is_here,
                answered_unseen=found.answered and not answer_is_here,
                raw_ref=raw_ref,
            )
        yield from lines.notes(connection)
        if timeless:
            yield Reject(
                source=connection.name,
                file=file.name,
                line=None,
                reason=f"{NOTE}time not readable",
                detail=f"{timeless} tweets stay without a time",
            )


def _addressed(text: str) -> bool:
    """Whether it begins with a mention, and so is said to someone."""
    return text.lstrip(" .\"'“").startswith("@")


def _tweets(lines: TextLines, days: dict[str, int]) -> Iterator[Tweet | BadRow]:
    """Take the rows of one file apart; the same rows are bad in both passes."""
    stream = rows(lines)
    header = next(stream, None)
    if header is not None and (isinstance(header, BadRow) or [cell.strip() for cell in header[1]] != HEADER):
        yield BadRow(1, "not the columns of this set", "expected " + ",".join(HEADER))
        if isinstance(header, BadRow) or "tweet_id" in "".join(header[1]) or len(header[1]) != len(HEADER):
            return
    for found in stream:
        if isinstance(found, BadRow):
            yield found
            continue
        line, cells = found
        try:
            tweet_id, author, inbound, created_at, text, responses, parent = cells
            if not author:
                yield BadRow(line, "not a tweet", "it has no author")
            elif inbound == "True" or inbound == "False":
                yield Tweet(
                    line,
                    int(tweet_id),
                    author[:-2] if author.endswith(".0") else author,
                    inbound == "True",
                    _second(created_at, days),
                    text,
                    int(float(parent) if "." in parent else parent) if parent else 0,
                    responses != "",
                )
            else:
                yield BadRow(line, "not a tweet", f"inbound is {inbound[:40]!r}, neither True nor False")
        except ValueError:
            if len(cells) != len(HEADER):
                yield BadRow(line, "wrong number of columns", f"{len(cells)}, not {len(HEADER)}")
            else:
                yield BadRow(line, "not a tweet", "its ids are no whole numbers")


def _second(created_at: str, days: dict[str, int]) -> int:
    """Seconds since 1970 of "Tue Oct 31 22:10:47 +0000 2017"; 0 where it is no such time."""
    try:
        day = created_at[4:10] + created_at[20:]
        start = days.get(day)
        if start is None:
            if len(days) > 50_000:
                days.clear()
            month, number, offset, year = created_at[4:7], created_at[8:10], created_at[20:25], created_at[26:]
            sign = -1 if offset[0] == "-" else 1
            ahead = sign * (int(offset[1:3]) * 3600 + int(offset[3:5]) * 60)
            midnight = datetime(int(year), MONTHS[month], int(number), tzinfo=UTC)
            start = days[day] = int(midnight.timestamp()) - ahead
        return start + int(created_at[11:13]) * 3600 + int(created_at[14:16]) * 60 + int(created_at[17:19])
    except (ValueError, KeyError, IndexError, OverflowError):
        return 0
