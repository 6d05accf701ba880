from __future__ import annotations

from collections import Counter
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

import goodturn.frictions.topics as heavy_words_module
from goodturn.frictions.topic_table import COLUMNS, topic_rows
from goodturn.frictions.topics import heavy_words
from goodturn.frictions.wording import COLUMNS as WORD_COLUMNS
from goodturn.frictions.wording import words_for
from made_up_tables import batch, episode

WORDS = st.lists(st.lists(st.sampled_from([f"w{n}" for n in range(40)]), max_size=4, unique=True), max_size=60)


@given(topics=WORDS, least=st.integers(1, 5))
def test_heavy_words_are_counted_exactly(topics: list[list[str]], least: int) -> None:
    rows = [{"topic": topic} for topic in topics]
    batches = [batch("episodes", *rows[at : at + 9], columns=["topic"]) for at in range(0, len(rows), 9)]
    counted = Counter(word for topic in topics for word in topic)
    assert heavy_words(lambda: batches, least) == {word: n for word, n in counted.items() if n >= least}


@given(topics=WORDS, least=st.integers(1, 5), most=st.integers(1, 12), tags=st.booleans())
def test_heavy_words_are_the_same_however_few_are_held(
    topics: list[list[str]], least: int, most: int, tags: bool
) -> None:
    rows = [{"topic": topic} for topic in topics]
    batches = [batch("episodes", *rows[at : at + 9], columns=["topic"]) for at in range(0, len(rows), 9)]
    with mock.patch.multiple(heavy_words_module, MOST_WORDS=most, BUCKETS=16):
        held = heavy_words(lambda: batches, least, tags=tags)
        with mock.patch.object(heavy_words_module, "HELD_WORDS", 3):
            assert heavy_words(lambda: batches, least, tags=tags) == held


def test_days_numbers_and_short_forms_name_no_cause() -> None:
    words = ["friday", "couldn't", "hundr", "12th", "meter", "march", "boiler"]
    rows = [{"topic": words} for _ in range(6)]
    assert set(heavy_words(lambda: [batch("episodes", *rows, columns=["topic"])], 5)) == {"meter", "boiler"}


def test_a_topic_says_what_came_of_its_troubles() -> None:
    rows = [
        episode(n, topic=["meter"], needs=n % 2, warmth_owed=n < 3, understood="yes" if n < 4 else "no", helped=n < 5)
        for n in range(12)
    ]
    rows += [episode(20 + n, topic=["fence"]) for n in range(9)]
    rows += [episode(40 + n, topic=["praise"], trouble=False) for n in range(12)]
    (row,) = topic_rows(lambda: [batch("episodes", *rows, columns=COLUMNS)])
    assert row.word == "meter"
    assert (row.episodes, row.with_need, row.warmth_owed, row.understood, row.helped) == (12, 6, 3, 4, 5)


def test_a_stem_is_shown_as_customers_write_it() -> None:
    texts = ["The refunds are late", "two refunds missing", "refunded twice?", "no Refunds!"]
    rows = [{"conversation_id": f"t{n}", "author": "customer", "text": text} for n, text in enumerate(texts)]
    rows.append({"conversation_id": "t9", "author": "agent", "text": "refunding refunding refunding refunding"})
    found = words_for(["refund", "unknown"], [batch("messages", *rows, columns=WORD_COLUMNS)])
    assert found == {"refund": "refunds", "unknown": "unknown"}
