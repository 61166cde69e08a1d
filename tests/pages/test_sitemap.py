"""The sitemap."""

from xml.etree import ElementTree as ET

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.pages.sitemap import sitemap

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}link"


def test_every_page_names_its_sisters() -> None:
    """One address a language, each with all its sisters and itself; German is for readers of any other language."""
    root = ET.fromstring(sitemap("https://example.org/", ["", "orte/"]))  # noqa: S314
    assert [(root.tail or "").strip(), (root.text or "").strip()] == ["", ""]
    assert not [part for url in root for part in (url, *url) if (part.tail or "").strip()]
    addresses = [url.findtext(f"{SITEMAP}loc") for url in root]
    assert len(addresses) == 2 * len(LANGUAGES)
    assert addresses[:2] == ["https://example.org/", "https://example.org/en/"]
    assert addresses[len(LANGUAGES)] == "https://example.org/orte/"
    for url in root:
        sisters = {link.attrib["hreflang"]: link.attrib["href"] for link in url.findall(XHTML)}
        assert list(sisters) == [*(language.code for language in LANGUAGES), "x-default"]
        assert url.findtext(f"{SITEMAP}loc") in sisters.values()


def test_an_address_is_escaped() -> None:
    """A server may put its site below `?a=1&b=2`; the file stays XML."""
    (url, *_) = ET.fromstring(sitemap("https://example.org/?a=1&b=<2>/", ["orte/"]))  # noqa: S314
    assert url.findtext(f"{SITEMAP}loc") == "https://example.org/?a=1&b=<2>/orte/"
    assert url.findall(XHTML)[0].attrib["href"] == "https://example.org/?a=1&b=<2>/orte/"
