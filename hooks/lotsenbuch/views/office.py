"""What a page says of one office: the card."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from lotsenbuch import routes, settings
from lotsenbuch.model.contact import Address, Consultation
from lotsenbuch.model.dates import PartialDate, by_age
from lotsenbuch.model.hours import Span, week_of
from lotsenbuch.model.offices import Office, Operator, Past, Spoken
from lotsenbuch.model.places import Gazetteer, Municipality, sort_key
from lotsenbuch.model.sources import Figure, Source
from lotsenbuch.model.vocabulary import Certainty, Coverage, Fact, FigureKind
from lotsenbuch.reading.registry import Entries
from lotsenbuch.views import links
from lotsenbuch.wording.vocabulary import (
    ACCESS,
    AUDIENCES,
    CHANGES,
    COVERAGES,
    FACTS,
    FIGURES,
    INTERPRETING,
    LINES,
    PLACE_KINDS,
    SERVICES,
    TASKS,
    explained,
)
from lotsenbuch.wording.words import Worded, Words


@dataclass(frozen=True)
class Ways:
    """The ways to reach an office; absent ones are empty."""

    line: Markup
    department: str
    phone: links.Phone | None
    email: str
    letter: str
    website: str
    website_host: str
    booking: str
    address: str
    map: str
    map_app: str


@dataclass(frozen=True)
class Day:
    """A day's hours: its number (Monday is 0), its name, its spans, ready to show."""

    number: int
    name: str
    spans: tuple[str, ...]


@dataclass(frozen=True)
class Hours:
    """The open days of a week."""

    days: tuple[Day, ...]
    closed_on_holidays: bool


@dataclass(frozen=True)
class ConsultationView:
    """Where and when an office comes to the people."""

    kind: Markup
    place: str
    address: str
    map: str
    hours: Hours | None
    by_appointment: bool
    serves: tuple[str, ...]
    note: Worded | None


@dataclass(frozen=True)
class Named:
    """A word with the key of its icon, and more about it."""

    key: str
    word: Markup
    note: Worded | None = None


@dataclass(frozen=True)
class SourceView:
    """A source as a page names it."""

    publisher: str
    title: str
    url: str
    date: str
    supports: Markup


@dataclass(frozen=True)
class FigureView:
    """A dated number with its source."""

    what: Markup
    value: str
    date: str
    publisher: str
    note: Worded | None


@dataclass(frozen=True)
class PastView:
    """Something that has ended."""

    name: str
    operator: str
    operator_path: str
    period: str
    change: Markup
    note: Worded | None
    services: tuple[Named, ...] = ()
    consultations: tuple[ConsultationView, ...] = ()
    figures: tuple[FigureView, ...] = ()
    interpreting: Markup = field(default_factory=Markup)
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True)
class OperatorLine:
    """An operator with the way to its page and what it is."""

    name: str
    path: str
    explanation: Markup


@dataclass(frozen=True)
class OfficeView:
    """An office in one language, for its card."""

    id: str
    name: str
    task: Markup
    counsels: bool
    operator: OperatorLine
    partners: tuple[OperatorLine, ...]
    commissioned_by: str
    ways: Ways | None
    basis: Markup
    freshness: Markup
    hours: Hours | None
    by_appointment: bool
    consultations: tuple[ConsultationView, ...]
    services: tuple[Named, ...]
    spoken: tuple[Named, ...]
    interpreting: Markup
    audiences: tuple[Markup, ...]
    access: tuple[Markup, ...]
    note: Worded | None
    notice: Worded | None
    notice_until: str
    serves: tuple[Municipality, ...]
    history: tuple[PastView, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]
    source_line: str


