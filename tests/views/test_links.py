"""Numbers to call, letters to write, places to go."""

from urllib.parse import parse_qs, urlsplit

import pytest

from lotsenbuch.model.contact import Address
from lotsenbuch.views.links import Phone, address_line, host, in_the_map_app, letter, on_the_map, phone


@pytest.mark.parametrize(
    ("written", "shown", "dialled"),
    [
        ("030 23125000", "030 23125000", "tel:+493023125000"),
        ("030/23125-000", "030 23125000", "tel:+493023125000"),
        ("+49 30 23125 000", "030 23125000", "tel:+493023125000"),
        ("112", "112", "tel:112"),
        ("116 016", "116 016", "tel:116016"),
        ("116016", "116 016", "tel:116016"),
        ("+41 61 2652525", "+41 61 265 25 25", "tel:+41612652525"),
    ],
)
def test_a_number_is_shown_and_dialled(written: str, shown: str, dialled: str) -> None:
    """As people write it, and as a telephone from abroad needs it; a special one has no area code."""
    assert phone(written) == Phone(shown, dialled)


def test_a_letter_has_a_subject_and_a_text() -> None:
    """Every sign of them is safe in an address."""
    link = letter("rat@altdorf.example", "Wer berät & hilft?", "Guten Tag,\n\nwer ist zuständig?\n")
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "rat@altdorf.example")
    assert "+" not in parts.query
    asked = parse_qs(parts.query)
    assert asked == {"subject": ["Wer berät & hilft?"], "body": ["Guten Tag,\n\nwer ist zuständig?\n"]}


def test_an_address_cannot_leave_its_link() -> None:
    """Whatever stands in it."""
    assert letter("a?b=c&d@e.example", "x", "y").startswith("mailto:a%3Fb%3Dc%26d@e.example?subject=")


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"street": "Rathausplatz 1", "postcode": "00101", "town": "Altdorf"}, "Rathausplatz 1, 00101 Altdorf"),
        ({"postcode": "00101", "town": "Altdorf"}, "00101 Altdorf"),
        ({"street": "Rathausplatz 1", "town": "Altdorf"}, "Rathausplatz 1, Altdorf"),
        ({"town": "Altdorf"}, "Altdorf"),
    ],
)
def test_an_address_is_one_line(fields: dict[str, str], line: str) -> None:
    """Of what is known of it."""
    assert address_line(Address.model_validate(fields)) == line


def test_an_address_is_found_on_maps() -> None:
    """On OpenStreetMap's page and in the telephone's own."""
    address = Address(street="Straße 1 & 2", town="Altdorf")
    assert on_the_map(address) == ("https://www.openstreetmap.org/search?query=Stra%C3%9Fe%201%20%26%202%2C%20Altdorf")
    assert in_the_map_app(address) == "geo:0,0?q=Stra%C3%9Fe%201%20%26%202%2C%20Altdorf"


@pytest.mark.parametrize(
    ("website", "name"),
    [
        ("https://www.altdorf.example/rat/hilfe", "altdorf.example"),
        ("http://altdorf.example", "altdorf.example"),
        ("https://rat.altdorf.example/?a=b//c", "rat.altdorf.example"),
        ("https://rat.altdorf.example?a=b", "rat.altdorf.example"),
        ("HTTPS://WWW.Altdorf.example#c", "altdorf.example"),
    ],
)
def test_a_website_is_named_by_its_host(website: str, name: str) -> None:
    """As people say it."""
    assert host(website) == name
