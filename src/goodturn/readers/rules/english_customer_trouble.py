"""Signs of trouble, of strength and of calm, in English: no labels of their own, they feed distress and other rules."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

#: not labels of their own: they feed distress and the rules of others
TROUBLE = (
    Family(
        name="trouble",
        patterns="""
        (problem|problems|issue|issues|error|errors|glitch|glitches|glitch*|bug|bugs|crash*|broken|fault|faulty|damaged|defective|failed|failing|fails|failure|wrong|incorrect|inaccurate|mistake|missing|lost|stolen|hacked|locked|blocked|denied|declined|cancelled|canceled|cancellation|stuck|stop*|dispute|disputed|unauthorized|fraudulent|complaint|charged|overcharged|double|fee|fees|penalty|penalized)
        (doesn't|does not|don't|do not|didn't|did not|won't|will not|can't|cannot|can not|couldn't|could not|isn't|is not|aren't|wasn't|weren't|hasn't|haven't|unable|no longer|not working|not able|not letting|won't let|keeps|nothing)
        (☹*|😕|😩|pls help|please help|need help|lame|unfortunate|unfortunately)
        """,
    ),
    Family(
        name="negative",
        patterns="""
        (never|no|not|nobody|none|zero|without|despite|although|however|but|yet|late|slow|expensive|dirty|cold|hot|old|cramped|long|overpriced|oversold|overbooked|smell*|uncomfortable|discomfort|hard|difficult)
        """,
    ),
    Family(
        name="calm",
        patterns="""
        (can you help|could you help|i would like to|i'd like to|is it possible|how do i|how can i|just wondering|wondering if|quick question|question|please advise|i want to|can i|do you|sure|yes|ok|okay|my user id|reservation id)
        """,
    ),
    Family(name="hypothetical", patterns="(if|unless|hopefully|hope|hoping|would be|if only)"),
    Family(
        name="strong",
        patterns="""
        (absolutely|completely|totally|so|extremely|beyond|utterly|furious|livid|fuck*|worst|never again|disgusting|disgrace*|horrible|hate|desperate|crying|in tears|terrified|panic*|die|stranded|lawsuit|legal action|incompetent|sick and tired|harass*|asinine)
        """,
    ),
)

FAMILIES = (*TROUBLE,)
