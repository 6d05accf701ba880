"""What the command line loads: a word of help must not wait for the numeric libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("numpy", "pyarrow", "scipy")
SCRIPT = """
import sys
from goodturn.cli.app import run
code = run(sys.argv[1:])
loaded = sorted(name for name in {heavy!r} if name in sys.modules)
print("loaded:", *loaded, file=sys.stderr)
sys.exit(code)
"""


def loaded_by(*arguments: str) -> list[str]:
    script = SCRIPT.format(heavy=HEAVY)
    ended = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    (last,) = [line for line in ended.stderr.splitlines() if line.startswith("loaded:")]
    return last.split()[1:]


@pytest.mark.parametrize("arguments", [("--help",), ("version",), ("read", "--help")], ids=" ".join)
def test_a_word_of_help_loads_no_numeric_library(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) == []


def test_a_command_that_works_on_tables_does_load_one() -> None:
    """The test above can see a library that is loaded."""
    script = "import pyarrow\n" + SCRIPT.format(heavy=HEAVY)
    ended = subprocess.run([sys.executable, "-c", script, "version"], capture_output=True, text=True, check=True)
    assert "pyarrow" in ended.stderr
