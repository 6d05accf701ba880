"""What a study has to do, settled before it starts: the same plan gives the same result, on any number of cores."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from goodturn.batch.settings import Settings
from goodturn.conversations.instant import Instant
from goodturn.conversations.message import Author
from goodturn.readers.adapted import Adaptation
from goodturn.readers.named import ReaderName

#: about so many bytes of input make one partition; a partition is what one process holds at a time
BYTES_PER_PARTITION = 12_000_000
FEWEST_PARTITIONS, MOST_PARTITIONS = 4, 256
#: packed files hold about so many times their size
_UNPACKED = {".gz": 4, ".bz2": 5, ".xz": 6}


class InputFile(Struct, frozen=True, kw_only=True):
    """One file of the input."""

    path: str
    #: below the input that the user named
    name: str
    size: int
    #: None where the file could not be opened
    sha256: str | None
    #: who reads it; None where nobody knows it as their own
    connector: str | None = None
    #: column map of a table, as `Connection.columns` carries it
    columns: dict[str, str] = field(default_factory=dict)
    #: why nobody reads it, and what to do about it
    reason: str = ""
    detail: str = ""


class Group(Struct, frozen=True, kw_only=True):
    """Files that one connector reads together, so that they can join."""

    connector: str
    columns: dict[str, str]
    files: tuple[InputFile, ...]


class Plan(Struct, frozen=True, kw_only=True):
    """Everything that the result depends on, and how the work is cut."""

    version: str
    inputs: tuple[InputFile, ...]
    partitions: int
    roles: dict[str, Author] = field(default_factory=dict)
    zone: str | None = None
    brand: str | None = None
    settings: Settings = Settings()
    as_of: Instant | None = None
    keep_names: bool = False
    reader: ReaderName = ReaderName.RULES
    #: what the reader's probabilities are set right by
    adapted: Adaptation | None = None
    #: digest of the key that was given; None where the study makes one of its own
    key_digest: str | None = None
    #: times after this are not believed
    started_at: Instant

    def groups(self) -> list[Group]:
        """Files that are read together: those of one connector, and of one column map; all in the order of names."""
        found: dict[tuple[str, tuple[tuple[str, str], ...]], list[InputFile]] = {}
        for file in sorted(self.inputs, key=lambda file: (file.name, file.path)):
            if file.connector is not None:
                found.setdefault((file.connector, tuple(sorted(file.columns.items()))), []).append(file)
        return [Group(connector=key[0], columns=dict(key[1]), files=tuple(found[key])) for key in sorted(found)]

    def gives_the_same_as(self, other: Plan) -> bool:
        """Whether work done under one plan can be used for the other."""
        return _fingerprint(self) == _fingerprint(other)


def _fingerprint(plan: Plan) -> tuple[object, ...]:
    files = sorted(
        (file.name, file.sha256 or "", file.connector or "", sorted(file.columns.items())) for file in plan.inputs
    )
    settings = (plan.roles, plan.zone, plan.brand, plan.settings, plan.as_of, plan.keep_names, plan.key_digest)
    return (plan.version, files, plan.partitions, settings, plan.reader, plan.adapted)


def partitions_for(files: list[tuple[Path, int]]) -> int:
    """How many partitions input of these sizes in bytes is cut into; it does not depend on the machine."""
    size = sum(size * _UNPACKED.get(path.suffix.lower(), 1) for path, size in files)
    return max(FEWEST_PARTITIONS, min(MOST_PARTITIONS, -(-size // BYTES_PER_PARTITION)))
