"""Every address of the portal, once.

Pages are counted from a language's home, files that all languages share from the portal's root.
"""

from dataclasses import dataclass
from enum import ReprEnum, StrEnum
from urllib.parse import urlencode

from lotsenbuch.languages import GERMAN, Language
from lotsenbuch.model.offices import Operator
from lotsenbuch.model.places import District, Municipality


class Route(str):
    """An address that there is in every language, counted from the language's home; a page's ends in a slash."""

    __slots__ = ()

    def in_language(self, language: Language) -> str:
        """Give the address in a language, counted from the portal's root."""
        return f"{language.prefix}{self}"

    def file_in(self, language: Language) -> str:
        """Give the file that answers for it in a language, below the portal's root."""
        address = self.in_language(language)
        return f"{address}index.html" if address.endswith("/") or not address else address


class Page(Route, ReprEnum):
    """The pages that there are once; templates call them by their names in small letters."""

    HOME = ""
    PLACES = "orte/"
    POSTCODES = "postleitzahlen/"
    DISTRICTS = "kreise/"
    OPERATORS = "traeger/"
    SEARCH = "suche/"
    PLAN = "plan/"
    PLAN_FILES = "plan/pdf/"
    FORM = "beitragen/"
    GLOSSARY = "woerter/"
    CARDS = "zeigen/"
    KEPT = "behalten/"
    NOTICE = "aushang/"
    STANDING = "stand/"
    NOT_FOUND = "404.html"
    # Written by hand: docs/<language>/….
    PLAN_FOR_CLIENTS = "plan/fuer-sie/"
    PLAN_FOR_COUNSELLORS = "plan/fuer-beratende/"
    KNOWLEDGE = "wissen/"
    HOUSING = "wissen/wohnen/"
    SIMPLE = "leicht/"
    VOLUNTEERS = "ehrenamt/"
    TOWN_HALLS = "gemeinden/"
    ABOUT = "ueber/"
    IMPRINT = "impressum/"
    PRIVACY = "datenschutz/"
    ACCESSIBILITY = "barrierefreiheit/"
    LICENCES = "lizenzen/"
    DATA = "daten/"


MUNICIPALITY = Route(f"{Page.PLACES}{{slug}}/")
"""The page of any municipality, for scripts that fill in its slug."""

SEARCH_INDEX = Route("pagefind/")
PLAN_WORKER = Route(f"{Page.PLAN}offline.js")
"""The service worker of the plan: its scope is the folder in which it stands."""


ASSETS = "assets/"
"""The folder of what all languages share."""


class Asset(StrEnum):
    """The files that all languages share; in some scripts or tables fill in the code of a language or a district."""

    ICONS = "assets/icons.svg"
    LOGO = "assets/logo.svg"
    STYLE = "assets/portal.css"
    SCRIPT = "assets/portal.js"
    PLACES = "assets/places.json"
    LETTERS = "assets/letters.json"
    SEARCH_SCRIPT = "assets/search.js"
    ASKED_SCRIPT = "assets/asked.js"
    SNIPPET_SCRIPT = "assets/snippet.js"
    FOUND_SCRIPT = "assets/found.js"
    LETTERS_SCRIPT = "assets/letters.js"
    DIGITS_SCRIPT = "assets/digits.js"
    KNOWLEDGE_STYLE = "assets/knowledge.css"
    PLAN_STYLE = "assets/plan/plan.css"
    PLAN_WORKER = "assets/plan/offline.js"
    PLAN_OFFICES = "assets/plan/offices.json"
    PLAN_WORDS = "assets/plan/{code}.json"
    MANIFEST = "assets/app/{code}.webmanifest"
    APP_ICON = "assets/app/icon-{name}.png"
    APP_LOGO = "assets/app/logo.svg"
    FINDER_SCRIPT = "assets/finder/places.js"
    LOADING_SCRIPT = "assets/finder/loading.js"
    SPEECH_SCRIPT = "assets/speech.js"
    NOTICE_STYLE = "assets/notice/notice.css"
    STANDING_STYLE = "assets/standing/standing.css"
    HAND_ON_SCRIPT = "assets/hand-on.js"
    KEEP_WORKER = "assets/keep/worker.js"
    KEPT_SCRIPT = "assets/keep/list.js"
    KEPT_FRAME = "assets/keep/{code}.json"
    KEPT_WORDS = "assets/keep/{code}-words.json"
    FORM_STYLE = "assets/contribute/contribute.css"
    FORM_RULES = "assets/contribute/rules-{code}.json"
    FORM_ENTRIES = "assets/contribute/entries.json"
    FORM_PLACES = "assets/contribute/places.json"
    FORM_ADMINISTRATIONS = "assets/contribute/administrations-{code}.json"
    FORM_LOCALITIES = "assets/contribute/localities-{code}.json"

    def of(self, language: Language) -> str:
        """Give the file of one language."""
        return self.format(code=language.code)


PLAN_SCRIPTS = (
    "dates.js", "finder/combobox.js", "finder/elements.js", "finder/recent.js", "plan/form.js", "plan/device.js",
    "plan/draft.js", "plan/fields.js", "plan/file.js", "plan/kept.js", "plan/language.js", "plan/menu.js",
    "plan/notice.js", "plan/offices.js", "plan/sheets.js",
)  # fmt: skip
"""The scripts below `assets/` that the plan's page begins with. A browser is told of all at once: it would find them by
what one imports from another, four steps of a slow network."""

NAMED_FOR_GOOD = frozenset(
    {
        *(asset for asset in Asset if "{" in asset),
        Asset.PLAN_OFFICES,
        Asset.APP_LOGO,
        Asset.FORM_ENTRIES,
        Asset.FORM_PLACES,
    }
)
"""The shared files that keep their address, whatever they say: of many a script finds the one that it needs, those of
the app are what a system knows it by, and the others change with each entry."""


