"""What customers write about, and what came of it: one row per frequent word of the troubles."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.frictions.topics import Batches, heavy_words
from goodturn.measures.definition import LEAST_CASES
from goodturn.states import Heard

#: what is read of an episode
COLUMNS = ("topic", "trouble", "needs", "warmth_owed", "understood", "helped")
SHOWN = 12


class TopicRow(Struct, frozen=True, kw_only=True):
    """One word and the troubles that carry it."""

    word: str
    episodes: int
    with_need: int
    warmth_owed: int
    understood: int
    helped: int


def topic_rows(episodes: Batches) -> tuple[TopicRow, ...]:
    """The most frequent words of troubled episodes; `episodes` yields `COLUMNS` and is called a few times."""

    def troubled() -> Iterable[pa.RecordBatch]:
        return (batch.filter(pc.fill_null(batch["trouble"], False)) for batch in episodes())

    words = [word for word, _ in heavy_words(troubled, LEAST_CASES).most_common(SHOWN)]
    names = pa.array(words, pa.string())
    sums = {word: [0, 0, 0, 0, 0] for word in words}
    for batch in troubled():
        index = pc.index_in(pc.list_flatten(batch["topic"]), value_set=names)
        owner = pc.list_parent_indices(batch["topic"])
        has_need = pc.greater(pc.fill_null(batch["needs"], 0), 0)
        flags = pa.table(
            {
                "word": index,
                "episodes": pa.array([1] * len(index), pa.int64()),
                "with_need": pc.take(has_need, owner),
                "warmth_owed": pc.take(batch["warmth_owed"], owner),
                "understood": pc.take(pc.equal(batch["understood"], str(Heard.YES)), owner),
                "helped": pc.take(batch["helped"], owner),
            }
        ).filter(pc.is_valid(index))
        columns = [name for name in flags.column_names if name != "word"]
        grouped = flags.group_by("word").aggregate([(name, "sum") for name in columns])
        for row in grouped.to_pylist():
            for place, name in enumerate(columns):
                sums[words[row["word"]]][place] += row[f"{name}_sum"] or 0
    return tuple(
        TopicRow(word=word, episodes=row[0], with_need=row[1], warmth_owed=row[2], understood=row[3], helped=row[4])
        for word, row in sums.items()
    )
