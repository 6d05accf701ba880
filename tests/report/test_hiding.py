from __future__ import annotations

from pathlib import Path

from goodturn.measures.definitions import DEFINITIONS
from goodturn.measures.measure import Measure
from goodturn.report.figures import Figures, gather_figures
from goodturn.report.hiding import LINKS_REST_ON, RESTS_ON, hide, question_of
from goodturn.report.run_facts import run_facts
from goodturn.report.study_folder import StudyFolder
from goodturn.report.summary import headline_measures
from made_up_tables import episode, hours, write_tables

WHY = "people here agree with this reading too little"


def figures_of(folder: Path) -> Figures:
    episodes = [
        episode(n, needs=1, needs_heard=1, understood="yes", outcome="heard_helped", done="changed", helped=True)
        for n in range(20)
    ]
    needs = [{"need_id": f"n{n}", "labels": ["frustration"], "distress": 2.0, "heard": "yes"} for n in range(20)]
    messages = [
        {"conversation_id": f"t{n}", "author": "customer", "kind": "text", "text": "x", "sent_at": hours(0)}
        for n in range(20)
    ]
    return gather_figures(
        StudyFolder(write_tables(folder, episodes=episodes, needs=needs, messages=messages)), run_facts({})
    )


def refused(figures: Figures) -> dict[str, str]:
    return {m.key: m.refused for m in headline_measures(figures) if m.refused is not None}


def test_each_question_takes_its_own_figures_and_no_other(tmp_path: Path) -> None:
    figures = figures_of(tmp_path)
    assert hide(figures, {}) is figures
    before = refused(figures)
    for question in set(RESTS_ON.values()):
        found = hide(figures, {question: WHY})
        for key, why in refused(found).items():
            assert (why == WHY) == (question_of(key) == question and key not in before), key
        for measure in headline_measures(found):
            if question_of(measure.key) == question:
                assert measure.value is None
                assert measure.numerator is None


def test_a_link_keeps_no_counts_from_which_it_could_be_told(tmp_path: Path) -> None:
    found = hide(figures_of(tmp_path), {"heard": WHY})
    answers = {link.key: link.answers for link in found.links}
    assert answers["understood"] == {}
    assert answers["done"]
    assert set(LINKS_REST_ON) <= set(answers)


def test_a_label_takes_its_share_of_needs(tmp_path: Path) -> None:
    (feeling,) = hide(figures_of(tmp_path), {"frustration": WHY}).feelings
    assert feeling.carried.refused == WHY
    assert isinstance(feeling.understood, Measure)
    assert feeling.understood.value == 1
    (other,) = hide(figures_of(tmp_path), {"anxiety": WHY}).feelings
    assert other.carried.value == 1


def test_every_rule_is_about_measures_that_exist() -> None:
    for start in RESTS_ON:
        assert any(key.startswith(start) for key in DEFINITIONS), start
