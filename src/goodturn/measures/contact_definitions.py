"""Coming back, the time to a resolution, and what surveys say."""

from __future__ import annotations

from goodturn.measures.definition import Definition

_OURS = "goodturn"
_REPEAT_SOURCE = "Repeat-contact windows of 24 hours, 7, 14 and 30 days as practised in contact centres; 7 days leads"
_SURVIVAL_SOURCE = "Kaplan & Meier 1958; interval on the log-log scale, Brookmeyer & Crowley 1982"

_WINDOWS = {"24h": "24 hours", "7d": "7 days", "14d": "14 days", "30d": "30 days"}
REPEATS = [
    Definition(
        key=f"repeat.{key}",
        name=f"Contacted again within {window}",
        words=(
            f"The customer began another contact about the same trouble within {window} of the first "
            "contact of the episode. Replies that were asked for and calls cut off and redialled are "
            "no further contact. Base: episodes with a trouble whose first contact lies at least "
            f"{window} before the end of the data, so that the whole window was seen."
        ),
        source=_REPEAT_SOURCE,
        base="episodes whose window was seen whole",
        base_one="episode whose window was seen whole",
    )
    for key, window in _WINDOWS.items()
] + [
    Definition(
        key="returned.7d",
        name="Came back within 7 days of what was done",
        words=(
            "After something was done, the customer returned for the same trouble within 7 days of "
            "when the window began. Base: episodes in which something was done at least 7 days before "
            "the end of the data."
        ),
        source="goodturn; 7 days lead among the windows in use",
        base="episodes whose window was seen whole",
        base_one="episode whose window was seen whole",
    ),
    Definition(
        key="status_enquiries",
        name="Had to ask where it stands",
        words=(
            "Episodes in which the customer asked for news before the promised time was over. Effort, "
            "but no return. Share of episodes with a trouble."
        ),
        source="goodturn; high-effort markers: CEB/Gartner",
        base="episodes with a trouble",
        base_one="episode with a trouble",
    ),
]

TIMES = [
    Definition(
        key="resolution.median",
        name="Time to meaningful resolution, median",
        words=(
            "From the first contact of the episode until the customer confirms, or until what was done "
            "is verified by a record and the window passed quietly. A return voids it. Episodes not "
            "resolved by the end of the data are censored: they count as not yet resolved for as long "
            "as they were seen."
        ),
        source=_SURVIVAL_SOURCE,
        unit="hours",
        base="episodes with a trouble and with times",
        base_one="episode with a trouble and with times",
    ),
    Definition(
        key="resolution.quarter",
        name="Time to meaningful resolution, first quarter",
        words=("The time by which a quarter of the episodes were meaningfully resolved; otherwise as the median."),
        source=_SURVIVAL_SOURCE,
        unit="hours",
        base="episodes with a trouble and with times",
        base_one="episode with a trouble and with times",
    ),
    Definition(
        key="resolution.three_quarters",
        name="Time to meaningful resolution, third quarter",
        words=("The time by which three quarters of the episodes were meaningfully resolved; otherwise as the median."),
        source=_SURVIVAL_SOURCE,
        unit="hours",
        base="episodes with a trouble and with times",
        base_one="episode with a trouble and with times",
    ),
    Definition(
        key="desk.median",
        name="Time to the desk's own “solved”, median",
        words=(
            "From the first contact of the episode until the helpdesk's own mark “solved”, of the "
            "episodes that carry such a mark. Shown beside the time above so that the gap can be seen."
        ),
        source="First and full resolution time as helpdesks report it (Zendesk)",
        unit="hours",
        base="episodes that the desk marked solved",
        base_one="episode that the desk marked solved",
    ),
    Definition(
        key="desk.paper_gap",
        name="Paper gap",
        words=(
            "Episodes that the desk marked solved and that were not meaningfully resolved at that "
            "moment: resolved later, or not at all so far. Share of the episodes with a trouble that "
            "the desk marked solved."
        ),
        source=_OURS,
        base="episodes that the desk marked solved",
        base_one="episode that the desk marked solved",
    ),
]

SATISFACTION = [
    Definition(
        key=f"csat.{key}",
        name=f"Survey score where the customer was {who}",
        words=(
            "Mean of the customers' own survey answers (0 worst, 1 best) over the episodes whose "
            f"customer was {who} and answered. Few answer, and those who do differ from those who do "
            "not; a difference between rows is an association, not an effect."
        ),
        source="Survey score as the desk recorded it",
        unit="score",
        base="answered surveys",
        base_one="answered survey",
    )
    for key, who in {
        "heard": "heard",
        "partly_heard": "partly heard",
        "not_heard": "not heard",
        "helped": "helped",
        "not_helped": "not helped",
    }.items()
]
