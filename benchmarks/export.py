"""Writes what the pages of places and operators say as JSON, for Hugo: `export.py FOLDER`.

`FOLDER` becomes a Hugo project: the views and the words of each language under `data/`, the
languages in `languages.json`. Views are exported as they are; of an office, which has a card of
its own, a page keeps the id.
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
from lotsenbuch.pages.edition import Edition
from lotsenbuch.portal.editions import editions
from lotsenbuch.settings import Settings
from lotsenbuch.wording.words import Worded, Words

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
ASKED = re.compile(r'index \S*(?:words|plain|\$w) "([^"]+)"')
"""How Hugo's templates ask for a message."""


def export(folder: Path) -> None:
    """Write the whole project of Hugo."""
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    templates = (file.read_text("utf-8") for file in sorted((folder / "layouts").rglob("*.html")))
    messages = sorted({message for template in templates for message in ASKED.findall(template)})
    knowledge = read_knowledge(PROJECT, datetime.now().astimezone().date())
    found = editions(knowledge, PROJECT, Settings())
    _write(folder / "data" / "neighbours.json", _neighbours(found[GERMAN]))
    for language, edition in found.items():
        _write(folder / "data" / f"{language.code}.json", _edition(edition, messages))
    languages = {language.code: {"label": language.name, "weight": n} for n, language in enumerate(LANGUAGES, 1)}
    _write(folder / "languages.json", {"languages": languages})


def _edition(edition: Edition, messages: list[str]) -> Mapping[str, Any]:
    """Give the portal in one language."""
    words, views = edition.words, edition.views
    offices = (office for office in views.entries.offices if office.status is Status.ACTIVE)
    return {
        "language": _language(edition),
        "words": {message: words.html(message) for message in messages},
        "plain": {message: words.text(message) for message in messages},
        "municipalities": {
            answer.municipality.slug: {
                **_plain(views.municipalities.page(answer), words),
                "district_key": answer.municipality.district.key,
            }
            for answer in views.answers.values()
        },
        "districts": {
            coverage.district.slug: _plain(views.districts.page(coverage), words)
            for coverage in views.coverage.districts.values()
        },
        "operators": {id_: _plain(views.operators.page(own), words) for id_, own in views.coverage.operators.items()},
        "offices": {
            office.id: {**_plain(views.offices.card(office), words), "serves_line": _serves_line(office, words)}
            for office in offices
        },
        "state_services": _plain(views.programme.services(), words),
        "talks": _plain(edition.glossary.talks, words),
    }


def _neighbours(edition: Edition) -> Mapping[str, Any]:
    """Give the municipalities of each district, which are the same in all languages."""
    gazetteer = edition.views.gazetteer
    return {
        key: {"name": gazetteer.districts[key].name, "places": _plain(places, edition.words)}
        for key, places in gazetteer.by_district.items()
    }


def _language(edition: Edition) -> Mapping[str, Any]:
    """Give a language; `open` and `close` go around a German name, `up` leads from its home to the root."""
    language = edition.language
    start, end = edition.words.german("|").split("|")
    return {
        "code": language.code,
        "direction": language.direction,
        "comma": language.comma,
        "open": start,
        "close": end,
        "up": "" if language is GERMAN else "../",
    }


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
    export(Path(sys.argv[1]))
