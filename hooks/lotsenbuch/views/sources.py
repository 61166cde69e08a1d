"""Where facts come from: sources and dated numbers, how far they carry, how fresh they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.model.dates import by_age
from lotsenbuch.model.offices import Office
from lotsenbuch.model.sources import Figure, Source
from lotsenbuch.model.vocabulary import Certainty, Coverage, Fact, FigureKind
from lotsenbuch.wording.vocabulary import COVERAGES, FACTS, FIGURES, SOURCE_KINDS
from lotsenbuch.wording.words import Worded, Words


@dataclass(frozen=True)
class SourceView:
    """A source as a page names it; `kind` says who speaks in it."""

    publisher: str
    title: str
    url: str
    date: str
    kind: Markup
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
class SourceViews:
    """Gives in one language what stands behind the facts."""

    words: Words

    def source(self, source: Source) -> SourceView:
        """Give a source as a page names it."""
        return SourceView(
            publisher=source.publisher,
            title=source.title or "",
            url=source.url or "",
            date=self.words.date(source.date) if source.date else "",
            kind=self.words.html(SOURCE_KINDS[source.kind]),
            supports=self.words.html_list([self.words.html(FACTS[fact]) for fact in source.supports]),
        )

    def sources(self, office: Office) -> tuple[SourceView, ...]:
        """Give the sources of an office."""
        return tuple(map(self.source, office.sources))

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
        return self.words.euros(value) if kind.is_money else self.words.number(value)

    def figures(self, office: Office) -> tuple[FigureView, ...]:
        """Give the numbers of an office."""
        publishers = {source.id: source.publisher for source in office.sources}
        return tuple(self.figure(figure, publishers[figure.source]) for figure in office.figures)

    def basis(self, office: Office) -> Markup:
        """Give how far the entry's word goes, where that is not simply for the places it names."""
        reach = self.words.html(COVERAGES[office.coverage]) if office.coverage else Markup()
        if office.certainty is Certainty.STATED or office.coverage is Coverage.UNKNOWN:
            return reach
        return Markup(" ").join(filter(None, (reach, self._derived_from(office), self._doubt(office))))

    def _derived_from(self, office: Office) -> Markup:
        source = newest(office.sources, Fact.SERVES, Fact.OPERATOR)
        if not source.date:
            return self.words.html("Quelle: %(publisher)s, ohne Datum.", publisher=source.publisher)
        return self.words.html(
            "Quelle: %(publisher)s, %(date)s.",
            publisher=source.publisher,
            date=Markup.escape(self.words.date(source.date)),
        )

    def _doubt(self, office: Office) -> Markup:
        if office.districts or len(office.serves) > 1:
            return self.words.html(
                "Sie spricht von mehreren Gemeinden, nicht von jeder einzeln. Vielleicht ist es heute anders."
            )
        return self.words.html("Die Quelle sagt das nicht wörtlich. Bitte fragen Sie nach.")

    def freshness(self, office: Office) -> Markup:
        """Give who confirmed the entry and when, else who published it and that nobody has confirmed it."""
        words = self.words
        if office.verified:
            return words.html(
                "Bestätigt: %(date)s, von %(by)s.",
                date=Markup.escape(words.date(office.verified.date)),
                by=office.verified.by,
            )
        doubt = words.html("Noch niemand hat das bestätigt. Bitte fragen Sie nach, bevor Sie hingehen.")
        return Markup("{} {}").format(self._published(office), doubt)

    def _published(self, office: Office) -> Markup:
        facts = (Fact.CONTACT,) if office.contact else (Fact.OPERATOR, Fact.SERVES)
        source = newest(office.sources, *facts)
        if not source.date:
            return self.words.html("Veröffentlicht von %(publisher)s, ohne Datum.", publisher=source.publisher)
        return self.words.html(
            "Veröffentlicht: %(date)s, von %(publisher)s.",
            date=Markup.escape(self.words.date(source.date)),
            publisher=source.publisher,
        )


def newest(sources: Iterable[Source], *facts: Fact) -> Source:
    """Give the newest source that supports one of the facts, else the newest of all."""
    pool = list(sources)
    supporting = [source for source in pool if set(facts) & set(source.supports)] or pool
    return max(supporting, key=lambda source: by_age(source.date))
