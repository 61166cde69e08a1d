"""What a built portal is looked at for: each function gives what is wrong, and nothing where all is well.

The small portal and the real one are looked at alike.
"""

import gzip
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

from lotsenbuch.content import Knowledge
from lotsenbuch.languages import GERMAN, LANGUAGES, Language
from lotsenbuch.model.places import DistrictKind
from lotsenbuch.pages.kinds import KINDS, Single
from lotsenbuch.portal.editions import editions
from lotsenbuch.settings import Settings
from lotsenbuch.views.municipality import MunicipalityView

BASE = "https://lotsenbuch.example/"
MADE = (
    "", "404.html", *(str(kind.route) for kind in KINDS if isinstance(kind, Single)),
    "ueber/", "wissen/", "gemeinden/", "barrierefreiheit/", "leicht/", "plan/fuer-sie/",
)  # fmt: skip
"""Pages that every portal has, but for those of places and operators."""

Pages = dict[str, str]
"""The text of each page by its path."""


@cache
def pages(site: Path) -> Pages:
    """Give the text of every page by its path."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): file.read_text("utf-8")
        for file in sorted(site.rglob("*.html"))
    }


def of_language(found: Pages, language: Language) -> Iterator[tuple[str, str]]:
    """Give the pages of a language."""
    prefixes = tuple(other.prefix for other in LANGUAGES if other is not GERMAN)
    for path, text in found.items():
        if path.startswith(language.prefix) if language is not GERMAN else not path.startswith((*prefixes, "ags/")):
            yield path, text


BREAK = "\n<"
"""Where a line ends, but for lines within a tag or a text."""


def lines(found: Pages) -> Iterator[tuple[str, str]]:
    """Give each line of the pages once, with the first page that has it; a tag is within one line."""
    known: set[str] = set()
    for path, text in found.items():
        own = set(text.split(BREAK))
        yield from ((path, f"<{line}") for line in own - known)
        known |= own


def whole(found: Pages) -> Iterator[tuple[str, str]]:
    """Give the pages that are more than a short address."""
    return ((path, text) for path, text in found.items() if not path.startswith("ags/"))


def kinds(knowledge: Knowledge, project: Path) -> tuple[str, ...]:
    """Give a page of every kind, the unusual ones among them, by their paths from a language's home."""
    views = editions(knowledge, project, Settings(BASE))[GERMAN].views
    gazetteer = knowledge.gazetteer
    places: dict[object, str] = {}
    for answer in knowledge.answers.values():
        for trait in _traits(views.municipalities.page(answer)):
            places.setdefault(trait, f"orte/{answer.municipality.slug}/")
    for kind in DistrictKind:
        places[kind] = next(f"kreise/{one.slug}/" for one in gazetteer.districts.values() if one.kind is kind)
    for operator in knowledge.coverage.operators.values():
        has_offices = bool(views.operators.page(operator).offices)
        places.setdefault(("operator", has_offices), f"traeger/{operator.operator.id}/")
    longest = max(knowledge.written.german.values(), key=lambda page: len(page.text)).path
    written = f"{longest.removesuffix('.md')}/".removesuffix("index/")
    return tuple(dict.fromkeys((*MADE, written, *places.values())))


def _traits(view: MunicipalityView) -> Iterator[object]:
    parts = {
        "is reached": view.is_reached,
        "others": view.others,
        "unreached": view.unreached,
        "past": view.past,
        "figures": view.figures,
        "homonyms": view.homonyms,
    }
    yield view.level
    yield view.first and view.first.kind
    yield from (name for name, part in parts.items() if part)


def without_page(found: Pages, knowledge: Knowledge, language: Language) -> list[str]:
    """Give the places and operators that have no page of their own in a language, or one that leads to nobody."""
    gazetteer, prefix = knowledge.gazetteer, language.prefix
    named = {f"{prefix}orte/{place.slug}/": place.name for place in gazetteer.municipalities.values()}
    named |= {f"{prefix}kreise/{district.slug}/": district.name for district in gazetteer.districts.values()}
    operators = [f"{prefix}traeger/{operator.id}/" for operator in knowledge.entries.operators]
    return [
        path
        for path, name in named.items()
        if f">{name}<" not in (text := found.get(path, "")) or 'class="way' not in text
    ] + [path for path in operators if path not in found]


LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
SHARED = ("../", "http:", "https:", "mailto:", "tel:", "geo:")
"""How links begin that lead to the same from all pages beside each other."""


def links(found: Pages) -> Iterator[tuple[str, str]]:
    """Give each link with its page: those up the tree and elsewhere once for all pages beside each other that have it.

    All others, places within the page and files beside it among them, are each page's own.
    """
    seen: dict[str, set[str]] = {}
    of_line: dict[str, tuple[str, ...]] = {}
    for path, text in found.items():
        known, own = seen.setdefault(urljoin(f"/{path}", ".."), set()), set(text.split(BREAK))
        for line in own:
            if line not in of_line:
                of_line[line] = tuple(LINK.findall(line))
            is_new = line not in known
            yield from ((path, href) for href in of_line[line] if is_new or not href.startswith(SHARED))
        known |= own


