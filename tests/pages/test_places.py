"""The bodies of pages, compared with golden files that a person can read.

`UPDATE_GOLDEN=1` writes them anew; read the difference before you commit it.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from lotsenbuch.answers.answering import Level
from lotsenbuch.answers.ways import AdministrationWay, OfficeWay
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.model.offices import Office
from lotsenbuch.model.vocabulary import Service, Task
from lotsenbuch.pages.edition import Edition
from lotsenbuch.pages.seams import SEAM
from lotsenbuch.views.glossary import GAP
from lotsenbuch.views.municipality import MunicipalityView
from lotsenbuch.wording.vocabulary import TASKS, VOCABULARIES
from tests.conftest import Editions
from tests.pages.bodies import body_at
from tests.pseudo import pseudo
from tests.small import place

GOLDEN = Path(__file__).parent.parent / "golden"

LANGUAGE_ROW = '<th scope="row"><span lang=[^>]*>[^<]*</span></th><td>[^<]*</td><td>'
"""The beginning of a row that says how much of a language is read."""


@pytest.fixture
def pages(small_editions: Editions) -> Callable[[str], Edition]:
    """Give what the pages of a language are made from."""
    return lambda code: small_editions[language(code)]


def body(edition: Edition, path: str) -> str:
    """Give the body of a page by its path, a line a line.

    Without what leads to a line of the registry, and without how many texts the portal has.
    """
    lines = (line.strip() for line in body_at(edition, path).html.splitlines())
    html = re.sub(r"#L\d+-L\d+", "#L1-L2", "\n".join(line for line in lines if line)) + "\n"
    return re.sub(rf"({LANGUAGE_ROW})[^<]*", r"\1…", html)


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
        ("orte/moorhausen/", "ar"),
        ("orte/ottersfeld/", "de"),
        ("stand/", "de"),
        ("stand/", "ar"),
        ("kreise/landkreis-musterland/", "de"),
        ("kreise/stadtkreis-hafenstadt/", "de"),
        ("traeger/caritas-musterland/", "de"),
        ("traeger/drk-musterland/", "ar"),
    ],
)
def test_a_page_reads_as_its_golden_file(pages: Callable[[str], Edition], path: str, code: str) -> None:
    """Office, operator, ways, services, freshness, history, help, neighbours; other languages by made-up words."""
    html = body(pages(code), path)
    file = GOLDEN / f"{path.split('/')[-2]}.{code}.html"
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


def test_where_nobody_can_be_called_the_district_is_offered(pages: Callable[[str], Edition]) -> None:
    """As the first way, for what it is; although it excepts the place. Who counsels there is told first."""
    html = body(pages("de"), "orte/fuchsweil/")
    assert "Nach dem, was wir wissen, berät in Fuchsweil: Gemeinde Fuchsweil." in html
    first = first_of(html)
    assert "tel:+493023125030" in first
    assert "Hier antwortet die Koordination, nicht die Beratung selbst." in first
    assert "Diese Stelle ist für die meisten Gemeinden im Kreis da." in first
    assert 'id="stelle-fuchsweil"' in rest_of(html)


def first_of(html: str) -> str:
    """Give the first way of a page, its words whole."""
    first = html[html.index('<article class="office office-first"') :].partition("</article>")[0]
    return first.replace(SEAM, "")


def rest_of(html: str) -> str:
    """Give the other ways of a page, their words whole."""
    return html[html.index('<div class="rest">') :].partition("</section>")[0].replace(SEAM, "")


@pytest.mark.parametrize(
    ("slug", "said", "href"),
    [
        ("musterhausen", "Hier antwortet die Beratung selbst.", "tel:+493023125001"),
        ("moorhausen", "Das ist eine Migrationsberatung. Sie hilft auch Ihnen", "tel:+493023125050"),
        ("nebelbach", "Das ist das Rathaus. Fragen Sie nach dem Integrationsmanagement.", "tel:+493023125540"),
        ("ottersfeld", "Das ist das Rathaus. Fragen Sie nach dem Integrationsmanagement.", "ottersfeld.example"),
    ],
)
def test_a_page_has_one_first_action_that_says_what_it_is(
    pages: Callable[[str], Edition], slug: str, said: str, href: str
) -> None:
    """The counselling, another service that counsels, the town hall; large, and only one."""
    html = body(pages("de"), f"orte/{slug}/")
    assert html.count('class="office office-first"') == 1
    assert re.search(f'<p class="(?:what|line)">{re.escape(said)}', first_of(html))
    assert href in first_of(html)
    assert html.count("way-call") == (1 if "tel:" in href else 0)


def test_who_answers_stands_right_above_the_number(pages: Callable[[str], Edition]) -> None:
    """A switchboard is told apart before one calls; what to say stands open below, how fresh that is at the end."""
    for slug in ("musterhausen", "moorhausen", "fuchsweil"):
        first = re.sub(r">\s+<", "><", first_of(body(pages("de"), f"orte/{slug}/")))
        assert re.search(r'<p class="line">[^<]*</p><div class="ways"><a class="way way-call" href="tel:', first)
        ways = first[first.index('<div class="ways">') :].partition('<p class="freshness">')[0]
        assert ways.index("tel:") < ways.index('<details class="call-help" open>') < ways.index('class="way"')


def test_nothing_is_said_of_a_telephone_that_is_not_there(pages: Callable[[str], Edition]) -> None:
    """Neither who answers it nor what to say; and nobody is told to call."""
    html = body(pages("de"), "orte/ottersfeld/")
    assert "tel:" not in first_of(html)
    for said in ("Hier antwortet", "Sagen Sie am Telefon", "Was sage ich am Telefon?"):
        assert said not in first_of(html)
    assert "Sagen Sie am Telefon" not in html
    assert "Sagen Sie am Telefon" in body(pages("de"), "orte/musterhausen/")


def test_a_mailbox_breaks_only_at_its_joints(pages: Callable[[str], Edition]) -> None:
    """Behind the @ and before dots: nobody copies a hyphen or reads half a word."""
    assert "ankommen@<wbr>caritas-musterland<wbr>.example" in first_of(body(pages("de"), "orte/musterhausen/"))


def test_a_website_breaks_only_before_its_dots(pages: Callable[[str], Edition]) -> None:
    """In a line of a telephone that is too narrow for it, its ending stays whole."""
    assert '<bdi dir="ltr">ottersfeld<wbr>.example</bdi>' in body(pages("de"), "orte/ottersfeld/")


def test_every_row_says_what_it_is(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """Right below the German name, in the reader's language; all but the ways to it, their age and doubts is folded.

    Or it stands on the page of the district, to which the row leads.
    """
    for answer in small.answers.values():
        rows = rest_of(body(pages("ti"), f"orte/{answer.municipality.slug}/")).split('<article class="row"')[1:]
        for row in rows:
            shown, _, folded = row.partition("\n<details>\n<summary>")
            assert re.search(r"</h3>\n<p[^>]*>[^\n]+</p>", shown), row[:200]
            assert 'class="correct"' not in shown
            assert ('class="correct"' in folded) is ('class="way-more"' not in shown)


def test_another_service_says_for_whom_it_is_and_who_answers(pages: Callable[[str], Edition]) -> None:
    """Truth rule 4: its head office is not the counselling itself; and that it costs nothing."""
    html = body(pages("de"), "orte/moorhausen/")
    first, rest = first_of(html), rest_of(html)
    assert "Für Erwachsene ab 27 Jahren. Kostenlos." in first
    assert "Hier antwortet die Stelle, zu der die Beratung gehört, nicht die Beratung selbst." in first
    assert "Jugendmigrationsdienst · Für junge Menschen von 12 bis 27 Jahren. Kostenlos." in rest


def test_the_town_hall_is_on_every_page(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """With its street or mailbox, and its website, as far as they are known."""
    for municipality in small.gazetteer.municipalities.values():
        html = body(pages("de"), f"orte/{municipality.slug}/")
        hall = small.administrations.town_hall(municipality)
        card = html[html.index(f'id="verwaltung-{hall.key}"') :].partition("</article>")[0]
        assert all(way in card for way in (hall.street, hall.email, hall.website) if way)
        assert hall.website


def test_where_nobody_is_reached_the_services_for_all_stand_next(pages: Callable[[str], Edition]) -> None:
    """Open, before the others; elsewhere a link behind them leads to where they stand, on the district's page."""
    html = body(pages("de"), "orte/ottersfeld/")
    assert html.index('class="box state-services" id="ueberall" open') < html.index('<div class="rest">')
    html = body(pages("de"), "orte/nebelbach/")
    assert html.index('<div class="rest">') < html.index('"../../kreise/landkreis-heideland/#ueberall"')
    assert "state-services" not in html
    assert 'id="ueberall"' in body(pages("de"), "kreise/landkreis-heideland/")


