"""Whatever a file holds, every connector answers with records and counted rejects, never with a traceback.

Held over the whole registry: each connector is fed its own samples, spoiled in every way that exports are spoiled.
Nothing may be lost in silence: where messages are missing afterwards there is a reject, or nobody knows the file any
longer, which a study counts as well.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from connectors.contract import SAMPLES
from connectors.reading import Read, connection
from connectors.test_tables import MAP
from goodturn.connectors import registry
from goodturn.connectors.connector import Connection
from goodturn.connectors.source_file import SourceFile
from goodturn.errors import InputError
from goodturn.study.inputs import TABLE_SUFFIXES

NAMES = sorted(registry.CONNECTORS)
TEXT = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".srt", ".vtt", ".txt", ".xml")
LIMIT = 64 * 1024
#: what a damaged archive may raise: a study counts it
DAMAGED = (InputError, OSError, EOFError)


@cache
def samples() -> dict[str, tuple[Path, ...]]:
    """The connectors' samples, by who knows them as their own; for tables the one that the map is for."""
    found: dict[str, list[Path]] = {name: [] for name in NAMES}
    for path in sorted(SAMPLES.rglob("*")):
        if path.is_file():
            for connector in registry.recognise(SourceFile(path=path, name=path.name)):
                found[connector.card.name].append(path)
    found["table"] = [SAMPLES / "tables" / "tickets.csv"]
    return {name: tuple(paths) for name, paths in found.items()}


def way_in(name: str) -> Connection:
    return MAP.applied_to(connection()) if name == "table" else connection()


def read_all(name: str, *files: SourceFile) -> Read:
    return Read(list(registry.load(name).read(files, way_in(name))))


def knows(name: str, file: SourceFile) -> bool:
    return name == "table" or any(one.card.name == name for one in registry.recognise(file))


