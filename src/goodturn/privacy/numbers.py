"""Numbers that point to a person or their money: payment cards, bank accounts, telephones.

Order, case and ticket numbers stay: they tell troubles apart. Cards must pass the Luhn check and begin as an issuer's
do, bank accounts (IBAN) must pass theirs, telephones must be valid and look or be announced as one.
"""

from __future__ import annotations

import re

from stdnum import iban, luhn

#: at least seven digits, as people group them
_GROUPED = r"[0-9](?:[ \t\u00a0()./–-]{0,3}[0-9]){6,}(?![0-9])"
_CARD_CANDIDATE = re.compile(rf"(?<![0-9]){_GROUPED}")
_PHONE_CANDIDATE = re.compile(rf"(?<![\w@#])(?<![0-9A-Za-z]-)[+(]{{0,2}}{_GROUPED}(?![A-Za-z])")
_SOME_DIGITS = re.compile(r"[0-9](?:[ \t\u00a0()./–-]{0,3}[0-9]){6}")
_DIGITS, _FEWEST_DIGITS = b"0123456789", 7
_IBAN_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?=[ \t\u00a0-]?[A-Za-z0-9])")
_GAPS = " \t\u00a0-"
_GROUP = re.compile(r"[0-9]+")
_CARD = re.compile(
    r"(?:3[47][0-9]{13}|3[068][0-9]{12}|35[0-9]{14}|4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})|[25][0-9]{15}|6[0-9]{15,18})"
)
_ANNOUNCES_PHONE = re.compile(
    r"(?i)(?:phone|call|tel|mobile|cell|whatsapp|text|reach|ring|dial|fax|contact number|number is|landline|\bno\.?)"
    r"[^0-9]{0,24}$"
)
_ANNOUNCES_OTHER = re.compile(
    r"(?i)(?:order|ticket|case|ref|booking|reservation|confirmation|tracking|invoice|account|acct|acc|serial|imei|pnr|"
    r"flight|incident|claim|policy|member|id|parcel|shipment|conf|#|transaction|code|sku|model|version)[^0-9.!?\n]{0,20}$"
)
#: regions tried for numbers without a country code, in this order
REGIONS = ("US", "GB", "DE", "FR", "ES", "IT", "NL", "IN", "AU")


def has_digits(text: str) -> bool:
    """Whether seven digits stand close together anywhere: the cheap question before the dear ones."""
    raw = text.encode("utf-8", "surrogatepass")
    # counting digits is a third of the price of looking for where they stand
    return len(raw) - len(raw.translate(None, _DIGITS)) >= _FEWEST_DIGITS and _SOME_DIGITS.search(text) is not None


def mask_cards(text: str) -> str:
    """Replace payment card numbers by "[card]"."""
    return _CARD_CANDIDATE.sub(_card_masked, text)


def _card_masked(match: re.Match[str]) -> str:
    candidate = match.group()
    if len(candidate) < 13:
        return candidate
    groups = [group.span() for group in _GROUP.finditer(candidate)]
    masked: list[str] = []
    kept_from = first = 0
    while first < len(groups):
        last = _card_end(candidate, groups, first)
        if last is None:
            first += 1
            continue
        masked += candidate[kept_from : groups[first][0]], "[card]"
        kept_from, first = groups[last][1], last + 1
    return "".join(masked) + candidate[kept_from:]


def _card_end(candidate: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of a card number that begins with this one."""
    digits = ""
    for last in range(first, min(first + 19, len(groups))):
        digits += candidate[groups[last][0] : groups[last][1]]
        if len(digits) > 19:
            return None
        if len(digits) >= 13 and _CARD.fullmatch(digits) and luhn.is_valid(digits):
            return last
    return None


def mask_ibans(text: str) -> str:
    """Replace international bank account numbers by "[iban]"."""
    position = 0
    while (start := _IBAN_START.search(text, position)) is not None:
        end = _iban_end(text, start.start())
        if end is None:
            position = start.end()
            continue
        text = f"{text[: start.start()]}[iban]{text[end:]}"
        position = start.start() + len("[iban]")
    return text


def _iban_end(text: str, start: int) -> int | None:
    compact = ""
    for place in range(start, min(len(text), start + 64)):
        letter = text[place]
        if letter in _GAPS:
            continue
        if not (letter.isascii() and letter.isalnum()):
            return None
        compact += letter
        if len(compact) > 34:
            return None
        if len(compact) >= 15 and iban.is_valid(compact.upper()):
            return place + 1
    return None


def mask_phones(text: str) -> str:
    """Replace telephone numbers by "[phone]"."""
    return _PHONE_CANDIDATE.sub(_phone_masked, text)


def _phone_masked(match: re.Match[str]) -> str:
    candidate = match.group()
    digits = "".join(_GROUP.findall(candidate))
    if len(digits) > 15:
        return candidate
    before = match.string[max(0, match.start() - 40) : match.start()]
    international = candidate.lstrip("(").startswith("+") or (digits.startswith("00") and len(digits) >= 10)
    if not international:
        if _ANNOUNCES_OTHER.search(before):
            return candidate
        grouped = len(digits) != len(candidate)
        if not grouped and not _ANNOUNCES_PHONE.search(before):
            return candidate
        if grouped and _looks_like_something_else(candidate):
            return candidate
    return "[phone]" if _is_phone(candidate, digits, international) else candidate


_DATE_OR_VERSION = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]+\.[0-9]+"
)


def _looks_like_something_else(candidate: str) -> bool:
    return _DATE_OR_VERSION.match(candidate) is not None


def _is_phone(candidate: str, digits: str, international: bool) -> bool:
    import phonenumbers  # heavy, and most texts never need it

    tries = (("+" + digits.lstrip("0"), None),) if international else tuple((candidate, r) for r in REGIONS)
    for number, region in tries:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(number, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False
