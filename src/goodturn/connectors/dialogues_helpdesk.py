"""Customer and helpdesk dialogues in the layout of the NTCIR dialogue tasks (STC-3, DialEval): no times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodturn.connectors.column_map import ColumnMap, Turns
from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables import read_by_map
from goodturn.conversations.message import Author
from goodturn.conversations.record import Record, Reject

COLUMN_MAP = ColumnMap(
    rows="conversations",
    fields={"conversation_id": "id", "channel": "=social"},
    turns=Turns(columns=("turns",), author="sender", text="utterances"),
    roles={"customer": Author.CUSTOMER, "helpdesk": Author.AGENT},
)
TURN = re.compile(rb'"sender"\s*:\s*"(?:customer|helpdesk)"')
WORDS = re.compile(rb'"utterances"\s*:\s*\[')


class HelpdeskDialogues:
    """The column map above, under a name of its own. Ratings by third parties in the set are not read."""

    card = ConnectorCard(
        name="stc3",
        title="Customer and helpdesk dialogues (STC-3, DialEval)",
        reads="a JSON list of dialogues with id and turns of sender (customer, helpdesk) and utterances",
        cannot_show=(
            "no times: order is by position, and nothing can be said to have held",
            "no customers: each dialogue stands alone",
            "no account events: nothing can be verified",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """Whether it is JSON with turns of such senders."""
        head = file.head
        return file.suffix in (".json", ".jsonl") and bool(TURN.search(head) and WORDS.search(head))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream each dialogue; what one side writes in a row is one message, line by line."""
        yield from read_by_map(files, connection, COLUMN_MAP)
