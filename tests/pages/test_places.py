"""The bodies of pages, compared with golden files that a person can read.

`UPDATE_GOLDEN=1` writes them anew; read the difference before you commit it.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lotsenbuch.answers.answering import Level, is_callable
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.model.vocabulary import Service, Task
from lotsenbuch.pages.edition import Edition
from lotsenbuch.views.municipality import MunicipalityView
from lotsenbuch.wording.vocabulary import VOCABULARIES
from tests.conftest import Editions
from tests.pages.bodies import body_at
from tests.pseudo import pseudo
from tests.small import place

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture
def pages(small_editions: Editions) -> Callable[[str], Edition]:
    """Give what the pages of a language are made from."""
    return lambda code: small_editions[language(code)]


def body(edition: Edition, path: str) -> str:
    """Give the body of a page by its path, a line a line and without what leads to a line of the registry."""
    lines = (line.strip() for line in body_at(edition, path).html.splitlines())
    return re.sub(r"#L\d+-L\d+", "#L1-L2", "\n".join(line for line in lines if line)) + "\n"


def view_of(edition: Edition, content: Knowledge, slug: str) -> MunicipalityView:
    """Give what the page of a municipality says."""
    return edition.views.municipalities.page(content.answers[place(content, slug).ags])


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("orte/musterhausen/", "de"),
        ("orte/musterhausen/", "ar"),
        ("orte/zwiebelbach/", "ti"),
        ("orte/fuchsweil/", "de"),
        ("orte/quellingen/", "de"),
        ("orte/lindwies/", "de"),
        ("kreise/landkreis-musterland/", "de"),
        ("kreise/stadtkreis-hafenstadt/", "de"),
        ("traeger/caritas-musterland/", "de"),
        ("traeger/drk-musterland/", "ar"),
    ],
)
def test_a_page_reads_as_its_golden_file(pages: Callable[[str], Edition], path: str, code: str) -> None:
    """Office, operator, ways, services, freshness, history, help, neighbours; other languages by made-up words."""
    html = body(pages(code), path)
    file = GOLDEN / f"{path.split('/')[1]}.{code}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(html, "utf-8")
    assert html == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("slug", "level"),
    [
        ("musterhausen", Level.MUNICIPALITY),
        ("altweiler", Level.JOINT),
        ("oehrlingen", Level.DISTRICT),
        ("quellingen", Level.STATE),
    ],
)
def test_the_level_is_said(pages: Callable[[str], Edition], small: Knowledge, slug: str, level: Level) -> None:
    """Here, jointly, the district, the state; and a page never is without somebody to turn to."""
    assert small.answers[place(small, slug).ags].level is level
    assert 'class="way' in body(pages("de"), f"orte/{slug}/")


def test_an_ended_office_is_shown_without_a_way_to_it(pages: Callable[[str], Edition]) -> None:
    """It stands there as history, with its numbers, and nothing in it can be called or written to."""
    html = body(pages("de"), "orte/musterhausen/")
    past = html[html.index("Wer hier früher beraten hat") :].partition("</details>")[0]
    assert "Team der Stadt Musterhausen" in past
    assert "549" in past
    assert "1.310" in past
    assert not re.search(r"tel:|mailto:", past)


def test_where_nobody_can_be_called_the_district_is_offered(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """Under its own name and heading, as what it is; although it excepts the place."""
    view = view_of(pages("de"), small, "fuchsweil")
    assert not any(map(is_callable, view.answers))
    assert [office.operator for office in view.fallback] == ["landkreis-musterland"]
    html = body(pages("de"), "orte/fuchsweil/")
    after = html[html.index("Wenn Sie dort niemanden erreichen: der Kreis") :]
    assert "tel:+493023125030" in after


def test_no_page_offers_anothers_contact(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """Truth rule 4: who answers on a page serves it by name, or serves its district."""
    for municipality in small.gazetteer.municipalities.values():
        view = view_of(pages("de"), small, municipality.slug)
        for office in (*view.answers, *view.fallback, *view.others):
            assert {municipality.ags, municipality.district.key} & set(office.serves), office.id
            assert office.status == "active"


def test_officers_stand_apart(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """An integration officer is another office, not an answer; so are the services of whole districts."""
    view = view_of(pages("de"), small, "musterhausen")
    assert [office.task for office in view.answers] == [Task.INTEGRATION_MANAGEMENT]
    assert [office.task for office in view.others] == [task for task in Task if task != "integration-management"]


def test_derived_entries_say_so(pages: Callable[[str], Edition]) -> None:
    """Truth rule 5: of a whole district in one way, of a single place in another."""
    assert "Vielleicht ist es heute anders." in body(pages("de"), "orte/oehrlingen/")
    assert "Die Quelle sagt das nicht wörtlich." in body(pages("de"), "orte/fuchsweil/")
    assert "heute anders" not in body(pages("de"), "orte/altweiler/").partition("Andere Stellen hier")[0]


def test_the_e_mail_is_prepared_in_german(pages: Callable[[str], Edition]) -> None:
    """It goes to a German office, and names the reader's language."""
    html = body(pages("ti"), "orte/musterhausen/")
    assert "mailto:ankommen@caritas-musterland.example?subject=Bitte%20um%20einen%20Termin" in html
    assert "Ich%20spreche%3A%20Tigrinya" in html


