from datetime import timedelta
from pathlib import Path

import pytest

from goodturn.batch.settings import Settings, StudySettingsError
from goodturn.calendars.calendar import CalendarError
from goodturn.conversations.conversation import Channel
from goodturn.samples.larkfield import CALENDAR, SETTINGS_FILE
from goodturn.study.settings_file import read_settings

DOCUMENTED = Path(__file__).parents[2] / "docs" / "reference" / "settings.md"


def written(folder: Path, text: str) -> Path:
    path = folder / "settings.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_empty_file_means_every_default(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, ""), None) == Settings()


def test_the_zone_of_the_study_stands_in_for_the_brands(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, "repeat_window_days: 14"), "Europe/Berlin")
    assert settings.repeat_window_days == 14
    assert settings.hours.calendar("Europe/Berlin").brand_zone == "Europe/Berlin"


def test_times_and_dates_may_be_written_without_quotes(tmp_path: Path) -> None:
    file = written(tmp_path, "hours: {opens: 08:30, closes: 17:30, holidays: [2025-12-25]}")
    calendar = read_settings(file, None).hours.calendar(None)
    assert (calendar.opens, calendar.closes) == (8 * 60 + 30, 17 * 60 + 30)
    assert [day.isoformat() for day in calendar.holidays] == ["2025-12-25"]


def test_patience_changes_only_the_channels_that_are_named(tmp_path: Path) -> None:
    patience = read_settings(written(tmp_path, "patience_minutes: {chat: 3}"), None).patience
    assert patience[Channel.CHAT] == timedelta(minutes=3)
    assert patience[Channel.EMAIL] == timedelta(hours=24)


def test_the_documented_example_holds_and_names_every_setting(tmp_path: Path) -> None:
    text = DOCUMENTED.read_text(encoding="utf-8")
    example = text.split("```yaml\n")[1].split("```")[0]
    settings = read_settings(written(tmp_path, example), None)
    assert settings.hours.calendar(None) == CALENDAR
    assert settings.patience == Settings().patience
    assert all(f"{name}:" in example for name in (*Settings.__struct_fields__, *settings.hours.__struct_fields__))


def test_the_written_world_has_its_hours() -> None:
    assert read_settings(SETTINGS_FILE, None).hours.calendar(None) == CALENDAR


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("repeat_window_days: 0", "repeat_window_days"),
        ("stock_from: 1", "stock_from"),
        ("patience_minutes: {chat: -1}", "chat"),
        ("patience_minutes: {pigeon: 5}", "pigeon"),
        ("repeat_windows: 3", "repeat_windows"),
        ("hours: [", "settings.yaml"),
        ("- 3", "settings.yaml"),
    ],
)
def test_what_no_study_could_use_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(StudySettingsError, match=said):
        read_settings(written(tmp_path, text), None)


def test_hours_that_mean_no_calendar_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CalendarError):
        read_settings(written(tmp_path, "hours: {zone: Mars/Olympus}"), None)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudySettingsError, match="nowhere"):
        read_settings(tmp_path / "nowhere.yaml", None)
