"""The states of the core, one enumeration each, in one place."""

from __future__ import annotations

from enum import StrEnum


class Known(StrEnum):
    """How well something is known, best first."""

    CONFIRMED = "confirmed"  # the customer says so
    VERIFIED = "verified"  # an event in a record shows it
    CLAIMED = "claimed"  # words say so
    NOT_KNOWABLE = "not_knowable"  # this data cannot show it


class PromiseState(StrEnum):
    """Where a promise stands, as of an instant."""

    HOLDING = "holding"  # ends with the contact ("one moment")
    OWED = "owed"  # not yet due
    KEPT = "kept"
    ATTEMPTED = "attempted"  # tried in time, did not reach the customer
    LATE = "late"  # done after the window
    BROKEN = "broken"  # the window passed and it was not done, where it could have been seen
    RELEASED = "released"  # no longer wanted or needed
    NOT_KNOWABLE = "not_knowable"  # the act would not show in this data


class Heard(StrEnum):
    """Whether the needs of an episode were understood."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NO_NEED = "no_need"
    CANNOT_TELL = "cannot_tell"


class Helped(StrEnum):
    """The most that is borne out about what was done."""

    CHANGED = "changed"
    EXPLAINED = "explained"
    GUIDED = "guided"
    PASSED_ON = "passed_on"
    PROMISED = "promised"
    REFUSED = "refused"
    NOTHING = "nothing"
    CANNOT_TELL = "cannot_tell"


class Held(StrEnum):
    """Whether it held, as of an instant."""

    CONFIRMED = "confirmed"
    QUIET = "quiet"
    RETURNED = "returned"
    GAVE_UP = "gave_up"
    OPEN = "open"
    MOVED = "moved"  # went on out of sight
    CANNOT_TELL = "cannot_tell"


class Outcome(StrEnum):
    """What came of an episode for the customer."""

    HEARD_HELPED = "heard_helped"
    HEARD_NOT_HELPED = "heard_not_helped"
    HELPED_NOT_ACKNOWLEDGED = "helped_not_acknowledged"
    NEITHER = "neither"
    NO_TROUBLE = "no_trouble"
    OPEN = "open"
    CANNOT_TELL = "cannot_tell"


class Ending(StrEnum):
    """How the conversation in front of us ended, judged at its last word (not after the window)."""

    CONFIRMED = "confirmed"
    QUIET = "quiet"
    OPEN = "open"
    GAVE_UP = "gave_up"
    MOVED = "moved"


class Answer(StrEnum):
    """How a need was answered; several may hold."""

    NONE = "none"
    LATE = "late"
    BRUSHED_OFF = "brushed_off"
    ASKED = "asked"
    FORMULA = "formula"
    UNDERSTOOD = "understood"
    STEPPED = "stepped"
    SOLVED = "solved"


class Relief(StrEnum):
    """The customer's state at the end against the strongest need; silence is unknown."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"
