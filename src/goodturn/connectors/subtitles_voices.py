"""Who says what within a cue: voice spans, "[SPEAKER_00]:" and, for names that are known, "Sam Agent:"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from html import unescape
from typing import NamedTuple

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?(?:[ \t\n]+([^>]*))?>|</v\s*>")
_VTT_TAG = re.compile(r"</?(?:[cbiuv]|ruby|rt|lang)(?:[.\s][^>]*)?>|<\d[\d:.]*>")
_SRT_TAG = re.compile(r"</?(?:[biu]|font)(?:\s[^>]*)?>|\{\\[^{}]*\}", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*(?:>>+\s*)?\[([^\[\]\n]{1,80})\](:?)\s*")
_NAMED = re.compile(r"\s*(?:>>+\s*|-\s*)?([^\W\d_][^:\n<>\[\]]{0,59}):(?=\s)\s*")
_FULL_NAME = re.compile(r"[^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*)+")
_MARK = re.compile(r"(?:speaker|spk)[ _-]?[\dA-Z]{1,3}", re.IGNORECASE)


class Voiced(NamedTuple):
    """Words, and the label of who says them."""

    label: str | None
    text: str


def voices_in(lines: list[str], known: Collection[str], *, is_vtt: bool) -> list[Voiced]:
    """The words of a cue by speaker. `known` holds the labels, lower case, for which a role is set."""
    payload = "\n".join(lines)
    if not is_vtt:
        return _by_prefix(_SRT_TAG.sub("", payload), known)
    found: list[Voiced] = []
    voice: str | None = None
    place = 0
    for match in _VOICE.finditer(payload):
        found += _voiced(voice, payload[place : match.start()], known)
        named = " ".join(unescape(match[1] or "").split())
        voice, place = named or None, match.end()
    return found + _voiced(voice, payload[place:], known)


def _voiced(voice: str | None, raw: str, known: Collection[str]) -> list[Voiced]:
    text = unescape(_VTT_TAG.sub("", raw))
    if voice is None:
        return _by_prefix(text, known)
    flat = " ".join(text.split())
    return [Voiced(voice, flat)] if flat else []


def _by_prefix(text: str, known: Collection[str]) -> list[Voiced]:
    """Line by line: a line with a label begins a speaker's words, a line without one goes on with them."""
    found: list[Voiced] = []
    for line in text.splitlines():
        label, words = labelled(line, known)
        words = " ".join(words.split())
        if label is None and found:
            found[-1] = Voiced(found[-1].label, f"{found[-1].text} {words}".strip())
        elif label is not None or words:
            found.append(Voiced(label, words))
    return [voiced for voiced in found if voiced.text]


def labelled(line: str, known: Collection[str]) -> tuple[str | None, str]:
    """The label before the words of a line, and the words; a name before a colon counts only where it is known."""
    bracketed = _BRACKETED.match(line)
    if bracketed:
        label = bracketed[1].strip()
        if label and (bracketed[2] or _MARK.fullmatch(label) or label.casefold() in known):
            return label, line[bracketed.end() :]
    named = _NAMED.match(line)
    if named and (named[1].strip().casefold() in known or _MARK.fullmatch(named[1].strip())):
        return named[1].strip(), line[named.end() :]
    return None, line


def likely_names(texts: Sequence[str]) -> frozenset[str]:
    """What stands before a colon at the head of several texts, and so may well be speakers.

    Where there are such, a full name ("Ines Ferro") before one text counts too.
    """
    counted = Counter(name for text in texts if (name := name_before(text)) is not None)
    repeated = frozenset(name for name, count in counted.items() if count > 1)
    return repeated | {name for name in counted if repeated and _FULL_NAME.fullmatch(name)}


def name_before(text: str) -> str | None:
    """What stands before the first colon of a text."""
    match = _NAMED.match(text)
    return match[1].strip() if match else None
