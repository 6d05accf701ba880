from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.conversations.message import Author
from goodturn.readers.adapted import (
    Adaptation,
    AdaptationError,
    AdaptedReader,
    Recalibration,
    load_adaptation,
    recalibrated,
)
from goodturn.signals.labels import Label
from goodturn.signals.reader import Passage, ReaderCard
from goodturn.signals.reading import Reading, Signal

LINE = Recalibration(slope=0.8, offset=-1.0)
ADAPTATION = Adaptation(format=1, reader="echo 1", labels={Label.APOLOGY: LINE})
READINGS = [
    Reading(abstained="language: fi"),
    Reading(
        signals=(
            Signal(label=Label.APOLOGY, probability=0.6, spans=((0, 5),)),
            Signal(label=Label.PROMISE, probability=0.654321789),
        ),
        distress=1.5,
    ),
    Reading(),
    Reading(signals=(Signal(label=Label.APOLOGY, probability=0.9),)),
]


class Echo:
    card = ReaderCard(name="echo", version="1", languages=("en",), adds=("labels",))

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        return READINGS[: len(passages)]


def passages(number: int) -> list[Passage]:
    return [Passage(author=Author.AGENT, text="Sorry for the wait")] * number


def test_only_the_probabilities_of_its_labels_change() -> None:
    found = AdaptedReader(Echo(), ADAPTATION).read(passages(4))
    assert [found[0], found[2]] == [READINGS[0], READINGS[2]]
    apology, promise = found[1].signals
    # by hand: 0.8 × ln(0.6 ÷ 0.4) − 1 = −0.675628
    assert apology.probability == pytest.approx(1 / (1 + np.exp(0.675628)), abs=1e-6)
    assert apology.spans == ((0, 5),)
    assert promise == READINGS[1].signals[1]
    assert found[1].distress == 1.5
    (second,) = found[3].signals
    assert second.probability == pytest.approx(1 / (1 + np.exp(-(0.8 * np.log(9) - 1))), abs=1e-6)


def test_one_at_a_time_is_the_same_as_all_at_once() -> None:
    reader = AdaptedReader(Echo(), ADAPTATION)
    assert reader.read(passages(4))[:2] == reader.read(passages(2))
    assert reader.read(passages(1)) == READINGS[:1]
    assert reader.read([]) == []


def test_its_version_says_which_adaptation() -> None:
    card = AdaptedReader(Echo(), ADAPTATION).card
    assert card.name == "echo"
    assert card.version == f"1+{ADAPTATION.digest}"
    assert card.adds == Echo.card.adds
    other = Adaptation(format=1, reader="echo 1", labels={Label.APOLOGY: Recalibration(slope=0.8, offset=-1.1)})
    assert other.digest != ADAPTATION.digest


def test_another_reader_is_refused() -> None:
    other = Adaptation(format=1, reader="echo 2", labels={})
    with pytest.raises(AdaptationError, match="learnt for echo 2, not for echo 1"):
        AdaptedReader(Echo(), other)


@given(
    st.lists(st.floats(0, 1), min_size=1, max_size=20),
    st.floats(0.1, 3),
    st.floats(-5, 5),
)
def test_the_order_stays_and_nothing_changes_by_the_plain_line(
    probabilities: list[float], slope: float, offset: float
) -> None:
    given_order = np.sort(np.array(probabilities))
    found = recalibrated(given_order, slope, offset)
    assert np.all(np.diff(found) >= 0)
    assert np.all((found >= 0) & (found <= 1))
    inside = np.clip(given_order, 0.01, 0.99)
    assert recalibrated(given_order, 1.0, 0.0) == pytest.approx(inside, abs=1e-6)


def test_a_file_is_read_and_what_else_stands_in_it_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(msgspec.json.encode({**msgspec.to_builtins(ADAPTATION), "measured": [1], "people": 2}))
    assert load_adaptation(path) == ADAPTATION


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"labels": {"mood": {"slope": 1, "offset": 0}}},
        {"labels": {"apology": {"slope": 0, "offset": 0}}},
    ],
)
def test_what_no_reader_could_use_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(msgspec.json.encode({**msgspec.to_builtins(ADAPTATION), **change}))
    with pytest.raises(AdaptationError, match=r"a\.json"):
        load_adaptation(path)
    with pytest.raises(AdaptationError, match="No such file"):
        load_adaptation(tmp_path / "none.json")
