"""Where it cannot be told what was felt or done: nobody is known to be the customer, or the record breaks off."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from goodturn.conversations.message import Author, MessageKind
from goodturn.episodes.chain import Felt
from goodturn.episodes.deeds import Deeds
from goodturn.episodes.episode import Link
from goodturn.events.utterance import Utterance
from goodturn.states import Heard, Helped, Known

_WHO_SPEAKS = "it is not known who of them is the customer"


def nobody_is_known(said: Sequence[Utterance]) -> bool:
    """Whether somebody speaks, and of nobody is it known that they are the customer."""
    return not any(u.by_customer for u in said) and any(
        u.message.author is Author.UNKNOWN and u.message.kind is MessageKind.TEXT for u in said
    )


def in_doubt(felt: Felt, deeds: Deeds) -> tuple[Felt, Deeds]:
    """Where nobody is known to be the customer, no need that is missing and nothing that was not done is known."""
    if deeds.done is Helped.NOTHING:
        deeds = replace(deeds, done=Helped.CANNOT_TELL, reason=_WHO_SPEAKS)
    return unheard_of(felt, _WHO_SPEAKS), deeds


def unheard_of(felt: Felt, reason: str) -> Felt:
    """What was felt, with the answer to it in doubt."""
    doubt = Link(answer=Heard.CANNOT_TELL.value, known=Known.NOT_KNOWABLE, reason=reason)
    return replace(felt, heard=Heard.CANNOT_TELL, understood=doubt)
