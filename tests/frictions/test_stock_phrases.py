from __future__ import annotations

from goodturn.frictions.stock_phrases import COLUMNS, CONVERSATION_COLUMNS, StockPhrases, stock_phrases
from made_up_tables import batch

WARM = "We truly value you as our customer."


def line(conversation: int, text: str, **given: object) -> dict[str, object]:
    return {
        "conversation_id": f"t{conversation}",
        "author": "agent",
        "visibility": "public",
        "kind": "text",
        "text": text,
        **given,
    }


def found(lines: list[dict[str, object]], customer_of: dict[int, str] | None = None) -> StockPhrases:
    numbers = sorted({str(row["conversation_id"]) for row in lines})
    known = {f"t{number}": name for number, name in (customer_of or {}).items()}
    rows = [{"conversation_id": name, "customer_id": known.get(name, f"c-{name}")} for name in numbers]
    return stock_phrases(
        lambda: [batch("messages", *lines, columns=COLUMNS)],
        lambda: [batch("conversations", *rows, columns=CONVERSATION_COLUMNS)],
        len(rows),
    )


def test_a_sentence_to_many_customers_is_stock() -> None:
    lines = [line(n, f"Your parcel {n} left on day {n} by van number {n * n}. {WARM}") for n in range(6)]
    book = found([*lines, line(6, "The blue lamp in your hall was wired the wrong way round.")])
    texts = {phrase.text: (phrase.customers, phrase.sent) for phrase in book.phrases}
    assert texts[WARM] == (6, 6)
    assert not any("lamp" in text for text in texts)
    assert book.customers == 7
    assert book.whole


def test_the_commonest_wording_stands_for_its_near_copies() -> None:
    texts = [WARM] * 4 + ["We truly value you as our customer!"] * 3
    (phrase,) = found([line(n, text) for n, text in enumerate(texts)]).phrases
    assert (phrase.text, phrase.customers) == (WARM, 7)


def test_one_customer_told_often_is_no_stock() -> None:
    lines = [line(n, WARM) for n in range(9)]
    assert found(lines, dict.fromkeys(range(9), "c1")).phrases == ()


def test_four_customers_are_too_few() -> None:
    assert found([line(n, WARM) for n in range(4)]).phrases == ()


def test_customers_internal_notes_and_notices_are_not_looked_at() -> None:
    lines = [line(n, WARM, author="customer") for n in range(9)]
    lines += [line(20 + n, "Remember to offer the usual credit here.", visibility="internal") for n in range(9)]
    lines += [line(40 + n, "Ticket was assigned to the second floor.", kind="event") for n in range(9)]
    assert found(lines).phrases == ()


def test_the_order_of_rows_does_not_matter() -> None:
    lines = [line(n, f"{WARM} Have a lovely rest of your day!") for n in range(8)]
    assert found(lines) == found(list(reversed(lines)))
