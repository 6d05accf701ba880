from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.episodes.closings import is_courtesy, is_settling, wants_nothing
from goodturn.episodes.ending import came, ending_of
from goodturn.promises.promise import Deed, Promise
from goodturn.signals.commitment import CommitmentKind
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Act, Label
from goodturn.states import Ending, PromiseState
from telling import Line, action, agent, customer, one, promised, said

ASK = customer("My router is dead.", labels=[Label.UNRESOLVED])
GUIDED = agent("Hold the button.", acts=[Act.GUIDED])
HELLO = agent("Hello.")
ANNOUNCED = agent("I'll look into it.", commitments=[promised()])
HOLDING = agent("One moment.", commitments=[promised(holding=True)])
THANKS = customer("That did it, thank you!", labels=[Label.GRATITUDE])
OK = customer("Ok.")


def promise(state: PromiseState) -> Promise:
    return Promise(
        promise_id="p",
        conversation_id="chat",
        message_id="m",
        made_at=None,
        kind=CommitmentKind.OWED,
        deed=Deed.WORD,
        act="look into it",
        start=0,
        end=10,
        state=state,
    )


def ending(*lines: Line) -> Ending:
    return ending_of(said(*lines)).ending


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!",
        "ok",
        "Great, bye.",
        "@agent thanks",
        "Alles klar, danke",
        "Will do, thanks a lot for your help",
        "Sorted, cheers",
        "No, that's all",
        "No worries, thank you",
        "Good night",
        "👍🏽",
        "",
        "...",
    ],
)
def test_bare_thanks_goodbyes_and_oks_are_courtesy(text: str) -> None:
    assert is_courtesy(one(customer(text)))


@pytest.mark.parametrize(
    "line",
    [
        customer("ok?"),
        customer("Thanks for nothing", distress=1.0),
        customer("ok", labels=[Label.UNRESOLVED]),
        customer("ok so I tried the other cable now as well"),
        customer("It is blue."),
    ],
    ids=lambda line: line.text,
)
def test_a_question_distress_a_need_or_a_long_word_is_no_courtesy(line: Line) -> None:
    assert not is_courtesy(one(line))


def test_a_lone_thumbs_up_is_courtesy() -> None:
    assert is_courtesy(one(customer("👍")))


@pytest.mark.parametrize(
    "text",
    [
        "I have no internet",
        "No refund has arrived",
        "Yes please cancel it",
        "Cancel it please, thanks",
        "Thanks, but it doesn't start",
        "Thanks, I have no signal",
        "ok 🙄",
        "😡",
    ],
)
def test_a_short_message_that_says_something_is_no_courtesy(text: str) -> None:
    assert not is_courtesy(one(customer(text)))


def test_a_customer_who_says_that_it_is_settled_settles_it() -> None:
    assert is_settling(one(customer("Works.", labels=[Label.RESOLVED])))
    assert is_settling(one(customer("Works. Was annoying?", labels=[Label.RESOLVED], distress=2)))
    for still in (Label.UNRESOLVED, Label.PROMISE_CHASE):
        assert not is_settling(one(customer("Works, but", labels=[Label.RESOLVED, still])))


def test_thanks_settle_only_where_nothing_more_is_wanted() -> None:
    assert is_settling(one(THANKS))
    assert not is_settling(one(customer("Thanks. And the fee?", labels=[Label.GRATITUDE])))
    assert not is_settling(one(customer("Thanks a lot.", labels=[Label.GRATITUDE], distress=1)))
    assert not is_settling(one(customer("Thanks.", labels=[Label.GRATITUDE, Label.WAITING])))
    assert not is_settling(one(OK))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), Ending.QUIET),
        ((HELLO,), Ending.QUIET),
        ((ASK,), Ending.OPEN),
        ((ASK, GUIDED), Ending.QUIET),
        ((ASK, GUIDED, THANKS), Ending.CONFIRMED),
        ((ASK, GUIDED, THANKS, HELLO), Ending.CONFIRMED),
        ((THANKS,), Ending.QUIET),
        ((ASK, GUIDED, OK), Ending.CONFIRMED),
        ((ASK, HELLO, OK), Ending.QUIET),
        ((ASK, ANNOUNCED), Ending.OPEN),
        ((ASK, ANNOUNCED, OK), Ending.OPEN),
        ((ASK, HOLDING), Ending.OPEN),
        ((ASK, HELLO, ASK), Ending.OPEN),
        ((ASK, agent("Which one?", labels=[Label.ASKS_INFO])), Ending.OPEN),
        ((ASK, agent("Anything else?", labels=[Label.ASKS_INFO, Label.CHECKS_BACK])), Ending.QUIET),
        ((ASK, agent("Send us a DM.", labels=[Label.REDIRECT])), Ending.MOVED),
        ((ASK, agent("Hold it, else DM us.", labels=[Label.REDIRECT], acts=[Act.GUIDED])), Ending.QUIET),
        ((ASK, agent("I'll look, hold the button.", acts=[Act.GUIDED], commitments=[promised()])), Ending.QUIET),
    ],
)
def test_the_last_words_tell_how_it_ended(lines: tuple[Line, ...], expected: Ending) -> None:
    assert ending(*lines) is expected


