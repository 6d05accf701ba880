"""The settings file of a study (YAML)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import yaml

from goodturn.batch.settings import Settings, StudySettingsError

_CLOCKS = ("opens", "closes")


def read_settings(path: Path, zone: str | None) -> Settings:
    """Read the settings of a study.

    Args:
        path: a YAML file; an empty one means every default.
        zone: the brand's zone where the file names none.

    Raises:
        StudySettingsError: it cannot be read, or holds what no study could use.
        CalendarError: its hours mean no calendar.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise StudySettingsError(f"{path}: {error.strerror}") from None
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise StudySettingsError(f"{path}: {' '.join(str(error).split())}") from None
    try:
        settings = msgspec.convert(_as_words(content or {}), Settings)
    except msgspec.ValidationError as error:
        raise StudySettingsError(f"{path}: {error}", way_out="See docs/reference/settings.md") from None
    settings.hours.calendar(zone)
    return settings


def _as_words(content: Any) -> Any:
    """YAML makes dates of 2026-12-25 and a number of minutes of 17:30; both were meant as words."""
    if isinstance(content, dict):
        return {
            key: f"{value // 60:02}:{value % 60:02}" if key in _CLOCKS and type(value) is int else _as_words(value)
            for key, value in content.items()
        }
    if isinstance(content, list):
        return [_as_words(value) for value in content]
    if isinstance(content, date):
        return content.isoformat()
    return content
