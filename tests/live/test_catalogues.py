"""The real catalogues hold every word of the code and of the data, in every language."""

import sys
from pathlib import Path

import pytest

from lotsenbuch.catalogues import check_catalogues, read_catalogue_file
from lotsenbuch.languages import GERMAN
from lotsenbuch.problems import errors

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))
from words import DOMAINS, extract


def test_nothing_is_missing(project: Path) -> None:
    """With the placeholders and plural forms of each language; free text of entries may show in German."""
    problems = errors(check_catalogues(project / "locales"))
    assert not problems, problems[:5]


@pytest.mark.parametrize("domain", sorted(DOMAINS.keys() - {"entries"}))
def test_the_templates_are_up_to_date(project: Path, tmp_path: Path, domain: str) -> None:
    """`make words` brings them up to the code and the data.

    Not so the free text of entries: whoever corrects a note need not know of catalogues.
    """
    extract(domain, tmp_path / "now.pot")
    now = {message.id for message in read_catalogue_file(tmp_path / "now.pot", GERMAN)}
    kept = {message.id for message in read_catalogue_file(project / "locales" / f"{domain}.pot", GERMAN)}
    assert now == kept
