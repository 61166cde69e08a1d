"""Small records, built in the tests that need them: places that do not exist, and who counsels there.

`office()` takes what a test is about and fills in the rest; its fields are those of `data/offices.yaml`.
"""

from collections.abc import Iterable, Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import yaml

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.coverage import coverage_of
from lotsenbuch.answers.findable import findable_of
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.languages import language
from lotsenbuch.model.administrations import Administration, Administrations
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.places import District, DistrictKind, Gazetteer, Municipality
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.registry import DatedEntries, Entries
from lotsenbuch.model.sources import TableSource
from lotsenbuch.reading.registry import RegistryReading, registry_of
from lotsenbuch.reading.yaml_text import document_of
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.wording.catalogues import Catalogue
from lotsenbuch.wording.domains import DOMAINS
from lotsenbuch.wording.words import Words
from tests.small import TODAY

PHONE, OTHER_PHONE = "030 23125000", "030 23125001"
"""Numbers that the Federal Network Agency keeps free for films."""

MUSTERLAND = District("08901", "Landkreis Musterland", DistrictKind.LANDKREIS, "landkreis-musterland")
HAFENSTADT_KREIS = District("08902", "Stadtkreis Hafenstadt", DistrictKind.STADTKREIS, "stadtkreis-hafenstadt")
HEIDE = District("08903", "Heidekreis", DistrictKind.LANDKREIS, "heidekreis")


def municipality(ags: str, name: str, district: District, *postcodes: str, **fields: Any) -> Municipality:
    """Give a municipality; its slug is its name in small letters."""
    known: dict[str, Any] = {
        "slug": name.casefold(),
        "lat": 48.5,
        "lon": 9.5,
        "population": 0,
        "other_script_names": (),
    }
    return Municipality(ags=ags, name=name, district=district, postcodes=postcodes, **known | fields)


ALTDORF = municipality("08901001", "Altdorf", MUSTERLAND, "00101", "00102")
BACHHEIM = municipality("08901002", "Bachheim", MUSTERLAND, "00102")
OEHRLINGEN = municipality("08901003", "Öhrlingen", MUSTERLAND, "00201", slug="oehrlingen")
HAFENSTADT = municipality("08902000", "Hafenstadt", HAFENSTADT_KREIS, "00301", population=81000)
ALTDORF_HEIDE = municipality("08903001", "Altdorf (Heide)", HEIDE, "00401", slug="altdorf-heide")


def gazetteer() -> Gazetteer:
    """Give three districts: one of three municipalities, a city, and one whose only place shares a name."""
    districts = (MUSTERLAND, HAFENSTADT_KREIS, HEIDE)
    places = (ALTDORF, BACHHEIM, OEHRLINGEN, HAFENSTADT, ALTDORF_HEIDE)
    return Gazetteer({district.key: district for district in districts}, {place.ags: place for place in places})


def source(id_: str = "stadt-2025", **fields: Any) -> dict[str, Any]:
    """Give a source as it is written."""
    known = {"publisher": "Stadt Altdorf", "date": "2025-01", "kind": "official", "supports": ["operator", "contact"]}
    return _said({"id": id_, **known, **fields})


def office(id_: str, **fields: Any) -> Office:
    """Give an office that counsels in Altdorf for the town itself, as far as the test does not say otherwise.

    `except_` and `from_` stand for `except` and `from`, which Python keeps for itself.
    """
    known = {
        "name": f"Beratung {id_}",
        "task": "integration-management",
        "operator": "stadt",
        "serves": [ALTDORF.ags],
        "sources": [source()],
    }
    return Office.model_validate(_said({"id": id_, **known} | {name.rstrip("_"): fields[name] for name in fields}))


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    """Give fields without those that a test leaves out by None."""
    return {name: value for name, value in fields.items() if value is not None}


def callable_by(**ways: Any) -> dict[str, Any]:
    """Give a contact of the counselling itself."""
    return {"line": "counselling", **ways}


def operator(id_: str, name: str = "", **fields: Any) -> Operator:
    """Give an operator: a municipality, as far as the test does not say otherwise."""
    return Operator.model_validate({"id": id_, "name": name or id_.title(), "kind": "municipality", **fields})


def entries(*offices: Office, operators: Iterable[Operator] = ()) -> DatedEntries:
    """Give entries as on the day `TODAY`; an operator that only offices name is made for them."""
    given = {one.id: one for one in operators}
    named = (id_ for one in offices for id_ in (one.operator, *one.partners, *(past.operator for past in one.history)))
    made = {id_: operator(id_) for id_ in named if id_ and id_ not in given}
    return Entries((*given.values(), *made.values()), offices).on(TODAY)


def administrations(*known: Administration) -> Administrations:
    """Give administrations: all from the official directory, their own ways from a leaflet without a date."""
    sources = (administration_source(), administration_source("faltblatt", publisher="Kreis", date=None))
    return Administrations({one.key: one for one in known}, {one.id: one for one in sources})


def programme(**fields: Any) -> Programme:
    """Give what is true of a whole state: nothing, as far as the test does not say otherwise."""
    return Programme.model_validate({"services": [], "milestones": [], "sources": [], **fields})


def words(code: str = "de") -> Words:
    """Give the words of a language into which nothing is translated: the German ones, marked as such."""
    nothing = Catalogue(NullTranslations())
    return Words(language(code), dict.fromkeys(DOMAINS, nothing))


def views(
    of: DatedEntries,
    state: Programme | None = None,
    code: str = "de",
    source_links: Mapping[str, str] | None = None,
    halls: Iterable[Administration] = (),
) -> EditionViews:
    """Give the views of entries in one language; `halls` are the administrations that are known."""
    places, known, whole = gazetteer(), administrations(*halls), state or programme()
    answers = answers_of(of, places, Everyone(known, whole.services))
    coverage = coverage_of(of, places, answers)
    findable = findable_of(of, places, answers)
    return EditionViews(words(code), of, places, known, answers, coverage, whole, source_links or {}, findable)


class _Dumper(yaml.SafeDumper):
    """Writes every value out: references are refused."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def dumped(value: Any) -> str:
    """Give YAML, a field a line, the last first: so that the `id` of an entry does not stand where the entry begins."""
    return str(yaml.dump(_last_first(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False))


def _last_first(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _last_first(value[name]) for name in reversed(value)}
    return [_last_first(item) for item in value] if isinstance(value, list) else value


def written(of: Entries) -> str:
    """Give entries as they would stand in `offices.yaml`, a field a line."""
    lists = {name: [one.as_written() for one in getattr(of, name)] for name in ("operators", "offices")}
    return dumped(lists)


def reading(of: Entries) -> RegistryReading:
    """Give entries as if they had been read from there."""
    return registry_of([document_of(written(of), Path("offices.yaml"))])


def administration(key: str = ALTDORF.ags, **fields: Any) -> Administration:
    """Give the administration of a place: a town hall that says no more than it must, if the test does not."""
    known = {"name": "Rathaus", "source": "verzeichnis", "as_of": "2026-01-31"}
    return Administration.model_validate(_said({"key": key, **known, **fields}))


def administration_source(id_: str = "verzeichnis", **fields: Any) -> TableSource:
    """Give a source of administrations: the official directory of January 2026, if the test does not say otherwise."""
    known = {"publisher": "Statistisches Amt", "date": "2026-01-31", "kind": "official"}
    return TableSource.model_validate(_said({"id": id_, **known, **fields}))
