"""What the full-text search knows."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from lotsenbuch.model.offices import Office
from lotsenbuch.model.places import Certainty, District, Locality
from lotsenbuch.views.glossary import TermView
from lotsenbuch.views.search import Listing, SearchEntry, SearchFilter, SearchKind, SearchViews
from tests.records import ALTDORF, BACHHEIM, HAFENSTADT_KREIS, HEIDE, MUSTERLAND, entries, office, operator, views

FULL = office(
    "voll",
    name="Beratung Altdorf",
    operator="drk",
    services=["work", "language"],
    spoken=["ti", "ar"],
    note={"de": "Bitte klingeln."},
    consultations=[{"place": "Altes Rathaus", "kind": "town-hall"}, {"place": "Heim", "kind": "shelter"}],
)
DRK = operator("drk", "Rotes Kreuz")


def search(*offices: Office, code: str = "de") -> SearchViews:
    """Give what the search knows of a registry."""
    return views(entries(*offices, operators=[DRK]), code=code).search


def known(*offices: Office, code: str = "de") -> dict[str, SearchEntry]:
    """Give what it knows by the paths of the pages."""
    return {entry.path: entry for entry in search(*offices, code=code).known}


VOLUNTEERS = "Koordination der Ehrenamtlichen"
MANAGEMENT = "Integrationsmanagement: persönliche Beratung für Geflüchtete"


def test_a_municipality_is_found_by_all_that_its_offices_say() -> None:
    """Postcodes, district, services, languages, notes, rooms; narrowed by district, operator, service, language."""
    assert known(FULL)["orte/altdorf/"] == SearchEntry(
        path="orte/altdorf/",
        title="Altdorf",
        about="Beratung Altdorf · Rotes Kreuz",
        texts=(
            Listing("Hilfe bei", "Deutsch lernen, Arbeit und Ausbildung"),
            Listing("Gesprochene Sprache", "Arabisch, Tigrinya"),
            Listing("Kreis", "Landkreis Musterland"),
            "Bitte klingeln.",
            "Altes Rathaus",
            "Heim",
        ),
        filters={
            "district": ("Landkreis Musterland",),
            "operator": ("Rotes Kreuz",),
            "task": (MANAGEMENT,),
            "service": ("Deutsch lernen", "Arbeit und Ausbildung"),
            "spoken": ("Arabisch", "Tigrinya"),
        },
        kind=SearchKind.PLACE,
        names=(Listing("Postleitzahl", "00101, 00102"),),
    )


def test_a_municipality_of_which_nothing_is_known_is_found_by_name() -> None:
    """Nothing empty is said of it."""
    assert known()["orte/bachheim/"] == SearchEntry(
        path="orte/bachheim/",
        title="Bachheim",
        about="",
        texts=(Listing("Kreis", "Landkreis Musterland"),),
        filters={"district": ("Landkreis Musterland",), "operator": (), "task": (), "service": (), "spoken": ()},
        kind=SearchKind.PLACE,
        names=(Listing("Postleitzahl", "00102"),),
    )


def test_a_municipality_is_found_by_its_villages_and_its_names_in_other_scripts() -> None:
    """Those that surely belong to it, by the alphabet: `Bad Cannstatt` leads to Stuttgart."""
    villages = (
        Locality("Zell", Certainty.HIGH),
        Locality("au", Certainty.MEDIUM),
        Locality("Vielleicht", Certainty.LOW),
    )
    place = replace(
        ALTDORF,
        localities=villages,
        other_script_names=("Альтдорф", "ألتدورف"),
        other_language_names=("Paese Vecchio",),
    )
    own = search()
    found = replace(own.findable.municipalities[0], subject=place)
    known_places = replace(own, findable=replace(own.findable, municipalities=(found,)))
    assert known_places.municipalities[0].names == (
        Listing("Postleitzahl", "00101, 00102"),
        Listing("Dörfer und Stadtteile, die dazugehören", "au, Zell"),
        "Альтдорф, ألتدورف, Paese Vecchio",
    )


def test_a_municipality_is_found_by_everybody_who_is_there_for_it() -> None:
    """Other services that counsel too, by task; not by what has ended."""
    wide = {"serves": [MUSTERLAND.key], "coverage": "some", "task": "migration-counselling", "operator": "awo"}
    closed = office("zu", task="volunteer-coordination", status="closed")
    given = known(FULL, office("mbe", **wide, services=["school"]), closed)["orte/altdorf/"]
    assert given.about == "Beratung Altdorf · Beratung mbe · Rotes Kreuz · Awo"
    assert given.filters["task"] == (MANAGEMENT, "Migrationsberatung für Erwachsene")
    assert given.filters["service"][-1] == "Schule und Kindergarten"


@pytest.mark.parametrize(
    ("district", "path", "page", "is_told"),
    [
        (MUSTERLAND, "orte/altdorf/", "kreise/landkreis-musterland/", False),
        (HAFENSTADT_KREIS, "orte/hafenstadt/", "kreise/stadtkreis-hafenstadt/", True),
    ],
)
def test_rooms_and_notes_of_a_whole_district_are_found_there(
    district: District, path: str, page: str, *, is_told: bool
) -> None:
    """And not again in each of its municipalities, but in the only one that a Stadtkreis has."""
    rooms = [{"place": "Altes Rathaus", "kind": "town-hall"}]
    note = {"de": "Bitte klingeln."}
    wide = office("weit", serves=[district.key], coverage="all", operator="drk", note=note, consultations=rooms)
    given = known(wide)
    told = {"Bitte klingeln.", "Altes Rathaus"}
    assert told <= set(given[page].texts)
    assert told & set(given[path].texts) == (told if is_told else set())
    assert given[path].filters["operator"] == ("Rotes Kreuz",)


def test_a_district_is_found_by_its_own_offices() -> None:
    """The active ones that serve all of it."""
    wide = office("kreis", serves=[MUSTERLAND.key], coverage="all", operator="drk", services=["work"])
    closed = office("zu", serves=[MUSTERLAND.key], coverage="all", operator="awo", services=["school"], status="closed")
    given = known(wide, closed, FULL)["kreise/landkreis-musterland/"]
    assert (given.title, given.about) == ("Landkreis Musterland", "Beratung kreis · Rotes Kreuz")
    assert given.kind is SearchKind.DISTRICT
    assert given.texts == (Listing("Hilfe bei", "Arbeit und Ausbildung"), Listing("Kreis", "Landkreis Musterland"))
    assert given.filters["service"] == ("Arbeit und Ausbildung",)


def test_an_operator_is_found_in_each_of_its_districts() -> None:
    """By the keys of these; also where it has only a part of an office, not where it has none any more."""
    offices = (
        office("a", operator="drk", serves=[HEIDE.key], coverage="all"),
        office("b", partners=["drk"], serves=[ALTDORF.ags, BACHHEIM.ags]),
    )
    given = known(*offices)["traeger/drk/"]
    assert (given.title, given.filters["district"]) == ("Rotes Kreuz", ("Landkreis Musterland", "Heidekreis"))
    assert given.about == "Beratung a · Beratung b · Rotes Kreuz · Stadt"
    closed = office("zu", operator="drk", status="closed", services=["work"])
    ended = known(closed)["traeger/drk/"]
    assert ended.kind is SearchKind.OPERATOR
    assert (ended.filters["district"], ended.filters["service"], ended.about) == ((), (), "")


def test_what_has_one_name_is_named_once() -> None:
    """Offices of a town are often called alike."""
    offices = [office(id_, name="Integrationsmanagement", operator="drk") for id_ in ("a", "b")]
    assert known(*offices)["orte/altdorf/"].about == "Integrationsmanagement · Rotes Kreuz"


def test_a_result_names_at_most_six_offices_and_operators() -> None:
    """Offices first, each operator once."""
    offices = [office(f"o{number}", operator="drk" if number % 2 else "awo") for number in range(5)]
    about = known(*offices)["orte/altdorf/"].about
    assert about.split(" · ") == [*(f"Beratung o{number}" for number in range(5)), "Awo"]
    assert known(*offices[:3])["orte/altdorf/"].about.endswith("Beratung o2 · Awo · Rotes Kreuz")


def test_enumerations_take_the_comma_of_the_script() -> None:
    """Names of languages in the reader's own."""
    texts = known(FULL, code="ar")["orte/altdorf/"].texts
    assert Listing("Hilfe bei", "Deutsch lernen، Arbeit und Ausbildung") in texts


