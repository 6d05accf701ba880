"""The quick look: one pass over a message that tells which sentences can hold a commitment, and of what sort."""

from __future__ import annotations

from collections.abc import Iterable

import ahocorasick

from goodturn.readers.commitments.english_denials import GROUPS

#: what a cue points to, as bits; a sentence needs one of the first five, or PRESENT and TIME together
FUTURE, WAIT, LET, DOING, FIXED, PRESENT, TIME = (1 << shift for shift in range(7))
_HEADS = FUTURE | WAIT | LET | DOING | FIXED

_ENGLISH = {
    FUTURE: "'ll|will|shall|gonna|going to|about to|ill call|ill send|ill get|ill let|ill make|ill check|ill ask|"
    "ill pass|"
    "ill email|ill look|ill follow|ill chase|ill ring|youll|theyll|itll|thatll|i'll| ll |i need to|i have to",
    WAIT: "mute you|moment| sec|tick|minute| mo |momento|jiffy|bear with|hang on|hang tight|hold|stay on|"
    "stay connected|stay with|"
    "stay there|stay put|line open|hang up|go away|go anywhere|wait|be right|right with|be back|back in a|brb|"
    "putting you|put you|placing you|place you|connecting|patching|transferring|switching|handing|while i |loading|"
    "one more|connect you|transfer you|patch you|switch you|hand you|get my|get a|get our|getting my|getting a|"
    "getting our| secs|mins| while| bit",
    LET: "let me|lemme|let us|let's|allow me",
    DOING: "looking|checking|pulling|loading|reading|searching|verifying|reviewing|going through|going over|scanning|"
    "trying|waiting|typing|bringing|fetching|grabbing|having|opening|entering|processing|digging|scrolling|running|"
    "getting|asking|finding|noting|logging|updating|refreshing|comparing|calculating|seeing|confirming|working out|"
    "walking|calling|phoning|ringing|sending|shipping|mailing|posting|emailing|passing|forwarding|escalating|raising|"
    "arranging|organising|organizing|ordering|delivering|coming|issuing|refunding|crediting|booking|chasing|following|"
    "moving|replacing|dispatching|contacting|reaching|submitting|filing|giving|waiving|upgrading|adding|taking|making|"
    "putting|returning|dropping|visiting|picking|collecting|installing|fixing|repairing|releasing|paying|arriving|"
    "being |going out|going to the|going into|going back|going in|setting|speaking|meeting|reporting|rushing|"
    "expediting|resetting|as we talk|as we speak",
    FIXED: "leave it|leave this|leave that|leave the rest|leave everything|leave all|leave these|leave them|expect my|"
    "expect our|expect a|expect the|expect his|expect her|expect their|expect it|expect them|expect to|my word|"
    "consider it|to follow|to come| follows|"
    "look out for|watch out for|watch for|keep an eye out|back to you|with you|in touch|promise|on it|on the case|"
    "you're getting",
    PRESENT: "follows|arrive|ship|comes|goes|reaches|gets|brings|delivers|calls|rings|phones|lands|leaves|posts|hits|"
    "starts work|"
    "drops|picks|collects|visits|returns|sends|hands|turns up|rolls out|fixes|repairs|installs|replaces|refunds|"
    "credits|"
    "pays|takes care|i'm |we're |i am |we are | is | are |'s |get |you |i |we |i've|we've",
    TIME: "monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow|tmrw|tmr|tommorow|"
    "tomorow|tommorrow|"
    "morning|afternoon|evening|week|month|day|hour|hrs|soon|shortly|asap|right away|straight away|immediately|end of|"
    " eod| cob|by |before |within|noon|midnight|minute|second| min| sec|january|february|march|april| may|june|july|"
    "august|september|october|november|december|quarter|fortnight| at | in |between| pm|p.m|a.m| on the |christmas|"
    "new year|overnight|until|till|due course|promptly| mon| tue| wed| thu| fri| sat| sun|first thing",
}
_GERMAN = {
    FUTURE: "ich |wir |werde|wird |moment|augenblick|sekunde|sekündchen|minut|bleiben sie|bleib |dran|geben sie mir|"
    "lassen sie mich|warte|gedulden|auflegen|melde|kümmert|ruft |übernimmt|setzt sich|nimmt kontakt| bekomm|"
    "erhalten|erhältst|kriegen|kriegst|hören sie|sie hören|verbinde|können sie|könnten sie|bin gleich|bin sofort|sek",
    PRESENT: "sie |du |kommt|liegt|geht |trifft|erreicht|folgt|bringt|steht|hat |ist |schickt|liefert|erhält|repariert|"
    "tauscht|startet|holt|baut|installiert|überweist|prüft|behebt|gibt|landet|läuft|erledigt|klärt|schreibt|schaltet|"
    "räumt|stellt|wechselt|besucht|kontaktiert|informiert|antwortet|sendet|erstattet|sind |kommen|liegen|gehen|haben",
    TIME: "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|woche|monat|tag|stunde|bis |"
    "innerhalb|"
    "binnen|bald|zeitnah|in kürze|umgehend|sofort|demnächst|abend|mittag|uhr|ende |januar|februar|märz|april| mai|juni|"
    "juli|august|september|oktober|november|dezember|gleich|schnell|jahr|schluss| um |halb |gegen |nachher|später| am |"
    "weihnacht|silvester",
}


def _automaton(cues: dict[int, str], groups: Iterable[tuple[int, Iterable[str]]] = ()) -> ahocorasick.Automaton:
    bits: dict[str, int] = {}
    for bit, words in [*((bit, joined.split("|")) for bit, joined in cues.items()), *groups]:
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    automaton = ahocorasick.Automaton()
    for word, mask in bits.items():
        automaton.add_word(word, mask)
    automaton.make_automaton()
    return automaton


_AUTOMATA = {
    "en": _automaton(_ENGLISH, ((group.bit, group.cues) for group in GROUPS)),
    "de": _automaton(_GERMAN),
}
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


def cue_places(low: str, language: str) -> list[tuple[int, int]]:
    """Where each cue of a language ends (its last offset) and its bits; empty where none can matter."""
    places = list(_AUTOMATA[language].iter(low))
    mask = 0
    for _, bits in places:
        mask |= bits
    return places if can_commit(mask) else []


def can_commit(mask: int) -> bool:
    """Whether a sentence with these cues can hold a commitment."""
    return bool(mask & _HEADS or (mask & PRESENT and mask & TIME))


def language_of(low: str, declared: str | None) -> str | None:
    """ "en" or "de" as declared, or as the common words of the text show; None for any other language."""
    if declared is not None:
        short = declared[:2].lower()
        return short if short in _AUTOMATA else None
    words = low.split()
    german = sum(word in _GERMAN_SIGNS for word in words)
    english = sum(word in _ENGLISH_SIGNS for word in words)
    return "de" if german > english else "en"
