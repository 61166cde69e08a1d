"""The places, read from `data/*.csv`: each fault at its line."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints, ValidationError

from lotsenbuch.model.places import District, DistrictKind, Gazetteer, Municipality
from lotsenbuch.model.values import DistrictKey, Id, MunicipalityKey, ShortText, district_of
from lotsenbuch.problems import Location, Message, Problem, shown

Row = TypeVar("Row", bound=BaseModel)


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
    district: DistrictKey
    postcodes: Annotated[str, StringConstraints(pattern=r"^\d{5}( \d{5})*$")]
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    population: Annotated[int, BeforeValidator(lambda text: text or 0), Field(ge=0)]
    other_script_names: str


def read_gazetteer(folder: Path) -> tuple[Gazetteer | None, list[Problem]]:
    """Read `districts.csv` and `municipalities.csv`: the places, or what is wrong with the files."""
    problems: list[Problem] = []
    districts = {
        row.key: District(row.key, row.name, row.kind, row.slug)
        for _, row in _rows(folder / "districts.csv", _DistrictRow, problems)
    }
    municipalities: dict[str, Municipality] = {}
    slugs: set[str] = set()
    file = folder / "municipalities.csv"
    for line, row in _rows(file, _MunicipalityRow, problems):
        if row.ags in municipalities or row.slug in slugs:
            problems.append(
                Problem(
                    Location(file, line),
                    Message("Den Schlüssel oder die Adresse gibt es schon."),
                    Message("Geben Sie der Gemeinde eigene; hängen Sie an die Adresse den Namen des Kreises."),
                    row.name,
                )
            )
        if district_of(row.ags) != row.district or row.district not in districts:
            problems.append(
                Problem(
                    Location(file, line),
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
        )
    return (None if problems else Gazetteer(districts, municipalities)), problems


def _rows(file: Path, kind: type[Row], problems: list[Problem]) -> Iterator[tuple[int, Row]]:
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        problems.append(
            Problem(
                Location(file),
                Message("Die Datei fehlt oder ist kein UTF-8."),
                Message("Holen Sie ihren letzten Stand zurück."),
            )
        )
        return
    for line, row in enumerate(csv.DictReader(lines), start=2):
        try:
            yield line, kind.model_validate({key: value for key, value in row.items() if key in kind.model_fields})
        except ValidationError as error:
            fields = ", ".join(str(fault["loc"][0]) for fault in error.errors())
            problems.append(
                Problem(
                    Location(file, line),
                    Message("In dieser Zeile stimmt nicht: %(fields)s.", {"fields": fields}),
                    Message("Vergleichen Sie sie mit der Zeile darüber."),
                )
            )
