from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban, luhn

from goodturn.privacy.masking import mask, mask_conversation
from goodturn.privacy.names import names_in

EMAIL = re.compile(r"\w@[\w-]+\.[a-z]{2}")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Write to anna.schmidt+shop@mail.example.org please", "Write to [email] please"),
        ("It is (415) 555-2671, after six", "It is [phone], after six"),
        ("ring me on +49 30 901820 tomorrow", "ring me on [phone] tomorrow"),
        ("my mobile is 07911123456", "my mobile is [phone]"),
        ("Card 4111 1111 1111 1111 12/27 was charged", "Card [card] 12/27 was charged"),
        ("pay to DE89 3704 0044 0532 0130 00 today", "pay to [iban] today"),
        ("pay to gb82west12345698765432", "pay to [iban]"),
        ("Hi Anna, your parcel left", "Hi [name], your parcel left"),
        ("@shop Dear Mr. Okafor, thanks", "@shop Dear Mr. [name], thanks"),
        ("This is Priya from billing. Priya again!", "This is [name] from billing. [name] again!"),
        ("It works now.\nBest,\nTom Baker", "It works now.\nBest,\n[name]"),
        ("We will look into it. ^DG", "We will look into it. [signature]"),
        ("We will look into it. *TMT https://t.co/abc", "We will look into it. [signature] https://t.co/abc"),
        ("Send us a note. -FR", "Send us a note. [signature]"),
        ("Keep us posted /ME", "Keep us posted [signature]"),
    ],
)
def test_what_names_a_person_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "My order 4155552671 has not come",
        "Ticket #20231104-88123 is open since 2023-11-04",
        "Parcel 1Z999AA10123456784 and case ID PP-006-234-348-863",
        "I run version 8.4.28.1104 on Android",
        "@115712 Please send a message about order no. 112-3344556-7788990",
        "Hi there, See the note. Thanks again! Hello Team, the bill is 1,234.56 EUR",
        "I am Very upset, this is Terrible, the AC/DC-ticket cost 5 * 3",
        "flight BA 2490 at 11:35, seat 14C - gate 22",
    ],
)
def test_what_tells_troubles_apart_stays(text: str) -> None:
    assert mask(text) == text


def test_names_that_the_source_tells_are_masked_everywhere_but_not_inside_words() -> None:
    assert mask("ANNA said Annabel owes Anna", ["Anna"]) == "[name] said Annabel owes [name]"


def test_a_name_that_is_a_word_is_masked_only_where_it_greets() -> None:
    assert mask("Hi Bill, the Bill is late") == "Hi [name], the [name] is late"
    assert mask("The Bill is late", ["Bill"]) == "The Bill is late"


def test_a_name_given_away_once_is_masked_in_the_whole_conversation() -> None:
    texts = ["Hello, this is Oluwaseun speaking", "thank Oluwaseun for me", "Hi Larkfield, the chair broke"]
    assert mask_conversation(texts, told=["Maria Lopes"], not_names=["Larkfield"]) == [
        "Hello, this is [name] speaking",
        "thank [name] for me",
        "Hi Larkfield, the chair broke",
    ]
    assert mask_conversation(["Maria called, LOPES too"], told=["Maria Lopes"]) == ["[name] called, [name] too"]


def test_greetings_without_a_name_give_nothing_away() -> None:
    for text in ("Hi There!", "Hello Everyone,", "Thanks For that", "Dear Sir or Madam", "Hey What's up"):
        assert names_in(text) == ()


def card_number(prefix: str, body: str) -> str:
    digits = (prefix + body)[:15]
    return digits + str(luhn.calc_check_digit(digits))


CARDS = st.builds(
    lambda prefix, body, gap: gap.join(re.findall(".{4}", card_number(prefix, body))),
    st.sampled_from(["4", "51", "55", "6011", "35"]),
    st.text("0123456789", min_size=15, max_size=15),
    st.sampled_from(["", " ", "-"]),
)
IBANS = st.sampled_from(
    [
        "DE89370400440532013000",
        "GB82WEST12345698765432",
        "FR1420041010050500013M02606",
        "NL91ABNA0417164300",
        "MT84MALT011000012345MTLCAST001S",
        "ES91 2100 0418 4502 0005 1332",
        "CH93-0076-2011-6238-5295-7",
    ]
)
EMAILS = st.from_regex(r"\A[a-z0-9]{1,8}(?:[.+-][a-z0-9]{1,5})?@[a-z]{1,8}\.(?:com|org|co\.uk)\Z")
WORDS = st.lists(
    st.one_of(st.text(max_size=12), st.sampled_from(["Hi Anna,", "Best, Tom", "^DG", "call me 555", "\n", "-FR"])),
    max_size=4,
).map(" ".join)


@given(before=WORDS, secret=st.one_of(CARDS, IBANS, EMAILS), after=WORDS)
@settings(max_examples=300, deadline=None)
def test_no_card_bank_account_or_email_survives(before: str, secret: str, after: str) -> None:
    masked = mask(f"{before} {secret} {after}")
    assert secret not in masked
    assert not EMAIL.search(masked)
    squeezed = re.sub(r"[ \-]", "", masked)
    for found in re.findall(r"(?<![0-9])[0-9]{16}(?![0-9])", squeezed):
        assert not (luhn.is_valid(found) and found[:2] in ("40", "51", "55")) or found not in secret
    for found in re.findall(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", squeezed):
        assert not iban.is_valid(found)


@given(text=st.one_of(WORDS, st.text(), st.builds("{} {}{}".format, WORDS, st.one_of(CARDS, IBANS, EMAILS), WORDS)))
@settings(max_examples=400, deadline=None)
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text)
    assert mask(once) == once


def test_many_cards_in_a_row_are_all_masked() -> None:
    assert mask("4111 1111 1111 1111 " * 2_000).split() == ["[card]"] * 2_000
