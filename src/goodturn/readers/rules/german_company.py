"""What the company says, in German. No labelled German messages were at hand: every trust here is an estimate."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

_FEELINGS = (
    Family(
        name="names_feeling.german_words",
        patterns="""
        (verstehe|verstehen|nachvollziehen|kann mir vorstellen|können uns vorstellen|sehe|merke|spüre) .. (frust|ärger|sorge|sorgen|enttäuschung|unmut|verärgert|frustriert|enttäuscht|besorgt|frustrierend|ärgerlich|belastend|nervig|stressig|unangenehm)
        (ihr|ihren|ihrem|ihre|ihrer|dein|deinen|deine|euren|eure) (frust|ärger|sorge|sorgen|enttäuschung|unmut|verärgerung|anspannung)
        (das ist|das war|das klingt|ist wirklich|ist sehr|muss|das muss) [sicher|sehr|wirklich|ja|besonders|bestimmt] (frustrierend|ärgerlich|belastend|stressig|beunruhigend|enttäuschend|furchtbar|schlimm) [für sie|für dich|sein|gewesen]
        (wäre ich auch|wäre auch) (sauer|verärgert|enttäuscht|frustriert|besorgt|wütend)
        """,
    ),
    Family(
        name="validates.german_words",
        patterns="""
        (völlig|absolut|durchaus|vollkommen|ganz|gut|sehr) (verständlich|nachvollziehbar|berechtigt|zu recht|richtig gemacht)
        (zu recht|haben recht|hast recht|ihr gutes recht|berechtigte frage|gute frage|berechtigter einwand|nicht ihre schuld|nicht deine schuld|nichts falsch gemacht|alles richtig gemacht|gut dass sie|richtig dass sie|würde mich auch|ginge mir auch so|ginge mir genauso|würde mir auch so gehen)
        """,
    ),
    Family(
        name="apology.german_words",
        patterns="""
        (tut mir|tut uns|täte uns|tut es mir|tut es uns) [wirklich|sehr|so|aufrichtig|außerordentlich|furchtbar|echt|ausgesprochen] leid
        (entschuldigung für|entschuldigen uns|entschuldige mich|bitten um entschuldigung|bitte um entschuldigung|bitten um verzeihung|möchten uns entschuldigen|möchte mich entschuldigen|entschuldigen sie|verzeihung|sorry für|pardon für|bedauern|bedauere|bedaure)
        """,
    ),
    Family(
        name="not.apology",
        patterns="(tut mir|tut uns) leid aber (das|wir|ich|hier|leider)\n entschuldigen sie (könnten|können|wie|was|darf)\n entschuldigung (könnten|können|wie|was|darf)",
    ),
    Family(
        name="stock_phrase.german_words",
        patterns="""
        (vielen dank|danke|herzlichen dank) für (ihre|deine|eure|ihr|dein) (nachricht|anfrage|geduld|verständnis|anliegen|feedback|rückmeldung|hinweis|mitteilung|e-mail|mail|vertrauen|kontaktaufnahme)
        (entschuldigung für|entschuldigen|entschuldigen wir uns für|bedauern|tut uns leid) .. (unannehmlichkeiten|umstände|unannehmlichkeit|entstandenen)
        (unannehmlichkeiten|bitten um ihr verständnis|bitten um verständnis|danke für ihr verständnis|jederzeit gerne zur verfügung|gerne zur verfügung|stehen ihnen gerne|wünschen ihnen einen schönen|schönen tag noch|schönen tag|immer für sie da|gerne für sie da|für dich da|liegt uns am herzen|ihre zufriedenheit|nehmen ihr anliegen ernst|wertvolles feedback|freuen uns wenn|bei weiteren fragen|sollten sie weitere fragen)
        """,
    ),
    Family(
        name="ownership.german_words",
        patterns="""
        (kümmere|kümmern) (mich|uns) [jetzt|sofort|gleich|persönlich|umgehend] (darum|persönlich|sofort|um die lösung|selbst|drum)
        (bleibe dran|bleiben dran|bleibe ich dran|nehme das in die hand|nehmen das in die hand|übernehme das|übernehme ihren fall|unser fehler|mein fehler|unser versehen|liegt an uns|lag an uns|haben wir verschuldet|bringen das in ordnung|bringe das in ordnung|mache es wieder gut|machen es wieder gut|persönlich dafür sorgen|sorge dafür|sorgen dafür)
        """,
    ),
)
_DEEDS = (
    Family(
        name="action_done.german_words",
        patterns="""
        (habe|haben|hab|wurde|wurden|ist|sind) .. (storniert|erstattet|überwiesen|gutgeschrieben|umgebucht|geändert|aktualisiert|zurückgesetzt|freigeschaltet|entsperrt|weitergeleitet|weitergegeben|gemeldet|verschickt|versendet|gesendet|geschickt|geprüft|nachgesehen|hinterlegt|angelegt|eingetragen|korrigiert|behoben|gelöscht|aktiviert|verlängert|beauftragt|veranlasst|reserviert|gebucht|informiert)
        (schaue gerade|sehe gerade nach|prüfe gerade|ich sehe hier|ich sehe in|sehe in ihrem)
        """,
    ),
    Family(
        name="act.changed.german_words",
        patterns="""
        (habe|haben|hab|wurde|wurden|ist|sind) .. (storniert|erstattet|überwiesen|gutgeschrieben|umgebucht|geändert|aktualisiert|zurückgesetzt|freigeschaltet|entsperrt|verschickt|versendet|korrigiert|behoben|gelöscht|aktiviert|verlängert|gebucht|eingetragen)
        """,
    ),
    Family(
        name="act.passed_on.german_words",
        patterns="(habe|haben|hab|wurde|wurden|ist) .. (weitergeleitet|weitergegeben|gemeldet an|eskaliert|informiert)\n (leite|leiten|gebe|geben) .. weiter",
    ),
    Family(
        name="act.looked_up.german_words",
        patterns="(habe|haben|hab) .. (geprüft|nachgesehen|nachgeschaut|gefunden|angesehen|angeschaut)\n (ich sehe hier|ich sehe in|schaue gerade|prüfe gerade|sehe gerade nach|sehe gerade)",
    ),
    Family(
        name="remedy_offer.german_words",
        patterns="""
        (gutschein|gutschrift|erstattung|erstatten|ersatz|ersatzgerät|ersatzlieferung|rabatt|entschädigung|kostenlos|kostenfrei|auf kulanz|kulanz|ausnahme|umbuchen|gutschreiben|als wiedergutmachung|entgegenkommen)
        """,
    ),
    Family(
        name="guidance.german_words",
        patterns="""
        (bitte|können|könnten|kannst|versuchen|probieren|versuche|probiere) [sie|du] .. (einmal|mal|öffnen|klicken|starten|neu starten|installieren|einstellungen|auswählen|eingeben|trennen|aktualisieren|löschen|zurücksetzen)
        (gehen sie auf|gehen sie zu|gehe auf|klicken sie|klicke auf|unter einstellungen|sie finden|du findest|hier finden|so geht's|so funktioniert|der grund ist|liegt daran|das liegt an|grund dafür|deshalb|weil|dauert in der regel|sie müssen|du musst|voraussetzung)
        """,
    ),
    Family(
        name="act.guided.german_words",
        patterns="""
        (gehen sie auf|gehen sie zu|gehe auf|klicken sie|klicke auf|unter einstellungen|sie finden|du findest|starten sie|starte|installieren sie|trennen sie|drücken sie|wählen sie|öffnen sie|löschen sie|aktualisieren sie|versuchen sie|probieren sie)
        setzen sie .. zurück
        """,
    ),
    Family(
        name="act.explained.german_words",
        patterns="(der grund ist|liegt daran dass|das liegt an|grund dafür|weil|dauert in der regel|das bedeutet|das heißt|setzt sich zusammen|hintergrund ist|kommt daher|ergibt sich)",
    ),
    Family(
        name="asks_info.german_words",
        patterns="""
        (bitte|können|könnten|kannst|könntest|würden) [sie|du|mir|uns|sie mir|sie uns|du uns|du mir] .. (mitteilen|nennen|senden|schicken|zusenden|durchgeben|angeben|beschreiben|bestätigen|kundennummer|bestellnummer|adresse|geburtsdatum|vertragsnummer|buchungsnummer|screenshot)
        (wie lautet|welche version|welches gerät|welche fehlermeldung|seit wann|um welche|um welchen|um welches|schicken sie uns|schick uns|senden sie uns|teilen sie uns|nennen sie)
        """,
    ),
    Family(
        name="redirect.german_words",
        patterns="""
        (per dm|per direktnachricht|per pn|per privatnachricht|eine dm|eine direktnachricht|wenden sie sich|wende dich|bitte kontaktieren sie|kontaktieren sie bitte|rufen sie bitte|rufen sie unsere|hotline|kontaktformular|unter folgendem link|unter folgender nummer|an die kollegen|an unsere kollegen|an ihre bank|verbinde sie mit|per mail an|per e-mail an)
        """,
    ),
    Family(
        name="refusal.german_words",
        patterns="""
        (leider|tut mir leid|tut uns leid|bedauerlicherweise) .. (nicht|kein|keine|keinen|unmöglich|ausgeschlossen)
        (nicht möglich|können wir nicht|kann ich nicht|können leider nicht|kann leider nicht|dürfen wir nicht|darf ich nicht|geht leider nicht|ist ausgeschlossen|nicht erstattungsfähig|keine erstattung|kein anspruch|müssen wir ablehnen|muss ich ablehnen)
        """,
    ),
    Family(
        name="act.refused.german_words",
        patterns="(nicht möglich|können wir nicht|kann ich nicht|können leider nicht|kann leider nicht|dürfen wir nicht|darf ich nicht|geht leider nicht|nicht erstattungsfähig|keine erstattung|kein anspruch)",
    ),
    Family(
        name="act.refused_with_reason.german_words",
        patterns="(nicht möglich|können wir nicht|kann ich nicht|können leider nicht|kann leider nicht|geht leider nicht|keine erstattung|kein anspruch) .. (da|weil|denn|aufgrund|wegen)\n (da|weil|aufgrund|wegen) .. (nicht möglich|leider nicht|keine erstattung|kein anspruch)",
    ),
    Family(
        name="dismissive.german_words",
        patterns="""
        (wie bereits gesagt|wie schon gesagt|wie ich bereits sagte|hätten sie|hättest du|ihr eigenes|selbst schuld|nicht unser problem|nicht unsere schuld|nicht unsere verantwortung|steht in den agb|lesen sie|nur eine|halb so schlimm|kein grund zur aufregung|beruhigen sie sich|regen sie sich nicht auf|damit müssen sie leben|ist nun mal so|ist halt so)
        """,
    ),
    Family(
        name="checks_back.german_words",
        patterns="""
        (hat das|hat es|hat alles) .. (geklappt|geholfen|funktioniert)
        (geben sie uns bescheid|gib uns bescheid|sagen sie uns ob|sag uns ob|lassen sie uns wissen|lass uns wissen|falls es nicht|wenn es nicht klappt|sollte es nicht|sollte das problem weiterhin|falls das problem|melden sie sich wenn|melden sie sich falls|melde dich wenn|melde dich falls|ist das problem gelöst|ist ihr anliegen gelöst|funktioniert jetzt alles)
        """,
    ),
)

COMPANY_FAMILIES: tuple[Family, ...] = _FEELINGS + _DEEDS
