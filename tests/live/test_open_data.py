"""The open data of the real registry, made without building the portal."""

import gzip

from lotsenbuch.content import Knowledge
from tests.exports.data import check_answers, files_of

MOST_BYTES = 40_000_000
"""Of all files together."""


def test_each_municipality_has_the_answers_of_its_page(knowledge: Knowledge) -> None:
    """All of them, in files that are small: 6 kB compressed for one, 40 MB for all."""
    files = files_of(knowledge)
    check_answers(knowledge, files)
    singles = [text.encode() for path, text in files.items() if path.startswith("municipalities/")]
    assert max(len(gzip.compress(text)) for text in singles) < 6000
    assert sum(len(text.encode()) for text in files.values()) < MOST_BYTES
