"""What the page on the state of the data says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from lotsenbuch.answers.coverage import Coverage, DistrictStanding
from lotsenbuch.answers.gaps import DistrictGaps
from lotsenbuch.answers.standing import (
    AGES,
    QUESTIONS,
    Age,
    Ask,
    Asked,
    Confirmation,
    Reach,
    Tally,
    Value,
    Who,
)
from lotsenbuch.languages import Language
from lotsenbuch.model.dates import Interval
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.reform import REFORM
from lotsenbuch.problems import marked
from lotsenbuch.views.district import known
from lotsenbuch.views.page import PlaceLink, district_link, municipality_link
from lotsenbuch.wording.words import Words

LETTERS: Mapping[type[Value], str] = dict(zip(QUESTIONS, "wrac", strict=True))
"""What the classes of each question begin with, in templates, styles and scripts."""

ASKED: Mapping[type[Value], str] = {
    Who: marked("Wer berät"),
    Reach: marked("Wie man jemanden erreicht"),
    Age: marked("Wie alt die Angaben sind"),
    Confirmation: marked("Ob jemand sie bestätigt hat"),
}

SAID: Mapping[Value, str] = {
    Who.OWN: marked("eine Stelle für diesen Ort allein"),
    Who.JOINT: marked("eine Stelle für mehrere Orte"),
    Who.DISTRICT: marked("eine Stelle für den ganzen Kreis"),
    Who.SERVICES: marked("nur die Migrationsberatung oder der Jugendmigrationsdienst"),
    Who.TOWN_HALL: marked("nur das Rathaus"),
    Reach.PHONE: marked("mit Telefon"),
    Reach.MAIL: marked("nur mit E-Mail"),
    Reach.ANOTHER: marked("nur über eine andere Beratung"),
    Reach.ADMINISTRATION: marked("nur über Rathaus oder Landratsamt"),
    Reach.NOBODY: marked("weder mit Telefon noch mit E-Mail"),
    Age.UNDATED: marked("ohne Datum"),
    Confirmation.CONFIRMED: marked("bestätigt"),
    Confirmation.UNCONFIRMED: marked("noch nicht bestätigt"),
}

TO_ADD: Mapping[Asked, str] = {
    Asked.OFFICE: marked("Stelle ergänzen"),
    Asked.CONTACT: marked("Kontakt ergänzen"),
    Asked.CONFIRMATION: marked("Bestätigen"),
}

LEAST_SHARE = 0.005
"""What is less is no whole percent, and is not said."""

MOST_DISTRICTS, MOST_PLACES = 12, 3
"""So many districts are named of those that lack most, and so many municipalities of each."""


def class_of(value: Value) -> str:
    """Give the class of a value: the letter of its question and its place among the values."""
    question = type(value)
    return f"{LETTERS[question]}{list(question).index(value)}"


def query_of(ask: Ask) -> str:
    """Give what the form's address says, so that it knows what is asked."""
    query = f"eintrag={ask.office}" if ask.office else f"ort={ask.place.ags}"
    return f"{query}&stimmt=ja" if ask.asked is Asked.CONFIRMATION else query


@dataclass(frozen=True)
class ValueView:
    """What is said of some municipalities: its class, its words, of how many, and their share."""

    class_: str
    word: Markup
    count: Markup
    share: str


@dataclass(frozen=True)
class QuestionView:
    """What the map can show: its letter, its words, what is said of how many, and what one should know of it."""

    letter: str
    word: Markup
    values: tuple[ValueView, ...]
    note: Markup | None


@dataclass(frozen=True)
class AskView:
    """A link into the form, which then knows what it is about."""

    word: Markup
    query: str


@dataclass(frozen=True)
class ShareView:
    """So many municipalities of a district; the share is a number to sort by, and in words."""

    count: str
    share: float
    percent: str


@dataclass(frozen=True)
class DistrictRow:
    """A district in comparison: how many municipalities it has, and of how many what is known."""

    district: PlaceLink
    total: str
    shares: tuple[ShareView, ...]
    ask: AskView | None


@dataclass(frozen=True)
class GapRow:
    """A municipality of whose counselling neither telephone nor mailbox is known."""

    place: PlaceLink
    ask: AskView | None


@dataclass(frozen=True)
class GapsView:
    """A district with such municipalities, how many they are, and the largest of them."""

    district: PlaceLink
    count: Markup
    rows: tuple[GapRow, ...]


@dataclass(frozen=True)
class Translated:
    """How much of a language a native has read: of how many pages written by hand, and of how many other texts."""

    language: Language
    pages: int
    read_pages: int
    texts: int
    read_texts: int


