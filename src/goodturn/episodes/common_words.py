"""Words that say nothing about which trouble this is: too common in customer service, English and German.

The English list holds the most frequent words of public complaints and chats (CFPB narratives, MultiDoGO,
Banking77, GoEmotions), counted once; domain words beyond rank 900 are left to tell troubles apart.
"""

from __future__ import annotations

COMMON_WORDS = frozenset(
    """
    able about above absolutely accept accepted access according account accounts accurate action actual
    actually added additional address advised afford after afternoon again against agencies agency agent
    agree agreed agreement allow allowed almost alone along already also although always amazing america
    american amount another answer anymore anyone anything anyway apologise apologize apparently
    application applied apply appreciate approved area around asked asking assignment assist assistance
    attached attempt attempted attorney auto available aware away awesome awful baby back bacon balance
    bank bankruptcy banks based beautiful because become been before behind being believe best better
    between bill billing bills block boarding bonus book booking both bought branch bring broken bureau
    bureaus business cable call called calling calls came cancel cancelled cant capital card cards care
    cars case cash cause caused certified cfpb chance change changed charge charged charges charging chase
    chat check checked checking checks cheese chicken child children citi citibank city claim claims
    classic clear clearly close closed closing code collect collection collections collector come comes
    coming comment comments companies company complaint complete completed completely concern concerns
    confirm confirmation confirmed connection consumer contact contacted contacting continue continued
    contract conversation cool copy correct cost could country couple course court crazy credit creditor
    currencies currency current currently customer customers cute damn data date dated days dead deal
    debit debt decided decision declined default definitely delete deleted denied department deposit
    deposited despite details didn didnt different direct directly disposable dispute disputed document
    documentation documents does doesn doing dollars done dont double down drive dude during each earlier
    early easy edit either else email ended enjoy enough entire equifax error escrow especially even
    evening ever every everyone everything evidence exactly except exchange expect expenses experian
    experience expired explain explained explanation express extra extremely face fact failed fair fake
    false family fargo favorite fcra federal feedback feel feeling feels fees felt figure file filed
    filing final finally financial find fine first fixed flight follow following food foreclosure forgot
    form forward found four fraud fraudulent free friend friends from fuck fucking full funds funny
    further future game games gave gets getting girl give given giving glad global goes going gone gonna
    good gotta government great guess guys haha half happen happened happens happy hard hate have having
    head hear heard hell hello help here high higher history hold home honestly hope hoping horrible hotel
    hour hours house however huge hurt husband idea identity illegal imagine immediately inaccurate
    included including income inconvenience incorrect info information informed inquiries inquiry instead
    insurance interest interested interesting internet into investigation iphone issue issues item items
    joke just keep keeps kept kids kind kinda kindly knew know knowledge large last late later least leave
    left legal lender less letter letters level life like limit line link list listed literally little
    live living lmao loan loans local long longer look looked looking looks lose loss lost love loved
    lower luck made mail mailed make makes making manager many matter maybe mean means medical message
    messages middle might mind mine minute minutes miss missed missing mistake model modification moment
    money month monthly months more morning mortgage most mother move moved mozzarella much multiple must
    myself name nationstar navient need needed needs negative never news next nice night normal note
    nothing notice noticed notified number numbers numerous obviously ocwen offer offered office okay once
    ones online only open opened opinion option order original other others outlook outside over owed page
    paid paperwork parents part party pass password past patience paying payment payments pending people
    perfect period person personal phone pick pizza place placed plan play playing please plus point
    points police policy poor possible post posted practice practices pretty previous previously price
    principal prior private probably problem problems process program proof proper properly property prove
    provide provided public purchase purchased question questions quite rate rates rather reach reaching
    read reading real realize really reason receipt receive received receiving recent recently record
    records recovery reddit refinance refund refuse refused regarding regards remember remove removed
    repeatedly reply report reported reporting reports representative request requested requesting
    requests required resolve resolved respond responded response rest result return returned review right
    rights ring road room rude said salad sale same sauce savings saying says school score screen season
    seat second section security seeing seem seems seen sell send sending sense sent serious seriously
    service servicer services servicing settlement several shit short should show showed showing shows
    side sign signed simply since single situation skype small social software sold some someone something
    sometimes soon sorry sounds source speak spent spoke start started state stated statement statements
    states stating status stay still stolen stop stopped store story street student stuff stupid submitted
    such sucks super supervisor support supposed sure surprised system take taken takes taking talk
    talking taxes team teams tell telling terms terrible than thank thanks that thats theft their them
    themselves then there therefore these they thing things think thinking third this those though thought
    three through ticket time times title today together told tomorrow took total totally town transaction
    transactions transfer transferred transfers transunion travel tried true trust trying turn turned
    tweet twice type unable under understand unfortunately unless until update updated upon used using
    usually validation value vehicle verification verified verify very video violation virtual wait
    waiting want wanted wants watch watching website week weeks weird welcome well wells went were what
    when where which while whole wife will window wish with withdraw withdrawal within without woman women
    wonder wonderful word words work worked working works world worry worse worst worth would writing
    written wrong yeah year years yesterday your yourself
    four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    """.split()
) | frozenset(
    """
    aber alle allem allen aller alles also andere anderen auch bald beim bereits bitte danke dann darauf
    dass dazu dein deine denn dessen dich diese diesem diesen dieser dieses doch dort durch eben
    eigentlich eine einem einen einer eines einfach einmal entschuldigung erst etwas euch euer fall falls
    frage fragen freundlichen für ganz gegen genau gerade gern gerne gibt grüße guten habe haben hallo
    hatte herr heute hier hilfe hätte ihnen ihre ihrem ihren ihrer immer ist jede jeden jeder jetzt kann
    kein keine keinen konnte kunde kunden können könnte lassen leid leider machen mehr mein meine meinem
    meinen meiner mich mit morgen muss möchte möchten müssen nach nachricht nein nicht nichts noch nochmal
    nochmals oder ohne problem schon sehr sein seine seit selbst sich sie sind soll sollte sondern sonst
    tag tage team tun tut uhr und uns unser unsere unter viel vielen vielleicht vom von vor wann war waren
    warum was weil weiter weitere welche wenn werde werden wieder wir wird wirklich wissen woche wochen
    bestellung bestellt betrag bezahlt buchung geht gehen geld kommt konto lieferung rechnung zurück
    drei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig hundert tausend
    wurde wurden würde würden zeit zum zur zwar zwei zwischen über
    """.split()
)
