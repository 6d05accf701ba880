"""Words of time in English and German, each with its value."""

from __future__ import annotations

_UNITS_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNITS_DE = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"

NUMBERS: dict[str, float] = {
    **{word: value for words in (_UNITS_EN, _UNITS_DE) for value, word in enumerate(words.split())},
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "ninety": 90,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50,
    "sechzig": 60, "neunzig": 90, "fünfundvierzig": 45, "vierundzwanzig": 24, "achtundvierzig": 48,
    "zweiundsiebzig": 72, "fuenf": 5, "zwoelf": 12, "zwo": 2, "anderthalb": 1.5, "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
}  # fmt: skip
TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "ninety"})
#: count as one, but only before a unit of time
ARTICLES = frozenset("a an one ein eine einer eines einem einen".split())

_WEEKDAY_WORDS = (
    "monday mon montag montags",
    "tuesday tue tues dienstag",
    "wednesday wed weds mittwoch",
    "thursday thu thur thurs donnerstag",
    "friday fri freitag",
    "saturday sat samstag sonnabend",
    "sunday sun sonntag",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAY_WORDS) for word in words.split()}
#: short forms that are also other words: they need a preposition before them
DOUBTFUL_WEEKDAYS = frozenset({"sat", "sun", "wed", "mon"})

_MONTH_WORDS = (
    "january jan januar jänner",
    "february feb februar",
    "march mar märz maerz",
    "april apr",
    "may mai",
    "june jun juni",
    "july jul juli",
    "august aug",
    "september sep sept",
    "october oct oktober okt",
    "november nov",
    "december dec dezember dez",
)
MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
#: months that are also verbs or names: they need a preposition or a day beside them
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "sep"})

_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)}
ORDINALS |= {"thirtieth": 30, "ersten": 1, "zweiten": 2, "dritten": 3, "fünfzehnten": 15, "zwanzigsten": 20}

_UNIT_WORDS = {
    "second": "second seconds sec secs sekunde sekunden",
    "minute": "minute minutes min mins minuten",
    "hour": "hour hours hr hrs h std stunde stunden",
    "day": "day days tag tage tagen tages",
    "week": "week weeks wk wks woche wochen",
    "month": "month months monat monate monaten monats",
    "fortnight": "fortnight fortnights",
    "business_day": "werktag werktage werktagen werktags werktages arbeitstag arbeitstage arbeitstagen "
    "arbeitstages bankarbeitstag bankarbeitstage bankarbeitstagen geschäftstag geschäftstage geschäftstagen "
    "weekday weekdays workday workdays",
    "business_hour": "arbeitsstunde arbeitsstunden geschäftsstunden",
}
UNITS = {word: unit for unit, words in _UNIT_WORDS.items() for word in words.split()}
BUSINESS_WORDS = frozenset("business working work bank banking office trading".split())

_ZONE_WORDS = {
    "America/New_York": "et est edt eastern",
    "America/Chicago": "ct cst cdt central",
    "America/Denver": "mt mst mdt",
    "America/Los_Angeles": "pt pst pdt pacific",
    "Europe/London": "gmt bst",
    "Europe/Berlin": "cet cest mez mesz",
    "Asia/Kolkata": "ist",
    "Australia/Sydney": "aest aedt",
    "UTC": "utc",
}
ZONES = {word: zone for zone, words in _ZONE_WORDS.items() for word in words.split()}
#: "… time": zones that are named by a place or by whose they are
PLACE_ZONES = {
    "uk": "Europe/London", "london": "Europe/London", "british": "Europe/London", "german": "Europe/Berlin",
    "berlin": "Europe/Berlin", "deutscher": "Europe/Berlin", "sydney": "Australia/Sydney",
    "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "eastern": "America/New_York",
    "central": "America/Chicago", "pacific": "America/Los_Angeles", "your": "customer", "ihrer": "customer",
    "our": "brand", "unserer": "brand",
}  # fmt: skip

#: "Monday morning", "Montagabend": the part of the day and whether it lies before noon
PARTS = {
    "morning": "morning", "mornings": "morning", "vormittag": "morning", "vormittags": "morning",
    "früh": "morning", "frueh": "morning", "morgens": "morning", "afternoon": "afternoon",
    "nachmittag": "afternoon", "nachmittags": "afternoon", "evening": "evening", "night": "evening",
    "tonight": "evening", "abend": "evening", "abends": "evening", "overnight": "night", "nacht": "night",
    "nachts": "night",
}  # fmt: skip

#: named days as (month, day)
NAMED_DAYS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "eve"): (12, 24), ("heiligabend",): (12, 24), ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25), ("xmas",): (12, 25), ("weihnachten",): (12, 25),
    ("new", "year's", "eve"): (12, 31), ("new", "years", "eve"): (12, 31), ("silvester",): (12, 31),
    ("new", "year's", "day"): (1, 1), ("new", "year's"): (1, 1), ("new", "year"): (1, 1), ("neujahr",): (1, 1),
}  # fmt: skip

VAGUE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "sometime very soon", "sometime soon", "very soon", "real soon", "pretty soon", "as soon as possible",
        "as soon as i can", "as soon as we can", "as soon as i possibly can", "as soon as we possibly can",
        "as soon as they can", "as soon as he can", "as soon as she can", "as soon as practicable",
        "as quickly as possible", "as quickly as i can", "as quickly as we can", "as fast as possible",
        "as fast as i can", "as fast as we can", "quick as i can", "asap", "a.s.a.p", "soon", "shortly",
        "right away", "straight away", "straightaway", "immediately", "at once", "any minute now",
        "any minute", "any moment now", "any moment", "any time now", "anytime now", "any day now",
        "any second now", "in no time", "in due course", "in due time", "in good time", "in the near future",
        "in a bit", "in a little bit", "in a little while", "in a while", "in a moment", "in a jiffy",
        "in a minute", "in a sec", "in a second", "before long", "before you know it", "momentarily",
        "promptly", "at the earliest opportunity", "at our earliest convenience", "at the earliest",
        "at the first opportunity", "at some point", "sometime", "eventually", "later on", "presently",
        "without delay", "next thing", "when i can", "when we can", "the minute i can", "the moment i can",
        "in the coming days", "in the coming weeks", "over the coming days", "over the coming weeks",
        "in the coming hours", "in the days to come", "one of these days", "in the following days",
        "bald", "in kürze", "in kuerze", "zeitnah", "zeitnahe", "demnächst", "umgehend", "sofort",
        "so schnell wie möglich", "so schnell es geht", "so schnell es irgend geht", "so bald wie möglich",
        "sobald wie möglich", "so rasch wie möglich", "schnellstmöglich", "schnellstens", "baldmöglichst",
        "baldmöglich", "möglichst bald", "möglichst schnell", "möglichst zeitnah", "unverzüglich",
        "frühestmöglich", "alsbald", "in absehbarer zeit", "jeden moment", "jeden augenblick",
        "in den nächsten tagen", "in den kommenden tagen", "in den nächsten wochen", "die nächsten tage",
        "die tage", "dieser tage", "in den kommenden wochen", "in nächster zeit", "bei nächster gelegenheit",
        "kurzfristig", "später", "gleich nachher", "nachher", "irgendwann", "sobald ich kann",
        "sobald wir können",
        "sobald es geht", "prompt", "schleunigst", "gleich", "so bald ich kann", "auf dem schnellsten weg",
    )
)  # fmt: skip
