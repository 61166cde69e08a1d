"""What an answer must be, rule by rule; each gives what is wrong, in German."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from lotsenbuch.portal.compression import ENDINGS, SMALLEST
from lotsenbuch.routes import API, ASSETS, FINGERPRINT, Page
from tests.publishing.answers import Answer, Client
from tests.publishing.questions import Question

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".xml": "text/xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".geojson": "application/geo+json",
    ".jsonld": "application/ld+json",
    ".atom": "application/atom+xml; charset=utf-8",
    ".gz": "application/gzip",
}

LASTING = re.compile(
    rf"({ASSETS}[0-9a-f]{{{FINGERPRINT}}}/|.*pagefind/(index|filter)/|.*pagefind/pagefind\.\w+\.pf_meta)"
)
WORKERS = re.compile(r"worker\.js|([a-z]{2}/)?plan/offline\.js")
OWN_FRAMES = re.compile(rf"([a-z]{{2}}/)?({Page.PLAN}|{Page.FORM})index\.html")
META = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
ALONE = "default-src 'none'"
"""The policy of a page that only leads on; it is stricter than the server's, and both hold."""

OPEN = f"/{API.partition('/')[0]}/"
"""The folder of all versions of the open data, as addresses have it."""

SEEN = frozenset({400, 405, 413, 414, 500, 502, 503, 504})
"""What may be wrong with what people do, or with the server; a missing page has its own."""

MINUTES = range(60, 901)
PROMISED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), payment=(), usb=()",
}

Rule = Callable[[Question, Answer, Path], Iterator[str]]


def faults(question: Question, client: Client, site: Path) -> Iterator[str]:
    """Ask and give all that is wrong with the answer."""
    answer = client.ask(question)
    if question.is_hostile:
        yield from outside(answer)
        return
    if answer.status != question.status:
        yield f"Status {answer.status} statt {question.status}"
        return
    yield from redirect(question, answer, client)
    yield from momentary(question, answer)
    yield from for_people(answer)
    if question.file:
        for rule in RULES:
            yield from rule(question, answer, site)
        yield from unchanged(question, answer, client)


def outside(answer: Answer) -> Iterator[str]:
    """Nothing comes that lies beside the portal."""
    if answer.status not in {400, 404} or b"root:" in answer.content:
        yield f"Status {answer.status} statt 400 oder 404: der Weg führt aus dem Portal hinaus"


def redirect(question: Question, answer: Answer, client: Client) -> Iterator[str]:
    """Whoever is led on is there at once, on the same host, whatever it is called, with what they asked for."""
    if question.status != 301:
        return
    way, mark, asked = question.address.partition("?")
    target, wanted = answer.header("location"), question.leads or f"/{way.lstrip('/')}/{mark}{asked}"
    if target != wanted:
        yield f"leitet weiter nach „{target}“ statt nach „{wanted}“"
    elif (status := client.ask(Question(target)).status) != 200:
        yield f"leitet weiter nach „{target}“, und dort kommt {status}"


def momentary(question: Question, answer: Answer) -> Iterator[str]:
    """What was wrong with one request is kept for nobody: a cache would answer others with it."""
    sent = answer.header("cache-control")
    if question.status >= 400 and question.status != 404 and "no-store" not in sent:
        yield f"Cache-Control ist „{sent}“ ohne no-store: Auch andere bekämen diesen Fehler"


def for_people(answer: Answer) -> Iterator[str]:
    """Whoever typed or followed something wrong reads German; a page of the server's own is English and of numbers."""
    if answer.status in SEEN and b'<html lang="de">' not in answer.content:
        yield "antwortet mit der englischen Seite des Servers"
    if answer.status == 405 and answer.header("allow") != "GET, HEAD":
        yield f"Allow ist „{answer.header('allow')}“ statt „GET, HEAD“"


def content(question: Question, answer: Answer, site: Path) -> Iterator[str]:
    """What comes is what was built: whole, its head alone, or the part that was asked for."""
    whole = (site / question.file).read_bytes()
    first, last = _part(question.range, len(whole))
    wanted = b"" if question.method == "HEAD" else whole[first:last]
    if answer.content != wanted:
        yield f"der Inhalt ist nicht der von {question.file}"
    if question.file.endswith(".pdf") and question.status == 200 and answer.header("accept-ranges") != "bytes":
        yield "von dieser Datei lässt sich kein Teil holen (Accept-Ranges fehlt)"


