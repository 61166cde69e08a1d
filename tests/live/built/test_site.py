"""The whole real portal: that it holds together, in the words of each language."""

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import LANGUAGES, Language, language
from lotsenbuch.pages.seams import SEAM
from lotsenbuch.pages.sitemap import MOST_ADDRESSES, MOST_BYTES
from lotsenbuch.portal.compression import FORMS
from tests.conftest import page_file
from tests.portal.looking import (
    broken_links,
    for_the_sitemap,
    ids_twice,
    in_the_sitemap,
    invalid,
    kinds,
    lines,
    loading_from_elsewhere,
    of_language,
    pages,
    parts_of_the_sitemap,
    titles_twice,
    without_head,
    without_page,
)

pytestmark = pytest.mark.built

FURTHER_VISIT = 8 * 1024
"""The most bytes, by brotli, of the page of a municipality."""

STANDING = 60_000
"""The most bytes, compressed, of the page with the map and the table of all municipalities."""

HEAVIEST = 40
"""So many of the longest pages are compressed; the heaviest is among them."""


@pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)
def test_every_place_has_its_page_in_every_language(site: Path, knowledge: Knowledge, own: Language) -> None:
    """Municipalities, districts, operators; there is always someone to turn to."""
    assert not without_page(pages(site), knowledge, own)[:10]


def test_every_link_leads_somewhere(site: Path) -> None:
    """Over the whole portal: pages, files and the places within pages."""
    checked, broken = broken_links(site, pages(site))
    assert checked > len(pages(site))
    assert not broken, broken[:10]


def test_no_page_has_an_id_twice(site: Path) -> None:
    """A label or a link would lead to the wrong one."""
    assert not ids_twice(pages(site))[:10]


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    """And every page says so."""
    assert not loading_from_elsewhere(pages(site))[:10]


def test_every_page_has_its_own_head(site: Path) -> None:
    """A title and a description a page, canonical addresses."""
    assert not without_head(pages(site))[:10]
    for own in LANGUAGES:
        assert not titles_twice(pages(site), own)[:10], own.code


def test_the_sitemap_names_every_page(site: Path) -> None:
    """Once, and no other; within the limits of the protocol."""
    named = in_the_sitemap(site)
    assert len(named) == len(set(named))
    assert set(named) == for_the_sitemap(pages(site))
    for part in parts_of_the_sitemap(site):
        assert part.count(b"<loc>") < MOST_ADDRESSES
        assert len(part) < MOST_BYTES


def test_every_kind_of_page_is_valid(site: Path, knowledge: Knowledge, project: Path) -> None:
    """By the Nu checker, in three languages; how others write the addresses of their pages is theirs."""
    files = [page_file(site, f"{prefix}{path}") for prefix in ("", "ar/", "ti/") for path in kinds(knowledge, project)]
    assert not invalid(files, project, left_aside=".*Bad value .https?://.* for attribute .href.*")


PLAIN = re.compile(r"<span(?![^>]* lang=)[^>]*>([^<]*)</span>|<wbr>")
MARKED = re.compile(
    r"<(bdi|code|script|style|title|option)\b[^>]*>.*?(?:</\1>|\Z)|<dd class=\"spoken\">.*?</dd>"
    r"|<(span|a|p|strong|nav|ul|div)\b[^>]* lang=\"[^>]*>.*?</\2>",
    re.DOTALL,
)
NAMES = (
    "Flucht und Integration", "Büro für Integration und Migration", "Pakt für Integration",
    "Verein Kinder- und Jugendhilfe", "[Oo]ffice fédéral", "Cet office", "PDF",
)  # fmt: skip
"""Names within sentences, a word that is French, too, and how files are called everywhere."""

KEPT = re.compile("|".join((*NAMES, r"\([^)]*\)", "“[^”]*”", "«[^»]*»", '"[^"]*"')))
"""Besides, where a German office term stands beside its translation, and names of departments."""

GERMAN_WORDS = re.compile(r"\b(und|für|nicht|Sie|wird|werden|eine|oder|Gemeinden|Beratung|von|aus)\b")
ENGLISH_WORDS = re.compile(r"\b(the|and|with|this|your|from|office|click|search|home)\b", re.IGNORECASE)
LETTERS = re.compile(r"[A-Za-zÄÖÜäöüß]{2,}")


def left_over(html: str, own: Language) -> list[str]:
    """Give the words of another language in a line of a page that are not marked as such."""
    found: list[str] = []
    text = MARKED.sub(" ", PLAIN.sub(r"\1", PLAIN.sub(r"\1", html.replace(SEAM, ""))))
    for piece in re.split(r"<[^>]*>", text):
        free = KEPT.sub(" ", piece)
        if own.is_latin:
            found += GERMAN_WORDS.findall(free)
            found += ENGLISH_WORDS.findall(free) if own.code != "en" else ()
        else:
            found += LETTERS.findall(re.sub("&[a-z]+;", "", free))
    return found


GERMAN_THROUGHOUT = re.compile(r'<div( class="simple" lang="de-simple"| lang="de") dir="ltr">')
"""How a page begins that is German in every language's frame: Leichte Sprache, or what nobody translated yet."""


@pytest.mark.parametrize("own", LANGUAGES[1:], ids=lambda own: own.code)
def test_no_other_language_is_left_over(site: Path, own: Language) -> None:
    """Names and addresses are marked as German; everything else is in the page's language."""
    bodies = {
        path: text[text.index("<body") :]
        for path, text in of_language(pages(site), own)
        if not GERMAN_THROUGHOUT.search(text)
    }
    found = Counter(word for _, line in lines(bodies) for word in left_over(line, own))
    assert len(bodies) > 1000
    assert not found, found.most_common(20)


def test_what_is_left_over_is_found() -> None:
    """The test above can fail."""
    assert sorted(left_over("<p>Bonjour und <b>the</b></p>", language("fr"))) == ["the", "und"]
    assert left_over("<p>ሰላም Beratung</p>", language("ti")) == ["Beratung"]
    assert not left_over('<p>ሰላም <bdi lang="de">Beratung</bdi></p>', language("ti"))


def test_pages_are_light(site: Path) -> None:
    """A further visit moves at most 8 KB, as our server sends them."""
    places = [path for path in pages(site) if re.search(r"orte/[^/]+/$", path)]
    heaviest = sorted(places, key=lambda path: len(pages(site)[path]))[-HEAVIEST:]
    weights = {path: len(FORMS[".br"](pages(site)[path].encode())) for path in heaviest}
    assert max(weights.values()) <= FURTHER_VISIT, max(weights, key=lambda path: weights[path])


@pytest.mark.parametrize("own", LANGUAGES, ids=lambda own: own.code)
def test_the_map_of_all_municipalities_is_light(site: Path, knowledge: Knowledge, own: Language) -> None:
    """With its table, in the words of each language; each municipality stands in both."""
    text = pages(site)[f"{own.prefix}stand/"]
    assert len(gzip.compress(text.encode(), 9)) < STANDING
    for place in knowledge.gazetteer.municipalities.values():
        assert text.count(f'href="../orte/{place.slug}/"') >= 2, place.slug
