"""Third stage: the conversations of one partition are put in order, cut, masked and read.

What is left on disk: whole read conversations dealt out by customer, sentence keys dealt out by range, and the parts
of the tables `messages`, `conversations` and `rejects`. Only some thousand messages are in memory at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from goodturn.batch.customers import Customers
from goodturn.batch.part_file import part_files
from goodturn.batch.phrases import phrase_table, range_of
from goodturn.batch.plan import Plan
from goodturn.batch.rows import batch_of, conversation_rows, message_rows
from goodturn.batch.shuffle import blobs_table, partition_of, read_blobs, write_shuffled
from goodturn.batch.tables import REJECTS
from goodturn.batch.whole_files import write_whole
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.cutting import cut, in_order
from goodturn.conversations.identity import customer_name
from goodturn.conversations.message import Author, Message, MessageKind, Visibility
from goodturn.conversations.record import NOTE, Reject
from goodturn.conversations.tellings import together
from goodturn.episodes.phrase_book import sentences
from goodturn.privacy.masking import mask_conversation
from goodturn.signals.reader import CONTEXT, Passage, Reader, Said
from goodturn.signals.reading import Reading

#: messages that are read at once
SLAB = 2_048
OTHER_WORDS = f"{NOTE}message came again with other words: the last was kept"

_DIALOGUE = (Author.CUSTOMER, Author.AGENT, Author.BOT)


class DecideLanguage(Protocol):
    """Decides the language of one author's words in one conversation; None where it cannot be told."""

    def __call__(self, texts: Sequence[str]) -> str | None:
        """Decide over all texts together."""
        ...


class ReadConversation(Struct, frozen=True, kw_only=True):
    """A conversation as the fold takes it: in order, masked and read."""

    conversation: Conversation
    messages: tuple[Message, ...]
    readings: tuple[Reading | None, ...]


class ReadPart(Struct, kw_only=True):
    """What reading one partition came to."""

    messages: int = 0
    conversations: int = 0
    #: messages told twice with the same words
    repeated: int = 0
    #: languages → messages
    languages: dict[str, int] = {}
    rejects: dict[str, int] = {}


