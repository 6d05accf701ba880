from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodturn.batch.shuffle import blobs_table, partition_of, read_blobs, write_shuffled

ROWS = st.lists(st.tuples(st.integers(0, 2**63 - 1) | st.integers(0, 5), st.binary(max_size=5)), max_size=30)


@given(files=st.lists(ROWS, min_size=1, max_size=3), partitions=st.integers(1, 7))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_value_comes_back_once_under_its_number_in_order(
    tmp_path: Path, files: list[list[tuple[int, bytes]]], partitions: int
) -> None:
    paths = []
    expected: dict[int, list[bytes]] = defaultdict(list)
    for count, rows in enumerate(files):
        path = tmp_path / f"{count}.arrow"
        numbers = np.array([number for number, _ in rows], dtype=np.uint64)
        table = blobs_table(numbers.tolist(), [blob for _, blob in rows])
        write_shuffled(path, table, partition_of(numbers, partitions), partitions)
        paths.append(path)
        for number, blob in rows:
            expected[number].append(blob)
    found: dict[int, list[bytes]] = {}
    for partition in range(partitions):
        grouped = list(read_blobs(paths, partition))
        assert [number for number, _ in grouped] == sorted(number for number, _ in grouped)
        assert all(number % partitions == partition for number, _ in grouped)
        found.update(grouped)
    assert found == expected
