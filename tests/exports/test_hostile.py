"""Whatever somebody enters stays text in the JSON, the tables, the map and the catalogue; other formats test it too."""

import csv
import io
import json
import re
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import Graph
from rdflib.namespace import FOAF

from lotsenbuch.content import Knowledge
from lotsenbuch.exports import tables
from lotsenbuch.portal.open_data import data_of
from tests.exports.data import EVIL, files_of, read, with_names

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

MANY = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(EVIL)
def test_in_json_it_is_what_was_entered(small: Knowledge, name: str) -> None:
    """Names, towns, notes, publishers, whoever confirmed, in the lists, a municipality's own file and the map."""
    files = files_of(with_names(small, name))
    offices = {one["id"]: one for one in read(files, "offices.json")["offices"]}
    own = offices["musterhausen"]
    address, held = own["contact"]["address"], own["consultations"][0]
    told = {own["name"], address["street"], address["town"], held["place"], own["note"]["de"], own["verified"]["by"]}
    assert told | {source["publisher"] for source in own["sources"]} == {name}
    place = read(files, "municipalities/08001001.json")["municipality"]
    assert {place["name"], place["ways"][0]["name"]} == {name}
    assert {one["properties"]["name"] for one in read(files, "municipalities.geojson")["features"]} == {name}
    assert {one["name"] for one in read(files, "operators.json")["operators"]} == {name}
    services = read(files, "hsds/services.json")["contents"]
    assert {one["name"] for one in services} | {one["organization"]["name"] for one in services} == {name}
    for path, text in files.items():
        assert not path.endswith("json") or json.loads(text)


@MANY
@given(EVIL)
def test_in_a_table_it_is_one_cell_that_is_no_formula(small: Knowledge, name: str) -> None:
    """As many rows and cells as with a good name; the apostrophe taken off, it is what was entered."""
    hostile, good = data_of(with_names(small, name), ""), data_of(with_names(small, "Beratung"), "")
    for table in (tables.offices, tables.municipalities):
        found, expected = _rows(table(hostile)), _rows(table(good))
        assert [len(row) for row in found] == [len(row) for row in expected]
        cells = list(zip(chain(*found), chain(*expected), strict=True))
        assert not [cell for cell, _ in cells if re.match("[=+\\-@\t\r\n＝＋－＠]", cell)]
        assert {cell.removeprefix("'") for cell, plain in cells if plain == "Beratung"} == {name}


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


@settings(MANY, max_examples=8)
@given(EVIL)
def test_in_the_catalogue_it_is_a_name(small: Knowledge, name: str) -> None:
    """Of whoever runs the portal, as triples."""
    graph = Graph().parse(data=files_of(with_names(small, name))["catalog.jsonld"], format="json-ld")
    assert {str(value) for value in graph.objects(None, FOAF.name)} == {name}
