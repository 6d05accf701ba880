"""What stands in a message beside its words, told as words of its own: where it stands, how long and how loud it is."""

from __future__ import annotations

from goodturn.readers.rules.circumstances import is_loud
from goodturn.readers.rules.grasp import grasps
from goodturn.signals.reader import Passage

_NOT_CAPITALS = bytes(code for code in range(256) if not 65 <= code <= 90)
#: capitals from which a message is said to shout, and the share of its letters that they make up
_MANY = 8
_SHARE = 0.25
FIRST, AFTER_COMPANY, AFTER_CUSTOMER = "‹first›", "‹after company›", "‹after customer›"
LOUD, CAPITALS, SAID_BACK = "‹loud›", "‹capitals›", "‹said back›"
#: letters of a message, by powers of two: up to 7, 15, …, more than 511
LENGTHS = tuple(f"‹length {number}›" for number in range(8))


def marks(passage: Passage) -> list[str]:
    """The marks of one message."""
    text, context = passage.text, passage.context
    if not context:
        found = [FIRST]
    elif context[-1].author.speaks_for_company:
        found = [AFTER_COMPANY]
    else:
        found = [AFTER_CUSTOMER]
    found.append(LENGTHS[min(7, max(0, len(text).bit_length() - 3))])
    if is_loud(text):
        found.append(LOUD)
    capitals = len(text.encode("utf-8", "replace").translate(None, _NOT_CAPITALS))
    if capitals >= _MANY and capitals >= _SHARE * len(text):
        found.append(CAPITALS)
    if context and passage.author.speaks_for_company and grasps(text, context) is not None:
        found.append(SAID_BACK)
    return found
