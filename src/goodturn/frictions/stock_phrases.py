"""Which sentences went to most customers: warm or not, they have become stock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.episodes.phrase_book import sentences
from goodturn.measures.definition import LEAST_CUSTOMERS

#: what is read of a message
COLUMNS = ("conversation_id", "position", "author", "visibility", "kind", "text")
CONVERSATION_COLUMNS = ("conversation_id", "customer_id")
#: conversations looked at; beyond them a fixed sample is taken by a hash of the conversation's id
MOST_CONVERSATIONS = 6_000
#: of one conversation, what stands from here on is not looked at
_LONGEST = 400
SHOWN = 15
_COMPANY = pa.array(["agent", "bot"])

Batches = Callable[[], Iterable[pa.RecordBatch]]


class StockPhrase(Struct, frozen=True, kw_only=True):
    """One sentence in its commonest wording, and to how many customers it went."""

    text: str
    customers: int
    sent: int


class StockPhrases(Struct, frozen=True, kw_only=True):
    """The sentences that went to most customers, and what was looked at to find them."""

    phrases: tuple[StockPhrase, ...]
    customers: int
    conversations: int
    #: False where only a sample of the conversations was looked at
    whole: bool


def stock_phrases(messages: Batches, conversations: Batches, how_many: int) -> StockPhrases:
    """Count near copies of the company's sentences by distinct customer.

    `messages` yields `COLUMNS`; `conversations` yields `CONVERSATION_COLUMNS`, and there are `how_many` of them.
    """
    part = min(1.0, MOST_CONVERSATIONS / max(how_many, 1))
    customer_of = _customers(conversations, part)
    seen: set[int] = set()
    looked_at: set[int] = set()
    sent: dict[int, int] = {}
    # most sentences go to one customer only, so a set is made when a second one comes
    first: dict[int, int] = {}
    to: dict[int, set[int]] = {}
    wordings: Counter[tuple[int, str]] = Counter()
    for conversation, customer, found, text in _sentences(messages, customer_of, part):
        seen.add(customer)
        looked_at.add(conversation)
        for key, (start, end) in found.items():
            sent[key] = sent.get(key, 0) + 1
            if first.setdefault(key, customer) != customer:
                to.setdefault(key, {first[key]}).add(customer)
            wordings[key, text[start:end].strip()] += 1
    stock = {key: customers for key, customers in to.items() if len(customers) >= LEAST_CUSTOMERS}
    # the commonest wording stands for its near copies; a tie must not hang on the order of rows
    words: dict[int, tuple[int, int, str]] = {}
    for (key, phrase), number in wordings.items():
        if key in stock:
            words[key] = min(words.get(key, (0, 0, "")), (-number, len(phrase), phrase))
    phrases = [
        StockPhrase(text=words[key][2], customers=len(customers), sent=sent[key]) for key, customers in stock.items()
    ]
    phrases.sort(key=lambda phrase: (-phrase.customers, -phrase.sent, phrase.text))
    return StockPhrases(
        phrases=tuple(phrases[:SHOWN]), customers=len(seen), conversations=len(looked_at), whole=part >= 1.0
    )


def _sentences(
    messages: Batches, customer_of: dict[str, str], part: float
) -> Iterable[tuple[int, int, dict[int, tuple[int, int]], str]]:
    """Conversation, customer, sentence keys with their places, and text, of each company message looked at."""
    for batch in messages():
        mask = pc.is_in(batch["author"], value_set=_COMPANY)
        mask = pc.and_(mask, pc.equal(batch["visibility"], "public"))
        mask = pc.and_(mask, pc.equal(batch["kind"], "text"))
        mask = pc.and_(mask, pc.less(pc.fill_null(batch["position"], 0), _LONGEST))
        chosen = sample_conversations(batch.filter(pc.fill_null(mask, False)), part)
        for conversation, text in zip(chosen["conversation_id"].to_pylist(), chosen["text"].to_pylist(), strict=True):
            if text:
                customer = customer_of.get(conversation, conversation)
                found = {sentence.key: (sentence.start, sentence.end) for sentence in sentences(text)}
                yield _stable(conversation), _stable(customer), found, text


def _customers(conversations: Batches, part: float) -> dict[str, str]:
    found: dict[str, str] = {}
    for batch in conversations():
        chosen = sample_conversations(batch, part)
        pairs = zip(chosen["conversation_id"].to_pylist(), chosen["customer_id"].to_pylist(), strict=True)
        found.update({conversation: customer for conversation, customer in pairs if customer})
    return found


def sample_conversations(batch: pa.RecordBatch, part: float) -> pa.RecordBatch:
    """The rows whose conversation falls into a fixed part of all, by a hash of its id."""
    if part >= 1.0:
        return batch
    limit = int(part * 0xFFFFFFFF)
    ids = batch["conversation_id"].dictionary_encode()
    kept = np.array([_stable(name) <= limit for name in ids.dictionary.to_pylist()], dtype=bool)
    return batch.filter(pa.array(kept[ids.indices.to_numpy(zero_copy_only=False)]))


def _stable(name: str) -> int:
    return crc32(name.encode())
