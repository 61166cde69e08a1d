"""An edition of the official directory of the town halls' addresses, with what of it nobody understands.

*Anschriften der Gemeinde- und Stadtverwaltungen* of the Statistische Ämter has one row for each district (Satzart 40),
association of municipalities (50) and municipality (60). A municipality that an association helps to run has a row with
the association's address first, and one with its own if that is another.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lotsenbuch.model.dates import PartialDate
from lotsenbuch.upkeep.official_sheet import DirectoryError, SheetRow, digits, read_sheet, text

DISTRICT, ASSOCIATION, MUNICIPALITY = "40", "50", "60"
"""The Satzarten that matter."""

LARGER_AREAS = frozenset({"10", "20", "30"})
"""Those of the state, its Regierungsbezirke and regions."""

NOBODY_LIVES_THERE = frozenset({"65", "66"})
"""The Textkennzeichen of areas that belong to no municipality."""

DIGITS = {DISTRICT: 5, ASSOCIATION: 9, MUNICIPALITY: 12}
"""How long the regional key (ARS) of each Satzart is."""

ASSOCIATION_DIGITS = 9
"""The digits of a municipality's regional key that are its association's."""


@dataclass(frozen=True)
class Listed:
    """What the directory says of an administration; `association` names the one whose address it is, if not its own."""

    row: int
    key: str
    name: str
    street: str
    postcode: str
    town: str
    email: str
    association: str = ""


@dataclass(frozen=True)
class Directory:
    """An edition: its day, whether it has mailboxes, its administrations by key, the rows that nobody understands."""

    as_of: PartialDate
    has_mailboxes: bool
    listed: Mapping[str, Listed]
    doubts: tuple[str, ...]


def read_directory(file: Path, states: Collection[str]) -> Directory:
    """Read what an edition says of some states, by the first two digits of their keys; raises DirectoryError."""
    sheet = read_sheet(file)
    try:
        as_of = PartialDate(sheet.day)
    except ValueError as error:
        message = f"{file} sagt weder im Namen des Blattes noch darüber, von welchem Tag die Anschriften sind."
        raise DirectoryError(message) from error
    collected = _Collection(frozenset(states))
    for row in sheet.rows:
        collected.add(row)
    return Directory(as_of, "email" in sheet.columns, collected.listed(), tuple(collected.doubts))


@dataclass
class _Collection:
    """Collects the rows of some states."""

    states: frozenset[str]
    doubts: list[str] = field(default_factory=list)
    associations: dict[str, str] = field(default_factory=dict)
    districts: dict[str, Listed] = field(default_factory=dict)
    municipalities: dict[str, list[tuple[str, Listed]]] = field(default_factory=dict)

    def add(self, row: SheetRow) -> None:
        """Collect a row, or doubt it."""
        if not self._is_ours(row):
            return
        kind = digits(row.cells["kind"], 2)
        if kind in LARGER_AREAS or digits(row.cells.get("form"), 2) in NOBODY_LIVES_THERE:
            return
        ars = digits(row.cells["ars"], DIGITS.get(kind, 0))
        if any(str(cell).startswith("=") for cell in row.cells.values()):
            self._doubt(row, "enthält eine Formel statt eines Wertes.")
        elif not ars:
            self._doubt(row, "hat keine bekannte Satzart oder keinen Regionalschlüssel von deren Länge.")
        elif kind == ASSOCIATION:
            self.associations[ars] = text(row.cells["name"])
        else:
            self._administration(row, kind, ars)

    def _is_ours(self, row: SheetRow) -> bool:
        """Say whether a row is of one of the states; notes below the table are of none."""
        land = digits(row.cells["land"], 2)
        keys = (str(row.cells[name] or "")[:2] for name in ("ars", "ags"))
        return land in self.states or (not land and bool(self.states & set(keys)))

    def _administration(self, row: SheetRow, kind: str, ars: str) -> None:
        key = ars if kind == DISTRICT else digits(row.cells["ags"], 8)
        said = {name: text(row.cells.get(name)) for name in ("name", "street", "town", "email")}
        listed = Listed(row=row.number, key=key, postcode=digits(row.cells["postcode"], 5), **said)
        if not key:
            self._doubt(row, "hat keinen Gemeindeschlüssel mit 8 Ziffern.")
        elif not (listed.name and listed.postcode and listed.town):
            self._doubt(row, "nennt keinen Verwaltungssitz mit Postleitzahl und Ort.")
        elif kind == MUNICIPALITY:
            self.municipalities.setdefault(key, []).append((ars[:ASSOCIATION_DIGITS], listed))
        elif key in self.districts:
            self._doubt(row, "nennt einen Kreis zum zweiten Mal.")
        else:
            self.districts[key] = listed

    def _doubt(self, row: SheetRow, why: str) -> None:
        name = text(row.cells["name"])[:60] or text(row.cells["ags"])[:12] or "ohne Namen"
        self.doubts.append(f"Zeile {row.number} ({name}) {why}")

    def listed(self) -> dict[str, Listed]:
        """Give districts and municipalities; of the rows of one municipality its own, if it has one."""
        found = dict(self.districts)
        for key, rows in self.municipalities.items():
            own = [row for association, row in rows if self.associations.get(association) != row.name]
            own = [row for row in own if not any(_alike(row, other) for other in own if other.row < row.row)]
            if len(own) > 1:
                numbers = ", ".join(str(row.row) for row in own)
                self.doubts.append(f"Die Zeilen {numbers} nennen Verschiedenes für {key} ({own[0].name}).")
            elif own:
                found[key] = own[0]
            else:
                found[key] = replace(rows[0][1], association=rows[0][1].name)
        return found


def _alike(one: Listed, other: Listed) -> bool:
    return replace(one, row=0) == replace(other, row=0)
