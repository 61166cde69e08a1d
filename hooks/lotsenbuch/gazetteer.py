"""The places: the municipalities and districts of the state, from `data/*.csv`."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints, ValidationError

from lotsenbuch.model.values import DistrictKey, Id, MunicipalityKey, ShortText
from lotsenbuch.problems import Message, Place, Problem, shown

Row = TypeVar("Row", bound=BaseModel)


class DistrictKind(StrEnum):
    """A rural district, or a city that is a district of its own."""

    LANDKREIS = "landkreis"
    STADTKREIS = "stadtkreis"


@dataclass(frozen=True)
class District:
    """A Stadt- or Landkreis, by the first 5 digits of its municipalities' keys."""

    key: str
    name: str
    kind: DistrictKind
    slug: str


@dataclass(frozen=True)
class Municipality:
    """A Gemeinde, by its 8-digit key; positions in degrees (WGS 84).

    `population` is rough, 0 where unknown: good for ranking, not for display.
    """

    ags: str
    name: str
    slug: str
    title: str
    district: District
    postcodes: tuple[str, ...]
    lat: float
    lon: float
    population: int
    other_script_names: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class Gazetteer:
    """All districts and municipalities, by their keys and in the order of these."""

    districts: Mapping[str, District]
    municipalities: Mapping[str, Municipality]

    @cached_property
    def by_district(self) -> Mapping[str, tuple[Municipality, ...]]:
        """Give the municipalities of each district, by name."""
        groups: dict[str, list[Municipality]] = {key: [] for key in self.districts}
        for municipality in self.municipalities.values():
            groups[municipality.district.key].append(municipality)
        return {key: tuple(sorted(group, key=sort_key)) for key, group in groups.items()}

    @cached_property
    def by_postcode(self) -> Mapping[str, tuple[Municipality, ...]]:
        """Give the municipalities that share each postcode, in the order of the postcodes."""
        groups: dict[str, list[Municipality]] = {}
        for municipality in self.municipalities.values():
            for postcode in municipality.postcodes:
                groups.setdefault(postcode, []).append(municipality)
        return {code: tuple(sorted(groups[code], key=sort_key)) for code in sorted(groups)}

    def homonyms(self, municipality: Municipality) -> tuple[Municipality, ...]:
        """Give the other municipalities of the same name, additions in brackets left aside."""
        return tuple(other for other in self._by_plain_name[plain_name(municipality)] if other is not municipality)

    @cached_property
    def _by_plain_name(self) -> Mapping[str, list[Municipality]]:
        groups: dict[str, list[Municipality]] = {}
        for municipality in self.municipalities.values():
            groups.setdefault(plain_name(municipality), []).append(municipality)
        return groups


def plain_name(municipality: Municipality) -> str:
    """Give a municipality's name without its addition in brackets: `Weingarten (Baden)`."""
    return municipality.name.partition(" (")[0]


def sort_key(municipality: Municipality) -> tuple[str, str]:
    """Give what sorts municipalities as a German telephone book does: ä as a, ß as ss."""
    return municipality.name.casefold().translate(_SORTED_AS), municipality.ags


_SORTED_AS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "é": "e"})


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
    title: str
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
                    Place(file, line),
                    Message("Den Schlüssel oder die Adresse gibt es schon."),
                    Message("Geben Sie der Gemeinde eigene; hängen Sie an die Adresse den Namen des Kreises."),
                    row.name,
                )
            )
        if row.ags[:5] != row.district or row.district not in districts:
            problems.append(
                Problem(
                    Place(file, line),
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
            title=row.title,
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
                Place(file),
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
                    Place(file, line),
                    Message("In dieser Zeile stimmt nicht: %(fields)s.", {"fields": fields}),
                    Message("Vergleichen Sie sie mit der Zeile darüber."),
                )
            )