def test_the_search_knows_municipalities_then_districts_then_operators() -> None:
    """Each once."""
    paths = [entry.path for entry in search(FULL).known]
    assert len(set(paths)) == len(paths) == 5 + 3 + 1
    assert [path.partition("/")[0] for path in paths] == ["orte"] * 5 + ["kreise"] * 3 + ["traeger"]


def test_a_search_is_narrowed_by_what_some_page_has() -> None:
    """Kinds in their order; names stay German; each choice once and in the order of the alphabet."""
    other = office("b", operator="awo", serves=[BACHHEIM.ags], spoken=["ar"], task="volunteer-coordination")
    assert search(FULL, other).filters() == (
        SearchFilter(
            "kind",
            Markup("Art der Seite"),
            ("Wissen", "Wörterbuch", "Kreis", "Stadt oder Gemeinde", "Träger", "Seite"),
            is_german=False,
        ),
        SearchFilter(
            "district",
            Markup("Kreis"),
            ("Heidekreis", "Landkreis Musterland", "Stadtkreis Hafenstadt"),
            is_german=True,
        ),
        SearchFilter("operator", Markup("Träger"), ("Awo", "Rotes Kreuz"), is_german=True),
        SearchFilter("task", Markup("Aufgabe"), (MANAGEMENT, VOLUNTEERS), is_german=False),
        SearchFilter("service", Markup("Hilfe bei"), ("Arbeit und Ausbildung", "Deutsch lernen"), is_german=False),
        SearchFilter("spoken", Markup("Gesprochene Sprache"), ("Arabisch", "Tigrinya"), is_german=False),
    )


