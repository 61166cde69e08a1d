"""What the form for corrections loads: the rules, and the facts that sources must support."""

import json
from gettext import NullTranslations

from lotsenbuch.assets.contribute import rules
from lotsenbuch.model.vocabulary import Fact
from lotsenbuch.views.contribute import GROUPS, MODELS


def nearest(table: dict[str, str], path: str) -> str | None:
    """Give what a table says of a path, or else of the nearest field around it, as the form does."""
    while path and path not in table:
        path = path.rpartition(".")[0]
    return table.get(path)


def test_whatever_the_form_asks_belongs_to_a_fact() -> None:
    """A change of a field without one could never name its source, and so never be sent."""
    facts = json.loads(rules(NullTranslations()))["facts"]
    asked = [asked.path for group in GROUPS.values() for asked in group]
    of_offices = [path for path in asked if path.partition(".")[0] not in MODELS]
    assert "coverage" in of_offices
    assert not [path for path in of_offices if nearest(facts, path) not in set(Fact)]


def test_facts_and_words_stand_in_the_rules() -> None:
    """By the paths of fields; each language has its own words."""
    content = json.loads(rules(NullTranslations()))
    assert content["facts"]["coverage"] == "serves"
    assert content["words"]["contact.phone"] == "Telefon"
    assert content["facts"].keys() <= content["words"].keys()
