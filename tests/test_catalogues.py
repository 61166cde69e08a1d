"""The catalogues hold every word, in every language."""

import re
import sys
from pathlib import Path

import pytest

from lotsenbuch.checking.catalogues import check_catalogues, read_catalogue_file
from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.wording.words import catalogue_file

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))
from words import DOMAINS, extract


def test_nothing_is_missing(project: Path) -> None:
    """Interface words and free text, with the placeholders and plural forms of each language."""
    problems = list(check_catalogues(project / "locales"))
    assert not problems, problems[:5]


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_templates_are_up_to_date(project: Path, tmp_path: Path, domain: str) -> None:
    """`make words` brings them up to the code and the data."""
    extract(domain, tmp_path / "now.pot")
    now = {message.id for message in read_catalogue_file(tmp_path / "now.pot", GERMAN)}
    kept = {message.id for message in read_catalogue_file(project / "locales" / f"{domain}.pot", GERMAN)}
    assert now == kept


def test_what_nobody_has_read_is_marked(project: Path) -> None:
    """Truth rule 9: a machine's translation says so."""
    for language in LANGUAGES:
        if language is not GERMAN:
            catalogue = read_catalogue_file(catalogue_file(language, project / "locales", "lotsenbuch"), language)
            assert all(message.fuzzy for message in catalogue if message.id), language.code


def test_a_missing_word_and_a_wrong_placeholder_are_found(project: Path, tmp_path: Path) -> None:
    """The check can fail."""
    for file in (project / "locales").rglob("*.po*"):
        target = tmp_path / file.relative_to(project / "locales")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    file = catalogue_file(LANGUAGES[1], tmp_path, "lotsenbuch")
    text = re.sub(r'(msgstr "[^"]*)%\(place\)s', r"\1%(palace)s", file.read_text("utf-8"))
    text = text.replace('msgid "heute"', 'msgid "gestern"')
    file.write_text(text, "utf-8")
    words = "\n".join(problem.what.text % problem.what.values for problem in check_catalogues(tmp_path))
    assert "„heute“" in words
    assert "Platzhalter" in words
