"""What the open data says of operators, districts and municipalities."""

from collections.abc import Mapping

from lotsenbuch.answers.answering import Level
from lotsenbuch.answers.ways import WayKind
from lotsenbuch.exports.record import AddressRecord, CitedRecord, Record, VerifiedRecord
from lotsenbuch.model.places import DistrictKind
from lotsenbuch.model.vocabulary import Line, OperatorKind, Umbrella


class OperatorRecord(Record):
    """Who employs counsellors."""

    id: str
    """Stays the same for ever."""
    name: str
    """The name, in German."""
    kind: OperatorKind
    """What sort of body it is."""
    umbrella: Umbrella | None = None
    """The welfare association that it belongs to."""
    website: str | None = None
    """The website."""
    offices: tuple[str, ...]
    """The offices that it runs or has a part in and that are there today: ids."""
    page: str | None = None
    """Its page on the portal."""


class WayRecord(Record):
    """A way from a municipality to somebody; the list of them is in the order in which one should try them."""

    kind: WayKind
    """What it leads to."""
    name: str
    """To whom, in German."""
    office: str | None = None
    """The id of the office, if it leads to one."""
    role: Line | None = None
    """Who answers at that office."""
    for_the_place: bool | None = None
    """Of an office: whether it is named for the place, not only for its district."""
    callable: bool
    """Whether one can call or write; else there is a website or an address alone."""
    phone: str | None = None
    """The telephone number as it is published."""
    dial: str | None = None
    """The same as a telephone dials it (E.164); 115 and the like as they are."""
    email: str | None = None
    """The mailbox."""
    website: str | None = None
    """The website, or where one makes an appointment."""
    address: AddressRecord | None = None
    """The postal address."""
    verified: VerifiedRecord | None = None
    """Of an office: when a human asked; absent where nobody did."""
    before_reform: bool | None = None
    """True of an office of which nobody has said since the reform of 2025 that it still counsels there."""
    stated: Mapping[str, CitedRecord]
    """Who says so: of an office and a service by `contact`, of an administration by `address`, `phone`, `email`,
    `website`; by `entry` the source whose age is that of all that is said, if it is another."""

    @property
    def cited(self) -> CitedRecord | None:
        """Give the source that the way's page names: that of the entry, else of what one tries first."""
        parts = ("entry", "contact", "phone", "email", "address", "website")
        return next((self.stated[part] for part in parts if part in self.stated), None)


class PositionRecord(Record):
    """A point in degrees (WGS 84), good to find the place, no more."""

    lat: float
    """Latitude."""
    lon: float
    """Longitude."""


class DistrictNameRecord(Record):
    """A Stadt- or Landkreis."""

    key: str
    """The first 5 digits of its municipalities' keys."""
    name: str
    """Its name."""
    kind: DistrictKind
    """Rural, or a city that is a district of its own."""


class DistrictRecord(DistrictNameRecord):
    """A district: who is there for all of it, and how far the registry reaches in it."""

    municipalities: tuple[str, ...]
    """Its municipalities by their keys."""
    offices: tuple[str, ...]
    """The offices that are there for the whole district, or for the city that it is: ids."""
    named: int
    """For how many municipalities an office is known that names them."""
    reachable: int
    """In how many of them one can call or write to who counsels."""
    administration: WayRecord | None = None
    """The way to its administration, the Landratsamt; of a city to its town hall."""
    page: str | None = None
    """Its page on the portal."""


class MunicipalityRecord(Record):
    """A municipality, and what it is answered: the same as its page on the portal says."""

    ags: str
    """The official key (Amtlicher Gemeindeschlüssel): 8 digits, a text, since it begins with 0."""
    name: str
    """Its name."""
    district: DistrictNameRecord
    """Where it lies."""
    association: str | None = None
    """The first 9 digits of the official regional key (ARS), if it is in a Verwaltungsgemeinschaft."""
    postcodes: tuple[str, ...]
    """Its postcodes; several municipalities may share one."""
    position: PositionRecord
    """Where it is."""
    level: Level
    """At which level it is answered."""
    reached: bool
    """Whether one can call or write to somebody who is responsible or must know who is."""
    counselled: bool
    """Whether one can call or write to a service that counsels."""
    offices: tuple[str, ...]
    """The offices of integration management that answer, the easiest to reach first: ids."""
    fallback: tuple[str, ...] | None = None
    """Those of its district, where one cannot reach the ones above or their entry is older than the reform of 2025."""
    others: tuple[str, ...] | None = None
    """The offices with another task: ids."""
    ways: tuple[WayRecord, ...]
    """The ways to people, the one to try first before the others."""
    page: str | None = None
    """Its page on the portal."""
