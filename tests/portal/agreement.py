"""What a German page says of a municipality, and what each file of the open data says of it: the same, in one shape.

Everything is read as by somebody who knows nothing of how it was made: the page by its words, a file by its format.
"""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import lxml.html
import vobject

from lotsenbuch.content import Knowledge
from lotsenbuch.model.hours import DAYS, week_of
from lotsenbuch.model.phones import dialled
from lotsenbuch.routes import API

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip

ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Hours = frozenset[tuple[int, str, str]]
"""The open times of a week: the day (Monday is 0), from when, until when."""


@dataclass(frozen=True)
class Held:
    """Where an office comes to the people, and when."""

    place: str
    hours: Hours = frozenset()


@dataclass(frozen=True)
class Said:
    """What is said of one way: its telephone as one dials it, its mailbox, its times, who says so and when.

    `fresh` is who confirmed it, or who published it, and the date, if there is one.
    """

    phone: str | None = None
    email: str | None = None
    hours: Hours = frozenset()
    held: frozenset[Held] = frozenset()
    fresh: tuple[str, str | None] | None = None

    @property
    def without_times(self) -> "Said":
        """Give the same as a format says it that has no times."""
        return replace(self, hours=frozenset(), held=frozenset())


Answered = Mapping[str, Said]
"""The ways of a municipality in their order: by the id of an office, or the name of an administration."""


class Page:
    """The German page of a municipality, a district or an operator; it is read once.

    What a municipality's page says of whoever is there for its whole district is read on to the page of the district,
    to which it leads.
    """

    def __init__(self, html: str, district: "Page | None" = None) -> None:
        self._root, self._district = lxml.html.fromstring(html), district

    @property
    def level(self) -> str:
        """Give the level at which the place is answered."""
        (line,) = self._root.xpath("//p[contains(@class, 'level-')]")
        return str(line.get("class")).partition("level-")[2]

    @property
    def answered(self) -> Answered:
        """Give the offices and administrations, the first way at first."""
        return {self._key(one): self._said(one) for one in self._articles}

    @property
    def lines(self) -> dict[str, tuple[str | None, str | None]]:
        """Give of each office and administration how one calls it and writes to it."""
        return {self._key(one): _lines_on_page(one) for one in self._articles}

    @property
    def state_services(self) -> list[str]:
        """Give the services that answer everywhere, emergencies aside."""
        if self._district and self._root.xpath("//a[contains(@href, '#ueberall')]"):
            return self._district.state_services
        return [_text(one) for one in self._root.xpath("//details//li[not(@class)]/strong[../../@class='state']")]

    @property
    def json_ld(self) -> Any:
        """Give what machines read in it."""
        (script,) = self._root.xpath("//script[@type='application/ld+json']")
        return json.loads(script.text)

    @cached_property
    def _articles(self) -> list[Any]:
        return list(self._root.xpath("//article[starts-with(@id, 'stelle-') or starts-with(@id, 'verwaltung-')]"))

    def _key(self, article: Any) -> str:
        kind, _, key = str(article.get("id")).partition("-")
        return key if kind == "stelle" else _text(article.xpath("./h2|./h3")[0])

    def _said(self, article: Any) -> Said:
        """Give what the page says of an office or an administration, itself or where it leads on."""
        onward = [str(href).partition("#")[2] for href in article.xpath("./p[@class='way-more']/a/@href")]
        if not onward or not self._district:
            return _said_on_page(article)
        phone, email = _lines_on_page(article)
        return replace(self._district.whole(onward[0]), phone=phone, email=email)

    def whole(self, anchor: str) -> Said:
        """Give what the page says of the office or the administration that stands at a place in it."""
        (article,) = (one for one in self._articles if one.get("id") == anchor)
        return _said_on_page(article)


def _lines_on_page(article: Any) -> tuple[str | None, str | None]:
    links = [str(href) for href in article.xpath(".//a/@href")]
    phone = next((href.removeprefix("tel:") for href in links if href.startswith("tel:")), None)
    return phone, next((unquote(urlsplit(href).path) for href in links if href.startswith("mailto:")), None)


def _said_on_page(article: Any) -> Said:
    return Said(
        *_lines_on_page(article),
        hours=_hours_on_page(article.xpath(".//dl[@class='hours'][not(ancestor::li)]")),
        held=frozenset(
            Held(_text(one.xpath("./strong")[0]), _hours_on_page(one.xpath(".//dl[@class='hours']")))
            for one in article.xpath(".//ul[@class='consultations']/li")
        ),
        fresh=_fresh_on_page(article),
    )


