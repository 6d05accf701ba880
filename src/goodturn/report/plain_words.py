"""The words that people read for the values in the tables."""

from __future__ import annotations

from collections.abc import Iterable

OUTCOMES = {
    "heard_helped": "Heard and helped",
    "heard_not_helped": "Heard, not helped",
    "helped_not_acknowledged": "Helped, not acknowledged",
    "neither": "Neither",
    "open": "Still open",
    "cannot_tell": "Cannot tell",
    "no_trouble": "No trouble",
}
LINKS = {
    "felt": "Felt",
    "understood": "Understood",
    "owned": "Owned",
    "done": "Done",
    "kept": "Kept",
    "held": "Held",
}
QUESTIONS = {
    "felt": "Did the customer show a need to be understood?",
    "understood": "Was the need answered as this person's need?",
    "owned": "Did somebody take it on?",
    "done": "Was something done about it?",
    "kept": "Was what was owed afterwards kept?",
    "held": "Did it stay settled?",
}
#: what a link may answer; one word may mean another thing in another link
_ANSWERS = {
    ("felt", "need"): "a need was shown",
    ("felt", "no_need"): "no cue of a need",
    ("understood", "no_need"): "nothing asked to be understood",
    ("owned", "no_trouble"): "no trouble",
    ("owned", "yes"): "taken on",
    ("owned", "no"): "not taken on",
    ("kept", "owed"): "not yet due",
    ("kept", "nothing_owed"): "nothing was owed",
    ("kept", "not_knowable"): "cannot be known",
    ("held", "open"): "still open",
}
_WORDS = {
    "yes": "yes",
    "partly": "partly",
    "no": "no",
    "no_need": "no need",
    "cannot_tell": "cannot tell",
    "changed": "something was changed",
    "explained": "explained",
    "guided": "guided",
    "passed_on": "passed on",
    "promised": "promised only",
    "refused": "refused",
    "nothing": "nothing was done",
    "kept": "kept in time",
    "attempted": "tried in time, not reached",
    "late": "late",
    "broken": "broken",
    "released": "no longer wanted or needed",
    "not_knowable": "cannot be known",
    "owed": "not yet due",
    "holding": "ends with the contact",
    "confirmed": "confirmed by the customer",
    "quiet": "quiet for the whole window",
    "returned": "came back for the same trouble",
    "gave_up": "the customer gave up",
    "open": "still open",
    "moved": "went on out of sight",
    "": "not said",
}
KNOWN = {
    "confirmed": "confirmed by the customer",
    "verified": "verified by a record",
    "claimed": "claimed in words",
    "not_knowable": "not knowable here",
}
KNOWABLE = {"yes": "Yes", "partly": "In part", "no": "No"}
#: what a need may meet with (`states.Answer`)
ANSWERED = {
    "none": "no answer",
    "late": "an answer that came late",
    "brushed_off": "brushed off",
    "asked": "a question back",
    "formula": "a formula",
    "understood": "understood",
    "stepped": "a relevant step",
    "solved": "solved",
}
HEARD = {
    "yes": "heard",
    "partly": "partly heard",
    "no": "not heard",
    "no_need": "no need",
    "cannot_tell": "cannot tell",
}
RELIEF = {"better": "better", "same": "the same", "worse": "worse", "unknown": "unknown"}
AUTHORS = {
    "customer": "Customer",
    "agent": "Company",
    "bot": "Bot",
    "system": "System",
    "company": "Company, to many",
    "unknown": "Not known who",
}
CHANNELS = {
    "chat": "chat",
    "email": "e-mail",
    "voice": "calls",
    "sms": "text messages",
    "social": "public threads",
    "form": "forms",
    "other": "other",
    "": "not said",
}
#: labels, acts and further marks, as they stand beside marked words
MARKS = {
    "frustration": "frustration",
    "anxiety": "worry",
    "disappointment": "disappointment",
    "confusion": "confusion",
    "gratitude": "thanks",
    "repeat_effort": "has to try again",
    "waiting": "waiting",
    "wants_human": "wants a person",
    "leaving": "thinks of leaving",
    "stakes": "something at stake",
    "unresolved": "not solved",
    "resolved": "solved, the customer says",
    "promise_chase": "asks after a promise",
    "distress": "distress",
    "gives_up": "gives up",
    "names_feeling": "names the feeling",
    "grasps_situation": "grasps the situation",
    "validates": "finds it justified",
    "apology": "apology",
    "stock_phrase": "stock phrase",
    "ownership": "takes it on",
    "promise": "promise",
    "action_done": "says it is done",
    "remedy_offer": "offers a remedy",
    "guidance": "guidance",
    "asks_info": "asks",
    "redirect": "sends elsewhere",
    "refusal": "no",
    "dismissive": "brushes off",
    "checks_back": "checks back",
    "act:looked_up": "looked up",
    "act:passed_on": "passed on",
    "act:changed": "changed",
    "act:explained": "explained",
    "act:guided": "guided",
    "act:promised": "promised",
    "act:refused_with_reason": "no, with its reason",
    "act:refused": "no",
}
TRENDS = {
    "more": "takes a larger share lately",
    "fewer": "takes a smaller share lately",
    "no_clear_change": "no clear change",
    "cannot_tell": "too few to call a trend",
}
LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "pl": "Polish",
    "tr": "Turkish",
    "ru": "Russian",
    "ja": "Japanese",
    "zh": "Chinese",
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "el": "Greek",
    "fi": "Finnish",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "ko": "Korean",
    "no": "Norwegian",
    "nb": "Norwegian",
    "ro": "Romanian",
    "sv": "Swedish",
    "th": "Thai",
    "tl": "Tagalog",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "": "not recognised",
}


def answer_words(link: str, answer: str) -> str:
    """The words for what a link answers; an unknown value stands for itself."""
    return _ANSWERS.get((link, answer)) or _WORDS.get(answer) or printable(answer.replace("_", " "))


def mark_words(label: str) -> str:
    """The words for a label, an act or a further mark."""
    return MARKS.get(label) or printable(label.removeprefix("act:").replace("_", " "))


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    found = list(words)
    if not found:
        return ""
    return found[0] if len(found) == 1 else " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def printable(text: str) -> str:
    """A text without control characters and without marks that turn the direction of what follows."""
    return "".join(c for c in text if c in "\n\t" or (c.isprintable() or c == "\u200d"))
