"""What is true of the whole state: services that answer everywhere, the programme's story and numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from lotsenbuch.model.programme import Programme, ProgrammeFigure, ProgrammeFigureKind, StateService
from lotsenbuch.problems import marked
from lotsenbuch.views import links
from lotsenbuch.views.sources import SourceView, SourceViews
from lotsenbuch.wording.words import Worded, Words


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
class ProgrammeViews:
    """Gives in one language what is true of the whole state."""

    words: Words
    programme: Programme
    sources: SourceViews

    def services(self) -> tuple[StateServiceView, ...]:
        """Give the services that answer everywhere."""
        return tuple(map(self._service, self.programme.services))

    def _service(self, service: StateService) -> StateServiceView:
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
        """Give the numbers of the programme, kind by kind; a kind of which there is none has no chart."""
        by_kind = {kind: [one for one in self.programme.figures if one.kind is kind] for kind in CHART_TITLES}
        return tuple(
            Chart(self.words.html(CHART_TITLES[kind]), tuple(self._rows(figures)))
            for kind, figures in by_kind.items()
            if figures
        )

    def _rows(self, figures: Sequence[ProgrammeFigure]) -> Iterator[ChartRow]:
        largest = max(figure.value for figure in figures) or 1
        for figure in figures:
            yield ChartRow(
                date=self.words.date(figure.date),
                text=self.words.entry(figure.text),
                value=self._amount(figure),
                share=round(100 * figure.value / largest),
                source=self.citations[figure.source],
            )

    def _amount(self, figure: ProgrammeFigure) -> str:
        show = self.words.euros if figure.kind is ProgrammeFigureKind.EUROS_A_YEAR else self.words.number
        return show(figure.value)

    @cached_property
    def citations(self) -> Mapping[str, SourceView]:
        """The sources of what is true of the whole state, by their ids."""
        return {id_: self.sources.source(source) for id_, source in self.programme.all_sources.items()}
