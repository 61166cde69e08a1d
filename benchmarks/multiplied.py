"""Writes a project several times as large: `multiplied.py FOLDER TIMES`.

Each further state is a copy of the first under other keys, with other names, postcodes and telephone numbers, beside it
on the map. Code, templates and words are links to the real ones: notes and sentences stay as they are, so each has its
translation.
"""

import csv
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).resolve().parent.parent

LINKED = ("hooks", "docs", "overrides", "locales", "mkdocs.yml")
REGISTRY = "offices.yaml"
SYLLABLES = ("Vorder", "Hinter", "Ober", "Unter", "Nieder", "Hohen", "Klein", "Groß", "Wald")
"""What the names of the further states begin with; there are so many at most."""

FIRST_STATE = 20
"""The first two digits of their keys, which no German state has, are this number and the next ones."""

COLUMNS, EAST, NORTH = 5, 4.0, 3.0
"""So many states stand in a row on the map, so many degrees apart."""

REGION = 3
"""The first digits of a postcode, which neighbours have in common."""

Row = dict[str, str]


class State:
    """One of the states: how it calls what the first one calls otherwise. That is number 0."""

    def __init__(self, number: int, regions: Mapping[str, str]) -> None:
        self.number = number
        self._regions = regions

    def key(self, key: str) -> str:
        """Give a key of a municipality, a district or an association: its first two digits are the state's."""
        return f"{FIRST_STATE + self.number}{key[2:]}" if key and self.number else key

    def name(self, name: str) -> str:
        """Give a name: Vorderstuttgart, Bad Vordermergentheim."""
        if not self.number or not name:
            return name
        before, stem = re.fullmatch(r"((?:Bad |St\. )?)(.*)", name, re.DOTALL).groups()  # type: ignore[union-attr]
        return f"{before}{SYLLABLES[self.number - 1]}{stem[0].lower()}{stem[1:]}"

    def other_name(self, name: str) -> str:
        """Give a name in another script: the letters of the first state's, beginning elsewhere."""
        at = self.number % len(name) if name else 0
        return (name[at:] + name[:at]).strip() or name

    def id(self, id_: str) -> str:
        """Give an id or the name of an address."""
        return f"{id_}-{FIRST_STATE + self.number}" if id_ and self.number else id_

    def postcode(self, code: str) -> str:
        """Give a postcode of a region of the state's own."""
        return self._regions.get(code[:REGION], code[:REGION]) + code[REGION:]

    def phone(self, phone: str) -> str:
        """Give another number of the same length, where it has an area code: 115 is everybody's."""
        if not self.number or not phone.startswith("0"):
            return phone
        return phone[:-1] + str((int(phone[-1]) + self.number) % 10) if phone[-1].isdigit() else phone

    def mail(self, address: str) -> str:
        """Give a mailbox at another host."""
        box, _, host = address.partition("@")
        return f"{box}@{self.id('x')}.{host}" if host and self.number else address

    def moved(self, lat: str, lon: str) -> tuple[str, str]:
        """Give where a place lies: as far to the north and east of the first state's as the state does."""
        if not self.number:
            return lat, lon
        north, east = divmod(self.number, COLUMNS)
        return f"{float(lat) + north * NORTH:.4f}", f"{float(lon) + east * EAST:.4f}"


def states(postcodes: Iterable[str], times: int) -> list[State]:
    """Give so many states, each with regions of postcodes that no other has, as long as there are any."""
    used = sorted({code[:REGION] for code in postcodes})
    unused = cycle(sorted({f"{number:03}" for number in range(10, 1000)} - set(used)))
    return [State(0, {}), *(State(number, dict(zip(used, unused, strict=False))) for number in range(1, times))]


def multiplied(project: Path, folder: Path, times: int) -> Path:
    """Lay out a project of so many states, and give its folder."""
    data, target = project / "data", folder / "data"
    shutil.copytree(data, target, ignore=shutil.ignore_patterns(*TABLES, REGISTRY))
    for name in LINKED:
        (folder / name).symlink_to(project / name)
    rows = {name: _read(data / name) for name in TABLES}
    all_states = states((code for row in rows["municipalities.csv"] for code in row["postcodes"].split()), times)
    for name, of_state in TABLES.items():
        _write(target / name, [of_state(state, row) for state in all_states for row in rows[name]])
    registry = yaml.load((data / REGISTRY).read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - texts alone
    entries = {kind: [_entry(state, entry) for state in all_states for entry in registry[kind]] for kind in registry}
    text = yaml.dump(entries, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    (target / REGISTRY).write_text(text, "utf-8")
    return folder


def _read(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _write(file: Path, rows: Sequence[Row]) -> None:
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, rows[0], lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def _district(state: State, row: Row) -> Row:
    kind, blank, name = row["name"].rpartition(" ")
    return row | {
        "key": state.key(row["key"]),
        "name": f"{kind}{blank}{state.name(name)}",
        "slug": state.id(row["slug"]),
    }


def _municipality(state: State, row: Row) -> Row:
    lat, lon = state.moved(row["lat"], row["lon"])
    others = dict.fromkeys(map(state.other_name, filter(None, row["other_script_names"].split("|"))))
    return row | {
        "ags": state.key(row["ags"]),
        "name": state.name(row["name"]),
        "slug": state.id(row["slug"]),
        "district": state.key(row["district"]),
        "association": state.key(row["association"]),
        "postcodes": " ".join(map(state.postcode, row["postcodes"].split())),
        "lat": lat,
        "lon": lon,
        "other_script_names": "|".join(others),
    }


def _locality(state: State, row: Row) -> Row:
    return row | {"ags": state.key(row["ags"]), "name": state.name(row["name"])}


def _administration(state: State, row: Row) -> Row:
    own: dict[str, Callable[[str], str]] = {
        "key": state.key,
        "town": state.name,
        "postcode": state.postcode,
        "phone": state.phone,
        "email": state.mail,
    }
    return row | {column: way(row[column]) for column, way in own.items() if row[column]}


TABLES: Mapping[str, Callable[[State, Row], Row]] = {
    "districts.csv": _district,
    "municipalities.csv": _municipality,
    "localities.csv": _locality,
    "administrations.csv": _administration,
}
"""The tables that grow, and what each row of theirs is in another state."""

OPERATORS = ("operator", "partners")
KEYS = ("serves", "except", "commissioned_by")


def _entry(state: State, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Give an operator or an office as another state has it."""
    called = {"id": state.id(entry["id"]), "name": state.name(entry["name"])}
    return {name: called.get(name) or _value(state, name, value) for name, value in entry.items()}


def _value(state: State, name: str, value: Any) -> Any:
    """Give the value of a field, whatever it is in."""
    if isinstance(value, list):
        return [_value(state, name, one) for one in value]
    if isinstance(value, dict):
        return {field: _value(state, field, one) for field, one in value.items()}
    if name in OPERATORS:
        return state.id(value)
    if name in KEYS:
        return state.key(value)
    own = {"phone": state.phone, "email": state.mail, "postcode": state.postcode, "town": state.name}
    return own[name](value) if name in own else value


if __name__ == "__main__":
    multiplied(PROJECT, Path(sys.argv[1]), int(sys.argv[2]))
