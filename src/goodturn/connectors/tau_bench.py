"""tau-bench trajectories: a simulated customer, a model agent, and its tool calls as structured acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import Entry, entries
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Action, Author, Message, MessageKind, Visibility
from goodturn.conversations.record import Record, Reject

#: calls that change something for the customer; a transfer to people passes the trouble on and changes nothing
CHANGES = re.compile(
    r"(?:book|cancel|update|modify|return|exchange|send|issue|refund|create|add|remove|grant|replace)_"
)
#: calls that are no acts towards the customer at all
INWARD = frozenset({"think", "calculate"})
#: what the simulated customer writes when it is done, no words of a customer
MARK = re.compile(r"\s*#{3}(?:STOP|TRANSFER|OUT-OF-SCOPE)#{3}\s*")
LIKENESS = (re.compile(rb'"traj"\s*:\s*\['), re.compile(rb'"task_id"\s*:'))


class TauBench:
    """Reads files of trajectories: a JSON list, or one trajectory a line."""

    card = ConnectorCard(
        name="tau-bench",
        title="tau-bench trajectories",
        reads="a JSON list (or lines) of objects with task_id, trial and traj",
        cannot_show=(
            "no times: order is by position, and nothing can be said to have held",
            "no lasting customers: each trajectory stands alone",
            "simulated: customers and agents are models",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """Whether it is JSON that names tasks and trajectories, or begins like the set's results."""
        head = file.head
        if file.suffix not in (".json", ".jsonl"):
            return False
        # a task may be longer than the head: its instruction and expected actions come before the trajectory
        begun = re.match(rb'\s*\[?\s*\{\s*"task_id"\s*:', head.removeprefix(b"\xef\xbb\xbf"))
        return bool(LIKENESS[1].search(head) and (LIKENESS[0].search(head) or (begun and b'"reward"' in head)))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream each trajectory; the system's instructions to the agent are left out."""
        for file in files:
            for entry in entries(file):
                if isinstance(entry, Broken):
                    problem = (entry.number, entry.reason, entry.detail)
                elif isinstance(entry.value.get("traj"), list):
                    yield from _trajectory(connection, entry, file.name + entry.ref)
                    continue
                else:
                    problem = (entry.number, "no trajectory", "an object without the list `traj`")
                line, reason, detail = problem
                yield Reject(source=connection.name, file=file.name, line=line or None, reason=reason, detail=detail)


def _trajectory(connection: Connection, entry: Entry, raw_ref: str) -> Iterator[Conversation | Message]:
    task, trial = entry.value.get("task_id"), entry.value.get("trial")
    name = f"{task}-{trial if trial is not None else entry.number}" if task is not None else f"#{entry.number}"
    conversation_id = connection.id(name)
    yield Conversation(
        conversation_id=conversation_id,
        source=connection.name,
        channel=Channel.CHAT,
        brand=connection.brand,
        raw_ref=raw_ref,
    )
    turns = [turn for turn in entry.value["traj"] if isinstance(turn, dict)]
    answers = {str(turn.get("tool_call_id")): turn.get("content") for turn in turns if turn.get("role") == "tool"}
    position = 0
    for turn in turns:
        role = turn.get("role")
        author = {"user": Author.CUSTOMER, "assistant": Author.AGENT}.get(str(role), Author.UNKNOWN)
        if role in ("system", "tool"):
            continue
        said = clean_text(turn.get("content"))
        text = MARK.sub(" ", said).strip()
        if said:
            yield Message(
                conversation_id=conversation_id,
                message_id=f"{conversation_id}/{position}",
                position=position,
                author=author if text else Author.SYSTEM,
                kind=MessageKind.TEXT if text else MessageKind.EVENT,
                text=text or said,
                raw_ref=raw_ref,
            )
            position += 1
        calls = turn.get("tool_calls")
        for call in calls if isinstance(calls, list) else ():
            action = _action(call, answers)
            if action is None:
                continue
            yield Message(
                conversation_id=conversation_id,
                message_id=f"{conversation_id}/{position}",
                position=position,
                author=author,
                kind=MessageKind.ACTION,
                text=action.name,
                visibility=Visibility.INTERNAL if action.name in INWARD else Visibility.PUBLIC,
                action=action,
                raw_ref=raw_ref,
            )
            position += 1


def _action(call: Any, answers: dict[str, Any]) -> Action | None:
    function = call.get("function") if isinstance(call, dict) else None
    name = function.get("name") if isinstance(function, dict) else None
    if not isinstance(name, str) or not isinstance(function, dict):
        return None
    try:
        given = msgspec.json.decode(function.get("arguments") or "{}")
    except (msgspec.DecodeError, TypeError):
        given = {}
    answer = answers.get(str(call.get("id")))
    amount = given.get("amount") if isinstance(given, dict) else None
    cents = round(amount * 100) if isinstance(amount, int | float) and abs(amount) < 1e12 else None
    return Action(
        name=name,
        changes=bool(CHANGES.match(name)),
        succeeded=None if answer is None else not str(answer).lstrip().lower().startswith("error"),
        amount_minor=cents,
        currency=None if cents is None else "USD",
        ref=_reference(given),
    )


def _reference(given: Any) -> str | None:
    if not isinstance(given, dict):
        return None
    for key in ("reservation_id", "order_id"):
        if isinstance(given.get(key), str):
            return str(given[key])
    return None
