"""Finds one episode of a study by its id or by a part of it."""

from __future__ import annotations

import heapq
from difflib import get_close_matches

from goodturn.errors import InputError
from goodturn.report.study_folder import StudyFolder

#: how many ids are named in an error
_NAMED = 5


class UnknownEpisodeError(InputError):
    """There is no such episode."""


class SeveralEpisodesError(InputError):
    """Several episodes fit."""


def find_episode(study: StudyFolder, asked: str) -> str:
    """The id of the episode that is asked for, by its whole id, a part of it, or one of its conversations' ids.

    Raises:
        UnknownEpisodeError: none fits; the message names ids that are near.
        SeveralEpisodesError: the part stands in several.
    """
    in_id: list[str] = []
    in_conversation: list[str] = []
    near: list[tuple[int, str]] = []
    pieces = {asked[at : at + 2] for at in range(max(1, len(asked) - 1))}
    for batch in study.batches("episodes", ("episode_id", "conversation_ids")):
        ids, conversations = batch["episode_id"].to_pylist(), batch["conversation_ids"].to_pylist()
        for name, its in zip(ids, conversations, strict=True):
            if name == asked:
                return asked
            if asked in name:
                in_id.append(name)
            elif any(asked in conversation for conversation in its or ()):
                in_conversation.append(name)
        near = heapq.nlargest(50, [*near, *((sum(piece in name for piece in pieces), name) for name in ids)])
    found = in_id or in_conversation
    if len(found) == 1:
        return found[0]
    if found:
        shown = ", ".join(sorted(found)[:_NAMED])
        more = f" and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
        raise SeveralEpisodesError(f"{asked!r} stands in {shown}{more}", way_out="Give more of the id")
    close = get_close_matches(asked, [name for shared, name in near if shared], _NAMED, cutoff=0.3)
    raise UnknownEpisodeError(
        repr(asked), way_out=f"Near it: {', '.join(close)}" if close else "The ids stand in episodes.parquet"
    )
