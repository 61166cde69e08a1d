"""The icons, in one file."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import material
import pytest

from lotsenbuch.model.vocabulary import Service
from lotsenbuch.pages.icons import ICONS, SIDE, icon_places, sprite
from tests.conftest import PROJECT

FOLDER = Path(material.__file__).parent / "templates" / ".icons" / "material"
NAMED = re.compile(r'class="i-([a-z-]+)"')
"""How a template names an icon, unless its name is in the data."""


def test_every_icon_is_in_the_file() -> None:
    """Also one for each service; each with its drawing, one below the other."""
    svg = ET.fromstring(sprite(FOLDER))  # noqa: S314
    assert {f"service-{service}" for service in Service} <= set(ICONS)
    assert [drawing.attrib["transform"] for drawing in svg] == [f"translate(0 {n * SIDE})" for n in range(len(ICONS))]
    assert all(len(drawing) for drawing in svg)
    assert svg.attrib["viewBox"] == f"0 0 {SIDE} {len(ICONS) * SIDE}"


def test_the_styles_say_where_each_icon_is() -> None:
    """In percent of what is left of the file where one icon is seen: the first at 0, the last at 100."""
    found = dict(re.findall(r"\.i-([a-z-]+) { --icon: ([\d.]+)%; }\n", icon_places()))
    assert list(found) == list(ICONS)
    moved = [float(percent) / 100 * (len(ICONS) - 1) for percent in found.values()]
    assert moved == pytest.approx(range(len(ICONS)), abs=0.0001)


def test_templates_name_no_other_icons() -> None:
    """One that is not there would be an empty place."""
    folders = (PROJECT / "hooks" / "lotsenbuch" / "pages" / "templates", PROJECT / "overrides")
    named = {name for folder in folders for file in folder.rglob("*.html") for name in NAMED.findall(file.read_text())}
    assert len(named) > 20
    assert named <= set(ICONS)


def test_a_drawing_may_have_several_lines(tmp_path: Path) -> None:
    """As editors of drawings write them, with letters of any language in a comment."""
    for name in ICONS.values():
        (tmp_path / f"{name}.svg").write_text('<svg viewBox="0 0 24 24">\n<!-- ä -->\n<path/>\n</svg>\n', "utf-8")
    assert '<g transform="translate(0 0)"><!-- ä -->\n<path/></g><g' in sprite(tmp_path)


def test_an_icon_of_other_measures_is_an_error(tmp_path: Path) -> None:
    """It would lie over its neighbours."""
    for name in ICONS.values():
        (tmp_path / f"{name}.svg").write_text('<svg viewBox="0 0 1 1"></svg>')
    with pytest.raises(ValueError, match="phone"):
        sprite(tmp_path)
