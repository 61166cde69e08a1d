"""The town halls and the administrations of the districts: no counselling, but they must say who counsels."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.contact import Address
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.fields import Says
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.model.sources import NewSource, TableSource
from lotsenbuch.model.values import (
    AreaKey,
    Distinct,
    Entry,
    Id,
    MailAddress,
    Phone,
    Postcode,
    ShortText,
    Street,
    WebAddress,
)

Way = Literal["phone", "email", "website"]
"""What may come from another source than an administration's name and address."""

WAYS: tuple[Way, ...] = ("phone", "email", "website")

Part = Literal["street", "postcode", "town", "phone", "email", "website"]
"""What an administration may lose: all that is shown of it but its name."""

ADDRESS = ("street", "postcode", "town")

ABOUT_THE_ADDRESS = re.compile(r"(Anschrift|Eigene Anschrift nicht bekannt): .*")
"""The part of a note that says whose the address is, or that none is known."""


class Administration(Entry):
    """A town hall, by the 8 digits of its municipality's key, or a district's administration, by its 5.

    `source` and `as_of` say where name and address come from and of which day they are, and the ways to reach it
    too, as far as these do not name a source of their own. A city that is a district has one administration and
    two rows.
    """

    key: Annotated[AreaKey, Says("Schlüssel der Gemeinde oder des Kreises")]
    name: Annotated[ShortText, Says("Name der Verwaltung")]
    street: Annotated[Street | None, Says("Straße")] = None
    postcode: Annotated[Postcode | None, Says("Postleitzahl")] = None
    town: Annotated[ShortText | None, Says("Ort")] = None
    phone: Annotated[Phone | None, Says("Telefon")] = None
    email: Annotated[MailAddress | None, Says("E-Mail")] = None
    website: Annotated[WebAddress | None, Says("Internetseite")] = None
    source: Annotated[Id, Says("Quelle")]
    as_of: Annotated[PartialDate, Says("Stand")]
    phone_source: Annotated[Id | None, Says("Quelle des Telefons")] = None
    email_source: Annotated[Id | None, Says("Quelle der E-Mail-Adresse")] = None
    website_source: Annotated[Id | None, Says("Quelle der Internetseite")] = None
    note: Annotated[ShortText | None, Says("Hinweis")] = None

    @model_validator(mode="after")
    def _lies_in_a_town(self) -> Self:
        if (self.street or self.postcode) and not self.town:
            raise PydanticCustomError("address_without_town", "")
        return self

    @property
    def address(self) -> Address | None:
        """The postal address, if its town is known."""
        return Address(street=self.street, postcode=self.postcode, town=self.town) if self.town else None

    def own_source(self, way: Way) -> str | None:
        """Give the source that a way has for itself, by its id; none if it is that of the row or there is no way."""
        own: str | None = getattr(self, f"{way}_source")
        return own

    @property
    def notes(self) -> list[str]:
        """The parts of its note but for what they say of the address."""
        return [part for part in (self.note or "").split("; ") if part and not ABOUT_THE_ADDRESS.match(part)]

    @property
    def sources_of_ways(self) -> dict[str, str]:
        """The source of each way that there is, for when that of the row becomes another."""
        return {f"{way}_source": self.own_source(way) or self.source for way in WAYS if getattr(self, way)}

    def corrected(self, said: "Correction") -> Self:
        """Give it as a correction says it; what that does not name keeps its source and its age."""
        values = self.model_dump() | said.values
        if said.is_of_the_house:
            values |= self.sources_of_ways | {"source": said.source.id, "as_of": said.source.date}
        for way in WAYS:
            if not values[way]:
                values[f"{way}_source"] = None
            elif way in said.values:
                values[f"{way}_source"] = None if values["source"] == said.source.id else said.source.id
        if any(values[part] != getattr(self, part) for part in ADDRESS):
            values["note"] = "; ".join(self.notes) or None
        return self.model_validate(values)


class Correction(Entry):
    """What somebody says of an administration, in a file of its own under `data/administrations/`.

    The fields that it names are said by its source; those in `gone` are no more. A city that is a district has two
    keys. `lotsenbuch format` lays it into the table.
    """

    keys: Annotated[Distinct[AreaKey], Field(min_length=1), Says("Schlüssel der Gemeinde oder des Kreises")]
    name: Annotated[ShortText | None, Says("Name der Verwaltung")] = None
    street: Annotated[Street | None, Says("Straße")] = None
    postcode: Annotated[Postcode | None, Says("Postleitzahl")] = None
    town: Annotated[ShortText | None, Says("Ort")] = None
    phone: Annotated[Phone | None, Says("Telefon")] = None
    email: Annotated[MailAddress | None, Says("E-Mail")] = None
    website: Annotated[WebAddress | None, Says("Internetseite")] = None
    gone: Annotated[Distinct[Part], Says("Was nicht mehr gilt")] = ()
    source: Annotated[NewSource, Says("Quelle")]

    @property
    def about(self) -> tuple[str, ...]:
        """The keys of what it corrects."""
        return self.keys

    @property
    def values(self) -> dict[str, Any]:
        """The fields that it names with what they say, and those that are gone with nothing."""
        said = self.model_dump(exclude_unset=True, exclude={"keys", "gone", "source"})
        return {**dict.fromkeys(self.gone), **said}

    @property
    def is_of_the_house(self) -> bool:
        """Say whether it says something of name or address, whose source and age are those of the row."""
        return not self.values.keys().isdisjoint(("name", *ADDRESS))


@dataclass(frozen=True, repr=False)
class Administrations:
    """All administrations by their keys, and where what is said of them comes from, by the ids of the sources."""

    by_key: Mapping[str, Administration]
    sources: Mapping[str, TableSource]

    def town_hall(self, municipality: Municipality) -> Administration:
        """Give the town hall of a municipality."""
        return self.by_key[municipality.ags]

    def of_district(self, district: District) -> Administration:
        """Give the administration of a district; that of a Stadtkreis is the city's town hall."""
        return self.by_key[district.key]

    def source_of(self, administration: Administration, way: Way | None = None) -> TableSource:
        """Give where a way to an administration comes from, or its name and address."""
        own = administration.own_source(way) if way else None
        return self.sources[own or administration.source]

    def date_of(self, administration: Administration, way: Way | None = None) -> PartialDate | None:
        """Give of when a way is, or name and address; none where its source has no date."""
        own = administration.own_source(way) if way else None
        return self.sources[own].date if own else administration.as_of
