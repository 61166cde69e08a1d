"""A project of a few files, with one message or two in each domain."""

from pathlib import Path

from lotsenbuch.wording.catalogues import extracted, updated, written
from lotsenbuch.wording.domains import DOMAINS

SOURCES = {
    "hooks/lotsenbuch/views/place.py": 'html("Hier ist %(place)s.")\nplural("%(number)s Ort", "%(number)s Orte", 2)',
    "hooks/lotsenbuch/views/contribute.py": 'marked("Was stimmt nicht?")',
    "hooks/lotsenbuch/wording/vocabulary.py": 'marked("Beratung")',
    "hooks/lotsenbuch/model/offices.py": 'phone: Annotated[str, Says("Telefon", example="030 23125000")]',
    "hooks/lotsenbuch/checking/truth.py": 'Message("%(value)s ist falsch.", {"value": "nichts"})',
    "hooks/lotsenbuch/pages/templates/place.html": '{{ _("Anrufen") }}{{ n_("%(number)s Amt", "%(number)s Ämter") }}',
    "overrides/main.html": '{{ _("Suche") }}',
    "data/plan.yaml": "sheets: [{title: Sprache, slug: sprache, fields: [{label: Kurs}]}]",
    "data/glossary.yaml": "terms: [{german: Amt, term: Amt, means: Eine Behörde.}]",
    "data/cards.yaml": "cards: [{title: Termin}]",
    "data/offices.yaml": "offices: [{note: {de: Zimmer 4, en: Room 4}}]",
    "data/offices/neu.yaml": "note: {de: Ohne Termin}",
    "node_modules/hooks/views/foreign.py": 'words.text("Fremd")',
}
"""Files by their paths."""


def write_project(folder: Path) -> None:
    """Write the small project, its catalogues not yet."""
    for name, text in SOURCES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def write_catalogues(project: Path) -> None:
    """Write all catalogues of the small project, as if a translation said the same in capitals."""
    locales = project / "locales"
    for domain in DOMAINS:
        template = extracted(domain, project)
        locales.mkdir(exist_ok=True)
        domain.template(locales).write_bytes(written(template, header=False))
        for language in domain.languages:
            file = domain.file(locales, language)
            catalogue = updated(file, language, template)
            for message in catalogue:
                if message.pluralizable:
                    message.string = [message.id[1]] * catalogue.num_plurals
                elif message.id:
                    message.string = message.id
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(written(catalogue, header=True))
