"""What somebody wrote in a mail, without the history quoted below it and the signature under it."""

from __future__ import annotations

import re

#: without one of these there is nothing to take off
CUE = re.compile(
    r"^[ \t]*>|^[ \t]*-{2}[ \t]*$|^[ \t*]*-{2,}[ \t]*\w|^[ \t*]*(?:From|Von|De|Da|Van|Fra)[ \t]*:"
    r"|(?:wrote|écrit|escribió|scritto|schreef|escreveu|skrev)[ \t]*:|schrieb\b|##- |"
    r"^[ \t]*(?:Sent from|Get Outlook|Gesendet (?:von|mit)|Von meinem|Envoyé de|Enviado desde)",
    re.MULTILINE,
)
#: "On Monday … somebody wrote:", whole on one line
INTRODUCTION = re.compile(
    r"[ \t]*(?:(?:On|Am|Le|El|Il|Op|Em|Den|På|W dniu)\b.{4,300}|.{0,200}<[^<>\s]+@[^<>\s]+>.{0,80})"
    r"(?:wrote|schrieb(?: .{0,200})?|écrit|escribió|scritto|schreef|escreveu|skrev)[ \t]*:[ \t]*$"
)
INTRODUCTION_BEGINS = re.compile(r"[ \t]*(?:On|Am|Le|El|Il|Op|Em|Den|På|W dniu)\b.{4,300}$")
DIVIDER = re.compile(
    r"[ \t*]*-{2,}[ \t]*(?:original message|forwarded message|original appointment|ursprüngliche nachricht"
    r"|weitergeleitete nachricht|message d'origine|message original|mensaje original|messaggio originale"
    r"|oorspronkelijk bericht)[ \t]*-*[ \t*]*$|.{0,20}##- ",
    re.IGNORECASE,
)
FROM = re.compile(r"[ \t*]*(?:From|Von|De|Da|Van|Fra)[ \t*]*:[ \t*]*\S")
SENT = re.compile(r"[ \t*]*(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Data|Fecha|Verzonden|Sendt)[ \t*]*:")
TO = re.compile(r"[ \t*]*(?:To|An|À|Para|A|Aan|Til|Subject|Betreff|Objet|Asunto|Oggetto)[ \t*]*:")
DEVICE = re.compile(
    r"[ \t]*(?:Sent from (?:my|Mail|Yahoo|Outlook)\b.{0,60}|Get Outlook for .{0,40}|Gesendet (?:von|mit) .{0,60}"
    r"|Von meinem .{0,40} gesendet|Envoyé de mon .{0,40}|Enviado desde mi .{0,40})$"
)
EMPTY_LINES = re.compile(r"\n{3,}")


def own_words(text: str) -> str:
    """The text without quoted lines, quoted history, "-- " signatures and lines of devices.

    Lines of one's own between or below quoted lines stay. A text that is nothing but history stays whole: then it
    is what was sent.
    """
    if not CUE.search(text):
        return text
    lines = text.split("\n")
    kept: list[str] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        if line.lstrip().startswith(">") or DEVICE.match(line):
            place += 1
            continue
        if line.rstrip() in ("--", "—-") or DIVIDER.match(line) or _is_header(lines, place):
            break
        length = _introduction(lines, place)
        if length:
            following = next((later for later in lines[place + length :] if later.strip()), "")
            if not following.lstrip().startswith(">"):
                break
            place += length
            continue
        kept.append(line)
        place += 1
    own = EMPTY_LINES.sub("\n\n", "\n".join(kept)).strip()
    return own or text


def _introduction(lines: list[str], place: int) -> int:
    """How many lines from here introduce what is quoted: "On … wrote:", on one, two or three of them."""
    if INTRODUCTION.match(lines[place]):
        return 1
    if not INTRODUCTION_BEGINS.match(lines[place]):
        return 0
    for more in (2, 3):
        joined = " ".join(lines[place : place + more])
        if len(lines) >= place + more and INTRODUCTION.match(joined):
            return more
    return 0


def _is_header(lines: list[str], place: int) -> bool:
    """Whether the head of a quoted mail begins here: From, then when and to whom, on the next lines."""
    if not FROM.match(lines[place]):
        return False
    following = lines[place + 1 : place + 6]
    return any(SENT.match(line) for line in following) and any(TO.match(line) for line in following)
