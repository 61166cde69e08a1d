"""Town halls and administrations of districts: what they may say, and where it comes from."""

import pytest
from pydantic import ValidationError

from lotsenbuch.model.administrations import Administrations
from lotsenbuch.model.contact import Address
from lotsenbuch.model.dates import PartialDate
from tests.records import ALTDORF, HAFENSTADT, HAFENSTADT_KREIS, MUSTERLAND, administration, administration_source

HALL = administration(
    street="Marktplatz 1",
    postcode="00101",
    town="Altdorf",
    phone="030 23125000",
    email="rathaus@altdorf.example",
    website="https://www.altdorf.example",
    phone_source="netz",
)


def known() -> Administrations:
    """Give a town hall, a district and a city that is one, with two sources."""
    rows = (HALL, administration(MUSTERLAND.key), administration(HAFENSTADT.ags), administration(HAFENSTADT_KREIS.key))
    sources = (administration_source(), administration_source("netz", date=None))
    return Administrations({row.key: row for row in rows}, {source.id: source for source in sources})


def test_places_lead_to_their_administration() -> None:
    """A municipality to its town hall, a district to its own, a city that is a district to both rows."""
    found = known()
    assert found.town_hall(ALTDORF) is HALL
    assert found.of_district(MUSTERLAND).key == "08901"
    assert found.of_district(HAFENSTADT_KREIS).key == "08902"
    assert found.town_hall(HAFENSTADT).key == "08902000"


def test_a_way_may_have_a_source_of_its_own() -> None:
    """Else that of the row counts for it, and its date."""
    found = known()
    assert found.source_of(HALL).id == found.source_of(HALL, "email").id == "verzeichnis"
    assert found.source_of(HALL, "phone").id == "netz"
    assert (HALL.own_source("phone"), HALL.own_source("email")) == ("netz", None)


def test_a_way_is_as_old_as_its_source() -> None:
    """Truth rule 2: nothing borrows the date of the address; a source without a date lends none."""
    found = known()
    assert found.date_of(HALL) == found.date_of(HALL, "website") == PartialDate("2026-01-31")
    assert found.date_of(HALL, "phone") is None


def test_an_address_needs_a_town() -> None:
    """A street alone leads nowhere."""
    assert HALL.address == Address(street="Marktplatz 1", postcode="00101", town="Altdorf")
    assert administration(town="Altdorf").address == Address(town="Altdorf")
    for lost in ({"street": "Marktplatz 1"}, {"postcode": "00101"}):
        with pytest.raises(ValidationError, match="address_without_town"):
            administration(**lost)


@pytest.mark.parametrize(
    "fault",
    [
        {"key": "0890100"},
        {"name": ""},
        {"name": "Rathaus\u200b"},
        {"street": "Marktplatz\n1"},
        {"postcode": "8821"},
        {"phone": "0751"},
        {"phone": "030 2312\u00065000"},
        {"email": "rathaus"},
        {"website": "www.altdorf.example"},
        {"source": "Das Verzeichnis"},
        {"as_of": "neulich"},
        {"fax": "030 23125000"},
    ],
)
def test_every_field_is_judged(fault: dict[str, str]) -> None:
    """By the types that the registry's fields have; what is unknown is no field."""
    good = {"key": ALTDORF.ags, "name": "Rathaus", "source": "verzeichnis", "as_of": "2026-01-31"}
    type(HALL).model_validate(good)
    with pytest.raises(ValidationError):
        type(HALL).model_validate(good | fault)
