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
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import escape

from lotsenbuch.answers.ways import AdministrationWay, OfficeWay
from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.vocabulary import Line, Status, Task
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.seams import broken
from lotsenbuch.portal.editions import editions
from lotsenbuch.settings import Settings
from lotsenbuch.views.administration import AdministrationView
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import GAP, TOWN, SentenceView, TalksView
from lotsenbuch.views.office import OfficeView
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
    words, views, talks = edition.words, edition.views, edition.glossary.talks
    offices = (office for office in views.entries.offices if office.status is Status.ACTIVE)
    return {
        "town": TOWN,
        "town_quoted": quote(TOWN),
        "gap": GAP,
        "gap_quoted": quote(GAP),
        "language": _language(edition),
        "words": {message: words.html(message) for message in messages},
        "plain": {message: words.text(message) for message in messages},
        "municipalities": {
            answer.municipality.slug: {
                **_plain(views.municipalities.page(answer), words),
                "district_key": answer.municipality.district.key,
                "town_quoted": quote(answer.municipality.name),
            }
            for answer in views.answers.values()
        },
        "districts": {
            coverage.district.slug: _plain(views.districts.page(coverage), words)
            for coverage in views.coverage.districts.values()
        },
        "operators": {id_: _plain(views.operators.page(own), words) for id_, own in views.coverage.operators.items()},
        "offices": {
            office.id: {
                **_with_talk(views.offices.card(office), _talk_with(office), talks, words),
                "serves_line": _serves_line(office, words),
            }
            for office in offices
        },
        "administrations": {
            way.administration.key: _with_talk(views.administrations.card(way), "town_hall", talks, words)
            for way in _administrations(views)
        },
        "state_services": _plain(views.programme.services(), words),
        "talks": _plain(talks, words),
    }


def _administrations(views: EditionViews) -> Iterator[AdministrationWay]:
    """Give a way to each administration."""
    for answer in views.answers.values():
        yield from (way for way in answer.ways if isinstance(way, AdministrationWay))
    for coverage in views.coverage.districts.values():
        yield from (one for one in views.districts.page(coverage).others if isinstance(one, AdministrationWay))


def _talk_with(office: Office) -> str:
    """Say with whom one talks at an office, as `pages/places.py` has it."""
    if office.task in {Task.MIGRATION_COUNSELLING, Task.YOUTH_MIGRATION_SERVICE}:
        return "migration"
    return "counselling" if office.contact and office.contact.line is Line.COUNSELLING else "switchboard"


def _with_talk(card: OfficeView | AdministrationView, talk: str, talks: TalksView, words: Words) -> dict[str, Any]:
    """Give a card; its contact knows what to say there, and the address that opens an e-mail."""
    exported: dict[str, Any] = _plain(card, words)
    if card.contact:
        letter = getattr(talks, talk).letter.to(card.contact.email) if card.contact.email else ""
        exported["contact"] |= {
            "talk": talk,
            "letter": letter,
            "email_shown": broken(card.contact.email),
            "is_callable": card.contact.is_callable,
        }
    return exported


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
    if is_dataclass(value) or isinstance(value, Office):
        return _record(value, words)
    if isinstance(value, tuple | list):
        return [_plain(item, words) for item in value]
    return value


def _record(value: Any, words: Words) -> Mapping[str, Any]:
    match value:
        case AdministrationWay(administration=administration):
            return {"kind": "administration", "id": administration.key}
        case OfficeWay(office=Office(id=id_)) | Office(id=id_):
            return {"kind": "office", "id": id_}
        case Municipality(name=name, slug=slug):
            return {"name": name, "slug": slug}
        case Worded():
            return _worded(value, words)
        case SentenceView(say=say, means=means):
            return {"say": say, "means": words.isolated(means)}
        case _:
            return {field.name: _plain(getattr(value, field.name), words) for field in fields(value)}


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