def test_what_leaves_nothing_to_choose_narrows_nothing() -> None:
    """What no page has, and what all have alike: one language, one operator, one task."""
    assert [one.name for one in search().filters()] == ["kind", "district"]
    one = office("a", operator="drk", spoken=["de"], services=["work", "school"])
    assert [filter_.name for filter_ in search(one).filters()] == ["kind", "district", "service"]


def test_the_words_of_the_glossary_are_found_each_at_its_place() -> None:
    """By the German word, its abbreviation, what it is called in the reader's language, and other words for it."""
    term = TermView("vkl", "Vorbereitungsklasse", "die", "VKL", "صف تحضيري", "VOR…", "صف للأطفال.", ())
    german = replace(term, word="", short="", also=("Sprachklasse",))
    assert tuple(search(code="ar").terms("woerter/", [term, german])) == (
        SearchEntry(
            "woerter/#vkl",
            "Vorbereitungsklasse",
            "صف تحضيري: صف للأطفال.",
            (),
            {},
            SearchKind.WORD,
            topics=("صف تحضيري", "VKL"),
        ),
        SearchEntry("woerter/#vkl", "Vorbereitungsklasse", "صف للأطفال.", (), {}, SearchKind.WORD, ("Sprachklasse",)),
    )


def test_choices_are_sorted_whatever_their_capitals() -> None:
    """`awo` before `Caritas`."""
    operators = [operator("c", "Caritas"), operator("a", "awo")]
    of = views(entries(office("a", operator="a"), office("c", operator="c"), operators=operators))
    assert of.search.filters()[2].choices == ("awo", "Caritas")
