"""The table of the domains."""

import re
from pathlib import Path

from lotsenbuch.wording.catalogues import extracted
from lotsenbuch.wording.domains import CHECK, DOMAINS, ENTRIES, KNOWLEDGE, PAGES, PLAN, Domain
from tests.wording.small import write_project


def messages(domain: Domain, project: Path) -> list[object]:
    """Give what a domain finds in the small project: messages, plural forms, messages with their contexts."""
    write_project(project)
    found = [message for message in extracted(domain, project) if message.id]
    return [(message.context, message.id) if message.context else message.id for message in found]


def test_where_a_message_stands_says_whose_it_is(tmp_path: Path) -> None:
    """Views and templates are the pages' words; the form for corrections speaks as the checks do."""
    assert messages(PAGES, tmp_path) == [
        "Anrufen",
        ("%(number)s Amt", "%(number)s Ämter"),
        "Hier ist %(place)s.",
        ("%(number)s Ort", "%(number)s Orte"),
        "Beratung",
        "Suche",
    ]
    assert messages(CHECK, tmp_path) == ["%(value)s ist falsch.", "Telefon", "Was stimmt nicht?"]


def test_the_data_has_three_domains(tmp_path: Path) -> None:
    """The plan, the office words (each part of a term in its context), and free text in German."""
    assert messages(PLAN, tmp_path) == ["Sprache", "Kurs"]
    assert messages(KNOWLEDGE, tmp_path) == ["Termin", ("term", "Amt"), "Eine Behörde."]
    assert messages(ENTRIES, tmp_path) == ["Zimmer 4", "Ohne Termin"]


def test_the_readme_names_every_domain(project: Path) -> None:
    """Where it says what stands in `locales/`."""
    _, _, said = (project / "README.md").read_text("utf-8").partition("\nlocales/ ")
    named = re.split(r"\W+", said.partition("/ ")[0])
    assert [domain.name for domain in DOMAINS if domain.name not in named] == []


def test_every_file_under_locales_belongs_to_a_domain(project: Path) -> None:
    """A domain that is gone, or a language, leaves no file behind."""
    locales = project / "locales"
    wanted = {domain.template(locales) for domain in DOMAINS}
    wanted |= {domain.file(locales, language) for domain in DOMAINS for language in domain.languages}
    assert set(locales.rglob("*.po*")) == wanted
