"""The company's warm words that could be sent unchanged to any customer, in English."""

from __future__ import annotations

from goodturn.readers.rules.phrases import Family

STOCK_PHRASE = (
    Family(
        name="stock_phrase.apology",
        patterns="""
        (sorry|apologise|apologize|apologies|regret) (for|about) (the|any|this|that|all the|your|our) [frustrating|recent|long|continued|ongoing|inconvenient|maintenance|poor|bad|unpleasant] (inconvenience|inconveniences|inconvenienced|trouble|troubles|delay|delays|wait|frustration|frustrations|disappointment|experience|confusion|hassle|issue|issues|disruption|disruptions|difficulty|difficulties|problem|problems|bother|upset|discomfort|hold up|schedule changes|situation)
        (regret) (the|any|this|your) (inconvenience|trouble|delay|frustration|experience|disappointment)
        (inconvenience|inconveniences) [this|it|that] (caused|may cause|has caused|may have caused|this may|this has|this causes|you may|you've|you have|you experienced)
        (any|the) (inconvenience|inconveniences|disappointment|frustration)
        sorry (you feel|you're feeling|this is how|for that|about that|about this|for this|you're having|you're unhappy|you are unhappy|you had|you've had|this has happened|this happened|for your)
        (hate to hear|don't like to hear|disappointed to hear|never like to hear|never want to hear|saddened to hear|concerned to hear|not what we like|not the experience we|not the kind of experience|always want your experience)
        """,
    ),
    Family(
        name="stock_phrase.sorry_to_hear",
        patterns="""
        sorry to (hear|learn|read|see|know) (that|this|it|about this|about that|of this)
        """,
    ),
    Family(
        name="stock_phrase.sorry_to_hear_more",
        patterns="""
        sorry to (hear|learn|read|see|know) (about your|about the|about all|of your|you're|you are|you've|you had|you feel|there)
        """,
    ),
    Family(
        name="stock_phrase.apologies",
        patterns="""
        (my|our|please accept our|please accept my|sincere|sincerest|deepest) [sincere|sincerest|deepest|humble] apologies
        (we apologise|we apologize|i apologise|i apologize)
        """,
    ),
    Family(
        name="stock_phrase.sorry",
        patterns="""
        (i'm|we're|i am|we are) [so|very|really|truly|deeply|extremely] sorry
        """,
    ),
    Family(
        name="stock_phrase.not",
        patterns="""
        sorry but
        sorry (i|we) (am|are|can't|cannot|don't|do not|couldn't)
        """,
    ),
    Family(
        name="stock_phrase.thanks",
        patterns="""
        (thanks|thank you|thx|thank-you) [so much|very much|again|a lot] for (your|the|all your|all the|sharing your|sharing the) [kind|lovely|valued|continued|great|positive|nice|wonderful] (patience|feedback|understanding|business|loyalty|comments|comment|words|message|tweet|support|interest|suggestion|suggestions|love|shout out|shout-out|shoutout|heads up|heads-up|head's up|info|information|cooperation|time|input|thoughts|compliment|compliments|review|question|query|concern|concerns|report|update|kindness|patronage)
        (thanks|thank you|thx) [so much|very much|again|a lot|once again] for (reaching out|contacting|getting in touch|getting back|letting us|letting me|bringing this|bringing that|bringing it|sharing|flying|choosing|being|hanging|tweeting|taking the time|waiting|bearing|following up|staying|spreading|writing|calling|joining|messaging|making us aware|joining|stopping by|checking|connecting|dropping|thinking|riding|shopping|understanding|alerting|pointing|raising|coming|trusting|sticking|holding|working with|travelling|traveling|your)
        (appreciate|appreciates|value|values) (your|you|the|every|all|our|this|it) [continued|kind|honest|great] (patience|feedback|understanding|business|loyalty|comments|support|opportunity|love|shoutout|shout-out|shout out|concern|concerns|suggestion|customers|customer|kind|input|taking|letting|bearing|being|sharing|time|cooperation|hearing)
        your (patience|feedback|business|loyalty|understanding|opinion|comfort|satisfaction) (is|are|has been|will be|means) .. (appreciated|important|valued|valuable|a lot|the world|everything|our|noted)
        (we appreciate|we truly appreciate|we really appreciate|we do appreciate|much appreciated|truly appreciated|we value|we thank you|thank you for your|means the world|means a lot to us|a valued customer|valued customers|as a valued)
        """,
    ),
    Family(
        name="stock_phrase.closers",
        patterns="""
        (give us a shout|a tweet away|just a tweet|a message away|just a message away|we'll come running|we're here for you|we're here to help|here to help you|always here|we are here and|always happy to help|happy to help anytime|we'd be happy|send a tweet our way|drop us a line anytime|we've got your back|got your back|if you ever need us|if you need us)
        (don't hesitate|do not hesitate|feel free) to (contact|get in touch|get back to us|send us|send a|ask us|tweet|message|dm|give us|let us know|drop us|call us)
        (let us know if|let me know if|just let us know if|reach out if) (you need anything else|you need any|we can help|we can assist|there's anything else we|we can be of|you need further|you need help|there is anything|you need us)
        (please let us know|let us know) how we (can|may) (help|assist)
        (for anything else|anything else we can) (just|let|do|help)
        """,
    ),
    Family(
        name="stock_phrase.reach_out",
        patterns="""
        (don't hesitate|do not hesitate|feel free|please) [to] reach out
        (have a great day|have a nice day|have a good day|have a wonderful day|have a lovely day|have a fantastic day|have a great weekend|have a nice weekend)
        """,
    ),
    Family(
        name="stock_phrase.so_glad",
        patterns="""
        (so|very|really|we're|we are) (glad|happy|pleased|thrilled|honored|honoured|delighted) (that|to|our|the|you're|you|your|we)
        """,
    ),
    Family(
        name="stock_phrase.glad",
        patterns="""
        (glad|happy|pleased|delighted|great|good|lovely|love|awesome|thrilled|wonderful|fantastic|nice) [that|to|we|you] (hear|could help|were able|know|help|read|see you|see that|you're happy|you enjoyed|you liked|you had|you love|you're enjoying)
        (thrilled to|all in a day's work|happy to be of service|on behalf of)
        (good|great|glad|lovely|pleased|happy|delighted|so glad|love|wonderful|awesome) to (hear|know|see|read|serve|help|have you|have been)
        (we love to hear|we love hearing|love to hear|love hearing|music to our ears|that's great to hear|that's good to hear|that's what we like|made our day|make our day|makes our day|warms our|we love you|we love you too|anything for you|our pleasure|it is our pleasure|it's our pleasure|my pleasure|we aim to please|we do our best|we try our best|we strive|we work hard)
        (hope|hoping|look forward|looking forward|can't wait|cannot wait) .. (see you|welcome you|welcoming you|seeing you|serve you|serving you|fly with|on board|onboard|have you|having you|again soon)
        see you [again] (soon|onboard|on board|in the skies|next time)
        (hope to|hope we|look forward to|looking forward to|can't wait to|cannot wait to|can't wait for) (see|seeing|welcome|welcoming|have|having|serve|serving|fly|share|our next|your next|you)
        we hope (you enjoy|you enjoyed|you had|you have|to see|the rest of|that you|your next|your)
        (happy travels|safe travels and|enjoy your day|have an awesome|have a great flight)
        """,
    ),
    Family(
        name="stock_phrase.care",
        patterns="""
        (understand|appreciate|hear|acknowledge) (your|the|how|this|where you're|that this|it|that it|you) [is|can be|can] (frustration|frustrations|frustrating|importance of|concern|concerns|disappointment|disappointing|coming from|inconvenience|position|feelings|situation|how you feel|disappointed|upset)
        (we understand|i understand|we get it|we hear you|i hear you|we feel you|we feel your)
        (understand where you're coming|understand where you are coming|know how frustrating|understand how frustrating|know how important|understand how important|understand that this|know this is|know that's|know it's|know delays)
        (we take this|we take these|we take all|taken very seriously|take this matter|take your feedback|take it seriously|taken to heart|is important to us|number one priority|our top priority|our number one|our highest priority|your safety is|your satisfaction|our goal is|our aim is|we never want|we always want|we never mean|we always aim|we always try|strive to)
        (rest assured|hang tight|hang in there|we're here to|that's not cool|not cool)
        (sounds like you've had|sounds like you had|sounds like a tough|we can imagine|must do better|have disappointed you|we've disappointed you|sorry we let you)
        (we want to help|we'd love to help|we'd like to help|would love to help|we'd hate to|want to make sure you|want to make this right|do our best to|i'll do my best|we'll help out|happy to help|glad to help|be happy to assist|be glad to assist|happy to assist|glad to assist|love to help)
        """,
    ),
    Family(
        name="stock_phrase.cheer",
        patterns="""
        (fingers crossed|don't worry|no worries|not to worry|no problem|we can help|we got you|we've got you)
        """,
    ),
    Family(
        name="stock_phrase.flattery",
        patterns="""
        (kind|lovely|sweet|nice|wonderful) (words|comments|feedback|compliments)
        (pass|share|passing|forward|pass along|sharing) .. (kind words|feedback|comments|compliments|shoutout|recognition)
        (job well done|recognized for|make their day|enjoy the rest)
        rest of your (trip|day)
        """,
    ),
)