@dataclass(frozen=True)
class Fingerprints:
    """What is known of what the other shared files say; it stands in their addresses, so a browser may keep them.

    Those of the code are in one folder, since its scripts import each other; the finder's places are in their own.
    """

    code: str = ""
    places: str = ""

    def address(self, path: str) -> str:
        """Give where a shared file stands."""
        own = "" if path in NAMED_FOR_GOOD else self.places if path == Asset.PLACES else self.code
        return path.replace(ASSETS, f"{ASSETS}{own}/", 1) if own else path


UNREAD = Fingerprints()
"""What is known of files that nobody has read: they stand where they are called."""

FINGERPRINT = 8
"""So many hexadecimal digits are a fingerprint: it stands some sixty times in a page. The worker of kept pages, that
of the plan and the server's configuration know one by them."""


FORM_SHEET = f"{Page.FORM}pdf/vorschlag.pdf"
"""What the form asks, to print and fill in."""

API = "api/v1/"
"""The folder of the open data; a second version would stand beside it."""


class Api(StrEnum):
    """The files of the open data, from their folder; in some fill in a municipality's key or the name of a schema.

    Within a version none of them is moved or taken away.
    """

    INDEX = "index.json"
    DESCRIPTION = "openapi.json"
    CHANGES = "changes.atom"
    CATALOGUE = "catalog.jsonld"
    OFFICES = "offices.json"
    OPERATORS = "operators.json"
    DISTRICTS = "districts.json"
    MUNICIPALITIES = "municipalities.json"
    MUNICIPALITY = "municipalities/{ags}.json"
    OFFICES_TABLE = "offices.csv"
    MUNICIPALITIES_TABLE = "municipalities.csv"
    MUNICIPALITIES_MAP = "municipalities.geojson"
    SERVICES = "hsds/services.json"
    ORGANIZATIONS = "hsds/organizations.json"
    SCHEMA = "schema/{name}.json"


SITEMAP = "sitemap.xml"
SITEMAP_PART = "sitemap/{code}.xml.gz"
"""The pages of one language; search engines read it packed, which is a twentieth."""
WORKER = "worker.js"
"""The service worker that serves what a reader has kept: its scope is the whole portal."""
ROBOTS = "robots.txt"

CALLED = {page.name.lower(): page for page in Page} | {
    "municipality": MUNICIPALITY,
    "plan_worker": PLAN_WORKER,
    "search_index": SEARCH_INDEX,
}
"""What templates call by a name, besides the kinds of pages that bring a name of their own."""


def municipality(place: Municipality) -> Route:
    """Give a municipality's page."""
    return Route(MUNICIPALITY.format(slug=place.slug))


def address_book(place: Municipality) -> str:
    """Give the ways of a municipality for an address book, beside its German page."""
    return f"{municipality(place)}kontakt.vcf"


def district(place: District) -> Route:
    """Give a district's page."""
    return Route(f"{Page.DISTRICTS}{place.slug}/")


def operator(organisation: Operator) -> Route:
    """Give an operator's page."""
    return Route(f"{Page.OPERATORS}{organisation.id}/")


def written(file: str) -> Route:
    """Give a page written by hand, by the path of its file below its language's folder."""
    return Route(file.removesuffix("index.md") if file.endswith("index.md") else f"{file.removesuffix('.md')}/")


def short(ags: str) -> Route:
    """Give the address that leads to a municipality by its key, short enough for a QR code; German only."""
    return Route(f"ags/{ags}/")


def form(**asked: str) -> str:
    """Give the German form with what its address asks for: `ort`, `aufgabe`, `eintrag`, `verwaltung`, `stimmt`."""
    return f"{Page.FORM}?{urlencode(asked)}"


def kept_places(place: District, language: Language) -> str:
    """Give the list of the pages of a district's municipalities in a language, for whoever keeps them."""
    return f"{Asset.KEPT_FRAME.of(language).removesuffix('.json')}/{place.key}.json"


def glossary_sheet(language: Language) -> str:
    """Give the glossary as PDF."""
    return f"{Page.GLOSSARY}pdf/woerter-{language.code}.pdf"


def plan_sheet(language: Language, slug: str, *, is_fillable: bool) -> str:
    """Give a sheet of the plan as PDF, by the slug of its name; without one the whole plan."""
    sheet, ending = f"-{slug}" if slug else "", "-zum-ausfuellen" if is_fillable else ""
    return f"{Page.PLAN_FILES}{language.code}/integrationsplan{sheet}-{language.code}{ending}.pdf"


@dataclass(frozen=True)
class Ways:
    """The ways from a page to its language's home and to the portal's root; both end in a slash."""

    home: str
    root: str
    fingerprints: Fingerprints = UNREAD

    @property
    def called(self) -> dict[str, object]:
        """Give them as templates call them."""
        return {"home": self.home, "root": self.root, "asset": self.asset, "plan_scripts": self.plan_scripts}

    def asset(self, name: str) -> str:
        """Give the way to a file that all languages share, by its name in small letters; raises KeyError."""
        return self._way(Asset[name.upper()])

    def plan_scripts(self) -> list[str]:
        """Give the ways to the scripts that the plan's page begins with."""
        return [self._way(f"{ASSETS}{script}") for script in PLAN_SCRIPTS]

    def _way(self, path: str) -> str:
        return f"{self.root}{self.fingerprints.address(path)}"


def ways_from(path: str, language: Language, fingerprints: Fingerprints = UNREAD) -> Ways:
    """Give the ways from a page, by its path from its language's home: `../` for each folder, else `./`."""
    home = "../" * path.count("/") or "./"
    return Ways(home, home if language is GERMAN else f"{home}../", fingerprints)
