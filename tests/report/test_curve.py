from __future__ import annotations

import re

from goodturn.measures.measure import refuse, share
from goodturn.outcomes.episode_times import COLUMNS, episode_times
from goodturn.outcomes.resolution import resolution
from goodturn.report.curve import draw_curve
from goodturn.report.drawing import bar, sparkline
from made_up_tables import batch, episode, hours


def test_the_curve_rises_in_steps_within_its_frame() -> None:
    rows = [episode(n, resolved=n < 8, resolved_at=hours(n + 1), desk_solved_at=hours(2)) for n in range(12)]
    picture = draw_curve(resolution(episode_times([batch("episodes", *rows, columns=COLUMNS)])))
    assert picture is not None
    line = re.search(r'class="line" d="([^"]+)"', picture.svg)
    assert line is not None
    across = [float(number) for number in re.findall(r"H([\d.]+)", line[1])]
    heights = [float(number) for number in re.findall(r"V([\d.]+)", line[1])]
    assert across == sorted(across)
    assert heights == sorted(heights, reverse=True)
    assert max(across) <= 1000
    assert min(heights) >= 0
    assert [tick.words for tick in picture.ticks][:1] == ["1 h"]
    assert 'class="desk"' in picture.svg


def test_a_refused_curve_is_not_drawn() -> None:
    assert draw_curve(resolution(episode_times([]))) is None


def test_bars_show_the_share_and_its_interval() -> None:
    drawn = bar(share("outcome.neither", 8, 20), "neither")
    assert 'class="fill neither" x="0" y="1" width="40.00"' in drawn
    assert 'd="M21.88 15H61.34' in drawn
    assert "fill neither" not in bar(refuse("outcome.neither", 3), "neither")


def test_weeks_without_cases_leave_a_gap() -> None:
    drawn = sparkline((4, 0, 2))
    assert drawn.count("<rect") == 2
    assert 'height="20.00"' in drawn
    assert 'height="10.00"' in drawn
    assert sparkline(()).count("<rect") == 0
