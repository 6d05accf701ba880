"""The column map: which column of a table is which field of a record, as a small YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml
from msgspec import Struct, field

from goodturn.connectors.connector import Connection
from goodturn.conversations.message import Author
from goodturn.errors import SettingsError

MESSAGE_FIELDS = (
    "conversation_id",
    "message_id",
    "position",
    "author",
    "author_id",
    "text",
    "sent_at",
    "visibility",
    "kind",
    "language",
    "reply_to",
)
CUSTOMER_FIELDS = ("customer_id", "account", "email", "phone", "name", "handle")
CONVERSATION_FIELDS = (
    *CUSTOMER_FIELDS,
    "channel",
    "brand",
    "queue",
    "stage",
    "subject",
    "opened_at",
    "closed_at",
    "desk_status",
    "desk_solved_at",
    "csat",
    "tags",
    "agent_name",
    "parent_id",
)
ACCOUNT_FIELDS = ("account_event_id", "at", "event", "amount", "currency", "ref")
FIELDS = frozenset((*MESSAGE_FIELDS, *CONVERSATION_FIELDS, *ACCOUNT_FIELDS))
#: written in place of a column: the number of the row
ROW = "#row"
#: key of `Connection.columns` under which everything but the fields travels, as JSON
SETTINGS = "@settings"


class ColumnMapError(SettingsError):
    """The column map is not usable."""


class Turns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"columns": "in"}):
    """How a whole thread stands in one row: in the text of cells, or as a list of objects."""

    #: columns that hold it, in order
    columns: tuple[str, ...]
    #: text: author → the two marks around each of its turns
    marks: dict[Author, tuple[str, str]] = field(default_factory=dict)
    #: text: what a line begins with when a turn begins ("Agent:") → author
    labels: dict[str, Author] = field(default_factory=dict)
    #: text: what is written for what ("__company__" → "@company")
    replace: dict[str, str] = field(default_factory=dict)
    #: objects: key of who speaks (its value goes through `roles`), of the words, and of further fields; where a turn
    #: is a list itself, the place in it ("0")
    author: str | None = None
    text: str | None = None
    sent_at: str | None = None
    author_id: str | None = None


class ColumnMap(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column map. docs/reference/column-map.md describes each entry."""

    #: what one row is
    rows: Literal["messages", "conversations", "account_events"] = "messages"
    #: field → column, dotted path, "=constant" or "#row"
    fields: dict[str, str] = field(default_factory=dict)
    turns: Turns | None = None
    #: what the author column writes → author
    roles: dict[str, Author] = field(default_factory=dict)
    #: values of the visibility column that mean "the customer could not see it"
    internal: tuple[str, ...] = ("internal", "private", "note")
    #: "iso", "seconds", "milliseconds", or a format of strptime
    times: str = "iso"
    #: IANA zone of times that carry none
    zone: str | None = None
    #: lowest and highest rating
    csat_scale: tuple[float, float] | None = None
    delimiter: str | None = None
    #: JSON documents: path of the list that holds the rows
    records: str | None = None

    def __post_init__(self) -> None:
        """Refuse what could never be read."""
        unknown = sorted(set(self.fields) - FIELDS)
        if unknown:
            raise ValueError(f"no such field: {', '.join(unknown)}; there are {', '.join(sorted(FIELDS))}")
        if self.rows == "conversations" and self.turns is None:
            raise ValueError("rows that are conversations need `turns`")
        if self.rows == "messages" and "text" not in self.fields:
            raise ValueError("rows that are messages need the field `text`")
        if self.rows == "account_events" and not {"at", "event"} <= self.fields.keys():
            raise ValueError("rows that are account events need the fields `at` and `event`")

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that must be there, each once."""
        named = [column for column in self.fields.values() if column != ROW and not column.startswith("=")]
        return tuple(dict.fromkeys([*named, *(self.turns.columns if self.turns else ())]))

    def settings(self) -> dict[str, str]:
        """The map as `Connection.columns` carries it."""
        rest = msgspec.to_builtins(self)
        del rest["fields"]
        return {**self.fields, SETTINGS: msgspec.json.encode(rest).decode()}

    def applied_to(self, connection: Connection) -> Connection:
        """The connection with this map; roles and zone that it already has stand."""
        return msgspec.structs.replace(
            connection,
            columns=self.settings(),
            roles={**self.roles, **connection.roles},
            zone=connection.zone or self.zone,
        )

    def as_yaml(self) -> str:
        """The map as a file would write it."""
        plain = _without_empty(msgspec.to_builtins(self))
        if self.internal == ("internal", "private", "note"):
            del plain["internal"]
        return yaml.safe_dump(plain, sort_keys=False, allow_unicode=True)

    @staticmethod
    def of(connection: Connection) -> ColumnMap | None:
        """The map that a connection carries; None where it carries none.

        Raises:
            ColumnMapError: what it carries is no usable map.
        """
        if not connection.columns:
            return None
        fields = {name: column for name, column in connection.columns.items() if name != SETTINGS}
        rest = connection.columns.get(SETTINGS, "{}")
        return parse_map({**msgspec.json.decode(rest), "fields": fields}, "the connection's columns")


def load_map(path: Path) -> ColumnMap:
    """Read a map file.

    Raises:
        ColumnMapError: the file cannot be read or says something that no map can say.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise ColumnMapError(f"{path.name}: {error}") from error
    except yaml.YAMLError as error:
        raise ColumnMapError(f"{path.name} is not YAML: {error}") from error
    return parse_map(content, path.name)


def parse_map(content: object, name: str) -> ColumnMap:
    """Make a map of plain values.

    Raises:
        ColumnMapError: they say something that no map can say.
    """
    if not isinstance(content, Mapping):
        raise ColumnMapError(f"{name} is empty or a list", way_out="See docs/reference/column-map.md")
    try:
        return msgspec.convert(_with_text_keys(content), ColumnMap)
    except msgspec.ValidationError as error:
        raise ColumnMapError(f"{name}: {error}", way_out="See docs/reference/column-map.md") from error


def _with_text_keys(value: Any) -> Any:
    """YAML reads `yes:` and `1:` as a truth value and a number; here they are labels."""
    if isinstance(value, Mapping):
        return {
            str(key).lower() if isinstance(key, bool) else str(key): _with_text_keys(inner)
            for key, inner in value.items()
        }
    return value


def _without_empty(plain: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _without_empty(value) if isinstance(value, dict) else value
        for name, value in plain.items()
        if value not in (None, {}, [], ())
    }