def _hours_on_page(lists: Iterable[Any]) -> Hours:
    return frozenset(
        (int(day.get("data-day")), opens, closes)
        for one in lists
        for day in one.xpath("./div")
        for opens, _, closes in (_text(span).partition("–") for span in day.xpath("./dd/bdi"))
    )


FRESH = re.compile(
    r"(?:Bestätigt: (?P<day>[^,]+), von (?P<by>.+?)|Veröffentlicht: (?P<date>[^,]+), von (?P<publisher>.+?)"
    r"|Veröffentlicht von (?P<undated>.+?), ohne Datum)\.(?: Noch niemand hat das bestätigt\..*)?$"
)


SHORTENED = (" e. V", " e.V")
"""Ends of names whose full stop is that of the sentence, too."""


def _fresh_on_page(article: Any) -> tuple[str, str | None]:
    lines = map(_text, article.xpath(".//p[contains(@class, 'freshness')] | ./p[@class='fine']"))
    (found, *_) = (found for line in lines if (found := FRESH.search(line)))
    who = found["by"] or found["publisher"] or found["undated"]
    who = f"{who}." if who.endswith(SHORTENED) else who
    when = found["day"] or found["date"]
    return who, _iso(when) if when else None


def _iso(words: str) -> str:
    """Give a date as machines write it: `31. Januar 2026`, `Januar 2026`, `2026`."""
    *day, year = words.replace(".", "").split()
    if not day:
        return year
    month = f"{year}-{MONTHS.index(day[-1]) + 1:02}"
    return f"{month}-{int(day[0]):02}" if len(day) > 1 else month


def _text(node: Any) -> str:
    return " ".join(str(node.text_content()).split())


def _week(opening_hours: str | None) -> Hours:
    """Give the times that OpenStreetMap's notation says."""
    days = week_of(opening_hours).days if opening_hours else ()
    return frozenset((day, _clock(span.start), _clock(span.end)) for day, spans in enumerate(days) for span in spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


class OpenFiles:
    """The files of the open data in the folder of a built portal."""

    def __init__(self, site: Path) -> None:
        self._site = site

    def single(self, ags: str) -> Any:
        """Give a municipality's own file."""
        return self._json(f"municipalities/{ags}.json")

    @cached_property
    def municipalities(self) -> Mapping[str, Any]:
        """The list of all of them, by their keys."""
        return {one["ags"]: one for one in self._json("municipalities.json")["municipalities"]}

    @cached_property
    def points(self) -> Mapping[str, Any]:
        """What the map says of each municipality, by their keys."""
        return {one["id"]: one["properties"] for one in self._json("municipalities.geojson")["features"]}

    @cached_property
    def first_ways(self) -> Mapping[str, Mapping[str, str]]:
        """The rows of the table of municipalities, by their keys."""
        return {row["ags"]: row for row in self._rows("municipalities.csv")}

    @cached_property
    def rows(self) -> Mapping[str, Said]:
        """What the table of offices says of each, by their ids."""
        return {row["id"]: _said_in_row(row) for row in self._rows("offices.csv")}

    @cached_property
    def services(self) -> Mapping[str, Said]:
        """What HSDS says of each office, by our ids."""
        return {one["x-lotsenbuch"]["id"]: _said_by_hsds(one) for one in self._json("hsds/services.json")["contents"]}

    def cards(self, slug: str) -> list[tuple[str, Said]]:
        """Give the cards of a municipality's address book, by the names on them."""
        text = (self._site / "orte" / slug / "kontakt.vcf").read_bytes().decode()
        return [(str(card.fn.value), _said_on_card(card)) for card in vobject.readComponents(text)]

    def _json(self, path: str) -> Any:
        return json.loads((self._site / API / path).read_text("utf-8"))

    def _rows(self, path: str) -> Iterator[dict[str, str]]:
        text = (self._site / API / path).read_bytes().decode("utf-8-sig")
        for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=";"):
            yield {key: value.removeprefix("'") for key, value in row.items()}