def test_a_question_that_only_marvels_keeps_thanks_from_settling_nothing() -> None:
    assert is_settling(one(customer("Seriously? Thank you so much!", labels=[Label.GRATITUDE])))
    assert not is_settling(one(customer("When? Thank you so much!", labels=[Label.GRATITUDE])))


@pytest.mark.parametrize("text", ["Oh right, so it's still on its way. Fine", "Ah ok, so that is the fee."])
def test_who_takes_up_what_was_said_wants_nothing(text: str) -> None:
    assert wants_nothing(one(customer(text)))
    assert not wants_nothing(one(customer(text.split(",", 1)[1].strip())))


@pytest.mark.parametrize("text", ["I see, I will try that tonight.", "Yes please.", "Friday suits me.", "Ja bitte."])
def test_a_statement_that_takes_the_answer_as_it_is_wants_nothing(text: str) -> None:
    assert wants_nothing(one(customer(text)))


@pytest.mark.parametrize(
    "line",
    [
        customer("And on Friday?"),
        customer("But that is what I did."),
        customer("I tried that, it doesn't start."),
        customer("So you say it is done"),
        customer("Friday, then 🙄"),
        customer("I see.", labels=[Label.FRUSTRATION]),
        customer("I see.", distress=1),
        customer("I see.", gives_up=0.9),
        customer("I see. " * 40),
    ],
)
def test_a_statement_that_asks_objects_or_hurts_wants_something(line: Line) -> None:
    assert not wants_nothing(one(line))


def test_who_takes_an_answer_as_it_is_leaves_it_quiet_and_who_got_none_leaves_it_open() -> None:
    takes = customer("I will try that tonight.")
    assert ending(ASK, GUIDED, takes) is Ending.QUIET
    assert ending(ASK, HELLO, takes) is Ending.OPEN
    asked = agent("Hold the button. Which lamp is on?", acts=[Act.GUIDED], labels=[Label.ASKS_INFO])
    assert ending(ASK, asked, takes) is Ending.OPEN


def test_what_was_settled_stays_settled_until_something_new_is_wanted_or_announced() -> None:
    works = customer("It works.", labels=[Label.RESOLVED])
    assert ending(ASK, GUIDED, works, HELLO, customer("A good evening to you all then.")) is Ending.CONFIRMED
    assert ending(ASK, GUIDED, works, HELLO, customer("But the second one is dead.")) is Ending.OPEN
    assert ending(ASK, GUIDED, works, ANNOUNCED, OK) is not Ending.CONFIRMED


def test_a_pleasantry_after_it_works_reopens_nothing() -> None:
    works = customer("It works.", labels=[Label.RESOLVED])
    treat = customer("You never pay for a coffee here.")
    assert ending(ASK, GUIDED, works, HELLO, treat) is Ending.CONFIRMED
    assert ending(ASK, GUIDED, HELLO, treat) is Ending.OPEN


def test_what_was_awaited_and_has_come_leaves_it_quiet() -> None:
    awaiting = ending_of(said(ASK, ANNOUNCED, OK))
    kept, owed = (promise(state) for state in (PromiseState.KEPT, PromiseState.OWED))
    assert came(awaiting, [kept]).ending is Ending.QUIET
    for promises in ([], [owed], [kept, owed], [promise(PromiseState.BROKEN)]):
        assert came(awaiting, promises) == awaiting
    unanswered = ending_of(said(ASK, HELLO, ASK))
    assert came(unanswered, [kept]) == unanswered


def test_why_it_is_so_leaves_what_was_announced_to_come() -> None:
    assert ending(ASK, agent("The storm did it.", acts=[Act.EXPLAINED], commitments=[promised()]), OK) is Ending.OPEN
    assert ending(ASK, agent("The storm did it.", acts=[Act.EXPLAINED]), OK) is Ending.CONFIRMED


def test_a_record_that_breaks_off_leaves_the_rest_out_of_sight_unless_it_was_confirmed() -> None:
    assert ending_of(said(ASK, HELLO), breaks_off=True).ending is Ending.MOVED
    assert ending_of(said(ASK, GUIDED, THANKS), breaks_off=True).ending is Ending.CONFIRMED


