"""The town halls and the administrations of the districts: no counselling, but they must say who counsels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.contact import Address
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.fields import Says
from lotsenbuch.model.places import District, Municipality
from lotsenbuch.model.sources import Source
from lotsenbuch.model.values import AreaKey, Entry, Id, MailAddress, Phone, Postcode, ShortText, WebAddress
from lotsenbuch.model.vocabulary import Fact

Way = Literal["phone", "email", "website"]
"""What may come from another source than an administration's name and address."""

WAYS: tuple[Way, ...] = ("phone", "email", "website")


class Administration(Entry):
    """A town hall, by the 8 digits of its municipality's key, or a district's administration, by its 5.

    `source` and `as_of` say where name and address come from and of which day they are, and the ways to reach it
    too, as far as these do not name a source of their own. A city that is a district has one administration and
    two rows.
    """

    key: Annotated[AreaKey, Says("Schlüssel der Gemeinde oder des Kreises")]
    name: Annotated[ShortText, Says("Name der Verwaltung")]
    street: Annotated[ShortText | None, Says("Straße")] = None
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


class AdministrationSource(Source):
    """Where administrations' addresses and ways were published; which ones is said where it is named."""

    supports: tuple[Fact, ...] = ()


@dataclass(frozen=True, repr=False)
class Administrations:
    """All administrations by their keys, and where what is said of them comes from, by the ids of the sources."""

    by_key: Mapping[str, Administration]
    sources: Mapping[str, AdministrationSource]

    def town_hall(self, municipality: Municipality) -> Administration:
        """Give the town hall of a municipality."""
        return self.by_key[municipality.ags]

    def of_district(self, district: District) -> Administration:
        """Give the administration of a district; that of a Stadtkreis is the city's town hall."""
        return self.by_key[district.key]

    def source_of(self, administration: Administration, way: Way | None = None) -> AdministrationSource:
        """Give where a way to an administration comes from, or its name and address."""
        own = administration.own_source(way) if way else None
        return self.sources[own or administration.source]

    def date_of(self, administration: Administration, way: Way | None = None) -> PartialDate | None:
        """Give of when a way is, or name and address; none where its source has no date."""
        own = administration.own_source(way) if way else None
        return self.sources[own].date if own else administration.as_of
