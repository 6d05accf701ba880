from __future__ import annotations

import pytest

from goodturn.conversations.message import MessageKind, Visibility
from goodturn.episodes.needs import NEED_LABELS, Moment, answers_something, is_need, needs_in
from goodturn.signals.labels import CUSTOMER_LABELS, Label
from telling import Line, agent, customer, one, said

WORRY = customer("What now?", labels=[Label.CONFUSION])


def spans(*lines: Line) -> list[tuple[int, int, int]]:
    return [(moment.first, moment.last, moment.until) for moment in needs_in(said(*lines))]


def the_need(*lines: Line) -> Moment:
    (moment,) = needs_in(said(*lines))
    return moment


@pytest.mark.parametrize("label", CUSTOMER_LABELS)
def test_the_labels_that_ask_to_be_understood(label: Label) -> None:
    assert is_need(one(customer("…", labels=[label]))) is (label in NEED_LABELS)


def test_feelings_alone_are_a_need_by_their_strength_only() -> None:
    assert NEED_LABELS.isdisjoint({Label.FRUSTRATION, Label.ANXIETY, Label.DISAPPOINTMENT})
    assert is_need(one(customer("…", labels=[Label.FRUSTRATION], distress=1.0)))
    assert not is_need(one(customer("…", labels=[Label.FRUSTRATION], distress=0.99)))


def test_the_company_has_no_needs() -> None:
    assert not is_need(one(agent("…", labels=[Label.CONFUSION])))


def test_what_nobody_could_read_is_no_need() -> None:
    assert not is_need(one(customer("…", labels=[Label.CONFUSION], abstained="language: fi")))


def test_needs_in_a_row_before_any_answer_are_one() -> None:
    assert spans(WORRY, WORRY, agent("Hello"), WORRY) == [(0, 1, 3), (3, 3, 4)]


def test_what_is_no_need_neither_joins_nor_parts_needs() -> None:
    assert spans(WORRY, customer("It is blue."), WORRY, agent("Hello")) == [(0, 2, 4)]


def test_nothing_felt_no_need() -> None:
    assert spans(customer("It is blue."), agent("Good.")) == []


@pytest.mark.parametrize(
    ("between", "needs"),
    [
        (agent("Hello"), 2),
        (agent("A note.", visibility=Visibility.INTERNAL), 1),
        (agent("Ticket assigned.", kind=MessageKind.EVENT), 1),
    ],
    ids=["words", "an internal note", "a notice"],
)
def test_only_what_the_customer_can_see_answers(between: Line, needs: int) -> None:
    assert len(spans(WORRY, between, WORRY)) == needs


def spoken(line: Line, start: int, end: int) -> Line:
    return Line(
        author=line.author,
        text=line.text,
        reading=line.reading,
        minutes=line.minutes,
        more={"speech_start_ms": start, "speech_end_ms": end},
    )


CALL = spoken(customer("My line is dead and I need it today", labels=[Label.STAKES]), 0, 5_000)


@pytest.mark.parametrize(
    ("reply", "start", "neutral"),
    [
        ("mm-hm", 6_000, True),
        ("mm-hm I will send somebody today", 6_000, False),
        ("oh no wait", 3_000, True),
        ("oh no wait", 6_000, False),
        ("I will send somebody today", 3_000, False),
    ],
    ids=["back-channel", "words", "short talk-over", "short words after", "long talk-over"],
)
def test_in_a_call_listening_noises_and_short_talk_over_are_neutral(reply: str, start: int, neutral: bool) -> None:
    asked, answered = said(CALL, spoken(agent(reply), start, start + 1_000))
    assert answers_something(answered, asked) is not neutral
    assert len(spans(CALL, spoken(agent(reply), start, start + 1_000), WORRY)) == (1 if neutral else 2)


def test_in_writing_a_short_word_is_an_answer() -> None:
    assert len(spans(WORRY, agent("ok"), WORRY)) == 2


def test_the_message_that_shows_it_most_stands_for_the_need() -> None:
    calm = customer("…", labels=[Label.WAITING], distress=1.0)
    upset = customer("…", labels=[Label.WAITING], distress=2.0)
    assert the_need(calm, upset, calm).peak == 1
    assert the_need(calm, calm).peak == 0


def test_a_need_gathers_what_its_messages_show() -> None:
    need = the_need(customer("…", labels=[Label.WAITING]), customer("…", labels=[Label.STAKES], distress=1.5))
    assert need.labels == {Label.WAITING, Label.STAKES}
    assert need.distress == 1.5


@pytest.mark.parametrize(
    ("label", "distress", "urgent"),
    [(Label.STAKES, 0.0, True), (Label.ANXIETY, 2.0, True), (Label.ANXIETY, 1.5, False), (Label.WAITING, 3.0, False)],
)
def test_something_at_stake_or_fear_is_urgent_where_it_cannot_wait(label: Label, distress: float, urgent: bool) -> None:
    def need(text: str) -> Moment:
        return the_need(customer(text, labels=[label], distress=distress))

    for pressing in ("I need it now", "in 5 minutes", "We are stuck", "it closes at 17:00", "ich brauche es heute"):
        assert need(pressing).urgent is urgent
    for grave in ("My father died last week", "It was my wedding", "I bought it for my son"):
        assert not need(grave).urgent


def test_needs_are_ranked_by_distress_and_what_is_at_stake_then_by_how_much_shows() -> None:
    def strength(distress: float, *labels: Label) -> tuple[float, int]:
        return the_need(customer("…", labels=labels, distress=distress)).strength

    assert strength(2.0, Label.WAITING) > strength(1.0, Label.WAITING)
    assert strength(1.0, Label.STAKES) > strength(1.0, Label.WAITING)
    assert strength(1.0, Label.WAITING, Label.CONFUSION) > strength(1.0, Label.WAITING)
    assert strength(2.0, Label.WAITING) > strength(1.0, Label.STAKES, Label.WAITING, Label.CONFUSION)
