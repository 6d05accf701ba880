"""What is asked of a study."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct, field

from goodturn.batch.settings import Settings
from goodturn.connectors.column_map import ColumnMap
from goodturn.conversations.instant import Instant
from goodturn.conversations.message import Author
from goodturn.errors import InputError, SettingsError
from goodturn.readers.adapted import Adaptation
from goodturn.readers.named import ReaderName

#: bytes of a study's own key
KEY_BYTES = 32
SHORTEST_KEY, LONGEST_KEY = 8, 64


class UnknownRoleError(SettingsError):
    """A role is not one of ours."""


class KeyFileError(InputError):
    """The key file cannot be used."""


class UnknownZoneError(SettingsError):
    """There is no such time zone."""


class StudyRequest(Struct, frozen=True, kw_only=True):
    """A study to run: input, target and settings."""

    inputs: tuple[Path, ...]
    out: Path
    #: connector to read everything with; None lets each file be recognised
    connector: str | None = None
    #: raw role label → author
    roles: dict[str, Author] = field(default_factory=dict)
    #: column map for tables
    column_map: ColumnMap | None = None
    #: IANA zone of times without one, and of the brand
    zone: str | None = None
    brand: str | None = None
    settings: Settings = Settings()
    as_of: Instant | None = None
    #: processes; the result does not depend on it
    jobs: int = 1
    keep_names: bool = False
    reader: ReaderName = ReaderName.RULES
    #: use a guessed column map without asking
    accept_guess: bool = False
    #: what the reader's probabilities are set right by
    adapted: Adaptation | None = None
    #: key for pseudonyms; None makes one for this study and forgets it
    key: bytes | None = None
    replace: bool = False
    resume: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            UnknownZoneError: the zone is not in the zone database.
            SettingsError: fewer than one job.
        """
        if self.zone is not None:
            try:
                ZoneInfo(self.zone)
            except (ZoneInfoNotFoundError, ValueError):
                raise UnknownZoneError(self.zone, way_out='Use an IANA name like "Europe/Berlin"') from None
        if self.jobs < 1:
            raise SettingsError(f"--jobs {self.jobs}", way_out="Use 1 or more")


def all_processors() -> int:
    """How many processes this machine can run at once for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def parse_roles(given: list[str]) -> dict[str, Author]:
    """Roles as the command line gives them: "Support Bot=bot".

    Raises:
        UnknownRoleError: no "=", or an author that goodturn does not know.
    """
    roles = {}
    for one in given:
        label, _, author = one.rpartition("=")
        if not label or author not in tuple(Author):
            raise UnknownRoleError(one, way_out=f"Write LABEL=author with one of {', '.join(Author)}")
        roles[label] = Author(author)
    return roles


def read_key(path: Path) -> bytes:
    """The key that pseudonyms are made under.

    Raises:
        KeyFileError: the file cannot be read or is too short or long.
    """
    try:
        key = path.read_bytes().strip()
    except OSError as error:
        raise KeyFileError(f"{path}: {error.strerror}") from None
    if not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise KeyFileError(f"{path} holds {len(key)} bytes", way_out=f"Use {SHORTEST_KEY} to {LONGEST_KEY} bytes")
    return key


def key_digest(key: bytes | None) -> str | None:
    """A digest that tells two given keys apart without telling the key."""
    return None if key is None else blake2b(b"goodturn study key", key=key, digest_size=8).hexdigest()
