"""Time limits in a sentence: where they stand and what they say, not yet placed.

A phrase is put together from its pieces in whatever order people say them: a preposition, a day, a clock time,
a part of the day, a length, a zone. Each token is tried at most a fixed number of times, so the cost grows with
the length of the sentence and no faster.
"""

from __future__ import annotations

from goodturn.readers.commitments.closings import closing_at
from goodturn.readers.commitments.days import day_at
from goodturn.readers.commitments.due_clock import take_clock, take_zone
from goodturn.readers.commitments.due_pieces import DuePhrase, Pieces, due_of
from goodturn.readers.commitments.due_words import (
    ALONE,
    BY_FIRST,
    CORRECTIONS,
    FILLERS,
    GREETINGS,
    LEADING,
    NO_PIECE,
    PAST,
    RANGE_DAYS,
    STARTERS,
    TAILS,
    TIMELY,
    VAGUE,
    is_compound_day,
)
from goodturn.readers.commitments.lengths import length_at
from goodturn.readers.commitments.tokens import Tokens
from goodturn.readers.commitments.vocabulary import PARTS

#: a correction stands at most this many tokens after what it corrects
_CORRECTION_REACH = 7
#: the most tokens of prepositions and articles before the first word of time ("at the very latest by the …")
_REACH = 12


def due_phrases(tokens: Tokens) -> list[DuePhrase]:
    """The time limits of a sentence in order; of a self-correction only what was said last (1.6)."""
    found: list[DuePhrase] = []
    at = 0
    for start, end in _regions(tokens):
        at = _phrases_within(tokens, max(at, start), end, found)
    return found


def _regions(tokens: Tokens) -> list[tuple[int, int]]:
    """Where phrases can begin: at a word of time or a number, or at the prepositions and articles before it."""
    regions: list[tuple[int, int]] = []
    words = tokens.words
    for index, word in enumerate(words):
        if word in TIMELY or word[0].isdigit() or is_compound_day(word):
            start = index
            first = max(regions[-1][1] if regions else 0, index - _REACH)
            while start > first and words[start - 1] in LEADING:
                start -= 1
            if regions and start <= regions[-1][1]:
                regions[-1] = (regions[-1][0], index + 1)
            else:
                regions.append((start, index + 1))
    return regions


def _phrases_within(tokens: Tokens, at: int, end: int, found: list[DuePhrase]) -> int:
    """Add the phrases that begin in a region; the index after the last of them."""
    while at < end:
        if (
            tokens.words[at] not in STARTERS
            and not tokens.words[at][0].isdigit()
            and not is_compound_day(tokens.words[at])
        ):
            at += 1
            continue
        phrase = _phrase_at(tokens, at)
        if phrase is None:
            at += 1
            continue
        if found and _corrects(tokens, found[-1], phrase):
            phrase = phrase.after_correction(found.pop())
        found.append(phrase)
        at = phrase.end
    return at


def _corrects(tokens: Tokens, earlier: DuePhrase, later: DuePhrase) -> bool:
    between = tokens.words[earlier.end : later.start]
    return 0 < len(between) <= _CORRECTION_REACH and not CORRECTIONS.isdisjoint(between)


def _phrase_at(tokens: Tokens, at: int) -> DuePhrase | None:
    """The phrase that begins exactly here."""
    word = tokens.words[at]
    if word == "by" and tokens.word(at - 1) in ("swing", "stop", "pop", "drop", "swinging", "popping"):
        return None
    if word in PAST or tokens.word(at - 1) in PAST:
        return None
    vague = _vague_at(tokens, at)
    if vague is not None:
        following = _gather(tokens, vague)
        if following is not None and following[1].on_calendar:
            return due_of(at, following[0], following[1])
    gathered = _gather(tokens, at)
    if gathered is not None and (vague is None or gathered[0] > vague):
        end, pieces = gathered
        if tokens.word(end) in ("ago", "old", "ahead") or (tokens.word(end) in ("her",) and pieces.length):
            return None
        return due_of(at, end, pieces)
    return None if vague is None else DuePhrase(start=at, end=vague, due=None, kind="vague", stated=True)


def _vague_at(tokens: Tokens, at: int) -> int | None:
    if tokens.word(at - 1) in ("as", "so", "too"):
        return None
    for words, _ in VAGUE.get(tokens.words[at], ()):
        if tokens.starts_with(at, words):
            return at + len(words)
    return None


def _gather(tokens: Tokens, at: int) -> tuple[int, Pieces] | None:
    """Take pieces from here as long as they come; None where there is no piece of time among them."""
    pieces = Pieces()
    end = at
    place = at
    while place < len(tokens.words):
        core = _core(tokens, place, pieces)
        if core is None and (after := _relation(tokens, place, pieces)) is not None:
            core = _core(tokens, after, pieces)
        pieces.pending = []
        if core is not None:
            place = end = core
            continue
        if end > at and (tail := _tail(tokens, place, pieces)) is not None:
            place = end = tail
            continue
        skip = _skip(tokens, place) if end > at else None
        if skip is None:
            break
        place = skip
    return (end, pieces) if end > at and pieces.valid else None


