"""The places: the municipalities and districts of the state, from `data/*.csv`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


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


class Certainty(StrEnum):
    """How sure it is that a locality belongs to its municipality; a low one only helps to find, and decides nothing."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class LocalitySource(StrEnum):
    """Which list a locality's name comes from (`data/LICENSE.md`), where nobody has corrected it since."""

    STOPS = "stops"
    GEONAMES = "geonames"
    BOTH = "both"
    OTHER = "other"


@dataclass(frozen=True)
class Locality:
    """A village or a part of a town: Bad Cannstatt. Several municipalities may have one of the same name."""

    name: str
    certainty: Certainty


@dataclass(frozen=True)
class Municipality:
    """A Gemeinde, by its 8-digit key; positions in degrees (WGS 84).

    `population` is rough, 0 where unknown: good for ranking, not for display. `association` is the first 9 digits of
    the official regional key (ARS): those of its Verwaltungsgemeinschaft or Gemeindeverwaltungsverband, if it has one.
    """

    ags: str
    name: str
    slug: str
    district: District
    postcodes: tuple[str, ...]
    lat: float
    lon: float
    population: int
    other_script_names: tuple[str, ...]
    association: str = ""
    localities: tuple[Locality, ...] = ()
    other_language_names: tuple[str, ...] = ()

    @property
    def villages(self) -> tuple[str, ...]:
        """The names of its localities that are sure enough to be shown, as a German telephone book sorts them."""
        names = (locality.name for locality in self.localities if locality.certainty is not Certainty.LOW)
        return tuple(sorted(names, key=as_sorted))


@dataclass(frozen=True)
class Elsewhere:
    """A place that is not in the state and that people look for all the same, with its names in other languages.

    One that is heard is known by what sounds like it, too; others, which are small or far, only by their very names.
    """

    name: str
    other_names: tuple[str, ...]
    is_heard: bool


@dataclass(frozen=True, repr=False)
class Gazetteer:
    """All districts and municipalities, by their keys and in the order of these; places that lie elsewhere."""

    districts: Mapping[str, District]
    municipalities: Mapping[str, Municipality]
    elsewhere: tuple[Elsewhere, ...] = ()

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
    """Give what sorts municipalities as a German telephone book does."""
    return as_sorted(municipality.name), municipality.ags


def as_sorted(name: str) -> str:
    """Give a name as a German telephone book sorts it: ä as a, ß as ss."""
    return name.casefold().translate(_SORTED_AS)


_SORTED_AS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "é": "e"})
