"""The sitemap, the icons and the schemas."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import material

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.model.schema import schema_files
from lotsenbuch.model.vocabulary import Service
from lotsenbuch.pages.icons import ICONS, sprite
from lotsenbuch.pages.sitemap import sitemap

XHTML = "{http://www.w3.org/1999/xhtml}link"


def test_every_page_names_its_sisters() -> None:
    """Each page in each language, and beside each all of these."""
    root = ET.fromstring(sitemap("https://example.org/", ["", "orte/"]))  # noqa: S314
    sisters = {
        path: {f"https://example.org/{language.prefix}{path}" for language in LANGUAGES} for path in ("", "orte/")
    }
    assert {url[0].text for url in root} == sisters[""] | sisters["orte/"]
    for url in root:
        named = {link.attrib["href"] for link in url.findall(XHTML)}
        assert url[0].text in named
        assert named in sisters.values()


def test_every_icon_is_in_the_sprite() -> None:
    """Also one for each service."""
    text = sprite(Path(material.__file__).parent / "templates" / ".icons" / "material")
    names = {symbol.attrib["id"] for symbol in ET.fromstring(text)}  # noqa: S314
    assert names == set(ICONS)
    assert {f"service-{service}" for service in Service} <= names


def test_the_schemas_are_those_of_the_model(project: Path) -> None:
    """`make schema` writes them anew."""
    for name, text in schema_files().items():
        assert (project / "data" / "schema" / name).read_text("utf-8") == text
        json.loads(text)