def answered_by_json(single: Any) -> Answered:
    """Give what a municipality's own file says: its ways in their order, then the offices to which there is none."""
    offices = {office["id"]: _said_of_office(office) for office in single["offices"]}
    ways = single["municipality"]["ways"]
    named = {way.get("office") or way["name"]: way for way in ways if way["kind"] != "state-service"}
    said = {
        key: offices[key] if key in offices else Said(way.get("dial"), way.get("email"), fresh=_cited(way))
        for key, way in named.items()
    }
    return said | {key: one for key, one in offices.items() if key not in said}


def _cited(way: Any) -> tuple[str, str | None]:
    """Give who says how to reach an administration: of what one would try first."""
    stated = way["stated"]
    (first, *_) = (stated[part] for part in ("phone", "email", "address", "entry") if part in stated)
    return first["publisher"], first.get("date")


def _said_of_office(office: Any) -> Said:
    contact = office.get("contact", {})
    return Said(
        contact.get("dial"),
        contact.get("email"),
        _week(office.get("opening_hours")),
        frozenset(Held(one["place"], _week(one.get("opening_hours"))) for one in office.get("consultations", ())),
        _fresh(office),
    )


def _fresh(office: Any) -> tuple[str, str | None]:
    if verified := office.get("verified"):
        return verified["by"], verified["date"]
    (source,) = (source for source in office["sources"] if source["id"] == office["age"]["source"])
    assert source.get("date") == office["age"].get("date")
    return source["publisher"], source.get("date")


def _said_in_row(row: Mapping[str, str]) -> Said:
    who, when = ("verified_by", "verified_date") if row["verified_by"] else ("age_publisher", "age_date")
    return Said(
        dialled(row["phone"]) if row["phone"] else None,
        row["email"] or None,
        _week(row["opening_hours"] or None),
        fresh=(row[who], row[when] or None),
    )


def first_by_row(row: Mapping[str, str]) -> tuple[str, str | None, str | None]:
    """Give the first way as the table of municipalities says it: to whom, its telephone, its mailbox."""
    return row["way_office"] or row["way_name"], dialled(row["phone"]) if row["phone"] else None, row["email"] or None


def _said_by_hsds(service: Any) -> Said:
    phones, ours = service.get("phones", ()), service["x-lotsenbuch"]
    held = (one for one in service.get("service_at_locations", ()) if one["location"]["name"] != service["name"])
    return Said(
        phones[0]["number"] if phones else None,
        service.get("email"),
        _scheduled(service),
        frozenset(Held(one["location"]["name"], _scheduled(one)) for one in held),
        _fresh(ours),
    )


def _scheduled(of: Any) -> Hours:
    days = [day.upper() for day in DAYS]
    return frozenset(
        (days.index(day), one["opens_at"], one["closes_at"])
        for one in of.get("schedules", ())
        for day in one["byday"].split(",")
    )


def _said_on_card(card: Any) -> Said:
    note = card.note.value.split("; ")[0] if "note" in card.contents else ""
    found = re.fullmatch(r"(?P<who>.*?)(?: (?P<date>\d{4}(?:-\d\d){0,2}))?", note)
    assert found
    phone, email = (getattr(card, name).value if name in card.contents else None for name in ("tel", "email"))
    return Said(phone, email, fresh=(found["who"], found["date"]))


def answered_by_json_ld(graph: Any) -> Answered:
    """Give what the page itself says to machines."""
    return {
        one.get("@id", one["name"]).removeprefix("#stelle-"): _said_by_schema_org(one)
        for one in graph["@graph"]
        if one["@type"].startswith("Government")
    }


def level_by_json_ld(graph: Any) -> str:
    """Give the level as the page says it to machines."""
    return str(graph["@graph"][0]["additionalProperty"]["value"])


def _said_by_schema_org(one: Any) -> Said:
    channels = _listed(one.get("availableChannel"))
    (line,) = [channel["servicePhone"] for channel in channels if "servicePhone" in channel] or [one]
    held = [channel["serviceLocation"] for channel in channels if "name" in channel.get("serviceLocation", {})]
    said = one["subjectOf"]
    who = said.get("reviewedBy") or said["publisher"]
    return Said(
        line.get("telephone"),
        line.get("email"),
        _specified(one.get("hoursAvailable")),
        frozenset(Held(place["name"], _specified(place.get("openingHoursSpecification"))) for place in held),
        (who["name"], said.get("lastReviewed") or said.get("datePublished")),
    )


