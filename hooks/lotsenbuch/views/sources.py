"""Where facts come from: sources and dated numbers, how far they carry, how fresh they are."""

from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.offices import Office
from lotsenbuch.model.reform import age_of, predates_reform, word_on_who
from lotsenbuch.model.sources import Figure, Source
from lotsenbuch.model.vocabulary import Certainty, Coverage, FigureKind
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
        return Markup(" ").join(filter(None, (reach, self._derived_from(office), self._wideness(office))))

    def _derived_from(self, office: Office) -> Markup:
        source = word_on_who(office) or office.sources[0]
        if not source.date:
            return self.words.html("Quelle: %(publisher)s, ohne Datum.", publisher=source.publisher)
        return self.words.html(
            "Quelle: %(publisher)s, %(date)s.",
            publisher=source.publisher,
            date=self._date(source.date),
        )

    def _wideness(self, office: Office) -> Markup:
        if office.districts or len(office.serves) > 1:
            return self.words.html(
                "Sie spricht von mehreren Gemeinden, nicht von jeder einzeln. Vielleicht ist es heute anders."
            )
        return self.words.html("Die Quelle sagt das nicht wörtlich. Bitte fragen Sie nach.")

    def reform(self, office: Office) -> Markup:
        """Give from which year the word on who counsels is, if nobody has said it again since the reform (rule 9)."""
        if not predates_reform(office):
            return Markup()
        word = office.verified or word_on_who(office)
        if word is None or word.date is None:
            return self.words.html(
                "Von wann das ist, wissen wir nicht. Seit 2025 entscheidet der Kreis, wer berät: Fragen Sie, ob es "
                "noch stimmt."
            )
        return self.words.html(
            "Das ist von %(year)s. Seit 2025 entscheidet der Kreis, wer berät: Fragen Sie, ob es noch stimmt.",
            year=Markup.escape(word.date.first_day.year),
        )

    def announcement(self, office: Office) -> Markup:
        """Give that an office was only announced, if nobody has said since its first day that it is there (rule 9)."""
        start, word = office.from_, word_on_who(office)
        said = (word.date if word else None, office.verified.date if office.verified else None)
        if start is None or not any(said) or any(when and when.last_day >= start.first_day for when in said):
            return Markup()
        return self.words.html(
            "Angekündigt war: ab %(start)s. Fragen Sie, ob es so gekommen ist.", start=self._date(start)
        )

    def freshness(self, office: Office) -> Markup:
        """Give who confirmed an entry and when, else who published it.

        Of an entry whose word on who counsels predates the reform it is the publisher of that word.
        """
        if not office.verified:
            source = age_of(office)
            return self.published(source.publisher, source.date)
        return self.words.html(
            "Bestätigt: %(date)s, von %(by)s.", date=self._date(office.verified.date), by=office.verified.by
        )

    def doubt(self, office: Office) -> Markup:
        """Give that nobody has confirmed an entry, if so."""
        if office.verified:
            return Markup()
        return self.words.html("Noch niemand hat das bestätigt. Bitte fragen Sie nach, bevor Sie hingehen.")

    def published(self, publisher: str, when: PartialDate | None) -> Markup:
        """Give who published something and when."""
        if not when:
            return self.words.html("Veröffentlicht von %(publisher)s, ohne Datum.", publisher=publisher)
        return self.words.html(
            "Veröffentlicht: %(date)s, von %(publisher)s.", date=self._date(when), publisher=publisher
        )

    def _date(self, when: PartialDate) -> Markup:
        return Markup.escape(self.words.date(when))
