"""The small project holds every case: whoever adds a field, a word or a level adds it there too."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from lotsenbuch.answers.answering import Level
from lotsenbuch.answers.ways import OfficeWay, WayKind
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import language
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.glossary import Cards, Glossary
from lotsenbuch.model.offices import Office, Registry
from lotsenbuch.model.places import District, DistrictKind, Municipality
from lotsenbuch.model.plan import Plan
from lotsenbuch.model.programme import Programme
from lotsenbuch.model.publisher import Publisher
from lotsenbuch.model.sources import TableSource
from lotsenbuch.model.values import Text
from lotsenbuch.model.vocabulary import Status
from lotsenbuch.problems import errors
from lotsenbuch.views.municipality import MunicipalityView
from tests.conftest import Editions
from tests.small import REGISTRY, place

ROOTS = (Registry, Administration, TableSource, Programme, Plan, Glossary, Cards, Publisher)
"""What the files of the data hold."""


def parts_of(annotation: Any) -> Iterator[type]:
    """Give every class within a field's annotation."""
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_of(inner)


def models_below(root: type[BaseModel], known: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Give a model and all models of its fields."""
    if root not in known:
        known.add(root)
        for field in root.model_fields.values():
            for part in parts_of(field.annotation):
                if issubclass(part, BaseModel):
                    models_below(part, known)
    return known


MODELS = frozenset[type[BaseModel]]().union(*(models_below(root, set()) for root in ROOTS))
VOCABULARIES = {
    part
    for model in MODELS
    for field in model.model_fields.values()
    for part in parts_of(field.annotation)
    if issubclass(part, StrEnum)
}


def said(value: Any) -> Iterator[tuple[type, str, Any]]:
    """Give every field of a value and of what is in it that says something: its model, its name, its value."""
    if isinstance(value, tuple):
        for item in value:
            yield from said(item)
    if isinstance(value, BaseModel):
        for name in value.model_fields_set:
            inner = getattr(value, name)
            if inner not in (None, (), ""):
                yield type(value), name, inner
            yield from said(inner)


@pytest.fixture(scope="module")
def everything(small: Knowledge) -> list[tuple[type, str, Any]]:
    """Give all that the small project says."""
    entries = Registry(operators=small.entries.operators, offices=small.entries.offices)
    administrations = (*small.administrations.by_key.values(), *small.administrations.sources.values())
    roots = (entries, administrations, small.programme, small.plan, small.glossary, small.cards, small.publisher)
    return [found for root in roots for found in said(root)]


def test_every_field_is_filled(everything: list[tuple[type, str, Any]]) -> None:
    """Of every model; of the languages of a text only some, since a new one must not ask for words here."""
    filled = {(model, name) for model, name, _ in everything}
    wanted = {(model, name) for model in MODELS - {Text} for name in model.model_fields}
    wanted -= {(TableSource, "supports")}  # which ones is said where it is named
    assert not [f"{model.__name__}.{name}" for model, name in wanted - filled]
    assert len({name for model, name in filled if model is Text}) > 2


def test_every_word_of_a_vocabulary_is_used(everything: list[tuple[type, str, Any]]) -> None:
    """Where a list stands, in one of its items."""
    used = {
        (type(item), item)
        for *_, value in everything
        for item in (value if isinstance(value, tuple) else (value,))
        if isinstance(item, StrEnum)
    }
    assert not [f"{word!r}" for vocabulary in VOCABULARIES for word in vocabulary if (vocabulary, word) not in used]


def test_every_column_of_the_places_is_filled(small: Knowledge) -> None:
    """And there is a district of each kind."""
    places = (*small.gazetteer.municipalities.values(), *small.gazetteer.districts.values())
    for kind in (Municipality, District):
        for column in fields(kind):
            assert any(getattr(item, column.name) for item in places if isinstance(item, kind)), column.name
    assert {district.kind for district in small.gazetteer.districts.values()} == set(DistrictKind)


def begins(view: MunicipalityView) -> tuple[WayKind, str]:
    """Give what the first way of a page is, and to whom it leads."""
    assert view.first is not None
    return view.first.kind, view.first.office.id if isinstance(view.first, OfficeWay) else view.first.administration.key


CASES: dict[str, Callable[[MunicipalityView], bool]] = {
    "musterhausen": lambda view: (
        view.level is Level.MUNICIPALITY
        and {WayKind.OFFICER, WayKind.VOLUNTEERS, WayKind.TOWN_HALL} <= {way.kind for way in view.others}
        and any(past.figures for past in view.past)
    ),
    "altweiler": lambda view: view.level is Level.JOINT and len(view.homonyms) == 1,
    "altweiler-heide": lambda view: view.level is Level.JOINT and len(view.homonyms) == 1,
    "fuchsweil": lambda view: (
        view.level is Level.MUNICIPALITY
        and begins(view) == (WayKind.DISTRICT_OFFICE, "musterland")
        and "fuchsweil" in {one.id for one in view.unreached if isinstance(one, Office)}
    ),
    "oehrlingen": lambda view: view.level is Level.DISTRICT and begins(view) == (WayKind.DISTRICT_OFFICE, "musterland"),
    "quellingen": lambda view: (
        view.level is Level.STATE
        and bool(view.figures)
        and not view.past
        and begins(view) == (WayKind.DISTRICT_OFFICE, "musterland")
    ),
    "zwiebelbach": lambda view: view.level is Level.DISTRICT and len(view.past) == 2,
    "lindwies": lambda view: (
        begins(view) == (WayKind.COUNSELLING, "lindwies-awo")
        and (view.others[0].kind, len(view.unreached)) == (WayKind.HEAD_OFFICE, 3)
    ),
    "hafenstadt": lambda view: view.level is Level.MUNICIPALITY and not view.past,
    "moorhausen": lambda view: view.level is Level.STATE and begins(view) == (WayKind.MBE, "heideland-mbe"),
    "nebelbach": lambda view: (
        view.level is Level.STATE
        and begins(view) == (WayKind.TOWN_HALL, "08003002")
        and [one.name for one in view.announced] == ["Beratung Nebelbach"]
    ),
    "ottersfeld": lambda view: not view.is_reached and begins(view) == (WayKind.TOWN_HALL, "08003003"),
}
"""What each place shows, as the README beside the data says."""


@pytest.mark.parametrize("slug", CASES)
def test_each_place_shows_its_case(small: Knowledge, small_editions: Editions, slug: str) -> None:
    """So that the tests which lean on it mean what they say."""
    views = small_editions[language("de")].views.municipalities
    view = views.page(small.answers[place(small, slug).ags])
    assert CASES[slug](view)


def test_every_place_is_explained(small: Knowledge) -> None:
    """In the README, by name and key."""
    rows = (REGISTRY / "README.md").read_text("utf-8").splitlines()
    for municipality in small.gazetteer.municipalities.values():
        assert any(row.startswith(f"| {municipality.name} | {municipality.ags} |") for row in rows), municipality.name
        assert municipality.slug in CASES


def test_every_level_is_there(small: Knowledge) -> None:
    """From a town's own office to the state."""
    assert {answer.level for answer in small.answers.values()} == set(Level)


def test_every_kind_of_way_is_there(small: Knowledge) -> None:
    """And of the first ways who counsels, who coordinates it, another service, a town hall."""
    assert {way.kind for answer in small.answers.values() for way in answer.ways} == set(WayKind)
    first = {answer.ways[0].kind for answer in small.answers.values()}
    assert first >= {WayKind.COUNSELLING, WayKind.DISTRICT_OFFICE, WayKind.MBE, WayKind.TOWN_HALL}


def test_what_has_ended_is_there(small: Knowledge) -> None:
    """Of a place and of a whole district; and it is not only a drop-in that can be active."""
    closed = [office for office in small.entries.offices if office.status is Status.CLOSED]
    assert any(office.municipalities for office in closed)
    assert any(office.districts for office in closed)
    files = {Path(small.office_lines[office.id].file).name for office in small.entries.offices}
    assert files == {"offices.yaml", "hafenstadt.yaml"}


def test_it_is_sound(small: Knowledge) -> None:
    """Nothing but doubts: old entries and words from before the reform, pages that nobody has translated."""
    assert not errors(small.warnings)
    assert {problem.entry for problem in small.warnings if problem.location.file.name == "offices.yaml"} == {
        "altweiler", "fuchsweil", "jugend", "lindwies-caritas", "musterhausen-ehrenamt", "musterland", "nebelbach",
    }  # fmt: skip


def test_every_kind_of_administration_is_there(small: Knowledge) -> None:
    """By telephone, by e-mail, by neither; without an address, or with that of an association; answered at 115."""
    found = small.administrations.by_key
    assert set(found) == {*small.gazetteer.municipalities, *small.gazetteer.districts}
    ways = {(one.phone is not None, one.email is not None) for one in found.values()}
    assert ways == {(True, True), (True, False), (False, True), (False, False)}
    assert {one.address is None for one in found.values()} == {True, False}
    assert {bool(one.address and one.address.street) for one in found.values()} == {True, False}
    assert any((one.note or "").startswith("Anschrift: Verwaltungsgemeinschaft") for one in found.values())
    assert "115" in {one.phone for one in found.values()}


def test_nothing_is_real(small_project: Path) -> None:
    """Telephone numbers and hosts are those that are kept for fiction."""
    for file in sorted((small_project / "data").rglob("*.yaml")):
        for line in file.read_text("utf-8").splitlines():
            assert "@" not in line or ".example" in line, line
            assert "https://" not in line or ".example" in line, line
            assert " phone: " not in line or "030 23125" in line or '"112"' in line, line


def test_no_administration_is_real(small: Knowledge) -> None:
    """But for 115, which is no place's own."""
    for one in small.administrations.by_key.values():
        assert not one.phone or one.phone == "115" or one.phone.startswith("030 23125"), one
        assert all(".example" in way for way in (one.email, one.website) if way), one
    assert all(".example" in source.url for source in small.administrations.sources.values() if source.url)
