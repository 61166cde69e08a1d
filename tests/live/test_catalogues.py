"""The real catalogues hold every word of the code and of the data, in every language."""

from pathlib import Path

import pytest

from lotsenbuch.checking.catalogues import check_catalogues
from lotsenbuch.problems import errors
from lotsenbuch.wording.catalogues import extracted, messages_of
from lotsenbuch.wording.domains import DOMAINS, ENTRIES, Domain


def test_nothing_is_missing(project: Path) -> None:
    """With the placeholders and plural forms of each language; free text of entries may show in German."""
    problems = errors(check_catalogues(project / "locales"))
    assert not problems, problems[:5]


@pytest.mark.parametrize(
    "domain", [domain for domain in DOMAINS if domain is not ENTRIES], ids=lambda domain: domain.name
)
def test_the_templates_are_up_to_date(project: Path, domain: Domain) -> None:
    """`make words` brings them up to the code and the data.

    Not so the free text of entries: whoever corrects a note need not know of catalogues.
    """
    now = {message.id for message in extracted(domain, project)}
    kept = {message.id for message in messages_of(domain.template(project / "locales"))}
    assert now == kept
