"""What is missing or wrong in the catalogues."""

from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from lotsenbuch.checking.catalogues import check_catalogues, is_complete, keeps_placeholders
from lotsenbuch.languages import language
from lotsenbuch.problems import Problem
from lotsenbuch.wording.domains import CHECK, DOMAINS, ENTRIES, PAGES, Domain
from tests.wording.small import write_catalogues, write_project

ENGLISH, UKRAINIAN = language("en"), language("uk")
ONE_AND_MANY = ("%(number)s Ort", "%(number)s Orte")


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Give complete catalogues of a small project."""
    write_project(tmp_path)
    write_catalogues(tmp_path)
    return tmp_path / "locales"


def replaced(file: Path, good: str, bad: str) -> None:
    """Change a catalogue."""
    text = file.read_text("utf-8")
    assert good in text
    file.write_text(text.replace(good, bad), "utf-8")


def worded(problem: Problem) -> str:
    """Give a problem in German, from the folder of its file."""
    return problem.worded(NullTranslations()).replace("/LC_MESSAGES/", "/").partition("/locales")[2]


def test_complete_catalogues_have_no_fault(locales: Path) -> None:
    """So that the faults below are those that were put in."""
    assert list(check_catalogues(locales)) == []


@pytest.mark.parametrize(
    ("domain", "message", "severity"),
    [(PAGES, "Suche", "error"), (ENTRIES, "Ohne Termin", "warning"), (CHECK, "Telefon", "error")],
    ids=lambda value: value.name if isinstance(value, Domain) else value,
)
def test_a_missing_translation_is_as_bad_as_its_domain_says(
    locales: Path, domain: Domain, message: str, severity: str
) -> None:
    """Free text of the data may show German until somebody translates it."""
    replaced(domain.file(locales, ENGLISH), f'msgstr "{message}"', 'msgstr ""')
    (problem,) = check_catalogues(locales)
    where = f"/en/{domain.name}.po:1:1: {severity}: en"
    assert worded(problem).startswith(f"{where}: Es fehlt die Übersetzung von „{message}“.")


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u200b", "…"])
def test_a_translation_of_blanks_is_none(blank: str) -> None:
    """A page would show nothing."""
    catalogue = Catalog(locale="en")
    for string, complete in ((blank, False), ("Search", True)):
        assert is_complete(catalogue.add("Suche", string) or catalogue["Suche"]) is complete


def test_a_message_that_a_catalogue_lacks_is_missing(locales: Path) -> None:
    """As when the template was brought up to date and one language was not."""
    replaced(PAGES.file(locales, UKRAINIAN), 'msgid "Suche"\nmsgstr "Suche"', "")
    (problem,) = check_catalogues(locales)
    assert "/uk/lotsenbuch.po:1:1: error: uk: Es fehlt die Übersetzung von „Suche“." in worded(problem)


def test_a_missing_plural_form_is_a_missing_translation(locales: Path) -> None:
    """Ukrainian has three."""
    replaced(PAGES.file(locales, UKRAINIAN), 'msgstr[2] "%(number)s Orte"', 'msgstr[2] ""')
    (problem,) = check_catalogues(locales)
    assert "Es fehlt die Übersetzung von „%(number)s Orte“." in worded(problem)


def test_another_placeholder_is_said_at_its_line(locales: Path) -> None:
    """With the text that has it."""
    file = PAGES.file(locales, UKRAINIAN)
    replaced(file, 'msgstr "Hier ist %(place)s."', 'msgstr "Hier ist %(palace)s."')
    line = file.read_text("utf-8").splitlines().index('msgid "Hier ist %(place)s."') + 1
    (problem,) = check_catalogues(locales)
    assert worded(problem).startswith(
        f"/uk/lotsenbuch.po:{line}:1: error: uk: Die Platzhalter in „Hier ist %(palace)s.“"
    )


@pytest.mark.parametrize(
    ("german", "text", "is_kept"),
    [
        ("Hier ist %(place)s.", "%(place)s є тут.", True),
        ("Hier ist %(place)s.", "Тут.", False),
        ("Hier ist %(place)s.", "Тут %(palace)s.", False),
        ("Hier ist %(place)s.", "Тут %(place)s, %(place)s.", False),
        ("Hier ist %(place)s.", "Тут %(place)d.", False),
        ("Hier ist %(place)s.", "Тут %(place).", False),
        ("Hier ist %(place)s.", "Тут %(place)s %s.", False),
        ("Hier ist %(place)s.", "Тут %(place)s, 50%", False),
        ("Hier ist %(place)s.", "Тут %(place)s, 50 %%", True),
        ("60 Prozent", "60 % der Summe", True),
        ("60 Prozent", "%(number)s Prozent", False),
        (ONE_AND_MANY, ("%(number)s місце", "%(number)s місця", "%(number)s місць"), True),
        (ONE_AND_MANY, ("місце", "%(number)s місця", "%(number)s місць"), False),
        (ONE_AND_MANY, ("%(number)s місце", "%(number)s місця", "%(nummer)s місць"), False),
    ],
)
def test_a_translation_has_the_placeholders_of_the_german_text(
    german: str | tuple[str, ...], text: str | tuple[str, ...], *, is_kept: bool
) -> None:
    """The same ones, each as often; where the text is formatted, nothing else may look like one."""
    catalogue = Catalog("uk")
    message = catalogue.add(german, text)
    assert is_complete(message)
    assert keeps_placeholders(message) is is_kept


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_a_catalogue_that_is_not_there_is_one_fault(locales: Path, domain: Domain) -> None:
    """And a template that is not there another: neither is a traceback, nor a fault for each message."""
    domain.file(locales, ENGLISH).unlink()
    (problem,) = check_catalogues(locales)
    assert worded(problem) == f"/en/{domain.name}.po:1:1: error: Diese Datei fehlt. `make words` legt sie an."
    domain.template(locales).unlink()
    (problem,) = check_catalogues(locales)
    assert worded(problem) == f"/{domain.name}.pot:1:1: error: Diese Datei fehlt. `make words` legt sie an."


def test_what_cannot_be_read_is_said_at_its_line(locales: Path) -> None:
    """The other catalogues are checked all the same."""
    file = PAGES.file(locales, UKRAINIAN)
    file.write_text(file.read_text("utf-8") + "\nmsgst wrong\n", "utf-8")
    replaced(ENTRIES.file(locales, UKRAINIAN), 'msgstr "Ohne Termin"', 'msgstr ""')
    broken, missing = check_catalogues(locales)
    last = len(file.read_text("utf-8").splitlines())
    assert worded(broken).startswith(f"/uk/lotsenbuch.po:{last}:1: error: Was hier steht, gehört in keinen Katalog.")
    assert "„Ohne Termin“" in worded(missing)


def test_a_folder_without_catalogues_says_that_they_were_not_checked(tmp_path: Path) -> None:
    """A doubt and no fault: whoever has data only can check these."""
    (problem,) = check_catalogues(tmp_path / "locales")
    assert worded(problem).startswith(":1:1: warning: Hier stehen keine Übersetzungen; sie sind nicht geprüft.")
