"""Which zones belong to the United States, where numbers-only dates put the month first."""

from __future__ import annotations

_UNITED_STATES = frozenset(
    "America/" + city
    for city in (
        "New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix", "Anchorage", "Detroit", "Boise", "Adak",
        "Juneau", "Sitka", "Nome", "Yakutat", "Metlakatla", "Menominee", "Louisville", "Indianapolis",
        "Fort_Wayne", "Shiprock", "Atka",
    )
)  # fmt: skip
_FAMILIES = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")


def month_comes_first(zone_name: str) -> bool:
    """Whether "03/04" is read as 4 March where this zone is at home (conventions 10.2)."""
    return zone_name in _UNITED_STATES or zone_name == "Pacific/Honolulu" or zone_name.startswith(_FAMILIES)
