"""The ways from a municipality to people, in the order in which one should try them."""

from typing import Any

import pytest

from lotsenbuch.answers.answering import Answer, answers_of
from lotsenbuch.answers.ways import (
    ANSWERABLE,
    COUNSELLORS,
    MANAGEMENT,
    AdministrationWay,
    Everyone,
    OfficeWay,
    ServiceWay,
    Way,
    WayKind,
)
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.programme import StateService
from tests.records import (
    ALTDORF,
    BACHHEIM,
    HAFENSTADT,
    HAFENSTADT_KREIS,
    MUSTERLAND,
    PHONE,
    administration,
    administrations,
    callable_by,
    entries,
    gazetteer,
    office,
    source,
)

CALL = callable_by(phone=PHONE)
SITE = {"website": "https://a.example"}
HALL = administration(phone=PHONE, website="https://altdorf.example")
OF_DISTRICT = administration(MUSTERLAND.key, name="Landratsamt", email="post@musterland.example")
WIDE: dict[str, Any] = {"serves": [MUSTERLAND.key], "coverage": "unknown", "contact": CALL}


def answer(
    *offices: Office,
    place: Municipality = ALTDORF,
    known: tuple[Administration, ...] = (),
    services: tuple[StateService, ...] = (),
) -> Answer:
    """Give the answer for a municipality."""
    everyone = Everyone(administrations(*known), services)
    return answers_of(entries(*offices), gazetteer(), everyone)[place.ags]


def whose(found: Answer) -> list[str]:
    """Give to whom the ways lead: ids of offices, keys of administrations, ids of services."""
    return list(map(_whose, found.ways))


def _whose(way: Way) -> str:
    if isinstance(way, OfficeWay):
        return way.office.id
    if isinstance(way, AdministrationWay):
        return way.administration.key
    assert isinstance(way, ServiceWay)
    return way.service.id


def by(line: str) -> dict[str, Any]:
    """Give a contact at which somebody answers by telephone."""
    return {"line": line, "phone": PHONE}


def service(id_: str = "suche", **fields: Any) -> StateService:
    """Give a service of the whole state."""
    return StateService.model_validate({"id": id_, "name": "x", "offer": {"de": "y"}, **fields})


def test_ways_stand_in_the_order_of_the_design() -> None:
    """Who counsels, who coordinates it, the house behind it; its district; officers, MBE, JMD; administrations."""
    found = answer(
        office("ehrenamt", task="volunteer-coordination", contact=by("volunteers")),
        office("jmd", task="youth-migration-service", contact=by("counselling")),
        office("mbe", task="migration-counselling", contact=by("switchboard")),
        office("beauftragte", task="integration-officer", contact=by("coordination")),
        office("zentrale", contact=by("switchboard")),
        office("haus", contact=by("head-office")),
        office("koordination", contact=by("coordination"), sources=[source(date="2018")]),
        office("beratung", contact=by("counselling")),
        office("kreis", operator="kreis", **WIDE),
        known=(HALL, OF_DISTRICT),
        services=(service(phone=PHONE), service("notruf", emergency=True, phone="112")),
    )
    assert [way.kind for way in found.ways] == list(WayKind)
    assert whose(found) == [
        "beratung", "koordination", "haus", "zentrale", "kreis", "beauftragte", "mbe", "jmd", ALTDORF.ags,
        MUSTERLAND.key, "ehrenamt", "suche",
    ]  # fmt: skip


def test_who_has_a_website_alone_comes_after_all_who_can_be_called() -> None:
    """Of these the place's own first, then the services whose websites lead on to numbers."""
    found = answer(
        office("mbe", task="migration-counselling", contact={"line": "counselling", **SITE}),
        office("beratung", contact={"line": "counselling", **SITE}),
        office("kreis", operator="kreis", **WIDE | {"contact": {"line": "counselling", **SITE}}),
        office("ehrenamt", task="volunteer-coordination", contact=by("volunteers")),
        known=(administration(**SITE), administration(MUSTERLAND.key, **SITE)),
        services=(service(**SITE),),
    )
    assert whose(found) == ["ehrenamt", "beratung", ALTDORF.ags, "suche", "kreis", "mbe", MUSTERLAND.key]
    assert [way.is_callable for way in found.ways] == [True] + [False] * 6
    assert not found.is_reached


def test_an_office_without_a_contact_is_no_way() -> None:
    """Nor is one that has ended; a booking is a website."""
    closed = office("zu", status="closed")
    booking = office("b", contact={"line": "counselling", "booking": "https://termine.example"})
    found = answer(office("a"), closed, booking)
    assert whose(found) == ["b"]
    assert found.ways[0].website == "https://termine.example"


def test_a_way_is_as_it_is_written() -> None:
    """Telephone, mailbox, website, house; whose word it is, and whether it is for the place."""
    contact = {"line": "coordination", "phone": PHONE, "email": "rat@a.example", "address": {"town": "Altdorf"}}
    published = [source("alt", date="2018", supports=["contact"]), source("neu", date="2026", supports=["contact"])]
    one = office("a", contact=contact, sources=[*published, source("wer", date="2027", supports=["operator"])])
    (way,) = answer(one).ways
    assert isinstance(way, OfficeWay)
    assert (way.phone, way.email, way.website) == (PHONE, "rat@a.example", None)
    assert one.contact is not None
    assert (way.address, way.line, way.is_for_the_place) == (one.contact.address, "coordination", True)
    assert way.source is not None
    assert way.source.id == "neu"


