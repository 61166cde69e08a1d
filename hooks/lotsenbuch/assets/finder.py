"""The index of the place finder: all that the browser needs to know of 1,101 places."""

import json

from lotsenbuch.model.places import Certainty, Elsewhere, Gazetteer, Locality

LARGEST = 90_000
"""The most bytes that the index may have compressed (design: a phone with little data)."""


def index(gazetteer: Gazetteer, nationwide: str) -> str:
    """Give the index as JSON: the districts, the places from the largest to the smallest, places elsewhere.

    A place is a list: key, name, address, number of its district, postcodes, latitude, longitude, names in other
    scripts and languages, villages. A place elsewhere is its names, behind a tilde if only these are known.
    `nationwide` is the website of those who counsel in the whole country, for whoever lives there.
    `docs/assets/finder/index.js` reads it.
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
                    "|".join([*place.other_script_names, *place.other_language_names]),
                    "|".join(_listed(locality) for locality in place.localities),
                ]
                for place in places
            ],
            "elsewhere": [_elsewhere(place) for place in gazetteer.elsewhere],
            "nationwide": nationwide,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _listed(locality: Locality) -> str:
    """Give a village's name; a doubtful one, which only helps to find, behind a tilde."""
    return f"~{locality.name}" if locality.certainty is Certainty.LOW else locality.name


def _elsewhere(place: Elsewhere) -> str:
    names = "|".join([place.name, *place.other_names])
    return names if place.is_heard else f"~{names}"
