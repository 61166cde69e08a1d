"""The sitemap."""

from xml.etree import ElementTree as ET

from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.pages.sitemap import sitemap, sitemap_part

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}link"


def test_every_page_names_its_sisters() -> None:
    """One address a page in a language's part, with all its sisters and itself; German is for all other readers."""
    root = ET.fromstring(sitemap_part("https://example.org/", language("en"), ["", "orte/"]))  # noqa: S314
    assert [(root.tail or "").strip(), (root.text or "").strip()] == ["", ""]
    assert not [part for url in root for part in (url, *url) if (part.tail or "").strip()]
    addresses = [url.findtext(f"{SITEMAP}loc") for url in root]
    assert addresses == ["https://example.org/en/", "https://example.org/en/orte/"]
    for url in root:
        sisters = {link.attrib["hreflang"]: link.attrib["href"] for link in url.findall(XHTML)}
        assert list(sisters) == [*(own.code for own in LANGUAGES), "x-default"]
        assert url.findtext(f"{SITEMAP}loc") == sisters["en"]
        assert sisters["x-default"] == sisters["de"]


def test_an_address_is_escaped() -> None:
    """A server may put its site below `?a=1&b=2`; the files stay XML."""
    (url,) = ET.fromstring(sitemap_part("https://example.org/?a=1&b=<2>/", GERMAN, ["orte/"]))  # noqa: S314
    assert url.findtext(f"{SITEMAP}loc") == "https://example.org/?a=1&b=<2>/orte/"
    assert url.findall(XHTML)[0].attrib["href"] == "https://example.org/?a=1&b=<2>/orte/"
    (part,) = ET.fromstring(sitemap(["https://example.org/?a=1&b=<2>/de.xml.gz"]))  # noqa: S314
    assert part.findtext(f"{SITEMAP}loc") == "https://example.org/?a=1&b=<2>/de.xml.gz"


def test_the_parts_are_listed() -> None:
    """In the one file that `robots.txt` names."""
    root = ET.fromstring(sitemap(["https://example.org/a", "https://example.org/b"]))  # noqa: S314
    assert root.tag == f"{SITEMAP}sitemapindex"
    assert [part.findtext(f"{SITEMAP}loc") for part in root] == ["https://example.org/a", "https://example.org/b"]