def test_the_others_are_lines_in_one_box(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """Each once, in their order, whom one can call before whom one cannot; no second large button."""
    for answer in small.answers.values():
        html = body(pages("de"), f"orte/{answer.municipality.slug}/")
        found = re.findall(r'<article class="row" id="(?:stelle|verwaltung)-([\w-]+)"[ >]', html)
        view = view_of(pages("de"), small, answer.municipality.slug)
        assert found == [key_of(one) for one in (*view.others, *view.unreached)]
        assert "way-call" not in rest_of(html)


def key_of(one: OfficeWay | AdministrationWay | Office) -> str:
    """Give whose a way is, or an office to which there is none."""
    if isinstance(one, AdministrationWay):
        return one.administration.key
    return one.office.id if isinstance(one, OfficeWay) else one.id


def test_what_predates_the_reform_says_so(pages: Callable[[str], Edition]) -> None:
    """Truth rule 9: on the card and in the line, with the year of that word; and the district stands beside it."""
    html = body(pages("de"), "orte/altweiler/")
    said = "Das ist von 2023. Seit 2025 entscheidet der Kreis, wer berät: Fragen Sie, ob es noch stimmt."
    assert said in first_of(html)
    assert 'id="stelle-musterland"' in rest_of(html)
    rest = rest_of(body(pages("de"), "orte/fuchsweil/"))
    assert "Das ist von 2024." in rest[rest.index("stelle-fuchsweil") :].partition("</article>")[0]
    assert "Seit 2025" not in first_of(body(pages("de"), "orte/musterhausen/"))


def test_no_page_offers_anothers_contact(pages: Callable[[str], Edition], small: Knowledge) -> None:
    """Truth rule 4: who stands on a page serves it by name, serves its district, or is its administration."""
    for municipality in small.gazetteer.municipalities.values():
        view = view_of(pages("de"), small, municipality.slug)
        here = {municipality.ags, municipality.district.key}
        for one in (view.first, *view.others, *view.unreached):
            assert one is not None
            if isinstance(one, AdministrationWay):
                assert one.administration.key in here
                continue
            office = one.office if isinstance(one, OfficeWay) else one
            assert here & set(office.serves), office.id
            assert office.status == "active"


def test_officers_are_no_counselling(pages: Callable[[str], Edition]) -> None:
    """An integration officer is told apart, and so are volunteers."""
    rest = rest_of(body(pages("de"), "orte/musterhausen/"))
    for task in (Task.INTEGRATION_OFFICER, Task.VOLUNTEER_COORDINATION):
        assert TASKS[task] in rest


def test_derived_entries_say_so(pages: Callable[[str], Edition]) -> None:
    """Truth rule 5: of a whole district in one way, of a single place in another."""
    assert "Vielleicht ist es heute anders." in body(pages("de"), "orte/oehrlingen/")
    assert "Die Quelle sagt das nicht wörtlich." in body(pages("de"), "orte/fuchsweil/")
    assert "heute anders" not in first_of(body(pages("de"), "orte/altweiler/"))


def test_the_e_mail_is_prepared_in_german(pages: Callable[[str], Edition]) -> None:
    """It goes to a German office, and names the reader's language and town; to each who answers its own."""
    html = body(pages("ti"), "orte/musterhausen/")
    assert "mailto:ankommen@caritas-musterland.example?subject=Bitte%20um%20einen%20Termin&amp;" in html
    assert "ich%20wohne%20in%20Musterhausen%20und%20spreche%20Tigrinya" in html
    assert "mailto:rathaus@musterhausen.example?subject=Wer%20ist%20zust%C3%A4ndig%3F&amp;" in html
    assert "⟦" not in html
    moorhausen = body(pages("de"), "orte/moorhausen/")
    assert "mailto:migration@malteser-musterland.example?subject=Bitte%20um%20Beratung&amp;" in moorhausen


def test_a_page_says_what_the_e_mail_says(pages: Callable[[str], Edition]) -> None:
    """Before it is opened: in German and in the reader's own words, with the town; so for the telephone."""
    first = first_of(body(pages("en"), "orte/musterhausen/"))
    told = first[first.index("<summary>[en] Was steht in der E-Mail?</summary>") :].partition("</details>")[0]
    assert "Guten Tag, ich wohne in Musterhausen und spreche Englisch." in told
    assert "[en] Guten Tag, ich wohne hier und spreche diese Sprache." in told
    assert "<summary>[en] Was sage ich am Telefon?</summary>" in first


def test_where_the_town_is_not_known_the_e_mail_leaves_a_gap(pages: Callable[[str], Edition]) -> None:
    """On the pages of districts, where it can be read, too, and of operators."""
    assert f"ich wohne in {GAP} und spreche" in body(pages("de"), "kreise/stadtkreis-hafenstadt/")
    for path in ("kreise/stadtkreis-hafenstadt/", "traeger/stadt-hafenstadt/"):
        html = body(pages("de"), path)
        assert f"ich%20wohne%20in%20{quote(GAP)}%20und" in html
        assert "⟦" not in html


def test_a_district_has_its_administration(pages: Callable[[str], Edition]) -> None:
    """Among the others who are there for all of it; that of a city is its town hall."""
    assert 'id="verwaltung-08001"' in rest_of(body(pages("de"), "kreise/landkreis-musterland/"))
    assert 'id="verwaltung-08002000"' in rest_of(body(pages("de"), "kreise/stadtkreis-hafenstadt/"))


def test_german_names_are_marked_and_isolated(pages: Callable[[str], Edition]) -> None:
    """A screen reader speaks them German, a right-to-left line keeps them whole."""
    html = body(pages("ar"), "orte/musterhausen/")
    assert '<h1><bdi lang="de">Musterhausen</bdi></h1>' in html
    assert '<bdi dir="ltr">030 23125001</bdi>' in html


def test_an_entry_leads_to_its_line(small_editions: Editions, small_project: Path) -> None:
    """Where the portal names its repository: in the registry and in a drop-in."""
    german = small_editions[GERMAN]
    lines = (small_project / "data" / "offices.yaml").read_text("utf-8").splitlines()
    line = lines.index("  - id: musterhausen") + 1
    html = body_at(german, "orte/musterhausen/").html
    assert f"https://forge.example/repository/blob/main/data/offices.yaml#L{line}-" in html
    html = body_at(german, "kreise/stadtkreis-hafenstadt/").html
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
        other = re.sub(r'<bdi lang="de">(.+?)</bdi>', r"\1", body(pages("en"), f"traeger/{operator.id}/"))
        assert f'<p class="lead">{pseudo(lead[1], language("en"))}</p>' in other
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
    assert f'<i class="i-service-{Service.WORK}"></i><span>{word}</span>' in html


def test_languages_have_their_own_head(small_editions: Editions) -> None:
    """A title and a description a page, in the page's language."""
    heads = [body_at(edition, "orte/musterhausen/").head for edition in small_editions.values()]
    assert len({head.title for head in heads}) == len({head.description for head in heads}) == len(LANGUAGES)
    assert all("Musterhausen" in head.title for head in heads)


def test_a_term_of_the_glossary_leads_to_those_beside_it(pages: Callable[[str], Edition]) -> None:
    """By its German word; where there is none nothing is said."""
    html = body_at(pages("ar"), "woerter/").html
    assert html.count('<a href="#ruhetag"><bdi lang="de">Ruhetag</bdi></a>') == 1
    assert html.count('<dd class="fine">') == 1


def test_what_is_announced_is_no_way_to_anybody(pages: Callable[[str], Edition]) -> None:
    """Truth rule 9: from when it shall be there, on the pages of the place, the district and the operator."""
    said = "Angekündigt: ab Januar 2099. Ob es so kommt, wissen wir noch nicht."
    for path in ("orte/nebelbach/", "traeger/verband-altweiler/"):
        html = body(pages("de"), path)
        assert '<h2 id="angekuendigt">Was angekündigt ist</h2>' in html
        assert said in html
        assert "23125060" not in html
        assert 'id="stelle-nebelbach"' not in html
    assert "angekuendigt" not in body(pages("de"), "orte/moorhausen/")


def test_a_card_says_when_it_ends(pages: Callable[[str], Edition]) -> None:
    """Open or as a line, with the last day for whoever reads the page after it."""
    for path in ("orte/lindwies/", "traeger/caritas-musterland/"):
        html = body(pages("de"), path)
        assert 'id="stelle-lindwies-caritas" data-until="2099-12-31">' in html
        assert re.search("<p [^>]*data-before>.*Diese Stelle gibt es bis Dezember 2099.", html)
        assert re.search("<p [^>]*data-after hidden>.*Diese Stelle gab es bis Dezember 2099.", html)
