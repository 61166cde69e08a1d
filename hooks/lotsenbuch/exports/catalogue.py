"""The open data for open-data portals: a catalogue by DCAT-AP.de 3.0, as JSON-LD.

Its things are known by addresses, so there is none as long as nobody knows the portal's. The text is German, as those
portals are.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lotsenbuch.exports import lists
from lotsenbuch.exports.output import Listed
from lotsenbuch.exports.recording import OpenData
from lotsenbuch.model.publisher import Publisher

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dcatde": "http://dcat-ap.de/def/dcatde/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

EUROPE = "http://publications.europa.eu/resource/authority/"
GERMAN, STATE = f"{EUROPE}language/DEU", "http://dcat-ap.de/def/politicalGeocoding/stateKey/08"
SOCIETY, GOVERNMENT = f"{EUROPE}data-theme/SOCI", f"{EUROPE}data-theme/GOVE"

LICENCES: Mapping[str, str] = {
    lists.ENTRIES_LICENCE: "http://dcat-ap.de/def/licenses/cc-by/4.0",
    lists.PLACES_LICENCE: "http://dcat-ap.de/def/licenses/odbl",
}
"""The licences as open-data portals in Germany name them, by their SPDX names."""

FORMATS: Mapping[str, str] = {
    "application/json": "JSON",
    "application/geo+json": "GEOJSON",
    "application/atom+xml": "ATOM",
    "text/csv": "CSV",
}
"""The formats as the EU's list of file types names them, by their media types; others are no data for people."""


@dataclass(frozen=True)
class DataSet:
    """A set of data: its name in addresses, what it is called, what it is, whom to name; its files have one licence."""

    name: str
    title: str
    about: str
    licence: str
    attribution: str


SETS = (
    DataSet(
        "stellen",
        "Beratungsstellen für Geflüchtete in Baden-Württemberg",
        "Wer Geflüchtete berät (Integrationsmanagement, Migrationsberatung, Jugendmigrationsdienste und andere): "
        "Träger, Zuständigkeit, Kontakt, Zeiten, mit der Quelle jeder Angabe und ihrem Datum.",
        lists.ENTRIES_LICENCE,
        lists.ENTRIES_ATTRIBUTION,
    ),
    DataSet(
        "gemeinden",
        "Ansprechpartner für Geflüchtete in jeder Gemeinde Baden-Württembergs",
        "Für jede Gemeinde: wer dort berät, auf welcher Ebene, und in welcher Reihenfolge man wen anruft, bis hin zu "
        "Rathaus und Landratsamt. Mit Schlüssel, Postleitzahlen und Lage.",
        lists.PLACES_LICENCE,
        lists.PLACES_ATTRIBUTION,
    ),
)


@dataclass(frozen=True, repr=False)
class Catalogue:
    """The catalogue; `site` is the portal's address, `folder` that of the files, `publisher` who runs it, if known."""

    data: OpenData
    outputs: Sequence[Listed]
    publisher: Publisher | None
    site: str
    folder: str

    def written(self) -> str:
        """Give it as JSON-LD."""
        content = {
            "@context": CONTEXT,
            "@id": f"{self.folder}catalog.jsonld",
            "@type": "dcat:Catalog",
            "dct:title": _german("Lotsenbuch: offene Daten"),
            "dct:description": _german("Wer Geflüchtete in den Gemeinden Baden-Württembergs berät."),
            "dct:publisher": self._agent,
            "dct:language": {"@id": GERMAN},
            "foaf:homepage": {"@id": self.site, "@type": "foaf:Document"},
            "dct:modified": _date(self.data.date),
            "dcat:dataset": list(map(self._set, SETS)),
        }
        return json.dumps(_known(content), ensure_ascii=False, indent=1) + "\n"

    @property
    def _agent(self) -> dict[str, Any]:
        name = self.publisher.name if self.publisher else "Lotsenbuch"
        return {"@id": f"{self.site}#publisher", "@type": "foaf:Agent", "foaf:name": _german(name)}

    def _set(self, one: DataSet) -> dict[str, Any]:
        own = [output for output in self.outputs if output.licence == one.licence and output.media_type in FORMATS]
        return _known(
            {
                "@id": f"{self.folder}catalog.jsonld#{one.name}",
                "@type": "dcat:Dataset",
                "dct:identifier": one.name,
                "dct:title": _german(one.title),
                "dct:description": _german(one.about),
                "dct:publisher": {"@id": self._agent["@id"]},
                "dcat:contactPoint": _contact(self.publisher),
                "dcat:theme": [{"@id": SOCIETY}, {"@id": GOVERNMENT}],
                "dcat:keyword": [_german(word) for word in ("Integration", "Geflüchtete", "Beratung", "Gemeinden")],
                "dct:language": {"@id": GERMAN},
                "dct:modified": _date(self.data.date),
                "dcatde:politicalGeocodingURI": {"@id": STATE},
                "dcat:distribution": [_distribution(output, one, self.folder) for output in own],
            }
        )


def _distribution(output: Listed, one: DataSet, folder: str) -> dict[str, Any]:
    """Give one kind of file; of one for each municipality there is no address but that of the list of all."""
    is_single = set(output.sizes) == {output.path}
    address = {"@id": f"{folder}{output.path if is_single else 'index.json'}"}
    return _known(
        {
            "@id": f"{folder}catalog.jsonld#{output.path.replace('{', '').replace('}', '')}",
            "@type": "dcat:Distribution",
            "dct:title": {"@value": output.about, "@language": "en"},
            "dcat:accessURL": address,
            "dcat:downloadURL": address if is_single else None,
            "dct:format": {"@id": f"{EUROPE}file-type/{FORMATS[output.media_type]}"},
            "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{output.media_type}"},
            "dct:license": {"@id": LICENCES[one.licence]},
            "dcatde:licenseAttributionByText": _german(one.attribution),
            "dct:conformsTo": {"@id": f"{folder}{output.schema}"} if output.schema else None,
        }
    )


def _contact(publisher: Publisher | None) -> dict[str, Any] | None:
    if publisher is None:
        return None
    mail = {"@id": f"mailto:{publisher.email}"}
    return {"@type": "vcard:Organization", "vcard:fn": publisher.name, "vcard:hasEmail": mail}


def _german(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "de"}


def _date(date: str | None) -> dict[str, str] | None:
    """Give a date with its type: a day, a month or a year."""
    if date is None:
        return None
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(date), "date")
    return {"@value": date, "@type": f"xsd:{kind}"}


def _known(content: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value is not None}
