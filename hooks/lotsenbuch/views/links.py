"""Where things are: addresses of pages, numbers to call, letters to write, places to go."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urlencode, urlsplit

from lotsenbuch.model.contact import Address
from lotsenbuch.model.phones import dialled, written


@dataclass(frozen=True)
class Phone:
    """A telephone number as people write it, and as a telephone dials it."""

    shown: str
    href: str


def phone(number: str) -> Phone:
    """Give a good number, with the same digits that were written."""
    return Phone(written(number), f"tel:{dialled(number)}")


def letter(email: str, subject: str, text: str) -> str:
    """Give a link that opens an e-mail with a subject and a text."""
    return f"mailto:{quote(email, safe='@')}?{_said(subject, text)}"


@cache
def _said(subject: str, text: str) -> str:
    """Give what a letter says as an address has it; there are few letters, to hundreds of mailboxes."""
    return urlencode({"subject": subject, "body": text}, quote_via=quote)


def address_line(address: Address) -> str:
    """Give an address in one line."""
    town = " ".join(filter(None, (address.postcode, address.town)))
    return ", ".join(filter(None, (address.street, town)))


def on_the_map(address: Address) -> str:
    """Give OpenStreetMap's page for an address."""
    return "https://www.openstreetmap.org/search?" + urlencode({"query": address_line(address)}, quote_via=quote)


def in_the_map_app(address: Address) -> str:
    """Give the link that opens an address in the telephone's own map."""
    return "geo:0,0?" + urlencode({"q": address_line(address)}, quote_via=quote)


def host(website: str) -> str:
    """Give the name of a website's host, as people say it."""
    return urlsplit(website).netloc.lower().removeprefix("www.")
