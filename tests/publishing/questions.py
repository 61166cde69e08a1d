"""What is asked: addresses of every kind and language of a built portal, the same each time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from lotsenbuch import routes
from lotsenbuch.languages import GERMAN, LANGUAGES
from lotsenbuch.portal.compression import FORMS
from lotsenbuch.routes import API, ASSETS, Api, Page

COUNT = 250

ENCODINGS = ("br", "gzip", "")
"""What browsers accept: those of today, old ones, programs."""

CHOOSY = {
    "gzip, br;q=0": "gzip",
    "gzip;q=0, identity": "",
    "br;q=0, gzip;q=0, *;q=0.5": "",
    "identity": "",
    "*": "",
    "zstd, BR ; q=0.5": "br",
}
"""What some say of what they accept, with the form that they must get: a zero is a no."""

LED_OUT = "//\\evil.example/"
"""Where two slashes made one would lead to another host: browsers take the second sign for a slash."""


@dataclass(frozen=True)
class Question:
    """What is asked, and what should come: which status, of which file, in which of `ENCODINGS`.

    `words` are those by which an encoding is asked for, if they are not a browser's; `leads` is where one is led on to,
    if that is not the same address with a slash.
    """

    address: str
    file: str = ""
    status: int = 200
    method: str = "GET"
    accepts: str = ""
    range: str = ""
    words: str = ""
    leads: str = ""
    is_hostile: bool = False

    def __str__(self) -> str:
        """Give it as people read it."""
        more = " ".join(filter(None, (self.words or self.accepts, self.range)))
        return f"{self.method} {self.address[:80]}{f' ({more})' if more else ''}"


def questions(site: Path) -> list[Question]:
    """Give what is asked of a portal: what each rule needs, and then more and more of its files."""
    paths = [file.relative_to(site).as_posix() for file in sorted(site.rglob("*")) if file.is_file()]
    known = set(paths)
    files = [path for path in paths if not (path.endswith(tuple(FORMS)) and path.rpartition(".")[0] in known)]
    asked = [*_each_language(files), *_each_kind(files), *_documents(files), *_short(files), *_missing()]
    asked += (*_led_on(files), *_hostile())
    asked += map(_of_file, _drawn(files, COUNT), cycle(ENCODINGS))
    return list(dict.fromkeys(asked))[:COUNT]


def _drawn(paths: Sequence[str], count: int) -> list[str]:
    """Give so many of them, evenly from all."""
    return list(dict.fromkeys(paths[number * len(paths) // count] for number in range(count) if paths))


def _of_file(path: str, accepts: str) -> Question:
    address = f"/{path.removesuffix('index.html')}"
    is_missing_page = path.endswith(Page.NOT_FOUND)
    return Question(address, path, status=404 if is_missing_page else 200, accepts=accepts)


def _each_language(files: Sequence[str]) -> Iterator[Question]:
    """Ask for a page of each kind in each language, for browsers of all kinds; one without its slash, and none."""
    for number, own in enumerate(LANGUAGES):
        accepted = cycle((*ENCODINGS[number % 3 :], *ENCODINGS[: number % 3]))
        for kind in (Page.PLACES, Page.DISTRICTS, Page.OPERATORS):
            pages = [path for path in files if path.startswith(kind.in_language(own)) and path.endswith(".html")]
            yield _of_file(pages[number * len(pages) // len(LANGUAGES)], next(accepted))
        yield _of_file(Page.HOME.file_in(own), next(accepted))
        yield Question(f"/{Page.SEARCH.in_language(own)}".rstrip("/"), status=301, accepts=next(accepted))
        yield Question(f"/{own.prefix}gibt-es-nicht/", Page.NOT_FOUND.file_in(own), 404, accepts=next(accepted))


def _each_kind(files: Sequence[str]) -> Iterator[Question]:
    """Ask for files by their endings, those that browsers keep, those that decide over copies, the open data."""
    for ending in sorted({Path(path).suffix for path in files}):
        of_kind = [path for path in files if path.endswith(ending)]
        yield from (_of_file(path, "br") for path in _drawn(of_kind, 2))
    for path in _drawn([path for path in files if path.startswith(ASSETS) and path.endswith(".js")], 3):
        yield from (_of_file(path, accepts) for accepts in ENCODINGS)
    yield from (_of_file(path, "") for path in _drawn([path for path in files if "pagefind/" in path], 6))
    yield from (_of_file(path, "gzip") for path in _drawn([path for path in files if path.startswith(API)], 8))
    for words, accepts in CHOOSY.items():
        yield Question(f"/{Page.PLACES}", Page.PLACES.file_in(GERMAN), accepts=accepts, words=words)
    workers = (routes.WORKER, *(routes.PLAN_WORKER.file_in(own) for own in (LANGUAGES[0], LANGUAGES[4])))
    yield from (_of_file(path, "br") for path in workers)
    for page in (Page.PLAN, Page.FORM, Page.HOME):
        yield from (_of_file(page.file_in(own), "br") for own in (LANGUAGES[0], LANGUAGES[1]))
        yield Question(f"/{page}", page.file_in(GERMAN), method="HEAD", accepts="gzip")


def _documents(files: Sequence[str]) -> Iterator[Question]:
    """Ask for parts of PDFs, as viewers do; for the beginning, the end, and what lies beyond it."""
    for path in _drawn([path for path in files if path.endswith(".pdf")], 2):
        yield Question(f"/{path}", path, method="HEAD")
        yield Question(f"/{path}", path, 206, range="bytes=0-99", accepts="br")
        yield Question(f"/{path}", path, 206, range="bytes=-50")
        yield Question(f"/{path}", status=416, range="bytes=99999999-")


def _short(files: Sequence[str]) -> Iterator[Question]:
    """Ask for short addresses, also without their slash, and for one that there is not."""
    for path in _drawn([path for path in files if path.startswith("ags/")], 3):
        yield _of_file(path, "br")
        yield Question(f"/{path.removesuffix('/index.html')}", path)
    yield Question("/ags/99999999", Page.NOT_FOUND, 404)
    yield Question("/ags/99999999/", Page.NOT_FOUND, 404)


def _missing() -> Iterator[Question]:
    """Ask for what is no page: folders, other spellings, languages that there are not, files of an older build."""
    for address in (
        "/api/v2/",
        "/assets/",
        "/assets/00000000/portal.css",
        "/xx/orte/",
        "/ORTE/",
        "/%C3%B6",
        "/404.html",
        LED_OUT,
    ):
        yield Question(address, Page.NOT_FOUND, 404)
    for address in ("/ar/api/v2/", "/ar/orte/gibt-es-nicht/kontakt.vcf", "/ar/a/b/c/d/e.pdf?f=/", "/ar/%C3%B6/"):
        yield Question(address, "ar/404.html", 404)
    yield Question("/ar/404.html", "ar/404.html", 404, method="HEAD")
    yield Question(f"/{'x' * 3000}", Page.NOT_FOUND, 404)
    yield Question(f"/{API}{Api.MUNICIPALITY.format(ags='99999999')}", Page.NOT_FOUND, 404)
    yield Question("/?q=%22%3E%3Cscript%3E", Page.HOME.file_in(GERMAN))
    yield Question(f"/{'x' * 9000}", status=414)
    yield Question("/", status=405, method="POST")


def _led_on(files: Sequence[str]) -> Iterator[Question]:
    """Ask for what stands elsewhere: a slash too few or too many, the folder of the open data, a page by its file."""
    yield Question("/beitragen?ort=08001001&aufgabe=x", status=301)
    for address in ("//orte", "//orte/", "/orte//"):
        yield Question(address, status=301, leads="/orte/")
    yield Question("//beitragen//?ort=08001001", status=301, leads="/beitragen/?ort=08001001")
    (page,) = _drawn([path for path in files if path.startswith(Page.PLACES) and path.count("/") > 1], 1)
    folder = page.removesuffix("index.html")
    yield Question(f"/{folder.replace('/', '//')}".rstrip("/"), status=301, leads=f"/{folder}")
    for address in ("/api", "/api/", f"/{API}".rstrip("/"), f"/{API}"):
        yield Question(address, status=301, leads="/daten/")
    yield Question("/ar/api/", status=301, leads="/ar/daten/")
    yield Question("/index.html?ort=x", Page.HOME.file_in(GERMAN))
    yield Question("/ar/orte/index.html", "ar/orte/index.html", accepts="br")
    yield Question("/orte/%2e%2e/kreise/", Page.DISTRICTS.file_in(GERMAN))


def _hostile() -> Iterator[Question]:
    """Ask for what lies outside the portal."""
    ways_out = ("/../", "/..%2f", "/%2e%2e/", "/%2e%2e%2f", "/assets/../../", "/orte/..%5c..%5c", "/.%00./", "/%zz/")
    for out in ways_out:
        yield Question(f"{out}{out.lstrip('/') * 4}etc/passwd", is_hostile=True)
    yield Question("/.git/config", Page.NOT_FOUND, 404)
