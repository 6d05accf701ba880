from __future__ import annotations

from goodturn.signals.labels import Act, Label
from goodturn.states import Relief
from telling import Line, agent, customer, episode_of, talk

WAITS = customer("I have been waiting for a week.", labels=[Label.WAITING], distress=1.5)
GUIDED = agent("Hold the button for ten seconds.", acts=[Act.GUIDED])
THANKS = customer("Ok, thank you.")


def relief(*lines: Line) -> Relief:
    return episode_of(talk("a", *lines)).relief


def test_who_says_or_plainly_shows_that_it_is_settled_is_better() -> None:
    assert relief(WAITS, GUIDED, customer("It works.", labels=[Label.RESOLVED])) is Relief.BETTER
    assert relief(WAITS, GUIDED, THANKS) is Relief.BETTER
    assert relief(WAITS, GUIDED, THANKS, agent("You're welcome.")) is Relief.BETTER


def test_silence_is_unknown_and_the_last_words_may_be_worse_or_the_same() -> None:
    assert relief(WAITS, GUIDED) is Relief.UNKNOWN
    assert relief(WAITS, agent("Hello."), THANKS) is Relief.UNKNOWN
    assert relief(WAITS, GUIDED, customer("Still nothing.", labels=[Label.UNRESOLVED], distress=1.2)) is Relief.SAME
