"""The places, read from `data/*.csv`: each fault at its line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from lotsenbuch.model.places import District, DistrictKind, Gazetteer, Municipality
from lotsenbuch.model.values import DistrictKey, Id, MunicipalityKey, ShortText, district_of
from lotsenbuch.problems import Location, Message, Problem, shown
from lotsenbuch.reading.tables import read_table


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
    association: Annotated[str, StringConstraints(pattern=r"^\d{9}$")] = ""
    postcodes: Annotated[str, StringConstraints(pattern=r"^\d{5}( \d{5})*$")]
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    position_source: Id
    population: Annotated[int, Field(ge=0)] = 0
    other_script_names: str = ""


@dataclass(frozen=True, repr=False)
class GazetteerReading:
    """The places, none if something is wrong with their files; what that is, and where each municipality stands."""

    gazetteer: Gazetteer | None
    problems: list[Problem]
    locations: Mapping[str, Location]


def read_gazetteer(folder: Path) -> GazetteerReading:
    """Read `districts.csv` and `municipalities.csv`."""
    of_districts = read_table(folder / "districts.csv", _DistrictRow)
    of_municipalities = read_table(folder / "municipalities.csv", _MunicipalityRow)
    problems = [*of_districts.problems, *of_municipalities.problems]
    districts = {row.key: District(row.key, row.name, row.kind, row.slug) for row in of_districts.values}
    municipalities: dict[str, Municipality] = {}
    slugs: set[str] = set()
    for found in of_municipalities.rows:
        row, location = found.value, of_municipalities.location(found)
        if row.ags in municipalities or row.slug in slugs:
            problems.append(
                Problem(
                    location,
                    Message("Den Schlüssel oder die Adresse gibt es schon."),
                    Message("Geben Sie der Gemeinde eigene; hängen Sie an die Adresse den Namen des Kreises."),
                    row.name,
                )
            )
        if district_of(row.ags) != row.district or row.district not in districts:
            problems.append(
                Problem(
                    location,
                    Message("Der Schlüssel %(key)s passt nicht zum Kreis.", {"key": shown(row.ags)}),
                    Message("Er beginnt mit dem Schlüssel des Kreises aus districts.csv."),
                    row.name,
                )
            )
            continue
        slugs.add(row.slug)
        municipalities[row.ags] = Municipality(
            ags=row.ags,
            name=row.name,
            slug=row.slug,
            district=districts[row.district],
            postcodes=tuple(row.postcodes.split()),
            lat=row.lat,
            lon=row.lon,
            population=row.population,
            other_script_names=tuple(name for name in row.other_script_names.split("|") if name),
            association=row.association,
        )
    problems.sort(key=lambda problem: problem.location)
    gazetteer = None if problems else Gazetteer(districts, municipalities)
    locations = {row.value.ags: of_municipalities.location(row) for row in of_municipalities.rows}
    return GazetteerReading(gazetteer, problems, locations)
