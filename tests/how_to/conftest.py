"""What the tests of docs-for-developers/how-to.md share."""

from pathlib import Path

import pytest

from tests.how_to.copies import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """Give a copy of the project that a test may change."""
    return Copy(tmp_path)
