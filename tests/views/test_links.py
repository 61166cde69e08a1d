"""Where things are."""

import pytest

from lotsenbuch.settings import source_lines


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/a/b/", "https://github.com/a/b/blob/main/data/offices.yaml#L7-L9"),
        ("https://gitlab.opencode.de/a/b", "https://gitlab.opencode.de/a/b/-/blob/main/data/offices.yaml#L7-9"),
        ("", ""),
    ],
)
def test_an_entry_leads_to_its_lines(repository: str, address: str) -> None:
    """On each forge as it writes its addresses."""
    assert source_lines(repository, "data/offices.yaml", 7, 9) == address
