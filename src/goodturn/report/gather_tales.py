"""Takes a few episodes out of a study's tables, with everything that belongs to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from goodturn.report.plain_words import LINKS
from goodturn.report.study_folder import StudyFolder
from goodturn.report.tale import Mark, Tale, TaleConversation, TaleLink, TaleMessage, TaleNeed, TalePromise

Row = Mapping[str, Any]

_MESSAGE_COLUMNS = (
    "conversation_id",
    "message_id",
    "position",
    "sent_at",
    "author",
    "visibility",
    "kind",
    "text",
    "action",
    "action_succeeded",
    "amount_minor",
    "currency",
)
_CONVERSATION_COLUMNS = ("conversation_id", "channel", "opened_at", "subject", "desk_status")
_SIGNAL_COLUMNS = ("message_id", "author", "label", "probability", "start", "end")
#: columns of an episode that stand in its tale as they are
_SAME = (
    "episode_id",
    "customer_id",
    "outcome",
    "outcome_reason",
    "corrected",
    "helped",
    "warmth_owed",
    "reasoned_no",
    "beyond_reach",
    "relief",
    "opened_at",
    "last_at",
    "as_of",
    "contacts",
    "desk_solved_at",
    "resolved",
    "resolved_at",
    "csat",
)
#: labels below this are no reading
LEAST_PROBABILITY = 0.5


def gather_tales(study: StudyFolder, episode_ids: Sequence[str]) -> tuple[Tale, ...]:
    """The episodes in the order asked for; one that does not exist is left out."""
    if not episode_ids:
        return ()
    episodes = {row["episode_id"]: row for row in study.rows("episodes", "episode_id", episode_ids)}
    conversation_ids = [name for row in episodes.values() for name in row["conversation_ids"] or ()]
    conversations = {
        row["conversation_id"]: row
        for row in study.rows("conversations", "conversation_id", conversation_ids, _CONVERSATION_COLUMNS)
    }
    messages = _by("conversation_id", study.rows("messages", "conversation_id", conversation_ids, _MESSAGE_COLUMNS))
    ids = [row["message_id"] for rows in messages.values() for row in rows]
    signals = _by("message_id", study.rows("signals", "message_id", ids, _SIGNAL_COLUMNS))
    needs = _by("episode_id", study.rows("needs", "episode_id", episode_ids))
    promises = _by("episode_id", study.rows("promises", "episode_id", episode_ids))
    return tuple(
        _tale(episodes[name], conversations, messages, signals, needs[name], promises[name])
        for name in episode_ids
        if name in episodes
    )


def _by(column: str, rows: Iterable[dict[str, Any]]) -> defaultdict[str, list[dict[str, Any]]]:
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def _tale(
    row: Row,
    conversations: Mapping[str, Row],
    messages: Mapping[str, list[dict[str, Any]]],
    signals: Mapping[str, list[dict[str, Any]]],
    needs: Sequence[Row],
    promises: Sequence[Row],
) -> Tale:
    stitches = {stitch["conversation_id"]: stitch for stitch in row["stitches"] or ()}
    told = []
    for name in row["conversation_ids"] or ():
        about = conversations.get(name, {})
        stitch = stitches.get(name)
        lines = sorted(messages.get(name, ()), key=lambda line: line["position"] or 0)
        told.append(
            TaleConversation(
                conversation_id=name,
                channel=about.get("channel") or "",
                opened_at=about.get("opened_at"),
                subject=about.get("subject"),
                desk_status=about.get("desk_status"),
                reason=stitch["reason"] if stitch else None,
                confidence=round(stitch["confidence"], 3) if stitch else None,
                messages=tuple(_message(line, signals.get(line["message_id"], ())) for line in lines),
            )
        )
    texts = {line.message_id: line.text for conversation in told for line in conversation.messages}
    return Tale(
        **{name: row[name] for name in _SAME},
        contact_starts=tuple(row["contact_starts"] or ()),
        channels=tuple(row["channels"] or ()),
        links=tuple(_link(name, row, texts) for name in LINKS),
        conversations=tuple(told),
        needs=tuple(_need(need) for need in sorted(needs, key=_when("at"))),
        promises=tuple(_promise(promise, texts) for promise in sorted(promises, key=_when("made_at"))),
    )


def _when(column: str) -> Any:
    return lambda row: (row[column] is None, row[column], row["message_id"])


def _message(row: Row, signals: Iterable[Row]) -> TaleMessage:
    text = row["text"] or ""
    marks, labels, distress = [], [], 0.0
    for signal in signals:
        label, start, end = signal["label"], signal["start"], signal["end"]
        if label == "distress":
            distress = signal["probability"]
        elif signal["probability"] >= LEAST_PROBABILITY:
            if start is not None and end is not None and 0 <= start < end <= len(text):
                marks.append(Mark(start=start, end=end, kind=_kind(row["author"], label), label=label))
            elif label not in labels:
                labels.append(label)
    return TaleMessage(
        message_id=row["message_id"],
        conversation_id=row["conversation_id"],
        author=row["author"] or "unknown",
        at=row["sent_at"],
        text=text,
        internal=row["visibility"] == "internal",
        action=_action(row),
        marks=tuple(sorted(set(marks), key=lambda mark: (mark.start, mark.end, mark.label))),
        labels=tuple(labels),
        distress=round(distress, 2),
    )


def _kind(author: str | None, label: str) -> str:
    if author != "customer":
        return "act"
    return "calm" if label in ("gratitude", "resolved") else "need"


def _action(row: Row) -> str | None:
    if row["kind"] != "action":
        return None
    words = (row["action"] or "an act").replace("_", " ")
    if row["amount_minor"] is not None:
        words += f", {row['amount_minor'] / 100:.2f} {row['currency'] or ''}".rstrip()
    if row["action_succeeded"] is False:
        words += " (did not succeed)"
    return words


def _link(name: str, row: Row, texts: Mapping[str, str]) -> TaleLink:
    quotes = [
        texts[quote["message_id"]][quote["start"] : quote["end"]]
        for quote in row[f"{name}_quotes"] or ()
        if quote["message_id"] in texts
    ]
    return TaleLink(
        link=name,
        answer=row[name] or "",
        known=row.get(f"{name}_known"),
        reason=row[f"{name}_reason"] or "",
        quotes=tuple(quote for quote in quotes if quote),
    )


def _need(row: Row) -> TaleNeed:
    same = ("need_id", "message_id", "at", "strongest", "urgent", "heard", "answered_at", "answer_message_id", "reason")
    return TaleNeed(
        **{name: row[name] for name in same},
        labels=tuple(row["labels"] or ()),
        distress=round(row["distress"] or 0.0, 2),
        answers=tuple(row["answers"] or ()),
    )


def _promise(row: Row, texts: Mapping[str, str]) -> TalePromise:
    same = ("promise_id", "message_id", "made_at", "kind", "act", "due_from", "due_to", "state", "known", "reason")
    return TalePromise(
        **{name: row[name] for name in same},
        words=texts.get(row["message_id"], "")[row["start"] or 0 : row["end"] or 0],
        settled_at=row["settled_at"],
    )
