"""Where nobody who counsels can be called or written to."""

import csv

from lotsenbuch.content import Knowledge
from lotsenbuch.upkeep.gaps import Gap, as_csv, as_markdown, as_table, gaps
from tests.records import ALTDORF, gazetteer


def test_a_gap_is_a_place_whose_counselling_has_neither_telephone_nor_mailbox(small: Knowledge) -> None:
    """The same places of which a district's page says that they lack it; none else."""
    found = {gap.place.ags for gap in gaps(small.answers)}
    assert found == {ags for ags, answer in small.answers.items() if not answer.callable}
    assert len(found) == sum(of.standing.tally.missing for of in small.coverage.districts.values())
    assert 0 < len(found) < len(small.answers)


def test_where_most_people_live_comes_first(small: Knowledge) -> None:
    """By district, then by place."""
    found = gaps(small.answers)
    people: dict[str, int] = {}
    for gap in found:
        people[gap.place.district.key] = people.get(gap.place.district.key, 0) + gap.place.population
    order = [(-people[gap.place.district.key], gap.place.district.key, -gap.place.population) for gap in found]
    assert order == sorted(order)


def test_it_names_who_counsels_and_whom_one_asks(small: Knowledge) -> None:
    """The offices by what is known, and the town hall's own ways."""
    by_slug = {gap.place.slug: gap for gap in gaps(small.answers)}
    quellingen = by_slug["quellingen"]
    assert quellingen.known == tuple(office.name for office in small.answers[quellingen.place.ags].offices)
    hall = small.administrations.by_key.get(by_slug["ottersfeld"].place.ags)
    assert hall is not None
    assert by_slug["ottersfeld"].website == (hall.website or "")


def test_they_are_listed_for_people_spreadsheets_and_forges() -> None:
    """With how many places and people there are in a district; what somebody entered stays text."""
    place = gazetteer().municipalities[ALTDORF.ags]
    some = Gap(place, ("=Stelle `x`",), "030 23125000", "", "")
    none = Gap(place, (), "", "", "https://altdorf.example")
    people = f"{place.population:,}".replace(",", ".")
    both = f"{2 * place.population:,}".replace(",", ".")
    assert list(as_table([some, none])) == [
        f"{place.district.name}: 2 Gemeinden, {both} Menschen",
        f"  {people:>9}  Altdorf: =Stelle `x`. Rathaus: 030 23125000",
        f"  {people:>9}  Altdorf: wer berät, ist nicht bekannt. Rathaus: https://altdorf.example",
    ]
    _, row = csv.reader(as_csv([some]).splitlines())
    assert row[:5] == [place.district.name, ALTDORF.ags, "Altdorf", str(place.population), "'=Stelle `x`"]
    head, _, line, _ = as_markdown([some])
    assert head == f"## {place.district.name}: 1 Gemeinde, {people} Menschen"
    assert line == f"- [ ] Altdorf ({people}): =Stelle \\`x\\`. Rathaus: 030 23125000"
