"""What the tests of the open data share."""

import pytest

from lotsenbuch.content import Knowledge
from tests.exports.data import files_of


@pytest.fixture(scope="session")
def open_files(small: Knowledge) -> dict[str, str]:
    """Give the open data of the small project by the paths of its files."""
    return files_of(small)
