"""What the form for corrections loads: the rules, and the facts that sources must support."""

import json
from gettext import NullTranslations

from lotsenbuch.assets.contribute import present_administrations, present_localities, rules
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, language
from lotsenbuch.model.administrations import Administration
from lotsenbuch.model.vocabulary import Fact
from lotsenbuch.reading.notation_faults import NOTATION_FAULTS
from lotsenbuch.views.contribute import MODELS
from lotsenbuch.views.contribute_faults import FAULTS
from lotsenbuch.views.contribute_fields import OFFICE


def nearest(table: dict[str, str], path: str) -> str | None:
    """Give what a table says of a path, or else of the nearest field around it, as the form does."""
    while path and path not in table:
        path = path.rpartition(".")[0]
    return table.get(path)


def test_whatever_the_form_asks_belongs_to_a_fact() -> None:
    """A change of a field without one could never name its source, and so never be sent."""
    facts = json.loads(rules(NullTranslations(), GERMAN))["facts"]
    asked = [asked.path for group in OFFICE.values() for asked in group]
    of_offices = [path for path in asked if path.partition(".")[0] not in MODELS]
    assert "coverage" in of_offices
    assert not [path for path in of_offices if nearest(facts, path) not in set(Fact)]


def test_facts_and_words_stand_in_the_rules() -> None:
    """By the paths of fields; each language has its own words."""
    content = json.loads(rules(NullTranslations(), GERMAN))
    assert content["facts"]["coverage"] == "serves"
    assert content["words"]["contact.phone"] == "Telefon"
    assert content["facts"].keys() <= content["words"].keys()


def test_every_fault_of_a_value_has_words_for_the_form() -> None:
    """Of values that it asks for; what it says of opening hours is the same for all that cannot be read."""
    of_numbers = {"figure", "figure_readings", "figure_whole", "count", "degrees", "float_type", "int_type"}
    of_maps = {"listed_twice", "address_without_town"}
    of_hours = {kind for kind in NOTATION_FAULTS if "hours" in kind}
    assert NOTATION_FAULTS.keys() - of_numbers - of_maps - of_hours <= FAULTS.keys()


def test_days_months_and_languages_are_known_by_many_names() -> None:
    """In the languages of the form, whichever it speaks; what it says itself is in its own."""
    german, english = (json.loads(rules(NullTranslations(), language(code))) for code in ("de", "en"))
    for name in ("mo", "montag", "montags", "monday", "mondays", "mon"):
        assert german["days"][name] == english["days"][name] == 0
    assert [german["days"][day] for day in ("so", "su", "sonntag")] == [6, 6, 6]
    assert {german["months"][name] for name in ("märz", "mär", "mrz", "march", "mar")} == {3}
    assert set(german["languages"]["ti"]) >= {"Tigrinya", "Tigrinisch"}
    assert (german["dayNames"][0], english["dayNames"][0]) == ("Montag", "Monday")
    assert (german["monthNames"][2], english["monthNames"][2]) == ("März", "March")
    assert (german["languages"]["ar"][0], english["languages"]["ar"][0]) == ("Arabisch", "Arabic")


def test_administrations_are_offered_by_district(small: Knowledge) -> None:
    """As the table says them; a city that is a district knows both its rows."""
    known, districts = small.administrations, small.gazetteer.districts
    musterland = json.loads(present_administrations(known, districts["08001"]))
    assert musterland.keys() == {key for key in known.by_key if key.startswith("08001")}
    hall = musterland["08001001"]
    assert hall.pop("keys") == ["08001001"]
    assert Administration.model_validate({"key": "08001001", **hall}) == known.by_key["08001001"]
    hafenstadt = json.loads(present_administrations(known, districts["08002"]))
    assert hafenstadt["08002"]["keys"] == hafenstadt["08002000"]["keys"] == ["08002", "08002000"]


def test_villages_are_offered_by_district(small: Knowledge) -> None:
    """As pages show them: without those that are doubtful, and a municipality without any has an empty list."""
    villages = json.loads(present_localities(small.gazetteer, small.gazetteer.districts["08001"]))
    assert villages.keys() == {key for key in small.gazetteer.municipalities if key.startswith("08001")}
    assert villages["08001001"] == ["Mühlenau", "Unterdorf"]
    assert villages["08001008"] == []
