"""How and when to reach people: telephone, mailbox and house, the hours, where an office comes to."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup

from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.contact import Address, Consultation, Contact
from lotsenbuch.model.hours import Span, week_of
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.views import links
from lotsenbuch.wording.vocabulary import LINES, PLACE_KINDS
from lotsenbuch.wording.words import Worded, Words


@dataclass(frozen=True)
class ContactView:
    """How to reach an office or an administration, and who answers there; what is absent is empty."""

    line: Markup
    department: str
    phone: links.Phone | None
    email: str
    website: str
    website_host: str
    booking: str
    address: str
    map: str
    map_app: str

    @property
    def is_callable(self) -> bool:
        """Say whether one can call or write."""
        return bool(self.phone or self.email)


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
class ContactViews:
    """Gives in one language how and when to reach people."""

    words: Words
    gazetteer: Gazetteer

    def of_office(self, contact: Contact) -> ContactView:
        """Give how to reach an office."""
        shown = self._shown(contact.phone, contact.email, contact.website, contact.address)
        return replace(
            shown,
            line=self.words.html(LINES[contact.line]),
            department=contact.department or "",
            booking=contact.booking or "",
        )

    def of_administration(self, one: Administration) -> ContactView:
        """Give how to reach an administration."""
        return self._shown(one.phone, one.email, one.website, one.address)

    def _shown(self, phone: str | None, email: str | None, website: str | None, address: Address | None) -> ContactView:
        return ContactView(
            line=Markup(),
            department="",
            phone=links.phone(phone) if phone else None,
            email=email or "",
            website=website or "",
            website_host=links.host(website) if website else "",
            booking="",
            address=links.address_line(address) if address else "",
            map=_findable(address, links.on_the_map),
            map_app=_findable(address, links.in_the_map_app),
        )

    def hours(self, text: str | None) -> Hours | None:
        """Give the week that opening hours describe, if there are any."""
        if text is None:
            return None
        week = week_of(text)
        days = tuple(
            Day(number, self.words.days[number], tuple(map(self._span, spans)))
            for number, spans in enumerate(week.days)
            if spans
        )
        return Hours(days, week.closed_on_holidays)

    def _span(self, span: Span) -> str:
        start, end = (self.words.time(minutes // 60, minutes % 60) for minutes in (span.start, span.end))
        return f"{start}–{end}"

    def consultation(self, consultation: Consultation) -> ConsultationView:
        """Give where and when an office comes to the people."""
        address = consultation.address
        return ConsultationView(
            kind=self.words.html(PLACE_KINDS[consultation.kind]),
            place=consultation.place,
            address=links.address_line(address) if address else "",
            map=_findable(address, links.on_the_map),
            hours=self.hours(consultation.opening_hours),
            by_appointment=consultation.by_appointment,
            serves=tuple(self.gazetteer.municipalities[key].name for key in consultation.serves),
            note=self.words.optional_entry(consultation.note),
        )


def _findable(address: Address | None, link: Callable[[Address], str]) -> str:
    """Give a link to a map, where there is a street to find on it."""
    return link(address) if address and address.street else ""
