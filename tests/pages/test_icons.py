"""The icons, gathered into one file."""

from pathlib import Path
from xml.etree import ElementTree as ET

import material
import pytest

from lotsenbuch.model.vocabulary import Service
from lotsenbuch.pages.icons import ICONS, sprite

FOLDER = Path(material.__file__).parent / "templates" / ".icons" / "material"


def test_every_icon_is_in_the_sprite() -> None:
    """Also one for each service; each with its drawing and its measures."""
    symbols = {symbol.attrib["id"]: symbol for symbol in ET.fromstring(sprite(FOLDER))}  # noqa: S314
    assert set(symbols) == set(ICONS)
    assert {f"service-{service}" for service in Service} <= set(symbols)
    assert {symbol.attrib["viewBox"] for symbol in symbols.values()} == {"0 0 24 24"}
    assert all(len(symbol) and not (symbol.tail or "").strip() for symbol in symbols.values())


def test_a_drawing_may_have_several_lines(tmp_path: Path) -> None:
    """As editors of drawings write them, with letters of any language in a comment."""
    for name in ICONS.values():
        (tmp_path / f"{name}.svg").write_text('<svg viewBox="0 0 1 1">\n<!-- ä -->\n<path/>\n</svg>\n', "utf-8")
    assert '<symbol id="phone" viewBox="0 0 1 1"><!-- ä -->\n<path/></symbol><symbol' in sprite(tmp_path)


def test_an_icon_without_measures_is_an_error(tmp_path: Path) -> None:
    """It would be drawn at any size."""
    for name in ICONS.values():
        (tmp_path / f"{name}.svg").write_text("<svg></svg>")
    with pytest.raises(ValueError, match="phone"):
        sprite(tmp_path)