def _specified(specifications: Any) -> Hours:
    return frozenset(
        (ENGLISH.index(day), one["opens"], one["closes"])
        for one in _listed(specifications)
        if "opens" in one
        for day in one["dayOfWeek"]
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


@dataclass(frozen=True)
class Comparison:
    """A municipality's page beside what the formats say of it."""

    ags: str
    slug: str
    page: Page
    files: OpenFiles

    @cached_property
    def single(self) -> Any:
        """The municipality's own file."""
        return self.files.single(self.ags)

    @cached_property
    def answered(self) -> Answered:
        """What the page says."""
        return self.page.answered

    @property
    def offices(self) -> Answered:
        """What the page says of those of its ways that lead to offices."""
        return {office["id"]: self.answered.get(office["id"], Said()) for office in self.single["offices"]}

    def differences(self) -> Iterator[str]:
        """Give the formats that say something else than the page, and what."""
        for name, level in self._levels.items():
            if level != self.page.level:
                yield f"{name}: {level}"
        yield from self._in_whole()
        yield from self._in_tables()
        yield from self._on_cards()
        services = [way["name"] for way in self.single["municipality"]["ways"] if way["kind"] == "state-service"]
        if services != self.page.state_services:
            yield f"services of the state: {services}"

    @property
    def _levels(self) -> Mapping[str, str]:
        return {
            "JSON": self.single["municipality"]["level"],
            "CSV": self.files.first_ways[self.ags]["level"],
            "GeoJSON": self.files.points[self.ags]["level"],
            "JSON-LD": level_by_json_ld(self.page.json_ld),
        }

    def _in_whole(self) -> Iterator[str]:
        """Give what is otherwise where all ways are said, in their order."""
        if self.single["municipality"] != self.files.municipalities[self.ags]:
            yield "JSON: the list of all"
        found = {"JSON": answered_by_json(self.single), "JSON-LD": answered_by_json_ld(self.page.json_ld)}
        for name, said in found.items():
            if said != self.answered or _callable(said) != _callable(self.answered):
                yield f"{name}: {_different(said, self.answered)}"

    def _in_tables(self) -> Iterator[str]:
        """Give what is otherwise where a file lists all offices, or all first ways."""
        without_held = {key: replace(one, held=frozenset()) for key, one in self.offices.items()}
        for name, listed, expected in (
            ("CSV", self.files.rows, without_held),
            ("HSDS", self.files.services, self.offices),
        ):
            said = {key: listed.get(key, Said()) for key in expected}
            if said != expected:
                yield f"{name}: {_different(said, expected)}"
        first = next(iter(self.answered.items()), (None, Said()))
        if first_by_row(self.files.first_ways[self.ags]) != (first[0], first[1].phone, first[1].email):
            yield "CSV: the first way"
        if self.files.points[self.ags]["offices"] != self.single["municipality"]["offices"]:
            yield "GeoJSON: offices"

    def _on_cards(self) -> Iterator[str]:
        """Give what is otherwise in the address book, which has a card for each way, and no times."""
        names = {office["id"]: office["name"] for office in self.single["offices"]}
        without_way = {office["id"] for office in self.single["offices"] if "contact" not in office}
        reached = {key: one for key, one in self.answered.items() if key not in without_way}
        expected = [(names.get(key, key), one.without_times) for key, one in reached.items()]
        cards = self.files.cards(self.slug)
        if Counter(cards) != Counter(expected):
            yield f"vCard: {_different(dict(cards), dict(expected))}"


def disagreements(knowledge: Knowledge, found: Mapping[str, str], files: OpenFiles) -> Iterator[str]:
    """Give each difference between a format and the page of a municipality, for all of them."""
    slugs = {district.slug for district in knowledge.gazetteer.districts.values()}
    districts = {slug: Page(found[f"kreise/{slug}/"]) for slug in slugs}
    for ags, place in knowledge.gazetteer.municipalities.items():
        page = Page(found[f"orte/{place.slug}/"], districts[place.district.slug])
        compared = Comparison(ags, place.slug, page, files)
        yield from (f"{place.slug}: {difference}" for difference in compared.differences())


def _callable(answered: Answered) -> list[str]:
    """Give whom one can call or write to, in the order in which to try."""
    return [key for key, one in answered.items() if one.phone or one.email]


def _different(found: Answered, expected: Answered) -> str:
    keys = [key for key in {**found, **expected} if found.get(key) != expected.get(key)]
    return "; ".join(f"{key}: {found.get(key)} instead of {expected.get(key)}" for key in keys) or "another order"
