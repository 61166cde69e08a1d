"""A kind of page, added as docs-for-developers/how-to.md says."""

from pathlib import Path

from tests.how_to.copies import Copy
from tests.how_to.instructions import job
from tests.portal.looking import in_the_sitemap

TITLE = "Zuletzt bestätigt"

WATCHERS = "tests/pages/test_kinds.py tests/pages/test_what_is_known_is_shown.py"
"""The tests that find a page which lacks something."""


def test_who_confirmed_what(project: Path, copy: Copy) -> None:
    """Three places, and one for the link; then there is the page, in each language, in the sitemap and the search."""
    page = job(project, "A kind of page")
    copy.do(page)
    assert copy.touched == page.places | page.for_some
    assert len(page.for_some) == 1
    assert copy.is_clean()
    words, check = page.commands
    copy.succeeds(words)
    assert f"„{TITLE}“" in copy.run(check).stderr
    assert TITLE in copy.translate()
    copy.succeeds(check)
    copy.succeeds(f".venv/bin/pytest -q -p no:cacheprovider {WATCHERS}")
    copy.keep_only("en", "ar")
    site = copy.site()
    assert "Integrationsmanagement Musterhausen" in (site / "bestaetigt/index.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in (site / "ar/bestaetigt/index.html").read_text("utf-8")
    assert {"bestaetigt/", "en/bestaetigt/", "ar/bestaetigt/"} <= set(in_the_sitemap(site))
    assert [text for text in found_in(site) if '"url":"/bestaetigt/"' in text and TITLE in text]
    assert '<a href="../../bestaetigt/">' in (site / "orte/musterhausen/index.html").read_text("utf-8")


def found_in(site: Path) -> list[str]:
    """Give what the German search shows of each page."""
    return [file.read_text("utf-8") for file in (site / "pagefind/pages").iterdir()]