def broken_links(site: Path, found: Pages) -> tuple[int, list[str]]:
    """Give how many addresses the pages name, and the links that lead nowhere: to pages, files, places within pages."""
    anchors = {path: set(re.findall(r' id="([^"]+)"', text)) for path, text in found.items()}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    checked: set[str] = set()
    broken = []
    for path, href in links(found):
        if re.match(r"(https?|mailto|tel|geo):", href) and not href.startswith(BASE):
            continue
        target, _, anchor = unquote(urljoin(f"{BASE}{path}", href.replace("&amp;", "&"))).partition("#")
        if (known := f"{target}#{anchor}") in checked:
            continue
        checked.add(known)
        inside = target.removeprefix(BASE).partition("?")[0]
        exists = inside in found if inside.endswith("/") or not inside else inside in files
        if exists and inside.endswith(".svg") and inside not in anchors:
            anchors[inside] = set(re.findall(r' id="([^"]+)"', (site / inside).read_text("utf-8")))
        if not exists or (anchor and anchor not in anchors[inside]):
            broken.append(f"{path}: {href}")
    return len(checked), broken


def ids_twice(found: Pages) -> list[str]:
    """Give the pages on which an id stands twice: a label or a link would lead to the wrong one."""
    return [
        path
        for path, text in found.items()
        if any(count > 1 for count in Counter(re.findall(r' id="([^"]+)"', text)).values())
    ]


INLINE = re.compile(r'<style|<script(?! type="application/ld\+json">|[^>]* src=)|\son[a-z]+=|\sstyle="')
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script|img|use)[^>]*(?:href|src)="([^"]+)"')


def loading_from_elsewhere(found: Pages) -> list[str]:
    """Give the pages that load something from another host, hold a script or a style, or have no policy that says so.

    The policy stands before anything that could load. Of equal lines the first page is given.
    """
    wrong = {
        path
        for path, line in lines(found)
        if INLINE.search(line) or any(re.match(r"(https?:)?//", href) for href in LOADED.findall(line))
    }
    return [path for path, text in found.items() if path in wrong or not _has_policy(text)]


def _has_policy(text: str) -> bool:
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
    first = min((text.index(tag) for tag in ("<script", "<link", "<body") if tag in text), default=len(text))
    return (
        policy is not None
        and re.match("default-src '(self|none)'", policy[1]) is not None
        and not re.search(r"unsafe-inline|http|data:|\*", policy[1])
        and policy.start() < first
    )


def without_head(found: Pages) -> list[str]:
    """Give the pages without a description or their canonical address."""
    return [
        path
        for path, text in whole(found)
        if not path.endswith("404.html")
        and not (
            re.search(r'<meta name="description" content="[^"]{20,}">', text)
            and f'<link rel="canonical" href="{BASE}{path}">' in text
        )
    ]


def titles_twice(found: Pages, language: Language) -> list[str]:
    """Give the titles that several pages of a language bear, or `""` for a page that has none."""
    titles = (
        re.search(r"<title>(.*?)</title>", text)
        for path, text in of_language(found, language)
        if not path.endswith("404.html")
    )
    counts = Counter(title[1] if title else "" for title in titles)
    return [title for title, count in counts.items() if count > 1 or not title]


def in_the_sitemap(site: Path) -> list[str]:
    """Give the paths that the sitemap names, in all its parts."""
    return [path for part in parts_of_the_sitemap(site) for path in _named(part)]


def parts_of_the_sitemap(site: Path) -> list[bytes]:
    """Give the parts that the sitemap names, unpacked."""
    named = _named((site / "sitemap.xml").read_bytes())
    return [gzip.decompress((site / part).read_bytes()) for part in named]


def _named(xml: bytes) -> list[str]:
    """Give the paths that the sitemap or a part of it names."""
    return [(entry[0].text or "").removeprefix(BASE) for entry in ET.fromstring(xml)]  # noqa: S314


def for_the_sitemap(found: Pages) -> set[str]:
    """Give the paths of the pages that belong into the sitemap."""
    return {path for path, _ in whole(found) if not path.endswith("404.html")}


def invalid(files: Iterable[Path], project: Path, left_aside: str = "") -> str:
    """Give what the Nu HTML checker finds wrong; `left_aside` is a pattern of messages that do not count.

    The checker compares it with the beginning of a message, up to the element.
    """
    checker = project / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    options = ["--errors-only", *(["--filterpattern", left_aside] if left_aside else [])]
    command = ["java", "-jar", str(checker), *options, *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode in {0, 1}, result.stderr
    return str(result.stderr[:3000])
