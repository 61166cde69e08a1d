"""The catalogues hold every word, in every language."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from lotsenbuch.checking.catalogues import check_catalogues
from lotsenbuch.languages import LANGUAGES
from lotsenbuch.wording.catalogues import extracted, messages_of
from lotsenbuch.wording.domains import DOMAINS, PAGES, Domain


def test_nothing_is_missing(project: Path) -> None:
    """Interface words and free text, with the placeholders and plural forms of each language."""
    problems = list(check_catalogues(project / "locales"))
    assert not problems, problems[:5]


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_the_templates_are_up_to_date(project: Path, domain: Domain) -> None:
    """`make words` brings them up to the code and the data."""

    def messages(template: Catalog) -> set[tuple[str, str]]:
        return {(str(message.id), message.context or "") for message in template if message.id}

    assert messages(extracted(domain, project)) == messages(messages_of(domain.template(project / "locales")))


def test_what_nobody_has_read_is_marked(project: Path) -> None:
    """Truth rule 9: a machine's translation says so."""
    for language in PAGES.languages:
        catalogue = messages_of(PAGES.file(project / "locales", language), language)
        assert all(message.fuzzy for message in catalogue if message.id), language.code


def test_a_missing_word_and_a_wrong_placeholder_are_found(project: Path, tmp_path: Path) -> None:
    """The check can fail."""
    for file in (project / "locales").rglob("*.po*"):
        target = tmp_path / file.relative_to(project / "locales")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    file = PAGES.file(tmp_path, LANGUAGES[1])
    text = re.sub(r'(msgstr "[^"]*)%\(place\)s', r"\1%(palace)s", file.read_text("utf-8"))
    text = text.replace('msgid "heute"', 'msgid "gestern"')
    file.write_text(text, "utf-8")
    words = "\n".join(problem.what.text % problem.what.values for problem in check_catalogues(tmp_path))
    assert "„heute“" in words
    assert "Platzhalter" in words
