"""What the page of a municipality says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.answering import Answer, Level
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer, Municipality
from lotsenbuch.model.programme import MunicipalFigure, Programme
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.sources import Figure
from lotsenbuch.views.history import HistoryViews, PastView
from lotsenbuch.views.page import BERATUNG, PageHead, PlaceLink, district_link
from lotsenbuch.views.sources import FigureView, SourceViews
from lotsenbuch.wording.words import Words

MOST_NAMES = 3
"""How many operators the description of a page names."""


@dataclass(frozen=True)
class MunicipalityView:
    """The page of a municipality.

    `state_services_first` says whether the services that answer everywhere stand where an office would.
    """

    head: PageHead
    ags: str
    name: str
    postcodes: str
    district: PlaceLink
    level: Level
    level_sentence: Markup
    state_services_first: bool
    answers: tuple[Office, ...]
    fallback: tuple[Office, ...]
    others: tuple[Office, ...]
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

    def page(self, answer: Answer) -> MunicipalityView:
        """Give what the page of a municipality says."""
        place = answer.municipality
        return MunicipalityView(
            head=self._head(answer),
            ags=place.ags,
            name=place.name,
            postcodes=", ".join(place.postcodes),
            district=district_link(place.district),
            level=answer.level,
            level_sentence=self._level_sentence(answer),
            state_services_first=answer.level is Level.STATE,
            answers=answer.offices,
            fallback=answer.fallback,
            others=answer.others,
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
                "Für %(place)s kennen wir noch keine eigene Beratungsstelle, auch nicht beim Kreis "
                "(%(district)s). Fragen Sie im Rathaus nach dem %(word)s. Diese Dienste beraten überall in "
                "Baden-Württemberg:",
                place=place,
                district=district,
                word=BERATUNG,
            )
        if answer.level is Level.DISTRICT:
            return html(
                "Für %(place)s kennen wir keine eigene Beratungsstelle. Hier hilft der Kreis weiter: %(district)s.",
                place=place,
                district=district,
            )
        if len(answer.offices) > 1:
            return html(
                "In %(place)s beraten mehrere Stellen. Rufen Sie eine davon an: Sie sagt Ihnen, wer für Sie da ist.",
                place=place,
            )
        if answer.level is Level.JOINT:
            return html("Diese Stelle ist für %(place)s und für weitere Gemeinden da.", place=place)
        return html("Diese Stelle ist für %(place)s da.", place=place)

    def _head(self, answer: Answer) -> PageHead:
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


def _full_name(place: Municipality) -> str:
    """Give a name that tells a municipality from others of the same name."""
    return f"{place.name} ({place.district.name})"
