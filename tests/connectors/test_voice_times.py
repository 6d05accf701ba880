from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest

from goodturn.connectors.voice_times import OFFSET_LIMIT_MS, clock_ms, later, offset_ms, span, whole_ms

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(5.3, 5300), ("5.300s", 5300), ("12", 12_000), (0, 0), ("0.0005", 0), ("", None), (None, None)],
)
def test_seconds_become_whole_milliseconds(seconds: float | str | None, expected: int | None) -> None:
    assert offset_ms(seconds) == expected


@pytest.mark.parametrize("seconds", ["soon", "5m", -1, "-0.2s", 1e12, "nan", math.inf])
def test_what_is_no_offset_in_seconds_is_an_error(seconds: float | str) -> None:
    with pytest.raises(ValueError):
        offset_ms(seconds)


def test_the_limits_of_an_offset() -> None:
    assert whole_ms(OFFSET_LIMIT_MS) == OFFSET_LIMIT_MS
    assert whole_ms(-0.4) == 0
    assert whole_ms(None) is None
    for wrong in (OFFSET_LIMIT_MS + 1, -0.6, math.nan):
        with pytest.raises(ValueError, match="no offset"):
            whole_ms(wrong)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:01.250", 1250),
        ("01:02:03,456", 3_723_456),
        (" 00:00:00.000 ", 0),
        ("100:00:00.5", 360_000_500),
        ("00:00:01,05", 1050),
    ],
)
def test_times_of_subtitles(text: str, expected: int) -> None:
    assert clock_ms(text) == expected


@pytest.mark.parametrize("text", ["", "1.250", "00:61.000", "00:00:60.000", "00:60:00.000", "-00:01.000", "00:01"])
def test_what_is_no_time_of_a_subtitle_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="no subtitle time"):
        clock_ms(text)


def test_an_end_before_its_start_is_unknown() -> None:
    assert span(1000, 2500) == (1000, 2500)
    assert span(1000, 1000) == (1000, 1000)
    assert span(1000, 900) == (1000, None)
    assert span(None, 900) == (None, 900)
    assert span(1000, None) == (1000, None)
    with pytest.raises(ValueError):
        span(0, -1)


def test_an_instant_is_known_only_where_both_parts_are() -> None:
    assert later(NOON, 1500) == NOON + timedelta(seconds=1.5)
    assert later(NOON, 0) == NOON
    assert later(None, 1500) is None
    assert later(NOON, None) is None
    assert later(NOON, 1e300) is None
    assert later(NOON, math.nan) is None