def test_mbe_of_the_district_stand_beside_those_of_the_place() -> None:
    """Those of the place first; whoever excepts it is not there for it."""
    found = answer(
        office("kreis", task="migration-counselling", **WIDE),
        office("andere", task="migration-counselling", **WIDE, except_=[ALTDORF.ags]),
        office("ort", task="migration-counselling", contact=CALL),
        office("jugend", task="youth-migration-service", contact=CALL),
    )
    assert whose(found) == ["ort", "kreis", "jugend"]
    assert [way.kind for way in found.ways] == [WayKind.MBE, WayKind.MBE, WayKind.JMD]
    assert [way.is_for_the_place for way in found.ways if isinstance(way, OfficeWay)] == [True, False, True]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"sources": [source(date="2025-02")]}, {"sources": [source(date="2025-01")]}),
        ({"sources": [source(date="1999", supports=["contact"])]}, {"sources": [source(date=None)]}),
        ({"coverage": "all"}, {"coverage": "most"}),
        ({"coverage": "most"}, {"coverage": "some"}),
        ({"coverage": "some"}, {"coverage": "unknown"}),
        ({"certainty": "stated"}, {"certainty": "derived", "coverage": "all"}),
        ({"contact": by("counselling")}, {"contact": by("switchboard"), "coverage": "all"}),
        ({"serves": [ALTDORF.ags], "coverage": None, "contact": by("switchboard")}, {"coverage": "all"}),
    ],
)
def test_of_two_alike_the_surer_comes_first(better: dict[str, Any], worse: dict[str, Any]) -> None:
    """Named for the place, the counselling itself, stated, for all, newer; in whatever order they stand."""
    task = "migration-counselling"
    one, other = office("gut", task=task, **WIDE | better), office("b", task=task, **WIDE | worse)
    assert whose(answer(one, other)) == whose(answer(other, one)) == ["gut", "b"]


def test_what_predates_the_reform_comes_after_what_does_not() -> None:
    """Though the contact of the other be newer."""
    old = [source("a", date="2018", supports=["operator"]), source("b", date="2026", supports=["contact"])]
    found = answer(office("alt", contact=CALL, sources=old), office("neu", contact=CALL))
    assert whose(found) == ["neu", "alt"]


def test_where_what_is_known_predates_the_reform_the_district_is_asked_too() -> None:
    """Since then it decides who counsels (truth rule 9); not where somebody has said it again."""
    wide = office("kreis", operator="kreis", **WIDE)
    old = answer(office("alt", contact=CALL, sources=[source(date="2018")]), wide)
    assert whose(old) == ["alt", "kreis"]
    assert whose(answer(office("neu", contact=CALL), wide)) == ["neu"]


def test_volunteers_are_not_responsible() -> None:
    """Also those who answer for an office, of the place or of its district."""
    found = answer(office("a", contact=by("volunteers")), office("kreis", **WIDE | {"contact": by("volunteers")}))
    assert {way.kind for way in found.ways} == {WayKind.VOLUNTEERS}
    assert not found.is_reached
    assert not found.is_counselled


def test_a_city_has_one_administration() -> None:
    """Its town hall is that of its district too."""
    known = (administration(HAFENSTADT.ags), administration(HAFENSTADT_KREIS.key))
    assert whose(answer(place=HAFENSTADT, known=known)) == [HAFENSTADT.ags]


def test_a_town_hall_answers_for_its_own_town() -> None:
    """And the district for all of its towns."""
    assert whose(answer(place=BACHHEIM, known=(HALL, OF_DISTRICT))) == [MUSTERLAND.key]


@pytest.mark.parametrize(
    ("fields", "publisher"),
    [
        ({"email": "post@altdorf.example"}, "Statistisches Amt"),
        ({"email": "post@altdorf.example", "email_source": "faltblatt"}, "Kreis"),
        ({"phone": PHONE, "phone_source": "faltblatt", "email": "post@altdorf.example"}, "Kreis"),
        ({"website": "https://altdorf.example", "website_source": "faltblatt"}, "Statistisches Amt"),
    ],
)
def test_an_administrations_way_has_the_source_of_what_one_calls(fields: dict[str, str], publisher: str) -> None:
    """Or writes to; without either, that of name and address."""
    (way,) = answer(known=(administration(**fields),)).ways
    assert way.source is not None
    assert way.source.publisher == publisher


def test_who_is_reached_and_who_is_counselled_is_counted_apart() -> None:
    """A town hall must know; a service that counsels does."""
    hall, mbe = answer(known=(HALL,)), answer(office("mbe", task="migration-counselling", **WIDE))
    assert (hall.is_reached, hall.is_counselled) == (True, False)
    assert (mbe.is_reached, mbe.is_counselled, mbe.calls(MANAGEMENT)) == (True, True, False)
    assert not answer(services=(service(phone=PHONE),)).is_reached
    assert MANAGEMENT < COUNSELLORS < ANSWERABLE < set(WayKind)


def test_who_counsels_for_a_place_is_integration_management_then_the_others() -> None:
    """For the head of a plan; officers and volunteers are none of them."""
    found = answer(
        office("jmd", task="youth-migration-service"),
        office("mbe", task="migration-counselling", **WIDE),
        office("beauftragte", task="integration-officer"),
        office("stadt"),
        office("kreis", **WIDE),
    )
    assert [one.id for one in found.counsellors] == ["stadt", "mbe", "jmd"]