def _relation(tokens: Tokens, at: int, pieces: Pieces) -> int | None:
    """Prepositions from here on; they count only where a piece of time follows."""
    place = at
    for turn in range(3):
        if turn and (pieces.pending[:1] in ALONE or day_at(tokens, place, preceded=True) is not None):
            break
        for words, relation in BY_FIRST.get(tokens.word(place), ()):
            if tokens.starts_with(place, words):
                if words[-1] in ("this", "the") and words[0] == "over":
                    words = words[:-1]
                if turn and pieces.pending == ["by"] and relation not in ("about", ""):
                    # "swing by after 6": a particle of the verb
                    return None
                pieces.pending += relation.split()
                place += len(words)
                break
        else:
            break
        if tokens.word(place) == "." and tokens.word(place - 1) in ("ca", "approx", "max"):
            place += 1
    return (_skip(tokens, place) or place) if place > at else None


def _core(tokens: Tokens, at: int, pieces: Pieces) -> int | None:
    """One piece of time from here on, and the index after it."""
    if at >= len(tokens.words) or tokens.words[at] in NO_PIECE:
        return None
    preceded = bool(pieces.pending)
    if pieces.close is None and (closing := closing_at(tokens, at)) is not None:
        if tokens.word(at) in ("closing", "feierabend", "we", "wir") and not preceded:
            return None
        return pieces.take_close(closing)
    if (part := _part(tokens, at, pieces)) is not None:
        return part
    if len(pieces.days) < 2 and not (tokens.word(at) == "morgen" and tokens.word(at - 1) in GREETINGS):
        day = day_at(tokens, at, preceded=preceded or pieces.clock is not None)
        if day is not None and pieces.accepts_day(day[1]):
            after = pieces.take_day(day)
            return _second_day(tokens, after, pieces)
    if pieces.length is None and pieces.clock is None and (length := length_at(tokens, at)) is not None:
        return pieces.take_length(length)
    return take_clock(tokens, at, pieces)


def _second_day(tokens: Tokens, at: int, pieces: Pieces) -> int:
    """ "Monday or Tuesday", "between the 3rd and the 5th": the second of two days."""
    if tokens.word(at) in RANGE_DAYS and len(pieces.days) == 1:
        start = at + 2 if tokens.word(at + 1) in ("on", "am", "by", "zum") else at + 1
        second = day_at(tokens, start, preceded=True)
        if second is not None and pieces.accepts_range(second[1]):
            return pieces.take_day(second)
    return at


def _part(tokens: Tokens, at: int, pieces: Pieces) -> int | None:
    """A part of the day: "morning", "first thing", "late afternoon", "am frühen Abend"."""
    if pieces.part is not None:
        return None
    word = tokens.word(at)
    if word == "first" and tokens.word(at + 1) == "thing":
        after = at + 2
        if tokens.starts_with(after, ("in", "the", "morning")):
            after += 3
        return pieces.take_part("morning", after)
    if tokens.starts_with(at, ("als", "erstes")):
        return pieces.take_part("morning", at + 2)
    start = at
    if word in ("the", "der", "den", "dem"):
        start += 1
    stage = {"early": "early_", "frühen": "early_", "late": "late_", "späten": "late_", "mid": ""}.get(
        tokens.word(start)
    )
    if stage is not None:
        start += 2 if tokens.word(start + 1) in ("-", "in") else 1
        start += tokens.word(start) == "the"
    part = PARTS.get(tokens.word(start))
    if part is None or tokens.word(at - 1) in GREETINGS:
        return None
    if tokens.word(start) == "tonight" and not pieces.days:
        # it names today as well
        return None
    if not (stage or pieces.pending or pieces.days or pieces.clock or pieces.close is not None or tokens.word(start) in
            ("tonight", "overnight", "abends", "vormittags", "nachmittags", "morgens")):  # fmt: skip
        return None
    if stage and part == "afternoon":
        part = stage + part
    return pieces.take_part(part, start + 1)


def _tail(tokens: Tokens, at: int, pieces: Pieces) -> int | None:
    """What may stand at the end of a phrase: "at the latest", "from now", "-ish"."""
    for words, relation in TAILS.get(tokens.word(at), ()):
        if tokens.starts_with(at, words):
            if words[-1] in ("time",) and pieces.length is None:
                return None
            if words[0] in ("from", "ab", "time", "'s") and pieces.length is not None:
                pieces.relations.append("in")
            elif relation:
                pieces.relations.append(relation)
            return at + len(words)
    if tokens.word(at) == "'" and tokens.word(at + 1) == "time" and pieces.length is not None:
        pieces.relations.append("in")
        return at + 2
    return take_zone(tokens, at, pieces) if pieces.clock is not None or pieces.days else None


def _skip(tokens: Tokens, at: int) -> int | None:
    """Past fillers, brackets and a comma inside a phrase; the caller drops them when nothing follows."""
    place = at
    while place < at + 4 and (tokens.word(place) in FILLERS or tokens.word(place) in (",", "(", ")")):
        place += 1
    return place if place > at else None
