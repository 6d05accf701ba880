from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import Read, read, write
from goodturn.connectors.twcs import HEADER, Twcs
from goodturn.connectors.twcs_threads import NOBODY, Threads, Tweet
from goodturn.conversations.conversation import Channel
from goodturn.conversations.message import Author

SAMPLE = SAMPLES / "twcs" / "twcs.csv"
WHEN = "Tue Oct 31 22:{:02}:00 +0000 2017"


class TestTwcsContract(ConnectorContract):
    cases = (Case("mini", connector="twcs", files=(SAMPLE,), word="propose", by_line=True),)


def tweets(folder: Path, *rows: str, name: str = "twcs.csv") -> Read:
    return read(Twcs(), write(folder, name, "\n".join([",".join(HEADER), *rows]) + "\n"))


def row(tweet: int, author: str, text: str, parent: int | str = "", minute: int = 0) -> str:
    inbound = author[0].isdigit()
    return f'{tweet},{author},{inbound},{WHEN.format(minute)},"{text}",,{parent}'


def brands(result: Read) -> dict[str, str | None]:
    brand = {conversation.conversation_id: conversation.brand for conversation in result.conversations}
    return {message.message_id: brand[message.conversation_id] for message in result.messages}


def test_a_customer_and_a_brand_are_one_uncut_conversation_in_order_of_time(tmp_path: Path) -> None:
    result = read(Twcs(), write(tmp_path, "twcs.csv", SAMPLE.read_bytes()))
    (conversation,) = result.conversations
    assert conversation.uncut
    assert conversation.channel is Channel.SOCIAL
    assert conversation.brand == "ExampleCo"
    assert conversation.customer_id == "desk:900001"
    assert conversation.customer_keys[0].kind == "handle"
    in_order = sorted(result.messages, key=lambda message: message.position)
    assert [message.message_id for message in in_order] == [f"desk:{n}" for n in (103, 104, 105, 101, 102)]
    first, second = in_order[:2]
    assert first.author is Author.CUSTOMER
    assert first.reply_to is None
    assert second.author is Author.AGENT
    assert second.author_id is None
    assert second.reply_to == first.message_id
    assert second.sent_at == datetime(2017, 10, 31, 21, 54, 49, tzinfo=UTC)
    assert second.text.endswith("number?\nThanks")


def test_entities_are_letters_again_and_floats_are_ids(tmp_path: Path) -> None:
    result = tweets(
        tmp_path,
        row(2, "Shop", "@1001 Tom &amp; Ann &lt;3", "1.0"),
        '1,1001.0,True,nonsense,"@Shop hi",,',
    )
    assert result.messages[0].text == "@1001 Tom & Ann <3"
    assert result.messages[0].reply_to == "desk:1"
    assert len({message.conversation_id for message in result.messages}) == 1
    assert result.messages[1].sent_at is None
    assert [note.reason for note in result.notes] == ["note: time not readable"]


def test_the_brand_is_who_answered_then_who_was_mentioned(tmp_path: Path) -> None:
    result = tweets(
        tmp_path,
        row(1, "1001", "no mention at all"),
        row(2, "Shop", "@1001 Sorry!", 1),
        row(3, "1002", "hello @shop you there?"),
        row(4, "1003", "@555 my parcel"),
        row(5, "Shop", "@1003 Sorry!", 4),
        row(6, "1004", "@555 my parcel, too"),
        row(7, "Shop", "@1004 Sorry!", 6),
        row(8, "1005", "@555 and mine"),
        row(9, "1006", "@Other hello"),
        row(10, "1007", "to nobody"),
        row(11, "1001", "and another thing", 2),
    )
    assert brands(result) == {
        **{f"desk:{number}": "Shop" for number in (1, 2, 3, 4, 5, 6, 7, 8, 11)},
        "desk:9": "Other",
        "desk:10": None,
    }


