"""What a page says of one office: the card."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.answers.answering import COUNSELLING, is_callable
from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Gazetteer, Municipality, sort_key
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.model.vocabulary import Certainty, Coverage
from lotsenbuch.views.contact import ConsultationView, ContactView, ContactViews, Hours
from lotsenbuch.views.history import HistoryViews, PastView
from lotsenbuch.views.offer import Named, interpreting, services, spoken
from lotsenbuch.views.operator import OperatorLine, operator_line
from lotsenbuch.views.page import BERATUNG, PlaceLink, district_link
from lotsenbuch.views.sources import FigureView, SourceView, SourceViews
from lotsenbuch.wording.vocabulary import ACCESS, AUDIENCES, FOR_WHOM, TASKS, WHAT
from lotsenbuch.wording.words import Worded, Words


@dataclass(frozen=True)
class OfficeView:
    """An office in one language, for its card: what it is and for whom, how to reach it, how far one can rely on that.

    `task`, `what` and `audience` are empty where it does integration management: that is what pages are about;
    `counsels` says it where one can neither call nor write. `serves` and `districts` are the places for which it is
    there; `is_partial` says that it may not be there for every municipality of its district. `ends` says that it will
    not be there for ever, `over` what is true after its `last_day` (ISO 8601): a page may be read long after it was
    built.
    """

    id: str
    name: str
    task: Markup
    what: Markup
    counsels: Markup
    audience: Markup
    operator: OperatorLine
    partners: tuple[OperatorLine, ...]
    commissioned_by: str
    contact: ContactView | None
    unreachable: Markup
    ends: Markup
    over: Markup
    last_day: str
    reform: Markup
    is_partial: bool
    basis: Markup
    freshness: Markup
    doubt: Markup
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
    notice_last_day: str
    serves: tuple[Municipality, ...]
    districts: tuple[PlaceLink, ...]
    history: tuple[PastView, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]
    source_link: str


@dataclass(frozen=True)
class OfficeViews:
    """Gives the cards of offices in one language.

    `source_links` lead to where the entry of each office stands, by its id, if the portal names its repository.
    """

    words: Words
    entries: DatedEntries
    gazetteer: Gazetteer
    contacts: ContactViews
    sources: SourceViews
    history: HistoryViews
    source_links: Mapping[str, str]

    def card(self, office: Office) -> OfficeView:
        """Give what the card of an office says that is there today."""
        words = self.words
        ends, over = self._end(office)
        notice = office.notice if office.notice and office.notice.holds(self.entries.day) else None
        return OfficeView(
            id=office.id,
            name=office.name,
            task=Markup() if office.task is COUNSELLING else words.html(TASKS[office.task]),
            what=Markup() if office.task is COUNSELLING else words.html(WHAT[office.task]),
            counsels=self._counsels(office),
            audience=words.html(FOR_WHOM[office.task]) if office.task in FOR_WHOM else Markup(),
            operator=self._operator(office.operator),
            partners=tuple(map(self._operator, office.partners)),
            commissioned_by=self._area(office.commissioned_by),
            contact=self.contacts.of_office(office.contact) if office.contact else None,
            unreachable=self._unreachable(office),
            ends=ends,
            over=over,
            last_day=office.until.last_day.isoformat() if office.until else "",
            reform=self.sources.reform(office) or self.sources.announcement(office),
            is_partial=office.certainty is Certainty.DERIVED or office.coverage not in {None, Coverage.ALL},
            basis=self.sources.basis(office),
            freshness=self.sources.freshness(office),
            doubt=self.sources.doubt(office),
            hours=self.contacts.hours(office.opening_hours),
            by_appointment=office.by_appointment,
            consultations=tuple(map(self.contacts.consultation, office.consultations)),
            services=services(words, office),
            spoken=spoken(words, office),
            interpreting=interpreting(words, office),
            audiences=tuple(words.html(AUDIENCES[audience]) for audience in office.audiences),
            access=tuple(words.html(ACCESS[access]) for access in office.access),
            note=words.optional_entry(office.note),
            notice=words.entry(notice.text) if notice else None,
            notice_until=words.date(notice.until) if notice else "",
            notice_last_day=notice.until.last_day.isoformat() if notice else "",
            serves=tuple(sorted((self.gazetteer.municipalities[key] for key in office.municipalities), key=sort_key)),
            districts=tuple(district_link(self.gazetteer.districts[key]) for key in office.districts),
            history=tuple(map(self.history.past, office.history)),
            figures=self.sources.figures(office),
            sources=self.sources.sources(office),
            source_link=self.source_links.get(office.id, ""),
        )

    def _operator(self, id_: str) -> OperatorLine:
        return operator_line(self.words, self.entries.operator_by_id[id_])

    def _area(self, key: str | None) -> str:
        if key is None:
            return ""
        return (self.gazetteer.districts.get(key) or self.gazetteer.municipalities[key]).name

    def _end(self, office: Office) -> tuple[Markup, Markup]:
        """Give what is true until its last day, and what afterwards, if it has one."""
        if office.until is None:
            return Markup(), Markup()
        html, end = self.words.html, Markup.escape(self.words.date(office.until))
        return (
            html("Diese Stelle gibt es bis %(end)s. Fragen Sie dort, wie es danach weitergeht.", end=end),
            html("Diese Stelle gab es bis %(end)s. Fragen Sie im Rathaus, wer jetzt hilft.", end=end),
        )

    def _counsels(self, office: Office) -> Markup:
        """Give what its task is, where no line says who answers there: its name is German."""
        if office.task is not COUNSELLING or is_callable(office):
            return Markup()
        return self.words.html(TASKS[office.task])

    def _unreachable(self, office: Office) -> Markup:
        """Give whom to ask instead, where one can neither call nor write."""
        if is_callable(office):
            return Markup()
        return self.words.html(
            "Telefon und E-Mail dieser Stelle kennen wir nicht. Fragen Sie im Rathaus nach dem %(word)s: Dieses Wort "
            "kennt man dort.",
            word=BERATUNG,
        )
