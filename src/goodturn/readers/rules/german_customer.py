"""What customers say, in German. No labelled German messages were at hand: every trust here is an estimate."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

_FEELINGS = (
    Family(
        name="frustration.german_words",
        negatable=True,
        patterns="""
        (wütend|sauer|stinksauer|genervt|nervt|nervig|verärgert|ärgerlich|ärgert mich|ärgern mich|empört|frustriert|frustrierend|zornig|geladen)
        (unverschämt*|frechheit|dreist*|unmöglich von|lächerlich|skandal*|katastroph*|zumutung|sauerei|schweinerei|saftladen|abzocke|abgezockt|betrug|betrüger|verarsch*|veräppel*|verschaukel*)
        (inkompeten*|unfähig*|inakzeptabel|unakzeptabel|indiskutabel|unterirdisch|mies*|miserabel*|grottig|grottenschlecht|desaster|chaos|witz|armutszeugnis|peinlich|unprofessionell|unfreundlich*|respektlos*|schlamperei|schlampig)
        (scheiß*|scheiss*|verdammt*|mist|kotzt mich|zum kotzen|verflucht*|wtf|arsch*)
        (schlechtester|schlechteste|schlechtesten|das letzte|unter aller sau|nie erlebt|nicht zu fassen|unfassbar|unglaublich|nicht euer ernst|nicht ihr ernst|wollen sie mich|wollt ihr mich|geht gar nicht|geht's noch|kann doch nicht wahr sein|kann nicht sein|darf nicht wahr sein|reicht es|reicht's|reicht mir|die nase voll|die schnauze voll|satt|keine lust mehr|was soll das|wofür zahle ich|wozu zahle ich)
        (😡|🤬|😤|😠|🖕|🙄|👎|🤦)
        """,
    ),
    Family(
        name="anxiety.german_words",
        negatable=True,
        patterns="""
        (angst|sorge|sorgen|besorgt|panik|verzweifelt|verzweifle|nervös|befürchte|fürchte|ängstlich|beunruhigt|beunruhigend|mulmig|schlaflos|kann nicht schlafen)
        (frist läuft|frist endet|frist läuft ab)
        (dringend|eilt|so schnell wie möglich|sofort hilfe|läuft die zeit|läuft mir die zeit|läuft uns die zeit|was passiert wenn|was ist wenn|schaffe ich es noch|schaffen wir es noch)
        """,
    ),
    Family(
        name="disappointment.german_words",
        negatable=True,
        patterns="""
        (enttäuscht|enttäuschend|enttäuschung|traurig|schade|bedauerlich|im stich gelassen|verletzt|vertrauen verloren|vertrauen ist weg|mehr erwartet|besseres erwartet|langjähriger kunde|langjährige kundin|treuer kunde|treue kundin|war mal gut|früher war)
        (😞|😢|😭|😔|💔)
        """,
    ),
    Family(
        name="confusion.german_words",
        patterns="""
        (verwirrt|verwirrend|verwirrung|ratlos|überfordert|blicke nicht durch|blicke nicht mehr durch|keine ahnung|verstehe nicht|verstehe ich nicht|verstehe das nicht|nicht verstanden|unverständlich|weiß nicht was|weiß nicht wie|weiß nicht wo|weiß nicht mehr|werde nicht schlau|komme nicht klar|steige nicht durch|unklar|widersprüchlich*|was denn nun|was heißt das|was bedeutet das)
        (verstehe|begreife|kapiere) .. nicht
        """,
    ),
    Family(
        name="gratitude.german_warm",
        patterns="""
        (vielen dank für|vielen lieben dank|herzlichen dank|tausend dank|danke für|danke ihnen|danke euch|danke dir|besten dank für|ganz herzlich|super lieb|sehr lieb|bin dankbar|sehr dankbar|bin erleichtert|so erleichtert|was für eine erleichterung|gott sei dank)
        (toller|tolle|tollen|super|klasse|großartig*|hervorragend*|ausgezeichnet*|freundliche|kompetente|schnelle|perfekte|bester|beste|spitzen) (service|kundenservice|hilfe|team|support|mitarbeiter|mitarbeiterin|beratung|arbeit|leistung)
        (das nenne ich|das ist mal|so geht) [guten|guter|richtigen|ein|echter] (service|kundenservice|support|kundendienst)
        (stark|super|klasse|top|prima|genial|spitze|perfekt|toll|mega|cool) (danke|dankeschön|vielen dank)
        (danke|vielen dank) für die (ehrliche|schnelle|klare|gute|nette|rasche|prompte) (antwort|hilfe|auskunft|rückmeldung)
        (großes lob|ein lob|ihr seid super|ihr seid klasse|ihr seid toll|ihr seid die besten|sie waren sehr hilfreich|sehr freundlich|sehr hilfreich|begeistert|top service|weiter so|gerettet|👏|🙌|❤)
        """,
    ),
    Family(name="gratitude.german_bare", patterns="(danke|dankeschön|vielen dank|besten dank|merci|thx)"),
    Family(
        name="gratitude.not",
        patterns="""
        (danke|vielen dank) (für nichts|für gar nichts|im voraus|schon mal|schonmal|vorab)
        (wäre ich dankbar|wäre dankbar|wären wir dankbar|wäre ihnen dankbar|wäre schön|wäre super|wäre toll|wäre klasse|wäre nett|wäre lieb)
        """,
    ),
)
_STORY = (
    Family(
        name="repeat_effort.german_words",
        patterns="""
        (schon|bereits|mehrmals|mehrfach|x-mal|zigmal|wieder|erneut|nochmal|nochmals) .. (angerufen|geschrieben|gemailt|gemeldet|kontaktiert|erklärt|geschickt|gesendet|gefragt|versucht|probiert|reklamiert|beschwert|telefoniert|mitgeteilt|angefragt|ausgefüllt|eingereicht|neu gestartet|neugestartet)
        (zum zweiten|zum dritten|zum vierten|zum fünften|zum 0|zum 0.|zum wiederholten|zum x-ten|das zweite|das dritte|das vierte) mal
        (0|zwei|drei|vier|fünf|sechs|mehrere|etliche|unzählige|zig) (mal|anrufe|mails|e-mails|anrufen|tickets|versuche|gespräche|nachrichten)
        (dauernd|ständig|immer wieder|jedes mal) .. (anrufen|erklären|schreiben|fragen|weiterverbunden|verbunden|vertröstet|hingehalten)
        (vertröstet|hingehalten|weiterverbunden|hin und her|von pontius zu pilatus|im kreis geschickt|alles versucht|alles probiert|habe versucht|haben versucht|hab versucht|wiederhole mich|nochmal erklären|noch einmal erklären|von vorne|aus der leitung geflogen)
        """,
    ),
    Family(
        name="waiting.german_words",
        patterns="""
        (warte|warten|gewartet|wartezeit|warteschleife|wartet) .. (seit|noch|immer|schon|auf|lange|stunden|tage|tagen|wochen|minuten|monaten)
        (warteschleife|wartezeit|verspätung|verspätet|verzögerung|verzögert|überfällig|ewig|ewigkeit|ewigkeiten|stundenlang|tagelang|wochenlang|monatelang)
        (keine|keinerlei|nie eine|ohne) (antwort|rückmeldung|reaktion|nachricht|info|auskunft|rückruf|bestätigung)
        (niemand|keiner) (meldet sich|antwortet|reagiert|geht ran|hat sich gemeldet|ruft zurück|hat geantwortet)
        (immer noch|noch immer) (nicht|nichts|keine|keinen|kein|auf)
        seit (0|zwei|drei|vier|fünf|sechs|mehreren|über|fast|einer|einem|wochen|tagen|stunden|monaten) (stunden|stunde|tagen|wochen|woche|monaten|monat|minuten)
        (wann kommt|wann bekomme|wann erhalte|wo bleibt|wo ist mein|wo ist meine|wie lange noch|wie lange dauert|dauert schon)
        """,
    ),
    Family(
        name="unresolved.german_words",
        patterns="""
        (immer noch|noch immer|nach wie vor|weiterhin|wieder) .. (nicht|kein|keine|keinen|nichts|kaputt|defekt|fehler|problem|gestört|offline|falsch|dasselbe|das gleiche)
        (funktioniert|geht|klappt|hilft|läuft|lädt|startet) [leider|aber|auch|trotzdem|immer noch|noch immer|wieder] nicht
        (hat|haben|hat's) [leider|aber|auch|mir|uns|das|es] [leider|auch] (nichts gebracht|nicht geholfen|nicht geklappt|nicht funktioniert|nicht gebracht)
        (nicht gelöst|ungelöst|besteht weiter|bestehen weiter|besteht weiterhin|besteht immer noch|nicht behoben|wieder da|schon wieder|erneut ausgefallen|nicht angekommen|nie angekommen|nie erhalten|nichts passiert|tut sich nichts|passiert nichts|ohne erfolg|erfolglos|vergeblich|keine lösung|bringt nichts|hilft nichts|gleiche problem|selbe problem|gleicher fehler|derselbe fehler)
        """,
    ),
    Family(
        name="resolved.german_words",
        negatable=True,
        told=True,
        patterns="""
        (funktioniert|geht|klappt|läuft) [jetzt|nun|wieder|endlich|alles|bestens|super|einwandfrei|tadellos] (jetzt|wieder|wunderbar|einwandfrei|super|alles|bestens|prima|nun|perfekt)
        (jetzt|nun|endlich) (funktioniert|geht|klappt|läuft) (es|alles|wieder|das)
        (sie sind|ist|sind|alles) [alle|jetzt|heute|endlich|gut] (da|angekommen|geliefert) [und|danke|super|.|!]
        (heizung|internet|wlan|kamera|gerät|leitung|telefon|router|app|licht|jo|ja|es|alles) (läuft|geht wieder|funktioniert wieder|geht jetzt|läuft wieder|läuft jetzt)
        (schon|sofort|gestern|sehr|super|prima|total) .. geholfen
        (hat geklappt|hat funktioniert|hat geholfen|problem gelöst|problem ist gelöst|gelöst|erledigt|hat sich erledigt|alles klar jetzt|ist angekommen|geld ist da|paket ist da|habe erhalten|wieder da|behoben|frage beantwortet|jetzt verstehe ich|das erklärt|das war's)
        """,
    ),
    Family(
        name="promise_chase.german_words",
        patterns="""
        (versprochen|zugesagt|zugesichert|angekündigt|garantiert|hieß es|hieß doch|gesagt worden|wurde mir gesagt|wurde uns gesagt|haben sie gesagt|habt ihr gesagt|sie sagten|ihr sagtet|laut ihrem kollegen|laut ihrer kollegin)
        (sollte|sollten|wollten|wollte) .. (anrufen|zurückrufen|melden|ankommen|geliefert|kommen|erstattet|überwiesen|gutgeschrieben|da sein|erledigt|bekommen|erhalten)
        (kein rückruf|nie zurückgerufen|nicht zurückgerufen|niemand zurückgerufen|versprechen nicht)
        wo bleibt .. (rückruf|erstattung|gutschrift|geld|lieferung)
        """,
    ),
)
_WISHES = (
    Family(
        name="wants_human.german_words",
        patterns="""
        (mit einem|mit einer|mit jemandem|mit ihrem|mit ihrer|einen|eine|echten) [echten|richtigen|menschlichen] (menschen|mitarbeiter|mitarbeiterin|vorgesetzten|vorgesetzte|chef|teamleiter|berater|person|kollegen) [bitte] (sprechen|reden|telefonieren|verbinden|chatten|haben)
        (mit jemandem sprechen|jemanden sprechen|mit jemandem reden|mensch bitte|echter mensch|echten menschen|kein bot|keinen bot|vorgesetzten sprechen|rufen sie mich an|ruft mich an|bitte um rückruf|bitte zurückrufen|rufen sie mich zurück|rückruf bitte|verbinden sie mich|beschwerde einreichen|offizielle beschwerde|eskalieren)
        """,
    ),
    Family(
        name="leaving.german_words",
        patterns="""
        (nie wieder|niemals wieder|nie mehr|zum letzten mal|das letzte mal) .. (bei euch|bei ihnen|mit euch|bestellen|kaufen|fliegen|buchen|kunde|bestelle|kaufe|fliege|buche)
        (nie wieder|letzte bestellung|letzter einkauf|wechsle den anbieter|anbieter wechseln|wechsle zu|wechsel zu|wechseln zu|gehe zur konkurrenz|zur konkurrenz|anderen anbieter|kündige|kündigen werde|werde kündigen|kündigung|vertrag beenden|bin weg|verlieren einen kunden|verliert einen kunden|kunden verloren|kunde verloren|konto schließen|konto löschen|anwalt)
        """,
    ),
    Family(
        name="gives_up",
        patterns="""
        (vergessen sie's|vergesst es|vergiss es|vergessen sie es|ich gebe auf|gebe es auf|geb's auf|gebs auf|hat keinen sinn|hat keinen zweck|lassen wir es|lassen wir's|lass es|ist mir jetzt egal|mache es selbst|mach's selbst|regle das selbst|regel das selbst|kümmere mich selbst|dann eben nicht|bringt ja nichts)
        """,
    ),
)
_STAKES = (
    Family(
        name="stakes.german_words",
        patterns="""
        (krankenhaus|operation|krebs|medikament*|insulin|rollstuhl|schwanger|notfall|notarzt|rettungsdienst|verletzt|gestorben|verstorben|todesfall|beerdigung|pflegebedürftig|schwerkrank|lebensgefahr|gefährlich|ohne heizung|ohne strom|ohne wasser|keine heizung|kein warmwasser)
        (hochzeit|beisetzung|prüfung|abitur|vorstellungsgespräch|bewerbungsgespräch|flitterwochen|gerichtstermin|geburtstag)
        (alleinerziehend|in elternzeit|steuererklärung|hörgerät|gehörlos|blind|wachgelegen|wochenlang schlecht)
        (schlafe|schlafen|schläft) .. (schlecht|nicht)
        miete .. (zurück|geplatzt|nicht abgebucht)
        (miete nicht|miete zahlen|insolvenz|insolven*|obdachlos|konto im minus|kein geld mehr|lohn|gehalt|schufa|mahnung|inkasso|job verloren|arbeitslos|rente|identitätsdiebstahl|gehackt|kontosperrung)
        kann mir .. nicht leisten
        (gestrandet|sitze fest|sitzen fest|festsitzen|ausgesperrt|am flughafen übernachten|anschlussflug verpasst|anschluss verpasst|flug verpasst|zug verpasst)
        (mit|unser|unsere|mein|meine|meinem|meinen|kleinen|kranken|krankes|kleinem) [kleinen|kleines|kranken|krankes|neugeborenen|alten|behinderten] (baby|säugling|kleinkind|kindern|mutter ist krank|vater ist krank)
        """,
    ),
)
_TROUBLE = (
    Family(
        name="trouble",
        patterns="""
        (problem*|fehler*|kaputt|defekt|störung|gestört|funktioniert nicht|geht nicht|klappt nicht|falsch|verloren|gesperrt|abgelehnt|storniert|ausgefallen|abgebucht|doppelt|beschwerde|reklamation|leider|hilfe|nicht möglich|kann nicht|ohne)
        """,
    ),
    Family(
        name="strong",
        patterns="(absolut|völlig|total|komplett|extrem|nie wieder|unverschämt*|frechheit|wütend|verzweifelt|katastroph*|anwalt|skandal*|stinksauer|panik|weine|tränen)",
    ),
)

CUSTOMER_FAMILIES: tuple[Family, ...] = _FEELINGS + _STORY + _WISHES + _STAKES + _TROUBLE