def test_german_names_are_marked_and_isolated(pages: Callable[[str], Edition]) -> None:
    """A screen reader speaks them German, a right-to-left line keeps them whole."""
    html = body(pages("ar"), "orte/musterhausen/")
    assert '<h1><bdi lang="de" dir="ltr">Musterhausen</bdi></h1>' in html
    assert '<bdi dir="ltr">030 23125001</bdi>' in html


def test_an_entry_leads_to_its_line(small_editions: Editions, small_project: Path) -> None:
    """Where the portal names its repository: in the registry and in a drop-in."""
    german = small_editions[GERMAN]
    lines = (small_project / "data" / "offices.yaml").read_text("utf-8").splitlines()
    line = lines.index("  - id: musterhausen") + 1
    html = body_at(german, "orte/musterhausen/").html
    assert f"https://forge.example/repository/blob/main/data/offices.yaml#L{line}-" in html
    html = body_at(german, "orte/hafenstadt/").html
    assert "https://forge.example/repository/blob/main/data/offices/hafenstadt.yaml#L2-" in html


def test_every_word_of_a_vocabulary_is_worded() -> None:
    """The enums of the model are the only list of them."""
    for vocabulary, words in VOCABULARIES.items():
        assert set(words) == set(vocabulary), vocabulary


def test_every_operator_is_explained(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """By its association where it has one, else by what it is; in the reader's own words."""
    for operator in small.entries.operators:
        html = body(pages("de"), f"traeger/{operator.id}/")
        lead = re.search(r'<p class="lead">(.+)</p>', html)
        assert lead, operator.id
        assert f'<p class="lead">{pseudo(lead[1], language("en"))}</p>' in body(pages("en"), f"traeger/{operator.id}/")
    assert "Hilfswerk der katholischen Kirche" in body(pages("de"), "traeger/caritas-musterland/")
    assert "Ein Unternehmen" in body(pages("de"), "traeger/brueckenbau/")


def test_every_list_holds_everything(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """The A–Z list and the list by postcode have each municipality; the others each district and operator."""
    lists = ("orte/", "postleitzahlen/", "kreise/", "traeger/")
    bodies = {path: body_at(pages("uk"), path).html for path in lists}
    for municipality in small.gazetteer.municipalities.values():
        assert f'"../orte/{municipality.slug}/"' in bodies["orte/"]
        assert f'"../orte/{municipality.slug}/"' in bodies["postleitzahlen/"]
    assert all(f'"../kreise/{district.slug}/"' in bodies["kreise/"] for district in small.gazetteer.districts.values())
    assert all(f'"../traeger/{operator.id}/"' in bodies["traeger/"] for operator in small.entries.operators)


def test_a_shared_postcode_leads_to_both(pages: Callable[[str], Edition]) -> None:
    """Never a guess: both towns stand below it, with their names as they are."""
    html = body_at(pages("de"), "postleitzahlen/").html
    shared = html[html.index("00103") : html.index("00104")]
    assert "orte/altweiler/" in shared
    assert "orte/altweiler-heide/" in shared


def test_homonyms_lead_to_each_other(pages: Callable[[str], Edition]) -> None:
    """Whoever meant the other finds it at the top; the page's title names the district."""
    for slug, other in (("altweiler", "altweiler-heide"), ("altweiler-heide", "altweiler")):
        html = body(pages("de"), f"orte/{slug}/")
        assert f'"../../orte/{other}/"' in html.partition('class="level')[0]
        assert "Landkreis Musterland" in body_at(pages("de"), f"orte/{slug}/").head.title


def test_services_have_words_and_icons(pages: Callable[[str], Edition]) -> None:
    """No meaning by picture alone."""
    html = body(pages("fr"), "orte/musterhausen/")
    word = pseudo("Arbeit und Ausbildung", language("fr"))
    assert f'#service-{Service.WORK}"></use></svg><span>{word}</span>' in html


def test_languages_have_their_own_head(small_editions: Editions) -> None:
    """A title and a description a page, in the page's language."""
    heads = [body_at(edition, "orte/musterhausen/").head for edition in small_editions.values()]
    assert len({head.title for head in heads}) == len({head.description for head in heads}) == len(LANGUAGES)
    assert all("Musterhausen" in head.title for head in heads)


def test_a_term_of_the_glossary_leads_to_those_beside_it(pages: Callable[[str], Edition]) -> None:
    """By its German word; where there is none nothing is said."""
    html = body_at(pages("ar"), "woerter/").html
    assert html.count('<a href="#ruhetag"><bdi lang="de" dir="ltr">Ruhetag</bdi></a>') == 1
    assert html.count('<dd class="fine">') == 1
