from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodturn.batch.phrases import LEAST_CUSTOMERS, bind_book, count_customers, phrase_table, range_of, stored_book
from goodturn.batch.shuffle import write_shuffled

PAIRS = st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 3), st.integers(0, 6)), max_size=40)


def book_of(folder: Path, files: list[list[tuple[int, int]]], ranges: int) -> tuple[dict[int, int], str]:
    folder.mkdir(exist_ok=True)
    paths = []
    for count, pairs in enumerate(files):
        table = phrase_table([key for key, _ in pairs], [customer for _, customer in pairs])
        paths.append(folder / f"{count}.arrow")
        write_shuffled(paths[-1], table, range_of(table, ranges), ranges)
    counted = [folder / f"range-{number}.npy" for number in range(ranges)]
    for number, into in enumerate(counted):
        count_customers(paths, number, into)
    digest = bind_book(counted, folder)
    book = stored_book(folder, digest, 4)
    return {key: book.customers[key] for key in book.customers}, book.digest


@given(files=st.lists(PAIRS, min_size=1, max_size=3), ranges=st.integers(1, 5))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_distinct_customers_are_counted_however_the_pairs_are_cut(
    tmp_path: Path, files: list[list[tuple[int, int]]], ranges: int
) -> None:
    expected: dict[int, set[int]] = defaultdict(set)
    for pairs in files:
        for key, customer in pairs:
            expected[key].add(customer)
    stock = {key: len(customers) for key, customers in expected.items() if len(customers) >= LEAST_CUSTOMERS}
    found, digest = book_of(tmp_path / "cut", files, ranges)
    assert found == stock
    together, same = book_of(tmp_path / "together", [[pair for pairs in files for pair in pairs]], 1)
    assert together == stock
    assert digest == same


def test_a_stored_book_tells_stock_from_the_rest(tmp_path: Path) -> None:
    pairs = [(-7, customer) for customer in range(4)] + [(9, 1), (9, 2)]
    _, digest = book_of(tmp_path / "book", [pairs], 2)
    book = stored_book(tmp_path / "book", digest, 4)
    assert book.is_stock(-7)
    assert not book.is_stock(9)
    assert not book.is_stock(8)
    assert len(book.customers) == 2
