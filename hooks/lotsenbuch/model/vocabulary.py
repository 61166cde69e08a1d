"""The vocabularies of the registry.

These are the only place where their words are listed: the JSON Schema, the catalogues and
the pages are made from them or tested against them.
"""

from enum import StrEnum


class OperatorKind(StrEnum):
    """What sort of body employs the counsellors."""

    STATE = "state"
    DISTRICT = "district"
    MUNICIPALITY = "municipality"
    WELFARE = "welfare"
    ASSOCIATION = "association"
    COMPANY = "company"


class Umbrella(StrEnum):
    """The welfare association that an operator belongs to."""

    CARITAS = "caritas"
    DIAKONIE = "diakonie"
    DRK = "drk"
    AWO = "awo"
    PARITAET = "paritaet"
    MALTESER = "malteser"
    JOHANNITER = "johanniter"
    IB = "ib"
    NONE = "none"


class Task(StrEnum):
    """What an office is there for."""

    INTEGRATION_MANAGEMENT = "integration-management"
    INTEGRATION_OFFICER = "integration-officer"
    MIGRATION_COUNSELLING = "migration-counselling"
    YOUTH_MIGRATION_SERVICE = "youth-migration-service"
    VOLUNTEER_COORDINATION = "volunteer-coordination"


class Certainty(StrEnum):
    """Whether the sources name the places served, or a wider statement was laid over them."""

    STATED = "stated"
    DERIVED = "derived"


class Coverage(StrEnum):
    """For how many of a district's municipalities an office does its task."""

    ALL = "all"
    MOST = "most"
    SOME = "some"
    UNKNOWN = "unknown"


class Line(StrEnum):
    """Who answers at a contact."""

    COUNSELLING = "counselling"
    COORDINATION = "coordination"
    HEAD_OFFICE = "head-office"
    SWITCHBOARD = "switchboard"
    VOLUNTEERS = "volunteers"


class PlaceKind(StrEnum):
    """Where a consultation is held."""

    TOWN_HALL = "town-hall"
    SHELTER = "shelter"
    OFFICE = "office"
    OTHER = "other"


class Service(StrEnum):
    """What an office helps with."""

    COUNSELLING = "counselling"
    LANGUAGE = "language"
    WORK = "work"
    RECOGNITION = "recognition"
    HOUSING = "housing"
    SCHOOL = "school"
    HEALTH = "health"
    OUTREACH = "outreach"
    VOLUNTEERS = "volunteers"
    RETURN = "return"


class Interpreting(StrEnum):
    """Whether interpreters help; an office that says nothing of it has no value here."""

    NONE = "none"
    AVAILABLE = "available"
    ON_REQUEST = "on-request"
    REGULAR = "regular"


class Audience(StrEnum):
    """Whom an office counsels."""

    FOLLOW_UP_ACCOMMODATION = "follow-up-accommodation"
    UKRAINE = "ukraine"
    RECOGNISED = "recognised"
    PRIVATE_HOUSING = "private-housing"
    REFUGEES = "refugees"
    IMMIGRANTS = "immigrants"


class Access(StrEnum):
    """How an office can be reached by everyone."""

    STEP_FREE = "step-free"
    LIFT = "lift"
    ACCESSIBLE_TOILET = "accessible-toilet"
    REMOTE = "remote"


class Change(StrEnum):
    """Why something ended."""

    WITHDREW = "withdrew"
    HANDED_OVER = "handed-over"
    TO_DISTRICT = "to-district"
    CONTRACT_ENDED = "contract-ended"
    FUNDING_ENDED = "funding-ended"
    CLOSED = "closed"


class FigureKind(StrEnum):
    """What a figure counts (truth rule 10): full-time posts, people, euros and whose they are, municipalities."""

    FTE = "fte"
    MANAGERS = "managers"
    CLIENTS = "clients"
    RESIDENTS = "residents"
    SHELTERED = "sheltered"
    FUNDING = "funding"
    FUNDING_DISTRICT = "funding-district"
    FUNDING_TOWN = "funding-town"
    MUNICIPALITIES = "municipalities"
    TALKS = "talks"

    @property
    def is_money(self) -> bool:
        """Say whether it counts euros."""
        return self.value.startswith("funding")


class SourceKind(StrEnum):
    """Who speaks in a source: an authority or the operator itself, the press, a document."""

    OFFICIAL = "official"
    PRESS = "press"
    DOCUMENT = "document"


class Fact(StrEnum):
    """The facts that a source can support."""

    OPERATOR = "operator"
    SERVES = "serves"
    CONTACT = "contact"
    OPENING_HOURS = "opening_hours"
    CONSULTATIONS = "consultations"
    SERVICES = "services"
    SPOKEN = "spoken"
    FIGURES = "figures"
    HISTORY = "history"
    NOTE = "note"


class Status(StrEnum):
    """Whether an office still answers."""

    ACTIVE = "active"
    CLOSED = "closed"
