"""What all tests share: where reference data lies, and a marker for tests that need it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

#: reference data beside the repository; not part of it
SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the reference data is not beside the repository")

# a busy machine is no fault of the code: nothing in the tests is timed
settings.register_profile("goodturn", deadline=None)
settings.load_profile("goodturn")