def test_a_brands_reply_belongs_to_whom_it_answers_even_when_that_tweet_is_missing(tmp_path: Path) -> None:
    result = tweets(
        tmp_path,
        row(1, "Shop", "@1001 Sorry!", 77),
        row(2, "Shop", "(2/2) we will call you", 1, minute=1),
        row(3, "Shop", "Sale today, come in!"),
        row(4, "1002", "@Shop is it still on?", 3, minute=2),
    )
    messages = {message.message_id: message for message in result.messages}
    customers = {told.conversation_id: told.customer_id for told in result.conversations}
    assert customers[messages["desk:1"].conversation_id] == "desk:1001"
    assert customers[messages["desk:2"].conversation_id] == "desk:1001"
    assert messages["desk:3"].author is Author.COMPANY
    assert customers[messages["desk:3"].conversation_id] is None
    assert messages["desk:4"].conversation_id == "desk:Shop/1002"


def test_a_handle_that_is_no_number_is_hashed(tmp_path: Path) -> None:
    result = tweets(tmp_path, '1,jane_doe,True,,"@Shop hi",,')
    (conversation,) = result.conversations
    assert conversation.customer_id is not None
    assert "jane" not in conversation.customer_id + conversation.conversation_id


def test_rows_that_are_no_tweets_are_rejected_with_their_line(tmp_path: Path) -> None:
    result = tweets(
        tmp_path,
        row(1, "1001", "two\nlines"),
        "2,1001,Maybe,,hello,,",
        "x,1001,True,,hello,,",
        "3,,False,,,,",
        "4,1001",
        row(5, "1001", "last"),
    )
    assert [(reject.line, reject.reason) for reject in result.rejects] == [
        (4, "not a tweet"),
        (5, "not a tweet"),
        (6, "not a tweet"),
        (7, "wrong number of columns"),
    ]
    assert [message.raw_ref for message in result.messages] == ["twcs.csv:2", "twcs.csv:8"]


def test_links_across_files_are_followed(tmp_path: Path) -> None:
    header = ",".join(HEADER) + "\n"
    files = [
        write(tmp_path, "a.csv", header + row(2, "Shop", "Sorry!", 1)),
        write(tmp_path, "b.csv", header + row(1, "1001", "my parcel")),
    ]
    result = read(Twcs(), *files)
    assert {message.conversation_id for message in result.messages} == {"desk:Shop/1001"}


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(0, 12), st.booleans()), min_size=1, max_size=30))
def test_any_links_even_circles_are_resolved(links: list[tuple[int, int, bool]]) -> None:
    threads = Threads()
    for line, (tweet, parent, inbound) in enumerate(links):
        threads.add(Tweet(line, tweet, "1001" if inbound else "Shop", inbound, 0, "hello", parent))
    threads.resolve()
    places = [threads.place(index) for index in range(len(links))]
    assert sorted(position for _, _, position in places) == list(range(len(links)))
    for (_, _, inbound), (customer, brand, _) in zip(links, places, strict=True):
        assert customer == 1001 if inbound else customer in (1001, NOBODY)
        assert inbound or threads.name(brand) == "Shop"


def test_gaps_of_the_set_are_told(tmp_path: Path) -> None:
    result = tweets(
        tmp_path,
        '1,900001,True,Tue Oct 31 22:00:00 +0000 2017,"@ExampleCo no signal","2",',
        '2,ExampleCo,False,Tue Oct 31 22:01:00 +0000 2017,"@900001 since when?","3,4",1',
        '9,900002,True,Tue Oct 31 22:02:00 +0000 2017,"@ExampleCo I did that","",8',
        '10,900003,True,Tue Oct 31 22:03:00 +0000 2017,"@ExampleCo hello?","11",',
    )
    gaps = {m.message_id: (m.answers_unseen, m.answered_unseen) for m in result.messages}
    assert gaps == {
        "desk:1": (False, False),
        "desk:2": (False, True),
        "desk:9": (True, False),
        "desk:10": (False, True),
    }
