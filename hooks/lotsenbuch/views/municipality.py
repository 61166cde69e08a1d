"""What the page of a municipality says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.answering import Answer, Level
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.programme import MunicipalFigure, Programme
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.sources import Figure
from lotsenbuch.views.announcement import AnnouncementView, AnnouncementViews
from lotsenbuch.views.history import HistoryViews, PastView
from lotsenbuch.views.page import PageHead, PlaceLink, district_link
from lotsenbuch.views.sources import FigureView, SourceViews
from lotsenbuch.wording.words import Words

MOST_NAMES = 3
"""How many operators the description of a page names."""


MOST_POSTCODES = 6
"""How many postcodes stand there at once: Stuttgart has 35."""

OwnWay = OfficeWay | AdministrationWay
"""A way to somebody who is there for the place; the services that answer everywhere are a list of their own."""


@dataclass(frozen=True)
class MunicipalityView:
    """The page of a municipality.

    `first` is the way to try first and `others` lead to the other offices and administrations, as far as one can call
    or write there; `unreached` are those that have only a website, an address or nothing. `is_reached` says whether
    there is anybody but the services that answer everywhere. `some_postcodes` are the first of very many, else nothing.
    """

    ags: str
    name: str
    postcodes: str
    some_postcodes: str
    address_book: str
    district: PlaceLink
    level: Level
    level_sentence: Markup
    first: OwnWay | None
    others: tuple[OwnWay, ...]
    unreached: tuple[OwnWay | Office, ...]
    is_reached: bool
    announced: tuple[AnnouncementView, ...]
    past: tuple[PastView, ...]
    figures: tuple[FigureView, ...]
    homonyms: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class MunicipalityViews:
    """Gives the pages of municipalities in one language."""

    words: Words
    entries: Entries
    gazetteer: Gazetteer
    programme: Programme
    sources: SourceViews
    history: HistoryViews
    announcements: AnnouncementViews

    def page(self, answer: Answer) -> MunicipalityView:
        """Give what the page of a municipality says."""
        place = answer.municipality
        ways = [way for way in answer.ways if isinstance(way, OfficeWay | AdministrationWay)]
        return MunicipalityView(
            ags=place.ags,
            name=place.name,
            postcodes=", ".join(place.postcodes),
            some_postcodes=f"{', '.join(place.postcodes[:2])} …" if len(place.postcodes) > MOST_POSTCODES else "",
            address_book=routes.address_book(place),
            district=district_link(place.district),
            level=answer.level,
            level_sentence=self._level_sentence(answer),
            first=ways[0] if ways else None,
            others=tuple(way for way in ways[1:] if way.is_callable),
            unreached=_unreached(answer, ways[1:]),
            is_reached=answer.is_reached,
            announced=tuple(map(self.announcements.announced, answer.announced)),
            past=tuple(map(self.history.closed, answer.closed)),
            figures=self._figures.get(place.ags, ()),
            homonyms=tuple(
                PlaceLink(_full_name(other), routes.municipality(other)) for other in self.gazetteer.homonyms(place)
            ),
        )

    def _level_sentence(self, answer: Answer) -> Markup:
        html, place, district = self.words.html, answer.municipality.name, answer.municipality.district.name
        if answer.level is Level.STATE:
            return html(
                "Für %(place)s kennen wir noch keine Beratungsstelle, auch nicht beim Kreis (%(district)s). Fragen Sie "
                "zuerst hier:",
                place=place,
                district=district,
            )
        if not _leads_to_who_counsels(answer):
            return self._unreached_sentence(answer)
        if answer.level is Level.DISTRICT:
            return html(
                "Für %(place)s kennen wir keine eigene Beratungsstelle. Hier hilft der Kreis weiter: %(district)s.",
                place=place,
                district=district,
            )
        if len(answer.offices) > 1:
            return self._several_sentence(answer)
        if answer.level is Level.JOINT:
            return html("Diese Stelle ist für %(place)s und für weitere Gemeinden da.", place=place)
        return html("Diese Stelle ist für %(place)s da.", place=place)

    def _several_sentence(self, answer: Answer) -> Markup:
        """Give that several offices counsel there, and how one asks which it is: one cannot call where nobody can."""
        html, place = self.words.html, answer.municipality.name
        if any(office.contact and office.contact.phone for office in answer.offices):
            return html(
                "In %(place)s beraten mehrere Stellen. Rufen Sie eine davon an: Sie sagt Ihnen, wer für Sie da ist.",
                place=place,
            )
        return html(
            "In %(place)s beraten mehrere Stellen. Schreiben Sie einer davon: Sie sagt Ihnen, wer für Sie da ist.",
            place=place,
        )

    def _unreached_sentence(self, answer: Answer) -> Markup:
        """Give who counsels as far as that is known, where one can neither call nor write there."""
        html, place = self.words.html, answer.municipality
        if answer.level is Level.DISTRICT:
            return html(
                "Für %(place)s kennen wir keine eigene Beratungsstelle, und vom Kreis (%(district)s) weder Telefon "
                "noch E-Mail. Fragen Sie zuerst hier:",
                place=place.name,
                district=place.district.name,
            )
        who = [operator.name for operator in self.entries.operators_of(answer.offices)]
        return html(
            "Nach dem, was wir wissen, berät in %(place)s: %(who)s. Telefon und E-Mail kennen wir nicht. Fragen Sie "
            "zuerst hier:",
            place=place.name,
            who=self.words.html_list(list(map(self.words.german, who))),
        )

    def head(self, answer: Answer) -> PageHead:
        """Give what it says of itself."""
        place = answer.municipality
        shown = _full_name(place) if self.gazetteer.homonyms(place) else place.name
        return PageHead(
            routes.municipality(place),
            self.words.text("%(place)s: Beratung für Geflüchtete", place=shown),
            self._description(answer),
        )

    def _description(self, answer: Answer) -> str:
        words, place = self.words, answer.municipality
        who = [operator.name for operator in self.entries.operators_of(answer.offices)]
        if not who:
            return words.text(
                "Wer Geflüchteten in %(place)s (%(district)s) weiterhilft. Kostenlos.",
                place=place.name,
                district=place.district.name,
            )
        return words.text(
            "Wer Geflüchtete in %(place)s (%(district)s) berät: %(who)s. Telefon, Adresse, Zeiten, kostenlos.",
            place=place.name,
            district=place.district.name,
            who=words.language.comma.join(who[:MOST_NAMES]),
        )

    @cached_property
    def _figures(self) -> Mapping[str, tuple[FigureView, ...]]:
        groups: dict[str, list[MunicipalFigure]] = {}
        for figure in self.programme.municipal_figures:
            groups.setdefault(figure.municipality, []).append(figure)
        return {ags: tuple(self._worded(figures)) for ags, figures in groups.items()}

    def _worded(self, figures: Iterable[MunicipalFigure]) -> Iterable[FigureView]:
        publishers = {source.id: source.publisher for source in self.programme.sources}
        for item in figures:
            figure = Figure(kind=item.kind, value=item.value, as_of=item.as_of, source=item.source)
            yield self.sources.figure(figure, publishers[item.source])


def _leads_to_who_counsels(answer: Answer) -> bool:
    """Say whether the first way is one to call or write to who counsels there."""
    first = answer.ways[0] if answer.ways else None
    return isinstance(first, OfficeWay) and first.is_callable and first.office in answer.offices


def _unreached(answer: Answer, ways: Sequence[OwnWay]) -> tuple[OwnWay | Office, ...]:
    """Give whom one can neither call nor write to, who counsels in the place before the others."""
    without_contact = (office for office in answer.active if office.contact is None)
    found: list[OwnWay | Office] = [*without_contact, *(way for way in ways if not way.is_callable)]
    return tuple(sorted(found, key=lambda one: _office_of(one) not in answer.offices))


def _office_of(one: OwnWay | Office) -> Office | None:
    if isinstance(one, Office):
        return one
    return one.office if isinstance(one, OfficeWay) else None


def _full_name(place: Municipality) -> str:
    """Give a name that tells a municipality from others of the same name."""
    return f"{place.name} ({place.district.name})"
