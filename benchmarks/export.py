"""Writes what the pages of places and operators say as JSON, for Hugo: `export.py FOLDER`.

`FOLDER` becomes a Hugo project: the views and the words of each language under `data/`, the
languages in `languages.json`. Views are exported as they are; of an office or an administration,
which has a card of its own, a page keeps the id.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import escape

from lotsenbuch.answers.answering import Answer
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay
from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.vocabulary import Status
from lotsenbuch.pages.bodies import DEEP, serves_all, talk_with
from lotsenbuch.pages.edition import Edition
from lotsenbuch.portal.editions import editions
from lotsenbuch.routes import kept_places, municipality
from lotsenbuch.settings import Settings
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import GAP, TOWN, SentenceView
from lotsenbuch.views.municipality import OwnWay
from lotsenbuch.views.page import PageHead
from lotsenbuch.wording.words import Worded, Words

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
ASKED = re.compile(r'index \S*(?:words|plain|\$w) "([^"]+)"')
"""How Hugo's templates ask for a message."""

EMPTY: tuple[object, ...] = (None, "", [])
"""What a template takes for nothing, as it does what is not there."""


def export(folder: Path, made: Mapping[Language, Edition]) -> None:
    """Write the whole project of Hugo for the portal in some languages, German among them."""
    shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
    templates = (file.read_text("utf-8") for file in sorted((folder / "layouts").rglob("*.html")))
    messages = sorted({message for template in templates for message in ASKED.findall(template)})
    _write(folder / "data" / "villages.json", _villages(made[GERMAN].views.gazetteer))
    for language, edition in made.items():
        _write(folder / "data" / f"{language.code}.json", _edition(edition, messages))
    languages = {language.code: {"label": language.name, "weight": n} for n, language in enumerate(made, 1)}
    _write(folder / "languages.json", {"languages": languages})


def _edition(edition: Edition, messages: list[str]) -> Mapping[str, Any]:
    """Give the portal in one language."""
    words, views, talks = edition.words, edition.views, edition.glossary.talks
    offices = (office for office in views.entries.offices if office.status is Status.ACTIVE)
    return {
        "town": TOWN,
        "town_quoted": quote(TOWN),
        "gap": GAP,
        "language": _language(edition),
        "words": {message: words.html(message) for message in messages},
        "plain": {message: words.text(message) for message in messages},
        "municipalities": {
            answer.municipality.slug: _municipality(edition, answer) for answer in views.answers.values()
        },
        "districts": {
            coverage.district.slug: {
                "head": _plain(views.districts.head(coverage.district), words),
                **_plain(views.districts.page(coverage), words),
                "kept": kept_places(coverage.district, words.language),
            }
            for coverage in views.coverage.districts.values()
        },
        "operators": {
            id_: {
                "head": _plain(views.operators.head(own.operator), words),
                **_plain(views.operators.page(own), words),
            }
            for id_, own in views.coverage.operators.items()
        },
        "offices": {
            office.id: {
                **_with_talk(_plain(views.offices.card(office), words), talk_with(office)),
                "serves_line": _serves_line(office, words),
            }
            for office in offices
        },
        "administrations": {
            way.administration.key: _with_talk(_plain(views.administrations.card(way), words), "town_hall")
            for way in _administrations(views)
        },
        "state_services": _plain(views.programme.services(), words),
        "talks": _plain(talks, words),
    }


def _municipality(edition: Edition, answer: Answer) -> Mapping[str, Any]:
    """Give a municipality; whoever is there for its whole district is marked."""
    view, district = edition.views.municipalities.page(answer), answer.municipality.district
    page = _plain(replace(view, unreached=()), edition.words)

    def marked(one: OwnWay | Office) -> dict[str, Any]:
        return _record(one, edition.words) | ({"shared": True} if serves_all(district, one) else {})

    return {
        "head": _plain(edition.views.municipalities.head(answer), edition.words),
        **page,
        **({"first": marked(view.first)} if view.first else {}),
        "others": list(map(marked, (*view.others, *view.unreached))),
        "kept": kept_places(district, edition.language),
        "has_neighbours": len(edition.views.gazetteer.by_district[district.key]) > 1,
    }


def _administrations(views: EditionViews) -> Iterator[AdministrationWay]:
    """Give a way to each administration."""
    for answer in views.answers.values():
        yield from (way for way in answer.ways if isinstance(way, AdministrationWay))
    for coverage in views.coverage.districts.values():
        yield from (one for one in views.districts.page(coverage).others if isinstance(one, AdministrationWay))


def _with_talk(card: dict[str, Any], talk: str) -> dict[str, Any]:
    """Give a card whose contact knows what one says there."""
    return card | {"contact": card["contact"] | {"talk": talk}} if "contact" in card else card


def _villages(gazetteer: Gazetteer) -> Mapping[str, tuple[str, ...]]:
    """Give the villages of each municipality by its key, which are the same in all languages."""
    return {key: place.villages for key, place in gazetteer.municipalities.items()}


def _language(edition: Edition) -> Mapping[str, Any]:
    """Give a language: what goes around a German name, and ways from its pages, which are all as deep as `DEEP`."""
    language, ways = edition.language, edition.renderer.ways(DEEP)
    start, end = edition.words.german("|").split("|")
    return {
        "code": language.code,
        "direction": language.direction,
        "comma": language.comma,
        "open": start,
        "close": end,
        "root": ways.root,
        "form": edition.renderer.form_address(ways),
    }


def _serves_line(office: Office, words: Words) -> str:
    return words.plural(
        "Zuständig für %(number)s Gemeinde", "Zuständig für %(number)s Gemeinden", len(office.municipalities)
    )


def _plain(value: Any, words: Words) -> Any:
    """Give a view as JSON takes it."""
    if isinstance(value, Worded):
        return _worded(value, words)
    if is_dataclass(value) or isinstance(value, Office):
        return _record(value, words)
    if isinstance(value, tuple | list):
        return [_plain(item, words) for item in value]
    return value


def _record(value: Any, words: Words) -> dict[str, Any]:
    """Give a thing by its fields; of an office or an administration the key of its card. What is empty is left out."""
    match value:
        case AdministrationWay(administration=administration):
            return {"kind": "administration", "id": administration.key}
        case OfficeWay(office=Office(id=id_)) | Office(id=id_):
            return {"kind": "office", "id": id_}
        case Municipality(name=name):
            return {"name": name, "path": municipality(value)}
        case PageHead(path=path, title=title):
            return {"path": path, "title": title}
        case SentenceView(say=say, means=means):
            return {"say": say, "means": words.isolated(means)}
        case _:
            said = {field.name: _plain(getattr(value, field.name), words) for field in fields(value)}
            return {name: item for name, item in said.items() if item is not False and item not in EMPTY}


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
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    knowledge = read_knowledge(PROJECT, datetime.now().astimezone().date())
    export(Path(sys.argv[1]), editions(knowledge, PROJECT, Settings()))
