"""The Kaplan–Meier estimate: how many are still unresolved after some time, when some were not watched to the end."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from goodturn.measures.student import NORMAL

Numbers = npt.NDArray[np.float64]


class Survival(Struct, frozen=True, kw_only=True):
    """The estimate at every time at which something was resolved or left sight, in order."""

    times: Numbers
    unresolved: Numbers
    #: 95% interval; NaN where the estimate is 0 or 1 and has none
    low: Numbers
    high: Numbers
    #: how many were still watched just before
    at_risk: Numbers


def kaplan_meier(hours: Numbers, resolved: npt.NDArray[np.bool_]) -> Survival:
    """Estimate from at least one time each, resolved or censored (Kaplan & Meier 1958).

    Variance by Greenwood 1926, interval on the log-log scale (Kalbfleisch & Prentice 1980).
    """
    times = np.unique(hours)
    at_risk = (len(hours) - np.searchsorted(np.sort(hours), times, side="left")).astype(np.float64)
    events = np.zeros(len(times))
    found, counts = np.unique(hours[resolved], return_counts=True)
    events[np.searchsorted(times, found)] = counts
    unresolved = np.asarray(np.cumprod(1 - events / at_risk), dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.cumsum(events / (at_risk * (at_risk - events)))
        half = NORMAL * np.sqrt(variance) / np.abs(np.log(unresolved))
        low, high = unresolved ** np.exp(half), unresolved ** np.exp(-half)
    inside = (unresolved > 0) & (unresolved < 1)
    return Survival(
        times=times,
        unresolved=unresolved,
        low=np.where(inside, low, np.nan),
        high=np.where(inside, high, np.nan),
        at_risk=at_risk,
    )
