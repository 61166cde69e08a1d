"""The places, read from `data/*.csv`: each fault at its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from lotsenbuch.model.places import District, DistrictKind, Elsewhere, Gazetteer, Locality, Municipality
from lotsenbuch.model.values import (
    Count,
    Degrees,
    Distinct,
    DistrictKey,
    Id,
    MunicipalityKey,
    Postcode,
    ShortText,
    district_of,
)
from lotsenbuch.problems import Location, Message, Problem, shown
from lotsenbuch.reading.elsewhere import elsewhere_of, namesakes, read_elsewhere
from lotsenbuch.reading.localities import LocalitiesReading, localities_of, misplaced, read_localities
from lotsenbuch.reading.other_names import of_nobody, other_names_of, read_other_names
from lotsenbuch.reading.tables import ONE_IS_ENOUGH, Row, Table, read_table, repeated


def _split(sign: str) -> BeforeValidator:
    """Read a cell as a list; an empty part stays one, so that its type refuses it."""
    return BeforeValidator(lambda cell: cell.split(sign) if isinstance(cell, str) else cell)


OtherScriptName = Annotated[ShortText, StringConstraints(pattern=r"^[^A-Za-z]*$")]
"""A name in a script that is not Latin."""


class _DistrictRow(BaseModel):
    """A line of `districts.csv`."""

    key: DistrictKey
    name: ShortText
    kind: DistrictKind
    slug: Id


class _MunicipalityRow(BaseModel):
    """A line of `municipalities.csv`."""

    ags: MunicipalityKey
    name: ShortText
    slug: Id
    title: ShortText | None = None
    district: DistrictKey
    association: Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")] = ""
    postcodes: Annotated[Distinct[Postcode], _split(" ")]
    lat: Annotated[Degrees, Field(ge=-90, le=90)]
    lon: Annotated[Degrees, Field(ge=-180, le=180)]
    position_source: Id
    population: Count = 0
    other_script_names: Annotated[Distinct[OtherScriptName], _split("|")] = ()


@dataclass(frozen=True, repr=False)
class GazetteerReading:
    """The places, none if something is wrong with their tables; what that is, and where each of them stands.

    `localities` are their villages with what corrects them, whose faults are told apart: they stop no place.
    """

    gazetteer: Gazetteer | None
    problems: list[Problem]
    locations: Mapping[str, Location]
    localities: LocalitiesReading = field(default_factory=LocalitiesReading)


def read_gazetteer(folder: Path) -> GazetteerReading:
    """Read `districts.csv`, `municipalities.csv` and the other tables of places as far as they are there."""
    of_districts = read_table(folder / "districts.csv", _DistrictRow)
    of_municipalities = read_table(folder / "municipalities.csv", _MunicipalityRow)
    localities, of_elsewhere = read_localities(folder), read_elsewhere(folder)
    of_names = read_other_names(folder)
    problems = [
        *of_districts.problems,
        *of_municipalities.problems,
        *localities.problems,
        *of_elsewhere.problems,
        *of_names.problems,
        *_twice(of_districts, "key", "name", "slug"),
        *_twice(of_municipalities, "ags", "slug"),
        *_in_no_district(of_municipalities, of_districts),
        *repeated(of_elsewhere, "name", ONE_IS_ENOUGH),
    ]
    if not problems:
        problems += misplaced(localities.table, of_municipalities.named)
        problems += of_nobody(of_names, of_municipalities.named)
        problems += repeated(of_names, "ags", ONE_IS_ENOUGH)
        towns = {name for row in of_municipalities.values for name in (row.name, *row.other_script_names)}
        towns |= {name for row in of_names.values for name in row.names}
        problems += namesakes(of_elsewhere, towns, {row.name for row in localities.rows})
    gazetteer = None
    if not problems:
        villages = localities_of(localities.rows)
        names, elsewhere = other_names_of(of_names), elsewhere_of(of_elsewhere)
        gazetteer = _gazetteer(of_districts, of_municipalities, villages, names, elsewhere)
    locations = {row.value.ags: of_municipalities.location(row) for row in of_municipalities.rows}
    locations |= {row.value.key: of_districts.location(row) for row in of_districts.rows}
    problems.sort(key=lambda problem: problem.location)
    return GazetteerReading(gazetteer, problems, locations, localities)


def _gazetteer(
    of_districts: Table[_DistrictRow],
    of_municipalities: Table[_MunicipalityRow],
    localities: Mapping[str, tuple[Locality, ...]],
    other_names: Mapping[str, tuple[str, ...]],
    elsewhere: tuple[Elsewhere, ...],
) -> Gazetteer:
    districts = {row.key: District(row.key, row.name, row.kind, row.slug) for row in of_districts.values}
    municipalities = {
        row.ags: Municipality(
            ags=row.ags,
            name=row.name,
            slug=row.slug,
            district=districts[row.district],
            postcodes=row.postcodes,
            lat=row.lat,
            lon=row.lon,
            population=row.population,
            other_script_names=row.other_script_names,
            association=row.association,
            localities=localities.get(row.ags, ()),
            other_language_names=other_names.get(row.ags, ()),
        )
        for row in of_municipalities.values
    }
    return Gazetteer(districts, municipalities, elsewhere)


def _twice(table: Table[Row], *columns: str) -> Iterator[Problem]:
    """Give the problem of each row that has of something what an earlier row has already."""
    for column in columns:
        repair = Message("Löschen Sie eine der beiden, oder geben Sie ihr Eigenes: %(field)s.", {"field": column})
        yield from repeated(table, column, repair)


def _in_no_district(of_municipalities: Table[_MunicipalityRow], of_districts: Table[_DistrictRow]) -> Iterator[Problem]:
    """Give the problem of each municipality whose key, association and district do not belong to each other.

    Where the districts cannot all be read, nothing is said of those that a municipality names.
    """
    for found in of_municipalities.rows:
        row = found.value
        is_known = row.district in of_districts.named or bool(of_districts.problems)
        if not is_known or district_of(row.ags) != row.district or not _begins(row.association, row.district):
            yield Problem(
                of_municipalities.location(found),
                Message("Der Schlüssel %(key)s passt nicht zum Kreis.", {"key": shown(row.ags)}),
                Message("Er beginnt mit dem Schlüssel des Kreises aus districts.csv, ebenso der des Verbands."),
                row.name,
            )


def _begins(association: str, district: str) -> bool:
    return not association or association.startswith(district)
