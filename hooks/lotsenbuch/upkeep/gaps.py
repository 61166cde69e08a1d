"""Where nobody who counsels can be called or written to: for how many people, and whom one asks there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from babel.numbers import format_decimal

from lotsenbuch.answers.answering import Answer
from lotsenbuch.answers.gaps import gaps_of
from lotsenbuch.answers.ways import WayKind
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.upkeep import spreadsheet
from lotsenbuch.upkeep.report import escaped


@dataclass(frozen=True)
class Gap:
    """A municipality of whose integration management neither telephone nor mailbox is known.

    `known` are the names of the offices that counsel there by what we know; `phone`, `email` and `website` are the town
    hall's, as far as they are known.
    """

    place: Municipality
    known: tuple[str, ...]
    phone: str
    email: str
    website: str


def gaps(answers: Mapping[str, Answer]) -> list[Gap]:
    """Give the gaps: the district with the most people in them first, and in a district the largest place."""
    return [_gap(answers[place.ags]) for own in gaps_of(answers.values()) for place in own.places]


def _gap(answer: Answer) -> Gap:
    halls = [way for way in answer.ways if way.kind is WayKind.TOWN_HALL]
    phone, email, website = (
        next((value for way in halls if (value := getattr(way, name))), "") for name in ("phone", "email", "website")
    )
    return Gap(answer.municipality, tuple(office.name for office in answer.offices), phone, email, website)


def _by_district(found: Iterable[Gap]) -> Iterator[tuple[District, list[Gap]]]:
    """Give those of each district."""
    for district, own in groupby(found, key=lambda gap: gap.place.district):
        yield district, list(own)


def _counted(own: Sequence[Gap]) -> str:
    people = sum(gap.place.population for gap in own)
    places = "1 Gemeinde" if len(own) == 1 else f"{len(own)} Gemeinden"
    return f"{places}, {_number(people)} Menschen"


def _number(number: int) -> str:
    return str(format_decimal(number, locale="de"))


def _who(gap: Gap) -> str:
    return ", ".join(gap.known) or "wer berät, ist nicht bekannt"


def as_table(found: Sequence[Gap]) -> Iterator[str]:
    """Give them as lines, under the names of their districts."""
    for district, own in _by_district(found):
        yield f"{district.name}: {_counted(own)}"
        for gap in own:
            ask = gap.phone or gap.email or gap.website or "–"
            yield f"  {_number(gap.place.population):>9}  {gap.place.name}: {_who(gap)}. Rathaus: {ask}"


HEAD = ("Kreis", "Gemeindeschlüssel", "Gemeinde", "Menschen", "Wer berät", "Telefon Rathaus", "E-Mail Rathaus",
        "Internetseite Rathaus")  # fmt: skip


def as_csv(found: Iterable[Gap]) -> str:
    """Give them as a table for a spreadsheet."""
    return spreadsheet.as_csv(
        HEAD,
        (
            (
                gap.place.district.name,
                gap.place.ags,
                gap.place.name,
                str(gap.place.population),
                ", ".join(gap.known),
                gap.phone,
                gap.email,
                gap.website,
            )
            for gap in found
        ),
    )


def as_markdown(found: Sequence[Gap]) -> Iterator[str]:
    """Give them with a box to tick for each, for a forge."""
    for district, own in _by_district(found):
        yield f"## {district.name}: {_counted(own)}"
        yield ""
        yield from (f"- [ ] {in_words(gap)}" for gap in own)
        yield ""


def in_words(gap: Gap) -> str:
    """Give one in a line of Markdown, without a mark before it."""
    ask = escaped(", ".join(filter(None, (gap.phone, gap.email, gap.website))) or "–")
    people, who = _number(gap.place.population), escaped(_who(gap))
    return f"{escaped(gap.place.name)} ({people}): {who}. Rathaus: {ask}"
