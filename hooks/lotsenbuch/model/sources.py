"""Who says what the registry says, and when: sources, confirmations, dated numbers."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.dates import Interval, PartialDate, by_age
from lotsenbuch.model.fields import Says
from lotsenbuch.model.values import Distinct, Entry, Id, Number, ShortText, Text, WebAddress
from lotsenbuch.model.vocabulary import Fact, FigureKind, SourceKind


class Source(Entry):
    """Where facts were published, by whom, when, and which facts they are."""

    id: Annotated[Id, Says("Kennung")]
    title: Annotated[ShortText | None, Says("Titel der Quelle")] = None
    publisher: Annotated[ShortText, Says("Herausgeber der Quelle")]
    url: Annotated[WebAddress | None, Says("Internetadresse der Quelle")] = None
    date: Annotated[PartialDate | None, Says("Datum der Quelle")] = None
    kind: Annotated[SourceKind, Says("Art der Quelle")]
    supports: Annotated[Distinct[Fact], Field(min_length=1), Says("Was die Quelle belegt")]


class TableSource(Source):
    """Where rows of a table were published; what of them is said where it is named."""

    supports: tuple[Fact, ...] = ()


class NewSource(TableSource):
    """The source of a correction: of a day, a month or a year, since what it says is then as old."""

    date: Annotated[PartialDate, Says("Datum der Quelle")]

    @property
    def as_row(self) -> TableSource:
        """It as it will stand in the table of sources."""
        return TableSource.model_validate(self.model_dump(exclude={"supports"}))


def newest_about(sources: Iterable[Source], *facts: Fact) -> Source | None:
    """Give the newest source that supports one of the facts, dated before undated; none if none does."""
    supporting = (source for source in sources if set(facts) & set(source.supports))
    return max(supporting, key=lambda source: by_age(source.date), default=None)


class Verified(Entry):
    """The day on which a human last confirmed an entry, and who that was."""

    date: Annotated[PartialDate, Says("Bestätigt am")]
    by: Annotated[ShortText, Says("Bestätigt von")]


def whole_where_counted(value: float, info: ValidationInfo) -> float:
    """Refuse a fraction of what is only there as a whole: people, talks, places; not of posts and euros."""
    kind = info.data.get("kind")
    if not value.is_integer() and kind is not FigureKind.FTE and not (kind and kind.is_money):
        raise PydanticCustomError("figure_whole", "")
    return value


class Figure(Entry):
    """A dated number and the source that gives it; euros where its kind is money."""

    kind: Annotated[FigureKind, Says("Was gezählt wird")]
    value: Annotated[Number, Says("Zahl")]
    as_of: Annotated[Interval, Says("Stand")]
    source: Annotated[Id, Says("Quelle")]
    note: Annotated[Text | None, Says("Hinweis")] = None

    _whole = field_validator("value")(whole_where_counted)
