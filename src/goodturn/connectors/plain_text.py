"""Bytes made text without losing any, and text cleaned of what no table can hold."""

from __future__ import annotations

import re

ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
SURROGATE = re.compile("[\ud800-\udfff]")


def to_text(raw: bytes) -> str:
    """The text of these bytes: UTF-8, and byte by byte Windows-1252 where they are not."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return ESCAPED_BYTE.sub(_from_windows, raw.decode("utf-8", "surrogateescape"))


def _from_windows(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("cp1252", "replace")


def without_surrogates(text: str) -> str:
    """The text with every lone surrogate replaced, so that it can be written as UTF-8."""
    if text.isascii() or not SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def clean_text(text: object) -> str:
    """The text without NULs and lone surrogates, lines ending in one newline, nothing around it; else ""."""
    if not isinstance(text, str):
        return ""
    if "\x00" in text:
        text = text.replace("\x00", "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return without_surrogates(text).strip()
