"""The whole real portal: each format says what the pages say."""

from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from tests.portal.agreement import OpenFiles, disagreements
from tests.portal.looking import pages

pytestmark = pytest.mark.built


def test_every_answer_of_a_page_is_in_every_format(site: Path, knowledge: Knowledge) -> None:
    """Of all municipalities: offices, ways, levels, times, and who says so since when."""
    assert not list(disagreements(knowledge, pages(site), OpenFiles(site)))[:10]
