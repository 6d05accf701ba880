"""`goodturn read`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from goodturn.errors import InputError, OutputError, SettingsError
from goodturn.readers.named import ReaderName

if TYPE_CHECKING:
    from goodturn.signals.reader import Reader

#: exit code when some lines could not be read
SOME_BAD = 1
#: bad lines that are told one by one; the others are counted
_TOLD = 20


class ContextError(SettingsError):
    """--context is not usable."""


class NoMessageError(SettingsError):
    """There is nothing to read."""


class MisplacedOptionError(SettingsError):
    """An option does not belong here."""


def read(
    message: Annotated[
        str | None,
        typer.Argument(metavar="TEXT|FILE|-", help="A message; or a file of JSON lines, or - for standard input."),
    ] = None,
    lines: Annotated[Path | None, typer.Option("--in", metavar="FILE", help="A file of JSON lines.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Where the lines go.")] = None,
    author: Annotated[str, typer.Option(metavar="AUTHOR", help="Who wrote TEXT: customer, agent or bot.")] = "customer",
    context: Annotated[
        list[str] | None,
        typer.Option(metavar="AUTHOR: TEXT", help="A message before TEXT; may be repeated, the oldest first."),
    ] = None,
    sent_at: Annotated[str | None, typer.Option(metavar="TIME", help="When TEXT was sent; places its promise.")] = None,
    customer_zone: Annotated[str | None, typer.Option(metavar="ZONE", help="The customer's, e.g. Asia/Tokyo.")] = None,
    brand_zone: Annotated[str | None, typer.Option(metavar="ZONE", help="The brand's zone; UTC if not given.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Of TEXT: en, de; decided if not given.")] = None,
    reader: Annotated[
        ReaderName, typer.Option(help="Who reads: rules, or the trained reader, which is being tried.")
    ] = ReaderName.RULES,
    adapted: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What `goodturn adapt` learnt from your answers.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Show TEXT's reading as a line of JSON.")] = False,
) -> int:
    """Read a message, or JSON lines from a file or standard input: labels, their words, distress, act and promise."""
    source = lines
    if source is None and message is not None and message != "-" and _names_a_file(message):
        source = Path(message)
    if source is not None or message == "-" or (message is None and not sys.stdin.isatty()):
        if any((context, sent_at, customer_zone, brand_zone, language)):
            raise MisplacedOptionError("every line says its own", way_out="Leave it out, or give a text")
        return _read_lines(source, out, _chosen(reader, adapted))
    if message is None:
        raise NoMessageError("no text, no file", way_out='Try goodturn read "Where is my parcel?"')
    if out is not None:
        raise MisplacedOptionError("--out is for lines", way_out="Leave it out, or give a file of lines")
    given: dict[str, object] = {
        "id": "typed",
        "author": author,
        "text": message,
        "context": [_turn(one, author) for one in context or []],
        "sent_at": sent_at,
        "customer_zone": customer_zone,
        "brand_zone": brand_zone,
        "language": language,
    }
    return _read_one(given, as_json, _chosen(reader, adapted))


def _names_a_file(message: str) -> bool:
    """Whether it is a file, or plainly meant to be one."""
    if message.endswith((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")) and not any(map(str.isspace, message)):
        return True
    try:
        return Path(message).is_file()
    except (OSError, ValueError):
        return False


def _turn(words: str, author: str) -> dict[str, str]:
    from goodturn.conversations.message import Author

    who, colon, text = words.partition(":")
    if colon and who.strip().lower() in tuple(Author):
        return {"author": who.strip().lower(), "text": text.strip()}
    raise ContextError(repr(words), way_out=f'Write "{"agent" if author == "customer" else "customer"}: …"')


def _chosen(name: ReaderName, adapted: Path | None) -> Reader:
    from goodturn.readers.named import reader_named

    if adapted is None:
        return reader_named(name)
    # loaded here: the numeric library that it needs is slow to load
    from goodturn.readers.adapted import load_adaptation

    return reader_named(name, load_adaptation(adapted))


def _read_one(given: dict[str, object], as_json: bool, reader: Reader) -> int:
    import msgspec

    from goodturn.readers.language import decide_language
    from goodturn.study.message_line import message_from, read_message

    told, calendar = message_from(msgspec.json.encode(given))
    passage = told.passage(decide_language)
    (reading,) = reader.read([passage])
    found = read_message(told, calendar, reading)
    if as_json:
        sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
    else:
        from goodturn.cli.shown_reading import show_reading

        show_reading(told, passage.language, found)
    return 0


def _read_lines(source: Path | None, out: Path | None, reader: Reader) -> int:
    import msgspec

    from goodturn.readers.language import decide_language
    from goodturn.study.read_lines import BadLine, read_lines

    encoder, bad, total = msgspec.json.Encoder(), 0, 0
    with _source(source) as (stream, name), _target(out, source) as target:
        for batch in read_lines(stream, name, reader, decide_language):
            good = []
            for one in batch:
                if isinstance(one, BadLine):
                    bad += 1
                    if bad <= _TOLD:
                        sys.stderr.write(f"{one}\n")
                else:
                    good.append(one)
            total += len(batch)
            _write(target, encoder.encode_lines(good), out)
    if bad:
        sys.stderr.write(f"{bad} of {total} lines could not be read.\n")
    return SOME_BAD if bad else 0


@contextmanager
def _source(source: Path | None) -> Iterator[tuple[BinaryIO, str]]:
    from goodturn.connectors.source_file import SourceFile

    if source is None:
        yield sys.stdin.buffer, "standard input"
        return
    if source.is_dir():
        raise InputError(f"{source} is a folder", way_out="Name a file of JSON lines; goodturn study reads folders")
    with SourceFile(path=source, name=str(source)).open() as stream:
        yield stream, str(source)


@contextmanager
def _target(out: Path | None, source: Path | None) -> Iterator[BinaryIO]:
    if out is None:
        yield sys.stdout.buffer
        return
    if source is not None and out.exists() and source.exists() and out.samefile(source):
        raise OutputError(f"{out} is what is being read", way_out="Name another file for --out")
    try:
        stream = out.open("wb")
    except OSError as error:
        raise OutputError(f"{out}: {error.strerror or error}") from error
    try:
        yield stream
    finally:
        # every batch was flushed; after a failed one the rest cannot be written here either
        with suppress(OSError):
            stream.close()


def _write(target: BinaryIO, lines: bytes, out: Path | None) -> None:
    try:
        target.write(lines)
        target.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{out or 'standard output'}: {error.strerror or error}") from error
