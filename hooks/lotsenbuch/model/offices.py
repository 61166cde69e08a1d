"""Operators and offices: the types of `data/offices.yaml`."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from itertools import filterfalse
from typing import Annotated

from pydantic import Field, model_validator

from lotsenbuch.model.contact import Consultation, Contact
from lotsenbuch.model.dates import PartialDate
from lotsenbuch.model.fields import Says, all_fields
from lotsenbuch.model.sources import Figure, Source, Verified
from lotsenbuch.model.values import (
    AreaKey,
    Distinct,
    Entry,
    Flag,
    Hours,
    Id,
    LanguageTag,
    MunicipalityKey,
    ShortText,
    Text,
    WebAddress,
    is_district,
)
from lotsenbuch.model.vocabulary import (
    Access,
    Audience,
    Certainty,
    Change,
    Coverage,
    Fact,
    Interpreting,
    OperatorKind,
    Service,
    Status,
    Task,
    Umbrella,
)


class Operator(Entry):
    """A Träger: who employs the counsellors."""

    id: Annotated[Id, Says("Kennung")]
    name: Annotated[ShortText, Says("Name")]
    kind: Annotated[OperatorKind, Says("Art")]
    umbrella: Annotated[Umbrella, Says("Verband")] = Umbrella.NONE
    website: Annotated[WebAddress | None, Says("Internetseite")] = None


class Spoken(Entry):
    """A language that the staff speak, and when, if not always."""

    language: Annotated[LanguageTag, Says("Sprache")]
    note: Annotated[Text | None, Says("Hinweis")] = None


class Notice(Entry):
    """Something temporary: closed, moved."""

    until: Annotated[PartialDate, Says("Vorübergehender Hinweis bis")]
    text: Annotated[Text, Says("Vorübergehender Hinweis")]

    def holds(self, day: date) -> bool:
        """Say whether it still holds on a day; `until` is its last one."""
        return day <= self.until.last_day


class Past(Entry):
    """Something that was so and has ended; never offered as a contact."""

    operator: Annotated[Id | None, Says("Träger")] = None
    from_: Annotated[PartialDate | None, Says("Seit")] = Field(None, alias="from")
    until: Annotated[PartialDate | None, Says("Bis")] = None
    change: Annotated[Change | None, Says("Warum es endete")] = None
    note: Annotated[Text | None, Says("Hinweis")] = None


class Phase(Enum):
    """Where an office stands on a day: only announced, there, or over."""

    AHEAD = 1
    OPEN = 2
    OVER = 3


class Office(Entry):
    """A Beratungsstelle: where an operator counsels, and whom it serves."""

    id: Annotated[
        Id,
        Says("Kennung", example="musterhausen-stadt", form="kleine Wörter mit Bindestrich; bleibt für immer"),
    ]
    name: Annotated[ShortText, Says("Name", Fact.OPERATOR, example="Integrationsmanagement Musterhausen")]
    task: Annotated[Task, Says("Aufgabe", Fact.OPERATOR, example="integration-management")]
    operator: Annotated[
        Id, Says("Träger", Fact.OPERATOR, example="stadt-musterhausen", form="Kennung aus der Liste operators")
    ]
    partners: Annotated[
        Distinct[Id],
        Says("Zusammen mit", Fact.OPERATOR, example="[kreis-musterhausen]", form="Kennungen aus der Liste operators"),
    ] = ()
    commissioned_by: Annotated[
        AreaKey | None,
        Says(
            "Im Auftrag von",
            Fact.OPERATOR,
            example='"08000001"',
            form="Schlüssel aus municipalities.csv oder districts.csv",
        ),
    ] = None
    serves: Annotated[
        Distinct[AreaKey],
        Field(min_length=1),
        Says(
            "Zuständig für",
            Fact.SERVES,
            example='["08000001"]',
            form="8 Ziffern für eine Gemeinde, 5 für einen ganzen Kreis",
        ),
    ]
    except_: Annotated[
        Distinct[MunicipalityKey],
        Says(
            "Nicht zuständig für",
            Fact.SERVES,
            example='["08000002"]',
            form="Gemeinden des Kreises, die nicht dazugehören",
        ),
    ] = Field((), alias="except")
    coverage: Annotated[Coverage | None, Says("Wie viele Gemeinden des Kreises", Fact.SERVES, example="all")] = None
    certainty: Annotated[Certainty, Says("Sicherheit", Fact.SERVES, example="stated")] = Certainty.STATED
    from_: Annotated[
        PartialDate | None,
        Says(
            "Seit", Fact.OPERATOR, example="2018", form="Jahr, Jahr-Monat oder Jahr-Monat-Tag; vorher nur angekündigt"
        ),
    ] = Field(None, alias="from")
    until: Annotated[
        PartialDate | None, Says("Bis", Fact.OPERATOR, example="2024-12-31", form="letzter Tag, auch im Voraus")
    ] = None
    contact: Annotated[Contact | None, Says("Kontakt", Fact.CONTACT)] = None
    opening_hours: Annotated[
        Hours | None,
        Says(
            "Öffnungszeiten",
            Fact.OPENING_HOURS,
            example="Mo-Fr 09:00-12:00, We 14:00-17:00; PH off",
            form="Schreibweise von OpenStreetMap; jede Woche gleich; ein Komma ergänzt, ein Semikolon ersetzt",
        ),
    ] = None
    by_appointment: Annotated[Flag, Says("Nur mit Termin", Fact.OPENING_HOURS, example="true")] = False
    consultations: Annotated[
        Distinct[Consultation],
        Says(
            "Sprechstunden vor Ort",
            Fact.CONSULTATIONS,
            example="[{place: Rathaus, kind: town-hall, opening_hours: We 14:00-17:00}]",
        ),
    ] = ()
    services: Annotated[Distinct[Service], Says("Angebote", Fact.SERVICES, example="[counselling, language]")] = ()
    spoken: Annotated[
        Distinct[Spoken],
        Says(
            "Sprachen",
            Fact.SPOKEN,
            example="[{language: de}, {language: ti, note: {de: donnerstags}}]",
            form="Kürzel nach ISO 639",
        ),
    ] = ()
    interpreting: Annotated[Interpreting | None, Says("Dolmetschen", Fact.SPOKEN, example="on-request")] = None
    audiences: Annotated[
        Distinct[Audience], Says("Für wen", Fact.SERVICES, example="[follow-up-accommodation, ukraine]")
    ] = ()
    access: Annotated[Distinct[Access], Says("Barrierefreiheit", Fact.SERVICES, example="[step-free]")] = ()
    note: Annotated[
        Text | None,
        Says(
            "Hinweis", Fact.NOTE, example="{de: Bitte klingeln Sie.}", form="Deutsch muss sein, andere Sprachen dürfen"
        ),
    ] = None
    notice: Annotated[
        Notice | None,
        Says("Vorübergehender Hinweis", Fact.NOTE, example="{until: 2026-12-31, text: {de: Wir ziehen um.}}"),
    ] = None
    history: Annotated[
        Distinct[Past],
        Says(
            "Vorgeschichte",
            Fact.HISTORY,
            example="[{operator: verein-musterhausen, from: 2018, until: 2024-12, change: withdrew}]",
        ),
    ] = ()
    figures: Annotated[
        Distinct[Figure],
        Says("Zahlen", Fact.FIGURES, example="[{kind: fte, value: 5.5, as_of: 2018-04, source: stadt-2025}]"),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        Field(min_length=1),
        Says(
            "Quellen",
            example=(
                "[{id: stadt-2025, publisher: Stadt Musterhausen, date: 2025-01, kind: official, supports: [contact]}]"
            ),
            form="mindestens eine; kind: official, press, document",
        ),
    ]
    verified: Annotated[
        Verified | None,
        Says(
            "Bestätigt",
            example="{date: 2026-03-02, by: Stadt Musterhausen}",
            form="nur ein Mensch, der nachgefragt hat",
        ),
    ] = None
    status: Annotated[Status, Says("Zustand", Fact.OPERATOR, example="active")] = Status.ACTIVE

    @model_validator(mode="before")
    @classmethod
    def _plain_languages(cls, office: object) -> object:
        """Read `spoken: [de]` as `spoken: [{language: de}]`."""
        if isinstance(office, dict) and isinstance(spoken := office.get("spoken"), list):
            full = [{"language": item} if isinstance(item, str) else item for item in spoken]
            return {**office, "spoken": full}
        return office

    @property
    def districts(self) -> tuple[str, ...]:
        """The keys of the whole districts that the office serves."""
        return tuple(filter(is_district, self.serves))

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The keys of the single municipalities that the office serves by name."""
        return tuple(filterfalse(is_district, self.serves))

    def phase(self, day: date) -> Phase:
        """Give where it stands on a day; `until` is its last one, and what is closed is over whatever its dates say."""
        if self.status is Status.CLOSED or (self.until and self.until.last_day < day):
            return Phase.OVER
        return Phase.AHEAD if self.from_ and self.from_.first_day > day else Phase.OPEN

    @property
    def newest_source(self) -> PartialDate | None:
        """The date of its newest source; none if none is dated."""
        return max((source.date for source in self.sources if source.date), default=None)

    @property
    def last_confirmed(self) -> PartialDate | None:
        """The day on which a human confirmed it, else the date of its newest source; perhaps none."""
        return self.verified.date if self.verified else self.newest_source


class Registry(Entry):
    """All of `data/offices.yaml`, the drop-ins under `data/offices/` included."""

    operators: tuple[Operator, ...] = ()
    offices: tuple[Office, ...] = ()


FIELDS: Mapping[str, str] = {field.path: field.says.word for model in (Operator, Office) for field in all_fields(model)}
"""What clerks call the fields of operators and offices, by their paths from the entry; messages of `check`."""


def word_of(path: str) -> str:
    """Give the word of a field, or of the nearest field around it that has one."""
    while path not in FIELDS and "." in path:
        path = path.rpartition(".")[0]
    return FIELDS.get(path, path)
