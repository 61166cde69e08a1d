"""What the form knows: the rules, its words for faults, the present entries, the names of places.

The rules are the JSON Schema of the registry, so the form judges as `lotsenbuch check` does; what it says of a fault
is for who fills it in, and not for who writes a file.
"""

import json
import re
from gettext import NullTranslations
from typing import Any

from pydantic.json_schema import models_json_schema

from lotsenbuch.assets import in_words
from lotsenbuch.checking.subject import FUNCTIONS, PERSONAL
from lotsenbuch.languages import Language
from lotsenbuch.model.administrations import Administrations, Correction
from lotsenbuch.model.fields import all_fields
from lotsenbuch.model.localities import LocalityCorrection
from lotsenbuch.model.notations import Notation
from lotsenbuch.model.offices import FIELDS, Office, Registry
from lotsenbuch.model.places import District, Gazetteer
from lotsenbuch.model.registry import Entries
from lotsenbuch.model.values import NOTATIONS, district_of
from lotsenbuch.views.contribute_faults import FAULTS


def rules(words: NullTranslations, own: Language) -> str:
    """Give the rules for entries, with faults and fields in a language of the form, as JSON."""
    content = {
        "schema": models_json_schema(
            [(Registry, "validation"), (Correction, "validation"), (LocalityCorrection, "validation")]
        )[1],
        "notations": {kind: _steps(notation) for kind, notation in NOTATIONS.items()},
        "faults": {kind: words.gettext(sentence) for kind, sentence in FAULTS.items()},
        "facts": {field.path: field.says.fact for field in all_fields(Office) if field.says.fact},
        "personal": [PERSONAL, FUNCTIONS],
        "words": {path: words.gettext(word) for path, word in FIELDS.items()},
        "days": in_words.days(),
        "dayNames": in_words.names_of_days(own),
        "shortDays": in_words.short_days(own),
        "months": in_words.months(),
        "monthNames": in_words.names_of_months(own),
        "wordedDay": words.gettext("%(day)s. %(month)s %(year)s"),
        "languages": in_words.languages(own),
    }
    return _json(content)


def present_entries(entries: Entries) -> str:
    """Give all entries as they are written, by their ids, as JSON."""
    content = {
        "offices": {office.id: office.as_written() for office in entries.offices},
        "operators": {operator.id: operator.name for operator in entries.operators},
    }
    return _json(content)


def present_administrations(known: Administrations, district: District) -> str:
    """Give the administrations of a district and its municipalities as they are written, by their keys, as JSON.

    `keys` are those of all rows of an administration: a city that is a district has two.
    """
    own = {key: one.as_written() for key, one in known.by_key.items() if district_of(key) == district.key}
    said = {key: {name: value for name, value in row.items() if name != "key"} for key, row in own.items()}
    return _json({key: {"keys": [other for other in said if said[other] == said[key]], **said[key]} for key in said})


def present_localities(gazetteer: Gazetteer, district: District) -> str:
    """Give the villages of each municipality of a district as its page shows them, by its key, as JSON."""
    return _json({place.ags: place.villages for place in gazetteer.by_district[district.key]})


def places(gazetteer: Gazetteer) -> str:
    """Give the names of all municipalities and districts by their keys, as JSON."""
    municipalities = {place.ags: f"{place.name} ({place.district.name})" for place in gazetteer.municipalities.values()}
    return _json(municipalities | {district.key: district.name for district in gazetteer.districts.values()})


def _steps(notation: Notation) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give the steps of a notation as JavaScript reads patterns with the flag `u`."""
    return [
        (_for_scripts(step.apart), [(_for_scripts(p), fault) for p, fault in step.refused]) for step in notation.steps
    ]


def _for_scripts(pattern: str) -> str:
    return re.sub(r"\\U000?0?([0-9a-f]+)", r"\\u{\1}", pattern)


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
