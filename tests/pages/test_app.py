"""The portal as an app."""

import json
from io import BytesIO

import pytest
from PIL import Image

from lotsenbuch.languages import GERMAN, LANGUAGES, language
from lotsenbuch.pages.app import SIZES, icon, manifest
from tests.conftest import PROJECT, Editions

LOGO = (PROJECT / "docs" / "assets" / "logo.svg").read_text("utf-8")


@pytest.mark.parametrize("name", SIZES)
def test_icons_are_made_from_the_logo(name: str) -> None:
    """Of their size, the same in each build; where the system cuts them, they are filled to the corner."""
    png = icon(LOGO, name)
    assert png == icon(LOGO, name)
    picture = Image.open(BytesIO(png)).convert("RGBA")
    side = SIZES[name][0]
    assert picture.size == (side, side)
    assert picture.getpixel((0, 0)) == ((11, 90, 99, 255) if name in {"maskable", "180"} else (0, 0, 0, 0))
    red, green, _, _ = picture.getpixel((side // 2, side // 4))  # type: ignore[misc]
    assert red > green > 150, "the star"


def test_each_language_has_its_manifest(small_editions: Editions) -> None:
    """With its direction and its own start; all within the one portal."""
    found = {own: json.loads(manifest(small_editions[own])) for own in LANGUAGES}
    assert {one["start_url"] for one in found.values()} == {f"../../{own.prefix}" for own in LANGUAGES}
    assert len({one["name"] for one in found.values()}) == len(LANGUAGES)
    arabic = found[language("ar")]
    assert (arabic["lang"], arabic["dir"], arabic["scope"]) == ("ar", "rtl", "../../")
    assert found[GERMAN]["name"] == "Lotsenbuch: Beratung für Geflüchtete"
    assert {"192x192", "512x512"} <= {one["sizes"] for one in arabic["icons"]}
