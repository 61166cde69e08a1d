"""Hostile entries: refused with a message, or shown as the text that they are."""

import json
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotsenbuch.answers.answering import answers_of
from lotsenbuch.answers.coverage import coverage_of
from lotsenbuch.answers.findable import findable_of
from lotsenbuch.answers.ways import Everyone
from lotsenbuch.checking.offices import check_entries
from lotsenbuch.content import Knowledge
from lotsenbuch.languages import language
from lotsenbuch.model.registry import DatedEntries
from lotsenbuch.pages.bodies import PlaceBodies
from lotsenbuch.pages.places import PlacePages
from lotsenbuch.pages.rendering import Renderer, environment
from lotsenbuch.pages.seams import SEAM
from lotsenbuch.pages.unsaid import UnsaidRenderer
from lotsenbuch.problems import errors
from lotsenbuch.settings import Settings
from lotsenbuch.views.edition import EditionViews
from lotsenbuch.views.glossary import KnowledgeViews
from lotsenbuch.wording.unsaid import NO_LANGUAGE, UnsaidWords
from lotsenbuch.wording.words import read_words
from tests.small import MUSTERHAUSEN, TODAY, reading_from

PROJECT = Path(__file__).parent.parent

EVIL = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "</bdi></p></article><iframe src=//evil.example>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7 * 7 }}{% raw %}",
    "⟦body⟧⟦root⟧",
    "<!-- -->",
    "<svg/onload=alert(1)>",
    "]]>",
    "\u202eevil",
    "a\u200bb",
    "\u0000",
    "аррӏе",
)
"""What attackers write, and what templates of ours might take for theirs."""

TEXTS = st.one_of(st.sampled_from(EVIL), st.text(max_size=40), st.just("x" * 10_000))
ADDRESSES = st.one_of(
    st.sampled_from(["javascript:alert(1)", "data:text/html,x", "https://аррӏе.com", "//evil.example", "vbscript:x"]),
    st.sampled_from(EVIL),
    st.just("https://www.musterhausen.example/?a=1&b=<"),
    st.just("https://www.musterhausen.example/?a=1&b=2#c"),
)


def entry(texts: dict[str, str], website: str) -> dict[str, Any]:
    """Give an office with texts put into its fields."""
    return {
        "id": "beratung",
        "name": texts["name"],
        "task": "integration-management",
        "operator": "stadt",
        "serves": [MUSTERHAUSEN],
        "contact": {
            "line": "counselling",
            "phone": "030 23125000",
            "department": texts["department"],
            "website": website,
            "address": {"street": texts["street"], "town": texts["town"]},
        },
        "consultations": [{"place": texts["place"], "kind": "town-hall"}],
        "note": {"de": texts["note"], "ar": texts["arabic"]},
        "sources": [
            {
                "id": "a",
                "title": texts["title"],
                "publisher": texts["publisher"],
                "date": "2025-01",
                "kind": "official",
                "supports": ["operator", "contact", "serves", "consultations", "note"],
            }
        ],
    }


FIELDS = ("name", "department", "street", "town", "place", "note", "arabic", "title", "publisher")


def page_of(entries: DatedEntries, small: Knowledge, code: str) -> str:
    """Give the page of Musterhausen, from a small registry, in one language."""
    words = read_words(language(code), PROJECT / "locales")
    everyone = Everyone(small.administrations, small.programme.services)
    answers = answers_of(entries, small.gazetteer, everyone)
    coverage = coverage_of(entries, small.gazetteer, answers)
    known = small.administrations
    findable = findable_of(entries, small.gazetteer, answers)
    views = EditionViews(words, entries, small.gazetteer, known, answers, coverage, small.programme, {}, findable)
    talks, jinja = KnowledgeViews(words, small.glossary, small.cards).talks, environment(PROJECT / "overrides")
    unsaid = UnsaidWords(NO_LANGUAGE, {})
    bodies = PlaceBodies(UnsaidRenderer(unsaid, jinja), replace(views, words=unsaid), has_address=False)
    pages = PlacePages(bodies, Renderer(words, jinja), views, talks, Settings())
    return pages.municipality(answers[MUSTERHAUSEN]).html


class _Harm(HTMLParser):
    """Collects whatever on a page could run or load something."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        self.text.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        if tag in {"script", "img", "iframe", "object", "embed", "style", "link", "form", "base", "meta"}:
            self.found.append(tag)
        for name, value in attrs:
            scheme = (value or "").strip().lower().partition(":")[0]
            if name.startswith("on") or (
                name in {"href", "src", "action"} and scheme in {"javascript", "data", "vbscript"}
            ):
                self.found.append(f"{tag} {name}={value}")


def harm(html: str) -> list[str]:
    """Give what on a page could do harm."""
    parser = _Harm()
    parser.feed(html)
    return parser.found


def judged(texts: dict[str, str], website: str, small: Knowledge) -> list[str] | None:
    """Give the pages of an entry in German and Arabic; nothing if it is refused, which must be at a line."""
    operators = 'operators:\n  - {id: stadt, name: "<b>Stadt</b>", kind: municipality}\n'
    with TemporaryDirectory() as name:
        folder = Path(name)
        text = f"{operators}offices:\n  - {json.dumps(entry(texts, website))}\n"
        reading = reading_from(folder, text)
        problems = errors(check_entries(reading, small.gazetteer, TODAY))
        if problems:
            assert all(problem.location.line > 1 for problem in problems)
            return None
        return [page_of(reading.entries.on(TODAY), small, code) for code in ("de", "ar")]


@settings(max_examples=60)
@given(texts=st.fixed_dictionaries(dict.fromkeys(FIELDS, TEXTS)), website=ADDRESSES)
def test_whatever_an_entry_says_a_page_stays_harmless(small: Knowledge, texts: dict[str, str], website: str) -> None:
    """Loader, checks and page take it."""
    for html in judged(texts, website, small) or ():
        assert not harm(html), html


@pytest.mark.parametrize("evil", EVIL)
def test_what_is_accepted_shows_as_text(small: Knowledge, evil: str) -> None:
    """In every field, word by word; what hides, turns the direction of writing or says nothing is refused."""
    html = judged(dict.fromkeys(FIELDS, evil), "https://www.musterhausen.example", small)
    hides = any(unicodedata.category(letter) in {"Cf", "Cc"} for letter in evil)
    assert (html is None) is (hides or not any(letter.isalnum() for letter in evil))
    for page in html or ():
        assert not harm(page)
        assert "<b>" not in page.replace(SEAM, "")
        shown = _Harm()
        shown.feed(page)
        assert evil in "".join(shown.text)


@pytest.mark.parametrize("website", ["javascript:alert(1)", "data:text/html,x", "https://аррӏе.com", "//evil.example"])
def test_addresses_that_lead_astray_are_refused(small: Knowledge, website: str) -> None:
    """Also those that only look like another's."""
    assert judged(dict.fromkeys(FIELDS, "Rathaus"), website, small) is None
    assert judged(dict.fromkeys(FIELDS, "Rathaus"), "https://www.musterhausen.example", small) is not None


def test_the_detector_finds_harm() -> None:
    """The test above can fail."""
    assert harm("<p onclick=x>") == ["p onclick=x"]
    assert harm('<a href=" JavaScript:x">') == ["a href= JavaScript:x"]
    assert harm("<svg><script>x</script>") == ["script"]
