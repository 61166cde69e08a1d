"""The map, by the rules of GeoJSON."""

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