@dataclass(frozen=True)
class TranslatedRow:
    """The same in words."""

    language: Language
    pages: Markup
    texts: Markup


@dataclass(frozen=True)
class StandingView:
    """The page on the state of the data, without what stands in its table of all municipalities."""

    known: Markup
    questions: tuple[QuestionView, ...]
    shares: tuple[Markup, ...]
    league: tuple[DistrictRow, ...]
    gaps: tuple[GapsView, ...]


@dataclass(frozen=True)
class StandingViews:
    """Gives what the page on the state of the data says in one language."""

    words: Words
    coverage: Coverage

    def page(self) -> StandingView:
        """Give the page."""
        return StandingView(
            known=known(self.words, self.coverage.tally),
            questions=tuple(map(self._question, QUESTIONS)),
            shares=self._heads(),
            league=tuple(map(self._row, self.coverage.league)),
            gaps=tuple(map(self._gaps, self.coverage.gaps[:MOST_DISTRICTS])),
        )

    def said(self, value: Value) -> Markup:
        """Give what a value says."""
        return self._years(value) if isinstance(value, Age) and value in AGES else self.words.html(SAID[value])

    def _years(self, age: Age) -> Markup:
        """Give the years of an age: since one, between two, before one."""
        ages = list(AGES)
        first = AGES[age].year
        if age is ages[0]:
            return self.words.html("seit %(year)s", year=Markup.escape(first))
        newer = AGES[ages[ages.index(age) - 1]].year
        if age is ages[-1]:
            return self.words.html("vor %(year)s", year=Markup.escape(newer))
        return Markup.escape(self.words.date(Interval(f"{first}/{newer - 1}")))

    def asked(self, asked: Asked) -> Markup:
        """Give what one can add."""
        return self.words.html(TO_ADD[asked])

    def translated(self, languages: Iterable[Translated]) -> tuple[TranslatedRow, ...]:
        """Give how far each language is."""
        return tuple(
            TranslatedRow(one.language, self._part(one.read_pages, one.pages), self._part(one.read_texts, one.texts))
            for one in languages
        )

    def _part(self, count: int, total: int) -> Markup:
        number = self.words.number
        return self.words.html(
            "%(number)s von %(total)s", number=Markup.escape(number(count)), total=Markup.escape(number(total))
        )

    def _ask(self, ask: Ask | None) -> AskView | None:
        return AskView(self.asked(ask.asked), query_of(ask)) if ask else None

    def _question(self, question: type[Value]) -> QuestionView:
        tally = self.coverage.tally
        note = self.words.html(
            "Seit %(year)s entscheidet der Kreis, wer berät: Was älter ist, kann überholt sein.",
            year=Markup.escape(REFORM.year),
        )
        return QuestionView(
            letter=LETTERS[question],
            word=self.words.html(ASKED[question]),
            values=tuple(self._value(value, tally) for value in question),
            note=note if question is Age else None,
        )

    def _value(self, value: Value, tally: Tally) -> ValueView:
        count = tally.of(value)
        share = tally.share(count)
        return ValueView(
            class_=class_of(value),
            word=self.said(value),
            count=self._count(count),
            share=self.words.percent(share) if share >= LEAST_SHARE else "",
        )

    def _count(self, count: int) -> Markup:
        return self.words.plural("%(number)s Gemeinde", "%(number)s Gemeinden", count)

    def _heads(self) -> tuple[Markup, ...]:
        """Give what the shares of a district are of."""
        return (
            self.words.html("Stelle bekannt"),
            self.words.html("mit Telefon oder E-Mail"),
            self.said(Age.REFORMED),
            self.said(Confirmation.CONFIRMED),
        )

    def _row(self, district: DistrictStanding) -> DistrictRow:
        tally = district.tally
        counts = (tally.named, tally.callable, tally.of(Age.REFORMED), tally.of(Confirmation.CONFIRMED))
        return DistrictRow(
            district=district_link(district.district),
            total=self.words.number(tally.total),
            shares=tuple(self._share(count, tally.share(count)) for count in counts),
            ask=self._ask(district.ask),
        )

    def _share(self, count: int, share: float) -> ShareView:
        return ShareView(self.words.number(count), round(share, 3), self.words.percent(share))

    def _gaps(self, gaps: DistrictGaps) -> GapsView:
        return GapsView(
            district=district_link(gaps.district),
            count=self._count(len(gaps.places)),
            rows=tuple(map(self._gap, gaps.places[:MOST_PLACES])),
        )

    def _gap(self, place: Municipality) -> GapRow:
        return GapRow(municipality_link(place), self._ask(self.coverage.standings[place.ags].ask))
