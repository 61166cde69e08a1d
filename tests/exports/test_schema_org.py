"""What machines read in pages, as they read it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pyshacl
import pytest
from hypothesis import HealthCheck, given, settings
from markupsafe import Markup
from rdflib import Graph

from lotsenbuch.content import Knowledge
from lotsenbuch.exports.said import Said
from lotsenbuch.exports.schema_org import CONTEXT
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.places import DistrictKind
from lotsenbuch.pages.rendering import Body
from lotsenbuch.pages.shell import Shell
from lotsenbuch.portal.open_data import data_of, in_pages
from lotsenbuch.routes import ways_from
from lotsenbuch.views.page import PageHead
from tests.conftest import ADDRESS
from tests.exports.data import EVIL, with_names

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib", "ignore::DeprecationWarning:pyshacl")

SHAPES = Path(__file__).with_name("schema-org.ttl")


def of_pages(content: Knowledge, address: str = ADDRESS) -> dict[str, str]:
    """Give what stands in each page by its address."""
    return {path: text.make() for path, text in in_pages(content, Said(data_of(content, address)), address)}


@pytest.fixture(scope="module")
def said(small: Knowledge) -> dict[str, Any]:
    """Give what stands in each page of the small project, read."""
    return {path: json.loads(text) for path, text in of_pages(small).items()}


def graph_of(path: str, content: Any) -> Graph:
    """Give what a page says as triples; the words are those of schema.org, which nobody has to be asked for."""
    assert content["@context"] == CONTEXT
    return Graph().parse(
        data=json.dumps(content | {"@context": {"@vocab": f"{CONTEXT}/"}}),
        format="json-ld",
        publicID=f"{ADDRESS}{path}",
    )


def follows_the_rules(graph: Graph) -> bool:
    """Say whether a graph has only types and properties of schema.org, as it describes them."""
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES))
    return bool(conforms)


def test_it_follows_the_rules(said: dict[str, Any]) -> None:
    """Of schema.org: each page of a municipality, a district and an operator, all of them together."""
    whole = Graph()
    for path, content in said.items():
        whole += graph_of(path, content)
    assert len(whole) > 500
    assert follows_the_rules(whole)


@pytest.mark.parametrize("was", ["serviceOperator", "areaServed", "dayOfWeek", "contactType", "datePublished"])
def test_the_shapes_find_what_is_no_word_of_it(said: dict[str, Any], was: str) -> None:
    """A property of another name."""
    text = json.dumps(said["orte/musterhausen/"])
    assert f'"{was}"' in text
    assert not follows_the_rules(graph_of("orte/musterhausen/", json.loads(text.replace(f'"{was}"', '"other"'))))


def test_every_page_of_a_place_and_an_operator_has_one(said: dict[str, Any], small: Knowledge) -> None:
    """Each tells of what its page is about, at first."""
    names = [place.name for place in small.gazetteer.municipalities.values()]
    names += [district.name for district in small.gazetteer.districts.values()]
    names += [operator.name for operator in small.entries.operators]
    assert [content["@graph"][0]["name"] for content in said.values()] == names


def test_what_is_not_known_is_absent(said: dict[str, Any]) -> None:
    """No `null`, no empty text, list or thing."""
    assert not [
        path for path, content in said.items() if any(value in ("", None, [], {}) for value in _values(content))
    ]


def _values(value: Any) -> Iterator[Any]:
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _values(one)


def test_whom_an_office_is_there_for(said: dict[str, Any]) -> None:
    """The place, its district, and nothing where the office excepts the place; an operator's page names all."""
    assert served(said, "orte/musterhausen/", "musterhausen") == {"@id": "#ort"}
    assert served(said, "orte/oehrlingen/", "musterland") == {"@id": "#kreis"}
    assert served(said, "kreise/landkreis-musterland/", "musterland") == {"@id": "#kreis"}
    assert served(said, "orte/fuchsweil/", "musterland") is None
    (path,) = (path for path in said if path.startswith("traeger/") and service(said, path, "altweiler"))
    assert [one["name"] for one in served(said, path, "altweiler")] == ["Altweiler", "Altweiler (Heide)"]


def served(said: dict[str, Any], path: str, id_: str) -> Any:
    """Give for whom an office is there, as a page says it."""
    return service(said, path, id_).get("areaServed")


def service(said: dict[str, Any], path: str, id_: str) -> Any:
    """Give an office as a page tells of it; nothing if it does not."""
    return next((one for one in said[path]["@graph"] if one.get("@id") == f"#stelle-{id_}"), None)


def test_a_city_is_one_with_its_district(said: dict[str, Any], small: Knowledge) -> None:
    """Its town hall is the administration of both."""
    (city,) = (one for one in small.gazetteer.districts.values() if one.kind is DistrictKind.STADTKREIS)
    offices = [one for one in said[f"kreise/{city.slug}/"]["@graph"] if one["@type"] == "GovernmentOffice"]
    assert [(one["telephone"], one["areaServed"]) for one in offices] == [("115", {"@id": "#kreis"})]


def test_without_an_address_nothing_names_one(small: Knowledge) -> None:
    """Neither pages nor files; all else is said."""
    with_one, without = of_pages(small), of_pages(small, "")
    assert ADDRESS in with_one["orte/musterhausen/"]
    assert not [path for path, text in without.items() if ADDRESS in text]
    assert with_one.keys() == without.keys()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVIL)
def test_a_name_stays_a_name(small: Knowledge, name: str) -> None:
    """Whatever somebody enters, it ends no script and starts none: the page has the same elements, and the name."""
    text = of_pages(with_names(small, name))["orte/musterhausen/"]
    html = Shell("<html><body>⟦json_ld⟧<p>").filled(Body(PageHead("", "", ""), Markup()), ways_from("", GERMAN), text)
    body = lxml.html.fromstring(html).find("body")
    assert [child.tag for child in body] == ["script", "p"]
    (own, *_) = (one for one in json.loads(body[0].text)["@graph"] if one["@type"] == "GovernmentService")
    assert own["name"] == name
