import pytest

from goodturn.readers.standard import StandardReader
from goodturn.testing.story import Story


@pytest.fixture(scope="session")
def reader() -> StandardReader:
    return StandardReader()


@pytest.fixture
def story(reader: StandardReader) -> Story:
    return Story(reader)