def _part(asked: str, size: int) -> tuple[int, int]:
    """Give where a part begins and ends that is asked for by `bytes=0-99` or `bytes=-50`."""
    first, _, last = asked.removeprefix("bytes=").partition("-")
    if not asked:
        return 0, size
    return (int(first), int(last) + 1) if first else (size - int(last), size)


def compression(question: Question, answer: Answer, site: Path) -> Iterator[str]:
    """A text comes as small as the browser takes it, and caches between know that there are several."""
    file = site / question.file
    is_text = file.suffix in ENDINGS and file.stat().st_size >= SMALLEST
    wanted = question.accepts if is_text else ""
    if (sent := answer.header("content-encoding")) != wanted:
        yield f"kommt als „{sent or 'unkomprimiert'}“ statt als „{wanted or 'unkomprimiert'}“"
    if is_text and "accept-encoding" not in answer.header("vary").lower():
        yield "Vary: Accept-Encoding fehlt"


def media_type(question: Question, answer: Answer, _: Path) -> Iterator[str]:
    """Each kind of file is called what it is, and text is UTF-8."""
    wanted = TYPES.get(Path(question.file).suffix, "application/octet-stream")
    if (sent := answer.header("content-type")) != wanted:
        yield f"Content-Type ist „{sent}“ statt „{wanted}“"


def caching(question: Question, answer: Answer, _: Path) -> Iterator[str]:
    """What is named by what it says is kept for a year, workers never, all else for minutes."""
    sent = answer.header("cache-control")
    age = re.search(r"max-age=(\d+)", sent)
    if question.status == 404:
        is_right = bool(age and int(age[1]) in MINUTES)
    elif LASTING.match(question.file):
        is_right = "immutable" in sent and bool(age and age[1] == "31536000")
    elif WORKERS.fullmatch(question.file):
        is_right = sent == "no-cache"
    else:
        is_right = "immutable" not in sent and bool(age and int(age[1]) in MINUTES)
    if not is_right:
        yield f"Cache-Control „{sent}“ passt nicht zu dieser Datei"


def promises(_: Question, answer: Answer, __: Path) -> Iterator[str]:
    """Each answer says what browsers may not do, and nothing of the server or the visitor."""
    for name, wanted in PROMISED.items():
        if (sent := answer.header(name)) != wanted:
            yield f"{name} ist „{sent}“ statt „{wanted}“"
    if "set-cookie" in answer.headers:
        yield "setzt einen Cookie"
    if re.search(r"\d", answer.header("server")):
        yield f"verrät die Version des Servers: {answer.header('server')}"


def policy(question: Question, answer: Answer, site: Path) -> Iterator[str]:
    """A page's policy is sent as it stands in it, and who may show the page."""
    sent = answer.header("content-security-policy")
    if not question.file.endswith(".html"):
        if sent and not question.file.endswith(".svg"):
            yield "schickt eine Content-Security-Policy, obwohl es keine Seite ist"
        return
    own, _, frames = sent.partition("; frame-ancestors ")
    found = META.search((site / question.file).read_bytes())
    meta = found[1].decode() if found else ""
    if meta not in {own, ALONE}:
        yield f"Content-Security-Policy ist „{own}“, in der Seite steht „{meta}“"
    wanted = "'self'" if OWN_FRAMES.fullmatch(question.file) else "*"
    if frames != wanted:
        yield f"frame-ancestors ist „{frames}“ statt „{wanted}“"


def readers(question: Question, answer: Answer, _: Path) -> Iterator[str]:
    """The open data may be read by every site, also that something is missing there; pages by none."""
    wanted = "*" if question.address.startswith(OPEN) else ""
    if (sent := answer.header("access-control-allow-origin")) != wanted:
        yield f"Access-Control-Allow-Origin ist „{sent}“ statt „{wanted}“"


def unchanged(question: Question, answer: Answer, client: Client) -> Iterator[str]:
    """Whoever has it already is told so, without the content; also if something between weakened its mark."""
    if question.status != 200 or question.method != "GET":
        return
    again = client.ask(question, If_None_Match=f'"another", W/{answer.header("etag").removeprefix("W/")}')
    if again.status != 304 or again.body:
        yield f"noch einmal gefragt kommt Status {again.status} statt 304"


RULES: tuple[Rule, ...] = (content, compression, media_type, caching, promises, policy, readers)
