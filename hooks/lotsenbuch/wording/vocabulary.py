"""The words of the registry's vocabularies, in German as the catalogues know them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from lotsenbuch.model.offices import Operator
from lotsenbuch.model.vocabulary import (
    Access,
    Audience,
    Change,
    Coverage,
    Fact,
    FigureKind,
    Interpreting,
    Line,
    OperatorKind,
    PlaceKind,
    Service,
    SourceKind,
    Task,
    Umbrella,
)
from lotsenbuch.problems import marked

SERVICES: Mapping[Service, str] = {
    Service.COUNSELLING: marked("Beratung im Alltag"),
    Service.LANGUAGE: marked("Deutsch lernen"),
    Service.WORK: marked("Arbeit und Ausbildung"),
    Service.RECOGNITION: marked("Anerkennung von Abschlüssen"),
    Service.HOUSING: marked("Wohnung"),
    Service.SCHOOL: marked("Schule und Kindergarten"),
    Service.HEALTH: marked("Gesundheit"),
    Service.OUTREACH: marked("Besuch bei Ihnen zu Hause oder in der Unterkunft"),
    Service.VOLUNTEERS: marked("Kontakt zu Ehrenamtlichen"),
    Service.RETURN: marked("Beratung zur Rückkehr"),
}

TASKS: Mapping[Task, str] = {
    Task.INTEGRATION_MANAGEMENT: marked("Integrationsmanagement: persönliche Beratung für Geflüchtete"),
    Task.INTEGRATION_OFFICER: marked("Integrationsbeauftragte: planen und vernetzen, beraten aber meist nicht selbst"),
    Task.MIGRATION_COUNSELLING: marked("Migrationsberatung für Erwachsene"),
    Task.YOUTH_MIGRATION_SERVICE: marked("Jugendmigrationsdienst"),
    Task.VOLUNTEER_COORDINATION: marked("Koordination der Ehrenamtlichen"),
}

WHAT: Mapping[Task, str] = {
    Task.INTEGRATION_OFFICER: TASKS[Task.INTEGRATION_OFFICER],
    Task.MIGRATION_COUNSELLING: marked(
        "Das ist eine Migrationsberatung. Sie hilft auch Ihnen und weiß, wer zuständig ist."
    ),
    Task.YOUTH_MIGRATION_SERVICE: marked(
        "Das ist ein Jugendmigrationsdienst. Er hilft jungen Menschen und weiß, wer zuständig ist."
    ),
    Task.VOLUNTEER_COORDINATION: TASKS[Task.VOLUNTEER_COORDINATION],
}
"""What an office is whose task is not integration management, said to who may call it."""

FOR_WHOM: Mapping[Task, str] = {
    Task.MIGRATION_COUNSELLING: marked("Für Erwachsene ab 27 Jahren. Kostenlos."),
    Task.YOUTH_MIGRATION_SERVICE: marked("Für junge Menschen von 12 bis 27 Jahren. Kostenlos."),
}
"""For whom the two programmes of the federation are there."""

LINES: Mapping[Line, str] = {
    Line.COUNSELLING: marked("Hier antwortet die Beratung selbst."),
    Line.COORDINATION: marked(
        "Hier antwortet die Koordination, nicht die Beratung selbst. Sie sagt Ihnen, wer Sie berät."
    ),
    Line.HEAD_OFFICE: marked(
        "Hier antwortet die Stelle, zu der die Beratung gehört, nicht die Beratung selbst. Man kann Sie verbinden."
    ),
    Line.SWITCHBOARD: marked(
        "Das ist ein allgemeiner Kontakt (Zentrale), nicht die Beratung selbst. Man kann Sie verbinden."
    ),
    Line.VOLUNTEERS: marked("Hier antworten Ehrenamtliche, nicht die Beratung selbst."),
}

COVERAGES: Mapping[Coverage, str] = {
    Coverage.ALL: marked("Diese Stelle ist für alle Gemeinden im Kreis da."),
    Coverage.MOST: marked("Diese Stelle ist für die meisten Gemeinden im Kreis da. Fragen Sie nach, ob auch für Ihre."),
    Coverage.SOME: marked("Diese Stelle ist für einige Gemeinden im Kreis da. Fragen Sie nach, ob auch für Ihre."),
    Coverage.UNKNOWN: marked(
        "Wir wissen nicht, in welchen Gemeinden diese Stelle selbst berät. Sie kann Ihnen sagen, wer für Sie da ist."
    ),
}

PLACE_KINDS: Mapping[PlaceKind, str] = {
    PlaceKind.TOWN_HALL: marked("Im Rathaus"),
    PlaceKind.SHELTER: marked("In der Unterkunft"),
    PlaceKind.OFFICE: marked("Im Büro"),
    PlaceKind.OTHER: marked("Vor Ort"),
}

INTERPRETING: Mapping[Interpreting, str] = {
    Interpreting.NONE: marked("Es gibt keine Dolmetscherinnen und Dolmetscher. Bringen Sie jemanden mit."),
    Interpreting.AVAILABLE: marked("Es gibt Dolmetscherinnen und Dolmetscher. Fragen Sie danach."),
    Interpreting.ON_REQUEST: marked("Dolmetscherinnen und Dolmetscher kommen, wenn Sie vorher darum bitten."),
    Interpreting.REGULAR: marked("Dolmetscherinnen und Dolmetscher sind regelmäßig da."),
}

AUDIENCES: Mapping[Audience, str] = {
    Audience.FOLLOW_UP_ACCOMMODATION: marked(
        "Geflüchtete in Anschlussunterbringung (Wohnungen und Unterkünfte der Gemeinde)"
    ),
    Audience.UKRAINE: marked("Geflüchtete aus der Ukraine"),
    Audience.RECOGNISED: marked("Menschen mit anerkanntem Schutz"),
    Audience.PRIVATE_HOUSING: marked("Geflüchtete in einer eigenen Wohnung"),
    Audience.REFUGEES: marked("alle Geflüchteten"),
    Audience.IMMIGRANTS: marked("alle Zugewanderten"),
}

ACCESS: Mapping[Access, str] = {
    Access.STEP_FREE: marked("ohne Stufen"),
    Access.LIFT: marked("mit Aufzug"),
    Access.ACCESSIBLE_TOILET: marked("mit barrierefreier Toilette"),
    Access.REMOTE: marked("auch am Telefon oder per Video"),
}

CHANGES: Mapping[Change, str] = {
    Change.WITHDREW: marked("Der Träger hat die Aufgabe abgegeben."),
    Change.HANDED_OVER: marked("Ein anderer Träger hat die Aufgabe übernommen."),
    Change.TO_DISTRICT: marked("Der Kreis hat die Aufgabe übernommen."),
    Change.CONTRACT_ENDED: marked("Der Vertrag ist ausgelaufen."),
    Change.FUNDING_ENDED: marked("Die Förderung ist ausgelaufen."),
    Change.CLOSED: marked("Die Stelle wurde geschlossen."),
}

FIGURES: Mapping[FigureKind, str] = {
    FigureKind.FTE: marked("Vollzeitstellen"),
    FigureKind.MANAGERS: marked("Integrationsmanagerinnen und Integrationsmanager"),
    FigureKind.CLIENTS: marked("Menschen, um die sich die Beratung kümmert"),
    FigureKind.RESIDENTS: marked("Geflüchtete, die dort leben"),
    FigureKind.SHELTERED: marked("Menschen oder Plätze in Unterkünften"),
    FigureKind.FUNDING: marked("Geld vom Land"),
    FigureKind.FUNDING_DISTRICT: marked("Geld vom Kreis"),
    FigureKind.FUNDING_TOWN: marked("Geld von der Stadt oder Gemeinde"),
    FigureKind.MUNICIPALITIES: marked("Gemeinden"),
    FigureKind.TALKS: marked("Beratungsgespräche"),
}

FACTS: Mapping[Fact, str] = {
    Fact.OPERATOR: marked("Träger"),
    Fact.SERVES: marked("Zuständigkeit"),
    Fact.CONTACT: marked("Kontakt"),
    Fact.OPENING_HOURS: marked("Öffnungszeiten"),
    Fact.CONSULTATIONS: marked("Sprechstunden"),
    Fact.SERVICES: marked("Angebote"),
    Fact.SPOKEN: marked("Sprachen"),
    Fact.FIGURES: marked("Zahlen"),
    Fact.HISTORY: marked("Vorgeschichte"),
    Fact.NOTE: marked("Hinweise"),
}

SOURCE_KINDS: Mapping[SourceKind, str] = {
    SourceKind.OFFICIAL: marked("Offizielle Angabe"),
    SourceKind.PRESS: marked("Zeitung oder Rundfunk"),
    SourceKind.DOCUMENT: marked("Dokument"),
}

UMBRELLAS: Mapping[Umbrella, str] = {
    Umbrella.CARITAS: marked(
        "Die Caritas ist das Hilfswerk der katholischen Kirche. Sie hilft Menschen jeder Religion."
    ),
    Umbrella.DIAKONIE: marked(
        "Die Diakonie ist das Hilfswerk der evangelischen Kirche. Sie hilft Menschen jeder Religion."
    ),
    Umbrella.DRK: marked("Das Deutsche Rote Kreuz (DRK) ist eine Hilfsorganisation und keine Behörde."),
    Umbrella.AWO: marked("Die Arbeiterwohlfahrt (AWO) ist eine Hilfsorganisation und keine Behörde."),
    Umbrella.PARITAET: marked("Der Träger gehört zum Paritätischen, einem Verband von Hilfsorganisationen."),
    Umbrella.MALTESER: marked(
        "Die Malteser sind eine Hilfsorganisation und keine Behörde. Sie helfen Menschen jeder Religion."
    ),
    Umbrella.JOHANNITER: marked(
        "Die Johanniter sind eine Hilfsorganisation und keine Behörde. Sie helfen Menschen jeder Religion."
    ),
    Umbrella.IB: marked("Der Internationale Bund (IB) ist eine Hilfsorganisation und keine Behörde."),
}

OPERATOR_KINDS: Mapping[OperatorKind, str] = {
    OperatorKind.STATE: marked("Eine Behörde des Landes Baden-Württemberg."),
    OperatorKind.DISTRICT: marked("Die Verwaltung des Landkreises (Landratsamt)."),
    OperatorKind.MUNICIPALITY: marked("Die Stadt oder Gemeinde selbst, mit eigenen Fachleuten."),
    OperatorKind.WELFARE: marked("Eine Hilfsorganisation und keine Behörde."),
    OperatorKind.ASSOCIATION: marked("Ein Zusammenschluss von Gemeinden oder ein Verein."),
    OperatorKind.COMPANY: marked("Ein Unternehmen, das für die Gemeinde oder den Kreis arbeitet."),
}

OPERATOR_GROUPS: Mapping[OperatorKind, str] = {
    OperatorKind.STATE: marked("Land"),
    OperatorKind.DISTRICT: marked("Landkreise"),
    OperatorKind.MUNICIPALITY: marked("Städte und Gemeinden"),
    OperatorKind.WELFARE: marked("Hilfsorganisationen"),
    OperatorKind.ASSOCIATION: marked("Verbände und Vereine"),
    OperatorKind.COMPANY: marked("Unternehmen"),
}

VOCABULARIES: Mapping[type[StrEnum], Mapping[Any, str]] = {
    Service: SERVICES,
    Task: TASKS,
    Line: LINES,
    Coverage: COVERAGES,
    PlaceKind: PLACE_KINDS,
    Interpreting: INTERPRETING,
    Audience: AUDIENCES,
    Access: ACCESS,
    Change: CHANGES,
    FigureKind: FIGURES,
    Fact: FACTS,
    SourceKind: SOURCE_KINDS,
    OperatorKind: OPERATOR_KINDS,
}


def explained(operator: Operator) -> str:
    """Give what an operator is, in a few words."""
    return UMBRELLAS.get(operator.umbrella) or OPERATOR_KINDS[operator.kind]
