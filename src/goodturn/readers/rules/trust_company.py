"""How far each family of the company's cues is trusted: how often its label held where it was found.

Measured like `trust.py`: on the half of the labelled messages that `goodturn.bench.labelled.Labelled.tuned_on` names,
after `withdraw.py`, disputed labels left out, smoothed by four messages at the label's own share in that half, and
rounded. Families that were met in fewer than two messages are left out; those of acts and of what the labelled
messages hardly hold are estimates.
"""

from __future__ import annotations

TRUST: dict[str, float] = {
    "names_feeling.mirrored": 0.74,
    "names_feeling.must_be": 0.59,
    "names_feeling.your_state": 0.67,
    "names_feeling.your_feeling": 0.63,
    "names_feeling.the_feeling": 0.54,
    "validates.fair": 0.51,
    "apology.sorry": 0.89,
    "apology.apologies": 0.86,
    "apology.without_sorry": 0.15,
    "apology.bare": 0.89,
    "stock_phrase.apology": 0.74,
    "stock_phrase.thanks": 0.86,
    "stock_phrase.closers": 0.65,
    "stock_phrase.glad": 0.70,
    "stock_phrase.care": 0.62,
    "stock_phrase.flattery": 0.68,
    "action_done.by_us": 0.69,
    "action_done.checked": 0.33,
    "action_done.is_done": 0.54,
    "action_done.sent": 0.57,
    "action_done.we_see": 0.18,
    "remedy_offer.offered": 0.41,
    "remedy_offer.granted": 0.51,
    "refusal.cannot": 0.69,
    "refusal.not_possible": 0.64,
    "refusal.unfortunately": 0.61,
    "refusal.too_late": 0.59,
    "dismissive.blame": 0.31,
    "dismissive.plays_down": 0.20,
    "dismissive.defensive": 0.60,
    "guidance.you_can": 0.69,
    "guidance.try": 0.53,
    "guidance.link": 0.72,
    "guidance.explains": 0.73,
    "guidance.facts": 0.69,
    "guidance.if_then": 0.38,
    "asks_info.please_give": 0.90,
    "asks_info.question": 0.79,
    "asks_info.let_us_know": 0.80,
    "redirect.private": 0.82,
    "redirect.contact": 0.74,
    "redirect.form": 0.44,
    "redirect.staff": 0.45,
    "checks_back.how_it_goes": 0.60,
    "checks_back.asks": 0.16,
    "checks_back.come_back": 0.36,
}
