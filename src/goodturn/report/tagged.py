"""Episodes under the tags of their first conversation, for causes that the desk names itself.

Queues are left out on purpose: a queue is often a small team, and no figure here may stand for a few people.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from goodturn.frictions.causes import COLUMNS
from goodturn.report.study_folder import StudyFolder


def tagged_episodes(study: StudyFolder) -> Iterator[pa.RecordBatch]:
    """Episodes as `find_causes` reads them, with the tags in place of the topic."""
    named = study.table("conversations").to_table(
        columns=["conversation_id", "tags"], filter=pc.field("tags").is_valid()
    )
    values = named["tags"].combine_chunks()
    if not len(values) or not pc.any(pc.greater(pc.list_value_length(values), 0)).as_py():
        return
    ids = named["conversation_id"].combine_chunks()
    others = [name for name in COLUMNS if name != "topic"]
    for batch in study.batches("episodes", [*others, "conversation_ids"]):
        some = batch.filter(pc.greater(pc.fill_null(pc.list_value_length(batch["conversation_ids"]), 0), 0))
        first = pc.list_element(some["conversation_ids"], 0)
        tags = values.take(pc.index_in(first, value_set=ids))
        yield pa.RecordBatch.from_arrays([*(some[name] for name in others), tags], names=[*others, "topic"])
