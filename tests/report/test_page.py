from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from goodturn.measures.definitions import DEFINITIONS
from goodturn.report.page import SECTIONS
from goodturn.report.summary import Summary
from report.hostile_study import AGENTS, QUEUE
from report.reading_html import Page

ISSUE_ORDER = (
    "What this data can and cannot show",
    "What came of it",
    "The six links of the chain",
    "Stories to read",
    "Commitments owed after the contact",
    "Repeat contacts",
    "Time to meaningful resolution",
    "What customers feel, and about what",
    "Heard and not helped, again and again",
    "Phrases that have become stock",
)


def test_it_loads_nothing_and_runs_nothing(page: Page) -> None:
    assert not {tag for tag, _ in page.elements} & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "audio",
        "form",
    }
    for tag, attributes in page.elements:
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            if name in ("src", "href", "action", "data", "srcset", "xlink:href"):
                assert value is not None
                assert value.startswith("#"), (tag, value)
    policy = next(one["content"] for one in page.named("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_the_style_loads_nothing(source: str) -> None:
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    assert "@font-face" not in style[1]


def test_customers_words_stay_words(source: str, page: Page) -> None:
    assert "<script" not in source
    assert 'alert("owned")' in page.text
    assert "{{ 7 * 191 }}" in page.text
    assert "1337" not in page.text
    for unseen in ("\x00", "\x1b", "\u202e"):
        assert unseen not in source


def test_every_tag_is_closed(page: Page) -> None:
    assert page.unbalanced == []


def test_the_sections_stand_in_their_order(page: Page) -> None:
    assert tuple(section.title for section in SECTIONS) == ISSUE_ORDER
    second = [re.sub(r"^\d+", "", words) for level, words in page.headings if level == 2]
    assert tuple(second) == ISSUE_ORDER


def test_headings_do_not_skip_a_level(page: Page) -> None:
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(words.strip() for _, words in page.headings)


def test_landmarks_and_names(page: Page) -> None:
    assert page.named("html") == [{"lang": "en"}]
    assert len(page.named("main")) == len(page.named("header")) == len(page.named("footer")) == 1
    assert page.named("nav") == [{"aria-label": "Sections"}]
    first_link = page.named("a")[0]
    assert first_link == {"class": "skip", "href": "#main"}
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in page.elements:
        wanted = attributes.get("aria-labelledby")
        assert wanted is None or wanted in ids
    targets = [str(link["href"])[1:] for link in page.named("a")]
    assert set(targets) <= set(ids)


def test_tables_have_captions_and_scopes(source: str, page: Page) -> None:
    assert len(page.named("table")) == source.count("<caption>") > 10
    assert all(cell.get("scope") in ("row", "col") for cell in page.named("th"))


def test_pictures_stand_beside_their_numbers(page: Page) -> None:
    pictures = page.named("svg")
    assert len(pictures) > 20
    assert all(picture.get("aria-hidden") == "true" for picture in pictures)
    assert "The curve in numbers" in page.text


def test_every_headline_number_has_its_definition(hostile: Path, page: Page) -> None:
    summary = msgspec.json.decode((hostile / "summary.json").read_bytes(), type=Summary)
    for key, measure in summary.measures.items():
        assert DEFINITIONS[key].words in page.text, key
        assert f"Definition of “{measure.name}”" in page.text, key


def test_refusals_are_said_in_words(page: Page) -> None:
    assert "Not shown. Too few:" in page.text
    assert "None" not in re.sub(r"None (in|is)", "", page.text)
    assert "nan" not in page.text.lower().split()


def test_it_says_that_it_is_not_validated(page: Page) -> None:
    assert "Not yet validated on your data." in page.text


def test_no_agent_and_no_team_is_named(source: str, hostile: Path) -> None:
    for text in (source, (hostile / "summary.json").read_text(encoding="utf-8")):
        for agent in AGENTS:
            assert agent not in text
        assert QUEUE not in text


def test_internal_notes_stay_out(page: Page) -> None:
    assert "internal words" not in page.text


def test_stories_show_words_marks_and_reasons(page: Page) -> None:
    for words in ("Stories to read", "not solved", "stock phrase", "on record", "Chosen by a fixed rule"):
        assert words in page.text
    assert len([one for one in page.named("details") if one.get("class") == "story"]) == 16


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_contrast_is_enough(source: str, dark: bool) -> None:
    colours = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rule))
        for rule in re.findall(r":root \{(.*?)\}", source, re.DOTALL)
    ]
    theme = {**colours[0], **(colours[1] if dark else {})}
    for ink in ("ink", "soft", "accent"):
        for ground in ("paper", "card"):
            assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
    for ink, ground in (("ink", "track"), ("soft", "track"), ("ink", "note"), ("need-ink", "need"), ("act-ink", "act")):
        assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
    # bars and the curve are graphics: 3 to 1 against what they stand on
    for tone in ("plain", "heard_helped", "heard_not_helped", "helped_not_acknowledged", "neither", "open"):
        assert contrast(theme[tone], theme["card"]) >= 3, tone
