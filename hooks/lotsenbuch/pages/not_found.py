"""The pages that lead on: for addresses at which nothing stands, and for short ones."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from lotsenbuch import routes
from lotsenbuch.model.places import Municipality
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.rendering import Body
from lotsenbuch.routes import Page, Ways
from lotsenbuch.views.page import PageHead


def ways_from_anywhere(edition: Edition) -> Ways:
    """Give the ways from wherever a missing page was asked for: they start at the root of the server."""
    root = urlsplit(edition.settings.address).path or "/"
    return Ways(f"{root}{edition.language.prefix}", root, edition.renderer.fingerprints)


def not_found(edition: Edition, others: Iterable[Edition]) -> Body:
    """Give the page for an address that leads nowhere, with a line for the readers of other languages."""
    lines = [other.renderer.render("not-found-line.html", ways_from_anywhere(other)) for other in others]
    html = edition.renderer.render(
        "not-found.html", ways_from_anywhere(edition), others=lines, municipality=routes.MUNICIPALITY
    )
    return Body(PageHead(Page.HOME, edition.words.text("Diese Seite gibt es nicht"), ""), html)


def redirect(edition: Edition, place: Municipality) -> str:
    """Give the whole page at a municipality's short address, which leads on to its own."""
    route, ways = routes.municipality(place), edition.renderer.ways(routes.short(place.ags))
    site = edition.settings.address
    address = f"{site}{route.in_language(edition.language)}" if site else ""
    html = edition.renderer.render("redirect.html", ways, name=place.name, href=f"{ways.home}{route}", address=address)
    return f"{html}\n"
