"""What is owed and what holds, in German: "ich melde mich bis 15 Uhr", "einen Augenblick bitte"."""

from __future__ import annotations

import re

from goodturn.readers.commitments.candidate import Candidate, Sentence, Timed
from goodturn.signals.commitment import CommitmentKind

_VERBS = (
    r"(?:meld|ruf|schick|send|leit|geb|kümmer|kläre?|bring|überweis|erstatt|stornier|buch|umbuch|tausch|liefer|"
    r"informier|sorg|veranlass|schreib|mail|hak|frag|"
    r"hol|lass|mach|setz|reich|übernehm|bestell|aktualisier|korrigier|ersetz|reparier|schalt|reservier|halt|komm|"
    r"leg|nehm|besprech|beantwort|berichtig|"
    r"verschick|versend|erledig|geh|bleib|verlänger|vereinbar|sprech|organisier|pack|druck|trag|eröffn|lös|zahl|"
    r"erlass|gewähr|schenk|räum|änder|teil|sag|"
    r"antwort|prüf|schau|seh|such|stell|zieh|führ|lad|werf|behalt|forder|richt|fahr|deaktivier|aktivier|kündig|"
    r"tausch|verrechn|nachreich|fertig|bearbeit|schließ|"
    r"gutschreib|erreich|kontaktier|bitt|ergänz|entfern|befrei|erinner|montier|installier|heb|zieh|dreh|untersuch|"
    r"beheb|unterricht|bemüh|versuch|hoff|streb)(?:e|en|n|t)?"
)
_FIRST_PERSON = re.compile(
    rf"\b(?:ich|wir) (?:dann |auch |gleich |sofort |jetzt |gern |gerne )?(?P<after>{_VERBS})\b|"
    rf"\b(?P<before>{_VERBS}) (?:ich|wir)\b|^\W*(?:ok|okay|super|danke|alles klar|gut)?\W*(?P<bare>melde mich|"
    rf"rufe (?:sie|dich) |gebe (?:ihnen|dir)|schicke (?:ihnen|dir))"
)
#: any other act of ours, where a time stands beside it
_ANY_FIRST_PERSON = re.compile(
    r"\b(?:ich|wir) (?!hab|sind|seid|bin|könn|kann|müss|muss|soll|woll|will|möcht|dürf|darf|hoff|glaub|denk|weiß|"
    r"wiss|find|freu|wünsch|"
    r"versteh|war|hatt|würd|brauch|versuch|bemüh|rechn|erwart|lieg|steh|heiß|arbeit|sag|mein|hör|biet|streb|"
    r"plan)\w+(?:e|en|n)\b|"
    r"\b(?!haben|sind|seid|können|müssen|sollen|wollen|möchten|dürfen|hoffen|freuen|wünschen|waren|hatten|würden|"
    r"brauchen|versuchen|"
    r"bemühen|rechnen|erwarten|liegen|stehen|arbeiten|bieten|streben|planen|habe|kann|muss|will|möchte|"
    r"hoffe)\w{2,}(?:e|en) (?:ich|wir)\b"
)
_FUTURE = re.compile(r"\b(?P<will>werde|werden|wird|wirst)\b")
_RECEIVED = re.compile(
    r"\b(?:(?:sie|du) (?:bekommen|bekommst|erhalten|erhältst|kriegen|kriegst|hören|hörst|haben|hast|finden|sehen)|"
    r"(?:bekommen|erhalten|kriegen|hören|haben|bekommst|hast) (?:sie|du))\b"
)
_THING = re.compile(r"\b(?:kommt|kommen|liegt|liegen|ist|sind|geht|gehen|trifft|treffen|meldet sich|meldet|melden|"
    r"ruft|rufen|erreicht|erreichen|folgt|folgen|bringt|bringen|steht|stehen|hat|haben|"
                    r"bekommt|schickt|schicken|liefert|liefern|erhält|erhalten|repariert|tauscht|kümmert|startet|"
                    r"fährt|holt|baut|installiert|übernimmt|überweist|prüft|behebt|gibt|landet|"
                    r"läuft|erledigt|klärt|schreibt|schaltet|räumt|stellt|wechselt|besucht|kontaktiert|informiert|"
                    r"antwortet|sendet|erstattet|verlässt)\b")  # fmt: skip
