from goodturn.conversations.message import Action, Author, MessageKind, Visibility
from goodturn.events.utterance import SAID_FROM, is_said, utterance
from goodturn.signals.labels import Act, Label
from goodturn.signals.reading import ActFound, Reading, Signal
from telling import Line, action, agent, customer, messages, one

SURE, UNSURE = SAID_FROM, SAID_FROM - 0.01


def read(line: Line, reading: Reading | None, **corrections: bool):
    ((message, _),) = messages(line)
    return utterance(message, reading, {Label(name): on for name, on in corrections.items()})


def test_a_label_counts_from_one_half_on() -> None:
    signals = (Signal(label=Label.WAITING, probability=SURE), Signal(label=Label.STAKES, probability=UNSURE))
    assert read(customer("…"), Reading(signals=signals)).labels == {Label.WAITING}


def test_an_act_counts_from_one_half_on() -> None:
    acts = (ActFound(act=Act.CHANGED, probability=SURE), ActFound(act=Act.EXPLAINED, probability=UNSURE))
    assert read(agent("…"), Reading(acts=acts)).acts == {Act.CHANGED}


def test_giving_up_counts_from_one_half_on() -> None:
    assert read(customer("…"), Reading(gives_up=SURE)).gives_up
    assert not read(customer("…"), Reading(gives_up=UNSURE)).gives_up


def test_a_person_wins_over_the_reader_both_ways() -> None:
    sure = Reading(signals=(Signal(label=Label.WAITING, probability=1.0),))
    assert read(customer("…"), sure, waiting=False, stakes=True).labels == {Label.STAKES}
    assert read(customer("…"), sure, waiting=True).labels == {Label.WAITING}


def test_silence_of_a_reader_is_not_absence() -> None:
    assert read(customer("hei"), Reading(abstained="language: fi")).unread
    assert read(customer("hei"), None).unread
    assert not read(customer("hei"), Reading()).unread


def test_the_company_speaks_by_person_and_bot_where_the_customer_can_see_it() -> None:
    assert one(agent("hello")).by_company
    assert not one(agent("a note", visibility=Visibility.INTERNAL)).by_company
    ((message, _),) = messages(agent("hello"))
    by = {author: utterance(_by(message, author), Reading(), {}) for author in Author}
    assert [author for author in Author if by[author].by_company] == [Author.AGENT, Author.BOT]
    assert [author for author in Author if by[author].by_customer] == [Author.CUSTOMER]


def _by(message, author: Author):
    return type(message)(
        conversation_id=message.conversation_id,
        message_id=message.message_id,
        position=0,
        author=author,
        text=message.text,
    )


def test_words_and_acts_are_said_notes_and_notices_are_not() -> None:
    assert is_said(one(customer("hello")))
    assert is_said(one(action()))
    assert not is_said(one(agent("a note", visibility=Visibility.INTERNAL)))
    assert not is_said(one(agent("ticket closed", kind=MessageKind.EVENT)))


def test_an_act_counts_even_where_it_stands_in_an_internal_part_of_the_record() -> None:
    refund = Action(name="refund", changes=True)
    line = agent("", kind=MessageKind.ACTION, action=refund, visibility=Visibility.INTERNAL)
    assert is_said(one(line))
    assert one(line).action == refund


def test_the_words_that_bear_a_label_else_the_whole_text() -> None:
    signals = (
        Signal(label=Label.WAITING, probability=0.9),
        Signal(label=Label.UNRESOLVED, probability=0.9, spans=((2, 5), (7, 9))),
    )
    found = read(customer("0123456789"), Reading(signals=signals))
    assert found.span_of(Label.WAITING, Label.UNRESOLVED) == (2, 5)
    assert found.span_of(Label.WAITING) == (0, 10)
    assert found.span_of(Label.STAKES) == (0, 10)


def test_the_words_that_bear_an_act_else_the_whole_text() -> None:
    acts = (ActFound(act=Act.EXPLAINED, probability=0.9), ActFound(act=Act.CHANGED, probability=0.9, span=(1, 4)))
    found = read(agent("0123456789"), Reading(acts=acts))
    assert found.span_of_act(Act.CHANGED) == (1, 4)
    assert found.span_of_act(Act.EXPLAINED) == (0, 10)


def test_has_asks_for_any_of_several_labels() -> None:
    found = one(customer("…", labels=[Label.WAITING]))
    assert found.has(Label.STAKES, Label.WAITING)
    assert not found.has(Label.STAKES)