def test_who_went_where_the_company_sent_them_is_out_of_sight() -> None:
    there = agent("Please send us a private message.", labels=[Label.REDIRECT])
    assert ending(ASK, there, customer("Sent.")) is Ending.MOVED
    assert ending(ASK, there, customer("I've written to you there.")) is Ending.MOVED
    assert ending(ASK, there, customer("Why there?")) is Ending.OPEN
    assert ending(ASK, GUIDED, customer("Sent.")) is not Ending.MOVED


def test_thanks_before_the_companys_last_words_confirm_what_was_done_before_them() -> None:
    thanks = customer("Ok, thank you.")
    assert ending(ASK, GUIDED, thanks, HELLO) is Ending.CONFIRMED
    assert ending(ASK, HELLO, thanks, HELLO) is Ending.QUIET
    assert ending(ASK, GUIDED, OK, HELLO) is Ending.QUIET


def test_thanks_that_the_company_takes_confirm_what_it_answered() -> None:
    thanks = customer("Nope, thanks!")
    assert ending(ASK, HELLO, thanks, agent("You're welcome!")) is Ending.CONFIRMED
    assert ending(ASK, HELLO, thanks, agent("One more thing.")) is Ending.QUIET
    assert ending(ASK, thanks, agent("You're welcome!")) is Ending.QUIET


def test_a_kind_goodbye_is_no_leaving() -> None:
    assert ending(ASK, GUIDED, customer("Thanks, bye!", labels=[Label.LEAVING])) is not Ending.GAVE_UP
    assert ending(ASK, GUIDED, customer("I'm off to another.", labels=[Label.LEAVING])) is Ending.GAVE_UP


@pytest.mark.parametrize(
    "line", [customer("Forget it.", gives_up=0.9), customer("I'm off to another.", labels=[Label.LEAVING])]
)
def test_a_customer_who_resigns_or_leaves_gave_up_whatever_the_company_says_then(line: Line) -> None:
    assert ending(ASK, line) is ending(ASK, line, GUIDED) is Ending.GAVE_UP
    assert ending(line, GUIDED, THANKS) is Ending.CONFIRMED


def test_a_customer_who_leaves_settled_did_not_give_up() -> None:
    settled = customer("Fixed, but I am leaving.", labels=[Label.LEAVING, Label.RESOLVED])
    assert ending(ASK, GUIDED, settled) is Ending.CONFIRMED


def test_what_was_answered_unseen_moved_out_of_sight_unless_it_was_confirmed() -> None:
    unseen = customer("Still dead.", labels=[Label.UNRESOLVED], answered_unseen=True)
    assert ending(ASK, HELLO, unseen) is Ending.MOVED
    thanked = customer("Thanks, works.", labels=[Label.RESOLVED], answered_unseen=True)
    assert ending(ASK, GUIDED, thanked) is Ending.CONFIRMED


def test_a_customer_who_answers_a_company_that_is_not_in_the_data_speaks_out_of_sight() -> None:
    alone = customer("And now?", answers_unseen=True)
    assert ending(alone) is Ending.MOVED
    assert ending(alone, GUIDED) is Ending.QUIET


def test_an_act_in_the_record_answers_the_last_words_if_it_changed_something() -> None:
    assert ending(ASK, action("refund")) is Ending.QUIET
    assert ending(ASK, action("refund", succeeded=False)) is Ending.OPEN
    assert ending(ASK, action("look_up", changes=False)) is Ending.OPEN
    assert ending(ASK, action("refund"), ASK) is Ending.OPEN


def test_an_explanation_that_only_the_record_tells_of_is_out_of_sight() -> None:
    assert ending(ASK, action("explanation", changes=False)) is Ending.MOVED


LINES = st.lists(
    st.one_of(
        st.builds(
            lambda labels, text: customer(text, labels=labels),
            st.lists(st.sampled_from(CUSTOMER_LABELS), max_size=2),
            st.sampled_from(("…", "ok", "and?")),
        ),
        st.builds(lambda labels: agent("…", labels=labels), st.lists(st.sampled_from(AGENT_LABELS), max_size=2)),
    ),
    max_size=5,
)


@given(LINES)
def test_only_a_customer_confirms_or_gives_up(lines: list[Line]) -> None:
    ended = ending_of(said(*lines))
    if ended.ending in (Ending.CONFIRMED, Ending.GAVE_UP):
        assert ended.shown_by is not None
        assert ended.shown_by.by_customer
    assert ended.reason
