"""Where things are."""

import pytest

from lotsenbuch.views.links import source_line


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/a/b/", "https://github.com/a/b/blob/main/data/offices.yaml#L7"),
        ("https://gitlab.opencode.de/a/b", "https://gitlab.opencode.de/a/b/-/blob/main/data/offices.yaml#L7"),
        ("", ""),
    ],
)
def test_an_entry_leads_to_its_line(repository: str, address: str) -> None:
    """On each forge as it writes its addresses."""
    assert source_line(repository, "data/offices.yaml", 7) == address