@dataclass(frozen=True)
class OfficeViews:
    """Gives the views of offices in one language."""

    words: Words
    entries: Entries
    gazetteer: Gazetteer
    project: Path
    repository: str

    def card(self, office: Office) -> OfficeView:
        """Give what the card of an active office says."""
        words = self.words
        return OfficeView(
            id=office.id,
            name=office.name,
            task=words.html(TASKS[office.task]),
            counsels=office.task == "integration-management",
            operator=self.operator(self.entries.operator_by_id[office.operator]),
            partners=tuple(self.operator(self.entries.operator_by_id[id_]) for id_ in office.partners),
            commissioned_by=self._area(office.commissioned_by),
            ways=self._ways(office),
            basis=self._basis(office),
            freshness=self._freshness(office),
            hours=self._hours(office.opening_hours),
            by_appointment=office.by_appointment,
            consultations=tuple(map(self._consultation, office.consultations)),
            services=self._services(office),
            spoken=tuple(
                Named(
                    spoken.language,
                    words.isolated(words.language_name(spoken.language)),
                    words.optional_entry(spoken.note),
                )
                for spoken in office.spoken
            ),
            interpreting=words.html(INTERPRETING[office.interpreting]) if office.interpreting else Markup(),
            audiences=tuple(words.html(AUDIENCES[audience]) for audience in office.audiences),
            access=tuple(words.html(ACCESS[access]) for access in office.access),
            note=words.optional_entry(office.note),
            notice=words.entry(office.notice.text) if office.notice else None,
            notice_until=words.date(office.notice.until) if office.notice else "",
            serves=self._served(office),
            history=tuple(self.past(past) for past in office.history),
            figures=self._figures(office),
            sources=tuple(map(self.source, office.sources)),
            source_line=self._source_line(office),
        )

    def _source_line(self, office: Office) -> str:
        entry = self.entries.places["offices", office.id]
        file = entry.place().file.resolve().relative_to(self.project.resolve())
        return settings.source_lines(self.repository, file.as_posix(), entry.place().line, entry.last_line)

    def closed(self, office: Office) -> PastView:
        """Give what is said of an office that has ended: everything but a way to reach it."""
        words = self.words
        operator = self.entries.operator_by_id[office.operator]
        return PastView(
            name=office.name,
            operator=operator.name,
            operator_path=routes.operator_path(operator),
            period=self._period(office.from_, office.until),
            change=Markup(),
            note=words.optional_entry(office.note),
            services=self._services(office),
            consultations=tuple(map(self._consultation, office.consultations)),
            figures=self._figures(office),
            interpreting=words.html(INTERPRETING[office.interpreting]) if office.interpreting else Markup(),
            sources=tuple(map(self.source, office.sources)),
        )

    def operator(self, operator: Operator) -> OperatorLine:
        """Give an operator with what it is."""
        return OperatorLine(operator.name, routes.operator_path(operator), self.words.html(explained(operator)))

    def source(self, source: Source) -> SourceView:
        """Give a source as a page names it."""
        return SourceView(
            publisher=source.publisher,
            title=source.title or "",
            url=source.url or "",
            date=self.words.date(source.date) if source.date else "",
            supports=self.words.html_list([self.words.html(FACTS[fact]) for fact in source.supports]),
        )

    def figure(self, figure: Figure, publisher: str) -> FigureView:
        """Give a number with what it counts."""
        return FigureView(
            what=self.words.html(FIGURES[figure.kind]),
            value=self._amount(figure.kind, figure.value),
            date=self.words.date(figure.as_of),
            publisher=publisher,
            note=self.words.optional_entry(figure.note),
        )

    def _amount(self, kind: FigureKind, value: float) -> str:
        return self.words.euros(value) if kind is FigureKind.FUNDING else self.words.number(value)

    def _figures(self, office: Office) -> tuple[FigureView, ...]:
        publishers = {source.id: source.publisher for source in office.sources}
        return tuple(self.figure(figure, publishers[figure.source]) for figure in office.figures)

    def _services(self, office: Office) -> tuple[Named, ...]:
        return tuple(Named(service, self.words.html(SERVICES[service])) for service in office.services)

    def _spoken(self, spoken: Spoken) -> Named:
        name = self.words.isolated(self.words.language_name(spoken.language))
        return Named(spoken.language, name, self.words.optional_entry(spoken.note))

    def _area(self, key: str | None) -> str:
        if key is None:
            return ""
        return (self.gazetteer.districts.get(key) or self.gazetteer.municipalities[key]).name

    def _served(self, office: Office) -> tuple[Municipality, ...]:
        return tuple(sorted((self.gazetteer.municipalities[key] for key in office.municipalities), key=sort_key))

    def _ways(self, office: Office) -> Ways | None:
        contact = office.contact
        if contact is None:
            return None
        address = contact.address
        return Ways(
            line=self.words.html(LINES[contact.line]),
            department=contact.department or "",
            phone=links.phone(contact.phone) if contact.phone else None,
            email=contact.email or "",
            letter=links.letter(contact.email, self.words.language) if contact.email else "",
            website=contact.website or "",
            website_host=links.host(contact.website) if contact.website else "",
            booking=contact.booking or "",
            address=links.address_line(address) if address else "",
            map=self._findable(address, links.on_the_map),
            map_app=self._findable(address, links.in_the_map_app),
        )

    @staticmethod
    def _findable(address: Address | None, link: Callable[[Address], str]) -> str:
        return link(address) if address and address.street else ""

    def _hours(self, text: str | None) -> Hours | None:
        week = week_of(text) if text else None
        if week is None:
            return None
        days = tuple(
            Day(number, self.words.days[number], tuple(map(self._span, spans)))
            for number, spans in enumerate(week.days)
            if spans
        )
        return Hours(days, week.closed_on_holidays)

    def _span(self, span: Span) -> str:
        start, end = (self.words.time(minutes // 60, minutes % 60) for minutes in (span.start, span.end))
        return f"{start}–{end}"

    def _consultation(self, consultation: Consultation) -> ConsultationView:
        address = consultation.address
        return ConsultationView(
            kind=self.words.html(PLACE_KINDS[consultation.kind]),
            place=consultation.place,
            address=links.address_line(address) if address else "",
            map=self._findable(address, links.on_the_map),
            hours=self._hours(consultation.opening_hours),
            by_appointment=consultation.by_appointment,
            serves=tuple(self.gazetteer.municipalities[key].name for key in consultation.serves),
            note=self.words.optional_entry(consultation.note),
        )

    def past(self, past: Past) -> PastView:
        """Give what is said of something that has ended."""
        operator = self.entries.operator_by_id[past.operator] if past.operator else None
        return PastView(
            name="",
            operator=operator.name if operator else "",
            operator_path=routes.operator_path(operator) if operator else "",
            period=self._period(past.from_, past.until),
            change=self.words.html(CHANGES[past.change]) if past.change else Markup(),
            note=self.words.optional_entry(past.note),
        )

    def _period(self, from_: PartialDate | None, until: PartialDate | None) -> str:
        words = self.words
        if from_ and until:
            return words.text("von %(start)s bis %(end)s", start=words.date(from_), end=words.date(until))
        if until:
            return words.text("bis %(end)s", end=words.date(until))
        return f"{words.date(from_)}–" if from_ else ""

    def _basis(self, office: Office) -> Markup:
        """Give how far the entry's word goes, where that is not simply for the places it names."""
        sentences = []
        if office.coverage:
            sentences.append(self.words.html(COVERAGES[office.coverage]))
        certain = office.certainty is Certainty.STATED
        if certain or office.coverage is Coverage.UNKNOWN:
            return Markup(" ").join(sentences)
        source = newest(office.sources, Fact.SERVES, Fact.OPERATOR)
        if source.date:
            told = self.words.html(
                "Quelle: %(publisher)s, %(date)s.",
                publisher=source.publisher,
                date=Markup.escape(self.words.date(source.date)),
            )
        else:
            told = self.words.html("Quelle: %(publisher)s, ohne Datum.", publisher=source.publisher)
        if office.districts or len(office.serves) > 1:
            doubt = self.words.html(
                "Sie spricht von mehreren Gemeinden, nicht von jeder einzeln. Vielleicht ist es heute anders."
            )
        else:
            doubt = self.words.html("Die Quelle sagt das nicht wörtlich. Bitte fragen Sie nach.")
        sentences += (told, doubt)
        return Markup(" ").join(sentences)

    def _freshness(self, office: Office) -> Markup:
        words = self.words
        if office.verified:
            return words.html(
                "Bestätigt: %(date)s, von %(by)s.",
                date=Markup.escape(words.date(office.verified.date)),
                by=office.verified.by,
            )
        source = newest(office.sources, *((Fact.CONTACT,) if office.contact else (Fact.OPERATOR, Fact.SERVES)))
        if source.date:
            published = words.html(
                "Veröffentlicht: %(date)s, von %(publisher)s.",
                date=Markup.escape(words.date(source.date)),
                publisher=source.publisher,
            )
        else:
            published = words.html("Veröffentlicht von %(publisher)s, ohne Datum.", publisher=source.publisher)
        doubt = words.html("Noch niemand hat das bestätigt. Bitte fragen Sie nach, bevor Sie hingehen.")
        return Markup("{} {}").format(published, doubt)


def newest(sources: Iterable[Source], *facts: Fact) -> Source:
    """Give the newest source that supports one of the facts, else the newest of all."""
    pool = list(sources)
    supporting = [source for source in pool if set(facts) & set(source.supports)] or pool
    return max(supporting, key=lambda source: by_age(source.date))
