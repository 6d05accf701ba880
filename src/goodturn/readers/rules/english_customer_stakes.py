"""What is at stake for customers, in English."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

STAKES = (
    Family(
        name="stakes.health",
        patterns="""
        (hospital|hospitalised|hospitalized|cancer|surgery|operation|chemo|insulin|medication|medications|medicine|meds|inhaler|epipen|oxygen|wheelchair|disabled|disability|pregnant|pregnancy|ambulance|paramedics|emergency room|doctor's appointment|seizure|stroke|heart attack|diabetic|diabetes|epilep*|dialysis|asthma|allerg*|coeliac|celiac|gluten free|gluten-free|sick child|sick kid|broken leg|crutches|injured|injury|bleeding|unsafe|not safe|dangerous|safety|carbon monoxide|gas leak|no heating|no heat|without heating|hungry child|hungry baby|senior citizen|elderly)
        (died|dying|death|dead|passed away|funeral|bereave*|widow*|deceased|suicid*|terminal|life threatening|life-threatening|car accident|an accident|assault*|attacked|raped|police|kidnap*|missing person)
        """,
    ),
    Family(
        name="stakes.money",
        patterns="""
        (credit score|credit rating|credit report .. hurt*|hurting my credit|harming my credit|ruin* my credit|ruining my credit|my credit is|damaging my credit|home loan|mortgage|foreclos*|evict*|rent|homeless|bankrupt*|overdraft|overdrawn|negative balance|can't afford|cannot afford|can not afford|couldn't afford|unable to pay|pay my bills|pay my rent|pay rent|feed my|food on|last money|life savings|my savings|retirement|wages|paycheck|pay check|salary|garnish*|living paycheck|fixed income|social security|hardship|unemployed|lost my job|lose my job|losing my job|get a job|better job|legal action|sued|lawsuit|repossess*|collections|high interest|personal loan|acquiring new credit|get credit|get a loan|obtain credit)
        (identity theft|identity fraud|stolen identity|stole my identity|stolen my identity|someone stole|hacked|fraudulent|victim of|fraud|drained|scammed out|stolen)
        """,
    ),
    Family(
        name="stakes.stranded",
        patterns="""
        (stranded|stuck in|stuck at|stuck on a train|trapped|sleep in the airport|sleep at the airport|sleeping in|sleep on the|overnight at|nowhere to stay|nowhere to sleep|no place to stay|no way home|get home|can't get home|get back to|locked out|no hotel|no hotels|left behind|alone at night|in the dark|no power|no water|without power|without water|without electricity|flood*)
        """,
    ),
    Family(
        name="stakes.moment",
        patterns="""
        (wedding|funeral|honeymoon|graduation|interview|exam|exams|meeting|meetings|surgery|court|deadline|tax deadline|conference|presentation|concert|cruise|anniversary|birthday|birthday party|christmas|thanksgiving|tickets for|the event|an event|my event|first day|christening|baptism|recital|tournament|competition|visa appointment|appointment)
        (miss*|missing|missed|will miss|going to miss|gonna miss|be late for|late for|late to|need .. for|in time for|have .. to go to) .. (wedding|funeral|meeting|work|exam|interview|event|graduation|party|cruise|birthday|christmas|thanksgiving|concert|appointment|surgery|court|school|connection|show|game)
        (miss work|missed work|off work|lose a day|lost a day|day of work|day's pay|losing work|lost work|need for work|at work tomorrow|be at work|my business|my livelihood|work from home)
        """,
    ),
    Family(
        name="stakes.family",
        patterns="""
        (my|our|his|her|a|with) [little|young|newborn|sick|elderly|old|0-year-old|autistic|disabled|hungry|tiny] (baby|babies|newborn|toddler|toddler's|infant|child|children|kid|kids|son|daughter|kiddo|mom|mum|mother|dad|father|grandmother|grandma|grandfather|wife|husband|family)
        """,
    ),
)

FAMILIES = (*STAKES,)
