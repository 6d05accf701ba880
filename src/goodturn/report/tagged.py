"""Episodes under the tags of their first conversation, for causes that the desk names itself.

Queues are left out on purpose: a queue is often a small team, and no figure here may stand for a few people.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from goodturn.batch.tables import CONVERSATIONS
from goodturn.frictions.causes import COLUMNS
from goodturn.report.study_folder import StudyFolder

_SCHEMA = pa.schema([CONVERSATIONS.field("conversation_id"), CONVERSATIONS.field("tags")])


def tagged_episodes(study: StudyFolder) -> Iterator[pa.RecordBatch]:
    """Episodes as `find_causes` reads them, with the tags in place of the topic."""
    some = [_tagged(batch) for batch in study.batches("conversations", ("conversation_id", "tags"))]
    named = pa.Table.from_batches([batch for batch in some if batch.num_rows], _SCHEMA).combine_chunks()
    if not named.num_rows:
        return
    ids, values = (named[name].combine_chunks() for name in named.column_names)
    others = [name for name in COLUMNS if name != "topic"]
    for batch in study.batches("episodes", [*others, "conversation_ids"]):
        known = batch.filter(pc.greater(pc.fill_null(pc.list_value_length(batch["conversation_ids"]), 0), 0))
        first = pc.list_element(known["conversation_ids"], 0)
        tags = values.take(pc.index_in(first, value_set=ids))
        yield pa.RecordBatch.from_arrays([*(known[name] for name in others), tags], names=[*others, "topic"])


def _tagged(batch: pa.RecordBatch) -> pa.RecordBatch:
    return batch.filter(pc.greater(pc.fill_null(pc.list_value_length(batch["tags"]), 0), 0))
