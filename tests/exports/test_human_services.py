"""The offices by HSDS 3.1: what its schemas require of each object, and the same answers as everywhere."""

import json
import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from lotsenbuch.content import Knowledge
from lotsenbuch.exports.human_services import HumanServices
from lotsenbuch.model.phones import dialled
from lotsenbuch.portal.open_data import data_of
from tests.exports.data import EVIL, read, with_names

UUID = {"type": "string", "pattern": "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"}
TEXT = {"type": "string", "minLength": 1}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """Give the schema of an object of HSDS: what it requires, what its fields hold; ids are UUIDs."""
    known = {"id": UUID, **properties}
    return {"type": "object", "required": ["id", *required], "properties": known}


def each(one: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of a list of some."""
    return {"type": "array", "minItems": 1, "items": one}


PLACE_KIND = {"enum": ["physical", "postal", "virtual"]}
ADDRESS = thing(
    "address_1",
    "city",
    "state_province",
    "postal_code",
    "country",
    "address_type",
    address_1=TEXT,
    city=TEXT,
    postal_code=TEXT,
    country={"pattern": "^[A-Z]{2}$"},
    address_type=PLACE_KIND,
)
SCHEDULE = thing(
    freq={"enum": ["WEEKLY", "MONTHLY"]},
    wkst={"enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]},
    byday={"type": "string", "pattern": "^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$"},
    opens_at={"pattern": "^[0-9]{2}:[0-9]{2}$"},
    closes_at={"pattern": "^[0-9]{2}:[0-9]{2}$"},
)
LOCATION = thing("location_type", location_type=PLACE_KIND, name=TEXT, addresses=each(ADDRESS))
AREA = thing(name=TEXT, uri=TEXT)
AT_LOCATION = thing(
    "service_id",
    "location_id",
    service_id=UUID,
    location_id=UUID,
    location=LOCATION,
    schedules=each(SCHEDULE),
    service_areas=each(AREA),
)
ORGANIZATION = thing("name", "description", name=TEXT, description=TEXT, website=TEXT)
SERVICE = thing(
    "organization_id",
    "name",
    "status",
    organization_id=UUID,
    name=TEXT,
    status={"enum": ["active", "inactive", "defunct", "temporarily closed"]},
    email=TEXT,
    additional_urls=each(thing("url", url=TEXT)),
    organization=ORGANIZATION,
    phones=each(thing("number", number=TEXT)),
    schedules=each(SCHEDULE),
    service_areas=each(AREA),
    service_at_locations=each(AT_LOCATION),
    languages=each(thing(code=TEXT)),
    contacts=each(thing()),
)


def check(page: Any, schema: dict[str, Any]) -> list[Any]:
    """Give what is on a page, which is as its schema says, no id twice where it means another."""
    contents: list[Any] = page["contents"]
    assert page["total_items"] == page["size"] == len(contents)
    Draft202012Validator(each(schema)).validate(contents)
    ids = [one["id"] for one in contents]
    assert len(set(ids)) == len(ids)
    return contents


def test_each_object_is_as_hsds_requires(open_files: dict[str, str]) -> None:
    """Version 3.1: required fields, vocabularies, ids that are UUIDs."""
    check(read(open_files, "hsds/services.json"), SERVICE)
    check(read(open_files, "hsds/organizations.json"), ORGANIZATION)


def test_services_are_the_offices(open_files: dict[str, str], small: Knowledge) -> None:
    """The same as in our own list: who runs it, whom it serves, how it is reached, when."""
    offices = read(open_files, "offices.json")["offices"]
    services = read(open_files, "hsds/services.json")["contents"]
    names = {one.id: one.name for one in small.entries.operators}
    assert [one["x-lotsenbuch"]["id"] for one in services] == [office["id"] for office in offices]
    for one, office in zip(services, offices, strict=True):
        contact = office.get("contact", {})
        assert one["name"] == office["name"]
        assert one["organization"]["name"] == names[office["operator"]]
        assert [area["uri"].removeprefix("urn:de:ags:") for area in one["service_areas"]] == office["serves"]
        numbers = [phone["number"] for phone in one.get("phones", [])]
        assert numbers == ([dialled(contact["phone"])] if "phone" in contact else [])
        assert one.get("email") == contact.get("email")
        assert [each["code"] for each in one.get("languages", [])] == [s["language"] for s in office.get("spoken", [])]
        assert one["x-lotsenbuch"]["sources"] == office["sources"]


def test_hours_are_those_of_the_office(open_files: dict[str, str]) -> None:
    """A schedule a span; the days that have it stand together."""
    services = {one["x-lotsenbuch"]["id"]: one for one in read(open_files, "hsds/services.json")["contents"]}
    said = [(one["byday"], one["opens_at"], one["closes_at"]) for one in services["musterhausen"]["schedules"]]
    assert said == [("MO,TU,WE,TH", "09:00", "12:00"), ("MO,TU,WE,TH", "14:00", "16:00")]
    places = [one["location"]["name"] for one in services["musterhausen"]["service_at_locations"]]
    assert places == ["Integrationsmanagement Musterhausen", "Zimmer 4", "Unterkunft am Bach", "Haus am Markt"]
    assert "service_at_locations" not in services["fuchsweil"]
    assert re.search("ohne .*Quellingen", services["musterland"]["service_areas"][0]["description"])


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVIL)
def test_a_name_stays_a_name(small: Knowledge, name: str) -> None:
    """Whatever somebody enters."""
    services = json.loads(HumanServices(data_of(with_names(small, name), "")).services())["contents"]
    assert {one["name"] for one in services} == {name}
