"""Episodes under the tags or the queue of their first conversation, for causes that the desk names itself."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from goodturn.frictions.causes import COLUMNS
from goodturn.report.study_folder import StudyFolder


def tagged_episodes(study: StudyFolder, column: str) -> Iterator[pa.RecordBatch]:
    """Episodes as `find_causes` reads them, with the tags (or the one queue) in place of the topic."""
    named = study.table("conversations").to_table(
        columns=["conversation_id", column], filter=pc.field(column).is_valid()
    )
    values = named[column].combine_chunks()
    if not pa.types.is_list(values.type):
        offsets = pa.array(range(len(values) + 1), pa.int32())
        values = pa.ListArray.from_arrays(offsets, values)
    if not len(values) or not pc.any(pc.greater(pc.list_value_length(values), 0)).as_py():
        return
    ids = named["conversation_id"].combine_chunks()
    others = [name for name in COLUMNS if name != "topic"]
    for batch in study.batches("episodes", [*others, "conversation_ids"]):
        some = batch.filter(pc.greater(pc.fill_null(pc.list_value_length(batch["conversation_ids"]), 0), 0))
        first = pc.list_element(some["conversation_ids"], 0)
        tags = values.take(pc.index_in(first, value_set=ids))
        yield pa.RecordBatch.from_arrays([*(some[name] for name in others), tags], names=[*others, "topic"])