_NO = re.compile(
    r"\b(?:nicht|kein|keine|keinen|keiner|nie|niemals|hoffe|hoffen|hoffentlich|bemühe|bemühen|versuche|versuchen|"
    r"voraussichtlich|wahrscheinlich|vermutlich|möglicherweise|"
    r"vielleicht|eventuell|sollte|sollten|könnte|könnten|dürfte|dürften|müsste|müssten|würde|würden|in der regel|"
    r"normalerweise|üblicherweise|gewöhnlich|meist|meistens|"
    r"grundsätzlich|erfahrungsgemäß|generell|im schnitt|durchschnittlich|jede|jeder|jedes|alle|allen|aller|streben|"
    r"anstreben|rechne|rechnen|gehe davon aus|gehen davon aus|erwarten|"
    r"wohl|kann|kannst|können|könnt|möchte|möchten|mag|darf|dürfen|soll|sollen|müssen|muss|bitte schicken sie|"
    r"bitte senden sie|ohne gewähr|glaube|denke|schätze|vorgesehen|geplant)\b"
)
_REPORTED = re.compile(
    r"\b(?:gesagt|versprochen|zugesagt|versichert|mitgeteilt|angekündigt|geschrieben|hieß es|sagte|versprach|"
    r"schrieb|meinte|zugesichert|in aussicht gestellt)\b"
)
_PERFECT = re.compile(r"\b(?:hat|haben|habe|hatte|hatten|wurde|wurden|hieß|sagte|versprach|schrieb|meinte|laut)\b")
_NEWS = re.compile(
    r"\b(?:aktion|angebot|frist|rabatt|ausstellung|umfrage|saison|schulung|veranstaltung|geschlossen|geöffnet|"
    r"öffnet|öffnen|schließt|schließen|beginnt|endet|abflug|abfahrt|fährt ab|öffnungszeiten|abgebucht|berechnet|"
    r"fällig|verlängert sich|"
    r"gilt|gelten|kostet|kosten|geöffnet haben|für sie da|erreichbar|feiertag|preis|beitrag steigt|lastschrift|"
    r"eingezogen|findet|stattfinden|boarding|frühstück|voll|ausgebucht|belegt|krank|im urlaub|besetzt|unterbesetzt|"
    r"zu zweit|zu dritt|zug|bus|flug|fähre|bahn|maschine geht)\b"
)
_OFFER = re.compile(
    r"\b(?:wenn (?:sie|du|ihnen|dir) (?:möchten|möchtest|wollen|willst|mögen|magst|wünschen|lieber|es|das)|"
    r"auf wunsch|gern(?:e)? auch|falls (?:gewünscht|sie möchten|sie wünschen|sie wollen)|bei interesse|"
    r"sofern gewünscht|wenn gewünscht)\b"
)
_OTHERS = re.compile(r"\b(?:(?:ihre|ihrer|ihr|deine) (?:eigene |eigenen )?(?:bank|hausbank|kartenanbieter|"
    r"arbeitgeber|vermieter|versicherung|kasse|krankenkasse|alte anbieter|alter anbieter|bisheriger anbieter)|"
                     r"der hersteller|das gericht|die polizei|die behörde|das amt|das finanzamt|der zoll|die post|"
                     r"die stadt|der vermieter|die andere|der alte anbieter)\b")  # fmt: skip
