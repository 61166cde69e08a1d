"""What the page of a district says."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.answers.answering import Answer, Level
from lotsenbuch.answers.coverage import DistrictCoverage
from lotsenbuch.answers.standing import Tally
from lotsenbuch.answers.ways import AdministrationWay
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import District
from lotsenbuch.model.registry import Entries
from lotsenbuch.views.announcement import AnnouncementView, AnnouncementViews
from lotsenbuch.views.page import PageHead
from lotsenbuch.wording.words import Words


@dataclass(frozen=True)
class MunicipalityRow:
    """A municipality on its district's page: who counsels there, and whether one can call."""

    name: str
    path: str
    who: tuple[str, ...]
    by_district: bool
    callable: bool


@dataclass(frozen=True)
class DistrictView:
    """The page of a district: who counsels there first, then everybody else who serves all of it."""

    name: str
    first: Office | None
    others: tuple[Office | AdministrationWay, ...]
    announced: tuple[AnnouncementView, ...]
    known: Markup
    missing: Markup | None
    rows: tuple[MunicipalityRow, ...]


@dataclass(frozen=True)
class DistrictViews:
    """Gives the pages of districts in one language."""

    words: Words
    entries: Entries
    announcements: AnnouncementViews

    def page(self, coverage: DistrictCoverage) -> DistrictView:
        """Give what the page of a district says."""
        offices, administration = (*coverage.wide, *coverage.own), coverage.administration
        return DistrictView(
            name=coverage.district.name,
            first=offices[0] if offices else None,
            others=(*offices[1:], *((administration,) if administration else ())),
            announced=tuple(map(self.announcements.announced, coverage.announced)),
            known=known(self.words, coverage.tally),
            missing=self._missing(coverage.tally.missing),
            rows=tuple(map(self._row, coverage.answers)),
        )

    def head(self, district: District) -> PageHead:
        """Give what it says of itself."""
        text = self.words.text
        return PageHead(
            routes.district(district),
            text("%(place)s: Beratung für Geflüchtete", place=district.name),
            text(
                "Wer Geflüchtete in den Gemeinden des Kreises berät (%(place)s), und wie Sie dort jemanden erreichen.",
                place=district.name,
            ),
        )

    def _missing(self, count: int) -> Markup | None:
        if not count:
            return None
        return self.words.plural(
            "Für %(number)s Gemeinde fehlt uns noch ein Telefon. Wissen Sie mehr?",
            "Für %(number)s Gemeinden fehlt uns noch ein Telefon. Wissen Sie mehr?",
            count,
        )

    def _row(self, answer: Answer) -> MunicipalityRow:
        return MunicipalityRow(
            name=answer.municipality.name,
            path=routes.municipality(answer.municipality),
            who=tuple(operator.name for operator in self.entries.operators_of(answer.offices)),
            by_district=answer.level is Level.DISTRICT,
            callable=answer.callable,
        )


def known(words: Words, tally: Tally) -> Markup:
    """Give of how many municipalities it is known who counsels there, and of how many how one reaches them."""
    number = words.number
    return words.html(
        "Von %(total)s Gemeinden kennen wir bei %(named)s, wer dort berät, und bei %(callable)s ein Telefon "
        "oder eine E-Mail-Adresse.",
        total=Markup.escape(number(tally.total)),
        named=Markup.escape(number(tally.named)),
        callable=Markup.escape(number(tally.callable)),
    )
