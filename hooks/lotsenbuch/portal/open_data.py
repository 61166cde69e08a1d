"""The list of the open data: what stands below `/api/v1/`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from lotsenbuch import routes
from lotsenbuch.content import Knowledge
from lotsenbuch.exports import description, lists, tables
from lotsenbuch.exports.address_book import address_book
from lotsenbuch.exports.catalogue import SETS, Catalogue
from lotsenbuch.exports.changes import changes
from lotsenbuch.exports.human_services import HumanServices
from lotsenbuch.exports.output import Listed, Output, Texts
from lotsenbuch.exports.points import points
from lotsenbuch.exports.recording import NOWHERE, OpenData, Pages
from lotsenbuch.exports.said import Said
from lotsenbuch.exports.schema_org import InPages
from lotsenbuch.portal.making import Made
from lotsenbuch.portal.writing import File
from lotsenbuch.routes import API, Api, Page, Route

JSON, CSV = "application/json", "text/csv"
INDEX_SCHEMA = Api.SCHEMA.format(name="index")
GEOJSON, ATOM, JSON_LD = "application/geo+json", "application/atom+xml", "application/ld+json"


def open_data(content: Knowledge, data: OpenData, address: str, made: Mapping[str, Made]) -> Iterator[File]:
    """Give the files of the open data but address books and what is in `made`; the catalogue names all.

    Without the portal's address there is no catalogue.
    """
    listed: list[Listed] = []
    for output in chain(outputs(data), _about_all(content, data, listed, address)):
        sizes: dict[str, int] = {}
        for path in output.files:
            at = f"{API}{path}"
            if at in made:
                sizes[path] = made[at].file.bytes
            else:
                text = output.files[path]
                sizes[path] = len(text.encode())
                yield File(at, text)
        listed.append(output.listed(sizes))


@dataclass(frozen=True, repr=False)
class Text:
    """A text that is made of what is `said`, once somebody asks for it."""

    said: str
    make: Callable[[], str]


def address_books(content: Knowledge, said: Said) -> Iterator[tuple[str, Text]]:
    """Give the address book of each municipality by its path."""
    for place in said.data.municipalities:
        path = routes.address_book(content.gazetteer.municipalities[place.ags])
        yield path, Text(said.municipalities[place.ags], partial(address_book, said.data, place))


def of_municipalities(said: Said) -> Iterator[tuple[str, Text]]:
    """Give the file of each municipality by its path; it says, too, of when the data are."""
    files = _each_municipality(said.data).files
    for path, own in zip(files, said.municipalities.values(), strict=True):
        yield f"{API}{path}", Text(f"{said.data.date} {own}", partial(files.__getitem__, path))


def _about_all(content: Knowledge, data: OpenData, listed: Sequence[Listed], address: str) -> Iterator[Output]:
    """Give what follows from all that is written until it is asked for the next: it joins the list meanwhile."""
    yield _changes(data, address)
    if address:
        text = Catalogue(data, listed, content.publisher, address, f"{address}{API}").written()
        about = "The data sets for open-data portals (DCAT-AP.de)"
        yield Output(Api.CATALOGUE, JSON_LD, about, lists.ENTRIES_LICENCE, len(SETS), {Api.CATALOGUE: text})
    about, licence = "The list of all files", lists.PLACES_LICENCE
    contents = Output(Api.INDEX, JSON, about, licence, 1, {}, INDEX_SCHEMA)
    text = description.openapi((contents.listed({}), *listed), f"{address}{API}".rstrip("/") if address else ".")
    about = "The paths of this list for programs that make clients"
    yield Output(Api.DESCRIPTION, JSON, about, lists.ENTRIES_LICENCE, len(listed), {Api.DESCRIPTION: text})
    yield replace(contents, files={Api.INDEX: description.index(data, listed)})


def in_pages(content: Knowledge, said: Said, address: str) -> Iterator[tuple[Route, Text]]:
    """Give what search engines read in the pages of places and operators, by their addresses in each language."""
    gazetteer, data = content.gazetteer, said.data
    made = InPages(data, lambda ags: f"{address}{API}{Api.MUNICIPALITY.format(ags=ags)}" if address else None)
    for place in data.municipalities:
        route = routes.municipality(gazetteer.municipalities[place.ags])
        yield route, Text(said.municipalities[place.ags], partial(made.municipality, place))
    for district in data.districts:
        route = routes.district(gazetteer.districts[district.key])
        yield route, Text(said.of(district), partial(made.district, district))
    for one in data.operators:
        route = routes.operator(content.entries.operator_by_id[one.id])
        yield route, Text(said.of(one), partial(made.operator, one))


def data_of(content: Knowledge, address: str) -> OpenData:
    """Give all that is given away; without the portal's address nothing in it names its pages."""
    pages = NOWHERE
    if address:
        pages = Pages(
            municipality=lambda place: f"{address}{routes.municipality(place)}",
            district=lambda place: f"{address}{routes.district(place)}",
            operator=lambda one: f"{address}{routes.operator(one)}",
            data=f"{address}{Page.DATA}",
        )
    return OpenData(content.entries, content.administrations, content.answers, content.coverage, pages)


