"""Common words that belong to one language only, for a cheap vote before any model is asked.

Words that two of these languages share ("die", "was", "me", "so", "no") are left out.
"""

from __future__ import annotations

#: words that nobody types in another language count double: a greeting or thanks may be all that is said
_TELLING = {
    "en": "thanks thx please hello sorry cheers thankyou yes why help",
    "de": "danke hallo bitte leider guten vielen dankeschön tschüss grüße liebe",
    "fr": "bonjour merci bonsoir salut svp désolé",
    "es": "hola gracias buenas buenos favor",
    "pt": "obrigado obrigada olá bom boa",
    "it": "ciao grazie buongiorno salve buonasera prego",
    "nl": "bedankt dank alstublieft goedemiddag goedemorgen",
}
_COMMON = {
    "en": (
        "the and you your you're is are it this that for my we our have has with not been but can will would they "
        "them from what when how there i'm it's i've i'll we'll don't can't won't didn't doesn't isn't to of be "
        "just get got their his her she he were had did does could should about out any some which who where if "
        "then now than because after before still again never ever very really only also into over off up u ur im "
        "dont cant new flight flights service customer phone time day days today tomorrow hour hours week back "
        "down need want know think tell make work working works trying tried told said call called two first last "
        "more most much many good great bad same other another every well even way sure okay yeah lol account bag "
        "seat money"
    ),
    "de": (
        "ich und der das ist nicht mit für ihnen ihre ihr ihren sie wir den dem ein eine einen auf haben habe hab wird "
        "werden kann können sind auch noch aber wie dass mir mich uns bei seit nach zum zur von vom warum wann wieder "
        "immer schon nur sehr keine kein mein meine meinen euch euer ihrem diese dieser mal jetzt hatte hat wurde wäre "
        "möchte würde geht gibt oder wenn weil"
    ),
    "fr": (
        "je vous nous est pas une des les sur avec pour dans mon votre vos mais qui que sont ont avez c'est j'ai n'est "
        "depuis toujours être suis ça plus cette aussi quand où comment mes notre nos ne du au aux"
    ),
    "es": (
        "el los las que por para una con mi su pero está muy como cuando ustedes tengo mis desde porque esto hace "
        "siempre nada ya también puedo es del al lo le y qué cómo esta este"
    ),
    "pt": (
        "não vocês você meu minha uma para com mas está muito isso tenho quando por favor ainda já também são os as "
        "ao dos das pelo minha meus fazer estou vcs vc"
    ),
    "it": (
        "il gli che non per una con mio mia sono ma perché questo questa molto ho hai avete della dei delle nel alla "
        "quando come anche ancora più è"
    ),
    "nl": (
        "het een niet voor met maar ik jullie zijn heb hebben kan wordt naar ook nog dat deze mijn mij wij geen bij "
        "als wel waarom wanneer graag even"
    ),
    "sv": "och är inte jag med för att ett som på har kan ni min mitt men från tack hej hur när varför",
    "da": "og ikke jeg med for jer mig har til vi kan hvorfor hvornår tak hej være",
    "pl": "nie jest się na jak ale czy mam już dla proszę dziękuję dzień dobry od po przez",
    "tr": "bir ve bu için değil çok ama neden merhaba var yok lütfen teşekkürler nasıl",
    "id": "yang dan saya tidak untuk ini itu kenapa bisa sudah belum mohon terima kasih dengan di ke min nya",
    "fi": "ja ei on että kun mutta olen minun kiitos miksi miten hei",
}


def _words() -> dict[str, tuple[str, int]]:
    weighed: dict[str, dict[str, int]] = {}
    for table, weight in ((_COMMON, 1), (_TELLING, 2)):
        for language, words in table.items():
            for word in words.split():
                weighed.setdefault(word, {})[language] = weight
    return {word: next(iter(by.items())) for word, by in weighed.items() if len(by) == 1}


#: word → its language and weight
COMMON_WORDS = _words()