_JEST = re.compile(
    r"^\W*(?:klar|sicher|na klar|logisch|natürlich|sonst noch was), und\b"
    r"|^\W*(?:na |ja |ach |oh |haha )*(?:klar|sicher)(?: doch| natürlich)?\b.*(?:persönlich vorbei|mond|einhorn|"
    r"weltfrieden|goldene)|\bbesen\b|\bfress(?:e|en)? (?:ich|einen)\b|\bnächsten leben\b|\bsankt nimmerlein|"
    r"\bzauberstab\b|\bweihnachtsmann\b|\bnur für sie den ganzen\b"
)
_CONDITION = re.compile(
    r"\b(?:sobald(?! (?:wie )?(?:möglich|ich kann|wir können|es geht))|wenn|falls|sofern|vorausgesetzt|"
    r"nach (?:eingang|erhalt|prüfung|zahlungseingang|freigabe|rücksendung|unterschrift)|ab (?:eingang|erhalt|"
    r"zahlungseingang)|bei (?:eingang|erhalt)|nachdem|solange)\b"
)
_FROM_CONDITION = re.compile(
    r"\b(?:nach|ab) (?:\w+ )?(?:eingang|erhalt|prüfung|zahlungseingang|freigabe|rücksendung|unterschrift|zugang)\b"
)
_END = re.compile(
    r"[;:!?(…]|,|(?<!\d)\.(?=\s|$)| [-–—] |—| und (?!geb|meld|ruf|sag|halt|kümmer|schick|zurück)| aber | denn |"
    r" sondern "
)
_START = re.compile(
    r"[;:!?(…]\s*|,\s*|\.(?=\s)\s*| [-–—] |—\s*| aber | denn | und (?=ich |wir |der |die |das |ihr |ihre |sie )"
)
_LEADING = re.compile(
    r"(?:\W|(?:und|also|ok|okay|gut|ja|nein|danke|super|prima|klar|hallo|moin|servus|natürlich|gerne|gern|dann|so|"
    r"dass|ähm|äh)\b)+"
)

_WAIT = re.compile(
    r"\b(?:(?:können|könnten|würden|wollen) sie (?:bitte |kurz |einen moment |noch |mal )*(?:warten|dranbleiben|"
    r"dran bleiben)|(?:(?:ein|einen|eine|nen|'nen|noch|kleinen|kurzen|nur|klein) )*(?:kleinen |kurzen |kleiner |"
    r"winzigen )?(?:moment|momentchen|momenterl|augenblick|sekunde|sekündchen|minütchen|sek)\b(?! ist| sind| haben|"
    r" war)|"
    r"bleiben sie (?:bitte )?(?:kurz |noch |einfach )?(?:einen moment |mal )?(?:dran|in der leitung|am apparat|"
    r"am telefon|hier)|bleib (?:bitte )?(?:kurz )?dran|(?:warten sie|bitte warten|warte)\b(?: bitte| kurz| mal)|"
    r"geben sie mir|gib mir|lassen sie mir|gedulden sie sich|etwas geduld bitte|nicht auflegen|"
    r"legen sie (?:bitte )?nicht auf|warteschleife|bin (?:gleich|sofort) (?:wieder )?(?:da|zurück|bei ihnen|"
    r"für sie da|bei dir)|"
    r"(?:verbinde|verbinden) (?:sie|dich)|(?:ich |wir )?(?:stelle|stell|stellen) (?:sie|dich) (?:[\w-]+ ){0,4}durch|"
    r"leg(?:e)? sie kurz|(?:zwei|drei|fünf|\d+) minuten(?: bitte| geduld)?(?=[,.!?]|$))"
)
_IM_MOMENT = re.compile(
    r"\b(?:im|in diesem|zum|zurzeit|vor einem|jeden|letzten|dieser|diesem) (?:moment|augenblick|minute)\b|"
    r"\b(?:jeden|im) moment\b"
)
_ACTING = re.compile(
    r"\b(?:(?:ich|wir) (?P<act>schaue|schau|sehe|seh|gucke|guck|prüfe|prüf|checke|check|suche|such|hole|hol|lese|"
    r"les|frage|frag|lade|öffne|rufe|ruf|gehe|geh|spreche|kläre|klär|bin|teste|messe|vergleiche|rechne|notiere|"
    r"trage|starte|kontrolliere|blättere|sehe|schauen|prüfen)\b"
    r"(?= (?:[\w,]+ ){0,4}?(?:kurz|gerade|grad|eben|schnell|mal|jetzt|gleich|nebenbei|dabei|rasch|soeben|"
    r"derweil)\b)|(?:lassen sie mich|lass mich|darf ich|kann ich sie) (?:bitte |das |da |mal |eben |ihnen )*(?:kurz|"
    r"schnell|eben|mal|einmal|gerade|nachsehen|nachschauen|sehen|schauen|prüfen)"
    r"|(?:schaue|schau|prüfe|sehe|seh|guck|gucke|checke|suche|hole|lade) (?:ich )?(?:das |mir das |da |sie |"
    r"ihnen )*(?:kurz|gerade|grad|eben|schnell|mal|jetzt)\b)"
)
_LATER = re.compile(
    r"\b(?:meld(?:e|en)?|ruf(?:e|en)? (?:sie|dich|ihnen)|zurück(?:rufen)?|bescheid|informiere|schreibe (?:ihnen|"
    r"dir)|mail)\b"
)
_ACTING_STOP = re.compile(
    r"[;:!?(…]|\.(?=\s|$)|—| [-–] | und (?:da|sehe|dann|sie)| aber |, (?:sie|da|und|aber|weil|dann|denn|ob|das|es|"
    r"die|der|herr|frau)\b"
)