def outputs(data: OpenData) -> Iterator[Output]:
    """Give each kind of file; a further format is a module that words it, and one more here."""
    entries, places = lists.ENTRIES_LICENCE, lists.PLACES_LICENCE
    described = {Api.SCHEMA.format(name=name): text for name, text in lists.schemas()}
    yield _list(Api.OFFICES, "All offices that are there today", entries, len(data.offices), lists.offices(data))
    yield _list(Api.OPERATORS, "Who employs counsellors", entries, len(data.operators), lists.operators(data))
    yield _list(Api.DISTRICTS, "All districts", places, len(data.districts), lists.districts(data))
    yield _list(
        Api.MUNICIPALITIES,
        "All municipalities, each with the ways to people in the order in which to try them",
        places,
        len(data.municipalities),
        lists.municipalities(data),
    )
    yield _each_municipality(data)
    yield from _for_spreadsheets_and_maps(data)
    yield from _human_services(data)
    yield Output(Api.SCHEMA, JSON, "The JSON Schema of each JSON file", entries, len(described), described)


def _each_municipality(data: OpenData) -> Output:
    about = "One municipality by its official key, with its ways and all that is known of its offices"
    made = {one.ags: partial(lists.municipality, data, one) for one in data.municipalities}
    many = Texts({Api.MUNICIPALITY.format(ags=ags): text for ags, text in made.items()})
    schema = Api.SCHEMA.format(name="municipality")
    return Output(Api.MUNICIPALITY, JSON, about, lists.PLACES_LICENCE, len(many), many, schema=schema)


def _list(path: Api, about: str, licence: str, records: int, text: str) -> Output:
    schema = Api.SCHEMA.format(name=path.removesuffix(".json"))
    return Output(path, JSON, about, licence, records, {path: text}, schema=schema)


def _for_spreadsheets_and_maps(data: OpenData) -> Iterator[Output]:
    entries, places = lists.ENTRIES_LICENCE, lists.PLACES_LICENCE
    path, text = Api.OFFICES_TABLE, tables.offices(data)
    yield Output(path, CSV, "A row for each office", entries, len(data.offices), {path: text})
    path, text = Api.MUNICIPALITIES_TABLE, tables.municipalities(data)
    about, count = "A row for each municipality, with the way to try first", len(data.municipalities)
    yield Output(path, CSV, about, places, count, {path: text})
    path, about = Api.MUNICIPALITIES_MAP, "A point for each municipality, with its level and whether one can call"
    yield Output(path, GEOJSON, about, places, count, {path: points(data)})


def _human_services(data: OpenData) -> Iterator[Output]:
    """Give what is there by HSDS; services name the places that they are there for, so these are in it."""
    entries, places, by_hsds = lists.ENTRIES_LICENCE, lists.PLACES_LICENCE, HumanServices(data)
    path, text = Api.SERVICES, by_hsds.services()
    yield Output(path, JSON, "All offices by HSDS 3.1", places, len(data.offices), {path: text})
    path, text = Api.ORGANIZATIONS, by_hsds.organizations()
    yield Output(path, JSON, "All operators by HSDS 3.1", entries, len(data.operators), {path: text})


def _changes(data: OpenData, address: str) -> Output:
    feed = changes(data, f"{address}{API}{Api.CHANGES}" if address else Api.CHANGES)
    about = "The offices of which somebody said something last, the newest first"
    return Output(Api.CHANGES, ATOM, about, lists.ENTRIES_LICENCE, feed.count("<entry>"), {Api.CHANGES: feed})
