"""Every error goodturn raises on purpose. The docstring is the message; `details` say where and what to do.

GoodturnError
├── InputError          something about a file that was given to us
├── SettingsError       something about a setting or an option
└── OutputError         something about where results should go
"""

from __future__ import annotations


class GoodturnError(Exception):
    """Something went wrong that goodturn can explain."""

    def __init__(self, details: str = "", *, way_out: str = "") -> None:
        """Build the message from the class docstring, the details and a way out."""
        self.details = details
        self.way_out = way_out
        summary = (self.__class__.__doc__ or "").strip().splitlines()[0]
        parts = [summary.rstrip(".")]
        if details:
            parts.append(f": {details}")
        if way_out:
            parts.append(f". {way_out}")
        super().__init__("".join(parts))

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes without saying things twice."""
        return (_again, (self.__class__, self.details, self.way_out))


def _again(kind: type[GoodturnError], details: str, way_out: str) -> GoodturnError:
    return kind(details, way_out=way_out)


class InputError(GoodturnError):
    """The input cannot be read."""


class SettingsError(GoodturnError):
    """A setting is not usable."""


class OutputError(GoodturnError):
    """The result cannot be written."""
