"""How to reach an office, and where it comes to the people."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from lotsenbuch.model.fields import Says
from lotsenbuch.model.values import (
    Distinct,
    Entry,
    Flag,
    Hours,
    MailAddress,
    MunicipalityKey,
    Phone,
    Postcode,
    ShortText,
    Street,
    Text,
    WebAddress,
)
from lotsenbuch.model.vocabulary import Line, PlaceKind


class Address(Entry):
    """A postal address as the sources give it; what they do not say stays absent."""

    street: Annotated[Street | None, Says("Straße")] = None
    postcode: Annotated[Postcode | None, Says("Postleitzahl")] = None
    town: Annotated[ShortText, Says("Ort")]


class Contact(Entry):
    """How to reach an office, and who it is that answers there."""

    line: Annotated[Line, Says("Wer antwortet", example="counselling")]
    department: Annotated[ShortText | None, Says("Abteilung", example="Stabsstelle Integration")] = None
    phone: Annotated[Phone | None, Says("Telefon", example="030 23125000")] = None
    email: Annotated[MailAddress | None, Says("E-Mail", example="rat@musterhausen.example")] = None
    website: Annotated[WebAddress | None, Says("Internetseite", example="https://www.musterhausen.example")] = None
    address: Annotated[
        Address | None,
        Says("Anschrift", example='{street: Rathausplatz 1, postcode: "12345", town: Musterhausen}'),
    ] = None
    booking: Annotated[
        WebAddress | None, Says("Termine im Internet", example="https://termine.musterhausen.example")
    ] = None
    personal: Annotated[
        Flag,
        Says(
            "Persönliche Angaben, so veröffentlicht",
            example="true",
            form="nur, wenn die Stelle es selbst so veröffentlicht",
        ),
    ] = False

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any((self.phone, self.email, self.website, self.address, self.booking)):
            raise PydanticCustomError("empty_contact", "")
        return self


class Consultation(Entry):
    """Where and when an office comes to the people."""

    place: Annotated[ShortText, Says("Ort der Sprechstunde")]
    kind: Annotated[PlaceKind, Says("Art des Ortes")]
    address: Annotated[Address | None, Says("Anschrift")] = None
    opening_hours: Annotated[Hours | None, Says("Öffnungszeiten")] = None
    by_appointment: Annotated[Flag, Says("Nur mit Termin")] = False
    serves: Annotated[Distinct[MunicipalityKey], Says("Zuständig für")] = ()
    note: Annotated[Text | None, Says("Hinweis")] = None
