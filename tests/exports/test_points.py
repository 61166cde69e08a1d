"""The map, by the rules of GeoJSON."""

import subprocess
from pathlib import Path
from typing import Any

from geojson_pydantic import FeatureCollection

from lotsenbuch.content import Knowledge
from tests.exports.data import read


def test_each_municipality_is_a_point(open_files: dict[str, str], small: Knowledge) -> None:
    """East before north, with what colours it on a map."""
    content = read(open_files, "municipalities.geojson")
    assert content["licence"] == "ODbL-1.0"
    features: list[Any] = FeatureCollection.model_validate(content).features
    assert [feature.id for feature in features] == list(small.answers)
    for feature, answer in zip(content["features"], small.answers.values(), strict=True):
        place, said = answer.municipality, feature["properties"]
        assert feature["geometry"]["coordinates"] == [place.lon, place.lat]
        assert (said["level"], said["reached"]) == (answer.level, answer.is_reached)
        assert said["offices"] == [office.id for office in answer.offices]
        assert said["counselled"] == answer.is_counselled
        assert said["page"].endswith(f"/orte/{place.slug}/")


def test_a_geographic_information_system_opens_it(open_folder: Path, small: Knowledge) -> None:
    """GDAL, which QGIS reads by: each point with its fields, keys as texts with their zeros, degrees of WGS 84."""
    file = open_folder / "municipalities.geojson"
    said = _ogrinfo("-q", "-where", "ags = '08001001'", file)
    assert "ags (String) = 08001001\n" in said
    assert "district (String) = 08001\n" in said
    assert "reached (Integer(Boolean)) = 1\n" in said
    assert "offices (StringList) = (1:musterhausen)\n" in said
    assert "POINT (9.01 48.01)" in said
    summary = _ogrinfo("-so", file)
    assert f"Feature Count: {len(small.answers)}\n" in summary
    assert 'GEOGCRS["WGS 84"' in summary


def _ogrinfo(*arguments: str | Path) -> str:
    command = ["ogrinfo", "-ro", "-al", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
