"""Signatures of agents at the end of public replies: "^DG", "*TMT", "-FR", "/ME"."""

from __future__ import annotations

import re

#: what may stand after a signature: links, part numbers ("1/2"), closing marks
_AFTER = r"(?=(?:\s+https?://\S+|\s*\(?\d/\d\)?|[\s.)\]])*$)"
_MARKED = re.compile(rf"(?:(?<=\s)|(?<=[.!?,)])|^)[\^*~]\s?[A-Za-zÀ-Þ][A-Za-zÀ-ÿ]{{0,14}}(?:\s[A-Z])?(?!\w){_AFTER}")
_CARET = re.compile(r"\^[A-Z][A-Za-z]{0,2}(?!\w)")
_DASHED = re.compile(rf"(?:(?<=\s)|(?<=[.!?,)]))[-–—/]{{1,2}}\s?[A-Z]{{2,3}}(?!\w){_AFTER}")
#: any of these must occur near the end for a signature to be there
_TAIL = 64


def mask_signature(text: str) -> str:
    """Replace a signature by "[signature]"."""
    if "^" in text:
        text = _CARET.sub("[signature]", text)
    tail = text[-_TAIL:]
    if "^" in tail or "*" in tail or "~" in tail:
        text = _at_end(_MARKED, text)
    if "-" in tail or "/" in tail or "–" in tail or "—" in tail:
        text = _at_end(_DASHED, text)
    return text


def _at_end(pattern: re.Pattern[str], text: str) -> str:
    start = max(0, len(text) - _TAIL)
    match = pattern.search(text, start)
    return text if match is None else text[: match.start()] + "[signature]" + text[match.end() :]
