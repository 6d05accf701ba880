"""Second stage: whose each conversation is, by the rules of `goodturn.conversations.identity`, out of core.

Claims are few numbers per conversation; they are joined as sorted arrays. What is left on disk: two sorted arrays,
conversation → customer (only where it is not the conversation itself), and the account events dealt out by customer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.batch.ingest import BESIDE, EDGE, PLAIN
from goodturn.batch.numbers import NOTHING, Numbers, distinct, starts_of_runs
from goodturn.batch.shuffle import blobs_table, partition_of, write_shuffled
from goodturn.batch.whole_files import whole_file, write_whole
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.identity import HOUSEHOLD, joining_keys, node
from goodturn.faults import reach


class Joined(Struct, kw_only=True):
    """What joining came to."""

    #: conversations that share their customer with a key or another conversation
    joined_conversations: int = 0
    #: keys that more people carry than a household has
    keys_that_join_nobody: int = 0
    #: account events whose customer is known, and the others
    account_events: int = 0
    account_events_of_nobody: int = 0


def join_customers(claims: Sequence[Path]) -> tuple[Numbers, Numbers, Numbers, Numbers, int]:
    """Conversations and their customers, plain keys and their customers (or 0 where several), shared keys."""
    edges = distinct(_rows(claims, EDGE, ("one", "other")))
    shared = _shared_keys(_rows(claims, BESIDE, ("one", "other", "kind")))
    joining = edges[~np.isin(edges[:, 1], shared)] if len(shared) else edges
    nodes, customers, keys, key_customers = _components(joining[:, 0], joining[:, 1])
    plain = distinct(_rows(claims, PLAIN, ("one", "other")))
    plain_keys, plain_customers = _customers_of_plain_keys(plain, keys, key_customers)
    return nodes, customers, plain_keys, plain_customers, len(shared)


def _rows(paths: Iterable[Path], row: int, columns: Sequence[str]) -> Numbers:
    found = []
    for path in paths:
        with pa.OSFile(str(path), "rb") as source:
            table = pa.ipc.open_file(source).read_all()
            chosen = table.filter(pc.equal(table.column("row"), row))
            if chosen.num_rows:
                found.append(np.column_stack([chosen.column(name).to_numpy() for name in columns]))
    return np.concatenate(found) if found else NOTHING.reshape(0, len(columns))


def _shared_keys(beside: Numbers) -> Numbers:
    """Keys beside which more than a household of distinct keys of one kind were seen."""
    if not len(beside):
        return NOTHING
    pairs = distinct(beside[:, [0, 2, 1]])[:, :2]
    starts = starts_of_runs(pairs)
    counts = np.diff(np.r_[starts, len(pairs)])
    return np.unique(pairs[starts[counts > HOUSEHOLD], 0])


def _components(ones: Numbers, others: Numbers) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Connected components of conversations and keys, named by the smallest number in each."""
    nodes, node_at = np.unique(ones, return_inverse=True)
    keys, key_at = np.unique(others, return_inverse=True)
    label = nodes.copy()
    key_label = keys.copy()
    while True:
        before = label.copy()
        np.minimum.at(key_label, key_at, label[node_at])
        np.minimum.at(label, node_at, key_label[key_at])
        # a label is itself a conversation or a key: go on to what that one is labelled with
        for numbers, labels in ((nodes, label), (keys, key_label)):
            place = np.minimum(np.searchsorted(numbers, label), max(len(numbers) - 1, 0))
            known = numbers[place] == label if len(numbers) else np.zeros(len(label), dtype=bool)
            label[known] = np.minimum(label[known], labels[place[known]])
        if np.array_equal(before, label):
            return nodes, label, keys, key_label


def _customers_of_plain_keys(plain: Numbers, keys: Numbers, key_customers: Numbers) -> tuple[Numbers, Numbers]:
    """Keys without their brand: the one customer who carries it in any brand, or 0 where there are several."""
    if not len(plain) or not len(keys):
        return NOTHING, NOTHING
    place = np.minimum(np.searchsorted(keys, plain[:, 1]), len(keys) - 1)
    known = keys[place] == plain[:, 1]
    pairs = distinct(np.column_stack([plain[known, 0], key_customers[place[known]]]))
    if not len(pairs):
        return NOTHING, NOTHING
    starts = starts_of_runs(pairs[:, 0])
    alone = np.diff(np.r_[starts, len(pairs)]) == 1
    return pairs[starts, 0], np.where(alone, pairs[starts, 1], np.uint64(0))


class Customers:
    """Looks up whose a conversation is."""

    def __init__(self, folder: Path) -> None:
        """Map the sorted arrays; only what is looked up is read."""
        self._nodes = np.load(folder / "conversations.npy", mmap_mode="r")
        self._customers = np.load(folder / "customers.npy", mmap_mode="r")

    def of(self, conversations: Numbers) -> Numbers:
        """The customer of each conversation; the conversation itself where nothing joins it."""
        if not len(self._nodes):
            return conversations
        place = np.minimum(np.searchsorted(self._nodes, conversations), len(self._nodes) - 1)
        return np.where(self._nodes[place] == conversations, self._customers[place], conversations)


def settle_customers(
    claims: Sequence[Path],
    accounts: Sequence[Path],
    folder: Path,
    key: bytes,
    partitions: int,
    progress: Callable[[int], None],
) -> Joined:
    """Join the customers, write who is who, and deal the account events out to them.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    nodes, customers, plain, plain_customers, shared = join_customers(claims)
    moved = nodes != customers
    for name, numbers in (("conversations", nodes[moved]), ("customers", customers[moved])):
        with whole_file(folder / f"{name}.npy") as draft, draft.open("wb") as stream:
            np.save(stream, numbers)
    joined = Joined(joined_conversations=int(moved.sum()), keys_that_join_nobody=shared)
    whose = Customers(folder)
    decoder = msgspec.msgpack.Decoder(AccountEvent)
    for count, path in enumerate(accounts):
        with pa.OSFile(str(path), "rb") as source:
            blobs = pa.ipc.open_file(source).read_all().column("blob").to_pylist()
        owners = _owners([decoder.decode(blob) for blob in blobs], key, whose, plain, plain_customers)
        known = np.array([owner is not None for owner in owners])
        joined.account_events += int(known.sum())
        joined.account_events_of_nobody += int((~known).sum())
        # those of nobody are kept under number 0: they stand in the table, but in no customer's record
        numbers = [owner or 0 for owner in owners]
        belongs_to = partition_of(np.array(numbers, dtype=np.uint64), partitions)
        write_shuffled(folder / f"accounts-{count:05}.arrow", blobs_table(numbers, blobs), belongs_to, partitions)
        progress(0)
    write_whole(folder / "joined.msgpack", msgspec.msgpack.encode(joined))
    reach("customers joined")
    return joined


def _owners(
    events: Sequence[AccountEvent], key: bytes, whose: Customers, plain: Numbers, plain_customers: Numbers
) -> list[int | None]:
    """Whose each account event is: its conversation's customer, else the one customer that its keys name."""
    owners: list[int | None] = []
    for event in events:
        if event.conversation_id is not None:
            owners.append(int(whose.of(np.array([node(key, event.conversation_id)], dtype=np.uint64))[0]))
            continue
        named = set()
        for joining in joining_keys(key, event.customer_id, event.customer_keys, None):
            place = int(np.searchsorted(plain, np.uint64(joining.number)))
            if place < len(plain) and int(plain[place]) == joining.number:
                named.add(int(plain_customers[place]))
        owners.append(named.pop() if len(named) == 1 and 0 not in named else None)
    return owners