def owed_in(sentence: Sentence, before: str, following: str) -> list[Candidate]:
    """What a German sentence promises; `before` and `following` are the sentences beside it, in lower case."""
    low = sentence.low
    if low.rstrip(" \"')").endswith("?") and not re.search(r", (?:ok|okay|ja|in ordnung)\?\W*$", low):
        return []
    if _OFFER.search(low) or _JEST.search(low) or (_REPORTED.search(low) and _PERFECT.search(low)):
        return []
    for pattern in (_FIRST_PERSON, _RECEIVED, _FUTURE, _THING, _ANY_FIRST_PERSON):
        for match in pattern.finditer(low):
            candidate = _weigh(sentence, match, pattern, before)
            if candidate is not None:
                return [candidate]
    return []


_NO_TIME_NEEDED = frozenset({"bekommen", "erhalten", "kriegen", "hören", "bekommst", "erhältst"})
_IDLE = re.compile(r"^(?:hoff|bemüh|versuch|streb|seh|bitt|halt|geh|komm|bleib|lad|such|schau|fahr)")
_KEPT_IDLE = re.compile(
    r"auf dem laufenden|der sache|dran\b|bescheid|uns das an|nach\b|vorbei|zu ihnen|daran|dem nach|ein\b"
)


def _weigh(sentence: Sentence, match: re.Match[str], pattern: re.Pattern[str], before: str) -> Candidate | None:
    """The commitment of one finite verb, or None where something takes it away."""
    low = sentence.low
    start, stop = _clause(sentence, match.start(), match.end())
    clause = low[start:stop]
    if _NO.search(clause) or _NEWS.search(clause) or _OTHERS.search(clause):
        return None
    if re.match(r"(?:sie|er)\b", clause) and pattern is not _RECEIVED and _OTHERS.search(before):
        return None
    timed = _time_of(sentence, start, stop)
    subject = clause[: match.start() - start].strip()
    if pattern is _FIRST_PERSON:
        verb = match["after"] or match["before"] or match["bare"]
        idle = bool(_IDLE.match(verb) and not timed and not _KEPT_IDLE.search(clause))
    elif pattern is _RECEIVED:
        idle = _not_received(match.group(), clause, timed)
    elif pattern is _THING:
        known = timed or _ON_THE_CASE.search(clause)
        idle = bool(not known or not subject or _IMPERATIVE.match(clause) or _past(clause))
    elif pattern is _FUTURE:
        idle = not (_verb_at_end(clause) or timed or _OURS.search(clause))
    else:
        idle = not (timed and timed.phrase.due)
    return None if idle else _candidate(sentence, start, stop, match, timed)


def _not_received(said: str, clause: str, timed: Timed | None) -> bool:
    """Whether "Sie bekommen", "Sie haben" promises nothing: an order, a question, or what is had already."""
    if _IMPERATIVE.match(clause):
        return True
    if not timed and not any(word in _NO_TIME_NEEDED for word in said.split()):
        return True
    if _HAVING.match(said) and not (timed and timed.phrase.due):
        return True
    return bool(_HAVE.search(said) and _PARTICIPLE.search(clause))


_OURS = re.compile(r"\b(?:ich|wir)\b")
_HAVE = re.compile(r"\b(?:haben|hast)\b")
_HAVING = re.compile(r"(?:haben|finden|sehen|hast) sie|sie (?:haben|finden|sehen)|du hast")
_PARTICIPLE = re.compile(r"\bge\w+t\b|\w+iert\b|\bge\w+en\b")
_ON_THE_CASE = re.compile(
    r"\b(?:meldet sich|kümmert sich|melden sich|ruft (?:sie|dich)|kontaktiert (?:sie|dich)|informiert (?:sie|dich)|"
    r"übernimmt|setzt sich|nimmt kontakt|schreibt (?:ihnen|dir))\b"
)
_IMPERATIVE = re.compile(r"(?:bitte )?(?!sie\b|bekommen\b|erhalten\b|kriegen\b)\w+n sie\b|bitte\b")


