"""The catalogue, as an open-data portal takes it over."""

from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS

from lotsenbuch.content import Knowledge
from tests.conftest import ADDRESS
from tests.exports.data import files_of

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib", "ignore::DeprecationWarning:pyshacl")

SHAPES = Path(__file__).with_name("dcat-ap-de.ttl")
FOLDER = Namespace(f"{ADDRESS}api/v1/")


def graph_of(text: str) -> Graph:
    """Give what a catalogue says, as triples."""
    return Graph().parse(data=text, format="json-ld")


def follows_the_rules(graph: Graph) -> bool:
    """Say whether a graph is as the shapes say."""
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES))
    return bool(conforms)


@pytest.mark.parametrize("is_known", [True, False])
def test_it_follows_the_rules(small: Knowledge, *, is_known: bool) -> None:
    """Those of DCAT-AP.de, whether one knows who runs the portal or not."""
    content = small if is_known else replace(small, publisher=None)
    graph = graph_of(files_of(content)["catalog.jsonld"])
    assert follows_the_rules(graph)
    assert len(set(graph.objects(None, DCAT.dataset))) == 2
    assert bool(set(graph.objects(None, DCAT.contactPoint))) is is_known


def test_the_shapes_find_what_is_missing(open_files: dict[str, str]) -> None:
    """A file without a licence, a set without a title."""
    for missing in (DCTERMS.license, DCTERMS.title, DCAT.accessURL):
        graph = graph_of(open_files["catalog.jsonld"])
        graph.remove((None, missing, None))
        assert not follows_the_rules(graph)


def test_what_it_names_is_there(open_files: dict[str, str]) -> None:
    """Each file at its address, under its licence: that of the places wherever these are in it."""
    graph = graph_of(open_files["catalog.jsonld"])
    named = {str(one) for one in graph.objects(None, DCAT.downloadURL)} | {
        str(one) for one in graph.objects(None, DCTERMS.conformsTo)
    }
    assert len(named) > 8
    assert {name.removeprefix(str(FOLDER)) for name in named} <= open_files.keys()
    (table,) = graph.subjects(DCAT.downloadURL, FOLDER["municipalities.csv"])
    assert set(graph.objects(table, DCTERMS.license)) == {URIRef("http://dcat-ap.de/def/licenses/odbl")}
    (table,) = graph.subjects(DCAT.downloadURL, FOLDER["offices.csv"])
    assert set(graph.objects(table, DCTERMS.license)) == {URIRef("http://dcat-ap.de/def/licenses/cc-by/4.0")}


def test_without_an_address_there_is_none(small: Knowledge) -> None:
    """Its things are known by addresses."""
    without = files_of(small, "")
    assert "catalog.jsonld" not in without
    assert "catalog.jsonld" not in without["index.json"]
