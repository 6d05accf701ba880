"""The order of what was said where the file gives times of day rather than offsets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from goodturn.connectors.voice_call import Segment

_FIRST = datetime.min.replace(tzinfo=UTC)


def in_time_order(segments: Iterable[Segment]) -> list[Segment]:
    """Sort by the time of each segment; one without a time stays behind the one before it."""
    keyed: list[tuple[datetime, int, Segment]] = []
    latest = _FIRST
    for number, segment in enumerate(segments):
        latest = segment.sent_at if segment.sent_at is not None else latest
        keyed.append((latest, number, segment))
    keyed.sort(key=lambda entry: entry[:2])
    return [segment for _, _, segment in keyed]