def _past(clause: str) -> bool:
    """Whether "ist", "hat" makes a finished act of the clause."""
    return bool(
        re.search(r"\b(?:ist|sind|hat|haben)\b", clause)
        and re.search(r"\b(?:ge\w{2,}(?:t|en)|\w+iert|be\w+t|ver\w+t|er\w+t|\w+ge\w+(?:t|en))$", clause.strip())
    )


def _verb_at_end(clause: str) -> bool:
    return bool(re.search(r"\b\w{3,}(?:en|ern|eln|t)$", clause.strip()))


def _clause(sentence: Sentence, head: int, after: int) -> tuple[int, int]:
    low, base, times = sentence.low, sentence.start, sentence.times
    start = max((match.end() for match in _START.finditer(low, 0, head)), default=0)
    leading = _LEADING.match(low, start, head)
    if leading is not None:
        start = leading.end()
    for stop in _END.finditer(low, after):
        if not any(timed.start < base + stop.start() < timed.end for timed in times):
            return start, stop.start()
    return start, len(low)


def _time_of(sentence: Sentence, start: int, stop: int) -> Timed | None:
    within = [
        timed
        for timed in sentence.times
        if timed.phrase.stated and sentence.start + start <= timed.start < sentence.start + stop
    ]
    dated = [timed for timed in within if timed.phrase.due is not None]
    return (dated or within or [None])[0]  # type: ignore[list-item]


def _candidate(sentence: Sentence, start: int, stop: int, match: re.Match[str], timed: Timed | None) -> Candidate:
    low, base = sentence.low, sentence.start
    begin, conditional = start, bool(timed and _FROM_CONDITION.match(low, timed.end - base + 1))
    if timed:
        stop = max(stop, timed.end - base)
    for condition in _CONDITION.finditer(low):
        if condition.start() < match.start() and not re.search(r"[;:!?]|\.\s", low[condition.start() : match.start()]):
            begin, conditional = min(start, condition.start()), True
            break
        if condition.start() >= match.end() and not re.search(r"[;:!?]|\.\s", low[match.end() : condition.start()]):
            conditional = True
            end = _END.search(low, condition.end())
            stop = max(stop, end.start() if end else len(low))
            break
    quote = low[begin:stop].rstrip(" ,;:!?\n")
    if not (timed and timed.end - base == begin + len(quote)):
        quote = quote.rstrip(".")
    return Candidate(
        kind=CommitmentKind.OWED,
        start=base + begin,
        end=base + begin + len(quote),
        act_start=base + match.start(),
        probability=0.85,
        timed=timed,
        conditional=conditional,
    )


def holding_in(sentence: Sentence) -> Candidate | None:
    """The words of a German sentence that hold the customer, or None."""
    low = sentence.low
    wait = _WAIT.search(low)
    if wait and _IM_MOMENT.search(low[max(0, wait.start() - 12) : wait.end()]):
        wait = None
    acting = _ACTING.search(low)
    if wait is None and acting is None:
        return None
    beyond = any(
        timed.phrase.due is not None and (timed.phrase.due.form != "elapsed" or int(timed.phrase.due.values[1]) > 1800)
        for timed in sentence.times
    )
    if beyond or _LATER.search(low):
        return None
    both = [match for match in (wait, acting) if match]
    first, last = min(both, key=lambda match: match.start()), max(both, key=lambda match: match.start())
    stop_match = _ACTING_STOP.search(low, last.end())
    stop = stop_match.start() if stop_match else len(low)
    start = max(
        (match.end() for match in re.finditer(r"[;:!?(…]\s*|\.(?=\s)\s*|^\W+", low[: first.start()])), default=0
    )
    leading = _LEADING.match(low, start, first.start())
    start = leading.end() if leading else start
    length = next((timed for timed in sentence.times if timed.phrase.due is not None), None)
    base = sentence.start
    return Candidate(
        kind=CommitmentKind.HOLDING,
        start=base + start,
        end=base + len(low[:stop].rstrip(" ,.!?;:…")),
        act_start=base + (acting or first).start(),
        probability=0.9 if acting or len(low[start:stop].split()) > 2 else 0.7,
        timed=length,
    )
