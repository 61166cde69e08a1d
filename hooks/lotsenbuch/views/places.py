"""What the pages of municipalities, districts and operators say, and the lists of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.model.offices import Office, Operator
from lotsenbuch.model.places import District, DistrictKind, Municipality, sort_key
from lotsenbuch.model.programme import Programme, ProgrammeFigureKind, StateService
from lotsenbuch.model.sources import Figure
from lotsenbuch.model.values import district_of
from lotsenbuch.model.vocabulary import OperatorKind, Service, Status, Task
from lotsenbuch.problems import marked
from lotsenbuch.views import links
from lotsenbuch.views.office import FigureView, OfficeViews, OperatorLine, PastView, SourceView
from lotsenbuch.views.search import SearchEntry
from lotsenbuch.wording.vocabulary import OPERATOR_GROUPS, SERVICES
from lotsenbuch.wording.words import Worded, Words

BERATUNG = "Integrationsmanagement"
"""The word to say at a German counter; it stays German in every language."""


class Level(StrEnum):
    """At which level an office was found for a municipality."""

    MUNICIPALITY = "municipality"
    JOINT = "joint"
    DISTRICT = "district"
    STATE = "state"


@dataclass(frozen=True)
class PageHead:
    """What a page says of itself to browsers and search engines; plain text."""

    path: str
    title: str
    description: str


@dataclass(frozen=True)
class PlaceLink:
    """A place in a list, with what is known of it."""

    name: str
    path: str
    more: str = ""


@dataclass(frozen=True)
class StateServiceView:
    """A service that answers everywhere."""

    name: str
    emergency: bool
    audience: Worded | None
    offer: Worded
    phone: links.Phone | None
    website: str
    website_host: str


@dataclass(frozen=True)
class MunicipalityView:
    """The page of a municipality."""

    head: PageHead
    ags: str
    name: str
    postcodes: str
    district: PlaceLink
    level: Level
    level_sentence: Markup
    callable: bool
    answers: tuple[Office, ...]
    fallback: tuple[Office, ...]
    others: tuple[Office, ...]
    past: tuple[PastView, ...]
    figures: tuple[FigureView, ...]
    homonyms: tuple[PlaceLink, ...]


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
    """The page of a district."""

    head: PageHead
    name: str
    offices: tuple[Office, ...]
    own: tuple[Office, ...]
    known: Markup
    missing: Markup | None
    rows: tuple[MunicipalityRow, ...]


@dataclass(frozen=True)
class OperatorView:
    """The page of an operator."""

    head: PageHead
    name: str
    explanation: Markup
    website: str
    website_host: str
    offices: tuple[Office, ...]
    past: tuple[PastView, ...]
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class ListGroup:
    """A part of a list: its heading, its anchor, its places."""

    heading: str
    anchor: str
    places: tuple[PlaceLink, ...]


@dataclass(frozen=True)
class MilestoneView:
    """A dated fact about the programme."""

    date: str
    text: Worded
    source: SourceView


@dataclass(frozen=True)
class ChartRow:
    """A number of the programme as a line of a table; `share` is its part of the largest, in percent."""

    date: str
    text: Worded
    value: str
    share: int
    source: SourceView


@dataclass(frozen=True)
class Chart:
    """Numbers that count the same."""

    title: Markup
    rows: tuple[ChartRow, ...]


CHART_TITLES: Mapping[ProgrammeFigureKind, str] = {
    ProgrammeFigureKind.EUROS_A_YEAR: marked("Geld des Landes für das Integrationsmanagement, in einem Jahr"),
    ProgrammeFigureKind.COUNSELLORS: marked("Integrationsmanagerinnen und Integrationsmanager"),
}


@dataclass(frozen=True)
class PlaceViews:
    """Gives the views of places in one language."""

    offices: OfficeViews
    programme: Programme

    @property
    def words(self) -> Words:
        """Give the words of the language."""
        return self.offices.words

    def municipality(self, municipality: Municipality) -> MunicipalityView:
        """Give what the page of a municipality says."""
        entries, gazetteer = self.offices.entries, self.offices.gazetteer
        ags, task = municipality.ags, Task.INTEGRATION_MANAGEMENT
        answers = entries.answering(ags, task)
        level = self._level(ags, answers)
        can_call = any(map(is_callable, answers))
        fallback = () if can_call else entries.district_wide(ags, task, despite_exceptions=True)
        others = tuple(
            office
            for other in Task
            if other is not task
            for office in (*entries.naming(ags, other), *entries.district_wide(ags, other))
        )
        closed = (
            *entries.naming(ags, task, Status.CLOSED),
            *entries.district_wide(ags, task, Status.CLOSED),
        )
        return MunicipalityView(
            head=self._municipality_head(municipality, answers),
            ags=ags,
            name=municipality.name,
            postcodes=", ".join(municipality.postcodes),
            district=PlaceLink(municipality.district.name, routes.district_path(municipality.district)),
            level=level,
            level_sentence=self._level_sentence(municipality, level, answers),
            callable=can_call,
            answers=answers,
            fallback=tuple(office for office in fallback if office not in answers),
            others=others,
            past=tuple(map(self.offices.closed, closed)),
            figures=self._municipal_figures.get(ags, ()),
            homonyms=tuple(
                PlaceLink(f"{other.name} ({other.district.name})", routes.municipality_path(other))
                for other in gazetteer.homonyms(municipality)
            ),
        )

    def _level(self, ags: str, answers: tuple[Office, ...]) -> Level:
        if not answers:
            return Level.STATE
        if ags not in answers[0].serves:
            return Level.DISTRICT
        alone = any(office.serves == (ags,) for office in answers)
        return Level.MUNICIPALITY if alone else Level.JOINT

    def _level_sentence(self, municipality: Municipality, level: Level, answers: tuple[Office, ...]) -> Markup:
        html, place, district = self.words.html, municipality.name, municipality.district.name
        if level is Level.STATE:
            return html(
                "Für %(place)s kennen wir noch keine eigene Beratungsstelle, auch nicht beim Kreis "
                "(%(district)s). Fragen Sie im Rathaus nach dem %(word)s. Diese Dienste beraten überall in "
                "Baden-Württemberg:",
                place=place,
                district=district,
                word=BERATUNG,
            )
        if level is Level.DISTRICT:
            return html(
                "Für %(place)s kennen wir keine eigene Beratungsstelle. Hier hilft der Kreis weiter: %(district)s.",
                place=place,
                district=district,
            )
        if len(answers) > 1:
            return html(
                "In %(place)s beraten mehrere Stellen. Rufen Sie eine davon an: Sie sagt Ihnen, wer für Sie da ist.",
                place=place,
            )
        if level is Level.JOINT:
            return html(
                "Diese Stelle ist für %(place)s und für weitere Gemeinden da.",
                place=place,
            )
        return html("Diese Stelle ist für %(place)s da.", place=place)

    def _municipality_head(self, municipality: Municipality, answers: tuple[Office, ...]) -> PageHead:
        words, name = self.words, municipality.name
        who = list(dict.fromkeys(self.offices.entries.operator_by_id[office.operator].name for office in answers))
        if who:
            description = words.text(
                "Wer Geflüchtete in %(place)s (%(district)s) berät: %(who)s. Telefon, Adresse, Zeiten, kostenlos.",
                place=name,
                district=municipality.district.name,
                who=words.language.comma.join(who[:3]),
            )
        else:
            description = words.text(
                "Wer Geflüchteten in %(place)s (%(district)s) weiterhilft. Kostenlos.",
                place=name,
                district=municipality.district.name,
            )
        homonym = bool(self.offices.gazetteer.homonyms(municipality))
        shown = f"{name} ({municipality.district.name})" if homonym else name
        return PageHead(
            routes.municipality_path(municipality),
            words.text("%(place)s: Beratung für Geflüchtete", place=shown),
            description,
        )

    @cached_property
    def _municipal_figures(self) -> Mapping[str, tuple[FigureView, ...]]:
        publishers = {source.id: source.publisher for source in self.programme.sources}
        found: dict[str, list[FigureView]] = {}
        for item in self.programme.municipal_figures:
            figure = Figure(kind=item.kind, value=item.value, as_of=item.as_of, source=item.source)
            found.setdefault(item.municipality, []).append(self.offices.figure(figure, publishers[item.source]))
        return {ags: tuple(figures) for ags, figures in found.items()}

    def district(self, district: District) -> DistrictView:
        """Give what the page of a district says."""
        entries, words = self.offices.entries, self.words
        municipalities = self.offices.gazetteer.by_district[district.key]
        rows = tuple(map(self._row, municipalities))
        named = sum(1 for row in rows if row.who and not row.by_district)
        can_call = sum(1 for row in rows if row.callable)
        wide = tuple(
            office for office in entries.offices_by_key.get(district.key, ()) if office.status is Status.ACTIVE
        )
        is_city = district.kind is DistrictKind.STADTKREIS
        own = tuple(
            office
            for office in (entries.offices_by_key.get(municipalities[0].ags, ()) if is_city else ())
            if office.status is Status.ACTIVE
        )
        known = words.html(
            "Von %(total)s Gemeinden kennen wir bei %(named)s, wer dort berät, und bei %(callable)s ein Telefon "
            "oder eine E-Mail-Adresse.",
            total=Markup.escape(words.number(len(rows))),
            named=Markup.escape(words.number(named)),
            callable=Markup.escape(words.number(can_call)),
        )
        gap = len(rows) - can_call
        return DistrictView(
            head=PageHead(
                routes.district_path(district),
                words.text("%(place)s: Beratung für Geflüchtete", place=district.name),
                words.text(
                    "Wer Geflüchtete in den Gemeinden des Kreises berät (%(place)s), "
                    "und wie Sie dort jemanden erreichen.",
                    place=district.name,
                ),
            ),
            name=district.name,
            offices=wide,
            own=own,
            known=known,
            missing=words.plural(
                "Für %(number)s Gemeinde fehlt uns noch ein Telefon. Wissen Sie mehr?",
                "Für %(number)s Gemeinden fehlt uns noch ein Telefon. Wissen Sie mehr?",
                gap,
            )
            if gap
            else None,
            rows=rows,
        )

    def _row(self, municipality: Municipality) -> MunicipalityRow:
        entries = self.offices.entries
        answers = entries.answering(municipality.ags, Task.INTEGRATION_MANAGEMENT)
        by_district = bool(answers) and municipality.ags not in answers[0].serves
        return MunicipalityRow(
            name=municipality.name,
            path=routes.municipality_path(municipality),
            who=tuple(dict.fromkeys(entries.operator_by_id[office.operator].name for office in answers)),
            by_district=by_district,
            callable=any(map(is_callable, answers)),
        )

    def operator(self, operator: Operator) -> OperatorView:
        """Give what the page of an operator says."""
        entries, words = self.offices.entries, self.words
        mine = self._offices_by_operator.get(operator.id, ())
        active = tuple(office for office in mine if office.status is Status.ACTIVE)
        line: OperatorLine = self.offices.operator(operator)
        closed = tuple(self.offices.closed(office) for office in mine if office.status is Status.CLOSED)
        ended = tuple(
            self._ended(office, index)
            for office in entries.offices
            for index, past in enumerate(office.history)
            if past.operator == operator.id
        )
        return OperatorView(
            head=PageHead(
                routes.operator_path(operator),
                f"{words.text('Träger')}: {operator.name}",
                words.text("Wo dieser Träger Geflüchtete berät: %(operator)s.", operator=operator.name),
            ),
            name=operator.name,
            explanation=line.explanation,
            website=operator.website or "",
            website_host=links.host(operator.website) if operator.website else "",
            offices=active,
            past=(*closed, *ended),
            places=self._places_of(active),
        )

    def _ended(self, office: Office, index: int) -> PastView:
        past = self.offices.past(office.history[index])
        return PastView(
            name=office.name,
            operator="",
            operator_path="",
            period=past.period,
            change=past.change,
            note=past.note,
        )

    def _places_of(self, offices: tuple[Office, ...]) -> tuple[PlaceLink, ...]:
        gazetteer = self.offices.gazetteer
        districts = {gazetteer.districts[key] for office in offices for key in office.districts}
        places = {gazetteer.municipalities[key] for office in offices for key in office.municipalities}
        return (
            *(
                PlaceLink(district.name, routes.district_path(district))
                for district in sorted(districts, key=lambda item: item.name)
            ),
            *(PlaceLink(place.name, routes.municipality_path(place)) for place in sorted(places, key=sort_key)),
        )

    @cached_property
    def _offices_by_operator(self) -> Mapping[str, tuple[Office, ...]]:
        found: dict[str, list[Office]] = {}
        for office in self.offices.entries.offices:
            for id_ in dict.fromkeys((office.operator, *office.partners)):
                found.setdefault(id_, []).append(office)
        return {id_: tuple(offices) for id_, offices in found.items()}

    def search_entries(self) -> Iterator[SearchEntry]:
        """Give what the full-text search knows of municipalities, districts and operators."""
        gazetteer, entries = self.offices.gazetteer, self.offices.entries
        for municipality in gazetteer.municipalities.values():
            offices = entries.answering(municipality.ags, Task.INTEGRATION_MANAGEMENT)
            path = routes.municipality_path(municipality)
            name, district = municipality.name, municipality.district
            yield self._search_entry(path, name, " ".join(municipality.postcodes), (district,), offices)
        for district in gazetteer.districts.values():
            offices = tuple(entries.offices_by_key.get(district.key, ()))
            yield self._search_entry(routes.district_path(district), district.name, "", (district,), offices)
        for operator in entries.operators:
            offices = self._offices_by_operator.get(operator.id, ())
            keys = {district_of(key) for office in offices for key in office.serves}
            districts = tuple(gazetteer.districts[key] for key in sorted(keys))
            yield self._search_entry(routes.operator_path(operator), operator.name, "", districts, offices)

    def _search_entry(
        self, path: str, name: str, codes: str, districts: tuple[District, ...], offices: tuple[Office, ...]
    ) -> SearchEntry:
        words, operators = self.words, self.offices.entries.operator_by_id
        active = [office for office in offices if office.status is Status.ACTIVE]
        names = list(dict.fromkeys(district.name for district in districts))
        runs = list(dict.fromkeys(operators[office.operator].name for office in active))
        services = [
            words.text(SERVICES[service]) for service in Service if any(service in office.services for office in active)
        ]
        spoken = sorted({words.language_name(spoken.language) for office in active for spoken in office.spoken})
        notes = [words.entry(office.note).text for office in active if office.note]
        rooms = [consultation.place for office in active for consultation in office.consultations]
        listed = words.language.comma.join
        return SearchEntry(
            path=path,
            title=name,
            about=" · ".join([*(office.name for office in active), *runs][:6]),
            texts=tuple(filter(None, (codes, *map(listed, (names, services, spoken)), *notes, *rooms))),
            filters={
                "district": tuple(names),
                "operator": tuple(runs),
                "service": tuple(services),
                "spoken": tuple(spoken),
            },
        )

    @cached_property
    def search_filters(self) -> tuple[tuple[str, Markup, tuple[str, ...]], ...]:
        """Give the filters of the full-text search: their names, their words, and their values in order."""
        html = self.words.html
        entries = list(self.search_entries())
        named = (
            ("district", html("Kreis")),
            ("operator", html("Träger")),
            ("service", html("Hilfe bei")),
            ("spoken", html("Gesprochene Sprache")),
        )
        found = ((name, word, {value for entry in entries for value in entry.filters[name]}) for name, word in named)
        return tuple((name, word, tuple(sorted(values, key=str.casefold))) for name, word, values in found if values)

    def a_to_z(self) -> tuple[ListGroup, ...]:
        """Give all municipalities by their first letters."""
        municipalities = sorted(self.offices.gazetteer.municipalities.values(), key=sort_key)
        return tuple(
            ListGroup(letter.upper(), f"buchstabe-{letter}", tuple(map(self._with_district, group)))
            for letter, group in groupby(municipalities, key=lambda item: sort_key(item)[0][0])
        )

    def by_postcode(self) -> tuple[tuple[str, str, tuple[tuple[str, tuple[PlaceLink, ...]], ...]], ...]:
        """Give all postcodes with the municipalities that share them, in groups of their first two digits."""
        postcodes = self.offices.gazetteer.by_postcode.items()
        return tuple(
            (
                region,
                f"plz-{region}",
                tuple((code, tuple(map(self._with_district, places))) for code, places in group),
            )
            for region, group in groupby(postcodes, key=lambda item: item[0][:2])
        )

    @staticmethod
    def _with_district(municipality: Municipality) -> PlaceLink:
        return PlaceLink(municipality.name, routes.municipality_path(municipality), municipality.district.name)

    def districts(self) -> tuple[PlaceLink, ...]:
        """Give all districts by name."""
        districts = sorted(self.offices.gazetteer.districts.values(), key=lambda item: item.name)
        return tuple(PlaceLink(district.name, routes.district_path(district)) for district in districts)

    def operators(self) -> tuple[tuple[Markup, tuple[PlaceLink, ...]], ...]:
        """Give all operators by what they are and by name."""
        operators = sorted(self.offices.entries.operators, key=lambda operator: operator.name.casefold())
        groups = []
        for kind in (OperatorKind.WELFARE, *(kind for kind in OperatorKind if kind is not OperatorKind.WELFARE)):
            members = tuple(
                PlaceLink(operator.name, routes.operator_path(operator))
                for operator in operators
                if operator.kind is kind
            )
            if members:
                groups.append((self.words.html(OPERATOR_GROUPS[kind]), members))
        return tuple(groups)

    def state_services(self) -> tuple[StateServiceView, ...]:
        """Give the services that answer everywhere."""
        return tuple(map(self._state_service, self.programme.services))

    def _state_service(self, service: StateService) -> StateServiceView:
        return StateServiceView(
            name=service.name,
            emergency=service.emergency,
            audience=self.words.optional_entry(service.audience),
            offer=self.words.entry(service.offer),
            phone=links.phone(service.phone) if service.phone else None,
            website=service.website or "",
            website_host=links.host(service.website) if service.website else "",
        )

    def milestones(self) -> tuple[MilestoneView, ...]:
        """Give the story of the programme."""
        return tuple(
            MilestoneView(self.words.date(fact.date), self.words.entry(fact.text), self.citations[fact.source])
            for fact in self.programme.milestones
        )

    def charts(self) -> tuple[Chart, ...]:
        """Give the numbers of the programme, kind by kind."""
        return tuple(
            Chart(self.words.html(title), tuple(self._chart_rows(kind))) for kind, title in CHART_TITLES.items()
        )

    def _chart_rows(self, kind: ProgrammeFigureKind) -> Iterator[ChartRow]:
        figures = [figure for figure in self.programme.figures if figure.kind is kind]
        largest = max(figure.value for figure in figures)
        show = self.words.euros if kind is ProgrammeFigureKind.EUROS_A_YEAR else self.words.number
        for figure in figures:
            yield ChartRow(
                date=self.words.date(figure.date),
                text=self.words.entry(figure.text),
                value=show(figure.value),
                share=round(100 * figure.value / largest),
                source=self.citations[figure.source],
            )

    @cached_property
    def citations(self) -> Mapping[str, SourceView]:
        """Give the sources of what is true of the whole state, by their ids."""
        return {id_: self.offices.source(source) for id_, source in self.programme.all_sources.items()}


def is_callable(office: Office) -> bool:
    """Say whether one can call or write to an office."""
    return office.contact is not None and bool(office.contact.phone or office.contact.email)
