"""What has ended: told with its dates, never as a way to reach someone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from lotsenbuch import routes
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Office, Operator, Past
from lotsenbuch.views.contact import ConsultationView, ContactViews
from lotsenbuch.views.offer import Named, interpreting, services
from lotsenbuch.views.sources import FigureView, SourceView, SourceViews
from lotsenbuch.wording.vocabulary import CHANGES
from lotsenbuch.wording.words import Worded, Words


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
class HistoryViews:
    """Gives what has ended in one language; `operators` are known by their ids."""

    words: Words
    operators: Mapping[str, Operator]
    contacts: ContactViews
    sources: SourceViews

    def closed(self, office: Office) -> PastView:
        """Give what is said of an office that has ended: everything but a way to reach it."""
        operator = self.operators[office.operator]
        return PastView(
            name=office.name,
            operator=operator.name,
            operator_path=routes.operator(operator),
            period=self._period(office.from_, office.until),
            change=Markup(),
            note=self.words.optional_entry(office.note),
            services=services(self.words, office),
            consultations=tuple(map(self.contacts.consultation, office.consultations)),
            figures=self.sources.figures(office),
            interpreting=interpreting(self.words, office),
            sources=self.sources.sources(office),
        )

    def past(self, past: Past) -> PastView:
        """Give what is said on an office's card of what was so there once."""
        operator = self.operators[past.operator] if past.operator else None
        return PastView(
            name="",
            operator=operator.name if operator else "",
            operator_path=routes.operator(operator) if operator else "",
            period=self._period(past.from_, past.until),
            change=self._change(past),
            note=self.words.optional_entry(past.note),
        )

    def ended(self, office: Office, past: Past) -> PastView:
        """Give the same on the page of its operator, under the office's name."""
        return PastView(
            name=office.name,
            operator="",
            operator_path="",
            period=self._period(past.from_, past.until),
            change=self._change(past),
            note=self.words.optional_entry(past.note),
        )

    def _change(self, past: Past) -> Markup:
        return self.words.html(CHANGES[past.change]) if past.change else Markup()

    def _period(self, from_: PartialDate | None, until: PartialDate | None) -> str:
        words = self.words
        if from_ and until:
            return words.text("von %(start)s bis %(end)s", start=words.date(from_), end=words.date(until))
        if until:
            return words.text("bis %(end)s", end=words.date(until))
        return f"{words.date(from_)}–" if from_ else ""
