"""The index of the place finder: all that the browser needs to know of 1,101 places."""

import json

from lotsenbuch.model.places import Gazetteer

LARGEST = 60_000
"""The most bytes that the index may have compressed (design: a phone with little data)."""


def index(gazetteer: Gazetteer) -> str:
    """Give the index as JSON: the districts' names, and the places from the largest to the smallest.

    A place is a list: key, name, address, number of its district, postcodes, latitude, longitude, names in other
    scripts. `docs/assets/finder/places.js` reads it.
    """
    districts = list(gazetteer.districts.values())
    number = {district.key: position for position, district in enumerate(districts)}
    places = sorted(gazetteer.municipalities.values(), key=lambda place: (-place.population, place.ags))
    return json.dumps(
        {
            "districts": [district.name for district in districts],
            "places": [
                [
                    place.ags,
                    place.name,
                    place.slug,
                    number[place.district.key],
                    " ".join(place.postcodes),
                    round(place.lat, 3),
                    round(place.lon, 3),
                    "|".join(place.other_script_names),
                ]
                for place in places
            ],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
