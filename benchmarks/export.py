"""Writes what the portal's pages say as JSON, for Hugo: `export.py FOLDER SITE-URL`.

`FOLDER` becomes a Hugo project: the views and the words of each language under `data/`, the
hand-written pages under `content/`, the languages in `languages.json`. Views are exported as
they are; of an office, which has a card of its own, a page keeps the id.
"""

import json
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import escape

from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.vocabulary import Status
from lotsenbuch.portal.editions import Edition, editions
from lotsenbuch.settings import Settings
from lotsenbuch.wording.words import Worded, Words

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
ASKED = re.compile(r'index \S*(?:words|plain|\$w|\$t) "([^"]+)"')
"""How Hugo's templates ask for a message."""

ABOUT_THE_PORTAL = "Wer Geflüchtete in Baden-Württemberg berät, Ort für Ort, in 13 Sprachen."


def export(folder: Path, site_url: str) -> None:
    """Write the whole project of Hugo."""
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    templates = (file.read_text("utf-8") for file in sorted((folder / "layouts").rglob("*.html")))
    messages = sorted({message for template in templates for message in ASKED.findall(template)})
    knowledge = read_knowledge(PROJECT, datetime.now().astimezone().date())
    found = editions(knowledge, PROJECT, Settings(site_url))
    _write(folder / "data" / "shared.json", _shared(found[GERMAN]))
    for language, edition in found.items():
        _write(folder / "data" / f"{language.code}.json", _edition(edition, messages))
        for page, name in (("index", "_index"), ("ueber", "ueber")):
            text = (PROJECT / "docs" / language.code / f"{page}.md").read_text("utf-8")
            # In MkDocs this names a template; Hugo finds the one of the home page by itself.
            hand_written = text.replace("template: home.html\n", "")
            (folder / "content" / f"{name}.{language.code}.md").write_text(hand_written, "utf-8")
    languages = {language.code: {"label": language.name, "weight": n} for n, language in enumerate(LANGUAGES, 1)}
    _write(folder / "languages.json", {"languages": languages})
    shutil.copytree(PROJECT / "docs" / "assets", folder / "static" / "assets")


def _edition(edition: Edition, messages: list[str]) -> Mapping[str, Any]:
    """Give the portal in one language."""
    words, views = edition.words, edition.pages.views
    gazetteer, entries, coverage = views.gazetteer, views.entries, views.coverage
    municipalities = {answer.municipality.slug: views.municipalities.page(answer) for answer in views.answers.values()}
    active = [office for office in entries.offices if office.status is Status.ACTIVE]
    return {
        "language": _language(edition),
        "words": {message: words.html(message) for message in messages},
        "plain": {message: words.text(message) for message in messages},
        "municipalities": {
            municipality.slug: {
                **_plain(municipalities[municipality.slug], words),
                "redirect": municipality.ags if words.language is GERMAN else "",
                "district_key": municipality.district.key,
            }
            for municipality in gazetteer.municipalities.values()
        },
        "districts": {
            district.district.slug: _plain(views.districts.page(district), words)
            for district in coverage.districts.values()
        },
        "operators": {id_: _plain(views.operators.page(own), words) for id_, own in coverage.operators.items()},
        "offices": {
            office.id: {**_plain(views.offices.card(office), words), "serves_line": _serves_line(office, words)}
            for office in active
        },
        "state_services": _plain(views.programme.services(), words),
        "milestones": _plain(views.programme.milestones(), words),
        "charts": _plain(views.programme.charts(), words),
        "lists": {
            "a-to-z": _list("orte/", "Alle Orte von A bis Z", words),
            "postcodes": _list("postleitzahlen/", "Alle Orte nach Postleitzahl", words),
            "districts": _list("kreise/", "Alle Kreise", words),
            "operators": _list("traeger/", "Alle Träger", words) | {"groups": _plain(views.lists.operators(), words)},
            "search": _list("suche/", "Alles durchsuchen", words) | {"filters": _plain(views.search.filters(), words)},
        },
    }


def _shared(edition: Edition) -> Mapping[str, Any]:
    """Give what is the same in all languages."""
    words, views = edition.words, edition.pages.views
    gazetteer = views.gazetteer
    return {
        "languages": [
            {
                "code": language.code,
                "name": language.name,
                "prefix": language.prefix,
                "direction": language.direction,
            }
            for language in LANGUAGES
        ],
        "a_to_z": _plain(views.lists.a_to_z(), words),
        "postcodes": _plain(views.lists.by_postcode(), words),
        "districts": _plain(views.lists.districts(), words),
        "neighbours": {
            key: {"name": gazetteer.districts[key].name, "places": _plain(places, words)}
            for key, places in gazetteer.by_district.items()
        },
    }


def _language(edition: Edition) -> Mapping[str, Any]:
    """Give a language; `open` and `close` go around a German name, `up` leads from its home to the root."""
    language = edition.language
    start, end = edition.words.german("|").split("|")
    return {
        "code": language.code,
        "short_name": language.short_name,
        "prefix": language.prefix,
        "direction": language.direction,
        "comma": language.comma,
        "reviewed": edition.words.reviewed,
        "open": start,
        "close": end,
        "up": "" if language is GERMAN else "../",
    }


def _list(path: str, title: str, words: Words) -> dict[str, Any]:
    return {"head": {"path": path, "title": words.text(title), "description": words.text(ABOUT_THE_PORTAL)}}


def _serves_line(office: Office, words: Words) -> str:
    return words.plural(
        "Zuständig für %(number)s Gemeinde", "Zuständig für %(number)s Gemeinden", len(office.municipalities)
    )


def _plain(value: Any, words: Words) -> Any:
    """Give a view as JSON takes it."""
    if isinstance(value, Office):
        return value.id
    if isinstance(value, Municipality):
        return {"name": value.name, "slug": value.slug}
    if isinstance(value, Worded):
        return _worded(value, words)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), words) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item, words) for item in value]
    return value


def _worded(value: Worded, words: Words) -> Mapping[str, Any]:
    """Give free text as lines of HTML, with the language if that is not the page's."""
    lines = value.text.split("\n")
    if value.language is words.language:
        return {"lines": [words.isolated(line) for line in lines]}
    language = value.language
    return {
        "lines": [escape(line) for line in lines],
        "language": language.code,
        "direction": language.direction,
    }


def _write(file: Path, value: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    export(Path(sys.argv[1]), sys.argv[2])
