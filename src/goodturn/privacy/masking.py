"""Masks what names a person in a text: e-mail, phone, card, bank account, names, signatures.

Masked text says what stood there ("[email]"), so that a reader and a person still understand it. Masking twice
changes nothing. Order and ticket numbers stay. What no greeting, sign-off or source gives away as a name is not found.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from goodturn.privacy.names import is_also_a_word, name_parts, names_in
from goodturn.privacy.numbers import has_digits, mask_cards, mask_ibans, mask_phones
from goodturn.privacy.signatures import mask_signature

#: begins at the "@" so that texts without an address cost nothing; what stands before it is found backwards
_EMAIL_FROM_AT = re.compile(r"@(?<=[\w%+'-]@)(?:[\w-]+\.)+[^\W\d_]{2,}")
_BEFORE_AT = re.compile(r"[\w.+%'-]+\Z")
_LONGEST_LOCAL_PART = 64
_RESERVED = frozenset(("email", "phone", "card", "iban", "name", "signature"))
_NAMES_TOGETHER = re.compile(r"\[name\](?:\s+\[name\])+")


def mask(text: str, names: Collection[str] = ()) -> str:
    """Mask one text. `names` are the people known to be in the conversation, in parts ("Anna", "Schmidt")."""
    while True:
        masked = _mask_once(text, names_in(text), names)
        if masked == text:
            return text
        text = masked


def mask_conversation(texts: Sequence[str], told: Iterable[str] = (), not_names: Iterable[str] = ()) -> list[str]:
    """Mask all texts of one conversation; a name that one of them gives away is masked in all.

    `told` are full names that the source tells; `not_names` are words that look like names there and are none,
    such as the brand.
    """
    unwanted = {word.casefold() for word in not_names}
    given = [
        [name for name in names_in(text) if name.casefold() not in unwanted] if unwanted else names_in(text)
        for text in texts
    ]
    known = dict.fromkeys(name for names in given for name in names)
    for name in told:
        known.update(dict.fromkeys(part for part in name_parts(name) if part.casefold() not in unwanted))
    names = tuple(known)
    masked = []
    for text, here in zip(texts, given, strict=True):
        once = _mask_once(text, here, names)
        while once != text:
            text = once
            once = _mask_once(text, [n for n in names_in(text) if n.casefold() not in unwanted], names)
        masked.append(text)
    return masked


def _mask_once(text: str, given_away: Collection[str], names: Collection[str]) -> str:
    if "@" in text:
        text = _without_emails(text)
    if has_digits(text):
        text = mask_phones(mask_cards(mask_ibans(text)))
    text = mask_signature(text)
    masked = text
    for name in given_away:
        masked = _without(masked, name)
    for name in names:
        if name not in given_away and not is_also_a_word(name):
            masked = _without(masked, name)
    return text if masked is text else _NAMES_TOGETHER.sub("[name]", masked)


def _without_emails(text: str) -> str:
    while (found := _EMAIL_FROM_AT.search(text)) is not None:
        before = _BEFORE_AT.search(text, max(0, found.start() - _LONGEST_LOCAL_PART), found.start())
        start = found.start() if before is None else before.start()
        text = f"{text[:start]}[email]{text[found.end() :]}"
    return text


def _without(text: str, name: str) -> str:
    """Replace a name where it stands as a word, as written or in capitals."""
    if name.lower() in _RESERVED:
        return text
    for form in (name, name.upper()):
        place = text.find(form)
        while place >= 0:
            end = place + len(form)
            before = text[place - 1] if place else " "
            after = text[end] if end < len(text) else " "
            if not (before.isalnum() or before in "_@#/" or after.isalnum() or after == "_"):
                text = f"{text[:place]}[name]{text[end:]}"
                end = place + len("[name]")
            place = text.find(form, end)
    return text
