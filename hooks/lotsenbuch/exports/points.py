"""The municipalities as points on a map: GeoJSON (RFC 7946)."""

import json
from typing import Any

from lotsenbuch.exports import lists
from lotsenbuch.exports.place_records import MunicipalityRecord
from lotsenbuch.exports.recording import OpenData


def points(data: OpenData) -> str:
    """Give a point for each municipality, with what colours it on a map: the level, and whether one can call."""
    content = {
        "type": "FeatureCollection",
        "date": data.date,
        "licence": lists.PLACES_LICENCE,
        "attribution": lists.PLACES_ATTRIBUTION,
        "features": list(map(_feature, data.municipalities)),
    }
    return json.dumps(_known(content), ensure_ascii=False, separators=(",", ":")) + "\n"


def _feature(one: MunicipalityRecord) -> dict[str, Any]:
    properties = {
        "ags": one.ags,
        "name": one.name,
        "district": one.district.key,
        "district_name": one.district.name,
        "level": one.level,
        "reached": one.reached,
        "counselled": one.counselled,
        "offices": one.offices,
        "page": one.page,
    }
    return {
        "type": "Feature",
        "id": one.ags,
        "geometry": {"type": "Point", "coordinates": [one.position.lon, one.position.lat]},
        "properties": _known(properties),
    }


def _known(content: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value is not None}
