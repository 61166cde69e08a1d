"""The bodies of pages, compared with golden files that a person can read.

`UPDATE_GOLDEN=1` writes them anew; read the difference before you commit it.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lotsenbuch.answers.answering import Level
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import language
from lotsenbuch.model.places import Municipality
from lotsenbuch.model.vocabulary import Service, Task
from lotsenbuch.pages.rendering import Pages
from lotsenbuch.portal.editions import Edition, editions
from lotsenbuch.views.municipality import MunicipalityView
from lotsenbuch.wording.vocabulary import VOCABULARIES, explained

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def all_editions(knowledge: Knowledge, project: Path) -> dict[str, Edition]:
    """Give the portal in all languages, without writing it."""
    found = editions(knowledge, project, "https://lotsenbuch.example/", "https://forge.example/repository")
    return {own.code: edition for own, edition in found.items()}


@pytest.fixture
def pages(all_editions: dict[str, Edition]) -> Callable[[str], Pages]:
    """Give the pages of a language."""
    return lambda code: all_editions[code].pages


def place(knowledge: Knowledge, slug: str) -> Municipality:
    """Give a municipality by its address."""
    return next(place for place in knowledge.gazetteer.municipalities.values() if place.slug == slug)


def view_of(pages: Pages, knowledge: Knowledge, slug: str) -> MunicipalityView:
    """Give what the page of a municipality says."""
    return pages.views.municipalities.page(knowledge.answers[place(knowledge, slug).ags])


@pytest.mark.parametrize(("slug", "code"), [("ravensburg", "de"), ("ravensburg", "ar"), ("ludwigsburg", "ti")])
def test_a_municipality_reads_as_its_golden_file(
    pages: Callable[[str], Pages], knowledge: Knowledge, slug: str, code: str
) -> None:
    """Office, operator, ways, services, freshness, history, help, neighbours."""
    html = "\n".join(
        line.strip() for line in pages(code).municipality(place(knowledge, slug)).html.splitlines() if line.strip()
    )
    html = re.sub(r"#L\d+-L\d+", "#L1-L2", html)
    file = GOLDEN / f"{slug}.{code}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(html + "\n", "utf-8")
    assert html + "\n" == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("slug", "level"),
    [
        ("ravensburg", Level.MUNICIPALITY),
        ("rauenberg", Level.JOINT),
        ("riedlingen", Level.DISTRICT),
        ("feldberg-schwarzwald", Level.STATE),
    ],
)
def test_the_level_is_said(pages: Callable[[str], Pages], knowledge: Knowledge, slug: str, level: Level) -> None:
    """Here, jointly, the district, the state."""
    assert view_of(pages("de"), knowledge, slug).level is level


def test_an_ended_office_is_shown_without_a_way_to_it(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """Ludwigsburg's team stands there as history, with its figures and without a telephone."""
    html = pages("de").municipality(place(knowledge, "ludwigsburg")).html
    past = html[html.index("Wer hier früher beraten hat") :]
    assert "549" in past
    assert "6,7" in past
    assert "tel:+497141" not in html


def test_where_nobody_can_be_called_the_district_is_offered(
    pages: Callable[[str], Pages], knowledge: Knowledge
) -> None:
    """Under its own name and heading, as what it is."""
    view = view_of(pages("de"), knowledge, "ludwigsburg")
    assert not view.callable
    assert [office.operator for office in view.fallback] == ["landkreis-ludwigsburg"]


def test_no_page_offers_anothers_contact(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """Truth rule 4: who answers on a page serves it by name, or serves its district."""
    for municipality in knowledge.gazetteer.municipalities.values():
        view = view_of(pages("de"), knowledge, municipality.slug)
        for office in (*view.answers, *view.fallback, *view.others):
            assert {municipality.ags, municipality.district.key} & set(office.serves), office.id
            assert office.status == "active"


def test_officers_stand_apart(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """An integration officer is another office, not an answer."""
    view = view_of(pages("de"), knowledge, "gaggenau")
    assert all(office.task is Task.INTEGRATION_MANAGEMENT for office in view.answers)
    assert [office.task for office in view.others] == [Task.INTEGRATION_OFFICER]


def test_derived_entries_say_so(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """Truth rule 5."""
    html = pages("de").municipality(place(knowledge, "riedlingen")).html
    assert "Vielleicht ist es heute anders." in html


def test_the_e_mail_is_prepared_in_german(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """It goes to a German office, and names the reader's language."""
    html = pages("ti").municipality(place(knowledge, "ravensburg")).html
    assert "mailto:integration-rv@diakonie-oab.de?subject=Bitte%20um%20einen%20Termin" in html
    assert "Ich%20spreche%3A%20Tigrinya" in html


def test_german_names_are_marked_and_isolated(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """A screen reader speaks them German, a right-to-left line keeps them whole."""
    html = pages("ar").municipality(place(knowledge, "ravensburg")).html
    assert '<h1><bdi lang="de" dir="ltr">Ravensburg</bdi></h1>' in html
    assert '<bdi dir="ltr">0751 35925270</bdi>' in html


def test_an_entry_leads_to_its_line(pages: Callable[[str], Pages], knowledge: Knowledge, project: Path) -> None:
    """Where the portal names its repository."""
    html = pages("de").municipality(place(knowledge, "ravensburg")).html
    lines = (project / "data" / "offices.yaml").read_text("utf-8").splitlines()
    line = lines.index("  - id: ravensburg-diakonie") + 1
    assert f"https://forge.example/repository/blob/main/data/offices.yaml#L{line}" in html


def test_every_word_of_a_vocabulary_is_worded() -> None:
    """The enums of the model are the only list of them."""
    for vocabulary, words in VOCABULARIES.items():
        assert set(words) == set(vocabulary), vocabulary


def test_every_operator_is_explained(knowledge: Knowledge) -> None:
    """Who that is, in a few words."""
    assert all(explained(operator) for operator in knowledge.entries.operators)


def test_every_list_holds_everything(pages: Callable[[str], Pages], knowledge: Knowledge) -> None:
    """The A–Z list and the list by postcode have each municipality; the others each district and operator."""
    bodies = {body.head.path: body.html for body in pages("uk").lists()}
    for municipality in knowledge.gazetteer.municipalities.values():
        assert f'"../orte/{municipality.slug}/"' in bodies["orte/"]
        assert f'"../orte/{municipality.slug}/"' in bodies["postleitzahlen/"]
    assert all(
        f'"../kreise/{district.slug}/"' in bodies["kreise/"] for district in knowledge.gazetteer.districts.values()
    )
    assert all(f'"../traeger/{operator.id}/"' in bodies["traeger/"] for operator in knowledge.entries.operators)


def test_services_have_words_and_icons(pages: Callable[[str], Pages]) -> None:
    """No meaning by picture alone."""
    html = pages("fr").municipality(place_of(pages, Service.WORK)).html
    assert '#service-work"></use></svg><span>' in html


def place_of(pages: Callable[[str], Pages], service: Service) -> Municipality:
    """Give a municipality whose own office offers a service."""
    views = pages("de").views
    office = next(office for office in views.entries.offices if service in office.services and office.municipalities)
    return views.gazetteer.municipalities[office.municipalities[0]]


def test_languages_have_their_own_head(all_editions: dict[str, Edition], knowledge: Knowledge) -> None:
    """A title and a description a page, in the page's language."""
    titles = {
        code: edition.pages.municipality(place(knowledge, "ravensburg")).head.title
        for code, edition in all_editions.items()
    }
    assert len(set(titles.values())) == len(titles)
    assert all("Ravensburg" in title for title in titles.values())
    assert language("de").prefix == ""
