"""What a page says of a town hall or a district's administration."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.answers.ways import AdministrationWay, WayKind
from lotsenbuch.model.administrations import WAYS, Administrations
from lotsenbuch.views.contact import ContactView, ContactViews
from lotsenbuch.views.page import BERATUNG
from lotsenbuch.views.sources import SourceView, SourceViews
from lotsenbuch.wording.words import Words

WHOSE_ADDRESS = "Anschrift: "
"""How a note begins that says of which association the directory gives the address."""


@dataclass(frozen=True)
class AdministrationView:
    """An administration in one language: what it is, how to reach it, how fresh that is and where it comes from.

    `note` is German, as it stands in the table; `is_about_sources` says that it tells only whose address that is.
    """

    key: str
    name: str
    what: Markup
    contact: ContactView
    freshness: Markup
    note: str
    is_about_sources: bool
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class AdministrationViews:
    """Gives in one language what is said of administrations."""

    words: Words
    known: Administrations
    contacts: ContactViews
    sources: SourceViews

    def card(self, way: AdministrationWay) -> AdministrationView:
        """Give what is said of the administration that a way leads to."""
        one = way.administration
        sources = dict.fromkeys(self.known.source_of(one, part).id for part in (None, *WAYS))
        return AdministrationView(
            key=one.key,
            name=one.name,
            what=self._what(way.kind),
            contact=self.contacts.of_administration(one),
            freshness=self.sources.published(way.source.publisher, way.as_of),
            note=one.note or "",
            is_about_sources=(one.note or "").startswith(WHOSE_ADDRESS),
            sources=tuple(self.sources.source(self.known.sources[id_]) for id_ in sources),
        )

    def _what(self, kind: WayKind) -> Markup:
        if kind is WayKind.DISTRICT_ADMINISTRATION:
            return self.words.html("Das ist die Verwaltung des Kreises. Fragen Sie nach dem %(word)s.", word=BERATUNG)
        return self.words.html("Das ist das Rathaus. Fragen Sie nach dem %(word)s.", word=BERATUNG)
