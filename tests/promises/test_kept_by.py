from __future__ import annotations

from goodturn.promises.kept_by import KEPT_BY, TRIED_BY, kept_by
from goodturn.promises.promise import Deed


def test_every_kind_of_deed_says_what_keeps_it_and_nothing_both_keeps_and_only_tries() -> None:
    assert set(KEPT_BY) == set(TRIED_BY) == set(Deed)
    assert all(KEPT_BY[deed].isdisjoint(TRIED_BY[deed]) for deed in Deed)


def test_what_has_only_left_is_not_yet_there() -> None:
    assert "shipped" in kept_by(Deed.GOODS, "send a new one")
    assert "shipped" not in kept_by(Deed.GOODS, "be with you")
    assert "delivered" in kept_by(Deed.GOODS, "be with you")


def test_a_letter_keeps_only_what_is_paper() -> None:
    assert "letter_sent" in kept_by(Deed.GOODS, "post you the form")
    assert "letter_sent" not in kept_by(Deed.GOODS, "ship a replacement")
    assert "letter_sent" not in kept_by(Deed.MONEY, "post you the refund")