def read_conversations(
    number: int,
    ingested: Sequence[Path],
    customers: Customers,
    plan: Plan,
    reader: Reader,
    decide_language: DecideLanguage,
    work: Path,
    progress: Callable[[int], None],
) -> ReadPart:
    """Read partition `number` of what was ingested; leaves its files in the stages' folders below `work`.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    done = ReadPart()
    owners: list[int] = []
    blobs: list[bytes] = []
    keys: list[int] = []
    keys_to: list[int] = []
    rejects: list[Reject] = []
    encode = msgspec.msgpack.Encoder().encode
    with part_files(work / "parts", number, ("messages", "conversations")) as parts:
        for slab in _slabs(_told(number, ingested, done, rejects)):
            nodes = np.array([node for node, _, _ in slab], dtype=np.uint64)
            whose: list[int] = []
            pieces: list[tuple[Conversation, list[Message]]] = []
            for customer, (_, told, messages) in zip(customers.of(nodes).tolist(), slab, strict=True):
                for piece in _pieces(told, messages):
                    whose.append(customer)
                    pieces.append(piece)
            prepared = _prepared(pieces, plan, decide_language)
            for customer, (conversation, messages), read in zip(
                whose, prepared, _readings(prepared, reader), strict=True
            ):
                owners.append(customer)
                blobs.append(
                    encode(ReadConversation(conversation=conversation, messages=tuple(messages), readings=tuple(read)))
                )
                for message, reading in zip(messages, read, strict=True):
                    if reading is not None and message.author is not Author.CUSTOMER:
                        found = sentences(message.text, conversation.brand or "")
                        keys += [sentence.key for sentence in found]
                        keys_to += [customer] * len(found)
            _count(done, [message for _, messages in prepared for message in messages])
            done.conversations += len(prepared)
            parts["messages"].write_batch(message_rows([m for _, messages in prepared for m in messages]))
            parts["conversations"].write_batch(
                conversation_rows([c for c, _ in prepared], [customer_name(owner) for owner in whose])
            )
            progress(sum(len(messages) for _, _, messages in slab))
    partitions = plan.partitions
    write_shuffled(
        work / "read" / f"conversations-{number:05}.arrow",
        blobs_table(owners, blobs),
        partition_of(np.array(owners, dtype=np.uint64), partitions),
        partitions,
    )
    table = phrase_table(keys, keys_to)
    write_shuffled(work / "read" / f"phrases-{number:05}.arrow", table, range_of(table, partitions), partitions)
    with part_files(work / "parts", number, ("rejects",)) as parts:
        rows = [msgspec.structs.asdict(reject) for reject in rejects]
        parts["rejects"].write_batch(batch_of({f.name: [row[f.name] for row in rows] for f in REJECTS}, REJECTS))
    for reject in rejects:
        done.rejects[reject.reason] = done.rejects.get(reject.reason, 0) + 1
    write_whole(work / "read" / f"done-{number:05}.msgpack", msgspec.msgpack.encode(done))
    return done


def _told(
    number: int, ingested: Sequence[Path], done: ReadPart, rejects: list[Reject]
) -> Iterator[tuple[int, Conversation, list[Message]]]:
    """The conversations of a partition with their messages in order, each message once."""
    paths = {
        kind: [path for folder in ingested for path in sorted(folder.glob(f"{kind}-*.arrow"))]
        for kind in ("conversations", "messages")
    }
    telling = msgspec.msgpack.Decoder(Conversation)
    message = msgspec.msgpack.Decoder(Message)
    tellings = dict(read_blobs(paths["conversations"], number))
    for node, blobs in read_blobs(paths["messages"], number):
        messages = _once([message.decode(blob) for blob in blobs], done, rejects)
        told = tellings.pop(node, None)
        if told is None:
            name = messages[0].conversation_id
            whole = Conversation(conversation_id=name, source=name.partition(":")[0])
        else:
            whole = together([telling.decode(blob) for blob in told])
        yield node, whole, in_order(messages)
    for node, told in tellings.items():
        yield node, together([telling.decode(blob) for blob in told]), []


def _once(messages: list[Message], done: ReadPart, rejects: list[Reject]) -> list[Message]:
    """Each message id once: the last telling stays, and other words under one id are noted."""
    kept: dict[str, Message] = {}
    for message in messages:
        before = kept.get(message.message_id)
        if before is not None:
            if before.text == message.text and before.author is message.author:
                done.repeated += 1
                continue
            file, _, line = (message.raw_ref or "").rpartition(":")
            rejects.append(
                Reject(
                    source=message.conversation_id.partition(":")[0],
                    file=file or (message.raw_ref or ""),
                    line=int(line) if line.isdecimal() else None,
                    reason=OTHER_WORDS,
                    detail=message.message_id,
                )
            )
        kept[message.message_id] = message
    return messages if len(kept) == len(messages) else list(kept.values())


def _slabs(
    told: Iterator[tuple[int, Conversation, list[Message]]],
) -> Iterator[list[tuple[int, Conversation, list[Message]]]]:
    slab: list[tuple[int, Conversation, list[Message]]] = []
    messages = 0
    for one in told:
        slab.append(one)
        messages += len(one[2])
        if messages >= SLAB or len(slab) >= SLAB:
            yield slab
            slab, messages = [], 0
    if slab:
        yield slab


def _pieces(told: Conversation, messages: list[Message]) -> Iterator[tuple[Conversation, list[Message]]]:
    """The conversation as it is, or the conversations that it is cut into."""
    if not told.uncut or not messages:
        yield told, messages
        return
    for number, piece in enumerate(cut(messages), 1):
        name = f"{told.conversation_id}#{number}"
        conversation = replace(told, conversation_id=name, uncut=False, raw_ref=piece[0].raw_ref or told.raw_ref)
        yield conversation, [replace(message, conversation_id=name) for message in piece]


def _prepared(
    pieces: Sequence[tuple[Conversation, list[Message]]], plan: Plan, decide_language: DecideLanguage
) -> list[tuple[Conversation, list[Message]]]:
    """Masked, with languages and positions settled.

    Each step is taken for all conversations before the next, so that what it looks things up in stays near.
    """
    masked = [_masked(conversation, messages, plan) for conversation, messages in pieces]
    languages = [
        _languages(messages, texts, decide_language) for (_, messages), (texts, _) in zip(pieces, masked, strict=True)
    ]
    return [
        (replace(conversation, subject=subject, names=()), _settled(messages, texts, spoken))
        for (conversation, messages), (texts, subject), spoken in zip(pieces, masked, languages, strict=True)
    ]


def _masked(conversation: Conversation, messages: Sequence[Message], plan: Plan) -> tuple[list[str], str | None]:
    """The texts of a conversation, and its subject, as they may be kept."""
    texts = [message.text for message in messages]
    subject = conversation.subject
    if not plan.keep_names:
        not_names = (conversation.brand,) if conversation.brand else ()
        texts = mask_conversation([*texts, subject] if subject else texts, conversation.names, not_names)
        if subject:
            subject = texts.pop()
    return texts, subject


def _settled(
    messages: Sequence[Message], texts: Sequence[str], languages: Mapping[Author, str | None]
) -> list[Message]:
    """The messages with their texts, languages and positions as settled."""
    settled = []
    for position, (message, text) in enumerate(zip(messages, texts, strict=True)):
        language = message.language or languages.get(message.author)
        if text != message.text or language != message.language or position != message.position:
            message = replace(message, text=text, language=language, position=position)
        settled.append(message)
    return settled


def _languages(
    messages: Sequence[Message], texts: Sequence[str], decide_language: DecideLanguage
) -> dict[Author, str | None]:
    """The language of each author in this conversation."""
    said: dict[Author, list[str]] = {}
    for message, text in zip(messages, texts, strict=True):
        if text and message.language is None and message.kind is MessageKind.TEXT:
            said.setdefault(message.author, []).append(text)
    return {author: decide_language(words) for author, words in said.items()}


def _is_dialogue(message: Message) -> bool:
    """Whether a reader reads it: words that both sides can see."""
    return (
        message.kind is MessageKind.TEXT
        and message.visibility is Visibility.PUBLIC
        and message.author in _DIALOGUE
        and bool(message.text)
    )


def _readings(
    conversations: Sequence[tuple[Conversation, Sequence[Message]]], reader: Reader
) -> list[list[Reading | None]]:
    """One reading per message, read all at once; None for what no reader reads."""
    passages: list[Passage] = []
    read: list[bool] = []
    for _, messages in conversations:
        said: list[Said] = []
        for message in messages:
            is_read = _is_dialogue(message)
            read.append(is_read)
            if is_read:
                author, text = message.author, message.text
                context = tuple(said[-CONTEXT:])
                passages.append(Passage(author=author, text=text, language=message.language, context=context))
                said.append(Said(author=author, text=text))
    found = iter(reader.read(passages))
    whether = iter(read)
    return [[next(found) if next(whether) else None for _ in messages] for _, messages in conversations]


def _count(done: ReadPart, messages: Sequence[Message]) -> None:
    done.messages += len(messages)
    for message in messages:
        language = message.language or ""
        done.languages[language] = done.languages.get(language, 0) + 1
