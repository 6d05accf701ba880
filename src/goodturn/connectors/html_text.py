"""HTML as platforms store it, made plain text."""

from __future__ import annotations

import re
from html import unescape

from goodturn.connectors.plain_text import clean_text

UNSEEN = re.compile(r"<!--.*?-->|<(script|style|head|title)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
QUOTE = re.compile(r"<blockquote\b[^>]*>((?:(?!<blockquote\b).)*?)</blockquote\s*>", re.IGNORECASE | re.DOTALL)
EMOJI_IMAGE = re.compile(r"<img\b[^>]*\balt=[\"']([^\"'<>\x00-\x7f]{1,8})[\"'][^>]*>", re.IGNORECASE)
ITEM = re.compile(r"<li\b[^>]*>", re.IGNORECASE)
LINE_END = re.compile(
    r"<br\s*/?>|</(?:p|div|li|tr|h[1-6]|ul|ol|table|section|article|pre)\s*>|<(?:hr|ul|ol|tr)\b[^>]*>",
    re.IGNORECASE,
)
CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
SPACES = re.compile(r"[ \t\f\v\u00a0]+")
AROUND_LINE_END = re.compile(r" *\n *")
EMPTY_LINES = re.compile(r"\n{3,}")


def _quoted(match: re.Match[str]) -> str:
    lines = html_to_text(match.group(1)).splitlines()
    return "<br>" + "".join(f"&gt; {_escape(line)}<br>" for line in lines)


def _escape(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def html_to_text(html: object) -> str:
    """Plain text: blocks end lines, list items start with "- ", quoted blocks carry "> ", tags are gone.

    What is no text gives "".
    """
    if not isinstance(html, str):
        return ""
    if "<" not in html and "&" not in html:
        return clean_text(html)
    text = html
    if "<" in text:
        text = UNSEEN.sub("", text.replace("\r", "").replace("\n", " "))
        for _ in range(4):
            text, count = QUOTE.subn(_quoted, text)
            if not count:
                break
        text = EMOJI_IMAGE.sub(r"\1", text)
        text = ITEM.sub("- ", text)
        text = LINE_END.sub("\n", text)
        text = CELL_END.sub(" ", text)
        text = TAG.sub("", text)
    text = SPACES.sub(" ", unescape(text))
    text = AROUND_LINE_END.sub("\n", text)
    return clean_text(EMPTY_LINES.sub("\n\n", text))
