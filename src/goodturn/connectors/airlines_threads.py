"""Airline support threads from Twitter: whole threads in two cells, turns between marks, no times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodturn.connectors.column_map import ColumnMap, Turns
from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables import read_by_map
from goodturn.connectors.tables_text import head_text
from goodturn.conversations.message import Author
from goodturn.conversations.record import Record, Reject

COLUMN_MAP = ColumnMap(
    rows="conversations",
    fields={"conversation_id": "first_tweet_id", "tags": "tag", "channel": "=social"},
    turns=Turns(
        columns=("first_utterance", "context"),
        marks={Author.CUSTOMER: ("<cust__", "__cust>"), Author.AGENT: ("<rep__", "__rep>")},
        replace={"__company__": "@company", "__cust__": "@customer"},
    ),
)


class AirlinesThreads:
    """The column map above, under a name of its own."""

    card = ConnectorCard(
        name="airlines",
        title="Airline support threads",
        reads="airlines_raw.csv with the columns first_tweet_id, tag, first_utterance, context",
        cannot_show=(
            "no times: order is by position, and nothing can be said to have held",
            "no customers: each thread stands alone",
            "no account events: nothing can be verified",
            "threads that moved to private messages were removed by the set's authors",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """Whether the first line is the set's header."""
        header = head_text(file).split("\n", 1)[0].strip()
        return header == "first_tweet_id,tag,first_utterance,context"

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream each row as a conversation."""
        yield from read_by_map(files, connection, COLUMN_MAP)