def spoiled(name: str, path: Path, folder: Path, content: bytes) -> tuple[SourceFile, ...]:
    """The file with other content, among the others of its folder that belong with it."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for beside in samples()[name]:
        if beside.parent == path.parent:
            copy = folder / beside.name
            copy.write_bytes(content if beside == path else beside.read_bytes())
            files.append(SourceFile(path=copy, name=beside.name))
    return tuple(files)


def whole(name: str, path: Path) -> Read:
    files = (p for p in samples()[name] if p.parent == path.parent)
    return read_all(name, *(SourceFile(path=p, name=p.name) for p in files))


def holds(name: str, path: Path, folder: Path, content: bytes, what: object = "") -> Read:
    """Read the spoiled file and check that nothing was lost in silence."""
    files = spoiled(name, path, folder, content)
    known = [file for file in files if knows(name, file)]
    result = read_all(name, *known) if known else Read([])
    lost = len({m.message_id for m in whole(name, path).messages}) - len({m.message_id for m in result.messages})
    told = result.rejects or result.notes or len(known) < len(files)
    assert lost <= 0 or told, (path.name, what, f"{lost} messages were lost in silence")
    return result


def texts(name: str) -> Iterator[tuple[Path, bytes]]:
    for path in samples()[name]:
        if path.suffix in TEXT:
            yield path, path.read_bytes()


pytestmark = pytest.mark.parametrize("name", NAMES)


def test_there_is_a_sample(name: str) -> None:
    assert samples()[name], "put a sample under tests/connectors/samples"


@pytest.mark.parametrize(
    "content", [b"", b"\n", b" \n\t\n", b"\x00" * 64, b"\xef\xbb\xbf", b"[]", b"{}", b"null", b"0"]
)
@pytest.mark.parametrize("suffix", [*TABLE_SUFFIXES, ".vtt", ".gz"])
def test_empty_and_all_but_empty_files(name: str, tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(content)
    file = SourceFile(path=path, name=path.name)
    try:
        registry.load(name).recognises(file)
        assert not read_all(name, file).messages
    except DAMAGED:
        assert suffix == ".gz"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-7"])
def test_other_encodings(name: str, tmp_path: Path, encoding: str) -> None:
    for number, (path, content) in enumerate(texts(name)):
        changed = content.decode().encode(encoding, "replace")
        holds(name, path, tmp_path / str(number), changed, encoding)


def test_mojibake_is_kept_as_it_is(name: str, tmp_path: Path) -> None:
    for number, (path, content) in enumerate(texts(name)):
        holds(name, path, tmp_path / str(number), content.decode().encode().decode("cp1252", "replace").encode())


def test_documents_that_end_early(name: str, tmp_path: Path) -> None:
    for number, (path, content) in enumerate(texts(name)):
        if path.suffix != ".json" or len(content) < 60:
            continue
        for part in (0.3, 0.6, 0.95):
            holds(name, path, tmp_path / f"{number}-{part}", content[: int(len(content) * part)], part)


def test_archives_that_end_early(name: str, tmp_path: Path) -> None:
    for path, content in texts(name):
        packed = tmp_path / f"{path.name}.gz"
        packed.write_bytes(gzip.compress(content * 40)[:-20])
        file = SourceFile(path=packed, name=packed.name)
        with suppress(*DAMAGED):
            read_all(name, file)


@pytest.mark.parametrize("seed", range(3))
def test_bytes_that_do_not_belong(name: str, tmp_path: Path, seed: int) -> None:
    chance = random.Random(f"{name}{seed}")
    strange = [
        b"\x00",
        b"\xff\xfe",
        b"\xe9",
        "\u202e😀\u200fשלום".encode(),
        b'"',
        b"{",
        b"]",
        b"\r",
        b"\x1a",
        b"\\u0000",
        b"\\ud800",
    ]
    for number, (path, content) in enumerate(texts(name)):
        for turn in range(6):
            changed = bytearray(content)
            for _ in range(chance.randint(1, 4)):
                place = chance.randrange(len(changed))
                changed[place:place] = chance.choice(strange)
            read_spoiled(name, path, tmp_path / f"{number}-{turn}", bytes(changed))


def read_spoiled(name: str, path: Path, folder: Path, content: bytes) -> None:
    files = spoiled(name, path, folder, content)
    read_all(name, *(file for file in files if knows(name, file)))
    read_all(name, *files)


ODD: tuple[Any, ...] = (
    None,
    "",
    "x",
    0,
    -1,
    1e300,
    True,
    [],
    {},
    [None],
    ["x"],
    {"x": 1},
    "2199-01-01T00:00:00Z",
    10**30,
)


def mutated(value: Any, chance: random.Random, left: list[int]) -> Any:
    """The same value with odd values at some places."""
    if left[0] == 0 and chance.random() < 0.5:
        left[0] = -1
        return chance.choice(ODD)
    if left[0] > 0:
        left[0] -= 1
    if isinstance(value, dict):
        return {
            key: mutated(inner, chance, left) for key, inner in value.items() if left[0] != 0 or chance.random() < 0.9
        }
    return [mutated(inner, chance, left) for inner in value] if isinstance(value, list) else value


def places(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(places, inner))


def test_values_of_another_kind(name: str, tmp_path: Path) -> None:
    chance = random.Random(name)
    for number, (path, content) in enumerate(texts(name)):
        if path.suffix not in (".json", ".jsonl", ".ndjson"):
            continue
        by_line = path.suffix != ".json"
        parts = [json.loads(part) for part in (content.splitlines() if by_line else [content]) if part.strip()]
        sizes = [places(part) for part in parts]
        for turn in range(40):
            which = chance.randrange(len(parts))
            changed = [*parts]
            changed[which] = mutated(parts[which], chance, [chance.randrange(sizes[which])])
            read_spoiled(name, path, tmp_path / f"{number}-{turn}", "\n".join(map(json.dumps, changed)).encode())


@pytest.mark.parametrize("odd", ["", "1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "tomorrow", "00:00", "2026-02-30"])
def test_clocks_that_are_wrong_or_silent(name: str, tmp_path: Path, odd: str) -> None:
    iso = re.compile(rb"\d{4}-\d\d-\d\d[T ]?[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|\w{3} \w{3} \d\d [\d:]{8} \+0000 \d{4}")
    for number, (path, content) in enumerate(texts(name)):
        holds(name, path, tmp_path / str(number), iso.sub(odd.encode(), content), odd)
        epoch = re.sub(rb"(?<=: )1[67]\d{8}(?:\d{3})?(?=[,}\s.])", b"99999999999999999999", content)
        holds(name, path, tmp_path / f"{number}e", epoch, "epoch")


def test_roles_that_nobody_knows(name: str, tmp_path: Path) -> None:
    roles = re.compile(rb'"(customer|agent|user|assistant|admin|end-user|contact|helpdesk|bot)"', re.IGNORECASE)
    for number, (path, content) in enumerate(texts(name)):
        holds(name, path, tmp_path / str(number), roles.sub(b'"gremlin"', content))


def test_the_same_file_twice(name: str, tmp_path: Path) -> None:
    for path in samples()[name]:
        twin = tmp_path / f"again-{path.name}"
        twin.write_bytes(path.read_bytes())
        once = read_all(name, SourceFile(path=path, name=path.name))
        twice = read_all(name, SourceFile(path=path, name=path.name), SourceFile(path=twin, name=twin.name))
        assert {m.message_id for m in once.messages} <= {m.message_id for m in twice.messages}


def test_lines_in_any_order(name: str, tmp_path: Path) -> None:
    for number, (path, content) in enumerate(texts(name)):
        if path.suffix in (".jsonl", ".ndjson"):
            backwards = b"\n".join(reversed(content.splitlines())) + b"\n"
            result = holds(name, path, tmp_path / str(number), backwards)
            told = {c.conversation_id for c in result.conversations}
            assert {m.conversation_id for m in result.messages} <= told or name == "jsonl"


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        registry.load(name)
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("goodturn.connectors") and hasattr(module, "LINE_LIMIT"):
            monkeypatch.setattr(module, "LINE_LIMIT", LIMIT)


@pytest.mark.usefixtures("small_limit")
def test_a_line_without_end(name: str, tmp_path: Path) -> None:
    giant = b"x" * (3 * LIMIT)
    for number, (path, content) in enumerate(texts(name)):
        line = b'{"text": "' + giant + b'"}\n' if path.suffix.startswith((".json", ".ndjson")) else giant + b"\n"
        content = content if content.endswith(b"\n") else content + b"\n"
        holds(name, path, tmp_path / f"{number}a", content + line, "after")
        first, _, rest = content.partition(b"\n")
        read_spoiled(name, path, tmp_path / f"{number}b", first + b"\n" + line + rest)
        read_spoiled(name, path, tmp_path / f"{number}c", line + content)
        read_spoiled(name, path, tmp_path / f"{number}d", content.rstrip(b"\r\n]}") + b'"' + giant)


def test_nesting_without_end(name: str, tmp_path: Path) -> None:
    for suffix in (".json", ".jsonl"):
        for content in (b"[" * 50_000, b'{"a":' * 50_000, b"[" * 50_000 + b"]" * 50_000):
            path = tmp_path / f"deep{suffix}"
            path.write_bytes(content)
            file = SourceFile(path=path, name=path.name)
            registry.load(name).recognises(file)
            result = read_all(name, file)
            assert not result.messages


def test_a_file_of_another_kind(name: str, tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 300
    table = pa.BufferOutputStream()
    with pa.ipc.new_file(table, pa.schema([("a", pa.int8())])) as writer:
        writer.write_table(pa.table({"a": pa.array([1], pa.int8())}))
    for suffix in (".png", ".csv", ".json", ".jsonl", ".parquet", ".vtt", ".srt"):
        for content in (picture, table.getvalue().to_pybytes(), b"PAR1", b"<html><body>Log in</body></html>"):
            path = tmp_path / f"other{suffix}"
            path.write_bytes(content)
            file = SourceFile(path=path, name=path.name)
            registry.load(name).recognises(file)
            assert not [m for m in read_all(name, file).messages if m.text.startswith("\x89PNG")]


def test_what_cannot_be_opened_is_one_clear_error(name: str, tmp_path: Path) -> None:
    gone = SourceFile(path=tmp_path / "gone.json", name="gone.json")
    (tmp_path / "folder.csv").mkdir()
    folder = SourceFile(path=tmp_path / "folder.csv", name="folder.csv")
    for file in (gone, folder):
        with pytest.raises(InputError, match=file.path.stem):
            assert registry.recognise(file)
        assert fails_clearly(lambda file=file: read_all(name, file))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(name: str, tmp_path: Path) -> None:
    path = tmp_path / "secret.json"
    path.write_text("{}")
    path.chmod(0)
    with pytest.raises(InputError, match="secret"):
        registry.load(name).recognises(SourceFile(path=path, name=path.name))


def fails_clearly(reading: Callable[[], Read]) -> bool:
    """Whether it ends in an InputError or in a reject."""
    try:
        return bool(reading().rejects)
    except InputError:
        return True
