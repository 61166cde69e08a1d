"""A server of its own for each test that needs one."""

from collections.abc import Iterator

import pytest

from tests.upkeep.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """Give a server of its own."""
    with serving() as own:
        yield own
