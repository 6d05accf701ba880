"""What a trouble does to everyday life, in English: sleep, cold, work turned away, money running out, old age, loss.

People who tell it seldom use words of feeling.
"""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

LIFE = (
    Family(
        name="stakes.bereaved",
        patterns="""
        my late (mum|mum's|mom|mom's|mother|mother's|dad|dad's|father|father's|husband|husband's|wife|wife's|partner|partner's|son|son's|daughter|daughter's|brother|brother's|sister|sister's|grandmother|grandmother's|grandfather|grandfather's|gran|gran's|nan|nan's|aunt|aunt's|uncle|uncle's)
        (lost|buried) my (mum|mom|mother|dad|father|husband|wife|partner|son|daughter|brother|sister|grandmother|grandfather|gran|nan)
        """,
    ),
    Family(
        name="stakes.old_age",
        patterns="""
        (i'm|i am|he's|he is|she's|she is|who's|who is|mother is|mother's|mum is|mum's|father is|father's|dad is|dad's) [nearly|almost|now|over] (eighty*|ninety*|seventy*|a hundred)
        (0-year-old) (mother|mum|mom|father|dad|grandmother|grandfather|gran|nan|neighbour|aunt|uncle|widow|lady)
        at my age
        """,
    ),
    Family(
        name="stakes.runs_out",
        patterns="""
        (pound|pounds|quid|euro|euros|pence|cents) .. left on (it|the meter|my meter|the key|my key|the card|my card)
        (meter|key|card) (is|is on|has gone to|went to|on|went into|is in) [the] (emergency|emergency credit)
        (last|down to my last|down to our last) (pound|pounds|fiver|tenner|euro|euros|tin|nappy|nappies)
        """,
    ),
    Family(
        name="stakes.work_lost",
        patterns="""
        (had to|have to|having to) (send|turn|hand|give|cancel) .. (jobs|orders|customers|clients|bookings|patients|guests) [back|away|down|off]
        (customers|clients|guests|patients|people) (have no cash|can't pay|cannot pay|can't order|cannot order|can't book|cannot book|are walking out|walk out|are leaving|are walking away|walk away)
        (shop|salon|cafe|bakery|restaurant|stall|till|card reader|card machine|payment terminal) .. (week before|day before|busiest|saturday before|weekend before|can't take cards|can't take payments|cannot take payments)
        """,
    ),
    Family(
        name="stakes.children_woken",
        patterns="""
        (wakes|woke|woken|waking|wakes up|woke up) (the|my|our) (baby|kids|children|toddler|twins|little one|little ones|whole house)
        (two|three|four|five|small|little) (kids|children|toddlers|boys|girls) in (the|a) (bath|dark|cold|car)
        """,
    ),
    Family(
        name="not.stakes",
        patterns="""
        (asking|ask|asks|question) for my (mum|mom|mother|dad|father|wife|husband|son|daughter|family)
        my (daughter|son|wife|husband|mum|mom|mother|dad|father|kid|kids) (knitted|baked|made|gave|bought|got|says|said|thinks|loves|laughed|told|taught|sends|uses|installed|set)
        """,
    ),
)

FELT = (
    Family(
        name="anxiety.sleepless",
        patterns="""
        (lying awake|lie awake|lay awake|laid awake|can't sleep|cannot sleep|couldn't sleep|can't sleep for|sleepless|losing sleep|lost sleep|not slept|haven't slept|hasn't slept|nobody slept|no one slept|nobody has slept) [over|about|because|for|since|all|with]
        """,
    ),
    Family(
        name="frustration.so_bad",
        patterns="""
        so (badly|bad|loud|slow|weak|faint|noisy|patchy) [that] (i|we|you|nobody|no one|he|she|they) (can't|cannot|couldn't|can hardly|can barely|could hardly|could barely)
        (you can|you can just|you could|you may|can you|just) imagine (the mood|the atmosphere|how it is|how that|how we|how i|what it|what that|what the|our)
        """,
    ),
    Family(
        name="frustration.insists",
        patterns="""
        (i'm|i am) telling you
        (i'm|i am|we're|we are) not (joking|kidding|making this up|making it up|in the mood|in a mood|asking for much|asking for the moon)
        (do|must) (i|we) [really|now] [have to] (beg|grovel|plead)
        (that|this) is (it|all) ?
        (do|can|have) you [even|ever] (understand|know|any idea|imagine) what (it|that|this) is like
        [please] stop (reading|reading out|quoting|pasting|copying|repeating) [that|this|it|from]
        (that's|that is|it's|it is) not an answer
        (isn't|is not) an answer (i|we) can (live with|accept)
        (so|and) (i|we) (pay|paid|have to pay|am to pay|must pay) [for|to] .. (your|you|yours)
        (i|we) (want|demand|expect) (that|this|it|all of it|all of that|my money|our money|every penny|every cent) (paid|back|refunded|returned|covered|fixed|sorted|put right|settled)
        """,
    ),
    Family(
        name="frustration.woken",
        patterns="""
        (wakes|woke|woken|waking) (me|us) (up|at|every|again|all)
        (i|we) wake up (to|in|with) .. (cold|freezing|no heating|ice|dark)
        (up|woken|awake) at (two|three|four|five|2am|3am|4am|5am) .. (cold|baby|noise|alarm|again)
        """,
    ),
    Family(
        name="confusion.muddled",
        patterns="""
        (i|we) (get|got|am|feel|felt) [so|all|quite|really|terribly|rather] (muddled|mixed up|in a muddle|in a tangle|flustered)
        (i'm|i am) [so|all|quite] (muddled|flustered|in a muddle)
        """,
    ),
)

FAMILIES = LIFE + FELT
