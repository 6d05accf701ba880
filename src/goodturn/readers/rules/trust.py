"""How far each family of cues is trusted: how often its label held where it was found.

Measured on the half of the labelled messages that `goodturn.bench.labelled.Labelled.tuned_on` names, where no surer
family of the label was found, smoothed by three messages at `UNMEASURED` and rounded; the number of messages stands
beside it. `benchmarks/family_trust.py` prints this table. Families that were met too seldom to be measured stand in
`trust_company.py` or at `UNMEASURED`, which are estimates.
"""

from __future__ import annotations

from goodturn.readers.rules.trust_company import TRUST as COMPANY_TRUST

UNMEASURED = 0.6

#: cues that say little alone; estimates, for no labelled messages hold them
ESTIMATED = {
    "gratitude.german_bare": 0.33,
    "remedy_offer.german_words": 0.5,
    "dismissive.german_words": 0.5,
    "waiting.not_come": 0.75,
    "promise_chase.date_passed": 0.65,
    "disappointment.ashamed": 0.75,
    "stakes.need_care": 0.8,
    "stakes.clock": 0.7,
    "stakes.livelihood": 0.75,
    "stakes.family_named": 0.35,
    "stakes.bereaved": 0.85,
    "stakes.old_age": 0.6,
    "stakes.runs_out": 0.7,
    "stakes.work_lost": 0.75,
    "stakes.children_woken": 0.6,
    "anxiety.sleepless": 0.8,
    "frustration.so_bad": 0.65,
    "frustration.insists": 0.7,
    "frustration.woken": 0.6,
    "confusion.muddled": 0.7,
}

TRUST: dict[str, float] = {
    "action_done.by_us": 0.85,  # 12
    "action_done.is_done": 0.83,  # 4
    "action_done.sent": 0.82,  # 9
    "anxiety.fear": 0.63,  # 14
    "anxiety.pressure": 0.73,  # 9
    "apology.apologies": 0.95,  # 19
    "apology.bare": 0.92,  # 51
    "apology.sorry": 0.92,  # 51
    "asks_info.let_us_know": 0.56,  # 37
    "asks_info.please_give": 0.95,  # 39
    "asks_info.question": 0.69,  # 42
    "checks_back.how_it_goes": 0.88,  # 7
    "confusion.lost": 0.52,  # 12
    "disappointment.loss": 0.54,  # 5
    "disappointment.word": 0.93,  # 15
    "dismissive.defensive": 0.85,  # 5
    "dismissive.plays_down": 0.40,  # 5
    "frustration.anger": 0.88,  # 7
    "frustration.blow": 0.85,  # 23
    "frustration.effort": 0.13,  # 25
    "frustration.leaving": 0.42,  # 16
    "frustration.loud": 0.64,  # 6
    "frustration.reproach": 0.83,  # 17
    "frustration.several": 0.49,  # 17
    "frustration.signs": 0.69,  # 4
    "frustration.swearing": 0.83,  # 5
    "frustration.tiresome": 0.45,  # 21
    "frustration.unresolved": 0.38,  # 17
    "frustration.verdict": 0.95,  # 20
    "frustration.waiting": 0.47,  # 38
    "frustration.wants_human": 0.53,  # 8
    "frustration.worst": 0.63,  # 19
    "grasps_situation.said_back": 0.80,  # 8
    "gratitude.bare": 0.33,  # 47
    "gratitude.praise": 0.75,  # 25
    "gratitude.thanks_for": 0.84,  # 11
    "gratitude.warm": 0.75,  # 10
    "guidance.explains": 0.71,  # 26
    "guidance.facts": 0.87,  # 23
    "guidance.if_then": 0.74,  # 13
    "guidance.link": 0.79,  # 20
    "guidance.try": 0.82,  # 22
    "guidance.you_can": 0.88,  # 24
    "leaving.cancel": 0.69,  # 4
    "leaving.never": 0.70,  # 12
    "leaving.switch": 0.76,  # 6
    "names_feeling.mirrored": 0.91,  # 10
    "names_feeling.must_be": 0.85,  # 5
    "names_feeling.the_feeling": 0.83,  # 4
    "names_feeling.your_feeling": 0.87,  # 6
    "names_feeling.your_state": 0.87,  # 7
    "promise_chase.said": 0.64,  # 6
    "promise_chase.supposed": 0.20,  # 13
    "redirect.contact": 0.86,  # 13
    "redirect.form": 0.69,  # 4
    "redirect.private": 0.89,  # 27
    "redirect.staff": 0.54,  # 6
    "refusal.cannot": 0.76,  # 11
    "refusal.not_possible": 0.73,  # 14
    "refusal.too_late": 0.85,  # 5
    "refusal.unfortunately": 0.90,  # 9
    "remedy_offer.granted": 0.87,  # 6
    "repeat_effort.again": 0.71,  # 8
    "repeat_effort.contacted": 0.72,  # 30
    "repeat_effort.counted": 0.76,  # 6
    "repeat_effort.told": 0.20,  # 12
    "repeat_effort.tried": 0.71,  # 13
    "resolved.works": 0.73,  # 27
    "stakes.family": 0.52,  # 10
    "stakes.health": 0.78,  # 7
    "stakes.in_trouble": 0.52,  # 10
    "stakes.moment": 0.31,  # 11
    "stakes.stranded": 0.87,  # 6
    "stock_phrase.apologies": 0.69,  # 14
    "stock_phrase.apology": 0.81,  # 39
    "stock_phrase.care": 0.85,  # 28
    "stock_phrase.cheer": 0.28,  # 15
    "stock_phrase.closers": 0.72,  # 17
    "stock_phrase.flattery": 0.75,  # 10
    "stock_phrase.glad": 0.40,  # 30
    "stock_phrase.reach_out": 0.47,  # 5
    "stock_phrase.so_glad": 0.56,  # 11
    "stock_phrase.sorry": 0.48,  # 46
    "stock_phrase.sorry_to_hear": 0.64,  # 11
    "stock_phrase.sorry_to_hear_more": 0.76,  # 8
    "stock_phrase.thanks": 0.88,  # 48
    "unresolved.after_answer": 0.25,  # 37
    "unresolved.after_failure": 0.53,  # 10
    "unresolved.again": 0.80,  # 8
    "unresolved.not_worked": 0.51,  # 42
    "unresolved.still": 0.69,  # 18
    "validates.fair": 0.78,  # 7
    "waiting.age": 0.31,  # 12
    "waiting.long": 0.30,  # 42
    "waiting.no_answer": 0.63,  # 13
    "waiting.wait": 0.83,  # 34
    "wants_human.person": 0.78,  # 7
}


def trust(family: str) -> float:
    """0–1: how often the label of this family holds where it is found."""
    return TRUST.get(family) or ESTIMATED.get(family) or COMPANY_TRUST.get(family, UNMEASURED)
