"""The quick look: which messages can hold a commitment at all."""

from __future__ import annotations

import ahocorasick

_ENGLISH = (
    "'ll", "will ", "ill ", "shall ", "gonna", "going to", "let me", "let us", "let's", "lemme", "allow me",
    "give me", "moment", " sec", "minute", "bear with", "hang on", "hang tight", "hold", "wait", "stay on",
    "stay connected", "stay with", "leave it with", "leave this with", "leave that with", "leave it to", "expect my", "expect a",
    "expect our", "promise", "my word", "be right", "brb", "i'm ", "im ", "we're ", "i am ", "we are ", "to follow",
    "will follow", "putting you", "put you", "on hold", "through now", "on it", "on its way", "on the way", "on my way",
    "transferring", "connecting", "pulling up", "looking into", "checking", "look out for",
    " tick", "jiffy", "just a", "another", "comes ", "arrive", "ships", "lands", "reaches", "gets ", "goes ", "brings", "drops",
    "delivers", "returns ", "resetting", "as we talk", "in touch", "you get", "hang in",
)  # fmt: skip
_ENGLISH_TIMES = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tonight", "tomorrow",
    "tmrw", "morning", "afternoon", "evening", "week", "month", "day", "hour", "hrs", "soon", "shortly", "asap",
    "right with", "picks up", "right away", "straight away", "immediately", "end of", " eod", " cob", "by ", "before ", "within", "noon",
    "midnight", "minute", "second", " min", " sec", "moment", "any time", "january", "february", "march", "april", " may", "june", "july", "august", "september", "october",
    "november", "december", "quarter", "fortnight", " at ", " in ", "between", " pm", "p.m", "a.m", " on the ", "no time", "christmas", "new year", "overnight",
)  # fmt: skip
_GERMAN = (
    "ich ", "wir ", "werde", "wird ", "sie ", "du ", "moment", "augenblick", "sekunde", "sekündchen", "minut", "bleiben sie",
    "geben sie mir", "lassen sie mich", "kommt ", "liegt ", "geht ", "erhält", "meldet", "ruft ", "folgt", "dran",
)  # fmt: skip
_GERMAN_TIMES = (
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "heute", "morgen", "woche",
    "monat", "tag", "stunde", "bis ", "innerhalb", "binnen", "bald", "zeitnah", "in kürze", "umgehend", "sofort",
    "demnächst", "abend", "mittag", " uhr", "ende ", "januar", "februar", "märz", "april", " mai", "juni", "juli",
    "august", "september", "oktober", "november", "dezember", "gleich", "schnell", "jahr", "schluss", " um ", "halb ", "gegen ", "minut", "sekunde", "nachher", "später",
)  # fmt: skip


def _automaton(cues: tuple[str, ...]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for cue in cues:
        automaton.add_word(cue, True)
    automaton.make_automaton()
    return automaton


_AUTOMATA = {"en": _automaton(_ENGLISH + _ENGLISH_TIMES), "de": _automaton(_GERMAN + _GERMAN_TIMES)}
_GERMAN_SIGNS = frozenset(
    "ich wir sie und der die das nicht ist mit für ihnen ihre ihr den dem ein eine bitte uns auf haben".split()
)
_ENGLISH_SIGNS = frozenset(
    "i we you and the a to is with for your our it of this that in on please us i'll we'll have are".split()
)


def lowered(text: str) -> str:
    """The text in lower case with plain apostrophes and the same offsets."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    return low.replace("’", "'") if "’" in low else low


def cue_places(low: str, language: str) -> list[int]:
    """Where each cue of a language ends (its last offset), in order."""
    return [place for place, _ in _AUTOMATA[language].iter(low)]


def language_of(low: str, declared: str | None) -> str | None:
    """ "en" or "de" as declared, or as the common words of the text show; None for any other language."""
    if declared is not None:
        short = declared[:2].lower()
        return short if short in _AUTOMATA else None
    words = low.split()
    german = sum(word in _GERMAN_SIGNS for word in words)
    english = sum(word in _ENGLISH_SIGNS for word in words)
    return "de" if german > english else "en"
