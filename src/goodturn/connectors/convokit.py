"""ConvoKit corpora: a folder of utterances, speakers and conversations. Its pickles are never opened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import decode, entries
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import LINE_LIMIT, SourceFile
from goodturn.connectors.times import from_any
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Author, Message
from goodturn.conversations.record import NOTE, Record, Reject

UTTERANCES = ("utterances.jsonl", "utterances.json")
SPEAKERS = ("speakers.json", "users.json")
OTHERS = ("conversations.json", "corpus.json", "index.json")
#: keys of a speaker's meta that may say who they are
ROLE_KEYS = ("role", "type", "speaker_type", "author_type")
AUTHORS = {author.value: author for author in Author}
CHANNELS = {channel.value: channel for channel in Channel}


class TooLargeError(ValueError):
    """A file beside the utterances is too large to be held."""


class ConvoKit:
    """Reads new and legacy folders (users.json, `root`, `user`, bare meta objects)."""

    card = ConnectorCard(
        name="convokit",
        title="ConvoKit corpus",
        reads="a folder with utterances.jsonl (or .json), speakers.json, conversations.json",
        cannot_show=(
            "roles only where speakers' meta names one of ours, or the settings map it",
            "meta kept in binary files (*-bin.p) is never read: they are pickles",
            "no account events: nothing can be verified",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """Whether it is one of the layout's files, beside its utterances."""
        name = file.path.name
        if name in UTTERANCES:
            head = file.head
            return b'"text"' in head and (b'"speaker"' in head or b'"user"' in head or b'"root"' in head)
        return name in (*SPEAKERS, *OTHERS) and any(file.path.with_name(u).is_file() for u in UTTERANCES)

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream each folder's conversations and utterances, in the order of the file."""
        folders: dict[PurePath, dict[str, SourceFile]] = defaultdict(dict)
        for file in files:
            folders[PurePath(file.name).parent][file.path.name] = file
        for folder in sorted(folders, key=str):
            # ids are unique within a corpus only
            scope = f"{folder}/" if len(folders) > 1 else ""
            yield from _corpus(folders[folder], connection, scope)


def _corpus(files: Mapping[str, SourceFile], connection: Connection, scope: str) -> Iterator[Record | Reject]:
    speakers: dict[str, Any] = {}
    threads: dict[str, Any] = {}
    for name, file in files.items():
        if name not in (*UTTERANCES, *SPEAKERS, *OTHERS):
            detail = f"a corpus has {UTTERANCES[0]}, {SPEAKERS[0]} and {', '.join(OTHERS)}"
            yield _reject(connection, file, None, "not a file of a corpus", detail)
        if name in SPEAKERS or name in OTHERS:
            try:
                whole = _object(file)
            except (ValueError, OSError, EOFError) as error:
                reason = "file too large" if isinstance(error, TooLargeError) else "not a JSON object"
                yield _reject(connection, file, None, reason, str(error))
                continue
            if name in SPEAKERS:
                speakers = whole
            elif name == "conversations.json":
                threads = whole
    roles = {label.casefold(): author for label, author in connection.roles.items()}
    #: conversations, and whether their customer was told
    told: dict[str, bool] = {}
    strange: Counter[str] = Counter()
    for name in UTTERANCES:
        if name not in files:
            continue
        file = files[name]
        order = 0
        for entry in entries(file):
            if isinstance(entry, Broken):
                yield _reject(connection, file, entry.number or None, entry.reason, entry.detail)
                continue
            said = entry.value
            thread = said.get("conversation_id") or said.get("root") or said.get("id")
            speaker = said.get("speaker", said.get("user"))
            if isinstance(speaker, dict):
                speaker = speaker.get("id")
            if thread is None or said.get("id") is None or not isinstance(said.get("text"), str):
                detail = "an utterance needs id, conversation_id and text"
                yield _reject(connection, file, entry.number, "not an utterance", detail)
                continue
            raw_ref = file.name + entry.ref
            meta = _meta(speakers.get(str(speaker)))
            label = next((str(meta[key]) for key in ROLE_KEYS if meta.get(key) is not None), "")
            author = roles.get(str(speaker).casefold()) or roles.get(label.casefold())
            if author is None:
                author = AUTHORS.get(label.strip().casefold(), Author.UNKNOWN)
            if author is Author.UNKNOWN and len(strange) < 1_000:
                strange[label or "speakers without a role"] += 1
            of = str(thread)
            conversation_id = connection.id(scope + of)
            person = None if speaker is None else f"{scope}{speaker}"
            if of not in told or (author is Author.CUSTOMER and not told[of]):
                told[of] = author is Author.CUSTOMER
                known = {**_meta(said), **_meta(threads.get(of))}
                yield _conversation(connection, conversation_id, known, person if told[of] else None, raw_ref)
            reply_to = said.get("reply-to", said.get("reply_to"))
            yield Message(
                conversation_id=conversation_id,
                message_id=connection.id(f"{scope}{said['id']}"),
                position=order,
                author=author,
                text=clean_text(said["text"]),
                sent_at=from_any(said.get("timestamp")),
                author_id=None if author is Author.CUSTOMER else connection.pseudonyms.agent(person),
                reply_to=connection.id(f"{scope}{reply_to}") if reply_to is not None else None,
                raw_ref=raw_ref,
            )
            order += 1
        for label, count in strange.most_common(10):
            detail = f"{count} utterances by {label!r:.60}; map the label or the speaker's id with --role"
            yield _reject(connection, file, None, f"{NOTE}unknown role", detail)


def _conversation(
    connection: Connection, conversation_id: str, meta: Mapping[str, Any], customer: str | None, raw_ref: str
) -> Conversation:
    channel = CHANNELS.get(str(meta.get("channel", "")).lower(), Channel.OTHER)
    # a speaker's id is often a name: it is hashed, and joins within the corpus
    key = connection.pseudonyms.customer_key("handle", customer)
    score = meta.get("csat")
    return Conversation(
        conversation_id=conversation_id,
        source=connection.name,
        channel=channel,
        brand=connection.brand,
        customer_id=connection.id(key.digest) if key is not None else None,
        customer_keys=(key,) if key is not None else (),
        subject=str(meta["title"]) if meta.get("title") else None,
        csat_raw=None if score is None else str(score),
        raw_ref=raw_ref,
    )


def _object(file: SourceFile) -> dict[str, Any]:
    """The whole object of a file, which is small beside the utterances."""
    with file.open() as stream:
        raw = stream.read(LINE_LIMIT + 1)
    if len(raw) > LINE_LIMIT:
        raise TooLargeError(
            f"larger than {LINE_LIMIT >> 20} MiB: what it says of speakers or conversations is not known"
        )
    value = decode(raw.removeprefix(b"\xef\xbb\xbf")) if raw.strip() else {}
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _meta(value: Any) -> Mapping[str, Any]:
    """The meta of a speaker or conversation: under "meta", or the object itself in legacy corpora."""
    if not isinstance(value, dict):
        return {}
    inner = value.get("meta", value)
    return inner if isinstance(inner, dict) else {}


def _reject(connection: Connection, file: SourceFile, line: int | None, reason: str, detail: str) -> Reject:
    return Reject(source=connection.name, file=file.name, line=line, reason=reason, detail=detail)
