"""Which communications belong to one Genesys Cloud conversation, and in what order they took place."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import pieces
from goodturn.connectors.source_file import SourceFile


class _Heading(Struct, rename="camel"):
    """What a transcript says of itself; the rest is passed over without being built."""

    conversation_id: str
    communication_id: str
    start_time: float = 0


class Leg(Struct, frozen=True, array_like=True):
    """One communication."""

    start: float
    communication_id: str


_heading = msgspec.json.Decoder(_Heading).decode


def learn_legs(files: Iterable[SourceFile], legs: FactsOnDisk[tuple[Leg, ...]]) -> None:
    """Note each conversation's communications. What cannot be read here is reported when it is read in full."""
    for file in files:
        # a fresh one: where there is a file to each call, what was seen of each is not kept
        for piece in pieces(SourceFile(path=file.path, name=file.name)):
            if isinstance(piece, Broken):
                continue
            try:
                heading = _heading(piece.raw)
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                continue
            known = legs.get(heading.conversation_id) or ()
            leg = Leg(heading.start_time, heading.communication_id)
            if leg not in known:
                legs.put(heading.conversation_id, (*known, leg))


def communication_before(communication_id: str, legs: Iterable[Leg]) -> str | None:
    """The communication that this one continues: the last that began before it."""
    order = sorted({leg.communication_id: leg.start for leg in legs}.items(), key=lambda item: (item[1], item[0]))
    ids = [item[0] for item in order]
    place = ids.index(communication_id) if communication_id in ids else 0
    return ids[place - 1] if place else None
