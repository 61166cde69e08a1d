"""The sitemap."""

from xml.etree import ElementTree as ET

import pytest

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.pages.sitemap import sitemaps

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}link"


def only(site_url: str, paths: list[str]) -> str:
    """Give the sitemap that is one file."""
    ((name, text),) = sitemaps(site_url, paths)
    assert name == "sitemap.xml"
    return text


def test_every_page_names_its_sisters() -> None:
    """One address a language, each with all its sisters and itself; German is for readers of any other language."""
    root = ET.fromstring(only("https://example.org/", ["", "orte/"]))  # noqa: S314
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
    (url, *_) = ET.fromstring(only("https://example.org/?a=1&b=<2>/", ["orte/"]))  # noqa: S314
    assert url.findtext(f"{SITEMAP}loc") == "https://example.org/?a=1&b=<2>/orte/"
    assert url.findall(XHTML)[0].attrib["href"] == "https://example.org/?a=1&b=<2>/orte/"


@pytest.mark.parametrize(
    ("most", "value"),
    [("MOST_ADDRESSES", 2 * len(LANGUAGES)), ("MOST_BYTES", 2 * len(only("https://example.org/", ["orte/00/"])))],
)
def test_a_sitemap_that_is_too_large_falls_into_parts(monkeypatch: pytest.MonkeyPatch, most: str, value: int) -> None:
    """Each within both limits, no page torn or lost; `sitemap.xml`, which search engines know, lists them."""
    paths = [f"orte/{number:02}/" for number in range(5)]
    whole = only("https://example.org/", paths)
    monkeypatch.setattr(f"lotsenbuch.pages.sitemap.{most}", value)
    parts = dict(sitemaps("https://example.org/", paths))
    assert list(parts) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    index = ET.fromstring(parts.pop("sitemap.xml"))  # noqa: S314
    assert [one.findtext(f"{SITEMAP}loc") for one in index] == [f"https://example.org/{name}" for name in parts]
    urls = [ET.tostring(url) for text in parts.values() for url in ET.fromstring(text)]  # noqa: S314
    assert urls == [ET.tostring(url) for url in ET.fromstring(whole)]  # noqa: S314
    assert all(text.count("<loc>") <= 2 * len(LANGUAGES) for text in parts.values())
    assert all(len(text.encode()) <= 2 * len(only("https://example.org/", ["orte/00/"])) for text in parts.values())


def test_the_last_page_that_fits_makes_no_further_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many addresses as a file may have."""
    monkeypatch.setattr("lotsenbuch.pages.sitemap.MOST_ADDRESSES", 2 * len(LANGUAGES))
    assert only("https://example.org/", ["", "orte/"]).count("<loc>") == 2 * len(LANGUAGES)
