"""What the form knows: the rules and words of the checks, the present entries, the names of places.

The rules are the JSON Schema of the registry and the words those of `lotsenbuch check`, so the
form says what the command says.
"""

import json
import re
from typing import Any

import phonenumbers

from lotsenbuch.checking.subject import FUNCTIONS, PERSONAL, SENTENCES
from lotsenbuch.languages import GERMAN
from lotsenbuch.model.fields import all_fields
from lotsenbuch.model.notations import Notation
from lotsenbuch.model.offices import FIELDS, Office, Registry
from lotsenbuch.model.places import Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.values import NOTATIONS
from lotsenbuch.problems import Translations
from lotsenbuch.reading.faults import FAULTS

KINDS_OF_NUMBERS = (
    "fixed_line",
    "mobile",
    "toll_free",
    "premium_rate",
    "shared_cost",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
)
"""The kinds of German numbers that phonenumbers knows, whose patterns make a number a valid one."""


def rules(words: Translations) -> str:
    """Give the rules for entries, with faults and fields in one language, as JSON."""
    content = {
        "schema": Registry.model_json_schema(),
        "notations": {kind: _steps(notation) for kind, notation in NOTATIONS.items()},
        "phone": _phone_pattern(),
        "faults": {
            kind: [words.gettext(part) for part in sentences] for kind, sentences in (FAULTS | SENTENCES).items()
        },
        "facts": {field.path: field.says.fact for field in all_fields(Office) if field.says.fact},
        "languages": sorted(GERMAN.locale.languages),
        "personal": [PERSONAL, FUNCTIONS],
        "words": {path: words.gettext(word) for path, word in FIELDS.items()},
    }
    return _json(content)


def present_entries(entries: Entries) -> str:
    """Give all entries as they are written, by their ids, as JSON."""
    content = {
        "offices": {office.id: office.as_written() for office in entries.offices},
        "operators": {operator.id: operator.name for operator in entries.operators},
    }
    return _json(content)


def places(gazetteer: Gazetteer) -> str:
    """Give the names of all municipalities and districts by their keys, as JSON."""
    municipalities = {place.ags: f"{place.name} ({place.district.name})" for place in gazetteer.municipalities.values()}
    return _json(municipalities | {district.key: district.name for district in gazetteer.districts.values()})


def _phone_pattern() -> str:
    germany = phonenumbers.PhoneMetadata.metadata_for_region("DE")
    kinds = (getattr(germany, kind) for kind in KINDS_OF_NUMBERS)
    return "|".join(kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern)


def _steps(notation: Notation) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give the steps of a notation as JavaScript reads patterns with the flag `u`."""
    return [
        (_for_scripts(step.apart), [(_for_scripts(p), fault) for p, fault in step.refused]) for step in notation.steps
    ]


def _for_scripts(pattern: str) -> str:
    return re.sub(r"\\U000?0?([0-9a-f]+)", r"\\u{\1}", pattern)


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
