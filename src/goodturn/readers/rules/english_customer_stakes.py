"""What is at stake for customers, in English."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

STAKES = (
    Family(
        name="stakes.health",
        patterns="""
        (my|his|her|our|a|the) (medical|health|heart|mental health|blood pressure|condition|disability|seizures|diabetes|asthma|migraine|migraines|illness|treatment|prescription|cpap|service dog|service animal|breathing|pain|surgery|operation|chemo)
        (hospice|intensive care|icu|emergency vet|is ill|illness|very ill|seriously ill|terminally ill|is sick|very sick|unwell|vomiting|fainted|collapsed|concussion|fracture*|broke my|broken arm|chest pain|panic attack|depress*|anxiety attack|miscarriage|in labour|newborn|nicu|premature|oxygen|overheating|caught fire|on fire|sparks|electrocut*|shock hazard|hazard|accident|crash* my car|crashed into|harassed by|stalker|stalking|domestic|restraining order|robbed|mugged|break-in|burgl*)
        (hospital|hospitalised|hospitalized|cancer|surgery|an operation|chemo|insulin|medication|medications|medicine|meds|inhaler|epipen|oxygen|wheelchair|disabled|disability|pregnant|pregnancy|ambulance|paramedics|emergency room|doctor's appointment|seizure|stroke|heart attack|diabetic|diabetes|epilep*|dialysis|asthma|allerg*|coeliac|celiac|gluten free|gluten-free|sick child|sick kid|broken leg|crutches|injured|injury|bleeding|unsafe|not safe|dangerous|carbon monoxide|gas leak|no heating|no heat|without heating|hungry child|hungry baby|senior citizen|elderly)
        (died|dying|death|dead|passed away|funeral|bereave*|widow*|deceased|suicid*|terminally|terminal illness|life threatening|life-threatening|car accident|an accident|assault*|attacked|raped|kidnap*|missing person)
        """,
    ),
    Family(
        name="stakes.money",
        patterns="""
        (pay|paying|afford|cover|make|owe) [for|my|our|the|this] (rent|bills|groceries|food|tuition|car payment|loan payment|diapers|formula|medicine|electric|electricity|utilities)
        (eviction|foreclosure|repossession|wage garnish*|garnishment|bankruptcy|homelessness|penniless|no money|have no money|out of money|only money|all my money|rent money|rent is due|in debt|deep in debt|financial hardship|financial trouble|financial difficult*|financially|hard times|laid off|furlough*|lost income|lost my income|losing income|losing money|lost money|lost business|costing me|cost me $0*|cost me my|out of pocket|out $0*|lost $0*|owe* me $0*|stole $0*|took $0*|missing $0*|disability check|ssi|ssdi)
        debt collect* .. (threat*|harass*|sue*|garnish*)
        (my|our) (credit score|credit|score|credit report|credit history|credit rating|identity|ssn|social|account was) [has|was|is|has been|been|got] (dropped|ruined|damaged|hurt|suffer*|stolen|affected|destroyed|down|lowered|compromised|hacked|impacted|tank*)
        (my credit score|my credit rating|affecting my credit|affects my credit|damage to my credit|harm* my credit|derogatory|denied credit|denied a loan|new credit|hurting my credit|harming my credit|ruin* my credit|ruining my credit|my credit is|damaging my credit|home loan|foreclos*|evict*|homeless|bankrupt*|overdraft|overdrawn|negative balance|can't afford|cannot afford|can not afford|couldn't afford|unable to pay|pay my bills|pay my rent|pay rent|feed my|last money|life savings|my savings|retirement|wages|paycheck|pay check|salary|garnish*|living paycheck|fixed income|hardship|unemployed|lost my job|lose my job|losing my job|get a job|better job|legal action|sued|lawsuit|repossess*|collections|high interest|personal loan|acquiring new credit|get credit|to get credit|obtain credit|get a loan|apply for a loan|home loan|car loan|buy a house|buying a house|buy a home|obtain credit)
        credit report .. hurt*
        (identity theft|stole my|identity fraud|stolen identity|stole my identity|stolen my identity|someone stole|hacked|victim of|drained|scammed out)
        """,
    ),
    Family(
        name="stakes.stranded",
        patterns="""
        (stranded|marooned|nowhere to go|no way to get home|no way of getting|can't get to|cannot get to|miss our connection|missed our connection|missed my connection|miss my connection|missing my connection|missed connection|missed my flight|missed our flight|miss my flight|miss our flight|missing my flight|missing our flight|will miss our|will miss my|going to miss my|overnight in|sleeping at|slept at|slept on|sleep on|spend the night|spent the night|night in the airport|night at the airport|no car|no transport|no transportation|without a car|without my|without our|without transport|locked out of|lost passport|passport stolen|no clothes|without clothes|no luggage for|without luggage|without phone|no phone|only phone|no internet for|can't work|cannot work|unable to work|no hot water|no electricity|no heat|freezing|in the cold|in the rain|in the snow|in the dark|stuck overnight|alone with|with 0 kids|with 0 children|with two kids|with two children|with three kids|with a baby|with my baby|with an infant|with a toddler|with my toddler|with small children|with young children|with small kids|with kids|with children|with my kids|with my children)
        (stranded|stuck on a train|sleep in the airport|sleep at the airport|sleeping in|sleep on the|overnight at|nowhere to stay|nowhere to sleep|no place to stay|no way home|can't get home|trying to get home|need to get home|just want to get home|locked out|no hotel|no hotels|left behind|alone at night|in the dark|no power|no water|without power|without water|without electricity|flood*)
        """,
    ),
    Family(
        name="stakes.moment",
        patterns="""
        (my|our|his|her|their) [own|best friend's|daughter's|son's|sister's|brother's|friend's|mom's|mum's|dad's|0th] (wedding|funeral|honeymoon|graduation|interview|exam|exams|surgery|court date|birthday|anniversary|baptism|memorial|reunion)
        (miss|missed|missing|attend|ruined|late for) (my|our|the|his|her|a) (wedding|funeral|honeymoon|graduation|interview|exam|exams|court date|presentation|birth|christmas|thanksgiving|vacation|holiday|cruise|wake|burial|party|concert|game|recital|work|school|shift)
        (wedding|funeral|honeymoon|graduation|interview|exam|exams|meeting|meetings|surgery|court|deadline|tax deadline|conference|presentation|concert|cruise|anniversary|birthday|birthday party|christmas|thanksgiving|tickets for|the event|an event|my event|first day|christening|baptism|recital|tournament|competition|visa appointment|appointment)
        (miss*|missing|missed|will miss|going to miss|gonna miss|be late for|late for|late to|in time for) .. (wedding|funeral|meeting|work|exam|interview|event|graduation|party|cruise|birthday|christmas|thanksgiving|concert|appointment|surgery|court|school|connection|show|game)
        need .. for .. (wedding|funeral|meeting|work|exam|interview|event|graduation|party|cruise|birthday|christmas|thanksgiving|concert|appointment|surgery|court|school|connection|show|game)
        have .. to go to .. (wedding|funeral|meeting|work|exam|interview|event|graduation|party|cruise|birthday|christmas|thanksgiving|concert|appointment|surgery|court|school|connection|show|game)
        (miss work|missed work|off work|lose a day|lost a day|day of work|day's pay|losing work|lost work|need for work|at work tomorrow|be at work|my business|my livelihood|work from home)
        """,
    ),
    Family(
        name="stakes.family",
        patterns="""
        (my|our|his|her|a|with) [little|young|newborn|sick|old|0-year-old|autistic|disabled|hungry|tiny] (baby|babies|newborn|toddler|toddler's|infant|child|children|kid|kids|kiddo)
        (my|our|his|her|a|with) (little|young|newborn|sick|elderly|old|0-year-old|autistic|disabled|hungry|tiny|frail|poorly) (son|daughter|mom|mum|mother|dad|father|grandmother|grandma|grandfather|wife|husband|family)
        """,
    ),
    Family(
        name="stakes.family_named",
        patterns="""
        (my|our|his|her|a|with) (son|daughter|mom|mum|mother|dad|father|grandmother|grandma|grandfather|wife|husband|family)
        """,
    ),
)

#: hardships and clocks that name themselves
NAMED = (
    Family(
        name="stakes.need_care",
        patterns="""
        (i'm|i am|he's|he is|she's|she is|who's|who is|my|our|his|her|son is|daughter is|mother is|father is) [also|nearly|almost|partially|profoundly] (deaf|blind|hearing-impaired|hearing impaired|visually impaired|partially sighted|housebound|bedbound|bedridden|wheelchair|in a wheelchair|on crutches|on dialysis|paralysed|paralyzed)
        (0-week-old|two-week-old|three-week-old|four-week-old|five-week-old|six-week-old|seven-week-old|eight-week-old|nine-week-old|0-month-old|two-month-old|three-month-old|four-month-old|five-month-old|six-month-old|seven-month-old|eight-month-old|nine-month-old)
        (burning smell|smell of burning|smells of burning|smelled of burning|smelt of burning|smell gas|smells of gas|smell of gas|smoke coming)
        (on-call|on call) [paediatric|night|tonight] (doctor|nurse|registrar|surgeon|midwife|consultant|vet|carer|tonight|this weekend)
        """,
    ),
    Family(
        name="stakes.clock",
        patterns="""
        (exam|resit|test|interview|hearing|operation|surgery|ceremony|lesson|tutoring|lecture|appointment|audition|deadline|shift|match|final) (starts|start|begins|is|in) (at|in|on|now|today|tomorrow|tonight|0*|this morning|this afternoon|saturday|sunday|monday|tuesday|wednesday|thursday|friday)
        (it closes|which closes|that closes|applications close|grant closes|deadline is|deadline's|deadline was|due date is|cut-off is) [at|on|by|today|tomorrow|tonight|this] (0*|noon|midnight|today|tomorrow|tonight|saturday|sunday|monday|tuesday|wednesday|thursday|friday)
        (i'm|i am|if i'm|if im|im) late .. (fail|fired|lose|sacked)
        (getting married|gets married) .. (saturday|sunday|monday|tuesday|wednesday|thursday|friday|tomorrow|today|weekend|week)
        """,
    ),
    Family(
        name="stakes.livelihood",
        patterns="""
        (between jobs|out of work|on benefits|on universal credit|maternity pay|sick pay|statutory pay|zero hours|zero-hours|unpaid leave|day's wages|days wages|week's wages|don't get paid|do not get paid|not get paid if)
        (until|till|before) [my] (pension|payday|pay day|wages|benefits|salary)
        (account|balance) [to|went|go|goes|going|is|has gone|make|into] [go|gone] (under zero|below zero|under 0|below 0|into the red|into minus|in the red)
        (mortgage offer|mortgage application|the mortgage|lost the house|lose the house|loan application)
        (counting on|counted on|relying on|budgeted for|planned every) (that|it|this|the|pound|penny|cent|£0*|€0*|$0*) .. (for|month|week|rent|insurance|deposit|deposits|it)
        (paying|owe|need) (two|three) (deposits|rents|mortgages)
        (i run|we run|i own|we own|our|my) (a|an|my|our|the|little|small) .. (shop|salon|cafe|bakery|restaurant|surgery|practice|nursery|workshop) .. (lost|losing|lose|can't take|cannot take|no customers|shut|closed|orders)
        """,
    ),
)

FAMILIES = STAKES + NAMED
